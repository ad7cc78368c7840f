"""Quick-add: a small panel in which a layer is found by typing, and put on the canvas by Enter."""

from __future__ import annotations

from collections.abc import Container, Iterable

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from engine.api import Layer
from gui.figures.layer_ranking import is_called, ranked
from gui.theme.theme import Theme
from gui.widgets.search_box import SearchBox

_LAYER = Qt.ItemDataRole.UserRole + 1
_FITS = Qt.ItemDataRole.UserRole + 2
_WIDTH, _ROWS, _ROW = 288, 9, 30
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class QuickAdd(QFrame):
    """Type, choose with the arrows, confirm with Enter; Escape or a click elsewhere closes it.

    Signals:
        chosen: id of the layer type.
        closed: it was left, with or without a choice.
    """

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._parent = theme, parent
        self._layers: tuple[type[Layer], ...] = ()
        self._fitting: Container[type[Layer]] | None = None
        self.search = SearchBox(theme, self.tr("Add a layer"), "Enter", self)
        self.list = QListWidget(self)
        self.list.setItemDelegate(_Row(theme, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Layers that can be added"))
        room = QVBoxLayout(self)
        room.setContentsMargins(8, 8, 8, 8)
        room.setSpacing(6)
        room.addWidget(self.search)
        room.addWidget(self.list)
        self.setFocusProxy(self.search)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hide()
        self.search.textChanged.connect(self._fill)
        self.search.installEventFilter(self)
        self.list.itemClicked.connect(self._choose)
        theme.changed.connect(self._restyle)
        self._restyle()

    def open_at(
        self,
        place: QPoint,
        layers: Iterable[type[Layer]],
        fitting: Container[type[Layer]] | None = None,
    ) -> None:
        """Open with the corner at a point of the parent, as far as it has room there."""
        self._layers, self._fitting = tuple(layers), fitting
        self.search.clear()
        self._fill("")
        px = self._theme.px
        self.resize(px(_WIDTH), px(_ROW) * _ROWS + px(64))
        room = self._parent.size()
        left = min(max(place.x(), 8), max(room.width() - self.width() - 8, 8))
        top = min(max(place.y(), 8), max(room.height() - self.height() - 8, 8))
        self.move(left, top)
        self.show()
        self.raise_()
        self.search.setFocus()

    def shown_ids(self) -> list[str]:
        """Ids of the listed types, from the top."""
        return [self.list.item(row).data(_LAYER) for row in range(self.list.count())]

    def close_panel(self) -> None:
        """Leave without a choice."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]  # the search box only
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        if isinstance(event, QFocusEvent) and event.lostFocus():
            self.close_panel()
        return False

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            row = self.list.currentRow() + _STEPS[key]
            self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentItem())
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.close_panel()
        else:
            return False
        return True

    def _fill(self, typed: str) -> None:
        self.list.clear()
        fitting = self._fitting
        found = ranked(self._layers, typed)
        # What fits comes first, unless the name of something else was typed to its end.
        strange = [k for k in found if fitting is not None and k not in fitting]
        for layer in sorted(found, key=lambda k: k in strange and not is_called(k, typed)):
            row = QListWidgetItem(layer.title)
            row.setData(_LAYER, layer.id)
            row.setData(Qt.ItemDataRole.UserRole, str(layer.category))
            row.setData(_FITS, fitting is None or layer in fitting)
            self.list.addItem(row)
        self.list.setCurrentRow(0)

    def _choose(self, row: QListWidgetItem | None) -> None:
        if row is not None:
            id_ = row.data(_LAYER)
            self.close_panel()
            self.chosen.emit(id_)

    def _restyle(self) -> None:
        colour = self._theme.tokens
        self.setStyleSheet(
            f"QuickAdd {{ background: {colour.panel}; border: 1px solid {colour.line};"
            f" border-radius: 9px; }} QListWidget {{ background: transparent; border: none; }}"
        )


class _Row(QStyledItemDelegate):
    """Paints a layer type: its family's band, its title, and the family at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, self._theme.px(_ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, px = self._theme, self._theme.px
        rect = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        family = str(index.data(Qt.ItemDataRole.UserRole))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            is_chosen = bool(state & QStyle.StateFlag.State_Selected)
            painter.setBrush(theme.color("selection" if is_chosen else "raised"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 6, 6)
        painter.setOpacity(1.0 if index.data(_FITS) else 0.45)
        painter.setBrush(theme.color(family))
        band = QRectF(rect.left() + px(8), rect.center().y() - px(7), px(3), px(14))
        painter.drawRoundedRect(band, 1.5, 1.5)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("text"))
        words = rect.adjusted(px(20), 0, -px(8), 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("faint"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(words, right, family)
        painter.restore()
