"""Work on a model in a process of its own, so that nothing in it can hold up the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from engine.api import projects_folder

_PATIENCE_MS = 2000
_PREFIX = "chainrule: "


@dataclass(frozen=True)
class JobDone:
    """How it ended.

    Attributes:
        is_good: it did what it was asked for.
        is_cancelled: the user had enough of it.
        told: what it said, as lines.
        fault: why it failed, in words; empty where it did not.
    """

    is_good: bool
    is_cancelled: bool = False
    told: tuple[str, ...] = ()
    fault: str = ""


class Job(QObject):
    """One command of `main.py`, carried out beside the window.

    Signals:
        ended: `JobDone`, once.
    """

    ended = Signal(object)

    def __init__(self, arguments: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_cancelled = self._has_ended = False
        self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUTF8", "1")
        environment.remove("QT_QPA_PLATFORM")
        self._process.setProcessEnvironment(environment)
        self._process.setProgram(sys.executable)
        main = projects_folder().parent / "main.py"
        self._process.setArguments([str(main), *arguments])
        self._process.finished.connect(self._finish)
        self._process.errorOccurred.connect(self._fail)

    @property
    def is_running(self) -> bool:
        """Whether it goes on."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def start(self) -> None:
        """Begin."""
        self._process.start()

    def cancel(self) -> None:
        """End it, whatever it does; what it was writing stays as it was before."""
        self._is_cancelled = True
        if self.is_running:
            self._process.terminate()
            QTimer.singleShot(_PATIENCE_MS, self, self._process.kill)

    def abandon(self) -> None:
        """End it at once and tell nobody, as when the window closes."""
        self._has_ended = True
        if self.is_running:
            self._process.kill()
            self._process.waitForFinished(_PATIENCE_MS)

    def _finish(self, code: int, _status: object) -> None:
        told = _text(self._process.readAllStandardOutput().data())
        fault = _text(self._process.readAllStandardError().data())
        is_good = code == 0 and not self._is_cancelled
        words = "" if is_good or self._is_cancelled else fault_of(fault)
        lines = tuple(line for line in told.splitlines() if line.strip())
        self._end(JobDone(is_good, self._is_cancelled, lines, words))

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end(JobDone(False, fault=self._process.errorString()))

    def _end(self, done: JobDone) -> None:
        if not self._has_ended:
            self._has_ended = True
            self.ended.emit(done)


def fault_of(told: str) -> str:
    """Why a command failed: its own words, or else the last line of what Python tells."""
    lines = [line.strip() for line in told.splitlines() if line.strip()]
    own = [at for at, line in enumerate(lines) if line.startswith(_PREFIX)]
    if own:
        return "\n".join(lines[own[-1] :]).removeprefix(_PREFIX)
    return lines[-1] if lines else ""


def _text(told: object) -> str:
    return told.decode("utf-8", "replace") if isinstance(told, bytes) else str(told)
