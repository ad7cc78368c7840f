"""Which way of computing is the fastest for this network: timed, shown, and taken over."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from engine.api import ChainruleError, RunState, SpeedMeasured, SpeedTried
from gui.bridge import Bridge
from gui.language.engine_words import translated
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.themed_widget import ThemedWidget

_LOOK_MS = 250
_BAR_PX = 4
_NOTHING = SpeedMeasured((), None, "")


class SpeedFinder(QWidget):
    """A button; pressed, every way of computing gets a line with its time, and the best is offered.

    Signals:
        chosen: the training settings of the way that the user wants.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._found: SpeedMeasured | None = None
        self._is_measuring = False
        self.measure = ActionButton(theme, self.tr("Measure and choose"), "search", parent=self)
        self.measure.setToolTip(
            self.tr(
                "Time a step of this network in each way of computing, on copies, and see which "
                "pays; what was learned stays as it is. Takes up to two minutes"
            )
        )
        self.bars = SpeedBars(theme, self)
        self.words = QLabel(self)
        self.words.setProperty("role", "secondary")
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.use = ActionButton(theme, self.tr("Use the fastest"), kind="primary", parent=self)
        self.use.setToolTip(self.tr("Set it in one step, which Undo takes back"))
        self.stop = ActionButton(theme, self.tr("Stop"), parent=self)
        self.stop.setToolTip(self.tr("Measure no further"))
        self.leave = ActionButton(theme, self.tr("Close"), kind="quiet", parent=self)
        self.leave.setToolTip(self.tr("Put the times away; the settings stay as they are"))
        self._watch = QTimer(self)
        self._watch.setInterval(_LOOK_MS)
        self._watch.timeout.connect(self._look)
        self.measure.clicked.connect(self.begin)
        self.stop.clicked.connect(self.end)
        self.leave.clicked.connect(self.forget)
        self.use.clicked.connect(self._use)
        bridge.speed_measured.connect(self._take)
        bridge.run_changed.connect(self._show)
        bridge.taken_up.connect(self.forget)
        self._lay_out()
        self._show()

    @property
    def is_measuring(self) -> bool:
        """Whether ways are being timed."""
        return self._is_measuring

    def begin(self) -> None:
        """Time all ways."""
        self._found, refusal = None, ""

        def ask() -> None:
            nonlocal refusal
            try:
                self._bridge.session.measure_speed()
            except ChainruleError as fault:
                refusal = str(fault)
                raise

        self._is_measuring = self._bridge.attempt(ask)
        if self._is_measuring:
            self._watch.start()
        elif refusal:
            self._found = SpeedMeasured((), None, refusal, is_over=True)
        self._show()

    def end(self) -> None:
        """Time no more; what is known so far stays to be seen."""
        if self._is_measuring:
            self._bridge.session.leave_tryout()
            self._leave(self.tr("Left before all was measured."))

    def forget(self) -> None:
        """Put everything away."""
        if self._is_measuring:
            self._bridge.session.leave_tryout()
        self._is_measuring, self._found = False, None
        self._watch.stop()
        self._show()

    def _leave(self, why: str) -> None:
        self._is_measuring = False
        self._watch.stop()
        known = self._found or _NOTHING
        self._found = SpeedMeasured(known.tried, None, why, is_over=True)
        self._show()

    def _look(self) -> None:
        """Something else may have been asked of the engine, which ends the measuring unasked."""
        if self._is_measuring and not self._bridge.session.is_trying_out:
            self._leave(self.tr("Left: the network was edited, or something else was begun."))

    def _take(self, found: SpeedMeasured) -> None:
        if not self._is_measuring:
            return
        self._found = found
        if found.is_over:
            self._is_measuring = False
            self._watch.stop()
        self._show()

    def _use(self) -> None:
        if self._found is not None and self._found.best is not None:
            self.chosen.emit(dict(self._found.best))

    def _is_new(self) -> bool:
        """Whether the fastest way is another than the one that is set."""
        best = None if self._found is None else self._found.best
        training = self._bridge.project.training
        return best is not None and any(getattr(training, k) != v for k, v in best.items())

    def _show(self) -> None:
        found, is_measuring = self._found, self._is_measuring
        is_at_rest = found is None and not is_measuring
        self.measure.setVisible(is_at_rest)
        self.measure.setEnabled(self._bridge.run_state in _RESTS)
        tried = () if found is None else found.tried
        self.bars.setVisible(bool(tried))
        self.bars.show_tried(tried, None if found is None else found.best)
        if is_measuring:
            self.words.setText(self.tr("Timing copies of the network…"))
        elif found is not None:
            self.words.setText(translated(found.text))
        self.words.setVisible(not is_at_rest)
        self.stop.setVisible(is_measuring)
        self.leave.setVisible(found is not None and found.is_over)
        self.use.setVisible(self._is_new() and not is_measuring)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE // 2)
        for button in (self.use, self.stop, self.leave):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for part in (self.measure, self.bars, self.words):
            column.addWidget(part)
        column.addLayout(buttons)


class SpeedBars(ThemedWidget):
    """A line for each way of computing: what it is, its time, and a bar as long as that."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._tried: tuple[SpeedTried, ...] = ()
        self._best: Mapping[str, object] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_tried(self, tried: tuple[SpeedTried, ...], best: Mapping[str, object] | None) -> None:
        """Show these; ``best`` are the settings of the one that pays."""
        if len(tried) != len(self._tried):
            self.updateGeometry()
        self._tried, self._best = tried, best
        told = [f"{translated(t.title)}: {_time(t) or translated(t.failure)}" for t in tried]
        self.setAccessibleName("; ".join(told))
        self.setToolTip("\n".join(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), max(1, len(self._tried)) * self._pitch())

    def _pitch(self) -> int:
        """From one line to the next."""
        line = QFontMetricsF(self._theme.font("small")).lineSpacing()
        return round(line) + self._theme.px(_BAR_PX + SPACE)

    def paintEvent(self, event: QPaintEvent) -> None:
        slowest = max((t.step_s or 0.0 for t in self._tried), default=0.0)
        theme, pitch = self._theme, self._pitch()
        bar = theme.px(_BAR_PX)
        line = pitch - theme.px(_BAR_PX + SPACE)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(theme.font("small"))
            for number, tried in enumerate(self._tried):
                top = number * pitch
                is_best = self._best is not None and dict(tried.settings) == dict(self._best)
                painter.setPen(theme.color("text" if is_best else "secondary"))
                time = _time(tried) or ("–" if tried.failure else "…")
                room = painter.fontMetrics().horizontalAdvance(time) + theme.px(SPACE)
                words = painter.fontMetrics().elidedText(
                    translated(tried.title), Qt.TextElideMode.ElideRight, self.width() - room
                )
                place = QRectF(0, top, self.width(), line)
                middle = Qt.AlignmentFlag.AlignVCenter
                painter.drawText(place, Qt.AlignmentFlag.AlignLeft | middle, words)
                painter.drawText(place, Qt.AlignmentFlag.AlignRight | middle, time)
                if tried.step_s is None or not slowest:
                    continue
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("accent" if is_best else "disabled"))
                length = self.width() * tried.step_s / slowest
                painter.drawRoundedRect(QRectF(0, top + line, length, bar), bar / 2, bar / 2)


def _time(tried: SpeedTried) -> str:
    """As ``1.23 ms × 0.81``: the time of a step and its share of that with 32 bits."""
    if tried.step_s is None:
        return ""
    ratio = "" if tried.ratio is None else f"  × {tried.ratio:.2f}"
    return f"{1000 * tried.step_s:.3g} ms{ratio}"


_RESTS = (RunState.IDLE, RunState.FINISHED, RunState.STOPPED, RunState.FAILED)
"""States in which the engine is free to try something."""
