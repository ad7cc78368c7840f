"""Quick-add: a small panel in which a layer is found by typing, and put on the canvas by Enter."""

from __future__ import annotations

from collections.abc import Container, Iterable

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from engine.api import Layer
from gui.canvas.adding.own_block import Entry, kind_of
from gui.canvas.adding.quick_add_row import LAYER, ROW, QuickAddRow, row_of, telling_row
from gui.canvas.adding.quick_note import is_note, may_be_note, note_row
from gui.figures.layer_ranking import is_called, ranked
from gui.theme.theme import Theme
from gui.widgets.list_keys import answer_list_key
from gui.widgets.search_box import SearchBox

_WIDTH, _ROWS = 400, 8


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
        self._layers: tuple[Entry, ...] = ()
        self._has_note = False
        self._fitting: Container[type[Layer]] | None = None
        self.search = SearchBox(theme, self.tr("Add a layer"), self.tr("Enter"), self)
        self.search.setToolTip(self.tr("Type a name, choose with the arrows, confirm with Enter."))
        self.list = QListWidget(self)
        self.list.setItemDelegate(QuickAddRow(theme, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
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
        layers: Iterable[Entry],
        fitting: Container[type[Layer]] | None = None,
        *,
        heading: str = "",
        typed: str = "",
        has_note: bool = False,
    ) -> None:
        """Open with the corner at a point of the parent, as far as it has room there.

        Args:
            place: the point.
            layers: what is offered; equally good ones stay in this order.
            fitting: those that come first; None: all.
            heading: what the choice is for, seen while nothing is typed.
            typed: letters that were typed already.
            has_note: a note on the canvas is offered beside layers.
        """
        self._has_note = has_note
        self._layers, self._fitting = tuple(layers), fitting
        words = heading or self.tr("Add a layer")
        self.search.setPlaceholderText(words)
        self.search.setAccessibleName(words)
        self.search.setText(typed)
        self._fill(typed)
        px = self._theme.px
        room = self._parent.size()
        chrome = self.search.sizeHint().height() + 26
        rows = min(max((room.height() - 16 - chrome) // px(ROW), 2), _ROWS)
        width = min(px(_WIDTH), max(room.width() - 16, px(200)))
        self.resize(width, chrome + rows * px(ROW))
        left = min(max(place.x(), 8), max(room.width() - self.width() - 8, 8))
        top = min(max(place.y(), 8), max(room.height() - self.height() - 8, 8))
        self.move(left, top)
        self.show()
        self.raise_()
        self.search.setFocus()

    def shown_ids(self) -> list[str]:
        """Ids of the listed types, from the top."""
        ids = (self.list.item(row).data(LAYER) for row in range(self.list.count()))
        return [id_ for id_ in ids if id_ is not None]

    def close_panel(self) -> None:
        """Leave without a choice."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]  # the search box only
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return answer_list_key(event, self.list, self._choose, self.close_panel)
        if isinstance(event, QFocusEvent) and event.lostFocus():
            self.close_panel()
        return False

    def _fill(self, typed: str) -> None:
        self.list.clear()
        fitting = self._fitting
        found = ranked(self._layers, typed)
        # What fits comes first, unless the name of something else was typed to its end.
        strange = {k for k in found if fitting is not None and kind_of(k) not in fitting}
        for layer in sorted(found, key=lambda k: k in strange and not is_called(k, typed)):
            self.list.addItem(row_of(layer, typed, fits=layer not in strange))
        if self._has_note and may_be_note(typed):
            self.list.insertItem(0 if is_note(typed) else self.list.count(), note_row())
        if not self.list.count():
            words = self.tr("No layer is called “{words}”.")
            self.list.addItem(telling_row(words.format(words=typed.strip())))
        self.list.setCurrentRow(0)

    def _choose(self, row: QListWidgetItem | None) -> None:
        id_ = row.data(LAYER) if row is not None else None
        if id_ is not None:
            self.close_panel()
            self.chosen.emit(id_)

    def _restyle(self) -> None:
        colour = self._theme.tokens
        self.setStyleSheet(
            f"QuickAdd {{ background: {colour.panel}; border: 1px solid {colour.line};"
            f" border-radius: 9px; }} QListWidget {{ background: transparent; border: none; }}"
        )
