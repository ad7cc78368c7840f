"""Other forms of the same numbers, borders, and windows of enlarged pictures."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

import numpy as np
import pytest
import torch
from torch import Tensor

from engine.catalogue.layer import Layer, Window
from engine.catalogue.layers.resize import Crop, Pad, Upsample
from engine.catalogue.layers.shape import Permute, Repeat, Reshape, Squeeze, Unsqueeze
from engine.tensor_spec import TensorSpec
from tests.engine.catalogue.told import outputs_of, said

PICTURE = TensorSpec((3, 4, 5))
STEPS = TensorSpec((5, 6), axes=("T", "F"))
TOKENS = TensorSpec((6,), "int64", axes=("T",), classes=9)
X = torch.arange(120.0).reshape(2, 3, 4, 5)


def of(layer: Layer, x: Tensor, spec: TensorSpec | None = None) -> Tensor:
    out = layer.build(spec or TensorSpec(tuple(x.shape[1:])))(x)
    assert isinstance(out, Tensor)
    return out


def test_axes_are_put_in_another_order() -> None:
    layer = Permute(order=(2, 3, 1))
    assert np.array_equal(of(layer, X), X.numpy().transpose(0, 2, 3, 1))
    assert outputs_of(layer, PICTURE) == (TensorSpec((4, 5, 3), axes=("H", "W", "C")),)
    assert outputs_of(Permute(), STEPS) == (TensorSpec((6, 5), axes=("F", "T")),)


def test_axes_of_size_1_come_and_go() -> None:
    grey = TensorSpec((1, 4, 5))
    assert outputs_of(Squeeze(), grey) == (TensorSpec((4, 5), axes=("H", "W")),)
    assert outputs_of(Squeeze(axis=-1), TensorSpec((1, 1, 1)))[0].shape == (1, 1)
    assert outputs_of(Squeeze(), TensorSpec((1, 1)))[0].shape == ()
    assert outputs_of(Unsqueeze(), TensorSpec((4, 5)))[0] == grey
    assert outputs_of(Unsqueeze(axis=-1), TensorSpec((7,)))[0].shape == (7, 1)
    assert outputs_of(Unsqueeze(axis=-2), TensorSpec((7,)))[0].shape == (1, 7)
    assert torch.equal(of(Unsqueeze(axis=2), X), X.unsqueeze(2))


def test_repeat_is_numpys_tile() -> None:
    assert np.array_equal(of(Repeat(times=3, axis=-1), X), np.tile(X.numpy(), (1, 1, 1, 3)))
    assert np.array_equal(of(Repeat(times=2), X), np.tile(X.numpy(), (1, 2, 1, 1)))
    assert outputs_of(Repeat(), TOKENS) == (TensorSpec((12,), "int64", axes=("T",), classes=9),)


def test_new_axes_have_no_old_meaning() -> None:
    assert outputs_of(Reshape(shape=(3, 10)), STEPS)[0].axes == ("C", "T")


@pytest.mark.parametrize(
    ("mode", "theirs"),
    [("constant", "constant"), ("reflect", "reflect"), ("replicate", "edge"), ("circular", "wrap")],
)
def test_a_border_is_numpys_pad(mode: str, theirs: str) -> None:
    layer = Pad(left=1, right=2, top=3, bottom=0, mode=mode)
    expected = np.pad(X.numpy(), ((0, 0), (0, 0), (3, 0), (1, 2)), theirs)
    assert np.array_equal(of(layer, X), expected)
    steps = X.reshape(4, 5, 6)
    expected = np.pad(steps.numpy(), ((0, 0), (1, 2), (0, 0)), theirs)
    assert np.array_equal(of(layer, steps, STEPS), expected)
    expected = np.pad(steps.numpy(), ((0, 0), (0, 0), (1, 2)), theirs)
    assert np.array_equal(of(layer, steps), expected)


def test_the_border_has_the_number_that_is_said() -> None:
    assert of(Pad(value=-7.0), X)[0, 0, 0].eq(-7).all()


def test_crop_undoes_pad() -> None:
    sides = {"left": 1, "right": 2, "top": 3, "bottom": 4}
    assert torch.equal(of(Crop(**sides), of(Pad(**sides), X)), X)
    assert outputs_of(Crop(), STEPS) == (TensorSpec((3, 6), axes=("T", "F")),)


def test_upsample_also_enlarges_sequences_and_volumes() -> None:
    sequence = torch.tensor([[[0.0, 4.0]]])
    assert of(Upsample(), sequence).tolist() == [[[0, 0, 4, 4]]]
    assert of(Upsample(mode="bilinear"), sequence).tolist() == [[[0, 1, 3, 4]]]
    assert of(Upsample(mode="bilinear"), torch.ones(1, 1, 2, 2, 2)).shape == (1, 1, 4, 4, 4)


@pytest.mark.parametrize("mode", ["nearest", "bilinear"])
@pytest.mark.parametrize("factor", [2, 3, 4, 5])
def test_the_window_of_upsample_holds_what_an_output_depends_on(factor: int, mode: str) -> None:
    x = torch.randn(1, 1, 6, 6, requires_grad=True)
    layer = Upsample(factor=factor, mode=mode)
    out = of(layer, x)
    window = layer.window(TensorSpec((1, 6, 6)))
    assert isinstance(window, Window)
    for o in range(factor, 5 * factor):  # away from the border
        (slope,) = torch.autograd.grad(out[0, 0, o, o], x, retain_graph=True)
        seen = slope[0, 0].abs().sum(1).nonzero().flatten().tolist()
        first = o * Fraction(window.stride[0]) + window.start[0]
        told = range(ceil(first), floor(first + window.size[0] - 1) + 1)
        assert list(told) == seen


@pytest.mark.parametrize(
    ("layer", "x", "text", "hint"),
    [
        (
            Permute(order=(1, 3)),
            PICTURE,
            "order (1, 3) must name each of the 3 axes of 3 × 4 × 5 once",
            "Set order to the numbers 1 … 3 in the order wanted, as 3, 2, 1.",
        ),
        (
            Squeeze(axis=2),
            PICTURE,
            "axis 2 of 3 × 4 × 5 has size 4, and only size 1 can be left out",
            "Set axis to 0, or use Select or Reduce.",
        ),
        (Squeeze(), PICTURE, "3 × 4 × 5 has no axis of size 1", "Remove this node."),
        (
            Repeat(axis=-4),
            PICTURE,
            "axis is −4, but there are 3 axes (3 × 4 × 5), counted from 1",
            "Set axis to one of 1 … 3.",
        ),
        (
            Repeat(axis=0),
            TensorSpec((7,)),
            "axis is 0, but there is only 1 axis (7), counted from 1",
            "Set axis to 1.",
        ),
        (
            Pad(left=5, mode="reflect"),
            PICTURE,
            "a border of 5 mirrors more than there is: axis 3 of 3 × 4 × 5 has 5",
            "Reduce it to 4, or set mode to replicate.",
        ),
        (
            Crop(top=2, bottom=2),
            PICTURE,
            "nothing is left when 2 and 2 are cut off axis 2 of 3 × 4 × 5, which has 4",
            "Cut off at most 3 in all.",
        ),
    ],
)
def test_what_does_not_fit_is_told(layer: Layer, x: TensorSpec, text: str, hint: str) -> None:
    assert said(layer, x) == (text, hint)
