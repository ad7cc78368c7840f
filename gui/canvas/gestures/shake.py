"""A shake of the hand: the pointer turns back several times in quick succession."""

from __future__ import annotations

from PySide6.QtCore import QPointF

_TURNS = 3
_WITHIN_S = 0.8
_LEAST_PX = 14.0
"""How far the pointer must go one way for the turn to count: less is an unsteady hand."""


class Shake:
    """Watches one drag."""

    def __init__(self) -> None:
        self._axes = (_Axis(), _Axis())

    def is_seen(self, place_px: QPointF, when_s: float) -> bool:
        """The pointer is here on the screen at this time; gives whether that completes a shake."""
        across, down = self._axes
        is_across = across.turns(place_px.x(), when_s)
        is_down = down.turns(place_px.y(), when_s)
        return is_across or is_down


class _Axis:
    def __init__(self) -> None:
        self._extreme: float | None = None
        self._direction = 0
        self._times: list[float] = []

    def turns(self, value: float, when_s: float) -> bool:
        if self._extreme is None:
            self._extreme = value
        by = value - self._extreme
        if self._direction * by >= 0 and self._direction:
            self._extreme = value
        elif abs(by) >= _LEAST_PX:
            if self._direction:
                self._times = [t for t in self._times if when_s - t <= _WITHIN_S] + [when_s]
            self._direction = 1 if by > 0 else -1
            self._extreme = value
        if len(self._times) < _TURNS:
            return False
        self._times.clear()
        return True
