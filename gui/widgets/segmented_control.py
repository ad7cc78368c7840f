"""A row of words of which one is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import FIELD_HEIGHT, RADIUS_BUTTON, RADIUS_FIELD
from gui.widgets.themed_widget import ThemedWidget

_PAD_PX = 14


class SegmentedControl(ThemedWidget):
    """One of a few values, all in sight; ``value_changed`` carries the one the user has chosen."""

    value_changed = Signal(object)

    def __init__(
        self, theme: Theme, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._choices = list(choices)
        self._chosen: int | None = 0
        self._hovered: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._tell()

    def value(self) -> str:
        """The chosen value; empty if none is."""
        return "" if self._chosen is None else self._choices[self._chosen][0]

    def set_value(self, value: str | None) -> None:
        """Show a value that was decided elsewhere, or none; nothing is announced."""
        values = [choice for choice, _ in self._choices]
        self._chosen = None if value is None else values.index(value)
        self._tell()
        self.update()

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other values; the chosen one stays if it is among them, else the first is."""
        if list(choices) == self._choices:
            return
        before = self.value()
        self._choices, self._hovered = list(choices), None
        values = [choice for choice, _ in self._choices]
        self._chosen = values.index(before) if before in values else 0
        self._tell()
        self.updateGeometry()
        self.update()

    def segment(self, index: int) -> QRectF:
        """Return where a choice is painted."""
        inset = self._theme.px(3)
        left = inset + sum(self._width(i) for i in range(index))
        return QRectF(left, inset, self._width(index), self.height() - 2 * inset)

    def _width(self, index: int) -> int:
        return self._letters(index) + 2 * self._pad()

    def _letters(self, index: int) -> int:
        metrics = QFontMetrics(self._theme.font("body"))
        return metrics.horizontalAdvance(self._choices[index][1])

    def _pad(self) -> int:
        """Beside each word; less where it was given less than it asks for."""
        words = sum(self._letters(index) for index in range(len(self._choices)))
        spare = self.width() - 2 * self._theme.px(3) - words
        return max(min(spare // (2 * len(self._choices)), self._theme.px(_PAD_PX)), 1)

    def _choose(self, index: int) -> None:
        if 0 <= index < len(self._choices) and index != self._chosen:
            self._chosen = index
            self._tell()
            self.update()
            self.value_changed.emit(self.value())

    def _tell(self) -> None:
        chosen = self._chosen
        self.setAccessibleDescription("" if chosen is None else self._choices[chosen][1])

    def _at(self, x: float, y: float) -> int | None:
        for index in range(len(self._choices)):
            if self.segment(index).contains(x, y):
                return index
        return None

    def _hover(self, index: int | None) -> None:
        if index != self._hovered:
            self._hovered = index
            self.update()

    def sizeHint(self) -> QSize:
        width = sum(
            self._letters(index) + 2 * self._theme.px(_PAD_PX)
            for index in range(len(self._choices))
        )
        return QSize(width + 2 * self._theme.px(3), self._theme.px(FIELD_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._at(event.position().x(), event.position().y())
        if index is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._at(event.position().x(), event.position().y()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self._choose(len(self._choices) - 1 if self._chosen is None else self._chosen - 1)
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self._choose(0 if self._chosen is None else self._chosen + 1)
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(theme.font("body"))
            border = theme.color("accent" if self.hasFocus() else "line")
            painter.setPen(QPen(border, 1))
            painter.setBrush(theme.color("canvas"))
            radius = theme.px(RADIUS_BUTTON)
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius
            )
            for index, (_, label) in enumerate(self._choices):
                place = self.segment(index)
                chosen = index == self._chosen
                if chosen:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(theme.color("raised"))
                    painter.drawRoundedRect(place, theme.px(RADIUS_FIELD), theme.px(RADIUS_FIELD))
                bright = chosen or index == self._hovered
                ink = "text" if bright else "secondary"
                painter.setPen(theme.color(ink if self.isEnabled() else "disabled"))
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, label)
