"""Asks a study again whenever the network has become another one."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

from engine.api import Project, ProjectUpdate, RunState, Study, StudyTold
from gui.watched import Watched

AT_REST_S = 0.25
"""At rest so long nothing must change before it is asked again."""

BESIDE_A_RUN_S = 3.0
"""Beside a run it is asked again no sooner than this after it was asked last,"""

PAUSE = 8.0
"""and than so many times what the answer took: studies have a quarter of a run's time."""

_LOOK_EVERY_MS = 100
_UNHEARD_S = 3.0
_WORKING = (RunState.RUNNING, RunState.PREPARING)


class Renewal(QObject):
    """One question of a panel, which is asked anew when what it is about changed.

    Signals:
        told: a `StudyTold` with something to show: a finding, or why there is none.
        changed: how it stands changed: `share`, `is_old`.

    Attributes:
        goes_by_itself: whether it is asked again without being told to.
    """

    told = Signal(object)
    changed = Signal()

    def __init__(self, owner: str, bridge: Watched, parent: QObject) -> None:
        super().__init__(parent)
        self.goes_by_itself = True
        self._owner, self._bridge = owner, bridge
        self._wanted: Study | None = None
        self._is_on = False
        self._is_due = False
        self._is_new = False
        self._due_since = 0.0
        self._asked_at = 0.0
        self._took_s = 0.0
        self._heard = False
        self._share: float | None = None
        self._project: Project | None = None
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        bridge.study_told.connect(self._hear)
        bridge.project_updated.connect(self._follow)
        bridge.run_changed.connect(self._note)
        bridge.batch_done.connect(self._note)
        bridge.looked_back.connect(self._note)

    @property
    def share(self) -> float | None:
        """How much of the work is done; None: nothing is at work."""
        return self._share

    @property
    def is_old(self) -> bool:
        """Whether the network has changed since it was asked last."""
        return self._is_due

    def want(self, study: Study | None) -> None:
        """Have this found out; another question than before is asked at once."""
        if study == self._wanted:
            return
        self._wanted = study
        self._is_due = self._is_new = study is not None
        if study is None:
            self._leave()
        elif self._is_on:
            self._look()

    def refine(self, study: Study) -> None:
        """Ask in these words from the next time on, of an equal question."""
        if study == self._wanted:
            self._wanted = study

    def ask_now(self) -> None:
        """Ask, whatever changed or not."""
        if self._wanted is not None and self._is_on:
            self._ask()

    def set_on(self, is_on: bool) -> None:
        """Follow the network, or leave it alone while nobody looks."""
        if is_on == self._is_on:
            return
        self._is_on = is_on
        if is_on:
            self._timer.start()
            self._look()
        else:
            self._timer.stop()
            if self._share is not None:
                self._leave()
                self._is_due = True

    def _follow(self, update: ProjectUpdate) -> None:
        before, self._project = self._project, update.project
        if update.before is None:
            self._took_s = 0.0
        if before is None or update.before is None or _meaning(before) != _meaning(update.project):
            self._note()

    def _note(self, *_: object) -> None:
        """The network may be another one from now on."""
        if self._wanted is None:
            return
        was_due, self._is_due = self._is_due, True
        if not was_due or self._bridge.run_state not in _WORKING:
            self._due_since = time.monotonic()
        if not was_due:
            self.changed.emit()

    def _look(self) -> None:
        """Ask if it is time to."""
        now, is_working = time.monotonic(), self._bridge.run_state in _WORKING
        if self._share is not None:
            unheard = not self._heard and now - self._asked_at > _UNHEARD_S
            if unheard and not is_working:
                self._ask()  # there was no network yet that could have been asked
            if is_working or not self._is_due:
                return
        if not self._is_due or self._wanted is None or not self._can_be_asked():
            return
        if not (self.goes_by_itself or self._is_new):
            return
        wait = max(BESIDE_A_RUN_S, PAUSE * self._took_s)
        is_time = now - self._asked_at >= wait if is_working else now - self._due_since >= AT_REST_S
        if self._is_new or is_time:
            self._ask()

    def _can_be_asked(self) -> bool:
        return self._bridge.session.data_set is not None and not self._bridge.inference.is_pending

    def _ask(self) -> None:
        self._is_due = self._is_new = self._heard = False
        self._asked_at = time.monotonic()
        self._share = 0.0
        self._bridge.ask(self._owner, self._wanted)
        self.changed.emit()

    def _leave(self) -> None:
        self._share = None
        self._bridge.ask(self._owner, None)
        self.changed.emit()

    def _hear(self, told: StudyTold) -> None:
        if told.owner != self._owner or told.study != self._wanted or self._share is None:
            return
        self._heard = True
        self._share = told.share
        if told.is_over:
            # At rest it is worked out without pauses, which tells nothing of a run.
            is_beside = self._bridge.run_state in _WORKING
            self._took_s = time.monotonic() - self._asked_at if is_beside else 0.0
            self._share = None
        if told.finding is not None or told.problem:
            self.told.emit(told)
        self.changed.emit()


def _meaning(project: Project) -> object:
    """What of a project a network follows from; where things stand on the canvas is no part."""
    graph = project.graph
    nodes = tuple((n.name, n.layer, n.is_bypassed, n.painted) for n in graph.nodes)
    return nodes, graph.wires, graph.blocks, project.data, project.training.seed
