"""A row of pictures for each layer, below each other."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from gui.inspection.layer_row import LARGEST_CELL_PX, SMALLEST_CELL_PX, LayerRow
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE


class RowList(QScrollArea):
    """As many rows as there are layers; where all find room at once, none has to be scrolled to.

    Attributes:
        rows: by the path of their layer, from the top.
        body: the widget that they stand in.

    Signals:
        read: what is under the pointer, in words; empty when nothing is.
        map_clicked: path of a layer, and number of a channel.
        asked: where a number comes from is wanted: path of the layer, indices within its output.
        menu_wanted: those, and the place on the screen.
        sought: path of a layer that is to be shown on the canvas.
    """

    read = Signal(str)
    map_clicked = Signal(str, int)
    asked = Signal(str, object)
    menu_wanted = Signal(str, object, QPoint)
    sought = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: dict[str, LayerRow] = {}
        self.body = QWidget(self)
        self._column = QVBoxLayout(self.body)
        self._column.setContentsMargins(EDGE, 0, SPACE, 0)
        self._column.setSpacing(SPACE)
        self._column.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self.body)

    def show_layers(self, names: tuple[str, ...]) -> None:
        """Have a row for each of these layers; those there are already stay as they are."""
        for row in self.rows.values():
            self._column.removeWidget(row)
        kept, self.rows = self.rows, {}
        for index, name in enumerate(names):
            row = self.rows[name] = kept.pop(name) if name in kept else self._new_row(name)
            self._column.insertWidget(index, row)
        _let_go(kept)

    def drop(self) -> None:
        """Let go of all rows."""
        for row in self.rows.values():
            self._column.removeWidget(row)
        _let_go(self.rows)
        self.rows = {}

    def fit(self) -> None:
        """Let all rows be seen at once, if that can be; what room is left goes to the first."""
        rows = self.rows.values()
        least = {row: row.height_at(SMALLEST_CELL_PX) for row in rows}
        spare = self.viewport().height() - sum(least.values()) - SPACE * (len(rows) - 1)
        for row in rows:
            for cell in range(LARGEST_CELL_PX, SMALLEST_CELL_PX - 1, -1):
                more = row.height_at(cell) - least[row]
                if more <= max(spare, 0):
                    break
            row.set_largest(cell)
            spare -= more

    def _new_row(self, name: str) -> LayerRow:
        row = LayerRow(self._theme, name, self.body)
        row.read.connect(self.read)
        row.map_clicked.connect(partial(self.map_clicked.emit, name))
        row.asked.connect(partial(self.asked.emit, name))
        row.menu_wanted.connect(partial(self.menu_wanted.emit, name))
        row.sought.connect(self.sought)
        return row


def _let_go(rows: dict[str, LayerRow]) -> None:
    for row in rows.values():
        row.hide()
        row.deleteLater()
