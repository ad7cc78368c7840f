"""Looks after a run: gathers evidence part by part, within a share of the time, and tells of it."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace

import torch
from torch import Tensor

from engine.catalogue.leaving import Left, leavable
from engine.diagnosis.data_facts import data_facts
from engine.diagnosis.diagnose import diagnose
from engine.diagnosis.evidence import DataFacts, Evidence, Fault, Points
from engine.diagnosis.finding import Diagnosed
from engine.diagnosis.look import Probe
from engine.diagnosis.steadied import Steadied
from engine.diagnosis.subject import Subject
from engine.inference.infer import Memo
from engine.inference.report import Inference
from engine.project.project import Project
from engine.training.events import EpochDone
from engine.training.plan import Stage
from engine.training.run import Run

SHARE = 0.01
"""Of the time of a run, at most so much is spent on looking after it."""

_FIRST_S = 1.0
_INTERVAL_S = 1.0
_MOST_NORMS = 50
_log = logging.getLogger(__name__)


class Doctor:
    """Looks after one run, from the thread that it runs in.

    A look goes part by part, each no dearer than two steps of learning, so that a run can be
    stopped between them. Nothing of the run is changed by it.

    Attributes:
        data: what the run learns from.
        facts: what is known of them.
        due: from when on the next part may be done, by `time.perf_counter`.
    """

    def __init__(
        self,
        project: Project,
        inference: Inference,
        run: Run,
        facts: DataFacts | None = None,
    ) -> None:
        """Begin.

        Args:
            project: what the run was made from.
            inference: what is known of its drawing.
            run: what is looked after.
            facts: of its data, if they were looked at before.
        """
        self._project, self._inference, self._run = project, inference, run
        self._memo = Memo()
        self._subjects: dict[int, Subject] = {}
        self._probes: dict[int, Probe] = {}
        self._steadied = Steadied()
        self._evidence = Evidence()
        self._norms: list[float] = []
        self._ratios: Mapping[str, float] = {}
        self._looking: Iterator[Diagnosed | None] | None = None
        self._began, self._spent = time.perf_counter(), 0.0
        self.data = run.data
        self.facts = facts
        self.due = self._began + _FIRST_S

    def after(self, news: object) -> Diagnosed | None:
        """Look after the run between two steps, if it is due; ``news`` is what the step told.

        A look that fails, as where memory is short, ends looking and not the run.
        """
        try:
            if isinstance(news, EpochDone) and not math.isinf(self.due):
                return self.at_end_of_epoch()
            if time.perf_counter() < self.due:
                return None
            with leavable():
                return self.go_on()
        except Left:  # another time
            self._looking, self.due = None, time.perf_counter() + _INTERVAL_S
            return None
        except (RuntimeError, MemoryError):
            _log.warning("a run is no longer looked after", exc_info=True)
            self.due = math.inf
            return None

    def go_on(self) -> Diagnosed | None:
        """Do the next part of a look; gives what was found when a look is complete."""
        began = time.perf_counter()
        if self._looking is None:
            self._looking = self._look()
        try:
            found = next(self._looking)
        except StopIteration:  # another stage began meanwhile
            found = self._looking = None
        now = time.perf_counter()
        self._spent += now - began
        if found is None:
            self.due = now
            return None
        self._looking = None
        self.due = max(now + _INTERVAL_S, self._began + self._spent / SHARE)
        return found

    def last_look(self) -> Iterator[Diagnosed | None]:
        """A whole look at a run that has ended; gives None after each part, then what was found."""
        try:
            yield from self._look(is_last=True)
        except (RuntimeError, MemoryError):
            _log.warning("a run was not looked at in the end", exc_info=True)

    def at_end_of_epoch(self) -> Diagnosed | None:
        """What the curves say now, beside what the last look found; None before the first look."""
        began = time.perf_counter()
        is_dear = self._spent > SHARE * (began - self._began)
        if is_dear or not self._evidence.epochs or self._looking is not None:
            return None
        self._evidence = self._with_curves(self._evidence)
        found = self._found()
        self._spent += time.perf_counter() - began
        return found

    def broken_down(self, fault: Fault) -> Diagnosed:
        """What is to be told of a run that ended by a number that is none."""
        self._evidence = replace(self._with_curves(self._evidence), fault=fault)
        return self._found(is_last=True)

    def _look(self, *, is_last: bool = False) -> Iterator[Diagnosed | None]:
        run = self._run
        if self.facts is None:
            for facts in data_facts(run.data):
                self.facts = facts
                yield None
        stage = run.position.stage
        evidence = Evidence(data=self.facts)
        if run.stage.needs_loss:
            probe = self._probe()
            if not is_last:
                yield from self._measure_step(probe)
            for look in probe.look():
                if run.position.stage != stage:
                    return
                if look is None:
                    yield None
                    continue
                self._norms = [*self._norms[-_MOST_NORMS:], look.gradient_norm()]
                evidence = replace(
                    evidence,
                    activations=look.activations(),
                    weights=look.weights(self._ratios),
                    gradient_norms=tuple(self._norms),
                )
        self._evidence = self._with_curves(evidence)
        yield self._found(is_last=is_last)

    def _measure_step(self, probe: Probe) -> Iterator[None]:
        """See how long the next step is beside the weights."""
        run = self._run
        began, stage = run.position.step, run.position.stage
        before = {path: weight.detach().clone() for path, weight in probe.weights.items()}
        while run.position.step == began:
            yield None
        if run.position.step == began + 1 and run.position.stage == stage:
            self._ratios = {
                path: _ratio(weight.detach(), before[path])
                for path, weight in probe.weights.items()
            }

    def _with_curves(self, evidence: Evidence) -> Evidence:
        run, position = self._run, self._run.position
        begun = position.epoch - position.stage_epoch
        now = position.epoch + position.batch / run.steps_per_epoch
        rate = run.current_rate / position.learning_rate if position.learning_rate else 1.0
        return replace(
            evidence,
            step=position.step,
            epoch=now - begun,
            epochs=run.settings.epochs,
            rate=rate,
            data=self.facts,
            curves={
                name: _since(run.history.series(name).points, begun)
                for name in ("train/loss", "test/loss")
            }
            if run.stage.needs_loss
            else {},
        )

    def _found(self, *, is_last: bool = False) -> Diagnosed:
        found = diagnose(self._evidence, self._subject())
        return Diagnosed(self._evidence.step, self._steadied.after(found, is_last=is_last))

    def _subject(self) -> Subject:
        number = self._run.position.stage
        if number not in self._subjects:
            at = _drawn_place(self._project.drawn_stages, number)
            self._subjects[number] = Subject(self._project, self._inference, self._memo, at)
        return self._subjects[number]

    def _probe(self) -> Probe:
        run, number = self._run, self._run.position.stage
        if number not in self._probes:
            self._probes = {number: Probe(run.model, run.data, run.settings.batch_size)}
            self._norms, self._ratios = [], {}
        return self._probes[number]


def _drawn_place(stages: tuple[Stage, ...], number: int) -> int:
    """Which of the stages as they were set is the one of that number in the run's plan."""
    *before, _ = stages
    kept = [place for place, stage in enumerate(before) if stage.training.learns]
    return (*kept, len(stages) - 1)[number]


def _ratio(now: Tensor, before: Tensor) -> float:
    length = float(torch.linalg.vector_norm(before))
    return float(torch.linalg.vector_norm(now - before)) / length if length else 0.0


def _since(points: Points, epoch: float) -> Points:
    """The points of a stage, from its own beginning."""
    places, values = points
    if not epoch:
        return points
    at = int(places.searchsorted(epoch, side="right"))
    return places[at:] - epoch, values[at:]
