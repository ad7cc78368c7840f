"""Named shares as bars: what the network believes about the ten digits."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.widgets.themed_widget import ThemedWidget

_SHORTEST_BAR_PX, _SHORT_NAME_PX = 14, 64


class BarList(ThemedWidget):
    """One row for each label: its name, a bar of its share, the share in per cent or words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._labels: list[str] = []
        self._values: list[float] = []
        self._words: list[str] | None = None
        self._highlight: int | None = None
        self._role = "good"
        self._widest: tuple[int, int] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def set_bars(
        self,
        labels: Sequence[str],
        values: Sequence[float],
        highlight: int | None = None,
        role: str = "good",
        words: Sequence[str] | None = None,
    ) -> None:
        """Show shares of 0 … 1; the one at ``highlight`` is set off in a role's colour.

        Args:
            labels: what the bars are called.
            values: how long they are.
            highlight: which is set off; None: none is.
            role: the colour of that one.
            words: what stands behind the bars, where their lengths are not shares.
        """
        count_changed = len(labels) != len(self._labels)
        told = None if words is None else list(words)
        if list(labels) != self._labels or told != self._words:
            self._widest = None
        self._words = told
        self._labels, self._values = list(labels), [float(value) for value in values]
        self._highlight, self._role = highlight, role
        if highlight is not None and labels:
            self.setAccessibleDescription(f"{labels[highlight]}: {self.number(highlight)}")
        if count_changed:
            self.updateGeometry()
        self.update()

    def number(self, index: int) -> str:
        """What stands behind a row's bar."""
        if self._words is not None:
            return self._words[index]
        return f"{100 * self._values[index]:.1f} %"

    def bar(self, index: int) -> QRectF:
        """Return the whole groove of a row's bar; its filled part is the share of this."""
        row = self._row(index)
        px = self._theme.px
        left, right = self._label_width() + px(10), self._number_width() + px(10)
        height = min(px(12), max(px(3), row.height() - px(6)))
        top = row.center().y() - height / 2
        return QRectF(left, top, max(1.0, self.width() - left - right), height)

    def _row(self, index: int) -> QRectF:
        tallest = self._theme.px(28)
        height = min(tallest, self.height() / max(1, len(self._labels)))
        return QRectF(0, index * height, self.width(), height)

    def _label_width(self) -> int:
        # Where it is narrow the names come before the length of the bars.
        spare = self.width() - self._number_width() - self._theme.px(_SHORTEST_BAR_PX + 20)
        room = max(self.width() // 3, min(spare, self._theme.px(_SHORT_NAME_PX)))
        return min(self._widths()[0], room) + 1

    def _number_width(self) -> int:
        return self._widths()[1]

    def _widths(self) -> tuple[int, int]:
        """The widest label and the widest number, measured once for the labels at hand."""
        if self._widest is None:
            metrics = QFontMetrics(self._theme.font("small"))
            widest = max((metrics.horizontalAdvance(label) for label in self._labels), default=0)
            numbers = ["100.0 %"] if self._words is None else self._words
            number = max((metrics.horizontalAdvance(n) for n in numbers), default=0)
            self._widest = widest, number
        return self._widest

    def _restyle(self) -> None:
        self._widest = None
        super()._restyle()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(22) * max(1, len(self._labels)))

    def minimumSizeHint(self) -> QSize:
        row = QFontMetrics(self._theme.font("small")).height()
        return QSize(self._theme.px(96), row * max(1, len(self._labels)))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for index in range(len(self._labels)):
                self._paint_row(painter, index)

    def _paint_row(self, painter: QPainter, index: int) -> None:
        theme = self._theme
        lit = index == self._highlight
        row, bar = self._row(index), self.bar(index)
        share = min(1.0, max(0.0, self._values[index]))
        font = theme.font("small")
        if lit:
            font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.color("text" if lit else "secondary"))
        name = QFontMetrics(font).elidedText(
            self._labels[index], Qt.TextElideMode.ElideRight, self._label_width() + theme.px(4)
        )
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(theme.color("text" if lit else "faint"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(row, right, self.number(index))
        radius = min(theme.px(3), bar.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("raised"))
        painter.drawRoundedRect(bar, radius, radius)
        painter.setBrush(theme.color(self._role if lit else "disabled"))
        bar.setWidth(max(2.0, bar.width() * share))
        painter.drawRoundedRect(bar, min(radius, bar.width() / 2), radius)
