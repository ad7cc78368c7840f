"""All runs that are kept: listed, noted, put into the trash and taken out of it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec

from engine.errors import CommandRefused, FileRefused
from engine.project.places import data_folder
from engine.runs.folder import (
    NOTE,
    SUMMARY,
    Summary,
    read_note,
    read_summary,
    was_interrupted,
    write_note,
)
from engine.runs.held import is_held
from engine.training.events import RunState


class KeptRun(msgspec.Struct, frozen=True, kw_only=True):
    """A run as a list shows it.

    Attributes:
        id: name of its folder; unique.
        folder: where it lies.
        summary: how it goes, or how it ended.
        is_interrupted: its process ended while it ran, so that it can only be continued.
        note: the user's words.
    """

    id: str
    folder: Path
    summary: Summary
    is_interrupted: bool = False
    note: str = ""

    @property
    def is_active(self) -> bool:
        """Whether it is going on at this moment, here or in another process."""
        return self.summary.state.is_active and not self.is_interrupted

    @property
    def can_continue(self) -> bool:
        """Whether there is something left to learn, and nobody at it."""
        return not self.is_active and self.summary.state is not RunState.FINISHED


_Stamp = tuple[int, int, int]


class Archive:
    """The runs of the user's folder.

    Asked again, it reads only what has changed since; a thousand runs are listed in milliseconds.
    It belongs to one thread.

    Args:
        home: the folder that holds ``runs`` and ``trash``; the user's by default.
    """

    def __init__(self, home: Path | None = None) -> None:
        home = data_folder() if home is None else home
        self.runs_folder = home / "runs"
        self.trash_folder = home / "trash" / "runs"
        self._known: dict[Path, tuple[_Stamp, KeptRun]] = {}

    def runs(self) -> tuple[KeptRun, ...]:
        """All runs, the newest first."""
        return self._listed(self.runs_folder)

    def trashed(self) -> tuple[KeptRun, ...]:
        """The runs in the trash, the newest first."""
        return self._listed(self.trash_folder)

    def run(self, id: str) -> KeptRun:  # noqa: A002  # as the attribute is called
        """A run by its name.

        Raises:
            FileRefused: if there is none, or it tells nothing of itself.
        """
        folder = self._folder_of(id, self.runs_folder)
        found = self._kept(folder)
        if found is None:
            read_summary(folder)  # tells what is wrong
            raise FileRefused(f"{folder} does not tell of a run.")
        return found

    def note(self, id: str, text: str) -> None:  # noqa: A002
        """Keep the user's words on a run.

        Raises:
            FileRefused: if there is no such run, or the disk does not take them.
        """
        write_note(self._folder_of(id, self.runs_folder), text)

    def delete(self, id: str) -> None:  # noqa: A002
        """Put a run into the trash, from which it can be restored.

        Raises:
            CommandRefused: if it is going on.
            FileRefused: if there is none, or the disk refuses.
        """
        folder = self._folder_of(id, self.runs_folder)
        if is_held(folder):
            raise CommandRefused(f"{id} is going on; stop it first.")
        _move(folder, self.trash_folder)

    def restore(self, id: str) -> None:  # noqa: A002
        """Take a run out of the trash.

        Raises:
            FileRefused: if it is not there, or the disk refuses.
        """
        _move(self._folder_of(id, self.trash_folder), self.runs_folder)

    def empty_trash(self) -> int:
        """Remove what is in the trash for good; gives how many runs that were.

        Raises:
            FileRefused: if the disk refuses.
        """
        count = 0
        for folder in tuple(_folders(self.trash_folder)):
            try:
                shutil.rmtree(folder)
            except OSError as fault:
                raise FileRefused(f"{folder} can not be removed: {fault.strerror}.") from fault
            self._known.pop(folder, None)
            count += 1
        return count

    def _listed(self, place: Path) -> tuple[KeptRun, ...]:
        found = (self._kept(folder) for folder in _folders(place))
        runs = [run for run in found if run is not None]
        return tuple(sorted(runs, key=lambda run: (-run.summary.started, run.id)))

    def _kept(self, folder: Path) -> KeptRun | None:
        """What is known of a run, read anew if it changed; None if it tells nothing of itself."""
        stamp = _stamp_of(folder)
        if stamp is None:
            return None
        before = self._known.get(folder)
        if before is not None and before[0] == stamp and not before[1].is_active:
            return before[1]
        try:
            summary = read_summary(folder) if before is None or before[0] != stamp else None
        except FileRefused:
            return None
        summary = before[1].summary if summary is None and before is not None else summary
        assert summary is not None
        run = KeptRun(
            id=folder.name,
            folder=folder,
            summary=summary,
            is_interrupted=was_interrupted(summary, folder),
            note=read_note(folder) if stamp[2] else "",
        )
        self._known[folder] = stamp, run
        return run

    def _folder_of(self, id: str, place: Path) -> Path:  # noqa: A002
        folder = place / id
        if id in ("", ".", "..") or folder.parent != place or not folder.is_dir():
            raise FileRefused(f"There is no run called {id!r} in {place}.")
        return folder


def _folders(place: Path) -> Iterator[Path]:
    try:
        with os.scandir(place) as entries:
            names = [entry.name for entry in entries if entry.is_dir(follow_symlinks=False)]
    except OSError:  # nothing was ever put there
        return
    yield from (place / name for name in names)


def _stamp_of(folder: Path) -> _Stamp | None:
    """By which a change of a run's summary or note is known; None if there is no summary."""
    try:
        summary = os.stat(f"{folder}/{SUMMARY}")  # noqa: PTH116  # of thousands, a Path of each is dear
    except OSError:
        return None
    try:
        note = os.stat(f"{folder}/{NOTE}").st_mtime_ns  # noqa: PTH116
    except OSError:
        note = 0
    return summary.st_mtime_ns, summary.st_size, note


def _move(folder: Path, to: Path) -> None:
    target, number = to / folder.name, 1
    while target.exists():
        number += 1
        target = to / f"{folder.name}-{number}"
    try:
        to.mkdir(parents=True, exist_ok=True)
        folder.rename(target)
    except OSError as fault:
        raise FileRefused(f"{folder} can not be moved to {to}: {fault.strerror}.") from fault
