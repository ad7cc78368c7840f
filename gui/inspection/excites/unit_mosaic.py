"""All units of a node in small, one of them chosen."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from engine.api import TensorSpec, unit_axis
from gui.theme.theme import Theme
from gui.widgets.mosaic_view import MosaicView

Numbers = np.ndarray[Any, np.dtype[Any]]

_MOST = 1024


class UnitMosaic(MosaicView):
    """A picture for each unit, framed where it is the chosen one."""

    def __init__(self, theme: Theme, parent: Any = None) -> None:
        super().__init__(theme, parent)
        self._unit = 0

    def set_unit(self, unit: int) -> None:
        """Frame another unit."""
        self._unit = unit
        self.update()

    def show_units(self, output: Numbers, spec: TensorSpec) -> None:
        """Show what a node gives, without batch axis: a picture for each unit."""
        maps = units_of(output, spec)[:_MOST]
        self.set_maps(maps, each_by_itself=maps.shape[1] * maps.shape[2] > 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._maps is None or self._unit >= len(self._maps):
            return
        with QPainter(self) as painter:
            painter.setPen(QPen(self._theme.color("text"), 2))
            painter.drawRect(self.cell(self._unit).adjusted(-1, -1, 1, 1))


def units_of(output: Numbers, spec: TensorSpec) -> Numbers:
    """What each unit gives as a picture, of one pixel where it stands at one place.

    Shapes: output as the spec's → (units, H, W)
    """
    axis = unit_axis(spec)
    first = output[None] if axis is None else np.moveaxis(output, axis, 0)
    if first.ndim == 1:
        return first[:, None, None]
    if first.ndim == 2:
        return first[:, None, :]
    return first.reshape(len(first), -1, first.shape[-1])
