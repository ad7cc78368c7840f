"""A note on the canvas: a coloured card with its Markdown on it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QFontMetricsF,
    QLinearGradient,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsSceneHoverEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from engine.api import Sticky
from gui.canvas.marks.mark_ink import MarkInk
from gui.canvas.marks.note_document import NoteDocument, headline
from gui.theme.tokens import RADIUS_FIELD

TEXT_ZOOM = 0.5
"""Below it only the first heading is left, in large type."""

EDGE = 12.0
_EDGE_REACH = 6.0
_MARGIN, _GRIP, _FADE = 3.0, 10.0, 22.0
_SHARPEST = 6.0
_MOST_PIXELS = 4_000_000

Sides = frozenset[str]
"""Which of ``left``, ``top``, ``right``, ``bottom`` a hand holds a note by."""

CURSORS = {
    frozenset({"left"}): Qt.CursorShape.SizeHorCursor,
    frozenset({"right"}): Qt.CursorShape.SizeHorCursor,
    frozenset({"top"}): Qt.CursorShape.SizeVerCursor,
    frozenset({"bottom"}): Qt.CursorShape.SizeVerCursor,
    frozenset({"left", "top"}): Qt.CursorShape.SizeFDiagCursor,
    frozenset({"right", "bottom"}): Qt.CursorShape.SizeFDiagCursor,
    frozenset({"right", "top"}): Qt.CursorShape.SizeBDiagCursor,
    frozenset({"left", "bottom"}): Qt.CursorShape.SizeBDiagCursor,
}


class StickyItem(QGraphicsItem):
    """Draws one note; its text is painted into a picture, made anew when zoom or text changed.

    Attributes:
        sticky: what it says, where, and how large.
        is_selected: it is selected.
        is_hovered: the pointer is over it.
    """

    def __init__(self, sticky: Sticky, ink: MarkInk) -> None:
        super().__init__()
        self.sticky = sticky
        self.is_selected = self.is_hovered = False
        self._ink = ink
        self._size = QSizeF(sticky.width, sticky.height)
        self._document: NoteDocument | None = None
        self._picture = QPixmap()
        self._picture_scale = 0.0
        self.setZValue(0.5)
        self.setAcceptHoverEvents(True)
        self.setPos(sticky.x, sticky.y)

    @property
    def name(self) -> str:
        """The note's name."""
        return self.sticky.name

    @property
    def body(self) -> QRectF:
        """The card, in canvas coordinates."""
        return QRectF(self.pos(), self._size)

    @property
    def document(self) -> NoteDocument:
        """Its text, laid out."""
        if self._document is None:
            width = self._size.width() - 2 * EDGE
            self._document = NoteDocument(self.sticky.text, self._ink, width)
        return self._document

    def show_sticky(self, sticky: Sticky) -> None:
        """Show another text, colour, place or size."""
        has_same_text = sticky.text == self.sticky.text
        self.sticky = sticky
        self.show_body(QRectF(sticky.x, sticky.y, sticky.width, sticky.height))
        if not has_same_text:
            self.restyle()
        self.update()

    def show_body(self, body: QRectF) -> None:
        """Stand there, as large; also while the hand that sizes it has not let go."""
        self.setPos(body.topLeft())
        if body.size() != self._size:
            self.prepareGeometryChange()
            self._size = body.size()
            self.restyle()

    def restyle(self) -> None:
        """Set the text anew, as in another theme."""
        self._document = None
        self._picture = QPixmap()
        self.update()

    def sharpen(self) -> None:
        """Paint the text for the present zoom, now that it stays."""
        self._picture_scale = 0.0
        self.update()

    def mark(self, **states: bool) -> None:
        """Set ``is_selected`` or ``is_hovered``."""
        changed = {key: on for key, on in states.items() if getattr(self, key) != on}
        for key, on in changed.items():
            setattr(self, key, on)
        if changed:
            self.update()

    def sides_at(self, place: QPointF) -> Sides:
        """Which sides a point of the canvas would take hold of; none in the middle, or far away."""
        zoom = self._ink.zoom
        if zoom < TEXT_ZOOM:
            return frozenset()
        reach = _EDGE_REACH / min(zoom, 1.0)
        body, sides = self.body, set()
        if place.x() > body.right() - reach:
            sides.add("right")
        elif place.x() < body.left() + reach:
            sides.add("left")
        if place.y() > body.bottom() - reach:
            sides.add("bottom")
        elif place.y() < body.top() + reach:
            sides.add("top")
        grip = QPointF(body.right(), body.bottom()) - place
        if grip.x() + grip.y() < _GRIP + 2 * _EDGE_REACH:
            return frozenset({"right", "bottom"})
        return frozenset(sides)

    def link_at(self, place: QPointF) -> QUrl | None:
        """The web address its text links to at a point of the canvas."""
        return self.document.link_at(place - self.pos() - QPointF(EDGE, EDGE))

    def boundingRect(self) -> QRectF:
        body = QRectF(QPointF(0.0, 0.0), self._size)
        return body.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self.boundingRect())
        return path

    def hoverEnterEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self.mark(is_hovered=True)

    def hoverMoveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        link = self.link_at(event.scenePos())
        self.setToolTip(self._ink.tell_link(link.toDisplayString()) if link is not None else "")
        sides = self.sides_at(event.scenePos())
        if sides:
            self.setCursor(CURSORS[sides])
        else:
            self.unsetCursor()

    def hoverLeaveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self.mark(is_hovered=False)
        self.unsetCursor()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        zoom = option.levelOfDetailFromTransform(painter.worldTransform())
        self._paint_card(painter, zoom)
        if zoom < TEXT_ZOOM:
            self._paint_headline(painter, zoom)
        elif painter.paintEngine().type() == QPaintEngine.Type.Raster:
            self._paint_picture(painter, zoom)
        else:
            self._paint_text(painter)

    def _paint_card(self, painter: QPainter, zoom: float) -> None:
        ink, colour = self._ink, self.sticky.colour
        frame = QRectF(QPointF(0.0, 0.0), self._size)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPen(ink.accent if self.is_selected else ink.edges[colour], 1.0)
        edge.setWidthF(1.8 if self.is_selected else 1.0)
        edge.setCosmetic(zoom < 1.0)
        painter.setPen(edge)
        painter.setBrush(ink.cards[colour])
        painter.drawRoundedRect(frame, RADIUS_FIELD, RADIUS_FIELD)
        if zoom >= TEXT_ZOOM and (self.is_hovered or self.is_selected):
            self._paint_grip(painter, frame)

    def _paint_grip(self, painter: QPainter, frame: QRectF) -> None:
        painter.setPen(QPen(self._ink.inks[self.sticky.colour], 1.4))
        corner = frame.bottomRight() - QPointF(4.0, 4.0)
        for length in (_GRIP - 1.0, _GRIP / 2 - 0.5):
            painter.drawLine(corner - QPointF(length, 0.0), corner - QPointF(0.0, length))

    def _paint_headline(self, painter: QPainter, zoom: float) -> None:
        ink = self._ink
        inset = min(EDGE, self._size.height() / 8, self._size.width() / 16)
        room = QRectF(QPointF(0.0, 0.0), self._size).adjusted(inset, inset, -inset, -inset)
        font = ink.title_at(zoom)
        metrics = QFontMetricsF(font)
        lines = int(room.height() / metrics.lineSpacing())
        flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        words = headline(self.sticky.text)
        if lines > 1:
            room.setHeight(lines * metrics.lineSpacing())
            flags |= Qt.TextFlag.TextWordWrap
        else:
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.setClipRect(room)
        painter.setFont(font)
        painter.setPen(ink.inks[self.sticky.colour])
        painter.drawText(room, flags, words)

    def _paint_picture(self, painter: QPainter, zoom: float) -> None:
        ratio = painter.device().devicePixelRatioF()
        if self._picture.isNull() or self._picture_scale == 0.0:
            self._draw_picture(zoom * ratio)
        room = self._text_room()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(room, self._picture, QRectF(self._picture.rect()))

    def _draw_picture(self, scale: float) -> None:
        room = self._text_room()
        scale = min(scale, _SHARPEST, (_MOST_PIXELS / (room.width() * room.height())) ** 0.5)
        self._picture_scale = scale
        self._picture = QPixmap(round(room.width() * scale), round(room.height() * scale))
        self._picture.fill(Qt.GlobalColor.transparent)
        with QPainter(self._picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
            painter.scale(scale, scale)
            painter.translate(-room.topLeft())
            self._paint_text(painter)

    def _paint_text(self, painter: QPainter) -> None:
        """Paint what there is room for; where there is more, it fades away."""
        room = self._text_room()
        painter.save()
        painter.setClipRect(room)
        painter.translate(EDGE, EDGE)
        self.document.paint(painter)
        painter.restore()
        if EDGE + self.document.size().height() > self._size.height() - 2.0:
            ground = self._ink.cards[self.sticky.colour]
            clear = self._ink.cards[self.sticky.colour].toRgb()
            clear.setAlpha(0)
            fade = QLinearGradient(0.0, room.bottom() - _FADE, 0.0, room.bottom())
            fade.setColorAt(0.0, clear)
            fade.setColorAt(1.0, ground)
            painter.fillRect(QRectF(room.left(), room.bottom() - _FADE, room.width(), _FADE), fade)

    def _text_room(self) -> QRectF:
        return QRectF(QPointF(0.0, 0.0), self._size).adjusted(EDGE, 2.0, -4.0, -2.0)
