"""A wire that leads one time step ahead: dashed, with the black square of recurrent nets."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from engine.api import Wire
from gui.canvas.wires.wire_item import WireInk, WireItem

_DASH, _GAP = 3.0, 2.5
_HALF = 4.5


class DelayedWireItem(WireItem):
    """What flows through it counts one step later; the pen's dashes are in widths of the pen."""

    def __init__(self, wire: Wire, ink: WireInk, *, is_answer: bool) -> None:
        super().__init__(wire, ink, is_answer=is_answer)
        self.is_plain = False

    def _drawn_with(self, pen: QPen) -> QPen:
        dashed = QPen(pen)
        dashed.setCapStyle(Qt.PenCapStyle.FlatCap)
        dashed.setDashPattern([_DASH, _GAP])
        return dashed

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        super().paint(painter, option, widget)
        corner = self.middle - QPointF(_HALF, _HALF)
        square = self.ink.accent if self.is_selected or self.is_lit else self.ink.square
        painter.fillRect(QRectF(corner.x(), corner.y(), 2 * _HALF, 2 * _HALF), square)

    def boundingRect(self) -> QRectF:
        """With room for the square."""
        return super().boundingRect().adjusted(-_HALF, -_HALF, _HALF, _HALF)
