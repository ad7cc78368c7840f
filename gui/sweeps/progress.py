"""How far a sweep is, and how long it will still take."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.api import Trial
from gui.sweeps.trial_words import seconds_words

_OVER = ("ended", "pruned", "failed")


@dataclass(frozen=True)
class Progress:
    """Where a sweep stands.

    Attributes:
        trials: those that were begun.
        count: how many there are in all.
        seeds: runs of each.
        is_going_on: somebody is at work on it.
        is_waiting: it comes after another one.
        is_stopping: it is about to halt.
    """

    trials: tuple[Trial, ...]
    count: int
    seeds: int = 1
    is_going_on: bool = False
    is_waiting: bool = False
    is_stopping: bool = False

    @property
    def over(self) -> int:
        """How many trials are over."""
        return sum(trial.state in _OVER for trial in self.trials)

    @property
    def share(self) -> float:
        """How much of it is done, by runs, 0 … 1."""
        runs = sum(self._runs(trial) for trial in self.trials)
        return min(runs / (self.count * self.seeds), 1.0) if self.count else 0.0

    @property
    def seconds_left(self) -> float | None:
        """About how long the rest will take; None before a run is done."""
        done = sum(len(trial.results) for trial in self.trials)
        spent = sum(trial.seconds for trial in self.trials)
        if not done:
            return None
        left = self.count * self.seeds - sum(self._runs(trial) for trial in self.trials)
        return max(left, 0) * spent / max(sum(self._runs(trial) for trial in self.trials), 1)

    def _runs(self, trial: Trial) -> int:
        return self.seeds if trial.state in _OVER else len(trial.results)


def progress_words(progress: Progress) -> tuple[str, str]:
    """How far it is, and the time left."""
    words = _tr("{0} of {1} trials").format(progress.over, progress.count)
    if progress.is_stopping:
        return _tr("{0}, stopping…").format(words), ""
    if progress.is_waiting:
        return _tr("{0}, waits for the sweep before it").format(words), ""
    if progress.over >= progress.count:
        return _tr("{0}, done").format(words), ""
    if not progress.is_going_on:
        return _tr("{0}, halted").format(words), ""
    left = progress.seconds_left
    if not progress.trials:
        return _tr("{0}, starting…").format(words), ""
    if left is None:
        return words, ""
    return words, _tr("about {0} left").format(seconds_words(left))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sweeps", text)
