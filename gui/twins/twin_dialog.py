"""Where the twin of a project comes from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from engine.api import KeptRun, Session
from gui.runs.run_words import moment, state_words
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.choice_field import ChoiceField

MOST_RUNS = 200
_WIDTH_PX = 460


class TwinDialog(QDialog):
    """Asks what the second network is to be.

    Args:
        theme: its colours.
        name: of the project that gets a twin.
        others: further open projects.
        runs: kept ones, the newest first; those of the same name are offered before others.
        parent: over what it opens.

    Signals:
        chosen: None for a copy, the `Session` of another open project, or a `KeptRun`.
    """

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        name: str,
        others: Sequence[Session],
        runs: Sequence[KeptRun],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("A twin of {0}").format(name))
        self._others = tuple(others)
        own = [run for run in runs if run.summary.name == name]
        self._runs = (*own, *(run for run in runs if run.summary.name != name))[:MOST_RUNS]
        self.copy = QRadioButton(self.tr("A copy of this network as it is now"), self)
        self.other = QRadioButton(self.tr("Another open project"), self)
        self.kept = QRadioButton(self.tr("The project of a kept run"), self)
        self.project = ChoiceField(theme, _numbered(s.name for s in self._others), self)
        self.run = ChoiceField(theme, _numbered(_run_words(run) for run in self._runs), self)
        for choice, words in (
            (self.project, self.tr("Which open project")),
            (self.run, self.tr("Which kept run")),
        ):
            choice.setToolTip(words)
            choice.setAccessibleName(words)
        self.ok = ActionButton(theme, self.tr("Make the twin"), kind="primary", parent=self)
        self.ok.setToolTip(self.tr("Put the second network beside this one"))
        self.cancel = ActionButton(theme, self.tr("Cancel"), parent=self)
        self.cancel.setToolTip(self.tr("Esc"))
        self._explain()
        self._lay_out(theme)
        self._choose_first()
        self.ok.clicked.connect(self._take)
        self.cancel.clicked.connect(self.reject)
        self.project.activated.connect(lambda _: self.other.setChecked(True))
        self.run.activated.connect(lambda _: self.kept.setChecked(True))

    def _take(self) -> None:
        choice: Session | KeptRun | None = None
        if self.other.isChecked():
            choice = self._others[int(self.project.value() or 0)]
        elif self.kept.isChecked():
            choice = self._runs[int(self.run.value() or 0)]
        self.accept()
        self.chosen.emit(choice)

    def _choose_first(self) -> None:
        self.copy.setChecked(True)
        self.copy.setFocus()
        for button, choice, there in (
            (self.other, self.project, bool(self._others)),
            (self.kept, self.run, bool(self._runs)),
        ):
            button.setEnabled(there)
            choice.setEnabled(there)
            if there:
                choice.set_value("0")

    def _explain(self) -> None:
        self.copy.setToolTip(self.tr("A second tab with the same network, to be drawn otherwise"))
        other = self.tr("That tab becomes the twin")
        kept = self.tr("What a run learned is opened in a second tab, as it was drawn then")
        self.other.setToolTip(other if self._others else self.tr("No other project is open"))
        self.kept.setToolTip(kept if self._runs else self.tr("No run is kept yet"))

    def _lay_out(self, theme: Theme) -> None:
        self.told = QLabel(
            self.tr(
                "Both learn in step, from the same examples in the same order; layers that are "
                "the same in both begin with the same weights."
            ),
            self,
        )
        self.told.setWordWrap(True)
        self.told.setProperty("role", "secondary")
        group = QButtonGroup(self)
        rows = QGridLayout()
        rows.setHorizontalSpacing(EDGE)
        rows.setVerticalSpacing(SPACE)
        rows.setColumnStretch(1, 1)
        for row, button in enumerate((self.copy, self.other, self.kept)):
            group.addButton(button)
            rows.addWidget(button, row, 0)
        rows.addWidget(self.project, 1, 1)
        rows.addWidget(self.run, 2, 1)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.ok)
        self.ok.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(EDGE)
        column.addWidget(self.told)
        column.addLayout(rows)
        column.addLayout(foot)
        self.setMinimumWidth(theme.px(_WIDTH_PX))


def _numbered(words: Iterable[str]) -> list[tuple[str, str]]:
    return [(str(number), text) for number, text in enumerate(words)]


def _run_words(run: KeptRun) -> str:
    """A run in one line: its project, when it began, how it stands."""
    return f"{run.summary.name}, {moment(run.summary.started)}, {state_words(run)}"
