"""What weights start from."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor, nn

from engine.catalogue.layer import Layer
from engine.catalogue.layers.convolution import Conv1d, Conv2d
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.transposed import ConvTranspose2d
from engine.tensor_spec import TensorSpec

LONG = TensorSpec((400,))


def weight_of(layer: Layer, x: TensorSpec) -> Tensor:
    torch.manual_seed(3)
    module = layer.build(x)
    if isinstance(module.bias, nn.Parameter) and layer.values()["start"] != "default":
        assert not module.bias.any()
    assert isinstance(module.weight, nn.Parameter)
    return module.weight.detach()


@pytest.mark.parametrize(
    ("start", "variance"), [("he", 2 / 400), ("lecun", 1 / 400), ("glorot", 2 / 700)]
)
def test_weights_have_the_variance_of_their_rule(start: str, variance: float) -> None:
    weight = weight_of(Linear(units=300, start=start), LONG)
    assert weight.var().item() == pytest.approx(variance, rel=0.03)
    assert abs(weight.mean().item()) < 0.001


def test_he_counts_what_reaches_one_unit_of_a_convolution() -> None:
    x = TensorSpec((64, 9, 9))
    weight = weight_of(Conv2d(filters=128, kernel=3, start="he"), x)
    assert weight.var().item() == pytest.approx(2 / (64 * 9), rel=0.03)
    weight = weight_of(ConvTranspose2d(filters=128, kernel=2, start="he"), x)
    assert weight.var().item() == pytest.approx(2 / (64 * 4), rel=0.03)


def test_orthogonal_units_do_not_overlap() -> None:
    weight = weight_of(Linear(units=20, start="orthogonal"), LONG)
    torch.testing.assert_close(weight @ weight.T, torch.eye(20), atol=1e-5, rtol=0)


@pytest.mark.parametrize(
    "layer", [Linear(units=9), Conv1d(filters=4), Conv2d(filters=4), ConvTranspose2d(filters=4)]
)
def test_every_start_is_the_same_for_the_same_seed(layer: Layer) -> None:
    x = {Linear: LONG, Conv1d: TensorSpec((8, 20))}.get(type(layer), TensorSpec((8, 9, 9)))
    for start, _ in layer.parameter("start").choices:
        started = layer.replace(start=start)
        weight = weight_of(started, x)
        assert torch.equal(weight, weight_of(started, x))
        assert bool(weight.any()) == (start != "zeros")


def test_nothing_is_drawn_on_the_meta_device() -> None:
    before = torch.get_rng_state()
    with torch.device("meta"):
        assert Linear(start="orthogonal").build(LONG).weight.is_meta
    assert torch.equal(before, torch.get_rng_state())
