"""What all views of a sweep share: its trials, which of them is chosen, which are left out."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor

from engine.api import Aim, Axis, ChainruleError, Project, Sweep, Trial, best_of, setting_of
from gui.language.engine_words import translated
from gui.sweeps.scale import Scale, scale_of
from gui.theme.colour_maps import colour_table

RESULT = ""
"""The axis of the results, among those of the settings, which have names."""

Range = tuple[float, float]


class TrialBoard(QObject):
    """The trials of one sweep as the views show them.

    Signals:
        changed: there are others, or more is known of them, or others are left out.
        chosen_changed: another trial, or none, is chosen.
    """

    changed = Signal()
    chosen_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sweep = Sweep(axes=())
        self.titles: dict[str, str] = {}
        self.trials: tuple[Trial, ...] = ()
        self.by_number: dict[int, Trial] = {}
        self.best: Trial | None = None
        self.chosen: int | None = None
        self.is_active = False
        self.brushes: dict[str, Range] = {}
        self.scales: dict[str, Scale] = {RESULT: Scale()}

    @property
    def aim(self) -> Aim:
        """What the best is best in."""
        return self.sweep.aim

    @property
    def axes(self) -> tuple[Axis, ...]:
        """What is varied."""
        return self.sweep.axes

    @property
    def chosen_trial(self) -> Trial | None:
        """The trial that is chosen."""
        return None if self.chosen is None else self.by_number.get(self.chosen)

    def show_sweep(self, sweep: Sweep, project: Project) -> None:
        """Begin with another sweep."""
        self.sweep = sweep
        self.titles = dict(setting_titles(sweep, project))
        self.chosen, self.brushes, self.trials = None, {}, ()
        self.show_trials((), is_active=False)
        self.chosen_changed.emit()

    def show_trials(self, trials: Sequence[Trial], *, is_active: bool) -> None:
        """Show what is known now; ``is_active``: somebody is at work on it."""
        self.trials, self.is_active = tuple(trials), is_active
        self.by_number = {trial.number: trial for trial in trials}
        self.best = best_of(trials, self.sweep)
        self.scales = {axis.target: self._scale(axis) for axis in self.axes}
        results = [trial.result for trial in trials if math.isfinite(trial.result)]
        self.scales[RESULT] = scale_of(results) if results else Scale()
        self.changed.emit()

    def choose(self, number: int | None) -> None:
        """Have another trial chosen, in all views."""
        if number != self.chosen:
            self.chosen = number if number in self.by_number else None
            self.chosen_changed.emit()

    def choose_by(self, step: int) -> None:
        """Choose the next better (1) or worse (-1) of those that have a result."""
        ranked = [t.number for t in self.ranked()]
        if not ranked:
            return
        if self.chosen not in ranked:
            self.choose(ranked[0])
            return
        at = ranked.index(self.chosen) - step
        self.choose(ranked[min(max(at, 0), len(ranked) - 1)])

    def brush(self, axis: str, part: Range | None) -> None:
        """Leave out what lies elsewhere on an axis; None: nothing because of that axis."""
        brushes = {key: kept for key, kept in self.brushes.items() if key != axis}
        if part is not None:
            brushes[axis] = part
        if brushes != self.brushes:
            self.brushes = brushes
            self.changed.emit()

    def clear_brushes(self) -> None:
        """Leave out nothing."""
        if self.brushes:
            self.brushes = {}
            self.changed.emit()

    def place(self, trial: Trial, axis: str) -> float:
        """Where a trial stands on an axis, 0 … 1; not a number if nowhere."""
        value = trial.result if axis == RESULT else trial.settings.get(axis, math.nan)
        return self.scales[axis].place(value)

    def is_kept(self, trial: Trial) -> bool:
        """Whether a trial lies within all that is brushed."""
        return all(
            low <= self.place(trial, axis) <= high for axis, (low, high) in self.brushes.items()
        )

    def ranked(self) -> list[Trial]:
        """Those with a result that are not left out, the best first."""
        known = [t for t in self.trials if math.isfinite(t.result) and self.is_kept(t)]
        return sorted(known, key=lambda t: t.result, reverse=self.aim.is_highest)

    def goodness(self, trial: Trial) -> float:
        """How good a result is among all: 0 the worst, 1 the best; not a number without one."""
        place = self.place(trial, RESULT)
        return place if self.aim.is_highest else 1.0 - place

    def colour(self, trial: Trial, *, is_dark: bool) -> QColor | None:
        """The colour of a result; None if there is none."""
        good = self.goodness(trial)
        if not math.isfinite(good):
            return None
        return goodness_colour(good, is_dark=is_dark)

    def _scale(self, axis: Axis) -> Scale:
        if axis.values:
            return scale_of(axis.values)
        return scale_of((axis.low, axis.high), is_log=axis.is_logarithmic)


def goodness_colour(good: float, *, is_dark: bool) -> QColor:
    """From the worst (0) to the best (1); of the map, the part that is seen on the ground."""
    share = 0.2 + 0.8 * good if is_dark else 0.85 * (1.0 - good)
    return QColor(
        *map(int, colour_table("viridis", is_dark)[round(255 * min(max(share, 0.0), 1.0))])
    )


def setting_titles(sweep: Sweep, project: Project) -> Mapping[str, str]:
    """For each setting that is varied, what it is called: by its label, unless two share it."""
    labels = {}
    for axis in sweep.axes:
        try:
            labels[axis.target] = translated(setting_of(project, axis.target)[0].label)
        except ChainruleError:
            labels[axis.target] = axis.target
    every = list(labels.values())
    titles = {}
    for target, label in labels.items():
        place = target.rpartition(".")[0]
        is_of_node = place.split(".")[0] in project.graph.by_name and place != "training"
        has_twin = every.count(label) > 1
        titles[target] = f"{place} · {label}" if is_of_node or has_twin else label
    return titles
