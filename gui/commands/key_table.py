"""Every action of the table with its keys, by menu."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from gui.actions import ACTIONS, MENUS, Action, tr
from gui.commands.fuzzy import fit
from gui.commands.shortcuts import Shortcuts
from gui.theme.theme import Theme

_ID = Qt.ItemDataRole.UserRole + 1


class KeyTable(QTreeWidget):
    """Rows of actions below their menus; changed ones are written in the accent colour.

    Signals:
        chosen: id of the action that was selected.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        shortcuts: Shortcuts,
        parent: QWidget | None = None,
        table: Iterable[Action] = ACTIONS,
    ) -> None:
        super().__init__(parent)
        self._theme, self._shortcuts, self._table = theme, shortcuts, tuple(table)
        self._rows: dict[str, QTreeWidgetItem] = {}
        self._groups: dict[str, QTreeWidgetItem] = {}
        self.setColumnCount(2)
        self.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.header().setStretchLastSection(False)
        self.header().resizeSection(1, theme.px(190))
        self.setAccessibleName(self.tr("Actions and their keys"))
        self.setToolTip("")
        self._fill()
        self.currentItemChanged.connect(self._tell)
        shortcuts.changed.connect(self._write_keys)
        theme.changed.connect(self._write_keys)

    def rows_by_menu(self) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        """For each menu its actions that have keys: what is done, and the keys."""
        groups: dict[str, list[tuple[str, str]]] = {menu: [] for menu in MENUS}
        for action in self._table:
            if words := self._shortcuts.words(action.id):
                groups[action.menu].append((full_title(action), words))
        return tuple((plain(MENUS[m]), tuple(rows)) for m, rows in groups.items() if rows)

    def show_matching(self, typed: str) -> None:
        """Show the rows that fit, with their menus."""
        for action in self._table:
            row = self._rows[action.id]
            others = (row.text(1), tr(action.tip), plain(MENUS[action.menu]))
            row.setHidden(fit(typed, row.text(0), others) is None)
        for group in self._groups.values():
            rows = (group.child(j) for j in range(group.childCount()))
            group.setHidden(all(row is None or row.isHidden() for row in rows))
        self.choose_first()

    def choose(self, id_: str) -> None:
        """Select an action."""
        self.setCurrentItem(self._rows[id_])

    def choose_first(self) -> None:
        """Select the first action in sight."""
        shown = (row for row in self._rows.values() if not row.isHidden())
        if (first := next(shown, None)) is not None:
            self.setCurrentItem(first)

    def shown(self) -> list[str]:
        """Ids of the actions in sight."""
        return [id_ for id_, row in self._rows.items() if not row.isHidden()]

    def _fill(self) -> None:
        for menu, title in MENUS.items():
            group = self._groups[menu] = QTreeWidgetItem(self, [plain(title)])
            group.setFirstColumnSpanned(True)
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            group.setFont(0, self._theme.font("heading"))
        for action in self._table:
            row = QTreeWidgetItem(self._groups[action.menu], [full_title(action), ""])
            row.setData(0, _ID, action.id)
            row.setToolTip(0, tr(action.tip))
            self._rows[action.id] = row
        self.expandAll()
        self._write_keys()

    def _write_keys(self) -> None:
        for id_, row in self._rows.items():
            is_changed = self._shortcuts.is_changed(id_)
            row.setText(1, self._shortcuts.words(id_) or "–")
            row.setForeground(1, self._theme.color("accent" if is_changed else "text"))
            usual = self.tr("Changed; press Reset for the usual keys") if is_changed else ""
            row.setToolTip(1, usual)
            keys = self._shortcuts.words(id_) or self.tr("no keys")
            row.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{row.text(0)}: {keys}")

    def _tell(self, row: QTreeWidgetItem | None) -> None:
        id_ = row.data(0, _ID) if row is not None else None
        if id_:
            self.chosen.emit(id_)


def full_title(action: Action) -> str:
    """What an action does, with the submenu it stands in, if any."""
    return ": ".join(plain(words) for words in (action.part, action.title) if words)


def plain(title: str) -> str:
    """A menu's words in the user's language, without the mark of its letter and the dots."""
    return tr(title).replace("&", "").removesuffix("…")
