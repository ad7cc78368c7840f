"""How a row of quick-add is painted: icon, title and family, and a line of help below."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.canvas.adding.own_block import Entry
from gui.figures.layer_icon import ICONS
from gui.figures.layer_match import matched_keyword, one_line
from gui.figures.layer_ranking import title_of
from gui.language.engine_words import translated
from gui.shelf import ShelfBlock
from gui.theme.theme import Theme

LAYER = Qt.ItemDataRole.UserRole + 1
"""Id of the layer type; None in a row that only tells something."""

_FAMILY = Qt.ItemDataRole.UserRole + 2
_FITS = Qt.ItemDataRole.UserRole + 3
_HELP = Qt.ItemDataRole.UserRole + 4
_ICON = Qt.ItemDataRole.UserRole + 5
_INK = Qt.ItemDataRole.UserRole + 6
ROW = 44
_ICON_PX = 18

Index = QModelIndex | QPersistentModelIndex


def row_of(layer: Entry, query: str, *, fits: bool) -> QListWidgetItem:
    """The row of a layer type, or of an own block, that was found by some words."""
    help_line = one_line(layer)
    family = translated(str(layer.category).capitalize())
    if isinstance(layer, ShelfBlock):
        family = QCoreApplication.translate("QuickAdd", "my block")
    keyword = matched_keyword(layer, query)
    told = f"“{keyword}” · {help_line}" if keyword else help_line
    icon = ICONS.get(layer.id, str(layer.category))
    if not fits:
        misfit = QCoreApplication.translate("QuickAdd", "does not fit here")
        told = f"{misfit} · {told}"
    row = plain_row(layer.id, title_of(layer), family, told, icon, fits=fits)
    row.setData(_INK, str(layer.category))
    return row


def plain_row(
    id_: str, title: str, family: str, told: str, icon: str, *, fits: bool = True
) -> QListWidgetItem:
    """A row that can be chosen; ``id_`` is what it stands for."""
    row = QListWidgetItem(title)
    row.setData(LAYER, id_)
    row.setData(_FAMILY, family)
    row.setData(_ICON, icon)
    row.setData(_INK, family)
    row.setData(_FITS, fits)
    row.setData(_HELP, told)
    row.setToolTip(told)
    row.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {family}. {told}")
    return row


def telling_row(text: str) -> QListWidgetItem:
    """A row that can not be chosen."""
    row = QListWidgetItem(text)
    row.setFlags(Qt.ItemFlag.NoItemFlags)
    return row


class QuickAddRow(QStyledItemDelegate):
    """Paints layer types; those that do not fit stand back."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        if index.data(LAYER) is None:
            painter.setFont(self._theme.font("body"))
            painter.setPen(self._theme.color("secondary"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        else:
            self._paint_ground(painter, rect, option)
            self._paint_layer(painter, rect, index)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem) -> None:
        state: QStyle.StateFlag = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            is_chosen = bool(state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("selection" if is_chosen else "raised"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 6, 6)

    def _paint_layer(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        theme, px = self._theme, self._theme.px
        family, fits = str(index.data(_FAMILY)), bool(index.data(_FITS))
        side = px(_ICON_PX)
        ink = str(index.data(_INK)) if fits else "faint"
        icon = theme.pixmap(str(index.data(_ICON)), ink, side)
        left = rect.left() + px(8)
        painter.drawPixmap(int(left), int(rect.center().y() - side / 2), icon)
        words = rect.adjusted(px(8) + side + px(10), px(4), -px(10), -px(5))
        small = theme.font("small")
        width = QFontMetricsF(small).horizontalAdvance(family) + px(12)
        above = QRectF(words.left(), words.top(), words.width(), words.height() / 2)
        below = above.translated(0, words.height() / 2)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        self._write(painter, above, family, small, "faint", right)
        title = above.adjusted(0, 0, -width, 0)
        self._write(painter, title, str(index.data()), theme.font("body"), _role(fits, "text"))
        self._write(painter, below, str(index.data(_HELP)), small, _role(fits, "secondary"))

    def _write(
        self,
        painter: QPainter,
        room: QRectF,
        text: str,
        font: QFont,
        role: str,
        where: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.color(role))
        short = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, where, short)


def _role(fits: bool, role: str) -> str:
    return role if fits else "faint"
