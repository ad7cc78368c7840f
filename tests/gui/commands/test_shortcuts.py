"""Keys that are changed: who has them, what is remembered, what the dialog does."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.actions import ACTIONS
from gui.commands.canvas_gestures import canvas_gestures
from gui.commands.cheat_sheet import as_html, as_text, write_sheet
from gui.commands.shortcuts import Shortcuts
from gui.commands.shortcuts_dialog import ShortcutsDialog
from gui.theme.theme import Theme

CTRL = Qt.KeyboardModifier.ControlModifier


class Desk:
    """The actions of the table, and the settings their keys are kept in."""

    def __init__(self, folder: Path) -> None:
        self.settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.owner = QObject()
        self.actions = {spec.id: QAction(spec.title, self.owner) for spec in ACTIONS}
        self.keys = self.restarted()

    def restarted(self) -> Shortcuts:
        """The keys as another start of the program finds them."""
        return Shortcuts(self.settings, self.actions, self.owner)

    def shown(self, id_: str) -> str:
        return self.actions[id_].shortcut().toString()


@pytest.fixture
def desk(qapp: object, tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, desk: Desk) -> ShortcutsDialog:
    made = ShortcutsDialog(theme, desk.keys)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def press(dialog: ShortcutsDialog, id_: str, key: Qt.Key, keys: Qt.KeyboardModifier) -> None:
    dialog.table.choose(id_)
    dialog.change.capture()
    QTest.keyClick(dialog.change.field, key, keys)


def test_menu_and_tooltip_follow_at_once(desk: Desk) -> None:
    desk.keys.set_first("view.theme", "Ctrl+Shift+M")
    assert desk.shown("view.theme") == "Ctrl+Shift+M"
    assert "Ctrl+Shift+M" in desk.actions["view.theme"].toolTip()


def test_only_differences_are_kept_and_found_again(desk: Desk) -> None:
    desk.keys.set_first("view.theme", "Ctrl+;")
    desk.settings.sync()
    assert [key for key in desk.settings.allKeys() if "shortcuts" in key] == [
        "shortcuts/view.theme"
    ]
    assert desk.restarted().keys("view.theme") == ("Ctrl+;",)


def test_keys_that_are_taken_over_are_lost_by_whoever_had_them(desk: Desk) -> None:
    desk.keys.set_first("view.theme", "Ctrl+D")
    assert desk.keys.holder("Ctrl+D") == "view.theme"
    assert desk.keys.keys("edit.duplicate") == ()
    assert desk.shown("edit.duplicate") == ""


def test_further_keys_of_an_action_stay(desk: Desk) -> None:
    desk.keys.set_first("edit.redo", "Ctrl+U")
    assert desk.keys.keys("edit.redo") == ("Ctrl+U", "Ctrl+Y")


def test_resetting_one_takes_its_keys_back(desk: Desk) -> None:
    desk.keys.set_first("view.theme", "Ctrl+D")
    desk.keys.reset("edit.duplicate")
    assert desk.keys.keys("edit.duplicate") == ("Ctrl+D",)
    assert desk.keys.keys("view.theme") == ()


def test_resetting_all_leaves_nothing_behind(desk: Desk) -> None:
    desk.keys.set_first("view.theme", "Ctrl+D")
    desk.keys.clear("run.train")
    desk.keys.reset_all()
    assert not desk.keys.has_changes
    assert not [key for key in desk.settings.allKeys() if "shortcuts" in key]
    assert desk.shown("run.train") == "F5"


def test_pressing_free_keys_changes_the_action(dialog: ShortcutsDialog, desk: Desk) -> None:
    press(dialog, "view.theme", Qt.Key.Key_M, CTRL | Qt.KeyboardModifier.AltModifier)
    assert desk.keys.keys("view.theme") == ("Ctrl+Alt+M",)


def test_a_conflict_names_who_has_the_keys_and_changes_nothing_yet(
    dialog: ShortcutsDialog, desk: Desk
) -> None:
    press(dialog, "view.theme", Qt.Key.Key_D, CTRL)
    assert "Duplicate" in dialog.change.told.text()
    assert desk.keys.keys("view.theme") == ("Ctrl+T",)
    dialog.change.take_over.click()
    assert desk.keys.keys("view.theme") == ("Ctrl+D",)
    assert desk.keys.keys("edit.duplicate") == ()
    assert "Duplicate" in dialog.change.told.text()


def test_keys_the_canvas_answers_itself_are_refused(dialog: ShortcutsDialog, desk: Desk) -> None:
    press(dialog, "view.theme", Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier)
    assert "canvas" in dialog.change.told.text()
    assert not desk.keys.has_changes


@pytest.mark.parametrize(
    ("typed", "id_"), [("duplicate", "edit.duplicate"), ("ctrl+d", "edit.duplicate")]
)
def test_actions_are_found_by_words_and_by_keys(
    dialog: ShortcutsDialog, typed: str, id_: str
) -> None:
    dialog.search.setText(typed)
    assert dialog.table.shown()[0] == id_
    assert len(dialog.table.shown()) < len(ACTIONS) / 4


def test_the_sheet_holds_every_key_and_every_gesture(
    dialog: ShortcutsDialog, desk: Desk, qapp: object
) -> None:
    desk.keys.set_first("view.theme", "Ctrl+Shift+M")
    dialog.copy_sheet()
    text = QGuiApplication.clipboard().text()
    assert text == as_text(dialog.sheet())
    assert "Ctrl+Shift+M" in text
    for _, rows in canvas_gestures():
        assert all(how in text and what in text for how, what in rows)


@pytest.mark.parametrize("suffix", [".html", ".pdf"])
def test_the_sheet_is_written_into_a_file(
    dialog: ShortcutsDialog, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"keys{suffix}"
    write_sheet(dialog.sheet(), path)
    head = path.read_bytes()[:15]
    assert head.startswith(b"%PDF" if suffix == ".pdf" else b"<!doctype html>")
    assert path.stat().st_size > 2000


def test_a_sheet_that_can_not_be_written_says_so(dialog: ShortcutsDialog, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="directory"):
        write_sheet(dialog.sheet(), tmp_path / "nowhere" / "keys.pdf")


def test_words_of_an_action_are_escaped_in_the_page() -> None:
    assert "a &lt; b" in as_html((("Menu", (("a < b", "F1"),)),))
