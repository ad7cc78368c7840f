"""Part A: single neurons, and what several of them can do."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import pairwise

import torch
from torch import Tensor

from engine.catalogue.layers.threshold import ThresholdUnit
from engine.gallery import derivatives, playground
from engine.gallery.learned import reaches_its_goal
from engine.gallery.row import Figure, Row, exactly, holds, of_goal
from engine.gallery.trial import Trial, seen
from engine.project.project import Project

_SEEDS = 5
_XOR_SEEDS = 20
_WIDTHS = (1, 2, 8, 64)


def _gates(trial: Trial) -> Iterator[Figure]:
    project = trial.project("mcculloch_pitts_gates")
    truth: dict[str, tuple[str, Callable[[bool, bool], bool]]] = {
        "AND": ("and_gate", lambda a, b: a and b),
        "OR": ("or_gate", lambda a, b: a or b),
        "NOT a": ("not_gate", lambda a, b: not a),
        "XOR": ("xor_gate", lambda a, b: a != b),
    }
    model, rows = trial.prepared(project).model, trial.data(project.data).test.arrays
    fired = seen(model, rows)
    for name, (node, rule) in truth.items():
        answers = [rule(bool(a), bool(b)) for a, b in rows["inputs"]]
        right = sum(bool(f) == answer for f, answer in zip(fired[node], answers, strict=True))
        yield exactly(f"{name}: right of 4 rows", right, 4)
    yield exactly("numbers to be learned", trial.inference(project).totals.parameters, 0)


def _concert(trial: Trial) -> Iterator[Figure]:
    project = trial.project("concert_perceptron")
    model, rows = trial.prepared(project).model, trial.data(project.data).test.arrays
    fired = seen(model, rows)
    rules = {"only_if_weather": "weather_person", "weather_and_time": "weather_time_person"}
    for field, node in rules.items():
        right = sum(int(f) == answer for f, answer in zip(fired[node], rows[field], strict=True))
        yield exactly(f"{field.replace('_', ' ')}: right of 8 rows", right, 8)
    (w1, w2, w3), threshold = _unit(project, "weather_person")
    yield holds("w1 > 5 ≥ w2 + w3", threshold == 5 and w1 > 5 and w2 + w3 <= 5)
    (w1, w2, w3), threshold = _unit(project, "weather_time_person")
    keeps = threshold == 3 and w1 + w2 > 3 and w2 + w3 <= 3 and w1 + w3 <= 3
    yield holds("w1 + w2 > 3 ≥ w2 + w3, w1 + w3", keeps)


def _unit(project: Project, name: str) -> tuple[tuple[float, ...], float]:
    """The typed-in weights and threshold of a single unit."""
    layer = project.graph.node(name).layer
    assert isinstance(layer, ThresholdUnit)
    return layer.weights[0], layer.thresholds[0]


def _perceptron(trial: Trial) -> Iterator[Figure]:
    project = trial.project("rosenblatt_perceptron")
    result = trial.trained(project)
    yield of_goal(result.goal, result.metrics, "%")
    yield Figure("accuracy (test)", result.metrics["test"]["accuracy"], unit="%")
    weight, bias, corrections = _by_the_rule(trial, project)
    unit = result.run.model.root.get_submodule("perceptron")
    apart = max(
        float((unit.get_parameter("weight").detach() - weight).abs().max()),
        float((unit.get_parameter("bias").detach() - bias).abs().max()),
    )
    yield Figure("weights apart from those of a bare loop", apart, at_most=1e-4)
    counted = result.run.history.series("train/corrections").y
    yield exactly("corrections", counted.sum(), corrections)
    rest = next((epoch for epoch, wrong in enumerate(counted) if not wrong), len(counted))
    yield Figure("epochs with mistakes", rest, at_most=project.training.epochs - 1)
    yield exactly("corrections after that", counted[rest:].sum(), 0)
    yield Figure("learning took", result.seconds, at_most=5, unit="s")


def _by_the_rule(trial: Trial, project: Project) -> tuple[Tensor, Tensor, int]:
    """Weights, bias and number of corrections of a bare loop over the same examples."""
    run = trial.prepared(project)
    weight, bias, corrections = torch.zeros(1, 2), torch.zeros(1), 0
    for epoch in range(project.training.epochs):
        batches = run.train_set.shuffled(1, project.training.seed, epoch, project.augmentation)
        for batch in batches:
            x, side = (batch[run.train_set.fields.index(name)][0] for name in ("point", "label"))
            error = float(side) - float(weight @ x + bias > 0)
            weight, bias = weight + error * x, bias + error
            corrections += error != 0
    return weight, bias, corrections


def _not_xor(trial: Trial) -> Iterator[Figure]:
    project = trial.project("perceptron_xor")
    best, seconds, least = 0.0, 0.0, math.inf
    for seed in range(_SEEDS):
        result = trial.trained(project, seed=seed)
        best = max(best, float(result.run.history.series("test/accuracy").y.max()))
        least = min(least, float(result.run.history.series("train/corrections").y.min()))
        seconds = max(seconds, result.seconds)
    name = f"best accuracy at the end of any epoch of {_SEEDS} seeds"
    yield Figure(name, best, at_most=0.75, unit="%")
    yield Figure("fewest corrections in any epoch", least, at_least=1)
    yield Figure("longest learning took", seconds, at_most=5, unit="s")


def _xor(trial: Trial) -> Iterator[Figure]:
    project = trial.project("xor")
    yield exactly("hidden units", trial.inference(project).nodes["hidden"].outputs[0].size, 2)
    yield from reaches_its_goal("xor", within_s=5)(trial)
    reached = sum(
        trial.trained(project, seed=seed).metrics["test"]["accuracy"] == 1.0
        for seed in range(_XOR_SEEDS)
    )
    yield Figure(f"starts of {_XOR_SEEDS} that reach it", reached)


def _approximation(trial: Trial) -> Iterator[Figure]:
    result = trial.trained(trial.project("universal_approximation"))
    explained = [result.metrics["test"][f"r2_{width}"] for width in _WIDTHS]
    errors = [result.metrics["test"][f"error_{width}"] for width in _WIDTHS]
    for width, value in zip(_WIDTHS, explained, strict=True):
        least = 0.99 if width == _WIDTHS[-1] else None
        yield Figure(f"R² with {width} hidden unit{'s' * (width > 1)}", value, at_least=least)
    falls = all(wider < narrower for narrower, wider in pairwise(errors))
    yield holds("error falls with width", falls)
    yield Figure("learning took", result.seconds, at_most=20, unit="s")


ROWS: tuple[Row, ...] = (
    Row(
        "A1",
        "McCulloch–Pitts gates",
        ("mcculloch_pitts_gates",),
        "truth tables exact, nothing learned; XOR by two layers",
        _gates,
        is_quick=True,
    ),
    Row(
        "A2",
        "Concert perceptron",
        ("concert_perceptron",),
        "all 8 rows right for both rules",
        _concert,
        is_quick=True,
    ),
    Row(
        "A3",
        "Rosenblatt's perceptron",
        ("rosenblatt_perceptron",),
        "100 % on separable data, within 5 s; the perceptron rule exactly",
        _perceptron,
        is_quick=True,
    ),
    Row(
        "A3",
        "A perceptron on XOR",
        ("perceptron_xor",),
        "never above 75 %",
        _not_xor,
        is_quick=True,
    ),
    Row("A4", "XOR by a multi-layer perceptron", ("xor",), "100 %, within 5 s", _xor),
    *derivatives.ROWS,
    Row(
        "A7",
        "Universal approximation",
        ("universal_approximation",),
        "error falls with width; 64 units: R² at least 0.99, within 20 s",
        _approximation,
    ),
    playground.ROW,
)
