"""The scene: one item a node and one a wire, brought in line with the document's newest value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtWidgets import QGraphicsScene

from engine.api import Graph, Wire
from gui.canvas.looking import overview
from gui.canvas.marks.mark_layer import MarkLayer
from gui.canvas.nodes.node_face import NodeFace, PortFace
from gui.canvas.nodes.node_ink import NodeInk
from gui.canvas.nodes.node_item import NodeItem
from gui.canvas.wires.delayed_wire import DelayedWireItem
from gui.canvas.wires.leading import Leading
from gui.canvas.wires.pills import Pills
from gui.canvas.wires.wire_item import WireInk, WireItem
from gui.theme.theme import Theme

_MARGIN = 600.0


@dataclass
class Touched:
    """The names of nodes, and the wires, that an update made, changed, moved or dropped.

    Attributes:
        area: where cards came, went or changed their size.
    """

    nodes: set[str] = field(default_factory=set)
    wires: set[Wire] = field(default_factory=set)
    new: list[str] = field(default_factory=list)
    renamed: dict[str, str] = field(default_factory=dict)
    area: QRectF = field(default_factory=QRectF)

    def spread(self, body: QRectF) -> None:
        """A card was here, or is."""
        self.area = self.area.united(body)


class CanvasScene(QGraphicsScene):
    """Holds the items and finds them; it never changes one by its own wish."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.node_ink, self.wire_ink = NodeInk(theme), WireInk(theme)
        self.nodes: dict[str, NodeItem] = {}
        self.wires: dict[Wire, WireItem] = {}
        self.pills = Pills(self, self.wire_ink)
        self.marks = MarkLayer(self, theme, lambda name: self.nodes[name].body)
        self._leading = Leading(lambda: self.nodes, self.nodes_in, self.marks.areas)
        self._graph = Graph()
        self._overview = overview.Overview(self.node_ink, self.wire_ink)
        self._is_overview = False
        self._bodies: QRectF | None = None
        self.addItem(self._overview)

    def show(self, graph: Graph, faces: Mapping[str, NodeFace]) -> Touched:
        """Bring the items in line with a drawing; those that did not change are left alone."""
        touched, count = Touched(), len(self.nodes)
        touched.renamed = self._rename(graph)
        self._drop_nodes(graph, touched)
        led = self._show_nodes(graph, faces, touched)
        if graph.marks.flow != self._leading.flow:
            self._leading.flow = graph.marks.flow
            led |= self.nodes.keys()
            touched.spread(self.bodies())
        are_marks_new = self.marks.show(graph)
        self._show_wires(graph, led, touched, are_marks_new=are_marks_new)
        self._graph = graph
        if are_marks_new or led or len(self.nodes) != count:
            self._bodies = None
            self._grow()
        if are_marks_new or touched.nodes or touched.wires:
            self.refresh_overview()
        return touched

    def clear_all(self) -> None:
        """Forget everything, as before another document."""
        for item in (*self.nodes.values(), *self.wires.values()):
            self.removeItem(item)
        self.nodes, self.wires = {}, {}
        self.pills.clear()
        self.marks.clear()
        self._graph, self._bodies = Graph(), None

    def shift(self, names: Iterable[str], dx: float, dy: float) -> None:
        """Show nodes and marks away from their places in the document, as while dragged."""
        moved = self.marks.spread(names)
        self._bodies = None
        for name in moved & self.nodes.keys():
            place = self._graph.by_name[name].position
            self.nodes[name].setPos(place.x + dx, place.y + dy)
        self.marks.shift(moved, dx, dy)
        for wire in self._graph.wires_at(moved):
            self._lead(self.wires[wire])

    def restyle(self) -> None:
        """Paint everything anew in another theme."""
        self.node_ink.refresh()
        self.wire_ink.refresh()
        self.marks.restyle()
        for item in self.wires.values():
            item.restyle()
        self.update()

    def set_zoom(self, zoom: float) -> None:
        """Show as much detail as can be read at this zoom."""
        is_overview = zoom < overview.ZOOM
        if is_overview != self._is_overview:
            self._is_overview = is_overview
            for item in (*self.nodes.values(), *self.wires.values()):
                item.setVisible(not is_overview)
            self._overview.setVisible(is_overview)
            self.refresh_overview()
        self.pills.set_zoom(zoom, self.wires)
        self.marks.set_zoom(zoom)

    def leave_names_out(self) -> None:
        """Draw the overview without names, as for a picture that is looked at only."""
        self._overview.has_names = False

    def refresh_overview(self) -> None:
        """Bring the overview in line, if it is shown."""
        if self._is_overview:
            self._overview.take(self.nodes.values(), self.wires.values())

    def bodies(self) -> QRectF:
        """The smallest rectangle about all nodes."""
        if self._bodies is None:
            self._bodies = QRectF()
            for item in self.nodes.values():
                self._bodies = self._bodies.united(item.body)
        return QRectF(self._bodies)

    def drawn(self) -> QRectF:
        """The smallest rectangle about all nodes, wires, frames and notes."""
        box = self.bodies().united(self.marks.drawn())
        for item in self.wires.values():
            box = box.united(item.path().boundingRect())
        return box

    def body_of(self, name: str) -> QRectF:
        """Where a node, a frame or a note stands."""
        node = self.nodes.get(name)
        return node.body if node is not None else self.marks.area_of(name)

    def node_at(self, place: QPointF) -> NodeItem | None:
        """The uppermost node whose card is at a point."""
        found = [n for n in self.nodes_in(QRectF(place, place)) if n.body.contains(place)]
        return max(found, key=lambda item: item.zValue(), default=None)

    def nodes_in(self, area: QRectF) -> list[NodeItem]:
        """The nodes whose card, with its ports, meets an area."""
        area = _solid(area)
        if self._is_overview:
            return [n for n in self.nodes.values() if n.sceneBoundingRect().intersects(area)]
        mode = Qt.ItemSelectionMode.IntersectsItemBoundingRect
        return [item for item in self.items(area, mode) if isinstance(item, NodeItem)]

    def has_something_in(self, area: QRectF) -> bool:
        """Whether a node, a frame or a note lies in an area."""
        marks = self.marks
        places = [*marks.areas(), *(note.body for note in marks.stickies.values())]
        places += [item.body for item in self.nodes_in(area)]
        return any(place.intersects(area) for place in places)

    def port_at(self, place: QPointF) -> tuple[NodeItem, PortFace, bool] | None:
        """The port within reach of a point: its node, itself, and whether it is an output."""
        for item in self.nodes_in(QRectF(place, place)):
            if found := item.port_at(place):
                return item, *found
        return None

    def wire_at(self, place: QPointF, reach: float) -> WireItem | None:
        """The nearest wire within reach of a point."""
        area = QRectF(place.x() - reach, place.y() - reach, 2 * reach, 2 * reach)
        mode = Qt.ItemSelectionMode.IntersectsItemBoundingRect
        near = [i for i in self.items(area, mode) if isinstance(i, WireItem)]
        return _nearest(near, place, reach)

    def far_wire_at(self, place: QPointF, reach: float) -> WireItem | None:
        """The same where the overview stands in for the wires; it looks at every one."""
        area = QRectF(place.x() - reach, place.y() - reach, 2 * reach, 2 * reach)
        near = [i for i in self.wires.values() if i.boundingRect().intersects(area)]
        return _nearest(near, place, reach)

    def _rename(self, graph: Graph) -> dict[str, str]:
        """Let the item of a renamed node go on under its new name."""
        gone = [node for name, node in self._graph.by_name.items() if name not in graph.by_name]
        come = [node for name, node in graph.by_name.items() if name not in self._graph.by_name]
        if len(gone) != 1 or len(come) != 1 or gone[0].layer != come[0].layer:
            return {}
        if gone[0].position != come[0].position:
            return {}
        old, new = gone[0].name, come[0].name
        self.nodes[new] = self.nodes.pop(old)
        return {old: new}

    def _drop_nodes(self, graph: Graph, touched: Touched) -> None:
        for name in [name for name in self.nodes if name not in graph.by_name]:
            item = self.nodes.pop(name)
            touched.spread(item.body)
            self.removeItem(item)
            touched.nodes.add(name)

    def _show_nodes(
        self, graph: Graph, faces: Mapping[str, NodeFace], touched: Touched
    ) -> set[str]:
        """Make, change and move items; gives the names whose wires take another course."""
        led: set[str] = set()
        for node in graph.nodes:
            item, face = self.nodes.get(node.name), faces[node.name]
            if item is None:
                item = self.nodes[node.name] = NodeItem(face, self.node_ink)
                item.setVisible(not self._is_overview)
                self.addItem(item)
                touched.new.append(node.name)
                led.add(node.name)
            elif face is not item.look.face:
                card, body = item.look.card, item.body
                item.show_face(face)
                touched.nodes.add(node.name)
                if item.look.card != card:
                    led.add(node.name)
                    touched.spread(body)
            if (item.x(), item.y()) != (node.position.x, node.position.y):
                touched.spread(item.body)
                item.setPos(node.position.x, node.position.y)
                led.add(node.name)
            if node.name in led:
                touched.spread(item.body)
        touched.nodes |= led
        return led

    def _show_wires(
        self, graph: Graph, led: set[str], touched: Touched, *, are_marks_new: bool
    ) -> None:
        if graph.wires is not self._graph.wires:
            wanted = set(graph.wires)
            for wire in [wire for wire in self.wires if wire not in wanted]:
                self.removeItem(self.wires.pop(wire))
                touched.wires.add(wire)
        for wire in graph.wires:
            item = self.wires.get(wire)
            is_new = item is None
            if item is None:
                item = self.wires[wire] = self._new_wire(wire)
            if is_new or wire.source.node in led or wire.target.node in led:
                self._lead(item)
                touched.wires.add(wire)
            elif item.is_long and (are_marks_new or item.reach.intersects(touched.area)):
                self._lead(item)
        self.pills.drop_all_but(self.wires)

    def _new_wire(self, wire: Wire) -> WireItem:
        faces = self.nodes[wire.target.node].look.face.inputs
        is_answer = any(port.name == wire.target.port and port.is_target for port in faces)
        is_delayed = any(port.name == wire.target.port and port.is_delayed for port in faces)
        kind = DelayedWireItem if is_delayed else WireItem
        item = kind(wire, self.wire_ink, is_answer=is_answer)
        item.setVisible(not self._is_overview)
        self.addItem(item)
        return item

    def _lead(self, item: WireItem) -> None:
        self._leading.lead(item)
        self.pills.follow(item)

    def _grow(self) -> None:
        """Let the index cover all items."""
        box = self.bodies().united(self.marks.drawn())
        if not self.sceneRect().contains(box):
            self.setSceneRect(box.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))


def _nearest(near: list[WireItem], place: QPointF, reach: float) -> WireItem | None:
    found = min(near, key=lambda item: item.distance_to(place), default=None)
    return found if found is not None and found.distance_to(place) <= reach else None


def _solid(area: QRectF) -> QRectF:
    return area if area.width() and area.height() else area.adjusted(-0.5, -0.5, 0.5, 0.5)
