"""What is bypassed is not computed, what is frozen gets no gradient, and a bend costs nothing."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from engine.catalogue.layer import Layer
from engine.catalogue.layers.activation import ReLU
from engine.catalogue.layers.reroute import Reroute
from engine.compile.model import Model
from engine.compile.wires import wires_code
from engine.errors import GraphHasProblems
from engine.graph.block_command import InBlock
from engine.graph.command import GraphCommand, RemoveNodes, SpliceNode
from engine.graph.graph import End, Graph, Point
from engine.graph.state_command import Bypass, Freeze
from tests.engine.blocks import residual_classifier, rows_classifier, twins
from tests.engine.compile.test_model import batch, loss_of, seen
from tests.engine.networks import compiled, tiny_classifier


def bypassed(graph: Graph, *names: str) -> Graph:
    return Bypass(frozenset(names)).apply(graph)


def without(graph: Graph, *names: str) -> Graph:
    return RemoveNodes(frozenset(names)).apply(graph)


def loss(model: Model) -> Tensor:
    images, labels = batch()
    return loss_of(model, image=images, label=labels)


@pytest.mark.parametrize("names", [("relu",), ("conv",), ("relu", "pool"), ("accuracy",)])
def test_a_bypassed_node_computes_as_if_it_were_not_drawn(names: tuple[str, ...]) -> None:
    model, bare = (
        compiled(bypassed(tiny_classifier(), *names)),
        compiled(without(tiny_classifier(), *names)),
    )
    assert model.root.state_dict().keys() == bare.root.state_dict().keys()
    assert torch.equal(loss(model), loss(bare))
    assert len(model.learner.module.graph.nodes) == len(bare.learner.module.graph.nodes)
    assert model.metrics.keys() == bare.metrics.keys()


@pytest.mark.parametrize(
    ("graph", "block", "name"),
    [
        (residual_classifier(3), "residual", "norm"),
        (residual_classifier(3, shared=True), "residual", "norm"),
        (rows_classifier(2), "cell", "tanh"),
        (twins(), "tower", "units"),
    ],
    ids=["repeated", "shared", "over time", "twins"],
)
def test_inside_blocks_too(graph: Graph, block: str, name: str) -> None:
    names = frozenset((name,))

    def edited(command: GraphCommand) -> Model:
        return compiled(InBlock(block, command).apply(graph))

    model, bare = edited(Bypass(names)), edited(RemoveNodes(names))
    assert torch.equal(loss(model), loss(bare))
    assert model.root.state_dict().keys() == bare.root.state_dict().keys()


def test_a_bypassed_block_computes_as_if_it_were_not_drawn() -> None:
    graph = residual_classifier(2)
    model, bare = compiled(bypassed(graph, "stage")), compiled(without(graph, "stage"))
    assert torch.equal(loss(model), loss(bare))


def test_the_viewer_shows_what_goes_past_a_bypassed_node() -> None:
    model = compiled(bypassed(tiny_classifier(), "relu"))
    images, _ = batch()
    found = seen(model, image=images)
    assert torch.equal(found["relu"], found["conv"])
    assert (found["relu"] < 0).any()


def test_wires_to_and_from_a_bypassed_node_carry_the_same() -> None:
    model = compiled(bypassed(tiny_classifier(), "relu"))
    drawn_wires = {
        (place.wire.source.node, place.wire.target.node) for place in wires_code(model).wires
    }
    assert {("conv", "relu"), ("relu", "pool")} <= drawn_wires


def test_with_every_loss_bypassed_there_is_nothing_to_learn_from() -> None:
    with pytest.raises(GraphHasProblems, match="no loss node"):
        compiled(bypassed(tiny_classifier(), "cross_entropy"))


def test_start_weights_do_not_depend_on_what_is_bypassed_or_frozen() -> None:
    plain = compiled(tiny_classifier()).root.state_dict()
    graph = Freeze(frozenset(("conv",))).apply(bypassed(tiny_classifier(), "relu"))
    for path, tensor in compiled(graph).root.state_dict().items():
        assert torch.equal(tensor, plain[path]), path


def test_reroutes_leave_no_trace_in_the_code() -> None:
    graph = tiny_classifier()
    for end in (End("relu", "x"), End("cross_entropy", "target"), End("scores", "x")):
        layer: Layer = Reroute()
        graph = SpliceNode(layer, Point(0, 0), graph.wire_into[end]).apply(graph)
    model, bare = compiled(graph), compiled(tiny_classifier())
    assert model.learner.module.code == bare.learner.module.code
    assert torch.equal(loss(model), loss(bare))
    images, _ = batch()
    found = seen(model, image=images)
    assert torch.equal(found["reroute"], found["conv"])


def test_two_reroutes_in_a_row_and_before_several_nodes() -> None:
    graph = tiny_classifier()
    wire = graph.wire_into[End("scores", "x")]
    graph = SpliceNode(Reroute(), Point(0, 0), wire, "one").apply(graph)
    wire = graph.wire_into[End("scores", "x")]
    graph = SpliceNode(Reroute(), Point(0, 0), wire, "two").apply(graph)
    assert torch.equal(loss(compiled(graph)), loss(compiled(tiny_classifier())))


def test_frozen_weights_get_no_gradient() -> None:
    model = compiled(Freeze(frozenset(("conv",))).apply(tiny_classifier()))
    loss(model).backward()
    assert model.root.get_parameter("conv.weight").grad is None
    assert model.root.get_parameter("scores.weight").grad is not None


@pytest.mark.parametrize("name", ["left", "right"])
def test_weights_shared_with_a_frozen_node_are_frozen(name: str) -> None:
    model = compiled(Freeze(frozenset((name,))).apply(twins()))
    frozen = {path for path, p in model.root.named_parameters() if not p.requires_grad}
    assert frozen == {"shared.tower.units.weight", "shared.tower.units.bias"}


def test_a_frozen_node_of_a_bypassed_type_does_no_harm() -> None:
    graph = Freeze(frozenset(("conv", "image", "label", "accuracy"))).apply(tiny_classifier())
    model = compiled(bypassed(graph, "conv"))
    assert [type(module).__name__ for module in model.frozen] == ["Identity", "Accuracy"]


def test_a_relu_that_is_bypassed_may_be_the_last() -> None:
    graph = tiny_classifier()
    wire = graph.wire_into[End("cross_entropy", "scores")]
    graph = SpliceNode(ReLU(), Point(0, 0), wire, "last").apply(graph)
    assert torch.equal(loss(compiled(bypassed(graph, "last"))), loss(compiled(tiny_classifier())))
