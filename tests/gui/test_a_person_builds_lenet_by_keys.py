"""LeNet from an empty canvas with the keyboard alone: the mouse is not touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.canvas.adding.quick_add import QuickAdd
from gui.widgets.choice_field import ChoiceField
from gui.widgets.number_field import NumberField
from tests.gui.lenet_by_hand import LENET, empty_window, same_network, trains_to
from tests.gui.person import Keys, pause

Key, Mod = Qt.Key, Qt.KeyboardModifier
KEYS = 100


def test_lenet_is_built_and_trained_by_keys_alone(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with empty_window(qtbot, qapp, tmp_path, monkeypatch) as (window, bridge):
        keys = Keys(window)
        assert keys.at is window.canvas
        keys.press(Key.Key_N, Mod.ControlModifier)
        choose_data(keys, "MNIST-5k")
        for type_id, wanted in LENET:
            add_layer(keys, type_id)
            assert len(bridge.drawing.graph.nodes) > 0
            if wanted:
                set_values(keys, wanted)
        assert same_network(bridge.project.graph)
        assert not bridge.inference.problems
        keys.press(Key.Key_F5)
        trains_to(qtbot, bridge, 0.9)
        keys.press(Key.Key_F5, Mod.ShiftModifier)
    with capsys.disabled():
        print(f"\nLeNet by keys: {keys.count}")  # noqa: T201
    assert keys.count <= KEYS


def choose_data(keys: Keys, title: str) -> None:
    """Go to the panel of the data, to the field of its name, choose, and back to the canvas."""
    window = keys.window
    keys.press(Key.Key_7, Mod.AltModifier)
    while keys.at is not window.data.page.choice:
        keys.press(Key.Key_Tab)
        assert keys.count < 20
    field = keys.at
    assert isinstance(field, ChoiceField)
    keys.type_until(title, lambda: field.currentText() == title)
    keys.press(Key.Key_0, Mod.AltModifier)
    assert keys.at is window.canvas


def add_layer(keys: Keys, type_id: str) -> None:
    """Type its name until it is on top of the list, and confirm."""
    window = keys.window
    panel = window.canvas.findChild(QuickAdd)
    title = window.canvas._bridge.session.catalogue[type_id].title
    keys.type_until(title.lower(), lambda: panel.isVisible() and panel.shown_ids()[0] == type_id)
    keys.press(Key.Key_Return)
    assert keys.at is window.canvas


def set_values(keys: Keys, wanted: dict[str, int | str]) -> None:
    """Go to the settings of the node that was just added, and type them."""
    window = keys.window
    keys.press(Key.Key_Return)
    pause(20)
    form = window.inspector.node_page.form
    assert form is not None
    for name, value in wanted.items():
        field = form.row(name).field
        for _ in range(20):
            if keys.at is field:
                break
            keys.press(Key.Key_Tab)
        assert keys.at is field
        if isinstance(field, NumberField):
            keys.type(str(value))
            keys.press(Key.Key_Return)
        else:
            assert isinstance(field, ChoiceField)
            text = field.itemText(field.findData(value))
            keys.type_until(text, lambda f=field, v=value: f.value() == v)
    keys.press(Key.Key_Escape)
    assert keys.at is window.canvas
