"""A strip that tells something and waits for an answer, without being in the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.action_button import ActionButton


class Notice(QFrame):
    """An icon, words, and a button for each answer; an answer lets it go."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("notice")
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._icon = QLabel(self)
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(EDGE, SPACE, EDGE, SPACE)
        self._row.setSpacing(SPACE)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.words, 1)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def ask(self, text: str, answers: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Tell ``text`` and offer answers, each a word and what it does; the first is proposed."""
        self._drop_buttons()
        self.words.setText(text)
        for number, (word, do) in enumerate(answers):
            kind = "plain" if number == 0 else "quiet"
            button = ActionButton(self._theme, word, kind=kind, parent=self)
            button.setToolTip(word)
            button.clicked.connect(self._answer(do))
            self.buttons.append(button)
            self._row.addWidget(button)
        self.show()

    def dismiss(self) -> None:
        """Go without an answer."""
        self.hide()

    def _answer(self, do: Callable[[], object]) -> Callable[[], None]:
        def answered() -> None:
            self.hide()
            do()

        return answered

    def _drop_buttons(self) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons.clear()

    def _restyle(self) -> None:
        line, card = self._theme.color("line").name(), self._theme.color("card").name()
        self.setStyleSheet(
            f"QFrame#notice {{ background: {card}; border-bottom: 1px solid {line}; }}"
        )
        self._icon.setPixmap(self._theme.pixmap("warning", "warning", self._theme.px(18)))
