"""The marks by which exported code says which layer or block of the palette a module is."""

from __future__ import annotations

from typing import Any

from torch import nn

MARK = "layer"
"""The attribute that says which layer a module is: (id, settings)."""

PORTS = "ports"
"""The attribute that says of a block what each port gets or gives, as pairs (port, word).

Of one that runs over time the words are ``step`` or ``whole``, and ``every`` or ``last``; of any
other ``in`` and ``out``. A block that lacks it has a single output ``out``."""

STEP = "step of a block over time"
"""The class of a call that is one step."""

BLOCK = "block"


def mark_of(module: object) -> tuple[str, dict[str, Any]] | None:
    """Which layer of the palette a module says it is, if it says so."""
    match getattr(module, MARK, None):
        case (str(id_), dict(settings)):
            return id_, settings
    return None


def block_mark(module: object) -> dict[str, Any] | None:
    """The settings of the block that a module says it is, if it says so."""
    mark = mark_of(module)
    return mark[1] if mark is not None and mark[0] == BLOCK else None


def outputs_of(module: object) -> list[str]:
    """The names of what a block gives, as far as it says them."""
    return [port for port, word in getattr(module, PORTS, ()) if word == "out"]


def step_of(module: nn.Module) -> str:
    """The method that does one step, of a block that runs over time; else ``""``."""
    mark = block_mark(module)
    if mark is None or not mark.get("over_time"):
        return ""
    return next(
        (name for name in ("one_step", "step") if callable(getattr(module, name, None))), ""
    )
