"""Attention: one head large, all heads small beside it."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.inspection.sequence.attention_view import AttentionView
from gui.looking.shown_panel import Cell, Table
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE
from gui.widgets.number_text import short_number
from gui.widgets.tile import Map, Tile
from gui.widgets.tiles_view import TilesView

Numbers = np.ndarray[Any, np.dtype[Any]]

_NARROW_PX = 380
_MOST_TOLD = 3


class AttentionPage(QWidget):
    """The first tile is the mean of all heads; a click shows a head large.

    Signals:
        read: what is pointed at, in words.
        levelled: what the brightest colour means.
    """

    read = Signal(str)
    levelled = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._weights: Numbers = np.zeros((0, 0, 0), dtype=np.float32)
        self._queries: tuple[str, ...] = ()
        self._keys: tuple[str, ...] = ()
        self._chosen = 0
        self.view = AttentionView(theme, self)
        self.heads = TilesView(theme, self)
        self.view.setAccessibleName(self.tr("How much each query (row) looks at each key (column)"))
        self.heads.grid.setAccessibleName(self.tr("Heads"))
        self.heads.setToolTip(self.tr("Click a head to see it large"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(EDGE)
        row.addWidget(self.view, 3)
        row.addWidget(self.heads, 2)
        self.view.pointed.connect(self._read)
        self.heads.tile_clicked.connect(self._choose)

    def show_attention(
        self, weights: Numbers, queries: tuple[str, ...], keys: tuple[str, ...]
    ) -> None:
        """Show weights, (heads, queries, keys), with what queries and keys are called."""
        self._weights, self._queries, self._keys = weights, queries, keys
        self._chosen = min(self._chosen, len(self._maps()) - 1)
        self._show()

    def clear(self) -> None:
        """Show nothing."""
        self._weights = np.zeros((0, 0, 0), dtype=np.float32)
        self.view.show_weights(np.zeros((0, 0), dtype=np.float32), (), (), 1.0)
        self.heads.set_tiles(())

    def table(self) -> Table | None:
        """The weights of the head that is shown large."""
        weights = self.view.weights
        if not weights.size:
            return None
        rows: list[tuple[Cell, ...]] = [
            (self._queries[number], *map(float, row)) for number, row in enumerate(weights)
        ]
        return Table((self.tr("query"), *self._keys), rows)

    def _maps(self) -> list[tuple[str, Numbers]]:
        """Each picture with its title: the mean first, where there are several heads."""
        heads = [
            (self.tr("head {number}").format(number=number + 1), head)
            for number, head in enumerate(self._weights)
        ]
        if len(heads) < 2:
            return heads
        return [(self.tr("mean"), self._weights.mean(axis=0)), *heads]

    def _choose(self, index: int) -> None:
        self._chosen = index
        self._show()

    def _show(self) -> None:
        maps = self._maps()
        if not maps:
            return
        _, shown = maps[self._chosen]
        top = float(shown.max()) or 1.0
        self.view.show_weights(shown, self._queries, self._keys, top)
        self.levelled.emit(top)
        several = len(maps) > 1
        tiles = [Tile(Map(head, 0.0, float(head.max()) or 1.0), title) for title, head in maps]
        self.heads.set_tiles(tiles if several else ())
        self.heads.set_chosen(self._chosen)
        self._share_room()

    def _read(self, at: tuple[int, int] | None) -> None:
        weights = self.view.weights
        if at is None or not weights.size:
            self.read.emit("")
            return
        query, key = at
        weight = short_number(float(weights[query, key]))
        words = self.tr("{query} looks at {key}: {weight}").format(
            query=self._called(self._queries, query),
            key=self._called(self._keys, key),
            weight=weight,
        )
        most = np.argsort(-weights[query], kind="stable")[:_MOST_TOLD]
        told = ", ".join(
            f"{self._called(self._keys, int(k))} {short_number(float(weights[query, k]), 2)}"
            for k in most
        )
        self.read.emit(self.tr("{words}; most at {told}").format(words=words, told=told))

    def _called(self, names: tuple[str, ...], index: int) -> str:
        """A step by its number, and its token if it has one."""
        name = names[index] if index < len(names) else ""
        number = str(index + 1)
        return number if name == number else f"{number} ‘{name}’"

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        has_room = self.width() >= self._theme.px(_NARROW_PX)
        self.heads.setVisible(has_room and len(self._weights) > 1)
