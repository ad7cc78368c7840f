"""The course of a wire that begins or ends at a bend: it takes the way it is led."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QTransform

from gui.canvas.wire_path import turned

_LEAST, _MOST = 24.0, 160.0
_DIAGONAL = QTransform(0.0, 1.0, 1.0, 0.0, 0.0, 0.0)


def bend_path(
    start: QPointF, end: QPointF, *, from_bend: bool, to_bend: bool, flow: str = "right"
) -> QPainterPath:
    """The path from an output to an input, at least one of which is a bend's.

    A wire leaves a card with the flow and comes to one with it; through a bend it runs the way in
    which it came, also against the flow.
    """
    if flow == "down":
        path = bend_path(turned(start), turned(end), from_bend=from_bend, to_bend=to_bend)
        return _DIAGONAL.map(path)
    across = end.x() - start.x()
    length = ((end.y() - start.y()) ** 2 + across**2) ** 0.5
    at_card = QPointF(min(max(0.4 * length, _LEAST), _MOST), 0.0)
    at_bend = QPointF(max(min(0.5 * across, _MOST), -_MOST), 0.0)
    path = QPainterPath(start)
    path.cubicTo(
        start + (at_bend if from_bend else at_card), end - (at_bend if to_bend else at_card), end
    )
    return path
