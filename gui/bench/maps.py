"""How long 256 feature maps take to be drawn, from numbers to painted window."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Iterator

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QApplication, QWidget

from engine.bench.paired import Result
from gui.inspection.layer_row import LayerRow, Look
from gui.theme.mosaic import mosaic
from gui.theme.theme import Theme

COUNT, SIDES = 256, (14, 28)
_FRAMES, _WIDTH_PX, _HEIGHT_PX = 60, 1000, 700
_LOOKS = {"each by itself": Look(), "one scale": Look(each_by_itself=False)}


def bench_maps(frames: int = _FRAMES) -> Iterator[Result]:
    """Draw new maps again and again, in turn with pyqtgraph drawing the same ones."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    theme = Theme("dark", application)
    theme.apply(application)
    random = np.random.default_rng(0)
    for side in SIDES:
        maps = [random.normal(size=(COUNT, side, side)).astype(np.float32) for _ in range(4)]
        for words, look in _LOOKS.items():
            ours, peer = _in_turn(application, theme, maps, look, frames)
            yield Result(
                name="maps",
                case=f"{COUNT} maps of {side} × {side}, {words}",
                ours=ours,
                peer=peer,
                ratio=ours / peer,
                unit="ms a frame",
                peer_is="one pyqtgraph ImageItem with all of them on one scale",
            )


def _in_turn(
    application: QApplication,
    theme: Theme,
    maps: list[np.ndarray[tuple[int, ...], np.dtype[np.float32]]],
    look: Look,
    frames: int,
) -> tuple[float, float]:
    """Milliseconds a frame, ours and pyqtgraph's: the medians."""
    window = QWidget()
    window.resize(_WIDTH_PX, _HEIGHT_PX)
    row = LayerRow(theme, "maps", window)
    row.resize(_WIDTH_PX, _HEIGHT_PX)
    plot = pg.GraphicsLayoutWidget()
    plot.resize(_WIDTH_PX, _HEIGHT_PX)
    item = pg.ImageItem(axisOrder="row-major")
    plot.addViewBox().addItem(item)
    ours: list[float] = []
    peer: list[float] = []
    window.show()
    plot.show()
    for number in range(frames):
        chosen = maps[number % len(maps)]

        def draw(chosen: np.ndarray[tuple[int, ...], np.dtype[np.float32]] = chosen) -> None:
            row.show_output(chosen, look)
            row.maps.repaint()

        def draw_peer(chosen: np.ndarray[tuple[int, ...], np.dtype[np.float32]] = chosen) -> None:
            item.setImage(mosaic(chosen), levels=(-3.0, 3.0))
            plot.viewport().repaint()

        ours.append(_ms(application, draw))
        peer.append(_ms(application, draw_peer))
    for widget in (window, plot):
        widget.close()
        widget.deleteLater()
    return statistics.median(ours), statistics.median(peer)


def _ms(application: QApplication, draw: Callable[[], None]) -> float:
    application.processEvents()
    began = time.perf_counter()
    draw()
    application.processEvents()
    return (time.perf_counter() - began) * 1e3
