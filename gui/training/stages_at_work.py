"""Which drawn stage is which of the run's plan: those without epochs are left out of it."""

from __future__ import annotations

from engine.api import Project


def place_in_plan(project: Project, drawn: int) -> int:
    """The place in the plan of a stage of the drawing; for one left out, of the one after it."""
    return sum(stage.training.learns for stage in project.stages[:drawn])


def drawn_stage_at_work(project: Project, planned: int) -> int:
    """The place in the drawing of a stage of the plan; the last one if there is none."""
    last = len(project.stages)
    learning = [place for place, stage in enumerate(project.stages) if stage.training.learns]
    return [*learning, last][planned] if planned < len(learning) else last
