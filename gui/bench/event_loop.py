"""Letting the event loop run as it does in the program."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

_LONGEST_WAIT_S = 60


def spin(application: QApplication, seconds: float) -> None:
    """Let it run for so long."""
    loop = QEventLoop(application)
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def live_until(application: QApplication, done: Callable[[], bool]) -> None:
    """Let it run until ``done``, a minute at most."""
    deadline = time.perf_counter() + _LONGEST_WAIT_S
    while not done() and time.perf_counter() < deadline:
        spin(application, 0.02)
