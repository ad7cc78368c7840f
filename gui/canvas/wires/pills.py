"""The pills that tell what flows through wires: where there is room, and where the pointer is."""

from __future__ import annotations

from collections.abc import Container, Mapping

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QGraphicsScene

from engine.api import Wire
from gui.canvas.nodes.node_painter import TEXT_ZOOM
from gui.canvas.wires.wire_item import PILL_HEIGHT, ShapePill, WireInk, WireItem

_AIR = 40.0
_WIDEST_ACROSS = 80.0
"""So that across an upright wire a pill stays in the gap that a tidy layout leaves beside it."""


class Pills:
    """Makes a pill for each wire that has room for it at the present zoom."""

    def __init__(self, scene: QGraphicsScene, ink: WireInk) -> None:
        self._scene = scene
        self._ink = ink
        self._zoom = 1.0
        self._pills: dict[Wire, ShapePill] = {}
        self._widths: dict[str, float] = {}

    def set_zoom(self, zoom: float, wires: Mapping[Wire, WireItem]) -> None:
        """Show as many as can be read at another zoom."""
        if zoom == self._zoom:
            return
        self._zoom = zoom
        for wire, item in wires.items():
            has_room = item.room * zoom > _AIR and zoom >= TEXT_ZOOM
            if has_room or wire in self._pills:
                self.follow(item)

    def tell(self, wires: Mapping[Wire, WireItem], words: Mapping[Wire, str]) -> None:
        """Say what flows through the wires."""
        for wire, item in wires.items():
            if item.words != words.get(wire, ""):
                item.words = words.get(wire, "")
                self.follow(item)

    def follow(self, item: WireItem) -> None:
        """Make, move or drop the pill of a wire that changed."""
        pill = self._pills.get(item.wire)
        if not self._is_due(item):
            if pill is not None:
                self._scene.removeItem(self._pills.pop(item.wire))
            return
        place = item.middle
        enlarged = max(1.0 / self._zoom, 1.0) if item.is_read else 1.0
        if pill is not None and (pill.words, pill.enlarged) == (item.told, enlarged):
            pill.setPos(place)
            return
        if pill is not None:
            self._scene.removeItem(pill)
        self._pills[item.wire] = ShapePill(self._ink, item.told, place, enlarged)
        self._scene.addItem(self._pills[item.wire])

    def shown(self) -> dict[Wire, str]:
        """The words that can be read now."""
        return {wire: pill.words for wire, pill in self._pills.items()}

    def drop_all_but(self, wires: Container[Wire]) -> None:
        """Drop the pills of wires that are gone."""
        for wire in [wire for wire in self._pills if wire not in wires]:
            self._scene.removeItem(self._pills.pop(wire))

    def clear(self) -> None:
        """Drop all."""
        self.drop_all_but(())

    def _is_due(self, item: WireItem) -> bool:
        if not item.words or self._zoom < TEXT_ZOOM:
            return False
        if item.is_selected or item.is_hovered:
            return True
        if item.is_upright and self._width(item.words) > _WIDEST_ACROSS:
            return False
        if not item.is_plain or item.room * self._zoom < self._length(item) + _AIR:
            return False
        source = item.wire.source  # of wires that carry the same, one tells it
        return not any(w.source == source and w != item.wire for w in self._pills)

    def _length(self, item: WireItem) -> float:
        """How much of the wire its pill would cover."""
        return PILL_HEIGHT if item.is_upright else self._width(item.words)

    def _width(self, words: str) -> float:
        if words not in self._widths:
            self._widths[words] = QFontMetricsF(self._ink.font).horizontalAdvance(words) + 20.0
        return self._widths[words]
