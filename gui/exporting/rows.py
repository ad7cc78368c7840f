"""Rows of a dialog: a word, a field, and a line of help below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QWidget

from gui.theme.theme import Theme


class Rows(QGridLayout):
    """Words to the left, fields to the right, all in line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._px = theme.px
        self._count = 0
        self._parts: dict[QWidget, list[QWidget]] = {}
        self.setHorizontalSpacing(self._px(16))
        self.setVerticalSpacing(self._px(8))
        self.setColumnStretch(1, 1)

    def add(self, word: str, field: QWidget, tip: str, *, wide: bool = False) -> None:
        """Put a field below the last one; its tip is told where the pointer rests on it."""
        label = QLabel(word)
        label.setProperty("role", "secondary")
        label.setToolTip(tip)
        label.setBuddy(field)
        field.setToolTip(tip)
        field.setAccessibleName(word)
        field.setAccessibleDescription(tip)
        self.addWidget(label, self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        side = Qt.AlignmentFlag(0) if wide else Qt.AlignmentFlag.AlignLeft
        self.addWidget(field, self._count, 1, side | Qt.AlignmentFlag.AlignVCenter)
        self._parts[field] = [label, field]
        self._count += 1

    def add_words(self, label: QLabel, below: QWidget | None = None) -> None:
        """Put words below the last field; they come and go with the field they are about."""
        label.setProperty("role", "small")
        label.setWordWrap(True)
        self.addWidget(label, self._count, 1)
        if below is not None:
            self._parts[below].append(label)
        self._count += 1

    def show_row(self, field: QWidget, is_shown: bool) -> None:
        """Show or hide a field with its words."""
        for part in self._parts[field]:
            part.setVisible(is_shown)


def make_room(dialog: QDialog) -> None:
    """Let a dialog grow to what its rows need, as when one more is shown; it never shrinks."""
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    needed = layout.sizeHint().height()
    if layout.hasHeightForWidth():  # words that are wrapped
        needed = layout.totalHeightForWidth(dialog.width())
    dialog.resize(dialog.width(), max(dialog.height(), needed))
