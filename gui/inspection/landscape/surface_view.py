"""A landscape as hills seen from aside, painted cell by cell from the back to the front."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.inspection.landscape.map_view import paint_place
from gui.inspection.landscape.mesh import Mesh, Projection, Sight, mesh_of
from gui.inspection.landscape.relief import Relief
from gui.inspection.landscape.trails import Trail
from gui.theme.colour_maps import colour_table
from gui.theme.theme import Theme
from gui.widgets.themed_widget import ThemedWidget

Numbers = np.ndarray[Any, np.dtype[Any]]

_DEGREES_A_PIXEL = 0.5
_KEY_DEGREES = 5.0
_FINE_SIDE = 31
_DARKEST = 0.45
_LIFT = 0.006
_MOST_SEGMENTS = 6000
_REACH_PX = 14


@dataclass(frozen=True, eq=False)
class _Segment:
    """A piece of a way that lies within one cell."""

    line: QLineF
    role: str
    width: float


class SurfaceView(ThemedWidget):
    """Paints a relief from aside; a drag of the mouse, or the arrow keys, turn it.

    Signals:
        pointed: the place (x, y) of the hills that the pointer is at; None: it is at none.
    """

    pointed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._relief: Relief | None = None
        self._trails: tuple[Trail, ...] = ()
        self._place: tuple[float, float] | None = None
        self._from = Sight()
        self._picture: QPixmap | None = None
        self._mesh: Mesh | None = None
        self._dragged: QPointF | None = None
        self._near: QPointF | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(104), theme.px(88))

    @property
    def seen_from(self) -> Sight:
        """From where it is seen."""
        return self._from

    def show_relief(self, relief: Relief) -> None:
        """Paint another landscape."""
        self._relief = relief
        self._paint_anew()

    def show_trails(
        self, trails: tuple[Trail, ...], place: tuple[float, float] | None = None
    ) -> None:
        """Paint other ways, and where the network stands now."""
        self._trails, self._place = trails, place
        self._paint_anew()

    def look_from(self, sight: Sight) -> None:
        """Turn it."""
        if sight != self._from:
            self._from = sight
            self._paint_anew()

    def spot(self, x: float, y: float) -> QPointF | None:
        """Where a place of the landscape is painted; None: it lies beyond the grid."""
        if self._relief is None:
            return None
        height = self._relief.height_at(np.array([x]), np.array([y]))
        if not np.isfinite(height).all():
            return None
        placed, _ = self._projection().points(np.array([x]), np.array([y]), height)
        return QPointF(float(placed[0, 0]), float(placed[0, 1]))

    def _paint_anew(self) -> None:
        self._picture = None
        self.update()

    def _restyle(self) -> None:
        self._picture = None
        super()._restyle()

    def _projection(self) -> Projection:
        assert self._relief is not None
        return Projection(self._relief, self._from, self.width(), self.height())

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._relief is None:
            return
        if self._picture is None:
            self._picture = self._painted()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawPixmap(0, 0, self._picture)
            spot = self.spot(*self._place) if self._place is not None else None
            if spot is not None:  # a ring where the dot may be hidden by a hill
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.color("accent"), 1.5 * self._theme.scale))
                side = 6.0 * self._theme.scale
                painter.drawEllipse(spot, side, side)
            if self._near is not None:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.color("text"), 1.5 * self._theme.scale))
                side = self._theme.px(5)
                painter.drawEllipse(self._near, side, side)

    def _painted(self) -> QPixmap:
        """The hills and the ways on them; they stay until something changes."""
        relief = self._relief
        assert relief is not None
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        is_coarse = self._dragged is not None and len(relief.xs) > _FINE_SIDE
        projection, stride = self._projection(), 2 if is_coarse else 1
        mesh = self._mesh = mesh_of(relief, projection, stride)
        last = _last_around(mesh)
        segments = self._segments(relief, projection, mesh, last)
        dotted = None
        if self._place is not None:
            (cell,) = _cells(np.array([self._place]), relief, mesh)
            dotted = last[cell[0]][cell[1]]
        colours = self._colours(mesh)
        corners = mesh.corners
        with QPainter(picture) as painter:
            # Without smoothing, cells meet without a seam between them.
            for row, column in mesh.order.tolist():
                colour = QColor(*colours[row][column])
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
                painter.setPen(QPen(colour.darker(112), 0))
                painter.setBrush(colour)
                painter.drawPolygon(_cell(corners, row, column))
                if (row, column) in segments:
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                    self._paint_segments(painter, segments[row, column])
                if (row, column) == dotted and self._place is not None:
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                    spot = self.spot(*self._place)
                    if spot is not None:
                        paint_place(painter, self._theme, spot)
        return picture

    def _paint_segments(self, painter: QPainter, segments: list[_Segment]) -> None:
        for is_rim in (True, False):
            for segment in segments:
                role = "canvas" if is_rim else segment.role
                width = segment.width + (2.0 * self._theme.scale if is_rim else 0.0)
                pen = QPen(self._theme.color(role), width)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                painter.drawLine(segment.line)

    def _colours(self, mesh: Mesh) -> list[list[list[int]]]:
        """Of each cell by its height, darker where it is turned from the light."""
        heights = mesh.heights
        middle = heights[:-1, :-1] + heights[1:, :-1] + heights[:-1, 1:] + heights[1:, 1:]
        table = colour_table("viridis", self._theme.is_dark)
        level = np.clip(np.rint(middle / 4 * 255), 0, 255).astype(int)
        share = (_DARKEST + (1 - _DARKEST) * mesh.light)[..., None]
        found: list[list[list[int]]] = np.rint(table[level] * share).astype(int).tolist()
        return found

    def _segments(
        self, relief: Relief, projection: Projection, mesh: Mesh, last: list[list[tuple[int, int]]]
    ) -> dict[tuple[int, int], list[_Segment]]:
        """The ways by the cells after which they are painted, so that hills before hide them."""
        found: dict[tuple[int, int], list[_Segment]] = defaultdict(list)
        for trail in self._trails:
            points = _finely(trail.places, relief)
            if len(points) < 2:
                continue
            heights = relief.height_at(points[:, 0], points[:, 1])
            placed, _ = projection.points(points[:, 0], points[:, 1], heights + _LIFT)
            cells = _cells((points[:-1] + points[1:]) / 2, relief, mesh)
            is_there = np.isfinite(placed[:, 0]) & np.isfinite(placed[:, 1])
            width = (1.8 if trail.is_own else 1.4) * self._theme.scale
            for at in np.flatnonzero(is_there[:-1] & is_there[1:]).tolist():
                row, column = cells[at]
                line = QLineF(*placed[at].tolist(), *placed[at + 1].tolist())
                found[last[row][column]].append(_Segment(line, trail.role, width))
        return found

    # Turning and reading

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        here = event.position()
        if self._dragged is not None:
            moved = here - self._dragged
            self._dragged = here
            turn, rise = -moved.x() * _DEGREES_A_PIXEL, moved.y() * _DEGREES_A_PIXEL
            self.look_from(self._from.turned(-turn, rise))
            return
        self._read(here)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._dragged is not None:
            self._dragged = None
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self._paint_anew()

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        self._near = None
        self.pointed.emit(None)
        self.update()

    def _read(self, here: QPointF) -> None:
        """Say which corner of the grid the pointer is nearest to; of those, the front one."""
        relief, mesh = self._relief, self._mesh
        place: tuple[float, float] | None = None
        self._near = None
        if relief is not None and mesh is not None and len(mesh.corners) == len(relief.ys):
            away = np.hypot(mesh.corners[..., 0] - here.x(), mesh.corners[..., 1] - here.y())
            reach = max(float(away.min()) + 2.0, 2.0)
            if float(away.min()) <= self._theme.px(_REACH_PX):
                depths = np.where(away <= reach, mesh.depths, np.inf)
                row, column = np.unravel_index(int(depths.argmin()), depths.shape)
                place = float(relief.xs[column]), float(relief.ys[row])
                self._near = QPointF(*mesh.corners[row, column].tolist())
        self.pointed.emit(place)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {
            Qt.Key.Key_Left: (-_KEY_DEGREES, 0.0),
            Qt.Key.Key_Right: (_KEY_DEGREES, 0.0),
            Qt.Key.Key_Up: (0.0, _KEY_DEGREES),
            Qt.Key.Key_Down: (0.0, -_KEY_DEGREES),
        }
        key = Qt.Key(event.key())
        if key in turns:
            self.look_from(self._from.turned(*turns[key]))
        elif key == Qt.Key.Key_Home:
            self.look_from(Sight())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = None

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(260), self._theme.px(220))


def _cells(places: Numbers, relief: Relief, mesh: Mesh) -> list[tuple[int, int]]:
    """The row and column of the cell in which each place lies; (n, 2) → n."""
    rows, columns = (number - 1 for number in mesh.heights.shape)
    u = (places[:, 0] - relief.xs[0]) / (relief.xs[-1] - relief.xs[0]) * columns
    v = (places[:, 1] - relief.ys[0]) / (relief.ys[-1] - relief.ys[0]) * rows
    row = np.clip(np.nan_to_num(v).astype(int), 0, rows - 1)
    column = np.clip(np.nan_to_num(u).astype(int), 0, columns - 1)
    return list(zip(row.tolist(), column.tolist(), strict=True))


def _last_around(mesh: Mesh) -> list[list[tuple[int, int]]]:
    """Of each cell and those around it the one painted last.

    A line is painted after it, lest the cells beside paint over half of the line's width.
    """
    rows, columns = (number - 1 for number in mesh.heights.shape)
    ranks = np.empty((rows, columns), dtype=int)
    ranks[mesh.order[:, 0], mesh.order[:, 1]] = np.arange(len(mesh.order))
    wide = np.pad(ranks, 1, constant_values=-1)
    shifted = [wide[i : i + rows, j : j + columns] for i in range(3) for j in range(3)]
    latest = mesh.order[np.max(shifted, axis=0)]  # (rows, columns, 2)
    return [[(row, column) for row, column in line] for line in latest.tolist()]


def _cell(corners: Numbers, row: int, column: int) -> QPolygonF:
    places = (
        corners[row, column],
        corners[row, column + 1],
        corners[row + 1, column + 1],
        corners[row + 1, column],
    )
    return QPolygonF([QPointF(x, y) for x, y in (place.tolist() for place in places)])


def _finely(places: Numbers, relief: Relief) -> Numbers:
    """A way with places put in between, so that each piece lies within about half a cell."""
    if len(places) < 2:
        return places
    cell = np.array([relief.xs[1] - relief.xs[0], relief.ys[1] - relief.ys[0]])
    far = np.abs(np.diff(places, axis=0) / cell).max(axis=1)
    pieces = np.clip(np.ceil(2 * far), 1, 64).astype(int)
    if pieces.sum() > _MOST_SEGMENTS:
        keep = np.linspace(0, len(places) - 1, _MOST_SEGMENTS // 8).astype(int)
        return _finely(places[np.unique(keep)], relief) if len(keep) < len(places) else places
    ends = np.concatenate([[0], np.cumsum(pieces)]).astype(float)
    at = np.arange(int(ends[-1]) + 1)
    found: Numbers = np.stack([np.interp(at, ends, places[:, axis]) for axis in (0, 1)], axis=1)
    return found
