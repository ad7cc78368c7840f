"""A strip that tells what was just done, and takes it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.action_button import ActionButton

_STAYS_MS = 12_000


class UndoBar(QFrame):
    """Words, a button that takes back, and one that lets it go; after a while it goes by itself."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._do: Callable[[], object] | None = None
        self.setObjectName("undo_bar")
        self.words = QLabel(self)
        undo = self.tr("Undo")
        self.undo = ActionButton(theme, undo, icon="undo", parent=self)
        self.undo.setToolTip(self.tr("Take the runs out of the trash again"))
        self.undo.clicked.connect(self._take_back)
        self.close_button = ActionButton(
            theme, icon="close", kind="quiet", tool_tip=self.tr("Leave it so"), parent=self
        )
        self.close_button.clicked.connect(self.hide)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_STAYS_MS)
        self._timer.timeout.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, SPACE // 2, SPACE, SPACE // 2)
        row.setSpacing(SPACE)
        row.addWidget(self.words, 1)
        row.addWidget(self.undo)
        row.addWidget(self.close_button)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def tell(self, text: str, undo: Callable[[], object]) -> None:
        """Tell what was done, and offer what takes it back."""
        self._do = undo
        self.words.setText(text)
        self.show()
        self._timer.start()

    def _take_back(self) -> None:
        do, self._do = self._do, None
        self.hide()
        if do is not None:
            do()

    def _restyle(self) -> None:
        line, card = self._theme.color("line").name(), self._theme.color("card").name()
        self.setStyleSheet(
            f"QFrame#undo_bar {{ background: {card}; border-top: 1px solid {line}; }}"
        )
