"""Tiles: how they are arranged, painted and read."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from gui.widgets.tile import Bars, Map, Tile
from gui.widgets.tile_layout import arrangement
from gui.widgets.tiles_view import LEAST_PX, TilesView

SIZES = (LEAST_PX, 260, 15)


def _tiles(count: int, rows: int = 8, columns: int = 8) -> list[Tile]:
    values = np.arange(rows * columns, dtype=np.float32).reshape(rows, columns)
    return [Tile(Map(values, 0, values.max()), f"tile {n}") for n in range(count)]


@pytest.mark.parametrize("room", [(900, 300), (300, 900), (400, 400), (200, 120)])
def test_tiles_are_as_large_as_any_number_of_columns_allows(room) -> None:
    tiles = _tiles(7)
    found = arrangement(tiles, 0, room, 16, 8, SIZES)
    best = 0.0
    for columns in range(1, 8):
        rows = -(-7 // columns)
        wide = (room[0] - 8 * (columns - 1)) / columns
        high = (room[1] - 8 * (rows - 1)) / rows - 16
        best = max(best, min(wide, high, 260))
    assert found.width == pytest.approx(best, abs=0.6)
    assert found.total <= room[1] + 1


def test_where_there_is_no_room_tiles_are_the_least_and_it_scrolls() -> None:
    found = arrangement(_tiles(30), 0, (100, 60), 16, 8, SIZES)
    assert found.width == LEAST_PX
    assert found.total > 60
    assert found.columns == 2


def test_a_wanted_number_of_columns_is_kept_where_it_fits() -> None:
    assert arrangement(_tiles(10), 5, (900, 300), 16, 8, SIZES).columns == 5
    assert arrangement(_tiles(10), 5, (120, 300), 16, 8, SIZES).columns < 5


def test_every_number_is_painted_with_its_colour(theme, qtbot) -> None:
    view = TilesView(theme)
    qtbot.addWidget(view)
    view.resize(400, 220)
    values = np.zeros((2, 2), dtype=np.float32)
    values[0, 1], values[1, 0] = 1.0, -1.0
    view.set_tiles([Tile(Map(values, -1, 1, "diverging"), "a")])
    view.show()
    image, place = view.grid.grab().toImage(), view.grid.shown(0)
    colours = [
        image.pixelColor(
            int(place.left() + (column + 0.5) * place.width() / 2),
            int(place.top() + (row + 0.5) * place.height() / 2),
        )
        for row, column in ((0, 1), (1, 0), (0, 0))
    ]
    assert colours[0].red() > colours[0].blue()
    assert colours[1].blue() > colours[1].red()
    assert colours[2] == theme.color("card")


def test_the_pointer_reads_a_place_and_a_click_names_the_tile(theme, qtbot) -> None:
    view = TilesView(theme)
    qtbot.addWidget(view)
    view.resize(500, 220)
    view.set_tiles(_tiles(3, rows=4, columns=8))
    view.show()
    place = view.grid.shown(2)
    at = QPoint(
        int(place.left() + 5.5 * place.width() / 8), int(place.top() + 1.5 * place.height() / 4)
    )
    with qtbot.waitSignal(view.pointed) as told:
        QTest.mouseMove(view.grid, at)
    assert tuple(told.args[0]) == (2, 1, 5)
    with qtbot.waitSignal(view.tile_clicked) as clicked:
        QTest.mouseClick(view.grid, Qt.MouseButton.LeftButton, pos=at)
    assert clicked.args == [2]


def test_arrows_walk_over_tiles_and_enter_clicks(theme, qtbot) -> None:
    view = TilesView(theme)
    qtbot.addWidget(view)
    view.resize(500, 120)
    view.set_tiles(_tiles(3))
    view.show()
    view.grid.setFocus()
    QTest.keyClick(view.grid, Qt.Key.Key_Right)
    with qtbot.waitSignal(view.tile_clicked) as clicked:
        QTest.keyClick(view.grid, Qt.Key.Key_Return)
    assert clicked.args == [1]


def test_bars_reach_as_far_as_their_numbers_to_both_sides_of_zero(theme, qtbot) -> None:
    view = TilesView(theme)
    qtbot.addWidget(view)
    view.resize(300, 120)
    view.set_tiles([Tile(Bars(("up", "down", "none"), (1.0, -0.5, 0.0), 1.0))])
    view.show()
    image, place = view.grid.grab().toImage(), view.grid.shown(0)
    ground = theme.color("panel")

    def length(row: int) -> int:
        y = int(place.top() + (row + 0.5) * place.height() / 3)
        left = int(place.left() + place.width() * 0.5)
        return sum(
            image.pixelColor(x, y).saturation() > ground.saturation() + 60
            for x in range(left, int(place.right()))
        )

    assert length(0) == pytest.approx(2 * length(1), abs=3)
    assert length(0) > 10
    assert length(2) == 0


def test_laid_over_a_picture_nothing_leaves_the_picture_as_it_is(theme) -> None:
    under = np.array([[0.0, 1.0]])
    plain = Map(np.zeros((1, 2), dtype=np.float32), -1, 1, "diverging", under).image(theme)
    strong = Map(np.ones((1, 2), dtype=np.float32), -1, 1, "diverging", under).image(theme)
    assert plain.pixelColor(0, 0) == theme.color("card")
    assert plain.pixelColor(1, 0) != plain.pixelColor(0, 0)
    assert strong.pixelColor(0, 0) == strong.pixelColor(1, 0)
