"""Threshold and sign units: truth tables, and Rosenblatt's rule written by hand."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from engine.catalogue.layers.threshold import SignUnit, ThresholdUnit
from engine.inference.measure import Measured, measure
from engine.tensor_spec import TensorSpec
from tests.engine.catalogue.trial import refusal_of

TWO = TensorSpec((2,))
ROWS = torch.tensor(list(product((0.0, 1.0), repeat=2)))


def table(layer: ThresholdUnit | SignUnit) -> list[list[float]]:
    rows: list[list[float]] = layer.build(TWO)(ROWS).T.tolist()
    return rows


@pytest.mark.parametrize(
    ("weights", "threshold", "truth"),
    [
        ((1.0, 1.0), 1.5, [0, 0, 0, 1]),  # AND
        ((1.0, 1.0), 0.5, [0, 1, 1, 1]),  # OR
        ((-1.0, 0.0), -0.5, [1, 1, 0, 0]),  # NOT the first
        ((1.0, 1.0), 1.0, [0, 0, 0, 1]),  # exceeds, not reaches
        ((0.0, 0.0), 0.0, [0, 0, 0, 0]),
    ],
)
def test_a_gate_is_its_truth_table(
    weights: tuple[float, float], threshold: float, truth: list[float]
) -> None:
    assert table(ThresholdUnit(weights=(weights,), thresholds=(threshold,))) == [truth]
    signs = [1 if true else -1 for true in truth]
    assert table(SignUnit(weights=(weights,), thresholds=(threshold,))) == [signs]


def test_xor_needs_two_layers() -> None:
    hidden = ThresholdUnit(units=2, weights=((1, 1), (1, 1)), thresholds=(0.5, 1.5))
    out = ThresholdUnit(weights=((1, -1),), thresholds=(0.5,))
    net = nn.Sequential(hidden.build(TWO), out.build(TWO))
    assert net(ROWS).flatten().tolist() == [0, 1, 1, 0]


def test_the_gradient_of_half_the_squared_error_is_the_perceptron_rule() -> None:
    """A whole run, number by number, against Rosenblatt's loop in NumPy."""
    random = np.random.default_rng(3)
    inputs = random.integers(-4, 5, (30, 3)).astype(np.float32)
    targets = (inputs @ [2.0, -1.0, 0.5] > 0.25).astype(np.float32)
    module = ThresholdUnit(weights=((0, 0, 0),)).build(TensorSpec((3,)))
    descent = torch.optim.SGD(module.parameters(), lr=1.0)
    weights, threshold, mistakes = np.zeros(3, np.float32), np.float32(0), 0
    for x, target in [*zip(inputs, targets, strict=True)] * 3:
        out = np.float32(weights @ x > threshold)
        weights = weights + (target - out) * x
        threshold = threshold - (target - out)
        mistakes += int(out != target)

        descent.zero_grad()
        given = module(torch.from_numpy(x)[None])
        (0.5 * (given - target).square().sum()).backward()
        descent.step()
        assert given.item() == out
        assert module.get_parameter("weight")[0].tolist() == weights.tolist()
        assert module.get_parameter("bias").item() == -threshold
    assert mistakes > 5


def test_fixed_units_have_nothing_to_learn_but_lead_the_gradient_on() -> None:
    layer = ThresholdUnit(weights=((1, 2),), thresholds=(2.5,), is_learned=False)
    found = measure(layer, (TWO,))
    assert isinstance(found, Measured)
    assert (found.counts.parameters, found.counts.links) == (0, 0)
    x = ROWS.clone().requires_grad_()
    module = layer.build(TWO)
    module(x).sum().backward()
    assert isinstance(x.grad, Tensor)
    assert x.grad.tolist() == [[1, 2]] * 4
    assert table(layer) == [[0, 0, 0, 1]]


def test_learned_units_count_a_threshold_each() -> None:
    found = measure(ThresholdUnit(units=3), (TWO,))
    assert isinstance(found, Measured)
    assert found.counts.parameters == found.counts.links == 9
    assert [name for name, _ in found.weights] == ["weight", "bias"]


def test_what_is_not_typed_in_starts_as_start_weights_say_with_a_threshold_of_0() -> None:
    module = ThresholdUnit(units=4, start="constant", start_value=0.3).build(TWO)
    assert module.get_parameter("weight").unique().tolist() == [pytest.approx(0.3)]
    assert not module.get_parameter("bias").any()


@pytest.mark.parametrize(
    ("layer", "text", "hint"),
    [
        (
            ThresholdUnit(weights=((1, 2, 3),)),
            "weights has 1 row of 3 numbers, but there is 1 unit and 2 inputs",
            "Type 1 row of 2 numbers, or empty the table.",
        ),
        (
            SignUnit(units=2, weights=((1, 2),)),
            "weights has 1 row of 2 numbers, but there are 2 units and 2 inputs",
            "Type 2 rows of 2 numbers, or empty the table.",
        ),
        (
            ThresholdUnit(units=2, thresholds=(1,)),
            "thresholds has 1 number, but there are 2 units",
            "Type 2 numbers, or none for thresholds of 0.",
        ),
    ],
)
def test_numbers_that_do_not_fit_are_refused_in_words(
    layer: ThresholdUnit, text: str, hint: str
) -> None:
    refusal = refusal_of(layer, (TWO,))
    assert refusal is not None
    assert (str(refusal), refusal.hint) == (text, hint)
