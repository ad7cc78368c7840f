"""The document: network, data, training and words, as one immutable value."""

from __future__ import annotations

import msgspec

from engine.data.augmentation import Augmentation
from engine.data.source import DataSource
from engine.graph.graph import Graph
from engine.project.panels import Panels
from engine.training.plan import Plan, Stage, plan_of
from engine.training.recipe import Recipe
from engine.training.recipes.supervised import Supervised
from engine.training.settings import TrainingSettings


class Goal(msgspec.Struct, frozen=True):
    """What the project promises: a metric on a split that must be reached.

    Attributes:
        metric: name of a loss or metric node.
        split: ``train`` or ``test``.
        at_least, at_most: the floor or the ceiling.
    """

    metric: str
    split: str = "test"
    at_least: float | None = None
    at_most: float | None = None

    def is_met(self, metrics: dict[str, dict[str, float]]) -> bool | None:
        """Whether the metrics of a run reach it; None if they lack the metric."""
        value = metrics.get(self.split, {}).get(self.metric)
        if value is None:
            return None
        above = self.at_least is None or value >= self.at_least
        below = self.at_most is None or value <= self.at_most
        return above and below


_NO_NAME = "Untitled"


class Project(msgspec.Struct, frozen=True, kw_only=True):
    """An open project.

    Attributes:
        recipe, training: how it learns, and with which settings; those of the last stage.
        stages: what is learned before that, one after the other.
        panels: what the window shows of it at first; None: what it showed before.
    """

    name: str = _NO_NAME
    graph: Graph = Graph()
    data: DataSource
    recipe: Recipe = Supervised()
    training: TrainingSettings = TrainingSettings()
    stages: tuple[Stage, ...] = ()
    augmentation: Augmentation = Augmentation()
    goal: Goal | None = None
    lesson: str = ""
    panels: Panels | None = None

    @property
    def is_named(self) -> bool:
        """Whether somebody gave it a name."""
        return self.name != _NO_NAME

    @property
    def plan(self) -> Plan:
        """All stages of a run, the last one last."""
        return plan_of(self.stages, Stage(self.recipe, self.training))

    @property
    def drawn_stages(self) -> tuple[Stage, ...]:
        """All stages as they were set, the last one last."""
        return (*self.stages, Stage(self.recipe, self.training))

    def with_stages(self, stages: tuple[Stage, ...]) -> Project:
        """The project with these stages, of which there is at least one."""
        *before, last = stages
        return msgspec.structs.replace(
            self, stages=tuple(before), recipe=last.recipe, training=last.training
        )
