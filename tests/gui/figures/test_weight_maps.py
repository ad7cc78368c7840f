import numpy as np

from gui.figures.picture_before import picture_before
from gui.figures.weight_maps import MOST_MAPS, symmetric_reach, weight_maps
from tests.gui.fake_bridge import lenet, lenet_inference


def _random(*shape: int) -> np.ndarray:
    return np.random.default_rng(0).normal(size=shape).astype(np.float32)


def test_kernels_have_a_column_for_each_output_and_a_row_for_each_input() -> None:
    weights = _random(16, 6, 5, 5)
    laid = weight_maps(weights)
    assert laid.columns == 16
    np.testing.assert_array_equal(laid.maps[2 * 16 + 3], weights[3, 2])


def test_kernels_of_one_input_map_stand_where_there_is_room() -> None:
    laid = weight_maps(_random(6, 1, 5, 5))
    assert (laid.maps.shape, laid.columns) == ((6, 5, 5), 0)


def test_dense_weights_are_pictures_where_they_look_at_one() -> None:
    weights = _random(10, 2 * 4 * 3)
    laid = weight_maps(weights, (2, 4, 3))
    np.testing.assert_array_equal(laid.maps[10 + 7], weights[7].reshape(2, 4, 3)[1])


def test_other_dense_weights_are_one_table() -> None:
    weights = _random(10, 84)
    laid = weight_maps(weights, (1, 5, 5))
    assert laid.is_matrix
    np.testing.assert_array_equal(laid.maps, weights[None])


def test_what_no_screen_could_show_is_left_out_and_said() -> None:
    laid = weight_maps(_random(512, 256, 3, 3))
    assert len(laid.maps) <= MOST_MAPS
    assert "outputs 0 to 3 shown" in laid.caption
    assert (laid.first, laid.shown, laid.outputs) == (0, 4, 512)
    last = weight_maps(_random(512, 256, 3, 3), first=600)
    assert (last.first, last.shown) == (508, 4)
    assert "outputs 508 to 511 shown" in last.caption


def test_a_scale_about_zero_reaches_the_largest_weight() -> None:
    assert symmetric_reach(np.array([0.1, -0.4])) == 0.4
    assert symmetric_reach(np.zeros(3)) == 1.0


def test_the_picture_before_a_dense_layer_is_found_through_flatten() -> None:
    graph, inference = lenet().graph, lenet_inference()
    assert picture_before(graph, inference, "fc1") == (16, 5, 5)
    assert picture_before(graph, inference, "scores") is None
