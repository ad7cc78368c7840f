"""What a network thinks of each action, as bars."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.widgets.number_text import short_number
from gui.widgets.themed_widget import ThemedWidget

_ROW_PX, _BAR_PX = 24, 10


class ActionBars(ThemedWidget):
    """A row for each action: its name, a bar from zero, the number; one can be marked.

    Chances fill their groove from the left. Values go to both sides of a zero that is shared by
    all, on a scale that holds the largest seen since it was last forgotten, so that bars can be
    compared from move to move.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._names: tuple[str, ...] = ()
        self._values: tuple[float, ...] = ()
        self._are_chances = False
        self._marked: int | None = None
        self._low = self._high = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def names(self) -> tuple[str, ...]:
        """What the actions are called."""
        return self._names

    @property
    def values(self) -> tuple[float, ...]:
        """The numbers that are shown."""
        return self._values

    @property
    def marked(self) -> int | None:
        """Which action is marked."""
        return self._marked

    def forget_scale(self) -> None:
        """Let the scale begin anew, as with another network."""
        self._low = self._high = 0.0

    def set_actions(
        self,
        names: Sequence[str],
        values: Sequence[float],
        *,
        are_chances: bool = False,
        marked: int | None = None,
    ) -> None:
        """Show a number for each action, and mark the one that is taken."""
        is_other = tuple(names) != self._names
        self._names, self._values = tuple(names), tuple(float(value) for value in values)
        self._are_chances, self._marked = are_chances, marked
        if are_chances or is_other:
            self._low, self._high = 0.0, 1.0 if are_chances else 0.0
        finite = [value for value in self._values if abs(value) < float("inf")]
        self._low, self._high = min([self._low, *finite]), max([self._high, *finite])
        if is_other:
            self.updateGeometry()
        told = zip(self._names, self._values, strict=True)
        self.setAccessibleDescription(", ".join(f"{n}: {self._number(v)}" for n, v in told))
        self.update()

    def bar(self, index: int) -> QRectF:
        """Where an action's bar is painted, from zero to its number."""
        groove = self._groove(index)
        span = self._high - self._low
        if span <= 0:
            return QRectF(groove.left(), groove.top(), 0.0, groove.height())
        zero = groove.left() + groove.width() * (0.0 - self._low) / span
        value = min(max(self._values[index], self._low), self._high)  # NaN becomes the low end
        end = groove.left() + groove.width() * (value - self._low) / span
        return QRectF(min(zero, end), groove.top(), abs(end - zero), groove.height())

    def _groove(self, index: int) -> QRectF:
        row, px = self._row(index), self._theme.px
        left, right = self._name_width() + px(10), self._number_width() + px(8)
        height = min(px(_BAR_PX), max(px(3), row.height() - px(6)))
        top = row.center().y() - height / 2
        return QRectF(left, top, max(self.width() - left - right, 1.0), height)

    def _row(self, index: int) -> QRectF:
        height = min(self._theme.px(_ROW_PX), self.height() / max(len(self._names), 1))
        return QRectF(0, index * height, self.width(), height)

    def _name_width(self) -> int:
        metrics = QFontMetrics(self._theme.font("small"))
        widest = max((metrics.horizontalAdvance(name) for name in self._names), default=0)
        return min(widest + self._theme.px(4), self.width() // 3)

    def _number_width(self) -> int:
        metrics = QFontMetrics(self._theme.font("small"))
        texts = ("−0.000", *(self._number(value) for value in self._values))
        return max(metrics.horizontalAdvance(text) for text in texts)

    def _number(self, value: float) -> str:
        return f"{100 * value:.1f} %" if self._are_chances else short_number(value, 2)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(_ROW_PX) * max(len(self._names), 2))

    def minimumSizeHint(self) -> QSize:
        row = QFontMetrics(self._theme.font("small")).height()
        return QSize(self._theme.px(96), row * max(len(self._names), 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for index in range(len(self._names)):
                self._paint_row(painter, index)

    def _paint_row(self, painter: QPainter, index: int) -> None:
        theme, is_marked = self._theme, index == self._marked
        row, groove = self._row(index), self._groove(index)
        font = theme.font("small")
        if is_marked:
            font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.color("text" if is_marked else "secondary"))
        name = painter.fontMetrics().elidedText(
            self._names[index], Qt.TextElideMode.ElideRight, self._name_width()
        )
        centred = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(row, centred | Qt.AlignmentFlag.AlignLeft, name)
        right = centred | Qt.AlignmentFlag.AlignRight
        painter.drawText(row, right, self._number(self._values[index]))
        painter.setPen(Qt.PenStyle.NoPen)
        radius = min(theme.px(3), groove.height() / 2)
        painter.setBrush(theme.color("raised"))
        painter.drawRoundedRect(groove, radius, radius)
        painter.setBrush(theme.color("accent" if is_marked else "disabled"))
        bar = self.bar(index)
        painter.drawRoundedRect(bar, min(radius, bar.width() / 2), radius)
