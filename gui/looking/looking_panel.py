"""What all panels that look inside the network have in common."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from engine.api import Probe, ProjectUpdate, Snapshot
from gui.figures.governed_drawing import GovernedDrawing
from gui.looking.shown_panel import ShownPanel
from gui.theme.theme import Theme
from gui.watched import Watched

_SHARE = 0.015


class LookingPanel(ShownPanel):
    """Asks for what it shows while it can be seen, and draws each answer once.

    While a run tells more than may be drawn, only the newest is; what the user asked for (another
    example, another layer) is drawn at once.

    While it is hidden it follows nothing; it catches up when it is shown. While it is frozen it
    keeps what it shows, whatever becomes of the network.

    A subclass says what it wants in `wanted_activations`, `wanted_weights` and `wanted_probes`,
    draws in `show_snapshot`, and follows the drawing in `follow_project`.

    Signals:
        sought: a node, by its path, is to be shown on the canvas.
    """

    owner: ClassVar[str]
    can_freeze = True

    sought = Signal(str)

    def __init__(self, theme: Theme, bridge: Watched, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bridge = bridge
        self._drawing = GovernedDrawing(self, _SHARE)
        # Who wants only what others see already is told nothing new: what is known is there.
        self._newest: Snapshot | None = bridge.newest_look
        self._drawn: Snapshot | None = None
        self._missed: ProjectUpdate | None = None
        bridge.snapshot_taken.connect(self._take)
        bridge.project_updated.connect(self._follow)

    def wanted_activations(self) -> Iterable[str]:
        """Nodes whose output is shown."""
        return ()

    def wanted_weights(self) -> Iterable[str]:
        """Nodes whose weights are shown."""
        return ()

    def wanted_probes(self) -> Iterable[Probe]:
        """What else is looked at."""
        return ()

    def set_frozen(self, is_frozen: bool) -> None:
        if is_frozen == self._is_frozen:
            return
        self._is_frozen = is_frozen
        if not is_frozen:
            if self._missed is not None:
                self._follow(self._missed)
            self.draw_again()
        self.want()
        self.frozen_changed.emit(is_frozen)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw a look inside."""
        raise NotImplementedError(type(self).__name__)

    def follow_project(self, update: ProjectUpdate) -> None:
        """The drawing changed, or more is known of it."""

    def want(self) -> None:
        """Say what is shown now; while hidden, nothing."""
        if self.isVisible() and not self._is_frozen:
            self._bridge.want(self.owner, self.wanted_activations(), self.wanted_weights())
            self._bridge.want_probes(self.owner, self.wanted_probes())
        else:
            self._bridge.want(self.owner)
            self._bridge.want_probes(self.owner)

    def draw_again(self) -> None:
        """Draw the newest look inside once more, in another way."""
        if self._newest is not None and self.isVisible():
            self._drawing.offer(self._draw, at_once=True)

    def _take(self, snapshot: Snapshot) -> None:
        if self._is_frozen:
            return
        self._newest = snapshot
        if self.isVisible():
            asked = self._drawn is None or snapshot.wish != self._drawn.wish
            self._drawing.offer(self._draw, at_once=asked)

    def _draw(self) -> None:
        snapshot = self._drawn = self._newest
        if snapshot is not None and self.isVisible():
            self.show_snapshot(snapshot)
            self.repaint()  # at once, so that painting counts among the costs

    def _follow(self, update: ProjectUpdate) -> None:
        if update.before is None:  # another project: what was kept is none of its
            self._newest = self._drawn = None
            if self._is_frozen:
                self._is_frozen = False
                self.frozen_changed.emit(False)
        missed, self._missed = self._missed, None
        if missed is not None and missed.before is None:
            update = replace(update, before=None)
        if self.isVisible() and not self._is_frozen:
            self.follow_project(update)
            self.want()
        else:
            self._missed = update

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._missed is not None and not self._is_frozen:
            self._follow(self._missed)
        self.want()
        if self._newest is not self._drawn:
            self.draw_again()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.want()
