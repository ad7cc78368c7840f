"""Drawing the newest of what is offered, and no more often than it is worth."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from gui.figures.draw_governor import LEAST_INTERVAL_S, SHARE, DrawGovernor

Drawing = Callable[[], None]


class GovernedDrawing(QObject):
    """Makes the drawing that was offered last, now or as soon as it may be made.

    Args:
        share: the part of the time it may take.
        least_s: the least time between two drawings.
    """

    def __init__(
        self, parent: QObject, share: float = SHARE, least_s: float = LEAST_INTERVAL_S
    ) -> None:
        super().__init__(parent)
        self._governor = DrawGovernor(share, least_s)
        self._waiting: Drawing | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._make)

    def offer(self, drawing: Drawing, *, at_once: bool = False) -> None:
        """Have something drawn; it takes the place of what still waits.

        Args:
            drawing: draws, and paints, so that all of its cost is seen.
            at_once: the user asked for it.
        """
        self._waiting = drawing
        wait_s = 0.0 if at_once else self._governor.wait_s
        if not wait_s:
            self._make()
        elif not self._timer.isActive():
            self._timer.start(int(1000 * wait_s) + 1)

    def draw_waiting(self) -> None:
        """Make what still waits at once, as for a picture of this very moment."""
        if self._waiting is not None:
            self._make()

    def drop_waiting(self) -> None:
        """Do not make what still waits: it tells of what is not shown any more."""
        self._waiting = None
        self._timer.stop()

    def _make(self) -> None:
        drawing, self._waiting = self._waiting, None
        self._timer.stop()
        if drawing is not None:
            self._governor.draw(drawing)
