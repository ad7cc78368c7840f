"""What the window costs a run: training speed, and how late the event loop is served."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from engine.api import Series, Session
from engine.bench.paired import Result
from gui.bench.event_loop import spin
from gui.bench.training_window import (
    Prepare,
    Watched,
    curves_alone,
    six_panels,
    six_panels_and_rivers,
    training_window,
)

_SEGMENT_S = 1.5
_SEGMENTS, _FEW = 24, 4
_TICK_MS = 10
_LONGEST_STEP_S = 20.0


@dataclass(frozen=True)
class Case:
    """One comparison: a run with these things on the screen, against itself left alone.

    Attributes:
        title: as it is printed.
        project: of the gallery.
        prepare: what is on the screen; None: what the program shows by itself.
        is_old: its lateness was measured before there were other cases, without a name of its own.
    """

    title: str
    project: str
    prepare: Prepare | None = None
    is_old: bool = False


CASES = (
    Case("training speed, three panels open", "lenet_digits", is_old=True),
    Case("LeNet, curves", "lenet_digits", curves_alone),
    Case("LeNet, six panels, nodes", "lenet_digits", six_panels),
    Case("LeNet, six panels, nodes, rivers", "lenet_digits", six_panels_and_rivers),
    Case("small ResNet, curves", "plain_and_residual", curves_alone),
    Case("small ResNet, six panels, nodes", "plain_and_residual", six_panels),
    Case("2-D MLP, curves", "spirals_playground", curves_alone),
    Case("2-D MLP, six panels, nodes", "spirals_playground", six_panels),
)


class Lateness(QObject):
    """Measures how late the event loop serves a timer.

    Attributes:
        late_ms: of each time while it ``counts``.
    """

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

    def stop(self) -> None:
        """Measure no more."""
        self._timer.stop()

    def _tick(self) -> None:
        now = time.perf_counter()
        if self.counts:
            self.late_ms.append(max(0.0, (now - self._before) * 1e3 - _TICK_MS))
        self._before = now


def bench_live(
    segments: int | None = None, cases: Sequence[Case] = CASES, segment_s: float = _SEGMENT_S
) -> Iterator[Result]:
    """Runs train in turn with panels and node pictures on the screen, and left alone.

    ``CHAINRULE_QUICK=1``: few segments.
    """
    if segments is None:
        segments = _FEW if os.environ.get("CHAINRULE_QUICK") else _SEGMENTS
    for case in cases:
        with training_window(case.project, case.prepare) as watched:
            yield from _compared(watched, case, segments, segment_s)


def _compared(watched: Watched, case: Case, segments: int, segment_s: float) -> Iterator[Result]:
    application, bridge = watched.application, watched.bridge
    lateness = Lateness(application)
    seen, alone = [], []
    for _ in range(segments):
        bridge.set_polling(True)
        lateness.counts = True  # its timer runs throughout, so that both sides bear it
        seen.append(_steps_a_second(watched, bridge.session, segment_s))
        lateness.counts = False
        bridge.set_polling(False)
        alone.append(_steps_a_second(watched, bridge.session, segment_s))
    bridge.set_polling(True)
    lateness.stop()
    lateness.deleteLater()
    yield Result(
        name="live",
        case=case.title,
        ours=statistics.median(seen),
        peer=statistics.median(alone),
        ratio=statistics.median(w / a for w, a in zip(seen, alone, strict=True)),
        unit="steps/s",
        peer_is="the same run, window at rest",
    )
    late = sorted(lateness.late_ms)
    for share, words in ((0.5, "median"), (0.99, "p99")):
        yield Result(
            name="live",
            case=f"event loop lateness, {words}" if case.is_old else f"{case.title}: late, {words}",
            ours=late[int(len(late) * share)],
            peer=None,
            ratio=None,
            unit="ms",
            peer_is="",
        )


def _steps_a_second(watched: Watched, session: Session, segment_s: float) -> float:
    """Counted from the end of a step to the end of another: some networks make few in that time."""
    application, series = watched.application, session.history.series("train/loss")
    spin(application, 0.1)
    before, began = _next_step(application, series)
    spin(application, segment_s)
    after, ended = _next_step(application, series)
    return (after - before) / (ended - began)


def _next_step(application: QApplication, series: Series) -> tuple[int, float]:
    """How many steps were learned when the next one ends, and when that is."""
    known, deadline = len(series), time.perf_counter() + _LONGEST_STEP_S
    while len(series) == known and time.perf_counter() < deadline:
        spin(application, 0.001)
    return len(series), time.perf_counter()
