"""A sweep at work: one run after the other in one process, each kept as any run is."""

from __future__ import annotations

import math
import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass

from engine.errors import ChainruleError
from engine.project.preparing import Preparing
from engine.project.project import Project
from engine.runs.folder import Origin
from engine.runs.recorded import Recording
from engine.sweep.journal import ENDED, FAILED, PRUNED, RUNNING, Journal, Trial
from engine.sweep.proposals import Proposals, proposals
from engine.sweep.sweep import Settings, Sweep, varied
from engine.training.checkpoint import FILE_NAME
from engine.training.events import EpochDone

_TELLS_EVERY_S = 0.5
"""A line of the journal costs a write to the disk; a small network has an epoch in less."""


@dataclass(frozen=True)
class TrialChanged:
    """Something was told of a trial.

    Attributes:
        number: of the trial.
        settings: what it tries.
        state: as in `engine.sweep.journal.Trial`.
        epoch: epochs finished by the running run.
        value: what the aim is now; not a number while unknown.
        failure: why it failed.
    """

    number: int
    settings: Settings
    state: str
    epoch: int = 0
    value: float = math.nan
    failure: str = ""


def run_sweep(journal: Journal) -> Generator[TrialChanged | None, None, None]:
    """Do all runs that are not done yet; gives control back after every batch.

    Closing the generator leaves the running run saved exactly where it is; called again, it goes on
    from there. What one trial can not do (a network that does not fit together, a loss that is no
    longer a number) ends that trial alone, with its reason.

    Raises:
        FileRefused: if there is no sweep, or the disk takes no more.
        ParameterRefused, CommandRefused: if the sweep does not fit its project.
    """
    sweep, project = journal.asked()
    sweep.checked(project)
    known = {trial.number: trial for trial in journal.trials()}
    chosen = proposals(sweep, project, journal.folder, known)
    preparing = Preparing()
    for number, settings in chosen.next():
        work = _Work(journal, sweep, project, preparing, chosen, number, settings)
        yield from work.done(known.get(number))


class _Work:
    """One trial, over all its seeds."""

    def __init__(
        self,
        journal: Journal,
        sweep: Sweep,
        project: Project,
        preparing: Preparing,
        chosen: Proposals,
        number: int,
        settings: Settings,
    ) -> None:
        self._journal, self._sweep, self._project = journal, sweep, project
        self._preparing, self._chosen = preparing, chosen
        self._number, self._settings = number, settings
        self._told, self._epoch = 0.0, 0

    def done(self, known: Trial | None) -> Iterator[TrialChanged | None]:
        """The seeds that are not done yet, and then the trial's end."""
        results = list(known.results) if known is not None else []
        state, failure = ENDED, ""
        if known is None:
            self._note(settings=dict(self._settings), state=RUNNING)
        yield self._changed(RUNNING)
        for seed in range(len(results), self._sweep.seeds):
            began = time.perf_counter()
            try:
                result = yield from self._one(seed)
            except ChainruleError as refusal:
                state, failure = FAILED, str(refusal)
            seconds = time.perf_counter() - began
            if state == FAILED:
                self._note(seconds=seconds)
                break
            if result is None:
                state = PRUNED
                self._note(seconds=seconds)
                break
            results.append(result)
            self._note(seconds=seconds, epoch=self._epoch, value=result, result=result)
        mean = sum(results) / len(results) if results else math.nan
        self._note(state=state, failure=failure)
        self._chosen.ended(self._number, state, mean)
        yield TrialChanged(self._number, self._settings, state, self._epoch, mean, failure)

    def _one(self, seed: int) -> Generator[TrialChanged | None, None, float | None]:
        """One run; gives what the aim is at its end, None if it fell behind."""
        folder = self._journal.run_folder(self._number, seed)
        project = varied(self._project, self._settings, seed)
        run = self._preparing.run(project)
        resumes = (folder / FILE_NAME).is_file()
        origin = Origin(group=f"{self._journal.folder.name}/{self._number}")
        recording = Recording(
            run, folder, project, resumes=resumes, origin=origin, snapshots_mib=0.0
        )
        with recording:
            for news in recording:
                if not isinstance(news, EpochDone):
                    yield None
                    continue
                value, self._epoch = self._aim(news), news.epoch
                if time.perf_counter() >= self._told + _TELLS_EVERY_S:
                    self._told = time.perf_counter()
                    self._note(epoch=news.epoch, value=value)
                yield self._changed(RUNNING, news.epoch, value)
                if seed == 0 and self._chosen.falls_behind(self._number, news.epoch, value):
                    return None
        return self._aim_of(run.last_metrics)

    def _aim(self, news: EpochDone) -> float:
        return self._aim_of({"train": dict(news.train), "test": dict(news.test)})

    def _aim_of(self, metrics: dict[str, dict[str, float]]) -> float:
        aim = self._sweep.aim
        values = metrics.get(aim.split, {})
        if aim.metric not in values:
            known = ", ".join(sorted(values)) or "nothing"
            raise ChainruleError(
                f"The runs do not measure {aim.metric} on the {aim.split} part "
                f"(they measure {known}); choose one of these as the aim."
            )
        return values[aim.metric]

    def _note(self, **facts: object) -> None:
        self._journal.note(self._number, **facts)

    def _changed(self, state: str, epoch: int = 0, value: float = math.nan) -> TrialChanged:
        return TrialChanged(self._number, self._settings, state, epoch, value)
