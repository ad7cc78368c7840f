"""Part B: the rules by which a network can follow its gradient, in a race."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from engine.gallery.row import Figure, Row, exactly
from engine.gallery.trial import Trial
from engine.project.project import Project
from engine.training.run import measured_whole
from engine.training.settings import OPTIMISERS

PROJECT = "optimiser_race"
_WITHIN_S = 60.0
_SHARE = 0.5
_SEARCHING: dict[str, Any] = {"batch_size": 512}
RACERS: dict[str, dict[str, Any]] = {
    "sgd": {"learning_rate": 0.1},
    "momentum": {"learning_rate": 0.05},
    "adagrad": {"learning_rate": 0.02},
    "adadelta": {"learning_rate": 1.0},
    "rmsprop": {"learning_rate": 0.001},
    "adam": {"learning_rate": 0.003},
    "hessian_free": _SEARCHING,
    "lbfgs": _SEARCHING,
}
"""Each rule with a rate that suits it; those that search look at more examples at once."""


def _race(trial: Trial) -> Iterator[Figure]:
    project = trial.project(PROJECT)
    firsts: set[float] = set()
    seconds = 0.0
    for rule, settings in RACERS.items():
        first = _start(trial, project, optimiser=rule, **settings)
        result = trial.trained(project, optimiser=rule, **settings)
        last = result.metrics["train"]["loss"]
        firsts.add(first)
        seconds += result.seconds
        name = f"{OPTIMISERS[rule]}: last loss as a share of the first"
        yield Figure(name, last / first, at_most=_SHARE)
    yield exactly("different starts", len(firsts), 1)
    yield Figure("all of them took", seconds, at_most=_WITHIN_S, unit="s")


def _start(trial: Trial, project: Project, **settings: Any) -> float:
    """The loss over all training examples before the first step."""
    training = project.training.replace(**settings)
    run = trial.prepared(msgspec.structs.replace(project, training=training))
    return measured_whole(run)["train"]["loss"]


ROWS = (
    Row(
        "B2",
        "Optimiser race",
        (PROJECT,),
        f"all fall below {_SHARE:.0%} of the first loss, within {_WITHIN_S:.0f} s in all",
        _race,
    ),
)
