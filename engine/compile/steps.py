"""What arrives at nodes wherever they lie, and what happens inside a block at each of its steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, fx, nn

from engine.catalogue.layer import Layer
from engine.catalogue.layers.block import BlockInput, State
from engine.catalogue.modules.block import OverTime
from engine.compile.model import Model
from engine.compile.writer import Traces, Value, Values, Writer
from engine.errors import GraphHasProblems
from engine.graph.graph import End, Graph
from engine.inference.measure import Specs
from engine.inference.report import Inference

Steps = Mapping[str, Tensor]
"""By the path of a node, what its first output gives at every step; shapes (N, T, …)."""

Step = tuple[int, Mapping[str, Tensor], Mapping[str, tuple[Tensor, ...]]]
"""Its number, from 0; by path what nodes give; by path what arrives at the noted ones; (N, …)."""


@dataclass(frozen=True, eq=False)
class Place:
    """Where a node lies that was written.

    Attributes:
        home: the path of its module; of shared weights another than its own.
        arguments: what is wired to it, in the code.
        inside: of a block that runs over time what is drawn inside, and what is known of it.
    """

    home: str
    arguments: Values
    inside: tuple[Graph, Inference] | None = None


class NotingWriter(Writer):
    """Writes as any, and notes of every layer and block over time what it is given."""

    def __init__(self, root: nn.Module, traces: Traces | None = None) -> None:
        super().__init__(root, traces)
        self.places: dict[str, Place] = {}

    def _write_layer(
        self, layer: Layer, specs: Specs, path: str, target: str, arguments: list[Value]
    ) -> Values:
        self.places[path] = Place(target, tuple(arguments))
        return super()._write_layer(layer, specs, path, target, arguments)

    def _write_over_time(
        self, inside: Graph, inference: Inference, path: str, home: str, arguments: list[Value]
    ) -> Values:
        self.places[path] = Place(home, tuple(arguments), (inside, inference))
        return super()._write_over_time(inside, inference, path, home, arguments)

    def following(self, graph: Graph, states: Iterable[str]) -> Values:
        """What states inside a block are given for the next step."""
        ends = (graph.wire_into[End(name, "next")].source for name in states)
        return tuple(self._at(graph, end, ".") for end in ends)


@dataclass(frozen=True, eq=False)
class Arrivals:
    """Code that gives what arrives at some nodes.

    Attributes:
        module: fields → by the node's path a tuple of what is wired to it.
        fields: the data fields it takes, in order.
        homes: by the node's path, where its module lies.
    """

    module: fx.GraphModule
    fields: tuple[str, ...]
    homes: Mapping[str, str]


def arrivals_of(model: Model, paths: Sequence[str]) -> Arrivals:
    """Code for what arrives at these nodes, by path, also inside blocks that run once.

    Raises:
        GraphHasProblems: if one is not there, or not sound, or lies inside a block over time.
    """
    writer = _written(model, paths)
    missing = [path for path in paths if path not in writer.places]
    if missing:
        raise GraphHasProblems(f"There is no sound node {missing[0]!r} in the network.")
    places = {path: writer.places[path] for path in paths}
    module = writer.module("Arrivals", {path: place.arguments for path, place in places.items()})
    homes = {path: place.home for path, place in places.items()}
    return Arrivals(module, model.fields_of(module), homes)


class Stepped(nn.Module):
    """A block over time with code of its own for a step: inputs, states → next states, what else.

    Inputs are those of the block, as `arrivals_of` tells them.

    Attributes:
        graph: what is drawn inside.
        inference: what is known of it.
        scope: the modules that the code may call.
        states: names of the states.
        code: of a step; a subclass writes it.
    """

    code: nn.Module

    def __init__(self, model: Model, path: str) -> None:
        """Find the block.

        Raises:
            GraphHasProblems: if there is no such block.
        """
        super().__init__()
        writer = _written(model, (path,))
        place = writer.places.get(path)
        module = model.root.get_submodule(place.home) if place is not None else None
        if place is None or place.inside is None or not isinstance(module, OverTime):
            raise GraphHasProblems(f"There is no sound block over time {path!r} in the network.")
        self.graph, self.inference = place.inside
        self.scope = writer.scope_of(module)
        self._first = (module.codes[1],)  # in a tuple: its weights have a home already
        self._backwards = _is_backwards(model.graph, path)
        layers = ((node.name, node.layer) for node in self.graph.nodes)
        self.states = tuple(name for name, layer in layers if isinstance(layer, State))

    def taken(self, writer: Writer) -> dict[str, Value]:
        """The arguments of a step's code: inputs and states."""
        ports = [port.name for port in self.graph.interface[0]]
        return {name: writer.argument(name) for name in (*ports, *self.states)}

    def walked(self, *inputs: Tensor) -> Iterator[Step]:
        """Step by step in the order they are computed, each when it is asked for."""
        parts = self._parts(inputs)
        order = self.order(*inputs)

        def at(t: int) -> list[Tensor]:
            return [part[t] if isinstance(part, tuple) else part for part in parts]

        states = self._first[0](*at(order[0]))
        for t in order:
            states, told, noted = self.code(*at(t), *states)
            yield t, told, noted

    def order(self, *inputs: Tensor) -> range:
        """The numbers of the steps, from 0, in the order they are computed."""
        length = next(len(part) for part in self._parts(inputs) if isinstance(part, tuple))
        return range(length - 1, -1, -1) if self._backwards else range(length)

    def _parts(self, inputs: Sequence[Tensor]) -> list[Tensor | tuple[Tensor, ...]]:
        """The inputs; those that are given step by step are taken apart."""
        ports = [self.graph.node(port.name).layer for port in self.graph.interface[0]]
        return [
            x.unbind(1) if isinstance(layer, BlockInput) and layer.each_step == "step" else x
            for x, layer in zip(inputs, ports, strict=True)
        ]


class BlockSteps(Stepped):
    """A block over time, run step by step, with everything told that happens inside.

    Attributes:
        paths: of the nodes inside that it tells of, in the order they are computed.
        homes: by path, where the module of a node inside lies.
    """

    def __init__(self, model: Model, path: str, noted: Iterable[str] = ()) -> None:
        """Write the code of a step anew.

        Args:
            model: the network.
            path: of the block's node; ``block.0`` for one copy of a repeated one.
            noted: nodes inside, by path, whose inputs are told as well.

        Raises:
            GraphHasProblems: if there is no such block, or no such node.
        """
        super().__init__(model, path)
        one = NotingWriter(self.scope)
        one.write_inside(self.graph, self.inference, self.taken(one), ".", "")
        following = one.following(self.graph, self.states)
        noted = tuple(noted)
        given = {f"{path}{key}": values[0] for key, values in one.results.items() if values}
        told = {key: value for key, value in given.items() if isinstance(value, fx.Node)}
        places = {f"{path}{key}": found for key, found in one.places.items()}
        missing = [key for key in noted if key not in places]
        if missing:
            raise GraphHasProblems(f"There is no sound node {missing[0]!r} in the network.")
        self.paths = tuple(told)
        self.homes = {key: found.home for key, found in places.items()}
        arriving = {key: places[key].arguments for key in noted}
        self.code = one.module("Steps", (following, told, arriving))

    def forward(self, *inputs: Tensor) -> tuple[Steps, Mapping[str, tuple[Tensor, ...]]]:
        """What nodes inside give, and what arrives at the noted ones; shapes (N, T, …)."""
        found: list[Mapping[str, Tensor]] = []
        noted: list[Mapping[str, tuple[Tensor, ...]]] = []
        for _, told, arriving in self.walked(*inputs):
            found.append(told)
            noted.append(arriving)
        direction = -1 if self._backwards else 1
        steps = {
            key: torch.stack([each[key] for each in found[::direction]], 1) for key in self.paths
        }
        arrived = {
            key: tuple(
                torch.stack(each, 1)
                for each in zip(*(step[key] for step in noted[::direction]), strict=True)
            )
            for key in noted[0]
        }
        return steps, arrived


def _written(model: Model, paths: Iterable[str]) -> NotingWriter:
    """What leads to some nodes, in code, with what arrives at each node on the way."""
    graph = model.graph
    needed = {path.partition(".")[0] for path in paths} & graph.by_name.keys()
    for name in tuple(needed):
        needed |= graph.topology.upstream(name)
    writer = NotingWriter(model.root)
    reports = model.inference.nodes
    order = [name for name in graph.topology.order if name in needed and reports[name].is_sound]
    writer.write(graph, model.inference, order)
    return writer


def _is_backwards(graph: Graph, path: str) -> bool:
    """Whether the block at a path begins with the last step."""
    name, _, rest = path.partition(".")
    node = graph.by_name.get(name)
    if node is None:
        return False
    if rest.partition(".")[0].isdigit():
        rest = rest.partition(".")[2]
    return (
        _is_backwards(graph.inside(name), rest)
        if rest
        else bool(getattr(node.layer, "backwards", False))
    )
