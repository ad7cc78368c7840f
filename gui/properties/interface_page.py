"""The inspector's page about the block that is open, shown while none of its nodes is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from engine.api import Graph, OnGraph, RenameBlock
from gui.properties.interface_section import InterfaceSection
from gui.properties.node_header import NodeHeader
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.action_button import ActionButton


class InterfacePage(QWidget):
    """The block's name and its ports, and the way to what is set for the whole network.

    Signals:
        asked: an edit of the whole network.
        network_wanted: the user wants to go up to the whole network.
    """

    asked = Signal(object)
    network_wanted = Signal()

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
        column.addLayout(self._way_up(theme))
        self.header.renamed.connect(self._rename)
        self.interface.asked.connect(self.asked)

    def show_block(self, graph: Graph, block: str, path: tuple[str, ...]) -> None:
        """Show the block that was opened along a path as it is now."""
        self._block = block
        self.header.show_head(block, self.tr("Block"), "block", "block")
        self.interface.show_block(graph, block, path)

    def _way_up(self, theme: Theme) -> QVBoxLayout:
        """Where the data and the training settings are, which the user sees no more in here."""
        words = QLabel(self.tr("Data and training are set for the whole network."), self)
        words.setProperty("role", "secondary")
        words.setWordWrap(True)
        tip = self.tr("Leave the block, for the settings of the whole network.")
        self.up = ActionButton(theme, self.tr("Go up to the network"), "", "link", tip, self)
        self.up.clicked.connect(self._ask_for_network)
        lines = QVBoxLayout()
        lines.setSpacing(SPACE // 2)
        lines.addWidget(words)
        lines.addWidget(self.up, 0, Qt.AlignmentFlag.AlignLeft)
        return lines

    def _ask_for_network(self) -> None:
        self.network_wanted.emit()

    def _rename(self, wanted: str) -> None:
        if wanted.strip() != self._block:
            self.asked.emit(OnGraph(RenameBlock(self._block, wanted.strip())))
