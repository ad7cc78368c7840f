"""Modules with a fixed number of inputs, as tracing can not see through ``*inputs``.

Where inputs differ in shape, ones with fewer axes are given axes of size 1 after the batch axis, so
that PyTorch repeats them as it would without a batch.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from functools import reduce
from typing import Any

import torch
from torch import Tensor, fx, nn

Shapes = Sequence[tuple[int, ...]]


def total(shapes: Shapes) -> nn.Module:
    """A module that adds inputs of these shapes (without batch)."""
    return _broadcast(shapes, operator.add)


def difference(shapes: Shapes) -> nn.Module:
    """A module that subtracts the second of two inputs from the first."""
    return _broadcast(shapes, operator.sub)


def product(shapes: Shapes) -> nn.Module:
    """A module that multiplies inputs of these shapes."""
    return _broadcast(shapes, operator.mul)


def quotient(shapes: Shapes) -> nn.Module:
    """A module that divides the first of two inputs by the second."""
    return _broadcast(shapes, operator.truediv)


def comparison(shapes: Shapes, relation: Callable[..., Any]) -> nn.Module:
    """A module that gives 1 where a relation of PyTorch holds between two inputs, else 0."""

    def combine(graph: fx.Graph, xs: list[fx.Node]) -> fx.Node:
        left, right = _levelled(graph, xs, shapes)
        holds = graph.call_function(relation, (left, right))
        return graph.call_method("type_as", (holds, xs[0]))

    return _combined(len(shapes), combine)


def joined(count: int, axis: int) -> nn.Module:
    """A module that puts ``count`` inputs side by side along ``axis``."""
    return _combined(count, lambda graph, xs: graph.call_function(torch.cat, (xs, axis)))


def stacked(count: int, axis: int) -> nn.Module:
    """A module that puts ``count`` inputs behind each other along a new axis."""
    return _combined(count, lambda graph, xs: graph.call_function(torch.stack, (xs, axis)))


def summed_by(equation: str, count: int) -> nn.Module:
    """A module that applies an einsum equation, the batch axis included, to ``count`` inputs."""
    return _combined(count, lambda graph, xs: graph.call_function(torch.einsum, (equation, *xs)))


class MatrixProduct(nn.Module):
    """The matrix product of two inputs, whose axes are made fit before and after.

    Args:
        left, right: shapes to give them, each with the same number of axes and at least two.
        turned: for each, whether its last two axes are exchanged first.
        result: shape of what is given.
    """

    def __init__(
        self,
        left: tuple[int, ...],
        right: tuple[int, ...],
        turned: tuple[bool, bool],
        result: tuple[int, ...],
    ) -> None:
        super().__init__()
        self.left, self.right, self.turned, self.result = left, right, turned, result

    def forward(self, x: Tensor, y: Tensor) -> Tensor:
        x, y = x.reshape(-1, *self.left), y.reshape(-1, *self.right)
        if self.turned[0]:
            x = x.transpose(-1, -2)
        if self.turned[1]:
            y = y.transpose(-1, -2)
        return torch.matmul(x, y).reshape(-1, *self.result)


class Compared(nn.Module):
    """How near or far two inputs are from each other, over their last axes.

    Args:
        left, right: shapes to give them, which fit to each other.
        axes: how many of the last axes belong together.
        kind: ``euclidean``, ``squared``, ``manhattan``, ``cosine`` (a distance), ``angle`` (the
            cosine itself) or ``dot``.
    """

    def __init__(self, left: tuple[int, ...], right: tuple[int, ...], axes: int, kind: str) -> None:
        super().__init__()
        self.left, self.right, self.kind = left, right, kind
        self.axes = tuple(range(-axes, 0))

    def forward(self, x: Tensor, y: Tensor) -> Tensor:
        x, y = x.reshape(-1, *self.left), y.reshape(-1, *self.right)
        match self.kind:
            case "euclidean":
                return self._length(x - y)
            case "squared":
                return torch.sum(torch.square(x - y), self.axes)
            case "manhattan":
                return torch.sum(torch.abs(x - y), self.axes)
        dot = torch.sum(x * y, self.axes)
        if self.kind == "dot":
            return dot
        cosine = dot / torch.clamp(self._length(x) * self._length(y), min=1e-8)
        return 1 - cosine if self.kind == "cosine" else cosine

    def _length(self, x: Tensor) -> Tensor:
        length: Tensor = torch.linalg.vector_norm(x, 2, self.axes)
        return length


def _combined(count: int, combine: Callable[[fx.Graph, list[fx.Node]], fx.Node]) -> nn.Module:
    """A module with exactly ``count`` inputs."""
    graph = fx.Graph()
    xs = [graph.placeholder(f"x{number}") for number in range(1, count + 1)]
    graph.output(combine(graph, xs))
    return fx.GraphModule(nn.Module(), graph)


def _broadcast(shapes: Shapes, operation: Callable[..., Any]) -> nn.Module:
    """A module that chains an operation on two inputs through all of them."""

    def combine(graph: fx.Graph, xs: list[fx.Node]) -> fx.Node:
        return reduce(
            lambda left, right: graph.call_function(operation, (left, right)),
            _levelled(graph, xs, shapes),
        )

    return _combined(len(shapes), combine)


def _levelled(graph: fx.Graph, xs: list[fx.Node], shapes: Shapes) -> list[fx.Node]:
    """The inputs with as many axes as the one that has most."""
    rank = max(len(shape) for shape in shapes)
    found = []
    for x, shape in zip(xs, shapes, strict=True):
        missing = rank - len(shape)
        found.append(
            graph.call_method("reshape", (x, -1, *[1] * missing, *shape)) if missing else x
        )
    return found
