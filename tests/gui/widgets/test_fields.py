"""The smaller fields and buttons, used as a person uses them."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from gui.theme.theme import Theme
from gui.theme.tokens import DARK, LIGHT
from gui.widgets.action_button import ActionButton
from gui.widgets.choice_field import ChoiceField
from gui.widgets.empty_hint import EmptyHint
from gui.widgets.pill import Pill
from gui.widgets.search_box import SearchBox
from gui.widgets.segmented_control import SegmentedControl
from gui.widgets.switch_field import SwitchField
from gui.widgets.text_field import TextField

LEFT = Qt.MouseButton.LeftButton
OPTIMISERS = [("sgd", "SGD"), ("adam", "Adam"), ("rms", "RMSProp")]


def test_a_choice_is_announced_by_its_value(qtbot: QtBot, dressed: Theme) -> None:
    field = ChoiceField(dressed, OPTIMISERS)
    qtbot.addWidget(field)
    field.show()
    assert field.value() == "sgd"
    with qtbot.waitSignal(field.value_changed) as changed:
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert changed.args == ["adam"]
    assert field.currentText() == "Adam"


def test_a_choice_set_from_outside_is_not_announced(qtbot: QtBot, dressed: Theme) -> None:
    field = ChoiceField(dressed, OPTIMISERS)
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.value_changed):
        field.set_value("rms")
    assert field.currentText() == "RMSProp"


def test_new_choices_keep_the_value_if_it_is_among_them(qtbot: QtBot, dressed: Theme) -> None:
    field = ChoiceField(dressed, OPTIMISERS)
    qtbot.addWidget(field)
    field.set_value("adam")
    field.set_choices([("lion", "Lion"), ("adam", "Adam")])
    assert field.currentText() == "Adam"
    assert field.currentIndex() == 1


def test_a_switch_turns_by_click_and_by_space(qtbot: QtBot, dressed: Theme) -> None:
    field = SwitchField(dressed, default=False)
    qtbot.addWidget(field)
    field.show()
    with qtbot.waitSignal(field.value_changed) as changed:
        qtbot.mouseClick(field, LEFT)
    assert changed.args == [True]
    qtbot.keyClick(field, Qt.Key.Key_Space)
    assert field.value() is False


def test_a_switch_that_is_on_shows_the_accent(qtbot: QtBot, dressed: Theme) -> None:
    field = SwitchField(dressed, default=True)
    qtbot.addWidget(field)
    field.resize(field.sizeHint())
    assert field.grab().toImage().pixelColor(8, field.height() // 2).name() == DARK.accent
    field.set_value(False)
    assert field.grab().toImage().pixelColor(26, field.height() // 2).name() == DARK.line


def test_text_is_announced_once_on_enter(qtbot: QtBot, dressed: Theme) -> None:
    field = TextField(dressed, "conv1")
    qtbot.addWidget(field)
    seen: list[object] = []
    field.value_changed.connect(seen.append)
    field.selectAll()
    qtbot.keyClicks(field, "edges")
    assert seen == []
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert seen == ["edges"]


def test_escape_undoes_typing_in_a_text(qtbot: QtBot, dressed: Theme) -> None:
    field = TextField(dressed, "conv1")
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "conv1"


def test_a_segment_is_chosen_by_click_and_by_arrows(qtbot: QtBot, dressed: Theme) -> None:
    control = SegmentedControl(dressed, OPTIMISERS)
    qtbot.addWidget(control)
    control.resize(control.sizeHint())
    seen: list[object] = []
    control.value_changed.connect(seen.append)
    qtbot.mouseClick(control, LEFT, pos=control.segment(2).center().toPoint())
    qtbot.keyClick(control, Qt.Key.Key_Left)
    qtbot.keyClick(control, Qt.Key.Key_Left)
    qtbot.keyClick(control, Qt.Key.Key_Left)
    assert seen == ["rms", "adam", "sgd"]


def test_the_chosen_segment_is_raised(qtbot: QtBot, dressed: Theme) -> None:
    control = SegmentedControl(dressed, OPTIMISERS)
    qtbot.addWidget(control)
    control.resize(control.sizeHint())
    control.set_value("adam")
    image = control.grab().toImage()
    corners = [control.segment(i).toRect().topLeft() + QPoint(6, 5) for i in range(3)]
    grounds = [image.pixelColor(corner).name() for corner in corners]
    assert grounds == [DARK.canvas, DARK.raised, DARK.canvas]


def test_escape_empties_the_search_and_down_leaves_it(qtbot: QtBot, dressed: Theme) -> None:
    box = SearchBox(dressed, "Search layers", "Tab")
    qtbot.addWidget(box)
    qtbot.keyClicks(box, "conv")
    with qtbot.waitSignal(box.left_downwards):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""


def test_the_shortcut_is_shown_only_while_the_search_is_empty(qtbot: QtBot, dressed: Theme) -> None:
    box = SearchBox(dressed, "", "MMMM")
    qtbot.addWidget(box)
    box.resize(200, 32)

    def right_end() -> set[str]:
        image = box.grab().toImage()
        return {image.pixelColor(x, y).name() for x in range(150, 195) for y in range(6, 26)}

    assert DARK.faint in right_end()
    box.setText("c")
    assert DARK.faint not in right_end()


def test_a_pill_is_a_button_only_where_it_was_made_one(qtbot: QtBot, dressed: Theme) -> None:
    pill = Pill(dressed, "2 problems", "problem")
    qtbot.addWidget(pill)
    with qtbot.assertNotEmitted(pill.clicked):
        qtbot.mouseClick(pill, LEFT)
    pill.set_clickable(True)
    with qtbot.waitSignal(pill.clicked):
        qtbot.mouseClick(pill, LEFT)
    with qtbot.waitSignal(pill.clicked):
        qtbot.keyClick(pill, Qt.Key.Key_Space)


def test_a_pill_grows_with_its_text(qtbot: QtBot, dressed: Theme) -> None:
    pill = Pill(dressed, "6")
    qtbot.addWidget(pill)
    narrow = pill.sizeHint().width()
    pill.set_text("6 × 28 × 28", "convolution")
    assert pill.sizeHint().width() > narrow
    assert pill.accessibleName() == "6 × 28 × 28"


def test_an_empty_panel_says_why_and_offers_what_to_do(qtbot: QtBot, dressed: Theme) -> None:
    hint = EmptyHint(dressed, "There is no loss yet.", "Add a loss", "loss")
    qtbot.addWidget(hint)
    hint.show()
    button = hint.button()
    with qtbot.waitSignal(hint.button_clicked):
        qtbot.mouseClick(button, LEFT)
    hint.set_button("", "")
    assert button.isHidden()


def test_a_button_without_a_word_has_a_name_and_is_square(qtbot: QtBot, dressed: Theme) -> None:
    button = ActionButton(dressed, icon="fit", kind="quiet", tool_tip="Frame all")
    qtbot.addWidget(button)
    button.show()
    assert button.accessibleName() == "Frame all"
    assert button.sizeHint().width() == button.sizeHint().height() == 32


def test_the_icon_of_a_button_keeps_up_with_the_theme(qtbot: QtBot, dressed: Theme) -> None:
    button = ActionButton(dressed, "Stop", "stop")
    qtbot.addWidget(button)
    dressed.set_mode("light")
    assert button.icon().pixmap(32, 32).toImage().pixelColor(16, 16).name() == LIGHT.text
