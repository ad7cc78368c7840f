"""Looks inside the network on the bench as the window wishes, within a share of the time.

It answers wishes, works on the studies that panels ask for, lets a network play, and goes back to
earlier moments of a run.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from engine.compile.model import Model
from engine.controls import Controls
from engine.data.data_set import DataSet
from engine.errors import FileRefused
from engine.exhibition import Exhibition, game_seen, returns_of
from engine.inspection import studies
from engine.inspection.flow.step_watch import StepWatch
from engine.inspection.looking import take_snapshot
from engine.inspection.sight import Sight
from engine.mailbox import HistoryBegun, News
from engine.project.project import Project
from engine.runs.moments import Moment, moments_of
from engine.runs.news import LookedBack, MomentsChanged
from engine.runs.past import Past
from engine.training.run import Run

PROBE_SHARE = 0.03


class Onlooker:
    """Who looks inside.

    Attributes:
        tell: where what it sees goes.
        step: batches that the network on the bench has learned.
        project: what it belongs to.
        run_at_work: the run that learns now; None: nothing does.
        due: when the next look may be taken, by `time.perf_counter`.
        look_s: what the last look took; infinite before the first.
        moments: those of the shown run that it can go back to.
        studies: what panels have asked and wait for.
        step_watch: measures a step between two looks.
    """

    def __init__(self, controls: Controls, tell: Callable[[News], None]) -> None:
        self.tell = tell
        self.step = 0
        self.project: Project | None = None
        self.run_at_work: Run | None = None
        self.due = 0.0
        self.look_s = math.inf
        self.moments: tuple[Moment, ...] = ()
        self.studies = studies.Studies()
        self.step_watch = StepWatch()
        self._controls = controls
        self._shown: tuple[Model, DataSet] | None = None
        self._past: Past | None = None
        self._moment: int | None = None
        self._study_due = 0.0
        self._step_of_run = 0
        self._exhibition = Exhibition()

    def show(self, model: Model, data: DataSet) -> None:
        """From now on, this is what is looked into."""
        self._shown = model, data

    def look_away(self) -> None:
        """There is nothing to be looked into."""
        self._shown = None

    def leave_run(self) -> None:
        """There is nothing to be looked into, and no run whose moments could be."""
        if self._past is not None:
            self._step_of_run = self.step
        self._shown = self._past = None

    def return_to_run(self, model: Model, folder: Path) -> None:
        """Have the moments of the run again: undo brought the network back that is its own."""
        self.step = self._step_of_run
        self._past = Past(model, folder)
        self.tell_moments(moments_of(folder))

    def follow(self, run: Run, folder: Path) -> None:
        """Show the curves of a run kept in ``folder``, and its network as it is now."""
        self.step = run.position.step
        self._past = Past(run.model, folder)
        if self._moment is not None or self._controls.moment is not None:
            self.tell(LookedBack(None))
        self._moment = self._controls.moment = None
        self.tell(HistoryBegun(run.history, folder))
        self.tell_moments(moments_of(folder))

    def tell_moments(self, moments: tuple[Moment, ...]) -> None:
        """Tell which moments of the run are kept."""
        self.moments = moments
        self.tell(MomentsChanged(moments))

    def answer_wish(self) -> bool:
        """See to one thing that is wished for while nothing learns; gives whether there was one."""
        self.take_up_studies()
        if self._controls.take_wish() is not None:
            self.look()
        elif self._exhibition.is_playing:
            self._play()
        elif self.studies.is_busy:
            self._work_on_studies()
        else:
            return False
        return True

    def look(self) -> None:
        """Look inside, and wait so long that looking stays within its share of the time."""
        shown, wish = self._shown, self._controls.wish
        seen, step = self._as_wished(shown[0]) if shown is not None else (None, 0)
        began = time.perf_counter()  # compiling what was, once, is no part of a look
        if shown is not None and seen is not None and wish.is_inside:
            self.tell(take_snapshot(seen, shown[1], wish, step))
        if wish.game and self.run_at_work is not None and (game := game_seen(self.run_at_work)):
            self.tell(game)
        self._play()
        self.look_s = time.perf_counter() - began + self.step_watch.spent_s()
        self.due = began + max(self._controls.look_interval_s, self.look_s / PROBE_SHARE)

    def take_up_studies(self) -> None:
        """Begin what was asked since the last time, on the network as it is now."""
        asked = self._controls.take_studies()
        if not asked:
            return
        sight = None
        if self._shown is not None:
            model, step = self._as_wished(self._shown[0])
            sight = Sight(model, self._shown[1], step, self._controls.wish)
        for told in self.studies.take_up(asked, sight):
            self.tell(told)

    def study_beside_run(self) -> None:
        """Work for a slice on what panels asked, if its share of the run's time allows."""
        if time.perf_counter() >= self._study_due:
            self._work_on_studies()

    def _work_on_studies(self) -> None:
        began = time.perf_counter()
        for told in self.studies.work_on():
            self.tell(told)
        now = time.perf_counter()
        self._study_due = now + (now - began) * (1 / studies.SHARE - 1)

    def _play(self) -> None:
        """Go on with the episode that is wished for."""
        shown, number, project = self._shown, self._controls.wish.episode, self.project
        if shown is None or number is None or project is None:
            self._exhibition.leave()
            return
        model, step = self._as_wished(shown[0])
        played = self._exhibition.play_on(model, shown[1], project, number, step)
        if played is not None:
            self.tell(replace(played, returns=returns_of(self.run_at_work)))

    def _as_wished(self, model: Model) -> tuple[Model, int]:
        """The network at the moment that is wished for, with its step; else as it is now."""
        wished = self._controls.moment
        seen, step, text, refused = model, self.step, "", None
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
            self.tell(LookedBack(wished, text, refused))
        return seen, step
