"""A line in which several numbers are typed: ``16, 5, 5`` or ``1, -0.5, 2``."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from engine.api import Parameter, ParameterRefused
from gui.language.engine_words import translated
from gui.theme.theme import Theme
from gui.widgets.text_field import TextField

_BETWEEN = ";,()[]×·"


class NumbersField(TextField):
    """A short list of numbers; whole ones may also be written as ``16 x 5 x 5``."""

    def __init__(self, theme: Theme, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._parameter = parameter
        self._numbers: tuple[float, ...] = ()
        is_whole = parameter.kind == "integers"
        self.setPlaceholderText(self.tr("as 16, 5, 5") if is_whole else self.tr("as 1, -0.5, 2"))
        self.setAccessibleDescription(translated(parameter.expectation))

    def set_value(self, value: Any) -> None:
        self._numbers = tuple(value)
        super().set_value(", ".join(map(plain_number, self._numbers)))

    def commit(self) -> None:
        """Take what has been typed, or go back to what was there and say why."""
        if self.text() == self._value:
            self.setModified(False)
            return
        try:
            numbers: Any = self._parameter.checked(numbers_in(self.text(), self._parameter))
        except ParameterRefused as refusal:
            self.setToolTip(translated(str(refusal)))
            self.setModified(False)
            self.set_value(self._numbers)
            return
        self.setModified(False)
        self.setToolTip("")
        self.set_value(numbers)
        self.value_changed.emit(numbers)


def plain_number(number: float) -> str:
    """A number as short as it can be typed without becoming another."""
    is_whole = float(number).is_integer() and abs(number) < 1e15
    return str(int(number)) if is_whole else repr(float(number))


def numbers_in(text: str, parameter: Parameter) -> tuple[float, ...]:
    """The numbers that a text lists.

    Raises:
        ParameterRefused: if something in it is no number, or not a whole one where that is wanted.
    """
    is_whole = parameter.kind == "integers"
    typed = text.replace("\u2212", "-")
    for mark in f"{_BETWEEN}x" if is_whole else _BETWEEN:
        typed = typed.replace(mark, " ")
    try:
        return tuple((int if is_whole else float)(word) for word in typed.split())
    except ValueError:
        raise parameter.refusal(text.strip()) from None
