"""The interface of a block: its ports, and where it is used."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.api import Graph, GraphCommand, InBlock, OnGraph, uses_of
from gui.properties.interface_facts import port_facts, sharing_words, used_words
from gui.properties.interface_list import PortList
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.action_button import ActionButton


class InterfaceSection(QWidget):
    """Shows and edits the ports of a block, from inside it or from outside alike.

    Signals:
        asked: an edit of the whole network.
        use_sought: the way to a node that stands for the block, and its name.
        reordered: the rows are others now, so the order of Tab is.
    """

    asked = Signal(object)
    use_sought = Signal(object, str)
    reordered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._block = ""
        self._uses: tuple[tuple[tuple[str, ...], str], ...] = ()
        self._here: tuple[tuple[str, ...], str] = ((), "")
        heading = QLabel(self.tr("Ports"), self)
        heading.setProperty("role", "heading")
        heading.setContentsMargins(0, SPACE, 0, 0)
        self.inputs = PortList(theme, is_output=False, parent=self)
        self.outputs = PortList(theme, is_output=True, parent=self)
        self.used = QLabel(self)
        self.used.setProperty("role", "secondary")
        self.show_button = ActionButton(theme, self.tr("Show next"), kind="link", parent=self)
        self.show_button.setToolTip(self.tr("Go to the next node that stands for this block"))
        self.shares = QLabel(self)
        self.shares.setProperty("role", "secondary")
        self.shares.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.used)
        row.addStretch(1)
        row.addWidget(self.show_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(row)
        for part in (self.shares, heading, self.inputs, self.outputs):
            column.addWidget(part)
        for side in (self.inputs, self.outputs):
            side.asked.connect(self._ask)
        self.show_button.clicked.connect(self._seek)

    def show_block(
        self, graph: Graph, block: str, path: tuple[str, ...] = (), node: str = ""
    ) -> None:
        """Show the interface of a block as it is now.

        Args:
            graph: the whole network.
            block: the block.
            path: the blocks that were opened to where it is looked at.
            node: the node there that stands for it; empty: it is looked at from inside.
        """
        if block != self._block:
            for row in (*self.inputs.rows, *self.outputs.rows):
                row.question.hide()  # it was about a port of the other block
        self._block = block
        uses = uses_of(graph, block)
        self._uses = tuple((use.path, use.name) for use in uses)
        self._here = (path, node) if node else (path[:-1], path[-1] if path else "")
        self.used.setText(used_words(uses))
        self.show_button.setVisible(any(use != self._here for use in self._uses))
        words = sharing_words(uses, *self._here)
        self.shares.setText(words)
        self.shares.setVisible(bool(words))
        is_other = self.inputs.show_ports(port_facts(graph, block, is_output=False))
        is_other |= self.outputs.show_ports(port_facts(graph, block, is_output=True))
        if is_other:
            self.reordered.emit()

    def _ask(self, command: GraphCommand) -> None:
        # Of the whole network, so that wires follow at uses outside of what is open, too.
        self.asked.emit(OnGraph(InBlock(self._block, command)))

    def _seek(self) -> None:
        uses = self._uses
        at = uses.index(self._here) if self._here in uses else -1
        path, name = uses[(at + 1) % len(uses)]
        self.use_sought.emit(path, name)
