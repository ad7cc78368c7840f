"""Examples that are rows of numbers, as a table."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from engine.api import DataSet, Field
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number

Index = QModelIndex | QPersistentModelIndex

_MOST_COLUMNS = 400


class ExampleModel(QAbstractTableModel):
    """One part of a data set; the target's columns come first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: list[tuple[Field, int, str]] = []
        self._data: DataSet | None = None
        self._split = "train"

    def show_data(self, data: DataSet, split: str) -> None:
        """Show one part of a data set."""
        self.beginResetModel()
        self._data, self._split = data, split
        fields = sorted(data.fields, key=lambda field: field.role != "target")
        self._columns = [
            (field, number, name)
            for field in fields
            for number, name in enumerate(_column_names(field))
        ]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        if parent.isValid() or self._data is None:
            return 0
        return (self._data.train if self._split == "train" else self._data.test).count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or self._data is None:
            return None
        field, number, _ = self._columns[index.column()]
        split = self._data.train if self._split == "train" else self._data.test
        value = split.arrays[field.name][index.row()].reshape(-1)[number]
        if field.spec.is_label and int(value) < len(field.class_names):
            return field.class_names[int(value)]
        return short_number(float(value))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return self._columns[section][2] if orientation == Qt.Orientation.Horizontal else section


class ExampleTable(QTableView):
    """Rows of examples; a click chooses one.

    Signals:
        row_clicked: index of the example.
    """

    row_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ExampleModel(self)
        self.setModel(self._model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.verticalHeader().setDefaultSectionSize(theme.px(26))
        self.verticalHeader().setMinimumWidth(theme.px(40))
        self.horizontalHeader().setDefaultSectionSize(theme.px(120))
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setMinimumHeight(theme.px(80))
        self.clicked.connect(lambda index: self.row_clicked.emit(index.row()))

    def show_data(self, data: DataSet, split: str) -> None:
        """Show one part of a data set."""
        self._model.show_data(data, split)

    def set_chosen(self, index: int | None) -> None:
        """Mark one row."""
        if index is None:
            self.clearSelection()
        else:
            self.selectRow(index)


def _column_names(field: Field) -> tuple[str, ...]:
    """A name for each number; of a long sequence only its first steps."""
    spec, names = field.spec, field.feature_names
    if spec.size == 1:
        return (field.name,)
    if spec.rank == 2 and len(names) == spec.shape[1]:
        steps = range(min(spec.shape[0], max(_MOST_COLUMNS // len(names), 1)))
        return tuple(f"{name}, t={step}" for step in steps for name in names)
    if len(names) == spec.size:
        return names
    return tuple(f"{field.name} {i}" for i in range(min(spec.size, _MOST_COLUMNS)))
