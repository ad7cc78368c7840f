"""Shows an episode move by move, as fast as a person can follow."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from engine.api import EpisodePlayed, GameMoment

MOVES_PER_SECOND = 15
_REST_MS = 900
"""How long the end of an episode is shown."""


class Playback(QObject):
    """An episode and the moment of it that is shown.

    Signals:
        moved: another moment is shown.
        ended: the last moment was shown long enough.
    """

    moved = Signal()
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.episode: EpisodePlayed | None = None
        self._place = 0
        self._goes = False
        self._rate = MOVES_PER_SECOND
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    @property
    def moment(self) -> GameMoment | None:
        """What is shown."""
        return None if self.episode is None else self.episode.moments[self._place]

    @property
    def following_action(self) -> int | None:
        """What is done at the moment that is shown; None: nothing more."""
        if self.episode is None or self.is_at_end:
            return None
        return self.episode.moments[self._place + 1].action

    @property
    def is_at_end(self) -> bool:
        """Whether the last moment is shown, or nothing is."""
        return self.episode is None or self._place >= len(self.episode.moments) - 1

    @property
    def goes(self) -> bool:
        """Whether it goes on by itself."""
        return self._goes

    def take(self, episode: EpisodePlayed | None) -> None:
        """Show another episode from its beginning."""
        self.episode = episode if episode is not None and episode.moments else None
        self._place = 0
        self.moved.emit()
        self._wait()

    def set_going(self, goes: bool) -> None:
        """Go on by itself, or stay."""
        self._goes = goes
        self._wait()

    def set_rate(self, moves_per_second: int) -> None:
        """How fast it goes."""
        self._rate = moves_per_second
        self._wait()

    def step(self) -> None:
        """Show the next moment; after the last one the episode has ended."""
        if self.is_at_end:
            self.ended.emit()
            return
        self._place += 1
        self.moved.emit()
        self._wait()

    def _go_on(self) -> None:
        if self._goes:
            self.step()

    def _wait(self) -> None:
        self._timer.stop()
        if self._goes and self.episode is not None:
            self._timer.start(_REST_MS if self.is_at_end else round(1000 / self._rate))
