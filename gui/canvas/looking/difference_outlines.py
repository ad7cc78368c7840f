"""Draws outlines about nodes that differ, and ghosts of those that are gone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import RADIUS_CARD

_AIR = 5.0
_LINE = 2.0
_TINT, _GHOST_TINT = 0.10, 0.04
_LARGEST = 2.2
_WORDS_HEIGHT = 18.0 * _LARGEST
_MOST_WORDS = 320.0


class Outline(NamedTuple):
    """About one card.

    Attributes:
        body: the card's place.
        role: the role of the theme that says what became of it.
        words: above the outline; in a ghost: its name.
    """

    body: QRectF
    role: str
    words: str = ""


class DifferenceOutlines(QGraphicsItem):
    """All outlines of a drawing in one item."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.shown: tuple[Outline, ...] = ()
        self.ghosts: tuple[Outline, ...] = ()
        self._box = QRectF()
        self.setZValue(4)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def take(self, shown: Sequence[Outline], ghosts: Sequence[Outline]) -> None:
        """Draw these instead."""
        self.prepareGeometryChange()
        self.shown, self.ghosts = tuple(shown), tuple(ghosts)
        self._box = QRectF()
        for outline in (*self.shown, *self.ghosts):
            self._box = self._box.united(outline.body)
        margin = _AIR + _LINE
        self._box.adjust(-margin, -margin - _WORDS_HEIGHT, margin + _MOST_WORDS, margin)
        self.update()

    def boundingRect(self) -> QRectF:
        return self._box

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Names stay readable from afar, as those on the cards do.
        zoom = painter.worldTransform().m11()
        scale = min(max(1.0 / zoom, 1.0), _LARGEST) if zoom > 0 else 1.0
        font = self._theme.font("small")
        font.setPixelSize(round(font.pixelSize() * scale))
        painter.setFont(font)
        for outline in self.shown:
            self._frame(painter, outline, Qt.PenStyle.SolidLine)
            if outline.words:
                self._write_above(painter, outline)
        for ghost in self.ghosts:
            self._frame(painter, ghost, Qt.PenStyle.DashLine)
            painter.setPen(self._theme.color(ghost.role))
            metrics = QFontMetricsF(painter.font())
            mode = Qt.TextElideMode.ElideMiddle
            words = metrics.elidedText(ghost.words, mode, ghost.body.width() - 12)
            painter.drawText(ghost.body, Qt.AlignmentFlag.AlignCenter, words)

    def _frame(self, painter: QPainter, outline: Outline, style: Qt.PenStyle) -> None:
        colour = self._theme.color(outline.role)
        ground = QColor(colour)
        ground.setAlphaF(_TINT if style is Qt.PenStyle.SolidLine else _GHOST_TINT)
        painter.setPen(QPen(colour, _LINE, style))
        painter.setBrush(ground)
        body = outline.body.adjusted(-_AIR, -_AIR, _AIR, _AIR)
        painter.drawRoundedRect(body, RADIUS_CARD + _AIR, RADIUS_CARD + _AIR)

    def _write_above(self, painter: QPainter, outline: Outline) -> None:
        metrics = QFontMetricsF(painter.font())
        words = metrics.elidedText(outline.words, Qt.TextElideMode.ElideRight, _MOST_WORDS)
        height = metrics.height() + 2
        above = outline.body.top() - _AIR - _LINE - height
        width = metrics.horizontalAdvance(words) + 8
        place = QRectF(outline.body.left(), above, width, height)
        ground = self._theme.color("canvas")
        ground.setAlphaF(0.85)
        painter.fillRect(place, ground)
        painter.setPen(self._theme.color(outline.role))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
