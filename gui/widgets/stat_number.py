"""A number that matters, with what it counts above it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.widgets.themed_widget import ThemedWidget


class StatNumber(ThemedWidget):
    """A small faint label above a larger number; its width does not jump as the number changes."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        widest: str = "00.0 %",
        role: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        """Make one; ``widest`` is a text as long as the number will get."""
        super().__init__(theme, parent)
        self._label, self._widest, self._role = label, widest, role
        self._text = "–"
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def set_value(self, text: str, role: str | None = None) -> None:
        """Show a number, already written out with its unit, in a role's colour."""
        role = role or self._role
        if (text, role) != (self._text, self._role):
            grew = len(text) > max(len(self._text), len(self._widest))
            self._text, self._role = text, role
            self.setAccessibleDescription(text)
            if grew:
                self.updateGeometry()
            self.update()

    def set_label(self, label: str) -> None:
        if label == self._label:
            return
        self._label = label
        self.setAccessibleName(label)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:
        label = QFontMetrics(self._theme.font("small"))
        number = QFontMetrics(self._theme.font("number"))
        width = max(
            label.horizontalAdvance(self._label),
            number.horizontalAdvance(self._widest),
            number.horizontalAdvance(self._text),
        )
        return QSize(width + 2, label.height() + number.height() + self._theme.px(2))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        room = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("faint"))
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft, self._label)
            painter.setFont(theme.font("number"))
            painter.setPen(theme.color(self._role if self.isEnabled() else "disabled"))
            painter.drawText(
                room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, self._text
            )
