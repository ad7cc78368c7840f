"""Pictures come first; the rest stands where it takes least from them."""

from __future__ import annotations

import pytest

from gui.inspection.adversarial.room import PICTURES, room_for


def test_in_a_large_room_the_pictures_fill_the_width_above_the_rest() -> None:
    room = room_for(1176, 736, bars=10)
    assert room.has_beside
    assert room.is_stacked
    assert 736 - room.below >= 1176 / PICTURES + 80


def test_a_wide_and_low_room_has_the_rest_to_the_right() -> None:
    room = room_for(1000, 240, bars=10)
    assert room.has_beside
    assert not room.is_stacked


@pytest.mark.parametrize("size", [(276, 109), (216, 144), (396, 212)])
def test_a_small_room_is_left_to_the_pictures(size: tuple[int, int]) -> None:
    assert not room_for(*size, bars=10).has_beside
