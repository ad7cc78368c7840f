"""A thread that writes to the disk while the run goes on."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable

Job = Callable[[], None]
_MOST_WAITING = 4


class Writer:
    """Carries out jobs one after the other; it never lets the run wait for the disk.

    The thread is started with the first job. It touches nothing but what the jobs hold.
    """

    def __init__(self) -> None:
        self._jobs: queue.Queue[Job | None] = queue.Queue(_MOST_WAITING)
        self._thread: threading.Thread | None = None
        self._fault: Exception | None = None

    @property
    def is_full(self) -> bool:
        """Whether it has enough to do."""
        return self._jobs.full()

    @property
    def is_idle(self) -> bool:
        """Whether everything is written."""
        return self._jobs.unfinished_tasks == 0

    def offer(self, job: Job) -> bool:
        """Have a job done later; gives whether there was room for it."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="writer", daemon=True)
            self._thread.start()
        try:
            self._jobs.put_nowait(job)
        except queue.Full:
            return False
        return True

    def check(self) -> None:
        """Hear of what went wrong since the last time.

        Raises:
            Exception: what a job met, as the disk being full.
        """
        if self._fault is not None:
            fault, self._fault = self._fault, None
            raise fault

    def wait(self) -> None:
        """Wait until everything is written.

        Raises:
            Exception: what a job met.
        """
        self._jobs.join()
        self.check()

    def close(self) -> None:
        """Wait until everything is written, and end the thread; faults are no longer told."""
        if self._thread is not None:
            self._jobs.put(None)
            self._thread.join()
            self._thread = None

    def _work(self) -> None:
        while True:
            job = self._jobs.get()
            try:
                if job is None:
                    return
                job()
            except Exception as fault:  # noqa: BLE001  # told by `check`, in the run's thread
                self._fault = fault
            finally:
                self._jobs.task_done()


class Allowance:
    """How much of a run's time something beside it may take.

    What is not used is saved up to ``at_most_s``; a single use may overdraw, and then nothing is
    free until that is made up for.

    Args:
        share: of the run's time.
        at_most_s: what can be spent at once.
    """

    def __init__(self, share: float, at_most_s: float) -> None:
        self._share, self._at_most_s = share, at_most_s
        self._left_s = at_most_s
        self._counted = time.perf_counter()
        self._lock = threading.Lock()

    def is_free(self, now: float) -> bool:
        """Whether something may be done now."""
        with self._lock:
            earned = self._share * (now - self._counted)
            self._left_s = min(self._at_most_s, self._left_s + earned)
            self._counted = now
            return self._left_s > 0.0

    @property
    def left(self) -> float:
        """The share of ``at_most_s`` that is left; not below 0."""
        return max(0.0, self._left_s / self._at_most_s)

    def spend(self, seconds: float) -> None:
        """Say what something took; from any thread."""
        with self._lock:
            self._left_s -= seconds
