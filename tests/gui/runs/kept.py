"""Folders of runs as the engine's own writers make them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import msgspec
import numpy as np
from safetensors.numpy import save_file

from engine.api import History, Project, RunState
from engine.project.file import project_to_text
from engine.runs.curves import CHECKPOINT
from engine.runs.folder import BegunRun, Summary, write_begun, write_note, write_summary
from engine.runs.progress import sparkline
from tests.gui.fake_bridge import lenet

NOW = 1_790_000_000.0
VERSIONS = {"chainrule": "0.2.0", "python": "3.11.7", "torch": "2.13.0"}


def learned(epochs: int = 10, rate: float = 0.4, seed: int = 0, ceiling: float = 0.95) -> History:
    """Curves as of a run that learns."""
    random, history = np.random.default_rng(seed), History()
    x = np.arange(1, 20 * epochs + 1) / 20
    history.extend("train/loss", x, 2.3 * np.exp(-rate * x) + random.gamma(2, 0.02, len(x)))
    for epoch in range(1, epochs + 1):
        accuracy = ceiling * (1 - np.exp(-rate * epoch)) + random.normal(0, 0.006)
        loss = 2.3 * np.exp(-0.8 * rate * epoch) + 0.1
        history.record("test", float(epoch), {"loss": loss, "accuracy": min(accuracy, 1.0)})
    return history


def keep(
    folder: Path,
    name: str,
    *,
    project: Project | None = None,
    history: History | None = None,
    state: RunState = RunState.FINISHED,
    ago: float = 0.0,
    seed: int = 0,
    group: str = "",
    note: str = "",
    text: str = "",
    goal_met: bool | None = None,
    of_epochs: int = 0,
    now: float = NOW,
) -> Path:
    """Write a run as it is kept; gives its folder."""
    place = folder / "runs" / name
    place.mkdir(parents=True)
    project, history = project or lenet(), history or learned(seed=seed)
    stored = msgspec.json.decode(project_to_text(project))
    device, started = "CPU, 2 threads", now - ago
    write_begun(
        BegunRun(
            project=stored,
            device=device,
            seed=seed,
            versions=VERSIONS,
            started=started,
            group=group,
        ),
        place,
    )
    accuracy, loss = history.series("test/accuracy"), history.series("test/loss")
    epochs = len(accuracy)
    metrics: dict[str, dict[str, float | None]] = {}
    if epochs:
        metrics = {"test": {"accuracy": float(accuracy.y[-1]), "loss": float(loss.y[-1])}}
    write_summary(
        Summary(
            name=project.name,
            state=state,
            text=text,
            started=started,
            changed=started + 3.4 * epochs,
            epochs=epochs,
            of_epochs=of_epochs or epochs,
            steps=20 * epochs,
            seconds=3.4 * epochs,
            metrics=metrics,
            goal="test/accuracy",
            goal_met=goal_met,
            loss=sparkline(history, "train/loss"),
            progress=sparkline(history, "test/accuracy"),
            seed=seed,
            device=device,
            group=group,
        ),
        place,
    )
    if note:
        write_note(place, note)
    write_curves(place, history)
    return place


def write_curves(place: Path, history: History) -> None:
    """A checkpoint with the curves alone, as lists and comparisons read it."""
    arrays: Mapping[str, np.ndarray] = {  # type: ignore[type-arg]
        f"history/{name}": np.stack(history.series(name).points) for name in history.names()
    }
    header = {"curves": list(history.names()), "marks": [list(mark) for mark in history.marks]}
    save_file(dict(arrays), place / CHECKPOINT, metadata={"chainrule": json.dumps(header)})
