"""How a run goes, in few numbers, for lists."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

import numpy as np

from engine.catalogue.layer import Loss
from engine.project.project import Project
from engine.runs.folder import BegunRun, Summary, finite
from engine.training.events import RunState

if TYPE_CHECKING:
    from engine.training.history import History
    from engine.training.run import Run

MOST_POINTS = 64


def summary_of(
    run: Run, project: Project, begun: BegunRun, state: RunState, text: str, seconds: float
) -> Summary:
    """What a list tells of a run that stands where it stands now."""
    metrics = run.last_metrics
    counts = metric_that_counts(project, metrics)
    goal_met = None if project.goal is None or not metrics else project.goal.is_met(metrics)
    return Summary(
        name=project.name,
        state=state,
        text=text,
        started=begun.started,
        changed=time.time(),
        epochs=run.position.epoch,
        of_epochs=run.epochs,
        steps=run.position.step,
        seconds=seconds,
        metrics=finite(metrics),
        goal=counts,
        goal_met=goal_met,
        loss=sparkline(run.history, "train/loss"),
        progress=sparkline(run.history, counts),
        seed=begun.seed,
        device=begun.device,
        parent=begun.parent,
        group=begun.group,
    )


def metric_that_counts(project: Project, metrics: dict[str, dict[str, float]]) -> str:
    """As ``test/accuracy``: the project's goal, or the first that is measured, or the loss."""
    if project.goal is not None:
        return f"{project.goal.split}/{project.goal.metric}"
    losses = {node.name for node in project.graph.nodes if isinstance(node.layer, Loss)}
    for split in ("test", "train"):
        names = metrics.get(split, {})
        found = next((name for name in names if name != "loss" and name not in losses), None)
        if found is not None:
            return f"{split}/{found}"
    return next((f"{split}/loss" for split in ("test", "train") if metrics.get(split)), "")


def sparkline(history: History, name: str) -> tuple[float | None, ...]:
    """A curve as at most 64 means of neighbouring points; None where one is no number."""
    values = history.series(name).y
    if len(values) > MOST_POINTS:
        edges = np.linspace(0, len(values), MOST_POINTS + 1).astype(int)
        values = np.add.reduceat(values, edges[:-1]) / np.diff(edges)
    return tuple(float(f"{v:.6g}") if math.isfinite(v) else None for v in values.tolist())
