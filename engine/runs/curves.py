"""The curves of runs, read without their weights, and what several of them have in common."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from safetensors import SafetensorError, safe_open

from engine.errors import FileRefused
from engine.training.history import History, Points

CHECKPOINT = "checkpoint.safetensors"


def saved_history(folder: Path) -> History:
    """The curves and marks of a run; neither its weights nor torch are loaded for it.

    Raises:
        FileRefused: if there is no checkpoint, or it is damaged.
    """
    path = folder / CHECKPOINT
    if not path.is_file():
        raise FileRefused(f"There is no checkpoint at {path}.")
    history = History()
    try:
        with safe_open(path, framework="numpy") as file:
            header = json.loads((file.metadata() or {})["chainrule"])
            for name in header["curves"]:
                history.extend(name, *file.get_tensor(f"history/{name}"))
            for epoch, text in header.get("marks", ()):
                history.mark(epoch, text)
    except (SafetensorError, KeyError, TypeError, ValueError, RecursionError, OSError) as fault:
        raise FileRefused(f"{path} is not a whole checkpoint of Chainrule ({fault}).") from fault
    return history


class Band(NamedTuple):
    """One curve of several runs.

    Attributes:
        x: places on the curves, shape (n,).
        mean, low, high: of the runs that reach there, shapes (n,).
        deviation: standard deviation of a sample (n − 1 below the line), shape (n,); 0 where one
            run alone reaches.
        runs: how many runs reach there, shape (n,).
    """

    x: Points
    mean: Points
    low: Points
    high: Points
    deviation: Points
    runs: Points


def band(histories: Sequence[History], name: str) -> Band:
    """Mean and spread of a curve over several runs.

    Where runs have points at other places, straight lines between neighbours count; a run counts
    only from its first to its last point.
    """
    curves = [history.series(name).points for history in histories]
    curves = [(x, y) for x, y in curves if len(x)]
    if not curves:
        nothing = np.empty(0)
        return Band(nothing, nothing, nothing, nothing, nothing, nothing)
    x = np.unique(np.concatenate([places for places, _ in curves]))
    values = np.stack([np.interp(x, *curve, left=np.nan, right=np.nan) for curve in curves])
    reached = ~np.isnan(values)
    count = reached.sum(0).astype(float)
    mean = np.where(reached, values, 0.0).sum(0) / np.maximum(count, 1.0)
    squares = np.where(reached, (values - mean) ** 2, 0.0).sum(0)
    known = count > 0
    return Band(
        x[known],
        mean[known],
        np.where(reached, values, np.inf).min(0)[known],
        np.where(reached, values, -np.inf).max(0)[known],
        np.sqrt(squares / np.maximum(count - 1.0, 1.0))[known],
        count[known],
    )
