"""Says over the canvas which two networks are compared, and how many nodes differ."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from engine.api import GraphDifference
from gui.theme.theme import Theme
from gui.theme.tokens import RADIUS_CARD, SPACE
from gui.widgets.action_button import ActionButton

_EDGE_PX = 16


class DifferenceBar(QFrame):
    """A strip with the two names, the counts in their colours, and a button that ends it.

    Signals:
        closed: it is to be shown no longer.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._told: tuple[str, str, GraphDifference] | None = None
        self.setObjectName("difference_bar")
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.close_button = ActionButton(theme, icon="close", kind="quiet", parent=self)
        self.close_button.setToolTip(self.tr("Show the difference no longer"))
        self.close_button.setAccessibleName(self.tr("Show the difference no longer"))
        self.close_button.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE * 3 // 2, SPACE // 2, SPACE // 2, SPACE // 2)
        row.setSpacing(SPACE)
        row.addWidget(self.words, 1)
        row.addWidget(self.close_button)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def tell(self, before: str, after: str, found: GraphDifference) -> None:
        """Tell what is compared."""
        self._told = before, after, found
        self._restyle()
        self.show()
        self.raise_()

    def fit(self, room: int) -> None:
        """Take the width of the words, as far as there is room."""
        wanted = self.words.sizeHint().width() + self.close_button.sizeHint().width() + 5 * SPACE
        self.resize(min(wanted, room - 2 * _EDGE_PX), self.sizeHint().height())

    def _counts(self, found: GraphDifference) -> list[tuple[str, str]]:
        levels = (found, *found.blocks.values())
        added, changed, removed = (
            sum(len(getattr(level, kind)) for level in levels)
            for kind in ("added", "changed", "removed")
        )
        wires = sum(len(level.wires_added) + len(level.wires_removed) for level in levels)
        parts = [
            ("good", self.tr("{0} added").format(added), added),
            ("warning", self.tr("{0} changed").format(changed), changed),
            ("problem", self.tr("{0} removed").format(removed), removed),
            ("secondary", self.tr("{0} wires").format(wires), wires),
        ]
        told = [(role, words) for role, words, count in parts if count]
        return told or [("secondary", self.tr("the networks are the same"))]

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"QFrame#difference_bar {{ background: {tokens.card};"
            f" border: 1px solid {tokens.line}; border-radius: {RADIUS_CARD}px; }}"
        )
        if self._told is None:
            return
        before, after, found = self._told
        parts = [f"{escape(before)} → <b>{escape(after)}</b>"]
        parts += [
            f'<span style="color:{tokens.colour(role)}">{escape(words)}</span>'
            for role, words in self._counts(found)
        ]
        self.words.setText("\u2002·\u2002".join(parts))
        plain = [words for _, words in self._counts(found)]
        self.setAccessibleName(f"{before} → {after}: {', '.join(plain)}")
        self.words.setToolTip(self.accessibleName())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
