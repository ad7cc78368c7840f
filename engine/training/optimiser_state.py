"""What optimisers keep for each weight, by its path: out of a run as plain values, and back.

Names are ``TITLE/PATH`` with the title of the optimiser, as a recipe may have several; what one
keeps for all weights together has an empty path. A list of tensors stands as its tensors, numbered,
and a note of how many they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from torch import Tensor

from engine.training.run import Run

_HEAD = "optimiser/"

Entries = Mapping[str, Any]
"""What is kept for one weight, by name."""


def paths_of(run: Run) -> dict[Tensor, str]:
    """The path of every weight."""
    return {parameter: path for path, parameter in run.model.root.named_parameters()}


def taken_out(run: Run) -> tuple[dict[str, Tensor], dict[str, dict[str, Any]]]:
    """What is kept: tensors by ``optimiser/TITLE/PATH/NAME``, and the rest by ``TITLE/PATH``."""
    tensors: dict[str, Tensor] = {}
    rest: dict[str, dict[str, Any]] = {}
    paths = paths_of(run)
    for title, optimiser in run.learning.optimisers.items():
        for parameter, entries in optimiser.state.items():
            key = f"{title}/{paths.get(parameter, '')}"
            for name, value in entries.items():
                if isinstance(value, Tensor):
                    tensors[f"{_HEAD}{key}/{name}"] = value
                elif isinstance(value, list):
                    tensors |= {f"{_HEAD}{key}/{name}:{i}": one for i, one in enumerate(value)}
                    rest.setdefault(key, {})[name] = {"tensors": len(value)}
                elif value is not None:
                    rest.setdefault(key, {})[name] = value
    return tensors, rest


def gathered(tensors: Mapping[str, Tensor], rest: Mapping[str, Entries]) -> dict[str, Entries]:
    """What `taken_out` gave, all that is kept for a weight under one name."""
    kept = {key: dict(entries) for key, entries in rest.items()}
    for name, tensor in tensors.items():
        if name.startswith(_HEAD):
            key, _, entry = name.removeprefix(_HEAD).rpartition("/")
            # Copied to where memory begins evenly, as sums of products depend on that.
            kept.setdefault(key, {})[entry] = tensor.clone()
    return {key: _with_lists(entries) for key, entries in kept.items()}


def put_back(run: Run, kept: Mapping[str, Entries]) -> None:
    """Give each learned weight what was kept for it; one frozen then begins afresh."""
    paths = paths_of(run)
    for title, optimiser in run.learning.optimisers.items():
        stored = optimiser.state_dict()
        learned = [p for group in optimiser.param_groups for p in group["params"]]
        state = {
            place: kept[key]
            for place, parameter in enumerate(learned)
            if (key := f"{title}/{paths.get(parameter, '')}") in kept
        }
        optimiser.load_state_dict({"state": state, "param_groups": stored["param_groups"]})


def _with_lists(entries: Entries) -> dict[str, Any]:
    """What was kept for a weight, its lists of tensors put together again."""
    found = {name: value for name, value in entries.items() if ":" not in name}
    for name, value in found.items():
        if isinstance(value, dict):
            found[name] = [entries[f"{name}:{i}"] for i in range(value["tensors"])]
    return found
