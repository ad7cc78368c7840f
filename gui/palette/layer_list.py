"""The list of layer types that are dragged or chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDrag, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeView, QWidget

from engine.api import Layer
from gui.figures.layer_ranking import ranked
from gui.palette.layer_delegate import LayerDelegate
from gui.palette.layer_model import LAYER_ID, LayerModel
from gui.palette.node_picture import node_picture
from gui.shelf import ShelfBlock
from gui.theme.theme import Theme


class LayerList(QTreeView):
    """Families of layer types; drag one out, double-click it, or press Enter on it.

    Above them stand the user's own blocks, if there are any.

    Signals:
        layer_chosen: id of a type that was double-clicked or confirmed by Enter.
        rename_wanted: id of an own block, and the name that was written for it.
        delete_wanted: id of an own block that is to be taken away.
        file_wanted: id of an own block whose file is to be shown.
    """

    layer_chosen = Signal(str)
    rename_wanted = Signal(str, str)
    delete_wanted = Signal(str)
    file_wanted = Signal(str)

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
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.doubleClicked.connect(self._choose)
        self._model.renamed.connect(self.rename_wanted)
        self.collapsed.connect(self._remember)
        self.expanded.connect(self._remember)
        theme.changed.connect(self._redraw)
        self._query = ""
        self._open_families()

    def show_own(self, own: Sequence[ShelfBlock], faults: Sequence[str]) -> int:
        """List these of the user's own blocks; gives how many rows fit what is sought."""
        self._model.take_own(own, faults)
        kept = self.chosen_layer()
        count = self.search(self._query)
        self._stand_on(kept)
        return count

    def search(self, query: str) -> int:
        """Show what fits ``query``, the best chosen; all families again if it is empty.

        Gives how many fit.
        """
        self._query = query.strip()
        if not self._query:
            self._model.show_families()
            self._open_families()
            return len(self._model.entries)
        hits = ranked(self._model.entries, self._query)
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
        return [index.data(LAYER_ID) for index in self._indexes() if index.data(LAYER_ID)]

    def rename(self) -> None:
        """Write another name for the own block on which the keyboard stands."""
        if self._own_id():
            self.edit(self.currentIndex())

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

    def _indexes(self) -> list[QModelIndex]:
        """All rows, each family before what it holds."""
        rows = [self._model.index(row, 0) for row in range(self._model.rowCount())]
        found = []
        for row in rows:
            below = range(self._model.rowCount(row))
            found += [row, *(self._model.index(i, 0, row) for i in below)]
        return found

    def _stand_on(self, id_: str | None) -> None:
        for index in self._indexes():
            if id_ is not None and index.data(LAYER_ID) == id_:
                self.setCurrentIndex(index)

    def _own_id(self) -> str | None:
        """Id of the own block on which the keyboard stands; None: it stands on none."""
        id_ = self.chosen_layer()
        return id_ if any(block.id == id_ for block in self._model.own) else None

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
        layer = next((known for known in self._model.entries if known.id == layer_id), None)
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
        is_family = index.isValid() and bool(self._model.rowCount(index))
        if is_family and event.button() == Qt.MouseButton.LeftButton:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.fold_all(self.isExpanded(index))
            else:
                self.setExpanded(index, not self.isExpanded(index))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._own_id() and self.indexAt(event.pos()) == self.currentIndex():
            self._add_own(menu)
        elif not self._query:
            menu.addAction(self.tr("Fold all families (Shift+click)"), lambda: self.fold_all(True))
            menu.addAction(self.tr("Unfold all families"), lambda: self.fold_all(False))
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(event.globalPos())

    def _add_own(self, menu: QMenu) -> None:
        """What can be done with the own block on which the keyboard stands."""
        id_ = self._own_id() or ""
        menu.addAction(self.tr("Add to the canvas"), self.confirm)
        menu.addSeparator()
        menu.addAction(self.tr("Rename… (F2)"), self.rename)
        menu.addAction(self.tr("Delete… (Del)"), lambda: self.delete_wanted.emit(id_))
        menu.addAction(self.tr("Show its file"), lambda: self.file_wanted.emit(id_))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if not is_editing:
                self.confirm()
            return
        if event.key() == Qt.Key.Key_Delete and (own := self._own_id()):
            self.delete_wanted.emit(own)
            return
        super().keyPressEvent(event)
