"""How the body of a node is painted: its live picture, and the words in it or below it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from gui.canvas.nodes.card import image_room
from gui.canvas.nodes.node_content import Content, Line, scale_bar
from gui.canvas.nodes.node_ink import NodeInk
from gui.canvas.nodes.node_look import NodeLook
from gui.canvas.nodes.node_picture import fitted
from gui.canvas.nodes.picture_kind import PictureKind

_RADIUS, _AIR = 4.0, 6.0
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TEXT = Qt.TextFlag.TextWrapAnywhere | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


def paint_content(painter: QPainter, look: NodeLook, ink: NodeInk, *, has_words: bool) -> None:
    """Paint what the node gives or has learned; ``has_words``: words can be read."""
    room, kind = look.card.picture, look.face.picture
    image = image_room(kind, room)
    if look.picture is None or look.picture.isNull():
        painter.setPen(ink.no_pen)
        painter.setBrush(ink.hollow)
        painter.drawRoundedRect(room, _RADIUS, _RADIUS)
    else:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(fitted(look.picture, image), look.picture)
    if look.content is None or not look.content.lines:
        return
    if has_words:
        painter.setFont(ink.small_font)
        _paint_lines(painter, kind, look.content, ink, room, image)
    elif kind is PictureKind.STATISTICS:
        painter.setFont(ink.pill_far_font)
        _paint_rows(painter, look.content.lines[:2], ink, room)


def _paint_lines(
    painter: QPainter,
    kind: PictureKind,
    content: Content,
    ink: NodeInk,
    room: QRectF,
    image: QRectF,
) -> None:
    lines = content.lines
    if kind is PictureKind.TEXT:
        painter.setPen(ink.text)
        painter.drawText(room.adjusted(_AIR, 3.0, -_AIR, -3.0), _TEXT, lines[0].left)
        return
    if kind is PictureKind.STATISTICS:
        _paint_rows(painter, lines, ink, room)
        return
    below = QRectF(image.left(), image.bottom(), image.width(), room.bottom() - image.bottom())
    _paint_ends(painter, lines[0], ink, below)
    if content.has_scale:
        painter.fillRect(scale_bar(below), ink.diverging_across(scale_bar(below)))


def _paint_rows(painter: QPainter, lines: tuple[Line, ...], ink: NodeInk, room: QRectF) -> None:
    """One line below the other; from afar the words before the numbers have no room."""
    step = (room.height() - 4.0) / len(lines)
    is_far = painter.font() == ink.pill_far_font
    for number, line in enumerate(lines):
        top = room.top() + 2.0 + number * step
        row = QRectF(room.left() + _AIR, top, room.width() - 2 * _AIR, step)
        painter.setPen(ink.problem if line.is_wrong else ink.secondary)
        if not is_far:
            painter.drawText(row, _LEFT, line.left)
        elif number:
            painter.drawText(row, _LEFT, "±")
        painter.setPen(ink.problem if line.is_wrong else ink.text)
        painter.drawText(row, _RIGHT, line.right)


def _paint_ends(painter: QPainter, line: Line, ink: NodeInk, room: QRectF) -> None:
    painter.setPen(ink.problem if line.is_wrong else ink.faint)
    painter.drawText(room, _LEFT, line.left)
    painter.drawText(room, _RIGHT, line.right)
