"""The pens, brushes and fonts that nodes are painted with."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen

from gui.canvas.card import card_font, far_font
from gui.theme.theme import Theme
from gui.theme.tokens import CATEGORIES


class NodeInk:
    """Pens, brushes and fonts of the theme in force, made once for all nodes."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.refresh()

    def refresh(self) -> None:
        """Take over the theme's colours anew."""
        colour = self.theme.color
        self.name_font = card_font(self.theme, "heading")
        self.far_font = far_font(self.theme)
        self.small_font = card_font(self.theme, "small")
        self.text, self.secondary = colour("text"), colour("secondary")
        self.faint, self.problem = colour("faint"), colour("problem")
        self.warning, self.accent, self.good = colour("warning"), colour("accent"), colour("good")
        self.on_badge = colour("canvas")
        self.families = {name: colour(name) for name in CATEGORIES}
        self.card, self.raised = QBrush(colour("card")), QBrush(colour("raised"))
        self.canvas = QBrush(colour("canvas"))
        shadow = colour("shadow")
        shadow.setAlpha(130 if self.theme.is_dark else 110)
        self.shadow = QBrush(shadow)
        hollow = QColor(colour("canvas"))
        hollow.setAlpha(110)
        self.hollow = QBrush(hollow)
        self.edge = QPen(colour("line"), 1.0)
        self.chosen_edge = QPen(self.accent, 1.8)
        self.port = QPen(colour("faint"), 1.6)
        self.optional_port = QPen(colour("disabled"), 1.2)
        self.delayed = QBrush(self.text)
        self.target_port = QPen(self.warning, 1.6)
        glow = QColor(self.accent)
        glow.setAlpha(70)
        self.glow = QPen(glow, 6.0)
        tag_edge = QColor(self.families["block"])
        tag_edge.setAlpha(110)
        self.tag_edge = QPen(tag_edge, 1.0)
        self.no_brush = QBrush(Qt.BrushStyle.NoBrush)
        self.no_pen = QPen(Qt.PenStyle.NoPen)
