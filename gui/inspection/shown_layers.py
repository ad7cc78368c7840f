"""Which nodes the feature maps panel offers and shows unless the user says otherwise."""

from __future__ import annotations

from engine.api import Category, Graph, Inference

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


MOST_USUAL = 48
"""More rows than that are no overview any more; the rest can be chosen one by one."""


def offered_layers(graph: Graph, inference: Inference) -> tuple[str, ...]:
    """Nodes whose output can be looked at, in the order data flows through them."""
    return tuple(
        name
        for name in graph.topology.order
        if name in graph.by_name
        and graph.node(name).layer.category not in _NOT_SHOWN
        and name in inference.nodes
        and inference.nodes[name].outputs
    )


def usual_layers(graph: Graph, inference: Inference) -> tuple[str, ...]:
    """What says most: convolutions, pooling and blocks, if pictures come out of them.

    In a network without pictures what computes and what remembers; if there is nothing of the kind,
    all there is. Of a large network the first `MOST_USUAL`.
    """
    return _usual(graph, inference)[:MOST_USUAL]


def _usual(graph: Graph, inference: Inference) -> tuple[str, ...]:
    offered = offered_layers(graph, inference)
    pictures = tuple(
        name
        for name in offered
        if graph.node(name).layer.category in _PICTURES
        and inference.nodes[name].outputs[0].rank == 3
    )
    if pictures:
        return pictures
    return tuple(name for name in offered if graph.node(name).layer.category in _OTHERS) or offered
