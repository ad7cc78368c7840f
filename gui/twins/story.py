"""What there is to be said of two runs beside each other."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from engine.api import Project, RunState, Session
from gui.bridge import Bridge
from gui.twins.pairing import Pair, Pairing
from gui.twins.words import (
    alone_words,
    closed_words,
    edited_words,
    failure_words,
    unlike_words,
)

_ENDS = (RunState.FINISHED, RunState.STOPPED, RunState.FAILED)


class Story(QObject):
    """Tells what keeps the two from learning together, and what became of one of them.

    Signals:
        changed: there is something else to say.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, pairing: Pairing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._at_pause: dict[Session, Project] = {}
        self._closed: tuple[Session, str] | None = None
        pairing.lost.connect(self._tell_closed)
        pairing.changed.connect(self._forget_closed)

    @property
    def closed(self) -> str:
        """That the twin of the project in front was closed; empty: it was not."""
        known = self._closed
        return known[1] if known is not None and known[0] is self._bridge.session else ""

    def begin(self) -> None:
        """Both are to be trained from the start: what was told before counts no more."""
        self._at_pause.clear()

    def told(self, pair: Pair) -> tuple[str, str, bool]:
        """The most important thing to say, its role, and whether it can be mended at once."""
        states = [session.run_state for session in pair]
        self._note_pauses(pair)
        for session, state in zip(pair, states, strict=True):
            other = pair.other(session)
            is_together = pair.first.twin is pair.second
            if state is RunState.FAILED:
                words = failure_words(session, self._bridge.heard_of(session))
                if is_together and other.run_state.is_active:
                    more = alone_words(session, state, other, other.run_state)
                    words = f"{words} {more}"
                return words, "problem", False
            if is_together and state in _ENDS and other.run_state.is_active:
                return alone_words(session, state, other, other.run_state), "info", False
        for session in pair:
            if self._was_edited(session):
                return edited_words(session), "info", False
        words = unlike_words(pair)
        is_at_rest = not any(state.is_active for state in states)
        return words, "warning", bool(words) and is_at_rest

    def _note_pauses(self, pair: Pair) -> None:
        """Know with which project each was paused."""
        for session in pair:
            if session.run_state is RunState.PAUSED:
                self._at_pause.setdefault(session, session.project)
            else:
                self._at_pause.pop(session, None)

    def _was_edited(self, session: Session) -> bool:
        known, now = self._at_pause.get(session), session.project
        return known is not None and (
            known.graph.structure != now.graph.structure
            or known.data != now.data
            or known.augmentation != now.augmentation
        )

    def _tell_closed(self, pair: Pair, stays: Session) -> None:
        gone = pair.other(stays)
        self._at_pause.pop(gone, None)
        self._closed = stays, closed_words(gone, stays, stays.run_state)

    def _forget_closed(self) -> None:
        self.changed.emit()
