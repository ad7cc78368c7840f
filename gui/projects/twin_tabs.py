"""Second tabs for twins: a copy of a project, or the project of a kept run."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QCoreApplication

from engine.api import KeptRun, Project, Session, stored_project
from gui.bridge import Bridge
from gui.projects.tab import Tab
from gui.projects.workspace import Workspace


class TwinTabs:
    """Makes the project that stands beside the one in front."""

    def __init__(self, bridge: Bridge, workspace: Workspace) -> None:
        self._bridge, self._workspace = bridge, workspace

    def copy(self) -> Session:
        """Open a copy of the project in front, as it is now, beside it; it comes to the front."""
        project = self._bridge.project
        words = QCoreApplication.translate("TwinTabs", "{0}, twin")
        return self._open(project, words.format(project.name))

    def of_run(self, run: KeptRun) -> Session | None:
        """Open what a run learned; None if that can not be read, which the bridge tells."""
        front = self._bridge.session
        found: list[Project] = []

        def read() -> None:
            found.append(stored_project(run.folder, front.catalogue, front.data_sources))

        if not self._bridge.attempt(read):
            return None
        words = QCoreApplication.translate("TwinTabs", "{0}, kept run")
        return self._open(found[0], words.format(run.summary.name))

    def waken(self, session: Session) -> None:
        """Let the engine of a project that was not shown yet know its network and its data."""
        if self._bridge.session.is_started and not session.is_started:
            session.start()

    def _open(self, project: Project, name: str) -> Session:
        session = Session(beside_window=True)
        session.open_unsaved(msgspec.structs.replace(project, name=self._free(name)))
        self._workspace.add(Tab(session))
        return session

    def _free(self, name: str) -> str:
        """The name, or with a number if a project of that name is open."""
        taken = {session.name for session in self._bridge.sessions}
        number, free = 2, name
        while free in taken:
            number, free = number + 1, f"{name} {number}"
        return free
