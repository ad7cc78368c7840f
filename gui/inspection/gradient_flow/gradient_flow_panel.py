"""Gradients, updates and silent units of every layer, in the order data flow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from engine.api import GradientFlow, GradientFlowWish, ProjectUpdate, Snapshot
from gui.inspection.gradient_flow.flow_head import FlowHead
from gui.inspection.gradient_flow.flow_view import FlowView
from gui.inspection.gradient_flow.room import columns_that_fit
from gui.inspection.gradient_flow.rows import Column, Histories, Row, columns_of
from gui.inspection.gradient_flow.words import ends, meaning, measured, reading, title
from gui.looking.looking_panel import LookingPanel
from gui.looking.shown_panel import Table
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.watched import Watched
from gui.widgets.choice_field import ChoiceField
from gui.widgets.empty_hint import EmptyHint

_WISH = GradientFlowWish()
_LOW_PX, _CHOICE_PX = 170, 220


class GradientFlowPanel(LookingPanel):
    """A row for each layer that has weights or can fall silent."""

    owner = "gradient_flow"

    def __init__(self, theme: Theme, bridge: Watched, parent: QWidget | None = None) -> None:
        super().__init__(theme, bridge, parent)
        self._histories = Histories()
        self._run: object = None
        self._flow: GradientFlow | None = None
        self._fault = ""
        self.rows: tuple[Row, ...] = ()
        self.column = ChoiceField(theme, [(column, title(column)) for column in Column], self)
        self.head = FlowHead(theme, self)
        self.view = FlowView(theme, self)
        self.reading = QLabel(self)
        self.hint = EmptyHint(theme, "", parent=self)
        self._name_parts()
        self._lay_out()
        self.column.value_changed.connect(self._arrange)
        self.view.pointed.connect(self._read)
        self.view.chosen.connect(self.sought)
        self.follow_project(bridge.update)

    @property
    def columns(self) -> tuple[Column, ...]:
        """Those that are shown: all that there is room for, from the chosen one on."""
        there = columns_of(self.rows)
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        room = columns_that_fit(self._theme, self.width() - EDGE - bar)
        if room >= len(there):
            return there
        chosen = Column(self.column.value() or Column.WEIGHT_GRADIENT)
        first = there.index(chosen) if chosen in there else 0
        return tuple(sorted((there * 2)[first : first + room], key=there.index))

    def wanted_probes(self) -> tuple[GradientFlowWish, ...]:
        return (_WISH,)

    def follow_project(self, update: ProjectUpdate) -> None:
        if update.before is None:
            self._forget()
        self._arrange()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        run = self._bridge.session.run_folder
        if run != self._run:
            self._run = run
            self._histories.clear()
        self._fault = snapshot.faults.get(_WISH, "")
        flow = snapshot.found.get(_WISH)
        if isinstance(flow, GradientFlow):
            self._flow = flow
            self.rows = self._histories.rows(flow, snapshot.step)
        elif self._fault:
            self._flow, self.rows = None, ()
        else:
            return
        self._arrange()

    def table(self) -> Table | None:
        """The numbers of every layer; empty where there is none."""
        if not self.rows:
            return None
        heads = self.tr("layer"), *(title(column) for column in Column)
        rows = [
            (row.path, *(row.cells[c].value if c in row.cells else "" for c in Column))
            for row in self.rows
        ]
        return Table(heads, rows)

    def picture(self) -> QWidget:
        return self._content

    def _forget(self) -> None:
        self._histories.clear()
        self._run, self._flow, self._fault, self.rows = None, None, "", ()

    def _arrange(self, *_: object) -> None:
        """Show what there is room for."""
        there, columns = columns_of(self.rows), self.columns
        self.view.show_rows(self.rows, columns)
        scales = self.view.scales
        titles = [(title(c), *ends(c, scales[c])) for c in columns]
        self.head.show_columns(titles, self.view.name_px)
        tips = "\n".join(f"{title(c)}: {meaning(c)}." for c in columns)
        self.head.setToolTip(tips)
        self.column.set_choices([(column, title(column)) for column in there or tuple(Column)])
        self.column.setVisible(bool(there) and len(columns) < len(there))
        self._content.setVisible(bool(self.rows))
        self.hint.setVisible(not self.rows)
        if not self.rows:
            self.hint.set_text(self._why_empty())
        self.reading.setVisible(self.height() >= self._theme.px(_LOW_PX))
        self._read(None)

    def _why_empty(self) -> str:
        if self._fault:
            return self._fault
        if self._flow is not None:
            return self.tr(
                "Here every layer shows how much gradient reaches it and how fast it learns. This "
                "network has no layer that learns: add one, such as Linear."
            )
        return self.tr("Measured as soon as the network has been compiled.")

    def _read(self, row: int | None) -> None:
        if row is not None and row < len(self.rows):
            words = reading(self.rows[row])
        else:
            words = measured(self._flow) if self._flow is not None else ""
        self.reading.setText(words)
        self.reading.setToolTip(words)

    # Building

    def _name_parts(self) -> None:
        self.column.setToolTip(self.tr("Which numbers are shown"))
        self.column.setAccessibleName(self.tr("Numbers of the layers"))
        self.head.setAccessibleName(self.tr("Columns"))
        self.view.setToolTip(self.tr("Click a layer to see it on the canvas"))
        self.reading.setProperty("role", "small")
        self.reading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.reading.setWordWrap(True)
        self.column.setMaximumWidth(self._theme.px(_CHOICE_PX))
        self.column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _lay_out(self) -> None:
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self.view)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._content = QWidget(self)
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, bar, 0)  # the columns stand above their bars
        head.addWidget(self.head)
        inside = QVBoxLayout(self._content)
        inside.setContentsMargins(EDGE, 0, 0, 0)
        inside.setSpacing(SPACE // 2)
        inside.addLayout(head)
        inside.addWidget(self._scroll, 1)
        inside.addWidget(self.reading)
        choice = QHBoxLayout()
        choice.setContentsMargins(EDGE, 0, EDGE, 0)
        choice.addWidget(self.column)
        choice.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, SPACE)
        column.setSpacing(SPACE // 2)
        column.addLayout(choice)
        column.addWidget(self._content, 1)
        column.addWidget(self.hint, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
