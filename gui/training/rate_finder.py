"""A search for a good learning rate: asked for, watched, left, and taken over."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.api import ChainruleError, FindRate, RateFound, RunState
from gui.bridge import Bridge
from gui.figures.governed_drawing import GovernedDrawing
from gui.heard import Heard
from gui.language.engine_words import translated
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.training.rate_plot import RatePlot
from gui.widgets.action_button import ActionButton

_LOOK_MS = 250
_SHARE = 0.01


class RateFinder(QWidget):
    """A button; pressed, the plot grows below it, and in the end a rate can be taken over.

    Signals:
        rate_chosen: the learning rate the user wants.
    """

    rate_chosen = Signal(float)

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._drawing = GovernedDrawing(self, _SHARE)
        self._stage = -1
        self._found: RateFound | None = None
        self._rate: float | None = None
        self._is_searching = False
        usual = FindRate()
        self._ends = usual.lowest, usual.highest
        self.seek = ActionButton(theme, self.tr("Find a learning rate"), "search", parent=self)
        self.seek.setToolTip(
            self.tr(
                "Try rising rates on a copy of the network, a batch each, and see where the loss "
                "falls; what was learned stays as it is"
            )
        )
        self.plot = RatePlot(theme, self)
        self.words = QLabel(self)
        self.words.setProperty("role", "secondary")
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.use = ActionButton(theme, self.tr("Use"), kind="primary", parent=self)
        self.stop = ActionButton(theme, self.tr("Stop"), parent=self)
        self.stop.setToolTip(self.tr("Try no more rates"))
        self.again = ActionButton(theme, self.tr("Again"), kind="quiet", parent=self)
        self.again.setToolTip(self.tr("Try all rates once more, with the settings of now"))
        self.leave = ActionButton(theme, self.tr("Close"), kind="quiet", parent=self)
        self.leave.setToolTip(self.tr("Put the plot away; the learning rate stays as it is"))
        self._lay_out()
        self._watch = QTimer(self)
        self._watch.setInterval(_LOOK_MS)
        self._watch.timeout.connect(self._look)
        self.seek.clicked.connect(self.begin)
        self.again.clicked.connect(self.begin)
        self.stop.clicked.connect(self.end)
        self.leave.clicked.connect(self.forget)
        self.use.clicked.connect(self._use)
        self.plot.picked.connect(self._pick)
        bridge.rate_found.connect(self._take)
        bridge.run_changed.connect(self._show)
        bridge.taken_up.connect(self._take_up)
        self._show()

    @property
    def is_searching(self) -> bool:
        """Whether rates are being tried."""
        return self._is_searching

    def set_stage(self, stage: int) -> None:
        """Look for the rate of another stage of the run's plan; what was found is put away."""
        if stage != self._stage:
            self._stage = stage
            self.forget()

    def begin(self) -> None:
        """Try rates."""
        self._found, self._rate, refusal = None, None, ""

        def ask() -> None:
            nonlocal refusal
            try:
                self._bridge.session.find_rate(FindRate(stage=self._stage))
            except ChainruleError as fault:
                refusal = str(fault)
                raise

        self._is_searching = self._bridge.attempt(ask)
        if self._is_searching:
            self._watch.start()
        elif refusal:
            self._found = RateFound((), (), (), None, refusal, is_over=True)
        self._show()

    def end(self) -> None:
        """Try no more; what was found so far stays to be seen."""
        if self._is_searching:
            self._bridge.session.leave_tryout()
            self._leave(self.tr("Left before all rates were tried."))

    def forget(self) -> None:
        """Put everything away."""
        if self._is_searching:
            self._bridge.session.leave_tryout()
        self._is_searching, self._found, self._rate = False, None, None
        self._watch.stop()
        self._show()

    def _leave(self, why: str) -> None:
        """The search ended before its end."""
        self._is_searching = False
        self._watch.stop()
        known = self._found or RateFound((), (), ())
        self._found = RateFound(known.rates, known.losses, known.smoothed, None, why, is_over=True)
        self._show()

    def _look(self) -> None:
        """Something else may have been asked of the engine, which ends the search unasked."""
        if self._is_searching and not self._bridge.session.is_trying_out:
            self._leave(self.tr("Left: the network was edited, or something else was begun."))

    def _take(self, found: RateFound) -> None:
        if not self._is_searching:
            return
        self._found = found
        if found.is_over:
            self._is_searching = False
            self._watch.stop()
            self._rate = found.suggestion
        self._drawing.offer(self._show, at_once=found.is_over)

    def _take_up(self, heard: Heard) -> None:
        """Another project came to the front; its own search, if there was one, is over."""
        self._is_searching = False
        self._watch.stop()
        self._found = heard.rate if heard.rate is not None and heard.rate.is_over else None
        self._rate = self._found.suggestion if self._found is not None else None
        self._show()

    def _pick(self, rate: float) -> None:
        self._rate = rate
        self._show()

    def _use(self) -> None:
        if self._rate is not None:
            self.rate_chosen.emit(self._rate)

    def _show(self) -> None:
        found, is_searching = self._found, self._is_searching
        is_over = found is not None and found.is_over
        is_at_rest = not is_searching and found is None
        has_curve = is_searching or (found is not None and bool(found.rates))
        self.seek.setVisible(is_at_rest)
        self.seek.setEnabled(self._bridge.run_state in _RESTS)
        self.plot.setVisible(has_curve)
        if has_curve:
            self.plot.show_found(found or RateFound((), (), ()), self._rate, self._ends)
        if is_searching:
            self.words.setText(self.tr("Trying rates on a copy of the network…"))
        elif found is not None:
            self.words.setText(translated(found.reason))
        self.words.setVisible(not is_at_rest)
        self.stop.setVisible(is_searching)
        self.again.setVisible(is_over)
        self.leave.setVisible(is_over)
        self.use.setVisible(is_over and self._rate is not None)
        if self._rate is not None:
            words = self.tr("Use {0}").format(f"{self._rate:g}")
            self.use.setText(words)
            self.use.setAccessibleName(words)
            self.use.setToolTip(
                self.tr("Set the learning rate to {0}: one step, which Undo takes back").format(
                    f"{self._rate:g}"
                )
            )

    def _lay_out(self) -> None:
        self.use.setToolTip(self.tr("Set the learning rate"))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE // 2)
        for button in (self.use, self.stop, self.again, self.leave):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for part in (self.seek, self.plot, self.words):
            column.addWidget(part)
        column.addLayout(buttons)


_RESTS = (RunState.IDLE, RunState.FINISHED, RunState.STOPPED, RunState.FAILED)
"""States in which the engine is free to try rates."""
