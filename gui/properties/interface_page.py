"""The inspector's page about the block that is open, shown while none of its nodes is chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.api import Graph, OnGraph, RenameBlock
from gui.properties.interface_section import InterfaceSection
from gui.properties.node_header import NodeHeader
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE


class InterfacePage(QWidget):
    """The block's name and its ports.

    Signals:
        asked: an edit of the whole network.
    """

    asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._block = ""
        self.header = NodeHeader(theme, self)
        self.interface = InterfaceSection(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(EDGE)
        column.addWidget(self.header)
        column.addWidget(self.interface)
        self.header.renamed.connect(self._rename)
        self.interface.asked.connect(self.asked)

    def show_block(self, graph: Graph, block: str, path: tuple[str, ...]) -> None:
        """Show the block that was opened along a path as it is now."""
        self._block = block
        self.header.show_head(block, self.tr("Block"), "block", "block")
        self.interface.show_block(graph, block, path)

    def _rename(self, wanted: str) -> None:
        if wanted.strip() != self._block:
            self.asked.emit(OnGraph(RenameBlock(self._block, wanted.strip())))
