"""All widgets together, dark and light, at a desk and on a projector."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.theme.theme import Theme
from gui.theme.tokens import DARK, LIGHT
from tests.gui.widgets.gallery import filled_gallery


@pytest.mark.parametrize("mode", ["dark", "light"])
@pytest.mark.parametrize("scale", [1.0, 1.6])
def test_everything_can_be_drawn_in_every_theme_and_size(
    qtbot: QtBot, dressed: Theme, tmp_path: Path, mode: str, scale: float
) -> None:
    gallery = filled_gallery(dressed)
    qtbot.addWidget(gallery.window)
    dressed.set_scale(scale)
    dressed.set_mode(mode)
    gallery.window.resize(round(1280 * scale), round(760 * scale))
    gallery.window.show()
    qtbot.waitExposed(gallery.window)
    tokens = DARK if mode == "dark" else LIGHT
    picture = gallery.window.grab()
    assert picture.save(str(tmp_path / f"gallery-{mode}-{scale}.png"))
    assert picture.toImage().pixelColor(3, 3).name() == tokens.panel
    train = gallery.widgets["train"]
    ground = train.grab().toImage().pixelColor(round(8 * scale), train.height() // 2)
    assert ground.name() == tokens.accent
    for name, widget in gallery.widgets.items():
        assert widget.width() >= widget.minimumSizeHint().width(), name
        assert widget.height() >= widget.minimumSizeHint().height(), name


def test_what_can_be_used_can_be_reached_by_tab_and_is_named(qtbot: QtBot, dressed: Theme) -> None:
    gallery = filled_gallery(dressed)
    qtbot.addWidget(gallery.window)
    shows_only = {"progress", "accuracy", "speed", "pill", "shape", "bars", "toast", "hint"}
    for name, widget in gallery.widgets.items():
        assert widget.accessibleName(), name
        if name not in shows_only and not name.endswith("scale"):
            assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, name


def test_fields_are_as_tall_as_each_other(qtbot: QtBot, dressed: Theme) -> None:
    gallery = filled_gallery(dressed)
    qtbot.addWidget(gallery.window)
    gallery.window.show()
    names = ("filters", "kernel", "padding", "bias", "name", "search", "train", "segments")
    heights = {name: hint_of(gallery.widgets[name]) for name in names if name != "filters"}
    assert set(heights.values()) == {32}, heights


def hint_of(widget: QWidget) -> int:
    widget.ensurePolished()
    return max(widget.sizeHint().height(), widget.minimumSizeHint().height())


def test_no_label_is_cut_off(qtbot: QtBot, dressed: Theme) -> None:
    gallery = filled_gallery(dressed)
    qtbot.addWidget(gallery.window)
    gallery.window.resize(1280, 760)
    gallery.window.show()
    for label in gallery.window.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap():
            assert label.width() >= label.sizeHint().width(), label.text()
