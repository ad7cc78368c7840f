"""Numbers along a line, functions of them, and points that a line divides."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.divided import Divided
from engine.data.functions import CURVES, Curve, Ramp
from engine.errors import DataUnavailable


def test_a_ramp_rises_in_even_steps() -> None:
    data = Ramp(low=-1.0, high=0.5, examples=7).load()
    for split in (data.train, data.test):
        np.testing.assert_allclose(split.arrays["x"][:, 0], np.arange(-1, 0.51, 0.25), atol=1e-6)


def test_a_ramp_that_does_not_rise_is_refused_in_words() -> None:
    with pytest.raises(DataUnavailable, match="from 2 to −2; make high the larger"):
        Ramp(low=2.0, high=-2.0).load()


@pytest.mark.parametrize("function", CURVES)
def test_a_curve_holds_the_values_of_its_function(function: str) -> None:
    data = Curve(function=function).load()
    for split in (data.train, data.test):
        x, y = split.arrays["x"].astype(np.float64), split.arrays["y"]
        np.testing.assert_allclose(y, CURVES[function][1](x), atol=1e-5)
        assert np.abs(x).max() <= 1
    assert (data.train.count, data.test.count) == (400, 100)


def test_noise_is_added_to_the_values_alone() -> None:
    still, noisy = Curve().load().train.arrays, Curve(noise=0.2).load().train.arrays
    assert np.array_equal(still["x"], noisy["x"])
    assert (noisy["y"] - still["y"]).std() == pytest.approx(0.2, rel=0.1)


@pytest.mark.parametrize(
    ("gap", "angle", "offset"), [(0.2, 30, 0.2), (0.5, -135, -0.3), (0, 90, 0)]
)
def test_a_line_divides_the_points_and_the_strip_is_empty(
    gap: float, angle: float, offset: float
) -> None:
    data = Divided(gap=float(gap), angle=float(angle), offset=float(offset)).load()
    for split in (data.train, data.test):
        points, labels = split.arrays["point"], split.arrays["label"]
        turn = np.deg2rad(angle)
        side = points @ np.array([-np.sin(turn), np.cos(turn)]) - offset
        assert np.array_equal(side > 0, labels == 1)
        assert np.abs(side).min() >= gap / 2 - 1e-6
        assert np.abs(points).max() <= 1
