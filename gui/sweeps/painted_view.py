"""What the painted views of a sweep have in common: keys, hovering, choosing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from engine.api import Trial
from gui.sweeps.board import TrialBoard
from gui.sweeps.trial_words import trial_words
from gui.theme.theme import Theme
from gui.widgets.themed_widget import ThemedWidget


class PaintedView(ThemedWidget):
    """Shows all trials at once; the one under the pointer tells of itself, a click chooses it.

    Up and Down go to the next better and worse trial, Escape chooses none.
    """

    def __init__(self, theme: Theme, board: TrialBoard, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._board = board
        self._hovered: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        board.changed.connect(self._forget)
        board.chosen_changed.connect(self._tell_chosen)

    @property
    def hovered(self) -> int | None:
        """Number of the trial under the pointer."""
        return self._hovered

    def trial_at(self, place: QPointF) -> Trial | None:
        """The trial that is drawn nearest to a place, if it is near."""
        raise NotImplementedError

    def _forget(self) -> None:
        """The trials are others now."""
        self.update()

    def _tell_chosen(self) -> None:
        chosen = self._board.chosen_trial
        words = trial_words(chosen, self._board) if chosen is not None else ""
        self.setAccessibleDescription(words)
        self.update()

    def _hover(self, place: QPointF | None, event: QMouseEvent | None = None) -> None:
        trial = self.trial_at(place) if place is not None else None
        number = trial.number if trial is not None else None
        if number == self._hovered:
            return
        self._hovered = number
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if trial is not None else Qt.CursorShape.ArrowCursor
        )
        if trial is not None and event is not None:
            at = event.globalPosition().toPoint()
            QToolTip.showText(at, trial_words(trial, self._board), self)
        else:
            QToolTip.hideText()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(event.position(), event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            trial = self.trial_at(event.position())
            self._board.choose(trial.number if trial is not None else None)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up:
                self._board.choose_by(1)
            case Qt.Key.Key_Down:
                self._board.choose_by(-1)
            case Qt.Key.Key_Escape if self._board.chosen is not None:
                self._board.choose(None)
            case _:
                super().keyPressEvent(event)
