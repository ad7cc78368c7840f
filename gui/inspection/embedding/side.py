"""What stands beside the map: its colours, and the examples that were selected."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from gui.inspection.embedding.class_list import ClassList
from gui.inspection.embedding.colours import Colouring
from gui.inspection.example_cards import ExampleCards
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.colour_scale import ColourScale
from gui.widgets.elided_words import ElidedWords

_WIDTH_PX = 132


class Side(QWidget):
    """A list of classes or a scale of values, and below it cards of examples."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.classes = ClassList(theme, self)
        self.scale = ColourScale(theme, self)
        self.scale.setAccessibleName(self.tr("Scale of the values"))
        self.count = ElidedWords(self)
        self.cards = ExampleCards(theme, self)
        self._class_room = QScrollArea(self)
        self._class_room.setWidget(self.classes)
        self._class_room.setWidgetResizable(True)
        self._class_room.setFrameShape(QScrollArea.Shape.NoFrame)
        self._class_room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._selected = QWidget(self)
        cards = QVBoxLayout(self._selected)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(SPACE // 2)
        cards.addWidget(self.count)
        cards.addWidget(self.cards, 1)
        self._selected.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scale)
        column.addWidget(self._class_room, 1)
        column.addWidget(self._selected, 2)
        self.setMinimumWidth(theme.px(_WIDTH_PX))

    def show_for(self, colouring: Colouring | None) -> None:
        """Show what explains the colours."""
        is_class = colouring is not None and colouring.is_class
        self.scale.setVisible(colouring is not None and not is_class)
        self._class_room.setVisible(is_class)

    def show_selected(self, is_any: bool) -> None:
        """Show the cards, or leave the room to the classes."""
        self._selected.setVisible(is_any)
