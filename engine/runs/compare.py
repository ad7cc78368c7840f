"""What differs between runs: their settings as a table, their networks node by node."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from engine.graph.graph import Graph, Node, Wire
from engine.parameter import Declared
from engine.project.project import Project

_KIND = ".type"
"""What a node is; a node that is not there has none."""


class Difference(NamedTuple):
    """A setting that is not the same in all runs.

    Attributes:
        name: dotted, as ``training.learning_rate`` or ``conv.filters``.
        values: one for each run, in their order; None where there is no such setting.
    """

    name: str
    values: tuple[Any, ...]


class Change(NamedTuple):
    """Something about a node that is not the same in two networks.

    Attributes:
        name: of the setting; ``type`` for the layer's type.
        before, after: its values; None where there is no such setting.
    """

    name: str
    before: Any
    after: Any


class GraphDifference(msgspec.Struct, frozen=True):
    """What it takes to come from one network to another. Places and notes do not count.

    Attributes:
        added, removed: names of nodes.
        changed: nodes of the same name, with what is otherwise.
        wires_added, wires_removed: wires, by their ends.
        blocks: of the blocks that differ, what differs inside; by the block's name.
    """

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: dict[str, tuple[Change, ...]] = {}
    wires_added: tuple[Wire, ...] = ()
    wires_removed: tuple[Wire, ...] = ()
    blocks: dict[str, GraphDifference] = {}

    @property
    def is_none(self) -> bool:
        """Whether both compute the same."""
        return self == GraphDifference()


def setting_differences(
    projects: Sequence[Project], facts: Sequence[Mapping[str, Any]] = ()
) -> tuple[Difference, ...]:
    """The settings that are not the same in all projects: training first, nodes last.

    Of a node that one of them lacks, only its type is a row of its own.

    Args:
        projects: what the runs learned.
        facts: further values of each run, as its device; shown first.
    """
    settings = [dict(settings_of(project)) for project in projects]
    if facts:
        settings = [{**more, **own} for more, own in zip(facts, settings, strict=True)]
    names = dict.fromkeys(name for one in settings for name in one)
    rows = (Difference(name, tuple(one.get(name) for one in settings)) for name in names)
    return tuple(row for row in rows if _counts(row))


def _counts(row: Difference) -> bool:
    """Whether a row tells something; of what one run lacks, that it lacks it is told once."""
    there = [value for value in row.values if value is not None]
    if row.name.endswith(_KIND) or "." not in row.name:
        there = list(row.values)
    return any(value != there[0] for value in there)


def settings_of(project: Project) -> Iterator[tuple[str, Any]]:
    """All settings of a project with their dotted names."""
    yield from _named("training", project.training)
    yield from _recipe("recipe", project.recipe)
    for number, stage in enumerate(project.stages, 1):
        yield from _recipe(f"stage {number}.recipe", stage.recipe)
        yield from _named(f"stage {number}.training", stage.training)
    yield "data", project.data.title
    yield from _named("data", project.data)
    yield from _named("augmentation", project.augmentation)
    graph = project.graph
    for node in graph.nodes:
        yield from _node_settings(node.name, node)
    for block in graph.blocks.definitions:
        for node in block.nodes:
            yield from _node_settings(f"{block.name}.{node.name}", node)


def graph_difference(before: Graph, after: Graph) -> GraphDifference:
    """What differs in the second network from the first."""
    old, new = before.blocks.by_name, after.blocks.by_name
    blocks = {}
    for name in sorted(old.keys() | new.keys()):
        one = before.blocks.inside(name) if name in old else Graph()
        other = after.blocks.inside(name) if name in new else Graph()
        found = _difference(one, other)
        if not found.is_none:
            blocks[name] = found
    return msgspec.structs.replace(_difference(before, after), blocks=blocks)


def _difference(before: Graph, after: Graph) -> GraphDifference:
    """Of one level, without what is inside blocks."""
    changed = {}
    for node in after.nodes:
        was = before.by_name.get(node.name)
        changes = () if was is None else _changes(was, node)
        if changes:
            changed[node.name] = changes
    old, new = set(before.wires), set(after.wires)
    return GraphDifference(
        added=tuple(n.name for n in after.nodes if n.name not in before.by_name),
        removed=tuple(n.name for n in before.nodes if n.name not in after.by_name),
        changed=changed,
        wires_added=tuple(wire for wire in after.wires if wire not in old),
        wires_removed=tuple(wire for wire in before.wires if wire not in new),
    )


def _changes(before: Node, after: Node) -> tuple[Change, ...]:
    old, new = dict(_node_settings("", before)), dict(_node_settings("", after))
    return tuple(
        Change(name.removeprefix("."), old.get(name), new.get(name))
        for name in dict.fromkeys((*old, *new))
        if old.get(name) != new.get(name)
    )


def _node_settings(name: str, node: Node) -> Iterator[tuple[str, Any]]:
    yield f"{name}{_KIND}", node.layer.title
    yield from _named(name, node.layer)
    yield f"{name}.frozen", node.is_frozen
    yield f"{name}.bypassed", node.is_bypassed
    yield f"{name}.rate_factor", node.rate_factor
    own = node.weight_decay
    yield f"{name}.weight_decay", "as in training" if own is None else own
    for one in node.painted:
        yield f"{name}.painted{list(one.place)}", " ".join(f"{value:.6g}" for value in one.values)


def _recipe(name: str, recipe: Declared) -> Iterator[tuple[str, Any]]:
    yield name, getattr(recipe, "title", type(recipe).__name__)
    yield from _named(name, recipe)


def _named(name: str, declared: Declared) -> Iterator[tuple[str, Any]]:
    for setting, value in declared.values().items():
        yield f"{name}.{setting}", value
