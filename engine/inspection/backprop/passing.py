"""Works out a pass forward and backward, and the chain rule's step at one node."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import partial
from math import prod
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.catalogue.layer import Layer
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse, State
from engine.catalogue.modules.block import OverTime
from engine.catalogue.torch_later import own_random_numbers
from engine.compile.wires import Place
from engine.errors import GraphHasProblems
from engine.graph.graph import Graph
from engine.inference.report import Inference
from engine.inspection.backprop.briefs import brief_of
from engine.inspection.backprop.over_time import spot_inside, with_steps
from engine.inspection.backprop.passes import (
    SMALL,
    Backpropagation,
    Brief,
    Jacobian,
    LocalStep,
    NodePass,
    ThroughPass,
    WirePass,
)
from engine.inspection.backprop.rules import rule_of
from engine.inspection.forward import code_of
from engine.inspection.gradients import Flow
from engine.inspection.measuring import measuring
from engine.inspection.sight import Sight
from engine.inspection.unfolded import Spot, Unfolded, unfolded

LOSS = "loss"
_MOST_NODES = 2000


def pass_of(wish: Backpropagation, sight: Sight) -> ThroughPass:
    """What all wires carry forward and back, of the nodes that lead to the end."""
    ends = _ends(sight)
    end = _end(wish.end, ends)
    flow, steps = _flow(sight, end, wish.batch), dict[str, int]()
    if wish.opened:
        flow, steps = with_steps(flow, sight, wish.step)
    ends_of = _Ends(flow)
    leading = _leading(flow, end, sight)
    graph, inference = sight.model.graph, sight.model.inference
    drawn = tuple(_drawn(graph, inference, "", opened=wish.opened, stepped=steps.keys()))
    if len(drawn) > _MOST_NODES:
        raise GraphHasProblems(f"{len(drawn)} nodes are too many to step through one by one.")
    nodes = tuple(
        _node(one, sight, flow, ends_of)
        for one in drawn
        if one.path in leading and one.path in flow.values
    )
    at = next((one for one in drawn if one.path == wish.at and one.path in flow.values), None)
    local = None if at is None else _local(at, sight, flow, ends_of)
    count = len(next(iter(_fields(sight, wish.batch).values()), ()))
    return ThroughPass(end, _value(sight, flow, end), nodes, ends, local, count, steps)


def _ends(sight: Sight) -> tuple[str, ...]:
    """What can be derived: the loss, and the nodes outside blocks that give real numbers."""
    model = sight.model
    found = [LOSS] if model.losses else []
    for name in model.graph.topology.order:
        report = model.inference.nodes.get(name)
        if report is None or not report.is_sound or not report.inputs:
            continue
        is_real = report.outputs[0].dtype.startswith("float")
        if is_real and name in code_of(sight).nodes and name not in model.metrics:
            found.append(name)
    return tuple(found)


def _end(wanted: str, ends: tuple[str, ...]) -> str:
    if wanted and wanted not in ends:
        raise GraphHasProblems(f"There is no node {wanted!r} that could be derived.")
    if not ends:
        raise GraphHasProblems(
            "There is nothing to derive yet. Wire a node that computes something."
        )
    return wanted or (LOSS if LOSS in ends else ends[-1])


def _fields(sight: Sight, batch: int) -> dict[str, NDArray[np.generic]]:
    if batch <= 1 or sight.own is not None:
        return sight.example()
    first = sight.index
    return sight.examples(sight.wish.split, slice(first, first + batch))


def _flow(sight: Sight, end: str, batch: int) -> Flow:
    flows = sight.flows(None if end == LOSS else end)
    given = _fields(sight, batch)
    missing = [name for name in flows.code.fields if name not in given]
    if missing:
        raise GraphHasProblems(
            f"This example has no {missing[0]}, without which nothing comes back. Choose one of "
            "the data."
        )
    devices = (sight.model.home.device,) if sight.model.home.device.type == "cuda" else ()
    fields = sight.fields(given)
    try:
        with own_random_numbers(devices=devices):
            return flows.flow(fields)
    except RuntimeError as fault:
        if "does not require grad" not in str(fault):
            raise
        raise GraphHasProblems(
            f"Nothing flows back from {end}: what it gives can not be derived. Choose another end."
        ) from fault


def _value(sight: Sight, flow: Flow, end: str) -> float:
    if end != LOSS:
        return float(flow.values[end].double().sum())
    losses = sight.model.losses.items()
    return float(sum(layer.weight * flow.values[name].double() for name, layer in losses))


def _leading(flow: Flow, end: str, sight: Sight) -> frozenset[str]:
    """The nodes that lead to the end: all before it in the drawing, and inside their blocks."""
    graph = sight.model.graph
    ends = tuple(sight.model.losses) if end == LOSS else (end,)
    names = frozenset(ends).union(*(graph.topology.upstream(name) for name in ends))
    return frozenset(path for path in flow.values if path.partition(".")[0] in names)


class _Drawn(NamedTuple):
    """A node as it is drawn: its path, its layer's title, its first output."""

    path: str
    title: str
    port: str
    layer: Layer


def _drawn(
    graph: Graph, inference: Inference, prefix: str, *, opened: bool, stepped: Collection[str]
) -> Iterator[_Drawn]:
    """The nodes in the order they compute; a block stands after what is inside it.

    Of blocks over time those alone are opened of which a step is told.
    """
    for name in graph.topology.order:
        report, layer = inference.nodes.get(name), graph.node(name).layer
        if report is None or not report.is_sound or isinstance(layer, BlockOutput):
            continue
        is_open = opened and not getattr(layer, "over_time", False)
        if isinstance(layer, BlockUse) and (is_open or prefix + name in stepped):
            for number, inside in enumerate(report.inside):
                copy = name if layer.repeat == 1 else f"{name}.{number}"
                at = f"{prefix}{copy}."
                yield from _drawn(graph.inside(name), inside, at, opened=True, stepped=stepped)
        if prefix and isinstance(layer, BlockInput):
            continue
        title = layer.block if isinstance(layer, BlockUse) else layer.title
        yield _Drawn(prefix + name, title, graph.output_ports(name)[0].name, layer)


def _wire(place: Place, flow: Flow) -> WirePass:
    carried, wire = flow.wires[place], place.wire
    gradient = None if carried.gradient is None else brief_of(carried.gradient)
    return WirePass(
        place.inside,
        wire.source.node,
        wire.source.port,
        wire.target.node,
        wire.target.port,
        brief_of(carried.value),
        gradient,
    )


class _Ends:
    """The wires of a pass by the nodes at their ends."""

    def __init__(self, flow: Flow) -> None:
        self.into: dict[str, list[WirePass]] = {}
        self.out: dict[str, list[WirePass]] = {}
        self._gradients: dict[tuple[str, str], list[Tensor]] = {}
        for place, carried in flow.wires.items():
            source, target = (
                f"{place.inside}{end.node}" for end in (place.wire.source, place.wire.target)
            )
            wire = _wire(place, flow)
            self.out.setdefault(source, []).append(wire)
            self.into.setdefault(target, []).append(wire)
            if carried.gradient is not None:
                key = source, place.wire.source.port
                self._gradients.setdefault(key, []).append(carried.gradient)

    def gradient(self, path: str, port: str) -> Tensor | None:
        """What comes back to an output: the sum over all wires that begin there."""
        found = self._gradients.get((path, port))
        if not found:
            return None
        return found[0] if len(found) == 1 else torch.stack(found).sum(0)


def _node(one: _Drawn, sight: Sight, flow: Flow, ends: _Ends) -> NodePass:
    gradient = _arriving(flow, sight, one, ends)
    is_before = isinstance(one.layer, State)  # what it gives went in one step earlier
    return NodePass(
        one.path,
        one.title,
        brief_of(flow.values[one.path]),
        None if gradient is None else brief_of(gradient),
        () if is_before else tuple(ends.into.get(one.path, ())),
        tuple(ends.out.get(one.path, ())),
        isinstance(one.layer, BlockUse),
    )


def _local(one: _Drawn, sight: Sight, flow: Flow, ends: _Ends) -> LocalStep:
    """What the chain rule does at one node."""
    opened: Unfolded = sight.kept("unfolded", partial(unfolded, sight.model))
    rule = rule_of(one.layer)
    spot = opened.spots.get(one.path)
    inside = spot_inside(sight, opened, one.path) if spot is None else None
    told = LocalStep(one.path, rule.notation, rule.words, is_one_step=inside is not None)
    spot = spot or inside
    arriving = _arriving(flow, sight, one, ends)
    if spot is None or arriving is None or not spot.given:
        return told
    module = sight.model.root.get_submodule(spot.home)
    xs = [flow.wires[given.place].value for given in spot.given]
    with own_random_numbers(), measuring(module), torch.enable_grad():
        jacobians = _jacobians(spot, module, xs, arriving, flow)
        return replace(told, jacobians=jacobians, weights=_weights(module, xs, arriving))


def _arriving(flow: Flow, sight: Sight, one: _Drawn, ends: _Ends) -> Tensor | None:
    """The gradient at a node's output; that of a loss is its weight."""
    value = flow.values[one.path]
    if one.path == flow.end:
        return torch.ones_like(value)
    found = ends.gradient(one.path, one.port)
    if found is None and flow.end == LOSS and one.path in sight.model.losses:
        return torch.full_like(value, float(sight.model.losses[one.path].weight))
    return found


def _jacobians(
    spot: Spot, module: torch.nn.Module, xs: list[Tensor], arriving: Tensor, flow: Flow
) -> tuple[Jacobian, ...]:
    """Where few numbers go in and come out: how each that comes out grows with each that goes in.

    They are those of the first example.
    """
    ones = [x[:1].detach() for x in xs]
    out_size = prod(spot.report.outputs[0].shape)
    found = []
    for number, given in enumerate(spot.given):
        gradient = flow.wires[given.place].gradient
        x = ones[number]
        if gradient is None or not x.is_floating_point():
            continue
        if not (x.numel() <= SMALL and out_size <= SMALL):
            continue
        leaf = x.clone().requires_grad_()
        out = _first(module(*(leaf if i == number else one for i, one in enumerate(ones))))
        if not out.requires_grad or out.dim() != arriving.dim():
            continue
        rows = []
        for value in out.reshape(-1):
            (row,) = torch.autograd.grad(value, leaf, retain_graph=True, allow_unused=True)
            rows.append(_or_zeros(row, leaf))
        matrix = torch.stack(rows).reshape(out.numel(), -1).double().cpu().numpy()
        if out.dim() == 0 and len(xs[number]) > 1:
            continue  # a loss is the mean of a batch: one example's share is not its own
        above = arriving if arriving.dim() == 0 else arriving[:1]
        above_row = above.reshape(-1).double().cpu().numpy()
        wire = gradient[:1].reshape(-1).double().cpu().numpy()
        found.append(Jacobian(given.port.name, matrix, above_row @ matrix, wire))
    return tuple(found)


def _weights(module: torch.nn.Module, xs: list[Tensor], arriving: Tensor) -> dict[str, Brief]:
    """The gradients of what is learned in a node, by the same rule."""
    learned = [(n, p) for n, p in module.named_parameters() if p.requires_grad]
    if not learned or isinstance(module, OverTime):
        return {}
    out = _first(module(*(x.detach() for x in xs)))
    if not out.requires_grad or out.shape != arriving.shape:
        return {}
    leaves = [p for _, p in learned]
    found: tuple[Tensor | None, ...] = torch.autograd.grad(out, leaves, arriving, allow_unused=True)
    return {
        name: brief_of(gradient, has_batch=False)
        for (name, _), gradient in zip(learned, found, strict=True)
        if gradient is not None
    }


def _or_zeros(gradient: Tensor | None, like: Tensor) -> Tensor:
    """A gradient; zeros where there is none, as nothing depends on it."""
    return torch.zeros_like(like) if gradient is None else gradient


def _first(given: Tensor | tuple[Tensor, ...]) -> Tensor:
    return given[0] if isinstance(given, tuple) else given
