"""Activations against PyTorch's own, and their slopes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional

from engine.catalogue.layer import WHOLE, Layer, Window
from engine.catalogue.layers.activation import LogSoftmax, PReLU, Softmax, Tanh
from engine.catalogue.layers.piecewise import HardSigmoid, HardTanh, Maxout, ReLU6, Sign, Step
from engine.catalogue.layers.smooth_activation import ELU, GELU, SELU, Mish, SiLU, Softplus
from engine.tensor_spec import TensorSpec
from tests.engine.catalogue.told import outputs_of, said

VECTOR = TensorSpec((81,))
STEPS = TensorSpec((5, 6), axes=("T", "F"))
Z = torch.linspace(-4, 4, 81).reshape(1, 81)


@pytest.mark.parametrize(
    ("layer", "theirs"),
    [
        (ELU(alpha=0.5), lambda z: functional.elu(z, 0.5)),
        (SELU(), functional.selu),
        (GELU(), functional.gelu),
        (SiLU(), lambda z: z * torch.sigmoid(z)),
        (Mish(), lambda z: z * torch.tanh(functional.softplus(z))),
        (Softplus(), lambda z: torch.log1p(torch.exp(z))),
        (HardTanh(lower=-2.0, upper=0.5), lambda z: z.clamp(-2, 0.5)),
        (ReLU6(), lambda z: z.clamp(0, 6)),
        (HardSigmoid(), lambda z: (z / 6 + 0.5).clamp(0, 1)),
        (Tanh(), torch.tanh),
        (Tanh(amplitude=1.7159, slope=2 / 3), lambda z: 1.7159 * torch.tanh(2 * z / 3)),
        (PReLU(slope=0.1), lambda z: torch.where(z > 0, z, 0.1 * z)),
        (Step(), lambda z: (z > 0).float()),
        (Step(at_zero="1"), lambda z: (z >= 0).float()),
        (Step(at_zero="0.5"), lambda z: torch.heaviside(z, torch.tensor(0.5))),
        (Sign(), torch.sign),
    ],
    ids=lambda value: value.id if isinstance(value, Layer) else "",
)
def test_an_activation_is_its_formula(layer: Layer, theirs: Callable[[Tensor], Tensor]) -> None:
    z = Z.clone()
    z[0, 40] = 0.0
    torch.testing.assert_close(layer.build(VECTOR)(z), theirs(z))


def test_lecuns_tanh_gives_1_for_1() -> None:
    out = Tanh(amplitude=1.7159, slope=2 / 3).build(TensorSpec((1,)))(torch.tensor([[1.0]]))
    assert out.item() == pytest.approx(1.0, abs=1e-4)


@pytest.mark.parametrize("layer", [Step(), Step(at_zero="0.5"), Step(at_zero="1"), Sign()])
def test_no_gradient_passes_a_step(layer: Layer) -> None:
    z = Z.clone().requires_grad_()
    layer.build(VECTOR)(z).sum().backward()
    assert z.grad is not None
    assert not z.grad.any()


def test_selu_keeps_mean_0_and_deviation_1() -> None:
    out = SELU().build(VECTOR)(torch.randn(1_000_000, generator=torch.Generator().manual_seed(1)))
    assert out.mean().abs() < 0.005
    assert out.std().item() == pytest.approx(1, abs=0.005)


def test_prelu_learns_a_slope_for_each_channel() -> None:
    x = TensorSpec((3, 4, 4))
    layer = PReLU(shared=False)
    module = layer.build(x)
    assert isinstance(module, nn.PReLU)
    assert layer.arithmetic(x) == "3"
    assert layer.links((x,), (x,)) == 48
    with torch.no_grad():
        module.weight.copy_(torch.tensor([0.0, 0.5, 1.0]))
    out = module(-torch.ones(1, 3, 4, 4))
    torch.testing.assert_close(out[0, :, 0, 0], torch.tensor([0.0, -0.5, -1.0]))


def test_in_a_sequence_the_features_are_the_channels() -> None:
    layer = PReLU(shared=False)
    module = layer.build(STEPS)
    assert layer.arithmetic(STEPS) == "6"
    slopes = torch.arange(6.0)
    module.load_state_dict({"weight": slopes})
    torch.testing.assert_close(module(-torch.ones(1, 5, 6)), -slopes.expand(1, 5, 6))
    assert outputs_of(Maxout(pieces=3), STEPS) == (TensorSpec((5, 2), axes=("T", "F")),)


def test_maxout_takes_the_largest_of_neighbours() -> None:
    x = torch.tensor([[1.0, 5.0, 3.0, -2.0, -7.0, -1.0]])
    out = Maxout(pieces=3).build(TensorSpec((6,)))(x)
    assert out.tolist() == [[5.0, -1.0]]
    picture = torch.randn(2, 6, 3, 3)
    out = Maxout(pieces=2).build(TensorSpec((6, 3, 3)))(picture)
    torch.testing.assert_close(out, torch.maximum(picture[:, ::2], picture[:, 1::2]))


def test_softmax_goes_over_the_axis_that_is_said() -> None:
    x = torch.randn(2, 5, 6)
    torch.testing.assert_close(Softmax().build(STEPS)(x), x.softmax(1))
    torch.testing.assert_close(Softmax(axis="last").build(STEPS)(x), x.softmax(2))
    torch.testing.assert_close(LogSoftmax(axis="last").build(STEPS)(x), x.log_softmax(2))
    assert outputs_of(Softmax(axis="last"), STEPS) == (STEPS,)


def test_how_far_an_output_of_softmax_sees() -> None:
    assert Softmax().window(TensorSpec((10,))) == WHOLE
    assert Softmax().window(TensorSpec((10, 4, 6))) is None
    assert Softmax(axis="last").window(TensorSpec((10, 4, 6))) == Window((1, 11), start=(0, -5))
    assert Softmax(axis="last").window(STEPS) is None
    assert Softmax().window(STEPS) == WHOLE


def test_what_does_not_fit_is_told() -> None:
    assert said(Maxout(pieces=4), TensorSpec((10,))) == (
        "10 channels or features can not be split into pieces of 4",
        "Set the units or filters before it to 8, a multiple of 4.",
    )
    assert said(HardTanh(lower=1.0, upper=-1.0), VECTOR) == (
        "lower is 1 and upper −1, so nothing passes",
        "Set lower to less than upper.",
    )
    assert said(PReLU(shared=False), TensorSpec(())) == (
        "one number per example has no channels",
        "Switch on one slope for all.",
    )
