"""Which open projects are twins."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from engine.api import Session
from gui.bridge import Bridge


class Pair(NamedTuple):
    """Two open projects that are looked at beside each other."""

    first: Session
    second: Session

    def other(self, session: Session) -> Session:
        """The one beside this."""
        return self.second if session is self.first else self.first


class Pairing(QObject):
    """Knows the twin of each open project; a project has one at most.

    Signals:
        changed: there are other pairs now.
        lost: a `Pair` of which one was closed, and the session that stays.
    """

    changed = Signal()
    lost = Signal(object, object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._pairs: dict[Session, Pair] = {}
        bridge.dropped.connect(self._forget)

    @property
    def front(self) -> Pair | None:
        """The pair to which the project in front belongs."""
        return self.of(self._bridge.session)

    def of(self, session: Session) -> Pair | None:
        """The pair to which a project belongs."""
        return self._pairs.get(session)

    def join(self, first: Session, second: Session) -> None:
        """Make two projects twins; whose twins they were before are so no longer."""
        pair = Pair(first, second)
        if self.of(first) == pair:
            return
        for session in pair:
            self._part(session)
        self._pairs |= dict.fromkeys(pair, pair)
        self.changed.emit()

    def part(self, session: Session) -> None:
        """Look at a project and its twin together no longer; both stay open."""
        if self._part(session):
            self.changed.emit()

    def _part(self, session: Session) -> bool:
        pair = self._pairs.get(session)
        for known in pair or ():
            del self._pairs[known]
        return pair is not None

    def _forget(self, session: Session) -> None:
        pair = self.of(session)
        if pair is not None:
            self._part(session)
            self.lost.emit(pair, pair.other(session))
            self.changed.emit()
