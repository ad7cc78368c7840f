"""Asking where a number comes from that is drawn on a node."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtWidgets import QMenu

from gui.canvas.overlays.maps_on_node import number_at
from gui.canvas.stage import Stage


class Asking:
    """Offers, in the menu of a node's picture, to take the number below the pointer apart."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def add_to_menu(self, menu: QMenu, place: QPointF) -> None:
        """Add the question, if there is a number at this point of the canvas."""
        item, prefix = self._stage.scene.node_at(place), self._stage.drawing.seen_prefix
        number = None if item is None else number_at(item, place)
        if item is None or number is None or prefix is None:
            return
        menu.addSeparator()
        words = QCoreApplication.translate("Canvas", "Where does this number come from?")
        ask = partial(self._stage.bridge.ask_value, f"{prefix}{item.name}", number)
        menu.addAction(words, ask)
