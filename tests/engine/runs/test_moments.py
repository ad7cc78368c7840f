"""Which moments of a run are kept: dense early, even later, never more than the budget."""

from __future__ import annotations

import itertools
import math
from pathlib import Path

import pytest

from engine.runs.moments import (
    Moment,
    due_after,
    file_of,
    moment_at,
    moments_of,
    place_of,
    step_at,
    stretch,
    superfluous,
)


def walked(steps: int, stretched: float = 1.0) -> list[Moment]:
    """The moments of a run in which nothing holds them up."""
    found, step = [], 0
    while step <= steps:
        found.append(Moment(step, step / 10, 100))
        step = math.ceil(due_after(step, steps, stretched))
    return found


def test_early_moments_lie_close_and_late_ones_evenly() -> None:
    gaps = [b.step - a.step for a, b in itertools.pairwise(walked(100_000))]
    assert gaps[:10] == [1] * 10
    assert gaps[100:] == sorted(gaps[100:])
    assert set(gaps[-100:]) == {500}


@pytest.mark.parametrize("step", [0, 3, 10, 11, 700, 5_000, 5_001, 99_999])
def test_steps_and_places_lead_to_each_other(step: int) -> None:
    assert step_at(place_of(step, 100_000), 100_000) == pytest.approx(step)


@pytest.mark.parametrize("steps", [1, 7, 50, 2_000, 5_000, 100_000, 10**8])
def test_the_number_of_moments_is_known_beforehand(steps: int) -> None:
    assert len(walked(steps)) == pytest.approx(place_of(steps, steps), rel=0.2, abs=3)


@pytest.mark.parametrize("room", [2, 5, 20, 100])
def test_stretched_moments_fit_the_budget(room: int) -> None:
    steps = 10_000
    factor = stretch(100, 100 * room, steps)
    assert 0.6 * room - 1 <= len(walked(steps, factor)) <= room


def test_a_budget_for_less_than_two_keeps_none() -> None:
    assert math.isinf(stretch(100, 199, 1000))
    assert set(superfluous(walked(10), 199, 10)) == set(walked(10))


def test_what_is_let_go_leaves_the_others_spread() -> None:
    moments = walked(10_000)
    gone = set(superfluous(moments, 100 * 40, 10_000))
    kept = [moment for moment in moments if moment not in gone]
    assert len(kept) == 40
    assert kept[0] == moments[0]
    assert kept[-1] == moments[-1]
    places = [place_of(moment.step, 10_000) for moment in kept]
    gaps = [b - a for a, b in itertools.pairwise(places)]
    assert max(gaps) <= 4 * min(gaps)


def test_nothing_is_let_go_within_the_budget() -> None:
    moments = walked(1000)
    assert superfluous(moments, 100 * len(moments), 1000) == ()


def test_a_moment_is_known_by_its_file(tmp_path: Path) -> None:
    path = file_of(tmp_path, 1234, 56.0625)
    path.parent.mkdir()
    path.write_bytes(b"xyz")
    (path.parent / "0000000007-1.5.part").write_bytes(b"half")
    (path.parent / "notes.safetensors").write_bytes(b"")
    assert moment_at(path) == Moment(1234, 56.0625, 3)
    assert moments_of(tmp_path) == (Moment(1234, 56.0625, 3),)
    assert moments_of(tmp_path / "nothing") == ()
