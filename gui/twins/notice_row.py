"""A sentence about the twins, and the button that mends what it tells of."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.action_button import ActionButton


class NoticeRow(QWidget):
    """Takes no room while there is nothing to say.

    Signals:
        mended: data and batches are to be made alike.
    """

    mended = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._role = theme, "info"
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.alike = ActionButton(theme, self.tr("Make alike"), parent=self)
        self.alike.setToolTip(
            self.tr("Give the second network the data, batches and seed of the first, in one step")
        )
        self.alike.clicked.connect(self.mended)
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 0, EDGE, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.words, 1)
        row.addWidget(self.alike)
        theme.changed.connect(self._restyle)
        self.hide()

    def tell(self, words: str, role: str, can_mend: bool) -> None:
        """Say this; nothing with empty words."""
        self._role = role
        if words != self.words.text():
            self.words.setText(words)
            self.words.setToolTip(words)
        self.alike.setVisible(can_mend)
        self.setVisible(bool(words))
        self._restyle()

    def _restyle(self) -> None:
        role = "secondary" if self._role == "info" else self._role
        style = f"color: {self._theme.color(role).name()};"
        if style != self.words.styleSheet():
            self.words.setStyleSheet(style)
