import numpy as np
import pytest
from PySide6.QtGui import QColor

from gui.theme.colour_maps import NAMES, colour_table, to_image
from gui.theme.tokens import DARK, LIGHT

GREY = np.repeat(np.arange(256, dtype=np.uint8)[:, None], 3, axis=1)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("dark", [True, False])
def test_a_table_has_256_colours_that_nobody_can_change(name: str, dark: bool) -> None:
    table = colour_table(name, dark)
    assert table.shape == (256, 3)
    assert table.dtype == np.uint8
    with pytest.raises(ValueError, match="read-only"):
        table[0] = 0


def test_viridis_gets_lighter_all_the_way() -> None:
    lightness = colour_table("viridis", True) @ np.array([0.2126, 0.7152, 0.0722])
    assert (np.diff(lightness) > -0.5).all()  # a table of bytes is rounded
    assert (np.diff(lightness[::16]) > 4).all()


@pytest.mark.parametrize(("dark", "tokens"), [(True, DARK), (False, LIGHT)])
def test_zero_of_the_diverging_map_is_the_card(dark: bool, tokens: object) -> None:
    table = colour_table("diverging", dark)
    card = QColor((DARK if dark else LIGHT).card)
    assert tuple(table[127]) == tuple(table[128]) == card.getRgb()[:3]
    image = to_image(np.array([[0.0]]), -2.0, 2.0, table)
    assert image.pixelColor(0, 0) == card


@pytest.mark.parametrize("dark", [True, False])
def test_negative_is_blue_and_positive_is_red(dark: bool) -> None:
    table = colour_table("diverging", dark).astype(int)
    for index in (0, 40, 80):
        assert table[index, 2] > table[index, 0]
        assert table[255 - index, 0] > table[255 - index, 2]


def test_an_unknown_map_is_refused_by_name() -> None:
    with pytest.raises(KeyError, match="jet"):
        colour_table("jet", True)


def test_values_become_the_colours_between_low_and_high() -> None:
    image = to_image(np.array([[-5.0, 0.0, 1.0], [2.0, 9.0, np.nan]]), 0.0, 2.0, GREY)
    assert (image.width(), image.height()) == (3, 2)
    greys = [image.pixelColor(x, y).red() for y in range(2) for x in range(3)]
    assert greys[:5] == [0, 0, 128, 255, 255]
    assert image.pixelColor(2, 1).alpha() == 0


def test_infinite_values_take_the_colour_of_their_end() -> None:
    image = to_image(np.array([[-np.inf, np.inf]]), 0.0, 1.0, GREY)
    assert [image.pixelColor(x, 0).red() for x in (0, 1)] == [0, 255]


def test_the_picture_outlives_its_numbers() -> None:
    values = np.full((64, 64), 1.0)
    image = to_image(values, 0.0, 1.0, GREY)
    values[:] = 0
    del values
    assert image.pixelColor(63, 63).red() == 255


def test_a_range_without_width_paints_the_low_end() -> None:
    assert to_image(np.ones((2, 2)), 1.0, 1.0, GREY).pixelColor(1, 1).red() == 0


def test_no_values_make_an_empty_picture() -> None:
    assert to_image(np.empty((0, 0)), 0.0, 1.0, GREY).isNull()
