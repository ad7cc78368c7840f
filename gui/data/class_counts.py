"""How often each class occurs, in the training and the test part."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.api import DataSet
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number
from gui.widgets.themed_widget import ThemedWidget

_LINE_PX = 20


class ClassCount(NamedTuple):
    """A class with its number of examples."""

    name: str
    train: int
    test: int


class ClassCounts(ThemedWidget):
    """A line for each class: name, bar, training and test examples."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.counts: tuple[ClassCount, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Sequence[ClassCount]) -> None:
        """Show these classes; none: nothing."""
        self.counts = tuple(counts)
        self.setVisible(bool(counts))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(_LINE_PX) * len(self.counts))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.counts:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._theme.font("small"))
            metrics = painter.fontMetrics()
            most = max(count.train + count.test for count in self.counts) or 1
            names = max(metrics.horizontalAdvance(count.name) for count in self.counts)
            name_room = min(names, self.width() // 3) + 10
            numbers = metrics.horizontalAdvance("00 000 + 0 000")
            for index, count in enumerate(self.counts):
                height = self._theme.px(_LINE_PX)
                line = QRectF(0, index * height, self.width(), height)
                self._paint_line(painter, line, count, most, name_room, numbers)

    def _paint_line(
        self,
        painter: QPainter,
        line: QRectF,
        count: ClassCount,
        most: int,
        name_room: int,
        numbers: int,
    ) -> None:
        theme, middle = self._theme, Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.color("secondary"))
        name = painter.fontMetrics().elidedText(
            count.name, Qt.TextElideMode.ElideRight, name_room - 6
        )
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(theme.color("faint"))
        words = f"{short_number(count.train)} + {short_number(count.test)}"
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, words)
        room = line.width() - name_room - numbers
        if room < 8:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        left, top = line.left() + name_room, line.center().y() - theme.px(3)
        for role, number in (("accent", count.train), ("warning", count.test)):
            width = room * number / most
            painter.setBrush(theme.color(role))
            painter.drawRoundedRect(QRectF(left, top, max(width - 1, 1), theme.px(6)), 2, 2)
            left += width


def class_counts(data: DataSet) -> tuple[ClassCount, ...]:
    """The classes of the data set's labels; empty where there are none."""
    label = next((field for field in data.fields if field.spec.is_label), None)
    if label is None:
        return ()
    classes = label.spec.classes or 0
    names = label.class_names or tuple(map(str, range(classes)))
    train, test = (
        np.bincount(split.arrays[label.name].ravel(), minlength=classes)
        for split in (data.train, data.test)
    )
    return tuple(
        ClassCount(name, int(a), int(b)) for name, a, b in zip(names, train, test, strict=True)
    )
