"""Several runs side by side: what differs in their settings and their results."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.api import Difference
from gui.runs.comparing import title_of
from gui.runs.settings_table import Heading, SettingsTable
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.flow_layout import FlowLayout


class ComparisonPage(QWidget):
    """A table of differences, and what can be done with all of the chosen runs.

    Signals:
        difference_wanted: the two networks are to be compared on the canvas.
        delete_wanted: all of them are to be deleted.
        ended: nothing is to be compared any more.
    """

    difference_wanted = Signal()
    delete_wanted = Signal()
    ended = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.told = QLabel(self), QLabel(self)
        self.title.setProperty("role", "heading")
        self.told.setProperty("role", "secondary")
        self.told.setWordWrap(True)
        self.table = SettingsTable(theme, self)
        self.canvas = ActionButton(theme, self.tr("Show difference on the canvas"), parent=self)
        self.canvas.setToolTip(
            self.tr("Outline what was added, changed and removed from the first to the second run")
        )
        self.copy = ActionButton(theme, self.tr("Copy as CSV"), icon="copy", parent=self)
        self.copy.setToolTip(self.tr("Put this table on the clipboard for other programs"))
        self.delete = ActionButton(theme, icon="delete", kind="quiet", parent=self)
        self.delete.setToolTip(self.tr("Put these runs into the trash"))
        self.delete.setAccessibleName(self.tr("Put these runs into the trash"))
        self.end = ActionButton(theme, icon="close", kind="quiet", parent=self)
        self.end.setToolTip(self.tr("Compare them no longer"))
        self.end.setAccessibleName(self.tr("Compare them no longer"))
        self.canvas.clicked.connect(self.difference_wanted)
        self.copy.clicked.connect(self.table.copy)
        self.delete.clicked.connect(self.delete_wanted)
        self.end.clicked.connect(self.ended)
        self._lay_out()

    def show_runs(
        self,
        count: int,
        headings: Sequence[Heading],
        rows: Sequence[Difference],
        units: Mapping[str, str],
        told: str,
    ) -> None:
        """Show what differs.

        Args:
            count: how many runs are chosen.
            headings: what they are called, and their colours; repetitions are one.
            rows: what differs between these.
            units: of some rows, by their names.
            told: what else is to be said; empty: nothing.
        """
        self.title.setText(title_of(count))
        self.told.setText(told)
        self.told.setVisible(bool(told))
        self.canvas.setVisible(len(headings) == 2)
        self.table.show_differences(headings, rows, units)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE // 2)
        head.addWidget(self.title, 1)
        head.addWidget(self.delete)
        head.addWidget(self.end)
        buttons = FlowLayout(SPACE)
        buttons.addWidget(self.canvas)
        buttons.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, SPACE // 2, SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addLayout(head)
        column.addLayout(buttons)
        column.addWidget(self.told)
        column.addWidget(self.table, 1)
