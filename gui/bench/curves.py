"""How fast a curve of ten million points pans and zooms, beside pyqtgraph's own way to thin it."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Iterator
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QGraphicsView

from engine.api import keep_freed_memory
from engine.bench.paired import Result
from gui.bench.event_loop import spin
from gui.bench.hand import Hand
from gui.theme.theme import Theme
from gui.widgets.curve_plot import CurvePlot

_POINTS = 10_000_000
_SIZE = (900, 420)
_FRAMES, _ROUNDS = 40, 5
_RATE_LIMIT = pg.getConfigOption("mouseRateLimit")
_VIEWS = (("a tenth in view", 0.45, 0.55), ("all in view", 0.0, 1.0))

Numbers = np.ndarray[Any, np.dtype[np.float64]]


def bench_curves() -> Iterator[Result]:
    """Frames a second of the program's own plot and of a `PlotDataItem` with downsampling."""
    keep_freed_memory()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    # Else pyqtgraph leaves out all but a hundred movements a second, and most frames are empty.
    pg.setConfigOption("mouseRateLimit", -1)
    theme = Theme("dark")
    theme.apply(application)
    x, y = _losses()
    plots = _ours(theme, x, y), _peer(x, y)
    try:
        for plot in plots:
            plot.resize(*_SIZE)
            plot.show()
        spin(application, 1.0)
        yield from _measured(application, plots, x)
    finally:
        pg.setConfigOption("mouseRateLimit", _RATE_LIMIT)
        for plot in plots:
            plot.close()
            plot.deleteLater()


def _losses() -> tuple[Numbers, Numbers]:
    """Epochs, and losses of batches as they might be: falling, with noise."""
    random = np.random.default_rng(0)
    x = np.arange(1, _POINTS + 1) / (_POINTS / 100)
    y = 2.3 / (1 + x) + 0.05 + random.gamma(2.0, 0.02, _POINTS)
    return x, y


def _ours(theme: Theme, x: Numbers, y: Numbers) -> CurvePlot:
    plot = CurvePlot(theme)
    plot.set_curve("train", x, y, "accent")
    return plot


def _peer(x: Numbers, y: Numbers) -> Any:
    plot = pg.PlotWidget()
    plot.setXRange(float(x[0]), float(x[-1]), padding=0)
    curve = plot.plot(x[:2], y[:2], pen=pg.mkPen("#5b9dff", width=1))
    curve.setDownsampling(auto=True, method="peak")
    curve.setClipToView(True)
    curve.setData(x, y)
    return plot


def _measured(
    application: QApplication, plots: tuple[QGraphicsView, QGraphicsView], x: Numbers
) -> Iterator[Result]:
    for words, low, high in _VIEWS:
        for case in ("pan", "zoom"):
            took: tuple[list[float], list[float]] = [], []
            for _ in range(_ROUNDS):
                for plot, frames in zip(plots, took, strict=True):
                    box: Any = plot.getPlotItem().getViewBox()  # type: ignore[attr-defined]  # pyqtgraph has no types
                    box.setRange(xRange=(low * x[-1], high * x[-1]), yRange=(0, 2.5), padding=0)
                    spin(application, 0.1)
                    frames.extend(_frames(Hand(application, plot), plot, case))
            for name, choose in (("median", statistics.median), ("slowest of 20", _p95)):
                ours, peer = (1 / choose(frames) for frames in took)
                yield Result(
                    "curves",
                    f"10^7 points, {words}, {case}, {name}",
                    ours,
                    peer,
                    ours / peer,
                    "frames/s",
                    "pyqtgraph's PlotDataItem, downsampled by peaks",
                )


def _frames(hand: Hand, plot: QGraphicsView, case: str) -> list[float]:
    middle = QPoint(plot.width() // 2, plot.height() // 2)
    if case == "zoom":
        return hand.zooms(middle, _FRAMES)
    return hand.drags(middle, Qt.MouseButton.LeftButton, _FRAMES)


def _p95(frames: list[float]) -> float:
    return sorted(frames)[int(0.95 * len(frames))]
