"""Which training settings mean something to a recipe, told by those that do."""

from __future__ import annotations

from engine.training.settings import TrainingSettings

_ALWAYS = ("epochs", "examples", "seed", "device", "precision")

RATE = (
    "learning_rate",
    "schedule",
    "step_epochs",
    "step_factor",
    "warmup_epochs",
)
"""What the length of a step follows from."""

BATCHES = ("batching", "batch_size")
"""How many examples make a step."""

OPTIMISER = ("optimiser", "momentum", "decay_1", "decay_2", "rho")
"""Which rule makes steps of gradients; not those that search along the losses of a batch."""


def all_but(used: tuple[str, ...]) -> tuple[str, ...]:
    """The settings that mean nothing to a recipe to which these do, beside what always counts."""
    names = (parameter.name for parameter in TrainingSettings.parameters())
    return tuple(name for name in names if name not in (*_ALWAYS, *used))
