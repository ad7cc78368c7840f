"""The rows of the palette: families with their layer types, or the hits of a search."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from engine.api import Layer
from gui.figures.layer_ranking import first_sentence

LAYER_MIME = "application/x-chainrule-layer"
"""What is dragged out of the palette: a layer type's id in UTF-8."""

LAYER_ID = Qt.ItemDataRole.UserRole + 1
CATEGORY = Qt.ItemDataRole.UserRole + 2
IS_HIT = Qt.ItemDataRole.UserRole + 3
COUNT = Qt.ItemDataRole.UserRole + 4


class LayerModel(QStandardItemModel):
    """Layer types as a tree of families; while searching, as one list with the best first."""

    def __init__(self, layers: Iterable[type[Layer]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.layers = tuple(layers)
        self.show_families()

    def show_families(self) -> None:
        """List every type below its family, families in the order of the catalogue's categories."""
        self.clear()
        present = {layer.category for layer in self.layers}
        for category in type(next(iter(present))) if present else ():
            if category not in present:
                continue
            family = QStandardItem(str(category).capitalize())
            family.setData(str(category), CATEGORY)
            family.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            for layer in self.layers:
                if layer.category == category:
                    family.appendRow(_row(layer, is_hit=False))
            family.setData(family.rowCount(), COUNT)
            self.appendRow(family)

    def show_hits(self, hits: Iterable[type[Layer]]) -> None:
        """List the hits of a search."""
        self.clear()
        for layer in hits:
            self.appendRow(_row(layer, is_hit=True))

    def mimeTypes(self) -> list[str]:
        return [LAYER_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        ids = [index.data(LAYER_ID) for index in indexes if index.data(LAYER_ID)]
        if ids:
            data.setData(LAYER_MIME, ids[0].encode())
        return data


def tooltip_of(layer: type[Layer]) -> str:
    """Title, first sentence of the help and formula, as rich text."""
    lines = [f"<b>{escape(layer.title)}</b>", escape(first_sentence(layer.help_text()))]
    if layer.formula:
        lines.append(f"<i>{escape(layer.formula)}</i>")
    return "<br>".join(lines)


def _row(layer: type[Layer], *, is_hit: bool) -> QStandardItem:
    row = QStandardItem(layer.title)
    row.setData(layer.id, LAYER_ID)
    row.setData(str(layer.category), CATEGORY)
    row.setData(is_hit, IS_HIT)
    row.setToolTip(tooltip_of(layer))
    row.setEditable(False)
    row.setDropEnabled(False)
    return row
