"""Benchmarks that need the window: how soon it stands, and what it costs a run."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from engine.api import RunState, Session, SetTraining, keep_freed_memory, projects_folder
from engine.bench.paired import Result
from engine.bench.run import ENGINE_BENCHES
from engine.bench.run import main as run_benches
from gui.app import GarbageCollector, build, hushed_platform

_SEGMENT_S = 1.5
_SEGMENTS = 24
_TICK_MS = 10

_START = """
import os, time
began = time.perf_counter()
{imports}
import sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from gui.app import build
application = QApplication(sys.argv[:1])
settings = QSettings({settings!r}, QSettings.Format.IniFormat)
window, bridge = build(application, settings, Path({project!r}), "dark")
window.show()
window.grab()
print(time.perf_counter() - began, flush=True)
os._exit(0)
"""
_EAGER = "import torch, pyqtgraph, sklearn, networkx, numpy, torch.fx, torch.utils.flop_counter"


def main(arguments: Sequence[str]) -> int:
    """Run the named benchmarks, or all; gives the exit status."""
    with hushed_platform():
        return run_benches(arguments, {**ENGINE_BENCHES, "start": bench_start, "live": bench_live})


def bench_start(rounds: int = 7) -> Iterator[Result]:
    """First paint with palette, canvas and LeNet drawn, against importing everything first."""
    pairs = []
    for _ in range(rounds):
        pairs.append((_first_paint_s(""), _first_paint_s(_EAGER)))
    yield Result(
        name="start",
        case="first paint of the window",
        ours=statistics.median(a for a, _ in pairs) * 1e3,
        peer=statistics.median(b for _, b in pairs) * 1e3,
        ratio=statistics.median(a / b for a, b in pairs),
        unit="ms",
        peer_is="the same after eager imports",
    )


def _first_paint_s(imports: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        code = _START.format(
            imports=imports,
            settings=str(Path(folder) / "settings.ini"),
            project=str(projects_folder() / "lenet_digits.json"),
        )
        root = projects_folder().parent
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
        )
    return float(done.stdout.split()[-1])


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
        _live_for(application, lambda: session.is_ready and session.data_set is not None)
        session.train()
        _live_for(application, lambda: session.run_state is RunState.RUNNING)
        _spin(application, 2.0)
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
    _spin(application, 0.1)
    series = session.history.series("train/loss")
    before, began = len(series), time.perf_counter()
    _spin(application, _SEGMENT_S)
    return (len(series) - before) / (time.perf_counter() - began)


def _spin(application: QApplication, seconds: float) -> None:
    """Let the event loop run as it does in the program."""
    loop = QEventLoop(application)
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def _live_for(application: QApplication, done: Callable[[], bool]) -> None:
    deadline = time.perf_counter() + 60
    while not done() and time.perf_counter() < deadline:
        _spin(application, 0.02)
