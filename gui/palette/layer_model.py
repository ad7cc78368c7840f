"""The rows of the palette: the user's own blocks, families of layer types, or hits of a search."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from engine.api import Layer
from gui.figures.layer_ranking import first_sentence, help_of, title_of
from gui.language.engine_words import translated
from gui.shelf import ShelfBlock

LAYER_MIME = "application/x-chainrule-layer"
"""What is dragged out of the palette: the id of a layer type, or of an own block, in UTF-8."""

LAYER_ID = Qt.ItemDataRole.UserRole + 1
CATEGORY = Qt.ItemDataRole.UserRole + 2
IS_HIT = Qt.ItemDataRole.UserRole + 3
COUNT = Qt.ItemDataRole.UserRole + 4
FAMILY = Qt.ItemDataRole.UserRole + 5
"""What a hit belongs to, in words."""

IS_FAULT = Qt.ItemDataRole.UserRole + 6
"""The row tells of files that can not be read."""

Entry = type[Layer] | ShelfBlock
Index = QModelIndex | QPersistentModelIndex


class LayerModel(QStandardItemModel):
    """Layer types as a tree of families; while searching, as one list with the best first.

    Signals:
        renamed: id of an own block, and the name that was written for it.
    """

    renamed = Signal(str, str)

    def __init__(self, layers: Iterable[type[Layer]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.layers = tuple(layers)
        self.own: tuple[ShelfBlock, ...] = ()
        self.faults: tuple[str, ...] = ()
        self.show_families()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All that can be chosen; own blocks first."""
        return (*self.own, *self.layers)

    def take_own(self, own: Iterable[ShelfBlock], faults: Iterable[str]) -> None:
        """Know these of the user's own blocks; they are listed when the rows are shown next."""
        self.own, self.faults = tuple(own), tuple(faults)

    def show_families(self) -> None:
        """List every type below its family, families in the order of the catalogue's categories."""
        self.clear()
        if self.own or self.faults:
            mine = self._family(self.tr("My blocks"), "block", self.own)
            if self.faults:
                mine.appendRow(_fault_row(self.faults, self._fault_words()))
            self.appendRow(mine)
        present = {layer.category for layer in self.layers}
        for category in type(next(iter(present))) if present else ():
            if category in present:
                layers = [layer for layer in self.layers if layer.category == category]
                title = translated(str(category).capitalize())
                self.appendRow(self._family(title, str(category), layers))

    def show_hits(self, hits: Iterable[Entry]) -> None:
        """List the hits of a search."""
        self.clear()
        for entry in hits:
            is_own = isinstance(entry, ShelfBlock)
            family = translated(str(entry.category).capitalize())
            words = self.tr("my block") if is_own else family
            self.appendRow(_row(entry, is_hit=True, family=words))

    def _family(self, title: str, category: str, entries: Sequence[Entry]) -> QStandardItem:
        family = QStandardItem(title)
        family.setData(category, CATEGORY)
        family.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        for entry in entries:
            family.appendRow(_row(entry, is_hit=False, family=title))
        family.setData(len(entries), COUNT)
        return family

    def _fault_words(self) -> str:
        count = len(self.faults)
        one, many = self.tr("1 file can not be read"), self.tr("{count} files can not be read")
        return one if count == 1 else many.format(count=count)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A name that was written for an own block is asked for; the row follows the file."""
        if role == Qt.ItemDataRole.EditRole and index.data(LAYER_ID):
            self.renamed.emit(str(index.data(LAYER_ID)), str(value).strip())
            return False
        return bool(super().setData(index, value, role))

    def mimeTypes(self) -> list[str]:
        return [LAYER_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        ids = [index.data(LAYER_ID) for index in indexes if index.data(LAYER_ID)]
        if ids:
            data.setData(LAYER_MIME, ids[0].encode())
        return data


def tooltip_of(entry: Entry) -> str:
    """Title, what it does, and its formula or its ports, as rich text."""
    words = first_sentence(help_of(entry))
    ports = ""
    if isinstance(entry, ShelfBlock):
        words, ports = entry.saved.note.strip(), entry.ports()
    lines = [f"<b>{escape(title_of(entry))}</b>", *([escape(words)] if words else [])]
    if entry.formula:
        lines.append(f"<i>{escape(entry.formula)}</i>")
    if ports:
        lines.append(f"<i>{escape(ports)}</i>")
    return "<br>".join(lines)


def _row(entry: Entry, *, is_hit: bool, family: str) -> QStandardItem:
    row = QStandardItem(title_of(entry))
    row.setData(entry.id, LAYER_ID)
    row.setData(str(entry.category), CATEGORY)
    row.setData(family, FAMILY)
    row.setData(is_hit, IS_HIT)
    row.setToolTip(tooltip_of(entry))
    row.setEditable(isinstance(entry, ShelfBlock))
    row.setDropEnabled(False)
    return row


def _fault_row(faults: Sequence[str], words: str) -> QStandardItem:
    row = QStandardItem(words)
    row.setData(True, IS_FAULT)
    row.setToolTip("<br>".join(escape(fault) for fault in faults))
    row.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    return row
