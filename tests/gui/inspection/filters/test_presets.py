"""Presets are what their names say."""

from __future__ import annotations

import numpy as np
import pytest

from gui.inspection.filters.presets import PRESETS, preset

SIZES = [(1, 1), (3, 3), (5, 5), (1, 9), (28, 28), (4, 6)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_fits_every_size(name: str, size: tuple[int, int]) -> None:
    made = preset(name, *size)
    assert made.shape == size
    assert np.isfinite(made).all()
    assert np.abs(made).max() <= 1.0 + 1e-12


def test_identity_leaves_a_picture_as_it_is() -> None:
    picture = np.random.default_rng(0).normal(size=(9, 9))
    kernel = preset("identity", 5, 5)
    padded = np.pad(picture, 2)
    found = sum(kernel[i, j] * padded[i : i + 9, j : j + 9] for i in range(5) for j in range(5))
    np.testing.assert_array_equal(found, picture)


@pytest.mark.parametrize("name", ["edge_down", "edge_right"])
def test_edges_give_nothing_where_all_is_alike(name: str) -> None:
    assert abs(preset(name, 5, 5).sum()) < 1e-12


def test_edges_see_their_direction_alone() -> None:
    step = np.repeat([[0.0], [0.0], [0.0], [1.0], [1.0]], 5, axis=1)
    assert (preset("edge_down", 5, 5) * step).sum() > 0.5
    assert abs((preset("edge_right", 5, 5) * step).sum()) < 1e-12
    np.testing.assert_allclose(preset("edge_right", 5, 5), preset("edge_down", 5, 5).T)


def test_a_gabor_filter_answers_to_stripes_of_its_own_angle() -> None:
    y, x = np.mgrid[-7:8, -7:8]
    kernel = preset("gabor_0", 15, 15)
    wave = np.cos(np.pi * x / (15 / 4 * 1.6))
    assert (kernel * wave).sum() > 5 * abs((kernel * wave.T).sum())
    np.testing.assert_allclose(preset("gabor_90", 15, 15), kernel.T, atol=1e-12)
    assert y.shape == kernel.shape
