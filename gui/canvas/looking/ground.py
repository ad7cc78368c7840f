"""The ground of the canvas: a faint grid of dots that moves and grows with it."""

from __future__ import annotations

from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from gui.theme.theme import Theme

_STEP = 24.0
_NARROWEST_PX = 15.0


class Ground:
    """Fills with the canvas colour and lays dots over it as tiles of one small picture."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._tile = QPixmap()
        self._key: tuple[int, str, float] = (0, "", 1.0)

    def paint(self, painter: QPainter, area: QRectF, ratio: float) -> None:
        """Paint a part of the canvas; ``ratio`` is the screen's device pixels a pixel."""
        transform = painter.worldTransform()
        step = _STEP
        while step * transform.m11() < _NARROWEST_PX:
            step *= 2
        side = round(step * transform.m11())
        shown = transform.mapRect(area)
        origin = transform.map(QPointF(0.0, 0.0))
        painter.setWorldTransform(QTransform())
        painter.fillRect(shown, self._theme.color("canvas"))
        offset = QPointF(floor(shown.left() - origin.x()), floor(shown.top() - origin.y()))
        offset += QPointF(side / 2, side / 2)
        painter.drawTiledPixmap(shown, self._tile_of(side, ratio), offset)
        painter.setWorldTransform(transform)

    def _tile_of(self, side: int, ratio: float) -> QPixmap:
        key = (side, self._theme.tokens.name, ratio)
        if key != self._key or self._tile.isNull():
            self._key = key
            self._tile = QPixmap(round(side * ratio), round(side * ratio))
            self._tile.setDevicePixelRatio(ratio)
            self._tile.fill(Qt.GlobalColor.transparent)
            with QPainter(self._tile) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.color("grid"))
                painter.drawEllipse(QPointF(side / 2, side / 2), 1.0, 1.0)
        return self._tile
