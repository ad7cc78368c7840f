"""Giving an action other keys: they are pressed, and who has them already is told."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.actions import ACTIONS
from gui.commands.key_table import full_title
from gui.commands.shortcuts import Shortcuts, native
from gui.theme.theme import Theme

CANVAS_KEYS = (
    *("Tab", "Shift+Tab", "Space", "Esc", "Return", "Enter", "Backspace"),
    *("Left", "Right", "Up", "Down"),
)
"""What the canvas answers itself, whatever stands in the table."""

_TABLE = {action.id: action for action in ACTIONS}


class KeyChange(QWidget):
    """Takes keys for the action that is chosen; nothing is changed before it is clear whose.

    Where another action has the keys, it is named, and ``Take over`` takes them from it.
    """

    def __init__(self, theme: Theme, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._shortcuts = theme, shortcuts
        self._id = ""
        self.title = QLabel(self)
        self.title.setProperty("role", "heading")
        self.field = QKeySequenceEdit(self)
        self.field.setMaximumSequenceLength(1)
        self.field.setClearButtonEnabled(False)
        self.field.setAccessibleName(self.tr("New keys"))
        self.field.setToolTip(self.tr("Press the new keys here"))
        self.take_over = self._button(
            self.tr("Take over"), self.tr("Give these keys to this action, and take them there")
        )
        self.clear = self._button(self.tr("No keys"), self.tr("Leave this action without keys"))
        self.reset = self._button(self.tr("Reset"), self.tr("Give this action its usual keys"))
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.told.setAccessibleName(self.tr("What came of it"))
        self._lay_out()
        self.field.keySequenceChanged.connect(self._consider)
        self.take_over.clicked.connect(self._take)
        self.clear.clicked.connect(lambda: self._shortcuts.clear(self._id))
        self.reset.clicked.connect(lambda: self._shortcuts.reset(self._id))
        shortcuts.changed.connect(lambda: self.show_action(self._id))

    def show_action(self, id_: str) -> None:
        """Change the keys of this action."""
        is_other = id_ != self._id
        self._id = id_
        self.title.setText(full_title(_TABLE[id_]) if id_ else "")
        self._put(self._shortcuts.keys(id_)[0] if self._shortcuts.keys(id_) else "")
        self.take_over.setEnabled(False)
        self.clear.setEnabled(bool(self._shortcuts.keys(id_)))
        self.reset.setEnabled(self._shortcuts.is_changed(id_))
        if is_other:
            self.tell(self.tr("Press Enter, then the new keys."))

    def capture(self) -> None:
        """Wait for the new keys."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.tell(self.tr("Press the new keys now."))

    def tell(self, words: str, role: str = "secondary") -> None:
        """Say what came of something."""
        self.told.setStyleSheet(f"color: {self._theme.tokens.colour(role)};")
        self.told.setText(words)

    def _consider(self, pressed: QKeySequence) -> None:
        keys = pressed.toString(QKeySequence.SequenceFormat.PortableText)
        self.take_over.setEnabled(False)
        if not keys or keys in self._shortcuts.keys(self._id)[:1]:
            return
        if keys in CANVAS_KEYS:
            words = self.tr("{keys} is what the canvas itself answers to; press others.")
            self._refuse(words.format(keys=native(keys)))
            return
        holder = self._shortcuts.holder(keys, but=self._id)
        if holder is None:
            self._take()
            return
        words = self.tr("{keys} does “{action}” now. Take over, or press other keys.")
        self._refuse(words.format(keys=native(keys), action=full_title(_TABLE[holder])))
        self.take_over.setEnabled(True)

    def _take(self) -> None:
        keys = self.field.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        holder = self._shortcuts.holder(keys, but=self._id)
        self._shortcuts.set_first(self._id, keys)
        words = self.tr("{keys} does this from now on.")
        if holder is not None:
            words = self.tr("{keys} does this from now on; “{action}” lost it.")
        action = full_title(_TABLE[holder]) if holder is not None else ""
        self.tell(words.format(keys=native(keys), action=action), "good")

    def _refuse(self, words: str) -> None:
        self.tell(words, "warning")

    def _put(self, keys: str) -> None:
        self.field.blockSignals(True)
        self.field.setKeySequence(QKeySequence(keys))
        self.field.blockSignals(False)

    def _button(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setToolTip(tip)
        button.setAccessibleName(words)
        button.setAutoDefault(False)
        button.setEnabled(False)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(8))
        row.addWidget(self.title, 1)
        for widget in (self.field, self.take_over, self.clear, self.reset):
            row.addWidget(widget)
        self.field.setFixedWidth(self._theme.px(150))
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(self._theme.px(6))
        room.addLayout(row)
        room.addWidget(self.told)
        self.told.setMinimumHeight(self._theme.px(20))
