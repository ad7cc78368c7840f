"""Ctrl+C that waits for the step that is under way."""

from __future__ import annotations

import signal
import threading
from types import FrameType


class InterruptedLater:
    """For a while, the first Ctrl+C only sets a flag; the second interrupts at once.

    Between two steps a run can be saved exactly; amid one it can not.

    Attributes:
        is_asked: whether Ctrl+C was pressed.
    """

    def __init__(self) -> None:
        self.is_asked = False
        self._before: signal.Handlers | object = signal.default_int_handler

    def __enter__(self) -> InterruptedLater:
        # Only there may handlers be set, and only there would Ctrl+C be heard.
        self._is_main = threading.current_thread() is threading.main_thread()
        if self._is_main:
            self._before = signal.signal(signal.SIGINT, self._hear)
        return self

    def __exit__(self, *_: object) -> None:
        if self._is_main:
            signal.signal(signal.SIGINT, self._before)  # type: ignore[arg-type]  # as it was given

    def _hear(self, number: int, frame: FrameType | None) -> None:
        if self.is_asked:
            signal.default_int_handler(number, frame)
        self.is_asked = True
