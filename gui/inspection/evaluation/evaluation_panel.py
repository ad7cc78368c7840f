"""How well the network answers many examples."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from engine.api import (
    Answer,
    Evaluation,
    Judged,
    JudgedClasses,
    JudgedNumbers,
    OneAnswer,
    Probe,
    ProjectUpdate,
    Snapshot,
    StudyTold,
    answers_of,
)
from gui.bridge import Bridge
from gui.inspection.evaluation.class_pages import (
    CalibrationPage,
    ConfusionPage,
    MistakesPage,
    ThresholdPage,
)
from gui.inspection.evaluation.head import Head
from gui.inspection.evaluation.number_pages import FitPage, ResidualPage
from gui.inspection.evaluation.one_page import OnePage
from gui.inspection.evaluation.page import Page, Shown
from gui.inspection.evaluation.told import class_names_of, result_words
from gui.inspection.renewal import Renewal
from gui.language.engine_words import translated
from gui.looking.looking_panel import LookingPanel
from gui.looking.shown_panel import Table
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.elided_words import ElidedWords
from gui.widgets.empty_hint import EmptyHint

_ONE = "one"
_HEAD_SHARE, _LOW_PX = 0.3, 200
_OF_CLASSES = ("confusion", "mistakes", _ONE, "calibration", "thresholds")
_OF_NUMBERS = ("fit", "residuals", "mistakes")


class EvaluationPanel(LookingPanel):
    """Confusion matrix, mistakes, likeliest classes, calibration, ROC; for numbers the fit."""

    owner = "evaluation"

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(theme, bridge, parent)
        self.answers: tuple[Answer, ...] = ()
        self._judged: Judged | None = None
        self._problem = self._fault = self._state = ""
        self.renewal = Renewal(self.owner, bridge, self)
        self.head = Head(theme, self)
        self.result = ElidedWords(self)
        self.reading = ElidedWords(self)
        self.hint = EmptyHint(theme, "", parent=self)
        self.one = OnePage(theme, self)
        self.confusion = ConfusionPage(theme, self)
        self.thresholds = ThresholdPage(theme, self)
        self.fit, self.residuals = FitPage(theme, self), ResidualPage(theme, self)
        self.pages: dict[str, Page] = {
            "confusion": self.confusion,
            "mistakes": MistakesPage(theme, self),
            "calibration": CalibrationPage(theme, self),
            "thresholds": self.thresholds,
            "fit": self.fit,
            "residuals": self.residuals,
        }
        self._lay_out()
        for page in self.pages.values():
            page.spoken.connect(self._read)
            page.example_chosen.connect(bridge.show_example)
        self.head.changed.connect(self._take_choice)
        self.head.view_changed.connect(self._change_view)
        self.head.asked.connect(self.renewal.ask_now)
        self.renewal.told.connect(self._hear)
        self.renewal.changed.connect(self._tell_state)
        bridge.example_chosen.connect(self._mark)
        theme.changed.connect(self._show_page)
        self.follow_project(bridge.update)

    @property
    def answer(self) -> Answer | None:
        """Which answer of the network is judged; None: there is none."""
        named = next((a for a in self.answers if a.judge == self.head.answer), None)
        usual = next((a for a in self.answers if not a.obstacle), None)
        return named or usual or next(iter(self.answers), None)

    @property
    def judged(self) -> Judged | None:
        """What is shown."""
        return self._judged

    @property
    def view(self) -> str:
        """The key of the view that is shown."""
        return self.head.view

    def wanted_probes(self) -> tuple[Probe, ...]:
        answer = self.answer
        if self.view != _ONE or answer is None or not answer.is_label or answer.obstacle:
            return ()
        return (OneAnswer(answer),)

    def follow_project(self, update: ProjectUpdate) -> None:
        if update.before is None:
            self._judged, self._problem, self._fault = None, "", ""
            self.confusion.choose(None)
        self.answers = answers_of(update.project.graph, update.inference)
        self._offer()
        self._ask()
        self._show_page()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        answer = self.answer
        if self.view != _ONE or answer is None:
            return
        wish = snapshot.wish
        self.one.show_example(self._bridge.session.data_set, wish.split, wish.example, wish.own)
        probe = OneAnswer(answer)
        was_shown, self._fault = not self._obstacle(), snapshot.faults.get(probe, "")
        if probe in snapshot.found:
            self.one.show_said(snapshot.found[probe], answer, self._names(answer))
        if was_shown == bool(self._obstacle()):
            self._show_page()

    def table(self) -> Table | None:
        if self.view == _ONE:
            return self.one.table()
        page = self.pages.get(self.view)
        return page.table() if page is not None and page.shown is not None else None

    def picture(self) -> QWidget:
        return self._stack.currentWidget() or self

    def set_frozen(self, is_frozen: bool) -> None:
        super().set_frozen(is_frozen)
        self.renewal.set_on(self.isVisible() and not is_frozen)

    # What the user chooses

    def _take_choice(self) -> None:
        """Another answer, other examples, or in another way."""
        self.renewal.goes_by_itself = self.head.goes_by_itself
        self.thresholds.choose(self.head.number, self.head.curve)
        number = self.head.number if self.head.number >= 0 else None
        self.fit.choose(number)
        self.residuals.choose(number)
        self.confusion.matrix.set_way(self.head.cells)
        self._offer()
        self._ask()
        self._show_page()
        self.want()

    def _change_view(self) -> None:
        self._show_page()
        self.want()
        self.draw_again()

    def _mark(self, split: str, index: int) -> None:
        for page in self.pages.values():
            page.mark(split, index)

    def _offer(self) -> None:
        answer = self.answer
        views = _OF_NUMBERS if answer is None or not answer.is_label else _OF_CLASSES
        self.head.offer(self.answers, answer, views)
        if answer is not None:
            self._offer_numbers(answer)
        else:  # nor any number of an answer that there was before
            self.head.offer_numbers([], with_all=True)

    def _offer_numbers(self, answer: Answer) -> None:
        judged = self._judged
        if answer.is_label:
            self.head.offer_numbers(list(enumerate(self._names(answer))))
        elif isinstance(judged, JudgedNumbers) and judged.answer == answer:
            self.head.offer_numbers(
                [(place, str(int(number) + 1)) for place, number in enumerate(judged.kept)],
                with_all=True,
            )
        else:
            self.head.offer_numbers([], with_all=True)

    def _ask(self) -> None:
        """Have what is chosen measured."""
        answer = self.answer
        if answer is None or answer.obstacle:
            self.renewal.want(None)
        else:
            self.renewal.want(Evaluation(answer, self.head.split, self.head.most))

    # What is heard and shown

    def _hear(self, told: StudyTold) -> None:
        if self._is_frozen:
            return
        self._problem = told.problem
        finding = told.finding
        if isinstance(finding, JudgedClasses | JudgedNumbers):
            # While it is measured again, what was measured in full stays in sight.
            before = self._judged
            is_same = before is not None and (before.answer, before.split) == (
                finding.answer,
                finding.split,
            )
            if told.share >= 1.0 or not is_same:
                self._judged = finding
            answer = self.answer
            if answer is not None:
                self._offer_numbers(answer)
        self._show_page()

    def _names(self, answer: Answer) -> tuple[str, ...]:
        project = self._bridge.project
        return class_names_of(answer, project.graph, project.data.fields())

    def _show_page(self, *_: object) -> None:
        """Show the view that is chosen, or in words why it can not be shown."""
        words = self._obstacle()
        page = self.one if self.view == _ONE else self.pages[self.view]
        if words:
            self.hint.set_text(words)
            self._stack.setCurrentWidget(self.hint)
        else:
            judged, answer = self._judged, self.answer
            if isinstance(page, Page) and judged is not None and answer is not None:
                data = self._bridge.session.data_set
                names = self._names(answer)
                page.show_judged(Shown(judged, names, data, self._bridge.example))
            self._stack.setCurrentWidget(page)
        self._read("")
        self._tell_state()
        self._share_room()

    def _obstacle(self) -> str:
        """Why nothing is shown; empty: something is."""
        answer, judged = self.answer, self._judged
        if answer is None:
            if self._bridge.inference.is_pending:
                return self.tr("Nothing is known of the nodes yet.")
            return self.tr(
                "Here the answers of a network stand beside the right ones. Wire what it says, and "
                "a target, into a loss or a metric."
            )
        if answer.obstacle:
            return translated(answer.obstacle)
        if self.view == _ONE:
            waits = self.tr("The example is being put through the network …")
            return translated(self._fault) or ("" if self.one.is_of(answer) else waits)
        if self._problem:
            return translated(self._problem)
        if judged is None or judged.answer != answer or judged.split != self.head.split:
            if self._bridge.session.data_problem:
                return translated(self._bridge.session.data_problem)
            return self.tr("The examples are being put through the network …")
        return self.pages[self.view].obstacle(judged)

    def _tell_state(self) -> None:
        """Say how well it answers, at which step that was measured, and what goes on."""
        judged, share = self._judged, self.renewal.share
        words = result_words(judged) if judged is not None and not self._obstacle() else ""
        if self._is_frozen or self.view == _ONE:
            more = ""
        elif share is not None and (judged is None or share < 1.0):
            more = self.tr("measuring: {0} %").format(round(100 * share))
        elif self.renewal.is_old and judged is not None:
            more = self.tr("the network has changed since")
        else:
            more = ""
        text = " · ".join(filter(None, (words, more)))
        if self.view == _ONE:
            text = ""
        self._state = text
        self._show_words()

    def _read(self, words: str) -> None:
        self.reading.set_words(words)
        self._show_words()

    def _show_words(self) -> None:
        """What the pointer is at has a line of its own, or the one above where room is short."""
        spoken = self.reading.words if self._is_low else ""
        self.result.set_words(spoken or self._state)

    @property
    def _is_low(self) -> bool:
        return self.height() < self._theme.px(_LOW_PX)

    # Building

    def _lay_out(self) -> None:
        self._stack = QStackedWidget(self)
        for page in (self.hint, self.one, *self.pages.values()):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, SPACE, EDGE, SPACE)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.head)
        column.addWidget(self.result)
        column.addWidget(self._stack, 1)
        column.addWidget(self.reading)

    def _share_room(self) -> None:
        self.head.set_most_height(int(_HEAD_SHARE * self.height()))
        self.result.setHidden(self.view == _ONE)
        silent = {_ONE, "mistakes"}
        is_shown = self._stack.currentWidget() is not self.hint
        is_spoken = is_shown and self.view not in silent
        self.reading.setVisible(is_spoken and not self._is_low)
        self._show_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.renewal.set_on(not self._is_frozen)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.renewal.set_on(False)
