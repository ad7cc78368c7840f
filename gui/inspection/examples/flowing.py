"""What flows through the network at the moment: picture or numbers, and what it is."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from engine.api import Field
from gui.inspection.example_view import (
    FeatureLines,
    feature_lines,
    is_sequence_of_numbers,
    maps_of,
)
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.colour_scale import ColourScale
from gui.widgets.mosaic_view import MapPixel, MosaicView
from gui.widgets.number_text import short_number

Values = np.ndarray[Any, np.dtype[Any]]


class Flowing(QWidget):
    """The example as the network takes it, its numbers under the pointer, and the way back.

    Signals:
        back_wanted: the data's example is wanted again.
    """

    back_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(self)
        self.view = MosaicView(theme, self)
        self.view.setAccessibleName(self.tr("The example as the network takes it"))
        self.lines = FeatureLines(theme, self)
        self.reading = QLabel(self)
        self.scale = ColourScale(theme, self)
        self.words = QLabel(self)
        self.back = ActionButton(theme, self.tr("Back to the data"), parent=self)
        self.back.setToolTip(self.tr("Let the example of the data flow again"))
        self._values: Values | None = None
        self._is_sequence = False
        self._lay_out()
        self.view.pixel_hovered.connect(self._read)
        self.back.clicked.connect(self.back_wanted)

    def show_values(self, values: Values, field: Field) -> None:
        """Show an example of a field, without batch axis."""
        values = np.asarray(values, dtype=np.float32)
        maps = maps_of(values, field)
        is_picture = maps is not None
        self._values = maps
        self._is_sequence = is_sequence_of_numbers(values.shape)
        for part in (self.view, self.scale, self.reading):
            part.setVisible(is_picture)
        self.lines.setVisible(not is_picture)
        if maps is None:
            self.lines.set_lines(feature_lines(values, field))
        elif len(maps) == 3:
            self.view.set_pictures(maps[None])
        else:
            self.view.set_maps(maps)
        if maps is not None:
            self.scale.setVisible(len(maps) != 3)
            self.scale.set_scale(*self.view.levels())

    def show_words(self, title: str, words: str, *, is_own: bool) -> None:
        """Say what it is, and what was done to it."""
        self.title.setText(title)
        self.title.setToolTip(title)
        self.words.setText(words)
        self.words.setToolTip(words)
        self.words.setVisible(bool(words))
        self.back.setVisible(is_own)

    def _read(self, pixel: MapPixel | None) -> None:
        values = self._values
        if pixel is None or values is None:
            self.reading.setText(" ")
            return
        if self._is_sequence:
            words = self.tr("step {step}, number {number}: {value}")
            value = short_number(pixel.value)
            told = words.format(step=pixel.column, number=pixel.row, value=value)
            self.reading.setText(told)
            return
        if len(values) == 3:
            said = ", ".join(short_number(float(v)) for v in values[:, pixel.row, pixel.column])
        else:
            said = short_number(pixel.value)
        self.reading.setText(f"({pixel.row}, {pixel.column}): {said}")

    def _lay_out(self) -> None:
        for label in (self.words, self.reading):
            label.setProperty("role", "small")
        self.words.setWordWrap(True)
        self.reading.setText(" ")
        for label in (self.title, self.words, self.reading):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.title)
        column.addWidget(self.view, 8)
        column.addWidget(self.lines)
        for part in (self.scale, self.reading, self.words, self.back):
            column.addWidget(part)
        column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view.setMaximumHeight(event.size().width())
