"""The terms of a sum as a table, those that weigh most first."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from engine.api import Terms
from gui.looking.shown_panel import Cell, Table
from gui.widgets.number_text import short_number

Index = QModelIndex | QPersistentModelIndex


class TermsModel(QAbstractTableModel):
    """A row for each term: where it lies, its factors, and what it is worth."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._terms: Terms | None = None
        self._names: tuple[str, ...] = ()

    def show_terms(self, terms: Terms | None, names: tuple[str, ...] = ()) -> None:
        """List other terms, or those of another moment.

        Args:
            terms: what is listed; None: nothing.
            names: what the numbers are called that they lie among; empty: they have no names.
        """
        self._names = names
        is_alike = (
            terms is not None
            and self._terms is not None
            and (terms.count, terms.names) == (self._terms.count, self._terms.names)
        )
        if is_alike:  # the rows stay where they are, so nobody loses the place
            self._terms = terms
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._terms = terms
        self.endResetModel()

    def place(self, row: int) -> tuple[int, ...]:
        """Where the term of a row lies in the node's input; empty: in the border, or nowhere."""
        terms = self._terms
        if terms is None or not len(terms.places):
            return ()
        at = terms.places[terms.order[row]]
        return () if (at < 0).any() else tuple(int(one) for one in at)

    def table(self) -> Table | None:
        """All terms, for a file."""
        terms = self._terms
        if terms is None:
            return None
        heads = (self.tr("place"), *terms.names, self._worth(terms))
        rows: list[tuple[Cell, ...]] = [
            (
                self._name(i) or self._indices(i),
                *(float(one) for one in terms.factors[i]),
                float(terms.products[i]),
            )
            for i in terms.order.tolist()
        ]
        return Table(heads, rows)

    def _indices(self, term: int) -> str:
        places = self._terms.places if self._terms is not None else ()
        return " ".join(map(str, places[term].tolist())) if len(places) else ""

    def _name(self, term: int) -> str:
        """What the number of a term is called; empty: it has no name."""
        places = self._terms.places if self._terms is not None else ()
        if not len(places):
            return ""
        at = places[term]
        return self._names[at[0]] if len(at) == 1 and 0 <= at[0] < len(self._names) else ""

    def _worth(self, terms: Terms) -> str:
        return self.tr("product") if terms.factors.shape[1] > 1 else self.tr("number")

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own
        return 0 if self._terms is None or parent.isValid() else self._terms.count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own
        if self._terms is None or parent.isValid():
            return 0
        factors = self._terms.factors.shape[1]
        return 2 + (factors if factors > 1 else 0)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        terms = self._terms
        if terms is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1)
        if section == 0:
            return self.tr("place")
        if section == self.columnCount() - 1:
            return self._worth(terms)
        return terms.names[section - 1]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        terms = self._terms
        if terms is None or not index.isValid() or index.row() >= terms.count:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        row = int(terms.order[index.row()])
        if index.column() == 0:
            place = self.place(index.row())
            if not place and len(terms.places):
                return self.tr("border")
            return self._name(row) or ", ".join(map(str, place))
        if index.column() == self.columnCount() - 1:
            return short_number(float(terms.products[row]), 4)
        return short_number(float(terms.factors[row, index.column() - 1]), 4)
