"""How far the plane of codes reaches."""

from __future__ import annotations

import numpy as np

from gui.inspection.samples.extent import fitted, reaching


def test_a_plane_holds_nearly_all_codes_and_not_much_more() -> None:
    codes = np.random.default_rng(0).normal((3.0, -40.0), (0.5, 9.0), (500, 2))
    low, high = fitted(codes, None)
    inside = ((codes >= low) & (codes <= high)).all(axis=1)
    assert inside.mean() > 0.97
    assert (np.array(high) - low < 2 * np.ptp(codes, axis=0)).all()


def test_it_stands_still_while_codes_move_a_little_and_follows_when_they_leave() -> None:
    codes = np.random.default_rng(0).normal(0.0, 1.0, (500, 2))
    extent = fitted(codes, None)
    assert fitted(1.02 * codes, extent) == extent
    assert fitted(4.0 * codes, extent) != extent
    assert fitted(0.1 * codes, extent) != extent


def test_codes_that_are_no_numbers_leave_the_plane_as_it_was() -> None:
    assert fitted(np.full((4, 2), np.nan), reaching(2.0)) == reaching(2.0)
    assert fitted(np.zeros((4, 2)), None)[0][0] < 0
