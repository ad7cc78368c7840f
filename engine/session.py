"""One open project and its run: what the interface and the command line speak to.

All calls and all signals belong to the thread that made the session; the engine's own thread is
reached through controls and a mailbox, which `Session.poll` empties.
"""

from __future__ import annotations

import importlib
import threading
from pathlib import Path
from typing import Any

from engine.controls import (
    ChangeRate,
    Controls,
    DataReady,
    EngineFailed,
    EngineReady,
    FindRate,
    GoOn,
    HistoryBegun,
    Mailbox,
    MeasureSpeed,
    News,
    Order,
    Pause,
    Request,
    Stop,
)
from engine.data.data_set import DataSet
from engine.diagnosis.finding import Diagnosed
from engine.errors import CommandRefused, GraphHasProblems
from engine.graph.renamings import Renamings
from engine.inspection.probe import Study, StudyTold
from engine.inspection.snapshot import Snapshot, Wish
from engine.lock_step import LockStep
from engine.open_project import OpenProject, same_network
from engine.project.obstacles import refuse_obstacles, refuse_unlike
from engine.project.places import new_run_folder
from engine.project.project import Project
from engine.runs.folder import Origin, stored_project
from engine.runs.moments import Moment, moments_of
from engine.runs.news import LookedBack, MomentsChanged, RepetitionBegun, RunNews
from engine.training.events import (
    BatchDone,
    EpochDone,
    RateFound,
    RunChanged,
    RunState,
    SpeedMeasured,
    TrainingEvent,
)
from engine.training.game_events import EpisodePlayed, GameSeen
from engine.training.history import History
from engine.turn import TURN

Told = TrainingEvent | Snapshot | StudyTold | GameSeen | EpisodePlayed | Diagnosed | RunNews
"""What `Session.poll` gives."""


class Session(OpenProject):
    """One open project and its run.

    Args:
        beside_window: leave a core to the window while training.
    """

    def __init__(self, *, beside_window: bool = False) -> None:
        super().__init__()
        self.history = History()
        self.data_set: DataSet | None = None
        self.data_problem: str | None = None
        self.run_state = RunState.IDLE
        self.run_folder: Path | None = None
        self._beside_window = beside_window
        self._controls = Controls()
        self._mailbox = Mailbox()
        self.twin: Session | None = None
        self._beside: tuple[LockStep, int] | None = None
        self._trained: Project | None = None
        self._loaded: DataReady | None = None
        self._look_due: bool | None = None
        self._orders = 0
        self._first_order = 0
        self._run_order = 0
        self._tryout = 0
        self._own_news: list[TrainingEvent | RunNews] = []
        self._moments: tuple[Moment, ...] = ()
        self._thread = threading.Thread(target=self._work, name="engine", daemon=True)

    @property
    def is_started(self) -> bool:
        """Whether the engine's thread was started."""
        return self._thread.ident is not None

    @property
    def is_trying_out(self) -> bool:
        """Whether something is being tried on copies: learning rates, ways to compute."""
        return bool(self._tryout)

    @property
    def is_running(self) -> bool:
        """Whether it has a run, going on or paused."""
        return self.run_state.is_active and not self._controls.closed

    # The run

    def train(self) -> None:
        """Train from start weights to the last epoch.

        Raises:
            GraphHasProblems: if it can not be compiled as it stands.
        """
        self._start()

    def train_beside(self, twin: Session) -> None:
        """Train this project and another's, one batch here and one there in turn.

        Both see the same batches, so that what differs comes of what is drawn or set otherwise.
        From then on, pausing, stepping and stopping mean both.

        Raises:
            GraphHasProblems: if one can not be compiled as it stands.
            CommandRefused: if their batches would not be the same, or a run is active.
        """
        refuse_unlike(self.project, twin.project)
        for session in (self, twin):
            session._refuse_unfit()  # of its own kind
            session._refuse_beside_run()
        TURN.check(self, twin)
        lock_step = LockStep()
        for party, (session, other) in enumerate(((self, twin), (twin, self))):
            session._leave_twin()
            session.twin, session._beside = other, (lock_step, party)
        for session in (self, twin):
            session._start(has_twin=True)

    def pause(self) -> None:
        """Halt after the running batch."""
        for session in self._together:
            session._ask(Pause())

    def resume(self) -> None:
        """Go on with a paused run; with an edited network, from the weights that still fit.

        Raises:
            GraphHasProblems: if the edited network can not be compiled; the run stays paused.
        """
        if self.run_state is RunState.PAUSED:
            self._go_together(GoOn())

    def step_batch(self) -> None:
        """Learn one batch, then pause."""
        self._go_together(GoOn(batches=1))

    def step_epoch(self) -> None:
        """Learn to the end of an epoch, then pause."""
        self._go_together(GoOn(epochs=1))

    def stop(self) -> None:
        """End the run; its last checkpoint stays."""
        for session in self._together:
            session._ask(Stop())

    def find_rate(self, wanted: FindRate | None = None) -> None:
        """Try learning rates on a copy of the network; `RateFound` tells what came of it.

        It ends by itself, by `leave_tryout`, or when something else is asked for.

        Args:
            wanted: the range; None: the usual one.

        Raises:
            GraphHasProblems: if it can not be compiled as it stands.
            CommandRefused: if a run is active, here or in another project.
        """
        self._try_out(wanted or FindRate())

    def measure_speed(self, *, compiles: bool = True) -> None:
        """Time the ways to compute a step on copies; `SpeedMeasured` tells what came of it.

        It ends by itself, by `leave_tryout`, or when something else is asked for.

        Args:
            compiles: whether compiled code is tried too, which takes up to a minute to make.

        Raises:
            GraphHasProblems: if it can not be compiled as it stands.
            CommandRefused: if a run is active, here or in another project.
        """
        self._try_out(MeasureSpeed(compiles))

    def leave_tryout(self) -> None:
        """Try no more learning rates, and no more ways to compute."""
        if self._tryout:
            self._tryout = 0
            self._look_inside(keep=True)

    def _try_out(self, wanted: FindRate | MeasureSpeed) -> None:
        self._refuse_unfit()
        self._refuse_beside_run()
        TURN.check(self)
        self._tryout = self._give(finds=wanted)

    def set_learning_rate(self, rate: float) -> None:
        """Let the running run go on with another learning rate."""
        self._ask(ChangeRate(rate))

    def continue_from(self, folder: Path) -> None:
        """Go on with the run whose checkpoint lies in ``folder``.

        Raises:
            GraphHasProblems: if the project can not be compiled as it stands.
            CommandRefused: if a run is active.
        """
        self._start(folder=folder, resume=True)

    def show_run(self, folder: Path) -> None:
        """Show the weights and curves of the checkpoint in ``folder``, without training on.

        Raises:
            GraphHasProblems: while PyTorch is being loaded.
            CommandRefused: if a run is active, here or in another project.
        """
        self._refuse_unknown()
        self._refuse_beside_run()
        TURN.check(self)
        self._run_order = self._give(folder=folder, resume=True)

    def open_run(self, folder: Path) -> None:
        """Show the run kept in ``folder``: its curves, its weights and its moments.

        If its network is not the one that is open, its project is opened in place of that.

        Raises:
            FileRefused: if the folder does not tell of a run.
            GraphHasProblems: while PyTorch is being loaded.
            CommandRefused: if a run is active, here or in another project.
        """
        self._refuse_unknown()
        self._refuse_beside_run()
        TURN.check(self)
        self._open_project_of(folder)
        self.show_run(folder)

    def continue_run(self, folder: Path) -> None:
        """Go on with the run kept in ``folder``, with its own project if another is open.

        Raises:
            FileRefused: if the folder does not tell of a run.
            GraphHasProblems: while PyTorch is being loaded.
            CommandRefused: if a run is active, here or in another project.
        """
        self._refuse_unknown()
        self._refuse_beside_run()
        TURN.check(self)
        self._open_project_of(folder)
        self.continue_from(folder)

    def train_from(self, folder: Path, step: int) -> None:
        """Begin a new run of the open project with the weights a run had after ``step`` batches.

        All else begins afresh: the optimiser, the order of examples, the curves, which are marked
        with where the weights come from.

        Raises:
            GraphHasProblems: if the project can not be compiled as it stands.
            CommandRefused: if that moment is not kept, or a run is active.
        """
        if all(moment.step != step for moment in moments_of(folder)):
            raise CommandRefused(f"Step {step} of {folder.name} is not kept; choose another.")
        self._start(origin=Origin(parent=folder.name, parent_step=step), source=folder)

    def train_seeds(self, runs: int) -> None:
        """Train several times, one after the other, each time with the next seed.

        Each is a run of its own; `RepetitionBegun` tells where it is kept.

        Raises:
            GraphHasProblems: if the project can not be compiled as it stands.
            CommandRefused: if that is not at least one run, or one is active.
        """
        if runs < 1:
            raise CommandRefused(f"Repeat a run at least once, not {runs} times.")
        self._start(repeats=runs)

    @property
    def moments(self) -> tuple[Moment, ...]:
        """The moments of the shown run that can be looked back to, in order."""
        return self._moments

    def look_back(self, step: int | None) -> None:
        """See the inside of the network as it was after so many steps; None: as it is now.

        The run goes on meanwhile. `LookedBack` tells what is seen; a new run is seen as it is.

        Raises:
            CommandRefused: if that moment is not kept.
        """
        if step is not None and all(moment.step != step for moment in self._moments):
            raise CommandRefused(f"Step {step} is not kept; choose another moment.")
        self._controls.look_back(step)

    @property
    def snapshot_budget(self) -> float:
        """What the moments of each run may take on the disk, in MiB; 0: none are kept."""
        return self._controls.snapshots_mib

    @snapshot_budget.setter
    def snapshot_budget(self, mib: float) -> None:
        self._controls.set_budget(mib)

    def wish(self, wish: Wish) -> None:
        """Say what is on screen of the inside of the network."""
        if wish != self._controls.wish:
            self._controls.show(wish)

    def study(self, owner: str, study: Study | None) -> None:
        """Have something found out of the network as it is now; `StudyTold` tells how it goes.

        Args:
            owner: who asks; it has one question at a time, the one that it asked last.
            study: the question; None: the answer is not wanted any more.
        """
        self._controls.study(owner, study)

    def look_every(self, seconds: float) -> None:
        """Let at least so long pass between two looks inside a running network."""
        self._controls.look_interval_s = seconds

    # The thread

    def start(self) -> None:
        """Start the engine's thread, which loads torch."""
        self._thread.start()

    def poll(self) -> tuple[Told, ...]:
        """News since the last call; what was edited since then is looked into from now on."""
        if self._look_due is not None:
            self._look_inside(keep=self._look_due)
        told: list[Told] = [*self._own_news]
        self._own_news.clear()
        for number, news in self._mailbox.take():
            match news:
                case EngineReady():
                    self._is_ready = True
                    self._calm_own_thread()
                    self._tell(self.project)
                case EngineFailed():
                    self.run_state = RunState.FAILED
                    told.append(RunChanged(RunState.FAILED, news.text))
                case DataReady():
                    self._take_data(news)
                case Snapshot() | StudyTold() | GameSeen() | EpisodePlayed():
                    if number >= self._first_order:
                        told.append(news)
                case RateFound() | SpeedMeasured():
                    if number == self._tryout:
                        told.append(news)
                        self._tryout = 0 if news.is_over else number
                case _ if number == self._run_order:
                    told += self._heard_of_run(news)
        return tuple(told)

    def close(self) -> None:
        """End the run and the thread."""
        self.end()
        if self._thread.is_alive():
            self._thread.join()

    def end(self) -> None:
        """Let the run and the thread end as soon as they can; `close` waits for that.

        A twin's run goes on alone.
        """
        self._leave_twin()
        self._controls.close()

    def _work(self) -> None:
        try:
            workbench = importlib.import_module("engine.workbench.workbench")
            workbench.work(self._controls, self._mailbox, beside_window=self._beside_window)
        except Exception as fault:
            text = (
                f"The engine can not work: {type(fault).__name__}: {fault}. Start Chainrule again."
            )
            self._mailbox.put(self._orders, EngineFailed(text))
            raise

    def _calm_own_thread(self) -> None:
        """Keep PyTorch from a second pool of threads, which would slow the training one."""
        if self._beside_window:
            torch = importlib.import_module("torch")
            # Not once more for another project: that would reach into a run that goes on.
            if torch.get_num_threads() != 1:
                torch.set_num_threads(1)

    def _heard_of_run(self, news: News) -> tuple[TrainingEvent | Diagnosed | RunNews, ...]:
        match news:
            case HistoryBegun():
                self.history, self.run_folder = news.history, news.run_folder
                return ()
            case RunChanged():
                self.run_state = news.state
                if not news.state.is_active and self._was_edited():
                    self._look_inside(keep=True)
                return (news,)
            case MomentsChanged():
                self._moments = news.moments
                return (news,)
            case BatchDone() | EpochDone() | Diagnosed() | LookedBack() | RepetitionBegun():
                return (news,)
        return ()

    def _take_data(self, news: DataReady) -> None:
        self._loaded = news
        if news.source == self.project.data:
            self.data_set, self.data_problem = news.data_set, news.problem
            self.project_updated.emit(self.update)

    def _start(
        self,
        *,
        keep: bool = False,
        has_twin: bool = False,
        folder: Path | None = None,
        **asked: Any,
    ) -> None:
        """Order a run; what is asked of it further is as in `Order`."""
        self._refuse_unfit()
        if keep:
            self._ask(Stop())
        else:
            self._refuse_beside_run()
            if not has_twin:
                TURN.check(self)  # who may not begin stays a twin
                self._leave_twin()
        folder = folder or new_run_folder(self.project.name)
        TURN.take(*self._together)
        self._trained = self.project
        self.run_state = RunState.PREPARING
        beside = self._beside
        self._run_order = self._give(
            train=True, keep=keep, folder=folder, lock_step=beside, **asked
        )

    @property
    def _together(self) -> tuple[Session, ...]:
        """The sessions that a request to the run means: this one, and the twin if there is one."""
        return (self,) if self.twin is None else (self, self.twin)

    def _leave_twin(self) -> None:
        """Be nobody's twin any more."""
        if self.twin is not None:
            self.twin.twin = self.twin._beside = None
            self.twin = self._beside = None

    def _refuse_unfit(self) -> None:
        """Refuse to train what can not be compiled, or what a recipe can not work on."""
        inference = self.update.inference
        self._refuse_unknown()
        if inference.has_errors:
            name, problem = next((n, p) for n, p in inference.problems if p.severity == "problem")
            raise GraphHasProblems(f"Not yet: {name}: {problem.text}. {problem.hint}".strip())
        refuse_obstacles(self.project, inference)

    def _refuse_unknown(self) -> None:
        if self.update.inference.is_pending:
            raise GraphHasProblems("PyTorch is still being loaded; try again in a moment.")

    def _refuse_beside_run(self) -> None:
        if self.run_state.is_active:
            raise CommandRefused("A run is active already; stop it first.")

    def _give(self, **asked: Any) -> int:
        """Order something of the engine's thread, as in `Order`; gives the order's number."""
        self._look_due = None
        self._tryout = 0  # the search for a rate ends when something else is ordered
        self._orders += 1
        inference = self.update.inference
        order = Order(self._orders, self.project, inference, renamings=self._renamings, **asked)
        self._controls.give(order)
        if order.train or order.resume:
            self._renamings = Renamings()  # what is learned from now on has today's names
        return order.number

    def _ask(self, request: Request) -> None:
        """Ask something of the active run."""
        if self.run_state.is_active:
            self._controls.ask(self._run_order, request)

    def _go_together(self, pace: GoOn) -> None:
        for session in self._together:
            if session is self or session.run_state.is_active:
                session._go(pace)

    def _go(self, pace: GoOn) -> None:
        """Learn on with the active run, or a new one if there is none or the network was edited."""
        if not self.run_state.is_active:
            self._start(pace=pace)
        elif self.run_state is RunState.PAUSED and self._learns_otherwise():
            self._start(keep=True, is_edit=True, folder=self.run_folder, pace=pace)
        else:
            self._ask(pace)

    def _was_edited(self) -> bool:
        return self._trained is not None and not same_network(self.project, self._trained)

    def _learns_otherwise(self) -> bool:
        """Whether the run would go on otherwise than it began; a new rate it has heard of."""
        return self._trained is not None and not _same_learning(self.project, self._trained)

    def _open(self, project: Project, path: Path | None, *, is_saved: bool = True) -> None:
        if self.run_state.is_active:
            self._ask(Stop())
            self._own_news.append(RunChanged(RunState.STOPPED, "Stopped: the project was closed."))
        self.run_state = RunState.IDLE
        self._run_order = self._tryout = 0
        self._first_order = self._orders + 1
        self._leave_twin()
        self._trained = None
        self.data_set = self.data_problem = None
        if self._loaded is not None and self._loaded.source == project.data:
            self.data_set, self.data_problem = self._loaded.data_set, self._loaded.problem
        self.history, self.run_folder = History(), None
        self._forget_moments()
        super()._open(project, path, is_saved=is_saved)

    def _became_another(self, *, is_edit: bool) -> None:
        # Not at once: the two threads would be in each other's way while the edit is shown.
        self._look_due = is_edit and self._look_due is not False

    def _look_inside(self, *, keep: bool) -> None:
        """Have the network compiled to be looked into, unless a run has it."""
        self._look_due = None
        if not self.run_state.is_active:
            self._forget_moments()
            self._give(keep=keep)

    def _forget_moments(self) -> None:
        """What is looked at from now on is no longer the network of a run."""
        self._controls.look_back(None)
        if self._moments:
            self._moments = ()
            self._own_news.append(MomentsChanged(()))

    def _open_project_of(self, folder: Path) -> None:
        """Open what a run learned, unless its network is open already."""
        project = stored_project(folder, self.catalogue, self.data_sources)
        if not same_network(project, self.project):
            self._open(project, None)


def _same_learning(one: Project, other: Project) -> bool:
    """Whether two projects learn alike, but for the learning rate of their last stage."""
    settings = one.training.replace(learning_rate=other.training.learning_rate)
    return (
        same_network(one, other)
        and one.augmentation == other.augmentation
        and one.recipe == other.recipe
        and one.stages == other.stages
        and settings == other.training
    )
