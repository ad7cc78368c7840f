"""A frame on the canvas: a coloured area about what lies in it, with its title above."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsSceneHoverEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from engine.api import FRAME_PADDING, FRAME_TITLE, Frame
from gui.canvas.marks.mark_ink import MarkInk
from gui.theme.tokens import RADIUS_CARD

_MARGIN = 4.0
_RADIUS = RADIUS_CARD + 3.0
_TITLE_X = 14.0
_FAR_TITLE_PX = 20.0
"""Height of the title's bar on screen where the whole is seen from far away."""


class FrameItem(QGraphicsItem):
    """Draws one frame; where it stands follows from what lies in it.

    Attributes:
        frame: its title and colour.
        is_selected: it is selected.
        is_lit: what is being dragged would lie in it if it were let go now.
    """

    def __init__(self, frame: Frame, ink: MarkInk) -> None:
        super().__init__()
        self.frame = frame
        self.is_selected = self.is_lit = False
        self._ink = ink
        self._inner = QRectF()
        self._zoom = 1.0
        self.setZValue(-2)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setAcceptHoverEvents(True)

    @property
    def name(self) -> str:
        """The frame's name."""
        return self.frame.name

    @property
    def area(self) -> QRectF:
        """All of it as it is at zoom 1, with the bar of its title, in canvas coordinates."""
        padding = FRAME_PADDING
        return self._inner.adjusted(-padding, -padding - FRAME_TITLE, padding, padding)

    @property
    def title_bar(self) -> QRectF:
        """Where its title stands at the present zoom; seen from far away it is higher."""
        area = self.area
        height = _title_height(self._zoom)
        bottom = area.top() + FRAME_TITLE
        return QRectF(area.left(), bottom - height, area.width(), height)

    def show_frame(self, frame: Frame) -> None:
        """Show another title or colour."""
        if frame != self.frame:
            self.frame = frame
            self.update()

    def surround(self, inner: QRectF) -> None:
        """Stand about this rectangle."""
        if inner != self._inner:
            self.prepareGeometryChange()
            self._inner = QRectF(inner)

    def set_zoom(self, zoom: float) -> None:
        """Keep the title readable at another zoom."""
        if _title_height(zoom) != _title_height(self._zoom):
            self.prepareGeometryChange()  # before it changes: the scene looks for it where it was
        self._zoom = zoom

    def mark(self, **states: bool) -> None:
        """Set ``is_selected`` or ``is_lit``."""
        changed = {key: on for key, on in states.items() if getattr(self, key) != on}
        for key, on in changed.items():
            setattr(self, key, on)
        if changed:
            self.update()

    def holds(self, place: QPointF) -> bool:
        """Whether a point of the canvas is inside, or on its title."""
        return self.area.contains(place) or self.title_bar.contains(place)

    def boundingRect(self) -> QRectF:
        return self.area.united(self.title_bar).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self.area.united(self.title_bar))
        return path

    def hoverMoveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        """Its title tells what can be done with it."""
        is_title = self.title_bar.contains(event.scenePos())
        self.setToolTip(self._ink.tell_frame() if is_title else "")

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        ink, colour = self._ink, self.frame.colour
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._edge())
        painter.setBrush((ink.lit_frames if self.is_lit else ink.frames)[colour])
        painter.drawRoundedRect(self.area.united(self.title_bar), _RADIUS, _RADIUS)
        self._paint_title(painter)

    def _edge(self) -> QPen:
        ink, colour = self._ink, self.frame.colour
        if self.is_selected:
            pen = QPen(ink.accent, 1.8)
        elif self.is_lit:
            pen = QPen(ink.inks[colour], 2.4)
        else:
            pen = QPen(ink.edges[colour], 1.2)
        pen.setCosmetic(self._zoom < 1.0)
        return pen

    def _paint_title(self, painter: QPainter) -> None:
        bar = self.title_bar
        inset = min(_TITLE_X, bar.width() / 8)
        room = bar.adjusted(inset, 4.0, -inset, 0.0)
        font = self._ink.title_at(self._zoom)
        words = QFontMetricsF(font).elidedText(
            self.frame.title, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setFont(font)
        painter.setPen(self._ink.inks[self.frame.colour])
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


def _title_height(zoom: float) -> float:
    """How high the bar of the title is, so that it can be read from afar."""
    return max(FRAME_TITLE, _FAR_TITLE_PX / zoom)
