"""A tiny observer: the engine's way to tell news without knowing who listens."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

News = TypeVar("News")


class Signal(Generic[News]):
    """A fact that others may hear of; listeners are called in the order they connected.

    An emission inside an emission waits until the first is delivered, so every listener sees the
    facts in the order in which they happened.
    """

    def __init__(self) -> None:
        self._listeners: list[Callable[[News], None]] = []
        self._waiting: list[News] = []
        self._delivering = False

    def connect(self, listener: Callable[[News], None]) -> Callable[[], None]:
        """Call ``listener`` at every emission; the returned function disconnects it."""
        self._listeners.append(listener)

        def disconnect() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return disconnect

    def emit(self, news: News) -> None:
        """Tell every listener."""
        self._waiting.append(news)
        if self._delivering:
            return
        self._delivering = True
        try:
            while self._waiting:
                fact = self._waiting.pop(0)
                for listener in tuple(self._listeners):
                    listener(fact)
        finally:
            self._waiting.clear()
            self._delivering = False
