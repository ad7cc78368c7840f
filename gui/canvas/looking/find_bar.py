"""The bar at the top of the canvas in which nodes are searched for, with what was found below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.canvas.looking.search import Hit
from gui.theme.theme import Theme
from gui.widgets.action_button import ActionButton
from gui.widgets.search_box import SearchBox

_TITLE = Qt.ItemDataRole.UserRole + 1
_PROBLEM = Qt.ItemDataRole.UserRole + 2
_WIDTH, _ROW, _TOP, _BAR = 420, 28, 44, 52
_FEWEST_ROWS, _MOST_ROWS = 2, 6


class FindBar(QFrame):
    """Type; Enter or F3 leads on, with Shift back; Escape closes.

    Signals:
        typed: what is searched for.
        chosen: number of the row that was clicked.
        confirmed: Enter was pressed; 1 for on, -1 for back.
        stepped: one of the arrows was pressed; 1 for on, -1 for back.
        given_up: Escape or the cross.
    """

    typed = Signal(str)
    chosen = Signal(int)
    confirmed = Signal(int)
    stepped = Signal(int)
    given_up = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._parent = theme, parent
        self.search = SearchBox(theme, self.tr("Find by name, type or “problem”"), "", self)
        self.count = QLabel(self)
        self.count.setAccessibleName(self.tr("How much was found"))
        self._buttons = [
            self._button(
                "chevron-up", self.tr("Previous (Shift+F3)"), lambda: self.stepped.emit(-1)
            ),
            self._button("chevron-down", self.tr("Next (F3)"), lambda: self.stepped.emit(1)),
            self._button("close", self.tr("Close (Escape)"), self.given_up.emit),
        ]
        self.list = QListWidget(self)
        self.list.setItemDelegate(_Row(theme, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Nodes that were found"))
        bar = QHBoxLayout()
        bar.setSpacing(4)
        for part in (self.search, self.count, *self._buttons):
            bar.addWidget(part)
        bar.setStretch(0, 1)
        room = QVBoxLayout(self)
        room.setContentsMargins(8, 6, 8, 6)
        room.setSpacing(4)
        room.addLayout(bar)
        room.addWidget(self.list)
        self.setFocusProxy(self.search)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Find on the canvas"))
        self.hide()
        self.search.textChanged.connect(self.typed)
        self.search.installEventFilter(self)
        self.list.itemClicked.connect(lambda row: self.chosen.emit(self.list.row(row)))
        theme.changed.connect(self._restyle)
        self._restyle()

    def open(self) -> None:
        """Show the bar, with what was typed last chosen, ready to be typed over."""
        self.place()
        self.show()
        self.raise_()
        self.search.setFocus()
        self.search.selectAll()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """List what was found."""
        self.list.clear()
        for hit in hits:
            row = QListWidgetItem(" › ".join((*hit.path, hit.name)))
            row.setData(_TITLE, hit.title)
            row.setData(_PROBLEM, hit.problem)
            row.setToolTip(hit.problem)
            self.list.addItem(row)
        self.list.setVisible(bool(hits))
        self.place()

    def show_current(self, index: int | None, total: int) -> None:
        """Tell which of them is looked at."""
        has_words = bool(self.search.text().strip())
        if total and index is not None:
            words = self.tr("{number} of {total}").format(number=index + 1, total=total)
            self.list.setCurrentRow(index)
        elif total:
            words = self.tr("{total} found").format(total=total)
        else:
            words = self.tr("nothing found") if has_words else ""
        self.count.setText(words)
        for button in self._buttons[:2]:
            button.setEnabled(bool(total))

    def place(self) -> None:
        """Stand at the top of the canvas, in the middle, as wide as there is room."""
        px = self._theme.px
        width = min(px(_WIDTH), max(self._parent.width() - 24, 120))
        free = self._parent.height() / 2 - px(_TOP + _BAR)  # the rest is for what was found
        most = min(max(int(free / px(_ROW)), _FEWEST_ROWS), _MOST_ROWS)
        rows = min(self.list.count(), most)
        self.list.setFixedHeight(px(_ROW) * rows + 2 if rows else 0)
        self.resize(width, self.sizeHint().height())
        top = min(px(_TOP), max(self._parent.height() - self.height() - 8, 4))
        self.move((self._parent.width() - width) // 2, top)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]  # the search box only
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        return False

    def _press(self, event: QKeyEvent) -> bool:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match Qt.Key(event.key()):
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.confirmed.emit(-1 if back else 1)
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case Qt.Key.Key_Escape:
                self.given_up.emit()
            case _:
                return False
        return True

    def _button(self, icon: str, tip: str, act: object) -> ActionButton:
        button = ActionButton(self._theme, icon=icon, kind="quiet", tool_tip=tip, parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(act)
        return button

    def _restyle(self) -> None:
        colour = self._theme.tokens
        self.setStyleSheet(
            f"FindBar {{ background: {colour.panel}; border: 1px solid {colour.line};"
            f" border-radius: 9px; }} QListWidget {{ background: transparent; border: none; }}"
            f" FindBar > QLabel {{ color: {colour.secondary}; background: transparent; }}"
        )
        self.count.setFont(self._theme.font("small"))
        self.place()


class _Row(QStyledItemDelegate):
    """Paints what was found: where it is, and of what type at the right."""

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
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            is_chosen = bool(state & QStyle.StateFlag.State_Selected)
            painter.setBrush(theme.color("selection" if is_chosen else "raised"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 6, 6)
        words = rect.adjusted(px(10), 0, -px(10), 0)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("problem" if index.data(_PROBLEM) else "secondary"))
        title = str(index.data(_TITLE))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(words, right, title)
        words.setRight(words.right() - painter.fontMetrics().horizontalAdvance(title) - px(12))
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("text"))
        name = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideMiddle, int(words.width())
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()
