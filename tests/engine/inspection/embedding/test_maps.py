"""Maps of what nodes give: the numbers are those of scikit-learn."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from scipy.spatial.distance import pdist
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE

from engine.data.pictures import Digits
from engine.errors import GraphHasProblems
from engine.inspection.embedding.alignment import turning
from engine.inspection.embedding.maps import LinearMap, Mapped, NeighbourMap, SlowLinearMap
from engine.inspection.embedding.neighbours import Affinities, Neighbours
from engine.inspection.embedding.plane import principal_plane
from engine.inspection.sight import Sight
from engine.inspection.snapshot import OwnExample, Wish
from tests.engine.networks import compiled, gallery_project, points_project, tiny_classifier


def _sight(wish: Wish | None = None) -> Sight:
    return Sight(compiled(tiny_classifier(), Digits()), Digits().load(), 3, wish or Wish())


def _given(sight: Sight, name: str, split: str, index: np.ndarray) -> np.ndarray:
    part = sight.model.part((name,))
    arrays = sight.split(split).arrays
    with torch.no_grad():
        (found,) = part(*(torch.from_numpy(arrays[field][index]) for field in part.fields))
    return found.flatten(1).numpy()


def _as_far_apart(points: np.ndarray, expected: np.ndarray, tolerance: float) -> None:
    """The same up to rotation and reflection."""
    scale = pdist(expected).max()
    np.testing.assert_allclose(pdist(points) / scale, pdist(expected) / scale, atol=tolerance)


@pytest.mark.parametrize(("path", "most"), [("conv", 50), ("conv", 400), ("scores", 300)])
def test_a_layer_lies_in_its_principal_plane(path: str, most: int) -> None:
    sight = _sight()
    mapped = LinearMap(path, "train", most).seen(sight)
    rows = _given(sight, path, "train", mapped.index)
    oracle = PCA(2, svd_solver="full").fit(rows)
    assert (mapped.way, len(mapped.points), mapped.step) == ("pca", most, 3)
    _as_far_apart(mapped.points, oracle.transform(rows), 2e-3)
    np.testing.assert_allclose(mapped.shares, oracle.explained_variance_ratio_, rtol=1e-3)
    spread = mapped.points.std(axis=0)
    assert spread[0] > spread[1]


@pytest.mark.parametrize("shape", [(400, 300), (300, 400), (60, 700), (700, 60), (20, 20)])
def test_the_plane_is_that_of_the_largest_variance_whatever_the_sizes(shape) -> None:
    scale = 1 / np.arange(1, shape[1] + 1)
    rows = (np.random.default_rng(0).normal(size=shape) * scale).astype(np.float32)
    plane = principal_plane(torch.from_numpy(rows))
    oracle = PCA(2, svd_solver="full").fit(rows)
    np.testing.assert_allclose(plane.shares, oracle.explained_variance_ratio_, rtol=1e-4)
    inner = np.abs(plane.axes.numpy().T @ oracle.components_.T)
    np.testing.assert_allclose(inner, np.eye(2), atol=5e-3)


def test_points_that_are_all_the_same_have_a_plane_without_variance() -> None:
    plane = principal_plane(torch.ones(10, 5))
    assert plane.shares == (0.0, 0.0)
    assert plane.placed(torch.ones(10, 5)).abs().max() == 0


def test_two_numbers_are_shown_as_they_are() -> None:
    project = points_project()
    sight = Sight(compiled(project.graph, project.data), project.data.load())
    mapped = LinearMap("point").seen(sight)
    assert mapped.way == "direct"
    np.testing.assert_array_equal(mapped.points, sight.data.test.arrays["point"])


def test_the_example_that_is_looked_at_lies_where_its_numbers_put_it() -> None:
    sight = _sight(Wish(split="train", example=20))
    mapped = LinearMap("flatten", "train", sight.data.train.count).seen(sight)
    np.testing.assert_allclose(mapped.present, mapped.points[20], atol=1e-4)
    own = OwnExample({"image": sight.data.train.arrays["image"][20]})
    drawn = LinearMap("flatten", "train").seen(_sight(Wish(own=own)))
    again = LinearMap("flatten", "train").seen(_sight(Wish(split="train", example=20)))
    np.testing.assert_allclose(drawn.present, again.present, atol=1e-4)


def test_what_lies_in_a_block_is_found_by_its_path() -> None:
    project = gallery_project("plain_and_residual")
    sight = Sight(compiled(project.graph, project.data), project.data.load())
    path = next(path for path in sight.called(sight.model.viewer, *_fields(sight)) if "." in path)
    mapped = LinearMap(path, most=12).seen(sight)
    rows = sight.called(sight.model.viewer, *_fields(sight))[path][mapped.index].flatten(1)
    assert mapped.numbers == rows.shape[1]
    _as_far_apart(mapped.points, PCA(2).fit_transform(rows.detach().numpy()), 2e-3)


def _fields(sight: Sight) -> list[torch.Tensor]:
    arrays = sight.data.test.arrays
    return [torch.from_numpy(arrays[name]) for name in sight.model.fields_of(sight.model.viewer)]


def test_a_node_that_is_not_there_is_told() -> None:
    with pytest.raises(GraphHasProblems, match="nowhere"):
        LinearMap("nowhere").seen(_sight())
    with pytest.raises(GraphHasProblems, match="for each example"):
        LinearMap("cross_entropy").seen(_sight())


def test_turning_brings_a_map_back_that_was_turned_and_mirrored() -> None:
    before = np.random.default_rng(1).normal(size=(40, 2))
    angle = 1.1
    turned = before @ np.array([[np.cos(angle), np.sin(angle)], [np.sin(angle), -np.cos(angle)]])
    np.testing.assert_allclose(turned @ turning(turned, before), before, atol=1e-12)


def _told(asked: NeighbourMap, sight: Sight) -> list[Mapped]:
    found = [progress.finding for progress in asked.steps(sight)]
    return [finding for finding in found if finding is not None]


def test_a_neighbour_map_is_as_good_as_that_of_scikit_learn() -> None:
    sight = _sight()
    asked = NeighbourMap("image", "train", 150, perplexity=15)
    told = _told(asked, sight)
    rows = _given(sight, "image", "train", told[-1].index)
    oracle = TSNE(perplexity=15, method="exact", init="pca", random_state=0)
    expected = oracle.fit_transform(rows)
    assert len(told) > 3
    assert told[-1].divergence == pytest.approx(oracle.kl_divergence_, rel=0.08)
    assert told[-1].points.std() == pytest.approx(expected.std(), rel=0.3)
    again = _told(asked, sight)[-1]
    np.testing.assert_array_equal(told[-1].points, again.points)


def test_affinities_and_the_first_moves_are_those_of_scikit_learn() -> None:
    from sklearn.manifold import _t_sne as oracle
    from sklearn.metrics import pairwise_distances

    rows = np.random.default_rng(2).normal(size=(60, 7)).astype(np.float32)
    work = Affinities(torch.from_numpy(rows), 10.0)
    for begin in range(0, 60, 16):
        work.work_on(begin, min(begin + 16, 60))
    joint = work.joint().numpy()
    squared = pairwise_distances(rows, squared=True).astype(np.float32)
    condensed = oracle._joint_probabilities(squared, 10.0, 0)
    np.testing.assert_allclose(joint[np.triu_indices(60, 1)], condensed, rtol=2e-3, atol=1e-7)
    start = torch.from_numpy(np.random.default_rng(3).normal(size=(60, 2)))
    moving = Neighbours(torch.from_numpy(joint), start, 1000)
    kl, slope = oracle._kl_divergence(moving.points.numpy().ravel(), condensed * 12.0, 1, 60, 2)
    before = moving.points.numpy().copy()
    assert moving.measure() == pytest.approx(
        oracle._kl_divergence(before.ravel(), condensed, 1, 60, 2)[0], rel=1e-3
    )
    moving.move()
    moved = moving.points.numpy() - before
    expected = -50.0 * 0.8 * slope.reshape(60, 2)  # rate 50; a first step finds no direction kept
    np.testing.assert_allclose(moved, expected, rtol=5e-3, atol=1e-9)
    assert kl > 0


def test_a_map_that_goes_on_from_another_keeps_its_places() -> None:
    sight = _sight()
    asked = NeighbourMap("image", "train", 80, perplexity=10, iterations=1000)
    first = _told(asked, sight)[-1]
    again = _told(replace(asked, start=first.points, iterations=600), sight)[-1]
    moved = np.linalg.norm(again.points - first.points, axis=1)
    assert moved.max() < 0.25 * first.points.std()  # among neighbours, not across the map
    assert again.divergence <= first.divergence + 1e-3


def test_too_few_examples_for_a_perplexity_are_told() -> None:
    with pytest.raises(GraphHasProblems, match="only 20 examples"):
        _told(NeighbourMap("image", "train", 20, perplexity=30), _sight())


def test_a_map_in_slices_is_the_same_as_at_once() -> None:
    sight, asked = _sight(), LinearMap("conv", "train", 120)
    *_, last = SlowLinearMap(asked).steps(sight)
    at_once = asked.seen(sight)
    assert last.share == 1.0
    np.testing.assert_allclose(last.finding.points, at_once.points, atol=1e-3)
