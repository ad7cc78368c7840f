"""The field that a declared setting is edited in, chosen by the kind of its values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from engine.api import Parameter, ParameterRefused
from gui.theme.theme import Theme
from gui.widgets.choice_field import ChoiceField
from gui.widgets.number_field import NumberField
from gui.widgets.switch_field import SwitchField
from gui.widgets.text_field import TextField

Choices = Sequence[tuple[str, str]]


class Field(Protocol):
    """What all fields have in common; ``value_changed`` carries what the user entered."""

    value_changed: Any

    def set_value(self, value: Any) -> None:
        """Show a value that was decided elsewhere."""


class NumbersField(TextField):
    """A short list of numbers, typed as ``16, 5, 5``, ``16 × 5 × 5`` or ``0.5, -1``.

    A matrix is typed row by row, with semicolons between them: ``1, 0; 0, 1``.
    """

    def __init__(self, theme: Theme, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._parameter = parameter
        self._numbers: tuple[Any, ...] = ()
        examples = {
            "integers": self.tr("as 16, 5, 5"),
            "reals": self.tr("as 0.5, 1, 2"),
            "matrix": self.tr("as 1, 0; 0, 1"),
        }
        self.setPlaceholderText(examples[parameter.kind])
        self.setAccessibleDescription(parameter.expectation)

    def set_value(self, value: Any) -> None:
        self._numbers = tuple(value)
        rows = self._numbers if self._parameter.kind == "matrix" else (self._numbers,)
        super().set_value("; ".join(", ".join(map(_written, row)) for row in rows))

    def commit(self) -> None:
        """Take what has been typed, or go back to what was there and say why."""
        if self.text() == self._value:
            self.setModified(False)
            return
        try:
            numbers = self._parameter.checked(_entered(self.text(), self._parameter))
        except ParameterRefused as refusal:
            self.setToolTip(str(refusal))
            self.setModified(False)
            self.set_value(self._numbers)
            return
        self.setModified(False)
        self.setToolTip("")
        self.set_value(numbers)
        self.value_changed.emit(numbers)


def field_for(
    theme: Theme, parameter: Parameter, parent: QWidget, choices: Choices | None = None
) -> QWidget:
    """Make the field for one setting; ``choices`` are offered for a text instead of typing it."""
    if choices is not None:
        return _choice_field(theme, choices, parent)
    default: Any = parameter.default
    match parameter.kind:
        case "integer" | "real":
            return NumberField(
                theme,
                parameter.low,
                parameter.high,
                unit=parameter.unit,
                is_integer=parameter.kind == "integer",
                default=default,
                parent=parent,
            )
        case "switch":
            return SwitchField(theme, default, parent=parent)
        case "choice":
            return _choice_field(theme, parameter.choices, parent)
        case "integers" | "reals" | "matrix":
            return NumbersField(theme, parameter, parent)
    return TextField(theme, default, parent=parent)


def set_mixed(field: QWidget, parameter: Parameter) -> None:
    """Show that the edited things differ in this setting; whatever is entered then counts."""
    match field:
        case ChoiceField():
            field.set_value("")
            field.setPlaceholderText(field.tr("differ"))
        case NumberField():
            # A number outside the range, so that even the first thing's own value is a change.
            field.set_value((parameter.low if parameter.low is not None else -(10**9)) - 1)
            _blank(field)
        case QLineEdit():
            _blank(field)


def _choice_field(theme: Theme, choices: Choices, parent: QWidget) -> ChoiceField:
    """A list of the labels without what stands in brackets, which the pointer is told."""
    short = [label.split(" (")[0] for _, label in choices]
    if len(set(short)) < len(short):
        short = [label for _, label in choices]
    pairs = [(value, words) for (value, _), words in zip(choices, short, strict=True)]
    field = ChoiceField(theme, pairs, parent)
    for index, (_, label) in enumerate(choices):
        field.setItemData(index, label, Qt.ItemDataRole.ToolTipRole)
    return field


def _blank(field: QLineEdit) -> None:
    field.clear()
    field.setModified(False)
    field.setPlaceholderText(field.tr("differ"))


def _entered(text: str, parameter: Parameter) -> tuple[Any, ...]:
    """The list, or the rows of the matrix, that was typed."""
    if parameter.kind != "matrix":
        return _numbers_in(text, parameter)
    return tuple(_numbers_in(row, parameter) for row in text.split(";") if row.strip())


def _numbers_in(text: str, parameter: Parameter) -> tuple[float, ...]:
    for mark in "×x·;,()[]":
        text = text.replace(mark, " ")
    kind = int if parameter.kind == "integers" else float
    try:
        return tuple(kind(word) for word in text.replace("−", "-").split())
    except ValueError:
        raise parameter.refusal(text.strip()) from None


def _written(number: float) -> str:
    """A number as short as it can be typed, as ``2`` for 2.0."""
    return str(int(number)) if number == int(number) and abs(number) < 1e15 else repr(number)
