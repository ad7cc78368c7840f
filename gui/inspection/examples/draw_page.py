"""Drawing a picture that flows through the network while it is drawn."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from engine.api import Habit
from gui.inspection.examples.paper import Paper
from gui.inspection.folding_row import FoldingRow
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.choice_field import ChoiceField
from gui.widgets.segmented_control import SegmentedControl

PEN, ERASER = "pen", "eraser"
_LOW_PX, _TOOL_PX, _STROKE_PX = 150, 100, 80
_SIZES = {"0.5": 0.5, "1": 1.0, "2": 2.0, "4": 4.0}
_USUAL_STROKE = 0.09
"""Of a sheet's side, where the data have no strokes to go by."""


class DrawPage(QWidget):
    """A sheet with a pen as wide as the data's own lines, an eraser, and what clears it.

    Signals:
        drawn: something was drawn, rubbed out or cleared.
    """

    drawn = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stroke = _USUAL_STROKE
        self.paper = Paper(theme, self)
        self.tool = SegmentedControl(
            theme, [(PEN, self.tr("Pen")), (ERASER, self.tr("Eraser"))], self
        )
        self.tool.set_value(PEN)
        self.tool.setToolTip(self.tr("Draw, or rub out"))
        self.tool.setAccessibleName(self.tr("Drawing tool"))
        self.stroke = ChoiceField(
            theme,
            [
                ("0.5", self.tr("Thin")),
                ("1", self.tr("As in the data")),
                ("2", self.tr("Wide")),
                ("4", self.tr("Very wide")),
            ],
            self,
        )
        self.stroke.set_value("1")
        self.stroke.setToolTip(self.tr("How wide lines are"))
        self.stroke.setAccessibleName(self.tr("Width of lines"))
        self.clear = ActionButton(theme, self.tr("Clear"), parent=self)
        self.clear.setToolTip(self.tr("Take a fresh sheet"))
        self._lay_out()
        self.paper.drawn.connect(self.drawn)
        self.tool.value_changed.connect(self._take_tool)
        self.stroke.value_changed.connect(self._take_size)
        self.clear.clicked.connect(self.paper.clear)

    def follow(self, habit: Habit) -> None:
        """Take a sheet of the proportions of the data's pictures."""
        is_light = habit.paper is None or habit.ink > habit.paper
        self.paper.set_sheet(habit.height, habit.width, is_light_ink=is_light)
        longer = max(habit.height, habit.width)
        share = habit.stroke / max(habit.extent, 1.0) * 0.7 if habit.extent else 0.0
        self._stroke = share or max(habit.stroke / longer, 1 / longer, 0.03)
        self._take_size()

    def _take_tool(self, *_: object) -> None:
        self.paper.erases = self.tool.value() == ERASER

    def _take_size(self, *_: object) -> None:
        self.paper.pen = self._stroke * _SIZES[self.stroke.value() or "1"]

    def _lay_out(self) -> None:
        self.tool.setMinimumWidth(self._theme.px(_TOOL_PX))
        self.stroke.setMinimumWidth(self._theme.px(_STROKE_PX))
        self.fields = FoldingRow(self._theme, self)
        self.fields.set_parts((self.tool, self.clear, self.stroke))
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE)
        self._row.addWidget(self.fields, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.paper, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is low, put the sheet beside the fields."""
        super().resizeEvent(event)
        is_low = self.height() < self._theme.px(_LOW_PX)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if is_low else down)
        least = self._theme.px(_TOOL_PX) + SPACE
        sheet = max(min(self.height(), self.width() // 2, self.width() - least), 1)
        self._row.setStretch(0, self.width() - sheet - SPACE if is_low else 0)
        self._row.setStretch(1, sheet if is_low else 1)
        self.fields.set_most_height(self.height() // (1 if is_low else 2))
