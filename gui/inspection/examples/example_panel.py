"""What flows through the network: chosen, drawn, read from a file, seen by a webcam."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from engine.api import (
    Camera,
    Field,
    Habit,
    OwnExample,
    Prepared,
    ProjectUpdate,
    Snapshot,
    drawn,
    habit_of,
    photographed,
)
from gui.inspection.examples.data_page import DataPage
from gui.inspection.examples.draw_page import DrawPage
from gui.inspection.examples.file_page import FilePage
from gui.inspection.examples.flowing import Flowing
from gui.inspection.examples.numbers_page import NumbersPage, can_be_typed
from gui.inspection.examples.own_words import preparation_words
from gui.inspection.examples.webcam_page import WebcamPage
from gui.inspection.truth import truth_words
from gui.looking.looking_panel import LookingPanel
from gui.looking.shown_panel import Table
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.watched import Watched
from gui.widgets.choice_field import ChoiceField
from gui.widgets.empty_hint import EmptyHint
from gui.widgets.segmented_control import SegmentedControl

DATA, DRAW, NUMBERS, FILE, WEBCAM = "data", "draw", "numbers", "file", "webcam"
_SETTLE_MS = 30
_NARROW_PX, _SIDE_PX, _WAYS_PX = 460, 190, 120


class ExamplePanel(LookingPanel):
    """The ways to choose an example at the left; at the right what flows now."""

    owner = "example_browser"

    def __init__(
        self,
        theme: Theme,
        bridge: Watched,
        parent: QWidget | None = None,
        camera: Camera | None = None,
    ) -> None:
        super().__init__(theme, bridge, parent)
        self._inputs: tuple[Field, ...] = ()
        self._habits: tuple[object, dict[str, Habit]] = (None, {})
        self._said = ""
        self.way = SegmentedControl(theme, [(DATA, self.tr("Data"))], self)
        self.way.setToolTip(self.tr("Where the example comes from"))
        self.way.setAccessibleName(self.tr("Where the example comes from"))
        self.way.setMinimumWidth(theme.px(_WAYS_PX))
        self.input = ChoiceField(theme, [], self)
        self.input.setToolTip(self.tr("Which input you give; the others come from the data"))
        self.input.setAccessibleName(self.tr("Input that you give"))
        self.pages: dict[str, QWidget] = {}
        self.data = DataPage(theme, bridge, self)
        self.draw = DrawPage(theme, self)
        self.numbers = NumbersPage(theme, self)
        self.file = FilePage(theme, self)
        self.webcam = WebcamPage(theme, camera, self)
        self.flowing = Flowing(theme, self)
        self.hint = EmptyHint(theme, self.tr("The data are being loaded."), parent=self)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self.setAcceptDrops(True)
        self.setMinimumSize(theme.px(200), theme.px(120))  # what lies beside can go
        self._lay_out()
        self._connect()
        self.follow_project(bridge.update)

    @property
    def field(self) -> Field | None:
        """The input that the user gives."""
        name = self.input.value()
        return next((f for f in self._inputs if f.name == name), None)

    def choose_way(self, way: str) -> None:
        """Show the page of one way to choose."""
        self.way.set_value(way)
        self._turn_page()

    # What flows

    def follow_project(self, update: ProjectUpdate) -> None:
        fields = update.project.data.fields()
        self._inputs = tuple(f for f in fields if f.role == "input")
        before = self.input.value()
        self.input.set_choices([(f.name, f.name) for f in self._inputs])
        names = [f.name for f in self._inputs]
        if names:
            self.input.set_value(str(before) if before in names else names[0])
        self.input.setVisible(len(self._inputs) > 1)
        self._follow_input()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        words = truth_words(snapshot, self._bridge.project.data.fields())
        if words != self._said:
            self._said = words
            self._show_flowing()

    def wanted_activations(self) -> tuple[str, ...]:
        """Some node, so that a look brings the truth along."""
        order = self._bridge.project.graph.topology.order
        return order[:1]

    def table(self) -> Table | None:
        values = self._values()
        if values is None:
            return None
        heads = (*(f"axis {i}" for i in range(values.ndim)), self.tr("value"))
        rows = [(*place, float(value)) for place, value in np.ndenumerate(values)]
        return Table(heads, rows)

    def picture(self) -> QWidget:
        return self.flowing.view if self.flowing.view.isVisible() else self.flowing

    def _values(self) -> np.ndarray[Any, Any] | None:
        """The numbers of the chosen input that flow now."""
        field, own, data = self.field, self._bridge.own, self._bridge.session.data_set
        if field is None:
            return None
        if own is not None and field.name in own.arrays:
            return np.asarray(own.arrays[field.name])
        if data is None or field.name not in data.specs():
            return None
        split, index = self._bridge.example
        part = data.train if split == "train" else data.test
        return np.asarray(part.arrays[field.name][min(index, part.count - 1)])

    def _show_flowing(self) -> None:
        field, values, own = self.field, self._values(), self._bridge.own
        if field is None or values is None:
            return
        self.flowing.show_values(values, field)
        if own is not None:
            self.flowing.show_words(own.title, self._own_words(), is_own=True)
            return
        split, index = self._bridge.example
        word = self.tr("training") if split == "train" else self.tr("test")
        said = f"{word} {index}, {self._said}" if self._said else f"{word} {index}"
        self.flowing.show_words(said, "", is_own=False)

    def _own_words(self) -> str:
        words = self._made_words
        if len(self._inputs) > 1:
            split, index = self._bridge.example
            part = self.tr("training") if split == "train" else self.tr("test")
            others = self.tr("The other inputs are those of {example}.")
            words = f"{words} {others.format(example=f'{part} {index}')}".strip()
        return words

    # What the user gives

    def _give(self, array: np.ndarray[Any, Any], title: str, words: str = "") -> None:
        """Let something of the user's own flow."""
        field, data = self.field, self._bridge.session.data_set
        if field is None or data is None:
            return
        split, index = self._bridge.example
        part = data.train if split == "train" else data.test
        others = {f.name: part.arrays[f.name][index] for f in self._inputs if f is not field}
        self._made_words = words
        given = np.ascontiguousarray(array, dtype=np.dtype(field.spec.dtype))
        self._bridge.show_own(OwnExample({**others, field.name: given}, title, frozenset(others)))

    def _give_drawing(self) -> None:
        habit = self._habit()
        if habit is not None:
            self._give_picture(drawn(self.draw.paper.ink(), habit), self.tr("your drawing"))

    def _give_file(self, pixels: np.ndarray[Any, Any], title: str) -> None:
        habit = self._habit()
        if habit is not None:
            self._give_picture(photographed(pixels, habit), title)
        else:
            self.file.words.setText(self.tr("The chosen input is no picture."))

    def _give_webcam(self, picture: np.ndarray[Any, Any]) -> None:
        habit = self._habit()
        if habit is not None:
            pixels = picture.astype(np.float32) / 255
            self._give_picture(photographed(pixels, habit), self.tr("your webcam"))

    def _give_picture(self, made: Prepared, title: str) -> None:
        self._give(made.array, title, preparation_words(made))

    def _give_numbers(self, numbers: np.ndarray[Any, Any]) -> None:
        is_point = numbers.size == 2
        self._give(numbers, self.tr("your point") if is_point else self.tr("your numbers"))

    def _habit(self) -> Habit | None:
        """How the pictures of the chosen input were prepared; measured once for the data."""
        field, data = self.field, self._bridge.session.data_set
        if field is None or data is None or not _is_picture(field):
            return None
        if field.name not in data.specs():
            return None
        if self._habits[0] is not data:
            self._habits = data, {}
        found = self._habits[1]
        if field.name not in found:
            found[field.name] = habit_of(data.train.arrays[field.name])
        return found[field.name]

    # What is shown

    def _follow_input(self, *_: object) -> None:
        field, data = self.field, self._bridge.session.data_set
        is_there = data is not None and field is not None and field.name in data.specs()
        self._content.setVisible(is_there)
        self.hint.setVisible(not is_there)
        if not self._inputs:
            self.hint.set_text(self.tr("These data have no input that an example could be of."))
        elif data is None:
            problem = self._bridge.session.data_problem
            self.hint.set_text(problem or self.tr("The data are being loaded."))
        if not is_there or field is None or data is None:
            return
        ways = [(DATA, self.tr("Data"))]
        if _is_picture(field):
            ways += [(DRAW, self.tr("Draw")), (FILE, self.tr("File")), (WEBCAM, self.tr("Webcam"))]
        elif can_be_typed(field):
            ways.append((NUMBERS, self.tr("Point") if field.spec.size == 2 else self.tr("Numbers")))
        before = self.way.value()
        self.way.set_choices(ways)
        self.way.setVisible(len(ways) > 1)
        if self.way.value() != before or self._stack.currentWidget() is not self._page:
            self._turn_page()
        habit = self._habit()
        if habit is not None:
            self.draw.follow(habit)
        elif can_be_typed(field):
            arrays = data.train.arrays
            label = next((f.name for f in data.fields if f.spec.is_label and not f.spec.shape), "")
            points = arrays[field.name]
            classes = arrays[label] if label else np.zeros(len(points), dtype=np.int64)
            self.numbers.follow(field, points, classes)
        self._follow_example()

    def _follow_example(self, *_: object) -> None:
        if self._bridge.session.data_set is None or not self.isVisible():
            return
        self.data.follow()
        values = self._values()
        if values is not None:
            self.numbers.show_numbers(values, is_own=self._bridge.own is not None)
        self._show_flowing()

    @property
    def _page(self) -> QWidget:
        return self.pages.get(self.way.value(), self.data)

    def _turn_page(self, *_: object) -> None:
        page = self._page
        self._stack.setCurrentWidget(page)
        if page is self.data:
            self._bridge.show_own(None)
        elif page is self.draw and not self.draw.paper.is_unused:
            self._give_drawing()

    def _to_data(self) -> None:
        self.choose_way(DATA)

    def _connect(self) -> None:
        bridge = self._bridge
        self.way.value_changed.connect(self._turn_page)
        self.input.value_changed.connect(self._follow_input)
        self.draw.drawn.connect(self._settle.start)
        self._settle.timeout.connect(self._give_drawing)
        self.numbers.given.connect(self._give_numbers)
        self.file.read.connect(self._give_file)
        self.webcam.seen.connect(self._give_webcam)
        self.flowing.back_wanted.connect(self._to_data)
        bridge.example_chosen.connect(self._follow_example)
        bridge.own_chosen.connect(self._follow_example)

    def _lay_out(self) -> None:
        self._made_words = ""
        self.pages = {
            DATA: self.data,
            DRAW: self.draw,
            NUMBERS: self.numbers,
            FILE: self.file,
            WEBCAM: self.webcam,
        }
        self._stack = QStackedWidget(self)
        for page in self.pages.values():
            self._stack.addWidget(page)
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(self.way)
        head.addWidget(self.input)
        head.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(SPACE)
        left.addLayout(head)
        left.addWidget(self._stack, 1)
        self._content = QWidget(self)
        self._row = QHBoxLayout(self._content)
        self._row.setContentsMargins(EDGE, 0, EDGE, 0)
        self._row.setSpacing(EDGE)
        self._row.addLayout(left, 1)
        self._row.addWidget(self.flowing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE // 2, 0, SPACE // 2)
        column.addWidget(self._content, 1)
        column.addWidget(self.hint, 1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow_input()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.flowing.setFixedWidth(self._theme.px(_SIDE_PX))
        self.flowing.setVisible(event.size().width() >= self._theme.px(_NARROW_PX))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._habit() is not None and (
            event.mimeData().hasUrls() or event.mimeData().hasImage()
        ):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.choose_way(FILE)
        if self.file.take(event.mimeData()):
            event.acceptProposedAction()


def _is_picture(field: Field) -> bool:
    return field.spec.rank == 3 and field.spec.shape[0] in (1, 3)
