"""Modules with a fixed number of inputs, as tracing can not see through ``*inputs``."""

from __future__ import annotations

import operator
from collections.abc import Callable
from functools import reduce
from typing import Any

import torch
from torch import fx, nn


def total(count: int) -> nn.Module:
    """A module that adds ``count`` inputs."""
    return _combined(count, lambda graph, xs: _chained(graph, operator.add, xs))


def product(count: int) -> nn.Module:
    """A module that multiplies ``count`` inputs."""
    return _combined(count, lambda graph, xs: _chained(graph, operator.mul, xs))


def joined(count: int, axis: int) -> nn.Module:
    """A module that puts ``count`` inputs side by side along ``axis``."""
    return _combined(count, lambda graph, xs: graph.call_function(torch.cat, (xs, axis)))


def _combined(count: int, combine: Callable[[fx.Graph, list[fx.Node]], fx.Node]) -> nn.Module:
    """A module with exactly ``count`` inputs, as tracing can not see through ``*inputs``."""
    graph = fx.Graph()
    xs = [graph.placeholder(f"x{number}") for number in range(1, count + 1)]
    graph.output(combine(graph, xs))
    return fx.GraphModule(nn.Module(), graph)


def _chained(graph: fx.Graph, operation: Callable[..., Any], xs: list[fx.Node]) -> fx.Node:
    return reduce(lambda left, right: graph.call_function(operation, (left, right)), xs)
