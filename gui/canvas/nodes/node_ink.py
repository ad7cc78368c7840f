"""The pens, brushes and fonts that nodes are painted with."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QGuiApplication,
    QLinearGradient,
    QPainter,
    QPen,
    QPixmap,
)

from gui.canvas.nodes.card import FAR, ICON, PILL_FAR, card_font
from gui.theme.colour_maps import colour_table
from gui.theme.icons import icon_pixmap, paint_icon
from gui.theme.theme import Theme
from gui.theme.tokens import CATEGORIES

_ICON_SIDES = (16, 24, 32, 48, 64, 96, 128)


class NodeInk:
    """Pens, brushes and fonts of the theme in force, made once for all nodes.

    Attributes:
        draws_lines: icons are drawn line by line, as for a file that shall stay sharp however
            large it is shown; on a screen ready-made pictures of them are faster.
    """

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.draws_lines = False
        self.refresh()

    def refresh(self) -> None:
        """Take over the theme's colours anew."""
        colour = self.theme.color
        self.name_font = card_font("heading")
        self.far_font = card_font("heading", FAR)
        self.pill_far_font = card_font("heading", PILL_FAR)
        self.small_font = card_font("small")
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
        self.problem_edge, self.warning_edge = QPen(self.problem, 1.4), QPen(self.warning, 1.4)
        self.culprit_edge = QPen(self.problem, 3.0)
        self.ring = QPen(colour("canvas"), 2.0)
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
        self._prepare_states()
        self._icons: dict[tuple[str, str, int], QPixmap] = {}
        self._scales: dict[tuple[float, ...], QBrush] = {}
        app = QGuiApplication.instance()
        self._ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
        self.no_brush = QBrush(Qt.BrushStyle.NoBrush)
        self.no_pen = QPen(Qt.PenStyle.NoPen)

    def icon(self, name: str, role: str, zoom: float) -> QPixmap:
        """An icon in a role's colour, drawn at the size next above that seen at a zoom."""
        wanted = ICON * zoom * self._ratio
        side = next((side for side in _ICON_SIDES if side >= wanted), _ICON_SIDES[-1])
        key = name, role, side
        if key not in self._icons:
            self._icons[key] = icon_pixmap(name, self.theme.color(role), side)
        return self._icons[key]

    def paint_icon(
        self, painter: QPainter, place: QRectF, name: str, role: str, zoom: float
    ) -> None:
        """Paint an icon in a role's colour."""
        if self.draws_lines:
            paint_icon(painter, place, name, self.theme.color(role))
            return
        icon = self.icon(name, role, zoom)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, icon, QRectF(icon.rect()))

    def diverging_across(self, room: QRectF) -> QBrush:
        """The colours of weights from the least to the most, from left to right."""
        key = room.left(), room.right()
        if key not in self._scales:
            gradient = QLinearGradient(room.topLeft(), room.topRight())
            table = colour_table("diverging", self.theme.is_dark)
            for index in (0, 32, 64, 96, 128, 160, 192, 224, 255):
                gradient.setColorAt(index / 255, QColor(*map(int, table[index])))
            self._scales[key] = QBrush(gradient)
        return self._scales[key]

    def _prepare_states(self) -> None:
        """The inks of what does not learn, and of what data are led past."""
        colour = self.theme.color
        self.frozen = colour("frozen")
        self.frozen_band = _dashed(self.frozen, 3.0, 2.4, 1.2)
        self.frozen_share = QPen(self.frozen, 1.0)
        self.track = QBrush(colour("line"))
        self.bypassed_edge = _dashed(colour("faint"), 1.4, 4.0, 3.0)
        self.chosen_bypassed_edge = _dashed(self.accent, 1.8, 4.0, 3.0)
        self.past = QPen(colour("faint"), 2.0)
        pale = QColor(colour("card"))
        pale.setAlpha(110)
        self.pale_card = QBrush(pale)


def _dashed(colour: QColor, width: float, on: float, off: float) -> QPen:
    """A broken line; its dashes are counted in widths of the line."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([on, off])
    return pen
