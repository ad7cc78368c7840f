"""Whether a project can be trained as it stands, before anything is compiled."""

from __future__ import annotations

from collections.abc import Iterator

from engine.errors import CommandRefused, GraphHasProblems
from engine.inference.report import Inference
from engine.project.learning_command import OF_BATCHES
from engine.project.project import Project
from engine.training.recipe import Drawn, Obstacle


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


def unlike(one: Project, other: Project) -> tuple[str, ...]:
    """What keeps two projects from learning from the same batches; empty: nothing."""
    differ = ["the data"] if one.data != other.data else []
    for name in OF_BATCHES:
        if getattr(one.training, name) != getattr(other.training, name):
            differ.append(type(one.training).parameter(name).label.lower())
    if one.augmentation != other.augmentation:
        differ.append("how pictures are varied")
    return tuple(differ)


def refuse_unlike(one: Project, other: Project) -> None:
    """Refuse two projects that would not learn from the same batches.

    Raises:
        CommandRefused: naming what is otherwise.
    """
    differ = unlike(one, other)
    if differ:
        raise CommandRefused(
            f"Twins learn from the same batches, but {', '.join(differ)} of “{one.name}” and "
            f"“{other.name}” are not the same. Make them alike first."
        )
