"""Specs, counts, receptive fields and problems through blocks."""

from __future__ import annotations

import pytest

from engine.catalogue.layers.activation import ReLU
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse, State
from engine.catalogue.layers.combination import Concatenate
from engine.catalogue.layers.convolution import Conv2d
from engine.catalogue.layers.data import InputField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.loss import CrossEntropy
from engine.catalogue.layers.pooling import MaxPool2d
from engine.data.pictures import Digits
from engine.graph.block_command import InBlock, UnpackBlock
from engine.graph.command import AddNode, RemoveNodes, SetParameter
from engine.graph.graph import Graph, Point
from engine.inference.infer import Memo, infer
from engine.inference.report import Inference, Problem
from engine.tensor_spec import TensorSpec
from tests.engine.blocks import (
    cell,
    defined,
    drawn_with,
    residual_classifier,
    rows_classifier,
    twins,
)
from tests.engine.networks import drawn, inferred

HERE = Point(0, 0)


def problem_at(graph: Graph, name: str) -> Problem:
    found = inferred(graph).nodes[name].problem
    assert found is not None
    return found


def test_a_block_counts_as_what_is_inside() -> None:
    graph = residual_classifier(repeat=3)
    whole, flat = inferred(graph), inferred(UnpackBlock("stage").apply(graph))
    assert whole.totals == flat.totals
    report = whole.nodes["stage"]
    assert len(report.inside) == 3
    assert report.counts.parameters == 3 * sum(
        r.counts.parameters for r in report.inside[0].nodes.values()
    )


def test_receptive_fields_go_on_inside_and_come_out() -> None:
    graph = residual_classifier(repeat=3)
    report = inferred(graph).nodes["stage"]
    inside = [str(copy.nodes["conv_2"].receptive_field) for copy in report.inside]
    assert inside == ["7 × 7", "11 × 11", "15 × 15"]
    assert str(report.receptive_field) == "15 × 15"


def test_copies_may_grow() -> None:
    dense = drawn(
        "x > conv, x > both.x1, conv > both.x2, both > out",
        x=BlockInput(),
        conv=Conv2d(filters=2, kernel=3),
        both=Concatenate(),
        out=BlockOutput(),
    )
    graph = drawn_with(
        defined(dense=dense),
        "image > grown",
        image=InputField(),
        grown=BlockUse(block="dense", repeat=4),
    )
    report = inferred(graph).nodes["grown"]
    assert report.outputs[0].shape == (9, 8, 8)
    assert report.counts.weights == 2 * 9 * (1 + 3 + 5 + 7)


def test_shared_weights_count_once_and_their_links_at_every_use() -> None:
    report = inferred(twins())
    tower = report.nodes["left"].counts
    assert tower.parameters == 64 * 6 + 6
    assert report.nodes["right"].counts.parameters == tower.parameters
    assert report.totals.parameters == tower.parameters + 70
    assert report.totals.links == 2 * tower.links + 70


def test_shared_copies_count_once() -> None:
    apart, shared = inferred(residual_classifier(4)), inferred(residual_classifier(4, shared=True))
    copies = apart.nodes["stage"].counts
    assert shared.nodes["stage"].counts.weights * 4 == copies.weights
    assert shared.nodes["stage"].counts.biases * 4 == copies.biases
    assert shared.nodes["stage"].counts.links == copies.links


def test_weights_can_not_be_shared_between_sizes() -> None:
    graph = AddNode(MaxPool2d(), HERE, "pool").apply(twins())
    graph = RemoveNodes(frozenset({"narrow"}), heal=False).apply(graph)
    graph = drawn_with(
        graph, "image > left, image > pool, pool > right", **{n.name: n.layer for n in graph.nodes}
    )
    text = problem_at(graph, "right").text
    assert text == (
        "it can not share the weights of tower with left: 1 × 4 × 4 reaches it, and 1 × 8 × 8 there"
    )


def test_links_and_operations_of_a_recurrent_block_count_at_every_step() -> None:
    report = inferred(rows_classifier()).nodes["read"]
    assert report.steps == 8
    assert report.counts.parameters == 8 * 8 + 8 + 8 * 8
    assert report.counts.links == 8 * (8 * 8 + 8 + 8 * 8)
    assert report.counts.flops == 8 * 2 * 2 * 8 * 8
    assert report.outputs[0].shape == (8, 8)
    assert report.outputs[0].axes == ("T", "F")


def test_a_last_step_is_no_sequence() -> None:
    assert inferred(rows_classifier()).nodes["last"].outputs[0].shape == (8,)


def test_learned_first_states_are_parameters() -> None:
    graph = drawn_with(
        defined(cell=cell(5, learned=True)),
        "image > flat, flat > read",
        image=InputField(),
        flat=BlockUse(block="cell", over_time=True),
        read=ReLU(),
    )
    inside = inferred(graph).nodes["flat"].inside
    assert not inside or inside[0].nodes["before"].counts.parameters == 5


def test_a_problem_inside_is_told_on_the_block_and_on_the_node() -> None:
    graph = InBlock("residual", SetParameter("conv_2", "filters", 7)).apply(residual_classifier())
    report = inferred(graph)
    assert problem_at(graph, "stage").text.startswith("inside, sum: all inputs")
    inside = report.at(("stage",))
    assert inside is not None
    assert inside.nodes["sum"].problem is not None
    assert report.nodes["flatten"].waiting


def test_a_problem_two_blocks_deep_names_the_way() -> None:
    graph = InBlock("residual", SetParameter("conv_2", "filters", 7)).apply(residual_classifier())
    outer = drawn_with(
        graph,
        "x > inner, inner > out",
        x=BlockInput(),
        inner=BlockUse(block="residual"),
        out=BlockOutput(),
    )
    graph = drawn_with(
        defined(residual=graph.blocks.inside("residual"), outer=outer),
        "image > stem, stem > trunk",
        image=InputField(),
        stem=Conv2d(filters=4),
        trunk=BlockUse(block="outer"),
    )
    report = inferred(graph)
    assert problem_at(graph, "trunk").text.startswith("inside, inner: inside, sum: all")
    found = report.at(("trunk", "inner"))
    assert found is not None
    assert found.nodes["sum"].problem is not None


MISPLACED = {
    "state": (State(), "inside a block that runs over time"),
    "input": (InputField(), "do not come into a block by themselves"),
    "cross_entropy": (CrossEntropy(), "not seen by the training"),
}


@pytest.mark.parametrize("name", MISPLACED)
def test_what_does_not_belong_inside_is_told(name: str) -> None:
    layer, words = MISPLACED[name]
    graph = InBlock("residual", AddNode(layer, HERE, "stray")).apply(residual_classifier())
    inside = inferred(graph).at(("stage",))
    assert inside is not None
    problem = inside.nodes["stray"].problem
    assert problem is not None
    assert words in problem.text
    assert problem.hint


@pytest.mark.parametrize("layer", [BlockInput(), BlockOutput(), State()])
def test_what_belongs_inside_is_told_outside(layer: BlockInput | BlockOutput | State) -> None:
    graph = AddNode(layer, HERE, "stray").apply(residual_classifier())
    assert problem_at(graph, "stray").hint


def test_a_block_that_gives_nothing_is_told() -> None:
    graph = InBlock("residual", RemoveNodes(frozenset({"out"}))).apply(residual_classifier())
    assert problem_at(graph, "stage").text == "the block residual gives nothing"


def test_a_state_tells_what_comes_back_to_it() -> None:
    graph = InBlock("cell", SetParameter("before", "shape", (3,))).apply(rows_classifier())
    problem = problem_at(graph, "read")
    assert problem.text == "inside, before: the state is 3, but 8 comes back to it"
    assert problem.hint == "Set shape to 8."


def test_sequences_must_agree_in_length() -> None:
    two = drawn(
        "x > both.x1, y > both.x2, both > out",
        x=BlockInput(),
        y=BlockInput(),
        both=Concatenate(),
        out=BlockOutput(),
    )
    fields = {"long": TensorSpec((9, 2)), "short": TensorSpec((5, 2)), "one": TensorSpec(())}
    graph = drawn_with(
        defined(two=two),
        "long > run.x, short > run.y",
        long=InputField(field="long"),
        short=InputField(field="short"),
        run=BlockUse(block="two", over_time=True),
    )
    problem = infer(graph, fields, Memo()).nodes["run"].problem
    assert problem is not None
    assert problem.text == "the sequences differ in length: 9 of x and 5 of y steps"
    graph = SetParameter("short", "field", "one").apply(graph)
    problem = infer(graph, fields, Memo()).nodes["run"].problem
    assert problem is not None
    assert "a single number reaches it" in problem.text


def test_a_sequence_must_be_there() -> None:
    graph = InBlock("cell", SetParameter("x", "each_step", "whole")).apply(rows_classifier())
    assert problem_at(graph, "read").text == "nothing says how many steps there are"


def test_an_input_of_a_block_that_is_not_wired_is_told() -> None:
    graph = residual_classifier()
    graph = graph.without_wire(graph.wires[1])
    assert problem_at(graph, "stage").text == "input x is not connected"


def test_of_a_second_look_only_what_changed_is_measured() -> None:
    measured = []

    class Counting(Memo):
        def body(self, *arguments: object, **named: object) -> Inference:
            measured.append(arguments)
            return super().body(*arguments, **named)  # type: ignore[arg-type]

    memo = Counting()
    graph = residual_classifier(repeat=40)
    fields = {field.name: field.spec for field in Digits().fields()}
    before = infer(graph, fields, memo)
    edited = SetParameter("scores", "units", 10).apply(
        SetParameter("scores", "units", 11).apply(graph)
    )
    after = infer(edited, fields, memo)
    for name in ("stem", "stage"):
        assert after.nodes[name] == before.nodes[name]
    assert all(
        a is b
        for a, b in zip(after.nodes["stage"].inside, before.nodes["stage"].inside, strict=True)
    )


def test_memory_grows_with_the_batch() -> None:
    report = inferred(residual_classifier())
    one, two = report.training_bytes(1), report.training_bytes(2)
    assert two - one == 4 * report.totals.activations
    assert one == 16 * report.totals.parameters + 4 * report.totals.activations


def test_units_of_a_linear_inside_follow_what_arrives() -> None:
    graph = drawn_with(
        defined(
            head=drawn("x > fc, fc > out", x=BlockInput(), fc=Linear(units=3), out=BlockOutput())
        ),
        "image > wide, wide > narrow",
        image=InputField(field="v"),
        wide=BlockUse(block="head"),
        narrow=BlockUse(block="head"),
    )
    report = infer(graph, {"v": TensorSpec((20,))}, Memo())
    assert report.nodes["wide"].counts.weights == 60
    assert report.nodes["narrow"].counts.weights == 9
