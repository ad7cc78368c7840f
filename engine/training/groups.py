"""Weights that learn at a rate of their own, or are pulled towards zero by a share of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from torch import nn

from engine.catalogue.layers.block import BlockUse
from engine.compile.model import Model
from engine.compile.modules import home_of, is_built
from engine.graph.graph import Graph
from engine.inference.report import Inference

Group = dict[str, Any]
"""As torch.optim takes them: ``params``, ``rate_factor`` and perhaps ``weight_decay``."""


class Amounts(NamedTuple):
    """How the weights of a node learn.

    Attributes:
        rate_factor: how much, in parts of the learning rate.
        weight_decay: their pull towards zero; None: that of the training settings.
    """

    rate_factor: float = 1.0
    weight_decay: float | None = None


def amounts_of(model: Model) -> dict[str, Amounts]:
    """By path, of every module whose node or whose block says something of its own.

    Factors of a block and of what is inside multiply; of pulls the innermost counts. Of weights
    that several nodes share, what the first of them says counts.
    """
    found: dict[str, Amounts] = {}
    for path, amounts in _inside(model.graph, model.inference, "", Amounts()):
        found.setdefault(path, amounts)
    return {path: amounts for path, amounts in found.items() if amounts != Amounts()}


def groups_of(model: Model, learned: Iterable[nn.Parameter]) -> list[Group]:
    """The weights in groups that learn alike; one group where no node says anything."""
    amounts = amounts_of(model)
    if not amounts:
        return [{"params": list(learned)}]
    owners = {
        parameter: one
        for path, one in amounts.items()
        for parameter in model.root.get_submodule(path).parameters()
    }
    groups: dict[Amounts, list[nn.Parameter]] = {}
    for parameter in learned:
        groups.setdefault(owners.get(parameter, Amounts()), []).append(parameter)
    return [_group(one, parameters) for one, parameters in groups.items()]


def _group(amounts: Amounts, parameters: list[nn.Parameter]) -> Group:
    group: Group = {"params": parameters, "rate_factor": amounts.rate_factor}
    if amounts.weight_decay is not None:
        group["weight_decay"] = amounts.weight_decay
    return group


def _inside(
    graph: Graph, inference: Inference, prefix: str, around: Amounts
) -> Iterator[tuple[str, Amounts]]:
    for node in graph.nodes:
        report = inference.nodes[node.name]
        if not is_built(node, report):
            continue
        path, layer = f"{prefix}{node.name}", node.layer
        decay = around.weight_decay if node.weight_decay is None else node.weight_decay
        own = Amounts(around.rate_factor * node.rate_factor, decay)
        if not isinstance(layer, BlockUse):
            yield path, own
            continue
        for copy, found in enumerate(report.inside):
            place = f"{home_of(path, layer, copy)}."
            yield from _inside(graph.inside(node.name), found, place, own)
