"""A reader opens every project of the gallery and clicks each link of its lesson in turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QTextBrowser
from pytestqt.qtbot import QtBot

from engine.api import RunState, projects_folder
from gui.bridge import Bridge
from gui.main_window.window import MainWindow
from tests.gui.person import Mouse
from tests.gui.program import READY_MS, opened_program

FILES = sorted(projects_folder().glob("*.json"))
GROUPS = [FILES[first::6] for first in range(6)]


@pytest.fixture
def program(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> Iterator[tuple[MainWindow, Bridge]]:
    with opened_program(qapp, qtbot, tmp_path) as opened:
        yield opened


@pytest.mark.slow
@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group[0].stem)
def test_every_link_of_every_lesson_does_what_it_says_when_it_is_clicked(
    qtbot: QtBot, program: tuple[MainWindow, Bridge], group: list[Path]
) -> None:
    window, bridge = program
    for file in group:
        assert window._file_menu.open_example(file)
        qtbot.waitUntil(lambda: bridge.session.data_set is not None, timeout=READY_MS)
        assert not window.lesson.visibleRegion().isEmpty(), f"{file.stem}: no lesson in sight"
        reader = Reader(qtbot, window, bridge, file)
        for number, address in enumerate(links(window.lesson.text)):
            reader.click(number, address)
        assert window._file_menu.close_tab()


def links(text: QTextBrowser) -> list[str]:
    """The addresses of all links of a text, in its order."""
    return [address for address, _ in _stretches(text)]


def _stretches(text: QTextBrowser) -> list[tuple[str, range]]:
    """Address of each link, and the places in the text where its letters begin."""
    found = []
    block = text.document().begin()
    while block.isValid():
        inside = block.begin()
        while not inside.atEnd():
            words = inside.fragment()
            address = words.charFormat().anchorHref()
            if address:
                begin = words.position()
                found.append((address, range(begin, begin + words.length())))
            inside += 1
        block = block.next()
    return found


class Reader:
    """Somebody with a mouse who reads a lesson."""

    def __init__(self, qtbot: QtBot, window: MainWindow, bridge: Bridge, file: Path) -> None:
        self.qtbot, self.window, self.bridge, self.file = qtbot, window, bridge, file
        self.mouse = Mouse(window)
        self.where = ""
        self._outcomes: dict[str, Callable[[str], None]] = {
            "node": self._saw_node,
            "panel": self._saw_panel,
            "press": self._pressed,
            "example": self._saw_example,
            "project": self._saw_project,
        }

    def click(self, number: int, address: str) -> None:
        """Scroll to a link, click it, and see what came of it."""
        kind, _, target = address.partition(":")
        if kind in ("http", "https"):
            return
        window = self.window
        window.docks.bring_forward("lesson")
        self.where = f"{self.file.stem}: [{address}]"
        self.mouse.click(window.lesson.text.viewport(), self._place(number))
        assert "nowhere" not in window.toast.text(), self.where
        assert "can not be pressed" not in window.toast.text(), self.where
        self._outcomes[kind](target)

    def _place(self, number: int) -> QPoint:
        text = self.window.lesson.text
        address, letters = _stretches(text)[number]
        cursor = QTextCursor(text.document())
        cursor.setPosition(letters.start)
        text.setTextCursor(cursor)
        text.ensureCursorVisible()
        first = text.cursorRect(cursor)
        place = first.center() + QPoint(3, 0)  # inside the first letter
        assert text.anchorAt(place) == address, self.where
        return place

    def _saw_node(self, path: str) -> None:
        window = self.window
        *inside, name = path.split(".")
        assert self.bridge.drawing.path == tuple(inside), self.where
        assert window.canvas.selected() == (name,), self.where
        assert self.bridge.chosen == (path,), self.where
        assert not window.lesson.visibleRegion().isEmpty(), f"{self.where}: the lesson is gone"
        canvas = window.canvas
        item = canvas._scene.nodes[name]

        def is_in_sight() -> bool:
            middle = canvas.mapFromScene(item.sceneBoundingRect().center())
            return canvas.viewport().rect().contains(middle)

        self.qtbot.waitUntil(is_in_sight, timeout=3000)

    def _saw_panel(self, key: str) -> None:
        docks = self.window.docks
        assert docks.is_in_front(key), self.where
        size = docks.dock(key).size()
        assert size.width() >= 200, (self.where, size)
        assert size.height() >= 150, (self.where, size)

    def _pressed(self, id_: str) -> None:
        assert id_ == "run.train", self.where
        session = self.bridge.session
        assert not self.window.lesson.visibleRegion().isEmpty(), self.where
        self.qtbot.waitUntil(lambda: session.run_state is not RunState.IDLE, timeout=READY_MS)
        session.stop()
        self.qtbot.waitUntil(lambda: not session.run_state.is_active, timeout=READY_MS)
        assert session.run_state is not RunState.FAILED, self.where

    def _saw_example(self, target: str) -> None:
        split, index = target.split("/")
        assert self.bridge.example == (split, int(index)), self.where

    def _saw_project(self, stem: str) -> None:
        assert self.bridge.update.path == projects_folder() / f"{stem}.json", self.where
        assert self.window.lesson.has_lesson
        assert self.window._file_menu.close_tab()
        assert self.window.open(self.file)
