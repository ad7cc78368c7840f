"""Everything that can be pressed or filled in says what it is; everything has a key or a name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDockWidget,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextBrowser,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from engine.api import projects_folder
from gui.actions import ACTIONS
from gui.app import build
from gui.docks import LAYOUTS
from gui.forms.form_row import FormRow
from gui.main_window.window import MainWindow
from gui.widgets.segmented_control import SegmentedControl
from gui.widgets.switch_field import SwitchField

TOUCHED = (
    QAbstractButton,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QAbstractSpinBox,
    QAbstractSlider,
    QComboBox,
    SegmentedControl,
    SwitchField,
)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made, bridge = build(qapp, settings, projects_folder() / "lenet_digits.json", "dark")
    made.show()
    qtbot.waitExposed(made)
    yield made
    bridge.close()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def touched(window: QWidget) -> Iterator[QWidget]:
    """What is in sight and can be pressed or filled in, without the parts Qt makes of fields."""
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, TOUCHED) or isinstance(widget, QScrollBar | QTextBrowser):
            continue
        is_part = isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox | QTabBar)
        is_qts = widget.objectName().startswith("qt_") and not isinstance(
            widget.parentWidget(), QDockWidget
        )
        if widget.isVisible() and not is_part and not is_qts:
            yield widget


def told(widget: QWidget) -> str:
    words = getattr(widget, "text", None)
    shown = words() if callable(words) else ""
    where = " > ".join(type(w).__name__ for w in way_to(widget))
    return f"{where} {shown!r} {widget.objectName()}"


def way_to(widget: QWidget | None) -> list[QWidget]:
    way: list[QWidget] = []
    while widget is not None:
        way.insert(0, widget)
        widget = widget.parentWidget()
    return way[-3:]


def tip_of(widget: QWidget) -> str:
    """What the pointer is told; a field without words of its own shows its row's."""
    above = widget.parentWidget()
    return widget.toolTip() or (above.toolTip() if isinstance(above, FormRow) else "")


def names_of(widget: QWidget) -> str:
    name = widget.accessibleName()
    return name or (widget.text() if isinstance(widget, QAbstractButton) else "")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_whatever_can_be_touched_has_a_tip_and_a_name(window: MainWindow, layout: str) -> None:
    window.use_layout(layout)
    window.docks.show("outline")
    for names in ((), ("conv1",), ("conv1", "conv2")):
        window.canvas.select(names)
        QApplication.processEvents()
        silent = [told(w) for w in touched(window) if not tip_of(w)]
        nameless = [told(w) for w in touched(window) if not names_of(w)]
        assert (silent, nameless) == ([], [])


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_tab_and_list_says_what_it_is(window: MainWindow, layout: str) -> None:
    window.use_layout(layout)
    bars = [bar for bar in window.findChildren(QTabBar) if bar.isVisible()]
    tabs = [(bar.tabText(i), bar.tabToolTip(i)) for bar in bars for i in range(bar.count())]
    assert [text for text, tip in tabs if not tip] == []
    lists = [w for w in window.findChildren(QAbstractItemView) if w.isVisible()]
    assert [told(view) for view in lists if not view.accessibleName()] == []


def test_every_panel_has_an_action(window: MainWindow) -> None:
    ids = {action.id for action in ACTIONS}
    assert [key for key in window.docks if f"view.panel_{key}" not in ids] == []


@pytest.mark.parametrize("key", ["palette", "outline", "inspector", "data", "prediction"])
def test_a_panel_is_gone_to_by_its_key_and_hidden_by_it(window: MainWindow, key: str) -> None:
    window.docks.dock(key).hide()
    action = window.action(f"view.panel_{key}")
    action.trigger()
    assert window.docks.is_in_front(key)
    assert action.isChecked()
    assert window.docks.dock(key).isAncestorOf(QApplication.focusWidget())
    action.trigger()
    assert not window.docks.is_shown(key)
    assert not action.isChecked()
    assert window.canvas.hasFocus()


@pytest.mark.parametrize(
    ("action", "layout"),
    [
        ("view.build", "Build"),
        ("view.train", "Train"),
        ("view.look_inside", "Look inside"),
        ("view.present", "Present"),
    ],
)
def test_a_layout_is_chosen_by_its_key(window: MainWindow, action: str, layout: str) -> None:
    window.use_layout("Train" if layout == "Build" else "Build")
    window.action(action).trigger()
    assert window.layouts.value() == layout
    shown = {key for key in window.docks if window.docks.is_shown(key)}
    assert shown == set(LAYOUTS[layout]) - {"plane", "game"}  # LeNet has nothing for them


def test_the_keyboard_goes_through_all_parts_of_the_window_and_back(window: MainWindow) -> None:
    window.use_layout("Build")
    window.canvas.setFocus()
    seen = []
    for _ in range(sum(window.docks.is_in_front(key) for key in window.docks) + 1):
        window.action("view.next_pane").trigger()
        focus = QApplication.focusWidget()
        seen += [key for key in window.docks if window.docks.dock(key).isAncestorOf(focus)]
    in_front = [key for key in LAYOUTS["Build"] if window.docks.is_in_front(key)]
    assert {"palette", "inspector", "data"} <= set(in_front)
    assert sorted(seen) == sorted(in_front)
    assert window.canvas.hasFocus()
    window.action("view.previous_pane").trigger()
    assert not window.canvas.hasFocus()


def test_the_wires_of_a_node_are_walked_and_deleted_by_keys(window: MainWindow) -> None:
    canvas = window.canvas
    canvas.setFocus()
    canvas.select(("conv1",))
    QTest.keyClick(canvas, Qt.Key.Key_W)
    assert "image" in canvas.accessibleDescription()
    QTest.keyClick(canvas, Qt.Key.Key_W)
    assert "relu1" in canvas.accessibleDescription()
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.selected() == ("relu1",)
    QTest.keyClick(canvas, Qt.Key.Key_W)
    before = len(window._bridge.project.graph.wires)
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    graph = window._bridge.project.graph
    assert len(graph.wires) == before - 1
    assert "relu1" in graph.by_name


def test_the_selected_node_is_said_with_what_is_known_of_it(window: MainWindow) -> None:
    window.canvas.select(("conv1",))
    assert window.canvas.accessibleDescription().startswith("conv1, Conv 2D")
    window.canvas.select(("conv1", "conv2"))
    assert "conv1, conv2" in window.canvas.accessibleDescription()


def test_high_contrast_is_chosen_and_remembered(window: MainWindow) -> None:
    usual = window._theme.tokens
    window.action("view.high_contrast").trigger()
    assert window._theme.tokens != usual
    assert window.action("view.high_contrast").isChecked()
    assert window._settings.value("high_contrast", type=bool) is True
    window.action("view.high_contrast").trigger()
    assert window._theme.tokens == usual


def test_without_problems_the_step_to_the_next_says_so(window: MainWindow) -> None:
    told: list[str] = []
    window.canvas.message.connect(told.append)
    window.action("view.next_problem").trigger()
    assert told == ["No problems here."]


def test_the_palette_of_commands_reaches_layers_nodes_and_examples(window: MainWindow) -> None:
    palette = window._help_menu.palette
    for typed, title in (
        ("conv 2d", "Add Conv 2D"),
        ("go to fc1", "Go to fc1"),
        ("open xor", "Open XOR"),
        ("tidy", "Tidy layout"),
    ):
        palette.open()
        palette.search.setText(typed)
        assert title in [command.title for command in palette.shown()[:3]]
        palette.close_palette()


def test_a_node_is_gone_to_from_the_palette_of_commands(window: MainWindow) -> None:
    palette = window._help_menu.palette
    palette.open()
    palette.search.setText("go to fc1")
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    assert window.canvas.selected() == ("fc1",)
    assert window.canvas.hasFocus()


def test_whatever_is_greyed_says_what_it_takes(window: MainWindow) -> None:
    window.canvas.select(())
    greyed = [action for action in ACTIONS if not window.action(action.id).isEnabled()]
    assert "node.make_block" in [action.id for action in greyed]
    assert [action.id for action in greyed if not action.needs] == []


def test_tips_of_the_buttons_follow_the_keys(window: MainWindow) -> None:
    assert "(F5)" in window.run_bar.train.toolTip()
    window._help_menu.keys.set_first("run.train", "Ctrl+Alt+R")
    assert "(Ctrl+Alt+R)" in window.run_bar.train.toolTip()
    assert "(Ctrl+Alt+R)" in window.action("run.train").toolTip()
