"""The minimap: the whole drawing in a corner, and the part of it that is on screen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QWidget

from gui.canvas.looking.camera import STEP, Camera
from gui.canvas.scene import CanvasScene
from gui.theme.theme import Theme
from gui.widgets.themed_widget import ThemedWidget

WIDTH, HEIGHT = 180, 100
_INSET = 8.0
_LEAST_PROBLEM_PX = 4.5
_SETTLED_MS = 80


class Minimap(ThemedWidget):
    """A click or a drag on it moves the view there; the wheel zooms.

    The nodes are drawn into a picture a moment after the network changed, however often it does; a
    moving view costs no more than showing it again.

    Signals:
        pressed: the view is about to be moved.
    """

    pressed = Signal()

    def __init__(
        self, theme: Theme, scene: CanvasScene, camera: Camera, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._scene, self._camera = scene, camera
        self._drawn = QPixmap()
        self._scale, self._origin = 1.0, QPointF()
        self._later = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._later.timeout.connect(self._forget)
        self.setFixedSize(WIDTH, HEIGHT)
        self.setAccessibleName(self.tr("Minimap"))
        self.setToolTip(self.tr("Click or drag to go there; the wheel zooms"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        camera.moved.connect(self.update)

    def refresh(self) -> None:
        """Draw the nodes anew, once they have settled."""
        if not self._later.isActive():
            self._later.start()

    def _forget(self) -> None:
        self._drawn = QPixmap()
        self.update()

    def _restyle(self) -> None:
        super()._restyle()
        self._forget()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        self._go_to(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.pressed.emit()
        self._camera.zoom_to(self._camera.zoom * STEP ** (event.angleDelta().y() / 120))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_to(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._drawn.isNull():
            self._draw()
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._drawn)
            accent = self._theme.color("accent")
            painter.setPen(QPen(accent, 1.4))
            accent.setAlpha(16)
            painter.setBrush(accent)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            inner = QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5)
            seen = self._mapped(self._camera.seen).intersected(inner)
            if not seen.isEmpty():
                painter.drawRoundedRect(seen, 3, 3)

    def _draw(self) -> None:
        """Draw frame and nodes."""
        self._place()
        ratio = self.devicePixelRatioF()
        self._drawn = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        self._drawn.setDevicePixelRatio(ratio)
        self._drawn.fill(Qt.GlobalColor.transparent)
        spots: dict[str, list[QRectF]] = {"disabled": [], "accent": [], "problem": []}
        for item in self._scene.nodes.values():
            look = item.look
            plain = "accent" if look.is_selected else "disabled"
            spots["problem" if look.face.problem else plain].append(self._mapped(item.body))
        with QPainter(self._drawn) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color("line"), 1))
            ground = self._theme.color("panel")
            ground.setAlpha(235)
            painter.setBrush(ground)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
            for frame in self._scene.marks.frames.values():
                ink = self._theme.color(f"frame_{frame.frame.colour}")
                painter.setPen(QPen(ink, 1))
                ink.setAlpha(40)
                painter.setBrush(ink)
                painter.drawRoundedRect(self._mapped(frame.area), 2, 2)
            painter.setPen(Qt.PenStyle.NoPen)
            spots["problem"] = [_at_least(spot, _LEAST_PROBLEM_PX) for spot in spots["problem"]]
            for role, places in spots.items():
                painter.setBrush(self._theme.color(role))
                painter.drawRects(places)

    def _place(self) -> None:
        """Work out minimap pixels for each canvas pixel, and the canvas point at the origin."""
        bodies = self._scene.bodies().united(self._scene.marks.drawn())
        area = bodies.adjusted(-160, -120, 160, 120)
        across = (self.width() - 2 * _INSET) / area.width()
        down = (self.height() - 2 * _INSET) / area.height()
        self._scale = min(across, down)
        self._origin = area.center() - QPointF(self.width(), self.height()) / (2 * self._scale)

    def _mapped(self, area: QRectF) -> QRectF:
        corner = (area.topLeft() - self._origin) * self._scale
        return QRectF(
            corner.x(), corner.y(), area.width() * self._scale, area.height() * self._scale
        )

    def _go_to(self, event: QMouseEvent) -> None:
        self._camera.look_at(self._origin + event.position() / self._scale)


def _at_least(spot: QRectF, side: float) -> QRectF:
    """A spot that can be seen, however small the map is."""
    dx, dy = max(side - spot.width(), 0.0) / 2, max(side - spot.height(), 0.0) / 2
    return spot.adjusted(-dx, -dy, dx, dy)
