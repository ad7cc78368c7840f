"""Engine news into the Qt thread: wishes go down through here, facts come up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from engine.api import (
    BatchDone,
    ChainruleError,
    EpochDone,
    GraphCommand,
    OwnExample,
    Project,
    ProjectCommand,
    ProjectUpdate,
    RunActiveElsewhere,
    RunChanged,
    Session,
    Snapshot,
    Wish,
)
from gui.heard import Heard, HeldUp
from gui.language.engine_words import translated
from gui.open_drawing import OpenDrawing
from gui.pace import Pace
from gui.shelf import Shelf
from gui.watched import Watched

POLL_INTERVAL_MS = 33
_ROUNDS_BEHIND = 10


@dataclass
class _Open:
    """What is known of one of the sessions.

    Attributes:
        document: its project when that was opened, by which another one is told apart.
    """

    document: Project
    heard: Heard = field(default_factory=Heard)
    example: tuple[str, int] = ("test", 0)
    own: OwnExample | None = None


class Bridge(Watched):
    """The one object through which panels speak with the engine.

    Several projects can be open, each with a session of its own. One is in front: all requests go
    there, and all news comes from there. Those behind are asked for news now and then, so that it
    is not lost; one of them, that stands beside it on the screen, as often as the one in front.

    Signals carry frozen values. ``refused`` carries the words of a request that was turned down,
    ``held_up`` a `HeldUp`. ``taken_up`` tells with a `Heard` that another session is in front,
    after its project was told as another document. ``told_behind`` carries a session that is not
    in front and what its run told; ``told_beside`` a piece of news of the one that stands beside
    it; ``dropped`` one that was closed; ``file_taken`` the one that was just opened or saved.

    Attributes:
        session: the one in front.
        drawing: which drawing is open, the network or a block inside it. It hears of every change
            before the panels do.
        shelf: the blocks that the user saved.
    """

    refused = Signal(str)
    held_up = Signal(object)
    taken_up = Signal(object)
    told_behind = Signal(object, object)
    told_beside = Signal(object)
    dropped = Signal(object)
    file_taken = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self._open = {session: _Open(session.project)}
        self._ended: list[Session] = []
        self._waiting: tuple[Session, HeldUp] | None = None
        self._round = 0
        self._beside: Session | None = None
        self.drawing = OpenDrawing(lambda: self.session.update, self)
        self.shelf = Shelf(session.catalogue, self)
        self.project_updated.connect(self.drawing.follow)
        self._disconnect = session.project_updated.connect(self._tell_project)
        self._pace = Pace()
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_INTERVAL_MS)
        self._timer.timeout.connect(self.poll)
        self._timer.start()

    @property
    def heard(self) -> Heard:
        """What the run of the project in front told last."""
        return self._open[self.session].heard

    @property
    def example(self) -> tuple[str, int]:
        """Split and index of the example that is looked at."""
        return self._open[self.session].example

    @property
    def own(self) -> OwnExample | None:
        """The user's own example, if one is looked at in the place of one of the data."""
        return self._open[self.session].own

    @property
    def is_ready(self) -> bool:
        """Whether torch is loaded."""
        return any(session.is_ready for session in self._open)

    @property
    def sessions(self) -> tuple[Session, ...]:
        """All that are open."""
        return tuple(self._open)

    def heard_of(self, session: Session) -> Heard:
        """What the run of one of the sessions told last."""
        return self._open[session].heard

    def start(self) -> None:
        """Start the engine of the project in front; others start when they come there."""
        if not self.session.is_started:
            self.session.start()

    def hold(self, session: Session) -> None:
        """Know of a session that may come to the front later."""
        self._open.setdefault(session, _Open(session.project))

    def use(self, session: Session, path: tuple[str, ...] = ()) -> None:
        """Put a session in front, perhaps a new one, with what is inside these blocks open."""
        if session is self.session:
            self.drawing.show(path)
        else:
            self._disconnect()
            self.session.wish(Wish())  # nobody looks there now
            self.session = session
            self.hold(session)
            self._disconnect = session.project_updated.connect(self._tell_project)
            if any(other.is_started for other in self._open) and not session.is_started:
                session.start()
            self.drawing.expect(path)
            self.project_updated.emit(replace(session.update, before=None))
            self._tell_wish()
        self.taken_up.emit(self.heard)
        self._tell_heard()

    def stand_beside(self, session: Session | None) -> None:
        """Ask a session behind for news as often as the one in front; None: none any more."""
        self._beside = session

    def drop(self, session: Session) -> None:
        """End a session that is not in front; its run stops."""
        del self._open[session]
        if session is self._beside:
            self._beside = None
        session.end()
        self._ended.append(session)
        self.dropped.emit(session)

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
        return self._with_file(lambda: self.session.open(path))

    def save(self, path: Path | None = None) -> bool:
        """Save the project; gives whether that went well."""
        return self._with_file(lambda: self.session.save(path))

    def _with_file(self, request: Callable[[], object]) -> bool:
        is_done = self.attempt(request)
        if is_done:
            self.file_taken.emit(self.session)
        return is_done

    def attempt(self, request: Callable[[], object]) -> bool:
        """Make a request; a refusal is told with its words and gives False."""
        try:
            request()
        except RunActiveElsewhere as refusal:
            holder = refusal.holder
            if isinstance(holder, Session):
                self.held_up.emit(HeldUp(translated(str(refusal)), holder, request))
            else:
                self.refused.emit(translated(str(refusal)))
            return False
        except ChainruleError as refusal:
            self.refused.emit(translated(str(refusal)))
            return False
        return True

    def go_on_after(self, held_up: HeldUp) -> None:
        """Stop the other project's run, then ask again for what it held up."""
        self._waiting = (self.session, held_up)
        held_up.holder.stop()

    def show_example(self, split: str, index: int) -> None:
        """Look at another example of the data, everywhere."""
        known = self._open[self.session]
        known.example, own, known.own = (split, max(index, 0)), known.own, None
        if own is not None:
            self.own_chosen.emit(None)
        self.example_chosen.emit(*self.example)
        self._tell_wish()

    def show_own(self, example: OwnExample | None) -> None:
        """Look at an example of the user's own, everywhere; None: at the one of the data again."""
        known = self._open[self.session]
        if known.own is not example:
            known.own = example
            self.own_chosen.emit(example)
            self._tell_wish()

    def poll(self) -> None:
        """Take the engine's news and tell each."""
        front = self.session
        for news in _newest(front.poll()):
            self._remember(front, news)
            if isinstance(news, Snapshot):
                self.session.look_every(self._pace.look())
            self.tell(news)
            if self.session is not front:  # who heard it went elsewhere
                break
        self._poll_beside()
        self._round = (self._round + 1) % _ROUNDS_BEHIND
        if not self._round or self._waiting is not None:
            self._poll_behind()

    def set_polling(self, on: bool) -> None:
        """Follow the engine, or leave it alone for a while, as a benchmark does."""
        if on:
            self._timer.start()
        else:
            self._timer.stop()
        self._tell_wish()

    def close(self) -> None:
        """End all runs and the polling."""
        self._timer.stop()
        every = (*self._open, *self._ended)
        for session in every:
            session.end()
        for session in every:
            session.close()

    def _poll_beside(self) -> None:
        session = self._beside
        if session is None or session is self.session or not session.is_started:
            return
        for news in session.poll():
            if session not in self._open:  # who heard it closed it
                break
            self._remember(session, news)
            if isinstance(news, Snapshot):
                session.look_every(self._pace.interval_s)
            if session is self._beside:
                self.told_beside.emit(news)
            is_rare = not isinstance(news, (Snapshot, BatchDone))
            if session is not self.session and (is_rare or not self._round):
                self.told_behind.emit(session, news)

    def _poll_behind(self) -> None:
        for session in tuple(self._open):
            if session in (self.session, self._beside) or not session.is_started:
                continue
            for news in session.poll():
                if session not in self._open:  # who heard it closed it
                    break
                self._remember(session, news)
                if not isinstance(news, Snapshot):
                    self.told_behind.emit(session, news)
        if self._waiting is not None and not self._waiting[1].holder.is_running:
            (asked, held_up), self._waiting = self._waiting, None
            if asked is self.session:
                self.attempt(held_up.request)

    def _remember(self, session: Session, news: object) -> None:
        known = self._open[session]
        known.heard = known.heard.after(news)

    def _tell_wish(self) -> None:
        on = self._timer.isActive()
        split, example = self.example
        self.session.wish(self._wish() if on else Wish(split=split, example=example))

    def _tell_project(self, update: ProjectUpdate) -> None:
        known = self._open[self.session]
        if update.before is None and update.project is not known.document:
            known.document, known.heard = update.project, Heard()
        if known.own is not None and not _fits(known.own, update.project):
            known.own = None
            self.own_chosen.emit(None)
            self._tell_wish()
        self.project_updated.emit(update)


def _newest(told: Iterable[object]) -> Iterator[object]:
    """Without the epochs of a run that were followed already by one that was measured alike."""
    kept: list[object] = []
    newer: EpochDone | None = None
    for news in reversed(tuple(told)):
        if isinstance(news, EpochDone):
            if newer is not None and newer.test.keys() == news.test.keys():
                continue
            newer = news
        elif isinstance(news, RunChanged):
            newer = None
        kept.append(news)
    return reversed(kept)


def _fits(own: OwnExample, project: Project) -> bool:
    """Whether an example has the fields of the project's data, as they are now."""
    shapes = {field.name: field.spec.shape for field in project.data.fields()}
    return all(shapes.get(name) == array.shape for name, array in own.arrays.items())
