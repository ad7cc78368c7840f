"""Looks at earlier moments of a run, on a copy of its network."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from engine.errors import FileRefused
from engine.inspection.probe import Probe
from engine.inspection.sight import Sight
from engine.runs.past import take_weights
from engine.runs.snapshots import weights_at


def seen_at(probe: Probe, sight: Sight, folder: Path, step: int) -> Any:
    """What a probe finds at a moment; None: it is not kept any more, or was another network.

    Args:
        probe: what is wished for.
        sight: on a network that may be changed.
        folder: of the run.
        step: batches it had learned.

    Raises:
        ChainruleError: if it can not be seen of this network.
    """
    try:
        take_weights(sight.model.root, weights_at(folder, step), step)
    except FileRefused:
        return None
    return probe.seen(replace(sight, step=step))
