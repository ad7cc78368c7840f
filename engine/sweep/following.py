"""A sweep's journal, read while another process writes it."""

from __future__ import annotations

import os

from engine.errors import FileRefused
from engine.sweep.journal import LINES, Journal, Trial, with_lines


class Following:
    """Reads only what was appended since it last looked.

    Attributes:
        journal: the sweep's.
        trials: as last read, by number.
    """

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self.trials: tuple[Trial, ...] = ()
        self._path = f"{journal.folder}/{LINES}"
        self._known: dict[int, Trial] = {}
        self._read = 0

    def look(self) -> bool:
        """Take up what is new; gives whether anything was.

        A line that is still being written is left for the next time.

        Raises:
            FileRefused: if the file can not be read.
        """
        try:
            size = os.stat(self._path).st_size  # noqa: PTH116  # asked many times a second
        except FileNotFoundError:
            size = 0
        except OSError as fault:
            raise _refused(self._path, fault) from fault
        if size == self._read:
            return False
        if size < self._read:  # another sweep lies there now
            self._known, self._read = {}, 0
        try:
            with open(self._path, "rb") as file:  # noqa: PTH123
                file.seek(self._read)
                told = file.read()
        except OSError as fault:
            raise _refused(self._path, fault) from fault
        whole = told.rfind(b"\n") + 1
        if not whole and self.trials:
            return False
        self._read += whole
        with_lines(self._known, told[:whole].decode("utf-8", "replace").splitlines())
        self.trials = tuple(self._known[number] for number in sorted(self._known))
        return True


def _refused(path: str, fault: OSError) -> FileRefused:
    return FileRefused(f"{path} can not be read: {fault.strerror}.")
