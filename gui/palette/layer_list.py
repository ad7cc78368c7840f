"""The list of layer types that are dragged or chosen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDrag, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeView, QWidget

from engine.api import Layer
from gui.figures.layer_ranking import ranked
from gui.palette.layer_delegate import LayerDelegate
from gui.palette.layer_model import LAYER_ID, LayerModel
from gui.palette.node_picture import node_picture
from gui.theme.theme import Theme


class LayerList(QTreeView):
    """Families of layer types; drag one out, double-click it, or press Enter on it.

    Signals:
        layer_chosen: id of a type that was double-clicked or confirmed by Enter.
    """

    layer_chosen = Signal(str)

    def __init__(
        self, theme: Theme, layers: Iterable[type[Layer]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = LayerModel(layers, self)
        self._closed: set[str] = set()
        self.setModel(self._model)
        self.setItemDelegate(LayerDelegate(theme, self))
        # The delegate paints rows whole; the application's sheet would paint them once more.
        self.setStyleSheet("QTreeView::item, QTreeView::branch { background: transparent; }")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemsExpandable(True)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Layers"))
        self.doubleClicked.connect(self._choose)
        self.collapsed.connect(self._remember)
        self.expanded.connect(self._remember)
        theme.changed.connect(self._redraw)
        self._query = ""
        self._open_families()

    def search(self, query: str) -> int:
        """Show what fits ``query``, the best chosen; all families again if it is empty.

        Gives how many fit.
        """
        self._query = query.strip()
        if not self._query:
            self._model.show_families()
            self._open_families()
            return len(self._model.layers)
        hits = ranked(self._model.layers, self._query)
        self._model.show_hits(hits)
        if hits:
            self.setCurrentIndex(self._model.index(0, 0))
            self.scrollToTop()
        return len(hits)

    def chosen_layer(self) -> str | None:
        """Id of the type on which the keyboard stands."""
        return self.currentIndex().data(LAYER_ID) if self.currentIndex().isValid() else None

    def layer_ids(self) -> list[str]:
        """The ids as listed from the top, families closed or not."""
        rows = [self._model.index(row, 0) for row in range(self._model.rowCount())]
        below = [
            self._model.index(i, 0, row) for row in rows for i in range(self._model.rowCount(row))
        ]
        return [index.data(LAYER_ID) for index in (below or rows) if index.data(LAYER_ID)]

    def enter(self) -> None:
        """Let the keyboard walk from the first row, or from the second if one stands on it."""
        index = self.currentIndex()
        below = self.indexBelow(index) if index.isValid() else self._model.index(0, 0)
        if below.isValid():
            self.setCurrentIndex(below)

    def confirm(self) -> None:
        """Choose the type on which the keyboard stands; open or close a family."""
        index = self.currentIndex()
        if self.chosen_layer():
            self._choose(index)
        elif index.isValid():
            self.setExpanded(index, not self.isExpanded(index))

    def fold_all(self, is_folded: bool) -> None:
        """Close all families, or open them."""
        for row in range(self._model.rowCount()):
            self.setExpanded(self._model.index(row, 0), not is_folded)

    def _choose(self, index: QModelIndex) -> None:
        if layer_id := index.data(LAYER_ID):
            self.layer_chosen.emit(layer_id)

    def _open_families(self) -> None:
        self.blockSignals(True)
        for row in range(self._model.rowCount()):
            index = self._model.index(row, 0)
            self.setExpanded(index, index.data() not in self._closed)
        self.blockSignals(False)

    def _remember(self, index: QModelIndex) -> None:
        if self.isExpanded(index):
            self._closed.discard(index.data())
        else:
            self._closed.add(index.data())

    def _redraw(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        layer_id = self.chosen_layer()
        layer = next((known for known in self._model.layers if known.id == layer_id), None)
        if layer is None:
            return
        drag = QDrag(self)
        drag.setMimeData(self._model.mimeData([self.currentIndex()]))
        picture = node_picture(self._theme, layer, self.devicePixelRatioF())
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(16, 16))
        drag.exec(Qt.DropAction.CopyAction)
        # The pointer left while it was dragging, and nobody told the list.
        QCoreApplication.sendEvent(self.viewport(), QEvent(QEvent.Type.Leave))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_family = index.isValid() and not index.data(LAYER_ID)
        if is_family and event.button() == Qt.MouseButton.LeftButton:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.fold_all(self.isExpanded(index))
            else:
                self.setExpanded(index, not self.isExpanded(index))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._query:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Fold all families (Shift+click)"), lambda: self.fold_all(True))
        menu.addAction(self.tr("Unfold all families"), lambda: self.fold_all(False))
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.confirm()
            return
        super().keyPressEvent(event)
