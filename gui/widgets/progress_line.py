"""How far a long action has come: a thin line, words above it, time left beside it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.widgets.themed_widget import ThemedWidget

_LINE_PX = 4


class ProgressLine(ThemedWidget):
    """A fraction done. Without one (None) the line stays empty, and only the words tell."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._fraction: float | None = None
        self._text = ""
        self._time_left = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_progress(self, fraction: float | None, text: str = "", time_left: str = "") -> None:
        """Show ``fraction`` (0 … 1), what is being done, and how long it will take."""
        if fraction is not None:
            fraction = min(1.0, max(0.0, fraction))
        if (fraction, text, time_left) != (self._fraction, self._text, self._time_left):
            self._fraction, self._text, self._time_left = fraction, text, time_left
            self.setAccessibleName(text)
            self.setAccessibleDescription(
                "" if fraction is None else self.tr("{0} % done").format(round(100 * fraction))
            )
            self.update()

    def fraction(self) -> float | None:
        return self._fraction

    def sizeHint(self) -> QSize:
        text = QFontMetrics(self._theme.font("body")).height()
        return QSize(self._theme.px(320), text + self._theme.px(12))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        line = theme.px(_LINE_PX)
        metrics = QFontMetrics(theme.font("body"))
        top = (self.height() - metrics.height() - theme.px(6) - line) / 2
        words = QRectF(0, top, self.width(), metrics.height())
        groove = QRectF(0, words.bottom() + theme.px(6), self.width(), line)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            small = QFontMetrics(theme.font("small"))
            time_room = small.horizontalAdvance(self._time_left) + theme.px(8)
            painter.setFont(theme.font("body"))
            painter.setPen(theme.color("text"))
            room = int(self.width() - time_room)
            text = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft, text)
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("secondary"))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
            painter.drawText(words, right, self._time_left)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("line"))
            painter.drawRoundedRect(groove, line / 2, line / 2)
            if self._fraction:
                painter.setBrush(theme.color("accent"))
                groove.setWidth(max(line, groove.width() * self._fraction))
                painter.drawRoundedRect(groove, line / 2, line / 2)
