"""All keys in a list, to be searched, changed and taken along."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.commands.canvas_gestures import canvas_gestures
from gui.commands.cheat_sheet import Sheet, as_text, with_gestures, write_sheet
from gui.commands.key_change import KeyChange
from gui.commands.key_table import KeyTable
from gui.commands.shortcuts import Shortcuts
from gui.theme.theme import Theme
from gui.widgets.search_box import SearchBox


class ShortcutsDialog(QDialog):
    """One page with the keys of every action, one with what hands do on the canvas."""

    def __init__(self, theme: Theme, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._shortcuts = theme, shortcuts
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.search = SearchBox(theme, self.tr("Find an action or its keys"), "", self)
        self.search.setToolTip(self.tr("Words of an action, or keys as Ctrl+D"))
        self.table = KeyTable(theme, shortcuts, self)
        self.change = KeyChange(theme, shortcuts, self)
        self.gestures = _gesture_list(theme, self)
        self.gestures.setAccessibleName(self.tr("Gestures on the canvas"))
        self.reset_all = QPushButton(self.tr("Reset all"), self)
        self.reset_all.setToolTip(self.tr("Give every action the keys it had from the start"))
        self.reset_all.setAccessibleName(self.reset_all.text())
        self._lay_out()
        self.search.textChanged.connect(self.table.show_matching)
        self.search.left_downwards.connect(self.table.setFocus)
        self.search.installEventFilter(self)
        self.table.chosen.connect(self.change.show_action)
        self.table.itemActivated.connect(lambda *_: self.change.capture())
        self.reset_all.clicked.connect(shortcuts.reset_all)
        shortcuts.changed.connect(self._follow)
        self._follow()
        self.table.choose_first()

    def sheet(self) -> Sheet:
        """All keys in force and all gestures, by group."""
        return with_gestures(self.table.rows_by_menu())

    def copy_sheet(self) -> None:
        """Put the sheet into the clipboard, as text."""
        QGuiApplication.clipboard().setText(as_text(self.sheet()))
        self.change.tell(self.tr("Copied."))

    def save_sheet(self) -> None:
        """Ask for a file and write the sheet into it."""
        kinds = self.tr("PDF (*.pdf);;Web page (*.html)")
        proposal = str(Path.home() / "chainrule-keys.pdf")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the sheet"), proposal, kinds)
        if not name:
            return
        try:
            write_sheet(self.sheet(), Path(name))
        except OSError as failure:
            words = self.tr("The sheet could not be written: {reason}")
            self.change.tell(words.format(reason=failure.strerror or failure), "problem")
        else:
            self.change.tell(self.tr("Saved as {name}.").format(name=Path(name).name))

    def _follow(self) -> None:
        self.reset_all.setEnabled(self._shortcuts.has_changes)

    def _lay_out(self) -> None:
        px = self._theme.px
        keys = self._page(self.search, self.table, self.change)
        gestures = self._page(self.gestures)
        tabs = QTabWidget(self)
        tabs.setDocumentMode(True)
        tabs.addTab(keys, self.tr("Keys"))
        tabs.addTab(gestures, self.tr("Gestures"))
        tabs.setTabToolTip(0, self.tr("Every action with its keys"))
        tabs.setTabToolTip(1, self.tr("What mouse and keys do on the canvas"))
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, px(12))
        room.addWidget(tabs)
        room.addLayout(self._buttons())
        self.resize(px(720), px(620))
        self.search.setFocus()

    def _page(self, *widgets: QWidget) -> QWidget:
        px = self._theme.px
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(px(16), px(16), px(16), px(8))
        column.setSpacing(px(10))
        for widget in widgets:
            column.addWidget(widget, 1 if isinstance(widget, QTreeWidget) else 0)
        return page

    def _buttons(self) -> QHBoxLayout:
        copy = QPushButton(self.tr("Copy as text"), self)
        copy.setToolTip(self.tr("Put all keys and gestures into the clipboard"))
        save = QPushButton(self.tr("Save as a sheet…"), self)
        save.setToolTip(self.tr("Write all keys and gestures into a PDF or a web page"))
        close = QPushButton(self.tr("Close"), self)
        close.setToolTip(self.tr("Close this window; what was changed holds"))
        close.setProperty("kind", "primary")
        for button, request in ((copy, self.copy_sheet), (save, self.save_sheet)):
            button.clicked.connect(request)
        close.clicked.connect(self.accept)
        for button in (copy, save, close):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
        self.reset_all.setAutoDefault(False)
        row = QHBoxLayout()
        row.setContentsMargins(self._theme.px(16), 0, self._theme.px(16), 0)
        row.setSpacing(self._theme.px(8))
        row.addWidget(self.reset_all)
        row.addStretch(1)
        for button in (copy, save, close):
            row.addWidget(button)
        return row

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the search field goes on to the first action that was found."""
        if watched is not self.search or not isinstance(event, QKeyEvent):
            return False
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.type() == QEvent.Type.KeyPress:
            self.table.setFocus()
        return is_enter


def _gesture_list(theme: Theme, parent: QWidget) -> QTreeWidget:
    """What is done by hand, by group; for reading alone."""
    tree = QTreeWidget(parent)
    tree.setHeaderHidden(True)
    tree.setColumnCount(2)
    tree.setSelectionMode(QTreeWidget.SelectionMode.SingleSelection)
    tree.setRootIsDecorated(False)
    for title, rows in canvas_gestures():
        group = QTreeWidgetItem(tree, [title])
        group.setFirstColumnSpanned(True)
        for how, what in rows:
            row = QTreeWidgetItem(group, [how, what])
            row.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{how}: {what}")
        group.setFont(0, theme.font("heading"))
    tree.expandAll()
    tree.setColumnWidth(0, theme.px(330))
    return tree
