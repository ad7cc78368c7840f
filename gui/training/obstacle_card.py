"""What stands in the way of training, told before anybody presses Train."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.api import Inference, Obstacle, Project, obstacles
from gui.language.engine_words import translated
from gui.theme.theme import Theme
from gui.widgets.action_button import ActionButton
from gui.widgets.tinted_card import TintedCard

_ICON_PX = 16


class ObstacleCard(TintedCard):
    """Says why the network can not be trained so, what to do, and at which node; hidden if it can.

    Signals:
        sought: name of the node that is to be shown.
    """

    sought = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.obstacle: Obstacle | None = None
        self._icon, self._text, self._hint = QLabel(self), QLabel(self), QLabel(self)
        self._hint.setProperty("role", "secondary")
        self.show_node = ActionButton(theme, self.tr("Show"), kind="link", parent=self)
        self.show_node.clicked.connect(self._seek)
        words = QVBoxLayout()
        words.setSpacing(6)
        for label in (self._text, self._hint):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(label)
        words.addWidget(self.show_node, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._restyle()
        self.hide()

    def show_obstacle(self, obstacle: Obstacle | None) -> None:
        """Show one, or hide."""
        self.obstacle = obstacle
        self.setVisible(obstacle is not None)
        if obstacle is None:
            return
        text, node = translated(obstacle.text), obstacle.node
        self._text.setText(f"{node}: {text}" if node else _sentence(text))
        self._hint.setText(translated(obstacle.hint))
        self._hint.setVisible(bool(obstacle.hint))
        self.show_node.setVisible(bool(node))
        tip = self.tr("Select {0} on the canvas").format(node)
        self.show_node.setToolTip(tip)
        self.show_node.setAccessibleName(tip)
        self.setAccessibleName(self.words())

    def words(self) -> str:
        """Everything the card says."""
        return f"{self._text.text()} {self._hint.text()}".strip()

    def _seek(self) -> None:
        if self.obstacle is not None:
            self.sought.emit(self.obstacle.node)

    def _restyle(self) -> None:
        pixmap = self._theme.pixmap(self.role, self.role, self._theme.px(_ICON_PX))
        self._icon.setPixmap(pixmap)
        super()._restyle()


def first_obstacle(project: Project, inference: Inference) -> Obstacle | None:
    """What is to be mended first before the network can be trained; None if nothing is known."""
    if inference.is_pending:
        return None
    for name, problem in inference.problems:
        if problem.severity == "problem":
            return Obstacle(problem.text, problem.hint, name)
    return next(iter(obstacles(project, inference)), None)


def _sentence(text: str) -> str:
    """The text with a capital letter in front."""
    return text[:1].upper() + text[1:]
