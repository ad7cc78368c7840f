"""A card that says what is wrong with a node and what would mend it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from engine.api import GraphCommand, Problem
from gui.language.engine_words import translated
from gui.theme.theme import Theme
from gui.widgets.action_button import ActionButton
from gui.widgets.tinted_card import TintedCard

_ICON_PX = 16


class Mend(Protocol):
    """Something that mends a problem."""

    @property
    def title(self) -> str:
        """What it does, as a button writes it."""

    @property
    def command(self) -> GraphCommand:
        """The edit that does it."""


class ProblemCard(TintedCard):
    """Tinted in the colour of its severity, with an icon; hidden while there is no problem.

    Signals:
        mend_chosen: the command of the mend whose button was pressed.
    """

    mend_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
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
        self.mends: list[ActionButton] = []
        self._shown_mends: tuple[Mend, ...] = ()
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 12, 12, 12)
        self._column.setSpacing(8)
        self._column.addLayout(row)
        self.show_problem(None)

    def show_problem(
        self, problem: Problem | None, node: str = "", mends: Sequence[Mend] = ()
    ) -> None:
        """Show a problem, or hide.

        Args:
            problem: what is wrong.
            node: name of the node it is at, if that is not plain.
            mends: what would mend it, each as a button.
        """
        self.setVisible(problem is not None)
        self._show_mends(mends if problem is not None else ())
        if problem is None:
            return
        self.role = "warning" if problem.severity == "warning" else "problem"
        text = translated(problem.text)
        self._text.setText(f"{node}: {text}" if node else sentence(text))
        self._hint.setText(translated(problem.hint))
        self._hint.setVisible(bool(problem.hint))
        self._restyle()

    def words(self) -> str:
        """Everything the card says."""
        return f"{self._text.text()} {self._hint.text()}".strip()

    def _show_mends(self, mends: Sequence[Mend]) -> None:
        if tuple(mends) == self._shown_mends:
            return
        self._shown_mends = tuple(mends)
        for button in self.mends:
            button.hide()
            button.deleteLater()
        self.mends = [self._mend_button(mend) for mend in mends]

    def _mend_button(self, mend: Mend) -> ActionButton:
        title = translated(mend.title)
        button = ActionButton(self._theme, title, "mend", parent=self)
        button.setToolTip(self.tr("Mend it so: {0}").format(title))
        button.setStyleSheet("text-align: left; padding: 0 8px;")
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        command = mend.command
        button.clicked.connect(lambda: self.mend_chosen.emit(command))
        self._column.addWidget(button)
        button.show()
        return button

    def _restyle(self) -> None:
        pixmap = self._theme.pixmap(self.role, self.role, self._theme.px(_ICON_PX))
        self._icon.setPixmap(pixmap)
        super()._restyle()


def sentence(text: str) -> str:
    """The text with a capital letter in front and a full stop behind."""
    stripped = text.strip()
    if not stripped:
        return ""
    ended = stripped if stripped[-1] in ".!?…" else f"{stripped}."
    return ended[0].upper() + ended[1:]
