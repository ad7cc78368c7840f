import numpy as np
import pytest

from gui.inspection.plane.offers import Answer
from gui.inspection.plane.reading import between, contour, decided


def test_a_contour_of_a_slope_is_a_straight_line() -> None:
    rows, columns = np.mgrid[:6, :9].astype(float)
    lines = contour(columns + 2 * rows, 7.3)
    assert len(lines)
    np.testing.assert_allclose(lines[..., 0] + 2 * lines[..., 1], 7.3)


def test_a_contour_of_a_hill_has_its_length() -> None:
    rows, columns = np.mgrid[-2:2:161j, -2:2:161j]
    lines = contour(np.hypot(rows, columns), 1.0)
    length = np.hypot(*(lines[:, 1] - lines[:, 0]).T).sum() * 4 / 160
    assert length == pytest.approx(2 * np.pi, rel=1e-3)


def test_where_all_sides_are_crossed_two_lines_are_drawn_that_do_not_meet() -> None:
    lines = contour(np.array([[1.0, -1.0], [-1.0, 1.0]]), 0.0)
    assert lines.shape == (2, 2, 2)
    assert len({tuple(end) for line in lines.tolist() for end in line}) == 4


def test_scores_decide_as_softmax_does() -> None:
    scores = np.array([[2.0, 1.0, 0.0], [0.0, 0.0, 5.0]])
    said = decided(scores, Answer("label", True, "softmax"))
    shares = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    assert said.classes.tolist() == [0, 2]
    np.testing.assert_allclose(said.shares, shares.max(axis=1))


@pytest.mark.parametrize(("rule", "threshold"), [("sigmoid", 0.0), ("plain", 0.5)])
def test_a_single_score_decides_by_its_threshold(rule, threshold) -> None:
    scores = np.array([[threshold - 0.1], [threshold], [threshold + 0.1]])
    said = decided(scores, Answer("label", True, rule, threshold))
    assert said.classes.tolist() == [0, 0, 1]
    assert said.shares[0] == pytest.approx(said.shares[2])
    assert said.sureness[1] == 0


def test_between_four_points_of_a_grid_numbers_are_blended() -> None:
    grid = np.array([[[0.0], [1.0]], [[10.0], [11.0]]])
    assert between(grid, 0.25, 0.5).tolist() == [5.25]
    assert between(grid, 9.0, 9.0).tolist() == [11.0]
