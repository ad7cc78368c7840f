"""The user's own blocks in the palette."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QMessageBox

from engine.api import library_folder, saved_blocks
from gui.palette import palette_panel
from gui.palette.delete_question import delete_box
from gui.palette.layer_model import CATEGORY, FAMILY, IS_FAULT, LAYER_MIME
from gui.palette.palette_panel import PalettePanel
from tests.gui.fake_bridge import CATALOGUE, FakeBridge
from tests.gui.own_blocks import saved


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def panel(home, theme, qtbot):
    saved("squash", "Keeps numbers small.")
    made = PalettePanel(theme, FakeBridge(), None)
    qtbot.addWidget(made)
    made.resize(240, 800)
    made.show()
    return made


def titles(panel: PalettePanel) -> list[str]:
    model = panel.layers.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def own(panel: PalettePanel, row: int = 0):
    model = panel.layers.model()
    return model.index(row, 0, model.index(0, 0))


def names() -> list[str]:
    return [block.name for block in saved_blocks(CATALOGUE)[0]]


def test_they_stand_above_all_families(panel) -> None:
    assert titles(panel)[0] == "My blocks"
    assert own(panel).data() == "squash"
    assert own(panel).data(CATEGORY) == "block"
    tip = own(panel).data(Qt.ItemDataRole.ToolTipRole)
    assert "Keeps numbers small." in tip
    assert "x → out" in tip


def test_without_any_there_is_no_section(theme, qtbot) -> None:
    empty = PalettePanel(theme, FakeBridge(), None)
    qtbot.addWidget(empty)
    assert "My blocks" not in titles(empty)


def test_they_are_found_by_name_and_by_what_is_written_about_them(panel) -> None:
    panel.search_box.setText("squ")
    assert panel.layers.chosen_layer() == "saved:squash"
    assert panel.layers.currentIndex().data(FAMILY) == "my block"
    panel.search_box.setText("numbers small")
    assert "saved:squash" in panel.layers.layer_ids()


def test_a_double_click_and_enter_choose_one(panel, qtbot) -> None:
    with qtbot.waitSignal(panel.layer_chosen) as chosen:
        panel.layers.doubleClicked.emit(own(panel))
    assert chosen.args == ["saved:squash"]
    panel.layers.setCurrentIndex(own(panel))
    with qtbot.waitSignal(panel.layer_chosen):
        qtbot.keyClick(panel.layers, Qt.Key.Key_Return)
    data = panel.layers.model().mimeData([own(panel)])
    assert data.data(LAYER_MIME).toStdString() == "saved:squash"


def test_a_new_name_is_written_in_the_row(panel, qtbot) -> None:
    panel.layers.setCurrentIndex(own(panel))
    qtbot.keyClick(panel.layers, Qt.Key.Key_F2)
    field = panel.layers.findChild(QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, "press")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names() == ["press"])
    assert own(panel).data() == "press"


def test_a_name_that_can_not_be_is_told_and_the_old_one_stays(panel, qtbot) -> None:
    saved("other")
    panel._bridge.shelf.refresh()
    panel.layers.rename_wanted.emit("saved:squash", "other")
    panel.layers.rename_wanted.emit("saved:squash", "two words")
    qtbot.waitUntil(lambda: len(panel._bridge.refusals) == 2)
    assert names() == ["other", "squash"]


def test_one_is_deleted_once_that_is_confirmed(panel, qtbot, monkeypatch) -> None:
    answers = iter((False, True))
    monkeypatch.setattr(palette_panel, "may_delete", lambda *_: next(answers))
    panel.layers.setCurrentIndex(own(panel))
    qtbot.keyClick(panel.layers, Qt.Key.Key_Delete)
    assert names() == ["squash"]
    qtbot.keyClick(panel.layers, Qt.Key.Key_Delete)
    assert names() == []
    assert "My blocks" not in titles(panel)


def test_the_question_before_says_that_it_can_not_be_undone(qtbot) -> None:
    box = delete_box(None, "squash")
    qtbot.addWidget(box)
    assert "squash" in box.text()
    assert "can not be undone" in box.informativeText()
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)


def test_the_menu_of_one_offers_what_can_be_done_with_it(panel) -> None:
    panel.layers.setCurrentIndex(own(panel))
    place = panel.layers.visualRect(own(panel)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, QPoint(0, 0))
    panel.layers.contextMenuEvent(event)
    menu = panel.layers.findChild(QMenu)
    words = [action.text() for action in menu.actions() if action.text()]
    menu.close()
    assert len(words) == 4
    assert words[-1] == "Show its file"


def test_what_another_window_saves_is_listed(panel, qtbot) -> None:
    saved("other")
    qtbot.waitUntil(lambda: own(panel).data() == "other", timeout=5000)
    assert own(panel, 1).data() == "squash"


def test_a_file_that_can_not_be_read_is_told(panel, qtbot) -> None:
    broken = library_folder() / "broken.block.json"
    broken.write_text("{}", encoding="utf-8")
    panel._bridge.shelf.refresh()
    row = own(panel, 1)
    assert row.data(IS_FAULT)
    assert row.data() == "1 file can not be read"
    assert "broken.block.json" in row.data(Qt.ItemDataRole.ToolTipRole)
    with qtbot.assertNotEmitted(panel.layer_chosen):
        panel.layers.doubleClicked.emit(row)
