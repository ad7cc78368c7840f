"""A hand that moves things in any graphics view, and times each frame."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGraphicsView

from engine.bench.chain import place
from gui.bench.event_loop import spin

_STEP = QPoint(7, 4)


def head_of(application: QApplication, view: QGraphicsView, number: int) -> QPoint:
    """Where the head of a node of a chain is in a view, once the view has settled."""
    spin(application, 0.1)
    head = QPointF(*place(number)) + QPointF(60.0, 15.0)
    return view.mapFromScene(head)


class Hand:
    """Sends real events to a view; a frame is an event and all that is painted after it."""

    def __init__(self, application: QApplication, view: QGraphicsView) -> None:
        self._application, self._view = application, view

    def drags(self, start: QPoint, button: Qt.MouseButton, frames: int) -> list[float]:
        """Press at a point of the view and move to and fro; seconds of each movement's frame."""
        self._mouse(QEvent.Type.MouseButtonPress, start, button, button)
        self._settle()
        took, at = [], start
        for number in range(frames):
            at = at + (_STEP if number % 40 < 20 else -_STEP)
            took.append(self._frame(QEvent.Type.MouseMove, at, button))
        self._mouse(QEvent.Type.MouseButtonRelease, at, button, Qt.MouseButton.NoButton)
        self._settle()
        return took

    def free_place(self) -> QPoint:
        """A point of the view where nothing is: on no node, and on no wire."""
        reach = QPoint(30, 30)
        for y in range(60, self._view.height() - 60, 7):
            for x in range(120, self._view.width() - 120, 11):
                at = QPoint(x, y)
                if not self._view.items(QRect(at - reach, at + reach)):
                    return at
        return QPoint(2, self._view.height() // 2)

    def zooms(self, at: QPoint, frames: int, steps: int = 4) -> list[float]:
        """Turn the wheel to and fro; seconds of each notch's frame."""
        took = []
        for number in range(frames):
            turn = 120 if number // steps % 2 else -120
            began = time.perf_counter()
            self._wheel(at, turn)
            self._application.processEvents()
            took.append(time.perf_counter() - began)
        return took

    def repaints(self, frames: int) -> list[float]:
        """Paint all that is seen anew; seconds of each."""
        took = []
        for _ in range(frames):
            began = time.perf_counter()
            self._view.viewport().update()
            self._application.processEvents()
            took.append(time.perf_counter() - began)
        return took

    def _frame(self, kind: QEvent.Type, at: QPoint, held: Qt.MouseButton) -> float:
        began = time.perf_counter()
        self._mouse(kind, at, Qt.MouseButton.NoButton, held)
        self._application.processEvents()
        return time.perf_counter() - began

    def _settle(self) -> None:
        for _ in range(3):
            self._application.processEvents()

    def _mouse(
        self, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton, held: Qt.MouseButton
    ) -> None:
        viewport = self._view.viewport()
        place, on_screen = QPointF(at), QPointF(viewport.mapToGlobal(at))
        keys = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, place, on_screen, button, held, keys)
        self._application.sendEvent(viewport, event)

    def _wheel(self, at: QPoint, turn: int) -> None:
        viewport = self._view.viewport()
        event = QWheelEvent(
            QPointF(at),
            QPointF(viewport.mapToGlobal(at)),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        self._application.sendEvent(viewport, event)
