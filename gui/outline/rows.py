"""What the outline lists: nodes in the order data flow, their wires, frames, notes, insides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from PySide6.QtCore import QCoreApplication

from engine.api import (
    BlockUse,
    End,
    Frame,
    Graph,
    Inference,
    Node,
    NodeReport,
    Sticky,
    Wire,
)
from gui.language.engine_words import translated

Path = tuple[str, ...]
NOTHING_KNOWN = NodeReport(waiting=True)


@dataclass(frozen=True)
class Row:
    """One line of the outline.

    Attributes:
        kind: ``node``, ``frame``, ``note``, ``input`` or ``output``.
        path: the nodes that are opened one inside the other to see it.
        name: of the node or mark; of a port ``node.port``.
        text: the line.
        spoken: a full sentence, for screen readers.
        problem: what is wrong with it, if anything.
        wire: what ends at an input.
        make_children: gives the rows below it; asked once, when they are wanted.
    """

    kind: str
    path: Path
    name: str
    text: str
    spoken: str = ""
    problem: str = ""
    wire: Wire | None = None
    make_children: Callable[[], Iterable[Row]] | None = field(default=None, compare=False)

    @property
    def key(self) -> tuple[str, Path, str]:
        """What it is, whatever is written in it."""
        return self.kind, self.path, self.name

    @property
    def has_children(self) -> bool:
        """Whether rows stand below it."""
        return self.make_children is not None

    def children(self) -> tuple[Row, ...]:
        """The rows below it."""
        return tuple(self.make_children()) if self.make_children is not None else ()


class Drawing:
    """The rows of one drawing.

    Args:
        graph: the drawing.
        inference: what is known of it.
        path: where it lies.
    """

    def __init__(self, graph: Graph, inference: Inference | None, path: Path = ()) -> None:
        self._graph, self._path = graph, path
        self._reports: Mapping[str, NodeReport] = inference.nodes if inference is not None else {}

    def rows(self) -> Iterator[Row]:
        """Nodes in the order data flow; frames where the first of what they hold would stand."""
        done: set[str] = set()
        for name in self._order:
            frame = self._graph.marks.frame(self._graph.node(name).frame)
            if frame is None:
                yield self._of_node(name)
            elif frame.name not in done:
                done.add(frame.name)
                yield self._of_frame(frame)
        for frame in self._graph.marks.frames:
            if frame.name not in done:
                yield self._of_frame(frame)
        yield from (self._of_note(note) for note in self._graph.marks.stickies if not note.frame)

    @cached_property
    def _order(self) -> tuple[str, ...]:
        order = self._graph.topology.order
        left = (node.name for node in self._graph.nodes if node.name not in set(order))
        return (*order, *left)

    @cached_property
    def _wires_from(self) -> dict[End, list[End]]:
        found: dict[End, list[End]] = {}
        for wire in self._graph.wires:
            found.setdefault(wire.source, []).append(wire.target)
        return found

    def _of_frame(self, frame: Frame) -> Row:
        def inside() -> Iterator[Row]:
            nodes = (n for n in self._order if self._graph.node(n).frame == frame.name)
            yield from map(self._of_node, nodes)
            notes = (s for s in self._graph.marks.stickies if s.frame == frame.name)
            yield from map(self._of_note, notes)

        title = frame.title or _tr("Frame")
        count = sum(node.frame == frame.name for node in self._graph.nodes)
        spoken = _tr("Frame {title}, with {count} nodes").format(title=title, count=count)
        return Row("frame", self._path, frame.name, title, spoken, make_children=inside)

    def _of_note(self, note: Sticky) -> Row:
        first = next(iter(note.text.strip().splitlines()), "").lstrip("# ")
        text = _tr("Note: {words}").format(words=first)
        spoken = _tr("Note: {words}").format(words=note.text)
        return Row("note", self._path, note.name, text, spoken)

    def _of_node(self, name: str) -> Row:
        node, report = self._graph.node(name), self._reports.get(name, NOTHING_KNOWN)
        problem = translated(report.problem.text) if report.problem is not None else ""
        return Row(
            kind="node",
            path=self._path,
            name=name,
            text=" · ".join(filter(None, (name, translated(node.layer.title), _shape(report)))),
            spoken=self._spoken(node, report),
            problem=problem,
            make_children=lambda: self._below(node, report),
        )

    def _below(self, node: Node, report: NodeReport) -> Iterator[Row]:
        graph, name = self._graph, node.name
        yield from (self._of_input(name, port.name) for port, _ in graph.wired_inputs(name))
        yield from (self._of_output(name, port.name) for port in graph.output_ports(name))
        layer = node.layer
        if isinstance(layer, BlockUse) and layer.block in self._graph.blocks.by_name:
            known = next((i for i in report.inside if i.has_errors), None)
            known = known or next(iter(report.inside), None)
            inside = Drawing(self._graph.inside(node.name), known, (*self._path, node.name))
            yield from inside.rows()

    def _of_input(self, name: str, port: str) -> Row:
        wire = self._graph.wire_into.get(End(name, port))
        if wire is None:
            text = _tr("Input {port}: no wire").format(port=port)
            spoken = _tr("Input {port} of {node}, nothing is wired to it")
        else:
            text = _tr("Input {port} from {source}").format(port=port, source=wire.source)
            spoken = _tr("Input {port} of {node}, wire from {source}")
        source = "" if wire is None else f"{wire.source.node}, {wire.source.port}"
        spoken = spoken.format(port=port, node=name, source=source)
        return Row("input", self._path, f"{name}.{port}", text, spoken, wire=wire)

    def _of_output(self, name: str, port: str) -> Row:
        targets = self._wires_from.get(End(name, port), [])
        if not targets:
            text = _tr("Output {port}: no wire").format(port=port)
            spoken = _tr("Output {port} of {node}, wired to nothing")
        else:
            listed = ", ".join(map(str, targets))
            text = _tr("Output {port} to {targets}").format(port=port, targets=listed)
            spoken = _tr("Output {port} of {node}, wired to {targets}")
        listed = ", ".join(f"{end.node}, {end.port}" for end in targets)
        spoken = spoken.format(port=port, node=name, targets=listed)
        return Row("output", self._path, f"{name}.{port}", text, spoken)

    def _spoken(self, node: Node, report: NodeReport) -> str:
        """All that the card shows, as sentences."""
        said = [f"{node.name}, {translated(node.layer.title)}"]
        summary = node.layer.summary()
        if summary and summary != node.layer.title:
            said[0] += f", {translated(summary)}"
        if shape := _shape(report):
            said.append(_tr("Gives {shape}").format(shape=shape.replace("×", _tr("by"))))
        if count := report.counts.parameters:
            said.append(_tr("{count} parameters").format(count=count))
        if sources := self._graph.topology.fed_by(node.name):
            said.append(_tr("Fed by {names}").format(names=", ".join(sources)))
        if targets := self._graph.topology.feeds(node.name):
            said.append(_tr("Feeds {names}").format(names=", ".join(targets)))
        if node.is_frozen:
            said.append(_tr("Frozen: it does not learn"))
        if node.is_bypassed:
            said.append(_tr("Bypassed: what reaches it goes past"))
        if report.problem is not None:
            told = " ".join(
                filter(None, map(translated, (report.problem.text, report.problem.hint)))
            )
            said.append(_tr("Problem: {words}").format(words=told.rstrip(".")))
        if node.note:
            said.append(_tr("Note: {words}").format(words=node.note.rstrip(".")))
        return ". ".join(said) + "."


def _shape(report: NodeReport) -> str:
    return str(report.outputs[0]) if report.outputs else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Outline", text)
