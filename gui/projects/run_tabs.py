"""Kept runs in tabs: shown, learned on and repeated, each with the project that it learned."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from engine.api import KeptRun, Project, Session, stored_project
from gui.bridge import Bridge
from gui.projects.tab import Tab, is_untouched
from gui.projects.workspace import Workspace

Fits = Callable[[Project, Project], bool]


class RunTabs(QObject):
    """Finds the tab a run belongs into, or opens one; a project with changes is never replaced."""

    def __init__(self, bridge: Bridge, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._workspace = bridge, workspace
        self._waiting: tuple[Session, Callable[[], object]] | None = None
        bridge.project_updated.connect(self._go_on)

    def open(self, run: KeptRun, then: Callable[[], object] | None = None) -> None:
        """Show a run where its network is open, or in a new tab.

        Args:
            run: the run.
            then: what is to be done when it is open.
        """

        def show(session: Session) -> None:
            session.open_run(run.folder)
            if then is not None:
                then()

        self._in_tab(run.folder, same_network, show)

    def go_on(self, run: KeptRun) -> None:
        """Learn on with a run, with the settings that it has."""
        self._in_tab(run.folder, same_learning, lambda session: session.continue_run(run.folder))

    def repeat(self, run: KeptRun, seeds: int) -> None:
        """Train a run's project again and again, each time with the next seed."""

        def train(session: Session) -> None:
            if not self._learns_as(session, run.folder):
                session.open_run(run.folder)
            session.train_seeds(seeds)

        self._in_tab(run.folder, same_learning, train)

    def _in_tab(self, folder: Path, fits: Fits, do: Callable[[Session], object]) -> None:
        """Do something in the tab whose project fits a run's, or in a new one."""
        if not self._bridge.attempt(lambda: self._choose_tab(folder, fits)):
            return
        session = self._bridge.session
        self._workspace.leave_welcome()

        def request() -> None:
            if session is self._bridge.session:
                self._bridge.attempt(lambda: do(session))

        if session.update.inference.is_pending:
            self._waiting = session, request  # PyTorch is being loaded
        else:
            request()

    def _choose_tab(self, folder: Path, fits: Fits) -> None:
        front = self._bridge.session
        project = stored_project(folder, front.catalogue, front.data_sources)
        tabs = [tab for tab in self._workspace.tabs if not tab.is_of_block]
        tabs.sort(key=lambda tab: tab.session is not front)  # rather where one is than elsewhere
        for tab in tabs:
            if fits(project, tab.session.project):
                if tab.session is not front:
                    self._workspace.go_to(tab)
                return
        if self._workspace.front.is_of_block or not is_untouched(self._bridge.update):
            self._workspace.add(Tab(Session(beside_window=True)))

    def _learns_as(self, session: Session, folder: Path) -> bool:
        project = stored_project(folder, session.catalogue, session.data_sources)
        return same_learning(project, session.project)

    def _go_on(self, *_: object) -> None:
        """More is known of a project: it may be that one waited for it."""
        if self._waiting is None:
            return
        session, request = self._waiting
        if session is not self._bridge.session:
            return
        if not session.update.inference.is_pending:
            self._waiting = None
            QTimer.singleShot(0, self, request)  # not while the others still hear of the change


def same_network(one: Project, other: Project) -> bool:
    """Whether two projects compute the same from the same data."""
    return one.graph.structure == other.graph.structure and one.data == other.data


def same_learning(one: Project, other: Project) -> bool:
    """Whether two projects also learn the same way."""
    return (
        same_network(one, other)
        and one.plan == other.plan
        and one.augmentation == other.augmentation
    )
