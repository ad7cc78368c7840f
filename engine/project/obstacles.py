"""Whether a project can be trained as it stands, before anything is compiled."""

from __future__ import annotations

from collections.abc import Iterator

from engine.errors import CommandRefused, GraphHasProblems
from engine.inference.report import Inference
from engine.project.project import Project
from engine.training.recipe import Drawn, Obstacle

_OF_BATCHES = ("batching", "batch_size", "accumulation", "examples", "seed", "precision")
"""Settings from which the batches and their order follow, and how exactly they are computed."""


def obstacles(project: Project, inference: Inference) -> Iterator[Obstacle]:
    """What stands in the way of the recipes of all stages that learn."""
    drawn = Drawn(project.graph, inference, project.data)
    for stage in project.plan:
        if stage.training.learns:
            yield from stage.recipe.obstacles(drawn)
    last = project.plan[-1]
    if last.training.precision == "bfloat16" and "compiled" in last.recipe.unused:
        yield Obstacle(
            f"{last.recipe.title} computes with 32 or 64 bits, not with mixed numbers.",
            "Choose 32 bits in the training settings.",
        )


def refuse_obstacles(project: Project, inference: Inference) -> None:
    """Refuse to train what a recipe can not work on.

    Raises:
        GraphHasProblems: with the first obstacle and what would mend it.
    """
    first = next(iter(obstacles(project, inference)), None)
    if first is not None:
        where = f"{first.node}: " if first.node else ""
        raise GraphHasProblems(f"Not yet: {where}{first.text} {first.hint}".strip())


def refuse_unlike(one: Project, other: Project) -> None:
    """Refuse two projects that would not learn from the same batches.

    Raises:
        CommandRefused: naming what is otherwise.
    """
    differ = []
    if one.data != other.data:
        differ.append("the data")
    for name in _OF_BATCHES:
        if getattr(one.training, name) != getattr(other.training, name):
            differ.append(type(one.training).parameter(name).label.lower())
    if one.augmentation != other.augmentation:
        differ.append("how pictures are varied")
    if differ:
        raise CommandRefused(
            f"Twins learn from the same batches, but {', '.join(differ)} of “{one.name}” and "
            f"“{other.name}” are not the same. Make them alike first."
        )
