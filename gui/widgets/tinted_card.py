"""A card tinted in the colour of what it tells."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen

from gui.theme.tokens import RADIUS_CARD
from gui.widgets.themed_widget import ThemedWidget

_GROUND, _EDGE = 0.13, 0.5


class TintedCard(ThemedWidget):
    """Paints a rounded ground and edge in a role's colour; what stands on it is its owner's."""

    role = "problem"

    def set_role(self, role: str) -> None:
        """Tint it in another colour."""
        self.role = role
        self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._theme.color(self.role)
        ground, edge = QColor(colour), QColor(colour)
        ground.setAlphaF(_GROUND)
        edge.setAlphaF(_EDGE)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(edge, 1))
            painter.setBrush(ground)
            rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(rect, RADIUS_CARD, RADIUS_CARD)
