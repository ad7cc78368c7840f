"""What two networks reached, beside each other, and the difference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from engine.api import Graph, Metric, Session, is_gain
from gui.figures.numbers import in_unit
from gui.heard import Heard
from gui.theme.theme import Theme
from gui.training.quantities import Quantity, quantities
from gui.twins.line_sample import LINES
from gui.widgets.number_text import short_number

_INVALID = QModelIndex()
_ROW_PX = 26
_SHARES = (0.34, 0.2, 0.2, 0.26)
_MINUS = "\u2212"
AnIndex = QModelIndex | QPersistentModelIndex


class MetricRow(NamedTuple):
    """One quantity of both.

    Attributes:
        name: for the user.
        first, second: the two values; None: not measured yet.
        unit: ``%`` means a share from 0 to 1.
        is_better_high: what counts as better; None: neither is.
    """

    name: str
    first: float | None
    second: float | None
    unit: str = ""
    is_better_high: bool | None = None

    @property
    def difference(self) -> float | None:
        """By how much the second is more than the first."""
        if self.first is None or self.second is None:
            return None
        return self.second - self.first


def metric_rows(sessions: Sequence[Session], heard: Sequence[Heard]) -> tuple[MetricRow, ...]:
    """What both measured last: the test set's values before the training set's, then sizes."""
    graphs = [session.project.graph for session in sessions]
    told = [news.epoch for news in heard]
    rows = []
    found: dict[str, Quantity] = {}
    for graph in graphs:
        for quantity in quantities(graph):
            found.setdefault(quantity.name, quantity)
    for split, words in (
        ("test", QCoreApplication.translate("Twins", "test {0}")),
        ("train", QCoreApplication.translate("Twins", "train {0}")),
    ):
        for name, quantity in found.items():
            values = [_value(getattr(news, split, {}), name) for news in told]
            if any(value is not None for value in values):
                title = words.format(_quiet(quantity.title.removesuffix(", %"), words))
                unit = _unit(graphs, name)
                rises = not quantity.is_loss and (unit == "%" or is_gain(name))
                better = rises if rises or quantity.is_loss else None
                rows.append(MetricRow(title, values[0], values[1], unit, better))
    sizes = [session.update.inference.totals.parameters for session in sessions]
    parameters = QCoreApplication.translate("Twins", "parameters")
    return (*rows, MetricRow(parameters, float(sizes[0]), float(sizes[1])))


class MetricsModel(QAbstractTableModel):
    """Quantities below each other; both values and their difference beside each other."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.names = ("", "")
        self.rows: tuple[MetricRow, ...] = ()

    def show(self, names: tuple[str, str], rows: tuple[MetricRow, ...]) -> None:
        """Show other values; where the rows are the same, a choice stays."""
        if len(rows) != len(self.rows) or names != self.names:
            self.beginResetModel()
            self.names, self.rows = names, rows
            self.endResetModel()
        elif rows != self.rows:
            self.rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 3))

    def as_csv(self) -> str:
        """The table for other programs: plain numbers."""
        lines: list[tuple[str, ...]] = [("", *self.names, self._heading(3))]
        lines += [
            (r.name, *("" if v is None else repr(v) for v in (r.first, r.second, r.difference)))
            for r in self.rows
        ]
        return "\n".join(",".join(f'"{cell}"' for cell in line) for line in lines) + "\n"

    def rowCount(self, parent: AnIndex = _INVALID) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnIndex = _INVALID) -> int:
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return LINES[section - 1] if section in (1, 2) else self._heading(section)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._heading(section)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _aligned(section)
        return None

    def data(self, index: AnIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row, column = self.rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _cell(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return _exact(row, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _aligned(column)
            case Qt.ItemDataRole.ForegroundRole:
                return self._theme.color(_ink(row, column))
        return None

    def _heading(self, section: int) -> str:
        return ("", *self.names, self.tr("difference"))[section]


class MetricsTable(QTableView):
    """Shows them; Ctrl+C copies all as CSV.

    Args:
        theme: its colours.
        metrics: what is shown; several tables can show the same.
        parent: what it stands in.
    """

    def __init__(self, theme: Theme, metrics: MetricsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.metrics = metrics
        self.setModel(self.metrics)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Measured values of both networks"))
        self.setAccessibleDescription(self.tr("Ctrl+C copies the table as CSV."))
        theme.changed.connect(self._fit)
        self._fit()

    def copy(self) -> None:
        """Put the table on the clipboard."""
        QGuiApplication.clipboard().setText(self.metrics.as_csv())

    def _fit(self) -> None:
        height = self._theme.px(_ROW_PX)
        self.verticalHeader().setMinimumSectionSize(min(height, 24))
        self.verticalHeader().setDefaultSectionSize(height)
        self._share_width()

    def _share_width(self) -> None:
        room = self.viewport().width()
        for column, share in enumerate(_SHARES):
            self.setColumnWidth(column, int(share * room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)


def _value(values: Mapping[str, float], name: str) -> float | None:
    return values.get(name)


def _unit(graphs: Sequence[Graph], name: str) -> str:
    for graph in graphs:
        node = graph.by_name.get(name)
        if node is not None and isinstance(node.layer, Metric):
            return node.layer.unit
    return ""


def _quiet(title: str, words: str) -> str:
    """A title inside a line: small, but for abbreviations, and where the line begins large too."""
    is_kept = title[1:2].isupper() or words[:1].isupper()  # as German, whose nouns are large
    return title if is_kept else title[:1].lower() + title[1:]


def _cell(row: MetricRow, column: int) -> str:
    if not column:
        return row.name
    if column < 3:
        value = (row.first, row.second)[column - 1]
        return "–" if value is None else in_unit(value, row.unit)
    difference = row.difference
    if difference is None:
        return "–"
    if row.unit == "%":
        words = f"{100 * abs(difference):.1f}"
    else:
        words = in_unit(abs(difference), row.unit)
    sign = "+" if difference > 0 else _MINUS if difference < 0 else "±"
    return f"{sign}{words}" if difference else short_number(0)


def _exact(row: MetricRow, column: int) -> str:
    """A cell with all of its figures, and what they count."""
    value = (row.name, row.first, row.second, row.difference)[column]
    if value is None or isinstance(value, str):
        return value or "–"
    if row.unit == "%" and column == 3:
        words = QCoreApplication.translate("Twins", "{0} percentage points")
        return words.format(f"{100 * value:.4g}")
    return str(value)


def _ink(row: MetricRow, column: int) -> str:
    if not column:
        return "secondary"
    difference = row.difference
    if column < 3 or not difference or row.is_better_high is None:
        return "text"
    return "good" if (difference > 0) is row.is_better_high else "warning"


def _aligned(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
