"""From the drawing to PyTorch: the same arithmetic, under the drawing's names."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.layers.activation import Identity, ReLU
from engine.catalogue.layers.combination import Add, Concatenate, Multiply
from engine.catalogue.layers.convolution import Conv2d
from engine.catalogue.layers.data import InputField, Noise, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.loss import CrossEntropy, SquaredError
from engine.catalogue.layers.metric import Accuracy
from engine.catalogue.layers.regularisation import Dropout
from engine.catalogue.layers.shape import Flatten
from engine.compile.model import Model, keep_trained
from engine.data.pictures import Digits
from engine.data.points import Blobs
from engine.errors import GraphHasProblems
from engine.graph.codec import graph_from_json, graph_to_json
from engine.graph.command import RemoveNodes, RenameNode, SetParameter
from engine.graph.graph import Graph
from tests.engine.networks import (
    CONV,
    SCORES,
    compiled,
    drawn,
    noisy_classifier,
    point_classifier,
    tiny_classifier,
)


def batch(size: int = 5) -> tuple[Tensor, Tensor]:
    """Pictures and labels as the digits have them."""
    generator = torch.Generator().manual_seed(1)
    images = torch.rand(size, 1, 8, 8, generator=generator)
    return images, torch.randint(0, 10, (size,), generator=generator)


def loss_of(model: Model, **fields: Tensor) -> Tensor:
    """What a training step makes small."""
    learner = model.learner
    state = dict(model.root.named_parameters())
    weights = [state[path] for path in learner.weights]
    return learner.module(*(fields[name] for name in learner.fields), *weights)


def seen(model: Model, **fields: Tensor) -> dict[str, Tensor]:
    """What every node gives."""
    fields = {"label": torch.zeros(len(fields["image"]), dtype=torch.int64), **fields}
    outputs: dict[str, Tensor] = model.viewer(
        *(fields[name] for name in model.fields_of(model.viewer))
    )
    return outputs


def measured(model: Model, **fields: Tensor) -> dict[str, Tensor]:
    outputs: dict[str, Tensor] = model.judge(
        *(fields[name] for name in model.fields_of(model.judge))
    )
    return outputs


def with_input(wires: str, **layers: Any) -> Graph:
    """Digits' pictures flattened to ``x``, and their labels, before what is given."""
    return drawn(
        f"image > x, {wires}",
        image=InputField(field="image"),
        label=TargetField(field="label"),
        x=Flatten(),
        **layers,
    )


class ByHand(nn.Module):
    """`tiny_classifier`, as one writes it."""

    def __init__(self) -> None:
        super().__init__()
        self.conv = nn.Conv2d(1, 4, 3, padding="same")
        self.scores = nn.Linear(4 * 4 * 4, 10)

    def forward(self, image: Tensor) -> Tensor:
        x = F.max_pool2d(F.relu(self.conv(image)), 2)
        return self.scores(x.flatten(1))


def test_it_computes_what_a_module_written_by_hand_computes() -> None:
    model, hand = compiled(tiny_classifier()), ByHand()
    hand.load_state_dict(model.root.state_dict())
    images, labels = batch()
    expected = hand(images)
    torch.testing.assert_close(seen(model, image=images, label=labels)[SCORES], expected)
    loss = loss_of(model, image=images, label=labels)
    torch.testing.assert_close(loss, F.cross_entropy(expected, labels))


def test_its_gradients_are_those_of_a_module_written_by_hand() -> None:
    model, hand = compiled(tiny_classifier()), ByHand()
    hand.load_state_dict(model.root.state_dict())
    images, labels = batch()
    loss_of(model, image=images, label=labels).backward()
    F.cross_entropy(hand(images), labels).backward()
    expected = dict(hand.named_parameters())
    for path, parameter in model.root.named_parameters():
        torch.testing.assert_close(parameter.grad, expected[path].grad)


def test_the_code_has_the_names_of_the_drawing() -> None:
    graph = tiny_classifier()
    model = compiled(graph)
    written = {node.name for node in model.viewer.graph.nodes}
    assert {node.name for node in graph.nodes} <= written
    assert "conv.weight" in model.learner.weights


def test_names_of_the_drawing_never_meet_those_of_the_code() -> None:
    """Nodes may be called as torch would call its own steps, weights or the sum of the losses."""
    names = {
        "image": "input",
        "conv": "relu_1",
        "relu": "conv__conv2d",
        "pool": "relu",
        "flatten": "conv2d",
        "scores": "relu_1__weight",
        "label": "relu_1__weight_",
        "cross_entropy": "add",
        "accuracy": "mul",
    }
    graph = tiny_classifier()
    for old, new in names.items():
        graph = RenameNode(old, new).apply(graph)
    graph = SetParameter("add", "weight", 0.5).apply(graph)
    model, plain = compiled(graph), compiled(tiny_classifier())
    renamed = {
        f"{names[path.split('.')[0]]}.{path.split('.')[1]}": tensor
        for path, tensor in plain.root.state_dict().items()
    }
    model.root.load_state_dict(renamed)
    images, labels = batch()
    torch.testing.assert_close(
        loss_of(model, image=images, label=labels),
        0.5 * loss_of(plain, image=images, label=labels),
    )
    assert set(names.values()) <= {node.name for node in model.viewer.graph.nodes}
    found = seen(model, image=images, label=labels)
    torch.testing.assert_close(
        found["relu"], F.max_pool2d(F.relu(found["relu_1"]), 2), msg="the pool, called relu"
    )


def test_a_node_may_be_called_output() -> None:
    graph = RenameNode("scores", "output").apply(tiny_classifier())
    model = compiled(graph)
    assert "output" in dict(model.root.named_children())
    for module in (model.learner.module, model.judge, model.viewer):
        module.graph.lint()


def test_names_joined_from_node_and_weight_may_be_alike() -> None:
    graph = drawn(
        "point > a, a > a_b, a_b > error.scores, label > error.target",
        point=InputField(field="point"),
        label=TargetField(field="label"),
        a=Linear(units=3),
        a_b=Linear(units=3),
        error=CrossEntropy(),
    )
    model = compiled(RenameNode("a_b", "a_weight").apply(graph), Blobs())
    assert sorted(model.learner.weights) == [
        "a.bias",
        "a.weight",
        "a_weight.bias",
        "a_weight.weight",
    ]


@pytest.mark.parametrize("change", ["filters", "seed of another", "a node more"])
def test_changing_one_layer_leaves_the_start_weights_of_the_others(change: str) -> None:
    graph = tiny_classifier()
    match change:
        case "filters":
            changed = SetParameter(CONV, "kernel", 5).apply(graph)
            same, other = "scores", "conv"
        case "seed of another":
            changed = SetParameter("scores", "bias", False).apply(graph)
            same, other = "conv", ""
        case _:
            changed = RemoveNodes(frozenset({"pool"})).apply(graph)
            same, other = "conv", "scores"
    before, after = compiled(graph).root.state_dict(), compiled(changed).root.state_dict()
    assert torch.equal(before[f"{same}.weight"], after[f"{same}.weight"])
    if other:
        assert before[f"{other}.weight"].shape != after[f"{other}.weight"].shape


def test_start_weights_follow_from_the_seed() -> None:
    one, again, other = (compiled(tiny_classifier(), seed=seed).root for seed in (3, 3, 4))
    assert torch.equal(one.state_dict()["conv.weight"], again.state_dict()["conv.weight"])
    assert not torch.equal(one.state_dict()["conv.weight"], other.state_dict()["conv.weight"])


def test_compiling_draws_no_random_numbers() -> None:
    before = torch.get_rng_state()
    compiled(tiny_classifier()).learner.module.eval()
    assert torch.equal(torch.get_rng_state(), before)


def test_learned_tensors_of_the_same_place_and_shape_are_kept() -> None:
    old = compiled(tiny_classifier()).root.state_dict()
    old = {path: torch.full_like(tensor, 7) for path, tensor in old.items()}
    model = compiled(RemoveNodes(frozenset({"pool"})).apply(tiny_classifier()))
    start = {path: tensor.clone() for path, tensor in model.root.state_dict().items()}
    kept = keep_trained(old, model.root)
    state = model.root.state_dict()
    assert sorted(kept) == ["conv.bias", "conv.weight", "scores.bias"]
    assert (state["conv.weight"] == 7).all()
    assert torch.equal(state["scores.weight"], start["scores.weight"])


def test_running_statistics_are_kept_too() -> None:
    old = compiled(noisy_classifier())
    old.root.get_submodule("norm").running_mean.fill_(3.0)  # type: ignore[union-attr, operator]
    new = compiled(noisy_classifier())
    keep_trained(old.root.state_dict(), new.root)
    assert (new.root.state_dict()["norm.running_mean"] == 3).all()


def two_losses(first: float, second: float) -> Graph:
    return with_input(
        "x > scores, scores > classes.scores, label > classes.target,"
        "scores > again, again > picture.scores, x > picture.target",
        scores=Linear(units=10),
        classes=CrossEntropy(weight=first),
        again=Linear(units=64),
        picture=SquaredError(weight=second),
    )


@pytest.mark.parametrize("weights", [(1.0, 1.0), (0.5, 2.0), (0.0, 1.0)])
def test_the_training_loss_is_the_weighted_sum(weights: tuple[float, float]) -> None:
    model = compiled(two_losses(*weights))
    images, labels = batch()
    parts = measured(model, image=images, label=labels)
    expected = weights[0] * parts["classes"] + weights[1] * parts["picture"]
    torch.testing.assert_close(loss_of(model, image=images, label=labels), expected)


def test_one_output_can_be_used_twice_by_one_node() -> None:
    graph = with_input(
        "x > twice.x1, x > twice.x2, twice > error.scores, x > error.target",
        twice=Add(),
        error=SquaredError(),
        scores=Linear(units=10),
    )
    images, _ = batch()
    found = seen(compiled(graph), image=images)
    torch.testing.assert_close(found["twice"], 2 * images.flatten(1))


def test_an_input_can_be_its_own_target() -> None:
    graph = drawn(
        "image > coded, coded > error.scores, image > error.target",
        image=InputField(field="image"),
        coded=Conv2d(filters=1),
        error=SquaredError(),
    )
    model = compiled(graph)
    images, _ = batch()
    expected = F.mse_loss(seen(model, image=images)["coded"], images)
    torch.testing.assert_close(loss_of(model, image=images), expected)


def test_two_nodes_can_bring_in_the_same_field() -> None:
    graph = drawn(
        "here > coded, coded > error.scores, there > error.target",
        here=InputField(field="image"),
        there=InputField(field="image"),
        coded=Conv2d(filters=1),
        error=SquaredError(),
    )
    model = compiled(graph)
    assert model.learner.fields == ("image", "image")
    assert loss_of(model, image=batch()[0]) > 0


def test_ports_that_take_many_are_given_in_their_order() -> None:
    graph = with_input(
        "x > a, a > side.x2, x > side.x1, side > error.scores, side > error.target",
        a=Linear(units=2),
        side=Concatenate(),
        error=SquaredError(),
    )
    images, _ = batch()
    found = seen(compiled(graph), image=images)
    torch.testing.assert_close(found["side"], torch.cat([images.flatten(1), found["a"]], 1))


def test_identity_layers_give_what_they_get() -> None:
    graph = with_input(
        "x > first, first > second, second > scores, scores > error.scores, label > error.target",
        first=Identity(),
        second=Identity(),
        scores=Linear(units=10),
        error=CrossEntropy(),
    )
    images, labels = batch()
    model = compiled(graph)
    found = seen(model, image=images, label=labels)
    torch.testing.assert_close(found["first"], found["x"])
    torch.testing.assert_close(found["second"], found["x"])
    assert loss_of(model, image=images, label=labels) > 0


def test_outputs_that_nothing_uses_are_seen_but_not_learned_with() -> None:
    graph = with_input(
        "x > scores, scores > error.scores, label > error.target, x > unused",
        scores=Linear(units=10),
        unused=Linear(units=3),
        error=CrossEntropy(),
    )
    model = compiled(graph)
    images, labels = batch()
    assert seen(model, image=images, label=labels)["unused"].shape == (5, 3)
    assert model.learner.weights == ("scores.weight", "scores.bias")


def test_parts_that_are_not_connected_are_left_out() -> None:
    graph = with_input(
        "x > scores, scores > error.scores, label > error.target, lonely > lonelier",
        scores=Linear(units=10),
        error=CrossEntropy(),
        lonely=ReLU(),
        lonelier=Linear(),
    )
    model = compiled(graph)
    assert "lonely" not in model.root._modules
    assert set(seen(model, image=batch()[0], label=batch()[1])) == {
        "image",
        "label",
        "x",
        "scores",
        "error",
    }


def test_layers_that_differ_in_training_do_so() -> None:
    graph = with_input(
        "x > drop, drop > scores, scores > error.scores, label > error.target",
        drop=Dropout(rate=0.5),
        scores=Linear(units=10),
        error=CrossEntropy(),
    )
    model = compiled(graph)
    images, labels = batch()
    model.viewer.train()
    assert (seen(model, image=images, label=labels)["drop"] == 0).sum() > (images == 0).sum()
    model.viewer.eval()
    torch.testing.assert_close(seen(model, image=images, label=labels)["drop"], images.flatten(1))


def test_noise_is_drawn_for_as_many_examples_as_there_are() -> None:
    graph = with_input(
        "noise > made, made > error.scores, x > error.target",
        noise=Noise(shape=(6,)),
        made=Linear(units=64),
        error=SquaredError(),
    )
    model = compiled(graph)
    images, _ = batch(7)
    assert seen(model, image=images)["noise"].shape == (7, 6)


def test_a_metric_is_measured_but_not_learned_from() -> None:
    model = compiled(tiny_classifier())
    images, labels = batch()
    found = measured(model, image=images, label=labels)
    assert set(found) == {"cross_entropy", "accuracy"}
    assert found["accuracy"].shape == (2,)
    assert found["accuracy"][1] == 5
    assert not any("accuracy" in n.name for n in model.learner.module.graph.nodes)


def test_the_modules_share_their_weights() -> None:
    model = compiled(tiny_classifier())
    images, labels = batch()
    before = seen(model, image=images, label=labels)[SCORES]
    with torch.no_grad():
        model.root.get_parameter("scores.bias").add_(1.0)
    torch.testing.assert_close(seen(model, image=images, label=labels)[SCORES], before + 1)


def test_a_compiled_drawing_survives_save_and_load() -> None:
    graph = noisy_classifier()
    again = graph_from_json(graph_to_json(graph), builtin_catalogue())
    one, other = compiled(graph).root.state_dict(), compiled(again).root.state_dict()
    assert one.keys() == other.keys()
    assert all(torch.equal(one[path], other[path]) for path in one)


def test_problems_are_named_with_their_nodes() -> None:
    graph = RemoveNodes(frozenset({"relu"}), heal=False).apply(tiny_classifier())
    with pytest.raises(GraphHasProblems, match=r"pool: input x is not connected"):
        compiled(graph)


def test_of_many_problems_three_are_named_and_the_others_counted() -> None:
    wires = ", ".join(f"a{i} > sum.x{i}" for i in range(1, 6))
    graph = drawn(
        f"{wires}, sum > error.scores, sum > error.target",
        sum=Multiply(),
        error=SquaredError(),
        **{f"a{i}": Linear() for i in range(1, 6)},
    )
    with pytest.raises(GraphHasProblems, match=r"a1: .*; a2: .*; a3: .*; and 2 more\."):
        compiled(graph)


def test_a_drawing_without_a_loss_says_what_to_do() -> None:
    graph = RemoveNodes(frozenset({"cross_entropy"})).apply(tiny_classifier())
    with pytest.raises(GraphHasProblems, match=r"no loss node.*Add one"):
        compiled(graph)


def test_a_loss_that_sees_no_data_says_what_to_do() -> None:
    graph = drawn(
        "noise > made, made > error.scores, noise > error.target",
        noise=Noise(shape=(6,)),
        made=Linear(units=6),
        error=SquaredError(),
    )
    with pytest.raises(GraphHasProblems, match=r"No loss sees the data.*Wire an Input"):
        compiled(graph)


def test_an_accuracy_alone_is_no_loss() -> None:
    graph = with_input(
        "x > scores, scores > accuracy.scores, label > accuracy.target",
        scores=Linear(units=10),
        accuracy=Accuracy(),
    )
    with pytest.raises(GraphHasProblems, match="no loss"):
        compiled(graph)


def test_the_points_have_their_classifier_too() -> None:
    model = compiled(point_classifier(), Blobs(centres=2))
    assert model.learner.fields == ("point", "label")
    assert Digits().fields()[0].name == "image"


def test_a_network_that_no_memory_holds_is_refused_by_its_count() -> None:
    wide = drawn(
        "x > a, a > b, b > c, c > l.scores, y > l.target",
        x=InputField(field="point"),
        a=Linear(units=1_000_000),
        b=Linear(units=1_000_000),
        c=Linear(units=3),
        y=TargetField(field="label"),
        l=CrossEntropy(),
    )
    with pytest.raises(GraphHasProblems, match=r"learning them takes about .* most are in b"):
        compiled(wide, Blobs())
