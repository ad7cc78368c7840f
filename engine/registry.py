"""Declared types by their ids: the shared ground of the layer catalogue and the data catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar, Generic, Protocol, TypeVar

from engine.errors import ChainruleError, ParameterRefused


class HasId(Protocol):
    """A type that is known by an id."""

    id: ClassVar[str]


T = TypeVar("T", bound=HasId)


class Registry(Generic[T]):
    """Types by id, in a fixed order. It is made once and passed to those who need it."""

    kind: ClassVar[str] = "type"
    """What the user is told has no such id."""

    unknown: ClassVar[type[ChainruleError]] = ParameterRefused
    """The failure of asking for an id that is not there."""

    def __init__(self, types: Iterable[type[T]]) -> None:
        self._types: dict[str, type[T]] = {}
        for declared in types:
            if declared.id in self._types:
                raise ParameterRefused(f"two {self.kind}s are called {declared.id!r}")
            self._types[declared.id] = declared

    def __iter__(self) -> Iterator[type[T]]:
        return iter(self._types.values())

    def __len__(self) -> int:
        return len(self._types)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._types

    def __getitem__(self, id_: str) -> type[T]:
        known = self._types.get(id_)
        if known is None:
            ids = ", ".join(self._types) or "none"
            raise self.unknown(f"There is no {self.kind} {id_!r} (known: {ids}).")
        return known
