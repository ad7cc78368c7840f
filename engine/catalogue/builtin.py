"""The layer types that come with the program."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType

from engine.catalogue import layers
from engine.catalogue.catalogue import Catalogue
from engine.catalogue.layer import Category, Layer


def builtin_catalogue() -> Catalogue:
    """All layer types of the modules in ``layers``, in the palette's order."""
    order = list(Category)
    declared = [layer for family in _families() for layer in _declared_in(family)]
    return Catalogue(sorted(declared, key=lambda layer: order.index(layer.category)))


def _families() -> Iterator[ModuleType]:
    """The modules in ``layers``, by name: a new one needs no entry anywhere."""
    for found in pkgutil.iter_modules(layers.__path__):
        yield importlib.import_module(f"{layers.__name__}.{found.name}")


def _declared_in(family: ModuleType) -> Iterator[type[Layer]]:
    for value in vars(family).values():
        if not isinstance(value, type) or value.__module__ != family.__name__:
            continue
        if issubclass(value, Layer) and "id" in vars(value):
            yield value
