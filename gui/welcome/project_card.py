"""A project as a card: its picture, its name, a line about it, and what it reached."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import RADIUS_CARD
from gui.welcome.thumbnails import Thumbnails
from gui.welcome.words import CardWords

PICTURE = QSize(312, 156)
"""How large pictures are drawn; on a card they are as wide as it is."""

NARROWEST_PX = 272
_LINES = 2
_PAD_PX, _TITLE_PX, _LINE_PX = 12, 20, 16
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class ProjectCard(QAbstractButton):
    """Opens its project when it is clicked, or by Enter or Space.

    Signals:
        arrow_pressed: the key of an arrow, to go to a neighbour.
        focused: it has the keyboard, and wants to be seen.
    """

    arrow_pressed = Signal(int)
    focused = Signal()

    def __init__(
        self,
        theme: Theme,
        thumbnails: Thumbnails,
        path: Path,
        words: CardWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._thumbnails = theme, thumbnails
        self.path, self.words = path, words
        self._is_below = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words.title)
        self.setAccessibleDescription(". ".join(filter(None, (words.line, words.reached))))
        self.setToolTip("\n".join(filter(None, (words.title, words.line, str(path)))))
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        width = self._theme.px(NARROWEST_PX)
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        text = _PAD_PX + _TITLE_PX + _LINES * _LINE_PX + _LINE_PX + _PAD_PX
        return _picture_height(width) + self._theme.px(text)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._is_below = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._is_below = False
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in _ARROWS:
            self.arrow_pressed.emit(event.key())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        card = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        outline = QPainterPath()
        outline.addRoundedRect(card, RADIUS_CARD, RADIUS_CARD)
        picture = QRectF(card.left(), card.top(), card.width(), _picture_height(self.width()))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(outline, theme.color("raised" if self._is_below else "card"))
            painter.save()
            painter.setClipPath(outline)
            painter.fillRect(picture, theme.color("canvas"))
            self._paint_picture(painter, picture)
            painter.fillRect(
                QRectF(picture.left(), picture.bottom(), picture.width(), 1), theme.color("line")
            )
            painter.restore()
            self._paint_words(painter, picture.bottom() + px(_PAD_PX))
            ring = QPen(theme.color("accent"), 2) if self.hasFocus() else QPen(theme.color("line"))
            painter.setPen(ring)
            painter.drawPath(outline)

    def _paint_picture(self, painter: QPainter, area: QRectF) -> None:
        size = PICTURE * self._theme.scale
        picture = self._thumbnails.picture(self.path, size, self.devicePixelRatioF())
        if picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(area, picture, QRectF(picture.rect()))

    def _paint_words(self, painter: QPainter, top: float) -> None:
        theme, px = self._theme, self._theme.px
        left, width = px(_PAD_PX), self.width() - 2 * px(_PAD_PX)
        title = theme.font("heading")
        painter.setFont(title)
        painter.setPen(theme.color("text"))
        elided = QFontMetricsF(title).elidedText(
            self.words.title, Qt.TextElideMode.ElideRight, width
        )
        box = QRectF(left, top, width, px(_TITLE_PX))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, elided)
        top += px(_TITLE_PX)
        small = theme.font("small")
        painter.setFont(small)
        painter.setPen(theme.color("secondary"))
        metrics = QFontMetricsF(small)
        for line in _wrapped(self.words.line, metrics, width, _LINES):
            painter.drawText(
                QRectF(left, top, width, px(_LINE_PX)), Qt.AlignmentFlag.AlignVCenter, line
            )
            top += px(_LINE_PX)
        if self.words.reached:
            painter.setPen(theme.color("good"))
            foot = QRectF(left, self.height() - px(_PAD_PX + _LINE_PX), width, px(_LINE_PX))
            reached = metrics.elidedText(self.words.reached, Qt.TextElideMode.ElideRight, width)
            painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, reached)


def _picture_height(width: int) -> int:
    return width * PICTURE.height() // PICTURE.width()


def _wrapped(text: str, metrics: QFontMetricsF, width: float, most: int) -> list[str]:
    """A text in so many lines at most; the last one ends in dots if there is more."""
    lines: list[str] = []
    rest = text
    while rest and len(lines) < most - 1:
        words = rest.split(" ")
        count = len(words)
        while count > 1 and metrics.horizontalAdvance(" ".join(words[:count])) > width:
            count -= 1
        lines.append(" ".join(words[:count]))
        rest = " ".join(words[count:])
    if rest:
        lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
    return lines
