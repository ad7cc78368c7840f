"""The outline as a tree model; it changes only what became different, so that nothing collapses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.outline.rows import Path, Row
from gui.theme.theme import Theme

ROW = Qt.ItemDataRole.UserRole + 1
_INVALID = QModelIndex()
_ICONS = {"frame": "layout", "note": "info", "input": "chevron-left", "output": "chevron-right"}
AnIndex = QModelIndex | QPersistentModelIndex


class _Item:
    """A row at its place in the tree; what stands below is made when it is first asked for."""

    __slots__ = ("children", "parent", "row")

    def __init__(self, row: Row | None, parent: _Item | None) -> None:
        self.row, self.parent = row, parent
        self.children: list[_Item] | None = None

    def loaded(self) -> list[_Item]:
        if self.children is None:
            below = self.row.children() if self.row is not None else ()
            self.children = [_Item(row, self) for row in below]
        return self.children


class OutlineModel(QAbstractItemModel):
    """Rows of `Drawing` below each other.

    Args:
        theme: colours of problems and icons.
        rename: asks for another name of a node; gives whether it was granted.
    """

    def __init__(
        self, theme: Theme, rename: Callable[[Row, str], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._rename = theme, rename
        self._root = _Item(None, None)
        self._root.children = []

    def show(self, rows: Sequence[Row]) -> None:
        """Bring the tree in line with these rows; what stays the same stays as it is."""
        self._sync(self._root, rows)

    def row_at(self, index: AnIndex) -> Row | None:
        """The row at an index."""
        return self._item(index).row

    def index_of(self, path: Path, name: str) -> QModelIndex:
        """Where a node stands; loads what is inside the blocks on the way."""
        item: _Item | None = self._root
        for depth, step in enumerate((*path, name)):
            item = _find(item, path[:depth], step) if item is not None else None
        return self._index(item) if item is not None else QModelIndex()

    def _sync(self, item: _Item, rows: Sequence[Row]) -> None:
        children = item.loaded() if item.row is None else item.children
        if children is None:
            return
        old = [child.row.key for child in children if child.row is not None]
        new = [row.key for row in rows]
        head = _common(old, new)
        tail = _common(old[head:][::-1], new[head:][::-1])
        where = self._index(item)
        if len(old) > head + tail:
            self.beginRemoveRows(where, head, len(old) - tail - 1)
            del children[head : len(old) - tail]
            self.endRemoveRows()
        if len(new) > head + tail:
            self.beginInsertRows(where, head, len(new) - tail - 1)
            children[head:head] = [_Item(row, item) for row in rows[head : len(new) - tail]]
            self.endInsertRows()
        for child, row in zip(children, rows, strict=True):
            self._renew(child, row)

    def _renew(self, item: _Item, row: Row) -> None:
        is_other = item.row != row
        item.row = row
        if is_other:
            index = self._index(item)
            self.dataChanged.emit(index, index)
        if item.children is not None:
            self._sync(item, row.children())

    def _item(self, index: AnIndex) -> _Item:
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, _Item) else self._root

    def _index(self, item: _Item) -> QModelIndex:
        if item.parent is None or item.parent.children is None:
            return QModelIndex()
        return self.createIndex(item.parent.children.index(item), 0, item)

    # Qt's questions

    def index(self, row: int, column: int, parent: AnIndex = _INVALID) -> QModelIndex:
        below = self._item(parent).loaded()
        if column != 0 or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, below[row])

    def parent(self, index: AnIndex = _INVALID) -> QModelIndex:  # type: ignore[override]  # QObject.parent too
        item = self._item(index)
        return self._index(item.parent) if item.parent is not None else QModelIndex()

    def rowCount(self, parent: AnIndex = _INVALID) -> int:
        return len(self._item(parent).loaded())

    def columnCount(self, parent: AnIndex = _INVALID) -> int:
        return 1

    def hasChildren(self, parent: AnIndex = _INVALID) -> bool:
        item = self._item(parent)
        return bool(item.children) if item.row is None else item.row.has_children

    def flags(self, index: AnIndex) -> Qt.ItemFlag:
        row = self.row_at(index)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_named = row is not None and row.kind in ("node", "frame")
        return flags | Qt.ItemFlag.ItemIsEditable if is_named else flags

    def data(self, index: AnIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{row.text} – {row.problem}" if row.problem else row.text
            case Qt.ItemDataRole.EditRole:
                return row.text if row.kind == "frame" else row.name
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return row.problem
            case Qt.ItemDataRole.ForegroundRole:
                quiet = "text" if row.kind in ("node", "frame") else "secondary"
                return self._theme.color("problem" if row.problem else quiet)
            case Qt.ItemDataRole.DecorationRole:
                icon = "problem" if row.problem else _ICONS.get(row.kind)
                ink = "problem" if row.problem else "faint"
                return self._theme.icon(icon, ink) if icon is not None else None
            case _ if role == ROW:
                return row
        return None

    def setData(self, index: AnIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index)
        if row is None or role != Qt.ItemDataRole.EditRole or value == self.data(index, role):
            return False
        return self._rename(row, str(value).strip())


def _find(item: _Item, path: Path, name: str) -> _Item | None:
    """The node of this name below an item, in a frame or not."""
    for child in item.loaded():
        if child.row is None or child.row.path != path:
            continue
        if child.row.kind == "node" and child.row.name == name:
            return child
        if child.row.kind == "frame" and (found := _find(child, path, name)) is not None:
            return found
    return None


def _common(one: Sequence[object], other: Sequence[object]) -> int:
    """How many keys both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    shorter = min(len(one), len(other))
    return next((i for i, (a, b) in pairs if a != b), shorter)
