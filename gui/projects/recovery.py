"""Unsaved changes, kept elsewhere every few seconds, so that the program's end loses nothing."""

from __future__ import annotations

import json
import os
import shutil
import uuid
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer

from engine.api import ChainruleError, Project, Session, data_folder
from gui.bridge import Bridge

_INTERVAL_MS = 15_000
_LIST, _LOCK = "projects.json", "owner.lock"


@dataclass(frozen=True)
class Kept:
    """A project with changes that its file does not have.

    Attributes:
        copy: where it was kept.
        path: its file; None if it has none yet.
    """

    copy: Path
    path: Path | None
    name: str


class Recovery(QObject):
    """Keeps copies of what is unsaved, in a folder of this process that goes when it ends well."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.folder = _recovery_folder() / f"{os.getpid()}-{uuid.uuid4().hex[:8]}"
        self._lock: QLockFile | None = None
        self._kept: dict[Session, tuple[Project, str]] = {}
        self._count = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL_MS)
        self._timer.timeout.connect(self.keep_all)

    def start(self) -> None:
        """Keep copies from now on."""
        self._timer.start()

    def keep_all(self) -> None:
        """Bring the copies in line with what is unsaved now."""
        unsaved = [s for s in self._bridge.sessions if not s.update.is_clean]
        gone = [session for session in self._kept if session not in unsaved]
        if not gone and all(self._is_kept(session) for session in unsaved):
            return
        try:
            self._begin()
            for session in unsaved:
                self._keep(session)
            for session in gone:
                (self.folder / self._kept.pop(session)[1]).unlink(missing_ok=True)
            self._write_list()
        except (OSError, ChainruleError):
            return  # a full disk; it is told when the user saves, and tried again in a moment

    def end(self) -> None:
        """The program ends as it should: nothing is to be recovered."""
        self._timer.stop()
        if self._lock is not None:
            self._lock.unlock()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _is_kept(self, session: Session) -> bool:
        known = self._kept.get(session)
        return known is not None and known[0] is session.project

    def _begin(self) -> None:
        if self._lock is None:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._lock = QLockFile(str(self.folder / _LOCK))
            self._lock.setStaleLockTime(0)
            self._lock.tryLock(0)

    def _keep(self, session: Session) -> None:
        if self._is_kept(session):
            return
        known = self._kept.get(session)
        if known is None:
            self._count += 1
        name = known[1] if known is not None else f"{self._count}.json"
        session.keep(self.folder / name)
        self._kept[session] = (session.project, name)

    def _write_list(self) -> None:
        entries = [
            {
                "copy": name,
                "path": str(session.update.path) if session.update.path is not None else None,
                "name": project.name,
            }
            for session, (project, name) in self._kept.items()
        ]
        beside = self.folder / f"{_LIST}.part"
        beside.write_text(json.dumps(entries), encoding="utf-8")
        beside.replace(self.folder / _LIST)


def left_behind() -> tuple[Kept, ...]:
    """What processes that are gone had kept, and nobody has taken up since."""
    found: list[Kept] = []
    for folder in sorted(_recovery_folder().glob("*")):
        if folder.is_dir() and _is_ownerless(folder):
            found += _read_list(folder)
    return tuple(found)


def discard(kept: tuple[Kept, ...]) -> None:
    """Throw away what was left behind."""
    for folder in {one.copy.parent for one in kept}:
        shutil.rmtree(folder, ignore_errors=True)


def _recovery_folder() -> Path:
    return data_folder() / "recovery"


def _is_ownerless(folder: Path) -> bool:
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(0)  # only the end of its process makes a lock stale
    if not lock.tryLock(0):
        return False
    lock.unlock()
    return True


def _read_list(folder: Path) -> list[Kept]:
    try:
        entries = json.loads((folder / _LIST).read_text(encoding="utf-8"))
        kept = [
            Kept(
                folder / str(entry["copy"]),
                Path(entry["path"]) if entry["path"] is not None else None,
                str(entry["name"]),
            )
            for entry in entries
        ]
    except (OSError, ValueError, KeyError, TypeError):
        return []
    return [one for one in kept if one.copy.is_file()]
