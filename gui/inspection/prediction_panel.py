"""What the network says about one example, beside the example itself."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from engine.api import DataField, Field, ProjectUpdate, Snapshot
from gui.figures.numbers import percent
from gui.inspection.example_view import LARGE_PX, SMALL_PX, ExampleView, maps_of
from gui.inspection.scores import ScoresAt, Shares, find_scores, lengths_of, shares_of
from gui.inspection.truth import Numbers, class_name, class_names
from gui.looking.looking_panel import LookingPanel
from gui.looking.shown_panel import Table
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.watched import Watched
from gui.widgets.bar_list import BarList
from gui.widgets.empty_hint import EmptyHint
from gui.widgets.number_text import short_number

_MOST_BARS = 10
_NARROW_PX, _LEAST_PX = 248, 148
_STRIP_PX, _TINY_PX = 160, 30
_FEW_LINES = 5
_ANY_WIDTH_PX = 16_777_215  # what Qt starts with


class PredictionPanel(LookingPanel):
    """The example, and a bar for each class; for other targets the number that was foretold.

    A network that gives a picture, as an autoencoder does, has it shown beside the example.
    """

    owner = "prediction"

    def __init__(self, theme: Theme, bridge: Watched, parent: QWidget | None = None) -> None:
        super().__init__(theme, bridge, parent)
        self._scores: ScoresAt | None = None
        self._own = ""
        self._told: Table | None = None
        self.example = ExampleView(theme, self)
        self.example.set_name(self.tr("The example that flows through the network"))
        self.said = QLabel(self)
        self.truth = QLabel(self)
        self.bars = BarList(theme, self)
        self.given = ExampleView(theme, self)
        self.given.set_name(self.tr("The picture that the network gives"))
        self.hint = EmptyHint(theme, "", parent=self)
        self._lay_out()
        theme.changed.connect(self.draw_again)
        theme.changed.connect(self._arrange)
        self.follow_project(bridge.update)

    def wanted_activations(self) -> tuple[str, ...]:
        scores = self._scores
        if scores is None:
            return ()
        return (scores.node, scores.input) if scores.input else (scores.node,)

    def table(self) -> Table | None:
        return self._told

    def picture(self) -> QWidget:
        return self._content

    def follow_project(self, update: ProjectUpdate) -> None:
        scores = self._scores = find_scores(update.project.graph, update.inference)
        is_known = self._drawn is not None and not update.inference.has_errors
        self._show_content(scores is not None and is_known)
        wire_them = self.tr("No right answer is asked for here. The numbers stand on the nodes.")
        if any(stage.needs_loss for stage in update.project.plan):
            wire_them = self.tr("Wire scores into a loss to see what they say.")
        self.hint.set_text(self.tr("No scores to show yet.") if scores else wire_them)

    def _show_content(self, is_there: bool) -> None:
        self._content.setVisible(is_there)
        self.hint.setVisible(not is_there)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        scores = self._scores
        if scores is None:
            return
        self._own = snapshot.wish.own.title if snapshot.wish.own is not None else ""
        if scores.input and scores.input in snapshot.activations:
            self.example.show_example(
                snapshot.activations[scores.input], self._field_of(scores.input)
            )
            self._arrange()
        output = snapshot.activations.get(scores.node)
        if output is None:
            return
        self._show_content(True)
        self.given.hide()
        target = self._field_of(scores.target)
        truth = snapshot.truth.get(target.name) if target else None
        if target is not None and target.spec.is_label and not target.spec.shape:
            number = None if truth is None else int(truth)
            are_shares = scores.rule != "plain" or output.size == 1
            shares = shares_of(output.reshape(-1), scores.rule)
            self._show_classes(shares, target, number, are_shares=are_shares)
        elif target is not None and target.spec.is_label and output.ndim == 2:
            self._show_steps(output.argmax(axis=1), target, truth)
        else:
            self._show_number(output, target, truth)
            self._show_picture(output, target, snapshot.activations.get(scores.input or ""))

    def _show_picture(self, output: Numbers, target: Field | None, example: Numbers | None) -> None:
        """Show what is given as a picture, if it is one; in the example's shape, if it was that."""
        is_flat = output.ndim == 1 and example is not None and example.ndim == 3
        if is_flat and example is not None and output.size == example.size:
            output = output.reshape(example.shape)
        if output.size == 1 or output.ndim != 3 or maps_of(output, target) is None:
            return
        if self._scores is not None and self._scores.rule == "sigmoid":
            output = (
                shares_of(output.reshape(-1), "sigmoid").reshape(output.shape).astype(np.float32)
            )
        self.given.show_example(output, target)
        self.given.show()
        self._show_words(self.tr("gives this picture"), "accent", "")

    def _show_classes(
        self, shares: Shares, field: Field, truth: int | None, *, are_shares: bool
    ) -> None:
        said = int(np.argmax(shares))
        rows = [(class_name(field, i), float(share)) for i, share in enumerate(shares)]
        number_head = self.tr("share") if are_shares else self.tr("score")
        self._told = Table((self.tr("class"), number_head), rows)
        shown = _rows(shares, truth)
        labels = [class_name(field, number) for number in shown]
        is_right = said == truth
        role = "good" if is_right else "problem" if truth is not None else "accent"
        # The truth is pointed at where the network says something else.
        labels = [
            f"{label} ◂" if number == truth and not is_right else label
            for number, label in zip(shown, labels, strict=True)
        ]
        self.bars.setVisible(True)
        lengths = shares if are_shares else lengths_of(shares)
        scores = None if are_shares else [short_number(float(shares[n])) for n in shown]
        self.bars.set_bars(
            labels, [float(lengths[n]) for n in shown], shown.index(said), role, scores
        )
        words = self.tr("says {0}").format(class_name(field, said))
        if self._scores is not None and self._scores.rule != "plain":
            words = self.tr("{0}, {1}").format(words, percent(shares[said]))
        self._show_words(words, role, "" if truth is None else class_name(field, truth))

    def _show_steps(self, said: Numbers, field: Field, truth: Numbers | None) -> None:
        """A class for each step of a sequence, and how many of them are right."""
        self.bars.setVisible(False)
        steps = [(i, class_name(field, int(one))) for i, one in enumerate(said)]
        self._told = Table((self.tr("step"), self.tr("class")), steps)
        words, true, role = self.tr("says {0}").format(class_names(field, said)), "", "accent"
        if truth is not None and truth.shape == said.shape:
            right = int((said == truth).sum())
            role = "good" if right == len(said) else "problem"
            count = self.tr("{0} of {1} steps right").format(right, len(said))
            words = f"{words}\n{count}"
            true = class_names(field, truth)
        self._show_words(words, role, true)

    def _show_number(
        self,
        output: np.ndarray[tuple[int, ...], np.dtype[np.float32]],
        field: Field | None,
        truth: object,
    ) -> None:
        self.bars.setVisible(False)
        numbers_of = [(i, float(one)) for i, one in enumerate(output.reshape(-1))]
        self._told = Table((self.tr("index"), self.tr("number")), numbers_of)
        is_number = output.size == 1
        sizes = " × ".join(map(str, output.shape))
        numbers = self.tr("{0} numbers").format(sizes)
        words = short_number(float(output.reshape(-1)[0]), 4) if is_number else numbers
        if is_number and field is not None:
            words = f"{_number_name(field)} = {words}"
        true = ""
        if isinstance(truth, np.ndarray) and truth.size == 1:
            true = short_number(float(truth.reshape(-1)[0]), 4)
        self._show_words(self.tr("says {0}").format(words), "accent", true)

    def _show_words(self, said: str, role: str, truth: str) -> None:
        style = f"color: {self._theme.color(role).name()}; font-weight: 600;"
        self.said.setText(said)
        if style != self.said.styleSheet():  # setting it again would cost as much as the drawing
            self.said.setStyleSheet(style)
        told = self.tr("truth {0}").format(truth) if truth else ""
        self.truth.setText(self._own or told)

    def _field_of(self, node: str | None) -> Field | None:
        """The field of the data a node stands for."""
        known = self._bridge.project.graph.by_name.get(node or "")
        if known is None or not isinstance(known.layer, DataField):
            return None
        name = known.layer.field
        return next((f for f in self._bridge.project.data.fields() if f.name == name), None)

    def _lay_out(self) -> None:
        self._content = QWidget(self)
        words = QVBoxLayout()
        words.setSpacing(SPACE // 2)
        for label in (self.said, self.truth):
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            words.addWidget(label)
        self.truth.setProperty("role", "small")
        words.addStretch(1)
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._head.setSpacing(SPACE)
        self._head.addWidget(self.example, alignment=Qt.AlignmentFlag.AlignTop)
        self._head.addLayout(words, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._content)
        self._row.setContentsMargins(EDGE, 0, EDGE, 0)
        self._row.addLayout(self._head, 2)
        self._row.addWidget(self.bars, 3)
        self._row.addWidget(self.given, 3, Qt.AlignmentFlag.AlignTop)
        self.given.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, SPACE)
        column.addWidget(self._content, 1)
        column.addWidget(self.hint, 1)
        # As wide as its head and the names of a few features and classes need.
        self.setMinimumWidth(self._theme.px(_LEAST_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Where it is narrow, put a smaller picture above the bars instead of beside them."""
        is_narrow = self.width() < self._theme.px(_NARROW_PX)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if is_narrow else across)
        self._row.setSpacing(SPACE if is_narrow else EDGE)
        self._row.setStretch(0, 0 if is_narrow else 2)
        lines = self.example.features
        is_told = lines.isVisibleTo(self.example) and len(lines.lines) <= _FEW_LINES
        is_beside = is_narrow and not is_told  # names of features need the whole width
        self._head.setDirection(across if is_beside else down)
        # Of a strip beside other panels the words need the larger part.
        small = SMALL_PX if self.width() >= self._theme.px(_STRIP_PX) else _TINY_PX
        self.example.set_side(small if is_narrow else LARGE_PX)
        self.example.setMaximumWidth(self._theme.px(small) if is_beside else _ANY_WIDTH_PX)


def _number_name(field: Field) -> str:
    """What the one number of a field is called."""
    return field.feature_names[0] if len(field.feature_names) == 1 else field.name


def _rows(shares: Shares, truth: int | None) -> list[int]:
    """The classes to show: all of a few, else the likeliest and the true one, in their order."""
    if len(shares) <= _MOST_BARS:
        return list(range(len(shares)))
    best = [int(number) for number in np.argsort(-shares)[:_MOST_BARS]]
    if truth is not None and truth not in best:
        best[-1] = truth
    return sorted(best)
