"""What the panel keeps of each run, and what it has counted afterwards."""

from __future__ import annotations

from collections.abc import Iterable

from engine.api import HistogramWish, PastHistograms, Spreads, StudyTold
from gui.inspection.histograms.record import Key, Records, Track
from gui.inspection.run_clock import RunClock
from gui.watched import Watched

_MOST_FETCHED = 48


class KeptHistograms:
    """The tracks of the run that is open, and of some before it.

    Where nobody looked, moments of the run are counted: once, by a study of ``owner``.
    """

    def __init__(self, owner: str, bridge: Watched) -> None:
        self._owner, self._bridge = owner, bridge
        self._records = Records()
        self._clocks: dict[object, RunClock] = {}
        self._asked: PastHistograms | None = None
        self._had: set[PastHistograms] = set()

    def tracks(self) -> dict[Key, Track]:
        """Those of the open run."""
        return self._records.of(self._bridge.session.run_folder)

    def shown(self, keys: Iterable[Key]) -> dict[str, Track]:
        """Those of some layers that hold anything, by path."""
        tracks = self.tracks()
        return {key[1]: tracks[key] for key in keys if key in tracks and tracks[key].looks}

    def add(self, wish: HistogramWish, step: int, seen: Spreads) -> None:
        """Keep what is seen now."""
        tracks = self.tracks()
        for path, look in seen.found.items():
            tracks.setdefault((wish.spread, path), Track()).add(step, look)

    def interrupt(self, kept: Iterable[Key]) -> None:
        """Nobody looks any more, but at those that are named."""
        self._records.interrupt(kept)

    def forget_rest(self) -> None:
        """Let go of what was seen outside all runs."""
        self._records.forget(None)

    @property
    def clock(self) -> RunClock | None:
        """That of the open run; None: it has told no epochs, so steps are counted."""
        clock = self._clocks.setdefault(self._bridge.session.run_folder, RunClock())
        clock.hear(self._bridge)
        return clock if clock.epoch(1) is not None else None

    def time(self, step: int) -> float:
        """A step on the axis of time, as `clock` was when it was asked last."""
        epoch = self._clocks[self._bridge.session.run_folder].epoch(step)
        return float(step) if epoch is None else epoch

    def fetch(self, wish: HistogramWish) -> None:
        """Have the moments counted that the run keeps and nobody looked at."""
        session = self._bridge.session
        if self._asked is not None or session.run_folder is None:
            return
        steps = [moment.step for moment in session.moments]
        shown = self.shown((wish.spread, path) for path in wish.nodes)
        lost = sorted({step for track in shown.values() for step in track.missing(steps)})
        if not lost:
            return
        every = -(-len(lost) // _MOST_FETCHED)
        study = PastHistograms(wish, session.run_folder, tuple(lost[::every]))
        if study not in self._had:
            self._had.add(study)
            self._asked = study
            self._bridge.ask(self._owner, study)

    def take(self, told: StudyTold) -> bool:
        """Take in what a study found; gives whether there is anything new."""
        study = told.study
        if told.owner != self._owner or not isinstance(study, PastHistograms) or not told.is_over:
            return False
        if study == self._asked:
            self._asked = None
        tracks = self._records.of(study.folder)
        for path in study.wish.nodes:
            found = [
                (step, seen.found[path]) for step, seen in told.finding or () if path in seen.found
            ]
            if found:
                tracks.setdefault((study.wish.spread, path), Track()).fetch(found)
        return bool(told.finding)
