"""Values and gradients on wires are those of autograd, and of differences."""

from __future__ import annotations

import pytest
import torch

from engine.catalogue.layers.block import BlockUse
from engine.catalogue.layers.combination import Add, Multiply
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.function import Exponential, Sine
from engine.catalogue.layers.loss import SquaredError
from engine.compile.model import compile_known
from engine.data.functions import Curve
from engine.errors import GraphHasProblems
from engine.graph.graph import Block, Blocks, End, Graph, Node, Wire
from engine.inspection.gradients import Flow, Flows
from tests.engine.networks import compiled, drawn, gated_block, inferred, noisy_classifier, wire

X = torch.linspace(-1, 1, 7, dtype=torch.float64)[:, None]


def used_twice() -> Graph:
    """x · sin x + eˣ."""
    return drawn(
        "x > sin, x > product.x1, sin > product.x2, x > exp, product > sum.x1, exp > sum.x2",
        x=InputField(field="x"),
        sin=Sine(),
        product=Multiply(),
        exp=Exponential(),
        sum=Add(),
    )


def flows(graph: Graph, end: str | None) -> Flows:
    model = compile_known(graph, inferred(graph, Curve()), seed=0)
    model.root.double()
    return Flows(model, end)


def gradient(flow: Flow, text: str) -> torch.Tensor:
    place = next(place for place in flow.wires if str(place) == text)
    found = flow.wires[place].gradient
    assert found is not None
    return found


def test_each_path_has_its_own_gradient_and_the_value_their_sum() -> None:
    flow = flows(used_twice(), "sum").flow({"x": X})
    torch.testing.assert_close(flow.values["sum"], X * X.sin() + X.exp())
    torch.testing.assert_close(gradient(flow, "x → product"), X.sin())
    torch.testing.assert_close(gradient(flow, "x → sin"), X * X.cos())
    torch.testing.assert_close(gradient(flow, "x → exp"), X.exp())
    assert len(flow.paths_from("x")) == 3
    whole = flow.gradient_at("x")
    assert whole is not None
    torch.testing.assert_close(whole, X.sin() + X * X.cos() + X.exp())


def test_gradients_are_what_small_changes_make() -> None:
    looked = flows(used_twice(), "sum")
    flow, step = looked.flow({"x": X}), 1e-6
    for place, found in flow.wires.items():
        up, down = (looked.nudged({"x": X}, place, by)["sum"] for by in (step, -step))
        torch.testing.assert_close(found.gradient, (up - down) / (2 * step), rtol=0, atol=1e-8)
    for path in ("x", "sin", "product", "exp", "sum"):
        up, down = (looked.nudged({"x": X}, path, by)["sum"] for by in (step, -step))
        torch.testing.assert_close(
            flow.gradient_at(path), (up - down) / (2 * step), rtol=0, atol=1e-8
        )


def test_wires_inside_a_block_are_seen_too() -> None:
    inner = gated_block()
    blocks = Blocks((Block("inner", inner.nodes, inner.wires),))
    nodes = (
        Node(name="x", layer=InputField(field="x")),
        Node(name="block", layer=BlockUse(block="inner")),
    )
    graph = Graph(nodes, (Wire(End("x", "out"), End("block", "a")),), blocks)
    flow = flows(graph, "block").flow({"x": X})
    torch.testing.assert_close(gradient(flow, "block.a → block.twice"), X.tanh())
    torch.testing.assert_close(gradient(flow, "block.twice → block.b"), torch.ones_like(X))
    torch.testing.assert_close(gradient(flow, "x → block"), X.tanh() + X * (1 - X.tanh() ** 2))


def test_the_loss_is_derived_if_no_node_is_named() -> None:
    graph = drawn(
        "x > line, line > error.scores, y > error.target",
        x=InputField(field="x"),
        line=Linear(units=1),
        y=TargetField(field="y"),
        error=SquaredError(weight=3.0),
    )
    flow = flows(graph, None).flow({"x": X, "y": X * 0})
    line = flow.values["line"]
    torch.testing.assert_close(gradient(flow, "line → error"), 3 * 2 * line / len(X))
    assert flow.end == "loss"


def test_looking_leaves_every_module_in_its_mode_and_the_weights_alone() -> None:
    model = compiled(noisy_classifier())
    before = {name: value.clone() for name, value in model.root.state_dict().items()}
    looked = Flows(model)
    looked.code.module.train()
    fields = {"image": torch.rand(4, 1, 8, 8), "label": torch.arange(4)}
    flow = looked.flow(fields)
    assert flow.values["scores"].shape == (4, 10)
    assert all(module.training for module in looked.code.module.modules())
    assert all(parameter.grad is None for parameter in model.root.parameters())
    for name, value in model.root.state_dict().items():
        assert torch.equal(value, before[name]), name


def test_what_can_not_be_derived_is_refused_in_words() -> None:
    with pytest.raises(GraphHasProblems, match="no node 'nobody'"):
        flows(used_twice(), "nobody")
    with pytest.raises(GraphHasProblems, match="no loss"):
        flows(used_twice(), None)


def test_a_label_has_a_value_but_no_gradient() -> None:
    graph = noisy_classifier()
    flow = Flows(compiled(graph)).flow(
        {"image": torch.rand(2, 1, 8, 8), "label": torch.tensor([1, 2])}
    )
    place = next(p for p in flow.wires if p.wire == wire(graph, "label > cross_entropy.target"))
    assert flow.wires[place].gradient is None
    assert flow.wires[place].value.tolist() == [1, 2]
