from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.theme.theme import Theme
from gui.theme.tokens import DARK
from gui.widgets.number_field import NumberField
from gui.widgets.relative_edit import RelativeEdit

LEFT = Qt.MouseButton.LeftButton
pytestmark = pytest.mark.qt_log_ignore(r"raise\(\)")  # a tool tip without a screen
Shown = Callable[[NumberField], NumberField]


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Shown]:
    """Put a field below another one into a window on the screen."""
    windows = []

    def show(field: NumberField) -> NumberField:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        layout = QVBoxLayout(window)
        first = QLineEdit()
        layout.addWidget(first)
        layout.addWidget(field)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        first.setFocus()
        return field

    yield show
    windows.clear()


@pytest.fixture
def kernel(dressed: Theme, shown: Shown) -> NumberField:
    return shown(NumberField(dressed, 1, 31, unit="px", is_integer=True, default=5))


def changes(field: NumberField) -> list[object]:
    seen: list[object] = []
    field.value_changed.connect(seen.append)
    return seen


def type_into(qtbot: QtBot, field: NumberField, text: str) -> None:
    qtbot.mouseClick(field, LEFT)
    qtbot.keyClicks(field, text)


def drag(field: NumberField, pixels: int, keys: Qt.KeyboardModifier | None = None) -> None:
    keys = keys or Qt.KeyboardModifier.NoModifier
    start = QPoint(field.width() // 2, field.height() // 2)
    QTest.mousePress(field, LEFT, keys, start)
    for part in (0.5, 1.0):
        QTest.mouseMove(field, start + QPoint(round(part * pixels), 0))
    QTest.mouseRelease(field, LEFT, keys, start + QPoint(pixels, 0))


def roll(field: NumberField, notches: int) -> None:
    centre = QPointF(field.rect().center())
    event = QWheelEvent(
        centre,
        QPointF(field.mapToGlobal(centre.toPoint())),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, event)


def test_a_click_opens_the_field_and_enter_takes_what_is_typed(
    qtbot: QtBot, kernel: NumberField
) -> None:
    seen = changes(kernel)
    type_into(qtbot, kernel, "7")
    assert seen == []
    qtbot.keyClick(kernel, Qt.Key.Key_Return)
    assert seen == [7]
    assert isinstance(kernel.value(), int)


def test_a_sum_is_worked_out_and_shown(qtbot: QtBot, dressed: Theme, shown: Shown) -> None:
    field = shown(NumberField(dressed, 1, 4096, is_integer=True, default=10))
    type_into(qtbot, field, "28*28")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.value() == 784
    assert field.text() == "784"


def test_leaving_the_field_takes_what_is_typed(qtbot: QtBot, kernel: NumberField) -> None:
    seen = changes(kernel)
    type_into(qtbot, kernel, "3")
    qtbot.keyClick(kernel, Qt.Key.Key_Tab)
    assert seen == [3]


def test_out_of_range_is_refused_with_the_reason_and_a_red_border(
    qtbot: QtBot, kernel: NumberField
) -> None:
    seen = changes(kernel)
    type_into(qtbot, kernel, "99")
    qtbot.keyClick(kernel, Qt.Key.Key_Return)
    assert seen == []
    assert kernel.value() == 5
    assert kernel.toolTip() == kernel.refusal() == "expected 1 … 31 px, received 99"
    border = kernel.grab().toImage().pixelColor(kernel.width() // 2, 0)
    assert border.name() == DARK.problem


def test_a_refused_number_does_not_stay_when_the_field_is_left(
    qtbot: QtBot, kernel: NumberField
) -> None:
    type_into(qtbot, kernel, "six")
    qtbot.keyClick(kernel, Qt.Key.Key_Tab)
    assert kernel.text() == "5"
    assert kernel.refusal() == "expected a number, received six"


def test_a_good_number_after_a_refused_one_clears_the_refusal(
    qtbot: QtBot, kernel: NumberField
) -> None:
    type_into(qtbot, kernel, "99")
    qtbot.keyClick(kernel, Qt.Key.Key_Return)
    kernel.selectAll()
    qtbot.keyClicks(kernel, "9")
    qtbot.keyClick(kernel, Qt.Key.Key_Return)
    assert kernel.value() == 9
    assert kernel.refusal() == ""
    assert kernel.property("refused") is False


def test_escape_brings_back_the_number_in_force(qtbot: QtBot, kernel: NumberField) -> None:
    seen = changes(kernel)
    type_into(qtbot, kernel, "12")
    qtbot.keyClick(kernel, Qt.Key.Key_Escape)
    assert kernel.text() == "5"
    assert seen == []


def test_a_drag_to_the_side_changes_the_number_and_ends_once(
    qtbot: QtBot, kernel: NumberField
) -> None:
    seen = changes(kernel)
    with qtbot.waitSignal(kernel.drag_finished):
        drag(kernel, 24)
    assert seen == [7, 9]
    assert not kernel.hasFocus()


def test_a_drag_stops_at_the_end_of_the_range(kernel: NumberField) -> None:
    drag(kernel, -2000)
    assert kernel.value() == 1


def test_a_drag_of_a_learning_rate_goes_by_factors(dressed: Theme, shown: Shown) -> None:
    field = shown(NumberField(dressed, 1e-6, 10, default=0.001))
    drag(field, 120)
    assert field.value() == pytest.approx(0.01)


def test_a_click_that_trembles_is_still_a_click(qtbot: QtBot, kernel: NumberField) -> None:
    with qtbot.assertNotEmitted(kernel.drag_finished):
        drag(kernel, 2)
    assert kernel.value() == 5
    assert kernel.hasFocus()


def test_arrows_step_and_shift_steps_by_ten(qtbot: QtBot, kernel: NumberField) -> None:
    kernel.setFocus()
    qtbot.keyClick(kernel, Qt.Key.Key_Up)
    assert kernel.value() == 6
    qtbot.keyClick(kernel, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert kernel.value() == 16
    qtbot.keyClick(kernel, Qt.Key.Key_Down)
    assert kernel.value() == 15


def test_the_wheel_works_only_with_the_keyboard_in_the_field(kernel: NumberField) -> None:
    roll(kernel, 1)
    assert kernel.value() == 5
    kernel.setFocus()
    roll(kernel, 2)
    assert kernel.value() == 7


def test_a_number_set_from_outside_is_shown_and_not_announced(kernel: NumberField) -> None:
    seen = changes(kernel)
    kernel.set_value(11)
    assert kernel.text() == "11"
    assert seen == []


def test_typing_is_not_disturbed_from_outside(qtbot: QtBot, kernel: NumberField) -> None:
    type_into(qtbot, kernel, "1")
    kernel.set_value(11)
    assert kernel.text() == "1"


def test_the_unit_is_drawn_faintly_at_the_right(dressed: Theme, shown: Shown) -> None:
    field = shown(NumberField(dressed, unit="MMMM", default=1))
    field.resize(160, 32)
    image = field.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(110, 158) for y in range(6, 26)}
    assert DARK.faint in colours
    assert DARK.text not in colours


def test_a_screen_reader_is_told_the_range(kernel: NumberField) -> None:
    assert kernel.accessibleDescription() == "1 … 31 px"


@pytest.mark.parametrize(
    ("key", "times"),
    [(Qt.KeyboardModifier.ControlModifier, 10), (Qt.KeyboardModifier.ShiftModifier, 0.1)],
)
def test_ctrl_makes_a_drag_coarser_and_shift_finer(
    dressed: Theme, shown: Shown, key: Qt.KeyboardModifier, times: float
) -> None:
    field = shown(NumberField(dressed, 0, 10_000, is_integer=True, default=0))
    reached = []
    for keys in (Qt.KeyboardModifier.NoModifier, key):
        field.set_value(0)
        start = QPointF(5, 5)
        QTest.mousePress(field, LEFT, keys, start.toPoint())
        for pixels in (150, 300):
            place = start + QPointF(pixels, 0)
            kind, none = QMouseEvent.Type.MouseMove, Qt.MouseButton.NoButton
            there = QPointF(field.mapToGlobal(place.toPoint()))
            QApplication.sendEvent(field, QMouseEvent(kind, place, there, none, LEFT, keys))
        QTest.mouseRelease(field, LEFT, keys, start.toPoint())
        reached.append(field.value())
    assert reached[1] == pytest.approx(reached[0] * times, rel=0.05)


def test_an_operation_typed_alone_changes_the_number(kernel: NumberField, qtbot: QtBot) -> None:
    seen = changes(kernel)
    type_into(qtbot, kernel, "*3")
    qtbot.keyClick(kernel, Qt.Key.Key_Return)
    assert seen == [15]


def test_where_numbers_differ_an_operation_is_told_and_a_number_counts_for_all(
    kernel: NumberField, qtbot: QtBot
) -> None:
    seen = changes(kernel)
    kernel.show_mixed()
    assert kernel.text() == ""
    type_into(qtbot, kernel, "+1")
    qtbot.keyClick(kernel, Qt.Key.Key_Return)
    assert seen == [RelativeEdit("+", 1)]
    qtbot.keyClick(kernel, Qt.Key.Key_Up)
    assert seen[-1] == RelativeEdit("+", 1)
    qtbot.keyClicks(kernel, "5")
    qtbot.keyClick(kernel, Qt.Key.Key_Return)
    assert seen[-1] == 5  # though that is what the field held before


def test_a_field_whose_numbers_differ_can_not_be_dragged(kernel: NumberField) -> None:
    seen = changes(kernel)
    kernel.show_mixed()
    drag(kernel, 60)
    assert seen == []


def test_a_word_stands_for_a_number_and_can_be_typed(
    qtbot: QtBot, dressed: Theme, shown: Shown
) -> None:
    field = shown(NumberField(dressed, 0, 1000, 0.5))
    field.name_value(0, "auto")
    assert field.text() == "auto"
    seen = changes(field)
    for typed, value, text in (("4", 4, "4"), ("Auto", 0, "auto"), ("2", 2, "2"), ("", 0, "auto")):
        field.setFocus()
        field.selectAll()
        qtbot.keyClick(field, Qt.Key.Key_Delete)
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert (field.value(), field.text(), field.refusal()) == (value, text, "")
    assert seen == [4, 0, 2, 0]
