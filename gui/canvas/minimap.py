"""The minimap: the whole drawing in a corner, and the part of it that is on screen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.canvas.camera import Camera
from gui.canvas.scene import CanvasScene
from gui.theme.theme import Theme
from gui.widgets.themed_widget import ThemedWidget

WIDTH, HEIGHT = 180, 100
_INSET = 7.0


class Minimap(ThemedWidget):
    """A click or a drag on it moves the view there."""

    def __init__(
        self, theme: Theme, scene: CanvasScene, camera: Camera, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._scene, self._camera = scene, camera
        self.setFixedSize(WIDTH, HEIGHT)
        self.setAccessibleName(self.tr("Minimap"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        camera.moved.connect(self.update)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_to(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        scale, origin = self._scale()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("line"), 1))
            ground = theme.color("panel")
            ground.setAlpha(235)
            painter.setBrush(ground)
            painter.drawRoundedRect(frame, 7, 7)
            painter.setClipRect(frame.adjusted(2, 2, -2, -2))
            painter.setPen(Qt.PenStyle.NoPen)
            plain: list[QRectF] = []
            chosen: list[QRectF] = []
            faulty: list[QRectF] = []
            for item in self._scene.nodes.values():
                spot = _mapped(item.body, scale, origin)
                kind = chosen if item.look.is_selected else plain
                (faulty if item.look.face.problem else kind).append(spot)
            for role, spots in (("disabled", plain), ("accent", chosen), ("problem", faulty)):
                painter.setBrush(theme.color(role))
                painter.drawRects(spots)
            self._paint_seen(painter, _mapped(self._camera.seen, scale, origin), frame)

    def _paint_seen(self, painter: QPainter, seen: QRectF, frame: QRectF) -> None:
        accent = self._theme.color("accent")
        painter.setPen(QPen(accent, 1.4))
        accent.setAlpha(16)
        painter.setBrush(accent)
        inner = frame.adjusted(3, 3, -3, -3)
        painter.drawRoundedRect(seen.intersected(inner), 3, 3)

    def _scale(self) -> tuple[float, QPointF]:
        """Minimap pixels for each canvas pixel, and the canvas point at the minimap's origin."""
        bodies = self._scene.bodies()
        area = bodies.united(self._camera.seen) if not bodies.isEmpty() else self._camera.seen
        across = (self.width() - 2 * _INSET) / max(area.width(), 1.0)
        down = (self.height() - 2 * _INSET) / max(area.height(), 1.0)
        scale = min(across, down)
        centre = area.center()
        return scale, centre - QPointF(self.width(), self.height()) / (2 * scale)

    def _go_to(self, event: QMouseEvent) -> None:
        scale, origin = self._scale()
        self._camera.look_at(origin + event.position() / scale)


def _mapped(area: QRectF, scale: float, origin: QPointF) -> QRectF:
    corner = (area.topLeft() - origin) * scale
    return QRectF(corner.x(), corner.y(), area.width() * scale, area.height() * scale)
