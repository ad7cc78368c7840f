"""What the moments of all runs take on the disk, added up without holding the window up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from engine.api import Archive, moments_of

MIB = 1 << 20
_SLICE_S = 0.004


class DiskUse(QObject):
    """Looks through the folders of all runs, a few at a time.

    Signals:
        counted: bytes that the moments of all runs take, and how many runs there are.
    """

    counted = Signal(object, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folders: Iterator[Path] = iter(())
        self._bytes = self._runs = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._count_on)

    def count(self) -> None:
        """Begin to count, anew."""
        self._bytes = self._runs = 0
        folder = Archive().runs_folder
        self._folders = iter(sorted(folder.iterdir()) if folder.is_dir() else ())
        self._timer.start()

    def _count_on(self) -> None:
        until = perf_counter() + _SLICE_S
        while perf_counter() < until:
            folder = next(self._folders, None)
            if folder is None:
                self._timer.stop()
                self.counted.emit(self._bytes, self._runs)
                return
            moments = moments_of(folder)
            self._bytes += sum(moment.bytes for moment in moments)
            self._runs += bool(moments)


def in_mib(size: float) -> str:
    """Bytes as people read them."""
    mib = size / MIB
    return f"{mib:.0f} MiB" if mib >= 100 else f"{mib:.1f} MiB" if mib >= 1 else f"{mib:.2f} MiB"
