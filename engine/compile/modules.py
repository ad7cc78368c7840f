"""The modules of a drawing, under the nodes' names: the home of all weights."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping

from torch import nn

from engine.catalogue.layer import DataField, Layer
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse, State
from engine.catalogue.leaving import leave_if_wanted
from engine.catalogue.modules.block import OverTime
from engine.catalogue.torch_later import own_random_numbers
from engine.compile.painted import mark_painted
from engine.graph.graph import Graph, Node
from engine.inference.report import Inference, NodeReport

SHARED = "shared"
"""Where the weights of shared blocks lie, each under its block's name."""


def built(graph: Graph, inference: Inference, seed: int) -> nn.Module:
    """Every sound layer, with start weights that follow from ``seed`` and its path alone.

    A block's modules lie under the name of its node: ``block.conv``, and ``block.0.conv``,
    ``block.1.conv`` … where it is repeated; those of a shared one under ``shared.NAME``.
    """
    root = nn.Module()
    shared = nn.Module()
    _build_into(root, graph, inference, seed, "", shared)
    if any(True for _ in shared.children()):
        root.add_module(SHARED, shared)
    for path in frozen_paths(graph, inference):
        root.get_submodule(path).requires_grad_(False)
    return root


def frozen_paths(graph: Graph, inference: Inference) -> Mapping[str, Layer]:
    """Where the modules lie that are frozen, or belong to a block that is; with their layers.

    Weights that are shared are frozen if one of the nodes that share them is.
    """
    return dict(_frozen_inside(graph, inference, "", is_frozen=False))


def start_of(graph: Graph, inference: Inference, seed: int, path: str) -> nn.Module | None:
    """One layer by its path, as `built` makes it; None where there is none, or it is shared."""
    return _start_of(graph, inference, seed, path.split("."), "")


def _start_of(
    graph: Graph, inference: Inference, seed: int, steps: list[str], prefix: str
) -> nn.Module | None:
    node = graph.by_name.get(steps[0]) if steps else None
    if node is None:
        return None
    report, (name, *rest) = inference.nodes[node.name], steps
    if not isinstance(node.layer, BlockUse):
        is_it = not rest and is_built(node, report)
        return _layer(node, report, seed, f"{prefix}{name}") if is_it else None
    copies = {"": 0} if node.layer.repeat == 1 else {str(i): i for i in range(node.layer.repeat)}
    copy = rest.pop(0) if node.layer.repeat > 1 and rest else ""
    if node.layer.shared or copy not in copies or not report.inside:
        return None
    inside = graph.inside(name)
    prefix = ".".join(filter(None, (f"{prefix}{name}", copy))) + "."
    return _start_of(inside, report.inside[copies[copy]], seed, rest, prefix)


def home_of(path: str, layer: BlockUse, copy: int) -> str:
    """Where the modules of one copy of a block lie; ``path`` is that of its node."""
    if layer.shared:
        return f"{SHARED}.{layer.block}"
    return path if layer.repeat == 1 else f"{path}.{copy}"


def is_built(node: Node, report: NodeReport) -> bool:
    """Whether a node has a module of its own."""
    if isinstance(node.layer, DataField | BlockInput | BlockOutput) or not report.is_sound:
        return False
    return not (isinstance(node.layer, State) and report.inputs[1] is not None)


def _frozen_inside(
    graph: Graph, inference: Inference, prefix: str, *, is_frozen: bool
) -> Iterator[tuple[str, Layer]]:
    for node in graph.nodes:
        report = inference.nodes[node.name]
        if not is_built(node, report):
            continue
        path, layer = f"{prefix}{node.name}", node.layer
        freezes = is_frozen or node.is_frozen
        if not isinstance(layer, BlockUse):
            yield from [(path, layer)] * freezes
            continue
        for copy, found in enumerate(report.inside):
            place = f"{home_of(path, layer, copy)}."
            yield from _frozen_inside(graph.inside(node.name), found, place, is_frozen=freezes)


def _build_into(
    home: nn.Module, graph: Graph, inference: Inference, seed: int, prefix: str, shared: nn.Module
) -> None:
    for node in graph.nodes:
        report = inference.nodes[node.name]
        if not is_built(node, report):
            continue
        path = f"{prefix}{node.name}"
        if not isinstance(node.layer, BlockUse):
            home.add_module(node.name, _layer(node, report, seed, path))
            continue
        layer, inside = node.layer, graph.inside(node.name)
        if layer.shared:
            if not hasattr(shared, layer.block):
                one = _block_module(layer)
                shared.add_module(layer.block, one)
                place = f"{SHARED}.{layer.block}."
                _build_into(one, inside, report.inside[0], seed, place, shared)
            continue
        if layer.repeat == 1:
            one = _block_module(layer)
            _build_into(one, inside, report.inside[0], seed, f"{path}.", shared)
            home.add_module(node.name, one)
            continue
        copies = nn.Module()
        for number, found in enumerate(report.inside):
            one = _block_module(layer)
            _build_into(one, inside, found, seed, f"{path}.{number}.", shared)
            copies.add_module(str(number), one)
        home.add_module(node.name, copies)


def _block_module(layer: BlockUse) -> nn.Module:
    return OverTime() if layer.over_time else nn.Module()


def _layer(node: Node, report: NodeReport, seed: int, path: str) -> nn.Module:
    leave_if_wanted()
    with own_random_numbers(zlib.crc32(f"{seed}/{path}".encode())):
        module = node.layer.build(*report.inputs)
    if node.painted:
        mark_painted(module, node.painted)
    return module
