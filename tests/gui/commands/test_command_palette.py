"""The command palette: everything by a few letters, from the keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.commands.command import Command, ranked
from gui.commands.command_palette import CommandPalette
from gui.commands.fuzzy import fit
from gui.commands.recent import RecentCommands
from gui.theme.theme import Theme


def titles(typed: str, *names: str, recent: tuple[str, ...] = ()) -> list[str]:
    commands = [Command(name, name, "Menu", lambda: None) for name in names]
    return [found.command.title for found in ranked(commands, typed, recent)]


def test_beginnings_of_words_come_before_their_middles() -> None:
    assert titles("lay", "Display", "Add layer", "Layouts") == ["Layouts", "Add layer", "Display"]


def test_first_letters_of_words_are_enough() -> None:
    assert titles("gsr", "Go on with the stopped run", "Grey sea", "Fit") == [
        "Go on with the stopped run"
    ]


def test_letters_may_be_left_out() -> None:
    assert titles("dplc", "Duplicate", "Delete") == ["Duplicate"]


def test_every_word_has_to_fit() -> None:
    assert titles("add conv", "Add Conv 2D", "Add Linear", "Go to conv1") == ["Add Conv 2D"]


def test_the_letters_that_were_found_are_told() -> None:
    found = fit("conv", "Add Conv 2D")
    assert found is not None
    assert found.places == (4, 5, 6, 7)


def test_of_equally_good_ones_what_was_used_last_comes_first() -> None:
    assert titles("zoom", "Zoom in", "Zoom at", recent=("Zoom at",))[0] == "Zoom at"


def test_what_is_not_possible_now_comes_after_what_is() -> None:
    greyed = Command("a", "Stop", "Run", lambda: None, is_possible=False)
    other = Command("b", "Stops of the tour", "View", lambda: None)
    assert [f.command.id for f in ranked([greyed, other], "stop", ())] == ["b", "a"]


def test_layers_and_nodes_are_listed_only_once_something_is_typed() -> None:
    layer = Command("layer:relu", "Add ReLU", "Layers", lambda: None, is_listed=False)
    assert ranked([layer], "", ()) == []
    assert len(ranked([layer], "relu", ())) == 1


class Room:
    """A window with a field, and a palette over it."""

    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path) -> None:
        self.ran: list[str] = []
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(900, 700)
        self.field = QLineEdit(self.window)
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.recent = RecentCommands(settings)
        self.palette = CommandPalette(theme, self.commands, self.recent, self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.field.setFocus()

    def commands(self) -> list[Command]:
        return [
            self.command("train", "Train", keys="F5"),
            self.command("tidy", "Tidy layout"),
            self.command("stop", "Stop", is_possible=False, needs="No run is going."),
        ]

    def command(self, id_: str, title: str, **more: object) -> Command:
        return Command(id_, title, "Menu", lambda: self.ran.append(id_), **more)  # type: ignore[arg-type]

    def type(self, text: str, *keys: Qt.Key) -> None:
        QTest.keyClicks(self.palette.search, text)
        for key in keys:
            QTest.keyClick(self.palette.search, key)


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Room:
    made = Room(qtbot, theme, tmp_path)
    made.palette.open()
    return made


def test_enter_runs_what_was_typed_and_gives_the_focus_back(room: Room) -> None:
    room.type("tid", Qt.Key.Key_Return)
    assert room.ran == ["tidy"]
    assert not room.palette.isVisible()
    assert room.field.hasFocus()


def test_arrows_choose_another(room: Room) -> None:
    room.type("t", Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert room.ran == ["tidy"]


def test_escape_leaves_without_doing_anything(room: Room) -> None:
    room.type("train", Qt.Key.Key_Escape)
    assert room.ran == []
    assert not room.palette.isVisible()
    assert room.field.hasFocus()


def test_what_is_greyed_does_not_run_and_tells_why(room: Room) -> None:
    room.type("stop", Qt.Key.Key_Return)
    assert room.ran == []
    assert room.palette.isVisible()
    assert room.palette.told.text() == "No run is going."


def test_what_was_used_last_stands_at_the_top_when_it_is_opened_again(room: Room) -> None:
    room.type("tidy", Qt.Key.Key_Return)
    room.palette.open()
    assert room.palette.shown()[0].id == "tidy"


def test_screen_readers_are_told_what_is_chosen(room: Room) -> None:
    room.type("train")
    assert room.palette.search.accessibleDescription() == "Train, Menu, F5"


def test_it_fits_into_a_small_window(room: Room) -> None:
    room.window.resize(400, 260)
    room.palette.open()
    assert room.window.rect().contains(room.palette.geometry())
