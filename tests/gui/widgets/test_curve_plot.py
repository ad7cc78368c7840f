import sys
from subprocess import run

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from gui.theme.theme import Theme
from gui.theme.tokens import DARK, LIGHT
from gui.widgets.curve_plot import CurvePlot


@pytest.fixture
def plot(qtbot: QtBot, dressed: Theme) -> CurvePlot:
    plot = CurvePlot(dressed)
    qtbot.addWidget(plot)
    plot.resize(600, 300)
    with qtbot.waitActive(plot):
        plot.show()
        plot.activateWindow()
    return plot


def drawn(plot: CurvePlot) -> QImage:
    plot.draw_now()
    return plot.grab().toImage()


def counts(image: QImage, colour: str) -> int:
    """Return how many pixels have nearly that colour."""
    wanted = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)])
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    pixels = rows[:, : 3 * image.width()].reshape(-1, 3).astype(int)
    return int((np.abs(pixels - wanted).max(axis=1) <= 3).sum())


def middle(plot: CurvePlot) -> QPoint:
    return plot.getViewBox().sceneBoundingRect().center().toPoint()


def test_a_curve_is_drawn_in_its_colour_on_the_panel(plot: CurvePlot) -> None:
    before = counts(drawn(plot), DARK.accent)
    plot.set_curve("train", np.arange(50.0), np.linspace(2, 0.1, 50), "accent")
    image = drawn(plot)
    assert counts(image, DARK.accent) > before + 300
    assert image.pixelColor(1, 150).name() == DARK.panel


def test_the_theme_can_change_under_a_curve(plot: CurvePlot, dressed: Theme) -> None:
    plot.set_curve("train", np.arange(50.0), np.linspace(2, 0.1, 50), "accent")
    drawn(plot)
    dressed.set_mode("light")
    image = drawn(plot)
    assert image.pixelColor(1, 150).name() == LIGHT.panel
    assert counts(image, LIGHT.accent) > 300


def test_the_range_follows_the_data_until_the_user_zooms(qtbot: QtBot, plot: CurvePlot) -> None:
    plot.set_curve("train", np.arange(10.0), np.ones(10), "accent")
    plot.draw_now()
    plot.set_curve("train", np.arange(100.0), np.ones(100), "accent")
    plot.draw_now()
    assert plot.viewRange()[0] == pytest.approx([0, 99])
    with qtbot.waitSignal(plot.following_changed) as changed:
        qtbot.keyClick(plot, Qt.Key.Key_Plus)
    assert changed.args == [False]
    zoomed = plot.viewRange()[0]
    plot.set_curve("train", np.arange(200.0), np.ones(200), "accent")
    plot.draw_now()
    assert plot.viewRange()[0] == pytest.approx(zoomed)


@pytest.mark.parametrize("way", ["key", "double click"])
def test_there_is_a_way_back_to_following(qtbot: QtBot, plot: CurvePlot, way: str) -> None:
    plot.set_curve("train", np.arange(10.0), np.ones(10), "accent")
    plot.draw_now()
    qtbot.keyClick(plot, Qt.Key.Key_Plus)
    assert not plot.is_following()
    if way == "key":
        qtbot.keyClick(plot, Qt.Key.Key_A)
    else:
        qtbot.mouseDClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=middle(plot))
    plot.draw_now()
    assert plot.is_following()
    assert plot.viewRange()[0] == pytest.approx([0, 9])


def test_the_pointer_reads_every_curve(qtbot: QtBot, plot: CurvePlot) -> None:
    plot.set_curve("train", np.arange(11.0), np.arange(11.0), "accent")
    plot.set_curve("test", np.array([0.0, 5.0, 10.0]), np.array([1.0, 2.0, 3.0]), "warning")
    plot.draw_now()
    assert plot.readings() == []
    qtbot.mouseMove(plot.viewport(), middle(plot))
    qtbot.waitUntil(lambda: bool(plot.readings()))
    assert plot.readings() == [("train", "accent", 5.0), ("test", "warning", 2.0)]


def test_the_cursor_line_can_be_moved_by_keys(qtbot: QtBot, plot: CurvePlot) -> None:
    plot.set_curve("train", np.arange(65.0), np.arange(65.0), "accent")
    plot.draw_now()
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert plot.readings() == [("train", "accent", 33.0)]
    qtbot.keyClick(plot, Qt.Key.Key_Escape)
    assert plot.readings() == []


def test_a_logarithmic_plot_leaves_out_what_is_not_above_zero(plot: CurvePlot) -> None:
    plot.set_curve("train", np.arange(4.0), np.array([10.0, 0.0, -1.0, 0.1]), "accent")
    plot.set_log(True)
    plot.draw_now()
    low, high = plot.viewRange()[1]
    assert -1.2 < low < -1
    assert 1 < high < 1.2


def test_the_known_extent_keeps_the_picture_still(plot: CurvePlot) -> None:
    plot.set_extent(0, 20)
    plot.set_curve("train", np.arange(3.0), np.ones(3), "accent")
    plot.draw_now()
    assert plot.viewRange()[0] == pytest.approx([0, 20])


def test_removed_curves_are_gone_from_the_picture(plot: CurvePlot) -> None:
    before = counts(drawn(plot), DARK.accent)
    plot.set_curve("a", np.arange(9.0), np.ones(9), "accent", faint=np.ones(9), dots=True)
    drawn(plot)
    plot.clear_curves()
    assert counts(drawn(plot), DARK.accent) == before


def test_a_million_points_reach_the_screen_as_a_few_thousand(plot: CurvePlot) -> None:
    x = np.arange(1_000_000.0)
    plot.set_curve("train", x, np.sin(x / 1e4), "accent", faint=np.sin(x))
    plot.draw_now()
    lines = [item for item in plot.scene().items() if isinstance(item, pg.PlotCurveItem)]
    lengths = [len(line.getData()[0]) for line in lines]
    assert len(lengths) == 2
    assert 0 < max(lengths) < 2500


def test_an_empty_plot_says_what_will_stand_here(plot: CurvePlot) -> None:
    before = counts(drawn(plot), DARK.faint)
    plot.set_placeholder("Press Train")
    assert counts(drawn(plot), DARK.faint) > before + 10


def test_other_widgets_do_not_load_the_plot_library() -> None:
    program = (
        "import sys, pkgutil, importlib, gui.widgets as w\n"
        "names = [m.name for m in pkgutil.iter_modules(w.__path__) if 'curve' not in m.name]\n"
        "[importlib.import_module('gui.widgets.' + name) for name in names]\n"
        "sys.exit('pyqtgraph' in sys.modules or 'torch' in sys.modules)\n"
    )
    assert run([sys.executable, "-c", program], check=False, timeout=60).returncode == 0


def test_a_logarithmic_plot_says_what_it_can_not_draw(plot: CurvePlot) -> None:
    plot.set_curve("train", np.arange(4.0), np.array([10.0, 0.0, 1.0, 0.1]), "accent")
    plot.set_curve("test", np.arange(4.0), np.ones(4), "warning")
    plot.draw_now()
    assert plot.hidden_labels() == []
    plot.set_log(True)
    plot.draw_now()
    assert plot.hidden_labels() == ["train"]
    marks = plot._items["train"].hidden_at
    assert marks.tolist() == [1.0]
    before = counts(drawn(plot), DARK.secondary)
    plot.set_curve("train", np.arange(4.0), np.array([10.0, 0.2, 1.0, 0.1]), "accent")
    assert plot.hidden_labels() == []
    assert counts(drawn(plot), DARK.secondary) < before


def test_a_long_curve_that_touches_zero_is_still_drawn_by_powers_of_ten(plot: CurvePlot) -> None:
    y = np.ones(100_000)
    y[::50] = 0.0
    plot.set_curve("train", np.arange(100_000.0), y, "accent")
    plot.set_log(True)
    plot.draw_now()
    line = plot._items["train"]._line.getData()[1]
    assert np.isfinite(line).all()
    assert plot.hidden_labels() == ["train"]


def test_ten_million_points_are_redrawn_from_a_pyramid(plot: CurvePlot) -> None:
    y = np.zeros(10_000_000, dtype=np.float32)
    y[1_234_567] = 3
    plot.set_curve("train", np.arange(len(y), dtype=np.float32), y, "accent")
    pyramid = plot._curves["train"].peaks
    plot.draw_now()
    assert plot._items["train"]._line.getData()[1].max() == 3
    y = y[:]
    plot.set_curve("train", np.arange(len(y), dtype=np.float32), y, "accent")
    assert plot._curves["train"].peaks is pyramid


def test_a_curve_that_grows_is_painted_once_for_each_time_it_is_drawn(theme, qtbot) -> None:
    painted = []

    class Counting(CurvePlot):
        def paintEvent(self, event) -> None:
            painted.append(1)
            super().paintEvent(event)

    plot = Counting(theme)
    qtbot.addWidget(plot)
    plot.show()
    qtbot.wait(50)
    painted.clear()
    for count in (10, 20, 30, 40):
        x = np.arange(count)
        plot.set_curve("train", x, np.cos(x), "accent")
        plot.set_curve("test", x[::5], np.sin(x[::5]), "warning", dots=True)
        plot.paint_now()
        qtbot.wait(20)
    assert len(painted) == 4
