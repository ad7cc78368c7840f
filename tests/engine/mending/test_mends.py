"""Mends that are offered mend; those that would be expected are offered."""

from __future__ import annotations

import pytest

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.layers.activation import ReLU
from engine.catalogue.layers.attention import MultiHeadAttention
from engine.catalogue.layers.block import BlockOutput, BlockUse
from engine.catalogue.layers.combination import Add, Concatenate
from engine.catalogue.layers.convolution import Conv1d, Conv2d
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.loss import BinaryCrossEntropy, CrossEntropy, SquaredError
from engine.catalogue.layers.normalisation import GroupNorm
from engine.catalogue.layers.pooling import MaxPool2d
from engine.catalogue.layers.recurrent import LSTM
from engine.catalogue.layers.shape import Flatten, Reshape
from engine.data.pictures import Digits
from engine.graph.block_command import InBlock
from engine.graph.command import GraphCommand, RemoveNodes, SetParameter, Together
from engine.graph.document import Document
from engine.graph.graph import End, Graph, Point, Wire
from engine.graph.rewire_command import ReplaceLayer
from engine.graph.state_command import Bypass
from engine.inference.infer import Memo, infer
from engine.inference.report import Inference
from engine.mending.case import LONGEST_TITLE, Mend
from engine.mending.mends import mends
from tests.engine.blocks import (
    cell,
    defined,
    drawn_with,
    residual_classifier,
    rows_classifier,
    twins,
)
from tests.engine.networks import drawn, tiny_classifier

DATA = tuple(Digits().fields())
FIELDS = {field.name: field.spec for field in DATA}
TYPES = builtin_catalogue()
IMAGE, LABEL = InputField(field="image"), TargetField(field="label")


def looked_at(graph: Graph) -> Inference:
    return infer(graph, FIELDS, Memo())


def found(graph: Graph, name: str, inside: tuple[str, ...] = ()) -> tuple[Mend, ...]:
    """The mends of a node, after each was carried out."""
    inference = looked_at(graph)
    offered = mends(graph, inference, inside, name, DATA, TYPES, Memo())
    assert len(offered) <= 4
    assert len({mend.title for mend in offered}) == len(offered)
    for mend in offered:
        assert 0 < len(mend.title) <= LONGEST_TITLE
        assert mend.command.title == mend.title
        after = done(graph, inside, mend.command)
        now, before = looked_at(after).at(inside), inference.at(inside)
        assert now is not None
        assert before is not None
        broken = {n for n, _ in now.problems}
        assert name not in broken
        assert not broken & {n for n, report in before.nodes.items() if report.is_sound}
    return offered


def done(graph: Graph, inside: tuple[str, ...], command: GraphCommand) -> Graph:
    """The drawing after an edit, made as one step that undo takes back."""
    if inside:
        layer = graph.node(inside[-1]).layer
        assert isinstance(layer, BlockUse)
        command = InBlock(layer.block, command)
    document = Document(graph)
    assert document.do(command)
    after = document.value
    assert document.undo()
    assert document.value is graph
    return after


def titles(graph: Graph, name: str, inside: tuple[str, ...] = ()) -> list[str]:
    return [mend.title for mend in found(graph, name, inside)]


def edited(graph: Graph, name: str, **settings: object) -> Graph:
    edits = (SetParameter(name, parameter, value) for parameter, value in settings.items())
    return Together(tuple(edits)).apply(graph)


def without(graph: Graph, *names: str, heal: bool = True) -> Graph:
    return RemoveNodes(frozenset(names), heal).apply(graph)


def two_ways(one: Conv2d, other: Conv2d | MaxPool2d, joint: Add | Concatenate) -> Graph:
    return drawn(
        "image > a, image > b, a > sum.x1, b > sum.x2", image=IMAGE, a=one, b=other, sum=joint
    )


def judged(loss: BinaryCrossEntropy | CrossEntropy | SquaredError, units: int = 10) -> Graph:
    return drawn(
        "image > flatten, flatten > scores, scores > judge.scores, label > judge.target",
        image=IMAGE,
        label=LABEL,
        flatten=Flatten(),
        scores=Linear(units=units),
        judge=loss,
    )


DRAWINGS: dict[str, tuple[Graph, str, list[str]]] = {
    "a picture before a dense layer": (
        without(tiny_classifier(), "flatten"),
        "scores",
        ["Insert Flatten before scores", "Insert Global mean before scores"],
    ),
    "too few scores": (
        edited(tiny_classifier(), "scores", units=8),
        "cross_entropy",
        ["Set units of scores to 10", "Insert Linear (10) before cross_entropy"],
    ),
    "a window too large": (
        edited(tiny_classifier(), "conv", kernel=9, padding="valid"),
        "conv",
        ["Set padding to same", "Reduce kernel to 8 × 8"],
    ),
    "groups that do not divide": (
        drawn("image > a, a > n", image=IMAGE, a=Conv2d(filters=6), n=GroupNorm(groups=4)),
        "n",
        ["Set groups to 3", "Set filters of a to 8"],
    ),
    "heads that do not divide": (
        drawn(
            "image > rows, rows > attend",
            image=IMAGE,
            rows=Reshape(shape=(8, 8)),
            attend=MultiHeadAttention(heads=3),
        ),
        "attend",
        ["Set heads to 2"],
    ),
    "a field there is not": (
        edited(tiny_classifier(), "image", field="photo"),
        "image",
        ["Take the field image"],
    ),
    "no target": (
        without(tiny_classifier(), "label"),
        "cross_entropy",
        ["Add Target label to cross_entropy"],
    ),
    "a target without a wire": (
        tiny_classifier().without_wire(Wire(End("label", "out"), End("cross_entropy", "target"))),
        "cross_entropy",
        ["Connect label to cross_entropy"],
    ),
    "no wire at all": (
        tiny_classifier()
        .without_wire(Wire(End("label", "out"), End("cross_entropy", "target")))
        .without_wire(Wire(End("scores", "out"), End("cross_entropy", "scores"))),
        "cross_entropy",
        ["Connect scores and label"],
    ),
    "a chain cut in two": (
        tiny_classifier().without_wire(Wire(End("conv", "out"), End("relu", "x"))),
        "relu",
        ["Connect conv to relu"],
    ),
    "a picture before a loss": (
        drawn(
            "image > conv, conv > judge.scores, label > judge.target",
            image=IMAGE,
            conv=Conv2d(),
            label=LABEL,
            judge=CrossEntropy(),
        ),
        "judge",
        ["Insert Flatten and Linear (10)"],
    ),
    "a sum of other channels": (
        two_ways(Conv2d(filters=4), Conv2d(filters=8), Add()),
        "sum",
        [
            "Set filters of a to 8",
            "Set filters of b to 4",
            "Insert 1 × 1 Conv (8) before sum",
            "Insert 1 × 1 Conv (4) before sum",
        ],
    ),
    "a sum of other sizes": (
        two_ways(Conv2d(filters=4), Conv2d(filters=4, padding="valid"), Add()),
        "sum",
        ["Set padding of b to same", "Insert Pad before sum", "Insert Crop before sum"],
    ),
    "pictures of other sizes joined": (
        two_ways(Conv2d(filters=4), MaxPool2d(), Concatenate()),
        "sum",
        ["Insert Upsample before sum", "Insert Pad before sum", "Insert Crop before sum"],
    ),
    "a pool too many": (
        drawn(
            "image > a, a > b, b > c, c > d",
            image=IMAGE,
            **{name: MaxPool2d() for name in "abcd"},
        ),
        "d",
        ["Bypass d", "Delete d"],
    ),
    "a vector before a convolution": (
        drawn("image > flat, flat > conv", image=IMAGE, flat=Flatten(), conv=Conv2d()),
        "conv",
        ["Insert Reshape to 1 × 8 × 8 before conv"],
    ),
    "a picture before a layer for sequences": (
        drawn("image > conv", image=IMAGE, conv=Conv1d()),
        "conv",
        ["Use Conv 2D instead", "Insert Squeeze before conv"],
    ),
    "labels where numbers are needed": (
        drawn("label > relu", label=LABEL, relu=ReLU()),
        "relu",
        ["Insert One-hot before relu", "Insert Embedding before relu"],
    ),
    "another loss": (judged(BinaryCrossEntropy()), "judge", ["Use Cross-entropy instead"]),
    "numbers of another form": (
        drawn(
            "image > flat, flat > scores, scores > judge.scores, image > judge.target",
            image=IMAGE,
            flat=Flatten(),
            scores=Linear(units=64),
            judge=SquaredError(),
        ),
        "judge",
        ["Insert Reshape to 1 × 8 × 8 before judge"],
    ),
    "a node nobody needs": (
        drawn("image > a", image=IMAGE, a=Conv2d(), lone=ReLU()).without_wire(
            Wire(End("image", "out"), End("a", "x"))
        ),
        "lone",
        ["Connect image to lone"],
    ),
    "an empty drawing but for one node": (drawn(lone=ReLU()), "lone", ["Add Input image to lone"]),
    "a node that can be given nothing": (
        drawn("image > a", image=IMAGE, a=Conv2d(filters=6), n=GroupNorm(groups=4)),
        "n",
        ["Delete n"],
    ),
    "a port outside blocks": (drawn("a > out", a=IMAGE, out=BlockOutput()), "out", ["Delete out"]),
    "a shared block that gets other sizes": (
        ReplaceLayer("narrow", MaxPool2d()).apply(twins()),
        "right",
        ["Switch off Shared of right"],
    ),
    "a block that gives other channels than it takes": (
        edited(residual_classifier(2), "stem", filters=3),
        "stage",
        ["Set filters of conv_2 to 3"],
    ),
    "a recurrent block that does not run over time": (
        edited(rows_classifier(), "read", over_time=False),
        "read",
        ["Switch on Over time of read"],
    ),
    "what is wrong inside a block": (
        InBlock("cell", SetParameter("before", "shape", (5,))).apply(rows_classifier()),
        "read",
        ["Set shape of before to 8"],
    ),
    "a node that can not be bypassed": (
        Bypass(frozenset(("image",))).apply(tiny_classifier()),
        "image",
        ["Stop bypassing image"],
    ),
}


@pytest.mark.parametrize("case", DRAWINGS)
def test_what_would_be_expected_is_offered_first(case: str) -> None:
    graph, name, expected = DRAWINGS[case]
    assert looked_at(graph).nodes[name].problem is not None
    assert titles(graph, name)[: len(expected)] == expected


def test_inside_a_block_a_node_is_mended_where_it_lies() -> None:
    graph = InBlock("cell", SetParameter("before", "shape", (5,))).apply(rows_classifier())
    assert titles(graph, "before", ("read",)) == ["Set shape of before to 8"]


def test_a_state_between_layers_may_be_mended_by_their_width() -> None:
    inside = SetParameter("W", "units", 4).apply(
        SetParameter("before", "shape", (5,)).apply(cell())
    )
    graph = drawn_with(
        defined(cell=inside),
        "image > rows, rows > read",
        image=IMAGE,
        rows=Reshape(shape=(8, 8)),
        read=BlockUse(block="cell", over_time=True),
    )
    assert titles(graph, "sum", ("read",))[:1] == ["Set units of W to 5"]


def test_a_node_without_a_problem_needs_no_mend() -> None:
    assert titles(tiny_classifier(), "conv") == []
    assert titles(without(tiny_classifier(), "flatten"), "cross_entropy") == []


def test_what_nothing_mends_is_offered_nothing() -> None:
    graph = drawn("image > l", image=IMAGE, l=LSTM())
    assert titles(Bypass(frozenset(("image",))).apply(graph), "l") == []  # it waits for another


def test_a_layer_that_comes_between_finds_room() -> None:
    graph = without(tiny_classifier(), "flatten")
    apart = {"pool": Point(0, 0), "scores": Point(174, 0), "cross_entropy": Point(348, 0)}
    nodes = tuple(
        type(node)(name=node.name, layer=node.layer, position=apart.get(node.name, Point(0, 900)))
        for node in graph.nodes
    )
    graph = Graph(nodes, graph.wires)
    after = found(graph, "scores")[0].command.apply(graph)
    places = {name: after.node(name).position.x for name in (*apart, "flatten")}
    assert places == {"pool": 0, "flatten": 174, "scores": 348, "cross_entropy": 522}


def test_what_is_tried_leaves_what_is_known_of_the_drawing() -> None:
    graph, memo = without(tiny_classifier(), "flatten"), Memo()
    before = infer(graph, FIELDS, memo)
    mends(graph, before, (), "scores", DATA, TYPES, memo)
    after = infer(graph, FIELDS, memo)
    assert all(after.nodes[name] is report for name, report in before.nodes.items())
