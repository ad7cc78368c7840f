"""A list of nodes with a box for each, over the field that it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gui.forms.known_nodes import KnownNode, not_there
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.list_keys import answer_list_key
from gui.widgets.search_box import SearchBox

_NAME = Qt.ItemDataRole.UserRole
_ROW_PX, _MOST_ROWS, _LEAST_ROWS = 26, 10, 3


class NodesPopup(QFrame):
    """Type to find, arrows to walk, Enter to tick, Escape to close.

    Signals:
        ticked: a node's name, and whether it is meant from now on.
        emptied: none is to be named.
    """

    ticked = Signal(str, bool)
    emptied = Signal()

    def __init__(self, theme: Theme, label: str, empty: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self._rows: tuple[KnownNode, ...] = ()
        self._chosen: frozenset[str] = frozenset()
        self._missing: frozenset[str] = frozenset()
        self.setAccessibleName(label)
        self.search = _Search(theme, self.tr("Find a node"), self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(label)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.none = ActionButton(theme, empty, kind="quiet", parent=self)
        self.none.setToolTip(self.tr("Name no node"))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE // 2)
        for part in (self.search, self.list, self.none):
            column.addWidget(part)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.search.textChanged.connect(self._fill)
        self.list.itemClicked.connect(self._toggle)
        self.none.clicked.connect(self.emptied)

    def show_nodes(
        self, known: Sequence[KnownNode], chosen: Sequence[str], missing: Sequence[str]
    ) -> None:
        """List all nodes, the chosen ones ticked; those not there any more come first."""
        gone = [KnownNode(name, not_there(name), "warning", "warning") for name in missing]
        self._chosen = frozenset(chosen)
        if self._rows != (*gone, *known):
            self._rows = (*gone, *known)
            self._missing = frozenset(missing)
            self._fill()
            count = min(max(len(self._rows), _LEAST_ROWS), _MOST_ROWS)
            self.list.setFixedHeight(self._theme.px(_ROW_PX) * count + SPACE)
        for index in range(self.list.count()):
            self._show_tick(self.list.item(index))
        self.none.setEnabled(bool(chosen))

    def _restyle(self) -> None:
        ground, line = self._theme.color("card").name(), self._theme.color("line").name()
        self.setStyleSheet(
            f"NodesPopup {{ background: {ground}; border: 1px solid {line}; }}"
            f"QListWidget {{ background: {ground}; border: none; padding: 0; }}"
        )

    def place(self, below: QPoint, field_height: int) -> None:
        """Stand below a place of the screen, or above the field if there is no room."""
        screen = self.screen().availableGeometry()
        x = min(below.x(), screen.right() - self.width())
        y = below.y()
        if y + self.height() > screen.bottom():
            y = max(screen.top(), below.y() - field_height - self.height())
        self.move(max(x, screen.left()), y)

    def _fill(self) -> None:
        """List what the search finds."""
        wanted = self.search.text().strip().casefold()
        self.list.clear()
        for node in self._rows:
            if wanted not in f"{node.name} {node.title}".casefold():
                continue
            is_missing = node.name in self._missing
            words = node.title if is_missing else node.name
            item = QListWidgetItem(self._theme.icon(node.icon, node.role), words, self.list)
            item.setData(_NAME, node.name)
            item.setToolTip("" if is_missing else node.title)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self._show_tick(item)
        self.list.setCurrentRow(0)

    def _show_tick(self, item: QListWidgetItem) -> None:
        is_on = item.data(_NAME) in self._chosen
        item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)

    def _toggle(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.ticked.emit(item.data(_NAME), item.checkState() != Qt.CheckState.Checked)

    def answer(self, event: QKeyEvent) -> bool:
        """See to a key of the search box that is meant for the list; gives whether it was one."""
        if event.key() == Qt.Key.Key_Space and not self.search.text():
            self._toggle(self.list.currentItem())
            return True
        return answer_list_key(event, self.list, self._toggle, self.hide)


class _Search(SearchBox):
    """Leaves the keys of the list to it."""

    def __init__(self, theme: Theme, words: str, popup: NodesPopup) -> None:
        super().__init__(theme, words, parent=popup)
        self._popup = popup

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._popup.answer(event):
            super().keyPressEvent(event)
