"""A button that carries out what may help."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton, QWidget

from gui.theme.theme import Theme
from gui.widgets.action_button import ActionButton

_BESIDE_TEXT_PX = 44


class RemedyButton(ActionButton):
    """As wide as its words, which take further lines where room is short.

    Two remedies may begin alike and differ in their last word alone, so none is left out.
    """

    def __init__(self, theme: Theme, title: str, tip: str, parent: QWidget | None = None) -> None:
        self._whole = title
        super().__init__(theme, title, "mend", tool_tip=tip, parent=parent)
        self.setStyleSheet("text-align: left; padding: 0 8px;")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """The room that the whole words take in one line."""
        words = self.fontMetrics().horizontalAdvance(self._whole)
        return QSize(words + self._theme.px(_BESIDE_TEXT_PX), self._line_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(_BESIDE_TEXT_PX), self._line_height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in pixels that the words take in so many pixels of width."""
        more = len(self._lines(width)) - 1
        return self._line_height() + more * self.fontMetrics().lineSpacing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        words = "\n".join(f" {line}" for line in self._lines(self.width()))
        if self.text() != words:
            self.setText(words)

    def _line_height(self) -> int:
        """The height with one line of words, whatever it shows at the moment."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        words = self.fontMetrics().size(Qt.TextFlag.TextSingleLine, self._whole)
        content = words.expandedTo(self.iconSize())
        push_button = QStyle.ContentsType.CT_PushButton
        return self.style().sizeFromContents(push_button, option, content, self).height()

    def _lines(self, width: int) -> list[str]:
        """The words in as many lines as the width of the button, in pixels, asks for."""
        metrics = self.fontMetrics()
        room = width - self._theme.px(_BESIDE_TEXT_PX) + 2
        lines = [""]
        for word in self._whole.split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if metrics.horizontalAdvance(longer) <= room or not lines[-1]:
                lines[-1] = longer
            else:
                lines.append(word)
        return [metrics.elidedText(line, Qt.TextElideMode.ElideMiddle, room) for line in lines]
