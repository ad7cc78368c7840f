"""What every wire carries, against autograd and numpy."""

from __future__ import annotations

import copy
from collections.abc import Mapping

import numpy as np
import pytest
import torch
from torch.nn import functional

from engine.catalogue.layers.activation import Tanh
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse
from engine.catalogue.layers.combination import Add
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.function import Logarithm, SquareRoot
from engine.catalogue.layers.loss import CrossEntropy
from engine.compile.model import Model
from engine.data.data_set import DataSet
from engine.data.pictures import Digits
from engine.data.points import Moons
from engine.errors import GraphHasProblems
from engine.graph.command import AddNode
from engine.graph.graph import Block, Blocks, End, Graph, Point, Wire
from engine.inspection.rivers.wish import Carries, Culprit, RiverMap, Rivers
from engine.inspection.sight import Sight
from tests.engine.networks import compiled, drawn, noisy_classifier, tiny_classifier


@pytest.fixture(scope="module")
def digits() -> DataSet:
    return Digits().load()


@pytest.fixture(scope="module")
def moons() -> DataSet:
    return Moons().load()


def by_words(found: RiverMap) -> Mapping[str, Carries]:
    return {
        f"{inside}{wire.source.node} > {inside}{wire.target.node}": carries
        for (inside, wire), carries in found.wires.items()
    }


def steps_by_hand(model: Model, data: DataSet, count: int) -> dict[str, torch.Tensor]:
    """Each value of the tiny classifier on its way to the loss, ready to be derived."""
    held = model.root.state_dict()
    image = torch.from_numpy(data.train.arrays["image"][:count]).requires_grad_()
    label = torch.from_numpy(data.train.arrays["label"][:count])
    kernel = held["conv.weight"]
    conv = functional.conv2d(image, kernel, held["conv.bias"], padding=kernel.shape[-1] // 2)
    relu = conv.relu()
    pool = functional.max_pool2d(relu, 2)
    flat = pool.flatten(1)
    scores = functional.linear(flat, held["scores.weight"], held["scores.bias"])
    loss = functional.cross_entropy(scores, label)
    return {
        "image": image,
        "conv": conv,
        "relu": relu,
        "pool": pool,
        "flatten": flat,
        "scores": scores,
        "cross_entropy": loss,
    }


def test_every_wire_tells_the_norm_of_autograds_gradient(digits: DataSet) -> None:
    model = compiled(tiny_classifier())
    found = Rivers(examples=16).seen(Sight(model, digits))
    told, steps = by_words(found), steps_by_hand(model, digits, 16)
    loss = steps.pop("cross_entropy")
    gradients = torch.autograd.grad(loss, list(steps.values()))
    targets = [*list(steps)[1:], "cross_entropy"]
    for source, target, gradient in zip(steps, targets, gradients, strict=True):
        carries = told[f"{source} > {target}"]
        assert carries.gradient == pytest.approx(float(gradient.norm()), rel=1e-5)
        values = steps[source].detach().numpy().astype(np.float64)
        assert carries.rms == pytest.approx(np.sqrt((values**2).mean()), rel=1e-5)
        assert carries.mean == pytest.approx(values.mean(), rel=1e-4, abs=1e-7)
        assert carries.zeros == pytest.approx((values == 0).mean())
        assert not carries.is_broken
    assert found.examples == 16
    assert found.culprit is None


def test_what_does_not_lead_to_the_loss_has_no_gradient(digits: DataSet) -> None:
    told = by_words(Rivers().seen(Sight(compiled(tiny_classifier()), digits)))
    assert told["scores > accuracy"].gradient is None
    assert told["label > cross_entropy"].gradient is None
    label = digits.train.arrays["label"][:32]
    assert told["label > cross_entropy"].mean == pytest.approx(label.mean())
    assert not told["label > cross_entropy"].is_real
    assert told["scores > accuracy"].is_real


def test_without_gradients_the_values_are_the_same(digits: DataSet) -> None:
    sight = Sight(compiled(noisy_classifier()), digits)
    with_, without = Rivers().seen(sight), Rivers(gradients=False).seen(sight)
    assert with_.wires.keys() == without.wires.keys()
    for place, carries in without.wires.items():
        other = with_.wires[place]
        assert carries.gradient is None
        assert (carries.rms, carries.mean, carries.zeros) == (other.rms, other.mean, other.zeros)


def branched() -> Graph:
    """One value goes three ways: through a block twice, and past it."""
    inside = drawn("a > tanh, tanh > b", a=BlockInput(), tanh=Tanh(), b=BlockOutput())
    block = Block("bend", inside.nodes, inside.wires)
    graph = Graph(blocks=Blocks((block,)))
    layers = {
        "point": InputField(field="point"),
        "hidden": Linear(units=5),
        "one": BlockUse(block="bend"),
        "two": BlockUse(block="bend", repeat=2),
        "sum": Add(),
        "scores": Linear(units=2),
        "label": TargetField(field="label"),
        "error": CrossEntropy(),
    }
    for name, layer in layers.items():
        graph = AddNode(layer, Point(0.0, 0.0), name).apply(graph)
    for source, target in (
        ("point.out", "hidden.x"),
        ("hidden.out", "one.a"),
        ("hidden.out", "two.a"),
        ("one.b", "sum.x1"),
        ("two.b", "sum.x2"),
        ("sum.out", "scores.x"),
        ("scores.out", "error.scores"),
        ("label.out", "error.target"),
    ):
        graph = graph.with_wire(Wire(End(*source.split(".")), End(*target.split("."))))
    return graph


def test_wires_inside_blocks_are_told_by_where_the_block_stands(moons: DataSet) -> None:
    model = compiled(branched(), Moons())
    found = Rivers(examples=8).seen(Sight(model, moons))
    told, held = by_words(found), model.root.state_dict()
    x = torch.from_numpy(moons.train.arrays["point"][:8])
    hidden = functional.linear(x, held["hidden.weight"], held["hidden.bias"]).requires_grad_()
    ways = [hidden.view_as(hidden) for _ in range(2)]
    once = ways[0].tanh()
    first = ways[1].tanh()
    twice = first.tanh()
    scores = functional.linear(once + twice, held["scores.weight"], held["scores.bias"])
    loss = functional.cross_entropy(scores, torch.from_numpy(moons.train.arrays["label"][:8]))
    asked = {
        "hidden > one": ways[0],
        "hidden > two": ways[1],
        "one.tanh > one.b": once,
        "two.0.a > two.0.tanh": ways[1],
        "two.1.a > two.1.tanh": first,
        "two > sum": twice,
    }
    for (words, _), gradient in zip(
        asked.items(), torch.autograd.grad(loss, list(asked.values())), strict=True
    ):
        assert told[words].gradient == pytest.approx(float(gradient.norm()), rel=1e-5), words


def test_looking_leaves_the_network_and_the_random_numbers_alone(digits: DataSet) -> None:
    model = compiled(noisy_classifier())
    model.root.train()
    before = copy.deepcopy(model.root.state_dict())
    state = torch.random.get_rng_state()
    for wish in (Rivers(), Rivers(gradients=False)):
        wish.seen(Sight(model, digits))
    assert torch.equal(torch.random.get_rng_state(), state)
    assert all(parameter.grad is None for parameter in model.root.parameters())
    for name, tensor in model.root.state_dict().items():
        assert torch.equal(tensor, before[name])
    assert all(module.training for module in model.root.modules())


def test_without_a_loss_only_values_can_be_seen(moons: DataSet) -> None:
    graph = drawn("point > hidden", point=InputField(field="point"), hidden=Linear(units=3))
    sight = Sight(compiled(graph, Moons(), learns=False), moons)
    with pytest.raises(GraphHasProblems, match="no loss"):
        Rivers().seen(sight)
    assert by_words(Rivers(gradients=False).seen(sight))["point > hidden"].rms > 0


def test_no_more_examples_are_put_through_than_there_are(moons: DataSet) -> None:
    sight = Sight(compiled(branched(), Moons()), moons)
    assert Rivers(examples=10**6).seen(sight).examples == moons.train.count


def through(function: Logarithm | SquareRoot) -> Graph:
    return drawn(
        "point > hidden, hidden > strange, strange > scores,"
        "scores > error.scores, label > error.target",
        point=InputField(field="point"),
        hidden=Linear(units=3),
        strange=function,
        scores=Linear(units=2),
        label=TargetField(field="label"),
        error=CrossEntropy(),
    )


@pytest.mark.parametrize("gradients", [True, False])
def test_the_first_node_that_makes_no_number_is_named(moons: DataSet, gradients: bool) -> None:
    model = compiled(through(Logarithm()), Moons())
    found = Rivers(gradients=gradients).seen(Sight(model, moons))
    told = by_words(found)
    assert found.culprit == Culprit("strange")
    assert not told["point > hidden"].is_broken or gradients  # its gradient may be broken
    assert not told["hidden > strange"].is_broken or gradients
    assert told["strange > scores"].is_broken
    assert told["scores > error"].is_broken


def test_a_gradient_that_breaks_on_its_way_back_is_found_too(moons: DataSet) -> None:
    model = compiled(through(SquareRoot()), Moons())
    with torch.no_grad():  # the root of nothing is nothing, and infinitely steep
        model.root.get_submodule("hidden").weight.zero_()
        model.root.get_submodule("hidden").bias.zero_()
    found = Rivers().seen(Sight(model, moons))
    told = by_words(found)
    assert found.culprit == Culprit("strange", is_backward=True)
    assert told["hidden > strange"].is_broken
    assert not told["strange > scores"].is_broken
    assert Rivers(gradients=False).seen(Sight(model, moons)).culprit is None
