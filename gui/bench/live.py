"""What the window costs a run: training speed, and how late the event loop is served."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from engine.api import RunState, Session, SetTraining, keep_freed_memory, projects_folder
from engine.bench.paired import Result
from gui.app import GarbageCollector, build
from gui.bench.event_loop import live_until, spin

_SEGMENT_S = 1.5
_SEGMENTS = 24
_TICK_MS = 10


class Lateness(QObject):
    """Measures how late the event loop serves a timer."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.late_ms: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._before = 0.0

        self._timer.start()
        self.counts = False

    def _tick(self) -> None:
        now = time.perf_counter()
        if self.counts:
            self.late_ms.append(max(0.0, (now - self._before) * 1e3 - _TICK_MS))
        self._before = now


def bench_live(segments: int = _SEGMENTS) -> Iterator[Result]:
    """LeNet trains in turn with three panels and node pictures open, and left alone."""
    keep_freed_memory()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        window, bridge = build(
            application, settings, projects_folder() / "lenet_digits.json", "dark"
        )
        window.resize(1440, 900)
        window.show()
        GarbageCollector(bridge.session, application).start()
        session = bridge.session
        bridge.do(SetTraining("epochs", 100_000))
        bridge.do(SetTraining("schedule", "constant"))
        session.start()
        live_until(application, lambda: session.is_ready and session.data_set is not None)
        session.train()
        live_until(application, lambda: session.run_state is RunState.RUNNING)
        spin(application, 2.0)
        lateness = Lateness(application)
        watched, alone = [], []
        for _ in range(segments):
            bridge.set_polling(True)
            lateness.counts = True  # its timer runs throughout, so that both sides bear it
            watched.append(_steps_a_second(application, bridge.session))
            lateness.counts = False
            bridge.set_polling(False)
            alone.append(_steps_a_second(application, bridge.session))
        bridge.close()
        window.deleteLater()
    late = sorted(lateness.late_ms)
    yield Result(
        name="live",
        case="training speed, three panels open",
        ours=statistics.median(watched),
        peer=statistics.median(alone),
        ratio=statistics.median(w / a for w, a in zip(watched, alone, strict=True)),
        unit="steps/s",
        peer_is="the same run, window at rest",
    )
    for share, words in ((0.5, "median"), (0.99, "p99")):
        yield Result(
            name="live",
            case=f"event loop lateness, {words}",
            ours=late[int(len(late) * share)],
            peer=None,
            ratio=None,
            unit="ms",
            peer_is="",
        )


def _steps_a_second(application: QApplication, session: Session) -> float:
    spin(application, 0.1)
    series = session.history.series("train/loss")
    before, began = len(series), time.perf_counter()
    spin(application, _SEGMENT_S)
    return (len(series) - before) / (time.perf_counter() - began)
