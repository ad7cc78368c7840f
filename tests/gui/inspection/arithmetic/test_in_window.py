"""A number that is asked for anywhere is answered, though the panel was never seen before."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

from engine.api import projects_folder
from gui.app import build
from gui.inspection.arithmetic.arithmetic_panel import ArithmeticPanel
from gui.inspection.backprop.backprop_panel import BackpropPanel


def test_asking_brings_the_panel_into_sight_with_the_answer(
    qapp, qtbot, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path))
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window, bridge = build(qapp, settings, projects_folder() / "lenet_digits.json", "dark")
    qtbot.addWidget(window)
    window.resize(1400, 900)
    window.show()
    bridge.start()
    qtbot.waitUntil(lambda: bridge.session.data_set is not None, timeout=30_000)
    assert window.findChild(ArithmeticPanel) is None
    bridge.ask_value("conv2", (3, 4, 5))
    panel = window.findChild(ArithmeticPanel)
    qtbot.waitUntil(lambda: panel.account is not None, timeout=20_000)
    assert (panel.account.path, panel.account.place) == ("conv2", (3, 4, 5))
    canvas = window.canvas
    qtbot.waitUntil(lambda: bool(canvas.lit_places.frames()), timeout=10_000)
    window.docks.show("backprop")
    passing = window.findChild(BackpropPanel)
    qtbot.waitUntil(lambda: passing.found is not None, timeout=20_000)
    passing.steps.step(1)
    assert canvas.pass_on_canvas.node == passing.found.nodes[0].path
    window.docks._docks["arithmetic"].hide()
    qtbot.waitUntil(lambda: not canvas.lit_places.frames())
    bridge.close()
