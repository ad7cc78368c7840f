"""How a row of the palette is painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from gui.figures.layer_icon import ICONS
from gui.palette.layer_model import CATEGORY, COUNT, FAMILY, IS_FAULT, IS_HIT, LAYER_ID
from gui.theme.theme import Theme

_EDGE_PX, _ICON_PX = 12, 14

Index = QModelIndex | QPersistentModelIndex


class LayerDelegate(QStyledItemDelegate):
    """Paints families with an arrow and their icon, layer types with their own."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if _is_entry(index):
            return QSize(0, self._theme.px(26))
        return QSize(0, self._theme.px(32 if index.row() == 0 else 40))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state: QStyle.StateFlag = option.state
        rect = QRectF(option.rect)
        if _is_entry(index):
            self._paint_ground(painter, rect, state)
            self._paint_layer(painter, rect, index)
        else:
            view = option.widget
            is_open = isinstance(view, QTreeView) and view.isExpanded(index)
            self._paint_family(painter, rect, index, is_open=is_open, state=state)
        painter.restore()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """The name is written where it is read."""
        left = self._theme.px(_EDGE_PX) + self._theme.px(22)
        editor.setGeometry(option.rect.adjusted(left, 0, -self._theme.px(_EDGE_PX), 0))

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        role = ""
        if state & QStyle.StateFlag.State_Selected:
            role = "selection" if state & QStyle.StateFlag.State_HasFocus else "raised"
        elif state & QStyle.StateFlag.State_MouseOver:
            role = "raised"
        if role:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(role))
            painter.drawRoundedRect(rect.adjusted(8, 1, -8, -1), 6, 6)

    def _paint_layer(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        px = self._theme.px
        left = rect.left() + px(_EDGE_PX) + px(6)
        side = px(_ICON_PX)
        is_fault = bool(index.data(IS_FAULT))
        family = "warning" if is_fault else str(index.data(CATEGORY))
        icon = ICONS.get(index.data(LAYER_ID), family)
        top = round(rect.center().y() - side / 2)
        painter.drawPixmap(round(left), top, self._theme.pixmap(icon, family, side))
        place = rect.adjusted(left - rect.left() + px(22), 0, -px(_EDGE_PX), 0)
        if index.data(IS_HIT):
            place = self._paint_family_name(painter, place, index)
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.color("secondary" if is_fault else "text"))
        words = painter.fontMetrics().elidedText(
            index.data(), Qt.TextElideMode.ElideRight, int(place.width())
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_family_name(self, painter: QPainter, place: QRectF, index: Index) -> QRectF:
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.color("faint"))
        name = str(index.data(FAMILY))
        place = place.adjusted(0, 0, -8, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, name)
        return place.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(name) - 8, 0)

    def _paint_family(
        self,
        painter: QPainter,
        rect: QRectF,
        index: Index,
        *,
        is_open: bool,
        state: QStyle.StateFlag,
    ) -> None:
        px = self._theme.px
        is_lit = state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected)
        middle = rect.bottom() - px(16)
        side = px(_ICON_PX)
        arrow = "chevron-down" if is_open else "chevron-right"
        left = rect.left() + px(_EDGE_PX)
        top = middle - side / 2
        painter.drawPixmap(int(left), int(top), self._theme.pixmap(arrow, "faint", side))
        left += side + px(6)
        icon = self._theme.pixmap(index.data(CATEGORY), index.data(CATEGORY), side)
        painter.drawPixmap(int(left), int(top), icon)
        left += side + px(8)
        font = self._theme.font("heading")
        painter.setFont(font)
        painter.setPen(self._theme.color("text" if is_lit else "secondary"))
        place = QRectF(left, middle - px(12), rect.right() - left, px(24))
        painter.drawText(
            place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, index.data()
        )
        if not is_open:  # what is out of sight is counted
            painter.setFont(self._theme.font("small"))
            painter.setPen(self._theme.color("faint"))
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            place.setRight(rect.right() - px(_EDGE_PX) - 8)
            painter.drawText(place, right, str(index.data(COUNT)))


def _is_entry(index: Index) -> bool:
    """Whether the row stands for something, below a family or found by a search."""
    return bool(index.data(LAYER_ID) or index.data(IS_FAULT))
