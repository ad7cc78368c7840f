"""What is painted of a landscape follows from its losses."""

from __future__ import annotations

import numpy as np
import pytest

from engine.api import Landscape, LandscapeStudy, Way
from engine.inspection.landscape.asked import Basis
from gui.inspection.landscape.mesh import Projection, Sight, mesh_of
from gui.inspection.landscape.relief import LINEAR, LOGARITHMIC, relief_of
from gui.inspection.landscape.told import middle_words
from gui.inspection.landscape.trails import LiveTrail, trails_of


def bowl(side: int = 21, **given) -> Landscape:
    """Losses x² + y² + 1 on a grid from −1 to 1."""
    axis = np.linspace(-1, 1, side)
    losses = axis[None, :] ** 2 + axis[:, None] ** 2 + 1.0
    known = np.ones((side, side), dtype=np.bool_)
    facts = {"centre": (0.0, 0.0), "loss": 1.0, "basis": Basis({}, {}, {}), **given}
    return Landscape(LandscapeStudy(side=side), 5, axis, axis, losses, known, **facts)


def test_heights_go_from_the_smallest_loss_to_the_largest() -> None:
    relief = relief_of(bowl(), LINEAR)
    assert (relief.low, relief.high) == (1.0, 3.0)
    assert relief.heights[10, 10] == 0.0
    assert relief.heights[0, 0] == 1.0
    assert relief.height(2.0) == pytest.approx(0.5)
    by_ratio = relief_of(bowl(), LOGARITHMIC)
    assert by_ratio.height(3**0.5) == pytest.approx(0.5)


def test_lines_of_equal_loss_are_circles_where_the_loss_is_a_bowl() -> None:
    lines = relief_of(bowl(101), LINEAR).lines()
    radii = np.unique(np.round(np.hypot(lines[:, 0, 0], lines[:, 0, 1]), 2))
    levels = (np.arange(14) + 0.5) / 14  # heights are (x² + y²) / 2
    inside = np.sqrt(2 * levels)
    assert all(np.abs(inside - radius).min() < 0.012 for radius in radii)


def test_a_height_between_four_places_is_between_theirs_and_outside_there_is_none() -> None:
    relief = relief_of(bowl(101), LINEAR)
    found = relief.height_at(np.array([0.33, 5.0]), np.array([-0.41, 0.0]))
    assert found[0] == pytest.approx((0.33**2 + 0.41**2) / 2, abs=1e-3)
    assert np.isnan(found[1])


def test_hills_are_painted_from_the_back_to_the_front_and_fill_the_screen() -> None:
    relief = relief_of(bowl(), LINEAR)
    for turn, rise in ((0, 30), (35, 40), (200, 80)):
        mesh = mesh_of(relief, Projection(relief, Sight(turn, rise), 300, 200))
        row, column = mesh.order.T
        away = sum(mesh.depths[row + down, column + right] for down in (0, 1) for right in (0, 1))
        assert np.diff(away).max() <= 1e-9
        assert len({tuple(cell) for cell in mesh.order.tolist()}) == 20 * 20
        assert mesh.corners.min() >= -1
        assert mesh.corners[..., 0].max() <= 301
        assert mesh.corners[..., 1].max() <= 201
        assert np.ptp(mesh.corners[..., 0]) > 200 or np.ptp(mesh.corners[..., 1]) > 140


def test_from_above_north_is_up_and_a_hill_stands_higher_on_the_screen() -> None:
    relief = relief_of(bowl(), LINEAR)
    projection = Projection(relief, Sight(0, 60), 300, 200)
    places, depths = projection.points(*np.array([[0, 0, 0], [-1, 1, 1], [0, 0, 1]], dtype=float))
    south, north, high = places[:, 1]
    assert south > north > high
    assert depths[0] < depths[1]


def test_a_trail_goes_on_from_the_landscapes_middle_and_forgets_what_is_gone_back_on() -> None:
    way = Way("run", np.array([0, 3]), np.array([[-1.0, 0.0], [-0.5, 0.2]]))
    landscape, live = bowl(ways=(way,)), LiveTrail()
    live.begin(landscape)
    live.follow(6, (0.1, 0.1))
    live.follow(9, (0.2, 0.1))
    live.follow(7, (0.15, 0.1))
    (trail,) = trails_of(landscape, live, has_own=True)
    expected = [[-1, 0], [-0.5, 0.2], [0, 0], [0.1, 0.1], [0.15, 0.1]]
    np.testing.assert_allclose(trail.places, expected)
    assert live.place == (0.15, 0.1)
    live.begin_again()
    live.follow(0, (-0.9, 0.3))
    before, now = trails_of(landscape, live, has_own=True)
    np.testing.assert_allclose(before.places, way.places)
    np.testing.assert_allclose(now.places, [[-0.9, 0.3]])
    assert now.is_own
    assert not before.is_own


def test_a_long_trail_is_thinned_and_keeps_both_ends() -> None:
    live = LiveTrail()
    live.begin(bowl())
    for step in range(6, 5000):
        live.follow(step, (step / 5000, 0.0))
    places = live.places()
    assert len(places) <= 2001
    assert places[0].tolist() == [0.0, 0.0]
    assert places[-1].tolist() == [4999 / 5000, 0.0]


@pytest.mark.parametrize(
    ("slope", "bends", "kind"),
    [
        (1e-4, (0.5, 2.0), "a minimum"),
        (1e-4, (-0.5, 2.0), "a saddle"),
        (1e-4, (-2.0, -0.5), "a maximum"),
        (1e-4, (-1e-9, 2.0), "a valley, flat along some directions"),
        (0.4, (0.5, 2.0), "on a slope"),
    ],
)
def test_words_tell_what_kind_of_place_the_middle_is(slope, bends, kind) -> None:
    assert middle_words(bowl(slope=slope, bends=bends)).endswith(kind)
