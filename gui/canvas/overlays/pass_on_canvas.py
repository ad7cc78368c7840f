"""Shows on the canvas how far a pass forward or backward has come, and what wires carry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.api import End, Wire
from gui.canvas.stage import Stage
from gui.looking.shown_pass import ShownPass, WireWords
from gui.theme.colour_maps import colour_table, to_image

_ABOVE_NODES = 7.0
_AIR, _RADIUS = 6.0, 11.0
_PICTURE, _LINE, _PAD = 24.0, 14.0, 7.0
_LEAST_ZOOM = 0.35


@dataclass(frozen=True, eq=False)
class Label:
    """What stands at one wire: where, how large at zoom 1, and what.

    Attributes:
        has_place: it stands above the wire's middle whatever is there; others only where nothing
            else is covered.
        above: where the nodes at both ends begin, from above.
    """

    middle: QPointF
    width: float
    height: float
    words: WireWords
    image: QImage | None
    has_place: bool
    above: float


class PassOnCanvas(QObject):
    """Frames the node that the pass is at, and those it came through; labels wires."""

    def __init__(self, stage: Stage, parent: QObject) -> None:
        super().__init__(parent)
        self._stage = stage
        self._pass: ShownPass | None = None
        self._marks = _Marks(stage)
        stage.scene.addItem(self._marks)
        self._marks.hide()
        stage.bridge.pass_shown.connect(self.show)
        stage.drawing.updated.connect(self._draw)

    @property
    def node(self) -> str:
        """The node of the open drawing that is lit; empty: none."""
        return self._marks.node

    @property
    def labels(self) -> list[Label]:
        """What stands at wires."""
        return self._marks.labels

    def placed(self, scale: float = 1.0) -> list[tuple[Label, QRectF]]:
        """Those there is a place for, on the canvas, where they are so many times as large."""
        return self._marks.placed(scale)

    def show(self, shown: ShownPass | None) -> None:
        """Show another pass, or none."""
        self._pass = shown
        self._draw()

    def _draw(self, _: object = None) -> None:
        shown, prefix = self._pass, self._stage.drawing.seen_prefix
        if shown is None or prefix is None:
            self._marks.hide()
            self._marks.take("", [], [], [], [])
            return
        here = self._name(shown.node, prefix)
        names = {self._name(path, prefix) for path in shown.passed} - {here, ""}
        nodes = self._stage.scene.nodes
        bodies = [nodes[name].body for name in names if name in nodes]
        present = [nodes[here].body] if here in nodes else []
        labels, every = self._labels(shown, prefix), [item.body for item in nodes.values()]
        self._marks.take(here, present, bodies, labels, every)
        self._marks.show()

    def _name(self, path: str, prefix: str) -> str:
        """The node of the open drawing that a path leads through; empty: it is elsewhere."""
        if not path.startswith(prefix):
            return ""
        return path[len(prefix) :].partition(".")[0]

    def _labels(self, shown: ShownPass, prefix: str) -> list[Label]:
        items, nodes, labels = self._stage.scene.wires, self._stage.scene.nodes, []
        metrics = QFontMetricsF(self._stage.scene.wire_ink.font)
        table = colour_table("diverging", self._stage.theme.is_dark)
        for key, words in shown.wires.items():
            if key.inside != prefix:
                continue
            item = items.get(Wire(End(key.source, key.port), End(key.target, key.socket)))
            if item is None:
                continue
            lines = [words.value, words.gradient] if words.gradient else [words.value]
            image = None
            if words.picture is not None and words.is_present:
                end = max(float(abs(words.picture).max()), 1e-12)
                image = to_image(words.picture, -end, end, table)
            width = max(metrics.horizontalAdvance(one) for one in lines) + 2 * _PAD
            width += _PICTURE + _PAD if image is not None else 0.0
            height = max(_LINE * len(lines) + 6.0, _PICTURE + 6.0 if image is not None else 0.0)
            ends = [nodes[name].body.top() for name in (key.source, key.target) if name in nodes]
            has_place = words.is_present or item.room > width
            above = min(ends, default=item.middle.y())
            labels.append(Label(item.middle, width, height, words, image, has_place, above))
        labels.sort(key=lambda label: (label.words.is_present, label.has_place))
        return labels


class _Marks(QGraphicsItem):
    """Paints frames and labels at once."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self.node = ""
        self.labels: list[Label] = []
        self._present: list[QRectF] = []
        self._passed: list[QRectF] = []
        self._box = QRectF()
        self._bodies: np.ndarray[Any, np.dtype[np.float64]] = np.zeros((0, 4))
        self._places: tuple[float, list[tuple[Label, QRectF]]] = 0.0, []
        self.setZValue(_ABOVE_NODES)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def take(
        self,
        node: str,
        present: list[QRectF],
        passed: list[QRectF],
        labels: list[Label],
        bodies: list[QRectF],
    ) -> None:
        """Paint these; ``bodies`` are those of all nodes, which are not to be covered."""
        self.prepareGeometryChange()
        edges = [(b.left(), b.top(), b.right(), b.bottom()) for b in bodies]
        self._bodies = np.asarray(edges, dtype=np.float64).reshape(-1, 4)
        self._places = 0.0, []
        self.node, self.labels = node, labels
        grown = [
            [body.adjusted(-_AIR, -_AIR, _AIR, _AIR) for body in bodies]
            for bodies in (present, passed)
        ]
        self._present, self._passed = grown
        box = QRectF()
        for body in (*self._present, *self._passed):
            box = box.united(body)
        for label in labels:  # from far away they are larger on the canvas than at zoom 1
            half = QPointF(label.width, label.height * 2) / _LEAST_ZOOM
            box = box.united(QRectF(label.middle - half, label.middle + half))
            box.setTop(min(box.top(), label.above - half.y()))
        self._box = box.adjusted(-3, -3, 3, 3)
        self.update()

    def boundingRect(self) -> QRectF:
        return self._box

    def shape(self) -> QPainterPath:
        return QPainterPath()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        theme = self._stage.theme
        zoom = max(option.levelOfDetailFromTransform(painter.worldTransform()), 0.05)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("secondary"), 1.4 / min(zoom, 1.0)))
        for body in self._passed:
            painter.drawRoundedRect(body, _RADIUS, _RADIUS)
        painter.setPen(QPen(theme.color("accent"), 3.0 / min(zoom, 1.0)))
        for body in self._present:
            painter.drawRoundedRect(body, _RADIUS, _RADIUS)
        # On screen a label is never larger than at zoom 1, and never too small to be read.
        scale = 1 / max(zoom, 1.0) if zoom >= _LEAST_ZOOM else 0.0
        if scale and zoom < 1.0:
            scale = min(1 / zoom, 1.6)
        for label, frame in self.placed(scale) if scale else ():
            self._paint_label(painter, label, frame, scale)

    def placed(self, scale: float) -> list[tuple[Label, QRectF]]:
        """Where labels stand, the most urgent first; without those there is no place for."""
        if self._places[0] != scale:
            found: list[tuple[Label, QRectF]] = []
            for label in reversed(self.labels):
                frame = self._place(label, scale, [other for _, other in found])
                if frame is not None:
                    found.append((label, frame))
            self._places = scale, found
        return self._places[1]

    def _place(self, label: Label, scale: float, taken: list[QRectF]) -> QRectF | None:
        """Above the middle of the wire, else below it, else above the nodes at its ends."""
        width, height = label.width * scale, label.height * scale
        first = QRectF(-width / 2, -height - 9 * scale, width, height).translated(label.middle)
        if label.has_place:
            while any(first.intersects(other) for other in taken):
                first.translate(0.0, -height - 2.0 * scale)
            return first
        over = QRectF(first)
        over.moveBottom(label.above - _AIR - 3.0)
        for frame in (first, first.translated(0.0, height + 18 * scale), over):
            if not self._covers_node(frame) and not any(frame.intersects(one) for one in taken):
                return frame
        return None

    def _covers_node(self, frame: QRectF) -> bool:
        left, top, right, bottom = self._bodies.T
        across = (left < frame.right()) & (right > frame.left())
        return bool((across & (top < frame.bottom()) & (bottom > frame.top())).any())

    def _paint_label(self, painter: QPainter, label: Label, frame: QRectF, scale: float) -> None:
        theme, ink = self._stage.theme, self._stage.scene.wire_ink
        painter.save()
        painter.translate(frame.topLeft())
        painter.scale(scale, scale)
        role = "accent" if label.words.is_present else "line"
        painter.setPen(QPen(theme.color(role), 1.0))
        painter.setBrush(theme.color("panel"))
        painter.drawRoundedRect(QRectF(0, 0, label.width, label.height), 6.0, 6.0)
        left = _PAD
        if label.image is not None:
            painter.drawImage(_fitted(label.image, label.height), label.image)
            left += _PICTURE + _PAD
        painter.setFont(ink.font)
        lines = [(label.words.value, "text"), (label.words.gradient, "accent")]
        shown = [(words, ink_) for words, ink_ in lines if words]
        top = (label.height - _LINE * len(shown)) / 2
        for number, (words, ink_) in enumerate(shown):
            painter.setPen(theme.color(ink_))
            room = QRectF(left, top + number * _LINE, label.width - left, _LINE)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


def _fitted(image: QImage, height: float) -> QRectF:
    """A picture's place at the left of a label; one of a single row is drawn as a band."""
    ratio = image.height() / max(image.width(), 1)
    tall = min(max(_PICTURE * ratio, 6.0), _PICTURE)
    wide = min(_PICTURE, tall / ratio if ratio > 0.25 else _PICTURE)
    return QRectF(_PAD, (height - tall) / 2, wide, tall)
