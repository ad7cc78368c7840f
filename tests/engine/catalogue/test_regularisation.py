"""Layers of chance: what they do on average, and that they stop outside training."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from engine.catalogue.layer import Layer
from engine.catalogue.layers.regularisation import (
    AlphaDropout,
    ChannelDropout,
    Dropout,
    GaussianNoise,
    StochasticDepth,
)
from engine.tensor_spec import TensorSpec

PICTURE = TensorSpec((50, 8, 8))
ALL = [
    Dropout(rate=0.3),
    ChannelDropout(rate=0.3),
    AlphaDropout(rate=0.3),
    StochasticDepth(rate=0.3),
    GaussianNoise(deviation=0.3),
]


def trained(layer: Layer, x: Tensor) -> Tensor:
    torch.manual_seed(7)
    out = layer.build(TensorSpec(tuple(x.shape[1:]))).train()(x)
    assert isinstance(out, Tensor)
    return out


@pytest.mark.parametrize("layer", ALL, ids=lambda layer: layer.id)
def test_when_only_asked_everything_passes(layer: Layer) -> None:
    x = torch.randn(4, 50, 8, 8)
    assert torch.equal(layer.build(PICTURE).eval()(x), x)


@pytest.mark.parametrize("layer", ALL, ids=lambda layer: layer.id)
def test_while_training_the_mean_is_kept(layer: Layer) -> None:
    torch.manual_seed(1)
    x = torch.randn(2000, 50, 2, 2)
    x = (x - x.mean()) / x.std() + (0 if isinstance(layer, AlphaDropout) else 1)
    assert trained(layer, x).mean().item() == pytest.approx(x.mean().item(), abs=0.03)


@pytest.mark.parametrize("shape", [(40, 9), (40, 3, 3), (40, 2, 3, 3)])
def test_channels_go_as_a_whole(shape: tuple[int, ...]) -> None:
    out = trained(ChannelDropout(rate=0.5), torch.ones(100, *shape)).flatten(2)
    assert ((out == 0).all(2) | (out == 2).all(2)).all()
    assert (out == 0).float().mean().item() == pytest.approx(0.5, abs=0.03)


def test_stochastic_depth_drops_whole_examples() -> None:
    out = trained(StochasticDepth(rate=0.2), torch.ones(5000, 3, 4)).flatten(1)
    gone = (out == 0).all(1)
    assert (gone | (out == 1.25).all(1)).all()
    assert gone.float().mean().item() == pytest.approx(0.2, abs=0.02)


def test_noise_has_the_deviation_that_is_said() -> None:
    out = trained(GaussianNoise(deviation=0.7), torch.full((100, 1000), 3.0))
    assert out.std().item() == pytest.approx(0.7, rel=0.01)


def test_alpha_dropout_keeps_the_deviation() -> None:
    out = trained(AlphaDropout(rate=0.4), torch.randn(1000, 1000))
    assert out.std().item() == pytest.approx(1.0, rel=0.01)


def test_a_rate_of_nothing_changes_nothing() -> None:
    x = torch.randn(3, 5)
    assert torch.equal(trained(StochasticDepth(rate=0.0), x), x)
    assert torch.equal(trained(GaussianNoise(deviation=0.0), x), x)
