"""A training step in two halves: from the fields to what the losses see, and the losses of that."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import fx

from engine.compile.model import Model
from engine.compile.writer import Value, Writer
from engine.graph.graph import End


@dataclass(frozen=True, eq=False)
class Halves:
    """The code of a training step, cut where the losses begin; over the weights of the whole.

    Attributes:
        network: fields → a tuple, what arrives at the losses.
        fields: the data fields it takes, in order.
        objective: what arrives at the losses → their weighted sum, shape ().
    """

    network: fx.GraphModule
    fields: tuple[str, ...]
    objective: fx.GraphModule


def halves_of(model: Model) -> Halves:
    """Cut the code of a training step; nodes are computed in the same order as in the whole."""
    graph, losses = model.graph, tuple(model.losses)
    wired = (end for name in losses for _, end in graph.wired_inputs(name) if end is not None)
    ends = tuple(dict.fromkeys(wired))
    needed = {end.node for end in ends}
    for name in tuple(needed):
        needed |= graph.topology.upstream(name)
    order = [name for name in graph.topology.order if name in needed]
    writer = Writer(model.root)
    writer.write(graph, model.inference, order)
    arriving = tuple(writer.results[end.node][_place(model, end)] for end in ends)
    network = writer.module("Network", arriving)
    return Halves(network, model.fields_of(network), _objective(model, losses, ends))


def _objective(model: Model, losses: tuple[str, ...], ends: tuple[End, ...]) -> fx.GraphModule:
    writer = Writer(model.root)
    given = {end: writer.argument(f"arriving_{i + 1}") for i, end in enumerate(ends)}
    for end in ends:
        ports = model.graph.output_ports(end.node)
        known: list[Value] = [given.get(End(end.node, port.name), given[end]) for port in ports]
        writer.results[end.node] = tuple(known)
    writer.write(model.graph, model.inference, losses)
    total: fx.Node | None = None
    for name, layer in model.losses.items():
        term = writer.call("weighted", torch.mul, writer.result(name), layer.weight)
        total = term if total is None else writer.call("sum", torch.add, total, term)
    return writer.module("Objective", total)


def _place(model: Model, end: End) -> int:
    return [port.name for port in model.graph.output_ports(end.node)].index(end.port)
