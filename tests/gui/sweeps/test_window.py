"""Sweeps in the window: begun from the inspector, found in tabs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QSettings, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from engine.api import SweepArchive
from engine.project.file import write_project
from engine.sweep.running import run_sweep
from gui.app import build
from gui.forms.form_row import FormRow
from gui.main_window.window import MainWindow
from tests.engine.networks import points_project
from tests.gui.sweeps.conftest import AIM, UNITS, Sweep


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path))
    file = tmp_path / "points.json"
    write_project(points_project(epochs=2), file)
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made, bridge = build(qapp, settings, file, "dark")
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.sweeps.close_sweeps()
    bridge.close()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def vary_by_menu(row: FormRow, qtbot: QtBot) -> None:
    place = QPoint(4, 4)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, row.mapToGlobal(place))
    QApplication.sendEvent(row, event)
    menu = row.findChild(QMenu)
    assert menu is not None
    action = next(a for a in menu.actions() if a.text() == "Vary this in a sweep")
    qtbot.waitUntil(menu.isVisible)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def test_a_setting_of_a_node_and_one_of_training_are_varied_by_their_menus(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.canvas.select(["hidden"])
    window.docks.show("inspector")
    form = window.inspector.node_page.form
    assert form is not None
    vary_by_menu(form.row("units"), qtbot)
    assert window.docks.is_in_front("sweeps")
    window.docks.show("training")
    section = window.training.section_of("learning_rate")
    vary_by_menu(section.form.row("learning_rate"), qtbot)
    targets = [axis.target for axis in window.sweeps.setup.axes]
    assert targets == ["hidden.units", "training.learning_rate"]


def test_the_best_opens_in_a_new_tab_with_its_settings_unsaved(
    window: MainWindow, qtbot: QtBot
) -> None:
    before = window.workspace.front
    kept = SweepArchive().begin(Sweep(axes=(UNITS,), aim=AIM), points_project(epochs=2))
    for _ in run_sweep(kept.journal):
        pass
    window.docks.show("sweeps")
    window.sweeps._list()
    window.sweeps.show_sweep(kept)
    best = window.sweeps.results.board.best
    assert best is not None
    QTest.mouseClick(window.sweeps.results.make_best, Qt.MouseButton.LeftButton)
    assert len(window.workspace.tabs) == 2
    front = window.workspace.front
    assert front is not before
    project = front.session.project
    assert project.graph.node("hidden").layer.units == best.settings["hidden.units"]  # type: ignore[attr-defined]
    assert project.name == f"Points, trial {best.number + 1}"
    assert not front.session.update.is_clean
    assert front.session.update.path is None


@pytest.mark.slow
def test_the_run_of_a_trial_opens_with_its_curves(window: MainWindow, qtbot: QtBot) -> None:
    kept = SweepArchive().begin(Sweep(axes=(UNITS,), aim=AIM), points_project(epochs=2))
    for _ in run_sweep(kept.journal):
        pass
    window._bridge.start()
    window.docks.show("sweeps")
    window.sweeps._list()
    window.sweeps.show_sweep(kept)
    window.sweeps.results.board.choose(0)
    QTest.mouseClick(window.sweeps.results.show_run, Qt.MouseButton.LeftButton)
    folder = kept.journal.run_folder(0, 0)
    qtbot.waitUntil(lambda: window._bridge.session.run_folder == folder, timeout=60_000)
    assert window._bridge.project.graph.node("hidden").layer.units == 2  # type: ignore[attr-defined]
    qtbot.waitUntil(
        lambda: "test/accuracy" in window._bridge.session.history.names(), timeout=60_000
    )
