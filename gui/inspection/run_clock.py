"""Where a step of a run lies on the axis of epochs that the curves have."""

from __future__ import annotations

from bisect import bisect_left

from gui.watched import Watched

_MOST_KNOWN = 256


class RunClock:
    """Epochs by steps, as far as a run has told them; between what is told it goes evenly."""

    def __init__(self) -> None:
        self._steps: list[int] = [0]
        self._epochs: list[float] = [0.0]

    def hear(self, bridge: Watched) -> None:
        """Take in what the run told last, and which of its moments are kept."""
        for moment in bridge.session.moments:
            self.know(moment.step, moment.epoch)
        heard = bridge.heard
        if heard.batch is not None:
            self.know(heard.batch.step, heard.batch.epoch)
        if heard.epoch is not None:
            self.know(heard.epoch.step, float(heard.epoch.epoch))

    def know(self, step: int, epoch: float) -> None:
        """That a step lies at an epoch."""
        at = bisect_left(self._steps, step)
        if at < len(self._steps) and self._steps[at] == step:
            self._epochs[at] = epoch
            return
        self._steps.insert(at, step)
        self._epochs.insert(at, epoch)
        if len(self._steps) > _MOST_KNOWN:
            del self._steps[1:-1:2], self._epochs[1:-1:2]

    def epoch(self, step: int) -> float | None:
        """Where a step lies; None while nothing is known but the start."""
        steps, epochs = self._steps, self._epochs
        if len(steps) < 2:
            return 0.0 if step == 0 else None
        right = min(max(bisect_left(steps, step), 1), len(steps) - 1)
        (s0, s1), (e0, e1) = steps[right - 1 : right + 1], epochs[right - 1 : right + 1]
        return e0 + (e1 - e0) * (step - s0) / (s1 - s0)
