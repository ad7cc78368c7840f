"""The names of the runs that are drawn over each other; each can be left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from gui.figures.compared_run import ComparedRun
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.number_text import short_number
from gui.widgets.themed_widget import ThemedWidget

_MOST_ROWS = 3
_ROW_PX = 24
_LONGEST_PX = 220
_LINE_PX = 16


class LegendName(ThemedWidget):
    """A short line in the run's colour, its name, and its value where the cursor is."""

    def __init__(self, theme: Theme, run: ComparedRun, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.run = run
        self._value = ""
        self.setToolTip(run.name)
        self.setFont(theme.font("small"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_value(self, words: str) -> None:
        """Write a value behind the name, or none."""
        if words != self._value:
            self._value = words
            self.updateGeometry()
            self.update()

    def words(self) -> str:
        """What it says."""
        return f"{self.run.name}  {self._value}" if self._value else self.run.name

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.words()) + 4
        line = self._theme.px(_LINE_PX + 6)
        return QSize(min(width, self._theme.px(_LONGEST_PX)) + line, self._theme.px(_ROW_PX))

    def _restyle(self) -> None:
        self.setFont(self._theme.font("small"))
        super()._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, middle = self._theme, self.height() / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            style = Qt.PenStyle.DashLine if self.run.is_dashed else Qt.PenStyle.SolidLine
            painter.setPen(QPen(theme.color(self.run.role), 2.4 * theme.scale, style))
            painter.drawLine(QPointF(1, middle), QPointF(theme.px(_LINE_PX), middle))
            painter.setPen(theme.color("text"))
            painter.setFont(theme.font("small"))
            room = self.rect().adjusted(theme.px(_LINE_PX + 6), 0, 0, 0)
            mode = Qt.TextElideMode.ElideRight
            text = painter.fontMetrics().elidedText(self.words(), mode, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)


class ComparedLegend(QScrollArea):
    """The names beside and below each other; more than three rows of them scroll.

    Signals:
        left_out: key of a run that is not to be compared any more.
        ended: nothing is to be compared any more.
    """

    left_out = Signal(str)
    ended = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.names: list[LegendName] = []
        self._parts: list[QWidget] = []
        self._inside = QWidget(self)
        self._flow = FlowLayout(SPACE // 2, self._inside)
        self.end = ActionButton(theme, self.tr("End comparison"), kind="link", parent=self._inside)
        self.end.setToolTip(self.tr("Show the curves of the open run again"))
        self.end.clicked.connect(self.ended)
        self.setViewportMargins(EDGE, 0, 0, 0)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_runs(self, runs: Sequence[ComparedRun]) -> None:
        """Name these runs; none hides the legend."""
        for part in self._parts:
            self._flow.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._flow.removeWidget(self.end)
        self.names = []
        self._parts = [self._part(run) for run in runs]
        for part in (*self._parts, self.end):
            self._flow.addWidget(part)
            part.show()
        self.setVisible(bool(runs))
        self._fit()

    def show_values(self, values: Mapping[str, float]) -> None:
        """Write behind each name what its curve reads, by the runs' keys."""
        for name in self.names:
            value = values.get(name.run.key)
            name.show_value("" if value is None else short_number(value, 4))

    def _part(self, run: ComparedRun) -> QWidget:
        part = QWidget(self._inside)
        name = LegendName(self._theme, run, part)
        close = ActionButton(self._theme, icon="close", kind="quiet", parent=part)
        words = self.tr("Compare {0} no longer").format(run.name)
        close.setToolTip(words)
        close.setAccessibleName(words)
        side = self._theme.px(_ROW_PX)
        close.setStyleSheet(
            f"min-width: {side}px; max-width: {side}px; min-height: {side}px; padding: 0;"
        )
        close.clicked.connect(partial(self._leave_out, run.key))
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, SPACE // 2, 0)
        row.setSpacing(0)
        row.addWidget(name)
        row.addWidget(close)
        self.names.append(name)
        return part

    def _leave_out(self, key: str, _checked: bool = False) -> None:
        self.left_out.emit(key)

    def _fit(self) -> None:
        """As high as its rows, up to three."""
        rows = self._flow.heightForWidth(max(self.viewport().width(), 1))
        most = _MOST_ROWS * self._theme.px(_ROW_PX + SPACE // 2 + 2)
        self.setFixedHeight(max(min(rows, most), self._theme.px(_ROW_PX)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
