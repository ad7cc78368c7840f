"""What a layer does, in its own words; the rest of its help page is folded away."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from engine.api import Layer
from gui.figures.layer_ranking import help_of
from gui.theme.theme import Theme
from gui.widgets.folded_words import FoldedWords, parts_of

__all__ = ["HelpView", "parts_of"]


class HelpView(FoldedWords):
    """The first sentence, and on demand the rest: shapes, where it comes from, other names."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        tip = QCoreApplication.translate(
            "HelpView", "Shapes, where it comes from, and other names for it"
        )
        super().__init__(theme, tip, parent)

    def show_help(self, layer: Layer) -> None:
        """Show the help of a layer's type."""
        first, rest = parts_of(help_of(layer))
        lines = [escape(paragraph) for paragraph in rest]
        if layer.source:
            lines.append(self.tr("<i>Source:</i> {0}").format(escape(layer.source)))
        if layer.keywords:
            named = escape(", ".join(layer.keywords))
            lines.append(self.tr("<i>Also found as:</i> {0}").format(named))
        self.show_words(first, lines)
