"""The benchmarks of a watched run measure what they say."""

from __future__ import annotations

import mmap
import time

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.bench.live import CASES, Lateness, bench_live
from gui.bench.soak import _told, bench_soak, resident_bytes
from gui.bench.training_window import LIVE_PANELS, six_panels_and_rivers, training_window


def test_every_case_is_named_once_and_the_oldest_keeps_its_name() -> None:
    titles = [case.title for case in CASES]
    assert len(set(titles)) == len(titles)
    assert titles[0] == "training speed, three panels open"
    assert CASES[0].prepare is None


def test_a_run_is_compared_with_itself_left_alone(qapp: QApplication) -> None:
    case = next(case for case in CASES if case.title == "2-D MLP, curves")
    speed, median, p99 = bench_live(1, [case], 0.3)
    assert speed.ours > 0
    assert speed.peer is not None
    assert speed.ratio == pytest.approx(speed.ours / speed.peer)
    assert 0 <= median.ours <= p99.ours
    assert p99.case == "2-D MLP, curves: late, p99"


def test_six_panels_are_seen_at_once_with_pictures_and_rivers(
    qapp: QApplication, qtbot: QtBot
) -> None:
    with training_window("lenet_digits", six_panels_and_rivers, warm_s=0.1) as watched:
        docks, canvas = watched.window.docks, watched.window.canvas
        panels = [docks.dock(key).widget() for key in LIVE_PANELS]
        assert len(panels) == 6
        assert all(panel.isVisible() for panel in panels)
        nodes = canvas.scene().nodes
        qtbot.waitUntil(lambda: nodes["conv1"].look.picture is not None, timeout=20_000)
        qtbot.waitUntil(lambda: canvas.rivers.seen is not None, timeout=20_000)
        watched.bridge.set_polling(False)
        step = canvas.rivers.step
        qtbot.wait(150)
        assert canvas.rivers.step == step


def test_lateness_is_how_long_the_event_loop_was_held_up(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [5.0]
    monkeypatch.setattr(time, "perf_counter", lambda: now[0])
    lateness = Lateness(qapp)
    qtbot.waitUntil(lambda: lateness._before == 5.0)
    lateness.counts = True
    now[0] += 0.12
    qtbot.waitUntil(lambda: lateness._before == now[0])
    lateness.stop()
    assert max(lateness.late_ms) == pytest.approx(110)
    lateness.deleteLater()


def test_a_short_soak_tells_memory_at_both_ends(qapp: QApplication) -> None:
    memory, growth, most = bench_soak(minutes=0.05)
    assert memory.peer is not None
    assert 50 < memory.peer < 20_000
    assert memory.ratio == pytest.approx(memory.ours / memory.peer)
    assert most.ours >= memory.ours
    assert growth.unit == "MiB/h"


def test_memory_that_grows_is_seen() -> None:
    times = [float(second) for second in range(100)]
    memory, growth, most = _told(times, [500.0 + second / 36 for second in times], 10)
    assert growth.ours == pytest.approx(100.0)  # MiB an hour
    assert memory.ratio is not None
    assert memory.ratio > 1.003
    assert most.ours == pytest.approx(500.0 + 99 / 36)


def test_resident_memory_holds_what_was_just_made() -> None:
    piece, before = b"x" * (1 << 20), resident_bytes()
    with mmap.mmap(-1, 64 << 20) as held:  # of the system, not of what was freed before
        for _ in range(64):
            held.write(piece)
        assert resident_bytes() - before > 48 << 20
