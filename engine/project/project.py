"""The document: network, data, training and words, as one immutable value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec

from engine.data.augmentation import Augmentation
from engine.data.source import DataSource
from engine.errors import CommandRefused
from engine.graph.command import GraphCommand
from engine.graph.definitions import pruned
from engine.graph.graph import Graph
from engine.graph.renamings import Place, Renamings
from engine.parameter import Declared
from engine.project.panels import Panels
from engine.training.plan import Plan, Stage, plan_of
from engine.training.recipe import Recipe
from engine.training.recipes.supervised import Supervised
from engine.training.settings import TrainingSettings

D = TypeVar("D", bound=Declared)


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
class SetTraining:
    """Change one training setting, of the last stage if nothing else is said.

    Attributes:
        edit: changes of the same setting in a row are one step while this number is the same.
    """

    parameter: str
    value: Any
    stage: int = -1
    edit: int = 0

    @property
    def title(self) -> str:
        """What the Undo entry calls it."""
        return f"Set {TrainingSettings.parameter(self.parameter).label.lower()}"

    @property
    def merge_key(self) -> object | None:
        """Changes of the same setting in a row are one step."""
        return ("training", self.parameter, self.stage, self.edit)

    def apply(self, project: Project) -> Project:
        """The project with the setting changed."""
        stage = _stage_at(project, self.stage)
        training = stage.training.replace(**{self.parameter: self.value})
        return _with_stage(project, self.stage, Stage(stage.recipe, training))


@dataclass(frozen=True)
class SetSpeed:
    """Compute in another way: the settings that a measurement found the fastest, in one step."""

    settings: Mapping[str, Any]
    title = "Choose how to compute"
    merge_key = None

    def apply(self, project: Project) -> Project:
        """The project with these training settings; they are those of the whole run."""
        return msgspec.structs.replace(project, training=project.training.replace(**self.settings))


OF_BATCHES = ("batching", "batch_size", "accumulation", "examples", "seed", "precision")
"""Settings from which the batches and their order follow, and how exactly they are computed."""


@dataclass(frozen=True)
class TakeUpBatches:
    """Learn from the same batches as another project: its data, and what draws batches from it.

    Attributes:
        project: whose they are; network, recipe and all other settings stay.
    """

    project: Project
    title = "Make data and batches alike"
    merge_key = None

    def apply(self, project: Project) -> Project:
        """The project with the other's data, variation of pictures, batches and seed."""
        settings = {name: getattr(self.project.training, name) for name in OF_BATCHES}
        return msgspec.structs.replace(
            project,
            data=self.project.data,
            augmentation=self.project.augmentation,
            training=project.training.replace(**settings),
        )


@dataclass(frozen=True)
class SetRecipe:
    """Learn by another recipe, or by the same with other settings; in one stage.

    Attributes:
        edit: changes of the same recipe's settings in a row are one step while this is the same.
    """

    recipe: Recipe
    stage: int = -1
    edit: int = 0
    title = "Set recipe"

    @property
    def merge_key(self) -> object | None:
        """Changes of the same recipe's settings in a row are one step."""
        return ("recipe", type(self.recipe), self.stage, self.edit)

    def apply(self, project: Project) -> Project:
        """The project with the recipe changed; the training settings stay as they are."""
        stage = _stage_at(project, self.stage)
        return _with_stage(project, self.stage, Stage(self.recipe, stage.training))


@dataclass(frozen=True)
class AddStage:
    """Learn something before a stage that is there."""

    stage: Stage
    before: int = -1
    title = "Add stage"
    merge_key = None

    def apply(self, project: Project) -> Project:
        """The project with one stage more."""
        _stage_at(project, self.before)
        stages = project.drawn_stages
        place = self.before % len(stages)
        return project.with_stages((*stages[:place], self.stage, *stages[place:]))


@dataclass(frozen=True)
class RemoveStage:
    """Leave a stage out; one stays."""

    stage: int
    title = "Remove stage"
    merge_key = None

    def apply(self, project: Project) -> Project:
        """The project with one stage less."""
        _stage_at(project, self.stage)
        stages = project.drawn_stages
        if len(stages) == 1:
            raise CommandRefused("The only stage can not be removed; choose another recipe for it.")
        place = self.stage % len(stages)
        return project.with_stages((*stages[:place], *stages[place + 1 :]))


@dataclass(frozen=True)
class MoveStage:
    """Have a stage come earlier or later."""

    stage: int
    to: int
    title = "Move stage"
    merge_key = None

    def apply(self, project: Project) -> Project:
        """The project with its stages in another order."""
        moved = _stage_at(project, self.stage)
        _stage_at(project, self.to)
        stages = list(project.drawn_stages)
        del stages[self.stage % len(stages)]
        stages.insert(self.to % (len(stages) + 1), moved)
        return project.with_stages(tuple(stages))


def _stage_at(project: Project, number: int) -> Stage:
    stages = project.drawn_stages
    if not -len(stages) <= number < len(stages):
        raise CommandRefused(f"There is no stage {number + 1}; there are {len(stages)}.")
    return stages[number]


def _with_stage(project: Project, number: int, stage: Stage) -> Project:
    stages = list(project.drawn_stages)
    stages[number] = stage
    return project.with_stages(tuple(stages))


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
