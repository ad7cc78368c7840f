"""The colours and fonts that frames and notes are painted with."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPen

from gui.canvas.nodes.card import card_font
from gui.theme.theme import Theme
from gui.theme.tokens import FRAME_COLOURS, mixed

TITLE_PX = 15
"""Size of a frame's title at zoom 1."""

FAR_TITLE_PX = 13.0
"""The smallest a title gets on screen, however far away it is seen from."""

_NOTE_TINT, _FRAME_ALPHA, _LIT_ALPHA, _EDGE_ALPHA = 0.13, 30, 62, 130


class MarkInk:
    """Pens, brushes and fonts of the theme in force, made once for all frames and notes.

    Attributes:
        zoom: screen pixels for each canvas pixel, as the hand sees it.
    """

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.zoom = 1.0
        self.refresh()

    def refresh(self) -> None:
        """Take over the theme's colours anew."""
        tokens, colour = self.theme.tokens, self.theme.color
        self.text, self.secondary, self.faint = colour("text"), colour("secondary"), colour("faint")
        self.accent, self.hollow = colour("accent"), _clear(colour("canvas"), 150)
        self.inks = {name: colour(f"frame_{name}") for name in FRAME_COLOURS}
        self.frames = {name: _clear(ink, _FRAME_ALPHA) for name, ink in self.inks.items()}
        self.lit_frames = {name: _clear(ink, _LIT_ALPHA) for name, ink in self.inks.items()}
        self.cards = {
            name: QColor(mixed(tokens.card, tokens.colour(f"frame_{name}"), _NOTE_TINT))
            for name in FRAME_COLOURS
        }
        self.edges = {name: _clear(ink, _EDGE_ALPHA) for name, ink in self.inks.items()}
        self.body_font = card_font("body")
        self.mono_font = card_font("mono")
        self.title_font = card_font("heading")
        self.no_pen = QPen(Qt.PenStyle.NoPen)
        self.no_brush = QBrush(Qt.BrushStyle.NoBrush)

    def title_at(self, zoom: float, size_px: float = TITLE_PX) -> QFont:
        """The type of a title, large enough to be read at this zoom."""
        font = QFont(self.title_font)
        font.setPixelSize(round(max(size_px, FAR_TITLE_PX / zoom)))
        return font

    def tell_frame(self) -> str:
        """What the pointer is told over a frame's title."""
        return QCoreApplication.translate(
            "Canvas",
            "Drag it to move all that lies in it; a double-click edits the title.\n"
            "What is dropped inside joins it, what is dropped outside its border leaves it.",
        )

    def tell_link(self, address: str) -> str:
        """What the pointer is told over a link."""
        words = QCoreApplication.translate("Canvas", "{address}\nCtrl+click opens it.")
        return words.format(address=address)


def _clear(colour: QColor, alpha: int) -> QColor:
    clear = QColor(colour)
    clear.setAlpha(alpha)
    return clear
