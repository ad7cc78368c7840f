"""The pages of classes: each shows one view of what was judged."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from engine.api import Judged, JudgedClasses
from gui.figures.numbers import percent
from gui.inspection.evaluation.confusion_paint import Cell
from gui.inspection.evaluation.confusion_view import ConfusionView
from gui.inspection.evaluation.page import Page, Shown
from gui.inspection.evaluation.reliability_view import ReliabilityView
from gui.inspection.evaluation.threshold_view import ROC, ThresholdView
from gui.inspection.evaluation.told import (
    calibration_table,
    cases_table,
    confusion_table,
    curve_table,
    error_cards,
    fit_table,
    mistake_cards,
    number_words,
)
from gui.inspection.example_cards import ExampleCards
from gui.looking.shown_panel import Table
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.number_text import short_number

_FEW_CLASSES = 12
_QUICKLY_SORTED = 60_000
"""Of more scores than that only one class's curve is drawn: the window waits for sorting them."""
_EVEN = 0.005
"""Confidence and accuracy that differ by less are called equal."""


class ConfusionPage(Page):
    """The matrix, and beside it the examples of a cell."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.matrix = ConfusionView(theme, self)
        self.matrix.setAccessibleName(self.tr("Confusion matrix"))
        self.cell: Cell | None = None
        self.cards = ExampleCards(theme, self)
        self._side = QWidget(self)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(SPACE // 2)
        side.addWidget(self.title)
        side.addWidget(self.cards, 1)
        self._halves = QSplitter(Qt.Orientation.Horizontal, self)
        self._halves.setChildrenCollapsible(False)
        self._halves.addWidget(self.matrix)
        self._halves.addWidget(self._side)
        self._halves.setSizes([600, 400])
        self.column.addWidget(self._halves, 1)
        self._side.hide()
        self.matrix.spoken.connect(self.spoken)
        self.matrix.cell_chosen.connect(self.choose)
        self.cards.chosen.connect(self.example_chosen)

    def choose(self, cell: Cell | None) -> None:
        """Show the examples of a cell; the same one again: none."""
        is_there = cell is not None and max(cell) < self.matrix.classes
        self.cell = cell if is_there and cell != self.cell else None
        self.matrix.set_chosen(self.cell)
        self._show_cell()

    def cases(self) -> list[int]:
        """Those of the cell."""
        judged = self.shown.judged if self.shown is not None else None
        if not isinstance(judged, JudgedClasses) or self.cell is None:
            return []
        if max(self.cell) >= judged.answer.classes:
            return []
        found: list[int] = judged.cell(*self.cell).tolist()
        return found

    def paint_shown(self, shown: Shown) -> None:
        if isinstance(shown.judged, JudgedClasses):
            if self.cell is not None and max(self.cell) >= shown.judged.answer.classes:
                self.choose(None)
            self.matrix.show_judged(shown.judged, shown.names)
            self._show_cell()

    def mark(self, split: str, index: int) -> None:
        self.cards.mark(split, index)

    def table(self) -> Table | None:
        if self.shown is None or not isinstance(self.shown.judged, JudgedClasses):
            return None
        if self.cell is not None:
            return cases_table(self.shown.judged, self.shown.names, self.cases())
        return confusion_table(self.shown.judged, self.shown.names)

    def _show_cell(self) -> None:
        shown = self.shown
        self._side.setVisible(self.cell is not None)
        if shown is None or self.cell is None or not isinstance(shown.judged, JudgedClasses):
            return
        cases = self.cases()
        true, said = (shown.names[number] for number in self.cell)
        words = self.tr("{count} of class {true}, taken for {said}")
        self.say(words.format(count=short_number(len(cases)), true=true, said=said))
        cards = mistake_cards(shown.judged, shown.names, cases)
        self.cards.show_cards(shown.data, shown.judged.split, cards)
        self.cards.mark(*shown.chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() > 1.15 * self.height()
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self._halves.setOrientation(across if is_wide else down)


class MistakesPage(Page):
    """What is wrong, the surest mistakes first; of numbers, what is furthest off."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.cards = ExampleCards(theme, self)
        self.column.addWidget(self.title)
        self.column.addWidget(self.cards, 1)
        self.cards.chosen.connect(self.example_chosen)

    def paint_shown(self, shown: Shown) -> None:
        judged = shown.judged
        if isinstance(judged, JudgedClasses):
            wrong = judged.mistakes.tolist()
            cards = mistake_cards(judged, shown.names, wrong)
            words = self.tr("{wrong} of {all} are wrong; the surest first: said ≠ true, how sure")
            if not judged.has_shares:
                words = self.tr(
                    "{wrong} of {all} are wrong; first what is said by the largest lead"
                )
            words = words.format(wrong=short_number(len(wrong)), all=short_number(len(judged.said)))
        else:
            cards = error_cards(judged)
            words = self.tr("The furthest off first")
        self.say(words)
        self.cards.show_cards(shown.data, judged.split, cards)
        self.cards.mark(*shown.chosen)

    def mark(self, split: str, index: int) -> None:
        self.cards.mark(split, index)

    def table(self) -> Table | None:
        if self.shown is None:
            return None
        judged = self.shown.judged
        if isinstance(judged, JudgedClasses):
            return cases_table(judged, self.shown.names, judged.mistakes.tolist())
        return fit_table(judged)


class CalibrationPage(Page):
    """How sure beside how often right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.view = ReliabilityView(theme, self)
        self.view.setAccessibleName(self.tr("Reliability diagram"))
        self.column.addWidget(self.title)
        self.column.addWidget(self.view, 1)
        self.view.spoken.connect(self.spoken)

    def paint_shown(self, shown: Shown) -> None:
        if not isinstance(shown.judged, JudgedClasses) or not shown.judged.has_shares:
            return
        found, judged = shown.judged.calibration, shown.judged
        mean = float(judged.sureness.mean()) if len(judged.said) else float("nan")
        gap = self.tr("too sure") if mean > judged.accuracy else self.tr("too unsure")
        if abs(mean - judged.accuracy) < _EVEN:
            gap = self.tr("as sure as it may be")
        words = self.tr("ECE {ece}: on the whole {sure} sure and {right} right, that is {gap}")
        words = words.format(
            ece=percent(found.ece), sure=percent(mean), right=percent(judged.accuracy), gap=gap
        )
        self.say(words)
        self.view.show_calibration(found)

    def table(self) -> Table | None:
        judged = self.shown.judged if self.shown is not None else None
        if not isinstance(judged, JudgedClasses) or not judged.has_shares:
            return None
        return calibration_table(judged)

    def obstacle(self, judged: Judged) -> str:
        if isinstance(judged, JudgedClasses) and not judged.has_shares:
            words = self.tr(
                "{node} gives scores that are no probabilities: they need not add up to 1. "
                "With Cross-entropy as the loss, or Softmax as the last layer, they are."
            )
            return words.format(node=judged.answer.node)
        return ""


class ThresholdPage(Page):
    """One class against the rest, for every threshold."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.number, self.way = 0, ROC
        self.view = ThresholdView(theme, self)
        self.view.setAccessibleName(self.tr("Curve over all thresholds"))
        self.column.addWidget(self.title)
        self.column.addWidget(self.view, 1)
        self.view.spoken.connect(self.spoken)

    def choose(self, number: int, way: str) -> None:
        """Show another class, or in another way."""
        self.number, self.way = number, way
        if self.shown is not None:
            self.paint_shown(self.shown)

    def paint_shown(self, shown: Shown) -> None:
        judged = shown.judged
        if not isinstance(judged, JudgedClasses):
            return
        self.number = min(self.number, judged.answer.classes - 1)
        curve = judged.curve(self.number)
        others = []
        is_quick = judged.scores.size <= _QUICKLY_SORTED
        if 2 < judged.answer.classes <= _FEW_CLASSES and is_quick:
            numbers = (n for n in range(judged.answer.classes) if n != self.number)
            others = [judged.curve(number) for number in numbers]
        self.view.show_curves(curve, others, self.way)
        words = self.tr("{name} against the rest: AUC {auc}, average precision {precision}")
        words = words.format(
            name=shown.names[self.number],
            auc=number_words(curve.auc),
            precision=number_words(curve.average_precision),
        )
        areas = [each.auc for each in (curve, *others)]
        if others and np.isfinite(areas).any():
            mean = self.tr("mean AUC of all {0}").format(number_words(float(np.nanmean(areas))))
            words = f"{words} · {mean}"
        self.say(words)

    def table(self) -> Table | None:
        judged = self.shown.judged if self.shown is not None else None
        return curve_table(judged, self.number) if isinstance(judged, JudgedClasses) else None
