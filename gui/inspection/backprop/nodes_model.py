"""The nodes of a pass as a table, filled in as the pass goes on."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from engine.api import Brief, ThroughPass
from gui.inspection.backprop.stepping import Position
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number

Index = QModelIndex | QPersistentModelIndex
_INK = Qt.ItemDataRole.ForegroundRole


class NodesModel(QAbstractTableModel):
    """A row for each node: what it gives, and how the end grows with it."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pass: ThroughPass | None = None
        self._at = Position(0, 0)

    def show_pass(self, found: ThroughPass | None, at: Position) -> None:
        """Show a pass as far as it has come."""
        before = [] if self._pass is None else [node.path for node in self._pass.nodes]
        now = [] if found is None else [node.path for node in found.nodes]
        if now != before:
            self.beginResetModel()
            self._pass, self._at = found, at
            self.endResetModel()
            return
        self._pass, self._at = found, at
        if now:
            self.dataChanged.emit(self.index(0, 0), self.index(len(now) - 1, 2))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own
        return 0 if self._pass is None or parent.isValid() else len(self._pass.nodes)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1)
        return (self.tr("node"), self.tr("value"), self.tr("gradient"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._pass is None or not index.isValid() or index.row() >= len(self._pass.nodes):
            return None
        row, node = index.row(), self._pass.nodes[index.row()]
        if role == _INK:
            return self._ink(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            several = self.tr("Of several numbers their norm: the length of the vector.")
            return f"{node.path}: {node.title}" if index.column() == 0 else several
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if index.column() == 0:
            return node.path
        if index.column() == 1:
            return _cell(node.value) if self._at.has_value(row) else ""
        if not self._at.has_gradient(row):
            return ""
        return _cell(node.gradient) if node.gradient is not None else "–"

    def _ink(self, row: int, column: int) -> QColor | None:
        if row == self._at.index:
            return self._theme.color("accent")
        return self._theme.color("secondary") if column == 0 else None


def _cell(brief: Brief) -> str:
    """The number; of several the norm."""
    return short_number(brief.norm if brief.number is None else brief.number, 4)
