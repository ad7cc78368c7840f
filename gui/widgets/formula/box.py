"""Shapes about a baseline, and how they are put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

EM = 32.0
"""The height of the type that boxes are made in."""
AXIS = 0.25 * EM
"""Height of the line that signs are centred on, as a minus is."""
RULE = 0.05 * EM
"""Thickness of a bar."""


@dataclass(frozen=True, eq=False)
class Box:
    """Shapes with the baseline at height 0.

    Attributes:
        path: the shapes.
        width: how far the next box begins to the right.
        ascent, descent: reach above and below the baseline.
    """

    path: QPainterPath
    width: float
    ascent: float
    descent: float

    def scaled(self, x: float, y: float | None = None) -> Box:
        """The same so many times as wide and as high."""
        y = x if y is None else y
        path = QTransform.fromScale(x, y).map(self.path)
        return Box(path, self.width * x, self.ascent * y, self.descent * y)

    def raised(self, by: float) -> Box:
        """The same higher up."""
        path = self.path.translated(0, -by)
        return Box(path, self.width, self.ascent + by, self.descent - by)

    @property
    def height(self) -> float:
        """From the lowest to the highest point."""
        return self.ascent + self.descent


EMPTY = Box(QPainterPath(), 0.0, 0.0, 0.0)


def space(em: float) -> Box:
    """Nothing, so wide."""
    return replace(EMPTY, width=em * EM)


def beside(boxes: Sequence[Box]) -> Box:
    """Boxes one after the other on the same baseline."""
    path, x = QPainterPath(), 0.0
    for box in boxes:
        path.addPath(box.path.translated(x, 0))
        x += box.width
    ascent = max((box.ascent for box in boxes), default=0.0)
    return Box(path, x, ascent, max((box.descent for box in boxes), default=0.0))


def over(top: Box, bottom: Box) -> Box:
    """A fraction: a bar on the axis, as wide as the wider one."""
    gap, side = 0.2 * EM, 0.06 * EM
    width = max(top.width, bottom.width) + 4 * side
    path = QPainterPath()
    path.addRect(side, -AXIS - RULE / 2, width - 2 * side, RULE)
    up = AXIS + gap + max(top.descent, 0.02 * EM)
    down = gap - AXIS + max(bottom.ascent, 0.45 * EM)
    path.addPath(top.path.translated((width - top.width) / 2, -up))
    path.addPath(bottom.path.translated((width - bottom.width) / 2, down))
    return Box(path, width, up + top.ascent, down + bottom.descent)


def below(sign: Box, index: Box) -> Box:
    """A sign with something centred underneath."""
    down = sign.descent + 0.1 * EM + index.ascent
    width = max(sign.width, index.width)
    path = sign.path.translated((width - sign.width) / 2, 0)
    path.addPath(index.path.translated((width - index.width) / 2, down))
    return Box(path, width, sign.ascent, down + index.descent)


def scripts_of(base: Box, lower: Box | None, upper: Box | None) -> Box:
    """What stands at the right of a base, below and above the line, without the base."""
    path, width, ascent, descent = QPainterPath(), 0.0, 0.0, 0.0
    if lower is not None:
        down = max(0.16 * EM, base.descent - 0.06 * EM)
        path.addPath(lower.path.translated(0, down))
        width, descent = lower.width, down + lower.descent
    if upper is not None:
        up = max(0.36 * EM, base.ascent - 0.3 * EM, 0.12 * EM + upper.descent)
        path.addPath(upper.path.translated(0.03 * EM, -up))
        width, ascent = max(width, upper.width + 0.03 * EM), up + upper.ascent
    return Box(path, width + 0.04 * EM, ascent, descent)


def under_root(box: Box) -> Box:
    """A root sign whose bar covers the box."""
    top = max(box.ascent, 0.6 * EM) + 0.14 * EM
    bottom = max(box.descent, 0.1 * EM) + 0.02 * EM
    height = top + bottom
    rise = 0.34 * EM + 0.08 * height
    x_hook, x_foot = 0.14 * EM, 0.3 * EM
    middle = bottom - 0.48 * height
    hook = QPolygonF(
        [
            QPointF(0.02 * EM, middle + 0.05 * EM),
            QPointF(x_hook + 0.05 * EM, middle - 0.06 * EM),
            QPointF(x_foot + 0.02 * EM, bottom - 0.2 * EM),
            QPointF(rise + 0.08 * EM - RULE * 0.7, -top),
            QPointF(rise + 0.08 * EM + 0.02 * EM, -top),
            QPointF(x_foot + 0.03 * EM, bottom),
            QPointF(x_foot - 0.03 * EM, bottom),
            QPointF(x_hook - 0.01 * EM, middle + 0.03 * EM),
            QPointF(0.04 * EM, middle + 0.1 * EM),
        ]
    )
    path = QPainterPath()
    path.addPolygon(hook)
    path.closeSubpath()
    start = rise + 0.08 * EM
    path.addRect(start - RULE * 0.7, -top, box.width + 0.1 * EM + RULE * 0.7, RULE)
    path.addPath(box.path.translated(start + 0.05 * EM, 0))
    return Box(path, start + box.width + 0.14 * EM, top, bottom)


def as_tall_as(bracket: Box, box: Box) -> Box:
    """A bracket that encloses a box, centred on the axis."""
    reach = max(box.ascent - AXIS, box.descent + AXIS) + 0.06 * EM
    own = max(bracket.ascent - AXIS, bracket.descent + AXIS)
    if reach <= own * 1.04:
        return bracket
    centred = bracket.raised(-AXIS)
    return centred.scaled(1 + 0.12 * (reach / own - 1), reach / own).raised(AXIS)


def stacked(rows: Sequence[tuple[Box, Box]]) -> Box:
    """Two columns, begun at the left, centred on the axis together."""
    gap, between = 0.22 * EM, 0.7 * EM
    left = max(box.width for box, _ in rows)
    heights = [
        (max(a.ascent, b.ascent, 0.55 * EM), max(a.descent, b.descent, 0.15 * EM)) for a, b in rows
    ]
    whole = sum(up + down for up, down in heights) + gap * (len(rows) - 1)
    path, y, width = QPainterPath(), -AXIS - whole / 2, 0.0
    for (a, b), (up, down) in zip(rows, heights, strict=True):
        y += up
        path.addPath(a.path.translated(0, y))
        path.addPath(b.path.translated(left + between, y))
        width = max(width, left + between + b.width)
        y += down + gap
    return Box(path, width, AXIS + whole / 2, whole / 2 - AXIS)
