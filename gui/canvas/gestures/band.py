"""Select with a rubber band."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsRectItem

from gui.canvas.gestures.gesture import Gesture, Keys
from gui.canvas.stage import Stage


class Band(Gesture):
    """Selects what the rectangle touches; with Shift also, with Ctrl no longer."""

    cursor = Qt.CursorShape.CrossCursor
    scrolls = True

    def __init__(self, stage: Stage, place: QPointF, keys: Keys) -> None:
        self._stage = stage
        self._start = place
        self._before = stage.selection.everything
        self._removes = bool(keys & Keys.ControlModifier)
        self._kept = self._before if self._removes or keys & Keys.ShiftModifier else ()
        accent = stage.theme.color("accent")
        ground = QColor(accent)
        ground.setAlpha(28)
        self._item = QGraphicsRectItem(QRectF(place, place))
        pen = QPen(accent, 1.0)
        pen.setCosmetic(True)
        self._item.setPen(pen)
        self._item.setBrush(ground)
        self._item.setZValue(9)
        stage.scene.addItem(self._item)
        stage.selection.choose(self._kept)

    def follow(self, place: QPointF, keys: Keys) -> None:
        area = QRectF(self._start, place).normalized()
        self._item.setRect(area)
        inside = {i.name for i in self._stage.scene.nodes_in(area) if i.body.intersects(area)}
        marks = self._stage.scene.marks.in_band(area)
        if self._removes:
            chosen = tuple(name for name in self._kept if name not in {*inside, *marks})
        else:
            order = {name: rank for rank, name in enumerate(self._stage.scene.nodes)}
            chosen = (*self._kept, *sorted(inside, key=order.__getitem__), *marks)
        self._stage.selection.choose(chosen)

    def end(self, place: QPointF, keys: Keys) -> None:
        self._stage.scene.removeItem(self._item)

    def cancel(self) -> None:
        self._stage.scene.removeItem(self._item)
        self._stage.selection.choose(self._before)
