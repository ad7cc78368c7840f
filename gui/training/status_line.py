"""The line at the foot of the window: what is trained, how, and where."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from engine.api import BatchDone, ProjectUpdate, RunChanged, RunState, TrainingSettings
from gui.bridge import Bridge
from gui.heard import Heard
from gui.language.engine_words import translated
from gui.theme.theme import Theme
from gui.training.stage_in_words import stage_in_words

_EDGE, _HEIGHT = 16, 24
_PAUSE_MS = 200


class StatusLine(QWidget):
    """Step, stage, recipe, batch, optimiser, rate and seed at the left; the device at the right.

    It paints its words itself: labels whose words change would have the whole window laid out anew.
    """

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bridge = bridge
        self._step = self._stage = 0
        self._rate: float | None = None
        self._device = ""
        self._repaint = QTimer(self)
        self._repaint.setSingleShot(True)
        self._repaint.setInterval(_PAUSE_MS)
        self._repaint.timeout.connect(self._show)
        bridge.project_updated.connect(self._follow_project)
        bridge.batch_done.connect(self._follow_batch)
        bridge.run_changed.connect(self._follow_run)
        bridge.taken_up.connect(self._take_up)
        theme.changed.connect(self._show)
        self._name_device()

    @property
    def facts(self) -> str:
        """The words at the left."""
        project = self._bridge.project
        plan = project.plan
        place = min(self._stage, len(plan) - 1)
        stage = plan[place]
        rate = stage.training.learning_rate if self._rate is None else self._rate
        parts = [self.tr("Step {0}").format(self._step)]
        if len(plan) > 1:
            parts.append(self.tr("stage {0} of {1}").format(place + 1, len(plan)))
        parts += stage_in_words(stage, rate, is_named=len(plan) > 1)
        parts.append(self.tr("seed {0}").format(project.training.seed))
        return " · ".join(parts)

    @property
    def device(self) -> str:
        """The words at the right."""
        return self._device

    def _follow_project(self, update: ProjectUpdate) -> None:
        if update.before is None:
            self._step, self._stage, self._rate = 0, 0, None
        if not self._bridge.run_state.is_active:
            self._name_device()
        self._show()

    def _take_up(self, heard: Heard) -> None:
        """Another project came to the front."""
        self._step, self._stage, self._rate = 0, 0, None
        if heard.batch is not None:
            self._step, self._stage = heard.batch.step, heard.batch.stage
        if heard.run.state.is_active:
            self._rate = heard.batch.learning_rate if heard.batch is not None else None
            if heard.device:
                self._device = self.tr("Training on {0}").format(translated(heard.device))
        self._show()

    def _follow_batch(self, news: BatchDone) -> None:
        self._step, self._stage, self._rate = news.step, news.stage, news.learning_rate
        if not self._repaint.isActive():
            self._repaint.start()

    def _follow_run(self, news: RunChanged) -> None:
        if news.state is RunState.RUNNING:
            self._device = self.tr("Training on {0}").format(translated(news.text))
        elif not news.state.is_active:
            self._rate = None
        self._show()

    def _name_device(self) -> None:
        devices = dict(TrainingSettings.parameter("device").choices)
        chosen = devices[self._bridge.project.training.device]
        self._device = self.tr("Device: {0}").format(translated(chosen))

    def _show(self) -> None:
        self.setAccessibleName(f"{self.facts} · {self.device}")
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, round(_HEIGHT * self._theme.scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        edge = self._theme.px(_EDGE)
        room = QRect(edge, 0, self.width() - 2 * edge, self.height())
        with QPainter(self) as painter:
            painter.setFont(self._theme.font("small"))
            painter.setPen(self._theme.color("secondary"))
            middle = Qt.AlignmentFlag.AlignVCenter
            metrics, end = painter.fontMetrics(), Qt.TextElideMode.ElideRight
            facts = self.facts
            left = min(metrics.horizontalAdvance(facts) + 2, room.width())
            painter.drawText(
                room,
                middle | Qt.AlignmentFlag.AlignLeft,
                metrics.elidedText(facts, end, left),
            )
            rest = room.adjusted(left + edge, 0, 0, 0)
            if rest.width() > edge:  # in a small window the device's words give way
                words = metrics.elidedText(self.device, end, rest.width())
                painter.drawText(rest, middle | Qt.AlignmentFlag.AlignRight, words)
