"""What is told of the stages; those without epochs are left out of the run's plan."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.api import Project
from gui.language.engine_words import translated
from gui.training.stage_row import StageFacts


def place_in_plan(project: Project, drawn: int) -> int:
    """The place in the plan of a stage of the drawing; for one left out, of the one after it."""
    return sum(stage.training.learns for stage in project.stages[:drawn])


def drawn_stage_at_work(project: Project, planned: int) -> int:
    """The place in the drawing of a stage of the plan; the last one if there is none."""
    last = len(project.stages)
    learning = [place for place, stage in enumerate(project.stages) if stage.training.learns]
    return [*learning, last][planned] if planned < len(learning) else last


def stage_facts(project: Project, at_work: int | None) -> list[StageFacts]:
    """What the list tells of all stages; ``at_work``: the place of the one a run is in."""
    stages = project.drawn_stages
    return [
        StageFacts(
            place + 1,
            translated(stage.recipe.title),
            _length(stage.training.epochs, is_last=place == len(stages) - 1),
            is_at_work=place == at_work,
        )
        for place, stage in enumerate(stages)
    ]


def _length(epochs: int, *, is_last: bool) -> str:
    if epochs == 1:
        return QCoreApplication.translate("TrainingPanel", "1 epoch")
    if epochs:
        return QCoreApplication.translate("TrainingPanel", "{0} epochs").format(epochs)
    if is_last:
        return QCoreApplication.translate("TrainingPanel", "measures")
    return QCoreApplication.translate("TrainingPanel", "left out")
