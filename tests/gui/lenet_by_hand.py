"""LeNet as a person draws it: what stands in it, and whether it is there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.api import Graph, RunState, Session, projects_folder
from gui.app import build
from gui.bridge import Bridge
from gui.main_window.window import MainWindow

READY_MS = 60_000

LENET: tuple[tuple[str, dict[str, int | str]], ...] = (
    ("input", {}),
    ("conv2d", {"filters": 6, "kernel": 5}),
    ("relu", {}),
    ("max_pool2d", {}),
    ("conv2d", {"filters": 16, "kernel": 5, "padding": "valid"}),
    ("relu", {}),
    ("max_pool2d", {}),
    ("flatten", {}),
    ("linear", {"units": 120}),
    ("relu", {}),
    ("linear", {"units": 84}),
    ("relu", {}),
    ("linear", {"units": 10}),
    ("cross_entropy", {}),
    ("target", {}),
    ("accuracy", {}),
)
"""Layer types in the order of the chain, with the settings that are not as they come."""


def same_network(graph: Graph) -> bool:
    """Whether this is the network of the gallery's LeNet, whatever its nodes are called."""
    session = Session()
    session.open(projects_folder() / "lenet_digits.json")
    return _ends(graph) == _ends(session.project.graph)


def trains_to(qtbot: QtBot, bridge: Bridge, accuracy: float) -> None:
    """Wait until the run that was begun has come so far on the test set."""
    qtbot.waitUntil(lambda: bridge.run_state is RunState.RUNNING, timeout=READY_MS)

    def is_there() -> bool:
        assert bridge.run_state is not RunState.FAILED
        seen = bridge.session.history.series("test/accuracy").y
        return len(seen) > 0 and max(seen) >= accuracy

    qtbot.waitUntil(is_there, timeout=READY_MS)


@contextmanager
def empty_window(
    qtbot: QtBot, qapp: QApplication, folder: Path, patch: pytest.MonkeyPatch
) -> Iterator[tuple[MainWindow, Bridge]]:
    """The whole window as it opens, 1440 × 900, with nothing on its canvas."""
    patch.setenv("CHAINRULE_HOME", str(folder / "home"))
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window, bridge = build(qapp, settings, None, "dark")
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    bridge.session.start()
    session = bridge.session
    qtbot.waitUntil(lambda: session.is_ready and session.data_set is not None, timeout=READY_MS)
    yield window, bridge
    bridge.close()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _ends(graph: Graph) -> list[str]:
    """What each node that nothing follows is made of, back to the data."""

    def told(name: str) -> str:
        before = [told(end.node) for _, end in graph.wired_inputs(name) if end is not None]
        return f"{graph.node(name).layer}({', '.join(before)})"

    led_on = {wire.source.node for wire in graph.wires}
    return sorted(told(node.name) for node in graph.nodes if node.name not in led_on)
