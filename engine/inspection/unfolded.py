"""A drawing with all its blocks opened: who computes what is wired into each node."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from engine.catalogue.layer import DataField, Layer, Port
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse, State
from engine.compile.model import Model
from engine.compile.modules import home_of
from engine.compile.wires import Place
from engine.graph.graph import End, Graph, Wire
from engine.inference.report import Inference, NodeReport


@dataclass(frozen=True)
class Source:
    """One output of a node that computes: its path, and which of its outputs."""

    path: str
    port: int = 0


@dataclass(frozen=True, eq=False)
class Given:
    """What is wired to one input of a node.

    Attributes:
        port: of the node.
        place: the wire.
        source: who computes what it carries, seen through the borders of blocks.
    """

    port: Port
    place: Place
    source: Source


@dataclass(frozen=True, eq=False)
class Spot:
    """A node that computes something: a layer, or a block that runs over time.

    Attributes:
        path: with the blocks it lies in, and the number of the copy of a repeated one.
        home: where its module lies.
        given: what is wired into it, in the order its module takes it.
    """

    path: str
    layer: Layer
    report: NodeReport
    home: str
    given: tuple[Given, ...] = ()


@dataclass(frozen=True, eq=False)
class Unfolded:
    """All nodes that compute, in the order they do.

    Attributes:
        spots: by path.
        blocks: what the outputs of each block, and of each copy of it, stand for.
        kept: by path of a state, what is wired into it to be given one step later.
        starts: by path of a state, what it begins with, where that is wired.
        outputs: what the outputs of the whole stand for, if it lies inside a block over time.
    """

    spots: Mapping[str, Spot]
    blocks: Mapping[str, tuple[Source, ...]]
    kept: Mapping[str, Given] = field(default_factory=dict)
    starts: Mapping[str, Given] = field(default_factory=dict)
    outputs: tuple[Source, ...] = ()

    @cached_property
    def takers(self) -> Mapping[str, tuple[str, ...]]:
        """Which nodes take what a node gives, by its path."""
        found: dict[str, list[str]] = {path: [] for path in self.spots}
        for spot in self.spots.values():
            for given in spot.given:
                found.setdefault(given.source.path, []).append(spot.path)
        return {path: tuple(dict.fromkeys(takers)) for path, takers in found.items()}

    def spot(self, path: str) -> Spot | None:
        """The node at a path; of a block the node inside that computes what it gives."""
        if path in self.spots:
            return self.spots[path]
        sources = self.blocks.get(path)
        return self.spots.get(sources[0].path) if sources else None


def unfolded(model: Model) -> Unfolded:
    """Open all blocks of a drawing, as far as it is sound."""
    walk = _Walk()
    walk.through(model.graph, model.inference, {}, "", "")
    return Unfolded(walk.spots, walk.blocks, walk.kept, walk.starts)


def unfolded_inside(model: Model, spot: Spot, copy: int = 0) -> Unfolded:
    """Open what runs at each step of a block over time, or of one copy of a repeated one.

    What the block is given is where it begins; a state takes nothing in at its own step.
    """
    layer, walk = spot.layer, _Walk()
    assert isinstance(layer, BlockUse)
    path = spot.path if layer.repeat == 1 else f"{spot.path}.{copy}"
    inside, home = model.graph.blocks.inside(layer.block), home_of(spot.home, layer, copy)
    outputs = walk.through(inside, spot.report.inside[copy], {}, f"{path}.", f"{home}.")
    return Unfolded(walk.spots, walk.blocks, walk.kept, walk.starts, outputs)


def block_at(outside: Unfolded, path: str) -> tuple[Spot, int, str] | None:
    """The block over time that a path leads to or into, which copy, and the rest of the path.

    Of a repeated block itself the last copy counts, which gives what the block gives.
    """
    known = outside.spot(path)
    if known is not None:
        layer = known.layer
        return (known, layer.repeat - 1, "") if isinstance(layer, BlockUse) else None
    for spot in outside.spots.values():
        layer = spot.layer
        if not (isinstance(layer, BlockUse) and path.startswith(f"{spot.path}.")):
            continue
        rest = path.removeprefix(f"{spot.path}.")
        if layer.repeat == 1:
            return spot, 0, rest
        copy, _, rest = rest.partition(".")
        if copy.isdigit() and int(copy) < layer.repeat:
            return spot, int(copy), rest
    return None


@dataclass
class _Walk:
    spots: dict[str, Spot] = field(default_factory=dict)
    blocks: dict[str, tuple[Source, ...]] = field(default_factory=dict)
    kept: dict[str, Given] = field(default_factory=dict)
    starts: dict[str, Given] = field(default_factory=dict)

    def through(
        self,
        graph: Graph,
        inference: Inference,
        inputs: Mapping[str, Source],
        prefix: str,
        home: str,
    ) -> tuple[Source, ...]:
        """Go through a drawing; gives what its outputs stand for."""
        made: dict[End, Source] = {}
        for name in graph.topology.order:
            report = inference.nodes.get(name)
            layer = graph.node(name).layer
            if name in inputs:
                made[End(name, graph.output_ports(name)[0].name)] = inputs[name]
            elif report is None or not report.is_sound or isinstance(layer, BlockOutput):
                continue
            else:
                self._take(graph, report, name, made, prefix, home)
        self._keep(graph, made, prefix)
        ends = (graph.wire_into.get(End(port.name, "x")) for port in graph.interface[1])
        found = (made.get(wire.source) for wire in ends if wire is not None)
        return tuple(source for source in found if source is not None)

    def _take(
        self,
        graph: Graph,
        report: NodeReport,
        name: str,
        made: dict[End, Source],
        prefix: str,
        home: str,
    ) -> None:
        layer, path = graph.node(name).layer, prefix + name
        given = tuple(
            Given(port, Place(prefix, Wire(end, End(name, port.name))), made[end])
            for port, end in graph.wired_inputs(name)
            if end is not None and end in made and not port.is_delayed
        )
        ports = graph.output_ports(name)
        if isinstance(layer, State):
            self.starts.update(zip((path,), given, strict=False))
            given = ()  # at its own step it gives what it has kept
        if isinstance(layer, BlockUse) and not layer.over_time:
            sources = self._block(graph, report, name, layer, given, prefix, home)
        else:
            self.spots[path] = Spot(path, layer, report, home + name, given)
            sources = tuple(Source(path, number) for number in range(len(ports)))
        for port, source in zip(ports, sources, strict=False):
            made[End(name, port.name)] = source

    def _keep(self, graph: Graph, made: Mapping[End, Source], prefix: str) -> None:
        """Note what states are given for the next step, now that it is known who computes it."""
        for node in graph.nodes:
            end = End(node.name, "next")
            wire = graph.wire_into.get(end)
            if isinstance(node.layer, State) and wire is not None and wire.source in made:
                port = next(p for p in graph.input_ports(node.name) if p.name == end.port)
                given = Given(port, Place(prefix, wire), made[wire.source])
                self.kept[prefix + node.name] = given

    def _block(
        self,
        graph: Graph,
        report: NodeReport,
        name: str,
        layer: BlockUse,
        given: tuple[Given, ...],
        prefix: str,
        home: str,
    ) -> tuple[Source, ...]:
        inside, path = graph.inside(name), prefix + name
        arriving = tuple(one.source for one in given)
        found: tuple[Source, ...] = ()
        for number, known in enumerate(report.inside):
            copy = path if layer.repeat == 1 else f"{path}.{number}"
            names = (port.name for port in inside.interface[0])
            inputs = dict(zip(names, arriving, strict=False))
            at = home_of(home + name, layer, number)
            found = self.through(inside, known, inputs, f"{copy}.", f"{at}.")
            self.blocks[copy] = found
            arriving = (*found, *arriving[len(found) :])[: len(arriving)]
        self.blocks[path] = found
        return found


def is_source(layer: Layer) -> bool:
    """Whether a node brings numbers in instead of working them out."""
    return isinstance(layer, DataField | BlockInput) or layer.is_source()
