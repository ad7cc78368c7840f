"""Which settings are tried next: from a list made beforehand, or guided by what was found."""

from __future__ import annotations

import importlib.util
import logging
import math
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from engine.errors import ParameterRefused
from engine.project.project import Project
from engine.sweep.journal import ENDED, FAILED, PRUNED, Trial
from engine.sweep.sweep import Axis, Settings, Sweep, is_whole

if TYPE_CHECKING:
    import optuna

_OVER = (ENDED, PRUNED, FAILED)


SEARCH_NEEDS = (
    "A search needs the package optuna, which is not installed. "
    "Install it (pip install “optuna>=5”), or choose a grid or random trials."
)


class Proposals(Protocol):
    """Gives settings, and hears what came of them."""

    def next(self) -> Iterator[tuple[int, Settings]]:
        """Number and settings of each trial that is not over yet, one after the other."""

    def falls_behind(self, number: int, epoch: int, value: float) -> bool:
        """Hear what the aim is after an epoch; whether the trial had better end."""

    def ended(self, number: int, state: str, result: float) -> None:
        """Hear how a trial ended."""


def can_search() -> bool:
    """Whether what a search needs is installed."""
    return importlib.util.find_spec("optuna") is not None


def proposals(sweep: Sweep, project: Project, folder: Path, known: dict[int, Trial]) -> Proposals:
    """Those of the sweep's method.

    Raises:
        ParameterRefused: if a search is asked for and optuna is not there.
    """
    if sweep.method == "search":
        return Searched(sweep, project, folder, known)
    return Listed(sweep, project, known)


class Listed:
    """A grid, or settings drawn by chance: known beforehand."""

    def __init__(self, sweep: Sweep, project: Project, known: dict[int, Trial]) -> None:
        self._settings = list(sweep.settings(project))
        self._known = known

    def next(self) -> Iterator[tuple[int, Settings]]:
        for number, settings in enumerate(self._settings):
            trial = self._known.get(number)
            if trial is None or trial.state not in _OVER:
                yield number, settings

    def falls_behind(self, number: int, epoch: int, value: float) -> bool:
        return False

    def ended(self, number: int, state: str, result: float) -> None:
        """A list hears nothing."""


class Searched:
    """Optuna's tree-structured Parzen estimator, and its median rule for what falls behind.

    Source: Bergstra et al. 2011, “Algorithms for hyper-parameter optimization”; Akiba et al. 2019,
    “Optuna”. The study lies in a journal file beside the sweep's.
    """

    def __init__(
        self, sweep: Sweep, project: Project, folder: Path, known: dict[int, Trial]
    ) -> None:
        if not can_search():
            raise ParameterRefused(SEARCH_NEEDS)
        import optuna
        from optuna.storages import JournalStorage
        from optuna.storages.journal import JournalFileBackend

        optuna.logging.set_verbosity(logging.ERROR)
        self._sweep, self._project, self._known = sweep, project, known
        self._states = optuna.trial.TrialState
        storage = JournalStorage(JournalFileBackend(str(folder / "study.log")))
        # A sampler that goes on must not draw what it drew before: its seed counts what is known.
        sampler = optuna.samplers.TPESampler(
            seed=sweep.seed * 100_003 + len(known), constant_liar=False
        )
        pruner = optuna.pruners.MedianPruner(n_startup_trials=4, n_warmup_steps=1)
        self._study = optuna.create_study(
            storage=storage,
            study_name="sweep",
            sampler=sampler,
            pruner=pruner if sweep.prunes else optuna.pruners.NopPruner(),
            direction="maximize" if sweep.aim.is_highest else "minimize",
            load_if_exists=True,
        )
        self._space = {axis.target: _distribution(axis, project) for axis in sweep.axes}
        self._running: dict[int, optuna.trial.Trial] = {}

    def next(self) -> Iterator[tuple[int, Settings]]:
        for frozen in self._study.get_trials(deepcopy=False):
            known = self._known.get(frozen.number)
            if frozen.state == self._states.RUNNING and (known is None or known.state not in _OVER):
                yield self._go_on(frozen.number)
        while len(self._study.get_trials(deepcopy=False)) < self._sweep.trials:
            trial = self._study.ask(self._space)
            self._running[trial.number] = trial
            yield trial.number, self._settings(trial.params)

    def falls_behind(self, number: int, epoch: int, value: float) -> bool:
        trial = self._running[number]
        if math.isfinite(value):
            trial.report(value, epoch)
        return bool(self._sweep.prunes and trial.should_prune())

    def ended(self, number: int, state: str, result: float) -> None:
        trial = self._running.pop(number)
        if state == ENDED and math.isfinite(result):
            self._study.tell(trial, result)
        else:
            over = self._states.PRUNED if state == PRUNED else self._states.FAIL
            self._study.tell(trial, state=over)

    def _go_on(self, number: int) -> tuple[int, Settings]:
        """Take up a trial that was begun when the sweep was left."""
        import optuna

        frozen = self._study.get_trials(deepcopy=False)[number]
        trial = optuna.trial.Trial(self._study, frozen._trial_id)  # as its docs do
        self._running[number] = trial
        return number, self._settings(trial.params)

    def _settings(self, params: dict[str, Any]) -> Settings:
        """Values as the sweep knows them: optuna keeps only plain ones."""
        return {
            axis.target: axis.values[int(params[axis.target])]
            if axis.values
            else params[axis.target]
            for axis in self._sweep.axes
        }


def _distribution(axis: Axis, project: Project) -> optuna.distributions.BaseDistribution:
    from optuna import distributions

    if axis.values:
        return distributions.CategoricalDistribution(tuple(range(len(axis.values))))
    if is_whole(project, axis.target):
        low, high = math.ceil(axis.low), math.floor(axis.high)
        return distributions.IntDistribution(low, high, log=axis.is_logarithmic)
    return distributions.FloatDistribution(axis.low, axis.high, log=axis.is_logarithmic)
