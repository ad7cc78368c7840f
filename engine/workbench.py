"""The one thread that owns the compiled network: it trains, and looks inside.

Everything that touches weights happens here, so nothing needs a lock: between two batches of a run,
or at rest, the thread sees to wishes. News goes into the mailbox; nothing is called back.
"""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import msgspec
import torch
from torch import Tensor

from engine.catalogue.leaving import Left, heard, leavable
from engine.catalogue.torch_later import tracing
from engine.compile.model import Model, compile_graph, compile_known, keep_trained
from engine.controls import (
    ChangeRate,
    Controls,
    DataReady,
    EngineReady,
    HistoryBegun,
    Mailbox,
    News,
    Order,
    Pace,
)
from engine.data.data_set import DataSet
from engine.data.source import DataSource
from engine.diagnosis.doctor import Doctor
from engine.diagnosis.evidence import DataFacts
from engine.diagnosis.finding import Diagnosed
from engine.diagnosis.replay import traced
from engine.errors import (
    ChainruleError,
    DataUnavailable,
    FileRefused,
    GraphHasProblems,
    TrainingFailed,
)
from engine.exhibition import Exhibition, game_seen, returns_of
from engine.graph.graph import Graph
from engine.inference.report import Inference
from engine.inspection import studies
from engine.inspection.flow.step_watch import StepWatch
from engine.inspection.looking import take_snapshot
from engine.inspection.sight import Sight
from engine.lock_step import LockStep
from engine.project.learning_command import SetTraining
from engine.project.places import new_run_folder
from engine.project.project import Project
from engine.runs.moments import Moment, moments_of
from engine.runs.news import LookedBack, MomentsChanged, RepetitionBegun
from engine.runs.operations import Operations
from engine.runs.past import Past, take_weights
from engine.runs.recorded import Recording
from engine.runs.snapshots import budget_bytes, weights_at
from engine.training.attempts import LONG_S
from engine.training.checkpoint import load_checkpoint
from engine.training.device import choose_device, device_in_words, threads_for
from engine.training.events import BatchDone, EpochDone, RunChanged, RunState
from engine.training.run import Run, prepare_run
from engine.tryouts import Tryout, failed, tried
from engine.turn import TURN

Compiler = Callable[[Graph, Inference, int], Model]
PROBE_SHARE = 0.03
_log = logging.getLogger(__name__)


def work(controls: Controls, mailbox: Mailbox, *, beside_window: bool) -> None:
    """Body of the engine's thread: returns when the controls are closed."""
    Workbench(controls, mailbox, beside_window=beside_window).work()


@dataclass(frozen=True)
class _Active:
    """The run at work, with all that looks after it."""

    run: Run
    recording: Recording
    pace: Pace
    doctor: Doctor
    words: str
    beside: tuple[LockStep, int] | None


class Workbench:
    """The state of the engine's thread."""

    def __init__(self, controls: Controls, mailbox: Mailbox, *, beside_window: bool) -> None:
        self._controls = controls
        self._mailbox = mailbox
        self._beside_window = beside_window
        self._number = 0
        self._source: DataSource | None = None
        self._data: DataSet | None = None
        self._shown: tuple[Model, DataSet] | None = None
        self._learned: Mapping[str, Tensor] = {}
        self._facts: tuple[DataSet | None, DataFacts | None] = None, None
        self._step = 0
        self._probe_due = 0.0
        self._probe_s = math.inf
        self._past: Past | None = None
        self._moment: int | None = None
        self._moments: tuple[Moment, ...] = ()
        self._trained_last: tuple[Run, Order] | None = None
        self._operations = Operations()
        self._studies = studies.Studies()
        self._study_due = 0.0
        self._step_watch = StepWatch()
        self._exhibition = Exhibition()
        self._at_work: Run | None = None
        self._early_rate: float | None = None
        self._project: Project | None = None

    def work(self) -> None:
        """See to orders and wishes until closed."""
        _warm_up()
        self._tell(EngineReady())
        while not self._controls.closed:
            order = self._controls.take_order()
            if order is not None:
                self._see_to(order)
            elif not self._answer_wish():
                self._controls.wait()

    def _see_to(self, order: Order) -> None:
        self._number, self._project = order.number, order.project
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
                self._shown = None
            self._tell(RunChanged(RunState.FAILED, _in_words(fault)))
            if order.finds is not None:
                self._tell(failed(order.finds, _in_words(fault)))

    def _try_out(self, order: Order, wanted: Tryout) -> None:
        """Try something on copies of the network, until something else is ordered."""
        controls = self._controls
        try:
            data = self._loaded(order.project.data)
            for news in tried(order, wanted, lambda: self._compiled(order, compile_graph), data):
                if news is not None:
                    self._tell(news)
                if controls.closed or controls.has_order:
                    return
        except ChainruleError as failure:
            self._tell(failed(wanted, str(failure)))

    def _show(self, order: Order) -> None:
        """Compile a project to look into it, with the weights it has or would start with."""
        self._shown = self._past = None
        if not order.keep:
            self._learned = {}
        if order.resume:
            self._show_run(order)
            return
        try:
            data = self._loaded(order.project.data)
            self._shown = (self._compiled(order, compile_known), data)
        except (DataUnavailable, GraphHasProblems):
            return  # both are told where they belong: on the data panel and on the nodes
        self._step = 0
        self._probe()

    def _show_run(self, order: Order) -> None:
        """Take weights and curves from a checkpoint, without training on."""
        assert order.folder is not None
        with TURN.running:
            run = self._prepared(order)
            load_checkpoint(run, order.folder)
        self._step = run.position.step
        self._follow(run, order.folder)
        if run.last_metrics:
            self._tell(EpochDone(run.position.epoch, self._step, **run.last_metrics))
        self._probe()

    def _train(self, order: Order) -> None:
        for each in self._repetitions(order):
            if self._controls.is_stopped(order.number):
                self._tell(RunChanged(RunState.STOPPED, "Stopped before it began."))
                return
            begun = self._begun(each)
            if begun is None:
                self._tell(RunChanged(RunState.STOPPED, "Stopped before it began."))
                return
            active = begun
            if not active.run.is_finished:
                text = f"Stopped after {active.run.position.step} steps."
                self._tell(RunChanged(RunState.STOPPED, text))
                self._probe()
                return
        run = active.run
        early = f" No progress for {run.settings.patience} epochs."
        text = "Finished." + early * run.position.stopped_early
        if order.repeats > 1:
            text = f"Finished {order.repeats} runs, each with another seed."
        self._tell(RunChanged(RunState.FINISHED, text))
        self._look_last(active)

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

    def _begun(self, order: Order) -> _Active | None:
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
            if self._ends(pace):
                return False
            if not pace.holds(0, 0):
                return True
            if not told:
                self._tell(RunChanged(RunState.PAUSED, "Paused before it began"))
                told = True
            if not self._answer_wish():
                self._controls.wait()

    def _trained(self, order: Order, pace: Pace) -> _Active:
        """One run, to its end or until it is to be left."""
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
        recording = Recording(
            run,
            order.folder,
            order.project,
            resumes=order.resume,
            was_edited=is_edit,
            origin=order.origin,
            snapshots_mib=self._controls.snapshots_mib,
        )
        self._trained_last = run, order
        with recording:
            self._step = run.position.step
            pace.begin(run.position.step, run.position.epoch)
            self._follow(run, order.folder)
            words = device_in_words(run.device, torch.get_num_threads())
            self._tell(RunChanged(RunState.RUNNING, words))
            doctor = self._doctor_of(order, run)
            active = _Active(run, recording, pace, doctor, words, order.lock_step)
            if order.lock_step is not None:
                order.lock_step[0].join(order.lock_step[1])
            self._watched(active)
            if recording.is_large and not run.is_finished:
                text = f"Stopped after {run.position.step} steps; the run is being saved."
                self._tell(RunChanged(RunState.STOPPED, text))
        if run.is_finished:
            self._probe()
        self._tell_moments(recording.snapshots.moments)
        self._tell(run.reporter.news(time.perf_counter()))
        return active

    def _goes_on(self, order: Order, run: Run) -> bool:
        """Have an edited run stand where it stood before the edit; whether it is one."""
        before, self._trained_last = self._trained_last, None
        if not order.is_edit or before is None or before[1].folder != order.folder:
            self._operations.forget()
            return False
        was, project = before[0], before[1].project
        self._operations.carry_over(run, was, project, order.project, order.renamings)
        return True

    def _watched(self, active: _Active) -> None:
        """Learn, and see to it if the numbers break down."""
        self._at_work = active.run
        try:
            if active.beside is None:
                with heard(lambda: self._controls.is_halted(self._number)):
                    self._learn(active)
            else:  # a step that was left would count as one, and its twin get ahead
                self._learn(active)
        except TrainingFailed as failure:
            raise self._traced(active, failure) from None
        finally:
            self._at_work = None
            self._facts = active.run.data, active.doctor.facts

    def _follow(self, run: Run, folder: Path) -> None:
        """Show the curves of a run, and the network as it is now."""
        self._past = Past(run.model, folder)
        if self._moment is not None or self._controls.moment is not None:
            self._tell(LookedBack(None))
        self._moment = self._controls.moment = None
        self._tell(HistoryBegun(run.history, folder))
        self._tell_moments(moments_of(folder))

    def _learn(self, active: _Active) -> None:
        """Learn to the last epoch, or until the run is to be left."""
        controls, position, pace = self._controls, active.run.position, active.pace
        snapshots, doctor = active.recording.snapshots, active.doctor
        # The first look compiles the viewer, which is no part of the run's time.
        with suppress(Left), leavable():
            self._probe()
        self._probe_due = 0.0
        self._attend(active)
        for news in () if self._ends(pace) else self._steps(active):
            stepped, self._step = position.step != self._step, position.step
            if news is not None:
                self._tell(news)
                if snapshots.moments is not self._moments:
                    self._tell_moments(snapshots.moments)
            if controls.attention or pace.holds(position.step, position.epoch):
                self._attend(active)
                if self._ends(pace):
                    break
            if self._studies.is_busy:
                self._study(of_a_run=True)
            if time.perf_counter() >= self._probe_due and self._is_ready(active, stepped=stepped):
                with suppress(Left), leavable() if self._probe_s > LONG_S else nullcontext():
                    self._probe()
            if self._beside_window:
                self._tell_found(doctor.after(news))

    def _is_ready(self, active: _Active, *, stepped: bool) -> bool:
        """Whether the look that is due can be taken; one at a step begins before the step."""
        run, wish = active.run, self._controls.wish
        step, stage = run.position.step, run.position.stage
        return self._step_watch.is_ready(run.model, step, stage, wish, stepped=stepped)

    def _steps(self, active: _Active) -> Iterator[BatchDone | EpochDone | None]:
        """The run's steps, each in its turn where another run goes beside it."""
        steps = iter(active.recording)
        if active.beside is None:
            return steps
        lock_step, party = active.beside
        return lock_step.in_turn(party, steps, lambda: self._controls.attention)

    def _doctor_of(self, order: Order, run: Run) -> Doctor:
        """Who looks after a run; what is known of its data is not found out twice."""
        known, facts = self._facts
        return Doctor(order.project, order.inference, run, facts if known is run.data else None)

    def _look_last(self, active: _Active) -> None:
        """Look at a run that has come to its end by itself."""
        for found in active.doctor.last_look() if self._beside_window else ():
            self._tell_found(found)
            if self._controls.attention or self._ends(active.pace):
                return

    def _traced(self, active: _Active, failure: TrainingFailed) -> TrainingFailed:
        """Find out where the number that is none came from, unless somebody waits."""

        def is_left() -> bool:
            self._hear(active)
            return self._ends(active.pace)

        failure, fault = traced(failure, active.run, active.recording.folder, is_left)
        if fault is not None:
            self._tell_found(active.doctor.broken_down(fault))
        return failure

    def _tell_found(self, found: Diagnosed | None) -> None:
        if found is not None:
            self._tell(found)

    def _attend(self, active: _Active) -> None:
        """Hear what is wanted of the run, and wait as long as it is to wait."""
        run, recording, pace = active.run, active.recording, active.pace
        self._hear(active)
        self._take_up_studies()
        recording.snapshots.set_budget(budget_bytes(self._controls.snapshots_mib))
        if self._ends(pace) or not self._holds(active):
            return
        if recording.is_large:
            self._tell(RunChanged(RunState.PAUSED, "Paused; the run is being saved"))
        recording.pause()
        self._tell_moments(recording.snapshots.moments)
        self._tell(run.reporter.news(time.perf_counter()))
        self._tell(RunChanged(RunState.PAUSED, "Paused"))
        position, watch = run.position, self._step_watch
        watch.end(run.model, position.step, position.stage)
        self._probe()
        while self._holds(active) and not self._ends(pace):
            if not self._answer_wish():
                self._controls.wait()
            self._hear(active)
        if not self._ends(pace):
            recording.go_on()
            if not run.kept.averages:  # else it may hold the mean now, and not what learns
                watch.begin(run.model, position.step, position.stage, self._controls.wish)
            self._tell(RunChanged(RunState.RUNNING, active.words))

    def _hear(self, active: _Active) -> None:
        run = active.run
        for request in self._controls.take_requests(self._number):
            if isinstance(request, ChangeRate):
                run.set_learning_rate(request.rate)
            else:
                active.pace.follow(request, run.position.step, run.position.epoch)

    def _holds(self, active: _Active) -> bool:
        position = active.run.position
        return active.pace.holds(position.step, position.epoch)

    def _ends(self, pace: Pace) -> bool:
        return pace.stops or self._controls.closed

    def _prepared(self, order: Order) -> Run:
        device = choose_device(order.project.training.device)
        data = self._loaded(order.project.data)
        plan = order.project.plan
        needs_loss = any(stage.needs_loss for stage in plan)
        model = self._compiled(order, partial(compile_graph, learns=needs_loss))
        settings = order.project.training
        flops = order.inference.totals.flops * settings.batch_size
        torch.set_num_threads(threads_for(flops, beside_window=self._beside_window))
        run = prepare_run(model, data, plan, order.project.augmentation, device)
        self._shown = (model, data)
        self._learned = {**self._set_aside(order), **model.root.state_dict()}
        return run

    def _set_aside(self, order: Order) -> Mapping[str, Tensor]:
        """What bypassed nodes had learned, which comes back with them."""
        nodes = order.project.graph.nodes if order.keep else ()
        bypassed = {node.name for node in nodes if node.is_bypassed}
        return {p: t for p, t in self._learned.items() if p.partition(".")[0] in bypassed}

    def _compiled(self, order: Order, compiler: Compiler) -> Model:
        seed = order.project.training.seed
        model = compiler(order.project.graph, order.inference, seed)
        if order.keep:
            was = partial(order.renamings.path, order.project.graph)
            keep_trained(self._learned, model.root, was)
        return model

    def _loaded(self, source: DataSource) -> DataSet:
        """The data of a source; told when they are loaded, and when they can not be.

        Raises:
            DataUnavailable: with the reason.
        """
        if source == self._source and self._data is not None:
            return self._data
        self._source = self._data = None
        try:
            self._data = source.load()
        except ChainruleError as failure:
            self._tell(DataReady(source, None, str(failure)))
            raise
        except Exception as fault:
            self._tell(DataReady(source, None, _in_words(fault)))
            raise
        self._source = source
        self._tell(DataReady(source, self._data))
        return self._data

    def _answer_wish(self) -> bool:
        """Look inside if something else is wished for; gives whether it was."""
        self._take_up_studies()
        if self._controls.take_wish() is not None:
            self._probe()
        elif self._exhibition.is_playing:
            self._play()
        elif self._studies.is_busy:
            self._study()
        else:
            return False
        return True

    def _probe(self) -> None:
        """Look inside, and wait so long that looking stays within its share of the time."""
        shown, wish = self._shown, self._controls.wish
        seen, step = self._as_wished(shown[0]) if shown is not None else (None, 0)
        began = time.perf_counter()  # compiling what was, once, is no part of a look
        if shown is not None and seen is not None and wish.is_inside:
            self._tell(take_snapshot(seen, shown[1], wish, step))
        if wish.game and self._at_work is not None and (game := game_seen(self._at_work)):
            self._tell(game)
        self._play()
        cost = time.perf_counter() - began + self._step_watch.spent_s()
        self._probe_s = cost
        self._probe_due = began + max(self._controls.look_interval_s, cost / PROBE_SHARE)

    def _play(self) -> None:
        """Go on with the episode that is wished for."""
        shown, number, project = self._shown, self._controls.wish.episode, self._project
        if shown is None or number is None or project is None:
            self._exhibition.leave()
            return
        model, step = self._as_wished(shown[0])
        played = self._exhibition.play_on(model, shown[1], project, number, step)
        if played is not None:
            self._tell(replace(played, returns=returns_of(self._at_work)))

    def _take_up_studies(self) -> None:
        asked = self._controls.take_studies()
        if not asked:
            return
        sight = None
        if self._shown is not None:
            model, step = self._as_wished(self._shown[0])
            sight = Sight(model, self._shown[1], step, self._controls.wish)
        for told in self._studies.take_up(asked, sight):
            self._tell(told)

    def _study(self, *, of_a_run: bool = False) -> None:
        """Work for a slice on what panels asked; beside a run it waits until its share allows."""
        began = time.perf_counter()
        if of_a_run and began < self._study_due:
            return
        for told in self._studies.work_on():
            self._tell(told)
        now = time.perf_counter()
        self._study_due = now + (now - began) * (1 / studies.SHARE - 1)

    def _as_wished(self, model: Model) -> tuple[Model, int]:
        """The network at the moment that is wished for, with its step; else as it is now."""
        wished = self._controls.moment
        seen, step, text, refused = model, self._step, "", None
        if wished is not None:
            try:
                if self._past is None:
                    raise FileRefused("No run is shown whose moments could be looked at.")
                seen, step = self._past.at(wished), wished
            except FileRefused as refusal:
                self._controls.leave_moment(wished)
                refused, wished, text = wished, None, str(refusal)
        if wished != self._moment or text:
            self._moment = wished
            self._tell(LookedBack(wished, text, refused))
        return seen, step

    def _tell_moments(self, moments: tuple[Moment, ...]) -> None:
        self._moments = moments
        self._tell(MomentsChanged(moments))

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
    with torch.device("meta"):
        torch.nn.Linear(1, 1)(torch.empty(1, 1))
    with tracing():
        torch.fx.Tracer().trace(torch.nn.ReLU())


def _in_words(fault: Exception) -> str:
    """A fault of PyTorch or the system for the user."""
    if isinstance(fault, MemoryError | torch.OutOfMemoryError) or "can't allocate" in str(fault):
        return (
            "There is not enough memory for this run. Make the batch smaller, or the network. "
            f"({str(fault).splitlines()[0] if str(fault) else 'out of memory'})"
        )
    first = str(fault).strip().splitlines()[0] if str(fault).strip() else ""
    return f"The run met a fault: {type(fault).__name__}: {first}"
