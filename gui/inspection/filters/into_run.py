"""Having a run take what was painted: it is paused for it, and goes on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from engine.api import ChainruleError, RunChanged, RunState
from gui.language.engine_words import translated
from gui.watched import Watched


class IntoRun(QObject):
    """A run learns on with what was painted as soon as it is paused and goes on.

    Signals:
        said: what becomes of it, in words; empty: nothing more is to be said.
    """

    said = Signal(str)

    def __init__(self, bridge: Watched, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._goes_on = False
        bridge.run_changed.connect(self._follow)

    def tell(self) -> None:
        """Something was painted."""
        match self._bridge.run_state:
            case RunState.RUNNING:
                self._goes_on = True
                self._bridge.session.pause()
                self.said.emit(self.tr("The run is paused for it and goes on."))
            case RunState.PAUSED:
                self.said.emit(self.tr("It is in the run when that goes on."))

    def _follow(self, news: RunChanged) -> None:
        if news.state is RunState.PAUSED and self._goes_on:
            self._goes_on = False
            try:
                self._bridge.session.resume()
            except ChainruleError as refusal:  # the run stays paused
                self.said.emit(translated(str(refusal)))
        elif news.state is RunState.RUNNING:
            self.said.emit("")
        elif news.state is not RunState.PAUSED:
            self._goes_on = False
