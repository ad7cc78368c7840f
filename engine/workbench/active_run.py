"""A run at work: it learns step by step, as long and as far as the controls want it to.

Between two steps it hears what is asked of it, and has the onlooker and the doctor look in.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import nullcontext, suppress
from dataclasses import dataclass

from engine.catalogue.leaving import Left, heard, leavable
from engine.controls import Controls
from engine.diagnosis.doctor import Doctor
from engine.diagnosis.finding import Diagnosed
from engine.diagnosis.replay import traced
from engine.errors import TrainingFailed
from engine.orders import ChangeRate, Order, Pace
from engine.runs.recorded import Recording
from engine.runs.snapshots import budget_bytes
from engine.training.attempts import LONG_S
from engine.training.events import BatchDone, EpochDone, RunChanged, RunState
from engine.training.run import Run
from engine.workbench.onlooker import Onlooker


@dataclass(frozen=True, eq=False)
class ActiveRun:
    """The run at work, with all that looks after it.

    Attributes:
        order: what ordered it.
        run, recording: what learns, and what keeps it on the disk.
        pace: how far it may go.
        doctor: says what is wrong with it.
        words: on what it computes, as the window tells it.
        controls: what is asked of it meanwhile.
        onlooker: looks inside, and passes on what is told.
        beside_window: whether somebody would see what the doctor finds.
    """

    order: Order
    run: Run
    recording: Recording
    pace: Pace
    doctor: Doctor
    words: str
    controls: Controls
    onlooker: Onlooker
    beside_window: bool

    def work(self) -> None:
        """Learn to the last epoch, or until the run is to be left.

        Raises:
            TrainingFailed: if the numbers break down, with where that began.
        """
        lock_step, number = self.order.lock_step, self.order.number
        if lock_step is not None:
            lock_step[0].join(lock_step[1])
        self.onlooker.run_at_work = self.run
        try:
            if lock_step is None:
                with heard(lambda: self.controls.is_halted(number)):
                    self._learn()
            else:  # a step that was left would count as one, and its twin get ahead
                self._learn()
        except TrainingFailed as failure:
            raise self._traced(failure) from None
        finally:
            self.onlooker.run_at_work = None

    def look_last(self) -> None:
        """Have the doctor look at a run that has come to its end by itself."""
        for found in self.doctor.last_look() if self.beside_window else ():
            self._tell_found(found)
            if self.controls.attention or self._ends():
                return

    def _learn(self) -> None:
        controls, position, pace = self.controls, self.run.position, self.pace
        snapshots, onlooker = self.recording.snapshots, self.onlooker
        # The first look compiles the viewer, which is no part of the run's time.
        with suppress(Left), leavable():
            onlooker.look()
        onlooker.due = 0.0
        self._attend()
        for news in () if self._ends() else self._steps():
            stepped, onlooker.step = position.step != onlooker.step, position.step
            if news is not None:
                onlooker.tell(news)
                if snapshots.moments is not onlooker.moments:
                    onlooker.tell_moments(snapshots.moments)
            if controls.attention or pace.holds(position.step, position.epoch):
                self._attend()
                if self._ends():
                    break
            if onlooker.studies.is_busy:
                onlooker.study_beside_run()
            if time.perf_counter() >= onlooker.due and self._can_be_seen(stepped=stepped):
                with suppress(Left), leavable() if onlooker.look_s > LONG_S else nullcontext():
                    onlooker.look()
            if self.beside_window:
                self._tell_found(self.doctor.after(news))

    def _can_be_seen(self, *, stepped: bool) -> bool:
        """Whether the look that is due can be taken; one at a step begins before the step."""
        run, wish = self.run, self.controls.wish
        step, stage = run.position.step, run.position.stage
        return self.onlooker.step_watch.is_ready(run.model, step, stage, wish, stepped=stepped)

    def _steps(self) -> Iterator[BatchDone | EpochDone | None]:
        """The run's steps, each in its turn where another run goes beside it."""
        steps = iter(self.recording)
        if self.order.lock_step is None:
            return steps
        lock_step, party = self.order.lock_step
        position = self.run.position
        return lock_step.in_turn(
            party, steps, lambda: self.controls.attention, lambda: position.step
        )

    def _attend(self) -> None:
        """Hear what is wanted of the run, and wait as long as it is to wait."""
        self._hear()
        self.onlooker.take_up_studies()
        self.recording.snapshots.set_budget(budget_bytes(self.controls.snapshots_mib))
        if self._ends() or not self._holds():
            return
        self._pause()
        while self._holds() and not self._ends():
            if not self.onlooker.answer_wish():
                self.controls.wait()
            self._hear()
        if not self._ends():
            self._go_on()

    def _pause(self) -> None:
        """Save the run as it is, and show it."""
        run, recording, onlooker = self.run, self.recording, self.onlooker
        if recording.is_large:
            onlooker.tell(RunChanged(RunState.PAUSED, "Paused; the run is being saved"))
        recording.pause()
        onlooker.tell_moments(recording.snapshots.moments)
        onlooker.tell(run.reporter.news(time.perf_counter()))
        onlooker.tell(RunChanged(RunState.PAUSED, "Paused"))
        onlooker.step_watch.end(run.model, run.position.step, run.position.stage)
        onlooker.look()

    def _go_on(self) -> None:
        run, position = self.run, self.run.position
        self.recording.go_on()
        if not run.kept.averages:  # else it may hold the mean now, and not what learns
            wish = self.controls.wish
            self.onlooker.step_watch.begin(run.model, position.step, position.stage, wish)
        self.onlooker.tell(RunChanged(RunState.RUNNING, self.words))

    def _hear(self) -> None:
        for request in self.controls.take_requests(self.order.number):
            if isinstance(request, ChangeRate):
                self.run.set_learning_rate(request.rate)
            else:
                self.pace.follow(request, self.run.position.step, self.run.position.epoch)

    def _ends(self) -> bool:
        return self.pace.stops or self.controls.closed

    def _holds(self) -> bool:
        position = self.run.position
        return self.pace.holds(position.step, position.epoch)

    def _traced(self, failure: TrainingFailed) -> TrainingFailed:
        """Find out where the number that is none came from, unless somebody waits."""

        def is_left() -> bool:
            self._hear()
            return self._ends()

        failure, fault = traced(failure, self.run, self.recording.folder, is_left)
        if fault is not None:
            self._tell_found(self.doctor.broken_down(fault))
        return failure

    def _tell_found(self, found: Diagnosed | None) -> None:
        if found is not None:
            self.onlooker.tell(found)
