"""Whether a project can be trained as it stands, before anything is compiled."""

from __future__ import annotations

from collections.abc import Iterator

from engine.errors import GraphHasProblems
from engine.inference.report import Inference
from engine.project.project import Project
from engine.training.recipe import Drawn, Obstacle


def obstacles(project: Project, inference: Inference) -> Iterator[Obstacle]:
    """What stands in the way of the recipes of all stages that learn."""
    drawn = Drawn(project.graph, inference, project.data)
    for stage in project.plan:
        if stage.training.learns:
            yield from stage.recipe.obstacles(drawn)


def refuse_obstacles(project: Project, inference: Inference) -> None:
    """Refuse to train what a recipe can not work on.

    Raises:
        GraphHasProblems: with the first obstacle and what would mend it.
    """
    first = next(iter(obstacles(project, inference)), None)
    if first is not None:
        where = f"{first.node}: " if first.node else ""
        raise GraphHasProblems(f"Not yet: {where}{first.text} {first.hint}".strip())
