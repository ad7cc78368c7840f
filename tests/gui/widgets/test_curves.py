import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.widgets.curve import Curve, bounds_of
from gui.widgets.curve_pyramid import CurvePyramid
from gui.widgets.decimation import decimate
from gui.widgets.smoothing import smooth
from gui.widgets.ticks import linear_ticks, log_ticks, tick_texts


def slowly_smoothed(values: np.ndarray, weight: float) -> list[float]:
    total = count = 0.0
    smoothed = []
    for value in values:
        total, count = weight * total, weight * count
        if np.isfinite(value):
            total, count = total + value, count + 1
        smoothed.append(total / count if count else np.nan)
    return smoothed


@pytest.mark.parametrize("weight", [0.0, 0.01, 0.5, 0.9, 0.999, 0.99999])
@pytest.mark.parametrize("count", [0, 1, 2, 997, 5000])
def test_smoothing_is_a_weighted_mean_of_all_before(weight: float, count: int) -> None:
    values = np.random.default_rng(count).normal(3, 1, count)
    np.testing.assert_allclose(smooth(values, weight), slowly_smoothed(values, weight), rtol=1e-9)


def test_the_first_point_stays_where_it_is() -> None:
    assert smooth(np.array([2.3, 1.0]), 0.99)[0] == pytest.approx(2.3)


def test_smoothing_leaves_out_what_is_not_a_number() -> None:
    values = np.array([np.nan, 1.0, np.inf, 3.0, np.nan])
    np.testing.assert_allclose(smooth(values, 0.5), slowly_smoothed(values, 0.5))


@pytest.mark.parametrize("weight", [-0.1, 1.0])
def test_a_weight_that_makes_no_sense_is_refused(weight: float) -> None:
    with pytest.raises(ValueError, match="weight"):
        smooth(np.ones(3), weight)


@given(st.integers(1, 4000), st.integers(1, 300), st.integers(0, 99))
def test_decimation_keeps_every_extreme(count: int, columns: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    x, y = np.sort(rng.uniform(0, 9, count)), rng.normal(size=count)
    short_x, short_y = decimate(x, y, columns)
    assert (
        len(short_x) == len(short_y) <= max(count if count <= 2 * columns else 0, 2 * columns + 4)
    )
    assert short_y.min() == y.min()
    assert short_y.max() == y.max()
    assert (np.diff(short_x) >= 0).all()
    assert (short_x[0], short_x[-1]) == (x[0], x[-1])


def test_decimation_keeps_a_peak_of_one_point_in_a_million() -> None:
    y = np.zeros(1_000_000)
    y[123_456] = 1
    short_x, short_y = decimate(np.arange(len(y)), y, 500)
    assert len(short_y) <= 1004
    assert short_y.max() == 1
    assert abs(short_x[short_y.argmax()] - 123_456) < 2001


def test_decimation_hands_over_only_what_is_in_sight_and_a_neighbour() -> None:
    x = np.arange(100.0)
    short_x, _ = decimate(x, x, 500, 40, 50)
    assert (short_x[0], short_x[-1]) == (39, 51)


def test_a_missing_number_does_not_hide_its_neighbours() -> None:
    y = np.zeros(10_000)
    y[500], y[501] = np.nan, 7
    _, short_y = decimate(np.arange(len(y)), y, 100)
    assert np.nanmax(short_y) == 7


@pytest.mark.parametrize(
    ("low", "high", "most", "texts"),
    [
        (0, 20, 10, ["0", "2", "4", "6", "8", "10", "12", "14", "16", "18", "20"]),
        (0, 1, 5, ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
        (0.9712, 0.9748, 4, ["0.972", "0.973", "0.974"]),
        (-3, 3, 3, ["−2", "0", "2"]),
    ],
)
def test_ticks_are_round_numbers(low: float, high: float, most: int, texts: list[str]) -> None:
    assert tick_texts(linear_ticks(low, high, most)) == texts


def test_ticks_of_powers_are_1_2_5() -> None:
    ticks = log_ticks(np.log10(0.08), np.log10(2.3), 6)
    assert tick_texts(ticks, is_log=True) == ["0.1", "0.2", "0.5", "1", "2"]


def test_ticks_of_many_powers_are_few() -> None:
    assert len(log_ticks(-9, 9, 6)) <= 7


def test_ticks_within_one_power_are_not_alone() -> None:
    assert len(log_ticks(np.log10(0.31), np.log10(0.38), 5)) >= 3


def test_the_cursor_reads_the_nearest_point() -> None:
    curve = Curve("test", np.array([1.0, 2.0, 3.0]), np.array([5.0, 6.0, 7.0]), "accent")
    assert curve.value_near(2.4) == (2.0, 6.0)
    assert curve.value_near(-9) == (1.0, 5.0)
    assert curve.value_near(99) == (3.0, 7.0)
    assert Curve("none", np.empty(0), np.empty(0), "accent").value_near(0) is None


def test_one_wild_batch_does_not_flatten_the_rest() -> None:
    raw = np.ones(2000)
    raw[7] = 1e6
    curve = Curve("train", np.arange(2000.0), np.ones(2000), "accent", raw)
    _, (_, high) = bounds_of([curve], None, is_log=False)
    assert high < 2


def test_bounds_hold_all_curves_and_the_known_extent() -> None:
    curve = Curve("a", np.array([1.0, 4.0]), np.array([0.1, 10.0]), "accent")
    (left, right), (low, high) = bounds_of([curve], (0, 20), is_log=False)
    assert (left, right) == (0, 20)
    assert -0.5 < low < 0  # zero is in sight
    assert high > 10
    _, (low, high) = bounds_of([curve], None, is_log=True)
    assert low < -1
    assert high > 1


def test_bounds_of_nothing_or_of_nothing_drawable_can_be_drawn() -> None:
    bad = Curve("bad", np.array([0.0, 1.0]), np.array([np.nan, -1.0]), "accent")
    for curves in ([], [bad]):
        for is_log in (True, False):
            (left, right), (low, high) = bounds_of(curves, None, is_log=is_log)
            assert right > left
            assert high > low


def _pyramid(y: np.ndarray) -> CurvePyramid:
    made = CurvePyramid()
    made.follow(y)
    return made


@pytest.mark.parametrize("count", [20_000, 100_003, 1_000_000])
def test_a_pyramid_keeps_what_the_points_themselves_would_show(count: int) -> None:
    rng = np.random.default_rng(count)
    x, y = np.arange(float(count)), rng.standard_cauchy(count)
    pyramid = _pyramid(y)
    for low, high in ((0, count - 1), (0.3 * count, 0.7 * count), (0.5 * count, 0.5 * count + 900)):
        plain_x, plain = decimate(x, y, 150, low, high)
        quick_x, quick = decimate(x, y, 150, low, high, pyramid)
        np.testing.assert_array_equal(quick_x, plain_x)
        # A block lies in two columns: its extreme may be drawn in the other one as well.
        inner = slice(2, -2)
        assert (
            np.maximum(quick[0::2], quick[1::2])[inner]
            >= np.maximum(plain[0::2], plain[1::2])[inner]
        ).mean() > 0.85
        assert quick[inner].max() >= plain[inner].max()
        assert quick[inner].min() <= plain[inner].min()


def test_a_pyramid_that_grows_equals_one_made_at_once() -> None:
    rng = np.random.default_rng(1)
    y = rng.normal(size=300_000)
    y[rng.integers(0, len(y), 999)] = np.nan
    grown = CurvePyramid()
    for end in sorted({*rng.integers(1, len(y), 40).tolist(), len(y)}):
        grown.follow(y[:end])
    starts = np.linspace(0, len(y), 300, endpoint=False).astype(int)
    for ours, theirs in zip(
        grown.extremes(starts, len(y)), _pyramid(y).extremes(starts, len(y)), strict=True
    ):
        np.testing.assert_array_equal(ours, theirs)
    assert (grown.low, grown.high) == (np.nanmin(y), np.nanmax(y))
    assert grown.above_zero == y[y > 0].min()


def test_a_pyramid_takes_another_array_in_whole() -> None:
    first, second = np.full(50_000, 7.0), np.full(50_000, -1.0)
    pyramid = _pyramid(first)
    pyramid.follow(second)
    assert (pyramid.low, pyramid.high) == (-1, -1)
    assert np.isnan(pyramid.above_zero)
    pyramid.follow(second[:30_000])
    assert pyramid.extremes(np.array([0, 15_000]), 30_000)[1].tolist() == [-1, -1]


def test_a_peak_in_the_last_points_is_not_lost() -> None:
    y = np.zeros(1_000_001)
    y[-1] = 5
    _, short = decimate(np.arange(len(y)), y, 200, pyramid=_pyramid(y))
    assert short.max() == 5
