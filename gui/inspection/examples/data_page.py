"""Choosing an example of the data: by number, by class, one after the other, a wrong one."""

from __future__ import annotations

from random import Random
from typing import Any

import numpy as np
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.api import DataSet, Field, Graph, Inference, NextWrong, StudyTold
from gui.inspection.example_view import is_sequence_of_numbers, maps_of
from gui.inspection.folding_row import FoldingRow
from gui.inspection.scores import find_scores
from gui.inspection.truth import class_name
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.watched import Watched
from gui.widgets.action_button import ActionButton
from gui.widgets.choice_field import ChoiceField
from gui.widgets.mosaic_view import MosaicView
from gui.widgets.number_field import NumberField

_ANY = "*"
_OWNER = "example"
_MOST_SHOWN = 60
_MOST_CLASSES = 200
_THUMBS_PX, _LEAST_PX = 36, 80


class DataPage(QWidget):
    """Number, part and class of the example, and small pictures of its neighbours."""

    def __init__(
        self,
        theme: Theme,
        bridge: Watched,
        parent: QWidget | None = None,
        random: Random | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._bridge = theme, bridge
        self._random = random or Random()
        self._asked = 0
        self._kinds: list[tuple[str, str]] = []
        self._label: Field | None = None
        self._listed: np.ndarray[Any, np.dtype[np.int64]] = np.zeros(0, dtype=np.int64)
        self._shown: tuple[object, ...] = ()
        self.split = ChoiceField(
            theme, [("test", self.tr("Test set")), ("train", self.tr("Training set"))], self
        )
        self.split.setToolTip(self.tr("Which part of the data the example is from"))
        self.split.setAccessibleName(self.tr("Part of the data"))
        self.number = NumberField(theme, low=0, high=10**9, is_integer=True, parent=self)
        self.number.setToolTip(self.tr("Number of the example: type it, or drag"))
        self.number.setAccessibleName(self.tr("Number of the example"))
        self.kind = ChoiceField(theme, [(_ANY, self.tr("Any class"))], self)
        self.kind.setToolTip(self.tr("Only examples of one class"))
        self.kind.setAccessibleName(self.tr("Class of the example"))
        tips = {"previous": self.tr("Previous example"), "next": self.tr("Next example")}
        self.previous = ActionButton(
            theme, icon="chevron-left", kind="quiet", tool_tip=tips["previous"], parent=self
        )
        self.next = ActionButton(
            theme, icon="chevron-right", kind="quiet", tool_tip=tips["next"], parent=self
        )
        self.any = ActionButton(theme, self.tr("Random"), parent=self)
        self.any.setToolTip(self.tr("Any example of the same part and class"))
        self.wrong = ActionButton(theme, self.tr("Next wrong one"), parent=self)
        self.wrong.setToolTip(self.tr("The next example that the network answers wrongly"))
        self.said = QLabel(self)
        self.thumbs = MosaicView(theme, self)
        self._lay_out()
        self._connect()

    def follow(self) -> None:
        """Show what there is to choose, and where one stands."""
        data = self._data()
        graph, inference = self._bridge.project.graph, self._bridge.inference
        fields = self._bridge.project.data.fields()
        self._label = next((f for f in fields if f.spec.is_label and not f.spec.shape), None)
        self._offer_classes()
        self.wrong.setVisible(self._question(graph, inference, 0) is not None)
        split, index = self._bridge.example
        self.split.set_value(split)
        self.number.set_value(index)
        self._list(data)

    def step(self, by: int) -> None:
        """The next example of the chosen class, or the one before; round the end."""
        split, index = self._bridge.example
        listed = self._of_class(split)
        if not len(listed):
            return
        if by > 0:
            at = int(np.searchsorted(listed, index, side="right")) % len(listed)
        else:
            at = int(np.searchsorted(listed, index, side="left")) - 1
        self._bridge.show_example(split, int(listed[at]))

    def step_random(self) -> None:
        """Any example of the chosen class."""
        split, _ = self._bridge.example
        listed = self._of_class(split)
        if len(listed):
            self._bridge.show_example(split, int(listed[self._random.randrange(len(listed))]))

    def ask_wrong(self) -> None:
        """Have the next wrong answer found."""
        self._asked += 1
        question = self._question(self._bridge.project.graph, self._bridge.inference, self._asked)
        if question is not None:
            self._say(self.tr("Looking for a wrong answer …"))
            self._bridge.ask(_OWNER, question)

    def hear(self, told: StudyTold) -> None:
        """Go to what was found."""
        if told.owner != _OWNER or not isinstance(told.study, NextWrong) or not told.is_over:
            return
        if told.problem:
            self._say(told.problem)
        elif told.finding is None:
            self._say(self.tr("All answers are right."))
        else:
            self._say("")
            self._bridge.show_example(told.study.split, int(told.finding))

    def _question(self, graph: Graph, inference: Inference, asked: int) -> NextWrong | None:
        scores = find_scores(graph, inference)
        if scores is None or self._label is None or scores.rule == "plain":
            return None
        split, index = self._bridge.example
        return NextWrong(scores.node, self._label.name, split, index, times=asked)

    def _data(self) -> DataSet | None:
        return self._bridge.session.data_set

    def _of_class(self, split: str) -> np.ndarray[Any, np.dtype[np.int64]]:
        """Numbers of the examples that may be chosen."""
        data = self._data()
        if data is None:
            return np.zeros(0, dtype=np.int64)
        part = data.train if split == "train" else data.test
        kind = self.kind.value()
        if self._label is None or kind in (None, _ANY) or self._label.name not in part.arrays:
            return np.arange(part.count)
        return np.flatnonzero(part.arrays[self._label.name] == int(str(kind)))

    def _offer_classes(self) -> None:
        field = self._label
        count = min(field.spec.classes or 0, _MOST_CLASSES) if field is not None else 0
        choices = [(_ANY, self.tr("Any class"))]
        if field is not None:
            choices += [(str(i), class_name(field, i)) for i in range(count)]
        self.kind.setVisible(count > 1)
        if choices != self._kinds:
            self._kinds = choices
            self.kind.set_choices(choices)
            self.kind.set_value(_ANY)

    def _list(self, data: DataSet | None) -> None:
        """Small pictures of the examples round the chosen one."""
        fields = self._bridge.project.data.fields()
        field = next((f for f in fields if f.role == "input" and _has_face(f)), None)
        split, index = self._bridge.example
        self.thumbs.setVisible(field is not None and data is not None)
        self._fit()
        if field is None or data is None or field.name not in data.specs():
            return
        listed = self._of_class(split)
        at = int(np.searchsorted(listed, index)) // _MOST_SHOWN * _MOST_SHOWN
        self._listed = listed[at : at + _MOST_SHOWN]
        shown = (split, self.kind.value(), at, id(data))
        if shown != self._shown:
            self._shown = shown
            part = data.train if split == "train" else data.test
            listed = part.arrays[field.name][self._listed]
            maps = [maps_of(np.asarray(one, dtype=np.float32), field) for one in listed]
            faces = [one for one in maps if one is not None]
            if faces:
                self.thumbs.set_pictures(np.stack(faces))
            else:
                self.thumbs.set_maps(None)
        found = np.flatnonzero(self._listed == index)
        self.thumbs.set_marked(int(found[0]) if len(found) else None)

    def _pick(self, place: int) -> None:
        if place < len(self._listed):
            self._bridge.show_example(self._bridge.example[0], int(self._listed[place]))

    def _go(self, *_: object) -> None:
        split = self.split.value() or "test"
        data = self._data()
        index = int(self.number.value())
        if data is not None:
            count = data.train.count if split == "train" else data.test.count
            index = min(index, count - 1)
        self._bridge.show_example(split, index)

    def _choose_kind(self, *_: object) -> None:
        split, index = self._bridge.example
        listed = self._of_class(split)
        if len(listed) and index not in listed:
            self._bridge.show_example(split, int(listed[0]))
        else:
            self._list(self._data())

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self._fit()

    def _connect(self) -> None:
        self.split.value_changed.connect(self._go)
        self.number.value_changed.connect(self._go)
        self.kind.value_changed.connect(self._choose_kind)
        self.previous.clicked.connect(self._back)
        self.next.clicked.connect(self._on)
        self.any.clicked.connect(self.step_random)
        self.wrong.clicked.connect(self.ask_wrong)
        self.thumbs.map_clicked.connect(self._pick)
        self._bridge.study_told.connect(self.hear)

    def _back(self) -> None:
        self.step(-1)

    def _on(self) -> None:
        self.step(1)

    def _lay_out(self) -> None:
        self.number.setFixedWidth(self._theme.px(72))
        self.split.setMinimumWidth(self._theme.px(_LEAST_PX))
        self.kind.setMinimumWidth(self._theme.px(_LEAST_PX))
        self.said.setProperty("role", "small")
        self.said.setWordWrap(True)
        self.said.hide()
        self.thumbs.setToolTip(self.tr("Click an example to let it flow"))
        self.thumbs.setAccessibleName(self.tr("Examples of the data"))
        policy = self.thumbs.sizePolicy()
        policy.setHeightForWidth(False)  # they take the height that is left
        self.thumbs.setSizePolicy(policy)
        walk = QWidget(self)
        row = QHBoxLayout(walk)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part in (self.previous, self.number, self.next):
            row.addWidget(part)
        self.fields = FoldingRow(self._theme, self)
        self.fields.set_parts((self.split, walk, self.kind, self.any, self.wrong))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.fields)
        column.addWidget(self.said)
        column.addWidget(self.thumbs, 1)
        column.addStretch(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave some height to what is said and to the small pictures."""
        rest = [self._theme.px(_THUMBS_PX)] * self.thumbs.isVisibleTo(self)
        rest += [self.said.sizeHint().height()] * self.said.isVisibleTo(self)
        self.fields.set_most_height(self.height() - sum(rest) - SPACE * len(rest))


def _has_face(field: Field) -> bool:
    """Whether examples of a field can be told apart by small pictures."""
    is_sequence = is_sequence_of_numbers(field.spec.shape) and not field.spec.is_label
    return field.spec.rank == 3 or is_sequence
