"""What is entered in the inspector, as edits of one or several nodes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from engine.api import CommandRefused, GraphCommand, Node, SetParameter, Together
from gui.widgets.arithmetic import NotANumber
from gui.widgets.relative_edit import RelativeEdit


def setting(nodes: Sequence[Node], parameter: str, value: object, edit: int) -> GraphCommand:
    """Give all nodes a value for a setting, or change each from what it has.

    Args:
        nodes: at least one.
        parameter: name of the setting.
        value: the value, or a `RelativeEdit`.
        edit: number of the step of undo that it belongs to.

    Raises:
        CommandRefused: if it can not be worked out for one of them.
    """
    commands = tuple(
        SetParameter(node.name, parameter, _value_for(node, parameter, value), edit)
        for node in nodes
    )
    if len(commands) == 1:
        return commands[0]
    title = QCoreApplication.translate("Inspector", "Set {0} of {1} nodes")
    key = ("set", tuple(node.name for node in nodes), parameter, edit)
    return Together(commands, title.format(parameter, len(nodes)), key)


def resetting(nodes: Sequence[Node], defaults: Mapping[str, Any]) -> GraphCommand:
    """Give settings of all nodes their usual values again, in one step."""
    commands = tuple(
        SetParameter(node.name, parameter, value)
        for node in nodes
        for parameter, value in defaults.items()
    )
    if len(nodes) == 1:
        title = QCoreApplication.translate("Inspector", "Reset {0}").format(nodes[0].name)
    else:
        title = QCoreApplication.translate("Inspector", "Reset {0} nodes").format(len(nodes))
    return Together(commands, title)


def _value_for(node: Node, parameter: str, value: object) -> object:
    if not isinstance(value, RelativeEdit):
        return value
    try:
        return value.of(getattr(node.layer, parameter))
    except NotANumber as fault:
        raise CommandRefused(f"{node.name}: {fault}") from None
