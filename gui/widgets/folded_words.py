"""Words of which only the first sentence is shown until more is wanted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.action_button import ActionButton

_LINE_PX = 22


class FoldedWords(QWidget):
    """The first sentence, and on demand the rest."""

    def __init__(self, theme: Theme, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = _words(self)
        self.rest = _words(self)
        self.rest.setTextFormat(Qt.TextFormat.RichText)
        self.more = ActionButton(theme, self.tr("More"), "chevron-right", kind="quiet", parent=self)
        self.more.setCheckable(True)
        self.more.setStyleSheet("text-align: left; padding: 0; min-height: 0;")
        self.more.setMinimumHeight(0)
        self.more.setFixedHeight(theme.px(_LINE_PX))
        self.more.setToolTip(tip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        for part in (self.first, self.rest, self.more):
            column.addWidget(part)
        self.more.toggled.connect(self._unfold)
        self._unfold(False)

    def show_words(self, first: str, lines: Sequence[str]) -> None:
        """Show a sentence, and further paragraphs, which may be marked up."""
        self.first.setText(first)
        gap = '<p style="margin: 0 0 6px 0">'
        self.rest.setText("".join(f"{gap}{line}</p>" for line in lines))
        self.more.setVisible(bool(lines))
        self.rest.setVisible(bool(lines) and self.more.isChecked())

    def _unfold(self, is_open: bool) -> None:
        self.more.set_icon("chevron-down" if is_open else "chevron-right")
        self.more.setText(f" {self.tr('Less') if is_open else self.tr('More')}")
        self.rest.setVisible(is_open and bool(self.rest.text()))


def parts_of(help_text: str) -> tuple[str, list[str]]:
    """The first sentence of a help page, and its other paragraphs, without marks of the format."""
    paragraphs = [_plain(paragraph) for paragraph in help_text.split("\n\n")]
    paragraphs = [paragraph for paragraph in paragraphs if paragraph]
    if not paragraphs:
        return "", []
    first, _, rest = paragraphs[0].partition(". ")
    if not rest:
        return paragraphs[0], paragraphs[1:]
    return f"{first}.", [rest, *paragraphs[1:]]


def _plain(paragraph: str) -> str:
    return " ".join(paragraph.split()).replace("``", "").replace("`", "")


def _words(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setProperty("role", "secondary")
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
