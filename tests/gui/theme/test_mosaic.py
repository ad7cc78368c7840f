import numpy as np

from gui.theme.mosaic import mosaic, normalised, square_columns


def test_maps_stand_row_by_row_with_gaps_between() -> None:
    maps = np.arange(3, dtype=np.float32)[:, None, None] * np.ones((3, 2, 2), np.float32)
    whole = mosaic(maps, columns=2)
    assert whole.shape == (5, 5)
    assert (whole[:2, :2] == 0).all()
    assert (whole[:2, 3:] == 1).all()
    assert (whole[3:, :2] == 2).all()
    assert np.isnan(whole[2]).all()
    assert np.isnan(whole[:, 2]).all()
    assert np.isnan(whole[3:, 3:]).all()


def test_without_a_gap_the_maps_touch() -> None:
    assert mosaic(np.zeros((4, 3, 5)), columns=2, gap=0).shape == (6, 10)


def test_without_columns_the_whole_comes_out_about_square() -> None:
    height, width = mosaic(np.zeros((16, 5, 5))).shape
    assert height == width
    assert square_columns(4, 10, 40) == 1
    assert square_columns(3, 40, 10) == 3


def test_each_by_itself_shows_faint_maps_as_well_as_strong_ones() -> None:
    ramp = np.linspace(0, 1, 4, dtype=np.float32).reshape(1, 2, 2)
    both = np.concatenate([ramp * 1e-3, ramp * 1e3 + 7])
    whole = mosaic(both, columns=2, gap=0, each_by_itself=True)
    np.testing.assert_allclose(whole[:, :2], whole[:, 2:], atol=1e-4)
    assert whole.min() == 0
    assert whole.max() == 1


def test_signed_maps_keep_their_zero() -> None:
    maps = np.array([[[-2.0, 0.0, 1.0]]])
    np.testing.assert_allclose(normalised(maps, signed=True), [[[-1.0, 0.0, 0.5]]])


def test_a_constant_map_becomes_nothing_and_not_a_number_stays_so() -> None:
    assert (normalised(np.full((1, 2, 2), 3.0)) == 0).all()
    spoiled = normalised(np.array([[[0.0, np.nan, 2.0]]]))
    np.testing.assert_array_equal(spoiled, [[[0.0, np.nan, 1.0]]])


def test_no_maps_make_no_mosaic() -> None:
    assert mosaic(np.empty((0, 5, 5))).size == 0
