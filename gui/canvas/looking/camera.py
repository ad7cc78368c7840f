"""Where the canvas is looked at from: zoom and place."""

from __future__ import annotations

from PySide6.QtCore import (
    QEasingCurve,
    QObject,
    QPoint,
    QPointF,
    QRectF,
    QVariantAnimation,
    Signal,
)
from PySide6.QtWidgets import QGraphicsView

LEAST_ZOOM, MOST_ZOOM = 0.04, 4.0
STEP = 1.2
_LARGEST_FIT = 1.25
_GLIDE_MS = 220


class Camera(QObject):
    """Zooms and moves a view; ``moved`` tells that another part of the canvas is seen."""

    moved = Signal()

    def __init__(self, view: QGraphicsView) -> None:
        super().__init__(view)
        self._view = view
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(_GLIDE_MS)
        self._glide.setStartValue(0.0)
        self._glide.setEndValue(1.0)
        self._glide.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._from = self._to = (1.0, QPointF())
        self._glide.valueChanged.connect(self._glide_on)

    @property
    def zoom(self) -> float:
        """Screen pixels for each canvas pixel."""
        return self._view.transform().m11()

    @property
    def seen(self) -> QRectF:
        """The part of the canvas on screen."""
        return self._view.mapToScene(self._view.viewport().rect()).boundingRect()

    @property
    def centre(self) -> QPointF:
        """The point of the canvas in the middle of the screen."""
        return self._view.mapToScene(self._view.viewport().rect().center())

    @property
    def goal(self) -> tuple[float, QPointF]:
        """Zoom and middle as they will be when the camera has come to rest."""
        is_gliding = self._glide.state() == QVariantAnimation.State.Running
        return self._to if is_gliding else (self.zoom, self.centre)

    def place_of(self, on_screen: QPoint) -> QPointF:
        """The point of the canvas below a pixel of the view."""
        return self._view.mapToScene(on_screen)

    def zoom_to(self, zoom: float, anchor: QPoint | None = None) -> None:
        """Zoom so that the canvas point below ``anchor`` (by default the middle) stays there."""
        self._glide.stop()
        zoom = min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
        anchor = anchor if anchor is not None else self._view.viewport().rect().center()
        below = self._view.mapToScene(anchor)
        self._set_zoom(zoom)
        self.pan(anchor - self._view.mapFromScene(below))

    def pan(self, by: QPoint) -> None:
        """Shift what is seen by so many screen pixels."""
        self._glide.stop()
        across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        across.setValue(across.value() - by.x())
        down.setValue(down.value() - by.y())
        self.moved.emit()

    def fit(
        self,
        area: QRectF,
        margins: tuple[int, int, int, int],
        largest: float = _LARGEST_FIT,
    ) -> None:
        """Show an area whole, between margins (left, top, right, bottom) in screen pixels."""
        self._glide.stop()
        if area.isEmpty():
            self.zoom_to(1.0)
            self.look_at(QPointF(0, 0))
            return
        zoom, centre = self.framing(area, margins, largest)
        self._set_zoom(zoom)
        self.look_at(centre)

    def framing(
        self,
        area: QRectF,
        margins: tuple[int, int, int, int],
        largest: float = _LARGEST_FIT,
    ) -> tuple[float, QPointF]:
        """The zoom and the middle with which an area is seen whole, between margins."""
        left, top, right, bottom = margins
        room = self._view.viewport().size()
        across = max(room.width() - left - right, 40) / max(area.width(), 1.0)
        down = max(room.height() - top - bottom, 40) / max(area.height(), 1.0)
        zoom = min(max(min(across, down), LEAST_ZOOM), largest)
        off_centre = QPointF((left - right) / 2 / zoom, (top - bottom) / 2 / zoom)
        return zoom, area.center() - off_centre

    def look_at(self, place: QPointF) -> None:
        """Bring a point of the canvas into the middle."""
        self._glide.stop()
        self._look_at(place)

    def glide_to(self, place: QPointF, zoom: float | None = None) -> None:
        """Bring a point of the canvas into the middle, in a short movement, with another zoom."""
        self._glide.stop()
        self._from = (self.zoom, self.centre)
        self._to = (min(max(zoom or self.zoom, LEAST_ZOOM), MOST_ZOOM), place)
        self._glide.start()

    def show(self, area: QRectF, margin_px: int = 24) -> None:
        """Move just so far that an area is on screen."""
        seen = self.seen
        edge = margin_px / self.zoom
        area = area.adjusted(-edge, -edge, edge, edge)
        if not seen.contains(area):
            dx = _overlap(area.left(), area.right(), seen.left(), seen.right())
            dy = _overlap(area.top(), area.bottom(), seen.top(), seen.bottom())
            self.look_at(self.centre + QPointF(dx, dy))

    def _set_zoom(self, zoom: float) -> None:
        factor = zoom / self.zoom
        self._view.scale(factor, factor)

    def _look_at(self, place: QPointF) -> None:
        self._view.centerOn(place)
        self.moved.emit()

    def _glide_on(self, share: object) -> None:
        """Zoom evenly to the eye, while all points keep to straight lines on the screen."""
        if not isinstance(share, float):
            return
        (zoom, place), (last_zoom, last_place) = self._from, self._to
        now = zoom * (last_zoom / zoom) ** share
        way = share
        if abs(last_zoom - zoom) > 1e-6 * zoom:
            way = (1 / now - 1 / zoom) / (1 / last_zoom - 1 / zoom)
            self._set_zoom(now)
        self._look_at(place + (last_place - place) * way)


def _overlap(low: float, high: float, seen_low: float, seen_high: float) -> float:
    """How far to move for a stretch to come into sight."""
    if high - low > seen_high - seen_low:
        return (low + high - seen_low - seen_high) / 2
    return min(low - seen_low, 0.0) or max(high - seen_high, 0.0)
