"""Part B: gradient descent where the whole loss can be seen, by one example a step, few, or all."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from engine.gallery.row import Figure, Row, exactly
from engine.gallery.trial import Trial
from engine.inspection.landscape.learned import learned_weights
from engine.inspection.landscape.losses import LossOver, slope_and_bends
from engine.inspection.sight import Sight
from engine.project.project import Project
from engine.training.run import Run

PROJECT = "hilly_landscape"
STEEPEST, FLATTEST = 0.01, 0.1
"""How long the gradient may be where a path ends, and how much the loss must curve upwards."""

BATCHES = {1: "one example a step", 16: "16 examples a step", 200: "all examples a step"}


def _descent(trial: Trial) -> Iterator[Figure]:
    project = trial.project(PROJECT)
    starts = set()
    for batch_size, words in BATCHES.items():
        training = project.training.replace(batch_size=batch_size)
        begun = trial.prepared(msgspec.structs.replace(project, training=training))
        starts.add(tuple(w.item() for w in learned_weights(begun.model).values()))
        result = trial.trained(project, batch_size=batch_size)
        slope, bends = end_of(trial, project, result.run)
        yield Figure(f"{words}: gradient's length at the end", slope, at_most=STEEPEST)
        yield Figure("smallest curvature there", min(bends), at_least=FLATTEST)
        yield Figure("loss there", result.metrics["train"]["loss"])
    yield exactly("different starts", len(starts), 1)


def end_of(trial: Trial, project: Project, run: Run) -> tuple[float, tuple[float, ...]]:
    """Length of the gradient over all training examples, and eigenvalues of the Hessian."""
    data = trial.data(project.data)
    losses = LossOver(Sight(run.model, data), "train", data.train.count)
    return slope_and_bends(losses, learned_weights(run.model))


ROWS = (
    Row(
        "B1",
        "Gradient descent on a hilly landscape",
        (PROJECT,),
        "from one start each path ends at a minimum, by one example a step, few, or all: gradient "
        f"at most {STEEPEST}, every curvature at least {FLATTEST}",
        _descent,
        is_quick=True,
    ),
)
