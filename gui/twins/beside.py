"""The twin of the project in front, for panels that show it beside that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from engine.api import ChainruleError, OwnExample, ProjectCommand, ProjectUpdate, Wish
from gui.bridge import Bridge
from gui.heard import Heard
from gui.language.engine_words import translated
from gui.twins.pairing import Pair, Pairing
from gui.watched import Watched


class Beside(Watched):
    """Speaks for the twin as the bridge does for the project in front.

    The bridge asks the twin for news, as nobody else may: whoever asks empties the mailbox. The
    same example is looked at in both. Without a twin it stands for the project in front, of which
    it tells nothing.

    Signals:
        moved: it stands for another project now, or for none.
    """

    moved = Signal()

    def __init__(self, bridge: Bridge, pairing: Pairing, parent: QObject | None = None) -> None:
        super().__init__(bridge.session, parent)
        self._bridge, self._pairing = bridge, pairing
        self._pair: Pair | None = None
        self._example = bridge.example
        self._disconnect: Callable[[], None] | None = None
        bridge.told_beside.connect(self.tell)
        bridge.example_chosen.connect(self._follow_example)
        bridge.own_chosen.connect(self._follow_own)
        bridge.taken_up.connect(self._follow)
        pairing.changed.connect(self._follow)

    @property
    def is_there(self) -> bool:
        """Whether the project in front has a twin."""
        return self._pair is not None

    @property
    def heard(self) -> Heard:
        """What the twin's run told last."""
        return self._bridge.heard_of(self.session)

    @property
    def example(self) -> tuple[str, int]:
        """Split and index of the example that is looked at in both."""
        return self._bridge.example

    @property
    def own(self) -> OwnExample | None:
        """The user's own example that is looked at in both, if the twin can take it."""
        return self._bridge.own

    def show_own(self, example: OwnExample | None) -> None:
        """Look at an example of the user's own, in both."""
        self._bridge.show_own(example)

    def show_example(self, split: str, index: int) -> None:
        """Look at another example of the data, in both."""
        self._bridge.show_example(split, index)

    def do(self, command: ProjectCommand) -> bool:
        """Ask for an edit of the twin; gives whether it was carried out."""
        try:
            self.session.do(command)
        except ChainruleError as refusal:
            self._bridge.refused.emit(translated(str(refusal)))
            return False
        return True

    def _follow(self, *_: object) -> None:
        """Another project is in front, or it has another twin."""
        front, pair = self._bridge.session, self._pairing.front
        turned = pair is not None and pair == self._pair
        twin = pair.other(front) if pair is not None else front
        if turned and twin is self.session:
            return
        known = self.session
        if self._disconnect is not None:
            self._disconnect()
            self._disconnect = None
        if self._pair is not None and known is not front and known in self._bridge.sessions:
            known.wish(Wish())  # nobody looks there now
        self.session, self._pair = twin, pair
        self._bridge.stand_beside(twin if pair is not None else None)
        if pair is not None:
            self._disconnect = twin.project_updated.connect(self._tell_project)
            self.project_updated.emit(replace(twin.update, before=None))
        self.moved.emit()
        if pair is None:
            return
        if turned and self._bridge.example != self._example:
            self._bridge.show_example(*self._example)  # that of the tab one comes from
        else:
            self._follow_example(*self._bridge.example)
        self._tell_heard()

    def _follow_example(self, split: str, index: int) -> None:
        self._example = split, index
        if self.is_there:
            self.example_chosen.emit(split, index)
            self._tell_wish()

    def _follow_own(self, own: OwnExample | None) -> None:
        if self.is_there:
            self.own_chosen.emit(own)
            self._tell_wish()

    def _tell_wish(self) -> None:
        if self.is_there:
            super()._tell_wish()

    def _tell_project(self, update: ProjectUpdate) -> None:
        self.project_updated.emit(update)
