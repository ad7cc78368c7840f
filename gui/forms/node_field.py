"""A field for one node of the drawing: choose it from a list, or type part of its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QStyledItemDelegate, QWidget

from engine.api import Parameter
from gui.forms.known_nodes import KnownNode, not_there, why_not_there
from gui.language.engine_words import translated
from gui.theme.theme import Theme
from gui.widgets.choice_field import ChoiceField

_BARE_LINE = "QLineEdit { border: none; background: transparent; padding: 0; min-height: 0; }"


class NodeField(ChoiceField):
    """A drop-down list of nodes; what is typed narrows it down.

    The first entry says what holds while no node is named. A node that is not there any more stays
    to be seen, with a warning.
    """

    def __init__(self, theme: Theme, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(theme, (), parent)
        self._empty = translated(parameter.empty)
        self._known: tuple[KnownNode, ...] = ()
        self._name = ""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = _NameLine(self)
        self.setLineEdit(line)
        completer = self.completer()
        assert completer is not None
        line.setStyleSheet(_BARE_LINE)
        line.editingFinished.connect(self._settle)
        line.setAccessibleName(translated(parameter.label))
        line.setToolTip(translated(parameter.doc))
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        rows = completer.popup()
        assert rows is not None
        rows.setItemDelegate(QStyledItemDelegate(rows))
        theme.changed.connect(self._fill)
        self._fill()

    @property
    def is_missing(self) -> bool:
        """Whether it names a node that is not there."""
        return bool(self._name) and all(node.name != self._name for node in self._known)

    def set_known(self, known: Sequence[KnownNode]) -> None:
        """Offer these nodes."""
        if tuple(known) != self._known:
            self._known = tuple(known)
            self._fill()

    def set_value(self, value: str) -> None:
        """Show a node that was decided elsewhere; nothing is announced."""
        self._name = value
        line = self.lineEdit()
        if line is not None and not (line.hasFocus() and line.isModified()):
            self._fill()

    def commit(self) -> None:
        """Take what was typed if it means one of the entries, else go back to what was there."""
        line = self.lineEdit()
        typed = line.text().strip().casefold() if line is not None else ""
        texts = [self.itemText(index).casefold() for index in range(self.count())]
        near = [index for index, text in enumerate(texts) if typed in text]
        if not typed:
            self._take(0)
        elif typed in texts:
            self._take(texts.index(typed))
        elif len(near) == 1:
            self._take(near[0])
        self._fill()

    def _settle(self) -> None:
        completer, line = self.completer(), self.lineEdit()
        rows = completer.popup() if completer is not None else None
        is_choosing = rows is not None and rows.isVisible()
        if not is_choosing and line is not None and line.isModified():
            self.commit()

    def value(self) -> str:
        """The name of the chosen node; empty: none is named."""
        return self._name

    def _take(self, index: int) -> None:
        line = self.lineEdit()
        if line is not None:
            line.setModified(False)
        name = str(self.itemData(index) or "")
        if name != self._name:
            self._name = name
            self.value_changed.emit(name)

    def _fill(self) -> None:
        """List what can be chosen, and stand at what is."""
        self.blockSignals(True)
        self.clear()
        self.addItem(self._empty, "")
        if self.is_missing:
            self.addItem(self._theme.icon("warning", "warning"), not_there(self._name))
            self.setItemData(1, self._name)
            self.setItemData(1, why_not_there(self._name), Qt.ItemDataRole.ToolTipRole)
        for node in self._known:
            self.addItem(self._theme.icon(node.icon, node.role), node.name, node.name)
            self.setItemData(self.count() - 1, node.title, Qt.ItemDataRole.ToolTipRole)
        self.setCurrentIndex(max(self.findData(self._name), 0))
        self.blockSignals(False)
        line = self.lineEdit()
        if line is not None:
            line.setModified(False)
            line.setCursorPosition(0)
        words = why_not_there(self._name) if self.is_missing else ""
        self.setToolTip(words)  # without words of its own, those of its row are shown
        self.setProperty("refused", self.is_missing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.lineEdit()
        if event.key() == Qt.Key.Key_Escape and line is not None and line.isModified():
            self._fill()
        elif event.key() == Qt.Key.Key_Down and not event.modifiers():
            self.showPopup()
        else:
            super().keyPressEvent(event)


class _NameLine(QLineEdit):
    """A click marks the whole name, so that what is typed takes its place."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.hasFocus():
            super().mousePressEvent(event)
        else:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.selectAll()
