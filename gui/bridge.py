"""Engine news into the Qt thread: wishes go down through here, facts come up."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from engine.api import (
    BatchDone,
    ChainruleError,
    EpochDone,
    GraphCommand,
    Inference,
    Project,
    ProjectCommand,
    ProjectUpdate,
    RunChanged,
    RunState,
    Session,
    Snapshot,
    Wish,
)
from gui.open_drawing import OpenDrawing
from gui.pace import Pace

POLL_INTERVAL_MS = 33


class Bridge(QObject):
    """The one object through which panels speak with the engine.

    Signals carry frozen values. ``refused`` carries the words of a request that was turned down.

    Attributes:
        drawing: which drawing is open, the network or a block inside it. It hears of every change
            before the panels do.
    """

    project_updated = Signal(object)
    run_changed = Signal(object)
    batch_done = Signal(object)
    epoch_done = Signal(object)
    snapshot_taken = Signal(object)
    example_chosen = Signal(str, int)
    refused = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._activations: dict[str, frozenset[str]] = {}
        self._weights: dict[str, frozenset[str]] = {}
        self._split, self._example = "test", 0
        self._run_state = RunState.IDLE
        self.drawing = OpenDrawing(lambda: session.update, self)
        self.project_updated.connect(self.drawing.follow)
        session.project_updated.connect(self._tell_project)
        self._pace = Pace()
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_INTERVAL_MS)
        self._timer.timeout.connect(self.poll)
        self._timer.start()

    @property
    def update(self) -> ProjectUpdate:
        """The newest state of the document."""
        return self.session.update

    @property
    def project(self) -> Project:
        """The open project."""
        return self.session.update.project

    @property
    def inference(self) -> Inference:
        """What is known of its nodes."""
        return self.session.update.inference

    @property
    def run_state(self) -> RunState:
        """Where the run stands, as last told."""
        return self._run_state

    @property
    def example(self) -> tuple[str, int]:
        """Split and index of the example that is looked at."""
        return self._split, self._example

    def do(self, command: GraphCommand | ProjectCommand) -> bool:
        """Ask for an edit; gives whether it was carried out.

        An edit of a graph is one of the drawing that is open; `OnGraph` edits the whole network.
        """
        if isinstance(command, GraphCommand):
            command = self.drawing.enclosed(command)
        return self.attempt(lambda: self.session.do(command))

    def undo(self) -> None:
        """Go back one step."""
        self.session.undo()

    def redo(self) -> None:
        """Repeat the step that was undone."""
        self.session.redo()

    def open(self, path: Path) -> bool:
        """Open a project file; gives whether that went well."""
        return self.attempt(lambda: self.session.open(path))

    def save(self, path: Path | None = None) -> bool:
        """Save the project; gives whether that went well."""
        return self.attempt(lambda: self.session.save(path))

    def attempt(self, request: Callable[[], object]) -> bool:
        """Make a request; a refusal is told with its words and gives False."""
        try:
            request()
        except ChainruleError as refusal:
            self.refused.emit(str(refusal))
            return False
        return True

    def want(
        self, owner: str, activations: Iterable[str] = (), weights: Iterable[str] = ()
    ) -> None:
        """Say what ``owner`` shows of the network's inside, in place of what it said before."""
        self._activations[owner] = frozenset(activations)
        self._weights[owner] = frozenset(weights)
        self._tell_wish()

    def show_example(self, split: str, index: int) -> None:
        """Look at another example of the data, everywhere."""
        self._split, self._example = split, max(index, 0)
        self.example_chosen.emit(self._split, self._example)
        self._tell_wish()

    def poll(self) -> None:
        """Take the engine's news and tell each."""
        for news in self.session.poll():
            match news:
                case RunChanged():
                    self._run_state = news.state
                    self.run_changed.emit(news)
                case BatchDone():
                    self.batch_done.emit(news)
                case EpochDone():
                    self.epoch_done.emit(news)
                case Snapshot():
                    self.session.look_every(self._pace.look())
                    self.snapshot_taken.emit(news)

    def set_polling(self, on: bool) -> None:
        """Follow the engine, or leave it alone for a while, as a benchmark does."""
        if on:
            self._timer.start()
        else:
            self._timer.stop()
        self._tell_wish()

    def close(self) -> None:
        """End the run and the polling."""
        self._timer.stop()
        self.session.close()

    def _tell_wish(self) -> None:
        on = self._timer.isActive()
        self.session.wish(
            Wish(
                activations=frozenset().union(*self._activations.values()) if on else frozenset(),
                weights=frozenset().union(*self._weights.values()) if on else frozenset(),
                split=self._split,
                example=self._example,
            )
        )

    def _tell_project(self, update: ProjectUpdate) -> None:
        self.project_updated.emit(update)
