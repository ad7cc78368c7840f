"""The classes with their marks; each can be switched off and on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.inspection.embedding.marks import paint_mark, role_of, shape_of
from gui.theme.theme import Theme
from gui.widgets.themed_widget import ThemedWidget

_ROW_PX, _MARK_PX, _LEFT_PX, _WIDEST_PX = 19, 8, 20, 150


class ClassList(ThemedWidget):
    """Rows of mark, name and count; a click switches a class, a double-click leaves it alone.

    Signals:
        changed: which classes are shown.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._names: tuple[str, ...] = ()
        self._counts: tuple[int, ...] = ()
        self._hidden: frozenset[int] = frozenset()
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(self.tr("Classes"))
        self.setToolTip(
            self.tr("Click: show or hide a class. Double-click: show this class alone, or all.")
        )

    @property
    def hidden(self) -> frozenset[int]:
        """The classes that are not shown."""
        return self._hidden

    def set_classes(self, names: Sequence[str], counts: Sequence[int]) -> None:
        """Offer these; those of the same names stay hidden."""
        if tuple(names) != self._names:
            self._hidden, self._current = frozenset(), 0
            self._names = tuple(names)
            self.setMinimumHeight(self.sizeHint().height())
            self.updateGeometry()
        self._counts = tuple(counts)
        self._tell()
        self.update()

    def switch(self, number: int) -> None:
        """Show a class, or hide it."""
        self._set(self._hidden ^ {number})

    def leave_alone(self, number: int) -> None:
        """Hide all others; if they are hidden, show all."""
        others = frozenset(range(len(self._names))) - {number}
        self._set(frozenset() if self._hidden == others else others)

    def row(self, number: int) -> QRectF:
        """Where a class stands."""
        high = self._theme.px(_ROW_PX)
        return QRectF(0, number * high, self.width(), high)

    def _set(self, hidden: frozenset[int]) -> None:
        self._hidden = hidden
        self._tell()
        self.update()
        self.changed.emit()

    def _tell(self) -> None:
        shown = [name for number, name in enumerate(self._names) if number not in self._hidden]
        self.setAccessibleDescription(", ".join(shown))

    def _at(self, y: float) -> int | None:
        number = int(y // self._theme.px(_ROW_PX))
        return number if 0 <= number < len(self._names) else None

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font("small"))
        widest = max((metrics.horizontalAdvance(name) for name in self._names), default=0)
        wide = min(widest, self._theme.px(_WIDEST_PX)) + self._theme.px(_LEFT_PX + 40)
        return QSize(wide, self._theme.px(_ROW_PX) * len(self._names))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position().y())
        if number is not None and event.button() == Qt.MouseButton.LeftButton:
            self._current = number
            self.switch(number)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position().y())
        if number is not None:
            self.switch(number)  # the first click of the two is taken back
            self.leave_alone(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self._current = min(self._current + 1, max(len(self._names) - 1, 0))
            case Qt.Key.Key_Up:
                self._current = max(self._current - 1, 0)
            case Qt.Key.Key_Space if self._names:
                self.switch(self._current)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._names:
                self.leave_alone(self._current)
            case _:
                super().keyPressEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(theme.font("small"))
            metrics = painter.fontMetrics()
            for number, name in enumerate(self._names):
                row = self.row(number)
                if not row.intersects(QRectF(event.rect())):
                    continue
                is_shown = number not in self._hidden
                colour = theme.color(role_of(number) if is_shown else "disabled")
                middle = QPointF(theme.px(8), row.center().y())
                paint_mark(painter, middle, theme.px(_MARK_PX), shape_of(number), colour)
                count = str(self._counts[number]) if number < len(self._counts) else ""
                right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.setPen(theme.color("faint" if is_shown else "disabled"))
                painter.drawText(row.adjusted(0, 0, -theme.px(4), 0), right, count)
                words = row.adjusted(theme.px(_LEFT_PX), 0, 0, 0)
                room = int(words.width()) - metrics.horizontalAdvance(count) - theme.px(10)
                painter.setPen(theme.color("text" if is_shown else "disabled"))
                text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(room, 0))
                painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
                if number == self._current and self.hasFocus():
                    painter.setPen(QPen(theme.color("accent"), 1))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRoundedRect(row.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
