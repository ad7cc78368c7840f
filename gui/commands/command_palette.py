"""The command palette: everything that can be done, found by typing a few letters of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.commands.command import Command, Found, ranked
from gui.commands.command_row import FOUND, ROW, CommandRow
from gui.commands.recent import RecentCommands
from gui.theme.theme import Theme
from gui.widgets.list_keys import answer_list_key
from gui.widgets.search_box import SearchBox

_WIDTH, _ROWS, _TOP_PX = 620, 10, 72
_MOST_SHOWN = 80


class CommandPalette(QFrame):
    """Type, choose with the arrows, run with Enter; Escape or a click elsewhere closes it.

    Args:
        theme: its colours.
        commands: all that can be asked for now; asked anew each time it is opened.
        recent: what was used last.
        parent: the window it lies over.
    """

    def __init__(
        self,
        theme: Theme,
        commands: Callable[[], Iterable[Command]],
        recent: RecentCommands,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme, self._parent = theme, parent
        self._source, self._recent = commands, recent
        self._commands: tuple[Command, ...] = ()
        self._before: QWidget | None = None
        self.search = SearchBox(theme, self.tr("What do you want to do?"), "Enter", self)
        self.search.setToolTip(self.tr("Letters of a command, a layer, a node or an example"))
        self.list = QListWidget(self)
        self.told = QLabel(self)
        self._set_up()
        self.search.textChanged.connect(self._fill)
        self.search.installEventFilter(self)
        self.list.itemClicked.connect(self._choose)
        self.list.currentItemChanged.connect(self._tell)
        theme.changed.connect(self._restyle)
        self._restyle()

    def open(self) -> None:
        """Open over the middle of the window, with what is possible now."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._commands = tuple(self._source())
        self.search.clear()
        self._fill("")
        self._place()
        self.show()
        self.raise_()
        self.search.setFocus()

    def close_palette(self) -> None:
        """Leave without a choice; the focus goes back to where it was."""
        if not self.isVisible():
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self._before = None

    def shown(self) -> tuple[Command, ...]:
        """The listed commands, from the top."""
        rows = (self.list.item(row) for row in range(self.list.count()))
        return tuple(row.data(FOUND).command for row in rows)

    def _set_up(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusProxy(self.search)
        self.setAccessibleName(self.tr("Command palette"))
        self.list.setItemDelegate(CommandRow(self._theme, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Commands that fit"))
        self.list.setToolTip("")
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        room = QVBoxLayout(self)
        room.setContentsMargins(8, 8, 8, 8)
        room.setSpacing(6)
        for widget in (self.search, self.list, self.told):
            room.addWidget(widget)
        self.hide()

    def _place(self) -> None:
        px = self._theme.px
        window = self._parent.rect()
        width = min(px(_WIDTH), window.width() - 32)
        around = self.search.sizeHint().height() + px(34) + 34
        rows = min(_ROWS, max(window.height() - 32 - around, 0) // px(ROW))
        self.list.setFixedHeight(rows * px(ROW))
        height = self.list.height() + around
        top = min(px(_TOP_PX), (window.height() - height) // 2)
        self.setGeometry((window.width() - width) // 2, max(top, 16), width, height)

    def _fill(self, typed: str) -> None:
        self.list.clear()
        found = ranked(self._commands, typed, self._recent.ids())
        for one in found[:_MOST_SHOWN]:
            row = QListWidgetItem(one.command.title)
            row.setData(FOUND, one)
            row.setData(Qt.ItemDataRole.AccessibleTextRole, self._words(one))
            self.list.addItem(row)
        self.list.setCurrentRow(0)
        if not found:
            self.told.setText(self.tr("Nothing is called like that."))

    def _tell(self, row: QListWidgetItem | None) -> None:
        """Explain the chosen command below the list, and to screen readers."""
        if row is None:
            return
        found: Found = row.data(FOUND)
        command = found.command
        why_not = command.needs or self.tr("This is not possible now.")
        self.told.setText(command.tip if command.is_possible else why_not)
        self.search.setAccessibleDescription(self._words(found))
        news = QAccessibleEvent(self.search, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(news)

    def _words(self, found: Found) -> str:
        command = found.command
        parts = [command.title, command.place, command.keys]
        if not command.is_possible:
            parts.append(self.tr("not possible now"))
        return ", ".join(filter(None, parts))

    def _choose(self, row: QListWidgetItem | None) -> None:
        if row is None:
            return
        command: Command = row.data(FOUND).command
        if command.is_possible:
            self.close_palette()
            self._recent.add(command.id)
            command.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return answer_list_key(event, self.list, self._choose, self.close_palette)
        if isinstance(event, QFocusEvent) and event.lostFocus():
            if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
                self._before = None  # the focus has a place of its own already
            self.close_palette()
        return False

    def _restyle(self) -> None:
        colour = self._theme.tokens
        self.told.setFont(self._theme.font("small"))
        self.told.setMinimumHeight(self._theme.px(34))
        self.setStyleSheet(
            f"CommandPalette {{ background: {colour.panel}; border: 1px solid {colour.line};"
            f" border-radius: 9px; }} QListWidget {{ background: transparent; border: none; }}"
            f" QLabel {{ color: {colour.secondary}; padding: 2px 12px; }}"
        )
