"""Alignment: where a moving card lines up with others or stands evenly, and lines that show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.canvas.editing.spacing import Spacing, spacings
from gui.theme.theme import Theme

REACH_PX = 6.0


@dataclass(frozen=True)
class Snap:
    """How far to shift a card for it to line up, and along which lines."""

    dx: float = 0.0
    dy: float = 0.0
    lines: tuple[QLineF, ...] = ()


def snap(moving: QRectF, others: Iterable[QRectF], reach: float) -> Snap:
    """The nearest alignment or even spacing within reach, along each axis.

    Aligned are left and right edges and middles, and upper and lower edges.
    """
    others = list(others)
    dx, column = _nearest(
        (moving.left(), moving.center().x(), moving.right()),
        [(body, (body.left(), body.center().x(), body.right())) for body in others],
        reach,
    )
    dy, row = _nearest(
        (moving.top(), moving.bottom()),
        [(body, (body.top(), body.bottom())) for body in others],
        reach,
    )
    dx, across = _evened(dx, column is not None, spacings(moving, others, is_across=True), reach)
    dy, down = _evened(dy, row is not None, spacings(moving, others, is_across=False), reach)
    placed = moving.translated(dx, dy)
    lines = []
    if column is not None and not across:
        whole = placed.united(column[0])
        lines.append(QLineF(column[1], whole.top() - 12, column[1], whole.bottom() + 12))
    if row is not None and not down:
        whole = placed.united(row[0])
        lines.append(QLineF(whole.left() - 12, row[1], whole.right() + 12, row[1]))
    for spacing in (*across, *down):
        lines += spacing.lines(placed)
    return Snap(dx, dy, tuple(lines))


class Guides(QGraphicsItem):
    """Draws the lines along which something was lined up."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._pen = QPen(theme.color("accent"), 1.0, Qt.PenStyle.DashLine)
        self._pen.setCosmetic(True)
        self._lines: tuple[QLineF, ...] = ()
        self.setZValue(8)

    def show_lines(self, lines: tuple[QLineF, ...]) -> None:
        """Draw these from now on."""
        if lines != self._lines:
            self.prepareGeometryChange()
            self._lines = lines
            self.update()

    def boundingRect(self) -> QRectF:
        box = QRectF()
        for line in self._lines:
            box = box.united(QRectF(line.p1(), line.p2()).normalized().adjusted(-1, -1, 1, 1))
        return box

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setPen(self._pen)
        painter.drawLines(list(self._lines))


def _nearest(
    own: tuple[float, ...], others: list[tuple[QRectF, tuple[float, ...]]], reach: float
) -> tuple[float, tuple[QRectF, float] | None]:
    """The smallest shift that brings one of our places onto the same place of another."""
    best: tuple[float, tuple[QRectF, float] | None] = (0.0, None)
    smallest = reach
    for body, places in others:
        for mine, theirs in zip(own, places, strict=True):
            if abs(theirs - mine) < smallest:
                smallest = abs(theirs - mine)
                best = (theirs - mine, (body, theirs))
    return best


def _evened(
    shift: float, is_aligned: bool, found: list[Spacing], reach: float
) -> tuple[float, list[Spacing]]:
    """The shift to even gaps where none to an aligned edge is nearer, and the gaps even then."""
    nearest = min(found, key=lambda spacing: abs(spacing.shift), default=None)
    if nearest is None:
        return shift, []
    limit = abs(shift) if is_aligned else reach
    if abs(nearest.shift) < limit:
        shift = nearest.shift
    elif not is_aligned:
        return shift, []
    return shift, [spacing for spacing in found if abs(spacing.shift - shift) < 0.5]
