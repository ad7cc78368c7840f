"""The application style sheet, made from the tokens.

Fields sink into the panel (they have the canvas's colour), buttons rise from it (the card's
colour), and what has the keyboard wears a ring of the accent. Lines appear only where two regions
meet.

Buttons say what they are by the property ``kind``: ``"primary"`` (one a window), ``"quiet"`` (no
ground until the pointer is on it), ``"link"``; without it they are plain. Labels do by ``role``:
``title``, ``heading``, ``secondary``, ``small``, ``faint``.
"""

from collections.abc import Mapping
from string import Template

from gui.theme.tokens import COLOUR_FIELDS, FONT_SIZES, Tokens, mixed

ARROWS = ("chevron-down", "chevron-up", "chevron-right", "check", "close", "float")
"""Icons the sheet needs as files."""

MARKS = {"check-on": "check", "minus-on": "minus"}
"""More of them, in the colour that stands on the accent: key and icon."""


def style_sheet(tokens: Tokens, scale: float = 1.0, icons: Mapping[str, str] | None = None) -> str:
    """Return the sheet.

    Args:
        tokens: the colours.
        scale: how much larger than usual type and fields are.
        icons: the path of a tinted drawing for each of ``ARROWS`` and ``MARKS``; without them
            there are no arrows.
    """
    words = {role: tokens.colour(role) for role in COLOUR_FIELDS}
    words["button_hover"] = mixed(tokens.button, tokens.text, 0.07)
    words["accent_hover"] = mixed(tokens.accent, tokens.text, 0.16)
    words["accent_pressed"] = mixed(tokens.accent, tokens.canvas, 0.16)
    words |= {f"px{n}": f"{max(1, round(n * scale))}px" for n in _LENGTHS}
    words |= {f"half{n}": f"{round(n * scale) // 2}px" for n in (12, 14)}  # more makes it square
    words |= {f"font_{role}": f"{round(px * scale)}px" for role, px in FONT_SIZES.items()}
    for name in (*ARROWS, *MARKS):
        path = (icons or {}).get(name)
        words[f"icon_{name.replace('-', '_')}"] = f'url("{path}")' if path else "none"
    return "\n".join(Template(section).substitute(words) for section in _SECTIONS)


_LENGTHS = (2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 20, 22, 24, 28, 30, 32)

_GROUND = """
QMainWindow, QDialog { background: $panel; }
QWidget { color: $text; }
QWidget:disabled { color: $disabled; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: $font_title; font-weight: 650; }
QLabel[role="heading"] { font-size: $font_heading; font-weight: 650; }
QLabel[role="secondary"] { color: $secondary; }
QLabel[role="small"] { color: $secondary; font-size: $font_small; }
QLabel[role="faint"] { color: $faint; font-size: $font_small; }
QToolTip {
    background: $card; color: $text; border: 1px solid $line; padding: $px5 $px8;
    font-size: $font_small;
}
QMainWindow::separator { background: $line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $accent; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover, QSplitter::handle:pressed { background: $accent; }
QStatusBar { background: $canvas; color: $secondary; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QToolBar {
    background: $panel; border: none; border-bottom: 1px solid $line;
    padding: $px8 $px16; spacing: $px8;
}
QToolBar#tab_bar { background: $canvas; padding: 0; }
QFrame[role="line"] { background: $line; border: none; max-height: 1px; }
"""

_FIELDS = """
QLineEdit, QAbstractSpinBox, QComboBox {
    background: $canvas; color: $text; border: 1px solid $line; border-radius: $px6;
    min-height: $px30; padding: 0 $px8; font-size: $font_body;
    selection-background-color: $selection; selection-color: $text;
}
QPlainTextEdit, QTextEdit {
    background: $canvas; color: $text; border: 1px solid $line; border-radius: $px6;
    padding: $px6; font-size: $font_body;
    selection-background-color: $selection; selection-color: $text;
}
QLineEdit:hover, QAbstractSpinBox:hover, QComboBox:hover,
QPlainTextEdit:hover, QTextEdit:hover { border-color: $disabled; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QComboBox:on,
QPlainTextEdit:focus, QTextEdit:focus { border: 1px solid $accent; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled,
QPlainTextEdit:disabled, QTextEdit:disabled { background: $panel; color: $disabled; }
QLineEdit[refused="true"], QLineEdit[refused="true"]:hover,
QLineEdit[refused="true"]:focus { border: 1px solid $problem; }
QComboBox::drop-down { border: none; width: $px24; }
QComboBox::down-arrow { image: $icon_chevron_down; width: $px14; height: $px14; }
QComboBox QAbstractItemView {
    background: $card; border: 1px solid $line; border-radius: 0; padding: $px4;
    outline: none; selection-background-color: $selection; selection-color: $text;
}
QComboBox QAbstractItemView::item { min-height: $px28; padding: 0 $px6; border-radius: $px4; }
QAbstractSpinBox { padding-right: $px24; }
QAbstractSpinBox QLineEdit {
    background: transparent; border: none; border-radius: 0; min-height: 0;
    padding: 0 $px6;
}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; border: none; background: transparent; width: $px22;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; margin-top: $px2; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin-bottom: $px2; }
QAbstractSpinBox::up-arrow { image: $icon_chevron_up; width: $px10; height: $px10; }
QAbstractSpinBox::down-arrow { image: $icon_chevron_down; width: $px10; height: $px10; }
"""

_BUTTONS = """
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton, QToolButton {
    background: $button; color: $text; border: 1px solid transparent; border-radius: $px8;
    min-height: $px30; padding: 0 $px16; font-size: $font_body;
}
QToolButton { padding: 0 $px8; min-width: $px14; }
QToolButton[popupMode="1"], QToolButton[popupMode="2"] { padding-right: $px24; }
QToolButton::menu-button { border: none; width: $px16; }
QToolButton::menu-arrow, QToolButton::menu-indicator, QPushButton::menu-indicator {
    image: $icon_chevron_down; width: $px10; height: $px10;
}
QToolButton::menu-indicator, QPushButton::menu-indicator {
    subcontrol-origin: padding; subcontrol-position: right center; right: $px8;
}
QPushButton:hover, QToolButton:hover { background: $button_hover; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked, QPushButton:checked {
    background: $line;
}
QPushButton:focus, QToolButton:focus { border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $disabled; }
QPushButton[kind="primary"], QToolButton[kind="primary"] {
    background: $accent; color: $on_accent; font-weight: 650;
}
QPushButton[kind="primary"]:hover, QToolButton[kind="primary"]:hover { background: $accent_hover; }
QPushButton[kind="primary"]:pressed, QToolButton[kind="primary"]:pressed {
    background: $accent_pressed;
}
QPushButton[kind="primary"]:focus, QToolButton[kind="primary"]:focus { border-color: $text; }
QPushButton[kind="primary"]:disabled, QToolButton[kind="primary"]:disabled {
    background: $button; color: $disabled;
}
QPushButton[kind="quiet"], QToolButton[kind="quiet"] {
    background: transparent; color: $secondary; padding: 0 $px8;
}
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover {
    background: $raised; color: $text;
}
QPushButton[kind="quiet"]:checked, QToolButton[kind="quiet"]:checked { color: $accent; }
QPushButton[kind="quiet"]:disabled, QToolButton[kind="quiet"]:disabled { color: $disabled; }
QPushButton[kind="link"] {
    background: transparent; color: $accent; padding: 0; min-height: $px20; text-align: left;
}
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[wordless="true"] { padding: 0; min-width: $px30; max-width: $px30; }
QCheckBox, QRadioButton { spacing: $px8; min-height: $px24; font-size: $font_body; }
QCheckBox::indicator, QRadioButton::indicator {
    width: $px14; height: $px14; border: 1px solid $disabled; background: $canvas;
}
QCheckBox::indicator { border-radius: $px4; }
QRadioButton::indicator { border-radius: $half14; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover,
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $accent; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QCheckBox::indicator:checked, QCheckBox::indicator:indeterminate {
    background: $accent; border-color: $accent;
}
QCheckBox::indicator:checked { image: $icon_check_on; }
QCheckBox::indicator:indeterminate { image: $icon_minus_on; }
QRadioButton::indicator:checked { border: $px4 solid $accent; width: $px8; height: $px8; }
"""

_LISTS = """
QAbstractItemView {
    background: $panel; color: $text; border: none; outline: none; font-size: $font_body;
    selection-background-color: $selection; selection-color: $text;
    alternate-background-color: $panel;
}
QAbstractItemView::item { min-height: $px24; padding: 0 $px8; border-radius: $px4; }
QAbstractItemView::item:hover { background: $raised; }
QAbstractItemView::item:selected { background: $selection; color: $text; }
QTreeView::item { border-radius: 0; }
QTreeView::branch { background: $panel; }
QTreeView::branch:has-children:closed { image: $icon_chevron_right; }
QTreeView::branch:has-children:open { image: $icon_chevron_down; }
QHeaderView { background: $panel; border: none; }
QHeaderView::section {
    background: $panel; color: $faint; border: none; border-bottom: 1px solid $line;
    padding: $px4 $px8; font-size: $font_small;
}
QTableView { gridline-color: $line; }
QMenu {
    background: $card; color: $text; border: 1px solid $line; border-radius: $px8; padding: $px6;
}
QMenu::item { padding: $px6 $px28 $px6 $px12; border-radius: $px4; font-size: $font_body; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $disabled; background: transparent; }
QMenu::icon { padding-left: $px8; }
QMenu::separator { height: 1px; background: $line; margin: $px6 $px8; }
QMenu::right-arrow { image: $icon_chevron_right; width: $px12; height: $px12; }
QMenu::indicator { width: $px14; height: $px14; left: $px4; }
QMenu::indicator:checked { image: $icon_check; }
QMenuBar { background: $panel; color: $secondary; border: none; padding: $px2 $px8; }
QMenuBar::item { background: transparent; padding: $px4 $px10; border-radius: $px4; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $raised; color: $text; }
"""

_FRAMES = """
QDockWidget {
    color: $text; font-size: $font_heading; font-weight: 650;
    titlebar-close-icon: $icon_close; titlebar-normal-icon: $icon_float;
}
QDockWidget::close-button, QDockWidget::float-button {
    subcontrol-origin: padding; subcontrol-position: right center;
    background: transparent; border: none; icon-size: $px14;
}
QDockWidget::close-button { right: $px12; }
QDockWidget::float-button { right: $px32; }
QDockWidget::close-button:hover, QDockWidget::float-button:hover {
    background: $raised; border-radius: $px4;
}
QDockWidget::title {
    background: $panel; text-align: left; padding: $px12 $px16 $px6 $px16;
}
QDockWidget > QWidget { background: $panel; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: $secondary; border: none;
    border-bottom: $px2 solid transparent; padding: $px6 $px4; margin: 0 $px8;
    font-size: $font_body;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $accent; }
QMainWindow > QTabBar { qproperty-elideMode: ElideNone; }
QMainWindow > QTabBar QToolButton {
    min-width: $px16; max-width: $px16; padding: 0; border-radius: 0; background: $panel;
}
QTabBar::close-button { image: $icon_close; }
QTabBar::close-button:hover { background: $raised; border-radius: $px4; }
QScrollArea, QAbstractScrollArea { border: none; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: $px10; }
QScrollBar:horizontal { height: $px10; }
QScrollBar::handle { background: $line; border-radius: $px3; margin: $px2; }
QScrollBar::handle:vertical { min-height: $px32; }
QScrollBar::handle:horizontal { min-width: $px32; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $disabled; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
QProgressBar {
    background: $line; border: none; border-radius: $px2; max-height: $px4; min-height: $px4;
    color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: $px2; }
QSlider { min-height: $px20; }
QSlider::groove:horizontal { height: $px4; border-radius: $px2; background: $line; }
QSlider::sub-page:horizontal { background: $accent; border-radius: $px2; }
QSlider::handle:horizontal {
    width: $px12; height: $px12; margin: -$px4 0; border-radius: $half12; background: $accent;
}
QSlider::handle:horizontal:hover { background: $accent_hover; }
QSlider::handle:horizontal:focus { background: $text; }
QSlider::sub-page:horizontal:disabled, QSlider::handle:horizontal:disabled {
    background: $disabled;
}
QGroupBox { border: none; margin-top: $px24; font-weight: 650; }
QGroupBox::title { subcontrol-origin: margin; left: 0; color: $secondary; }
"""

_SECTIONS = (_GROUND, _FIELDS, _BUTTONS, _LISTS, _FRAMES)
