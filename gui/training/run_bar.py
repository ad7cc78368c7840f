"""The heart of the tool bar: the run's buttons, how far it has come, and how well it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from operator import methodcaller

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from engine.api import BatchDone, EpochDone, ProjectUpdate, RunChanged, RunState
from gui.bridge import Bridge
from gui.figures.governed_drawing import GovernedDrawing
from gui.figures.numbers import clock, rate
from gui.heard import Heard
from gui.language.engine_words import translated
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.training.measure import main_measure, measure_label
from gui.widgets.progress_line import ProgressLine
from gui.widgets.stat_number import StatNumber

_SHARE, _LEAST_S = 0.005, 0.2  # numbers that change faster can not be read
_LEAST_PROGRESS_PX, _GOOD_PROGRESS_PX = 104, 176


class RunBar(QWidget):
    """Train, Pause, Step, Epoch, Stop; progress; test accuracy, speed and device.

    Where it gets narrow, device and speed give way first, then the single steps.

    Signals:
        message: words about the run for the user, and their kind: ``problem`` or ``good``.
    """

    message = Signal(str, str)

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bridge = bridge
        self._drawing = GovernedDrawing(self, _SHARE, _LEAST_S)
        self._measuring = GovernedDrawing(self, _SHARE, _LEAST_S)
        self._waits = False
        self._measured = measure_label(bridge.project.graph)
        self.train = self._button(self.tr("Train"), self._train, "play")
        self.pause = self._button(self.tr("Pause"), self._of_front("pause"))
        self.step = self._button(self.tr("Step"), self._of_front("step_batch"))
        self.epoch = self._button(self.tr("Epoch"), self._of_front("step_epoch"))
        self.stop = self._button(self.tr("Stop"), self._of_front("stop"))
        self.train.setProperty("kind", "primary")
        self._explain()
        self.progress = ProgressLine(theme, self)
        self.quality = StatNumber(theme, self._measured, "00.0 %", "good", self)
        self.speed = StatNumber(theme, self.tr("speed"), "00 000 /s", parent=self)
        self.device = StatNumber(theme, self.tr("device"), self.tr("CPU, 2 threads"), parent=self)
        self._restyle()
        self._lay_out()
        bridge.run_changed.connect(self._show_run)
        bridge.batch_done.connect(self._offer_batch)
        bridge.epoch_done.connect(self._offer_epoch)
        bridge.project_updated.connect(self._show_project)
        bridge.taken_up.connect(self._take_up)
        theme.changed.connect(self._restyle)
        theme.changed.connect(self._arrange)
        self._show_state(bridge.run_state)
        self._show_rest()

    def train_or_resume(self) -> None:
        """Train from the start, or go on with a paused run."""
        self._bridge.attempt(self._train)

    def _train(self) -> None:
        session = self._bridge.session
        if self._bridge.inference.is_pending:
            self._waits = True
            self.progress.set_progress(None, self.tr("Starts with PyTorch"))
            return
        is_paused = self._bridge.run_state is RunState.PAUSED
        (session.resume if is_paused else session.train)()

    def _take_up(self, heard: Heard) -> None:
        """Another project came to the front: show where its run stands, and nothing of others."""
        self._waits = False
        self._drawing.drop_waiting()
        self._measuring.drop_waiting()
        self.quality.set_value("–")
        self.speed.set_value("–")
        self._show_rest()
        self._show_device(heard.device or "–")
        if heard.batch is not None and heard.run.state is not RunState.IDLE:
            self._drawing.offer(partial(self._show_progress, heard.batch), at_once=True)
        if heard.epoch is not None:
            self._show_epoch(heard.epoch)
        if heard.run.state is RunState.FAILED:  # told when it happened; a mark is enough now
            self._show_state(heard.run.state)
            self.progress.set_progress(0.0, self.tr("Failed"))
        elif heard.run.state is not RunState.IDLE:
            self._show_run(heard.run)

    def _show_device(self, words: str) -> None:
        self.device.set_value(words)
        self.device.setToolTip(words)

    def _show_run(self, news: RunChanged) -> None:
        self._measuring.draw_waiting()
        self._show_state(news.state)
        match news.state:
            case RunState.PREPARING:
                self.progress.set_progress(None, self.tr("Preparing"))
                self.quality.set_value("–")
                self.speed.set_value("–")
            case RunState.RUNNING if news.text:
                self._show_device(translated(news.text))
            case RunState.PAUSED:
                self._show_pause()
            case RunState.FAILED:
                self.progress.set_progress(0.0, self.tr("Failed"))
                words = translated(news.text) or self.tr("The run failed.")
                self.message.emit(words, "problem")
            case RunState.FINISHED:
                self.progress.set_progress(1.0, self._finished_words(translated(news.text)))
            case RunState.STOPPED:
                fraction = self.progress.fraction()
                self.progress.set_progress(fraction, translated(news.text) or self.tr("Stopped"))

    @property
    def _learns(self) -> bool:
        return self._bridge.project.training.epochs > 0

    def _finished_words(self, told: str) -> str:
        if not self._learns:
            return self.tr("Measured")
        return told or self.tr("Finished")

    def _show_pause(self) -> None:
        fraction = self.progress.fraction() or 0.0
        epochs = self._bridge.project.training.epochs
        running = min(int(fraction * epochs) + 1, epochs)
        words = self.tr("Paused, epoch {0} of {1}").format(running, epochs)
        if not epochs:
            words = self.tr("Paused")
        self.progress.set_progress(fraction, words)

    def _show_state(self, state: RunState) -> None:
        rests = not state.is_active
        is_paused = state is RunState.PAUSED
        words = self.tr("Train") if self._learns else self.tr("Measure")
        self.train.setText(self.tr("Resume") if is_paused else words)
        can = dict.fromkeys((self.train, self.step, self.epoch), rests or is_paused)
        can |= dict.fromkeys((self.step, self.epoch), (rests or is_paused) and self._learns)
        can |= {self.pause: state is RunState.RUNNING, self.stop: state.is_active}
        # What can be pressed comes first: the focus of a button that goes moves to one that stays.
        for button in sorted(can, key=can.__getitem__, reverse=True):
            button.setEnabled(can[button])

    def _offer_batch(self, news: BatchDone) -> None:
        self._drawing.offer(partial(self._show_batch, news))

    def _show_batch(self, news: BatchDone) -> None:
        if self._bridge.run_state.is_active:
            self._show_progress(news)

    def _show_progress(self, news: BatchDone) -> None:
        running = min(int(news.epoch) + 1, news.epochs)
        words = self.tr("Epoch {0} of {1}").format(running, news.epochs)
        if not news.epochs:
            words = self.tr("Measuring")
        left = ""
        if news.seconds_left is not None and self._bridge.run_state is RunState.RUNNING:
            left = self.tr("{0} left").format(clock(news.seconds_left))
        self.progress.set_progress(news.epoch / max(news.epochs, 1), words, left)
        speed = rate(news.samples_per_second)
        self.speed.set_value(speed)
        self.progress.setToolTip(self.tr("{0} on {1}").format(speed, self.device.text()))

    def _offer_epoch(self, news: EpochDone) -> None:
        self._measuring.offer(partial(self._show_epoch, news))

    def _show_epoch(self, news: EpochDone) -> None:
        measure = main_measure(self._bridge.project.graph, news.test)
        if measure is not None:
            self.quality.set_label(measure.label)
            self.quality.set_value(measure.words)

    def _show_project(self, update: ProjectUpdate) -> None:
        waits = self._waits and update.before is not None
        self._waits = waits and update.inference.is_pending
        self._show_state(self._bridge.run_state)
        self._name_quality(measure_label(update.project.graph))
        if self._waits:
            return
        if waits:
            self._show_rest()
            self.train_or_resume()
        elif update.before is None and not self._bridge.run_state.is_active:
            self.quality.set_value("–")
            self.speed.set_value("–")
            self._show_rest()
        elif not self._bridge.run_state.is_active and not self.progress.fraction():
            self._show_rest()

    def _name_quality(self, label: str) -> None:
        """Say what will be measured; where nothing is, the number goes without a place."""
        if label != self._measured:
            self._measured = label
            self.quality.set_label(label)
            self._arrange()

    def _show_rest(self) -> None:
        epochs = self._bridge.project.training.epochs
        words = self.tr("Ready, {0} epochs").format(epochs)
        if epochs < 2:
            words = self.tr("Ready, 1 epoch") if epochs else self.tr("Ready to measure")
        self.progress.set_progress(0.0, words)

    def _of_front(self, request: str) -> Callable[[], object]:
        """A request of the session that is in front when the button is pressed."""
        return lambda: methodcaller(request)(self._bridge.session)

    def _button(self, words: str, request: Callable[[], object], icon: str = "") -> QPushButton:
        button = QPushButton(words, self)
        button.clicked.connect(lambda: self._bridge.attempt(request))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the canvas
        button.setMinimumHeight(self._theme.px(32))
        if icon:
            button.setIcon(self._theme.icon(icon, "on_accent"))
            button.setIconSize(QSize(self._theme.px(16), self._theme.px(16)))
        return button

    def show_keys(self, keys_of: Callable[[str], str]) -> None:
        """Tell behind each tip the keys that do the same, asked for by the action's id."""
        actions = ("run.train", "run.pause", "run.batch", "run.epoch", "run.stop")
        for (button, tip), id_ in zip(self._tips.items(), actions, strict=True):
            keys = keys_of(id_)
            button.setToolTip(f"{tip} ({keys})" if keys else tip)

    def _explain(self) -> None:
        self._tips = {
            self.train: self.tr("Train from start weights to the last epoch, or go on"),
            self.pause: self.tr("Halt after the running batch"),
            self.step: self.tr("Learn one batch, then pause"),
            self.epoch: self.tr("Learn to the end of an epoch, then pause"),
            self.stop: self.tr("End the run; what was learned stays"),
        }
        for button, tip in self._tips.items():
            button.setToolTip(tip)

    def _restyle(self) -> None:
        self.train.setIcon(self._theme.icon("play", "on_accent"))
        metrics = QFontMetrics(self._theme.font("heading"))
        words = (self.tr("Train"), self.tr("Resume"), self.tr("Measure"))
        widest = max(map(metrics.horizontalAdvance, words))
        self.train.setMinimumWidth(widest + self._theme.px(48))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        for button in (self.train, self.pause, self.step, self.epoch, self.stop):
            row.addWidget(button)
        row.addSpacing(SPACE)
        row.addWidget(self.progress, 1)
        row.addSpacing(SPACE)
        for stat in (self.quality, self.speed, self.device):
            row.addWidget(stat)
            row.addSpacing(SPACE)
        self.progress.setMaximumWidth(self._theme.px(360))
        self._arrange()

    def _arrange(self) -> None:
        """Let go of what there is no room for: device and speed, single steps, quality."""
        always = (self.train, self.pause, self.stop)
        buttons = (*always, self.step, self.epoch)
        stats = (self.quality, self.speed, self.device)
        shown = stats if self._measured else stats[1:]
        self.setMinimumWidth(self._needed(always, (), _LEAST_PROGRESS_PX))
        width = self.width()
        for stat in stats[1:]:
            before = shown[: shown.index(stat) + 1]
            stat.setVisible(width >= self._needed(buttons, before, _GOOD_PROGRESS_PX))
        has_room = width >= self._needed(buttons, shown[:1], _LEAST_PROGRESS_PX)
        for button in (self.step, self.epoch):
            button.setVisible(has_room)
        has_room = width >= self._needed(always, shown[:1], _LEAST_PROGRESS_PX)
        self.quality.setVisible(has_room and bool(self._measured))

    def _needed(
        self, buttons: Sequence[QWidget], stats: Sequence[QWidget], progress_px: int
    ) -> int:
        """Width at which all these have room."""
        width = self._theme.px(progress_px) + 4 * SPACE
        width += sum(max(b.sizeHint().width(), b.minimumWidth()) + SPACE for b in buttons)
        return width + sum(stat.sizeHint().width() + 2 * SPACE for stat in stats)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
