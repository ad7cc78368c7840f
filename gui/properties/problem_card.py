"""A card that says what is wrong with a node and what would mend it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.api import Problem
from gui.theme.theme import Theme
from gui.theme.tokens import RADIUS_CARD

_ICON_PX = 16


class ProblemCard(QWidget):
    """Tinted in the colour of its severity, with an icon; hidden while there is no problem."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = "problem"
        self._icon = QLabel(self)
        self._text = QLabel(self)
        self._hint = QLabel(self)
        self._hint.setProperty("role", "secondary")
        words = QVBoxLayout()
        words.setSpacing(6)
        for label in (self._text, self._hint):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        theme.changed.connect(self._restyle)
        self.show_problem(None)

    def show_problem(self, problem: Problem | None, node: str = "") -> None:
        """Show a problem, with the name of the ``node`` it is at if that is not plain; or hide."""
        self.setVisible(problem is not None)
        if problem is None:
            return
        self._role = "warning" if problem.severity == "warning" else "problem"
        self._text.setText(f"{node}: {problem.text}" if node else sentence(problem.text))
        self._hint.setText(problem.hint)
        self._hint.setVisible(bool(problem.hint))
        self._restyle()

    def words(self) -> str:
        """Everything the card says."""
        return f"{self._text.text()} {self._hint.text()}".strip()

    def _restyle(self) -> None:
        pixmap = self._theme.pixmap(self._role, self._role, self._theme.px(_ICON_PX))
        self._icon.setPixmap(pixmap)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._theme.color(self._role)
        ground = QColor(colour)
        ground.setAlphaF(0.13)
        edge = QColor(colour)
        edge.setAlphaF(0.5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(edge, 1))
            painter.setBrush(ground)
            rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(rect, RADIUS_CARD, RADIUS_CARD)


def sentence(text: str) -> str:
    """The text with a capital letter in front and a full stop behind."""
    stripped = text.strip()
    if not stripped:
        return ""
    ended = stripped if stripped[-1] in ".!?…" else f"{stripped}."
    return ended[0].upper() + ended[1:]
