"""The line at the foot of the window: what is trained, how, and where."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from engine.api import BatchDone, ProjectUpdate, RunChanged, RunState, TrainingSettings
from gui.bridge import Bridge
from gui.theme.theme import Theme


class StatusLine(QWidget):
    """Step, batch, optimiser, rate and seed at the left; the device at the right."""

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bridge = bridge
        self._step = 0
        self._rate: float | None = None
        self.facts = QLabel(self)
        self.device = QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.addWidget(self.facts, 1)
        row.addWidget(self.device)
        bridge.project_updated.connect(self._follow_project)
        bridge.batch_done.connect(self._follow_batch)
        bridge.run_changed.connect(self._follow_run)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._show_facts()
        self._show_device()

    def _follow_project(self, update: ProjectUpdate) -> None:
        if update.before is None:
            self._step, self._rate = 0, None
        self._show_facts()
        if not self._bridge.run_state.is_active:
            self._show_device()

    def _follow_batch(self, news: BatchDone) -> None:
        self._step, self._rate = news.step, news.learning_rate
        self._show_facts()

    def _follow_run(self, news: RunChanged) -> None:
        if news.state is RunState.RUNNING:
            self.device.setText(self.tr("Training on {0}").format(news.text))
        elif not news.state.is_active:
            self._rate = None
            self._show_facts()

    def _show_facts(self) -> None:
        training = self._bridge.project.training
        rate = training.learning_rate if self._rate is None else self._rate
        names = dict(TrainingSettings.parameter("optimiser").choices)
        self.facts.setText(
            self.tr("Step {0} · batch {1} · {2}, learning rate {3:.3g} · seed {4}").format(
                self._step, training.batch_size, names[training.optimiser], rate, training.seed
            )
        )

    def _show_device(self) -> None:
        devices = dict(TrainingSettings.parameter("device").choices)
        chosen = devices[self._bridge.project.training.device]
        self.device.setText(self.tr("Device: {0}").format(chosen))

    def _restyle(self) -> None:
        for label in (self.facts, self.device):
            label.setFont(self._theme.font("small"))
            label.setStyleSheet(f"color: {self._theme.color('secondary').name()}")
