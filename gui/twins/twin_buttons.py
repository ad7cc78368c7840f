"""What can be done with two networks beside each other."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from engine.api import RunState, unlike
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.twins.pairing import Pair
from gui.widgets.action_button import ActionButton


class TwinButtons(QWidget):
    """Train both, pause, stop; marks on the canvas; an end of looking at both."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.train = ActionButton(theme, self.tr("Train both"), "play", "primary", parent=self)
        self.pause = ActionButton(
            theme, icon="pause", tool_tip=self.tr("Halt both after the running batch"), parent=self
        )
        self.stop = ActionButton(
            theme,
            icon="stop",
            tool_tip=self.tr("End both runs; what was learned stays"),
            parent=self,
        )
        self._has_words = True
        self._marks = self.tr("Differences on the canvas")
        self.difference = ActionButton(theme, self._marks, kind="quiet", parent=self)
        self.difference.setCheckable(True)
        self.difference.setChecked(True)
        self.difference.setToolTip(
            self.tr("Outline on the canvas what the network in front has otherwise than its twin")
        )
        self.part = ActionButton(
            theme,
            icon="close",
            kind="quiet",
            tool_tip=self.tr("Look at the two together no longer; both stay open"),
            parent=self,
        )
        self._rows = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(SPACE // 2)
        for parts in ((self.train, self.pause, self.stop), (self.difference, self.part)):
            row = QHBoxLayout()
            row.setSpacing(SPACE // 2)
            row.addStretch(1)
            for button in parts:
                row.addWidget(button)
            self._rows.addLayout(row)

    def set_narrow(self, is_narrow: bool, *, has_words: bool = True) -> None:
        """Stand in one row, with signs in place of long words; or of all words."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._rows.setDirection(across if is_narrow else down)
        self.difference.setText("" if is_narrow else self._marks)
        self.difference.set_icon("layer-compare")
        self.difference.setProperty("wordless", is_narrow)
        self.difference.style().polish(self.difference)
        self._has_words = has_words
        self._name_train()

    def _name_train(self) -> None:
        self.train.setText(f" {self.train.accessibleName()}" if self._has_words else "")
        self.train.setProperty("wordless", not self._has_words)
        self.train.style().polish(self.train)

    def show_pair(self, pair: Pair) -> None:
        """Let be asked for what the two runs allow."""
        states = [session.run_state for session in pair]
        is_together = pair.first.twin is pair.second
        is_active = any(state.is_active for state in states)
        is_paused = is_together and RunState.PAUSED in states
        is_running = is_together and RunState.RUNNING in states
        words = self.tr("Resume both") if is_paused else self.tr("Train both")
        self.train.setAccessibleName(words)
        self._name_train()
        can_begin = not is_active and not unlike(pair.first.project, pair.second.project)
        can = {
            self.train: can_begin or (is_paused and not is_running),
            self.pause: is_running,
            self.stop: is_together and is_active,
        }
        # What can be pressed comes first: the focus of a button that goes moves to one that stays.
        for button in sorted(can, key=can.__getitem__, reverse=True):
            button.setEnabled(can[button])
        tip = self.tr("Train both from start weights, batch by batch in turn, on the same batches")
        if is_paused:
            tip = self.tr("Go on with both")
        elif is_active and not is_together:
            tip = self.tr("One of the two is being trained alone; stop that run first")
        elif not can_begin and not is_active:
            tip = self.tr("Make data, batches and seed alike first")
        self.train.setToolTip(tip)
