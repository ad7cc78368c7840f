"""Notes on the canvas: written, sized, moved, copied, read from near and from far."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QImage, QPainter
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from engine.api import AddSticky, MakeFrame, Sticky
from gui.bridge import Bridge
from gui.canvas.adding.quick_add import QuickAdd
from gui.canvas.adding.quick_note import NOTE
from gui.canvas.marks.note_document import headline
from gui.canvas.marks.sticky_item import EDGE, StickyItem
from gui.canvas.view import CanvasView
from tests.gui.canvas.hand import Hand

PLACE = QPointF(100.0, 350.0)
TEXT = "# Title\n\nSome **words**"


@pytest.fixture
def note(canvas: CanvasView, document: Bridge) -> StickyItem:
    """A note below the nodes, 240 × 120."""
    document.do(AddSticky(TEXT, PLACE.x(), PLACE.y()))
    return item(canvas)


def item(canvas: CanvasView, name: str = "#1") -> StickyItem:
    found: StickyItem = canvas.scene().marks.stickies[name]
    return found


def stickies(document: Bridge) -> tuple[Sticky, ...]:
    return document.drawing.graph.marks.stickies


def test_a_new_note_is_written_in_place_and_kept_as_one_step(
    qtbot: QtBot, canvas: CanvasView, document: Bridge
) -> None:
    before = document.project
    canvas.marks.add_note(PLACE)
    qtbot.keyClicks(canvas.marks.editor, "# Hello")
    qtbot.keyClick(
        canvas.marks.editor, Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier
    )
    (sticky,) = stickies(document)
    assert sticky.text == "# Hello"
    assert (sticky.x, sticky.y) == (PLACE.x(), PLACE.y())
    assert canvas.scene().marks.stickies["#1"].is_selected
    document.undo()
    assert document.project is before


def test_escape_drops_what_was_written(qtbot: QtBot, canvas: CanvasView, document: Bridge) -> None:
    canvas.marks.add_note(PLACE)
    qtbot.keyClicks(canvas.marks.editor, "no")
    qtbot.keyClick(canvas.marks.editor, Qt.Key.Key_Escape)
    assert canvas.marks.editor.isHidden()
    assert not stickies(document)


def test_a_click_elsewhere_keeps_what_was_written(
    qtbot: QtBot, canvas: CanvasView, document: Bridge
) -> None:
    canvas.activateWindow()
    canvas.marks.add_note(PLACE)
    qtbot.waitUntil(canvas.marks.editor.hasFocus)
    qtbot.keyClicks(canvas.marks.editor, "kept")
    canvas.setFocus()
    assert [sticky.text for sticky in stickies(document)] == ["kept"]


def test_a_note_without_words_is_none(qtbot: QtBot, canvas: CanvasView, document: Bridge) -> None:
    canvas.marks.add_note(PLACE)
    qtbot.keyClicks(canvas.marks.editor, "  ")
    qtbot.keyClick(
        canvas.marks.editor, Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier
    )
    assert not stickies(document)


@pytest.mark.parametrize("way", ["double-click", "Enter"])
def test_a_note_is_edited_in_place(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, hand: Hand, note: StickyItem, way: str
) -> None:
    if way == "Enter":
        hand.click(note.body.center())
        qtbot.keyClick(canvas, Qt.Key.Key_Return)
    else:
        hand.double_click(note.body.center())
    editor = canvas.marks.editor
    assert editor.isVisible()
    assert editor.toPlainText() == TEXT
    qtbot.keyClicks(editor, "!")
    qtbot.keyClick(editor, Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    assert stickies(document)[0].text == f"{TEXT}!"
    assert document.update.undo_title == "Write note"


def test_a_note_grows_with_its_text_as_one_step(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, note: StickyItem
) -> None:
    before = document.project
    canvas.marks.edit("#1")
    canvas.marks.editor.setPlainText("\n\n".join("line" for _ in range(12)))
    qtbot.keyClick(
        canvas.marks.editor, Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier
    )
    assert stickies(document)[0].height > 120
    document.undo()
    assert document.project is before


def test_the_lower_right_corner_resizes_as_one_step(
    document: Bridge, hand: Hand, note: StickyItem
) -> None:
    before = document.project
    corner = note.body.bottomRight() - QPointF(3.0, 3.0)
    hand.drag(corner, corner + QPointF(50.0, 30.0))
    (sticky,) = stickies(document)
    assert (sticky.x, sticky.y, sticky.width, sticky.height) == (100, 350, 290, 150)
    document.undo()
    assert document.project is before


def test_an_edge_resizes_its_side_alone(document: Bridge, hand: Hand, note: StickyItem) -> None:
    edge = QPointF(note.body.left() + 2.0, note.body.center().y())
    hand.drag(edge, edge - QPointF(40.0, 25.0))
    (sticky,) = stickies(document)
    assert (sticky.x, sticky.y, sticky.width, sticky.height) == (60, 350, 280, 120)


def test_escape_ends_resizing_as_it_was(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, hand: Hand, note: StickyItem
) -> None:
    before, body = document.project, note.body
    corner = note.body.bottomRight() - QPointF(3.0, 3.0)
    hand.drag(corner, corner + QPointF(50.0, 30.0), let_go=False)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    hand.release(corner)
    assert document.project is before
    assert note.body == body


def test_notes_and_nodes_are_dragged_together_as_one_step(
    canvas: CanvasView, document: Bridge, hand: Hand, note: StickyItem
) -> None:
    before = document.project
    canvas.select(["flatten", "#1"])
    hand.keys = Qt.KeyboardModifier.ControlModifier  # do not snap
    start = note.body.center()
    hand.press(start)
    hand.move(start + QPointF(30.0, 10.0))
    hand.release(start + QPointF(30.0, 10.0))
    assert (stickies(document)[0].x, stickies(document)[0].y) == (130, 360)
    assert document.project.graph.node("flatten").position.x == 510
    assert document.update.undo_title == "Move 1 node and 1 note"
    document.undo()
    assert document.project is before


def test_a_rubber_band_selects_notes_and_the_arrows_move_them(
    qtbot: QtBot, canvas: CanvasView, document: Bridge, hand: Hand, note: StickyItem
) -> None:
    hand.drag(QPointF(60.0, 320.0), QPointF(200.0, 400.0))
    assert note.is_selected
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert stickies(document)[0].x == 116
    document.undo()
    assert stickies(document)[0].x == 100


def test_select_all_and_delete_take_notes_too(
    canvas: CanvasView, document: Bridge, note: StickyItem
) -> None:
    canvas.select_all()
    canvas.delete_selected()
    assert not stickies(document)
    assert not document.project.graph.nodes


def test_panels_that_ask_for_nodes_are_told_of_nodes_alone(
    qtbot: QtBot, canvas: CanvasView, note: StickyItem
) -> None:
    with qtbot.waitSignal(canvas.selection_changed) as told:
        canvas.select(["conv", "#1"])
    assert told.args == [("conv",)]
    assert canvas.selected() == ("conv",)


def test_a_note_is_copied_and_pasted(
    canvas: CanvasView, document: Bridge, hand: Hand, note: StickyItem
) -> None:
    hand.click(note.body.center())
    canvas.clipboard.copy()
    canvas.paste()
    assert [sticky.text for sticky in stickies(document)] == [TEXT, TEXT]
    assert item(canvas, "#2").is_selected


def test_a_note_dropped_in_a_frame_joins_it(
    canvas: CanvasView, document: Bridge, hand: Hand, note: StickyItem
) -> None:
    document.do(MakeFrame(frozenset({"conv", "relu"}), "Encoder"))
    hand.drag(note.body.center(), QPointF(436.0, 120.0))
    frame = document.project.graph.marks.frames[0].name
    assert stickies(document)[0].frame == frame


class Browser(QObject):
    """Takes the links that would be opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        for scheme in ("https", "http", "file"):
            QDesktopServices.setUrlHandler(scheme, self, "open")

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser(canvas: CanvasView) -> Iterator[Browser]:
    taken = Browser()
    yield taken
    for scheme in ("https", "http", "file"):
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.mark.parametrize(
    ("link", "key", "opened"),
    [
        ("https://pytorch.org", Qt.KeyboardModifier.ControlModifier, True),
        ("https://pytorch.org", Qt.KeyboardModifier.NoModifier, False),
        ("file:///etc/passwd", Qt.KeyboardModifier.ControlModifier, False),
    ],
)
def test_links_are_opened_by_ctrl_and_click_and_only_into_the_web(
    canvas: CanvasView,
    document: Bridge,
    hand: Hand,
    browser: Browser,
    link: str,
    key: Qt.KeyboardModifier,
    opened: bool,
) -> None:
    document.do(AddSticky(f"[a link]({link})", PLACE.x(), PLACE.y()))
    hand.keys = key
    hand.click(PLACE + QPointF(EDGE + 10.0, EDGE + 8.0))
    assert browser.opened == ([link] if opened else [])


def test_pictures_in_a_note_are_told_in_words_and_never_loaded(
    canvas: CanvasView, document: Bridge
) -> None:
    document.do(AddSticky("![a cat](file:///etc/cat.png) <img src='x.png'>", 0, 350))
    words = item(canvas).document.toPlainText()
    assert "[a cat]" in words
    assert "\ufffc" not in words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# Title\nmore", "Title"),
        ("first\n\n## Later `x`", "Later x"),
        ("\n- **bold** [link](https://x.y)", "bold link"),
        ("", ""),
    ],
)
def test_from_far_away_the_first_heading_is_read(text: str, words: str) -> None:
    assert headline(text) == words


@pytest.mark.parametrize("zoom", [1.0, 0.45, 0.15])
def test_a_note_is_a_coloured_card_with_words_at_every_zoom(
    canvas: CanvasView, document: Bridge, note: StickyItem, zoom: float
) -> None:
    canvas.scene().set_zoom(zoom)
    size = note.body.size()
    image = QImage(
        round(size.width() * zoom), round(size.height() * zoom), QImage.Format.Format_RGB32
    )
    image.fill(Qt.GlobalColor.black)
    with QPainter(image) as painter:
        canvas.scene().render(painter, target=image.rect(), source=note.body)
    ground = image.pixelColor(image.width() // 2, round(image.height() * 0.85))
    assert ground.red() > ground.blue()  # yellow
    colours = {
        image.pixel(x, y) for x in range(4, image.width() - 4) for y in range(image.height() // 2)
    }
    assert len(colours) > 5  # words on it


def test_painting_again_at_the_same_zoom_uses_the_picture_made_before(
    canvas: CanvasView, note: StickyItem, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas.grab()
    drawn: list[float] = []
    monkeypatch.setattr(StickyItem, "_paint_text", lambda self, painter: drawn.append(1.0))
    canvas.viewport().update()
    canvas.grab()
    assert not drawn


def test_quick_add_offers_a_note_and_puts_it_where_it_was_asked_for(
    qtbot: QtBot, canvas: CanvasView, document: Bridge
) -> None:
    canvas.open_quick_add(PLACE)
    panel = canvas.findChild(QuickAdd)
    qtbot.keyClicks(panel.search, "note")
    assert panel.shown_ids()[0] == NOTE
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    qtbot.keyClicks(canvas.marks.editor, "here")
    qtbot.keyClick(
        canvas.marks.editor, Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier
    )
    assert [(s.text, s.x, s.y) for s in stickies(document)] == [("here", 100, 350)]


def test_a_note_added_by_the_menu_lies_where_the_menu_was_asked_for(
    qtbot: QtBot, canvas: CanvasView, document: Bridge
) -> None:
    menu = QMenu(canvas)
    canvas.marks.add_to_menu(menu, PLACE)
    canvas.marks.add_note()
    qtbot.keyClicks(canvas.marks.editor, "here")
    qtbot.keyClick(
        canvas.marks.editor, Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier
    )
    assert (stickies(document)[0].x, stickies(document)[0].y) == (100, 350)
