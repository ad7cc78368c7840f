"""The collection of layer types a program knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from engine.catalogue.layer import Layer
from engine.catalogue.placeholder import Placeholder
from engine.errors import ParameterRefused, UnknownLayer


class Catalogue:
    """Layer types by id. It is made once and passed to those who need it."""

    def __init__(self, types: Iterable[type[Layer]]) -> None:
        self._types: dict[str, type[Layer]] = {}
        for layer in types:
            if layer.id in self._types:
                raise ParameterRefused(f"two layer types are called {layer.id!r}")
            self._types[layer.id] = layer

    def __iter__(self) -> Iterator[type[Layer]]:
        return iter(self._types.values())

    def __len__(self) -> int:
        return len(self._types)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._types

    def __getitem__(self, id_: str) -> type[Layer]:
        try:
            return self._types[id_]
        except KeyError:
            raise UnknownLayer(f"There is no layer type {id_!r}.") from None

    def make(self, id_: str, version: int, settings: Mapping[str, Any]) -> Layer:
        """A layer from its stored form; an unknown type becomes a `Placeholder` that keeps it.

        Raises:
            ParameterRefused: if a setting of a known type is out of range.
        """
        known = self._types.get(id_)
        if known is None or version > known.version:
            return Placeholder.holding(id_, version, settings)
        return known(**settings)
