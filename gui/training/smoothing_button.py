"""Choosing how smooth a curve is drawn."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from gui.theme.theme import Theme
from gui.widgets.action_button import ActionButton

_USUAL = 0.95


class SmoothingButton(ActionButton):
    """A quiet button with a menu.

    Signals:
        weight_chosen: the weight of the exponential average; 0: as it is.
    """

    weight_chosen = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        word = QCoreApplication.translate("SmoothingButton", "smooth")
        super().__init__(theme, word, kind="quiet", parent=parent)
        self.setToolTip(self.tr("Smoothing of the training curve"))
        self.weight = _USUAL
        self._menu = QMenu(self)
        self.add_choices(self._menu)
        self.clicked.connect(self._open)

    def add_choices(self, menu: QMenu) -> None:
        """Let it be chosen in a menu; that of a narrow panel has it among other things."""
        group = QActionGroup(menu)
        for words, weight in (
            (self.tr("Not smoothed"), 0.0),
            (self.tr("Lightly"), 0.8),
            (self.tr("Medium"), _USUAL),
            (self.tr("Strongly"), 0.99),
        ):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setData(weight)
            action.setChecked(weight == self.weight)
            group.addAction(action)
        group.triggered.connect(self._take)

    def choose(self, weight: float) -> None:
        """Smooth with this weight, as if it had been chosen from the menu."""
        self.weight = weight
        for action in self._menu.actions():
            action.setChecked(action.data() == weight)
        self.weight_chosen.emit(weight)

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _take(self, action: QAction) -> None:
        self.choose(float(action.data()))
