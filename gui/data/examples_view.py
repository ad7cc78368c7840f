"""Examples of a data set: pictures side by side, points of a plane, or rows of a table."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from engine.api import DataSet, Field
from gui.data.example_table import ExampleTable
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.mosaic_view import MosaicView
from gui.widgets.number_text import short_number
from gui.widgets.scatter_view import ScatterView
from gui.widgets.segmented_control import SegmentedControl

PAGE = 60
_PLACE_NEEDS_PX = 340


class ExamplesView(QWidget):
    """Shows one part of a data set; a click on an example chooses it.

    Signals:
        example_clicked: part (``train`` or ``test``) and index.
    """

    example_clicked = Signal(str, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: DataSet | None = None
        self._first = 0
        parts = (("test", self.tr("Test")), ("train", self.tr("Training")))
        self.split = SegmentedControl(theme, parts, self)
        self.split.setToolTip(self.tr("Whether examples of the test or the training set are shown"))
        self.split.setAccessibleName(self.tr("Part of the data"))
        self.previous = ActionButton(
            theme,
            icon="chevron-left",
            kind="quiet",
            tool_tip=self.tr("Earlier examples"),
            parent=self,
        )
        self.next = ActionButton(
            theme,
            icon="chevron-right",
            kind="quiet",
            tool_tip=self.tr("Later examples"),
            parent=self,
        )
        self.where = QLabel(self)
        self.pictures = MosaicView(theme, self)
        self.scatter = ScatterView(theme, self)
        self.table = ExampleTable(theme, self)
        self._lay_out()
        self.split.value_changed.connect(self._begin)
        self.previous.clicked.connect(lambda: self._turn(-PAGE))
        self.next.clicked.connect(lambda: self._turn(PAGE))
        self.pictures.map_clicked.connect(lambda index: self._tell(self._first + index))
        self.scatter.point_clicked.connect(self._tell)
        self.table.row_clicked.connect(self._tell)

    def show_data(self, data: DataSet) -> None:
        """Show a data set, from its first example on."""
        if data is not self._data:
            self._data = data
            self._begin()

    def show_chosen(self, split: str, index: int) -> None:
        """Mark the example that is looked at."""
        chosen = index if split == self.split.value() else None
        self.scatter.set_chosen(chosen)
        if self._stack.currentWidget() is self.table:
            self.table.set_chosen(chosen)

    def _begin(self, *_: object) -> None:
        self._first = 0
        self._show()

    def _turn(self, by: int) -> None:
        self._first = min(max(self._first + by, 0), max(self._count() - 1, 0) // PAGE * PAGE)
        self._show()

    def _tell(self, index: int) -> None:
        self.example_clicked.emit(self.split.value(), index)

    def _count(self) -> int:
        if self._data is None:
            return 0
        return (self._data.train if self.split.value() == "train" else self._data.test).count

    def _show(self) -> None:
        data = self._data
        if data is None:
            return
        split = data.train if self.split.value() == "train" else data.test
        field = _input_of(data)
        view: QWidget = self.table
        if field.spec.rank == 3:
            view = self.pictures
            page = split.arrays[field.name][self._first : self._first + PAGE]
            self.pictures.set_pictures(page)
        elif field.spec.shape == (2,):
            view = self.scatter
            classes, names = _classes_of(data, self.split.value())
            self.scatter.set_points(split.arrays[field.name], classes, names)
        else:
            self.table.show_data(data, self.split.value())
        self._stack.setCurrentWidget(view)
        self._show_place(pages=view is self.pictures)

    def _show_place(self, *, pages: bool) -> None:
        count = self._count()
        words = self.tr("{0} examples").format(short_number(count))
        if pages:
            last = min(self._first + PAGE, count) - 1
            words = self.tr("{0} … {1} of {2}").format(self._first, last, short_number(count))
        self.where.setText(words)
        for button in (self.previous, self.next):
            button.setVisible(pages)
        self.previous.setEnabled(self._first > 0)
        self.next.setEnabled(self._first + PAGE < count)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget(self)
        for view in (self.pictures, self.scatter, self.table):
            self._stack.addWidget(view)
        self.where.setProperty("role", "small")
        self.where.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(self.split)
        head.addWidget(self.where, 1)
        head.addStretch()
        head.addWidget(self.previous)
        head.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.where.setVisible(event.size().width() >= _PLACE_NEEDS_PX)


def _input_of(data: DataSet) -> Field:
    return next((field for field in data.fields if field.role == "input"), data.fields[0])


def _classes_of(
    data: DataSet, part: str
) -> tuple[np.ndarray[tuple[int], np.dtype[np.int64]], tuple[str, ...]]:
    split = data.train if part == "train" else data.test
    label = next((field for field in data.fields if field.spec.is_label), None)
    if label is None:
        return np.zeros(split.count, dtype=np.int64), ()
    return split.arrays[label.name], label.class_names
