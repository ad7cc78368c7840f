"""Which changes of a setting belong together as one step of undo."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

PAUSE_S = 0.8
"""After so long a rest the next change is a step of its own."""


class EditSteps:
    """Numbers the steps: all changes with the same number are taken back together.

    A drag is one step however long it rests on the way; wheel notches and key presses on the same
    setting are one while they follow each other closely.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self.number = 0
        self._clock = clock
        self._last: object = None
        self._last_time = 0.0
        self._is_held = False

    def hold(self) -> None:
        """A drag may begin: what comes until `release` is one step."""
        self._is_held = True
        self._last = None

    def release(self) -> None:
        """The drag is over."""
        self._is_held = False
        self._last = None

    def count(self, setting: object) -> int:
        """The number of the step that a change of ``setting``, made now, belongs to."""
        now = self._clock()
        rested = not self._is_held and now - self._last_time > PAUSE_S
        if setting != self._last or rested:
            self.number += 1
        self._last, self._last_time = setting, now
        return self.number
