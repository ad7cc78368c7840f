"""The confusion matrix: what is true in rows, what is said in columns, rates at the margins."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.api import JudgedClasses
from gui.figures.numbers import percent
from gui.inspection.evaluation.confusion_paint import (
    MARGIN_PX,
    Cell,
    Matrix,
    paint_cells,
    paint_names,
    paint_rates,
)
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number
from gui.widgets.themed_widget import ThemedWidget

COUNTS, SHARES = "counts", "shares"
_LEAST_CELL_PX, _MOST_CELL_PX = 9, 74
_RIGHT_MARGINS = 3


class ConfusionView(ThemedWidget):
    """Paints the table of a `JudgedClasses`; a click on a cell, or Enter, chooses it.

    Signals:
        cell_chosen: (true class, said class).
        spoken: what is read where the pointer is; empty: nothing.
    """

    cell_chosen = Signal(object)
    spoken = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._judged: JudgedClasses | None = None
        self._names: tuple[str, ...] = ()
        self._way = COUNTS
        self._at: Cell | None = None
        self._chosen: Cell | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(120), theme.px(72))

    def show_judged(self, judged: JudgedClasses, names: Sequence[str]) -> None:
        """Show another table, with what the classes are called."""
        if self._judged is None or judged.answer.classes != self._judged.answer.classes:
            self._at = self._chosen = None
        self._judged, self._names = judged, tuple(names)
        self.update()
        self._speak()

    def set_way(self, way: str) -> None:
        """Show `COUNTS`, or `SHARES` of each row."""
        self._way = way
        self.update()

    def set_chosen(self, cell: Cell | None) -> None:
        """Frame the cell whose examples are shown."""
        self._chosen = cell
        self.update()

    @property
    def classes(self) -> int:
        """How many there are."""
        return self._judged.answer.classes if self._judged is not None else 0

    def cell(self, true: int, said: int) -> QRectF:
        """Where a cell is painted."""
        grid, side = self.grid(), self.grid().width() / max(self.classes, 1)
        high = grid.height() / max(self.classes, 1)
        return QRectF(grid.left() + said * side, grid.top() + true * high, side, high)

    def words_in(self, true: int, said: int) -> str:
        """What is written into a cell."""
        if self._judged is None:
            return ""
        table = self._judged.confusion
        if self._way == COUNTS:
            return short_number(int(table[true, said])) if table[true, said] else ""
        share = float(table[true, said]) / max(int(table[true].sum()), 1)
        return f"{100 * share:.0f}" if share else ""

    def grid(self) -> QRectF:
        """Where the cells are painted, in widget pixels."""
        px, left, top = self._theme.px, self._names_width(), self._head()
        right, below = self._margins()
        room_x, room_y = self.width() - left - right, self.height() - top - below
        count = max(self.classes, 1)
        wide = min(max(room_x / count, 1.0), px(_MOST_CELL_PX))
        high = min(max(room_y / count, 1.0), px(_MOST_CELL_PX), wide)
        wide = min(wide, 2.4 * high)
        return QRectF(left, top, wide * count, high * count)

    # Where things stand

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font("small"))

    def _head(self) -> float:
        return 2.0 * self._metrics().lineSpacing() + self._theme.px(4)

    def _has_margins(self) -> bool:
        px = self._theme.px
        has_rows = self.classes <= (self.height() - self._head()) / px(_LEAST_CELL_PX)
        return has_rows and self.width() >= px(360) and self.height() >= px(130)

    def _margins(self) -> tuple[float, float]:
        """Room for the rates at the right and below."""
        if not self._has_margins():
            return 2.0, 2.0
        return _RIGHT_MARGINS * self._theme.px(MARGIN_PX), 1.5 * self._metrics().lineSpacing()

    def _names_width(self) -> float:
        metrics, px = self._metrics(), self._theme.px
        widest = max((metrics.horizontalAdvance(name) for name in self._names), default=0)
        room = min(widest, self.width() // 5, px(96))
        return room + metrics.lineSpacing() + px(8)

    # What is heard

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(380), self._theme.px(320))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point(self._cell_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self._cell_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and cell is not None:
            self._point(cell)
            self.cell_chosen.emit(cell)
        else:
            super().mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        true, said = self._at or self._chosen or (0, 0)
        match event.key():
            case Qt.Key.Key_Left:
                said -= 1
            case Qt.Key.Key_Right:
                said += 1
            case Qt.Key.Key_Up:
                true -= 1
            case Qt.Key.Key_Down:
                true += 1
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                if self.classes:
                    self.cell_chosen.emit((true, said))
                return
            case _:
                super().keyPressEvent(event)
                return
        if 0 <= true < self.classes and 0 <= said < self.classes:
            self._point((true, said))

    def _cell_at(self, position: QPointF) -> Cell | None:
        grid, count = self.grid(), self.classes
        if not count or not grid.contains(position):
            return None
        true = int((position.y() - grid.top()) / grid.height() * count)
        said = int((position.x() - grid.left()) / grid.width() * count)
        return min(true, count - 1), min(said, count - 1)

    def _point(self, cell: Cell | None) -> None:
        if cell != self._at:
            self._at = cell
            self.update()
            self._speak()

    def _speak(self) -> None:
        if self._at is None or self._judged is None:
            self.spoken.emit("")
            return
        true, said = self._at
        row = self._judged.confusion[true]
        words = self.tr("{count} of {all} that are {true} taken for {said} ({share})").format(
            count=short_number(int(row[said])),
            all=short_number(int(row.sum())),
            true=self._name(true),
            said=self._name(said),
            share=percent(float(row[said]) / max(int(row.sum()), 1)),
        )
        self.setAccessibleDescription(words)
        self.spoken.emit(words)

    def _name(self, number: int) -> str:
        return self._names[number] if number < len(self._names) else str(number)

    # What is painted

    def paintEvent(self, event: QPaintEvent) -> None:
        judged = self._judged
        if judged is None or not self.classes:
            return
        matrix = Matrix(self._theme, judged, self.grid(), self._names, self.words_in, self._at)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._theme.font("small"))
            paint_cells(painter, matrix)
            paint_names(painter, matrix)
            if self._has_margins():
                paint_rates(painter, matrix)
            for cell, role in ((self._chosen, "text"), (self._at, "accent")):
                if cell is not None:
                    painter.setPen(QPen(self._theme.color(role), 2))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRect(self.cell(*cell).adjusted(1, 1, -1, -1))
