"""What a run does one after the other: a row for each stage, chosen, moved and removed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.training.stage_row import StageFacts, StageRow
from gui.widgets.action_button import ActionButton

_BETWEEN = 2


class StageList(QWidget):
    """Rows while there are several stages; a button for a further one always.

    Signals:
        chosen: place of the stage that is to be edited.
        added: a stage is wanted before the chosen one.
        removed: place of the stage to be left out.
        moved: place of a stage, and the place it is to have.
    """

    chosen = Signal(int)
    added = Signal()
    removed = Signal(int)
    moved = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chosen = 0
        self._gap: int | None = None
        self.rows: list[StageRow] = []
        self.title = QLabel(self)
        self.title.setProperty("role", "heading")
        self.add = ActionButton(theme, self.tr("Stage"), "plus", kind="quiet", parent=self)
        self.add.setToolTip(self.tr("Learn something before this, with a recipe of its own"))
        self.add.setAccessibleName(self.tr("Add a stage before the chosen one"))
        self._mark = QFrame(self)  # where a dragged stage would come to stand
        self._mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._mark.hide()
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_BETWEEN)
        head.setContentsMargins(0, 0, 0, _BETWEEN)
        self._column.addLayout(head)
        self.add.clicked.connect(self.added)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_stages(self, stages: Sequence[StageFacts], chosen: int) -> None:
        """Show these stages, and which of them is edited."""
        self._chosen = chosen
        count = len(stages) if len(stages) > 1 else 0
        has_focus = any(row.hasFocus() for row in self.rows)
        while len(self.rows) > count:
            row = self.rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < count:
            self.rows.append(self._new_row())
        for place, (row, facts) in enumerate(zip(self.rows, stages, strict=False)):
            row.show_facts(facts, is_chosen=place == chosen)
        self.title.setText(self.tr("Stages") if count else self.tr("Recipe"))
        if has_focus and self.rows:
            self.rows[chosen].setFocus(Qt.FocusReason.OtherFocusReason)

    def _new_row(self) -> StageRow:
        row = StageRow(self._theme, self)
        row.chosen.connect(lambda: self.chosen.emit(self.rows.index(row)))
        row.walked.connect(lambda by: self._walk(self.rows.index(row) + by))
        row.moved.connect(lambda by: self._move(self.rows.index(row), self.rows.index(row) + by))
        row.removed.connect(lambda: self.removed.emit(self.rows.index(row)))
        row.dragged.connect(lambda y: self._follow(row.mapTo(self, QPoint(0, y)).y()))
        row.dropped.connect(lambda: self._drop(self.rows.index(row)))
        self._column.addWidget(row)
        row.show()
        return row

    def _walk(self, place: int) -> None:
        if 0 <= place < len(self.rows):
            self.rows[place].setFocus(Qt.FocusReason.OtherFocusReason)
            self.chosen.emit(place)

    def _move(self, place: int, to: int) -> None:
        if 0 <= to < len(self.rows) and to != place:
            self.moved.emit(place, to)

    def _follow(self, y: int) -> None:
        """A stage is dragged to this height: show between which it would stand."""
        middles = [row.geometry().center().y() for row in self.rows]
        self._gap = sum(middle < y for middle in middles)
        if self._gap < len(self.rows):
            edge = self.rows[self._gap].geometry().top() - _BETWEEN // 2 - 1
        else:
            edge = self.rows[-1].geometry().bottom()
        self._mark.setGeometry(0, edge, self.width(), 2)
        self._mark.raise_()
        self._mark.show()

    def _drop(self, place: int) -> None:
        self._mark.hide()
        gap, self._gap = self._gap, None
        if gap is not None:
            self._move(place, gap - (gap > place))

    def _restyle(self) -> None:
        self._mark.setStyleSheet(f"background: {self._theme.tokens.accent}; border: none;")
        self.add.setStyleSheet("min-height: 0; padding: 0 6px;")
        self.add.setFixedHeight(self._theme.px(3 * SPACE))
