"""The field that a declared setting is edited in, chosen by the kind of its values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from engine.api import Parameter
from gui.forms.matrix_field import MatrixField
from gui.forms.node_field import NodeField
from gui.forms.nodes_field import NodesField
from gui.forms.numbers_field import NumbersField
from gui.language.engine_words import translated
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
                unit=translated(parameter.unit),
                is_integer=parameter.kind == "integer",
                default=default,
                parent=parent,
            )
        case "switch":
            return SwitchField(theme, default, parent=parent)
        case "choice":
            pairs = [(value, translated(label)) for value, label in parameter.choices]
            return _choice_field(theme, pairs, parent)
        case "integers" | "reals":
            return NumbersField(theme, parameter, parent)
        case "matrix":
            return MatrixField(theme, parameter, parent)
        case "node":
            return NodeField(theme, parameter, parent)
        case "nodes":
            return NodesField(theme, parameter, parent)
    return TextField(theme, default, parent=parent)


def set_mixed(field: QWidget) -> None:
    """Show that the edited things differ in this setting; whatever is entered then counts."""
    match field:
        case ChoiceField():
            field.set_value("")
            field.setPlaceholderText(field.tr("differ"))
        case NumberField():
            field.show_mixed()
        case MatrixField():
            field.show_mixed()
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
