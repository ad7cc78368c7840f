"""Keeps the whole drawing in view, clear of what lies over it, until one looks elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF
from PySide6.QtWidgets import QGraphicsView, QWidget

from engine.api import Graph
from gui.canvas.looking.camera import Camera
from gui.canvas.scene import CanvasScene
from gui.canvas.wires.rivers import Rivers
from gui.open_drawing import OpenDrawing

Margins = tuple[int, int, int, int]
"""Left, top, right, bottom: what is kept free about what is fitted into the view, in pixels."""

_MARGINS: Margins = (28, 64, 28, 28)
_LEGEND_ROOM = 44
"""So much more is kept free at the bottom while a legend stands there."""

_GAP = 12


class Framing(QObject):
    """Fits the drawing into the view, and again when it grows or the view gets another size.

    Attributes:
        is_whole: all of it is to be seen, whatever the size of the view.
    """

    def __init__(
        self,
        scene: CanvasScene,
        camera: Camera,
        drawing: OpenDrawing,
        rivers: Rivers,
        view: QGraphicsView,
    ) -> None:
        super().__init__(view)
        self._scene, self._camera, self._drawing = scene, camera, drawing
        self._rivers, self._view = rivers, view
        self._corner: QWidget | None = None
        self._fitted: Graph | None = None
        self._had_legend = False
        self.is_whole = True
        rivers.changed.connect(self._make_room)

    def keep_clear(self, corner: QWidget) -> None:
        """What is fitted shall not lie below this widget in the lower right corner."""
        self._corner = corner

    def fit(self) -> None:
        """Show the whole drawing, and go on doing so."""
        self.is_whole = True
        self._fitted = self._drawing.graph
        self._fit()

    def fit_again(self) -> None:
        """The view has another size: what was seen whole is to be so still."""
        if self.is_whole:
            self.fit()

    def fit_what_grew(self, *_: object) -> None:
        """Nodes grow once their shapes are known. What was fitted stays so until it is edited."""
        if self.is_whole and self._drawing.graph is self._fitted:
            self._fit()

    def leave(self, is_whole: bool = False) -> None:
        """One looks elsewhere, or again at all of it."""
        self.is_whole = is_whole

    def margins(self, area: QRectF) -> Margins:
        """What is kept free about the drawing; more where the corner would cover some of it."""
        left, top, right, bottom = plain = self._plain
        corner = self._corner
        if corner is None or not self._covers(corner.geometry(), area, plain):
            return plain
        view = self._view.viewport().size()
        below = left, top, right, max(view.height() - corner.y() + _GAP, bottom)
        beside = left, top, max(view.width() - corner.x() + _GAP, right), bottom
        return max(below, beside, key=lambda free: self._camera.framing(area, free)[0])

    def _fit(self) -> None:
        area = self._scene.drawn()
        self._camera.fit(area, self.margins(area))

    @property
    def _plain(self) -> Margins:
        left, top, right, bottom = _MARGINS
        return left, top, right, bottom + (_LEGEND_ROOM if self._rivers.kind else 0)

    def _covers(self, corner: QRect, area: QRectF, margins: Margins) -> bool:
        """Whether a part of the drawing would lie in a corner of the view."""
        zoom, centre = self._camera.framing(area, margins)
        middle = QRectF(self._view.viewport().rect()).center()
        place = centre + (QPointF(corner.topLeft()) - middle) / zoom
        return self._scene.has_something_in(QRectF(place, QSizeF(corner.size()) / zoom))

    def _make_room(self) -> None:
        """Keep what is fitted clear of the legend of the rivers."""
        has_legend = bool(self._rivers.kind)
        if has_legend != self._had_legend:
            self._had_legend = has_legend
            self.fit_again()
