"""The program that writes a film, as the window sees it: frames go there, words come back."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QSize, Signal
from PySide6.QtGui import QImage

from engine.api import projects_folder
from gui.exporting.job import fault_of

_PATIENCE_MS = 2000
_WAITING_FRAMES = 4
_PROGRAM = "gui.exporting.film.write_film"


class FilmProcess(QObject):
    """Takes frames as fast as it can compress them.

    Signals:
        ready: it can take a frame.
        progressed: the share that is written, 0 … 1.
        ended: why it failed, in words; empty: the film is there.
    """

    ready = Signal()
    progressed = Signal(float)
    ended = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._size = QSize()
        self._told = b""
        self._has_ended = False
        self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUTF8", "1")
        self._process.setProcessEnvironment(environment)
        self._process.setWorkingDirectory(str(projects_folder().parent))
        self._process.setProgram(sys.executable)
        self._process.bytesWritten.connect(self._tell_ready)
        self._process.readyReadStandardOutput.connect(self._hear)
        self._process.finished.connect(self._finish)
        self._process.errorOccurred.connect(self._fail)

    @property
    def is_ready(self) -> bool:
        """Whether so few frames wait that another one can be taken."""
        frame = max(self._size.width() * self._size.height() * 4, 1)
        return not self._has_ended and self._process.bytesToWrite() < _WAITING_FRAMES * frame

    def start(self, kind: str, rate: int, size: QSize, count: int, path: Path) -> None:
        """Begin a film.

        Args:
            kind: ``gif`` or ``mp4``.
            rate: frames a second.
            size: of each frame.
            count: how many there will be at most.
            path: of the file, complete.
        """
        self._size = size
        numbers = (rate, size.width(), size.height(), count)
        self._process.setArguments(["-m", _PROGRAM, kind, *map(str, numbers), str(path.absolute())])
        self._process.start()

    def take(self, image: QImage) -> None:
        """Take a frame of the size that was told."""
        plain = image.convertToFormat(QImage.Format.Format_RGB32)
        self._process.write(bytes(plain.constBits()))

    def close_film(self) -> None:
        """No more frames come."""
        self._process.closeWriteChannel()

    def abandon(self) -> None:
        """End it at once and tell nobody; there is no film then."""
        self._has_ended = True
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.terminate()
            if not self._process.waitForFinished(_PATIENCE_MS // 4):
                self._process.kill()
                self._process.waitForFinished(_PATIENCE_MS)

    def _tell_ready(self, _count: int) -> None:
        if self.is_ready:
            self.ready.emit()

    def _hear(self) -> None:
        self._told += bytes(self._process.readAllStandardOutput().data())
        lines = self._told.split(b"\n")
        self._told = lines.pop()
        if lines and lines[-1]:
            self.progressed.emit(float(lines[-1]))

    def _finish(self, code: int, _status: object) -> None:
        told = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        words = fault_of(told) or self.tr("It ended without a word (status {0}).").format(code)
        self._end("" if code == 0 else words)

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end(self._process.errorString())

    def _end(self, fault: str) -> None:
        if not self._has_ended:
            self._has_ended = True
            self.ended.emit(fault)
