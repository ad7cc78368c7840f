"""The buttons that lead through a pass, and where it stands."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from gui.inspection.backprop.stepping import Position
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.elided_words import ElidedWords

_PLAY_MS = 900


class StepBar(QWidget):
    """To the start, back, play, next, to the end.

    Signals:
        went: how many steps are to be taken by now.
        clicked: a button was clicked with the mouse; the keys may go on elsewhere.
    """

    went = Signal(int)
    clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._at = Position(0, 0)
        self._is_held = False
        self.start = self._button("to-start", self.tr("Back to before the first step (Home)"))
        self.back = self._button("chevron-left", self.tr("One step back (Left)"))
        self.play = self._button("play", self.tr("Go on by itself (Space)"))
        self.next = self._button("chevron-right", self.tr("Next step (Right)"))
        self.finish = self._button("to-end", self.tr("To the end (End)"))
        self.where = ElidedWords(self)
        self.timer = QTimer(self)
        self.timer.setInterval(_PLAY_MS)
        self.timer.timeout.connect(self._play_on)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in (self.start, self.back, self.play, self.next, self.finish):
            row.addWidget(button)
        row.addSpacing(SPACE)
        row.addWidget(self.where, 1)
        self.start.clicked.connect(self.go_to_start)
        self.back.clicked.connect(partial(self.step, -1))
        self.next.clicked.connect(partial(self.step, 1))
        self.finish.clicked.connect(self.go_to_end)
        self.play.clicked.connect(self.toggle)

    def show_position(self, at: Position, words: str, *, is_held: bool) -> None:
        """Show where the pass stands; while it is held nothing can be done."""
        self._at, self._is_held = at, is_held
        for button, is_on in (
            (self.start, at.taken > 0),
            (self.back, at.taken > 0),
            (self.next, at.taken < at.last),
            (self.finish, at.taken < at.last),
            (self.play, at.last > 0),
        ):
            button.setEnabled(is_on and not is_held)
        self.where.set_words(words)

    def step(self, by: int) -> None:
        """Take a step on, or back."""
        self.stop()
        self._go(self._at.taken + by)

    def go_to_start(self) -> None:
        """To before the first step."""
        self.stop()
        self._go(0)

    def go_to_end(self) -> None:
        """To the last step."""
        self.stop()
        self._go(self._at.last)

    def toggle(self) -> None:
        """Go on by itself, or stay; from the end it begins anew."""
        if self.timer.isActive() or self._is_held:
            self.stop()
            return
        if self._at.taken >= self._at.last:
            self._go(0)
        self.timer.start()
        self.play.set_icon("pause")

    def stop(self) -> None:
        """Stay."""
        self.timer.stop()
        self.play.set_icon("play")

    def _play_on(self) -> None:
        if self._at.taken >= self._at.last:
            self.stop()
        else:
            self._go(self._at.taken + 1)

    def _go(self, taken: int) -> None:
        if not self._is_held:
            self.went.emit(taken)

    def _button(self, icon: str, words: str) -> ActionButton:
        button = ActionButton(self._theme, icon=icon, kind="quiet", tool_tip=words, parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.pressed.connect(self._tell_click)
        return button

    def _tell_click(self) -> None:
        """After a click the keys go on from there; who came by keyboard stays at the button."""
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self.clicked.emit()
