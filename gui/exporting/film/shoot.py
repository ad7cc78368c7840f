"""Going through the moments of a run and drawing a frame of each."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from engine.api import LookedBack, Moment, Snapshot
from gui.bridge import Bridge
from gui.exporting.film.film_process import FilmProcess
from gui.exporting.film.film_settings import FilmSettings
from gui.exporting.film.frames import Frames, frame, frame_size
from gui.theme.theme import Theme
from gui.time_machine.time_machine import TimeMachine

_LONGEST_LOOK_MS = 20_000
_SETTLED_MS = 150
"""So long panels have where nothing tells that they were drawn."""


class Shoot(QObject):
    """Looks at one moment after the other; each look is drawn as soon as all of it is there.

    Moments of another network, as before an edit in the middle of the run, are passed over.

    Signals:
        progressed: the share that is done, 0 … 1.
        ended: why there is no film, in words; empty: it is written.

    Attributes:
        passed_over: how many moments could not be seen.
        count: how many frames were drawn.
    """

    progressed = Signal(float)
    ended = Signal(str)

    def __init__(
        self,
        theme: Theme,
        bridge: Bridge,
        machine: TimeMachine,
        frames: Frames,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._bridge, self._machine, self._frames = theme, bridge, machine, frames
        self._due: deque[Moment] = deque()
        self._moment: Moment | None = None
        self._came_from = machine.moment
        self._is_over = False
        self.count = self.passed_over = 0
        self._process = FilmProcess(self)
        self._process.ready.connect(self._go_on)
        self._process.progressed.connect(self._tell_written)
        self._process.ended.connect(self._end)
        self._late = QTimer(self, singleShot=True, interval=_LONGEST_LOOK_MS)
        self._late.timeout.connect(self._give_up)
        bridge.looked_back.connect(self._follow)
        bridge.snapshot_taken.connect(self._take)

    def start(self, moments: Sequence[Moment], chosen: FilmSettings, path: Path) -> None:
        """Begin with the first of these moments."""
        self._due = deque(moments)
        self._of = len(moments)
        self._chosen = chosen
        has_caption = chosen.has_caption
        self._pixels = frame_size(self._frames.size, chosen.width, has_caption=has_caption)
        self._machine.pause()
        self._machine.is_quiet = True
        self._process.start(chosen.kind, chosen.rate, self._pixels, self._of, path)
        self._go_on()

    def cancel(self) -> None:
        """Leave it; there is no film, and an earlier one of that name stays."""
        if not self._is_over:
            self._process.abandon()
            self._leave()

    def _go_on(self) -> None:
        """Ask for the next moment, as soon as the last frame found room."""
        if self._is_over or self._moment is not None or not self._process.is_ready:
            return
        if not self._due:
            self._late.stop()
            self._process.close_film()
            return
        self._moment = moment = self._due.popleft()
        self._late.start()
        if all(each.step != moment.step for each in self._machine.moments):
            self._pass_over()  # it was let go meanwhile
        else:
            self._look_at(moment)

    def _look_at(self, moment: Moment) -> None:
        is_there = self._bridge.heard.looked.step == moment.step
        self._machine.look_at(moment.step)
        if is_there:  # seen already: look once more
            self._bridge.attempt(lambda: self._bridge.session.look_back(moment.step))
            if not self._frames.wanted:
                QTimer.singleShot(_SETTLED_MS, self, self._draw)

    def _pass_over(self) -> None:
        self.passed_over += 1
        self._moment = None
        QTimer.singleShot(0, self, self._go_on)

    def _follow(self, news: LookedBack) -> None:
        if self._moment is None:
            return
        if news.refused == self._moment.step:
            self._pass_over()
        elif news.step == self._moment.step and not self._frames.wanted:
            QTimer.singleShot(_SETTLED_MS, self, self._draw)

    def _take(self, snapshot: Snapshot) -> None:
        is_past = self._bridge.heard.looked.step == snapshot.step
        asked = snapshot.wish
        is_whole = self._frames.wanted <= asked.activations | asked.weights
        if self._moment is not None and snapshot.step == self._moment.step and is_past and is_whole:
            self._draw()

    def _draw(self) -> None:
        moment = self._moment
        if moment is None or self._is_over:
            return
        self._frames.catch_up()
        words = self.tr("step {step} · epoch {epoch}")
        caption = words.format(step=moment.step, epoch=f"{moment.epoch:.2f}")
        told = caption if self._chosen.has_caption else ""
        self._process.take(frame(self._frames, self._pixels, self._theme, told))
        self.count += 1
        self._moment = None
        QTimer.singleShot(0, self, self._go_on)  # the window has its turn between two frames

    def _tell_written(self, share: float) -> None:
        self.progressed.emit(share)

    def _give_up(self) -> None:
        if self._moment is not None:
            self._process.abandon()
            words = self.tr("The network at step {step} could not be looked at in time.")
            self._end(words.format(step=self._moment.step))

    def _end(self, fault: str) -> None:
        if not self._is_over:
            self._leave()
            self.ended.emit(fault)

    def _leave(self) -> None:
        """Show again what was shown before."""
        self._is_over = True
        self._late.stop()
        self._bridge.looked_back.disconnect(self._follow)
        self._bridge.snapshot_taken.disconnect(self._take)
        self._frames.end()
        self._machine.is_quiet = False
        self._machine.look_at(self._came_from.step if self._came_from else None)
