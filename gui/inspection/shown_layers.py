"""Which nodes the feature maps panel offers and shows unless the user says otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from engine.api import (
    BlockInput,
    BlockOutput,
    BlockUse,
    Category,
    Graph,
    Inference,
    Layer,
    NodeReport,
)

_NOT_SHOWN = frozenset({Category.DATA, Category.LOSS, Category.METRIC})
_PICTURES = frozenset({Category.CONVOLUTION, Category.POOLING, Category.BLOCK})
_OTHERS = frozenset(
    {
        Category.DENSE,
        Category.ACTIVATION,
        Category.RECURRENT,
        Category.ATTENTION,
        Category.BLOCK,
    }
)
_INPUT = "input"


MOST_USUAL = 48
"""More rows than that are no overview any more; the rest can be chosen one by one."""


class Offered(NamedTuple):
    """A node whose output can be looked at.

    Attributes:
        path: ``block.node`` inside a block, ``block.0.node`` in a copy of a repeated one.
        layer: what it is.
        report: what is known of it.
    """

    path: str
    layer: Layer
    report: NodeReport

    @property
    def rank(self) -> int:
        """Axes of what it gives, without the batch axis."""
        return self.report.outputs[0].rank

    @property
    def is_input(self) -> bool:
        """Whether it is what flows in."""
        return self.layer.id == _INPUT


def offered_layers(graph: Graph, inference: Inference) -> tuple[Offered, ...]:
    """All nodes whose output can be looked at, in the order data flows through them.

    After a block come those inside it. What happens inside a block that runs over time is not seen.
    """
    return tuple(_offered(graph, inference, ""))


def usual_layers(graph: Graph, inference: Inference) -> tuple[str, ...]:
    """What says most: the input, convolutions, pooling and blocks, if pictures come out of them.

    In a network without pictures what computes and what remembers; if there is nothing of the kind,
    all there is. Of a large network the first `MOST_USUAL`.
    """
    outside = [one for one in offered_layers(graph, inference) if one.path in graph.by_name]
    return tuple(one.path for one in _usual(outside))[:MOST_USUAL]


def _offered(graph: Graph, inference: Inference, prefix: str) -> Iterator[Offered]:
    for name in graph.topology.order:
        node, report = graph.by_name.get(name), inference.nodes.get(name)
        if node is None or report is None or not report.outputs:
            continue
        layer = node.layer
        if isinstance(layer, BlockInput | BlockOutput):
            continue
        if layer.category not in _NOT_SHOWN or layer.id == _INPUT:
            yield Offered(f"{prefix}{name}", layer, report)
        if isinstance(layer, BlockUse) and not layer.over_time:
            for copy, inside in enumerate(report.inside):
                number = f".{copy}" if layer.repeat > 1 else ""
                yield from _offered(graph.inside(name), inside, f"{prefix}{name}{number}.")


def _usual(offered: list[Offered]) -> list[Offered]:
    layers = [one for one in offered if not one.is_input]
    pictures = [one for one in layers if one.layer.category in _PICTURES and one.rank == 3]
    if pictures:
        return [one for one in offered if one in pictures or (one.is_input and one.rank == 3)]
    return [one for one in layers if one.layer.category in _OTHERS] or layers
