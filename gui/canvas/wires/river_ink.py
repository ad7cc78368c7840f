"""The pens that rivers are drawn with: the more flows, the broader and the brighter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from gui.canvas.wires.river_scale import BROKEN, DRY, LEVELS
from gui.theme.colour_maps import colour_table
from gui.theme.theme import Theme

NARROWEST, BROADEST = 1.6, 11.0
_BROKEN_WIDTH, _DRY_WIDTH = 6.0, 1.4
_RAMP = {True: (64, 250), False: (196, 12)}
"""Of the map of magnitudes, from the narrowest to the broadest: each stands out from its ground."""

_FAR_NARROWEST_PX, _FAR_BROADEST_PX = 1.0, 5.5


def river_colour(share: float, *, is_dark: bool) -> QColor:
    """The colour of a river, from the narrowest (0) to the broadest (1)."""
    first, last = _RAMP[is_dark]
    return QColor(
        *map(int, colour_table("viridis", is_dark)[round(first + share * (last - first))])
    )


def river_width(share: float) -> float:
    """Its breadth in pixels of the canvas."""
    return NARROWEST + share * (BROADEST - NARROWEST)


def river_pens(theme: Theme, breadth: float) -> dict[int, QPen]:
    """A pen for each level; ``breadth``: so many times as broad as usual."""
    pens = {
        level: _pen(
            river_colour(level / (LEVELS - 1), is_dark=theme.is_dark),
            river_width(level / (LEVELS - 1)) * breadth,
        )
        for level in range(LEVELS)
    }
    pens[BROKEN] = _pen(theme.color("problem"), _BROKEN_WIDTH * breadth)
    pens[DRY] = _pen(theme.color("disabled"), _DRY_WIDTH * breadth)
    pens[DRY].setStyle(Qt.PenStyle.DotLine)
    return pens


def far_pens(theme: Theme) -> dict[int, QPen]:
    """The same for when nodes are too small to read: as broad on screen at any zoom."""
    pens = river_pens(theme, 1.0)
    for level, pen in pens.items():
        share = max(level, 0) / (LEVELS - 1) if level != BROKEN else 0.6
        pen.setWidthF(_FAR_NARROWEST_PX + share * (_FAR_BROADEST_PX - _FAR_NARROWEST_PX))
        pen.setCosmetic(True)
    return pens


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
