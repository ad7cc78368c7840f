"""The welcome page: cards of projects, found by words, opened by mouse and keyboard."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.api import Session, cache_folder, projects_folder
from gui.files.recent import RecentFiles
from gui.theme.theme import Theme
from gui.welcome.thumbnails import Thumbnails, drawn
from gui.welcome.welcome_page import WelcomePage
from gui.welcome.words import CardWords, first_sentence, measured_results

LENET = projects_folder() / "lenet_digits.json"


@pytest.fixture
def recent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RecentFiles:
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path / "home"))
    return RecentFiles(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, recent: RecentFiles) -> Iterator[WelcomePage]:
    made = WelcomePage(theme, recent)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.thumbnails.stop()


def card(page: WelcomePage, title: str) -> QWidget:
    return next(card for card in page.cards if card.words.title == title)


def test_every_project_of_the_gallery_has_a_card(page: WelcomePage) -> None:
    shown = {card.path for card in page.cards}
    assert shown == set(projects_folder().glob("*.json"))


def test_a_card_tells_name_lesson_and_what_was_measured(page: WelcomePage) -> None:
    words = next(card.words for card in page.cards if card.path == LENET)
    assert words.title == "LeNet on digits"
    assert words.line.startswith("A convolutional network")
    assert words.line.endswith(".")
    assert words.reached == measured_results()[LENET]
    assert "accuracy (test)" in words.reached
    assert page.cards[0].accessibleName()
    assert all(card.accessibleDescription() for card in page.cards)


def test_a_click_opens_a_project(page: WelcomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.chosen) as told:
        QTest.mouseClick(card(page, "XOR"), Qt.MouseButton.LeftButton)
    assert told.args == [projects_folder() / "xor.json"]


def test_words_find_projects_and_enter_opens_the_first(page: WelcomePage, qtbot: QtBot) -> None:
    page.search.setText("fades lstm")
    assert [card.path.stem for card in page.cards] == ["lstm_from_gates"]
    with qtbot.waitSignal(page.chosen) as told:
        QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert told.args == [projects_folder() / "lstm_from_gates.json"]
    page.search.setText("no such words")
    assert page.cards == []
    assert page.hint.isVisible()
    page.search.clear()
    assert len(page.cards) > 20
    assert not page.hint.isVisible()


def test_the_arrows_walk_over_the_cards(page: WelcomePage, qtbot: QtBot) -> None:
    page.activateWindow()
    page.search.setFocus()
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    first, second = page.cards[0], page.cards[1]
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Left)
    QTest.keyClick(first, Qt.Key.Key_Down)
    below = page.focusWidget()
    assert below in page.grids[1].cards
    with qtbot.waitSignal(page.chosen):
        QTest.keyClick(below, Qt.Key.Key_Return)
    QTest.keyClick(below, Qt.Key.Key_Up)
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Up)
    assert page.search.hasFocus()


def test_a_card_that_gets_the_keyboard_comes_into_view(page: WelcomePage) -> None:
    last = page.cards[-1]
    assert last.mapTo(page, last.rect().bottomLeft()).y() > page.height()
    last.setFocus(Qt.FocusReason.TabFocusReason)
    assert last.mapTo(page, last.rect().bottomLeft()).y() <= page.height()


def test_what_was_opened_last_comes_first(
    page: WelcomePage, recent: RecentFiles, tmp_path: Path
) -> None:
    assert page.recent is None
    mine = tmp_path / "mine.json"
    stored = json.loads(LENET.read_text())
    mine.write_text(json.dumps({**stored, "name": "Mine", "lesson": ""}))
    recent.add(mine)
    page.hide()
    page.show()
    assert page.recent is not None
    assert page.cards[0].words == CardWords("Mine", "")


@pytest.mark.parametrize("width", [640, 1280, 1920])
def test_cards_fill_their_rows_and_do_not_overlap(page: WelcomePage, width: int) -> None:
    page.resize(width, 720)
    page.search.setText("net")  # lays the rows out at once
    grid = page.grids[-1]
    boxes = [card.geometry() for card in grid.shown]
    assert all(not a.intersects(b) for a in boxes for b in boxes if a is not b)
    assert max(box.right() for box in boxes) < grid.width()
    across = grid.columns(grid.width())
    if len(boxes) >= across:
        assert grid.width() - max(box.right() for box in boxes) <= across


def test_pictures_are_made_one_after_the_other_and_kept(
    page: WelcomePage, theme: Theme, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: not page.thumbnails._timer.isActive(), timeout=20_000)
    kept = list((cache_folder() / "thumbnails").glob("*.png"))
    assert len(kept) >= 4
    again = Thumbnails(theme)
    size = QSize(312, 156)
    assert again.picture(LENET, size, 1.0) is None
    with qtbot.waitSignal(again.made):
        pass
    picture = again.picture(LENET, size, 1.0)
    assert picture is not None
    assert picture.size() == size
    before = {file: file.stat().st_mtime_ns for file in kept}
    assert {file: file.stat().st_mtime_ns for file in kept} == before


def test_a_picture_shows_the_network(theme: Theme) -> None:
    session = Session()
    session.open(LENET)
    image = drawn(session.update, theme, QSize(312, 156), 2.0)
    assert image.size() == QSize(624, 312)
    colours = {image.pixelColor(x, y).name() for x in range(0, 624, 3) for y in range(0, 312, 3)}
    assert theme.color("canvas").name() in colours
    assert theme.color("convolution").name() in colours
    assert theme.color("card").name() in colours


def test_a_file_that_is_no_project_has_no_picture(
    theme: Theme, recent: RecentFiles, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    thumbnails = Thumbnails(theme)
    thumbnails.picture(broken, QSize(312, 156), 1.0)
    with qtbot.waitSignal(thumbnails.made):
        pass
    assert thumbnails.picture(broken, QSize(312, 156), 1.0) is None


def test_the_first_sentence_is_told_without_marks() -> None:
    lesson = "# Title\n\nA *small* net of [1989](http://x.y) learns. It is old.\n\nMore."
    assert first_sentence(lesson) == "A small net of 1989 learns."
    assert first_sentence("") == ""
