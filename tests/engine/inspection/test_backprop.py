"""Every wire's gradient is autograd's; every node's step is the chain rule."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.layers.activation import ReLU
from engine.catalogue.layers.block import BlockUse
from engine.catalogue.layers.data import InputField
from engine.catalogue.layers.dense import Linear
from engine.data.functions import Curve
from engine.errors import GraphHasProblems
from engine.graph.graph import Block, Blocks, End, Graph, Node, Wire
from engine.inspection.backprop.passes import Backpropagation, ThroughPass, WirePass
from engine.inspection.backprop.rules import RULES
from engine.inspection.sight import Sight
from engine.inspection.snapshot import OwnExample, Wish
from tests.engine.networks import compiled, gallery_project, gated_block


def looked_at(name: str, index: int = 0, split: str = "test") -> Sight:
    project = gallery_project(name)
    model = compiled(project.graph, project.data, learns=False)
    return Sight(model, project.data.load(), 0, Wish(split=split, example=index))


def wire(found: ThroughPass, text: str) -> WirePass:
    return next(w for node in found.nodes for w in node.goes_in if str(w) == text)


def by_autograd(sight: Sight, nodes: list[str], end: str, batch: int = 1) -> dict[str, np.ndarray]:
    """Gradients at nodes, from the network's plain code cut in two at each of them."""
    first = sight.index
    arrays = sight.examples(sight.wish.split, slice(first, first + batch))
    fields, found = sight.fields(arrays), {}
    sight.model.root.eval()
    for name in nodes:
        head = sight.model.part((name,))
        (value,) = (v.detach().requires_grad_() for v in head(*(fields[f] for f in head.fields)))
        tail = sight.model.part((end,), (name,))
        (out,) = tail(value, *(fields[f] for f in tail.fields))
        (gradient,) = torch.autograd.grad(out.sum(), value)
        found[name] = gradient.numpy()
    return found


def test_along_a_chain_each_wire_carries_the_product_of_all_derivatives_after_it() -> None:
    sight = looked_at("chain_rule", index=20)
    found = Backpropagation().seen(sight)
    x = float(sight.example()["x"][0, 0])
    sine = np.sin(x)
    cube = sine**3
    exponential = np.exp(cube)
    cosine = np.cos(exponential)
    back = {"cosine → logarithm": 1 / cosine}
    back["exponential → cosine"] = back["cosine → logarithm"] * -np.sin(exponential)
    back["cube → exponential"] = back["exponential → cosine"] * exponential
    back["sine → cube"] = back["cube → exponential"] * 3 * sine**2
    back["x → sine"] = back["sine → cube"] * np.cos(x)
    assert found.end == "logarithm"
    assert found.value == pytest.approx(np.log(cosine), rel=1e-5)
    for text, gradient in back.items():
        assert wire(found, text).gradient.number == pytest.approx(gradient, rel=1e-4), text


def test_where_a_value_is_used_twice_the_node_gets_the_sum_of_its_paths() -> None:
    sight = looked_at("chain_rule_several_paths", index=40)
    found = Backpropagation().seen(sight)
    expected = by_autograd(sight, [n.path for n in found.nodes if n.goes_out], found.end)
    several = [node for node in found.nodes if len(node.paths) > 1]
    assert several
    for node in found.nodes:
        if node.path in expected:
            assert node.gradient.number == pytest.approx(expected[node.path].item(), rel=1e-4)
    for node in several:
        total = sum(one.gradient.number for one in node.paths)
        assert node.gradient.number == pytest.approx(total, rel=1e-6)


@pytest.mark.parametrize(("name", "batch"), [("xor", 4), ("xor", 1), ("lenet_digits", 3)])
def test_gradients_of_a_batch_are_those_of_autograd(name: str, batch: int) -> None:
    sight = looked_at(name)
    found = Backpropagation(batch=batch).seen(sight)
    loss = next(iter(sight.model.losses))
    assert found.end == "loss"
    assert found.examples == batch
    assert found.node(loss).gradient.number == 1.0
    inner = [n.path for n in found.nodes if n.goes_in and n.goes_out]
    expected = by_autograd(sight, inner, loss, batch)
    for path, gradient in expected.items():
        seen = found.node(path).gradient
        assert seen.shape == gradient.shape
        assert seen.norm == pytest.approx(float(np.linalg.norm(gradient)), rel=1e-4), path


def test_the_local_derivative_is_the_function_s_and_gives_what_the_wire_carries() -> None:
    sight = looked_at("chain_rule", index=20)
    x = float(sight.example()["x"][0, 0])
    (jacobian,) = Backpropagation(at="sine").seen(sight).local.jacobians
    assert jacobian.matrix.shape == (1, 1)
    assert jacobian.matrix[0, 0] == pytest.approx(np.cos(x), rel=1e-5)
    assert jacobian.back[0] == pytest.approx(jacobian.wire[0], rel=1e-5)


def test_a_small_layer_tells_its_whole_jacobian_and_its_weights_gradients() -> None:
    sight = looked_at("xor")
    graph = sight.model.graph
    hidden = next(n.name for n in graph.nodes if isinstance(n.layer, Linear))
    local = Backpropagation(at=hidden).seen(sight).local
    weight = sight.model.root.get_submodule(hidden).weight
    (jacobian,) = local.jacobians
    np.testing.assert_allclose(jacobian.matrix, weight.detach().numpy(), rtol=1e-5)
    np.testing.assert_allclose(jacobian.back, jacobian.wire, rtol=1e-4, atol=1e-7)
    fields = sight.fields(sight.example())
    learner = sight.model.learner
    held = dict(sight.model.root.named_parameters())
    loss = learner.module(
        *(fields[f] for f in learner.fields), *(held[path] for path in learner.weights)
    )
    gradients = torch.autograd.grad(loss, [held[f"{hidden}.{name}"] for name in local.weights])
    for seen, gradient in zip(local.weights.values(), gradients, strict=True):
        assert seen.norm == pytest.approx(float(gradient.norm()), rel=1e-4)


def test_an_elementwise_layer_has_a_diagonal() -> None:
    sight = looked_at("xor")
    graph = sight.model.graph
    kinds = ("tanh", "sigmoid", "relu")
    bent = next(n.name for n in graph.nodes if n.layer.id in kinds)
    (jacobian,) = Backpropagation(at=bent).seen(sight).local.jacobians
    assert jacobian.is_diagonal


def test_blocks_are_one_step_or_opened_and_both_give_the_same_gradients() -> None:
    inner = gated_block()
    blocks = Blocks((Block("inner", inner.nodes, inner.wires),))
    nodes = (
        Node(name="x", layer=InputField(field="x")),
        Node(name="block", layer=BlockUse(block="inner", repeat=2)),
        Node(name="bent", layer=ReLU()),
    )
    wires = (Wire(End("x", "out"), End("block", "a")), Wire(End("block", "b"), End("bent", "x")))
    data = Curve()
    sight = Sight(compiled(Graph(nodes, wires, blocks), data, learns=False), data.load())
    closed = Backpropagation("bent").seen(sight)
    opened = Backpropagation("bent", opened=True).seen(sight)
    assert [node.path for node in closed.nodes] == ["x", "block", "bent"]
    assert [node.path for node in opened.nodes] == [
        *("x", "block.0.tanh", "block.0.twice", "block.1.tanh", "block.1.twice", "block", "bent"),
    ]
    expected = by_autograd(sight, ["x"], "bent")["x"].item()
    for found in (closed, opened):
        assert found.node("x").gradient.number == pytest.approx(expected, rel=1e-5)
    local = Backpropagation("bent", at="block.1.tanh", opened=True).seen(sight).local
    assert local.jacobians[0].back[0] == pytest.approx(local.jacobians[0].wire[0], rel=1e-5)


def test_a_deep_network_of_two_hundred_nodes_is_gone_through() -> None:
    sight = looked_at("resnet50")
    found = Backpropagation(opened=True).seen(sight)
    assert len(found.nodes) > 150
    assert all(node.gradient is not None for node in found.nodes if node.paths)


def test_only_what_leads_to_the_end_is_gone_through() -> None:
    sight = looked_at("lenet_digits")
    names = [node.path for node in Backpropagation("relu1").seen(sight).nodes]
    assert names == ["image", "conv1", "relu1"]


def test_what_can_not_be_derived_is_refused_in_words() -> None:
    sight = looked_at("lenet_digits")
    with pytest.raises(GraphHasProblems, match="no node 'nobody'"):
        Backpropagation("nobody").seen(sight)
    own = OwnExample({"image": sight.example()["image"][0]})
    alone = Sight(sight.model, sight.data, 0, Wish(own=own))
    with pytest.raises(GraphHasProblems, match="has no"):
        Backpropagation().seen(alone)


def test_looking_leaves_no_gradients_and_draws_nothing() -> None:
    sight = looked_at("lenet_digits")
    sight.model.root.train()
    before = torch.random.get_rng_state()
    Backpropagation(at="conv1").seen(sight)
    assert torch.equal(before, torch.random.get_rng_state())
    assert all(parameter.grad is None for parameter in sight.model.root.parameters())
    assert all(module.training for module in sight.model.root.modules())


def test_every_rule_belongs_to_a_layer() -> None:
    catalogue = builtin_catalogue()
    assert all(id_ in catalogue for id_ in RULES)
