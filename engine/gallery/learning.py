"""Part B: what makes learning fail, and what mends it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from statistics import mean

import msgspec
import torch

from engine.errors import TrainingFailed
from engine.gallery.row import Figure, Row, exactly, of_goal
from engine.gallery.trial import Trained, Trial
from engine.inspection.gradients import Flows
from engine.project.project import Project
from engine.training.run import Run

_STARTS = 5
_SEEDS = range(3)
_LAYERS = 10
_CURES = {
    "dropout": "dropout of units",
    "inputs": "dropout of inputs",
    "both": "dropout of both",
    "connect": "DropConnect",
    "decay": "weight decay",
    "short": "max-norm",
}

Metrics = Mapping[str, Mapping[str, float]]


def _clipping(trial: Trial) -> Iterator[Figure]:
    project = trial.project("gradient_clipping")
    result = trial.trained(project)
    yield of_goal(result.goal, result.metrics, "%")
    least = result.goal.at_least or 0.0
    accuracies = [_accuracy(trial, project, seed) for seed in range(_STARTS)]
    reached = sum(accuracy is not None and accuracy >= least for accuracy in accuracies)
    yield exactly(f"starts of {_STARTS} that reach it with clipping", reached, _STARTS)
    ended = [_accuracy(trial, project, seed, clip_norm=0.0) for seed in range(_STARTS)]
    yield exactly("that end without a finite loss when not clipped", ended.count(None), _STARTS)
    yield Figure("learning took", result.seconds, unit="s")


def _accuracy(trial: Trial, project: Project, seed: int, **settings: float) -> float | None:
    """On the test examples; None if the loss did not stay a number."""
    try:
        return trial.trained(project, seed=seed, **settings).metrics["test"]["accuracy"]
    except TrainingFailed as failure:
        trial.say(f"  seed {seed}: {failure}")
        return None


def _vanishing(trial: Trial) -> Iterator[Figure]:
    project = trial.project("vanishing_gradient")
    begun = trial.prepared(project)
    for stack, least, most in (("sigmoid", None, 1e-3), ("relu", 0.1, None)):
        norms = gradient_norms(begun, stack)
        name = f"{stack}: gradient of layer 1 as a share of that of layer {_LAYERS}"
        yield Figure(name, norms[0] / norms[-1], at_least=least, at_most=most)
    result = trial.trained(project)
    yield of_goal(result.goal, result.metrics, "%")
    yield Figure("sigmoid_accuracy (test)", result.metrics["test"]["sigmoid_accuracy"], unit="%")
    yield Figure("learning took", result.seconds, unit="s")


def gradient_norms(run: Run, stack: str) -> list[float]:
    """How long the gradient of each layer's weights is, from the first layer to the last.

    The gradient is that of the loss ``<stack>_loss`` over all training examples.
    """
    end = f"{stack}_loss"
    flows = Flows(run.model, end)
    fields = dict(zip(run.train_set.fields, run.train_set.tensors, strict=True))
    given, _ = flows.code.module(*(fields[name] for name in flows.code.fields))
    loss = dict(zip(flows.code.nodes, given, strict=True))[end]
    layers = (f"{stack}_{number}.linear.weight" for number in range(1, _LAYERS + 1))
    weights = [run.model.root.get_parameter(path) for path in layers]
    return [float(gradient.norm()) for gradient in torch.autograd.grad(loss, weights)]


def _normalised(trial: Trial) -> Iterator[Figure]:
    result = trial.trained(trial.project("batch_normalisation"))
    plain, normed = (_test_losses(result, name) for name in ("plain_loss", "normed_loss"))
    reached = min(plain)
    yield Figure("lowest test loss without batch norm", reached)
    before, after = epochs_to(reached, plain), epochs_to(reached, normed)
    yield Figure("epochs to it without", before)
    yield Figure("epochs to it with batch norm", after, at_most=before / 2)
    yield of_goal(result.goal, result.metrics, "%")
    yield Figure("plain_accuracy (test)", result.metrics["test"]["plain_accuracy"], unit="%")
    yield Figure("learning took", result.seconds, unit="s")


def epochs_to(level: float, losses: list[float]) -> float:
    """The first epoch at whose end the loss was so low; infinite if it never was."""
    return next((epoch for epoch, loss in enumerate(losses, 1) if loss <= level), math.inf)


def _test_losses(result: Trained, node: str) -> list[float]:
    """At the end of each epoch."""
    return [float(loss) for loss in result.run.history.series(f"test/{node}").y]


def _overfitting(trial: Trial) -> Iterator[Figure]:
    project = trial.project("overfitting")
    results = [trial.trained(_reseeded(project, seed), seed=seed) for seed in _SEEDS]
    metrics = [result.metrics for result in results]
    plain = _gap(metrics, "plain_loss")
    known = mean(found["train"]["plain_accuracy"] for found in metrics)
    yield Figure("training examples known with nothing against it", known, 0.99, unit="%")
    yield Figure("gap of test and training loss with nothing against it", plain)
    for variant, words in _CURES.items():
        yield Figure(f"with {words}", _gap(metrics, f"{variant}_loss"), at_most=plain)
    for variant, words in {"plain": "nothing", **_CURES}.items():
        accuracy = mean(found["test"][f"{variant}_accuracy"] for found in metrics)
        yield Figure(f"test accuracy with {words}", accuracy, unit="%")
    yield Figure("longest learning took", max(result.seconds for result in results), unit="s")


def _stopped(trial: Trial) -> Iterator[Figure]:
    project = trial.project("early_stopping")
    gaps, epochs = [], []
    for settings in ({"patience": 0}, {}):
        results = [
            trial.trained(_reseeded(project, seed), seed=seed, **settings) for seed in _SEEDS
        ]
        gaps.append(_gap([result.metrics for result in results], "cross_entropy"))
        epochs.append(mean(result.run.position.epoch for result in results))
    yield Figure("gap of test and training loss to the last epoch", gaps[0])
    yield Figure("stopped early", gaps[1], at_most=gaps[0])
    yield Figure("epochs to the end", epochs[0])
    yield Figure("epochs when stopped early", epochs[1], at_most=epochs[0])
    accuracy = mean(result.metrics["test"]["accuracy"] for result in results)
    yield Figure("accuracy (test)", accuracy, at_least=results[0].goal.at_least, unit="%")


def _reseeded(project: Project, seed: int) -> Project:
    """With other examples kept for the test."""
    return msgspec.structs.replace(project, data=project.data.replace(seed=seed))


def _gap(metrics: Sequence[Metrics], loss: str) -> float:
    """How much larger a loss is on the test examples than on the learned ones, in the mean."""
    return mean(found["test"][loss] - found["train"][loss] for found in metrics)


ROWS: tuple[Row, ...] = (
    Row(
        "B3",
        "Gradient clipping",
        ("gradient_clipping",),
        f"all of {_STARTS} starts diverge without; with it all reach at least 90 % of the test",
        _clipping,
    ),
    Row(
        "B4",
        "Vanishing gradient",
        ("vanishing_gradient",),
        "gradient in the first layer over that in the last: at most 1/1000 of sigmoids, "
        "at least 1/10 of ReLUs",
        _vanishing,
    ),
    Row(
        "B5",
        "Dropout, DropConnect, weight decay, max-norm",
        ("overfitting",),
        "each narrows the gap between test and training loss, mean of 3 seeds",
        _overfitting,
    ),
    Row(
        "B5",
        "Early stopping",
        ("early_stopping",),
        "narrows the gap between test and training loss, mean of 3 seeds",
        _stopped,
    ),
    Row(
        "B6",
        "Batch normalisation",
        ("batch_normalisation",),
        "the lowest loss without it is reached in at most half the epochs",
        _normalised,
    ),
)
