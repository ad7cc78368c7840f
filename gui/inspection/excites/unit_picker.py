"""All units of a node in small, to be chosen from."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from engine.api import TensorSpec, unit_axis
from gui.theme.theme import Theme
from gui.widgets.mosaic_view import MapPixel, MosaicView
from gui.widgets.number_text import short_number

Numbers = np.ndarray[Any, np.dtype[Any]]

_MOST_SHOWN = 1024


class UnitPicker(MosaicView):
    """A picture for each unit; a click chooses one.

    Signals:
        read: what is under the pointer, in words; empty when nothing is.
        value_asked: place of a number in what the node gives, whose origin is wanted.
    """

    read = Signal(str)
    value_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._output: Numbers | None = None
        self._spec: TensorSpec | None = None
        self.pixel_hovered.connect(self._read)
        self.pixel_pressed.connect(self._ask)
        self.pixel_chosen.connect(self._open_menu)

    def show_units(self, output: Numbers, spec: TensorSpec) -> None:
        """Show what a node gives, without batch axis; of very many units the first."""
        self._output, self._spec = output, spec
        maps = units_of(output, spec)[:_MOST_SHOWN]
        self.set_maps(maps, each_by_itself=maps[0].size > 1)

    def _read(self, pixel: MapPixel | None) -> None:
        words = self.tr("unit {0} ({1}, {2}): {3}")
        value = "" if pixel is None else short_number(pixel.value)
        self.read.emit("" if pixel is None else words.format(*pixel[:3], value))

    def _ask(self, pixel: MapPixel) -> None:
        if self._output is not None and self._spec is not None:
            self.value_asked.emit(place_in_output(pixel[:3], self._output, self._spec))

    def _open_menu(self, pixel: MapPixel, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Where does this number come from?"), partial(self._ask, pixel))
        menu.popup(at)


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


def place_in_output(
    pixel: tuple[int, int, int], output: Numbers, spec: TensorSpec
) -> tuple[int, ...]:
    """Where the number of a pixel (unit, row, column) stands in what the node gives."""
    unit, row, column = pixel
    axis = unit_axis(spec)
    if axis is None:
        return ()
    others = tuple(size for number, size in enumerate(output.shape) if number != axis)
    if not others:
        return (unit,)
    flat = row * others[-1] + column
    place = [int(index) for index in np.unravel_index(flat, others)]
    place.insert(axis, unit)
    return tuple(place)
