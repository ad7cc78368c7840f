"""Giving the numbers of an example one by one, or a point by a click."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QScrollArea, QWidget

from engine.api import Field
from gui.inspection.examples.point_pad import PointPad, Points
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.number_field import NumberField

Numbers = np.ndarray[Any, np.dtype[Any]]

MOST_NUMBERS = 64
"""More are not typed by hand."""


def can_be_typed(field: Field) -> bool:
    """Whether an example of this field is short enough to be given number by number."""
    return field.spec.rank <= 2 and 0 < field.spec.size <= MOST_NUMBERS


class NumbersPage(QWidget):
    """A field for each number; for two numbers also a plane to click on.

    Signals:
        given: the numbers, with the shape and type of the data's field.
    """

    given = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._field: Field | None = None
        self.pad = PointPad(theme, self)
        self.fields: list[NumberField] = []
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(EDGE)
        row.addWidget(self.pad, 3)
        row.addWidget(self._scroll, 2)
        self.pad.placed.connect(self._put)

    def follow(self, field: Field, points: Points, classes: Points) -> None:
        """Ask for the numbers of this field.

        Args:
            field: of the data.
            points: examples of it, shape (N, *field.spec.shape); none while the data are loaded.
            classes: their classes, to colour them by; shape (N,).
        """
        is_plane = field.spec.size == 2
        self.pad.setVisible(is_plane)
        if field != self._field:
            self._field = field
            self._make_fields(field, points)
        if is_plane:
            self.pad.set_points(points.reshape(len(points), 2), classes)

    def show_numbers(self, numbers: Numbers, *, is_own: bool) -> None:
        """Show an example's numbers; of one's own the point is marked."""
        flat = numbers.reshape(-1)
        if len(flat) != len(self.fields):
            return
        for field, value in zip(self.fields, flat, strict=True):
            if not field.hasFocus():
                field.set_value(float(value))
        if len(flat) == 2:
            self.pad.set_point((float(flat[0]), float(flat[1])) if is_own else None)

    def _put(self, x: float, y: float) -> None:
        for field, value in zip(self.fields, (x, y), strict=True):
            field.set_value(value)
        self._give()

    def _give(self, *_: object) -> None:
        assert self._field is not None
        spec = self._field.spec
        values = np.array([field.value() for field in self.fields], dtype=np.dtype(spec.dtype))
        if spec.size == 2:
            self.pad.set_point((float(values[0]), float(values[1])))
        self.given.emit(values.reshape(spec.shape))

    def _make_fields(self, field: Field, points: Points) -> None:
        body = QWidget(self)
        form = QFormLayout(body)
        form.setContentsMargins(0, 0, SPACE, 0)
        form.setSpacing(SPACE // 2)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        names = field.feature_names
        if len(names) != field.spec.size:
            names = tuple(_place_name(field, i) for i in range(field.spec.size))
        flat = points.reshape(len(points), -1) if len(points) else None
        self.fields = []
        for number, name in enumerate(names):
            made = self._number_field(field, None if flat is None else flat[:, number])
            made.setAccessibleName(name)
            made.value_changed.connect(self._give)
            label = QLabel(name, body)
            label.setProperty("role", "small")
            label.setToolTip(name)
            label.setFixedHeight(made.sizeHint().height())
            form.addRow(label, made)
            self.fields.append(made)
        self._scroll.setWidget(body)

    def _number_field(self, field: Field, seen: Numbers | None) -> NumberField:
        is_integer = not field.spec.dtype.startswith("float")
        high = None if field.spec.classes is None else field.spec.classes - 1
        low = None if field.spec.classes is None else 0
        step = 1.0 if is_integer else 0.1
        if seen is not None and not is_integer and np.ptp(seen) > 0:
            step = float(10 ** np.floor(np.log10(np.ptp(seen) / 20)))
        made = NumberField(
            self._theme, low=low, high=high, step=step, is_integer=is_integer, parent=self
        )
        tip = self.tr("Type a number, or drag")
        if seen is not None and len(seen):
            words = self.tr("In the data from {low} to {high}. Type a number, or drag.")
            tip = words.format(low=f"{seen.min():.4g}", high=f"{seen.max():.4g}")
        made.setToolTip(tip)
        return made


def _place_name(field: Field, number: int) -> str:
    shape = field.spec.shape
    if len(shape) == 2 and shape[1] > 1:
        return f"{number // shape[1]}, {number % shape[1]}"
    if shape == (2,):
        return "xy"[number]
    return "x" if shape == (1,) else f"x{number}"
