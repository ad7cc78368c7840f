"""One example: a picture, or its features by name."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from engine.api import Field
from gui.inspection.truth import class_name
from gui.theme.theme import Theme
from gui.widgets.mosaic_view import MosaicView
from gui.widgets.number_text import short_number
from gui.widgets.themed_widget import ThemedWidget

Values = np.ndarray[tuple[int, ...], np.dtype[np.float32]]

LARGE_PX, SMALL_PX = 112, 56
_LINE_PX = 18
_MOST_LINES = 8


class ExampleView(QWidget):
    """Shows what goes into the network."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = MosaicView(theme, self)
        self._theme = theme
        self.set_side(LARGE_PX)
        self.features = FeatureLines(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.picture, self.features):
            column.addWidget(part)
            part.hide()

    def set_side(self, side_px: int) -> None:
        """How high a picture is shown."""
        self.picture.setFixedHeight(self._theme.px(side_px))

    def set_name(self, name: str) -> None:
        """Say what is shown to those who can not see it."""
        for part in (self.picture, self.features):
            part.setAccessibleName(name)

    def show_example(self, values: Values, field: Field | None) -> None:
        """Show a picture (C, H, W) as such, a sequence with several numbers a step as a map.

        Everything else is shown as lines of name and value.
        """
        maps = maps_of(values, field)
        self.picture.setVisible(maps is not None)
        self.features.setVisible(maps is None)
        if maps is None:
            self.features.set_lines(feature_lines(values, field))
        elif len(maps) == 3:
            self.picture.set_pictures(maps[None])
        else:
            self.picture.set_maps(maps)


def is_sequence_of_numbers(shape: tuple[int, ...]) -> bool:
    """Whether an example of this shape has several numbers at each of several steps."""
    return len(shape) == 2 and 1 not in shape


def maps_of(values: Values, field: Field | None) -> Values | None:
    """A picture as it is, a sequence with several numbers a step with time across; else None.

    Shapes: (C, H, W) → the same; (T, F) → (1, F, T)
    """
    if is_sequence_of_numbers(values.shape):
        return (values.T if _begins_with_time(field) else values)[None]
    return values if values.ndim == 3 else None


class FeatureLines(ThemedWidget):
    """Names at the left, numbers at the right, painted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.lines: list[tuple[str, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_lines(self, lines: list[tuple[str, str]]) -> None:
        """Show these lines."""
        if len(lines) != len(self.lines):
            self.updateGeometry()
        self.lines = lines
        self.setToolTip("\n".join(f"{name}: {value}" for name, value in lines))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(96), self._theme.px(_LINE_PX) * max(len(self.lines), 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        height = self._theme.px(_LINE_PX)
        middle = Qt.AlignmentFlag.AlignVCenter
        with QPainter(self) as painter:
            painter.setFont(self._theme.font("small"))
            metrics = painter.fontMetrics()
            for index, (name, value) in enumerate(self.lines):
                place = QRectF(0, index * height, self.width(), height)
                painter.setPen(self._theme.color("text"))
                painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, value)
                room = int(place.width() - metrics.horizontalAdvance(value) - 8)
                painter.setPen(self._theme.color("secondary"))
                painter.drawText(
                    place, middle | Qt.AlignmentFlag.AlignLeft, fitted(name, metrics, room)
                )


def feature_lines(values: Values, field: Field | None) -> list[tuple[str, str]]:
    """Name and value of the first features; how many more there are."""
    flat = values.reshape(-1)
    names = field.feature_names if field else ()
    if len(names) != len(flat):
        word = "step " if _begins_with_time(field) else "x"
        names = tuple(f"{word}{i}" for i in range(min(len(flat), _MOST_LINES)))
    lines = [
        (names[i], _value_words(float(flat[i]), field)) for i in range(min(len(flat), _MOST_LINES))
    ]
    if len(flat) > _MOST_LINES:
        lines[-1] = (f"… {len(flat) - _MOST_LINES + 1} more", "")
    return lines


def fitted(name: str, metrics: QFontMetrics, room_px: int) -> str:
    """As much of a name as there is room for; its unit in brackets is the first to go."""
    if metrics.horizontalAdvance(name) > room_px and name.endswith(")"):
        name = name.rpartition("(")[0].rstrip() or name
    return metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, room_px)


def _begins_with_time(field: Field | None) -> bool:
    return field is not None and field.spec.axes[:1] == ("T",)


def _value_words(value: float, field: Field | None) -> str:
    if field is not None and field.spec.is_label:
        return class_name(field, int(value))
    return short_number(value)
