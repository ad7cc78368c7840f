"""One stage of a run, as a row of their list."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import FIELD_HEIGHT, RADIUS_FIELD
from gui.widgets.action_button import ActionButton
from gui.widgets.themed_widget import ThemedWidget

_DRAG_STARTS_AT_PX = 5
_DISC_PX, _EDGE_PX = 20, 8


class StageFacts(NamedTuple):
    """What a row tells of its stage.

    Attributes:
        number: its place, from 1.
        title: how it learns.
        length: for how long.
        is_at_work: a run is in it just now.
    """

    number: int
    title: str
    length: str
    is_at_work: bool = False


class StageRow(ThemedWidget):
    """Pressed or reached by keys it is chosen; dragged, or moved by Alt and arrows, it moves.

    Signals:
        chosen: it is to be edited.
        walked: by how many rows the keyboard is to go.
        moved: by how many places it is to be moved.
        removed: it is to be left out.
        dragged: how far down the pointer is, from its upper edge.
        dropped: it was let go, perhaps after a drag.
    """

    chosen = Signal()
    walked = Signal(int)
    moved = Signal(int)
    removed = Signal()
    dragged = Signal(int)
    dropped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.facts = StageFacts(1, "", "")
        self.is_chosen = False
        self._pressed_y: float | None = None
        self._is_dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.remove = ActionButton(
            theme, icon="close", kind="quiet", tool_tip=self.tr("Remove this stage"), parent=self
        )
        self.remove.setStyleSheet("min-height: 0; min-width: 0; padding: 0;")
        self.remove.setFixedSize(theme.px(24), theme.px(24))
        self.remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme.px(4), 0)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignRight)

    def show_facts(self, facts: StageFacts, *, is_chosen: bool) -> None:
        """Show a stage as it is now."""
        self.facts, self.is_chosen = facts, is_chosen
        words = self.tr("Stage {0}: {1}, {2}").format(facts.number, facts.title, facts.length)
        if facts.is_at_work:
            words = self.tr("{0}; at work now").format(words)
        self.setAccessibleName(words)
        keys = self.tr("Drag it to another place, or Alt+Up and Alt+Down; Delete removes it.")
        self.setToolTip(f"{words}\n{keys}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(FIELD_HEIGHT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_y = event.position().y()
            self.chosen.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_y is None:
            return
        away = abs(event.position().y() - self._pressed_y)
        if self._is_dragging or away >= _DRAG_STARTS_AT_PX:
            self._is_dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(round(event.position().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_y = None
        self._is_dragging = False
        self.unsetCursor()
        self.dropped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(by)
        elif by:
            self.walked.emit(by)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Move up"), lambda: self.moved.emit(-1))
        menu.addAction(self.tr("Move down"), lambda: self.moved.emit(1))
        menu.addAction(self.tr("Remove this stage"), self.removed.emit)
        menu.popup(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            self._paint_disc(painter)
            self._paint_words(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        theme, radius = self._theme, self._theme.px(RADIUS_FIELD)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1))
        if self.is_chosen or self.underMouse():
            painter.setBrush(theme.color("selection" if self.is_chosen else "raised"))
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, radius, radius)

    def _disc(self) -> QRectF:
        side = self._theme.px(_DISC_PX)
        return QRectF(self._theme.px(_EDGE_PX), (self.height() - side) / 2, side, side)

    def _paint_disc(self, painter: QPainter) -> None:
        theme, disc = self._theme, self._disc()
        if self.facts.is_at_work:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(disc)
            side = theme.px(12)
            icon = theme.pixmap("play", "on_accent", side)
            at = disc.center()
            painter.drawPixmap(round(at.x() - side / 2), round(at.y() - side / 2), icon)
            return
        painter.setPen(QPen(theme.color("accent" if self.is_chosen else "disabled"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text" if self.is_chosen else "secondary"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self.facts.number))

    def _paint_words(self, painter: QPainter) -> None:
        theme = self._theme
        small, body = theme.font("small"), theme.font("body")
        right = self.remove.geometry().left() - theme.px(6)
        length = QFontMetricsF(small).horizontalAdvance(self.facts.length)
        left = self._disc().right() + theme.px(8)
        title_room = max(right - length - theme.px(8) - left, 0.0)
        title = QFontMetricsF(body).elidedText(
            self.facts.title, Qt.TextElideMode.ElideRight, title_room
        )
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(body)
        painter.setPen(theme.color("text"))
        whole = QRectF(left, 0, title_room, self.height())
        painter.drawText(whole, middle | Qt.AlignmentFlag.AlignLeft, title)
        painter.setFont(small)
        painter.setPen(theme.color("secondary"))
        beside = QRectF(right - length - 1, 0, length + 1, self.height())
        painter.drawText(beside, middle | Qt.AlignmentFlag.AlignRight, self.facts.length)
