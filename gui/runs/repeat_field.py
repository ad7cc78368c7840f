"""How often a run is to be repeated, and the button that does it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.number_field import NumberField

MOST_REPEATS = 100
_WIDTH_PX = 92


class RepeatField(QWidget):
    """A button and the number of seeds.

    Signals:
        wanted: so many runs are to be trained.
    """

    wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.button = ActionButton(theme, self.tr("Repeat"), parent=self)
        self.button.setToolTip(
            self.tr("Train it again, each time with the next seed; curves show mean and band")
        )
        unit = self.tr("seeds")
        self.seeds = NumberField(theme, 1, MOST_REPEATS, 1, unit, is_integer=True, default=5)
        self.seeds.setFixedWidth(theme.px(_WIDTH_PX))
        self.seeds.setToolTip(self.tr("How many runs, each with the next seed"))
        self.seeds.setAccessibleName(self.tr("Number of seeds"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE // 2)
        row.addWidget(self.button)
        row.addWidget(self.seeds)
        self.button.clicked.connect(lambda: self.wanted.emit(int(self.seeds.value())))
