"""The program's window with a project that trains, for as long as it is measured."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from engine.api import RunState, SetTraining, keep_freed_memory, projects_folder
from gui.app import GarbageCollector, build
from gui.bench.event_loop import live_until, spin
from gui.bridge import Bridge
from gui.main_window.window import MainWindow

LIVE_PANELS = ("curves", "maps", "filters", "prediction", "histograms", "gradient_flow")
"""Panels that move while any classifier learns; each stands in a window of its own."""

_PANEL_SIZE = (420, 300)
_WARM_S = 2.0


@dataclass(frozen=True)
class Watched:
    """What is on the screen."""

    application: QApplication
    window: MainWindow
    bridge: Bridge


Prepare = Callable[[MainWindow], None]


@contextmanager
def training_window(
    project: str, prepare: Prepare | None = None, warm_s: float = _WARM_S
) -> Iterator[Watched]:
    """Open a project of the gallery, bring things on the screen, and let it train without end.

    Args:
        project: its file's name without the ending.
        prepare: what is to be seen; None: what the program shows by itself.
        warm_s: how long it trains before anything is measured.
    """
    keep_freed_memory()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        path = projects_folder() / f"{project}.json"
        window, bridge = build(application, settings, path, "dark")
        window.resize(1440, 900)
        window.show()
        GarbageCollector(bridge.session, window).start()
        session = bridge.session
        try:
            for setting, value in (("epochs", 100_000), ("schedule", "constant"), ("patience", 0)):
                bridge.do(SetTraining(setting, value))
            session.start()
            live_until(application, lambda: session.is_ready and session.data_set is not None)
            if prepare is not None:
                prepare(window)
            session.train()
            live_until(application, lambda: session.run_state is RunState.RUNNING)
            spin(application, warm_s)
            yield Watched(application, window, bridge)
        finally:
            bridge.close()
            window.deleteLater()


def curves_alone(window: MainWindow) -> None:
    """The curves are all that moves: no other panel, and nothing on the nodes."""
    window.canvas.shows.all_nothing()
    _stand_free(window, ("curves",))


def six_panels(window: MainWindow) -> None:
    """Six panels beside one another, and what nodes give on each."""
    _stand_free(window, LIVE_PANELS)


def six_panels_and_rivers(window: MainWindow) -> None:
    """The same with the gradients in all wires."""
    six_panels(window)
    window.canvas.rivers.choose("gradients")


def _stand_free(window: MainWindow, keys: Sequence[str]) -> None:
    """Show these panels and no others, all at once: none lies behind another as a tab."""
    for key in window.docks:
        if key not in keys and not window.docks.dock(key).isHidden():
            window.docks.dock(key).hide()
    for place, key in enumerate(keys):
        window.docks.show(key)
        dock = window.docks.dock(key)
        dock.setFloating(True)
        width, height = _PANEL_SIZE
        dock.setGeometry(40 + place % 3 * width, 40 + place // 3 * height, width, height)
    window.canvas.fit()
