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


def _momentum_came(stored: Stored) -> Stored:
    """Format 5 calls descent with momentum by its name; in 4 it was a setting of SGD."""
    found = {**stored, "training": _by_name(stored.get("training"))}
    if isinstance(stages := stored.get("stages"), list):
        found["stages"] = [
            {**stage, "training": _by_name(stage.get("training"))}
            if isinstance(stage, dict)
            else stage
            for stage in stages
        ]
    return found


def _by_name(training: Any) -> Any:
    """Training settings of format 4, or whatever stands in their place."""
    if not isinstance(training, dict):
        return training
    settings = {name: value for name, value in training.items() if name != "nesterov"}
    if settings.get("optimiser") == "sgd" and settings.get("momentum", 0.9):
        settings["optimiser"] = "nesterov" if training.get("nesterov") else "momentum"
    return settings


def _painted_filters_came(stored: Stored) -> Stored:
    """Format 6 knows painted filters; a file of 5 has none and reads the same."""
    return stored


STEPS: dict[int, Callable[[Stored], Stored]] = {
    1: _blocks_came,
    2: _marks_came,
    3: _recipes_came,
    4: _momentum_came,
    5: _painted_filters_came,
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
