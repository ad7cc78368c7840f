"""A landscape from above: colours, lines of equal loss, and the ways of runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from gui.inspection.landscape.relief import Relief
from gui.inspection.landscape.trails import Trail
from gui.inspection.plane.plane_view import Picture, PlaneView
from gui.theme.colour_maps import colour_table, to_image
from gui.theme.theme import Theme

Numbers = np.ndarray[Any, np.dtype[Any]]

_LINE_SHARE, _NAMED_PX = 0.45, 90


class MapView(PlaneView):
    """Paints a relief from above; the arrow keys move what is read as the pointer does."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._contours: Numbers = np.zeros((0, 2, 2))
        self._trails: tuple[Trail, ...] = ()
        self._place: tuple[float, float] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_relief(self, relief: Relief, axes: tuple[str, str]) -> None:
        """Paint another landscape."""
        self._contours = relief.lines()
        table = colour_table("viridis", self._theme.is_dark)
        image = to_image(relief.heights[::-1], 0.0, 1.0, table)
        low = float(relief.xs[0]), float(relief.ys[0])
        high = float(relief.xs[-1]), float(relief.ys[-1])
        self.show_picture(Picture(low, high, image, axes=axes, has_equal_scales=False))

    def show_trails(
        self, trails: tuple[Trail, ...], place: tuple[float, float] | None = None
    ) -> None:
        """Paint other ways, and where the network stands now."""
        self._trails, self._place = trails, place
        self.update()

    @property
    def trails(self) -> tuple[Trail, ...]:
        """The ways that are painted."""
        return self._trails

    def _in_order(self) -> tuple[Callable[[QPainter], None], ...]:
        return self._paint_contours, self._paint_names, self._paint_trails, self._paint_place

    def _paint_names(self, painter: QPainter) -> None:
        """What the axes are called, where they end."""
        area, px = self.area(), self._theme.px
        if area.height() < px(_NAMED_PX):
            return
        painter.setFont(self._theme.font("small"))
        metrics = painter.fontMetrics()
        across, up = (
            f"{name} {arrow}" for name, arrow in zip(self.picture.axes, "→↑", strict=True)
        )
        right = area.right() - metrics.horizontalAdvance(across) - px(6)
        places = (
            (across, QPointF(right, area.bottom() - px(6))),
            (up, QPointF(area.left() + px(6), area.top() + metrics.ascent() + px(4))),
        )
        ground = QColor(self._theme.color("canvas"))
        ground.setAlphaF(0.6)
        for words, at in places:
            room = metrics.boundingRect(words).translated(at.toPoint())
            painter.fillRect(room.adjusted(-px(3), -px(1), px(3), px(1)), ground)
            painter.setPen(self._theme.color("text"))
            painter.drawText(at, words)

    def _paint_contours(self, painter: QPainter) -> None:
        ink = QColor(self._theme.color("canvas"))
        ink.setAlphaF(_LINE_SHARE)
        painter.setPen(QPen(ink, self._theme.scale))
        placed = self._placed(self._contours).reshape(-1, 4).tolist()
        painter.drawLines([QLineF(*line) for line in placed])

    def _paint_trails(self, painter: QPainter) -> None:
        for trail in self._trails:
            placed = self._placed(trail.places)
            placed = placed[np.isfinite(placed).all(axis=1)]
            paint_trail(painter, self._theme, placed, trail)

    def _paint_place(self, painter: QPainter) -> None:
        if self._place is not None:
            paint_place(painter, self._theme, self.place(*self._place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        key = Qt.Key(event.key())
        if key not in moves:
            super().keyPressEvent(event)
            return
        across, down = moves[key]
        area, image = self.area(), self.picture.image
        cells = max(image.width() - 1, 1) if image is not None else 24
        at = self._at if self._at is not None else area.center()
        x = at.x() + across * area.width() / cells
        y = at.y() + down * area.height() / cells
        right, below = area.right() - 0.5, area.bottom() - 0.5
        self._at = QPointF(min(max(x, area.left()), right), min(max(y, area.top()), below))
        self.pointed.emit(self._point_at(self._at))
        self.update()


def paint_trail(painter: QPainter, theme: Theme, placed: Numbers, trail: Trail) -> None:
    """A way with its first place; a rim of the ground's colour makes it read on any colour.

    Shapes: placed (K, 2), in pixels
    """
    if not len(placed):
        return
    points = [QPointF(x, y) for x, y in placed.tolist()]
    width = (1.8 if trail.is_own else 1.4) * theme.scale
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for role, extra in (("canvas", 2.0 * theme.scale), (trail.role, 0.0)):
        pen = QPen(theme.color(role), width + extra)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF(points))
    painter.setPen(QPen(theme.color(trail.role), 1.5 * theme.scale))
    painter.setBrush(theme.color("canvas"))
    side = 3.2 * theme.scale
    painter.drawEllipse(points[0], side, side)


def paint_place(painter: QPainter, theme: Theme, at: QPointF) -> None:
    """Where the network stands."""
    side = 5.0 * theme.scale
    painter.setPen(QPen(theme.color("canvas"), 2.0 * theme.scale))
    painter.setBrush(theme.color("accent"))
    painter.drawEllipse(at, side, side)
