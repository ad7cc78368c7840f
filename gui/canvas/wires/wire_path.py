"""The course of a wire: straight where it can be, smooth where it must bend.

All of it is worked out for data that flow to the right. Where they flow downwards, places are
turned about the diagonal before, and the course after (`turned`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform

_STRAIGHT = 1.5
_LOOP = 44.0
_NEAR = 10.0
"""Least way forward in which a wire still bends directly from one port to the other."""

_CLEARANCE = 26.0
_BEND = 40.0
_AIR = 9.0
_MOST_DETOURS = 8
_WIDEST_TURN = 38.0
"""So that a wire that runs back turns within the gap that a tidy layout leaves beside a card."""

_DIAGONAL = QTransform(0.0, 1.0, 1.0, 0.0, 0.0, 0.0)


def wire_path(
    start: QPointF,
    end: QPointF,
    source: QRectF | None = None,
    target: QRectF | None = None,
    lane: float | None = None,
    flow: str = "right",
) -> QPainterPath:
    """The path from an output to an input.

    Args:
        start: the output.
        end: the input.
        source: the card of the output, which a wire that runs back goes round.
        target: the card of the input.
        lane: height at which a long wire, or one that runs back, passes the cards between; where
            data flow downwards, how far to the right.
        flow: where data flow to, ``right`` or ``down``.
    """
    if flow == "down":
        source = turned_area(source) if source is not None else None
        target = turned_area(target) if target is not None else None
        return _DIAGONAL.map(wire_path(turned(start), turned(end), source, target, lane))
    path = QPainterPath(start)
    across = end.x() - start.x()
    if across >= _CLEARANCE and lane is not None:
        _along_lane(path, end, lane)
    elif across >= 0 and abs(end.y() - start.y()) < _STRAIGHT:
        path.lineTo(end)
    elif across >= _NEAR:
        reach = min(max(across * 0.5, 14.0), 160.0)
        path.cubicTo(start + QPointF(reach, 0), end - QPointF(reach, 0), end)
    else:
        height = _return_height(start, end, source, target) if lane is None else lane
        _round_back(path, end, height)
    return path


def loose_path(start: QPointF, end: QPointF, flow: str = "right") -> QPainterPath:
    """The course of a wire whose one end follows the pointer."""
    if flow == "down":
        return _DIAGONAL.map(loose_path(turned(start), turned(end)))
    path = QPainterPath(start)
    reach = QPointF(max(abs(end.x() - start.x()) * 0.5, 36.0), 0.0)
    path.cubicTo(start + reach, end - reach, end)
    return path


def turned(place: QPointF) -> QPointF:
    """A point mirrored about the diagonal: what is below becomes what is to the right."""
    return QPointF(place.y(), place.x())


def turned_area(area: QRectF) -> QRectF:
    """A rectangle mirrored about the diagonal."""
    return QRectF(area.y(), area.x(), area.height(), area.width())


def lane_past(start: QPointF, end: QPointF, blocking: Iterable[QRectF]) -> float | None:
    """The height at which a wire gets past the cards that stand in its way; None if none does."""
    low, high = min(start.y(), end.y()) - 4.0, max(start.y(), end.y()) + 4.0
    left, right = start.x() + 12.0, end.x() - 12.0
    in_way = [
        body
        for body in blocking
        if body.right() > left and body.left() < right and body.bottom() > low and body.top() < high
    ]
    if not in_way:
        return None
    below = max(body.bottom() for body in in_way) + 14.0
    above = min(body.top() for body in in_way) - 14.0
    middle = (start.y() + end.y()) / 2
    return above if middle - above < (below - middle) * 0.7 else below


def lane_back(
    start: QPointF,
    end: QPointF,
    source: QRectF,
    target: QRectF,
    bodies_at: Callable[[QRectF], Iterable[QRectF]],
) -> float:
    """The height at which a wire that runs back passes all cards: the nearer of above and below."""
    height = _return_height(start, end, source, target)

    def clear(height: float, direction: int) -> float:
        for _ in range(_MOST_DETOURS):
            band = QRectF(end.x(), height - _AIR, start.x() - end.x(), 2 * _AIR)
            in_way = list(bodies_at(band))
            if not in_way:
                break
            if direction < 0:
                height = min(body.top() for body in in_way) - 2 * _AIR
            else:
                height = max(body.bottom() for body in in_way) + 2 * _AIR
        return height

    def way(height: float) -> float:
        return abs(start.y() - height) + abs(end.y() - height)

    return min(clear(height, -1), clear(height, 1), key=way)


def _along_lane(path: QPainterPath, end: QPointF, lane: float) -> None:
    start = path.currentPosition()
    bend = min(_BEND, (end.x() - start.x()) / 2)
    entry, exit_ = QPointF(start.x() + bend, lane), QPointF(end.x() - bend, lane)
    path.cubicTo(start + QPointF(bend * 0.55, 0), entry - QPointF(bend * 0.55, 0), entry)
    path.lineTo(exit_)
    path.cubicTo(exit_ + QPointF(bend * 0.55, 0), end - QPointF(bend * 0.55, 0), end)


def _return_height(
    start: QPointF, end: QPointF, source: QRectF | None, target: QRectF | None
) -> float:
    source = source or QRectF(start, start)
    target = target or QRectF(end, end)
    if target.top() - source.bottom() > 1.5 * _CLEARANCE:
        return target.top() - _CLEARANCE
    if source.top() - target.bottom() > 1.5 * _CLEARANCE:
        return source.top() - _CLEARANCE
    return max(source.bottom(), target.bottom()) + _CLEARANCE


def _round_back(path: QPainterPath, end: QPointF, height: float) -> None:
    start = path.currentPosition()
    out, back = _reach(height - start.y()), _reach(end.y() - height)
    turn_out = QPointF(start.x() - out * 0.9, height)
    turn_in = QPointF(end.x() + back * 0.9, height)
    if turn_out.x() < turn_in.x():
        turn_out = turn_in = QPointF((start.x() + end.x()) / 2, height)
    path.cubicTo(start + QPointF(out * 1.25, 0), QPointF(start.x() + out * 0.9, height), turn_out)
    path.lineTo(turn_in)
    path.cubicTo(QPointF(end.x() - back * 0.9, height), end - QPointF(back * 1.25, 0), end)


def _reach(drop: float) -> float:
    return min(max(abs(drop) * 0.45, _LOOP * 0.7), _WIDEST_TURN)
