"""Whether memory stays flat while a run is watched for long."""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from engine.bench.paired import Result
from gui.bench.event_loop import spin
from gui.bench.training_window import six_panels_and_rivers, training_window

MINUTES = 30.0
_SAMPLES = 120
_WARM_SHARE = 0.2
"""Of the time passes before memory counts: panels are made, caches filled, torch has its pools."""

_PART = 0.1
_MIB = 1 << 20


def bench_soak(minutes: float | None = None) -> Iterator[Result]:
    """LeNet trains with six panels, node pictures and rivers; ``CHAINRULE_MINUTES``: how long."""
    if minutes is None:
        minutes = float(os.environ.get("CHAINRULE_MINUTES", MINUTES))
    with training_window("lenet_digits", six_panels_and_rivers) as watched:
        series = watched.bridge.session.history.series("train/loss")
        steps = len(series)
        times, used = [], []
        began, length_s = time.perf_counter(), 60.0 * minutes
        while (now := time.perf_counter() - began) < length_s:
            times.append(now)
            used.append(resident_bytes() / _MIB)
            spin(watched.application, max(min(length_s / _SAMPLES, length_s - now), 0.01))
        steps = len(series) - steps
    yield from _told(times, used, steps)


def _told(times: list[float], used: list[float], steps: int) -> Iterator[Result]:
    """Memory after warming up against that at the end, and how it grows by a straight line."""
    warm = int(len(used) * _WARM_SHARE)
    part = max(int(len(used) * _PART), 1)
    first = statistics.median(used[warm : warm + part])
    last = statistics.median(used[-part:])
    words = f"resident memory, {times[-1] / 60:.1f} minutes"
    yield Result(
        "soak", words, last, first, last / first, "MiB", f"the same warmed up; {steps} steps"
    )
    slope = statistics.linear_regression(times[warm:], used[warm:]).slope if warm else 0.0
    yield Result("soak", "growth by a straight line", slope * 3600, None, None, "MiB/h", "")
    yield Result("soak", "the most at any time", max(used[warm:]), None, None, "MiB", "")


def resident_bytes() -> int:
    """What this process holds in memory now."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # elsewhere only the most is told
    return most if sys.platform == "darwin" else most * 1024
