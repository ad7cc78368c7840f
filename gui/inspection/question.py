"""What a panel has found out by the engine, and when it is to be found out anew."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.api import RunState, Study, StudyTold
from gui.language.engine_words import translated
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.watched import Watched
from gui.widgets.action_button import ActionButton
from gui.widgets.elided_words import ElidedWords
from gui.widgets.progress_line import ProgressLine

_HEIGHT_PX = 30


class Question(QObject):
    """One study of a panel, asked again when something else is wanted or more has been learned.

    While a run goes on it is not asked again by itself: a study takes time from learning. The
    answer then belongs to an earlier moment, which `QuestionBar` says, with a button to ask again.

    Signals:
        told: news of the study, as a `StudyTold`.
        changed: whether it is being worked out, is done, or was stopped.
    """

    told = Signal(object)
    changed = Signal()

    def __init__(self, owner: str, bridge: Watched, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._owner, self._bridge = owner, bridge
        self._asked: tuple[Study, object] | None = None
        self.newest: StudyTold | None = None
        self.step = 0
        self.is_stopped = False
        self._is_asleep = False
        bridge.study_told.connect(self._hear)
        bridge.run_changed.connect(self._follow_run)

    @property
    def is_open(self) -> bool:
        """Whether it is being worked out."""
        is_over = self.newest is not None and self.newest.is_over
        return self._asked is not None and not is_over and not self.is_stopped

    @property
    def is_old(self) -> bool:
        """Whether the network has learned since, or was stopped before all was known."""
        return self.is_stopped or (self.newest is not None and self.newest.step != self.step)

    def want(self, study: Study | None, step: int, about: object = None) -> None:
        """Have this found out, unless it is known or being worked out.

        Args:
            study: what; None: nothing.
            step: batches the network has learned that is shown.
            about: what else the answer depends on, as the example that is looked at.
        """
        self.step, self._is_asleep = step, False
        if study is None:
            self.drop()
        elif self._asked != (study, about) or self._is_due:
            self._ask(study, about)
        else:
            self.changed.emit()

    def again(self) -> None:
        """Ask the same of the network as it is now."""
        if self._asked is not None:
            self._ask(*self._asked)

    def stop(self) -> None:
        """Be content with what is known."""
        if self.is_open:
            self._bridge.ask(self._owner, None)
            self.is_stopped = True
            self.changed.emit()

    def drop(self) -> None:
        """Nothing is wanted any more."""
        if self._asked is not None:
            self._bridge.ask(self._owner, None)
        self._asked = self.newest = None
        self.is_stopped = False
        self.changed.emit()

    def pause(self) -> None:
        """Ask nothing until something is wanted again; what is not finished is let go of."""
        self._is_asleep = True
        if self.is_open:
            self.drop()

    @property
    def _is_due(self) -> bool:
        """Whether the answer is of an earlier moment, and asking takes no time from learning."""
        return self.is_old and not (self.is_open or self.is_stopped or self._is_learning)

    @property
    def _is_learning(self) -> bool:
        return self._bridge.run_state in (RunState.RUNNING, RunState.PREPARING)

    def _ask(self, study: Study, about: object) -> None:
        self._asked, self.newest, self.is_stopped = (study, about), None, False
        self._bridge.ask(self._owner, study)
        self.changed.emit()

    def _follow_run(self, _: object) -> None:
        """Once a run has come to rest, ask of what it has learned."""
        if self._asked is not None and not self._is_asleep and self._is_due:
            self._ask(*self._asked)

    def _hear(self, told: StudyTold) -> None:
        if told.owner != self._owner or self._asked is None or self.is_stopped:
            return
        if told.study != self._asked[0]:
            return
        self.newest = told
        self.told.emit(told)
        self.changed.emit()


class QuestionBar(QWidget):
    """How far a question is, in a line, with a button to stop it or to ask it again."""

    def __init__(self, theme: Theme, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._question = theme, question
        self._words, self._working = "", ""
        self.words = ElidedWords(self)
        self.progress = ProgressLine(theme, self)
        self.button = ActionButton(theme, self.tr("Look again"), kind="quiet", parent=self)
        self.progress.setMinimumWidth(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.words, 1)
        row.addWidget(self.progress, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self._press)
        question.changed.connect(self.show_state)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_state()

    def set_words(self, words: str, working: str) -> None:
        """Say what was found, and what is being done while it is not known yet."""
        self._words, self._working = words, working
        self.show_state()

    def show_state(self) -> None:
        """Show how far it is."""
        question, newest = self._question, self._question.newest
        is_open = question.is_open
        with QSignalBlocker(self.words):
            self.words.set_words(self._text())
        self.progress.set_progress(newest.share if newest is not None else None, self._working)
        self.words.setVisible(not is_open)
        self.progress.setVisible(is_open)
        self.button.setVisible(is_open or (question.is_old and not is_open))
        words = self.tr("Stop") if is_open else self.tr("Look again")
        tip = self.tr("Be content with what is known") if is_open else self._again_tip()
        if self.button.text() != words:
            self.button.setText(words)
        self.button.setToolTip(tip)
        self.button.setAccessibleName(words)

    def _text(self) -> str:
        question, newest = self._question, self._question.newest
        if newest is not None and newest.problem:
            return translated(newest.problem)
        if question.is_stopped:
            return self.tr("Stopped before all was known. {0}").format(self._words).strip()
        if newest is not None and question.is_old:
            at = self.tr("as it was after {0} batches").format(newest.step)
            return f"{self._words} · {at}" if self._words else at
        return self._words

    def _again_tip(self) -> str:
        return self.tr("Find it out of the network as it is now")

    def _restyle(self) -> None:
        """As high with progress as with words, so that what is below stays where it is."""
        self.setFixedHeight(self._theme.px(_HEIGHT_PX))

    def _press(self) -> None:
        if self._question.is_open:
            self._question.stop()
        else:
            self._question.again()
