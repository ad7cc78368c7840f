"""A5 and A6: functions, their derivatives, and the chain rule, against formulas and differences."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import torch
from torch import Tensor

from engine.compile.model import Model
from engine.compile.wires import Place
from engine.gallery.row import Figure, Row
from engine.gallery.trial import Trial
from engine.inspection.gradients import Flows
from engine.project.project import Project

_STEP = 1e-6  # of central differences, in 64-bit numbers

Formula = Callable[[Tensor], Tensor]

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


ROWS: tuple[Row, ...] = (
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
)
