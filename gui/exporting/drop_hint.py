"""Tells over the window what a drop would do."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import RADIUS_CARD
from gui.widgets.themed_widget import ThemedWidget

_VEIL = 150


class DropHint(ThemedWidget):
    """A veil over its parent with words in the middle; it is not in the way of the drag."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._words = self._more = ""
        self._shows_below = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def words(self) -> str:
        """What it tells."""
        return self._words

    def tell(self, words: str, more: str = "", area: QRect | None = None) -> None:
        """Show what would be done, and what else could be.

        Args:
            words: what would be done.
            more: what else could be, and how.
            area: the part of the window that it is about, which stays in sight; None: all of it.
        """
        if (words, more) != (self._words, self._more) or self.isHidden():
            self._words, self._more = words, more
            self._shows_below = area is not None
            self.setAccessibleName(f"{words} {more}".strip())
            parent = self.parentWidget()
            if parent is not None:
                self.setGeometry(area if area is not None else parent.rect())
            self.show()
            self.raise_()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        veil = QColor(theme.color("canvas"))
        veil.setAlpha(_VEIL)
        heading = theme.font("heading" if self._shows_below else "title")
        small = theme.font("body")
        room = max(
            QFontMetricsF(heading).horizontalAdvance(self._words),
            QFontMetricsF(small).horizontalAdvance(self._more),
        )
        width = min(room + px(64), self.width() - px(32))
        height = px(44 if self._shows_below else 104 if self._more else 80)
        card = QRectF(0, 0, width, height)
        card.moveCenter(QRectF(self.rect()).center())
        if self._shows_below:
            card.moveTop(px(16))
        line = QPen(theme.color("accent"), px(2))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not self._shows_below:
                painter.fillRect(self.rect(), veil)
            edge = px(6)
            painter.setPen(line)
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), px(10), px(10)
            )
            painter.setPen(QPen(theme.color("line"), 1))
            painter.setBrush(theme.color("card"))
            painter.drawRoundedRect(card, px(RADIUS_CARD), px(RADIUS_CARD))
            painter.setPen(theme.color("text"))
            painter.setFont(heading)
            middle = Qt.AlignmentFlag.AlignCenter
            inset = px(6 if self._shows_below else 14)
            upper = card.adjusted(px(16), inset, -px(16), -(px(44) if self._more else inset))
            words = QFontMetricsF(heading).elidedText(
                self._words, Qt.TextElideMode.ElideMiddle, upper.width()
            )
            painter.drawText(upper, middle, words)
            painter.setPen(theme.color("secondary"))
            painter.setFont(small)
            painter.drawText(card.adjusted(px(16), px(56), -px(16), -px(14)), middle, self._more)
