"""The collection of layer types a program knows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from engine.catalogue.layer import Layer
from engine.catalogue.placeholder import Placeholder
from engine.errors import UnknownLayer
from engine.registry import Registry


class Catalogue(Registry[Layer]):
    """Layer types by id."""

    kind = "layer type"
    unknown = UnknownLayer

    def make(self, id_: str, version: int, settings: Mapping[str, Any]) -> Layer:
        """A layer from its stored form; an unknown type becomes a `Placeholder` that keeps it.

        Raises:
            ParameterRefused: if a setting of a known type is out of range.
        """
        if id_ not in self or version > self[id_].version:
            return Placeholder.holding(id_, version, settings)
        kind = self[id_]
        if version < kind.version:
            settings = kind.upgraded(version, settings)
        return kind(**settings)
