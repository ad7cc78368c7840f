"""A sweep before it begins: what is varied, and how."""

from __future__ import annotations

from functools import partial
from weakref import WeakKeyDictionary

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.api import (
    Axis,
    ChainruleError,
    ParameterRefused,
    Session,
    Setting,
    Sweep,
    measured_by,
    setting_of,
    settings_of,
    usual_axis,
)
from gui.bridge import Bridge
from gui.language.engine_words import translated
from gui.sweeps.axis_card import AxisCard
from gui.sweeps.setting_picker import SettingPicker
from gui.sweeps.sweep_form import SweepForm
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.action_button import ActionButton

_WIDE_PX = 620
_FORM_PX = 300


class SetupPage(QWidget):
    """Builds a `Sweep` of the project in front; each project has its own.

    Signals:
        started: a `Sweep` that fits the project.
    """

    started = Signal(object)

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._bridge = theme, bridge
        self._kept: WeakKeyDictionary[Session, tuple[Axis, ...]] = WeakKeyDictionary()
        self._session = bridge.session
        self.cards: list[AxisCard] = []
        self.add = ActionButton(
            theme,
            self.tr("Vary a setting…"),
            "plus",
            tool_tip=self.tr("Choose from all settings of nodes, training, recipe and data"),
            parent=self,
        )
        self.hint = QLabel(
            self.tr(
                "Choose settings to vary, or right-click one in the inspector. Each combination "
                "is trained as a run of its own."
            ),
            self,
        )
        self.hint.setProperty("role", "secondary")
        self.hint.setWordWrap(True)
        self.picker = SettingPicker(theme, self)
        self.form = SweepForm(theme, self)
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.start = ActionButton(
            theme,
            self.tr("Start"),
            "play",
            kind="primary",
            tool_tip=self.tr("Train all of them, in a process beside the window"),
            parent=self,
        )
        self.shares = QLabel(
            self.tr("Training in the window and a sweep share the machine: each is slower then."),
            self,
        )
        self.shares.setProperty("role", "faint")
        self.shares.setWordWrap(True)
        self._lay_out()
        self.add.clicked.connect(self._open_picker)
        self.picker.chosen.connect(self.vary)
        self.form.changed.connect(self._follow)
        self.start.clicked.connect(self._start)
        bridge.project_updated.connect(self._follow_if_seen)
        bridge.epoch_done.connect(self._follow_measured_if_seen)
        theme.changed.connect(self._follow)
        self._follow_project()

    @property
    def axes(self) -> tuple[Axis, ...]:
        """What is to be varied."""
        return tuple(card.axis for card in self.cards)

    def sweep(self) -> Sweep:
        """What is asked for.

        Raises:
            ParameterRefused, CommandRefused: if it does not fit the project.
        """
        for card in self.cards:
            if card.problem:
                raise ParameterRefused(card.problem)
        sweep = Sweep(axes=self.axes, **self.form.asked())
        return sweep.checked(self._bridge.project)

    def vary(self, setting: Setting) -> None:
        """Vary one setting more, over what one would begin with."""
        if all(card.axis.target != setting.target for card in self.cards):
            self._add_card(setting, usual_axis(setting))
            self._follow()

    def vary_target(self, target: str) -> bool:
        """Vary the setting with this dotted name; gives whether there is one."""
        self._follow_project()
        found = [s for s in settings_of(self._bridge.project) if s.target == target]
        if not found:  # a block that is listed where it is used first
            try:
                found = [Setting(target, *setting_of(self._bridge.project, target))]
            except ChainruleError:
                return False
        self.vary(found[0])
        return True

    def _open_picker(self) -> None:
        varied = {axis.target for axis in self.axes}
        known = [s for s in settings_of(self._bridge.project) if s.target not in varied]
        self.picker.open_below(self.add, known)

    def _add_card(self, setting: Setting, axis: Axis) -> None:
        card = AxisCard(self._theme, setting, axis, self._list)
        card.changed.connect(self._follow)
        card.removed.connect(partial(self._remove, card))
        self.cards.append(card)
        self._cards.insertWidget(self._cards.count() - 1, card)
        card.show()

    def _remove(self, card: AxisCard) -> None:
        self.cards.remove(card)
        self._cards.removeWidget(card)
        card.hide()
        card.deleteLater()
        self._follow()

    def _start(self) -> None:
        try:
            sweep = self.sweep()
        except ChainruleError:
            self._follow()
            return
        self.started.emit(sweep)

    # Following

    def _follow_project(self) -> None:
        session = self._bridge.session
        if session is not self._session:
            self._kept[self._session] = self.axes
            self._session = session
            for card in tuple(self.cards):
                self._remove(card)
            for axis in self._kept.get(session, ()):
                self._take_up(axis)
        self._follow_measured()
        self._follow()

    def _follow_if_seen(self) -> None:
        if self.isVisible():
            self._follow_project()

    def _follow_measured_if_seen(self) -> None:
        if self.isVisible():
            self._follow_measured()

    def _follow_measured(self) -> None:
        epoch = self._bridge.heard.epoch
        told = () if epoch is None else dict(epoch.test)
        self.form.show_measured(measured_by(self._bridge.project, told))

    def _take_up(self, axis: Axis) -> None:
        try:
            setting = Setting(axis.target, *setting_of(self._bridge.project, axis.target))
        except ChainruleError:  # it went with its node
            return
        self._add_card(setting, axis)

    def _follow(self) -> None:
        """Say how many runs that makes, or what is in the way."""
        has_steps = self.form.method.value() == "grid"
        for card in self.cards:
            card.set_steps(has_steps)
        self.hint.setVisible(not self.cards)
        words, ink, is_possible = "", "secondary", False
        if self.cards:
            try:
                sweep = self.sweep()
            except ChainruleError as refusal:
                words, ink = translated(str(refusal)), "problem"
            else:
                words, is_possible = self._count_words(sweep), True
        self.told.setText(words)
        self.told.setVisible(bool(words))
        self.told.setStyleSheet(f"color: {self._theme.color(ink).name()};")
        self.start.setEnabled(is_possible)

    def _count_words(self, sweep: Sweep) -> str:
        count = sweep.count(self._bridge.project)
        if sweep.seeds > 1:
            words = self.tr("{0} trials of {1} seeds each: {2} runs.")
            return words.format(count, sweep.seeds, count * sweep.seeds)
        return self.tr("1 run.") if count == 1 else self.tr("{0} runs.").format(count)

    # Building

    def _lay_out(self) -> None:
        self._list = QWidget(self)
        self._cards = QVBoxLayout(self._list)
        self._cards.setContentsMargins(EDGE, SPACE, EDGE, SPACE)
        self._cards.setSpacing(EDGE)
        self._cards.addWidget(self.hint)
        self._cards.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._cards.addStretch(1)
        self._side = QWidget(self)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(EDGE, SPACE, EDGE, SPACE)
        side.setSpacing(SPACE)
        side.addWidget(self.form)
        side.addStretch(1)
        self._both = QWidget(self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._both)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._list, 1)
        self._row.addWidget(self._side)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._both)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.told)
        words.addWidget(self.shares)
        foot = QHBoxLayout()
        foot.setContentsMargins(EDGE, 0, EDGE, SPACE)
        foot.setSpacing(EDGE)
        foot.addLayout(words, 1)
        foot.addWidget(self.start, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(area, 1)
        column.addLayout(foot)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow_project()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= self._theme.px(_WIDE_PX)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if is_wide else down)
        form = self._theme.px(_FORM_PX)
        self._side.setMinimumWidth(form if is_wide else 0)
        self._side.setMaximumWidth(form if is_wide else 16_777_215)
