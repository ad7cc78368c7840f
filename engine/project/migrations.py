"""From older formats of the project file to today's, one pure function a step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from engine.errors import FileRefused

Stored = Mapping[str, Any]


def _blocks_came(stored: Stored) -> Stored:
    """Format 2 knows blocks; a file of format 1 has none and reads the same."""
    return stored


def _marks_came(stored: Stored) -> Stored:
    """Format 3 knows frames, notes, and nodes that are frozen or bypassed; a file of 2 has none."""
    return stored


def _recipes_came(stored: Stored) -> Stored:
    """Format 4 knows recipes and stages; a file of 3 learns by descent on its losses."""
    return stored


STEPS: dict[int, Callable[[Stored], Stored]] = {
    1: _blocks_came,
    2: _marks_came,
    3: _recipes_came,
}
"""For each old format, the function that gives the next one. Format 1 is the first."""


def migrated(stored: Stored, found: int, wanted: int) -> Stored:
    """``stored``, brought from format ``found`` to ``wanted``.

    A newer file whose head allows older readers is read as it stands.

    Raises:
        FileRefused: if a step is missing.
    """
    for number in range(found, wanted):
        step = STEPS.get(number)
        if step is None:
            raise FileRefused(f"$.chainrule.format: {number} is no format of Chainrule.")
        stored = step(stored)
    return stored
