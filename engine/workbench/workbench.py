"""The one thread that owns the compiled network: it takes orders, and sees to each.

Everything that touches weights happens here, so nothing needs a lock: between two batches of a run,
or at rest, the thread sees to wishes. News goes into the mailbox; nothing is called back::

    supply        what an order needs: data, a compiled network, a run
      active_run  a run at work, from its first step to its last
    onlooker      what is seen of the network meanwhile, and at rest
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import msgspec
import torch

from engine.catalogue.leaving import Left, heard, leavable
from engine.catalogue.torch_later import computing, tracing
from engine.compile.model import compile_graph, compile_known
from engine.controls import Controls
from engine.data.data_set import DataSet
from engine.diagnosis.doctor import Doctor
from engine.diagnosis.evidence import DataFacts
from engine.errors import ChainruleError, DataUnavailable, GraphHasProblems, TrainingFailed
from engine.mailbox import EngineReady, Mailbox, News
from engine.orders import ChangeRate, Order, Pace
from engine.project.learning_command import SetTraining
from engine.project.places import new_run_folder
from engine.runs.news import RepetitionBegun
from engine.runs.operations import Operations
from engine.runs.past import take_weights
from engine.runs.recorded import Recording
from engine.runs.snapshots import weights_at
from engine.training.checkpoint import load_checkpoint
from engine.training.device import device_in_words
from engine.training.events import EpochDone, RunChanged, RunState
from engine.training.run import Run
from engine.tryouts import Tryout, failed, tried
from engine.turn import TURN
from engine.workbench.active_run import ActiveRun
from engine.workbench.faults import in_words
from engine.workbench.onlooker import Onlooker
from engine.workbench.supply import Supply

_log = logging.getLogger(__name__)


def work(controls: Controls, mailbox: Mailbox, *, beside_window: bool) -> None:
    """Body of the engine's thread: returns when the controls are closed."""
    Workbench(controls, mailbox, beside_window=beside_window).work()


class Workbench:
    """The engine's thread, order by order."""

    def __init__(self, controls: Controls, mailbox: Mailbox, *, beside_window: bool) -> None:
        self._controls = controls
        self._mailbox = mailbox
        self._beside_window = beside_window
        self._number = 0
        self._supply = Supply(self._tell, beside_window=beside_window)
        self._onlooker = Onlooker(controls, self._tell)
        self._operations = Operations()
        self._trained_last: tuple[Run, Order] | None = None
        self._facts: tuple[DataSet | None, DataFacts | None] = None, None
        self._early_rate: float | None = None

    def work(self) -> None:
        """See to orders and wishes until closed."""
        _warm_up()
        self._tell(EngineReady())
        while not self._controls.closed:
            order = self._controls.take_order()
            if order is not None:
                self._see_to(order)
            elif not self._onlooker.answer_wish():
                self._controls.wait()

    def _see_to(self, order: Order) -> None:
        self._number, self._onlooker.project = order.number, order.project
        try:
            if order.train:
                with in_turn(order):
                    self._train(order)
            elif order.finds is not None:
                with TURN.running:
                    self._try_out(order, order.finds)
            else:
                self._show(order)
        except ChainruleError as failure:
            node = failure.node if isinstance(failure, TrainingFailed) else None
            self._tell(RunChanged(RunState.FAILED, str(failure), node))
        except Exception as fault:  # noqa: BLE001  # the last line of the thread
            _log.debug("the engine's thread met a fault", exc_info=True)
            if not order.train:
                self._onlooker.look_away()
            self._tell(RunChanged(RunState.FAILED, in_words(fault)))
            if order.finds is not None:
                self._tell(failed(order.finds, in_words(fault)))

    def _try_out(self, order: Order, wanted: Tryout) -> None:
        """Try something on copies of the network, until something else is ordered."""
        controls = self._controls
        try:
            data = self._supply.data(order.project.data)
            for news in tried(
                order, wanted, lambda: self._supply.model(order, compile_graph), data
            ):
                if news is not None:
                    self._tell(news)
                if controls.closed or controls.has_order:
                    return
        except ChainruleError as failure:
            self._tell(failed(wanted, str(failure)))

    def _show(self, order: Order) -> None:
        """Compile a project to look into it, with the weights it has or would start with."""
        self._onlooker.leave_run()
        if not order.keep:
            self._supply.forget_learned()
        if order.resume or not order.keep:
            self._operations.forget()
        if order.resume:
            self._show_run(order)
            return
        try:
            data = self._supply.data(order.project.data)
            model = self._supply.model(order, compile_known)
        except (DataUnavailable, GraphHasProblems):
            return  # both are told where they belong: on the data panel and on the nodes
        if self._trained_last is not None:
            self._operations.bring_back(model.root, order.project, self._trained_last[1].project)
        self._onlooker.show(model, data)
        if order.folder is None:
            self._onlooker.step = 0
        else:
            self._onlooker.return_to_run(model, order.folder)
        self._onlooker.look()

    def _show_run(self, order: Order) -> None:
        """Take weights and curves from a checkpoint, without training on."""
        assert order.folder is not None
        with TURN.running:
            run = self._prepared(order)
            load_checkpoint(run, order.folder)
        self._onlooker.follow(run, order.folder)
        if run.last_metrics:
            position = run.position
            self._tell(EpochDone(position.epoch, position.step, **run.last_metrics))
        self._onlooker.look()

    def _train(self, order: Order) -> None:
        for each in self._repetitions(order):
            begun = None if self._controls.is_stopped(order.number) else self._begun(each)
            if begun is None:
                self._tell(RunChanged(RunState.STOPPED, "Stopped before it began."))
                return
            active = begun
            if not active.run.is_finished:
                text = f"Stopped after {active.run.position.step} steps."
                self._tell(RunChanged(RunState.STOPPED, text))
                self._onlooker.look()
                return
        run = active.run
        early = f" No progress for {run.settings.patience} epochs."
        text = "Finished." + early * run.position.stopped_early
        if order.repeats > 1:
            text = f"Finished {order.repeats} runs, each with another seed."
        self._tell(RunChanged(RunState.FINISHED, text))
        active.look_last()

    def _repetitions(self, order: Order) -> Iterator[Order]:
        """The order for each run in turn, every one after the first with a folder of its own."""
        assert order.folder is not None
        if order.repeats == 1:
            yield order
            return
        first, group = order.project.training.seed, order.folder.name
        for number in range(order.repeats):
            seed = first + number
            folder = new_run_folder(order.project.name) if number else order.folder
            project = SetTraining("seed", seed).apply(order.project)
            origin = msgspec.structs.replace(order.origin, group=group)
            self._tell(RepetitionBegun(number + 1, order.repeats, seed, folder, group))
            yield replace(order, project=project, folder=folder, origin=origin)

    def _begun(self, order: Order) -> ActiveRun | None:
        """One run; None if it was stopped before it began. Preparing one can take seconds."""
        pace, self._early_rate = Pace(), None
        if order.pace is not None:
            pace.follow(order.pace, 0, 0)
        while True:
            self._tell(RunChanged(RunState.PREPARING, "Preparing the run"))
            try:
                return self._trained(order, pace)
            except Left:
                if not self._waits_to_begin(order, pace):
                    return None

    def _waits_to_begin(self, order: Order, pace: Pace) -> bool:
        """Pause before the first step, if that is wanted; gives whether the run is to begin."""
        told = False
        while True:
            for request in self._controls.take_requests(order.number):
                if isinstance(request, ChangeRate):
                    self._early_rate = request.rate
                else:
                    pace.follow(request, 0, 0)
            if pace.stops or self._controls.closed:
                return False
            if not pace.holds(0, 0):
                return True
            if not told:
                self._tell(RunChanged(RunState.PAUSED, "Paused before it began"))
                told = True
            if not self._onlooker.answer_wish():
                self._controls.wait()

    def _trained(self, order: Order, pace: Pace) -> ActiveRun:
        """One run, to its end or until it is to be left."""
        recording = self._recording_of(order)
        run = recording.run
        self._trained_last = run, order
        with recording:
            pace.begin(run.position.step, run.position.epoch)
            self._onlooker.follow(run, recording.folder)
            words = device_in_words(run.device, torch.get_num_threads())
            self._tell(RunChanged(RunState.RUNNING, words))
            doctor = self._doctor_of(order, run)
            active = ActiveRun(
                order,
                run,
                recording,
                pace,
                doctor,
                words,
                self._controls,
                self._onlooker,
                self._beside_window,
            )
            self._work_on(active)
            if recording.is_large and not run.is_finished:
                text = f"Stopped after {run.position.step} steps; the run is being saved."
                self._tell(RunChanged(RunState.STOPPED, text))
        if run.is_finished:
            self._onlooker.look()
        self._onlooker.tell_moments(recording.snapshots.moments)
        self._tell(run.reporter.news(time.perf_counter()))
        return active

    def _recording_of(self, order: Order) -> Recording:
        """A run before its first step, with what it begins with, and its place on the disk."""
        assert order.folder is not None
        with heard(lambda: self._controls.is_halted(order.number)), leavable():
            run = self._prepared(order)
        is_edit = self._goes_on(order, run)
        if self._early_rate is not None:
            run.set_learning_rate(self._early_rate)
        if order.source is not None and order.origin.parent_step is not None:
            step = order.origin.parent_step
            take_weights(run.model.root, weights_at(order.source, step), step)
            run.history.mark(0.0, f"Weights of step {step} of {order.source.name}")
        return Recording(
            run,
            order.folder,
            order.project,
            resumes=order.resume,
            was_edited=is_edit,
            origin=order.origin,
            snapshots_mib=self._controls.snapshots_mib,
        )

    def _goes_on(self, order: Order, run: Run) -> bool:
        """Have an edited run stand where it stood before the edit; whether it is one."""
        before, self._trained_last = self._trained_last, None
        if not order.is_edit or before is None or before[1].folder != order.folder:
            self._operations.forget()
            return False
        was, project = before[0], before[1].project
        self._operations.carry_over(run, was, project, order.project, order.renamings)
        return True

    def _work_on(self, active: ActiveRun) -> None:
        """Have a run learn; what is found out of its data is kept for the next one."""
        try:
            active.work()
        finally:
            self._facts = active.run.data, active.doctor.facts

    def _doctor_of(self, order: Order, run: Run) -> Doctor:
        """Who looks after a run; what is known of its data is not found out twice."""
        known, facts = self._facts
        return Doctor(order.project, order.inference, run, facts if known is run.data else None)

    def _prepared(self, order: Order) -> Run:
        """A run before its first step, to be looked into."""
        run = self._supply.run(order)
        self._onlooker.show(run.model, run.data)
        return run

    def _tell(self, news: News) -> None:
        self._mailbox.put(self._number, news)


@contextmanager
def in_turn(order: Order) -> Iterator[None]:
    """While a run has the turn; two that go step by step have it together."""
    if order.lock_step is None:
        with TURN.running:
            yield
        return
    lock_step, party = order.lock_step
    with lock_step.holding(TURN.running):
        try:
            yield
        finally:
            lock_step.leave(party)


def _warm_up() -> None:
    """Pay for PyTorch's lazy imports here, not at the first edit."""
    with computing, torch.device("meta"):  # another project's engine may trace
        torch.nn.Linear(1, 1)(torch.empty(1, 1))
    with tracing():
        torch.fx.Tracer().trace(torch.nn.ReLU())
