"""Curves that grow in one thread while others look."""

from __future__ import annotations

import threading

import numpy as np

from engine.training.history import History, Series


def test_points_are_appended_one_or_many_at_a_time() -> None:
    series = Series()
    series.extend(1, 10)
    series.extend([2, 3], [20, 30])
    assert series.x.tolist() == [1, 2, 3]
    assert series.y.tolist() == [10, 20, 30]
    assert len(series) == 3


def test_a_curve_grows_far_beyond_its_first_room() -> None:
    series = Series()
    for start in range(0, 50_000, 333):
        points = np.arange(start, start + 333)
        series.extend(points, -points)
    np.testing.assert_array_equal(series.x, np.arange(len(series)))
    np.testing.assert_array_equal(series.y, -series.x)


def test_more_points_than_twice_the_room_fit_at_once() -> None:
    series = Series()
    series.extend(np.arange(10_000), np.ones(10_000))
    assert len(series) == 10_000


def test_what_was_looked_at_is_not_changed_by_later_points() -> None:
    series = Series()
    series.extend([1, 2], [1, 2])
    x, y = series.points
    series.extend(np.arange(5000), np.zeros(5000))
    assert x.tolist() == [1, 2]
    assert y.tolist() == [1, 2]


def test_readers_in_another_thread_see_whole_points_only() -> None:
    history, faults, done = History(), [], threading.Event()

    def look() -> None:
        while not done.is_set():
            for name in history.names():
                x, y = history.series(name).points
                if len(x) != len(y) or not np.array_equal(y, 2 * x):
                    faults.append(name)

    readers = [threading.Thread(target=look) for _ in range(2)]
    for reader in readers:
        reader.start()
    for i in range(600):
        points = np.arange(i * 5, i * 5 + 5, dtype=float)
        history.extend(f"train/{i % 40}", points, 2 * points)
    done.set()
    for reader in readers:
        reader.join()
    assert faults == []
    assert len(history.names()) == 40


def test_curves_keep_the_order_in_which_they_began() -> None:
    history = History()
    history.record("test", 1, {"loss": 3.0, "accuracy": 0.5})
    history.record("train", 1, {"loss": 2.0})
    history.record("test", 2, {"loss": 1.0})
    assert history.names() == ("test/loss", "test/accuracy", "train/loss")
    assert history.series("test/loss").y.tolist() == [3, 1]


def test_a_curve_that_is_not_there_is_empty() -> None:
    assert len(History().series("test/loss")) == 0


def test_every_point_makes_a_new_version() -> None:
    history = History()
    before = history.version
    history.record("test", 1, {"loss": 3.0})
    assert history.version > before
