"""What an example truly is, in words."""

from __future__ import annotations

from collections.abc import Sequence

from engine.api import Field, Snapshot
from gui.widgets.number_text import short_number

_MOST_CLASSES = 12


def truth_words(snapshot: Snapshot, fields: Sequence[Field]) -> str:
    """``true class 5``, or the target's number; empty if there is neither."""
    for field in fields:
        value = snapshot.truth.get(field.name)
        if field.role != "target" or value is None:
            continue
        if field.spec.is_label and value.size == 1:
            return f"true class {class_name(field, int(value.reshape(-1)[0]))}"
        if field.spec.is_label:
            classes = [class_name(field, int(number)) for number in value.reshape(-1)]
            more = " …" if len(classes) > _MOST_CLASSES else ""
            return f"true classes {' '.join(classes[:_MOST_CLASSES])}{more}"
        if value.size == 1:
            return f"true value {short_number(float(value.reshape(-1)[0]))}"
    return ""


def class_name(field: Field, number: int) -> str:
    """What a class is called; its number if it has no name."""
    return field.class_names[number] if number < len(field.class_names) else str(number)
