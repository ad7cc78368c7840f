"""The expressions that make a network's modules."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from engine.catalogue.layer import Layer, Weighted
from engine.catalogue.layers.convolution import Convolution
from engine.errors import GraphHasProblems
from engine.graph.graph import Node
from engine.interchange.borders import has_other_border
from engine.interchange.writing.layout import (
    Call,
    Expression,
    Items,
    Plain,
    Value,
    literal,
)
from engine.interchange.writing.own_source import OwnSource
from engine.interchange.writing.recording import Makings


class Constructions:
    """Writes how modules are made.

    Args:
        makings: what they were made with.
        own: the classes that PyTorch lacks.

    Attributes:
        marks: whether `as_layer` is used.
    """

    def __init__(self, makings: Makings, own: OwnSource) -> None:
        self.own = own
        self.marks = False
        self._makings = makings

    def has(self, module: nn.Module) -> bool:
        """Whether it is known how a module was made."""
        return self._makings.of(module) is not None

    def made(self, node: Node, module: nn.Module, *, is_marked: bool) -> Expression:
        """What makes the module of a node, with a mark where that alone does not tell its layer."""
        made = self._construction(module, node.name)
        if not is_marked or not _is_marked(node.layer, module):
            return made
        self.marks = True
        settings = _differing(node.layer).items()
        told = tuple((name, Plain(literal(value))) for name, value in settings)
        return Call(Plain("as_layer"), (("", made), ("", Plain(literal(node.layer.id))), *told))

    def _construction(self, module: nn.Module, node: str) -> Expression:
        making = self._makings.of(module)
        if making is None:
            raise GraphHasProblems(
                f"{node} can not be written as Python: it is not known how its "
                f"{type(module).__name__} was made."
            )
        is_own = is_ours(module)
        name = self.own.name_of(type(module)) if is_own else f"nn.{type(module).__name__}"
        told = making.told()
        if (
            name.startswith("nn.")
            and "Pool" in name
            and told.get("stride", (0,))[0] == told.get("kernel_size", (1,))[0]
        ):
            del told["stride"]  # a pool's windows lie side by side if nothing else is said
        needed = [
            key for key, (_, is_needed, is_named) in told.items() if is_needed and not is_named
        ]
        by_place = needed[: 1 if is_own else 2] if not is_own or len(told) == 1 else []
        arguments = tuple(
            ("" if key in by_place else key, self._value(value, key, node))
            for key, (value, _, _) in told.items()
        )
        return Call(Plain(name), arguments)

    def _value(self, value: Any, hint: str, node: str) -> Expression:
        """An argument that a module was made with."""
        if isinstance(value, nn.Module):
            return self._construction(value, node)
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            told = [(f, getattr(value, f.name)) for f in dataclasses.fields(value)]
            arguments = ((f.name, self._value(v, f.name, node)) for f, v in told if v != f.default)
            return Call(Plain(self.own.name_of(type(value))), tuple(arguments))
        if isinstance(value, tuple | list):
            items = tuple(self._value(item, hint, node) for item in value)
            if isinstance(value, tuple) and all(isinstance(item, Value) for item in items):
                return Value(tuple(value), hint)
            return Items(items, "()" if isinstance(value, tuple) else "[]")
        if str(getattr(value, "__module__", "")).startswith("engine."):
            return Plain(self.own.name_of(value))
        if isinstance(value, Tensor):
            numbers = self._value(_shortest(value.tolist(), value.dtype), hint, node)
            return Call(Plain("torch.tensor"), (("", numbers),))
        if isinstance(value, slice) or value is Ellipsis:
            return Plain("..." if value is Ellipsis else repr(value))
        if isinstance(value, int | float | str | None):
            return Value(value, hint)
        raise GraphHasProblems(f"{node} can not be written as Python: it is made with {value!r}.")


def is_ours(module: nn.Module) -> bool:
    """Whether PyTorch lacks a module."""
    return type(module).__module__.startswith("engine.")


def _is_marked(layer: Layer, module: nn.Module) -> bool:
    """Whether the palette's layer does not follow from the module alone."""
    if is_ours(module):
        return True
    if isinstance(layer, Weighted) and (layer.start != "default" or layer.max_norm):
        return True
    if isinstance(layer, Convolution) and has_other_border(layer):
        return True
    return re.search(rf"torch\.nn\.{type(module).__name__}\b", layer.source) is None


def _differing(layer: Layer) -> dict[str, Any]:
    """Settings that are not as they are by default."""
    values = layer.values()
    return {p.name: values[p.name] for p in layer.parameters() if values[p.name] != p.default}


def _shortest(numbers: Any, dtype: torch.dtype) -> Any:
    """The numbers of a tensor with no more digits than its type holds."""
    if isinstance(numbers, list):
        return tuple(_shortest(number, dtype) for number in numbers)
    return float(str(np.float32(numbers))) if dtype == torch.float32 else numbers
