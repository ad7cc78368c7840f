import numpy as np
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from gui.theme.colour_maps import colour_table
from gui.theme.theme import Theme
from gui.theme.tokens import DARK
from gui.widgets.mosaic_layout import largest_layout
from gui.widgets.mosaic_view import MapPixel, MosaicView, range_of

LEFT = Qt.MouseButton.LeftButton


def shown(qtbot: QtBot, theme: Theme, maps: np.ndarray, **options: object) -> MosaicView:
    view = MosaicView(theme)
    qtbot.addWidget(view)
    view.resize(400, 120)
    view.set_maps(maps, **options)  # type: ignore[arg-type]  # the options of set_maps
    view.show()
    return view


def ramp(count: int = 6, side: int = 4) -> np.ndarray:
    return np.arange(count * side * side, dtype=np.float32).reshape(count, side, side)


def test_pixels_are_square_crisp_and_of_the_right_colour(qtbot: QtBot, dressed: Theme) -> None:
    maps = np.zeros((2, 2, 2), np.float32)
    maps[1, 0, 1] = 1
    view = shown(qtbot, dressed, maps)
    cell = view.cell(1).toRect()
    assert cell.width() == cell.height() == 120
    image = view.grab().toImage()
    table = colour_table("viridis", True)
    low, high = ("#{:02x}{:02x}{:02x}".format(*table[i]) for i in (0, 255))
    edge = cell.left() + cell.width() // 2
    assert image.pixelColor(edge - 1, 4).name() == low
    assert image.pixelColor(edge, 4).name() == high
    assert image.pixelColor(edge, cell.height() // 2 + 1).name() == low


def test_zero_weights_look_like_the_card(qtbot: QtBot, dressed: Theme) -> None:
    view = shown(qtbot, dressed, np.array([[[-1.0, 0.0, 0.5]]]), colour_map="diverging")
    assert view.levels() == (-1.0, 1.0)
    centre = view.cell(0).center().toPoint()
    assert view.grab().toImage().pixelColor(centre).name() == DARK.card


def test_the_pointer_reads_the_value_below_it(qtbot: QtBot, dressed: Theme) -> None:
    maps = ramp()
    view = shown(qtbot, dressed, maps)
    cell = view.cell(4)
    pixel = cell.width() / 4
    at = cell.topLeft().toPoint() + QPoint(int(2.5 * pixel), int(1.5 * pixel))
    qtbot.mouseMove(view, QPoint(1, 1))  # a pointer that stands there already would not move
    with qtbot.waitSignal(view.pixel_hovered) as hovered:
        qtbot.mouseMove(view, at)
    assert hovered.args == [MapPixel(4, 1, 2, float(maps[4, 1, 2]))]


def test_a_click_tells_which_map_and_beside_them_none(qtbot: QtBot, dressed: Theme) -> None:
    view = shown(qtbot, dressed, ramp(5))
    with qtbot.waitSignal(view.map_clicked) as clicked:
        qtbot.mouseClick(view, LEFT, pos=view.cell(3).center().toPoint())
    assert clicked.args == [3]
    with qtbot.assertNotEmitted(view.map_clicked):
        qtbot.mouseClick(view, LEFT, pos=QPoint(view.width() - 1, view.height() - 1))


def test_arrows_walk_over_the_maps_and_enter_clicks(qtbot: QtBot, dressed: Theme) -> None:
    view = shown(qtbot, dressed, ramp())
    with qtbot.waitActive(view):
        view.activateWindow()
    view.setFocus()
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Right)
    with qtbot.waitSignal(view.map_clicked) as clicked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert clicked.args == [2]


def test_each_by_itself_uses_the_whole_map(qtbot: QtBot, dressed: Theme) -> None:
    maps = np.stack([ramp(1)[0], ramp(1)[0] * 100])
    view = shown(qtbot, dressed, maps, each_by_itself=True)
    image = view.grab().toImage()
    ends = [view.cell(i).bottomRight().toPoint() - QPoint(4, 4) for i in (0, 1)]
    assert image.pixelColor(ends[0]) == image.pixelColor(ends[1])


def test_no_maps_show_nothing_and_do_not_fail(qtbot: QtBot, dressed: Theme) -> None:
    view = shown(qtbot, dressed, ramp())
    view.set_maps(None)
    qtbot.mouseMove(view, QPoint(10, 10))
    assert view.grab().toImage().pixelColor(10, 10).name() == DARK.panel
    view.set_maps(np.empty((0, 3, 3)))
    assert view.levels() == (0.0, 1.0)


def test_the_layout_fills_the_room_with_whole_pixels() -> None:
    layout = largest_layout(16, 5, 5, 580, 150, 3)
    assert (layout.columns, layout.rows) == (8, 2)
    assert layout.scale == int(layout.scale)
    assert layout.width <= 580
    assert layout.height <= 150


def test_six_maps_in_a_flat_room_stand_in_a_row() -> None:
    assert largest_layout(6, 28, 28, 600, 90, 3).columns == 6


def test_large_maps_are_made_smaller_to_fit() -> None:
    layout = largest_layout(64, 224, 224, 400, 400, 2)
    assert layout.scale < 1
    assert layout.width <= 400 + layout.columns
    assert layout.rows * layout.columns >= 64


def test_the_gap_belongs_to_no_map() -> None:
    layout = largest_layout(4, 4, 4, 100, 100, 8)
    x, _ = layout.corner(1)
    assert layout.at(x - 4, 1) is None
    assert layout.at(x, 1) == (1, 0, 0)
    assert layout.at(-1, 1) is None
    assert layout.at(1, layout.height + 1) is None


def test_a_range_is_always_one_that_can_be_drawn() -> None:
    assert range_of(np.array([1.0, 3.0])) == (1.0, 3.0)
    assert range_of(np.array([-1.0, 3.0]), signed=True) == (-3.0, 3.0)
    assert range_of(np.zeros(3), signed=True) == (-1.0, 1.0)
    assert range_of(np.zeros(3)) == (0.0, 1.0)
    assert range_of(np.array([np.nan, np.nan])) == (0.0, 1.0)
