"""Fixed filters, exactly as scipy.signal lays them."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from scipy import ndimage, signal

from engine.catalogue.layer import Window
from engine.catalogue.layers.fixed_filter import Filter2d, gabor, gaussian
from engine.inference.measure import Measured, measure
from engine.tensor_spec import TensorSpec
from tests.engine.catalogue.trial import refusal_of


@pytest.mark.parametrize("flip", [False, True])
@pytest.mark.parametrize("mode", ["valid", "same", "full"])
@pytest.mark.parametrize("sides", [(3, 3), (2, 2), (4, 3), (1, 5), (6, 6)])
def test_a_typed_filter_is_what_scipy_makes_of_it(
    sides: tuple[int, int], mode: str, flip: bool
) -> None:
    random = np.random.default_rng(1)  # whole numbers, so that nothing is rounded
    kernel = random.integers(-5, 6, sides).astype(float)
    picture = random.integers(0, 10, (7, 8)).astype(float)
    layer = Filter2d(kind="typed", kernel=kernel.tolist(), mode=mode, flip=flip)
    module = layer.build(TensorSpec((1, 7, 8)))
    ours = module(torch.tensor(picture, dtype=torch.float32)[None, None])[0, 0]
    theirs = (signal.convolve2d if flip else signal.correlate2d)(picture, kernel, mode)
    assert ours.tolist() == theirs.tolist()


def test_3_by_3_with_4_by_4_is_6_by_6_in_full() -> None:
    found = measure(Filter2d(mode="full"), (TensorSpec((1, 4, 4)),))
    assert isinstance(found, Measured)
    assert found.outputs[0].shape == (1, 6, 6)
    assert found.counts.parameters == 0


@pytest.mark.parametrize(
    ("kind", "theirs"),
    [
        ("sobel_x", lambda x: ndimage.sobel(x, 1, mode="constant")),
        ("sobel_y", lambda x: ndimage.sobel(x, 0, mode="constant")),
        ("prewitt_x", lambda x: ndimage.prewitt(x, 1, mode="constant")),
        ("prewitt_y", lambda x: ndimage.prewitt(x, 0, mode="constant")),
        ("laplacian", lambda x: ndimage.laplace(x, mode="constant")),
    ],
)
def test_filters_known_by_name_are_those_of_scipy(kind, theirs) -> None:  # type: ignore[no-untyped-def]
    picture = np.random.default_rng(2).integers(0, 10, (6, 7)).astype(float)
    module = Filter2d(kind=kind).build(TensorSpec((1, 6, 7)))
    ours = module(torch.tensor(picture, dtype=torch.float32)[None, None])[0, 0]
    assert ours.tolist() == theirs(picture).tolist()


def test_a_blur_keeps_the_brightness_and_has_the_width_asked_for() -> None:
    bell = np.array(gaussian(31, 2.5))
    places = np.arange(31) - 15
    assert bell.sum() == pytest.approx(1)
    assert (bell.sum(0) * places**2).sum() == pytest.approx(2.5**2, rel=1e-6)


def test_a_gabor_filter_at_no_angle_is_a_cosine_to_the_right() -> None:
    bank = np.array(gabor(9, 0.0, 4.0, 100.0, 1.0))
    assert bank[4].tolist() == pytest.approx(
        [math.cos(math.pi / 2 * x) * math.exp(-(x**2) / 2e4) for x in range(-4, 5)]
    )
    turned = np.array(gabor(9, 90.0, 4.0, 100.0, 1.0))
    np.testing.assert_allclose(turned, bank.T, atol=1e-12)


def test_a_gabor_bank_answers_to_stripes_of_its_own_direction_most() -> None:
    layer = Filter2d(kind="gabor", size=15, orientations=4, sigma=3.0, wavelength=6.0)
    stripes = torch.cos(torch.arange(40.0) * 2 * math.pi / 6).expand(40, 40)
    upright = layer.build(TensorSpec((1, 40, 40)))(stripes[None, None])
    level = layer.build(TensorSpec((1, 40, 40)))(stripes.T[None, None])
    assert upright.square().mean((0, 2, 3)).argmax() == 0
    assert level.square().mean((0, 2, 3)).argmax() == 2


def test_each_channel_goes_through_every_filter_of_the_bank_by_itself() -> None:
    layer = Filter2d(kind="gabor", orientations=3, mode="valid")
    x = torch.randn(2, 2, 9, 9)
    out = layer.build(TensorSpec((2, 9, 9)))(x)
    assert out.shape == (2, 6, 5, 5)
    alone = layer.build(TensorSpec((1, 9, 9)))(x[:, 1:])
    torch.testing.assert_close(out[:, 3:], alone)


def test_a_window_begins_in_the_border() -> None:
    x = TensorSpec((1, 9, 9))
    assert Filter2d().window(x) == Window((3, 3), (1, 1), (-1, -1))
    assert Filter2d(mode="full").window(x) == Window((3, 3), (1, 1), (-2, -2))


def test_what_can_not_be_laid_is_refused_in_words() -> None:
    refusal = refusal_of(Filter2d(mode="valid"), (TensorSpec((1, 2, 9)),))
    assert str(refusal) == "the 3×3 filter is larger than the 2×9 picture that reaches it"
    refusal = refusal_of(Filter2d(kind="typed", kernel=()), (TensorSpec((1, 2, 9)),))
    assert str(refusal) == "the filter has no numbers"
