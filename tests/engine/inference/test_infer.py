"""Shapes, counts and problems of every node."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
import torch
from torch import nn
from torch.nn.modules import module as nn_module

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.layer import Layer
from engine.catalogue.layers.activation import ReLU
from engine.catalogue.layers.combination import Add
from engine.catalogue.layers.convolution import Conv2d
from engine.catalogue.layers.data import InputField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.pooling import MaxPool2d
from engine.catalogue.layers.shape import Flatten
from engine.data.pictures import Digits, Mnist5k
from engine.graph.command import RemoveNodes, RenameNode, SetParameter
from engine.graph.graph import Graph
from engine.inference import infer as infer_module
from engine.inference.fitting import fitting_layers
from engine.inference.infer import Memo, infer
from engine.inference.measure import Measured, measure
from engine.inference.report import Inference, Problem, pending
from engine.tensor_spec import TensorSpec
from tests.engine.networks import CONV, drawn, inferred, lenet, noisy_classifier, tiny_classifier

FIELDS = {field.name: field.spec for field in Digits().fields()}


def lenet_report() -> Inference:
    return inferred(lenet(), Mnist5k())


# LeNet, whose numbers are in the books


def test_lenet_has_the_shapes_of_the_book() -> None:
    nodes = lenet_report().nodes
    assert {name: nodes[name].outputs[0].shape for name in nodes if nodes[name].outputs} == {
        "image": (1, 28, 28),
        "conv1": (6, 28, 28),
        "relu1": (6, 28, 28),
        "pool1": (6, 14, 14),
        "conv2": (16, 10, 10),
        "relu2": (16, 10, 10),
        "pool2": (16, 5, 5),
        "flatten": (400,),
        "fc1": (120,),
        "relu3": (120,),
        "fc2": (84,),
        "relu4": (84,),
        "scores": (10,),
        "digit": (),
        "cross_entropy": (),
        "accuracy": (),
    }


def test_lenet_has_the_counts_of_the_book() -> None:
    totals = lenet_report().totals
    assert totals.parameters == 61_706
    assert totals.multiply_adds == 416_520
    assert totals.parameters == totals.weights + totals.biases
    assert totals.biases == 6 + 16 + 120 + 84 + 10


def test_lenets_parameters_and_links_node_by_node() -> None:
    nodes = lenet_report().nodes
    counts = {n: (r.counts.parameters, r.counts.links) for n, r in nodes.items() if r.counts.links}
    assert counts == {
        # A border of zeros makes fewer links than 28 · 28 · 6 · (25 + 1).
        "conv1": (156, counts["conv1"][1]),
        "conv2": (2416, 10 * 10 * 16 * (6 * 25 + 1)),
        "fc1": (48_120, 400 * 120 + 120),
        "fc2": (10_164, 120 * 84 + 84),
        "scores": (850, 84 * 10 + 10),
    }
    whole = 28 * 28 * 6 * (25 + 1)
    assert 0.9 * whole < counts["conv1"][1] <= whole


@pytest.mark.parametrize(
    ("node", "seen"),
    [
        ("image", (1, 1)),
        ("conv1", (5, 5)),
        ("relu1", (5, 5)),
        ("pool1", (6, 6)),
        ("conv2", (14, 14)),
        ("pool2", (16, 16)),
        ("flatten", (16, 16)),
        ("fc1", None),
        ("scores", None),
    ],
)
def test_what_one_output_of_lenet_sees(node: str, seen: tuple[int, int] | None) -> None:
    field = lenet_report().nodes[node].receptive_field
    assert field is not None
    assert field.size == seen


def test_losses_metrics_and_labels_see_no_picture() -> None:
    nodes = lenet_report().nodes
    assert all(nodes[n].receptive_field is None for n in ("cross_entropy", "accuracy", "digit"))


def test_two_ways_see_as_much_as_the_wider_one() -> None:
    graph = drawn(
        "image > wide, image > narrow, wide > sum.x1, narrow > sum.x2",
        image=InputField(field="image"),
        wide=Conv2d(filters=2, kernel=5),
        narrow=Conv2d(filters=2, kernel=1),
        sum=Add(),
    )
    field = inferred(graph).nodes["sum"].receptive_field
    assert field is not None
    assert field.size == (5, 5)


# Problems


def test_a_problem_is_told_in_words_with_numbers_and_a_hint() -> None:
    graph = SetParameter(CONV, "padding", "valid").apply(tiny_classifier())
    graph = SetParameter(CONV, "kernel", 9).apply(graph)
    problem = inferred(graph).nodes[CONV].problem
    assert problem is not None
    assert "9" in problem.text
    assert "8" in problem.text
    assert problem.hint
    assert problem.severity == "problem"


def test_what_follows_a_problem_waits_and_is_not_wrong() -> None:
    report = inferred(RemoveNodes(frozenset({"relu"}), heal=False).apply(tiny_classifier()))
    assert [name for name, _ in report.problems] == ["pool"]
    waiting = {name for name, node in report.nodes.items() if node.waiting}
    assert waiting == {"flatten", "scores", "cross_entropy", "accuracy"}
    assert report.nodes["conv"].outputs


def test_inputs_that_are_not_connected_are_named() -> None:
    graph = RemoveNodes(frozenset({"scores", "label"}), heal=False).apply(tiny_classifier())
    problem = inferred(graph).nodes["cross_entropy"].problem
    assert problem is not None
    assert problem.text == "inputs scores and target are not connected"


def test_a_port_that_takes_many_needs_one() -> None:
    graph = drawn("sum > relu", sum=Add(), relu=ReLU())
    problem = inferred(graph).nodes["sum"].problem
    assert problem is not None
    assert problem.text == "input x is not connected"


def test_a_field_the_data_lack_is_named_with_those_there_are() -> None:
    graph = SetParameter("image", "field", "picture").apply(tiny_classifier())
    problem = inferred(graph).nodes["image"].problem
    assert problem is not None
    assert problem.text == "the data set has no field 'picture'; it has image, label"
    assert problem.hint


def test_a_stray_node_is_a_warning_and_keeps_nothing_from_training() -> None:
    graph = tiny_classifier()
    with_stray = Graph(nodes=(*graph.nodes, *drawn(lonely=ReLU()).nodes), wires=graph.wires)
    report = inferred(with_stray)
    problem = report.nodes["lonely"].problem
    assert problem is not None
    assert problem.severity == "warning"
    assert not report.has_errors
    assert inferred(RemoveNodes(frozenset({"image"})).apply(graph)).has_errors


def test_a_drawing_of_which_nothing_is_known_waits() -> None:
    report = pending(tiny_classifier())
    assert report.is_pending
    assert all(node.waiting for node in report.nodes.values())
    assert report.problems == ()
    assert not report.has_errors


def test_reports_come_in_the_order_of_the_drawing() -> None:
    graph = tiny_classifier()
    assert list(inferred(graph).nodes) == [node.name for node in graph.nodes]


# What is measured, and how often


class Counting(Memo):
    """A memo that counts what is really measured."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self.measured: Counter[str] = Counter()

        def counted(layer: Layer, inputs: tuple[TensorSpec, ...]) -> Measured | Problem:
            self.measured[layer.id] += 1
            return measure(layer, inputs)

        monkeypatch.setattr(infer_module, "measure", counted)

    def after(self, graph: Graph) -> dict[str, int]:
        """What the inference of a drawing measures now."""
        self.measured.clear()
        infer(graph, FIELDS, self)
        return dict(self.measured)


@pytest.fixture
def memo(monkeypatch: pytest.MonkeyPatch) -> Counting:
    memo = Counting(monkeypatch)
    memo.after(tiny_classifier())
    return memo


def test_nothing_is_measured_twice(memo: Counting) -> None:
    assert memo.after(tiny_classifier()) == {}


def test_an_edit_measures_only_what_lies_downstream(memo: Counting) -> None:
    graph = SetParameter("scores", "bias", False).apply(tiny_classifier())
    assert memo.after(graph) == {"linear": 1}


def test_measuring_stops_where_the_specs_come_out_as_before(memo: Counting) -> None:
    graph = SetParameter(CONV, "kernel", 5).apply(tiny_classifier())
    assert memo.after(graph) == {"conv2d": 1}


def test_a_change_of_shape_goes_down_to_where_it_ends(memo: Counting) -> None:
    graph = SetParameter(CONV, "filters", 7).apply(tiny_classifier())
    assert memo.after(graph) == {"conv2d": 1, "relu": 1, "max_pool2d": 1, "flatten": 1, "linear": 1}


def test_names_places_and_undo_measure_nothing(memo: Counting) -> None:
    assert memo.after(RenameNode(CONV, "edges").apply(tiny_classifier())) == {}
    memo.after(SetParameter(CONV, "filters", 7).apply(tiny_classifier()))
    assert memo.after(tiny_classifier()) == {}


def test_problems_are_remembered_too(memo: Counting) -> None:
    graph = SetParameter(CONV, "padding", "valid").apply(tiny_classifier())
    graph = SetParameter(CONV, "kernel", 9).apply(graph)
    assert memo.after(graph) == {"conv2d": 1}
    assert memo.after(graph) == {}


def test_measuring_draws_no_random_numbers() -> None:
    before = torch.get_rng_state()
    for layer in builtin_catalogue():
        for specs in ((), *(((spec,) * n) for n in (1, 2) for spec in FIELDS.values())):
            if len(specs) == len(layer.inputs):
                measure(layer(), specs)
    assert torch.equal(torch.get_rng_state(), before)


def test_measuring_computes_nothing_even_for_a_giant() -> None:
    found = measure(Linear(units=4096), (TensorSpec((10_000_000,)),))
    assert isinstance(found, Measured)
    assert found.counts.weights == 4096 * 10_000_000


def test_measuring_hooks_no_module_of_the_process() -> None:
    """A run in another thread calls modules meanwhile, which would be counted, or disturbed."""
    hooked: list[bool] = []

    class Looking(nn.Module):
        def forward(self, x: torch.Tensor) -> torch.Tensor:
            hooked.append(bool(nn_module._global_forward_hooks))
            hooked.append(bool(nn_module._global_forward_pre_hooks))
            return x

    class Curious(ReLU):
        def build(self, x: TensorSpec) -> nn.Module:
            return Looking()

    assert isinstance(measure(Curious(), (TensorSpec((3,)),)), Measured)
    assert hooked == [False, False]


# Which layers fit


def test_the_layers_that_fit_a_picture_and_a_vector() -> None:
    catalogue, memo = builtin_catalogue(), Memo()
    picture = {kind.id for kind in fitting_layers(catalogue, TensorSpec((1, 8, 8)), memo)}
    vector = {kind.id for kind in fitting_layers(catalogue, TensorSpec((16,)), memo)}
    assert {"conv2d", "max_pool2d", "flatten", "relu", "add"} <= picture
    assert "linear" in vector
    assert "conv2d" not in vector
    assert "input" not in picture | vector


@pytest.mark.parametrize("make", [tiny_classifier, noisy_classifier])
def test_totals_are_the_sums_over_the_nodes(make: Any) -> None:
    report = inferred(make())
    assert report.totals.flops == sum(node.counts.flops for node in report.nodes.values())
    assert report.totals.parameters > 0


def test_pooling_and_flatten_have_nothing_to_learn() -> None:
    graph = drawn(
        "image > pool, pool > flat",
        image=InputField(field="image"),
        pool=MaxPool2d(),
        flat=Flatten(),
    )
    assert inferred(graph).totals.parameters == 0
