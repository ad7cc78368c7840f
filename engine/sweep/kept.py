"""All sweeps that are kept: listed, begun, put into the trash."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from engine.errors import ChainruleError, CommandRefused, FileRefused
from engine.project.places import data_folder
from engine.project.project import Project
from engine.sweep.journal import Journal
from engine.sweep.sweep import Sweep

_MOST_AT_ONCE = 1000


class KeptSweep(msgspec.Struct, frozen=True, kw_only=True):
    """A sweep as a list shows it.

    Attributes:
        folder: where it lies; its name is unique.
        name: of the project.
        sweep: what was asked; None if that can not be read.
        count: how many trials it has in all.
        begun: when it was asked for, in seconds since 1970.
        problem: why it can not be read.
    """

    folder: Path
    name: str
    sweep: Sweep | None = None
    count: int = 0
    begun: float = 0.0
    problem: str = ""

    @property
    def id(self) -> str:
        """Name of its folder."""
        return self.folder.name

    @property
    def journal(self) -> Journal:
        """What it tells of itself."""
        return Journal(self.folder)


class SweepArchive:
    """The sweeps of the user's folder.

    Args:
        home: the folder that holds ``sweeps`` and ``trash``; the user's by default.
    """

    def __init__(self, home: Path | None = None) -> None:
        home = data_folder() if home is None else home
        self.folder = home / "sweeps"
        self.trash_folder = home / "trash" / "sweeps"
        self._known: dict[Path, tuple[int, KeptSweep]] = {}

    def sweeps(self) -> tuple[KeptSweep, ...]:
        """All sweeps, the newest first; what they ask is read only once."""
        found = (self._kept(folder) for folder in _folders(self.folder))
        known = [sweep for sweep in found if sweep is not None]
        return tuple(sorted(known, key=lambda sweep: (-sweep.begun, sweep.id)))

    def begin(self, sweep: Sweep, project: Project) -> KeptSweep:
        """Write down a new sweep, in a folder of its own.

        Raises:
            ParameterRefused, CommandRefused: if the sweep does not fit the project.
            FileRefused: if the disk does not take it.
        """
        sweep.checked(project)
        folder = self._new_folder(project.name)
        Journal(folder).begin(sweep, project)
        kept = self._kept(folder)
        assert kept is not None
        return kept

    def delete(self, sweep: KeptSweep) -> None:
        """Put a sweep with its runs into the trash.

        Raises:
            CommandRefused: if it is going on.
            FileRefused: if the disk refuses.
        """
        if sweep.journal.is_going_on:
            raise CommandRefused(f"{sweep.id} is going on; stop it first.")
        target, number = self.trash_folder / sweep.id, 1
        while target.exists():
            number += 1
            target = self.trash_folder / f"{sweep.id}-{number}"
        try:
            self.trash_folder.mkdir(parents=True, exist_ok=True)
            shutil.move(sweep.folder, target)
        except OSError as fault:
            raise FileRefused(
                f"{sweep.folder} can not be moved to {self.trash_folder}: {fault.strerror}."
            ) from fault
        self._known.pop(sweep.folder, None)

    def _kept(self, folder: Path) -> KeptSweep | None:
        journal = Journal(folder)
        stamp = journal.stamp
        if stamp is None:
            return None
        before = self._known.get(folder)
        if before is not None and before[0] == stamp:
            return before[1]
        kept = KeptSweep(folder=folder, name=folder.name, begun=stamp / 1e9)
        try:
            sweep, project = journal.asked()
            count = sweep.count(project)
        except ChainruleError as refusal:
            kept = msgspec.structs.replace(kept, problem=str(refusal))
        else:
            kept = msgspec.structs.replace(kept, name=project.name, sweep=sweep, count=count)
        self._known[folder] = stamp, kept
        return kept

    def _new_folder(self, name: str) -> Path:
        stem = "".join(c if c.isalnum() else "_" for c in name.lower()) or "sweep"
        stem = f"{stem}-{time.strftime('%Y%m%d-%H%M%S')}"
        for number in range(1, _MOST_AT_ONCE):
            folder = self.folder / (stem if number == 1 else f"{stem}-{number}")
            try:
                folder.mkdir(parents=True)
            except FileExistsError:
                continue
            except OSError as fault:
                raise FileRefused(f"{folder} can not be made: {fault.strerror}.") from fault
            return folder
        raise FileRefused(f"{self.folder} holds too many sweeps begun in this second.")


def _folders(place: Path) -> Iterator[Path]:
    try:
        yield from (entry for entry in place.iterdir() if entry.is_dir())
    except OSError:  # nothing was ever put there
        return
