"""What is known of a drawing in which nodes are bypassed, and of bends in its wires."""

from __future__ import annotations

import pytest

from engine.catalogue.layers.activation import ReLU
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse
from engine.catalogue.layers.combination import Add
from engine.catalogue.layers.convolution import Conv2d
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.recurrent import LSTM
from engine.catalogue.layers.reroute import Reroute
from engine.catalogue.layers.shape import Flatten, Reshape
from engine.graph.block_command import InBlock
from engine.graph.command import Connect, RemoveNodes, SpliceNode
from engine.graph.graph import End, Graph, Point, Wire
from engine.graph.state_command import Bypass
from engine.inference.report import Counts, Inference
from tests.engine.blocks import cell, defined, drawn_with, residual_classifier, rows_classifier
from tests.engine.networks import drawn, inferred, tiny_classifier


def bypassed(graph: Graph, *names: str) -> Graph:
    return Bypass(frozenset(names)).apply(graph)


def problems(inference: Inference) -> dict[str, tuple[str, str]]:
    return {name: (problem.text, problem.hint) for name, problem in inference.problems}


def test_a_bypassed_node_gives_what_reaches_it_and_costs_nothing() -> None:
    graph = tiny_classifier()
    before, after = inferred(graph), inferred(bypassed(graph, "conv"))
    conv = after.nodes["conv"]
    assert conv.outputs == before.nodes["image"].outputs
    assert conv.inputs == before.nodes["conv"].inputs
    assert conv.counts == Counts()
    assert conv.receptive_field == before.nodes["image"].receptive_field
    assert after.nodes["flatten"].outputs[0].shape == (16,)
    assert not after.problems


def test_what_no_longer_fits_behind_it_is_told_there() -> None:
    found = problems(inferred(bypassed(tiny_classifier(), "flatten")))
    assert found == {
        "scores": (
            "a vector is needed, but 4 × 4 × 4 reaches this node",
            "Insert Flatten before this node.",
        )
    }


def test_labels_go_past_a_bypassed_node_as_labels() -> None:
    graph = drawn(
        "label > relu, relu > bend",
        label=TargetField(field="label"),
        relu=ReLU(),
        bend=Reroute(),
    )
    inference = inferred(bypassed(graph, "relu"))
    assert not inference.problems
    assert inference.nodes["bend"].outputs == inference.nodes["label"].outputs
    assert inference.nodes["bend"].outputs[0].classes == 10


def test_inputs_that_are_not_led_past_need_no_wire_and_may_be_broken() -> None:
    graph = drawn(
        "image > sum.x1, image > broken, broken > sum.x2, sum > relu",
        image=InputField(field="image"),
        broken=Linear(units=3),
        sum=Add(),
        relu=ReLU(),
    )
    assert inferred(graph).nodes["sum"].waiting
    inference = inferred(bypassed(graph, "sum"))
    assert list(problems(inference)) == ["broken"]
    assert inference.nodes["sum"].is_sound
    assert [spec and spec.shape for spec in inference.nodes["sum"].inputs] == [(1, 8, 8), None]
    assert inference.nodes["relu"].outputs[0].shape == (1, 8, 8)


def test_a_bypassed_loss_is_not_there_whatever_is_wrong_with_it() -> None:
    graph = bypassed(tiny_classifier(), "cross_entropy", "accuracy")
    graph = RemoveNodes(frozenset(("label",))).apply(graph)
    inference = inferred(graph)
    assert not inference.problems
    assert list(inference.nodes) == [node.name for node in graph.nodes]
    loss = inference.nodes["cross_entropy"]
    assert not loss.outputs
    assert not loss.waiting
    assert not loss.is_sound


CAN_NOT = {
    "image": (
        "it can not be bypassed, as nothing comes into it that could go past",
        "Switch off Bypass, or delete the node.",
    ),
    "lone": (
        "input x is not connected, so nothing can go past it",
        "Draw a wire to it, or switch off Bypass.",
    ),
    "lstm": (
        "bypassed, it gives out alone, but h is wired too",
        "Switch off Bypass, or delete the wires from h.",
    ),
}


@pytest.mark.parametrize("name", CAN_NOT)
def test_a_node_that_nothing_can_go_past_says_why(name: str) -> None:
    graph = drawn(
        "image > rows, rows > lstm",
        image=InputField(field="image"),
        rows=Reshape(shape=(8, 8)),
        lstm=LSTM(units=4),
        last=ReLU(),
        lone=ReLU(),
    )
    graph = Connect(Wire(End("lstm", "h"), End("last", "x"))).apply(graph)
    assert problems(inferred(bypassed(graph, name)))[name] == CAN_NOT[name]


def test_states_and_ports_of_blocks_can_not_be_bypassed() -> None:
    for name, words in (
        ("before", "a state can not be bypassed, as it gives what came one step earlier"),
        ("x", "it can not be bypassed, as nothing comes into it that could go past"),
        ("out", "it can not be bypassed, as nothing goes out of it"),
    ):
        inside = bypassed(cell(8), name)
        graph = drawn_with(
            defined(cell=inside),
            "image > rows, rows > read",
            image=InputField(field="image"),
            rows=Reshape(shape=(8, 8)),
            read=BlockUse(block="cell", over_time=True),
        )
        assert problems(inferred(graph))["read"][0] == f"inside, {name}: {words}"


def test_inside_a_block_a_node_is_bypassed_in_every_copy() -> None:
    graph = residual_classifier(3)
    edited = InBlock("residual", Bypass(frozenset(("conv", "norm")))).apply(graph)
    before, after = inferred(graph), inferred(edited)
    assert not after.problems
    inside = before.nodes["stage"].inside[0].nodes
    lacking = sum(inside[name].counts.parameters for name in ("conv", "norm"))
    assert after.totals.parameters == before.totals.parameters - 3 * lacking


def test_a_bypassed_block_lets_its_first_input_pass() -> None:
    inference = inferred(bypassed(residual_classifier(), "stage"))
    stage = inference.nodes["stage"]
    assert not inference.problems
    assert stage.outputs == inference.nodes["stem"].outputs
    assert not stage.counts.parameters
    assert not stage.inside


def test_over_time_a_step_is_led_past_too() -> None:
    graph = InBlock("cell", Bypass(frozenset(("tanh",)))).apply(rows_classifier())
    assert not inferred(graph).problems


def test_a_loss_bypassed_inside_a_block_is_no_problem_there() -> None:
    inside = drawn(
        "x > judge.scores, x > out",
        x=BlockInput(),
        judge=tiny_classifier().node("cross_entropy").layer,
        out=BlockOutput(),
    )
    graph = drawn_with(
        defined(part=inside),
        "image > flatten, flatten > use",
        image=InputField(field="image"),
        flatten=Flatten(),
        use=BlockUse(block="part"),
    )
    assert inferred(graph).problems
    mended = InBlock("part", Bypass(frozenset(("judge",)))).apply(graph)
    assert not inferred(mended).problems
    assert "judge" in inferred(mended).nodes["use"].inside[0].nodes


def test_why_a_node_can_not_be_bypassed_follows_what_is_wired_behind_it() -> None:
    graph = drawn(
        "image > rows, rows > lstm, rows > conv",
        image=InputField(field="image"),
        rows=Reshape(shape=(8, 8)),
        lstm=LSTM(units=4),
        last=ReLU(),
        conv=Conv2d(),
    )
    graph = bypassed(graph, "lstm")
    to_h = Wire(End("lstm", "h"), End("last", "x"))
    to_c = Wire(End("lstm", "c"), End("last", "x"))
    assert "but h is wired" in problems(inferred(graph.with_wire(to_h)))["lstm"][0]
    assert "but c is wired" in problems(inferred(graph.with_wire(to_c)))["lstm"][0]
    assert "lstm" not in problems(inferred(graph))


def test_a_reroute_is_a_bend_and_no_layer() -> None:
    graph = tiny_classifier()
    wire = graph.wire_into[End("relu", "x")]
    before = inferred(graph)
    after = inferred(SpliceNode(Reroute(), Point(0, 0), wire).apply(graph))
    assert after.totals == before.totals
    assert after.nodes["reroute"].outputs == before.nodes["conv"].outputs
    assert after.nodes["reroute"].receptive_field == before.nodes["conv"].receptive_field
