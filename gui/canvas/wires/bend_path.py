"""The course of a wire that begins or ends at a bend: it takes the way it is led."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform

from gui.canvas.wires.wire_path import turned, turned_area

_LEAST, _MOST = 24.0, 160.0
_TURN, _AIR = 30.0, 14.0
"""How far a wire swings out where it turns back at a card, and how far from it it passes."""

_DIAGONAL = QTransform(0.0, 1.0, 1.0, 0.0, 0.0, 0.0)


def bend_path(
    start: QPointF,
    end: QPointF,
    source: QRectF | None = None,
    target: QRectF | None = None,
    flow: str = "right",
) -> QPainterPath:
    """The path from an output to an input, at least one of which is a bend's.

    A wire leaves a card with the flow and comes to one with it; through a bend it runs the way in
    which it came, also against the flow.

    Args:
        start: the output.
        end: the input.
        source: the card of the output; None: it is a bend's.
        target: the card of the input; None: it is a bend's.
        flow: where data flow to, ``right`` or ``down``.
    """
    if flow == "down":
        source = turned_area(source) if source is not None else None
        target = turned_area(target) if target is not None else None
        return _DIAGONAL.map(bend_path(turned(start), turned(end), source, target))
    path = QPainterPath(start)
    if end.x() >= start.x():
        _run(path, end, leaves_card=source is not None, meets_card=target is not None)
        return path
    if source is not None:
        start = QPointF(start.x(), _beside(end.y(), source))
        _turn_back(path, start)
        if end.x() < source.left():
            start = QPointF(source.left(), start.y())
            path.lineTo(start)
    if target is None:
        _run(path, end)
        return path
    height = _beside(start.y(), target)
    if start.x() > target.right():
        _run(path, QPointF(target.right(), height))
        path.lineTo(end.x(), height)
    else:
        _run(path, QPointF(end.x(), height))
    _turn_back(path, end, -1)
    return path


def _run(
    path: QPainterPath, end: QPointF, *, leaves_card: bool = False, meets_card: bool = False
) -> None:
    """Go on to a point, level at both ends."""
    start = path.currentPosition()
    across = end.x() - start.x()
    length = ((end.y() - start.y()) ** 2 + across**2) ** 0.5
    at_card = QPointF(min(max(0.4 * length, _LEAST), _MOST), 0.0)
    at_bend = QPointF(max(min(0.5 * across, _MOST), -_MOST), 0.0)
    path.cubicTo(
        start + (at_card if leaves_card else at_bend),
        end - (at_card if meets_card else at_bend),
        end,
    )


def _turn_back(path: QPainterPath, end: QPointF, side: int = 1) -> None:
    """Swing round to a point above or below, to the right (1) or to the left (-1)."""
    start = path.currentPosition()
    swing = QPointF(side * 4 / 3 * min(_TURN, max(abs(end.y() - start.y()) / 2, 8.0)), 0.0)
    path.cubicTo(start + swing, end + swing, end)


def _beside(height: float, card: QRectF) -> float:
    """The height at which a wire passes a card on its way to another height."""
    above, below = card.top() - _AIR, card.bottom() + _AIR
    if not above < height < below:
        return height
    return above if height - above < below - height else below
