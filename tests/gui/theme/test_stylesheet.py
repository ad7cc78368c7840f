import re

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSlider,
    QSpinBox,
    QTabWidget,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.theme.stylesheet import ARROWS, MARKS, style_sheet
from gui.theme.theme import Theme
from gui.theme.tokens import COLOUR_FIELDS, DARK, LIGHT, Tokens


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("scale", [0.75, 1.0, 1.25, 1.6, 3.0])
def test_a_sheet_is_filled_in_completely(tokens: Tokens, scale: float) -> None:
    sheet = style_sheet(tokens, scale)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")


def test_a_sheet_uses_the_colours_of_its_theme_alone() -> None:
    own = {LIGHT.colour(role) for role in COLOUR_FIELDS}
    others = {DARK.colour(role) for role in COLOUR_FIELDS} - own
    found = set(re.findall(r"#[0-9a-f]{6}", style_sheet(LIGHT)))
    assert not found & others


def test_sizes_grow_with_the_scale() -> None:
    assert "min-height: 30px" in style_sheet(DARK, 1.0)
    assert "min-height: 60px" in style_sheet(DARK, 2.0)


def test_arrows_come_from_the_given_files() -> None:
    icons = {name: f"/icons/{name}.svg" for name in (*ARROWS, *MARKS)}
    sheet = style_sheet(DARK, icons=icons)
    assert all(f'url("/icons/{name}.svg")' in sheet for name in icons)


def test_a_field_sinks_into_the_panel_and_shows_the_keyboard(dressed: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    other, field = QLineEdit(), QLineEdit()
    layout.addWidget(other)
    layout.addWidget(field)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    unlit = field.grab().toImage()
    assert unlit.pixelColor(field.width() // 2, 4).name() == DARK.canvas
    assert unlit.pixelColor(field.width() // 2, 0).name() == DARK.line
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    lit = field.grab().toImage()
    assert lit.pixelColor(field.width() // 2, 0).name() == DARK.accent
    assert field.height() == 32


def test_the_primary_button_is_the_accent(dressed: Theme, qtbot: QtBot) -> None:
    button = QPushButton("Train")
    button.setProperty("kind", "primary")
    qtbot.addWidget(button)
    button.resize(120, 32)
    assert button.grab().toImage().pixelColor(8, 16).name() == DARK.accent


def test_usual_widgets_can_wear_the_sheet_without_a_warning(dressed: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    kinds = (QCheckBox, QComboBox, QRadioButton, QScrollArea, QSlider, QSpinBox, QTabWidget)
    for kind in (*kinds, QTreeWidget):
        layout.addWidget(kind())
    window.show()
    for mode in ("light", "dark"):
        dressed.set_mode(mode)
        assert not window.grab().isNull()
