"""The whole drawing as one item of plain shapes, for when single nodes are too small to read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.canvas.nodes.node_ink import NodeInk
from gui.canvas.nodes.node_item import NodeItem
from gui.canvas.wires.wire_item import WireInk, WireItem

ZOOM = 0.3
"""Below it the overview stands in for nodes and wires."""

_NAME_PX, _LETTER_PX, _LINE_PX = 10.0, 5.8, 11.0
_LEAST_LETTERS, _MOST_LINES = 4, 3
_OVERHANG_PX = 3.0
"""So much of the lines' heights may be missing: above and below the letters they are empty."""

_BEYOND = 1.25
"""So much wider than its card the name of a block may be: the gap beside it is free."""

_MOST_NAMES = 400
"""So many names are written at most; where more are in sight, those of blocks alone."""


class Overview(QGraphicsItem):
    """Paints all nodes and wires at once; hidden while they paint themselves."""

    def __init__(self, ink: NodeInk, wire_ink: WireInk) -> None:
        super().__init__()
        self._ink, self._wire_ink = ink, wire_ink
        self.has_names = True
        self._box = QRectF()
        self._cards: dict[str, list[QRectF]] = {}
        self._bands: dict[str, list[QRectF]] = {}
        self._lines: dict[int | None, list[QLineF]] = {}
        self._names: list[tuple[QRectF, str, bool]] = []
        self.setZValue(5)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setVisible(False)

    def take(self, nodes: Iterable[NodeItem], wires: Iterable[WireItem]) -> None:
        """Draw these from now on."""
        self.prepareGeometryChange()
        self._cards, self._bands = defaultdict(list), defaultdict(list)
        self._names = []
        box = QRectF()
        for item in nodes:
            body, look = item.body, item.look
            box = box.united(body)
            if look.is_faded:
                self._cards["faded"].append(body)
                continue
            state = "problem" if look.face.problem or look.is_culprit else "plain"
            self._cards["chosen" if look.is_selected or look.is_lit else state].append(body)
            band = QRectF(body.left(), body.top(), body.width(), max(10.0, body.height() * 0.16))
            below = body.adjusted(0.0, band.height(), 0.0, 0.0)
            self._names.append((below, look.face.name, look.face.copies > 0))
            self._bands[look.face.category].append(band)
        self._lines = defaultdict(list)
        for wire in wires:
            self._lines[None if wire.is_faded else wire.river] += _lines(wire)
        self._box = box.adjusted(-80, -80, 80, 80)
        self.update()

    def boundingRect(self) -> QRectF:
        return self._box

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        ink = self._ink
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(ink.faint, 0))
        painter.drawLines(self._lines.get(None, []))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(self._lines) > 1)
        for river in sorted(river for river in self._lines if river is not None):
            painter.setPen(self._wire_ink.far_rivers[river])
            painter.drawLines(self._lines[river])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for state, rects in self._cards.items():
            quiet = ink.edge.color()
            edges = {"problem": ink.problem, "chosen": ink.accent}
            painter.setPen(QPen(edges.get(state, quiet), 0))
            painter.setBrush(ink.canvas if state == "faded" else ink.card)
            painter.drawRects(rects)
        painter.setPen(ink.no_pen)
        for family, rects in self._bands.items():
            painter.setBrush(QBrush(ink.families[family]))
            painter.drawRects(rects)
        self._paint_names(painter, option)

    def _paint_names(self, painter: QPainter, option: QStyleOptionGraphicsItem) -> None:
        """Write names as large as they can be read, as far as they have room on their cards."""
        if not self.has_names:
            return
        zoom = option.levelOfDetailFromTransform(painter.worldTransform())
        seen = [named for named in self._names if named[0].intersects(option.exposedRect)]
        if len(seen) > _MOST_NAMES:
            seen = [named for named in seen if named[2]]
        if not seen or seen[0][0].width() * zoom < _LETTER_PX:
            return
        font = QFont(self._ink.small_font)
        font.setPixelSize(max(round(_NAME_PX / zoom), 1))
        painter.setFont(font)
        painter.setPen(self._ink.text)
        step = _LINE_PX / zoom
        for place, name, is_block in seen:
            room = place.width() * zoom * (_BEYOND if is_block else 1.0)
            letters = int((room - 4.0) / _LETTER_PX)
            most = min(_MOST_LINES, int((place.height() * zoom + _OVERHANG_PX) / _LINE_PX))
            if letters < _LEAST_LETTERS or not most:
                continue
            lines = folded(name, letters, most)
            y = place.center().y() - (len(lines) / 2 - 0.78) * step
            for line in lines:
                painter.drawText(QPointF(place.left() + 2.0 / zoom, y), line)
                y += step


@lru_cache(maxsize=8192)
def folded(name: str, letters: int, most: int) -> tuple[str, ...]:
    """A name in at most so many lines of so many letters, broken after a ``_`` if it can be."""
    lines: list[str] = []
    rest = name
    while rest and len(lines) < most:
        # One letter beyond the card reads better than one on a line of its own.
        if len(rest) <= letters + ("_" not in rest):
            lines.append(rest)
            rest = ""
            break
        at = rest.rfind("_", 0, letters) + 1
        at = at if at * 2 >= letters else letters
        lines.append(rest[:at])
        rest = rest[at:]
    if rest:
        lines[-1] = f"{lines[-1][: letters - 1]}…"
    return tuple(lines)


def _lines(wire: WireItem) -> list[QLineF]:
    path = wire.path()
    points = [QPointF(path.elementAt(i).x, path.elementAt(i).y) for i in range(path.elementCount())]
    if len(points) <= 4:
        return [QLineF(points[0], points[-1])] if points else []
    return [QLineF(a, b) for a, b in pairwise(points)]
