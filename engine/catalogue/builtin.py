"""The layer types that come with the program."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from engine.catalogue.catalogue import Catalogue
from engine.catalogue.layer import Category, Layer
from engine.catalogue.layers import (
    activation,
    combination,
    convolution,
    data,
    dense,
    loss,
    metric,
    normalisation,
    pooling,
    recurrent,
    regularisation,
    shape,
    transposed,
)

_FAMILIES = (
    data,
    convolution,
    transposed,
    pooling,
    recurrent,
    normalisation,
    dense,
    activation,
    regularisation,
    shape,
    combination,
    loss,
    metric,
)


def builtin_catalogue() -> Catalogue:
    """All layer types of the family modules, in the palette's order."""
    order = list(Category)
    declared = [layer for family in _FAMILIES for layer in _declared_in(family)]
    return Catalogue(sorted(declared, key=lambda layer: order.index(layer.category)))


def _declared_in(family: ModuleType) -> Iterator[type[Layer]]:
    for value in vars(family).values():
        if not isinstance(value, type) or value.__module__ != family.__name__:
            continue
        if issubclass(value, Layer) and "id" in vars(value):
            yield value
