"""How a canvas was left: from where it was looked at, and what was selected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF

from gui.open_drawing import Path


@dataclass(frozen=True)
class Standpoint:
    """All that is needed to find a drawing as one left it.

    Attributes:
        zoom: screen pixels for each canvas pixel.
        centre: the point of the canvas in the middle.
        is_fitted: the whole network was in view, and is to be so whatever the window's size.
        selected: names of the selected nodes.
        seen: zoom and place of the drawings one came through, by the way to them.
    """

    zoom: float
    centre: QPointF
    is_fitted: bool = False
    selected: tuple[str, ...] = ()
    seen: Mapping[Path, tuple[float, QPointF]] = field(default_factory=dict)
