"""Normalisation against PyTorch's own and against the papers' formulas."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from engine.catalogue.layer import WHOLE, Window
from engine.catalogue.layers.normalisation import GroupNorm, InstanceNorm, LayerNorm
from engine.catalogue.layers.rescaling import LocalResponseNorm, RMSNorm
from engine.tensor_spec import TensorSpec
from tests.engine.catalogue.told import said

PICTURE = TensorSpec((6, 5, 7))
X = torch.randn(3, 6, 5, 7, generator=torch.Generator().manual_seed(1))


def test_a_group_of_all_channels_has_mean_0_and_deviation_1() -> None:
    out = GroupNorm(groups=2).build(PICTURE)(X)
    groups = out.reshape(3, 2, -1)
    torch.testing.assert_close(groups.mean(2), torch.zeros(3, 2), atol=1e-6, rtol=0)
    torch.testing.assert_close(groups.var(2, correction=0), torch.ones(3, 2), atol=1e-4, rtol=0)
    torch.testing.assert_close(out, nn.GroupNorm(2, 6)(X))


@pytest.mark.parametrize(
    ("shape", "theirs"),
    [
        ((6, 8), nn.InstanceNorm1d(6)),
        ((6, 5, 7), nn.InstanceNorm2d(6)),
        ((6, 2, 3, 4), nn.InstanceNorm3d(6)),
    ],
)
def test_instance_norm_is_pytorchs(shape: tuple[int, ...], theirs: nn.Module) -> None:
    x = torch.randn(2, *shape)
    torch.testing.assert_close(InstanceNorm().build(TensorSpec(shape))(x), theirs(x))


@pytest.mark.parametrize("over", ["last", "all"])
def test_rms_norm_gives_a_root_mean_square_of_1(over: str) -> None:
    out = RMSNorm(over=over).build(PICTURE)(X)
    axes = (3,) if over == "last" else (1, 2, 3)
    expected = X / X.square().mean(axes, keepdim=True).sqrt()
    torch.testing.assert_close(out, expected, atol=1e-4, rtol=1e-4)


@pytest.mark.parametrize("size", [1, 4, 5])
def test_local_response_norm_is_the_papers_sum(size: int) -> None:
    layer = LocalResponseNorm(size=size, alpha=0.3, beta=0.75, k=2.0)
    out = layer.build(PICTURE)(X)
    expected = torch.empty_like(X)
    for c in range(6):
        first = max(0, c - size // 2)
        near = X[:, first : c - size // 2 + size]
        expected[:, c] = X[:, c] / (2 + 0.3 * near.square().sum(1)) ** 0.75
    torch.testing.assert_close(out, expected)


def test_local_response_norm_comes_with_alexnets_numbers() -> None:
    theirs = nn.LocalResponseNorm(5, alpha=5e-4, beta=0.75, k=2.0)
    torch.testing.assert_close(LocalResponseNorm().build(PICTURE)(X), theirs(X))


def test_parameters_are_counted() -> None:
    assert GroupNorm(groups=3).arithmetic(PICTURE) == "2 · 6"
    assert GroupNorm(groups=3).links((PICTURE,), (PICTURE,)) == 2 * 210
    assert InstanceNorm().arithmetic(PICTURE) == ""
    assert RMSNorm(over="all").arithmetic(PICTURE) == "6 · 5 · 7"
    assert LayerNorm(over="last").links((PICTURE,), (PICTURE,)) == 2 * 210


def test_how_far_an_output_sees() -> None:
    steps = TensorSpec((9, 4), axes=("T", "F"))
    assert GroupNorm().window(PICTURE) == WHOLE
    assert RMSNorm().window(steps) is None
    assert RMSNorm().window(TensorSpec((4, 9))) == WHOLE
    assert RMSNorm().window(PICTURE) == Window((1, 13), start=(0, -6))
    assert LayerNorm().window(PICTURE) == WHOLE
    assert LayerNorm(over="last").window(steps) is None
    assert LayerNorm(over="last").window(PICTURE) == Window((1, 13), start=(0, -6))
    assert LocalResponseNorm().window(PICTURE) is None


def test_what_does_not_fit_is_told() -> None:
    assert said(GroupNorm(groups=4), PICTURE) == (
        "6 channels can not be split into 4 groups",
        "Set groups to one of 1, 2, 3, 6.",
    )
    assert said(InstanceNorm(), TensorSpec((6, 1, 1))) == (
        "each channel holds one number only (6 × 1 × 1), which is its own mean",
        "Use Layer norm, or move this node to where the picture is larger.",
    )
    assert said(LocalResponseNorm(), TensorSpec((6,)))[0] == (
        "local response norm needs 2 to 4 axes, but 1 axis (6) reaches this node"
    )
