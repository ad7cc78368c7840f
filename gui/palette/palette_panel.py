"""The palette: a search box above the list of layer types."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.bridge import Bridge
from gui.palette.layer_list import LayerList
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.empty_hint import EmptyHint
from gui.widgets.search_box import SearchBox


class PalettePanel(QWidget):
    """Every layer type, to be dragged, double-clicked or found by a few letters.

    Signals:
        layer_chosen: id of a type that is to be added.
    """

    layer_chosen = Signal(str)

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search_box = SearchBox(theme, self.tr("Search layers"), self.tr("Tab"), self)
        self.search_box.setToolTip(
            self.tr("Letters of a layer's name, or a word about what it does")
        )
        self.layers = LayerList(theme, bridge.session.catalogue, self)
        self._nothing = EmptyHint(theme, "", parent=self)
        self._nothing.hide()
        self._lay_out()
        self.search_box.textChanged.connect(self._search)
        self.search_box.returnPressed.connect(self._choose_best)
        self.search_box.left_downwards.connect(self._enter_list)
        self.layers.layer_chosen.connect(self.layer_chosen)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.focus_search)

    def focus_search(self) -> None:
        """Let the user type what is sought."""
        self.search_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_box.selectAll()

    def _search(self, query: str) -> None:
        count = self.layers.search(query)
        self.layers.setVisible(count > 0)
        self._nothing.setVisible(count == 0)
        self._nothing.set_text(self.tr("No layer fits “{0}”.").format(query.strip()))

    def _choose_best(self) -> None:
        if self.search_box.text().strip() and self.layers.chosen_layer():
            self.layers.confirm()
            self.search_box.selectAll()

    def _enter_list(self) -> None:
        self.layers.setFocus(Qt.FocusReason.TabFocusReason)
        self.layers.enter()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, EDGE, 0, 0)
        column.setSpacing(SPACE)
        head = QVBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.addWidget(self.search_box)
        column.addLayout(head)
        column.addWidget(self.layers, 1)
        column.addWidget(self._nothing, 1)
