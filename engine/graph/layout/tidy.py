"""A tidy layout of a drawing: layers along the flow, frames kept together, notes beside nodes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from engine.graph.graph import Graph, Node, Point
from engine.graph.layout.area import Area, about
from engine.graph.layout.layered import layered
from engine.graph.layout.net import Net
from engine.graph.layout.notes import Group, below, beside, groups_of, shared_out
from engine.graph.layout.unit import Offsets, Unit
from engine.graph.marks import FRAME_PADDING, FRAME_TITLE

Sizes = Mapping[str, tuple[float, float]]
Units = dict[str, Unit]


def tidy_places(
    graph: Graph,
    sizes: Sizes,
    longest: float | None = None,
    *,
    lines: Mapping[str, float] | None = None,
    names: Collection[str] | None = None,
    flow: str | None = None,
) -> tuple[tuple[str, Point], ...]:
    """Where each node and note should stand: data flow one way, and nothing overlaps.

    What stood above another stays above it where no fewer wires would cross otherwise; tidying
    a tidy drawing changes nothing.

    Args:
        graph: the drawing; where nothing else decides, its order does.
        sizes: width and height of each node's body.
        longest: fold drawings that are longer along the flow into rows beside each other.
        lines: by node, how far below its upper edge its first port is; where data flow downwards,
            how far to the right of its left edge. 0 for those that are not named.
        names: the nodes and notes to be placed, among themselves, from where their upper left
            corner is; None: all, from 0, 0.
        flow: where data shall flow to; None: as the drawing says.
    """
    chosen = [n for n in graph.nodes if names is None or n.name in names]
    notes = {
        note.name: (Area(note.x, note.y, note.x + note.width, note.y + note.height), note.frame)
        for note in graph.marks.stickies
        if names is None or note.name in names
    }
    if not chosen:
        return ()
    is_down = (flow or graph.marks.flow) == "down"
    work = _Work(graph, sizes, lines or {}, is_down, longest)
    stood = about(_area(node, sizes) for node in chosen)
    places = work.places(chosen, notes)
    corner = (0.0, 0.0)
    if names is not None:
        left = min(places[node.name][0] for node in chosen)
        top = min(places[node.name][1] for node in chosen)
        corner = (round(stood.left) - left, round(stood.top) - top)
    return tuple(
        (name, Point(float(x + corner[0]), float(y + corner[1]))) for name, (x, y) in places.items()
    )


@dataclass(frozen=True)
class _Work:
    """The layout of one drawing.

    Attributes:
        is_down: data shall flow downwards.
        longest: the most a row may be long, along the flow.
    """

    graph: Graph
    sizes: Sizes
    lines: Mapping[str, float]
    is_down: bool
    longest: float | None

    def places(self, nodes: list[Node], notes: Mapping[str, tuple[Area, str]]) -> Offsets:
        """Where nodes and notes should stand."""
        frames = {node.frame for node in nodes}
        if len(frames) == 1 and len(nodes) < len(self.graph.nodes):
            frames = set()  # a part of one frame: the frame itself is not placed
        frames.discard("")
        units: Units = {}
        unit_of: dict[str, str] = {}
        for node in nodes:
            name = unit_of[node.name] = node.frame if node.frame in frames else node.name
            if name == node.name:
                units[name] = self._unit(node)
            elif name not in units:
                members = [other for other in nodes if other.frame == name]
                inside = {n: area for n, (area, frame) in notes.items() if frame == name}
                units[name] = self._frame(members, inside)
        free, alone = {}, dict[str, Group]()
        inhabited = {node.frame for node in nodes}
        for name, (area, frame) in notes.items():
            if frame and frame not in inhabited:
                alone.setdefault(frame, {})[name] = area
            elif frame not in frames:
                free[name] = area
        for frame, group in alone.items():  # it moves along with the notes that lie in it
            group[frame] = _framed(about(group.values()))
        groups = [*groups_of(free), *alone.values()]
        places = self._arranged(units, unit_of, groups, self.longest)[0]
        return {name: place for name, place in places.items() if name not in alone}

    def _unit(self, node: Node) -> Unit:
        line = self.lines.get(node.name, 0.0)
        return Unit(*self.sizes[node.name], line, {node.name: (0, 0)}, _area(node, self.sizes))

    def _frame(self, members: list[Node], notes: Mapping[str, Area]) -> Unit:
        """A frame with all that lies in it, as one."""
        units = {node.name: self._unit(node) for node in members}
        longest = None if self.longest is None else self.longest - 2 * FRAME_PADDING
        offsets, box, lines = self._arranged(
            units, {n: n for n in units}, groups_of(notes), longest
        )
        outer = _framed(box)
        line = lines[self._entry(units)] - (outer.left if self.is_down else outer.top)
        moved = {name: (x - outer.left, y - outer.top) for name, (x, y) in offsets.items()}
        stood = _framed(about([*(unit.stood for unit in units.values()), *notes.values()]))
        return Unit(outer.width, outer.height, line, moved, stood)

    def _entry(self, members: Collection[str]) -> str:
        """The member through which data come into a frame, or else go out, or else the first."""
        topology = self.graph.topology
        fed = (n for n in members if any(s not in members for s in topology.fed_by(n)))
        feeding = (n for n in members if any(t not in members for t in topology.feeds(n)))
        return next(fed, None) or next(feeding, None) or next(iter(members))

    def _arranged(
        self,
        units: Mapping[str, Unit],
        unit_of: Mapping[str, str],
        notes: Sequence[Group],
        longest: float | None,
    ) -> tuple[Offsets, Area, dict[str, float]]:
        """Where everything stands, the rectangle about it, and the line of each unit."""
        held, loose = shared_out(notes, units)
        whole = {
            name: unit.with_things(beside(unit, held.get(name, ())), is_down=self.is_down)
            for name, unit in units.items()
        }
        corners = layered(self._net(whole, unit_of), longest)
        places: Offsets = {}
        lines: dict[str, float] = {}
        areas: list[Area] = []
        for name, unit in whole.items():
            along, across = (float(round(value)) for value in corners[name])
            x, y = (across, along) if self.is_down else (along, across)
            places |= {n: (x + round(dx), y + round(dy)) for n, (dx, dy) in unit.offsets.items()}
            lines[name] = across + unit.line
            areas.append(Area(x, y, x + unit.width, y + unit.height))
        for name, area in below(loose, about(areas)).items():
            places[name] = (float(round(area.left)), float(round(area.top)))
            areas.append(area)
        return places, about(areas), lines

    def _net(self, units: Mapping[str, Unit], unit_of: Mapping[str, str]) -> Net:
        """The units and the wires between; those that would close a loop of frames run back."""
        was_down = self.graph.marks.flow == "down"
        topology, rank = self.graph.topology, dict[str, int]()
        for name in topology.order:
            if name in unit_of:
                rank.setdefault(unit_of[name], len(rank))
        feeds: dict[str, dict[str, None]] = {name: {} for name in units}
        for name, unit in unit_of.items():
            for target in topology.feeds(name):
                other = unit_of.get(target, unit)
                if rank[unit] < rank[other]:
                    feeds[unit][other] = None
        return Net(
            {name: unit.box(is_down=self.is_down) for name, unit in units.items()},
            {name: tuple(targets) for name, targets in feeds.items()},
            frozenset((unit_of.get(a, a), unit_of.get(b, b)) for a, b in _answers(self.graph)),
            {n: unit.stood.left if was_down else unit.stood.top for n, unit in units.items()},
        )


def _area(node: Node, sizes: Sizes) -> Area:
    (x, y), (width, height) = (node.position.x, node.position.y), sizes[node.name]
    return Area(x, y, x + width, y + height)


def _framed(inner: Area) -> Area:
    """The rectangle of a frame about what lies in it."""
    outer = inner.grown(FRAME_PADDING)
    return outer._replace(top=outer.top - FRAME_TITLE)


def _answers(graph: Graph) -> Iterable[tuple[str, str]]:
    """Who brings the true answer to whom: such wires draw no node away from the signal's line."""
    targets = {
        (node.name, port.name)
        for node in graph.nodes
        for port in node.layer.inputs
        if port.is_target
    }
    for wire in graph.wires:
        if (wire.target.node, wire.target.port) in targets:
            yield wire.source.node, wire.target.node
