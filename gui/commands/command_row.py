"""How a command looks in the list: title with the found letters marked, place and keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.commands.command import Found
from gui.theme.theme import Theme

FOUND = Qt.ItemDataRole.UserRole + 1
ROW = 32
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_MIDDLE = Qt.AlignmentFlag.AlignCenter


class CommandRow(QStyledItemDelegate):
    """Paints a `Found`; what is not possible now is greyed."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, self._theme.px(ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        found, rect = index.data(FOUND), QRectF(option.rect)
        if not isinstance(found, Found):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, option.state)
        px = self._theme.px
        inner = rect.adjusted(px(12), 0, -px(10), 0)
        is_possible = found.command.is_possible
        right = self._paint_keys(painter, inner, found.command.keys) if is_possible else inner
        right = self._paint_place(painter, right, found)
        self._paint_title(painter, right.adjusted(0, 0, -px(12), 0), found)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        if not state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            return
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("selection" if is_chosen else "raised"))
        painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 6, 6)

    def _paint_keys(self, painter: QPainter, area: QRectF, keys: str) -> QRectF:
        """Draw the keys as a small cap at the right; gives what is left."""
        if not keys:
            return area
        theme, px = self._theme, self._theme.px
        font = theme.font("small")
        width = QFontMetricsF(font).horizontalAdvance(keys) + px(14)
        cap = QRectF(area.right() - width, area.center().y() - px(10), width, px(20))
        painter.setPen(QPen(theme.color("line"), 1.0))
        painter.setBrush(theme.color("canvas"))
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        painter.drawText(cap, _MIDDLE, keys)
        return area.adjusted(0, 0, -width - px(12), 0)

    def _paint_place(self, painter: QPainter, area: QRectF, found: Found) -> QRectF:
        theme = self._theme
        font = theme.font("small")
        painter.setFont(font)
        painter.setPen(theme.color("secondary" if found.command.is_possible else "faint"))
        width = QFontMetricsF(font).horizontalAdvance(found.command.place)
        painter.drawText(
            QRectF(area.right() - width, area.top(), width, area.height()),
            _LEFT,
            found.command.place,
        )
        return area.adjusted(0, 0, -width, 0)

    def _paint_title(self, painter: QPainter, area: QRectF, found: Found) -> None:
        """Draw the title in runs, those that were typed in the accent colour."""
        theme = self._theme
        font = theme.font("body")
        metrics = QFontMetricsF(font)
        title = metrics.elidedText(
            found.command.title, Qt.TextElideMode.ElideRight, max(area.width(), 1.0)
        )
        painter.setFont(font)
        plain = "text" if found.command.is_possible else "faint"
        left, places = area.left(), set(found.fit.places)
        for is_found, run in _runs(title, places):
            painter.setPen(theme.color("accent" if is_found else plain))
            width = metrics.horizontalAdvance(run)
            painter.drawText(QRectF(left, area.top(), width + 2, area.height()), _LEFT, run)
            left += width


def _runs(text: str, places: set[int]) -> list[tuple[bool, str]]:
    """The text cut where marked letters begin and end."""
    runs: list[tuple[bool, str]] = []
    for i, letter in enumerate(text):
        is_found = i in places
        if runs and runs[-1][0] == is_found:
            runs[-1] = (is_found, runs[-1][1] + letter)
        else:
            runs.append((is_found, letter))
    return runs
