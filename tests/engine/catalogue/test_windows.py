"""What layers say they look at, against the gradients of real networks."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from engine.catalogue.layer import Layer, Window
from engine.catalogue.layers.convolution import Conv1d, Conv2d
from engine.catalogue.layers.fixed_filter import Filter2d
from engine.catalogue.layers.local import LocallyConnected1d, LocallyConnected2d
from engine.catalogue.layers.pooling import LpPool2d, MaxPool2d, MeanPool1d, MeanPool2d
from engine.catalogue.layers.separable import DepthwiseSeparable
from engine.catalogue.layers.transposed import ConvTranspose1d, ConvTranspose2d
from engine.catalogue.layers.upsampling import PixelShuffle, PixelUnshuffle
from engine.catalogue.layers.whole_pooling import AdaptiveMeanPool1d, AdaptiveMeanPool2d
from engine.inference.receptive_field import ReceptiveField
from engine.tensor_spec import TensorSpec
from tests.engine.catalogue.trial import on_meta

PICTURE = TensorSpec((4, 24, 24))
SEQUENCE = TensorSpec((2, 24))

UP3 = ConvTranspose2d(filters=2, kernel=3, stride=2, border=1, extra=1)

CHAINS: list[tuple[TensorSpec, tuple[Layer, ...]]] = [
    (PICTURE, (Conv2d(filters=2, kernel=3, stride=2),)),
    (PICTURE, (Conv2d(filters=2, kernel=4, padding="full", dilation=2, groups=2),)),
    (PICTURE, (DepthwiseSeparable(kernel=5, stride=3), LocallyConnected2d(kernel=2))),
    (PICTURE, (Filter2d(kind="gaussian", size=4, mode="full"), LpPool2d(kernel=3))),
    (PICTURE, (MaxPool2d(border=1, kernel=3), Conv2d(filters=2, kernel=3))),
    (PICTURE, (MeanPool2d(kernel=3, stride=2, ceil=True), Conv2d(filters=2, kernel=2))),
    (PICTURE, (ConvTranspose2d(filters=2, kernel=2, stride=2),)),
    (PICTURE, (ConvTranspose2d(filters=2, kernel=5, stride=3, border=2),)),
    (PICTURE, (UP3, Conv2d(filters=2, kernel=2, padding="valid"))),
    (PICTURE, (UP3, Conv2d(filters=2, kernel=2, stride=2, padding="valid"))),
    (PICTURE, (MeanPool2d(), ConvTranspose2d(filters=2), Conv2d(filters=2, kernel=3))),
    (PICTURE, (Conv2d(filters=2, stride=3), UP3, UP3, Conv2d(filters=2, kernel=5))),
    (PICTURE, (PixelShuffle(), Conv2d(filters=2, kernel=3, padding="valid"))),
    (PICTURE, (PixelUnshuffle(factor=3), Conv2d(filters=8, kernel=3), PixelShuffle())),
    (PICTURE, (AdaptiveMeanPool2d(height=7, width=10),)),
    (PICTURE, (AdaptiveMeanPool2d(height=16, width=36), Conv2d(filters=2, kernel=3))),
    (SEQUENCE, (Conv1d(filters=2, kernel=4, stride=2, padding="full"),)),
    (SEQUENCE, (LocallyConnected1d(filters=2, kernel=4, padding="same"), MeanPool1d(kernel=3))),
    (SEQUENCE, (AdaptiveMeanPool1d(length=9), ConvTranspose1d(filters=2, kernel=4, stride=3))),
]


def names(chain: tuple[TensorSpec, tuple[Layer, ...]]) -> str:
    return "-".join(layer.id for layer in chain[1])


@pytest.mark.parametrize("chain", CHAINS, ids=names)
def test_every_output_sees_exactly_what_the_windows_tell(
    chain: tuple[TensorSpec, tuple[Layer, ...]],
) -> None:
    x, layers = chain
    field, modules = ReceptiveField(), []
    for layer in layers:
        window = layer.window(x)
        assert isinstance(window, Window)
        field = field.through(window)
        modules.append(positive(layer.build(x)))
        x = TensorSpec(tuple(on_meta(layer, (x,))[0].shape[1:]))
    net = nn.Sequential(*modules)
    reaches = [field.rows, field.columns][-(x.rank - 1) :]
    for axis, reach in enumerate(reaches, 1):
        assert reach is not None
        seen = seen_along(net, chain[0], axis)
        told = [reach.seen(output, output) for output in range(len(seen))]
        size = chain[0].shape[axis]
        inside = [o for o, (first, last) in enumerate(told) if first >= 0 and last < size]
        assert inside  # elsewhere the border hides a part
        assert [told[o] for o in inside] == [(seen[o][0], seen[o][-1]) for o in inside]


def seen_along(net: nn.Module, x: TensorSpec, axis: int) -> list[list[int]]:
    """For each output along an axis the inputs along it that it depends on."""
    arriving = torch.rand(60, *x.shape, requires_grad=True)
    out = net(arriving)
    seen = []
    for place in range(out.shape[axis + 1]):
        (gradient,) = torch.autograd.grad(
            out.select(axis + 1, place).sum(), arriving, retain_graph=True
        )
        others = [a for a in range(gradient.dim()) if a != axis + 1]
        seen.append(gradient.abs().sum(others).nonzero().flatten().tolist())
    return seen


def positive(module: nn.Module) -> nn.Module:
    """The same with weights that can not cancel."""
    with torch.no_grad():
        for weights in module.parameters():
            weights.copy_(torch.rand_like(weights) + 0.1)
    return module


def test_the_gradients_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """That the check above can fail: a window too small by one is found out."""
    monkeypatch.setattr(Conv2d, "window", lambda self, x: Window((2, 2), (2, 2), (-1, -1)))
    with pytest.raises(AssertionError):
        test_every_output_sees_exactly_what_the_windows_tell(CHAINS[0])
