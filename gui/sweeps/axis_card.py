"""One setting that is varied: its values as a list, or a range."""

from __future__ import annotations

from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.api import Axis, ChainruleError, Parameter, Setting
from gui.language.engine_words import translated
from gui.sweeps.chips import Chips
from gui.sweeps.scale import value_text
from gui.sweeps.values_text import text_of, values_of
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.number_field import NumberField
from gui.widgets.relative_edit import RelativeEdit
from gui.widgets.segmented_control import SegmentedControl
from gui.widgets.switch_field import SwitchField
from gui.widgets.text_field import TextField

_MOST_STEPS = 1000
_SHOWN_POINTS = 8
_NUMBER_PX = 104


class AxisCard(QWidget):
    """Edits an `Axis`.

    Attributes:
        axis: what is asked for.
        problem: why what was typed can not be taken; empty if it can.

    Signals:
        changed: it is another one now, or there is a problem.
        removed: the setting is not to be varied.
    """

    changed = Signal()
    removed = Signal()

    def __init__(
        self, theme: Theme, setting: Setting, axis: Axis, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setting, self.axis, self.problem = setting, axis, ""
        self._has_steps = True
        parameter, title = setting.parameter, axis_title(setting)
        self.title = QLabel(title, self)
        self.title.setToolTip(f"{axis.target}\n{translated(parameter.doc)}")
        self.remove = ActionButton(
            theme,
            icon="close",
            kind="quiet",
            tool_tip=self.tr("Do not vary {0}").format(title),
            parent=self,
        )
        self.remove.clicked.connect(self.removed)
        ways = [("list", self.tr("List")), ("range", self.tr("Range"))]
        self.way = SegmentedControl(theme, ways, self)
        self.way.setAccessibleName(self.tr("How {0} is varied").format(title))
        self.way.setToolTip(self.tr("Name the values one by one, or give the ends of a range"))
        self.way.value_changed.connect(self._take_way)
        self.way.setVisible(setting.is_number)
        self.values = self._values_field(parameter, title)
        self.range = self._range_row(parameter, title)
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self._lay_out()
        self._show_axis()
        theme.changed.connect(self._tell)

    def set_steps(self, has_steps: bool) -> None:
        """Whether the number of steps matters, as in a grid."""
        self._has_steps = has_steps
        self._tell()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(self.title, 1)
        head.addWidget(self.way)
        head.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(head)
        column.addWidget(self.values)
        column.addWidget(self.range)
        column.addWidget(self.told)

    def _values_field(self, parameter: Parameter, title: str) -> Chips | TextField:
        name = self.tr("Values of {0}").format(title)
        field: Chips | TextField
        if parameter.kind == "choice":
            field = Chips(self._theme, [(v, translated(t)) for v, t in parameter.choices], self)
        elif parameter.kind == "switch":
            field = Chips(self._theme, [(False, self.tr("off")), (True, self.tr("on"))], self)
        else:
            field = TextField(self._theme, parent=self)
            field.setToolTip(
                self.tr("Values with commas between them, as 4, 8, 16")
                if self.setting.is_number
                else self.tr("Values with semicolons between them")
            )
        field.setAccessibleName(name)
        field.value_changed.connect(self._take_values)
        return field

    def _range_row(self, parameter: Parameter, title: str) -> QWidget:
        row = QWidget(self)
        is_whole, default = parameter.kind == "integer", self.axis.low
        is_number = self.setting.is_number
        low, high = (parameter.low, parameter.high) if is_number else (None, None)
        self.low, self.high = (
            NumberField(self._theme, low, high, is_integer=is_whole, default=default, parent=row)
            for _ in range(2)
        )
        self.steps = NumberField(
            self._theme,
            1,
            _MOST_STEPS,
            unit=self.tr("steps"),
            is_integer=True,
            default=5,
            parent=row,
        )
        words = (self.tr("even"), self.tr("factors"))
        self.log = SwitchField(self._theme, words=words, parent=row)
        for field, name, tip in (
            (self.low, self.tr("Lowest {0}"), self.tr("Where the range begins")),
            (self.high, self.tr("Highest {0}"), self.tr("Where the range ends")),
            (self.steps, self.tr("Steps of {0}"), self.tr("How many values of it are tried")),
            (self.log, self.tr("{0} in factors"), self.tr("Even steps, or equal factors")),
        ):
            field.setAccessibleName(name.format(title))
            field.setToolTip(tip)
            field.value_changed.connect(self._take_range)
        for number in (self.low, self.high, self.steps):
            number.setFixedWidth(self._theme.px(_NUMBER_PX))
        line = FlowLayout(SPACE, row)
        for part in (self.low, self.high, self.steps, self.log):
            line.addWidget(part)
        return row

    # What the user does

    def _take_way(self, way: object) -> None:
        axis, parameter = self.axis, self.setting.parameter
        if way == "list":
            points = axis.points(is_whole=parameter.kind == "integer")
            self.axis = msgspec.structs.replace(axis, values=points)
        else:
            numbers = sorted(float(value) for value in axis.values) or [float(self.setting.value)]
            low, high = numbers[0], numbers[-1]
            log = low > 0 and (parameter.logarithmic or high / low >= 20)
            self.axis = msgspec.structs.replace(
                axis,
                values=(),
                low=low,
                high=high,
                steps=max(len(numbers), 2),
                is_logarithmic=log,
            )
        self.problem = ""
        self._show_axis()
        self.changed.emit()

    def _take_values(self, given: Any) -> None:
        try:
            values = (
                tuple(given)
                if isinstance(self.values, Chips)
                else values_of(str(given), self.setting.parameter)
            )
        except ChainruleError as refusal:
            self.problem = translated(str(refusal))
        else:
            self.problem = "" if values else self.tr("Tick at least one value.")
            if values:
                self.axis = msgspec.structs.replace(self.axis, values=values)
        self._tell()
        self.changed.emit()

    def _take_range(self, change: object) -> None:
        if isinstance(change, RelativeEdit):
            return
        self.axis = msgspec.structs.replace(
            self.axis,
            low=float(self.low.value()),
            high=float(self.high.value()),
            steps=int(self.steps.value()),
            is_logarithmic=self.log.value(),
        )
        self.problem = ""
        if self.axis.low > self.axis.high:
            self.problem = self.tr("The range begins above its end.")
        elif self.axis.is_logarithmic and self.axis.low <= 0:
            self.problem = self.tr("A range in factors must begin above 0.")
        self._tell()
        self.changed.emit()

    # What is shown

    def _show_axis(self) -> None:
        axis = self.axis
        is_list = bool(axis.values)
        self.way.set_value("list" if is_list else "range")
        if isinstance(self.values, Chips):
            self.values.set_value(axis.values)
        elif is_list:
            self.values.set_value(text_of(axis.values, self.setting.parameter))
        self.low.set_value(axis.low)
        self.high.set_value(axis.high)
        self.steps.set_value(axis.steps)
        self.log.set_value(axis.is_logarithmic)
        self.values.setVisible(is_list)
        self.range.setVisible(not is_list)
        self._tell()

    def _tell(self) -> None:
        """Say which values a range in steps comes to, or what is wrong."""
        self.steps.setVisible(self._has_steps)
        words = self.problem
        if not words and not self.axis.values and self._has_steps:
            points = self.axis.points(is_whole=self.setting.parameter.kind == "integer")
            words = ", ".join(value_text(point) for point in points[:_SHOWN_POINTS])
            words += ", …" if len(points) > _SHOWN_POINTS else ""
        self.told.setText(words)
        self.told.setVisible(bool(words))
        ink = self._theme.color("problem" if self.problem else "faint").name()
        self.told.setStyleSheet(f"color: {ink};")


def axis_title(setting: Setting) -> str:
    """A setting with the place where it is."""
    of_project = {
        "training": _tr("Training"),
        "recipe": _tr("Recipe"),
        "data": _tr("Data"),
        "augmentation": _tr("Augmentation"),
    }
    place = of_project.get(setting.place, setting.place)
    return f"{place} · {translated(setting.parameter.label)}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sweeps", text)
