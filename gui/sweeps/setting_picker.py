"""All settings of the project in a list that is searched by typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from engine.api import Setting
from gui.language.engine_words import translated
from gui.sweeps.axis_card import axis_title
from gui.sweeps.scale import value_text
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.list_keys import answer_list_key
from gui.widgets.search_box import SearchBox

_WIDTH_PX, _HEIGHT_PX = 380, 320


class SettingPicker(QFrame):
    """Opens below a button; what is chosen is told, and it closes.

    Signals:
        chosen: a `Setting`.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self.setObjectName("setting_picker")
        self.setAccessibleName(self.tr("Settings that can be varied"))
        self.search = SearchBox(theme, self.tr("Search settings"), parent=self)
        self.search.setToolTip(self.tr("Letters of a setting, a node, or a dotted name"))
        self.rows = QListWidget(self)
        self.rows.setAccessibleName(self.tr("Settings that can be varied"))
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the line above keeps the keyboard
        self._settings: Sequence[Setting] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self.search)
        column.addWidget(self.rows)
        self.search.textChanged.connect(self._fill)
        self.search.installEventFilter(self)
        self.rows.itemClicked.connect(self._choose)

    def open_below(self, button: QWidget, settings: Sequence[Setting]) -> None:
        """Show these settings, below or above a button."""
        self._settings = settings
        self.search.clear()
        self._fill("")
        theme = self._theme
        self.resize(theme.px(_WIDTH_PX), theme.px(_HEIGHT_PX))
        place = button.mapToGlobal(QPoint(0, button.height() + theme.px(4)))
        screen = button.screen().availableGeometry()
        if place.y() + self.height() > screen.bottom():
            place.setY(button.mapToGlobal(QPoint(0, 0)).y() - self.height() - theme.px(4))
        place.setX(max(min(place.x(), screen.right() - self.width()), screen.left()))
        self.move(place)
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self, wanted: str) -> None:
        words = wanted.casefold().split()
        self.rows.clear()
        for number, setting in enumerate(self._settings):
            title = axis_title(setting)
            text = f"{title} {setting.target} {setting.parameter.label}".casefold()
            if all(word in text for word in words):
                shown = f"{title}    {value_text(setting.value)}"
                item = QListWidgetItem(shown, self.rows)
                item.setToolTip(f"{setting.target}\n{translated(setting.parameter.doc)}")
                item.setData(Qt.ItemDataRole.UserRole, number)
        self.rows.setCurrentRow(0)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            number = int(item.data(Qt.ItemDataRole.UserRole))
            self.close()
            self.chosen.emit(self._settings[number])

    def eventFilter(self, watched: object, event: object) -> bool:
        is_key = isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress
        if is_key and watched is self.search and isinstance(event, QKeyEvent):
            return answer_list_key(event, self.rows, self._choose, self.close)
        return False
