"""An example before and after an attack, and what lies between, side by side."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from engine.api import Misled
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.colour_scale import ColourScale
from gui.widgets.mosaic_view import MapPixel, MosaicView
from gui.widgets.number_text import short_number

Numbers = np.ndarray[Any, np.dtype[Any]]

_SIGNED = "diverging"


class Pictures(QWidget):
    """Original, change and result; the change is stretched so that it can be seen.

    Signals:
        pointed: the place (channel, row, column) that the pointer is at; None: it left.
    """

    pointed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = "", ""
        self.original = MosaicView(theme, self)
        self.change = MosaicView(theme, self)
        self.result = MosaicView(theme, self)
        self.captions = tuple(QLabel(self) for _ in range(3))
        self.scale = ColourScale(theme, self)
        self._blanks: list[QWidget] = []
        self._name_parts()
        row = QHBoxLayout()
        row.setSpacing(EDGE)
        views = (self.original, self.change, self.result)
        for view, caption in zip(views, self.captions, strict=True):
            caption.setProperty("role", "small")
            caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            column = QVBoxLayout()
            column.setSpacing(SPACE // 2)
            column.addWidget(caption)
            column.addWidget(view, 1)
            if view is self.change:
                column.addWidget(self.scale)
            else:  # lest the other two are larger
                blank = QWidget(self)
                column.addWidget(blank)
                self._blanks.append(blank)
            row.addLayout(column, 1)
            view.pixel_hovered.connect(self._point)
        self.captions[1].setText(self.tr("change"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(row, 1)
        self.show_scale(True)

    def show_scale(self, is_shown: bool) -> None:
        """Show what the colours of the change mean, or leave the room to the pictures."""
        self.scale.setVisible(is_shown)
        for blank in self._blanks:
            blank.setFixedHeight(self.scale.sizeHint().height() if is_shown else 0)
            blank.setVisible(is_shown)

    def show_misled(self, misled: Misled, low: float, high: float) -> None:
        """Paint an attack; equal colours of original and result are equal numbers.

        Args:
            misled: of pictures (C, H, W), or of sequences (T, F).
            low: the smallest number of the data.
            high: the largest.
        """
        original, change, result = (
            as_maps(array) for array in (misled.original, misled.perturbation, misled.adversarial)
        )
        for view, maps in ((self.original, original), (self.result, result)):
            if len(maps) == 3 and misled.original.ndim == 3:
                view.set_pictures(maps[None])
            else:
                view.set_maps(maps, levels=(low, high))
        most = float(np.abs(change).max()) or 1.0
        self.change.set_maps(change, "diverging", (-most, most))
        end = short_number(most)
        self.scale.set_words(f"−{end}", end, colour_map=_SIGNED)

    def set_captions(self, before: str, after: str) -> None:
        """Say above each what the network takes it for."""
        self._said = before, after
        self._show_captions()

    def _show_captions(self) -> None:
        """With what each picture is, where there is room for that."""
        titles = (self.tr("original"), self.tr("changed"))
        labels = (self.captions[0], self.captions[2])
        for label, title, said in zip(labels, titles, self._said, strict=True):
            whole = f"{title}: {said}"
            fits = label.fontMetrics().horizontalAdvance(whole) <= label.width()
            label.setText(whole if fits else said)
            label.setToolTip(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_captions()

    def _point(self, pixel: MapPixel | None) -> None:
        self.pointed.emit(None if pixel is None else (pixel.map, pixel.row, pixel.column))

    def _name_parts(self) -> None:
        for view, name in (
            (self.original, self.tr("Original")),
            (self.change, self.tr("Change, stretched for the eye")),
            (self.result, self.tr("What is shown to the network")),
        ):
            view.setAccessibleName(name)
            view.setToolTip(name)
        self.scale.setAccessibleName(self.tr("Scale of the change"))


def as_maps(array: Numbers) -> Numbers:
    """Pictures as they are, a sequence as one map with the time to the right; → (K, H, W)."""
    if array.ndim == 3:
        return array
    if array.ndim == 2:
        return np.ascontiguousarray(array.T)[None]
    return array.reshape(1, 1, -1)


def is_picture(array: Numbers) -> bool:
    """Whether numbers are seen best as a picture; else by name."""
    return array.ndim == 3 or (array.ndim == 2 and 1 not in array.shape)
