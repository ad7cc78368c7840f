"""What only shows: numbers, progress, bars, scales, messages."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.theme.theme import Theme
from gui.theme.tokens import DARK, EDGE
from gui.widgets.bar_list import BarList
from gui.widgets.colour_scale import ColourScale
from gui.widgets.number_text import short_number
from gui.widgets.progress_line import ProgressLine
from gui.widgets.stat_number import StatNumber
from gui.widgets.toast import Toast


def test_a_number_keeps_its_width_while_it_changes(qtbot: QtBot, dressed: Theme) -> None:
    stat = StatNumber(dressed, "test accuracy", "000.0 %")
    qtbot.addWidget(stat)
    widths = set()
    for text in ("–", "9.1 %", "94.9 %", "100.0 %"):
        stat.set_value(text, "good")
        widths.add(stat.sizeHint().width())
    assert len(widths) == 1
    assert stat.accessibleName() == "test accuracy"
    assert stat.accessibleDescription() == "100.0 %"


@pytest.mark.parametrize(("fraction", "filled"), [(0.25, 0.2), (0.75, 0.7), (1.0, 0.99), (7, 0.99)])
def test_the_line_is_filled_as_far_as_the_work_has_come(
    qtbot: QtBot, dressed: Theme, fraction: float, filled: float
) -> None:
    line = ProgressLine(dressed)
    qtbot.addWidget(line)
    line.resize(400, line.sizeHint().height())
    line.set_progress(fraction, "Epoch 8 of 20", "0:11 left")
    image = line.grab().toImage()
    column = [image.pixelColor(int(filled * 398), y).name() for y in range(line.height())]
    assert DARK.accent in column
    if fraction < 1:
        beyond = int(400 * (fraction + 0.05))
        assert DARK.accent not in [image.pixelColor(beyond, y).name() for y in range(line.height())]


def test_without_a_fraction_the_line_is_empty(qtbot: QtBot, dressed: Theme) -> None:
    line = ProgressLine(dressed)
    qtbot.addWidget(line)
    line.resize(400, line.sizeHint().height())
    line.set_progress(None, "Reading")
    image = line.grab().toImage()
    assert DARK.accent not in {image.pixelColor(3, y).name() for y in range(line.height())}


def test_the_chosen_bar_is_lit_and_long_as_its_share(qtbot: QtBot, dressed: Theme) -> None:
    bars = BarList(dressed)
    qtbot.addWidget(bars)
    bars.resize(240, 220)
    bars.set_bars(["cat", "dog", "owl"], [0.2, 0.7, 0.1], highlight=1)
    image = bars.grab().toImage()

    def colour(index: int, share: float) -> str:
        bar = bars.bar(index)
        x = bar.left() + share * bar.width()
        return image.pixelColor(QPoint(round(x), round(bar.center().y()))).name()

    assert colour(1, 0.65) == DARK.good
    assert colour(1, 0.75) == DARK.raised
    assert colour(0, 0.1) == DARK.disabled
    assert colour(0, 0.3) == DARK.raised
    assert bars.accessibleDescription() == "dog: 70.0 %"


def test_the_scale_runs_from_one_end_of_the_map_to_the_other(qtbot: QtBot, dressed: Theme) -> None:
    scale = ColourScale(dressed)
    qtbot.addWidget(scale)
    scale.resize(300, scale.sizeHint().height())
    scale.set_scale(-0.41, 0.41, "diverging")
    image = scale.grab().toImage()
    left, middle, right = (image.pixelColor(x, 3) for x in (6, 150, 293))
    assert left.blue() > left.red()
    assert right.red() > right.blue()
    assert abs(middle.red() - 0x24) < 6
    assert scale.accessibleDescription() == "−0.41 … 0 … 0.41"


def test_numbers_are_short_and_easy_to_read() -> None:
    values = (0.4137, -1.25, 122304, 0.00003, 0, float("nan"), float("-inf"), 12345.6)
    assert [short_number(value) for value in values] == [
        "0.414",
        "−1.25",
        "122\u202f304",
        "3e−5",
        "0",
        "not a number",
        "−∞",
        "12\u202f346",
    ]


def test_a_message_appears_in_the_corner_and_goes_by_itself(qtbot: QtBot, dressed: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    toast = Toast(dressed, window)
    with qtbot.waitSignal(toast.gone, timeout=3000):
        toast.show_message("Saved", "good", seconds=0.01)
        assert toast.isVisible()
        corner = toast.geometry().bottomRight()
        assert corner == QPoint(800 - EDGE - 1, 600 - EDGE - 1)
    assert toast.isHidden()


def test_a_message_keeps_its_corner_when_the_window_grows(qtbot: QtBot, dressed: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    toast = Toast(dressed, window)
    toast.show_message("A long message that has to be wrapped, " * 4, "problem", seconds=0)
    window.resize(900, 700)
    assert toast.geometry().bottomRight() == QPoint(900 - EDGE - 1, 700 - EDGE - 1)
    window.resize(240, 700)
    assert toast.geometry().left() >= EDGE


def test_a_click_on_a_message_is_told_and_sends_it_away(qtbot: QtBot, dressed: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    toast = Toast(dressed, window)
    toast.show_message("Two problems", "problem", seconds=0)
    with qtbot.waitSignals([toast.clicked, toast.gone]):
        qtbot.mouseClick(toast, Qt.MouseButton.LeftButton)


def test_an_unknown_kind_of_message_is_refused(qtbot: QtBot, dressed: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with pytest.raises(KeyError):
        Toast(dressed, window).show_message("?", "gossip")
