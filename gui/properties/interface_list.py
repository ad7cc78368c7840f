"""The inputs, or the outputs, of a block in their order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from engine.api import AddPort, OrderPorts
from gui.properties.interface_facts import PortFacts
from gui.properties.interface_row import PortRow
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.action_button import ActionButton


class PortList(QWidget):
    """A row for each port, dragged or moved by keys to another place, and a button for a new one.

    Signals:
        asked: the edit, as one inside the block.
    """

    asked = Signal(object)

    def __init__(self, theme: Theme, *, is_output: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._is_output = theme, is_output
        self.rows: list[PortRow] = []
        self._gap = 0
        self._is_dragging = self._is_added = False
        self._title = QLabel(self.tr("Outputs") if is_output else self.tr("Inputs"), self)
        self._title.setProperty("role", "small")
        add = self.tr("Add an output") if is_output else self.tr("Add an input")
        self.add_button = ActionButton(theme, add, "plus", kind="quiet", parent=self)
        self.add_button.setToolTip(self.tr("Give the block another port; nothing is wired yet"))
        self.add_button.setStyleSheet("text-align: left; padding-left: 2px;")
        self._mark = QFrame(self)  # where a dragged port would come to stand
        self._mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._mark.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)
        self._column.addWidget(self._title)
        self._column.addWidget(self.add_button)
        self.add_button.clicked.connect(self._add)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_ports(self, ports: Sequence[PortFacts]) -> bool:
        """Show these ports; gives whether the rows are others now, or stand otherwise.

        A row goes on with its port when that is moved or renamed.
        """
        before = list(self.rows)
        known = {row.facts.name: row for row in self.rows}
        names = [port.name for port in ports]
        lost = [row for name, row in known.items() if name not in names]
        new = [name for name in names if name not in known]
        if len(lost) == len(new) == 1:
            known[new[0]] = lost.pop()
        self.rows = [known.get(port.name) or self._new_row(port) for port in ports]
        for row in lost:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, (row, port) in enumerate(zip(self.rows, ports, strict=True)):
            row.show_facts(port)
            self._column.insertWidget(1 + place, row)
        if self._is_added and new and new[0] in names:
            self._is_added = False
            added = self.rows[names.index(new[0])]
            added.take_focus()
            added.name_field.selectAll()
        return self.rows != before

    def _new_row(self, port: PortFacts) -> PortRow:
        row = PortRow(self._theme, port, self)
        row.asked.connect(self.asked)
        row.moved.connect(lambda by: self._move(row, self.rows.index(row) + by))
        row.dragged.connect(lambda y: self._follow(row.handle.mapTo(self, QPoint(0, y)).y()))
        row.dropped.connect(lambda: self._drop(row))
        row.show()
        return row

    def _add(self) -> None:
        self._is_added = True
        self.asked.emit(AddPort(self._is_output))

    def _move(self, row: PortRow, place: int) -> None:
        """Ask for another place for a port, among the others."""
        names = [other.facts.name for other in self.rows if other is not row]
        if not 0 <= place <= len(names):
            return
        names.insert(place, row.facts.name)
        if names != [other.facts.name for other in self.rows]:
            self.asked.emit(OrderPorts(tuple(names)))

    def _follow(self, y: int) -> None:
        """A port is dragged to this height: show between which it would stand."""
        self._is_dragging = True
        middles = [row.geometry().center().y() for row in self.rows]
        self._gap = sum(middle < y for middle in middles)
        if self._gap < len(self.rows):
            edge = self.rows[self._gap].geometry().top() - SPACE // 2 - 1
        else:
            edge = self.rows[-1].geometry().bottom() + SPACE // 2
        self._mark.setGeometry(0, edge, self.width(), 2)
        self._mark.raise_()
        self._mark.show()

    def _drop(self, row: PortRow) -> None:
        self._mark.hide()
        if self._is_dragging:
            self._is_dragging = False
            before = self.rows.index(row)
            self._move(row, self._gap - (self._gap > before))

    def _restyle(self) -> None:
        self._mark.setStyleSheet(f"background: {self._theme.tokens.accent}; border: none;")
