"""What is told about a block and its ports: what hangs on a port, where the block is used."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.api import (
    BlockInput,
    BlockOutput,
    Graph,
    Layer,
    Node,
    Use,
    uses_of,
    wires_at_port,
)

translate = QCoreApplication.translate


@dataclass(frozen=True)
class PortFacts:
    """One port of a block, as its interface is edited.

    Attributes:
        doc: the user's words about it.
        over_time: what happens to it at each step; empty where the block runs over time nowhere.
        hanging: what goes with it when it is deleted, in words; empty: nothing.
    """

    name: str
    is_output: bool
    doc: str
    over_time: str
    hanging: str


def port_facts(graph: Graph, block: str, *, is_output: bool) -> tuple[PortFacts, ...]:
    """The inputs, or the outputs, of a block of a network; none where there is no such block."""
    if block not in graph.blocks.by_name:
        return ()
    kind = BlockOutput if is_output else BlockInput
    has_steps = any(use.layer.over_time for use in uses_of(graph, block))
    inside = graph.blocks.inside(block)
    return tuple(
        _facts(graph, block, node, inside, is_output=is_output, has_steps=has_steps)
        for node in inside.nodes
        if isinstance(node.layer, kind)
    )


def _facts(
    graph: Graph, block: str, node: Node, inside: Graph, *, is_output: bool, has_steps: bool
) -> PortFacts:
    outside, uses = wires_at_port(graph, block, node.name)
    hanging = hanging_words(len(outside), uses, len(inside.wires_at((node.name,))))
    steps = over_time_of(node.layer) if has_steps else ""
    return PortFacts(node.name, is_output, node.note, steps, hanging)


def over_time_of(layer: Layer) -> str:
    """What a port does at each step, as its layer's setting says."""
    if isinstance(layer, BlockInput):
        return layer.each_step
    return layer.steps if isinstance(layer, BlockOutput) else ""


def hanging_words(outside: int, uses: int, inside: int) -> str:
    """How many wires go with a port: ``2 wires at 3 uses and 1 wire inside go with it``."""
    parts = []
    if outside:
        words = translate("Interface", "{wires} at {uses}")
        one, many = translate("Interface", "1 use"), translate("Interface", "{count} uses")
        parts.append(words.format(wires=_wires(outside), uses=_counted(uses, one, many)))
    if inside:
        parts.append(translate("Interface", "{wires} inside").format(wires=_wires(inside)))
    if not parts:
        return ""
    both = translate("Interface", "{first} and {second}").format(first=parts[0], second=parts[-1])
    what = both if len(parts) > 1 else parts[0]
    is_one = outside + inside == 1
    return (
        translate("Interface", "{what} goes with it.")
        if is_one
        else translate("Interface", "{what} go with it.")
    ).format(what=what)


def used_words(uses: tuple[Use, ...]) -> str:
    """How often a block is used."""
    return _counted(
        len(uses), translate("Interface", "Used once"), translate("Interface", "Used {count} times")
    )


def sharing_words(uses: tuple[Use, ...], here: tuple[str, ...], node: str) -> str:
    """With how many others a node shares its weights; empty if with none.

    Args:
        uses: of its block.
        here: the way to the drawing it stands in.
        node: its name.
    """
    shared = [use for use in uses if use.layer.shared]
    if not any(use.name == node and use.path == here for use in shared):
        return ""
    beside = sum(use.path == here for use in shared) - 1
    elsewhere = sum(use.path != here for use in shared)
    if beside and elsewhere:
        words = translate(
            "Interface", "Shares its weights with {here} here and {elsewhere} elsewhere."
        )
    elif beside:
        words = translate("Interface", "Shares its weights with {here} here.")
    elif elsewhere:
        words = translate("Interface", "Shares its weights with {elsewhere} elsewhere.")
    else:
        return translate(
            "Interface", "Would share its weights with other nodes of this block that are shared."
        )
    return words.format(here=_nodes(beside), elsewhere=_nodes(elsewhere))


def _wires(count: int) -> str:
    return _counted(
        count, translate("Interface", "1 wire"), translate("Interface", "{count} wires")
    )


def _nodes(count: int) -> str:
    return _counted(
        count, translate("Interface", "1 node"), translate("Interface", "{count} nodes")
    )


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count=count)
