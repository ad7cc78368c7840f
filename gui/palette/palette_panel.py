"""The palette: a search box above the list of layer types."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.bridge import Bridge
from gui.palette.delete_question import may_delete
from gui.palette.layer_list import LayerList
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.empty_hint import EmptyHint
from gui.widgets.search_box import SearchBox


class PalettePanel(QWidget):
    """Every layer type, to be dragged, double-clicked or found by a few letters.

    Signals:
        layer_chosen: id of a type, or of an own block, that is to be added.
    """

    layer_chosen = Signal(str)

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
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
        # The field in which it was written is to be gone before the rows are made anew.
        self.layers.rename_wanted.connect(self._rename_own, Qt.ConnectionType.QueuedConnection)
        self.layers.delete_wanted.connect(self._delete_own)
        self.layers.file_wanted.connect(self._show_file)
        bridge.shelf.changed.connect(self._show_own)
        self._show_own()
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.focus_search)

    def focus_search(self) -> None:
        """Let the user type what is sought."""
        self.search_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_box.selectAll()

    def _search(self, query: str) -> None:
        self._tell(self.layers.search(query))

    def _show_own(self) -> None:
        shelf = self._bridge.shelf
        self._tell(self.layers.show_own(shelf.blocks, shelf.faults))

    def _tell(self, count: int) -> None:
        """Show the list, or that nothing fits."""
        self.layers.setVisible(count > 0)
        self._nothing.setVisible(count == 0)
        query = self.search_box.text().strip()
        self._nothing.set_text(self.tr("No layer fits “{0}”.").format(query))

    def _rename_own(self, id_: str, name: str) -> None:
        block = self._bridge.shelf.block(id_)
        if block is not None and name != block.saved.name:
            self._bridge.attempt(lambda: self._bridge.shelf.rename(block.saved, name))

    def _delete_own(self, id_: str) -> None:
        block = self._bridge.shelf.block(id_)
        if block is not None and may_delete(self, block.saved.name):
            self._bridge.attempt(lambda: self._bridge.shelf.delete(block.saved))

    def _show_file(self, id_: str) -> None:
        block = self._bridge.shelf.block(id_)
        if block is not None:
            folder = str(block.saved.path.parent)
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(folder)):
                words = self.tr("The system opens no folders. The file is {file}.")
                self._bridge.refused.emit(words.format(file=block.saved.path))

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

    def changeEvent(self, event: QEvent) -> None:
        """When the window is come back to, another program may have saved a block."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._bridge.shelf.refresh()
