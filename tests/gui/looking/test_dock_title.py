"""What is done with a panel from the head of its dock, with the mouse and with keys."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from engine.api import projects_folder
from gui.app import build
from gui.looking.dock_title import DockTitle
from gui.looking.shown_panel import ShownPanel, Table
from gui.main_window.window import MainWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made, bridge = build(qapp, settings, projects_folder() / "xor.json", "dark")
    made.show()
    qtbot.waitExposed(made)
    made.use_layout("Look inside")
    yield made
    bridge.close()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def head_of(window: MainWindow, key: str) -> DockTitle:
    found = window.docks.dock(key).titleBarWidget()
    assert isinstance(found, DockTitle)
    return found


def choose(qtbot: QtBot, head: DockTitle, words: str) -> None:
    """Open the menu of kinds and choose one, as with the mouse."""
    qtbot.mouseClick(head.save, LEFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(a for a in menu.actions() if words in a.text())
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())


def saves_as(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def test_every_dock_tells_its_title_and_is_hidden_by_its_head(
    window: MainWindow, qtbot: QtBot
) -> None:
    for key in window.docks:
        dock = window.docks.dock(key)
        assert head_of(window, key).title.text() == dock.windowTitle()
    head = head_of(window, "prediction")
    qtbot.mouseClick(head.close_button, LEFT)
    assert not window.docks.is_shown("prediction")


def test_a_frozen_panel_says_so_and_wants_nothing_more(window: MainWindow, qtbot: QtBot) -> None:
    head, panel = head_of(window, "maps"), window.maps
    window.docks.show("maps")
    panel._bridge.start()  # which layers have an output is known once torch is there
    wanted = panel._bridge._activations
    qtbot.waitUntil(lambda: bool(wanted.get(panel.owner)), timeout=30_000)
    qtbot.mouseClick(head.freeze, LEFT)
    assert panel.is_frozen
    assert not wanted[panel.owner]
    assert "frozen" in head.title.text()
    qtbot.mouseClick(head.freeze, LEFT)
    assert not panel.is_frozen
    assert wanted[panel.owner]
    assert head.title.text() == window.docks.dock("maps").windowTitle()


def test_another_project_thaws_what_was_frozen(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(head_of(window, "maps").freeze, LEFT)
    window.open(projects_folder() / "mlp_iris.json")
    assert not window.maps.is_frozen
    assert not head_of(window, "maps").freeze.isChecked()


def test_a_panel_is_copied_as_picture_and_as_numbers(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.maps, "table", lambda: Table(("node", "value"), [("hidden", 0.5)]))
    qtbot.mouseClick(head_of(window, "maps").copy, LEFT)
    copied = QApplication.clipboard().mimeData()
    assert copied.text() == "node\tvalue\nhidden\t0.5"
    image = copied.imageData()
    assert isinstance(image, QImage)
    assert image.size() == window.maps.picture().size() * 2


@pytest.mark.parametrize(("words", "suffix"), [("PNG", ".png"), ("SVG", ".svg"), ("CSV", ".csv")])
def test_a_panel_is_saved_as_its_kind_of_file(
    window: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: str,
    suffix: str,
) -> None:
    rows = [("hidden", 0.1 + 0.2), ("say “a, b”", -1.0)]
    monkeypatch.setattr(window.maps, "table", lambda: Table(("node", "value"), rows))
    saves_as(monkeypatch, tmp_path / "kept")
    choose(qtbot, head_of(window, "maps"), words)
    path = tmp_path / f"kept{suffix}"
    if suffix == ".csv":
        with path.open(newline="", encoding="utf-8") as file:
            heads, *found = csv.reader(file)
        assert heads == ["node", "value"]
        assert [(name, float(value)) for name, value in found] == rows
    elif suffix == ".svg":
        size = window.maps.picture().size()
        text = path.read_text(encoding="utf-8")
        assert f'viewBox="0 0 {size.width()} {size.height()}"' in text
    else:
        assert QImage(str(path)).size() == window.maps.picture().size() * 2


def test_what_can_not_be_written_is_told_and_numbers_are_offered_where_there_are_any(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = head_of(window, "maps")
    monkeypatch.setattr(window.maps, "table", lambda: None)
    qtbot.mouseClick(head.save, LEFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [a.isEnabled() for a in menu.actions()] == [True, True, False]
    menu.close()
    saves_as(monkeypatch, tmp_path / "nowhere" / "kept")
    choose(qtbot, head, "PNG")
    assert "kept.png" in window.toast.text()


def test_a_panel_stands_in_a_window_of_its_own_and_comes_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    head, dock = head_of(window, "maps"), window.docks.dock("maps")
    qtbot.mouseClick(head.out, LEFT)
    assert dock.isFloating()
    assert "back" in head.out.toolTip()
    screen = window.screen()
    head.pop_out(screen)
    assert dock.geometry() == screen.availableGeometry()
    qtbot.mouseClick(head.out, LEFT)
    assert not dock.isFloating()


def test_keys_do_the_same_with_the_panel_that_has_the_keyboard(
    window: MainWindow, qtbot: QtBot
) -> None:
    said: list[str] = []
    window.canvas.message.connect(said.append)
    window.canvas.setFocus()
    window.action("view.freeze_panel").trigger()
    assert said == ["Go to a panel first, as with Ctrl+F6."]
    window.action("view.panel_maps").trigger()
    window.action("view.freeze_panel").trigger()
    assert window.maps.is_frozen
    window.action("view.pop_panel").trigger()
    assert window.docks.dock("maps").isFloating()


def test_a_panel_that_comes_back_by_keys_is_in_front_and_has_the_keyboard(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.action("view.panel_filters").trigger()
    dock = window.docks.dock("filters")

    def has_keyboard() -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and dock.isAncestorOf(focus)

    qtbot.waitUntil(has_keyboard)
    window.action("view.pop_panel").trigger()
    qtbot.waitUntil(dock.isFloating)
    qtbot.waitUntil(has_keyboard)
    window.action("view.pop_panel").trigger()
    assert not dock.isFloating()
    qtbot.waitUntil(has_keyboard)
    assert window.docks.is_in_front("filters")


def test_where_there_is_no_room_one_button_stands_for_the_others(
    window: MainWindow, qtbot: QtBot
) -> None:
    head = head_of(window, "maps")
    head.pop_out()
    dock = window.docks.dock("maps")
    dock.resize(700, 300)
    qtbot.waitUntil(lambda: head.freeze.isVisible() and not head.more.isVisible())
    head.setFixedWidth(150)
    qtbot.waitUntil(head.more.isVisible)
    assert head.more.isVisible()
    assert not head.freeze.isVisible()
    qtbot.mouseClick(head.more, LEFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    freeze = next(a for a in menu.actions() if a.isCheckable())
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(freeze).center())
    assert window.maps.is_frozen


def test_a_title_that_has_no_room_ends_in_dots(window: MainWindow, qtbot: QtBot) -> None:
    head = head_of(window, "maps")
    qtbot.waitUntil(head.isVisible)
    whole = window.docks.dock("maps").windowTitle()
    head.resize(140, head.height())
    assert head.title.text().endswith("…")
    assert head.title.toolTip() == whole
    head.resize(500, head.height())
    assert head.title.text() == whole


def test_every_panel_that_shows_something_of_the_network_can_be_frozen(window: MainWindow) -> None:
    can_not = [
        key
        for key in window.docks
        if isinstance(window.docks.panel(key), ShownPanel) and not head_of(window, key).can_freeze
    ]
    assert not can_not


def test_the_curves_are_frozen_and_thawed_by_their_head(window: MainWindow, qtbot: QtBot) -> None:
    window.docks.show("curves")
    window.docks.dock("curves").setFloating(True)
    window.docks.dock("curves").resize(600, 400)
    head = head_of(window, "curves")
    qtbot.waitUntil(head.freeze.isVisible)
    qtbot.mouseClick(head.freeze, LEFT)
    assert window.curves.is_frozen
    assert "frozen" in head.title.text()
    qtbot.mouseClick(head.freeze, LEFT)
    assert not window.curves.is_frozen
