import pytest

from engine.api import COLOURS
from gui.theme.strong_tokens import DARK_STRONG, LIGHT_STRONG
from gui.theme.tokens import (
    CATEGORIES,
    COLOUR_FIELDS,
    DARK,
    FRAME_COLOURS,
    LIGHT,
    TEXT_ROLES,
    Tokens,
    mixed,
)
from tests.gui.theme.contrast import contrast

BOTH = pytest.mark.parametrize(
    "tokens", [DARK, LIGHT, DARK_STRONG, LIGHT_STRONG], ids=lambda tokens: tokens.name
)


@BOTH
@pytest.mark.parametrize("role", [*TEXT_ROLES, *CATEGORIES])
def test_every_text_reads_on_panel_and_canvas(tokens: Tokens, role: str) -> None:
    for ground in (tokens.panel, tokens.canvas):
        assert contrast(tokens.colour(role), ground) >= 4.5


@BOTH
def test_text_reads_on_cards_buttons_and_selections(tokens: Tokens) -> None:
    for ground in (tokens.card, tokens.button, tokens.raised, tokens.selection):
        assert contrast(tokens.text, ground) >= 7
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5


@pytest.mark.parametrize("tokens", [DARK_STRONG, LIGHT_STRONG], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("role", [*TEXT_ROLES, "line", "disabled"])
def test_high_contrast_is_high(tokens: Tokens, role: str) -> None:
    least = 7 if role in TEXT_ROLES else 4.5
    for ground in (tokens.panel, tokens.canvas):
        assert contrast(tokens.colour(role), ground) >= least


@BOTH
def test_every_category_has_a_colour_of_its_own(tokens: Tokens) -> None:
    assert set(tokens.categories) == set(CATEGORIES)
    assert len(set(tokens.categories.values())) == len(CATEGORIES)


@BOTH
def test_every_colour_is_spelled_alike(tokens: Tokens) -> None:
    for role in (*COLOUR_FIELDS, *CATEGORIES):
        colour = tokens.colour(role)
        assert len(colour) == 7
        assert colour == colour.lower()
        assert int(colour[1:], 16) >= 0


@BOTH
def test_every_colour_of_a_frame_has_an_ink_that_reads_on_its_ground(tokens: Tokens) -> None:
    assert FRAME_COLOURS == COLOURS
    assert set(tokens.frames) == set(COLOURS)
    for name in COLOURS:
        ground = tokens.colour(f"frame_ground_{name}")
        assert contrast(tokens.colour(f"frame_{name}"), ground) >= 4.5
        assert contrast(tokens.text, ground) >= 7


def test_an_unknown_role_is_refused_by_name() -> None:
    for role in ("pink", "frame_pink", "frame_ground_pink"):
        with pytest.raises(KeyError, match=role):
            DARK.colour(role)


def test_mixing_goes_from_one_colour_to_the_other() -> None:
    assert mixed("#000000", "#ffffff", 0) == "#000000"
    assert mixed("#000000", "#ffffff", 1) == "#ffffff"
    assert mixed("#102030", "#304050", 0.5) == "#203040"
