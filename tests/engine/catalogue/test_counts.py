"""Links, parameters and windows against figures known or counted otherwise."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from engine.catalogue.layer import Layer, Window
from engine.catalogue.layers.convolution import Conv1d, Conv2d
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.pooling import MaxPool2d
from engine.catalogue.layers.transposed import ConvTranspose2d, ConvTranspose3d
from engine.tensor_spec import TensorSpec
from tests.engine.catalogue.trial import on_meta

DIGIT = TensorSpec((1, 28, 28))


def out_of(layer: Layer, x: TensorSpec) -> TensorSpec:
    return TensorSpec(tuple(on_meta(layer, (x,))[0].shape[1:]))


def test_net_1_of_1989_has_2570_links() -> None:
    x = TensorSpec((256,))
    layer = Linear(units=10)
    assert layer.links((x,), (out_of(layer, x),)) == 2570


def test_the_first_convolution_of_lenet() -> None:
    layer = Conv2d(filters=6, kernel=5)
    assert out_of(layer, DIGIT).shape == (6, 28, 28)
    assert sum(p.numel() for p in layer.build(DIGIT).parameters()) == 156
    assert layer.arithmetic(DIGIT) == "(5·5·1 + 1) · 6"
    assert layer.links((DIGIT,), (out_of(layer, DIGIT),)) == 122_304
    assert layer.summary() == "6 @ 5×5, same"


@pytest.mark.parametrize(
    ("layer", "x"),
    [
        (Conv2d(filters=6, kernel=4, stride=2, groups=3), TensorSpec((3, 11, 9))),
        (Conv2d(filters=5, kernel=3, dilation=2, bias="none"), TensorSpec((2, 8, 8))),
        (Conv2d(filters=2, kernel=3, padding="number", border=2), TensorSpec((1, 5, 6))),
        (Conv1d(filters=4, kernel=6, stride=3), TensorSpec((8, 20))),
        (Conv1d(filters=4, kernel=5, padding="valid"), TensorSpec((8, 20))),
        (Linear(units=7, bias=False), TensorSpec((5,))),
        (ConvTranspose2d(filters=3, kernel=3, stride=2), TensorSpec((2, 4, 5))),
        (ConvTranspose3d(filters=3, kernel=2, stride=3), TensorSpec((2, 3, 4, 2))),
    ],
)
def test_links_are_what_ones_add_up_to(layer: Layer, x: TensorSpec) -> None:
    """With all weights, biases, inputs and border pixels 1, each link adds 1 to the outputs."""
    module = layer.build(x)
    for weights in module.parameters():
        nn.init.ones_(weights)
    ones = torch.ones(1, *x.shape)
    if isinstance(layer, Conv1d | Conv2d):
        module, ones = without_border(layer, module, ones)
    assert layer.links((x,), (out_of(layer, x),)) == module(ones).sum()


def without_border(
    layer: Conv1d | Conv2d, module: nn.Module, ones: torch.Tensor
) -> tuple[nn.Module, torch.Tensor]:
    """The same convolution on a picture whose border is there already, and full of ones."""
    before, after = layer.margins()
    bordered = nn.functional.pad(ones, [before, after] * layer.along, value=1.0)
    valid = layer.replace(padding="valid").build(TensorSpec(tuple(bordered.shape[1:])))
    valid.load_state_dict(module.state_dict())
    return valid, bordered


@pytest.mark.parametrize("kernel", [1, 2, 3, 4, 5, 8])
@pytest.mark.parametrize("stride", [1, 2, 3])
@pytest.mark.parametrize("side", [7, 8])
def test_same_keeps_the_size_or_divides_it_by_the_stride(
    kernel: int, stride: int, side: int
) -> None:
    wide = TensorSpec((2, side, 2 * side))
    out = out_of(Conv2d(filters=1, kernel=kernel, stride=stride), wide)
    assert out.shape == (1, -(-side // stride), -(-2 * side // stride))
    out = out_of(Conv1d(filters=1, kernel=kernel, stride=stride), TensorSpec((3, side)))
    assert out.shape == (1, -(-side // stride))


@pytest.mark.filterwarnings("ignore:Using padding='same' with even kernel")
@pytest.mark.parametrize("kernel", [2, 3, 4])
def test_same_is_what_torch_does_where_torch_can(kernel: int) -> None:
    x = TensorSpec((2, 9, 7))
    module = Conv2d(filters=3, kernel=kernel, dilation=1).build(x)
    theirs = nn.Conv2d(2, 3, kernel, padding="same")
    theirs.load_state_dict(module.state_dict())
    picture = torch.randn(2, *x.shape)
    torch.testing.assert_close(module(picture), theirs(picture))


def test_dilation_widens_the_window() -> None:
    assert Conv2d(kernel=3, dilation=2, stride=2).window(DIGIT) == Window((5, 5), (2, 2), (-2, -2))
    assert MaxPool2d().window(DIGIT) == Window((2, 2), (2, 2))
