"""Run the benchmarks, those of the window among them."""

from __future__ import annotations

from collections.abc import Sequence

from engine.bench.run import ENGINE_BENCHES
from engine.bench.run import main as run_benches
from gui.app import hushed_platform
from gui.bench.canvas import bench_canvas
from gui.bench.curves import bench_curves
from gui.bench.live import bench_live
from gui.bench.maps import bench_maps
from gui.bench.soak import bench_soak
from gui.bench.start import bench_start

_BENCHES = {
    **ENGINE_BENCHES,
    "start": bench_start,
    "live": bench_live,
    "soak": bench_soak,
    "canvas": bench_canvas,
    "curves": bench_curves,
    "maps": bench_maps,
}


def main(arguments: Sequence[str]) -> int:
    """Run the named benchmarks, or all; gives the exit status."""
    with hushed_platform():
        return run_benches(arguments, _BENCHES)
