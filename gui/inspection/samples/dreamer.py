"""Has belief nets dream: asks for frames ahead, and plays them one after the other."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from engine.api import Beginning, BeliefNet, Chains, DreamFrame, Dreams, Dreamt, RunState, StudyTold
from gui.language.engine_words import translated
from gui.watched import Watched

FRAME_MS = 120
"""From one frame to the next."""

FILM = 12
"""Frames that are asked for at once: the more, the further the weights lag behind a run."""

_RETRY_S = 1.5
"""After so long it is asked again what was refused, or what nobody answers:"""

_UNHEARD_S = 10.0
"""beside a run after so long, as its steps may take their time."""

_WORKING = (RunState.RUNNING, RunState.PREPARING)


@dataclass(frozen=True)
class Dream:
    """What is to be dreamt.

    Attributes:
        net: which belief net.
        top: number of its highest machine, or `TOPMOST`.
        count: of chains.
        beginning: where they begin.
        seed: of the chance.
        stride: steps from frame to frame.
    """

    net: BeliefNet
    top: int
    count: int
    beginning: Beginning
    seed: int
    stride: int


class Dreamer(QObject):
    """Chains that go on while somebody watches.

    Signals:
        changed: another frame is to be shown, or why there is none.

    Attributes:
        frame: that is shown; None: there is none yet.
        top: number of the machine it was dreamt in.
        is_tuned: the network's weights are others by now than those it was dreamt with.
        problem: why nothing can be dreamt; empty: it can.
        is_playing: whether the chains go on.
    """

    changed = Signal()

    def __init__(self, owner: str, bridge: Watched, parent: QObject) -> None:
        super().__init__(parent)
        self._owner, self._bridge = owner, bridge
        self.frame: DreamFrame | None = None
        self.top, self.is_tuned, self.problem = 0, False, ""
        self.is_playing = True
        self._dream: Dream | None = None
        self._is_on = False
        self._asked: Dreams | None = None
        self._taken = 0
        self._ahead: deque[DreamFrame] = deque()
        self._chains: Chains | None = None
        self._step = 0
        self._refused_s = 0.0
        self._asked_s = 0.0
        self._is_heard = False
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._go_on)
        bridge.study_told.connect(self._hear)

    def want(self, dream: Dream | None) -> None:
        """Have this dreamt; None: nobody watches, so the chains stay where they are."""
        if dream is None:
            self._rest()
            return
        before, self._dream = self._dream, dream
        if before is None or replace(before, stride=dream.stride) != dream:
            self.begin_anew()
        elif before.stride != dream.stride:
            self._ahead.clear()  # the chains are at the end of what was asked: they go on there
            self._leave()
        if not self._is_on:
            self._is_on = True
            self._timer.start()
        self._ask_if_needed()

    def begin_anew(self) -> None:
        """From the first frame."""
        self.forget()
        if self._is_on:
            self._ask_if_needed()

    def forget(self) -> None:
        """Nothing that was dreamt counts any more."""
        self._leave()
        self._ahead.clear()
        self.frame = self._chains = None
        self.problem = ""

    def set_playing(self, is_playing: bool) -> None:
        """Go on, or stay at this frame."""
        self.is_playing = is_playing

    def _rest(self) -> None:
        self._is_on = False
        self._timer.stop()
        self._leave()

    def _leave(self) -> None:
        """Do not wait for what was asked."""
        if self._asked is not None:
            self._asked = None
            self._bridge.ask(self._owner, None)

    def _go_on(self) -> None:
        """Show the next frame, and ask for more in time."""
        if self._ahead and (self.is_playing or self.frame is None):
            self.frame = self._ahead.popleft()
            self.changed.emit()
        if self._asked is not None and not self._is_heard and self._has_waited():
            self._asked = None  # it was lost: another network was about to take the place
        self._ask_if_needed()

    def _has_waited(self) -> bool:
        is_working = self._bridge.run_state in _WORKING
        return time.monotonic() - self._asked_s > (_UNHEARD_S if is_working else _RETRY_S)

    def _ask_if_needed(self) -> None:
        dream = self._dream
        if dream is None or not self._is_on or self._asked is not None:
            return
        is_needed = self.frame is None or (self.is_playing and len(self._ahead) < FILM // 2)
        is_early = bool(self.problem) and time.monotonic() - self._refused_s < _RETRY_S
        if not is_needed or is_early or (self.frame is None and self._ahead):
            return
        self._asked, self._taken = self._study(dream), 0
        self._asked_s, self._is_heard = time.monotonic(), False
        self._bridge.ask(self._owner, self._asked)

    def _study(self, dream: Dream) -> Dreams:
        return Dreams(
            dream.net,
            dream.top,
            dream.count,
            dream.beginning,
            dream.seed,
            dream.stride,
            FILM,
            self._chains,
        )

    def _hear(self, told: StudyTold) -> None:
        if told.owner != self._owner or self._asked is None or told.study != self._asked:
            return
        self._is_heard = True
        if told.is_over:
            self._asked = None
        if told.problem:
            self._refuse(translated(told.problem))
        elif isinstance(told.finding, Dreamt):
            if self._chains is not None and told.step < self._step:
                self._step = told.step  # the network begins anew, and so do its dreams
                self.begin_anew()
                return
            self._step = told.step
            self._take(told.finding)

    def _refuse(self, words: str) -> None:
        self._refused_s = time.monotonic()
        self._ahead.clear()
        self.frame = self._chains = None
        is_news, self.problem = words != self.problem, words
        if is_news:
            self.changed.emit()

    def _take(self, found: Dreamt) -> None:
        self.problem = ""
        self._ahead.extend(found.frames[self._taken :])
        self._taken = len(found.frames)
        self.top, self.is_tuned, self._chains = found.chains.top, found.is_tuned, found.chains
        if self.frame is None:
            self._go_on()
