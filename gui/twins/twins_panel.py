"""The twin lab: two networks trained in lock-step, and what tells them apart."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from engine.api import Session, TakeUpBatches
from gui.bridge import Bridge
from gui.figures.governed_drawing import GovernedDrawing
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.twins.beside import Beside
from gui.twins.difference import TwinDifference
from gui.twins.metrics_table import MetricsModel, MetricsTable, metric_rows
from gui.twins.notice_row import NoticeRow
from gui.twins.pairing import Pair, Pairing
from gui.twins.side_by_side import KINDS, Sides, kind_titles
from gui.twins.story import Story
from gui.twins.twin_buttons import TwinButtons
from gui.twins.twin_curves import TwinCurves
from gui.twins.twin_line import TwinLine
from gui.twins.words import progress_of
from gui.widgets.choice_field import ChoiceField
from gui.widgets.empty_hint import EmptyHint
from gui.widgets.segmented_control import SegmentedControl

CURVES, NUMBERS = "curves", "numbers"
_SHARE = 0.005
_LEAST_PX, _FEW_WORDS_PX, _WIDE_PX, _KINDS_PX, _TABLE_PX = 200, 340, 500, 720, 760
_LEAST_HEIGHT_PX, _LEAST_PAGE_PX = 180, 64


class TwinsPanel(QWidget):
    """Shows the pair to which the project in front belongs.

    Signals:
        twin_wanted: the project in front is to get a twin.
        front_wanted: a session that is to come to the front.
    """

    twin_wanted = Signal()
    front_wanted = Signal(object)

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._bridge = theme, bridge
        self._drawing = GovernedDrawing(self, _SHARE)
        self.pairing = Pairing(bridge, self)
        self.beside = Beside(bridge, self.pairing, self)
        self.difference = TwinDifference(bridge, self.beside, self)
        self.story = Story(bridge, self.pairing, self)
        self.lines = tuple(TwinLine(theme, is_second=n == 1, parent=self) for n in range(2))
        self.buttons = TwinButtons(theme, self)
        self.notice = NoticeRow(theme, self)
        titles = {CURVES: self.tr("Curves"), NUMBERS: self.tr("Numbers"), **kind_titles()}
        keys = (CURVES, NUMBERS, *(kind.key for kind in KINDS))
        kinds = [(key, titles[key]) for key in keys]
        self.kinds, self.few_kinds = SegmentedControl(theme, kinds, self), ChoiceField(theme, kinds)
        for field in (self.kinds, self.few_kinds):
            field.setToolTip(self.tr("What is shown of both"))
            field.setAccessibleName(self.tr("What is shown of both"))
            field.set_value(CURVES)
        self.curves = TwinCurves(theme, self)
        self.metrics = MetricsModel(theme, self)
        self.table = MetricsTable(theme, self.metrics, self)
        self.numbers = MetricsTable(theme, self.metrics, self)
        self.sides = Sides(theme, bridge, self.beside, self)
        self._what = self.tr(
            "A twin is a second network that learns beside this one, from the same examples "
            "in the same order. What differs then comes of what you drew otherwise."
        )
        self.hint = EmptyHint(theme, self._what, self.tr("Make a twin…"), parent=self)
        self.hint.button().setToolTip(self.tr("Put a second network beside this one"))
        self._lay_out()
        self._connect()
        self._follow()

    @property
    def pair(self) -> Pair | None:
        """The two that are shown."""
        return self.pairing.front

    def show_kind(self, key: object) -> None:
        """Show curves and numbers, or a kind of panel for each."""
        self.kinds.set_value(str(key))
        self.few_kinds.set_value(str(key))
        self.curves.tools.setVisible(key == CURVES)
        if key == CURVES:
            self._pages.setCurrentWidget(self._curves_page)
        elif key == NUMBERS:
            self._pages.setCurrentWidget(self.numbers)
        else:
            self.sides.show_kind(str(key))
            self._pages.setCurrentWidget(self.sides)

    # What the buttons do

    def train(self) -> None:
        """Train both from the start, or go on with both."""
        pair = self.pair
        if pair is None:
            return
        going = self._going(pair)
        if going is not None:
            self._bridge.attempt(going.resume)
        else:
            self.story.begin()
            self._bridge.attempt(lambda: pair.first.train_beside(pair.second))
        self._show_state()

    def pause(self) -> None:
        """Halt both."""
        if self.pair is not None and (going := self._going(self.pair)) is not None:
            going.pause()

    def stop(self) -> None:
        """End both runs."""
        if self.pair is not None and (going := self._going(self.pair)) is not None:
            going.stop()

    def make_alike(self) -> None:
        """Let the second learn from the same batches as the first, in one step."""
        pair = self.pair
        if pair is None:
            return
        command = TakeUpBatches(pair.first.project)
        (self._bridge if pair.second is self._bridge.session else self.beside).do(command)

    def part(self) -> None:
        """Look at the two together no longer."""
        self.pairing.part(self._bridge.session)

    def _going(self, pair: Pair) -> Session | None:
        """One of the two whose run is going on beside the other's."""
        if pair.first.twin is not pair.second:
            return None
        return next((session for session in pair if session.run_state.is_active), None)

    # Following

    def _follow(self, *_: object) -> None:
        """Another pair is shown, or none."""
        pair = self.pair
        self.hint.set_text(f"{self.story.closed}\n\n{self._what}".strip())
        self._whole.setCurrentWidget(self._body if pair is not None else self.hint)
        self.curves.show_pair(pair)
        if pair is not None:
            self.sides.set_front_first(pair.first is self._bridge.session)
        self._follow_projects()

    def _follow_projects(self, *_: object) -> None:
        pair = self.pair
        if pair is None:
            return
        for line, session in zip(self.lines, pair, strict=True):
            line.show_name(session.name, is_front=session is self._bridge.session)
        self.curves.follow_projects()
        self._show_state()

    def _show_state(self, *_: object) -> None:
        """Show where both runs stand, what can be done, and what there is to be said."""
        pair = self.pair
        if pair is None:
            return
        self.buttons.show_pair(pair)
        self.notice.tell(*self.story.told(pair))
        self._show_numbers()

    def _offer_numbers(self, *_: object) -> None:
        if self.isVisible():
            self._drawing.offer(self._show_numbers)
            self.curves.draw_new()

    def _show_numbers(self) -> None:
        pair = self.pair
        if pair is None:
            return
        heard = [self._bridge.heard_of(session) for session in pair]
        for line, session, told in zip(self.lines, pair, heard, strict=True):
            line.show_progress(progress_of(session, told))
        names = (pair.first.name, pair.second.name)
        self.metrics.show(names, metric_rows(pair, heard))
        self.curves.draw_new()

    # Building

    def _connect(self) -> None:
        self.hint.button_clicked.connect(self.twin_wanted)
        self.buttons.train.clicked.connect(self.train)
        self.buttons.pause.clicked.connect(self.pause)
        self.buttons.stop.clicked.connect(self.stop)
        self.buttons.part.clicked.connect(self.part)
        self.buttons.difference.toggled.connect(self.difference.set_on)
        self.difference.switched.connect(self.buttons.difference.setChecked)
        self.notice.mended.connect(self.make_alike)
        self.kinds.value_changed.connect(self.show_kind)
        self.few_kinds.value_changed.connect(self.show_kind)
        for number, line in enumerate(self.lines):
            line.wanted.connect(lambda number=number: self._bring(number))
        self.beside.moved.connect(self._follow)
        self._bridge.taken_up.connect(self._follow)
        self.story.changed.connect(self._show_state)
        for watched in (self._bridge, self.beside):
            watched.project_updated.connect(self._follow_projects)
            watched.run_changed.connect(self._show_state)
            watched.batch_done.connect(self._offer_numbers)
            watched.epoch_done.connect(self._offer_numbers)

    def _bring(self, number: int) -> None:
        if self.pair is not None:
            self.front_wanted.emit(self.pair[number])

    def _lay_out(self) -> None:
        self._body, self._curves_page = QWidget(self), QWidget(self)
        self._head = head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setContentsMargins(EDGE, 0, EDGE, 0)
        head.setSpacing(SPACE)
        names = QVBoxLayout()
        names.setSpacing(SPACE // 2)
        for line in self.lines:
            names.addWidget(line)
        head.addLayout(names, 1)
        head.addWidget(self.buttons)
        halves = QHBoxLayout(self._curves_page)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(0)
        halves.addWidget(self.curves, 5)
        halves.addWidget(self.table, 4)
        self._pages = QStackedWidget(self._body)
        self._pages.addWidget(self._curves_page)
        self._pages.addWidget(self.numbers)
        self._pages.addWidget(self.sides)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, SPACE, 0, SPACE)
        column.setSpacing(SPACE)
        column.addLayout(head)
        column.addWidget(self.notice)
        chooser = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        chooser.setContentsMargins(EDGE, 0, EDGE, 0)
        chooser.addWidget(self.kinds)
        chooser.addWidget(self.few_kinds)
        chooser.addStretch(1)
        chooser.addWidget(self.curves.tools)
        column.addLayout(chooser)
        column.addWidget(self._pages, 1)
        for page in (self._curves_page, self.sides, self.numbers, self.curves.plot):
            page.setMinimumHeight(self._theme.px(_LEAST_PAGE_PX))  # names and buttons come first
        self._whole = QStackedWidget(self)
        self._whole.addWidget(self.hint)
        self._whole.addWidget(self._body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._whole)
        # Below which `_arrange` can not help; so that the window need not grow.
        self.setMinimumSize(self._theme.px(_LEAST_PX), self._theme.px(_LEAST_HEIGHT_PX))
        self._arrange()

    def _arrange(self) -> None:
        """Where it is narrow, let the buttons stand below, and the numbers on a page alone."""
        is_narrow = self.width() < self._theme.px(_WIDE_PX)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._head.setDirection(down if is_narrow else across)
        has_words = self.width() >= self._theme.px(_FEW_WORDS_PX)
        self.buttons.set_narrow(is_narrow, has_words=has_words)
        self.curves.set_narrow(not has_words)
        has_kinds = self.width() >= self._theme.px(_KINDS_PX)
        self.kinds.setVisible(has_kinds)
        self.few_kinds.setVisible(not has_kinds)
        self.table.setVisible(self.width() >= self._theme.px(_TABLE_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_numbers()
