"""What a run does one after the other: stages, each with its recipe and settings."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from engine.training.recipe import Recipe
from engine.training.recipes.supervised import Supervised
from engine.training.settings import TrainingSettings

OF_THE_RUN = ("seed", "device", "precision", "channels_last", "compiled")
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
    """All stages of a run, with the settings that hold for the whole run in each.

    A setting that a recipe has no use for, and that no form shows with it, is as if nobody had set
    it: what was chosen for another recipe must not act unseen.
    """
    whole = {name: getattr(last.training, name) for name in OF_THE_RUN}
    earlier = (Stage(stage.recipe, stage.training.replace(**whole)) for stage in before)
    stages = (*(stage for stage in earlier if stage.training.learns), last)
    return tuple(map(_without_unused, stages))


def _without_unused(stage: Stage) -> Stage:
    unused = (p for p in TrainingSettings.parameters() if p.name in stage.recipe.unused)
    defaults = {p.name: p.default for p in unused}
    return Stage(stage.recipe, stage.training.replace(**defaults)) if defaults else stage


def epochs_of(plan: Plan) -> int:
    """How many epochs the whole run has at most."""
    return sum(stage.training.epochs for stage in plan)
