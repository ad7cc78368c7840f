"""Any sequence of edits, undone, repeated, saved and opened again."""

from __future__ import annotations

import json

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.layer import Layer
from engine.catalogue.layers.block import BlockUse
from engine.data.pictures import Digits
from engine.errors import CommandRefused, ParameterRefused
from engine.graph.block_command import (
    InBlock,
    MakeBlock,
    MakeOwnBlock,
    RenameBlock,
    UnpackBlock,
)
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
from engine.graph.definitions import pruned
from engine.graph.document import Document
from engine.graph.graph import End, Graph, Point, Wire, checked_graph
from engine.graph.state_command import Bypass, Freeze, SetSize
from engine.inference.infer import Memo, infer
from engine.inference.report import Inference
from engine.mending.mends import mends
from tests.engine.blocks import residual_classifier, rows_classifier
from tests.engine.graph.soundness import FIELDS, looked_into
from tests.engine.networks import tiny_classifier

CATALOGUE = builtin_catalogue()
LAYERS = [kind() for kind in CATALOGUE]
STARTS = [tiny_classifier(), residual_classifier(), rows_classifier()]
PLACES = st.integers(-500, 500)


class Editing(RuleBasedStateMachine):
    """Edits a document beside a plain list of all its values, outside and inside its blocks."""

    def __init__(self) -> None:
        super().__init__()
        self.document: Document[Graph] = Document(STARTS[0])
        self.past: list[Graph] = []
        self.future: list[Graph] = []
        self.saved = self.whole
        self.memo = Memo()
        self.inside = ""

    @property
    def whole(self) -> Graph:
        return self.document.value

    @property
    def graph(self) -> Graph:
        """What is edited: the drawing, or the inside of the block that is open."""
        if self.inside in self.whole.blocks.by_name:
            return self.whole.blocks.inside(self.inside)
        return self.whole

    def do(self, command: GraphCommand) -> None:
        before = self.whole
        if self.inside in before.blocks.by_name:
            command = InBlock(self.inside, command)
        try:
            changed = self.document.do(Pruning(command))
        except (CommandRefused, ParameterRefused):
            assert self.whole is before
            return
        assert changed == (self.whole != before)
        if changed:
            self.past.append(before)
            self.future.clear()
            self.document.end_merge()

    def names(self, data: st.DataObject) -> frozenset[str]:
        every = [node.name for node in self.graph.nodes]
        return data.draw(st.frozensets(st.sampled_from(every), min_size=1, max_size=3))

    def end(self, data: st.DataObject, *, source: bool) -> End:
        node = data.draw(st.sampled_from(self.graph.nodes))
        ports = (self.graph.output_ports if source else self.graph.input_ports)(node.name)
        return End(node.name, data.draw(st.sampled_from([*(p.name for p in ports), "x7"])))

    @rule(layer=st.sampled_from(LAYERS), x=PLACES, y=PLACES, name=st.sampled_from(["", "n", "2 x"]))
    def add(self, layer: Layer, x: int, y: int, name: str) -> None:
        self.do(AddNode(layer, Point(x, y), name))

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
    def splice(self, data: st.DataObject, layer: Layer) -> None:
        wire = data.draw(st.sampled_from(self.graph.wires))
        self.do(SpliceNode(layer, Point(0, 0), wire))

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

    @rule(start=st.sampled_from(STARTS))
    def begin_with(self, start: Graph) -> None:
        if not self.past and not self.future:
            self.document.replace(start)
            self.saved = start

    @rule(data=st.data())
    def open(self, data: st.DataObject) -> None:
        self.inside = data.draw(st.sampled_from(["", *self.whole.blocks.by_name]))

    @precondition(lambda self: self.graph.nodes)
    @rule(data=st.data())
    def make_block(self, data: st.DataObject) -> None:
        self.do(MakeBlock(self.names(data)))

    @precondition(lambda self: any(isinstance(n.layer, BlockUse) for n in self.graph.nodes))
    @rule(data=st.data(), edit=st.sampled_from([UnpackBlock, MakeOwnBlock]))
    def take_block(self, data: st.DataObject, edit: type[UnpackBlock | MakeOwnBlock]) -> None:
        uses = [n.name for n in self.graph.nodes if isinstance(n.layer, BlockUse)]
        self.do(edit(data.draw(st.sampled_from(uses))))

    @precondition(lambda self: self.whole.blocks.definitions)
    @rule(data=st.data(), name=st.sampled_from(["a", "block_2", "for"]))
    def rename_block(self, data: st.DataObject, name: str) -> None:
        block = data.draw(st.sampled_from([*self.whole.blocks.by_name]))
        self.inside = ""
        self.do(RenameBlock(block, name))

    @precondition(lambda self: any(isinstance(n.layer, BlockUse) for n in self.graph.nodes))
    @rule(data=st.data(), repeat=st.integers(1, 3), flags=st.tuples(st.booleans(), st.booleans()))
    def use_block(self, data: st.DataObject, repeat: int, flags: tuple[bool, bool]) -> None:
        uses = [n.name for n in self.graph.nodes if isinstance(n.layer, BlockUse)]
        name = data.draw(st.sampled_from(uses))
        self.do(SetParameter(name, "repeat", repeat))
        self.do(SetParameter(name, "shared", flags[0]))
        self.do(SetParameter(name, "over_time", flags[1]))

    @precondition(lambda self: self.graph.nodes)
    @rule(data=st.data(), on=st.booleans(), edit=st.sampled_from([Freeze, Bypass]))
    def put_into_a_state(self, data: st.DataObject, on: bool, edit: type[Freeze | Bypass]) -> None:
        self.do(edit(self.names(data), on))

    @precondition(lambda self: self.graph.nodes)
    @rule(data=st.data(), size=st.sampled_from(["small", "normal", "large", "huge"]))
    def show(self, data: st.DataObject, size: str) -> None:
        self.do(SetSize(self.names(data), size))

    @precondition(lambda self: self.wrong)
    @rule(data=st.data())
    def mend(self, data: st.DataObject) -> None:
        """Whatever is offered takes the problem away, and makes none where all was well."""
        before, path = self.known, self.path
        here = before.at(path)
        assert here is not None
        name = data.draw(st.sampled_from(self.wrong))
        fields = tuple(Digits().fields())
        offered = mends(self.whole, before, path, name, fields, CATALOGUE, self.memo)
        if not offered:
            return
        inside, graph = self.inside, self.whole
        self.inside = self.block_at(path)
        self.do(data.draw(st.sampled_from(offered)).command)
        self.inside = inside
        assert self.whole != graph
        now = self.known.at(path)
        assert now is not None
        assert name not in now.nodes or now.nodes[name].problem is None
        broken = {name for name, _ in now.problems}
        assert not broken & {n for n, report in here.nodes.items() if report.is_sound}

    @property
    def known(self) -> Inference:
        return infer(self.whole, FIELDS, self.memo)

    @property
    def path(self) -> tuple[str, ...]:
        """The way to the block that is open, by a node that stands for it; else to the drawing."""
        uses = [n.name for n in self.whole.nodes if self.block_at((n.name,)) == self.inside != ""]
        known = self.known
        return next(((name,) for name in uses if known.at((name,)) is not None), ())

    def block_at(self, path: tuple[str, ...]) -> str:
        layer = self.whole.node(path[0]).layer if path else None
        return layer.block if isinstance(layer, BlockUse) else ""

    @property
    def wrong(self) -> list[str]:
        here = self.known.at(self.path)
        return [] if here is None else [name for name, _ in here.problems]

    @rule()
    def look_inside(self) -> None:
        """It compiles, or shows a problem; nothing else."""
        looked_into(self.whole, self.memo)

    @rule()
    def undo(self) -> None:
        expected = self.past.pop() if self.past else None
        if expected is not None:
            self.future.append(self.whole)
        assert self.document.undo() == (expected is not None)
        assert expected is None or self.whole is expected

    @rule()
    def redo(self) -> None:
        expected = self.future.pop() if self.future else None
        if expected is not None:
            self.past.append(self.whole)
        assert self.document.redo() == (expected is not None)
        assert expected is None or self.whole is expected

    @rule()
    def save_and_open(self) -> None:
        self.document.mark_saved()
        self.saved = self.whole
        text = json.dumps(graph_to_json(self.whole), allow_nan=False)
        assert graph_from_json(json.loads(text), CATALOGUE) == self.whole

    @invariant()
    def the_drawing_means_something(self) -> None:
        checked_graph(self.whole)

    @invariant()
    def it_is_clean_exactly_where_it_equals_its_file(self) -> None:
        assert self.document.is_clean == (self.whole == self.saved)


class Pruning(GraphCommand):
    """An edit as a project makes it: blocks that nothing uses any more go."""

    def __init__(self, command: GraphCommand) -> None:
        self.command = command
        self.title, self.merge_key = command.title, command.merge_key

    def apply(self, graph: Graph) -> Graph:
        return pruned(self.command.apply(graph))


TestEditing = Editing.TestCase
TestEditing.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
