"""What the panel of sweeps asks of the window: tabs for what was found, and to be shown itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, SignalInstance

from engine.api import KeptRun, Project, Session
from gui.docks import Docks
from gui.projects.run_tabs import RunTabs
from gui.projects.tab import Tab
from gui.projects.workspace import Workspace
from gui.sweeps.sweeps_panel import SweepsPanel

_LEAST_PX, _ROOMY = 300, "Compare"


class Sweeping(QObject):
    """Opens trials in tabs, and brings the panel forward for a setting that is to be varied.

    Args:
        wanted: signals that carry the dotted name of such a setting.
        use_layout: shows the panels of a layout.
        say: tell the user something, of some kind.
    """

    def __init__(
        self,
        panel: SweepsPanel,
        docks: Docks,
        workspace: Workspace,
        runs: RunTabs,
        wanted: tuple[SignalInstance, ...],
        use_layout: Callable[[str], None],
        say: Callable[[str, str], None],
    ) -> None:
        super().__init__(panel)
        self._use_layout = use_layout
        self._panel, self._docks, self._workspace, self._runs = panel, docks, workspace, runs
        for signal in wanted:
            signal.connect(self._vary)
        panel.project_wanted.connect(self._open_project)
        panel.run_wanted.connect(self._open_run)
        panel.message.connect(say)

    def _vary(self, target: str) -> None:
        self._docks.show("sweeps")
        self._panel.vary(target)
        QTimer.singleShot(0, self, self._make_room)

    def _make_room(self) -> None:
        """In a small window, show the panel where it is wide enough to work in."""
        if self._panel.width() < _LEAST_PX and not self._docks.dock("sweeps").isFloating():
            self._use_layout(_ROOMY)
            self._docks.show("sweeps")

    def _open_project(self, project: Project) -> None:
        session = Session(beside_window=True)
        session.open_unsaved(project)
        self._workspace.add(Tab(session))

    def _open_run(self, run: KeptRun) -> None:
        self._runs.open(run)
