"""What the panel of runs knows of the folder of runs, read again as it changes."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from engine.api import (
    Archive,
    BegunRun,
    ChainruleError,
    FileRefused,
    History,
    KeptRun,
    Metric,
    Project,
    read_begun,
    saved_history,
    stored_project,
)
from gui.bridge import Bridge
from gui.language.engine_words import translated

REFRESH_MS = 1000
"""How often the list follows what goes on, as long as looking is cheap."""

_SHARE = 0.02
_SOON_MS = 200


class RunBook(QObject):
    """Lists the kept runs, and keeps at hand what was read of them.

    While it is open it looks again once a second, more seldom where that takes long: looking takes
    at most 2 % of the window's time.

    Signals:
        changed: there are other runs, or one of them stands otherwise.
        refused: the words of a request that was turned down.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(
        self, bridge: Bridge, archive: Archive | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._archive = bridge, archive or Archive()
        self.runs: tuple[KeptRun, ...] = ()
        self.trashed: tuple[KeptRun, ...] = ()
        self._begun: dict[str, BegunRun | None] = {}
        self._projects: dict[str, Project] = {}
        self._units: dict[str, str] = {}
        self._histories: dict[str, tuple[float, History]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh)
        self._is_open = False
        bridge.run_changed.connect(self._look_soon)
        bridge.epoch_done.connect(self._look_soon)
        bridge.repetition_begun.connect(self._look_soon)

    def open(self) -> None:
        """Follow from now on what happens."""
        self._is_open = True
        self.refresh()

    def close(self) -> None:
        """Nobody looks any more."""
        self._is_open = False
        self._timer.stop()

    def refresh(self) -> None:
        """Look what has changed."""
        began = time.perf_counter()
        runs, trashed = self._archive.runs(), self._archive.trashed()
        if runs != self.runs or trashed != self.trashed:
            self.runs, self.trashed = runs, trashed
            self.changed.emit()
        cost = time.perf_counter() - began
        if self._is_open:
            self._timer.start(max(REFRESH_MS, int(1000 * cost / _SHARE)))

    def find(self, key: str) -> KeptRun | None:
        """The run of that name, if it is kept."""
        return next((run for run in self.runs if run.id == key), None)

    # What is read of one

    def begun(self, run: KeptRun) -> BegunRun | None:
        """What it was begun with; None if that can not be read."""
        if run.id not in self._begun:
            try:
                self._begun[run.id] = read_begun(run.folder)
            except FileRefused:
                self._begun[run.id] = None
        return self._begun[run.id]

    def project(self, run: KeptRun) -> Project:
        """The project that it learned.

        Raises:
            FileRefused: if it can not be read.
        """
        if run.id not in self._projects:
            session = self._bridge.session
            self._projects[run.id] = stored_project(
                run.folder, session.catalogue, session.data_sources
            )
        return self._projects[run.id]

    def unit(self, run: KeptRun) -> str:
        """The unit of the metric that counts; ``%`` means a share."""
        if run.id not in self._units:
            self._units[run.id] = self._unit(run)
        return self._units[run.id]

    def history(self, run: KeptRun) -> History:
        """Its curves: those that grow in the window, or else those of its checkpoint.

        Raises:
            FileRefused: if it has no checkpoint yet, or a damaged one.
        """
        session = self._bridge.session
        if session.run_folder == run.folder:
            return session.history
        known = self._histories.get(run.id)
        if known is None or known[0] != run.summary.changed:
            known = self._histories[run.id] = run.summary.changed, saved_history(run.folder)
        return known[1]

    # What is done to them

    def note(self, run: KeptRun, text: str) -> None:
        """Keep the user's words on a run."""
        if text != run.note:
            self._attempt(lambda: self._archive.note(run.id, text))

    def delete(self, runs: tuple[KeptRun, ...]) -> tuple[KeptRun, ...]:
        """Put runs into the trash; gives what lies there of them now."""
        before = {run.folder for run in self._archive.trashed()}
        for run in runs:
            self._attempt(partial(self._archive.delete, run.id), looks=False)
        self.refresh()
        return tuple(run for run in self.trashed if run.folder not in before)

    def restore(self, runs: tuple[KeptRun, ...]) -> None:
        """Take runs out of the trash."""
        for run in runs:
            self._attempt(partial(self._archive.restore, run.id), looks=False)
        self.refresh()

    def empty_trash(self) -> None:
        """Remove what is in the trash for good."""
        self._attempt(self._archive.empty_trash)

    def _attempt(self, request: Callable[[], object], *, looks: bool = True) -> None:
        try:
            request()
        except ChainruleError as refusal:
            self.refused.emit(translated(str(refusal)))
        if looks:
            self.refresh()

    def _unit(self, run: KeptRun) -> str:
        """Read from the stored project as it is: building the network for it would take long."""
        begun, name = self.begun(run), run.summary.goal.partition("/")[2]
        graph = begun.project.get("graph", {}) if begun is not None else {}
        for node in graph.get("nodes", ()):
            if node.get("name") == name:
                kind = {layer.id: layer for layer in self._bridge.session.catalogue}.get(
                    node.get("type", "")
                )
                return kind.unit if kind is not None and issubclass(kind, Metric) else ""
        return ""

    def _look_soon(self, *_: object) -> None:
        """Something was told; what is written of it comes a moment later."""
        if self._is_open and (not self._timer.isActive() or self._timer.remainingTime() > _SOON_MS):
            self._timer.start(_SOON_MS)
