"""Notices when the file of an open project is changed or taken away by something else."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from engine.api import Session
from gui.bridge import Bridge

_INTERVAL_MS = 2000
Stamp = tuple[int, int]


class Fate(Enum):
    """What happened to a file."""

    CHANGED = "changed"
    GONE = "gone"


class FileWatch(QObject):
    """Looks at the file of the project in front now and then, and whenever it comes to the front.

    Signals:
        noticed: a session and the `Fate` of its file; each is told once.
    """

    noticed = Signal(object, object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._known: dict[Session, tuple[Path, Stamp | None]] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL_MS)
        self._timer.timeout.connect(self.look)
        bridge.file_taken.connect(self.take)
        bridge.taken_up.connect(self.look)

    def start(self) -> None:
        """Look from now on."""
        self._timer.start()

    def take(self, session: Session) -> None:
        """The project is as its file is now."""
        path = session.update.path
        if path is None:
            self._known.pop(session, None)
        else:
            self._known[session] = (path, _stamp(path))

    def look(self, *_: object) -> None:
        """See whether the file of the project in front is still as it was."""
        session = self._bridge.session
        path = session.update.path
        if path is None:
            return
        if session not in self._known or self._known[session][0] != path:
            self.take(session)
            return
        before, now = self._known[session][1], _stamp(path)
        if now == before:
            return
        self._known[session] = (path, now)
        self.noticed.emit(session, Fate.GONE if now is None else Fate.CHANGED)


def _stamp(path: Path) -> Stamp | None:
    try:
        known = path.stat()
    except OSError:
        return None
    return known.st_mtime_ns, known.st_size
