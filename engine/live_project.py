"""An open project with the engine's thread beside it, which looks into whatever is drawn.

All calls and all signals belong to the thread that made the project; the engine's own thread is
reached through controls and a mailbox, which `LiveProject.poll` empties.
"""

from __future__ import annotations

import importlib
import threading
from pathlib import Path
from typing import Any

from engine.controls import Controls
from engine.data.data_set import DataSet
from engine.diagnosis.finding import Diagnosed
from engine.errors import CommandRefused
from engine.graph.renamings import Renamings
from engine.inspection.probe import Study, StudyTold
from engine.inspection.snapshot import Snapshot, Wish
from engine.mailbox import DataReady, EngineFailed, EngineReady, Mailbox, News
from engine.open_project import OpenProject
from engine.orders import Order
from engine.project.project import Project
from engine.runs.moments import Moment
from engine.runs.news import MomentsChanged, RunNews
from engine.training.events import TrainingEvent
from engine.training.game_events import EpisodePlayed, GameSeen

Told = TrainingEvent | Snapshot | StudyTold | GameSeen | EpisodePlayed | Diagnosed | RunNews
"""What `LiveProject.poll` gives."""


class LiveProject(OpenProject):
    """An open project, compiled after every edit and looked into.

    Args:
        beside_window: leave a core to the window while training.

    Attributes:
        data_set: the project's data, once they are loaded.
        data_problem: why they could not be; None: they could, or are not yet.
    """

    def __init__(self, *, beside_window: bool = False) -> None:
        super().__init__()
        self.data_set: DataSet | None = None
        self.data_problem: str | None = None
        self._beside_window = beside_window
        self._controls = Controls()
        self._mailbox = Mailbox()
        self._loaded: DataReady | None = None
        self._look_due: bool | None = None
        self._orders = 0
        self._first_order = 0
        self._own_news: list[TrainingEvent | RunNews] = []
        self._moments: tuple[Moment, ...] = ()
        self._thread = threading.Thread(target=self._work, name="engine", daemon=True)

    # What is seen

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

    @property
    def is_started(self) -> bool:
        """Whether the engine's thread was started."""
        return self._thread.ident is not None

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
            told += self._heard(number, news)
        return tuple(told)

    def close(self) -> None:
        """End the thread, and what it works on."""
        self.end()
        if self._thread.is_alive():
            self._thread.join()

    def end(self) -> None:
        """Let the thread end as soon as it can; `close` waits for that."""
        self._controls.close()

    def _heard(self, number: int, news: News) -> tuple[Told, ...]:
        """Take in what was told of the order with that number; gives what is to be told on."""
        match news:
            case EngineReady():
                self._is_ready = True
                self._calm_own_thread()
                self._tell(self.project)
            case DataReady():
                self._take_data(news)
            case Snapshot() | StudyTold() | GameSeen() | EpisodePlayed():
                return (news,) if number >= self._first_order else ()
        return ()

    def _take_data(self, news: DataReady) -> None:
        self._loaded = news
        if news.source == self.project.data:
            self.data_set, self.data_problem = news.data_set, news.problem
            self.project_updated.emit(self.update)

    def _give(self, **asked: Any) -> int:
        """Order something of the engine's thread, as in `Order`; gives the order's number."""
        self._look_due = None
        self._orders += 1
        inference = self.update.inference
        order = Order(self._orders, self.project, inference, renamings=self._renamings, **asked)
        self._controls.give(order)
        if order.train or order.resume:
            self._renamings = Renamings()  # what is learned from now on has today's names
        return order.number

    def _look_inside(self, *, keep: bool) -> None:
        """Have the network compiled to be looked into."""
        self._look_due = None
        self._forget_moments()
        self._give(keep=keep)

    def _became_another(self, *, is_edit: bool) -> None:
        # Not at once: the two threads would be in each other's way while the edit is shown.
        self._look_due = is_edit and self._look_due is not False

    def _forget_moments(self) -> None:
        """What is looked at from now on is no longer the network of a run."""
        self._controls.look_back(None)
        if self._moments:
            self._moments = ()
            self._own_news.append(MomentsChanged(()))

    def _open(self, project: Project, path: Path | None, *, is_saved: bool = True) -> None:
        self._first_order = self._orders + 1
        self.data_set = self.data_problem = None
        if self._loaded is not None and self._loaded.source == project.data:
            self.data_set, self.data_problem = self._loaded.data_set, self._loaded.problem
        self._forget_moments()
        super()._open(project, path, is_saved=is_saved)

    def _work(self) -> None:
        """Body of the engine's thread."""
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
