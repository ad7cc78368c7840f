"""How many examples withstand an attack, the further they are changed."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QWidget

from engine.api import AttackedAccuracy
from gui.looking.shown_panel import Table
from gui.theme.theme import Theme
from gui.widgets.curve_plot import CurvePlot

_WORDS_PX = 220


class AccuracyCurve(CurvePlot):
    """Shares in per cent over ε, with a line at the ε that is set."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._px = theme.px
        self._has_curve = False
        self.setAccessibleName(self.tr("Accuracy under attack"))
        self.setToolTip(self.tr("How many test examples are still taken for what they are"))
        self.set_x_label("ε")
        self.set_placeholder(self.tr("Press Attack many to see how many withstand it."))

    def show_accuracy(self, found: AttackedAccuracy | None) -> None:
        """Draw what is known so far; None: nothing is."""
        self._has_curve = found is not None
        if found is None:
            self.clear_curves()
            return
        known = np.isfinite(found.right)
        x = found.epsilons[known]
        label = self.tr("right, %")
        self.set_curve("right", x, 100 * found.right[known], "accent", dots=True, label=label)
        if found.reached is None:
            self.remove_curve("reached")
        else:
            label = self.tr("taken for the aim, %")
            reached = 100 * np.nan_to_num(found.reached[known])
            self.set_curve("reached", x, reached, "warning", dots=True, label=label)
        self.set_extent(0.0, float(found.epsilons[-1]))

    def mark_epsilon(self, epsilon: float) -> None:
        """Mark how far the chosen example is changed."""
        words = f"ε {epsilon:g}" if self.width() >= self._px(_WORDS_PX) else ""
        self.set_moment((epsilon, words) if self._has_curve else None)


def accuracy_table(found: AttackedAccuracy, heads: tuple[str, str, str]) -> Table:
    """The same as numbers; the last column only where the attack has an aim."""
    columns = [found.epsilons, found.right]
    if found.reached is not None:
        columns.append(found.reached)
    rows = [tuple(float(value) for value in row) for row in zip(*columns, strict=True)]
    return Table(heads[: len(columns)], rows)
