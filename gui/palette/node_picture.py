"""A small picture of a node, as it hangs on the pointer while it is dragged."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from gui.figures.layer_ranking import Findable, title_of
from gui.theme.theme import Theme
from gui.theme.tokens import RADIUS_CARD


def node_picture(theme: Theme, layer: Findable, ratio: float = 1.0) -> QPixmap:
    """Draw the node a layer type will become: a card with its title and its family's band."""
    font = theme.font("heading")
    title = title_of(layer)
    width = max(112.0, QFontMetricsF(font).horizontalAdvance(title) + 32)
    height = theme.px(40)
    pixmap = QPixmap(int(width * ratio), int(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    rect = QRectF(0.5, 0.5, width - 1, height - 1)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_card(painter, theme, rect, theme.color(layer.category))
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        painter.drawText(rect.adjusted(16, 2, -8, 0), Qt.AlignmentFlag.AlignVCenter, title)
    return pixmap


def _paint_card(painter: QPainter, theme: Theme, rect: QRectF, band: QColor) -> None:
    card = QPainterPath()
    card.addRoundedRect(rect, RADIUS_CARD, RADIUS_CARD)
    painter.fillPath(card, theme.color("card"))
    painter.setClipPath(card)
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 3), band)
    painter.setClipping(False)
    painter.setPen(QPen(theme.color("line"), 1))
    painter.drawPath(card)
