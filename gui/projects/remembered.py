"""Which projects were open when the program ended, and how each was left."""

from __future__ import annotations

import json
import pathlib
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSettings

from engine.api import Session
from gui.bridge import Bridge
from gui.canvas.looking.standpoint import Standpoint
from gui.open_drawing import Path
from gui.projects.tab import Tab, is_untouched
from gui.projects.workspace import Workspace

_KEY = "open_projects"


@dataclass(frozen=True)
class Remembered:
    """A tab as it is stored.

    Attributes:
        file: the project's file.
        home, path: as those of `Tab`.
        standpoint: how its canvas was left; None: not known.
        is_front: it was in front.
    """

    file: pathlib.Path
    home: Path = ()
    path: Path = ()
    standpoint: Standpoint | None = None
    is_front: bool = False


def remember(settings: QSettings, workspace: Workspace) -> None:
    """Store the tabs of projects that have a file."""
    workspace.keep_standpoint()
    stored = []
    for tab in workspace.tabs:
        file = tab.session.update.path
        if file is not None:
            stored.append(_stored(tab, file.resolve(), is_front=tab is workspace.front))
    settings.setValue(_KEY, json.dumps(stored))
    settings.sync()


def remembered(settings: QSettings) -> tuple[Remembered, ...] | None:
    """The tabs of last time; None if there was no last time."""
    text = settings.value(_KEY)
    if not isinstance(text, str):
        return None
    try:
        return tuple(_read(entry) for entry in json.loads(text))
    except (ValueError, TypeError, KeyError):
        return ()


def reopen(
    workspace: Workspace, bridge: Bridge, tabs: Sequence[Remembered]
) -> tuple[pathlib.Path, ...]:
    """Open tabs as they were; gives the files that could not be opened, in words told elsewhere."""
    sessions: dict[pathlib.Path, Session] = {}
    lost: list[pathlib.Path] = []
    front: Tab | None = None
    empty = workspace.front
    for known in tabs:
        session = sessions.get(known.file)
        if session is None and known.file not in lost:
            session = _opened(known.file, bridge)
            if session is None:
                lost.append(known.file)
        if session is None or (known.home and known.file not in sessions):
            continue
        sessions[known.file] = session
        tab = Tab(session, known.home, known.path, known.standpoint)
        workspace.place(tab, len(workspace.tabs))
        front = tab if known.is_front or front is None else front
    if front is not None:
        workspace.go_to(front)
        if not empty.is_of_block and is_untouched(empty.session.update):
            workspace.close(empty)
    return tuple(lost)


def _opened(file: pathlib.Path, bridge: Bridge) -> Session | None:
    if not file.is_file():
        return None
    session = Session(beside_window=True)
    return session if bridge.attempt(lambda: session.open(file)) else None


def _stored(tab: Tab, file: pathlib.Path, *, is_front: bool) -> dict[str, object]:
    seen = tab.standpoint
    entry: dict[str, object] = {
        "file": str(file),
        "home": tab.home,
        "path": tab.path,
        "front": is_front,
    }
    if seen is not None:
        centre = (seen.centre.x(), seen.centre.y())
        entry["seen"] = {"zoom": seen.zoom, "centre": centre, "fitted": seen.is_fitted}
    return entry


def _read(entry: dict[str, object]) -> Remembered:
    seen, standpoint = entry.get("seen"), None
    if isinstance(seen, dict):
        across, down = seen["centre"]
        centre = QPointF(float(across), float(down))
        standpoint = Standpoint(float(seen["zoom"]), centre, bool(seen["fitted"]))
    return Remembered(
        pathlib.Path(str(entry["file"])),
        _names(entry["home"]),
        _names(entry["path"]),
        standpoint,
        bool(entry["front"]),
    )


def _names(stored: object) -> Path:
    if not isinstance(stored, list):
        raise TypeError("names of blocks are a list")
    return tuple(str(name) for name in stored)
