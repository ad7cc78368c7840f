"""A slider over the moments of a run; its right end is what is now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.api import Moment
from gui.theme.theme import Theme
from gui.widgets.themed_widget import ThemedWidget

_GROOVE, _HANDLE, _TICK, _EPOCH_TICK = 4, 6.0, 2.5, 4.5
_CLOSEST_TICKS = 4.0
_PAGE = 10


class MomentsSlider(ThemedWidget):
    """Every moment has the same room, so that the early ones, which lie close, can be told apart.

    Signals:
        step_chosen: the step of the moment the user went to; None: what is now.
        play_wanted: the user wants moment after moment shown, or no longer.
    """

    step_chosen = Signal(object)
    play_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._moments: tuple[Moment, ...] = ()
        self._elsewhere: frozenset[int] = frozenset()
        self._at: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_moments(
        self, moments: Sequence[Moment], step: int | None, elsewhere: frozenset[int]
    ) -> None:
        """Show these, with the handle at one of them; None: at what is now.

        Args:
            moments: all that are kept.
            step: of the one that is looked at.
            elsewhere: steps of those that belong to another network.
        """
        self._moments, self._elsewhere = tuple(moments), elsewhere
        self._at = next((i for i, m in enumerate(self._moments) if m.step == step), None)
        self.update()

    def place_of(self, step: int | None) -> QPointF:
        """Where the handle stands for a moment; None: for what is now."""
        at = next((i for i, m in enumerate(self._moments) if m.step == step), None)
        return QPointF(self._column(len(self._moments) if at is None else at), self.height() / 2)

    def _column(self, index: int) -> float:
        edge = self._theme.px(_HANDLE) + 1
        return edge + (self.width() - 2 * edge) * index / max(len(self._moments), 1)

    def _go_to(self, index: int) -> None:
        """Go to the moment of that number; one behind the last is what is now."""
        index = min(max(index, 0), len(self._moments))
        now = len(self._moments) if self._at is None else self._at
        if self._moments and index != now:
            is_live = index == len(self._moments)
            self._at = None if is_live else index
            self.update()
            self.step_chosen.emit(None if is_live else self._moments[index].step)

    def _go_to_column(self, x: float) -> None:
        first, last = self._column(0), self._column(len(self._moments))
        self._go_to(round((x - first) / max(last - first, 1.0) * len(self._moments)))

    def _move(self, by: int) -> None:
        self._go_to((len(self._moments) if self._at is None else self._at) + by)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._theme.px(24))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._go_to_column(event.position().x())
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to_column(event.position().x())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus() and event.angleDelta().y():
            self._move(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Down:
                self._move(-1)
            case Qt.Key.Key_Right | Qt.Key.Key_Up:
                self._move(1)
            case Qt.Key.Key_PageDown:
                self._move(-_PAGE)
            case Qt.Key.Key_PageUp:
                self._move(_PAGE)
            case Qt.Key.Key_Home:
                self._go_to(0)
            case Qt.Key.Key_End | Qt.Key.Key_Escape:
                self._go_to(len(self._moments))
            case Qt.Key.Key_Space:
                self.play_wanted.emit()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, middle = self._theme, self.height() / 2
        is_on = self.isEnabled() and bool(self._moments)
        first, last = self._column(0), self._column(len(self._moments))
        here = last if self._at is None else self._column(self._at)
        half = theme.px(_GROOVE) / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for end, role in ((last, "line"), (here, "accent" if is_on else "line")):
                painter.setBrush(theme.color(role))
                painter.drawRoundedRect(
                    QRectF(first, middle - half, end - first, 2 * half), half, half
                )
            if is_on:
                self._paint_ticks(painter, middle + half + 1)
            radius = theme.px(_HANDLE)
            has_keys = self.hasFocus()
            painter.setPen(QPen(theme.color("text" if has_keys else "canvas"), 1.5))
            painter.setBrush(theme.color("accent" if is_on else "disabled"))
            painter.drawEllipse(QPointF(here, middle), radius, radius)

    def _paint_ticks(self, painter: QPainter, top: float) -> None:
        """A short line for each moment, a longer one where an epoch begins; too close: fewer."""
        theme = self._theme
        apart = self._column(1) - self._column(0)
        last_drawn, epoch = -_CLOSEST_TICKS, -1
        for index, moment in enumerate(self._moments):
            begins_epoch, epoch = int(moment.epoch) > epoch, max(int(moment.epoch), epoch)
            x = self._column(index)
            if (apart < _CLOSEST_TICKS and not begins_epoch) or x - last_drawn < _CLOSEST_TICKS:
                continue
            last_drawn = x
            is_known = moment.step not in self._elsewhere
            painter.setPen(QPen(theme.color("faint" if is_known else "line"), 1))
            length = theme.px(_EPOCH_TICK if begins_epoch else _TICK)
            painter.drawLine(QPointF(x, top), QPointF(x, top + length))
