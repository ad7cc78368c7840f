"""What colours say is seen by eyes that lack one kind of cones, or is said otherwise too."""

from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np
import pytest

from gui.theme.colour_maps import colour_table
from gui.theme.icons import ICON_FOLDER
from gui.theme.strong_tokens import DARK_STRONG, LIGHT_STRONG
from gui.theme.tokens import CATEGORIES, DARK, LIGHT, Tokens
from tests.gui.theme.colour_vision import SEEN, distance

ALL = pytest.mark.parametrize(
    "tokens", [DARK, LIGHT, DARK_STRONG, LIGHT_STRONG], ids=lambda tokens: tokens.name
)
EYES = pytest.mark.parametrize("eyes", SEEN)


def hexed(colour: np.ndarray) -> str:
    return "#{:02x}{:02x}{:02x}".format(*(int(channel) for channel in colour))


def test_the_distance_is_nothing_for_the_same_and_one_from_black_to_white() -> None:
    assert distance("#4cc38a", "#4cc38a", "deuteranopia") == 0
    assert distance("#000000", "#ffffff") == pytest.approx(1, abs=0.01)


def test_red_and_green_of_one_lightness_are_close_for_red_green_blindness() -> None:
    assert distance("#c05a5a", "#6f8a3c", "deuteranopia") < 0.06 < distance("#c05a5a", "#6f8a3c")


@ALL
@EYES
def test_good_warning_problem_and_accent_are_told_apart(tokens: Tokens, eyes: str) -> None:
    for one, other in combinations(("good", "warning", "problem", "accent"), 2):
        assert distance(tokens.colour(one), tokens.colour(other), eyes) > 0.06


@ALL
@EYES
def test_kinds_and_states_of_wires_are_told_apart(tokens: Tokens, eyes: str) -> None:
    for one, other in combinations(("faint", "warning", "accent"), 2):
        assert distance(tokens.colour(one), tokens.colour(other), eyes) > 0.07


def test_categories_are_told_apart_by_their_icons_as_well() -> None:
    drawings = {name: (ICON_FOLDER / f"{name}.svg").read_text() for name in CATEGORIES}
    assert len(set(drawings.values())) == len(CATEGORIES)


@EYES
def test_magnitudes_grow_lighter_for_every_eye(eyes: str) -> None:
    table = colour_table("viridis", theme_dark=True)
    from_black = [distance("#000000", hexed(table[i]), eyes) for i in range(0, 256, 32)]
    assert all(a < b for a, b in pairwise(from_black))


@pytest.mark.parametrize("dark", [True, False], ids=["dark", "light"])
@EYES
def test_signs_of_weights_are_told_apart(eyes: str, dark: bool) -> None:
    table = colour_table("diverging", theme_dark=dark)
    for share in (0, 32, 64):
        assert distance(hexed(table[share]), hexed(table[255 - share]), eyes) > 0.06
