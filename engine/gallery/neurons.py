"""Part A: single neurons, what several of them can do, and the chain rule."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import pairwise

import torch
from torch import Tensor

from engine.catalogue.layers.threshold import ThresholdUnit
from engine.compile.model import Model
from engine.compile.wires import Place
from engine.gallery.learned import learned, reaches_its_goal
from engine.gallery.row import Figure, Row, exactly, holds, of_goal
from engine.gallery.trial import Trial, seen
from engine.inspection.gradients import Flows
from engine.project.project import Project

_SEEDS = 5
_XOR_SEEDS = 20
_STEP = 1e-6  # of central differences, in 64-bit numbers
_WIDTHS = (1, 2, 8, 64)

Formula = Callable[[Tensor], Tensor]


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
    yield Figure("weights apart from those of Rosenblatt's rule", apart, at_most=1e-4)
    yield Figure("corrections", corrections)
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
    best, seconds = 0.0, 0.0
    for seed in range(_SEEDS):
        result = trial.trained(project, seed=seed)
        best = max(best, float(result.run.history.series("test/accuracy").y.max()))
        seconds = max(seconds, result.seconds)
    name = f"best accuracy at the end of any epoch of {_SEEDS} seeds"
    yield Figure(name, best, at_most=0.75, unit="%")
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


_ACTIVATIONS: dict[str, tuple[Formula, Formula]] = {
    "linear": (lambda x: x, torch.ones_like),
    "sigmoid": (
        lambda x: 1 / (1 + torch.exp(-x)),
        lambda x: torch.exp(-x) / (1 + torch.exp(-x)) ** 2,
    ),
    "tanh": (
        lambda x: (torch.exp(x) - torch.exp(-x)) / (torch.exp(x) + torch.exp(-x)),
        lambda x: 4 / (torch.exp(x) + torch.exp(-x)) ** 2,
    ),
    "relu": (lambda x: torch.where(x > 0, x, 0.0 * x), lambda x: (x > 0).to(x)),
    "leaky_relu": (
        lambda x: torch.where(x > 0, x, 0.01 * x),
        lambda x: torch.where(x > 0, 1.0 + 0 * x, 0.01 + 0 * x),
    ),
}
"""By node: the function and its derivative, as formulas."""


def _activations(trial: Trial) -> Iterator[Figure]:
    project = trial.project("activation_functions")
    model = trial.prepared(project).model
    fields = _doubles(trial, project)
    x = fields["x"]
    for node, (function, derivative) in _ACTIVATIONS.items():
        flow = Flows(model, node).flow(fields)
        gradient = flow.gradient_at("x")
        assert gradient is not None
        off = max(_apart(flow.values[node], function(x)), _apart(gradient, derivative(x)))
        yield Figure(f"{node.replace('_', ' ')}: off by", off, at_most=1e-12)
    yield from _softmax(model, fields)


def _softmax(model: Model, fields: dict[str, Tensor]) -> Iterator[Figure]:
    """The shares of (x, 0, 1), and how each changes with x: pᵢ(1 − pᵢ) for x's own, else −pᵢ·p₁."""
    x, flows = fields["x"], Flows(model, "softmax")
    whole = torch.exp(x) + 1 + math.e
    shares = torch.cat([torch.exp(x), torch.ones_like(x), torch.full_like(x, math.e)], 1) / whole
    slopes = shares * (torch.tensor([[1.0, 0.0, 0.0]]).to(x) - shares[:, :1])
    flow = flows.flow(fields)
    gradient = flow.gradient_at("x")
    assert gradient is not None
    # The shares sum to 1 whatever x is, so their sum does not change at all.
    off = max(_apart(flow.values["softmax"], shares), float(gradient.abs().max()))
    yield Figure("softmax: off by", off, at_most=1e-12)
    up, down = (flows.nudged(fields, "x", by)["softmax"] for by in (_STEP, -_STEP))
    off = _apart((up - down) / (2 * _STEP), slopes)
    yield Figure("its three slopes apart from differences", off, at_most=1e-8)


def _chain(trial: Trial) -> Iterator[Figure]:
    yield from _derived(
        trial,
        "chain_rule",
        "logarithm",
        lambda x: torch.log(torch.cos(torch.exp(torch.sin(x) ** 3))),
        "f",
    )


def _several_paths(trial: Trial) -> Iterator[Figure]:
    yield from _derived(
        trial,
        "chain_rule_several_paths",
        "total",
        lambda x: x * torch.sin(x) + torch.exp(torch.sin(x)),
        "g",
    )


def _derived(trial: Trial, name: str, end: str, formula: Formula, letter: str) -> Iterator[Figure]:
    """The function's value, and the gradient at every node and on every wire."""
    project = trial.project(name)
    fields = _doubles(trial, project)
    flows = Flows(trial.prepared(project).model, end)
    flow = flows.flow(fields)
    x = fields["x"].clone().requires_grad_()
    expected = formula(x)
    (slope,) = torch.autograd.grad(expected.sum(), x)
    found = flow.gradient_at("x")
    assert found is not None
    yield Figure(f"{letter}(x) off by", _apart(flow.values[end], expected.detach()), at_most=1e-6)
    yield Figure(f"d{letter}/dx apart from autograd", _apart(found, slope), at_most=1e-6)
    off = 0.0
    gradients = {path: flow.gradient_at(path) for path in flow.values}
    places = {place: carried.gradient for place, carried in flow.wires.items()}
    everywhere: list[tuple[str | Place, Tensor | None]] = [*gradients.items(), *places.items()]
    for where, gradient in everywhere:
        assert gradient is not None
        up, down = (flows.nudged(fields, where, by)[end] for by in (_STEP, -_STEP))
        # The steepest slopes are large: apart is measured against 1, or the slope if it is larger.
        difference = (up - down) / (2 * _STEP)
        off = max(off, float(((difference - gradient).abs() / gradient.abs().clamp(min=1)).max()))
    told = f"{len(gradients)} nodes and {len(places)} wires apart from central differences"
    yield Figure(told, off, at_most=1e-6)
    yield Figure("values of x", len(x))


def _doubles(trial: Trial, project: Project) -> dict[str, Tensor]:
    """The training examples by field, real numbers as 64-bit ones."""
    arrays = trial.data(project.data).train.arrays
    tensors = {name: torch.from_numpy(array) for name, array in arrays.items()}
    return {name: t.double() if t.is_floating_point() else t for name, t in tensors.items()}


def _apart(one: Tensor, other: Tensor) -> float:
    return float((one - other).abs().max())


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
    Row(
        "A5",
        "Activation functions",
        ("activation_functions",),
        "each function and its derivative as the formulas say",
        _activations,
        is_quick=True,
    ),
    Row(
        "A6",
        "Chain rule on a graph",
        ("chain_rule",),
        "equals autograd and finite differences to 1e-6 (64 bits)",
        _chain,
        is_quick=True,
    ),
    Row(
        "A6",
        "Chain rule, several paths",
        ("chain_rule_several_paths",),
        "equals autograd and finite differences to 1e-6 (64 bits)",
        _several_paths,
        is_quick=True,
    ),
    Row(
        "A7",
        "Universal approximation",
        ("universal_approximation",),
        "error falls with width; 64 units: R² at least 0.99, within 20 s",
        _approximation,
    ),
    learned(
        "A8",
        "Playground: spirals",
        "spirals_playground",
        "at least 98 % of the test points right, within 30 s",
        within_s=30,
    ),
)
