"""What a run does one after the other: stages, each with its recipe and settings."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from engine.training.recipe import Recipe
from engine.training.recipes.supervised import Supervised
from engine.training.settings import TrainingSettings

OF_THE_RUN = ("seed", "device", "precision")
"""Settings that hold for the whole run; those of its last stage count."""


class Stage(msgspec.Struct, frozen=True):
    """One part of a run: how it learns, and with which settings."""

    recipe: Recipe = Supervised()
    training: TrainingSettings = TrainingSettings()

    @property
    def needs_loss(self) -> bool:
        """Whether it learns from the loss nodes of the drawing."""
        return self.training.learns and self.recipe.needs_loss


Plan = tuple[Stage, ...]


def plan_of(before: Iterable[Stage], last: Stage) -> Plan:
    """All stages of a run, with the settings that hold for the whole run in each."""
    whole = {name: getattr(last.training, name) for name in OF_THE_RUN}
    earlier = (Stage(stage.recipe, stage.training.replace(**whole)) for stage in before)
    return (*(stage for stage in earlier if stage.training.learns), last)


def epochs_of(plan: Plan) -> int:
    """How many epochs the whole run has at most."""
    return sum(stage.training.epochs for stage in plan)
