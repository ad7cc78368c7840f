"""How often the window looks inside a running network, so that looking does not slow the run."""

from __future__ import annotations

import time

SCREEN_SHARE = 0.04
"""Share of a core that the window may use while a run is on; the rest is the run's."""

_SHORTEST_S, _LONGEST_S = 0.033, 1.0


class Pace:
    """Gives the pause between two looks inside, from what the looks before have cost.

    Python's lock lets only one thread run at a time, so every millisecond of drawing is one that
    the run may have to wait.
    """

    def __init__(self) -> None:
        self.interval_s = _SHORTEST_S
        self._spent_s = time.thread_time()

    def look(self) -> float:
        """A look is about to be drawn; gives the pause until the next, in seconds.

        It follows from the processor time of this thread since the last look, which mostly went
        into drawing it.
        """
        spent = time.thread_time()
        wanted = (spent - self._spent_s) / SCREEN_SHARE
        self._spent_s = spent
        # Half of the way only, for one slow frame should not be answered by a standstill.
        pause = 0.5 * (self.interval_s + wanted)
        self.interval_s = min(max(pause, _SHORTEST_S), _LONGEST_S)
        return self.interval_s
