"""Presentation mode, the spotlight, and going through a network step by step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QSettings, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine.api import MakeFrame, projects_folder
from gui.app import build
from gui.main_window.window import MainWindow
from gui.presentation.spotlight import Spotlight
from gui.theme.theme import Theme


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made, bridge = build(qapp, settings, projects_folder() / "xor.json", "dark")
    made.show()
    qtbot.waitExposed(made)
    yield made
    bridge.close()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown_docks(window: MainWindow) -> set[str]:
    return {key for key in window.docks if window.docks.is_shown(key)}


def test_presenting_hides_what_is_not_for_the_audience(window: MainWindow) -> None:
    window.action("view.presentation").trigger()
    assert window.isFullScreen()
    assert not window.menuBar().isVisible()
    assert not window.statusBar().isVisible()
    assert not window.layouts.isVisible()
    assert window.run_bar.isVisible()
    assert shown_docks(window) == {"curves"}
    assert window._theme.scale > 1.25
    assert window.action("view.presentation").isChecked()


def test_escape_gives_everything_back(window: MainWindow) -> None:
    window.use_layout("Build")
    before = shown_docks(window)
    window.action("view.presentation").trigger()
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.menuBar().isVisible()
    assert window.statusBar().isVisible()
    assert window.layouts.isVisible()
    assert window.layouts.value() == "Build"
    assert shown_docks(window) == before
    assert window._theme.scale == 1.0
    assert not window.action("view.presentation").isChecked()


def test_keys_of_the_hidden_menus_still_work(window: MainWindow) -> None:
    window.action("view.presentation").trigger()
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert not window._theme.is_dark


def test_escape_in_a_list_over_the_canvas_closes_the_list_alone(window: MainWindow) -> None:
    window.action("view.presentation").trigger()
    window.action("help.commands").trigger()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.isFullScreen()


def test_page_down_goes_along_the_data_and_page_up_back(window: MainWindow) -> None:
    window.canvas.setFocus()
    order = window._bridge.project.graph.topology.order
    for name in order[:2]:
        QTest.keyClick(window.canvas, Qt.Key.Key_PageDown)
        assert window.canvas.selected() == (name,)
    QTest.keyClick(window.canvas, Qt.Key.Key_PageUp)
    assert window.canvas.selected() == (order[0],)


def test_after_the_last_stop_the_whole_is_shown(window: MainWindow) -> None:
    stops = window.canvas.tour.stops()
    for _ in range(len(stops)):
        window.action("view.next_step").trigger()
    assert window.canvas.selected() == ()


def test_a_stop_ends_with_its_node_large_on_screen(qtbot: QtBot, window: MainWindow) -> None:
    window.action("view.presentation").trigger()
    window.action("view.next_step").trigger()
    (name,) = window.canvas.selected()
    canvas = window.canvas
    body = canvas._scene.nodes[name].body

    def is_large() -> bool:
        area = canvas.mapFromScene(body).boundingRect()
        return canvas.viewport().rect().contains(area) and canvas.transform().m11() > 1.2

    qtbot.waitUntil(is_large)


def test_where_there_are_frames_the_tour_goes_from_frame_to_frame(window: MainWindow) -> None:
    order = window._bridge.project.graph.topology.order
    window._bridge.do(MakeFrame(frozenset(order[2:4]), "Later", "blue"))
    window._bridge.do(MakeFrame(frozenset(order[:2]), "First", "teal"))
    titles = [
        frame.title
        for name in window.canvas.tour.stops()
        if (frame := window._bridge.project.graph.marks.frame(name)) is not None
    ]
    assert titles == ["First", "Later"]


@pytest.fixture
def spotlight(qtbot: QtBot, theme: Theme) -> Spotlight:
    window = QWidget()
    window.setStyleSheet("background: #ffffff;")
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    qtbot.waitExposed(window)
    made = Spotlight(theme, window)
    made.set_on(True)
    made._timer.stop()
    return made


def brightness(spotlight: Spotlight, place: QPoint) -> int:
    return QColor(spotlight.window().grab().toImage().pixel(place)).lightness()


def test_the_circle_is_bright_and_the_rest_is_dim(spotlight: Spotlight) -> None:
    spotlight.point_at(QPoint(150, 200))
    assert brightness(spotlight, QPoint(150, 200)) > 240
    assert brightness(spotlight, QPoint(500, 200)) < 140
    spotlight.point_at(QPoint(500, 200))
    assert brightness(spotlight, QPoint(500, 200)) > 240
    assert brightness(spotlight, QPoint(150, 200)) < 140


def test_a_click_spreads_a_ring_and_still_reaches_what_lies_below(
    qtbot: QtBot, spotlight: Spotlight
) -> None:
    place = QPoint(150, 200)
    spotlight.point_at(place)
    QTest.mouseClick(spotlight.window(), Qt.MouseButton.LeftButton, pos=place)
    assert spotlight.window().childAt(place) is None
    qtbot.waitUntil(lambda: 0.2 < float(spotlight._ripple.currentValue()) < 0.9, timeout=2000)
    spotlight._ripple.pause()
    around = [QPoint(150 + x, 200) for x in range(60)]
    assert any(brightness(spotlight, at) < 250 for at in around)


def test_a_spotlight_that_is_off_leaves_nothing(spotlight: Spotlight) -> None:
    spotlight.set_on(False)
    assert brightness(spotlight, QPoint(500, 300)) == 255
