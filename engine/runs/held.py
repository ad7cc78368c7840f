"""A lock that tells whether a run's process still lives: the system lets go of it at any end."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from engine.errors import FileRefused

FILE_NAME = "running.lock"
_TRIES, _PATIENCE_S = 4, 0.01


class Held:
    """Holds a run's folder for this process, until `release` or the end of the process."""

    def __init__(self, folder: Path) -> None:
        """Take the folder.

        Raises:
            FileRefused: if another run holds it, or the disk does not take the file.
        """
        try:
            self._file = os.open(folder / FILE_NAME, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as fault:
            raise FileRefused(f"The run can not be kept in {folder}: {fault.strerror}.") from fault
        if not self._taken():
            os.close(self._file)
            raise FileRefused(f"The run in {folder} is going on already; stop it first.")

    def release(self) -> None:
        """Let go; a second time does nothing. The file stays: another may wait for it."""
        file, self._file = self._file, -1
        if file >= 0:
            os.close(file)

    def _taken(self) -> bool:
        """Try more than once: who asks `is_held` has it for an instant."""
        for _ in range(_TRIES):
            if _locked(self._file):
                return True
            time.sleep(_PATIENCE_S)
        return False


def is_held(folder: Path) -> bool:
    """Whether some process, perhaps this one, has a run in the folder at this moment."""
    try:
        file = os.open(folder / FILE_NAME, os.O_RDWR)
    except OSError:
        return False
    try:
        return not _locked(file)
    finally:
        os.close(file)


if sys.platform == "win32":
    import msvcrt

    def _locked(file: int) -> bool:
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _locked(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
