"""Live pictures of arrays, looked at point by point."""

import numpy as np
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor

from gui.canvas.nodes.node_picture import best_columns, most_maps, picture_of
from gui.canvas.nodes.picture_kind import PictureKind

ROOM = QSizeF(132, 88)
INK, BEST = QColor("#5b9dff"), QColor("#4cc38a")


def drawn(array: np.ndarray, kind: PictureKind, room: QSizeF = ROOM):
    return picture_of(array.astype(np.float32), kind, room, (INK, BEST), dark=True)


@pytest.mark.parametrize(("count", "columns"), [(1, 1), (6, 3), (16, 4), (2, 2), (32, 8)])
def test_maps_fill_the_room(count: int, columns: int) -> None:
    assert best_columns(count, 28, 28, ROOM) == columns


def test_no_more_maps_than_can_be_told_apart() -> None:
    assert most_maps(28, 28, ROOM) == 14 * 9
    assert drawn(np.random.default_rng(0).random((2048, 7, 7)), PictureKind.MAPS).width() < 800


def test_a_large_map_is_thinned() -> None:
    image = drawn(np.zeros((3, 1024, 1024)), PictureKind.MAPS)
    assert image.width() * image.height() < 200_000


def test_a_colour_picture_has_its_colours() -> None:
    array = np.zeros((3, 4, 4))
    array[0, :2], array[2, 2:] = 1.0, 1.0
    image = drawn(array, PictureKind.IMAGE)
    assert image.pixelColor(5, 5) == QColor("#ff0000")
    assert image.pixelColor(5, image.height() - 5) == QColor("#0000ff")


def test_bars_rise_and_fall_from_zero() -> None:
    image = drawn(np.array([1.0, -1.0]), PictureKind.BARS, QSizeF(100, 50))
    assert image.pixelColor(50, 10) == INK
    assert image.pixelColor(50, 90).alpha() == 0
    assert image.pixelColor(150, 90) == INK
    assert image.pixelColor(150, 10).alpha() == 0


def test_the_highest_score_is_marked() -> None:
    image = drawn(np.array([0.0, 9.0, 0.0, 0.0]), PictureKind.SCORES, QSizeF(100, 50))
    assert image.pixelColor(75, 20) == BEST


def test_many_numbers_keep_their_farthest() -> None:
    values = np.zeros(4000)
    values[2000] = 5.0
    image = drawn(values, PictureKind.BARS, QSizeF(100, 50))
    assert any(image.pixelColor(x, 2) == INK for x in range(image.width()))


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_numbers_that_are_none_draw_something(bad: float) -> None:
    assert not drawn(np.full((2, 3, 3), bad), PictureKind.MAPS).isNull()
    assert not drawn(np.full(5, bad), PictureKind.BARS).isNull()


@pytest.mark.parametrize("kind", list(PictureKind))
def test_numbers_on_their_way_to_infinity_draw_something(kind: PictureKind) -> None:
    far = np.array([-np.inf, -3.4e38, np.nan, 0.0, 3.4e38, np.inf])
    assert not drawn(np.stack([far.reshape(2, 3)] * 3), kind).isNull()
