"""Where cards go to line up, or to stand evenly; a function of their bodies alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF

Bodies = Mapping[str, QRectF]
Shifts = dict[str, QPointF]

_EDGES: dict[str, Callable[[QRectF, QRectF], QPointF]] = {
    "left": lambda body, whole: QPointF(whole.left() - body.left(), 0.0),
    "centre": lambda body, whole: QPointF(whole.center().x() - body.center().x(), 0.0),
    "right": lambda body, whole: QPointF(whole.right() - body.right(), 0.0),
    "top": lambda body, whole: QPointF(0.0, whole.top() - body.top()),
    "middle": lambda body, whole: QPointF(0.0, whole.center().y() - body.center().y()),
    "bottom": lambda body, whole: QPointF(0.0, whole.bottom() - body.bottom()),
}
EDGES = tuple(_EDGES)


def aligned(bodies: Bodies, edge: str) -> Shifts:
    """How far each card goes for one of `EDGES` of all to be that of the rectangle about them."""
    whole = QRectF()
    for body in bodies.values():
        whole = whole.united(body)
    return {name: _EDGES[edge](body, whole) for name, body in bodies.items()}


def distributed(bodies: Bodies, *, is_across: bool) -> Shifts:
    """How far each card goes for the gaps between them to be equal; the outermost stay.

    Cards that overlap too far for gaps lie over one another evenly.
    """

    def low(name: str) -> float:
        return bodies[name].left() if is_across else bodies[name].top()

    def length(name: str) -> float:
        return bodies[name].width() if is_across else bodies[name].height()

    order = sorted(bodies, key=lambda name: (low(name) + length(name) / 2, name))
    if len(order) < 3:
        return {name: QPointF() for name in order}
    reach = low(order[-1]) + length(order[-1]) - low(order[0])
    gap = (reach - sum(map(length, order))) / (len(order) - 1)
    shifts, place = Shifts(), low(order[0])
    for name in order:
        by = place - low(name)
        shifts[name] = QPointF(by, 0.0) if is_across else QPointF(0.0, by)
        place += length(name) + gap
    shifts[order[-1]] = QPointF()
    return shifts
