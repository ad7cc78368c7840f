"""How a network is to be trained."""

from __future__ import annotations

from engine.parameter import Declared, choice, integer, real, switch

OPTIMISERS = {
    "sgd": "SGD",
    "adagrad": "AdaGrad",
    "adadelta": "AdaDelta",
    "rmsprop": "RMSProp",
    "adam": "Adam",
    "adamw": "AdamW",
}
SCHEDULES = {
    "constant": "Constant",
    "step": "Step down",
    "exponential": "Exponential",
    "cosine": "Cosine",
    "one_cycle": "One cycle",
}


class TrainingSettings(Declared):
    """All that a run needs to know beside network and data."""

    epochs: int = integer(
        default=10,
        low=0,
        high=100_000,
        unit="epochs",
        doc="How often all examples are seen; 0: only measure.",
    )
    batch_size: int = integer(
        default=32, low=1, high=65_536, unit="examples", doc="Examples in one step."
    )
    examples: int = integer(
        default=0,
        low=0,
        high=100_000_000,
        unit="examples",
        label="Learn from",
        doc="Learn from so many training examples alone, as many of each class; 0: from all.",
    )
    optimiser: str = choice(
        default="adam", choices=OPTIMISERS, doc="Rule that turns gradients into steps."
    )
    learning_rate: float = real(
        default=0.001, low=0.0, high=100.0, doc="Length of the steps.", logarithmic=True
    )
    momentum: float = real(
        default=0.9,
        low=0.0,
        high=0.999,
        doc="Share of the last step that is kept.",
        shown_if=("optimiser", ("sgd", "rmsprop")),
    )
    nesterov: bool = switch(
        default=False,
        doc="Look ahead along the momentum (needs momentum).",
        shown_if=("optimiser", ("sgd",)),
    )
    decay_1: float = real(
        default=0.9,
        low=0.0,
        high=0.9999,
        label="Beta 1",
        doc="Memory of the mean gradient.",
        shown_if=("optimiser", ("adam", "adamw")),
    )
    decay_2: float = real(
        default=0.999,
        low=0.0,
        high=0.99999,
        label="Beta 2",
        doc="Memory of the squared gradient.",
        shown_if=("optimiser", ("adam", "adamw")),
    )
    rho: float = real(
        default=0.9,
        low=0.0,
        high=0.9999,
        label="Memory",
        doc="Memory of the squared gradient.",
        shown_if=("optimiser", ("adadelta", "rmsprop")),
    )
    weight_decay: float = real(
        default=0.0, low=0.0, high=10.0, logarithmic=True, doc="Pull of all weights towards zero."
    )
    schedule: str = choice(
        default="constant", choices=SCHEDULES, doc="How the learning rate changes over the run."
    )
    step_epochs: int = integer(
        default=10,
        low=1,
        high=100_000,
        unit="epochs",
        doc="Epochs between two steps down.",
        shown_if=("schedule", ("step",)),
    )
    step_factor: float = real(
        default=0.5,
        low=0.001,
        high=1.0,
        doc="Factor at each step down, or each epoch.",
        shown_if=("schedule", ("step", "exponential")),
    )
    warmup_epochs: float = real(
        default=0.0,
        low=0.0,
        high=1000.0,
        unit="epochs",
        label="Warm-up",
        doc="Time over which the rate rises from zero at the start.",
    )
    clip_norm: float = real(
        default=0.0,
        low=0.0,
        high=1e6,
        label="Clip gradient",
        doc="Longest gradient allowed (its norm); 0: no limit.",
    )
    patience: int = integer(
        default=0,
        low=0,
        high=100_000,
        unit="epochs",
        label="Early stopping",
        doc="Stop after so many epochs without a lower test loss; 0: never.",
    )
    seed: int = integer(
        default=0, low=0, high=2**31 - 1, doc="Fixes start weights, order and noise."
    )
    device: str = choice(
        default="auto",
        choices={"auto": "Automatic", "cpu": "CPU", "cuda": "CUDA GPU", "mps": "Apple GPU"},
        doc="Where to compute; automatic takes the GPU where there is one.",
    )
    precision: str = choice(
        default="float32",
        choices={"float32": "32 bits", "float64": "64 bits"},
        label="Numbers",
        doc="How exactly the network computes; 64 bits takes at least twice the time.",
    )

    @property
    def learns(self) -> bool:
        """Whether anything is learned, or only measured."""
        return self.epochs > 0
