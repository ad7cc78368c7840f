"""One run: how it went, what it was begun with, and what can be done with it."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.api import BegunRun, Difference, KeptRun
from gui.runs.repeat_field import RepeatField
from gui.runs.run_words import (
    epoch_words,
    metric_words,
    moment,
    reason,
    result_words,
    state_role,
    state_words,
    time_words,
    when,
)
from gui.runs.settings_table import Heading, SettingsTable
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.flow_layout import FlowLayout

_KEEP_MS = 800
_NOTE_PX = 56


class NoteField(QPlainTextEdit):
    """The user's words on a run; they are kept a moment after the last letter.

    Signals:
        written: the run and the words.
    """

    written = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: KeptRun | None = None
        self.setPlaceholderText(self.tr("A note on this run"))
        self.setAccessibleName(self.tr("Note"))
        self.setToolTip(self.tr("Your words on this run; its first line stands in the list"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(theme.px(_NOTE_PX))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_MS)
        self._timer.timeout.connect(self.keep)
        self.textChanged.connect(self._timer.start)

    def show_of(self, run: KeptRun) -> None:
        """Show the note of a run; what is just being written stays."""
        if self._run is not None and self._run.id == run.id and self._timer.isActive():
            self._run = run
            return
        self.keep()
        self._run = run
        if self.toPlainText() != run.note:
            self.setPlainText(run.note)
        self._timer.stop()

    def keep(self) -> None:
        """Keep what was written, at once."""
        if self._timer.isActive() and self._run is not None:
            self._timer.stop()
            self.written.emit(self._run, self.toPlainText())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep()


class RunDetails(QScrollArea):
    """Shows a run and offers what can be done with it.

    Signals:
        open_wanted, continue_wanted, restore_wanted, delete_wanted: buttons were pressed.
        repeat_wanted: with how many seeds.
        group_wanted: all runs of the same repetition are to be chosen.
    """

    open_wanted = Signal()
    continue_wanted = Signal()
    restore_wanted = Signal()
    delete_wanted = Signal()
    group_wanted = Signal()
    repeat_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._run: KeptRun | None = None
        inside = QWidget(self)
        self.name, self.state, self.facts, self.why, self.about = (QLabel(inside) for _ in range(5))
        self.differ = QLabel(inside)
        self.note = NoteField(theme, inside)
        self.table = SettingsTable(theme, inside, grows=True)
        self._make_buttons(inside)
        self._lay_out(inside)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._restyle)

    def show_run(self, run: KeptRun, begun: BegunRun | None, unit: str, mates: int) -> None:
        """Show how a run stands.

        Args:
            run: the run.
            begun: what it was begun with, if that can be read.
            unit: of its result.
            mates: how many runs belong to the same repetition, itself included.
        """
        self._run = run
        summary = run.summary
        self.name.setText(summary.name)
        self.state.setText(state_words(run))
        began = when(summary.started, time.time())
        epochs = self.tr("{0} epochs").format(epoch_words(run))
        result = f"{metric_words(run)} {result_words(run, unit)}" if summary.goal else ""
        parts = (result, epochs, time_words(run), began)
        self.facts.setText(" · ".join(part for part in parts if part))
        self.facts.setToolTip(moment(summary.started))
        self.why.setText(reason(run))
        self.why.setVisible(bool(reason(run)))
        self._show_origin(run, begun)
        self.note.show_of(run)
        self.go_on.setVisible(run.can_continue)
        self.delete.setEnabled(not run.is_active)
        self.group.setVisible(mates > 1)
        self.group.setText(self.tr("Choose all {0} runs of this repetition").format(mates))
        self._restyle()

    def show_differences(self, rows: Sequence[Difference] | None, fault: str = "") -> None:
        """Show how its settings differ from those of the open project; None: they are not known."""
        self.table.setVisible(bool(rows))
        self.differ.setVisible(not rows)
        for button in (self.open, self.restore, self.repeat):
            button.setEnabled(rows is not None)
        if rows:
            headings = (Heading(self.tr("This run")), Heading(self.tr("Open project")))
            self.table.show_differences(headings, rows)
        elif rows is None:
            self.differ.setText(fault)
        else:
            self.differ.setText(self.tr("Its settings are those of the open project."))

    def _show_origin(self, run: KeptRun, begun: BegunRun | None) -> None:
        summary = run.summary
        lines = [self.tr("{0}, seed {1}").format(summary.device or "–", summary.seed)]
        if summary.parent:
            lines.append(self.tr("Begun with the weights of {0}").format(summary.parent))
        if begun is not None and begun.versions:
            lines.append(", ".join(f"{name} {number}" for name, number in begun.versions.items()))
        lines.append(str(run.folder))
        self.about.setText("\n".join(lines))

    def _make_buttons(self, inside: QWidget) -> None:
        theme = self._theme
        self.open = ActionButton(theme, self.tr("Open"), parent=inside)
        self.open.setToolTip(
            self.tr("Show its curves, weights and moments; another network opens in a new tab")
        )
        self.go_on = ActionButton(theme, self.tr("Continue"), parent=inside)
        self.go_on.setToolTip(
            self.tr("Learn on from its last checkpoint, with exactly the same numbers")
        )
        self.restore = ActionButton(theme, self.tr("Restore this graph"), parent=inside)
        self.restore.setToolTip(
            self.tr(
                "Put its network and data into the open project: one step, which Undo takes back"
            )
        )
        self.repeat = RepeatField(theme, inside)
        self.delete = ActionButton(theme, icon="delete", kind="quiet", parent=inside)
        self.delete.setToolTip(self.tr("Put this run into the trash"))
        self.delete.setAccessibleName(self.tr("Put this run into the trash"))
        self.group = ActionButton(theme, "", kind="link", parent=inside)
        self.group.setToolTip(self.tr("See them as mean and band"))
        self.open.clicked.connect(self.open_wanted)
        self.go_on.clicked.connect(self.continue_wanted)
        self.restore.clicked.connect(self.restore_wanted)
        self.delete.clicked.connect(self.delete_wanted)
        self.group.clicked.connect(self.group_wanted)
        self.repeat.wanted.connect(self.repeat_wanted)

    def _lay_out(self, inside: QWidget) -> None:
        for label, role in (
            (self.name, "heading"),
            (self.facts, "secondary"),
            (self.about, "small"),
            (self.differ, "secondary"),
        ):
            label.setProperty("role", role)
        for label in (self.name, self.facts, self.why, self.about, self.differ):
            label.setWordWrap(True)
        for label in (self.why, self.about):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(self.name, 1)
        head.addWidget(self.state)
        head.addWidget(self.delete)
        buttons = FlowLayout(SPACE)
        for button in (self.open, self.go_on, self.restore, self.repeat):
            buttons.addWidget(button)
        column = QVBoxLayout(inside)
        column.setContentsMargins(EDGE, SPACE // 2, EDGE, EDGE)
        column.setSpacing(SPACE)
        column.addLayout(head)
        column.addWidget(self.facts)
        column.addWidget(self.why)
        column.addWidget(self.group)
        column.addLayout(buttons)
        column.addWidget(self.note)
        column.addWidget(self.differ)
        column.addWidget(self.table)
        column.addWidget(self.about)
        column.addStretch(1)

    def _restyle(self) -> None:
        if self._run is not None:
            role = state_role(self._run)
            for label in (self.state, self.why):
                label.setStyleSheet(f"color: {self._theme.tokens.colour(role)};")
        self.note.setFixedHeight(self._theme.px(_NOTE_PX))
