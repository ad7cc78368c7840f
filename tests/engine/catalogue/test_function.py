"""Function nodes against numpy, alone and chained."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest
import torch
from torch import Tensor

from engine.catalogue.layer import Layer
from engine.catalogue.layers.function import (
    Absolute,
    Clamp,
    Cosine,
    Exponential,
    Logarithm,
    Power,
    Reciprocal,
    ScaleShift,
    Sine,
    SquareRoot,
)
from engine.tensor_spec import TensorSpec
from tests.engine.catalogue.told import said

NUMBERS = np.linspace(-3, 3, 24).reshape(2, 3, 4)  # no 0 among them
SPEC = TensorSpec((3, 4))


def of(layer: Layer, x: Tensor) -> Tensor:
    out = layer.build(TensorSpec(tuple(x.shape[1:])))(x)
    assert isinstance(out, Tensor)
    return out


@pytest.mark.parametrize(
    ("layer", "theirs"),
    [
        (Sine(), np.sin),
        (Cosine(), np.cos),
        (Exponential(), np.exp),
        (Logarithm(), np.log),
        (Absolute(), np.abs),
        (SquareRoot(), np.sqrt),
        (Reciprocal(), lambda x: 1 / x),
        (Power(exponent=3.0), lambda x: x**3),
        (Power(exponent=-2.0), lambda x: x**-2),
        (Power(exponent=0.5), lambda x: x**0.5),
        (Power(exponent=0.0), lambda x: x**0),
        (ScaleShift(scale=-2.5, shift=1.5), lambda x: -2.5 * x + 1.5),
        (ScaleShift(scale=-2.5, shift=1.5, learned=True), lambda x: -2.5 * x + 1.5),
        (Clamp(lower=-1.0, upper=0.25), lambda x: np.clip(x, -1, 0.25)),
    ],
    ids=lambda value: value.id if isinstance(value, Layer) else "",
)
def test_a_function_is_numpys(layer: Layer, theirs: Callable[..., np.ndarray]) -> None:
    with np.errstate(invalid="ignore"):
        expected = torch.from_numpy(theirs(NUMBERS))
    ours = of(layer, torch.from_numpy(NUMBERS))
    torch.testing.assert_close(ours, expected, equal_nan=True, rtol=1e-12, atol=1e-12)


def test_gradients_of_a_chain_are_those_of_calculus() -> None:
    """f(x) = log(cos(exp(sin³ x))), as drawn in the lecture."""
    chain = (Sine(), Power(exponent=3.0), Exponential(), Cosine(), Logarithm())
    x = torch.tensor([[-0.5]], dtype=torch.float64, requires_grad=True)
    value = x
    for layer in chain:
        value = of(layer, value)
    value.backward()
    cube = math.sin(-0.5) ** 3
    inner = math.exp(cube)
    slope = -math.tan(inner) * inner * 3 * math.sin(-0.5) ** 2 * math.cos(-0.5)
    assert value.item() == pytest.approx(math.log(math.cos(inner)), rel=1e-12)
    assert x.grad is not None
    assert x.grad.item() == pytest.approx(slope, rel=1e-12)


def test_a_learned_line_has_two_parameters() -> None:
    layer = ScaleShift(scale=2.0, shift=-1.0, learned=True)
    assert {n: p.item() for n, p in layer.build(SPEC).named_parameters()} == {
        "weight": 2.0,
        "bias": -1.0,
    }
    assert layer.arithmetic(SPEC) == "1 + 1"
    assert layer.links((SPEC,), (SPEC,)) == 24
    assert layer.summary() == "2 · x − 1, learned"


def test_bounds_in_the_wrong_order_are_told() -> None:
    assert said(Clamp(lower=2.0, upper=-1.0), SPEC) == (
        "lower is 2, which is more than upper, −1",
        "Exchange lower and upper.",
    )
