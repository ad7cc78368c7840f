"""A hand with a mouse: real events at places of the canvas."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from engine.api import End, Wire
from gui.canvas.view import CanvasView

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


class Hand:
    """Presses, moves and lets go; places are named in canvas coordinates."""

    def __init__(self, view: CanvasView) -> None:
        self.view = view
        self.keys = Qt.KeyboardModifier.NoModifier

    def press(self, place: QPointF, button: Qt.MouseButton = LEFT) -> None:
        self._send(QEvent.Type.MouseButtonPress, place, button, button)

    def move(self, place: QPointF, button: Qt.MouseButton = LEFT) -> None:
        self._send(QEvent.Type.MouseMove, place, NONE, button)

    def release(self, place: QPointF, button: Qt.MouseButton = LEFT) -> None:
        self._send(QEvent.Type.MouseButtonRelease, place, button, NONE)

    def drag(self, start: QPointF, end: QPointF, *, let_go: bool = True) -> None:
        self.press(start)
        for share in (0.2, 0.5, 0.8, 1.0):
            self.move(start + (end - start) * share)
        if let_go:
            self.release(end)

    def click(self, place: QPointF) -> None:
        self.press(place)
        self.release(place)

    def double_click(self, place: QPointF) -> None:
        self.click(place)
        self._send(QEvent.Type.MouseButtonDblClick, place, LEFT, LEFT)
        self.release(place)

    def output(self, node: str, port: str = "out") -> QPointF:
        return self.view.scene().nodes[node].output_place(port)

    def input(self, node: str, port: str = "x") -> QPointF:
        return self.view.scene().nodes[node].input_place(port)

    def body(self, node: str) -> QPointF:
        return self.view.scene().nodes[node].body.center()

    def _send(
        self, kind: QEvent.Type, place: QPointF, button: Qt.MouseButton, held: Qt.MouseButton
    ) -> None:
        on_view = QPointF(self.view.mapFromScene(place))
        on_screen = QPointF(self.view.viewport().mapToGlobal(on_view))
        event = QMouseEvent(kind, on_view, on_screen, button, held, self.keys)
        QApplication.sendEvent(self.view.viewport(), event)


def wire(source: str, target: str, port: str = "x") -> Wire:
    return Wire(End(source, "out"), End(target, port))
