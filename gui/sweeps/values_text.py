"""Values of a setting as they are typed, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from engine.api import Parameter, ParameterRefused
from gui.widgets.arithmetic import NotANumber, evaluate

_LISTS = ("integers", "reals")


def values_of(text: str, parameter: Parameter) -> tuple[Any, ...]:
    """The values that are typed: numbers between commas, lists of numbers and texts between ``;``.

    Raises:
        ParameterRefused: if one of them is none that the setting takes.
    """
    has_commas = parameter.kind in ("integer", "real") and ";" not in text
    parts = [part.strip() for part in text.split("," if has_commas else ";")]
    found = [parameter.checked(_value(part, parameter)) for part in parts if part]
    if not found:
        raise ParameterRefused("Give at least one value.")
    return tuple(dict.fromkeys(found))


def text_of(values: Iterable[Any], parameter: Parameter) -> str:
    """Values as they would be typed."""
    joint = ", " if parameter.kind in ("integer", "real") else "; "
    return joint.join(_text(value) for value in values)


def _value(text: str, parameter: Parameter) -> Any:
    try:
        if parameter.kind in ("integer", "real"):
            return evaluate(text)
        if parameter.kind in _LISTS:
            return json.loads(f"[{text.strip('[]()')}]")
    except (NotANumber, ValueError):
        raise parameter.refusal(text) from None
    return text


def _text(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(_text(part) for part in value)
    if isinstance(value, float):
        return f"{value:.6g}"
    return str(value)
