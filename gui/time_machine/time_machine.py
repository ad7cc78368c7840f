"""Which moment of the shown run is looked at: what the bar, the keys and films go by."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from engine.api import (
    DEFAULT_BUDGET_MIB,
    LookedBack,
    Moment,
    ProjectUpdate,
    RunChanged,
    RunState,
    Session,
)
from gui.bridge import Bridge
from gui.language.engine_words import translated

SPEEDS = (2, 5, 10, 20)
"""How many moments can be played a second."""

_BUDGET, _SPEED = "time_machine/budget_mib", "time_machine/speed"


class TimeMachine(QObject):
    """Moves the project in front through the moments of its run, and plays them.

    A wish is shown at once; what the engine then tells may be that the moment is one of another
    network, as before an edit in the middle of a run. Playing passes over those.

    Signals:
        changed: there are other moments, another one is looked at, or playing began or ended.
        refused: why the moment that was asked for can not be seen, in words.

    Attributes:
        is_quiet: nobody is told of that, as while a film is made, which passes over such moments.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(self, bridge: Bridge, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._settings = bridge, settings
        self.is_quiet = False
        self._step: int | None = None
        self._is_pending = False
        self._elsewhere: set[int] = set()
        self._given: Session | None = None
        self._speed = _stored_speed(settings)
        self._beat = QTimer(self)
        self._beat.setInterval(round(1000 / self._speed))
        self._beat.timeout.connect(self._play_on)
        bridge.moments_changed.connect(self._tell)
        bridge.looked_back.connect(self._follow)
        bridge.run_changed.connect(self._follow_run)
        bridge.project_updated.connect(self._follow_project)
        bridge.taken_up.connect(self._take_up)
        self._give_budget()

    # What is there

    @property
    def moments(self) -> tuple[Moment, ...]:
        """Those of the run that is shown, in order."""
        return self._bridge.session.moments

    @property
    def reachable(self) -> tuple[Moment, ...]:
        """Those not known to belong to another network."""
        return tuple(moment for moment in self.moments if moment.step not in self._elsewhere)

    @property
    def moment(self) -> Moment | None:
        """The one that is looked at; None: the network as it is."""
        return next((moment for moment in self.moments if moment.step == self._step), None)

    @property
    def is_live(self) -> bool:
        """Whether the network is seen as it is."""
        return self.moment is None

    @property
    def is_pending(self) -> bool:
        """Whether the engine has yet to tell of the moment that was asked for."""
        return self._is_pending

    @property
    def is_playing(self) -> bool:
        """Whether moment follows moment by itself."""
        return self._beat.isActive()

    def is_elsewhere(self, moment: Moment) -> bool:
        """Whether a moment is known to belong to another network."""
        return moment.step in self._elsewhere

    # Going there

    def look_at(self, step: int | None) -> None:
        """Show everything as it was after so many steps; None: as it is."""
        if step == self._step:
            return
        before, self._step = self._step, step
        self._is_pending = self._bridge.attempt(lambda: self._bridge.session.look_back(step))
        if not self._is_pending:  # that moment was let go a moment ago
            self._step = before
        self.changed.emit()

    def to_start(self) -> None:
        """Look at the first moment."""
        self.pause()
        if self.reachable:
            self.look_at(self.reachable[0].step)

    def back(self) -> None:
        """Look at the moment before."""
        self.pause()
        self._move(-1)

    def forward(self) -> None:
        """Look at the moment after; after the last one comes what is now."""
        self.pause()
        self._move(1)

    def live(self) -> None:
        """Look at the network as it is."""
        self.pause()
        self.look_at(None)

    def toggle_play(self) -> None:
        """Play on from here, or from the start where that is the end; or halt."""
        if self.is_playing:
            self.pause()
        elif self.reachable:
            if self.is_live:
                self.look_at(self.reachable[0].step)
            self._beat.start()
            self.changed.emit()

    def pause(self) -> None:
        """Stay at the moment that is looked at."""
        if self.is_playing:
            self._beat.stop()
            self.changed.emit()

    @property
    def speed(self) -> int:
        """How many moments are played a second, if the engine is as quick."""
        return self._speed

    def set_speed(self, speed: int) -> None:
        """Play faster or slower, from now on."""
        self._speed = speed
        self._beat.setInterval(round(1000 / speed))
        self._settings.setValue(_SPEED, speed)

    # A new run, and what all may take

    def train_from_here(self) -> bool:
        """Begin a new run with the weights of the moment that is looked at."""
        session, moment = self._bridge.session, self.moment
        folder = session.run_folder
        if moment is None or folder is None:
            return False
        return self._bridge.attempt(lambda: session.train_from(folder, moment.step))

    @property
    def budget_mib(self) -> float:
        """What the moments of each run may take on the disk; 0: none are kept."""
        return self._bridge.session.snapshot_budget

    def set_budget(self, mib: float) -> None:
        """Let the moments of each run take so much, now and in time to come."""
        self._settings.setValue(_BUDGET, mib)
        self._given = None
        self._give_budget()
        self.changed.emit()

    # Following the engine

    def _follow(self, news: LookedBack) -> None:
        if news.refused is not None:
            self._elsewhere.add(news.refused)
            self._pass_over(news.refused, translated(news.text))
            return
        if news.step == self._step:
            self._is_pending = False
        elif news.step is None or not self._is_pending or self._step is None:
            self._step, self._is_pending = news.step, False
        self.changed.emit()

    def _pass_over(self, refused: int, why: str) -> None:
        """A moment can not be seen: go on behind it when playing, else say why."""
        if refused == self._step:  # no other one was asked for meanwhile
            self._step, self._is_pending = None, False
            later = [moment for moment in self.reachable if moment.step > refused]
            if self.is_playing and later:
                self.look_at(later[0].step)
                return
            self._beat.stop()
            if not self.is_quiet:
                self.refused.emit(why)
        self.changed.emit()

    def _follow_run(self, news: RunChanged) -> None:
        if news.state is RunState.PREPARING:  # a run that begins is seen as it is
            self._elsewhere.clear()
            self._take_up_looked()

    def _follow_project(self, update: ProjectUpdate) -> None:
        if update.before is None or update.before.graph.structure != update.project.graph.structure:
            self._elsewhere.clear()
            self._take_up_looked()
        self._give_budget()

    def _take_up(self, _heard: object) -> None:
        self._elsewhere.clear()
        self._give_budget()
        self._take_up_looked()

    def _take_up_looked(self) -> None:
        """Show what the session in front was told to show."""
        self._step, self._is_pending = self._bridge.heard.looked.step, False
        if self.is_live:
            self._beat.stop()
        self.changed.emit()

    def _tell(self, _news: object) -> None:
        if not self.moments:
            self._beat.stop()
            self._elsewhere.clear()
        self.changed.emit()

    def _move(self, by: int) -> None:
        steps: list[int | None] = [moment.step for moment in self.reachable]
        steps.append(None)
        at = steps.index(self._step) if self._step in steps else len(steps) - 1
        self.look_at(steps[min(max(at + by, 0), len(steps) - 1)])

    def _play_on(self) -> None:
        if not self._is_pending:
            self._move(1)
            if self.is_live:
                self.pause()

    def _give_budget(self) -> None:
        """Tell the session in front what was set, once."""
        session = self._bridge.session
        if session is not self._given:
            self._given = session
            session.snapshot_budget = _stored_budget(self._settings)


def _stored_budget(settings: QSettings) -> float:
    try:
        return max(0.0, float(str(settings.value(_BUDGET, DEFAULT_BUDGET_MIB))))
    except ValueError:
        return DEFAULT_BUDGET_MIB


def _stored_speed(settings: QSettings) -> int:
    stored = str(settings.value(_SPEED, ""))
    return int(stored) if stored.isdigit() and int(stored) in SPEEDS else SPEEDS[1]
