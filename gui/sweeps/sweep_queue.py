"""Sweeps at work: one after the other, each in a process of its own beside the window."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from engine.api import KeptSweep, projects_folder

_ASKS_AGAIN_MS = 200
_PATIENCE_MS = 5000
_PREFIX = "chainrule: "


class SweepQueue(QObject):
    """Works off the sweeps it is given, in their order.

    Signals:
        changed: another one is at work, or waits, or none is.
        ended: a `KeptSweep` whose process is over, and why it failed; empty where it did not.
    """

    changed = Signal()
    ended = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[KeptSweep] = []
        self._at_work: KeptSweep | None = None
        self._is_stopping = False
        self._process: QProcess | None = None
        self._asking = QTimer(self)
        self._asking.setInterval(_ASKS_AGAIN_MS)
        self._asking.timeout.connect(self._ask_to_stop)

    @property
    def at_work(self) -> KeptSweep | None:
        """The sweep whose process runs."""
        return self._at_work

    @property
    def waiting(self) -> tuple[KeptSweep, ...]:
        """Those that come next."""
        return tuple(self._waiting)

    @property
    def is_stopping(self) -> bool:
        """Whether the one at work is about to end."""
        return self._is_stopping

    def holds(self, sweep: KeptSweep) -> bool:
        """Whether a sweep is at work here, or waits."""
        return any(
            sweep.folder == known.folder for known in (*self._waiting, self._at_work) if known
        )

    def add(self, sweep: KeptSweep) -> None:
        """Begin a sweep, or go on with it, as soon as those before it are over."""
        if not self.holds(sweep):
            self._waiting.append(sweep)
            self._next()
            self.changed.emit()

    def stop(self, sweep: KeptSweep) -> None:
        """End a sweep after its running batch, wherever it runs; it can be gone on with."""
        if self._at_work is not None and sweep.folder == self._at_work.folder:
            self._is_stopping = True
            self._ask_to_stop()
            self._asking.start()
        elif self.holds(sweep):
            self._waiting = [known for known in self._waiting if known.folder != sweep.folder]
        else:
            sweep.journal.ask_to_stop()
        self.changed.emit()

    def close(self) -> None:
        """The window closes: what is at work ends after its batch; it can be gone on with."""
        self._waiting.clear()
        self._asking.stop()
        process, sweep = self._process, self._at_work
        self._process = self._at_work = None
        if process is None or sweep is None:
            return
        process.finished.disconnect(self._finish)
        process.errorOccurred.disconnect(self._fail)
        _ask(sweep)
        if not process.waitForFinished(_PATIENCE_MS):
            process.kill()  # its last checkpoint stays
            process.waitForFinished(_PATIENCE_MS)
        sweep.journal.take_stop()

    def _next(self) -> None:
        if self._at_work is not None or not self._waiting:
            return
        self._at_work, self._is_stopping = self._waiting.pop(0), False
        self._at_work.journal.take_stop()  # one that came too late to be heard
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUTF8", "1")
        environment.remove("QT_QPA_PLATFORM")
        process.setProcessEnvironment(environment)
        process.setStandardOutputFile(QProcess.nullDevice())  # the journal tells everything
        process.setProgram(sys.executable)
        main = projects_folder().parent / "main.py"
        process.setArguments([str(main), "sweep", "--out", str(self._at_work.folder), "--gently"])
        process.finished.connect(self._finish)
        process.errorOccurred.connect(self._fail)
        self._process = process
        process.start()

    def _ask_to_stop(self) -> None:
        """Ask, and again: a process just begun takes no notice of what lay there before."""
        if self._at_work is not None:
            _ask(self._at_work)

    def _finish(self, code: int, _status: object) -> None:
        process = self._process
        if process is None:
            return
        told = bytes(process.readAllStandardError().data()).decode("utf-8", "replace")
        has_crashed = process.exitStatus() is QProcess.ExitStatus.CrashExit
        # 1 is no fault of the process: no trial came to an end, and each tells why.
        is_fault = has_crashed or code not in (0, 1) or (code == 1 and _PREFIX in told)
        self._end(_fault_of(told, code) if is_fault and not self._is_stopping else "")

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self._process is not None:
            self._end(self._process.errorString())

    def _end(self, fault: str) -> None:
        process, sweep = self._process, self._at_work
        self._process = self._at_work = None
        self._is_stopping = False
        self._asking.stop()
        if process is not None:
            process.deleteLater()
        if sweep is not None:
            sweep.journal.take_stop()
            self._next()
            self.changed.emit()
            self.ended.emit(sweep, fault)


def _ask(sweep: KeptSweep) -> None:
    try:
        sweep.journal.ask_to_stop()
    except OSError:  # the folder is gone, and with it what could be stopped
        return


def _fault_of(told: str, code: int) -> str:
    """Why a process failed: its own words, or else the last line of what Python tells."""
    lines = [line.strip() for line in told.splitlines() if line.strip()]
    own = [line.removeprefix(_PREFIX) for line in lines if line.startswith(_PREFIX)]
    return (own or lines or [str(code)])[-1]
