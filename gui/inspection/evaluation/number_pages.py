"""The pages of the evaluation for answers that are numbers."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from engine.api import JudgedNumbers
from gui.inspection.evaluation.fit_view import MOST_POINTS, FitView, ResidualView
from gui.inspection.evaluation.page import Page, Shown
from gui.inspection.evaluation.told import fit_table, number_words
from gui.looking.shown_panel import Table
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number


class FitPage(Page):
    """Said beside true, a dot for each number."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.number: int | None = None
        self._rows = np.zeros(0, dtype=np.int64)
        self.view = FitView(theme, self)
        self.view.setAccessibleName(self.tr("What is said beside what is true"))
        self.column.addWidget(self.title)
        self.column.addWidget(self.view, 1)
        self.view.spoken.connect(self.spoken)
        self.view.point_clicked.connect(self._choose_point)

    def choose(self, number: int | None) -> None:
        """Show one of the numbers, by its place among those kept; None: all."""
        self.number = number
        if self.shown is not None:
            self.paint_shown(self.shown)

    def paint_shown(self, shown: Shown) -> None:
        judged = shown.judged
        if not isinstance(judged, JudgedNumbers):
            return
        true, said, self._rows = chosen_numbers(judged, self.number)
        self.say(fit_words(judged, self.number, len(true)))
        self.view.show_points(true, said)
        self.mark(*shown.chosen)

    def mark(self, split: str, index: int) -> None:
        judged = self.shown.judged if self.shown is not None else None
        if isinstance(judged, JudgedNumbers) and judged.split == split:
            self.view.ring(np.flatnonzero(judged.example[self._rows] == index))
        else:
            self.view.ring(np.zeros(0, dtype=np.int64))

    def table(self) -> Table | None:
        judged = self.shown.judged if self.shown is not None else None
        return fit_table(judged) if isinstance(judged, JudgedNumbers) else None

    def _choose_point(self, number: int) -> None:
        judged = self.shown.judged if self.shown is not None else None
        if isinstance(judged, JudgedNumbers):
            self.example_chosen.emit(judged.split, int(judged.example[self._rows[number]]))


class ResidualPage(Page):
    """How the errors are spread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.number: int | None = None
        self.view = ResidualView(theme, self)
        self.view.setAccessibleName(self.tr("How the errors are spread"))
        self.column.addWidget(self.title)
        self.column.addWidget(self.view, 1)
        self.view.spoken.connect(self.spoken)

    def choose(self, number: int | None) -> None:
        """Show one of the numbers, by its place among those kept; None: all."""
        self.number = number
        if self.shown is not None:
            self.paint_shown(self.shown)

    def errors(self, judged: JudgedNumbers) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        """Said less true, of the numbers that are chosen."""
        away = judged.predicted.astype(np.float64) - judged.true
        chosen = away if self.number is None else away[:, min(self.number, away.shape[1] - 1)]
        return chosen.reshape(-1)

    def paint_shown(self, shown: Shown) -> None:
        if isinstance(shown.judged, JudgedNumbers):
            errors = self.errors(shown.judged)
            words = self.tr("mean {mean}, standard deviation {spread}").format(
                mean=short_number(float(errors.mean())),
                spread=short_number(float(errors.std())),
            )
            self.say(words)
            self.view.show_errors(errors)

    def table(self) -> Table | None:
        judged = self.shown.judged if self.shown is not None else None
        return fit_table(judged) if isinstance(judged, JudgedNumbers) else None


def chosen_numbers(
    judged: JudgedNumbers, number: int | None
) -> tuple[
    np.ndarray[tuple[int], np.dtype[np.float32]],
    np.ndarray[tuple[int], np.dtype[np.float32]],
    np.ndarray[tuple[int], np.dtype[np.int64]],
]:
    """True and said numbers, and the row of each; of very many evenly spread ones."""
    width = judged.true.shape[1]
    places = np.arange(judged.true.size).reshape(judged.true.shape)
    flat = (places if number is None else places[:, [min(number, width - 1)]]).reshape(-1)
    if len(flat) > MOST_POINTS:
        flat = flat[np.linspace(0, len(flat) - 1, MOST_POINTS).round().astype(int)]
    return judged.true.reshape(-1)[flat], judged.predicted.reshape(-1)[flat], flat // width


def fit_words(judged: JudgedNumbers, number: int | None, drawn: int) -> str:
    """How well it fits."""
    all_ = judged.true.size if number is None else len(judged.true)
    r2 = judged.mean_r2 if number is None else float(judged.r2[min(number, len(judged.r2) - 1)])
    words = "" if number is None else f"R² {number_words(r2)}"
    if drawn < all_:
        few = QCoreApplication.translate("Evaluation", "{0} of {1} numbers are drawn")
        words = " · ".join(
            filter(None, (words, few.format(short_number(drawn), short_number(all_))))
        )
    return words
