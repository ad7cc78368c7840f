"""The collection of data sources a program knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from engine.data.pictures import Digits, Mnist5k
from engine.data.points import Blobs, Circles, Moons, Spirals, Xor
from engine.data.source import DataSource
from engine.data.tables import BreastCancer, Diabetes, Iris, Wine
from engine.errors import DataUnavailable, ParameterRefused


class DataCatalogue:
    """Data sources by id. It is made once and passed to those who need it."""

    def __init__(self, types: Iterable[type[DataSource]]) -> None:
        self._types: dict[str, type[DataSource]] = {}
        for source in types:
            if source.id in self._types:
                raise ParameterRefused(f"two data sources are called {source.id!r}")
            self._types[source.id] = source

    def __iter__(self) -> Iterator[type[DataSource]]:
        return iter(self._types.values())

    def __len__(self) -> int:
        return len(self._types)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._types

    def __getitem__(self, id_: str) -> type[DataSource]:
        try:
            return self._types[id_]
        except KeyError:
            known = ", ".join(self._types) or "none"
            raise DataUnavailable(f"There is no data set {id_!r} (known: {known}).") from None

    def make(self, id_: str, settings: Mapping[str, Any]) -> DataSource:
        """A source from its stored form.

        Raises:
            DataUnavailable: if there is no source of that id.
            ParameterRefused: if a setting is unknown or out of range.
        """
        return self[id_](**settings)


def builtin_sources() -> DataCatalogue:
    """The sources that come with the program, in the order of the data panel."""
    pictures = (Mnist5k, Digits)
    tables = (Iris, Wine, BreastCancer, Diabetes)
    points = (Moons, Circles, Spirals, Blobs, Xor)
    return DataCatalogue((*pictures, *tables, *points))
