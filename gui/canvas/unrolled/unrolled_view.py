"""A drawing to be looked at, not edited: it is moved by dragging and zoomed by the wheel."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from engine.api import Graph, Project
from gui.canvas.looking.camera import STEP, Camera
from gui.canvas.looking.ground import Ground
from gui.canvas.scene import CanvasScene
from gui.canvas.unrolled.unrolled_graph import show_in
from gui.theme.theme import Theme

_AIR = 24.0
_MARGINS = (28, 28, 28, 28)
_SHARP, _LARGEST_PX = 2.0, 12_000.0
_ENDLESS = QRectF(-60_000, -60_000, 120_000, 120_000)


class UnrolledView(QGraphicsView):
    """Shows a part of a network whole, until it is moved or zoomed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.canvas = CanvasScene(theme, self)
        self.setScene(self.canvas)
        self._ground = Ground(theme)
        self._camera = Camera(self)
        self._stays_fitted = True
        self.setSceneRect(_ENDLESS)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setAccessibleName(self.tr("The block, step by step"))
        self.setAccessibleDescription(
            self.tr("Drag or use the arrow keys to move, the wheel or + and − to zoom, F to fit.")
        )
        self._camera.moved.connect(lambda: self.canvas.set_zoom(self._camera.zoom))
        theme.changed.connect(self._restyle)

    def show_part(self, part: Graph, project: Project) -> None:
        """Show another drawing, whole."""
        show_in(self.canvas, part, project)
        self.fit()

    def fit(self) -> None:
        """Show all of it."""
        self._stays_fitted = True
        self._camera.fit(self.canvas.drawn(), _MARGINS)

    def picture(self) -> QImage:
        """All of it, on the canvas's ground, sharp enough to be printed."""
        area = self.canvas.drawn().adjusted(-_AIR, -_AIR, _AIR, _AIR)
        sharp = min(_SHARP, _LARGEST_PX / max(area.width(), area.height(), 1.0))
        size = (area.size() * sharp).toSize()
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(self._theme.color("canvas"))
        zoom = self._camera.zoom
        self.canvas.set_zoom(1.0)  # with all its words, however far away it is just now
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.canvas.render(painter, QRectF(image.rect()), area)
        self.canvas.set_zoom(zoom)
        return image

    def _zoom_by(self, factor: float) -> None:
        self._stays_fitted = False
        self._camera.zoom_to(self._camera.zoom * factor)

    def _restyle(self) -> None:
        self.canvas.restyle()
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._stays_fitted = False
        steps = event.angleDelta().y() / 120
        self._camera.zoom_to(self._camera.zoom * STEP**steps, event.position().toPoint())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.text():
            case "+" | "=":
                self._zoom_by(STEP)
            case "-" | "−":
                self._zoom_by(1 / STEP)
            case "f" | "F":
                self.fit()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._stays_fitted:
            self.fit()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        self._ground.paint(painter, QRectF(rect), self.devicePixelRatioF())
