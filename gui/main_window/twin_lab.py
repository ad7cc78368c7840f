"""What the twin lab asks of tabs, canvas and docks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from engine.api import Archive, KeptRun, Session
from gui.bridge import Bridge
from gui.canvas.view import CanvasView
from gui.figures.network_change import NetworkChange
from gui.projects.twin_tabs import TwinTabs
from gui.projects.workspace import Workspace
from gui.theme.theme import Theme
from gui.twins.twin_dialog import TwinDialog
from gui.twins.twins_panel import TwinsPanel


class TwinLab(QObject):
    """Hands on between parts that do not know each other.

    Args:
        show: brings the panel into sight.
        say: tells the user something.
    """

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        bridge: Bridge,
        panel: TwinsPanel,
        canvas: CanvasView,
        workspace: Workspace,
        show: Callable[[], object],
        say: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._window, self._theme, self._bridge = window, theme, bridge
        self._panel, self._canvas, self._workspace = panel, canvas, workspace
        self._show, self._say = show, say
        self._tabs = TwinTabs(bridge, workspace)
        self.dialog: TwinDialog | None = None
        panel.twin_wanted.connect(self.ask)
        panel.front_wanted.connect(self._bring)
        panel.difference.wanted.connect(self._mark)
        panel.beside.project_updated.connect(workspace.facts_changed)
        canvas.difference.bar.closed.connect(lambda: panel.difference.set_on(False))

    def ask(self) -> None:
        """Ask where the twin of the project in front is to come from."""
        if self._workspace.front.shows_welcome or not self._bridge.project.graph.nodes:
            words = QCoreApplication.translate("TwinLab", "Open or draw a network first.")
            self._say(words)
            return
        front = self._bridge.session
        others = [
            tab.session
            for tab in self._workspace.tabs
            if tab.session is not front and not tab.is_of_block
        ]
        others = [session for session in others if session.project.graph.nodes]
        runs = Archive().runs()
        self.dialog = TwinDialog(self._theme, front.name, others, runs, self._window)
        self.dialog.chosen.connect(self.make)
        self.dialog.destroyed.connect(self._forget_dialog)
        self.dialog.open()

    def make(self, choice: Session | KeptRun | None) -> None:
        """Put a second network beside the one in front.

        Args:
            choice: another open project, a kept run, or None for a copy.
        """
        front = self._bridge.session
        if isinstance(choice, Session):
            self._tabs.waken(choice)
            twin: Session | None = choice
        elif isinstance(choice, KeptRun):
            twin = self._tabs.of_run(choice)
        else:
            twin = self._tabs.copy()
        if twin is None:
            return
        self._show()
        self._panel.pairing.join(front, twin)
        if choice is None:
            words = QCoreApplication.translate(
                "TwinLab", "This is the twin: draw or set something otherwise, then train both."
            )
            self._say(words)

    def _bring(self, session: Session) -> None:
        if session is not self._bridge.session:
            self._workspace.go_to(self._workspace.own_tab(session))

    def _mark(self, change: NetworkChange | None) -> None:
        difference = self._canvas.difference
        if change is not None:
            difference.show(change)
        elif difference.is_live:
            difference.close()

    def _forget_dialog(self) -> None:
        self.dialog = None
