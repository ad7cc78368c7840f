"""The outline: what is drawn as a list, for the keyboard and for screen readers."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QVBoxLayout, QWidget

from engine.api import Disconnect, EditFrame, RemoveNodes, RenameNode
from gui.bridge import Bridge
from gui.outline.outline_model import OutlineModel
from gui.outline.rows import Drawing, Path, Row
from gui.theme.theme import Theme

_SETTLE_MS = 40
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_CHOOSE = QItemSelectionModel.SelectionFlag


class OutlinePanel(QWidget):
    """The whole network as a tree: wires below their nodes, what is inside a block below it.

    What is selected here is selected on the canvas, and the other way round, as far as it lies in
    the drawing that is open. Enter goes to a node, F2 renames it, Delete deletes it or its wire.

    Signals:
        chosen: names of nodes of the open drawing that were selected here.
        sought: name of a node of the open drawing to be brought into sight.
    """

    chosen = Signal(object)
    sought = Signal(str)

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._names: tuple[str, ...] = ()
        self._is_following = False
        self.model = OutlineModel(theme, self._rename, self)
        self.tree = QTreeView(self)
        self._set_up()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self._show_drawing)
        bridge.drawing.updated.connect(lambda _: self._timer.start())
        self.tree.selectionModel().selectionChanged.connect(self._tell)
        self.tree.activated.connect(self._go)
        theme.changed.connect(self.tree.viewport().update)

    def show_selected(self, names: Iterable[str]) -> None:
        """Select what is selected on the canvas."""
        self._names = tuple(names)
        if self.isVisible():
            self._follow()

    def _set_up(self) -> None:
        self.tree.setModel(self.model)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.setAccessibleName(self.tr("Outline of the network"))
        self.tree.setAccessibleDescription(
            self.tr("Enter goes to a node, F2 renames it, Delete deletes it or its wire.")
        )
        self.tree.setToolTip("")
        self.setFocusProxy(self.tree)
        room = QVBoxLayout(self)
        room.setContentsMargins(8, 0, 0, 8)
        room.addWidget(self.tree)

    # From the document and the canvas

    def _show_drawing(self) -> None:
        if not self.isVisible():
            return
        drawing = Drawing(self._bridge.project.graph, self._bridge.inference)
        self._is_following = True
        self.model.show(tuple(drawing.rows()))
        self._is_following = False
        self._follow()

    def _follow(self) -> None:
        """Select the rows of what is selected on the canvas, unless they are so already."""
        path = self._bridge.drawing.path
        if self._selected_names() == frozenset(self._names):
            return
        indices = [self.model.index_of(path, name) for name in self._names]
        wanted = QItemSelection()
        for index in indices:
            wanted.merge(QItemSelection(index, index), _CHOOSE.Select)
        self._is_following = True
        selection = self.tree.selectionModel()
        selection.select(wanted, _CHOOSE.ClearAndSelect)
        if indices and indices[-1].isValid():
            selection.setCurrentIndex(indices[-1], _CHOOSE.NoUpdate)
            self.tree.scrollTo(indices[-1])
        self._is_following = False

    # To the document and the canvas

    def _tell(self) -> None:
        if not self._is_following:
            self._names = tuple(self._selected_names())
            self.chosen.emit((*self._names, *self._selected_marks()))

    def _go(self, index: QModelIndex) -> None:
        """Open the drawing a row belongs to, and go to its node."""
        row = self.model.row_at(index)
        if row is None:
            return
        name = row.wire.source.node if row.wire is not None else row.name.split(".")[0]
        self._open(row.path)
        if row.kind in ("frame", "note"):
            self.chosen.emit((row.name,))
            return
        self._names = (name,)
        self.sought.emit(name)

    def _open(self, path: Path) -> None:
        drawing = self._bridge.drawing
        shared = 0
        while drawing.path[: shared + 1] == path[: shared + 1] and shared < len(path):
            shared += 1
        drawing.go_to(shared)
        for name in path[shared:]:
            drawing.open(name)

    def _rename(self, row: Row, name: str) -> bool:
        self._open(row.path)
        is_frame = row.kind == "frame"
        command = EditFrame(row.name, name) if is_frame else RenameNode(row.name, name)
        return self._bridge.do(command)

    def _delete(self) -> None:
        """Delete the wires of the selected inputs, or else the selected nodes."""
        rows = self._selected()
        current = self.model.row_at(self.tree.currentIndex())
        if current is None:
            return
        self._open(current.path)
        wires = [row.wire for row in rows if row.wire is not None and row.path == current.path]
        deleted = ("node", "frame", "note")
        names = [row.name for row in rows if row.kind in deleted and row.path == current.path]
        if current.wire is not None and wires:
            for wire in wires:
                self._bridge.do(Disconnect(wire))
        elif names:
            self._bridge.do(RemoveNodes(frozenset(names)))

    def _selected(self) -> list[Row]:
        rows = (self.model.row_at(index) for index in self.tree.selectionModel().selectedIndexes())
        return [row for row in rows if row is not None]

    def _selected_names(self) -> frozenset[str]:
        """Nodes of the open drawing that are selected; of a port its node."""
        path = self._bridge.drawing.path
        return frozenset(
            row.name.split(".")[0]
            for row in self._selected()
            if row.path == path and row.kind in ("node", "input", "output")
        )

    def _selected_marks(self) -> list[str]:
        """Frames and notes of the open drawing that are selected."""
        path = self._bridge.drawing.path
        marks = ("frame", "note")
        return [row.name for row in self._selected() if row.path == path and row.kind in marks]

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _DELETE and not event.modifiers():
            self._delete()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start(0)
