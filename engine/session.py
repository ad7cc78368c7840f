"""One open project and its run: what the interface and the command line speak to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from engine.diagnosis.finding import Diagnosed
from engine.errors import CommandRefused, GraphHasProblems
from engine.live_project import LiveProject, Told
from engine.lock_step import LockStep
from engine.mailbox import EngineFailed, HistoryBegun, News
from engine.open_project import same_learning, same_network
from engine.orders import ChangeRate, FindRate, GoOn, MeasureSpeed, Pause, Request, Stop
from engine.project.obstacles import refuse_obstacles, refuse_unlike
from engine.project.places import new_run_folder
from engine.project.project import Project
from engine.runs.folder import Origin, stored_project
from engine.runs.moments import moments_of
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
from engine.training.history import History
from engine.turn import TURN


class Session(LiveProject):
    """One open project and its run.

    Args:
        beside_window: leave a core to the window while training.

    Attributes:
        history: the curves of the shown run; empty before the first.
        run_state: what that run does.
        run_folder: where it is kept; None: no run is shown.
        twin: the session whose project is trained in turn with this one; None: it is alone.
    """

    def __init__(self, *, beside_window: bool = False) -> None:
        super().__init__(beside_window=beside_window)
        self.history = History()
        self.run_state = RunState.IDLE
        self.run_folder: Path | None = None
        self.twin: Session | None = None
        self._beside: tuple[LockStep, int] | None = None
        self._trained: Project | None = None
        self._seen: Project | None = None
        self._run_order = 0
        self._tryout = 0

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
        self._refuse_unready()
        self._seen = self.project
        self._run_order = self._give(folder=folder, resume=True)

    def open_run(self, folder: Path) -> None:
        """Show the run kept in ``folder``: its curves, its weights and its moments.

        If its network is not the one that is open, its project is opened in place of that.

        Raises:
            FileRefused: if the folder does not tell of a run.
            GraphHasProblems: while PyTorch is being loaded.
            CommandRefused: if a run is active, here or in another project.
        """
        self._open_project_of(folder)
        self.show_run(folder)

    def continue_run(self, folder: Path) -> None:
        """Go on with the run kept in ``folder``, with its own project if another is open.

        Raises:
            FileRefused: if the folder does not tell of a run.
            GraphHasProblems: while PyTorch is being loaded.
            CommandRefused: if a run is active, here or in another project.
        """
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

    def end(self) -> None:
        """Let the run and the thread end as soon as they can; `close` waits for that.

        A twin's run goes on alone.
        """
        self._leave_twin()
        super().end()

    def _heard(self, number: int, news: News) -> tuple[Told, ...]:
        match news:
            case EngineFailed():
                self.run_state = RunState.FAILED
                return (RunChanged(RunState.FAILED, news.text),)
            case RateFound() | SpeedMeasured():
                if number != self._tryout:
                    return ()
                self._tryout = 0 if news.is_over else number
                return (news,)
        told = super()._heard(number, news)
        return told + self._heard_of_run(news) if number == self._run_order else told

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
        self._trained = self._seen = self.project
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

    def _refuse_unready(self) -> None:
        """Refuse to show a run while torch is not there, or a run is active, here or elsewhere."""
        self._refuse_unknown()
        self._refuse_beside_run()
        TURN.check(self)

    def _refuse_beside_run(self) -> None:
        if self.run_state.is_active:
            raise CommandRefused("A run is active already; stop it first.")

    def _give(self, **asked: Any) -> int:
        self._tryout = 0  # the search for a rate ends when something else is ordered
        return super()._give(**asked)

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

    def _is_that_of_run(self) -> bool:
        """Whether the network is the one whose run is shown, with that run's moments."""
        if self.run_folder is None or self._seen is None:
            return False
        return same_network(self.project, self._seen)

    def _learns_otherwise(self) -> bool:
        """Whether the run would go on otherwise than it began; a new rate it has heard of."""
        return self._trained is not None and not same_learning(self.project, self._trained)

    def _open(self, project: Project, path: Path | None, *, is_saved: bool = True) -> None:
        if self.run_state.is_active:
            self._ask(Stop())
            self._own_news.append(RunChanged(RunState.STOPPED, "Stopped: the project was closed."))
        self.run_state = RunState.IDLE
        self._run_order = self._tryout = 0
        self._leave_twin()
        self._trained = self._seen = None
        self.history, self.run_folder = History(), None
        super()._open(project, path, is_saved=is_saved)

    def _look_inside(self, *, keep: bool) -> None:
        """Have the network compiled to be looked into, unless a run has it."""
        if self.run_state.is_active:
            self._look_due = None
        elif keep and self._is_that_of_run():
            self._run_order = self._give(folder=self.run_folder)
        else:
            super()._look_inside(keep=keep)

    def _open_project_of(self, folder: Path) -> None:
        """Open what a run learned, unless its network is open already."""
        self._refuse_unready()
        project = stored_project(folder, self.catalogue, self.data_sources)
        if not same_network(project, self.project):
            self._open(project, None)
