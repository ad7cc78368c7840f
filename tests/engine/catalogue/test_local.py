"""Locally connected layers against a bare loop over the places."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor, nn

from engine.catalogue.layers.convolution import Conv2d
from engine.catalogue.layers.local import LocallyConnected1d, LocallyConnected2d
from engine.inference.measure import Measured, measure
from engine.tensor_spec import TensorSpec
from tests.engine.catalogue.trial import refusal_of

X = TensorSpec((3, 7, 8))


def by_loop(layer: LocallyConnected2d, x: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
    """Every place by itself; ``weight`` (places · filters, maps, k, k), row by row."""
    before, after = layer.margins()
    x = nn.functional.pad(x, (before, after, before, after))
    maps = [number - 1 for number in layer.maps] or list(range(x.shape[1]))
    rows, columns = layer.places(X)
    out = torch.empty(len(x), layer.filters, rows, columns)
    units = iter(weight)
    for u in range(rows):
        for v in range(columns):
            top, left = u * layer.stride, v * layer.stride
            patch = x[:, maps, top : top + layer.kernel, left : left + layer.kernel]
            for j in range(layer.filters):
                out[:, j, u, v] = (patch * next(units)).sum((1, 2, 3))
    if bias is None:
        return out
    return out + (bias if bias.dim() == 3 else bias[:, None, None])


@pytest.mark.parametrize("padding", ["valid", "same", "number"])
@pytest.mark.parametrize("bias", ["untied", "shared", "none"])
@pytest.mark.parametrize("maps", [(), (3, 1)])
@pytest.mark.parametrize(("kernel", "stride"), [(3, 1), (4, 2)])
def test_every_place_has_weights_of_its_own(
    padding: str, bias: str, maps: tuple[int, ...], kernel: int, stride: int
) -> None:
    layer = LocallyConnected2d(
        filters=2, kernel=kernel, stride=stride, padding=padding, bias=bias, maps=maps
    )
    module = layer.build(X)
    named = dict(module.named_parameters())
    picture = torch.randn(2, *X.shape)
    theirs = by_loop(layer, picture, named["kernels.weight"], named.get("bias"))
    torch.testing.assert_close(module(picture), theirs)
    found = measure(layer, (X,))
    assert isinstance(found, Measured)
    assert found.counts.parameters == sum(p.numel() for p in named.values())
    assert found.counts.links == theirs[0].numel() * (
        kernel**2 * (len(maps) or 3) + (bias != "none")
    )


def test_with_the_same_weights_everywhere_it_is_a_convolution() -> None:
    shared = Conv2d(filters=4, kernel=3, stride=2).build(X)
    layer = LocallyConnected2d(filters=4, kernel=3, stride=2, padding="same", bias="shared")
    module = layer.build(X)
    places = 4 * 4
    with torch.no_grad():
        kernels = shared.get_parameter("weight").repeat(places, 1, 1, 1)
        module.get_parameter("kernels.weight").copy_(kernels)
        module.get_parameter("bias").copy_(shared.get_parameter("bias"))
    picture = torch.randn(2, *X.shape)
    torch.testing.assert_close(module(picture), shared(picture))


def test_along_a_sequence_every_step_has_weights_of_its_own() -> None:
    layer = LocallyConnected1d(filters=2, kernel=3, stride=2)
    module = layer.build(TensorSpec((4, 9)))
    weight = module.get_parameter("kernels.weight").view(4, 2, 4, 3)
    x = torch.randn(5, 4, 9)
    steps = [torch.einsum("nck,fck->nf", x[:, :, 2 * t : 2 * t + 3], weight[t]) for t in range(4)]
    ours = torch.stack(steps, 2) + module.get_parameter("bias")
    torch.testing.assert_close(module(x), ours)
    assert layer.arithmetic(TensorSpec((4, 9))) == "3·4 · 2·4 + 2·4"


@pytest.mark.parametrize("bias", ["untied", "shared", "none"])
def test_connections_are_zeros_where_nothing_is_connected(bias: str) -> None:
    table = ((1, 0, 1), (0, 1, 0), (1, 1, 1), (1, 1, 0))
    layer = LocallyConnected2d(filters=4, kernel=3, bias=bias, connections=table)
    module = layer.build(X)
    dense = LocallyConnected2d(filters=4, kernel=3, bias=bias).build(X)
    mask = torch.tensor(table, dtype=torch.float32)[None, :, :, None, None]
    with torch.no_grad():
        weight = module.get_submodule("kernels")()  # (places, filters, maps, 3, 3)
        dense.get_parameter("kernels.weight").copy_(weight.flatten(0, 1))
        if bias != "none":
            dense.get_parameter("bias").copy_(module.get_parameter("bias"))
    assert weight.eq(0).eq(mask.expand_as(weight).eq(0)).all()
    picture = torch.randn(2, *X.shape)
    torch.testing.assert_close(module(picture), dense(picture))
    found = measure(layer, (X,))
    assert isinstance(found, Measured)
    ours = sum(p.numel() for p in module.parameters())
    assert found.counts.parameters == ours
    assert found.counts.weights == 30 * 9 * 8


def test_he_weights_have_the_variance_of_the_window() -> None:
    torch.manual_seed(0)
    layer = LocallyConnected2d(filters=16, kernel=5, start="he")
    weight = layer.build(TensorSpec((4, 16, 16))).get_parameter("kernels.weight")
    assert weight.var().item() == pytest.approx(2 / (4 * 25), rel=0.02)


def test_a_local_layer_of_deepfaces_size_has_millions_of_weights() -> None:
    """16 filters of 9×9×16 on 71×71 stand at 63×63 places."""
    found = measure(LocallyConnected2d(filters=16, kernel=9), (TensorSpec((16, 71, 71)),))
    assert isinstance(found, Measured)
    assert found.outputs[0].shape == (16, 63, 63)
    assert found.counts.parameters == 63 * 63 * 16 * (9 * 9 * 16 + 1) == 82_364_688


@pytest.mark.parametrize(
    ("layer", "text"),
    [
        (LocallyConnected2d(maps=(1, 4)), "maps names input map 4, but 3 arrive"),
        (LocallyConnected2d(maps=(2, 2)), "maps names one input map twice (2, 2)"),
        (
            LocallyConnected2d(filters=1, maps=(1,), connections=((1, 1, 0),)),
            "both maps and connections say which input maps are looked at",
        ),
        (
            LocallyConnected2d(kernel=9),
            "kernel 9×9 is larger than the 7×8 picture that reaches it",
        ),
    ],
)
def test_what_does_not_fit_is_refused_in_words(layer: LocallyConnected2d, text: str) -> None:
    assert str(refusal_of(layer, (X,))) == text
