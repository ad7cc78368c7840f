"""Edits that change how nodes hang together: another type, out of the chain, inputs exchanged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from engine.catalogue.layer import Layer, Port
from engine.catalogue.layers.block import BlockInput, BlockOutput
from engine.errors import CommandRefused, LinkRefused, ParameterRefused
from engine.graph.command import GraphCommand, healed, named
from engine.graph.definitions import stem_of, with_definition
from engine.graph.graph import End, Graph, Node, Wire
from engine.graph.names import free_name


@dataclass(frozen=True)
class ReplaceLayer(GraphCommand):
    """Give a node another type of layer, and keep all that fits.

    Settings that both types declare under one name are kept where the new type allows their value.
    Wires stay at the ports of the same name, else at those of the same rank. A name the user chose
    stays; one that followed from the type follows from the new one.
    """

    name: str
    layer: Layer

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here, a constant in the base
        return f"Replace {self.name} by {self.layer.title}"

    def apply(self, graph: Graph) -> Graph:
        node = graph.node(self.name)
        for layer in (node.layer, self.layer):
            if isinstance(layer, BlockInput | BlockOutput):
                raise CommandRefused(
                    f"{layer.title} is a port of its block; no other layer can take its place."
                )
        drawn, layer = with_definition(graph, _with_settings_of(node.layer, self.layer))
        new = msgspec.structs.replace(node, name=_new_name(graph, node, layer), layer=layer)
        bare = msgspec.structs.replace(
            drawn,
            nodes=tuple(new if n.name == self.name else n for n in drawn.nodes),
            wires=tuple(w for w in drawn.wires if self.name not in (w.source.node, w.target.node)),
        )
        return _rewired(graph, bare, self.name, new.name)


@dataclass(frozen=True)
class TakeOut(GraphCommand):
    """Take nodes out of their chains, which are closed again; they stay, with the wires between."""

    names: frozenset[str]

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here
        return f"Take out {named(self.names)}"

    def apply(self, graph: Graph) -> Graph:
        for name in self.names:
            graph.node(name)
        kept = (
            wire
            for wire in healed(graph, self.names).wires
            if (wire.source.node in self.names) == (wire.target.node in self.names)
        )
        return msgspec.structs.replace(graph, wires=tuple(kept))


@dataclass(frozen=True)
class SwapInputs(GraphCommand):
    """Exchange what reaches the inputs of a node; of more than two each goes on to the next."""

    name: str

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here
        return f"Swap the inputs of {self.name}"

    def apply(self, graph: Graph) -> Graph:
        fed = [(port, source) for port, source in graph.wired_inputs(self.name) if source]
        if len(fed) < 2:
            raise CommandRefused(f"{self.name} has fewer than two wired inputs to swap.")
        sources = [source for _, source in fed]
        for port, source in fed:
            graph = graph.without_wire(Wire(source, End(self.name, port.name)))
        for (port, _), source in zip(fed, (sources[-1], *sources[:-1]), strict=True):
            graph = graph.with_wire(Wire(source, End(self.name, port.name)))
        return graph


def _with_settings_of(old: Layer, new: Layer) -> Layer:
    """The new layer with all settings of the old one that it knows and allows."""
    known = old.values()
    for parameter in new.parameters():
        if parameter.name in known:
            try:
                new = new.replace(**{parameter.name: known[parameter.name]})
            except ParameterRefused:
                continue
    return new


def _new_name(graph: Graph, node: Node, layer: Layer) -> str:
    before = re.escape(free_name(stem_of(node.layer), ()))
    if not re.fullmatch(rf"{before}(_\d+)?", node.name):
        return node.name
    return free_name(stem_of(layer), (n.name for n in graph.nodes if n is not node))


def _rewired(before: Graph, bare: Graph, old: str, new: str) -> Graph:
    """The drawing with the wires of the old node at the new one; what has no port there goes."""
    entries = _counterparts(before.input_ports(old), bare.declared_inputs(bare.node(new).layer))
    exits = _counterparts(before.output_ports(old), bare.declared_outputs(bare.node(new).layer))
    graph = bare
    for wire in before.wires_at((old,)):
        source, target = wire.source, wire.target
        if source.node == old:
            source = End(new, exits.get(source.port, ""))
        if target.node == old:
            target = End(new, entries.get(target.port, ""))
        if source.port and target.port:
            try:
                graph = graph.with_wire(Wire(source, target))
            except LinkRefused:  # only a port that counts one step later allowed the loop
                continue
    return graph


def _counterparts(old: tuple[Port, ...], new: tuple[Port, ...]) -> dict[str, str]:
    """For each of the old ports the new one of its name, or else of its rank."""
    places = list(_numbered(new, len(old)))
    free = {port.name: port for port in places}
    found = {port.name: port.name for port in old if free.pop(port.name, None) is not None}
    for rank, port in enumerate(old):
        alike = places[rank] if rank < len(places) else None
        if port.name in found or alike is None or alike.name not in free:
            continue
        if alike.is_target == port.is_target:
            found[port.name] = alike.name
            del free[alike.name]
    return found


def _numbered(ports: tuple[Port, ...], count: int) -> Iterator[Port]:
    """Ports as they are drawn, those that take many so often that there are ``count``."""
    for port in ports:
        if not port.many:
            yield port
            continue
        for number in range(1, max(count - len(ports) + 1, 1) + 1):
            yield Port(f"{port.name}{number}", port.doc)
