"""The bar at the foot of the window that moves everything through the moments of a run."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QStackedLayout, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import EDGE
from gui.time_machine.budget_popup import BudgetPopup
from gui.time_machine.disk_use import in_mib
from gui.time_machine.moment_chip import MomentChip
from gui.time_machine.moments_slider import MomentsSlider
from gui.time_machine.time_machine import SPEEDS, TimeMachine
from gui.widgets.action_button import ActionButton

_HEIGHT, _BUTTON = 28, 24


class TimeBar(QWidget):
    """Buttons, a slider over all moments, and where one stands.

    Signals:
        film_wanted: the moments are to be written as a film.
    """

    film_wanted = Signal()

    def __init__(self, theme: Theme, machine: TimeMachine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._machine = theme, machine
        self.setAccessibleName(self.tr("Time machine"))
        make = self._make_button
        self.first = make("to-start", self.tr("Look at the first moment"))
        self.back = make("chevron-left", self.tr("One moment back"))
        self.play = make("play", self.tr("Play the moments one after the other"))
        self.forward = make("chevron-right", self.tr("One moment forward"))
        self.slider = MomentsSlider(theme, self)
        self.slider.setAccessibleName(self.tr("Moment of the run"))
        self.sentence = QLabel(self)
        self.sentence.setProperty("role", "small")
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.chip = MomentChip(theme, self)
        self.more = make(
            "settings", self.tr("Time machine: new run from here, film, speed, disk space")
        )
        self.budget = BudgetPopup(theme, machine, self)
        self.menu = QMenu(self)
        self.menu.setToolTipsVisible(True)
        self._make_menu()
        self._lay_out()
        self.first.clicked.connect(machine.to_start)
        self.back.clicked.connect(machine.back)
        self.play.clicked.connect(machine.toggle_play)
        self.forward.clicked.connect(machine.forward)
        self.chip.clicked.connect(machine.live)
        self.more.clicked.connect(self._open_menu)
        self.slider.step_chosen.connect(self._go)
        self.slider.play_wanted.connect(machine.toggle_play)
        machine.changed.connect(self._show)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._show()

    def show_keys(self, keys_of: Callable[[str], str]) -> None:
        """Tell behind each tip the keys that do the same, asked for by the action's id."""
        for button, id_ in (
            (self.first, "run.first_moment"),
            (self.back, "run.moment_back"),
            (self.play, "run.play_moments"),
            (self.forward, "run.moment_forward"),
        ):
            words, pressed = button.accessibleName(), keys_of(id_)
            button.setToolTip(f"{words} ({pressed})" if pressed else words)

    def _go(self, step: int | None) -> None:
        self._machine.pause()
        self._machine.look_at(step)

    def _show(self) -> None:
        machine, moments = self._machine, self._machine.moments
        moment = machine.moment
        elsewhere = frozenset(each.step for each in moments if machine.is_elsewhere(each))
        self.slider.show_moments(moments, moment.step if moment else None, elsewhere)
        self.chip.show_moment(moment, moments[-1] if moments else None)
        has_any = bool(moments)
        for part in (self.first, self.back, self.play, self.forward, self.slider):
            part.setEnabled(has_any)
        self.chip.setVisible(has_any)
        self._middle.setCurrentWidget(self.slider if has_any else self.sentence)
        self._tell_disk()
        self.play.set_icon("pause" if machine.is_playing else "play")
        for action in (self.train_from, self.film):
            action.setEnabled(has_any)
        self.train_from.setEnabled(moment is not None)

    def _tell_disk(self) -> None:
        moments, budget = self._machine.moments, self._machine.budget_mib
        if moments:
            words = self.tr("{count} moments, {size} of at most {budget:g} MiB on the disk")
            size = in_mib(sum(moment.bytes for moment in moments))
            self.slider.setToolTip(words.format(count=len(moments), size=size, budget=budget))
            return
        later = self.tr("Time machine: train, then go back to any moment here")
        none = self.tr("Time machine: no moments are kept, its disk space is 0")
        self.sentence.setText(later if budget else none)
        self.sentence.setToolTip(self.sentence.text())

    def _make_button(self, icon: str, tip: str) -> ActionButton:
        return ActionButton(self._theme, icon=icon, kind="quiet", tool_tip=tip, parent=self)

    def _make_menu(self) -> None:
        add = self.menu.addAction
        self.train_from = add(self.tr("Start a new run from here"))
        self.train_from.setToolTip(self.tr("With the weights of this moment, all else afresh"))
        self.train_from.triggered.connect(self._machine.train_from_here)
        self.film = add(self.tr("Export film…"))
        self.film.triggered.connect(self.film_wanted)
        speeds = self.menu.addMenu(self.tr("Speed of playing"))
        group = QActionGroup(speeds)
        for speed in SPEEDS:
            action: QAction = speeds.addAction(self.tr("{0} moments a second").format(speed))
            action.setCheckable(True)
            action.setChecked(speed == self._machine.speed)
            action.triggered.connect(partial(self._take_speed, speed))
            group.addAction(action)
        self.menu.addSeparator()
        self.space = add(self.tr("Disk space…"))
        self.space.triggered.connect(lambda: self.budget.open_above(self.more))

    def _take_speed(self, speed: int, _checked: bool = True) -> None:
        self._machine.set_speed(speed)

    def _open_menu(self) -> None:
        height = self.menu.sizeHint().height()
        self.menu.popup(self.more.mapToGlobal(QPoint(0, -height)))

    def _lay_out(self) -> None:
        holder = QWidget(self)
        self._middle = QStackedLayout(holder)
        self._middle.addWidget(self.slider)
        self._middle.addWidget(self.sentence)
        self._row = row = QHBoxLayout(self)
        for part in (self.first, self.back, self.play, self.forward):
            row.addWidget(part)
        row.addWidget(holder, 1)
        row.addWidget(self.chip)
        row.addWidget(self.more)

    def _restyle(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(_HEIGHT))
        self._row.setContentsMargins(0, 0, px(EDGE), 0)
        self._row.setSpacing(px(2))
        side = px(_BUTTON)
        sized = f"min-width: {side}px; max-width: {side}px; min-height: {side - 2}px;"
        for button in (self.first, self.back, self.play, self.forward, self.more):
            button.setStyleSheet(f"{sized} max-height: {side - 2}px;")
