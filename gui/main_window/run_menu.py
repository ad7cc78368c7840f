"""What the menu ``Run`` does, and what of it can be done now."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from engine.api import RunChanged, RunState, Session
from gui.actions import tr
from gui.bridge import Bridge
from gui.heard import HeldUp
from gui.main_window.looking_back import LookingBack
from gui.main_window.run_question import may_take_turn
from gui.training.run_bar import RunBar


class RunMenu:
    """Starts, halts and ends the run.

    Args:
        say: tell the user something.
        looking_back: goes to moments of the run.
        ask_for_twin: asks what is to be trained beside it.
    """

    def __init__(
        self,
        window: QWidget,
        bridge: Bridge,
        bar: RunBar,
        say: Callable[[str], None],
        looking_back: LookingBack,
        ask_for_twin: Callable[[], object],
    ) -> None:
        self._window, self._bridge, self._bar, self._say = window, bridge, bar, say
        self.twin = ask_for_twin
        machine = looking_back.machine
        self.first_moment, self.live = machine.to_start, machine.live
        self.moment_back, self.moment_forward = machine.back, machine.forward
        self.play_moments, self.train_from_here = machine.toggle_play, machine.train_from_here
        self.film = looking_back.film_wanted.emit

    def train(self) -> None:
        """Train, or go on with a paused run."""
        self._bar.train_or_resume()

    def pause(self) -> None:
        """Halt the run."""
        self._bridge.session.pause()

    def batch(self) -> None:
        """Learn one batch."""
        self._bridge.attempt(self._bridge.session.step_batch)

    def epoch(self) -> None:
        """Learn one epoch."""
        self._bridge.attempt(self._bridge.session.step_epoch)

    def stop(self) -> None:
        """End the run."""
        self._bridge.session.stop()

    def go_on(self) -> None:
        """Take the last run up again from its checkpoint."""
        folder = self._bridge.session.run_folder
        if folder is None:
            self._say(
                QCoreApplication.translate(
                    "RunMenu", "There is no run to go on with yet; press Train."
                )
            )
        else:
            self._bridge.attempt(lambda: self._bridge.session.continue_from(folder))

    def ask_for_turn(self, held_up: HeldUp) -> None:
        """Another project is being trained: ask whether to stop it, so that this one can be."""
        if may_take_turn(self._window, held_up.text, held_up.holder.name):
            self._bridge.go_on_after(held_up)

    def tell_of_behind(self, session: Session, news: object) -> None:
        """Say how the run of a project that is not in front ended."""
        if isinstance(news, RunChanged) and news.state in (RunState.FINISHED, RunState.FAILED):
            self._say(f"{session.name}: {news.text}")

    def allow(self, actions: Mapping[str, QAction], state: RunState) -> None:
        """Let be asked for what the state and the project allow; single steps only to learn."""
        is_paused, is_active = state is RunState.PAUSED, state.is_active
        learns = self._bridge.project.training.learns
        for name, is_on in (
            ("train", is_paused or not is_active),
            ("pause", state is RunState.RUNNING),
            ("batch", learns and (is_paused or not is_active)),
            ("epoch", learns and (is_paused or not is_active)),
            ("stop", is_active),
            ("go_on", not is_active),
        ):
            actions[f"run.{name}"].setEnabled(is_on)
        actions["run.train"].setText(tr("&Train") if learns else tr("&Measure"))
