"""A history as it was at one moment."""

from __future__ import annotations

from engine.training.history import History


def test_what_is_recorded_later_is_not_in_a_kept_history() -> None:
    history = History()
    history.extend("train/loss", [0.5, 1.0], [2.0, 1.0])
    history.mark(1.0, "edited")
    kept = history.as_it_is()
    history.extend("train/loss", range(2, 3000), range(2, 3000))
    history.record("test", 2.0, {"loss": 1.5})
    history.mark(2.0, "edited again")
    assert kept.names() == ("train/loss",)
    assert kept.series("train/loss").y.tolist() == [2.0, 1.0]
    assert [mark.epoch for mark in kept.marks] == [1.0]
    assert len(history.series("train/loss")) == 3000


def test_keeping_a_long_history_copies_none_of_its_points() -> None:
    history = History()
    history.extend("train/loss", range(10_000), range(10_000))
    kept = history.as_it_is()
    assert kept.series("train/loss").y.base is history.series("train/loss").y.base
