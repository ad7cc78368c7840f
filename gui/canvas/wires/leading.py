"""Leads each wire from port to port, past the cards that stand between."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QPointF, QRectF

from gui.canvas.nodes.node_item import NodeItem
from gui.canvas.wires.bend_path import bend_path
from gui.canvas.wires.wire_item import WireItem
from gui.canvas.wires.wire_path import lane_back, lane_past, turned, turned_area, wire_path

_LONG_WIRE = 200.0


class Leading:
    """Knows where cards stand.

    Attributes:
        flow: where data flow to, ``right`` or ``down``.
    """

    def __init__(
        self,
        nodes: Callable[[], Mapping[str, NodeItem]],
        nodes_in: Callable[[QRectF], Iterable[NodeItem]],
        frames: Callable[[], Iterable[QRectF]],
    ) -> None:
        self._nodes, self._nodes_in, self._frames = nodes, nodes_in, frames
        self.flow = "right"

    def lead(self, item: WireItem) -> None:
        """Let a wire take the course that goes with where its nodes stand."""
        nodes = self._nodes()
        source, target = nodes[item.wire.source.node], nodes[item.wire.target.node]
        start = source.output_place(item.wire.source.port)
        end = target.input_place(item.wire.target.port)
        if source.look.face.is_bend or target.look.face.is_bend:
            item.is_long = False
            cards = [None if node.look.face.is_bend else node.body for node in (source, target)]
            path = bend_path(start, end, cards[0], cards[1], self.flow)
        else:
            lane = self._lane(item, start, end, source, target)
            path = wire_path(start, end, source.body, target.body, lane, self.flow)
        item.lead(path, is_upright=self.flow == "down")

    def _lane(
        self, item: WireItem, start: QPointF, end: QPointF, source: NodeItem, target: NodeItem
    ) -> float | None:
        """Where a long wire, or one that runs back, passes the cards between."""
        is_down = self.flow == "down"
        ahead = end.y() - start.y() if is_down else end.x() - start.x()
        item.is_long = ahead > _LONG_WIRE or ahead < 0
        if not item.is_long:
            return None
        ends = (source.body, target.body)
        if is_down:
            start, end = turned(start), turned(end)
            ends = (turned_area(ends[0]), turned_area(ends[1]))
        if ahead < 0:
            strange = [
                frame
                for frame in self._frames()
                if not frame.contains(source.body) and not frame.contains(target.body)
            ]
            return lane_back(start, end, *ends, lambda area: self._in_way(area, strange))
        between = QRectF(start, end).normalized()
        if is_down:
            between = turned_area(between)
        bodies = [n.body for n in self._nodes_in(between) if n not in (source, target)]
        return lane_past(start, end, map(turned_area, bodies) if is_down else bodies)

    def _in_way(self, area: QRectF, frames: Iterable[QRectF]) -> list[QRectF]:
        """The cards at an area, and those of the frames; all turned where data flow downwards."""
        is_down = self.flow == "down"
        if is_down:
            area = turned_area(area)
        bodies = [n.body for n in self._nodes_in(area)]
        found = [body for body in (*bodies, *frames) if body.intersects(area)]
        return [turned_area(body) for body in found] if is_down else found
