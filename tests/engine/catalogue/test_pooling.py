"""Pools against torch, and the way back from them."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from engine.catalogue.layer import WHOLE, Layer, Window
from engine.catalogue.layers.pooling import (
    LpPool1d,
    LpPool2d,
    MaxPool1d,
    MaxPool2d,
    MeanPool1d,
    MeanPool2d,
    Subsampling,
)
from engine.catalogue.layers.unpooling import MaxPool2dPlaces, MaxUnpool2d
from engine.catalogue.layers.upsampling import PixelShuffle, PixelUnshuffle
from engine.catalogue.layers.whole_pooling import (
    AdaptiveMaxPool2d,
    AdaptiveMeanPool1d,
    AdaptiveMeanPool2d,
    GlobalMax,
    GlobalMean,
)
from engine.inference.measure import Measured, measure
from engine.tensor_spec import TensorSpec
from tests.engine.catalogue.trial import refusal_of

X = TensorSpec((3, 7, 8))
PLACES = TensorSpec((3, 3, 4), "int64")


def shape(layer: Layer, *specs: TensorSpec | None) -> tuple[int, ...]:
    found = measure(layer, specs)
    assert isinstance(found, Measured), found
    return found.outputs[0].shape


@pytest.mark.parametrize("kind", [MaxPool2d, MeanPool2d])
def test_ceil_keeps_the_last_window_of_googlenet(kind: type[MaxPool2d | MeanPool2d]) -> None:
    """112 pixels through 3×3 with stride 2: 56 as published, 55 without."""
    picture = TensorSpec((64, 112, 112))
    assert shape(kind(kernel=3, stride=2, ceil=True), picture) == (64, 56, 56)
    assert shape(kind(kernel=3, stride=2), picture) == (64, 55, 55)


@pytest.mark.parametrize("kind", [MaxPool1d, MeanPool1d])
def test_sequences_have_a_last_window_too(kind: type[MaxPool1d | MeanPool1d]) -> None:
    assert shape(kind(kernel=3, stride=2, ceil=True), TensorSpec((5, 8))) == (5, 4)
    assert shape(kind(kernel=3, stride=2), TensorSpec((5, 8))) == (5, 3)


def test_in_a_window_that_sticks_out_only_what_is_there_counts() -> None:
    module = MeanPool1d(kernel=2, stride=2, ceil=True).build(TensorSpec((1, 3)))
    assert module(torch.tensor([[[1.0, 3.0, 5.0]]])).tolist() == [[[2.0, 5.0]]]


@pytest.mark.parametrize("p", [1.0, 2.0, 3.0])
def test_lp_pooling_is_torchs_on_positive_numbers(p: float) -> None:
    picture, sequence = torch.rand(2, 3, 7, 8), torch.rand(2, 3, 8)
    ours = LpPool2d(p=p, kernel=3, stride=2).build(X)
    torch.testing.assert_close(ours(picture), nn.LPPool2d(p, 3, 2)(picture))
    ours = LpPool1d(p=p, kernel=3, stride=2).build(TensorSpec((3, 8)))
    torch.testing.assert_close(ours(sequence), nn.LPPool1d(p, 3, 2)(sequence))


def test_lp_pooling_sees_magnitudes_and_has_a_gradient_at_zero() -> None:
    module = LpPool2d().build(TensorSpec((1, 2, 4)))
    x = torch.tensor([[[[3.0, 0.0, 0.0, 0.0], [0.0, -4.0, 0.0, 0.0]]]], requires_grad=True)
    out = module(x)
    assert out.flatten().tolist() == [5.0, 0.0]
    out.sum().backward()
    assert x.grad is not None
    torch.testing.assert_close(x.grad[0, 0, 0], torch.tensor([0.6, 0.0, 0.0, 0.0]))


def test_adaptive_pools_give_the_size_asked_for_whatever_arrives() -> None:
    picture = torch.randn(2, 3, 7, 8)
    mean = AdaptiveMeanPool2d(height=3, width=5).build(X)
    torch.testing.assert_close(mean(picture), nn.AdaptiveAvgPool2d((3, 5))(picture))
    assert shape(AdaptiveMaxPool2d(height=6, width=6), TensorSpec((256, 13, 13))) == (256, 6, 6)


def test_an_adaptive_pool_that_divides_evenly_is_a_plain_one() -> None:
    layer = AdaptiveMeanPool2d(height=4, width=2)
    assert layer.window(TensorSpec((1, 8, 8))) == Window((2, 4), (2, 4))
    assert AdaptiveMeanPool2d(height=1, width=1).window(X) == WHOLE
    assert AdaptiveMeanPool1d(length=1).window(TensorSpec((1, 8))) == WHOLE


def test_global_pools_leave_a_number_per_channel() -> None:
    picture = torch.randn(2, 3, 7, 8)
    torch.testing.assert_close(GlobalMean().build(X)(picture), picture.mean((2, 3)))
    torch.testing.assert_close(GlobalMax().build(X)(picture), picture.amax((2, 3)))


def test_of_a_sequence_of_vectors_global_pools_go_over_time() -> None:
    steps = TensorSpec((6, 5), axes=("T", "F"))
    x = torch.randn(2, 6, 5)
    torch.testing.assert_close(GlobalMean().build(steps)(x), x.mean(1))
    torch.testing.assert_close(GlobalMax().build(steps)(x), x.amax(1))
    assert shape(GlobalMax(), TensorSpec((6, 5))) == (6,)


@pytest.mark.parametrize("of", ["mean", "sum"])
def test_subsampling_weighs_the_pooled_map_and_adds_an_offset(of: str) -> None:
    module = Subsampling(of=of).build(X)
    picture = torch.randn(2, 3, 7, 8)
    pooled = nn.functional.avg_pool2d(picture, 2)
    torch.testing.assert_close(module(picture), pooled)  # as it starts
    with torch.no_grad():
        module.get_parameter("weight").copy_(torch.tensor([1.0, 2.0, 3.0])[:, None, None])
        module.get_parameter("bias").fill_(0.5)
    taps = 4 if of == "sum" else 1
    weights = torch.tensor([1.0, 2.0, 3.0])[:, None, None]
    torch.testing.assert_close(module(picture), pooled * taps * weights + 0.5)


def test_what_was_pooled_goes_back_to_its_place() -> None:
    picture = torch.randn(2, 3, 7, 8)
    largest, places = MaxPool2dPlaces().build(X)(picture)
    torch.testing.assert_close(largest, nn.functional.max_pool2d(picture, 2))
    pooled = TensorSpec((3, 3, 4))
    back = MaxUnpool2d().build(pooled, PLACES, X)(largest, places, picture)
    assert back.shape == picture.shape
    kept = back != 0
    assert kept.sum() == largest.numel()
    assert back[kept].tolist() == picture[kept].tolist()


def test_the_size_to_restore_is_computed_or_taken_from_a_picture() -> None:
    pooled = TensorSpec((3, 3, 4))
    assert shape(MaxUnpool2d(), pooled, PLACES, None) == (3, 6, 8)
    assert shape(MaxUnpool2d(), pooled, PLACES, X) == (3, 7, 8)
    assert shape(MaxUnpool2d(kernel=3, stride=2, border=1), pooled, PLACES, None) == (3, 5, 7)


@pytest.mark.parametrize(
    ("specs", "text"),
    [
        (
            (TensorSpec((3, 3, 4)), TensorSpec((3, 3, 4)), None),
            "places (whole numbers) are needed, but real numbers (3 × 3 × 4) reach places",
        ),
        (
            (TensorSpec((3, 3, 4)), TensorSpec((3, 2, 4), "int64"), None),
            "each number needs a place, but 3 × 3 × 4 numbers and 3 × 2 × 4 places arrive",
        ),
        (
            (TensorSpec((3, 3, 4)), PLACES, TensorSpec((1, 9, 9))),
            "a 9×9 picture is pooled to 4×4, but 3×4 reaches this node",
        ),
    ],
)
def test_what_can_not_go_back_is_refused_in_words(
    specs: tuple[TensorSpec | None, ...], text: str
) -> None:
    assert str(refusal_of(MaxUnpool2d(), specs)) == text


def test_shuffled_pixels_can_be_shuffled_back() -> None:
    x = torch.randn(2, 8, 3, 5)
    larger = PixelShuffle().build(TensorSpec((8, 3, 5)))(x)
    assert larger.shape == (2, 2, 6, 10)
    assert larger[0, 1, 3, 4] == x[0, 1 * 4 + 2 * 1 + 0, 1, 2]
    again = PixelUnshuffle().build(TensorSpec((2, 6, 10)))(larger)
    assert again.equal(x)


def test_pixels_that_can_not_be_shuffled_are_refused_in_words() -> None:
    refusal = refusal_of(PixelShuffle(factor=3), (TensorSpec((8, 3, 5)),))
    assert refusal is not None
    assert str(refusal) == "8 channels can not be laid side by side in squares of 3×3"
    assert refusal.hint == ("Set factor to 1 or 2, or let the layer before it make 9 channels.")
    refusal = refusal_of(PixelUnshuffle(), (X,))
    assert str(refusal) == "a 7×8 picture can not be split into squares of 2×2"
