"""The time machine in the window: its bar at the foot, its part of the menu, its films."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from gui.bridge import Bridge
from gui.theme.theme import Theme
from gui.time_machine.time_bar import TimeBar
from gui.time_machine.time_machine import TimeMachine

ACTIONS_ON_MOMENTS = ("first_moment", "moment_back", "moment_forward", "play_moments", "film")
"""What can be asked for as soon as there is a moment to look at."""


class LookingBack(QObject):
    """Brings the parts of the time machine together.

    Attributes:
        machine: goes to moments.
        bar: is what the user moves.

    Signals:
        film_wanted: the moments are to be written as a film.
    """

    film_wanted = Signal()

    def __init__(
        self,
        window: QMainWindow,
        theme: Theme,
        bridge: Bridge,
        settings: QSettings,
        say: Callable[[str], None],
    ) -> None:
        """Put the bar at the foot of the window.

        Args:
            window: whose foot it is.
            theme: the theme in force.
            bridge: the engine.
            settings: where speed and disk space are kept.
            say: tell the user something.
        """
        super().__init__(window)
        self.machine = TimeMachine(bridge, settings, self)
        self.bar = TimeBar(theme, self.machine, window)
        window.statusBar().addPermanentWidget(self.bar, 1)
        self.machine.refused.connect(say)
        self.bar.film_wanted.connect(self.film_wanted)

    def follow(self, actions: Mapping[str, QAction]) -> None:
        """Let the actions of the menu be possible when they are."""
        self._actions = actions
        self.machine.changed.connect(self._allow)
        self._allow()

    def _allow(self) -> None:
        has_any, is_live = bool(self.machine.moments), self.machine.is_live
        for name in ACTIONS_ON_MOMENTS:
            self._actions[f"run.{name}"].setEnabled(has_any)
        for name in ("live", "train_from_here"):
            self._actions[f"run.{name}"].setEnabled(not is_live)
