"""The scale that belongs to every picture: what its colours mean."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.colour_maps import colour_table
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number
from gui.widgets.themed_widget import ThemedWidget

_BAR_PX = 6


class ColourScale(ThemedWidget):
    """A bar of the colour map with the numbers, or words, of its ends and its middle below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._colour_map = "viridis"
        self._texts = ("0", "", "1")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_scale(self, low: float, high: float, colour_map: str = "viridis") -> None:
        """Say what the ends mean; a diverging map also shows its middle."""
        middle = short_number((low + high) / 2) if colour_map == "diverging" else ""
        self._set(colour_map, (short_number(low), middle, short_number(high)))

    def set_words(
        self, low: str, high: str, colour_map: str = "viridis", *, middle: str = ""
    ) -> None:
        """Put words at the ends, for pictures that are each stretched by themselves.

        With ``middle`` also where half the bar is, for colours that do not rise evenly.
        """
        self._set(colour_map, (low, middle, high))

    def _set(self, colour_map: str, texts: tuple[str, str, str]) -> None:
        if (colour_map, texts) != (self._colour_map, self._texts):
            self._colour_map, self._texts = colour_map, texts
            self.setAccessibleDescription(" … ".join(text for text in texts if text))
            self.update()

    def words_width(self) -> int:
        """How wide it must be for its words to stand apart, in pixels."""
        metrics = QFontMetrics(self._theme.font("small"))
        texts = [text for text in self._texts if text]
        return sum(map(metrics.horizontalAdvance, texts)) + self._theme.px(8) * (len(texts) - 1)

    def sizeHint(self) -> QSize:
        text = QFontMetrics(self._theme.font("small")).height()
        return QSize(self._theme.px(160), self._theme.px(_BAR_PX + 4) + text)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(64), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        bar = QRectF(0, 0, self.width(), theme.px(_BAR_PX))
        gradient = QLinearGradient(bar.topLeft(), bar.topRight())
        table = colour_table(self._colour_map, theme.is_dark)
        gradient.setColorAt(0.5, QColor(*map(int, table[128])))
        for index in range(0, 256, 15):
            gradient.setColorAt(index / 255, QColor(*map(int, table[index])))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(gradient))
            painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("faint"))
            texts = QRectF(0, theme.px(_BAR_PX + 4), self.width(), self.height())
            sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter)
            for text, side in zip(self._texts, (*sides, Qt.AlignmentFlag.AlignRight), strict=True):
                painter.drawText(texts, side | Qt.AlignmentFlag.AlignTop, text)
