"""Any sequence of edits, undone, repeated, saved and opened again."""

from __future__ import annotations

import json

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from engine.catalogue.builtin import builtin_catalogue
from engine.errors import CommandRefused, ParameterRefused
from engine.graph.codec import graph_from_json, graph_to_json
from engine.graph.command import (
    AddNode,
    Connect,
    Disconnect,
    GraphCommand,
    InsertPart,
    MoveNodes,
    RemoveNodes,
    RenameNode,
    SetNote,
    SetParameter,
    SpliceNode,
    part_of,
)
from engine.graph.document import Document
from engine.graph.graph import End, Graph, Point, Wire, checked_graph
from tests.engine.networks import tiny_classifier

CATALOGUE = builtin_catalogue()
LAYERS = [CATALOGUE[id_]() for id_ in ("linear", "relu", "add", "conv2d", "cross_entropy", "input")]
PLACES = st.integers(-500, 500)


class Editing(RuleBasedStateMachine):
    """Edits a document beside a plain list of all its values."""

    def __init__(self) -> None:
        super().__init__()
        self.document: Document[Graph] = Document(tiny_classifier())
        self.past: list[Graph] = []
        self.future: list[Graph] = []
        self.saved = self.document.value

    @property
    def graph(self) -> Graph:
        return self.document.value

    def do(self, command: GraphCommand) -> None:
        before = self.graph
        try:
            changed = self.document.do(command)
        except (CommandRefused, ParameterRefused):
            assert self.graph is before
            return
        assert changed == (self.graph != before)
        if changed:
            self.past.append(before)
            self.future.clear()
            self.document.end_merge()

    def names(self, data: st.DataObject) -> frozenset[str]:
        every = [node.name for node in self.graph.nodes]
        return data.draw(st.frozensets(st.sampled_from(every), min_size=1, max_size=3))

    def end(self, data: st.DataObject, *, source: bool) -> End:
        node = data.draw(st.sampled_from(self.graph.nodes))
        ports = node.layer.outputs if source else self.graph.input_ports(node.name)
        return End(node.name, data.draw(st.sampled_from([*(p.name for p in ports), "x7"])))

    @rule(layer=st.sampled_from(LAYERS), x=PLACES, y=PLACES, name=st.sampled_from(["", "n", "2 x"]))
    def add(self, layer: object, x: int, y: int, name: str) -> None:
        self.do(AddNode(layer, Point(x, y), name))  # type: ignore[arg-type]  # a layer

    @precondition(lambda self: self.graph.nodes)
    @rule(data=st.data(), heal=st.booleans())
    def remove(self, data: st.DataObject, heal: bool) -> None:
        self.do(RemoveNodes(self.names(data), heal))

    @precondition(lambda self: self.graph.nodes)
    @rule(data=st.data(), dx=PLACES, dy=PLACES)
    def move(self, data: st.DataObject, dx: int, dy: int) -> None:
        self.do(MoveNodes(self.names(data), dx, dy, drag=1))

    @precondition(lambda self: self.graph.nodes)
    @rule(data=st.data())
    def connect(self, data: st.DataObject) -> None:
        self.do(Connect(Wire(self.end(data, source=True), self.end(data, source=False))))

    @precondition(lambda self: self.graph.wires)
    @rule(data=st.data())
    def disconnect(self, data: st.DataObject) -> None:
        self.do(Disconnect(data.draw(st.sampled_from(self.graph.wires))))

    @precondition(lambda self: self.graph.wires)
    @rule(data=st.data(), layer=st.sampled_from(LAYERS))
    def splice(self, data: st.DataObject, layer: object) -> None:
        wire = data.draw(st.sampled_from(self.graph.wires))
        self.do(SpliceNode(layer, Point(0, 0), wire))  # type: ignore[arg-type]  # a layer

    @precondition(lambda self: self.graph.nodes)
    @rule(data=st.data(), value=st.integers(-1, 40))
    def set(self, data: st.DataObject, value: int) -> None:
        node = data.draw(st.sampled_from(self.graph.nodes))
        names = [p.name for p in node.layer.parameters()] or ["nothing"]
        self.do(SetParameter(node.name, data.draw(st.sampled_from(names)), value))

    @precondition(lambda self: self.graph.nodes)
    @rule(data=st.data(), name=st.sampled_from(["a", "b_2", "Conv", "forward", "a b", "relu"]))
    def rename(self, data: st.DataObject, name: str) -> None:
        self.do(RenameNode(data.draw(st.sampled_from(self.graph.nodes)).name, name))

    @precondition(lambda self: self.graph.nodes)
    @rule(data=st.data(), note=st.text(max_size=5))
    def note(self, data: st.DataObject, note: str) -> None:
        self.do(SetNote(data.draw(st.sampled_from(self.graph.nodes)).name, note))

    @precondition(lambda self: self.graph.nodes)
    @rule(data=st.data())
    def duplicate(self, data: st.DataObject) -> None:
        self.do(InsertPart(part_of(self.graph, self.names(data)), 30, 30))

    @rule()
    def undo(self) -> None:
        expected = self.past.pop() if self.past else None
        if expected is not None:
            self.future.append(self.graph)
        assert self.document.undo() == (expected is not None)
        assert expected is None or self.graph is expected

    @rule()
    def redo(self) -> None:
        expected = self.future.pop() if self.future else None
        if expected is not None:
            self.past.append(self.graph)
        assert self.document.redo() == (expected is not None)
        assert expected is None or self.graph is expected

    @rule()
    def save_and_open(self) -> None:
        self.document.mark_saved()
        self.saved = self.graph
        text = json.dumps(graph_to_json(self.graph), allow_nan=False)
        assert graph_from_json(json.loads(text), CATALOGUE) == self.graph

    @invariant()
    def the_drawing_means_something(self) -> None:
        checked_graph(self.graph)

    @invariant()
    def it_is_clean_exactly_where_it_equals_its_file(self) -> None:
        assert self.document.is_clean == (self.graph == self.saved)


TestEditing = Editing.TestCase
TestEditing.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
