"""The document: network, data, training and words, as one immutable value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import msgspec

from engine.data.augmentation import Augmentation
from engine.data.source import DataSource
from engine.graph.command import GraphCommand
from engine.graph.definitions import pruned
from engine.graph.graph import Graph
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
    """An open project."""

    name: str = _NO_NAME
    graph: Graph = Graph()
    data: DataSource
    training: TrainingSettings = TrainingSettings()
    augmentation: Augmentation = Augmentation()
    goal: Goal | None = None
    lesson: str = ""

    @property
    def is_named(self) -> bool:
        """Whether somebody gave it a name."""
        return self.name != _NO_NAME


@dataclass(frozen=True)
class OnGraph:
    """An edit of the network, as an edit of the project."""

    command: GraphCommand

    @property
    def title(self) -> str:
        """As the graph's command calls itself."""
        return self.command.title

    @property
    def merge_key(self) -> object | None:
        """As for the graph's command."""
        return self.command.merge_key

    def apply(self, project: Project) -> Project:
        """The project with the network edited."""
        graph = pruned(self.command.apply(project.graph))
        return project if graph is project.graph else msgspec.structs.replace(project, graph=graph)


@dataclass(frozen=True)
class SetTraining:
    """Change one training setting."""

    parameter: str
    value: Any

    @property
    def title(self) -> str:
        """What the Undo entry calls it."""
        return f"Set {TrainingSettings.parameter(self.parameter).label.lower()}"

    @property
    def merge_key(self) -> object | None:
        """Changes of the same setting in a row are one step."""
        return ("training", self.parameter)

    def apply(self, project: Project) -> Project:
        """The project with the setting changed."""
        training = project.training.replace(**{self.parameter: self.value})
        return msgspec.structs.replace(project, training=training)


@dataclass(frozen=True)
class SetAugmentation:
    """Change how training examples are varied."""

    parameter: str
    value: Any
    title = "Set augmentation"

    @property
    def merge_key(self) -> object | None:
        """Changes of the same setting in a row are one step."""
        return ("augmentation", self.parameter)

    def apply(self, project: Project) -> Project:
        """The project with the setting changed."""
        augmentation = project.augmentation.replace(**{self.parameter: self.value})
        return msgspec.structs.replace(project, augmentation=augmentation)


@dataclass(frozen=True)
class SetData:
    """Learn from another data set, or from the same with other settings."""

    data: DataSource
    title = "Choose data"

    @property
    def merge_key(self) -> object | None:
        """Changes of the same data set's settings in a row are one step."""
        return ("data", type(self.data))

    def apply(self, project: Project) -> Project:
        """The project with its data changed; the network stays as it is."""
        return msgspec.structs.replace(project, data=self.data)


@dataclass(frozen=True)
class RenameProject:
    """Give the project another name."""

    name: str
    title = "Rename project"
    merge_key = None

    def apply(self, project: Project) -> Project:
        """The project with its name changed."""
        return msgspec.structs.replace(project, name=self.name.strip() or project.name)


ProjectCommand = OnGraph | SetTraining | SetAugmentation | SetData | RenameProject
