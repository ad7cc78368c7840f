"""A card that tells what is being done beside the window, and lets it be ended."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, RADIUS_CARD
from gui.widgets.action_button import ActionButton

_WIDTH_PX = 360


class JobCard(QFrame):
    """Stands at the bottom right of its parent while something goes on.

    Signals:
        cancelled: the user wants it ended.
    """

    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("job_card")
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 0)  # how long it takes is not known
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Going on"))
        tip = self.tr("End it; nothing is written")
        self.cancel = ActionButton(theme, self.tr("Cancel"), tool_tip=tip, parent=self)
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        edge = theme.px(EDGE)
        column.setContentsMargins(edge, theme.px(12), theme.px(12), edge)
        column.setSpacing(theme.px(10))
        column.addLayout(row)
        column.addWidget(self.bar)
        theme.changed.connect(self._restyle)
        parent.installEventFilter(self)
        self._restyle()
        self.hide()

    def begin(self, words: str) -> None:
        """Tell what goes on."""
        self.words.setText(words)
        self.setAccessibleName(words)
        self.cancel.setEnabled(True)
        self.show()
        self.raise_()
        self._place()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        edge = self._theme.px(EDGE)
        self.setFixedWidth(min(self._theme.px(_WIDTH_PX), parent.width() - 2 * edge))
        self.adjustSize()
        self.move(parent.width() - self.width() - edge, parent.height() - self.height() - edge)

    def _restyle(self) -> None:
        colour = self._theme.color
        radius = self._theme.px(RADIUS_CARD)
        self.words.setFont(QFont(self._theme.font("body")))
        self.bar.setFixedHeight(self._theme.px(4))
        self.setStyleSheet(
            f"QFrame#job_card {{ background: {colour('card').name()}; border: 1px solid "
            f"{colour('accent').name()}; border-radius: {radius}px; }}"
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent() and self.isVisible():
            self._place()
        return False
