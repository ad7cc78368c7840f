"""Edits of a project as values, `Project → Project`: of its network, its data, and as a whole.

Those of how it learns are in `engine.project.learning_command`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec

from engine.data.source import DataSource
from engine.graph.command import GraphCommand
from engine.graph.definitions import pruned
from engine.graph.renamings import Place, Renamings
from engine.parameter import Declared
from engine.project.learning_command import (
    AddStage,
    MoveStage,
    RemoveStage,
    SetAugmentation,
    SetRecipe,
    SetSpeed,
    SetTraining,
    TakeUpBatches,
)
from engine.project.panels import Panels
from engine.project.project import Project
from engine.training.plan import Stage

D = TypeVar("D", bound=Declared)


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
        if graph is project.graph:
            return project
        renamed = Renamings().after(project.graph, graph).before
        edited = msgspec.structs.replace(project, graph=graph)
        return edited.with_stages(_following(edited.drawn_stages, renamed)) if renamed else edited


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


@dataclass(frozen=True)
class KeepPanels:
    """Have the project come up with these panels; None: with those that stand there anyway."""

    panels: Panels | None
    title = "Keep the panels"

    @property
    def merge_key(self) -> object | None:
        """Each is a step of its own."""
        return None

    def apply(self, project: Project) -> Project:
        """The project with these panels."""
        return msgspec.structs.replace(project, panels=self.panels)


@dataclass(frozen=True)
class TakeUpProject:
    """Have another project in the place of this one, as one that a run once learned.

    Attributes:
        project: what is taken up; the name, and a lesson if there is one, stay as they are.
        title: what the Undo entry calls it.
    """

    project: Project
    title: str = "Restore the project of a run"
    merge_key = None

    def apply(self, project: Project) -> Project:
        """The other project, under the name of this one."""
        return msgspec.structs.replace(
            self.project, name=project.name, lesson=project.lesson or self.project.lesson
        )


@dataclass(frozen=True)
class TakeUpNetwork:
    """Have the network of another project, with the data it learns from; all else stays.

    Attributes:
        project: whose network and data are taken up.
        title: what the Undo entry calls it.
    """

    project: Project
    title: str = "Restore the network of a run"
    merge_key = None

    def apply(self, project: Project) -> Project:
        """The project with that network."""
        return msgspec.structs.replace(project, graph=self.project.graph, data=self.project.data)


ProjectCommand = (
    OnGraph
    | TakeUpProject
    | TakeUpNetwork
    | TakeUpBatches
    | SetTraining
    | SetSpeed
    | SetRecipe
    | AddStage
    | RemoveStage
    | MoveStage
    | KeepPanels
    | SetAugmentation
    | SetData
    | RenameProject
)


def _following(stages: tuple[Stage, ...], renamed: Mapping[Place, str]) -> tuple[Stage, ...]:
    """The stages with the nodes that they name called as they are called now."""
    now = {old: place[1] for place, old in renamed.items() if not place[0]}
    return tuple(
        Stage(_with_names(stage.recipe, now), _with_names(stage.training, now)) for stage in stages
    )


def _with_names(declared: D, now: Mapping[str, str]) -> D:
    changed: dict[str, Any] = {}
    for parameter in declared.parameters():
        value = getattr(declared, parameter.name)
        if parameter.kind == "node":
            changed[parameter.name] = now.get(value, value)
        elif parameter.kind == "nodes":
            changed[parameter.name] = tuple(now.get(name, name) for name in value)
    return declared.replace(**changed) if changed else declared
