"""Points in the plane lie where their figure says."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.data_set import Array, DataSet
from engine.data.points import Blobs, Circles, Moons, PointSource, Spirals, Xor


def test_xor_is_the_truth_table() -> None:
    data_set = Xor().load()
    for split in (data_set.train, data_set.test):
        points, labels = split.arrays["point"].tolist(), split.arrays["label"].tolist()
        assert points == [[0, 0], [0, 1], [1, 0], [1, 1]]
        assert labels == [0, 1, 1, 0]


def test_clouds_of_xor_lie_round_the_corners_and_are_split_by_corner() -> None:
    data_set = Xor(examples_per_corner=50, noise=0.05).load()
    for split, each in ((data_set.train, 40), (data_set.test, 10)):
        corners = split.arrays["point"].round().astype(int)
        assert np.array_equal(corners[:, 0] ^ corners[:, 1], split.arrays["label"])
        assert np.unique(corners, axis=0, return_counts=True)[1].tolist() == [each] * 4


@pytest.mark.parametrize(("arms", "turns"), [(2, 1.5), (3, 1.0), (6, 0.25)])
def test_points_of_a_spiral_lie_on_their_arm(arms: int, turns: float) -> None:
    points, labels = _points(Spirals(noise=0.0, arms=arms, turns=turns).load())
    radius = np.hypot(points[:, 0], points[:, 1])
    assert radius.min() >= 0.1 - 1e-6
    assert radius.max() <= 1 + 1e-6
    angle = np.arctan2(points[:, 1], points[:, 0]) / (2 * np.pi)
    off = (angle - turns * radius - labels / arms + 0.5) % 1 - 0.5  # in turns
    assert np.abs(off).max() < 1e-6
    assert set(labels) == set(range(arms))


def test_the_arms_of_a_spiral_are_told_apart_by_their_nearest_neighbours() -> None:
    data_set = Spirals().load()
    train, test = data_set.train.arrays, data_set.test.arrays
    distance = np.linalg.norm(test["point"][:, None] - train["point"][None], axis=2)
    nearest = train["label"][distance.argmin(axis=1)]
    assert (nearest == test["label"]).mean() >= 0.99


def test_circles_have_their_radii() -> None:
    points, labels = _points(Circles(noise=0.0, inner_radius=0.3).load())
    radius = np.hypot(points[:, 0], points[:, 1])
    np.testing.assert_allclose(radius, np.where(labels == 0, 1.0, 0.3), atol=1e-6)


def test_moons_are_half_circles_round_two_centres() -> None:
    points, labels = _points(Moons(noise=0.0).load())
    side = 1 - 2 * labels
    beside = points - np.stack([-0.5 * side, -0.25 * side], axis=1)
    np.testing.assert_allclose(np.hypot(beside[:, 0], beside[:, 1]), 1, atol=1e-6)
    assert (side * beside[:, 1] >= -1e-6).all()


def test_blobs_lie_round_centres_on_a_circle() -> None:
    points, labels = _points(Blobs(noise=0.1, centres=4, examples=4000).load())
    centres = np.array([points[labels == k].mean(axis=0) for k in range(4)])
    np.testing.assert_allclose(centres, [[1, 0], [0, 1], [-1, 0], [0, -1]], atol=0.02)
    assert (points - centres[labels]).std() == pytest.approx(0.1, rel=0.05)


@pytest.mark.parametrize("source", [Moons(), Circles(), Spirals(), Blobs()], ids=repr)
def test_noise_moves_points_and_nothing_else(source: PointSource) -> None:
    still, moved = source.replace(noise=0.0).load(), source.replace(noise=0.05).load()
    assert np.array_equal(still.train.arrays["label"], moved.train.arrays["label"])
    step = moved.train.arrays["point"] - still.train.arrays["point"]
    assert step.std() == pytest.approx(0.05, rel=0.1)


@pytest.mark.parametrize("source", [Moons(examples=21), Spirals(examples=50, arms=3)], ids=repr)
def test_as_many_points_are_drawn_as_were_asked_for(source: Moons | Spirals) -> None:
    points, labels = _points(source.load())
    assert len(points) == source.examples
    assert np.ptp(np.bincount(labels)) <= 1


def _points(data_set: DataSet) -> tuple[Array, Array]:
    """All points (N, 2) and labels (N,), training and test."""
    parts = (data_set.train.arrays, data_set.test.arrays)
    points = np.concatenate([part["point"] for part in parts]).astype(np.float64)
    return points, np.concatenate([part["label"] for part in parts])
