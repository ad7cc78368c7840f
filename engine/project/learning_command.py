"""Edits of how a project learns: stages, their recipes and settings, how pictures are varied."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from engine.errors import CommandRefused
from engine.project.project import Project
from engine.training.plan import Stage
from engine.training.recipe import Recipe
from engine.training.settings import TrainingSettings


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


def _stage_at(project: Project, number: int) -> Stage:
    stages = project.drawn_stages
    if not -len(stages) <= number < len(stages):
        raise CommandRefused(f"There is no stage {number + 1}; there are {len(stages)}.")
    return stages[number]


def _with_stage(project: Project, number: int, stage: Stage) -> Project:
    stages = list(project.drawn_stages)
    stages[number] = stage
    return project.with_stages(tuple(stages))
