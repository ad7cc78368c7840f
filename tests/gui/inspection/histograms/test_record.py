from __future__ import annotations

import numpy as np
import pytest

from engine.api import Histogram, Spread
from gui.inspection.histograms.content import content_of
from gui.inspection.histograms.record import MOST_LOOKS, Records, Track
from gui.inspection.histograms.shares import shares_of
from gui.inspection.run_clock import RunClock


def look(low: float = -1.0, high: float = 1.0, counts: np.ndarray | None = None) -> Histogram:
    counts = np.ones(128, np.uint32) if counts is None else counts
    return Histogram(low, high, counts, int(counts.sum()), int(counts.sum()), 0, 0.0, 1.0)


def test_however_long_a_run_is_all_of_it_stays_in_sight() -> None:
    track = Track()
    for step in range(10_000):
        track.add(step, look())
    assert len(track.steps) == MOST_LOOKS
    assert (track.steps[0], track.steps[-1]) == (0, 9999)
    distances = np.diff(track.steps)
    assert distances.max() <= 4 * 10_000 / MOST_LOOKS
    assert not track.gaps


def test_what_nobody_looked_at_is_told_as_missing() -> None:
    track = Track()
    for step in (0, 10, 20, 30):
        track.add(step, look())
    track.interrupt()
    track.add(400, look())
    track.add(900, look())  # rare looks are no gap
    assert track.gaps == [(30, 400)]
    track.interrupt()
    track.add(905, look())  # nothing was missed
    assert track.gaps == [(30, 400)]


def test_a_panel_that_is_opened_late_has_missed_the_beginning() -> None:
    track = Track()
    track.add(700, look())
    assert track.gaps == [(0, 700)]
    assert track.missing([0, 300, 700, 800]) == (0, 300)


def test_what_is_fetched_fills_the_gap_it_lies_in() -> None:
    track = Track()
    for step in (0, 10, 20):
        track.add(step, look())
    for step in (500, 2000):
        track.interrupt()
        track.add(step, look())
    track.fetch([(100, look()), (300, look())])
    assert track.steps == [0, 10, 20, 100, 300, 500, 2000]
    assert track.fetched == {100, 300}
    assert track.gaps == [(500, 2000)]


def test_each_run_has_a_record_of_its_own_and_old_ones_are_let_go() -> None:
    records, key = Records(), (Spread.WEIGHTS, "conv")
    first = records.of("first").setdefault(key, Track())
    assert not records.of("second")
    assert records.of("first")[key] is first
    for name in range(10):
        records.of(name)
    assert not records.of("first")


def test_looks_of_other_ranges_come_on_one_axis_with_nothing_lost() -> None:
    random = np.random.default_rng(0)
    samples = random.normal(0, 1, 5000), random.normal(3, 0.1, 5000)
    looks = []
    for numbers in samples:
        counts, _ = np.histogram(numbers, 128)
        looks.append(look(numbers.min(), numbers.max(), counts.astype(np.uint32)))
    shares = shares_of(looks, 64)
    edges = np.linspace(shares.low, shares.high, 65)
    for row, numbers in zip(shares.table, samples, strict=True):
        expected = np.histogram(numbers, edges)[0] / len(numbers)
        np.testing.assert_allclose(row, expected, atol=0.03)
        assert row.sum() == pytest.approx(1.0, abs=0.003)


def test_a_content_lies_on_the_axis_of_the_curves() -> None:
    track, clock = Track(), RunClock()
    for step in (0, 50, 100):
        track.add(step, look())
    clock.know(100, 4.0)
    content = content_of("conv", track, lambda step: clock.epoch(step) or 0.0)
    assert content is not None
    assert content.times.tolist() == [0.0, 2.0, 4.0]
    assert content_of("conv", Track(), float) is None


def test_a_clock_goes_evenly_between_what_it_was_told() -> None:
    clock = RunClock()
    assert clock.epoch(5) is None
    clock.know(10, 1.0)
    clock.know(30, 2.0)  # a stage with larger epochs
    assert [clock.epoch(step) for step in (0, 5, 10, 20, 30, 50)] == [0, 0.5, 1, 1.5, 2, 3]
    for step in range(40, 4000):
        clock.know(step, step / 20)
    assert clock.epoch(3000) == pytest.approx(150, rel=0.01)
