"""However a drawing is broken, what is offered mends it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.catalogue.layers.block import BlockUse
from engine.errors import CommandRefused, ParameterRefused
from engine.graph.block_command import InBlock
from engine.graph.command import Disconnect, GraphCommand, RemoveNodes, SetParameter, SpliceNode
from engine.graph.definitions import pruned
from engine.graph.graph import Graph, Point
from engine.graph.rewire_command import ReplaceLayer
from engine.graph.state_command import Bypass
from tests.engine.blocks import residual_classifier, rows_classifier, twins
from tests.engine.mending.test_mends import TYPES, found, looked_at
from tests.engine.networks import noisy_classifier, tiny_classifier

STARTS = [tiny_classifier(), noisy_classifier(), residual_classifier(), rows_classifier(), twins()]
LAYERS = [kind() for kind in TYPES]


def any_edit(data: st.DataObject, graph: Graph) -> GraphCommand:
    node = data.draw(st.sampled_from(graph.nodes))
    match data.draw(st.integers(0, 5)):
        case 0 | 1:
            names = [p.name for p in node.layer.parameters() if p.kind in ("integer", "choice")]
            name = data.draw(st.sampled_from(names or ["none"]))
            choices = [c for p in node.layer.parameters() if p.name == name for c, _ in p.choices]
            values = st.sampled_from(choices) if choices else st.integers(1, 40)
            return SetParameter(node.name, name, data.draw(values))
        case 2:
            return RemoveNodes(frozenset((node.name,)), data.draw(st.booleans()))
        case 3 if graph.wires:
            return Disconnect(data.draw(st.sampled_from(graph.wires)))
        case 4 if graph.wires:
            wire = data.draw(st.sampled_from(graph.wires))
            return SpliceNode(data.draw(st.sampled_from(LAYERS)), Point(0, 0), wire)
        case 5:
            return ReplaceLayer(node.name, data.draw(st.sampled_from(LAYERS)))
    return Bypass(frozenset((node.name,)))


@settings(max_examples=60, deadline=None)
@given(data=st.data(), start=st.sampled_from(STARTS), edits=st.integers(1, 3))
def test_every_mend_that_is_offered_mends(data: st.DataObject, start: Graph, edits: int) -> None:
    graph = start
    for _ in range(edits):
        block = data.draw(st.sampled_from([None, *graph.blocks.by_name]))
        inside = graph if block is None else graph.blocks.inside(block)
        if not inside.nodes:
            continue
        edit = any_edit(data, inside)
        try:
            graph = pruned((edit if block is None else InBlock(block, edit)).apply(graph))
        except (CommandRefused, ParameterRefused):
            continue
    inference = looked_at(graph)
    for name, _ in inference.problems:
        found(graph, name)
    for node in graph.nodes:
        known = inference.at((node.name,)) if isinstance(node.layer, BlockUse) else None
        for name, _ in known.problems if known is not None else ():
            found(graph, name, (node.name,))
