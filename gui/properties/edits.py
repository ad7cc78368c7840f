"""What is entered in the inspector, as edits of one or several nodes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from engine.api import CommandRefused, GraphCommand, Node, SetLearning, SetParameter, Together
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


def learning(
    nodes: Sequence[Node], parameter: str, value: object, usual_decay: float, edit: int
) -> GraphCommand:
    """Have all nodes learn at another rate, or with another weight decay; all else stays.

    Args:
        nodes: at least one.
        parameter: ``rate_factor`` or ``weight_decay``.
        value: a number, a `RelativeEdit`, or None for the weight decay of all others.
        usual_decay: that of the training settings, from which a change goes out where a node has
            none of its own.
        edit: number of the step of undo that it belongs to.

    Raises:
        CommandRefused: if it can not be worked out for one of them.
    """
    groups: dict[tuple[float, float | None], set[str]] = {}
    for node in nodes:
        has = getattr(node, parameter)
        wanted = _changed(node, value, usual_decay if has is None else has)
        rate = wanted if parameter == "rate_factor" else node.rate_factor
        decay = node.weight_decay if parameter == "rate_factor" else wanted
        groups.setdefault((rate or 0.0, decay), set()).add(node.name)
    commands = tuple(
        SetLearning(frozenset(names), rate, decay) for (rate, decay), names in groups.items()
    )
    title = QCoreApplication.translate("Inspector", "Set how {0} nodes learn").format(len(nodes))
    if len(nodes) == 1:
        title = commands[0].title
    key = ("learning", tuple(node.name for node in nodes), parameter, edit)
    return Together(commands, title, key)


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


def _changed(node: Node, value: Any, has: float) -> float | None:
    if not isinstance(value, RelativeEdit):
        return None if value is None else float(value)
    try:
        return float(value.of(has))
    except NotANumber as fault:
        raise CommandRefused(f"{node.name}: {fault}") from None


def _value_for(node: Node, parameter: str, value: object) -> object:
    if not isinstance(value, RelativeEdit):
        return value
    try:
        return value.of(getattr(node.layer, parameter))
    except NotANumber as fault:
        raise CommandRefused(f"{node.name}: {fault}") from None
