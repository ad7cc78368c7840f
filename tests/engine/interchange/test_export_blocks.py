"""Blocks as classes: loops, shared weights, states, and names that get in the way."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from engine.catalogue.layers.activation import ReLU, Softmax, Tanh
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse, State
from engine.catalogue.layers.combination import Add, Concatenate
from engine.catalogue.layers.convolution import Conv2d
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.loss import CrossEntropy
from engine.catalogue.layers.recurrent import LSTM
from engine.catalogue.layers.shape import Flatten, Reshape
from engine.graph.command import SetNote
from engine.graph.graph import End, Graph, Wire
from engine.project.project import Project
from tests.engine.blocks import (
    cell,
    defined,
    drawn_with,
    residual,
    residual_classifier,
    rows_classifier,
    twins,
)
from tests.engine.interchange.exported import assert_alike, unformatted
from tests.engine.networks import digits_project, drawn, gallery_project

ROWS = "image > rows, rows > read, read > scores, scores > loss_1.scores, label > loss_1.target"


def rows_through(block: Graph) -> Graph:
    """Digits read row by row by a block, that runs over time."""
    return drawn_with(
        defined(cell=block),
        ROWS,
        image=InputField(field="image"),
        rows=Reshape(shape=(8, 8)),
        read=BlockUse(block="cell", over_time=True),
        scores=Linear(units=10),
        label=TargetField(field="label"),
        loss_1=CrossEntropy(),
    )


def nested(*, shared: bool) -> Graph:
    """A shared block inside a repeated one inside another."""
    inner = residual()
    middle = drawn_with(
        defined(inner=inner),
        "x > one, one > two, two > out",
        x=BlockInput(),
        one=BlockUse(block="inner", shared=shared),
        two=BlockUse(block="inner", repeat=2),
        out=BlockOutput(),
    )
    outer = drawn_with(
        defined(inner=inner, middle=middle),
        "x > conv, conv > trunk, trunk > out",
        x=BlockInput(),
        conv=Conv2d(filters=4),
        trunk=BlockUse(block="middle", repeat=2),
        out=BlockOutput(),
    )
    return drawn_with(
        defined(inner=inner, middle=middle, outer=outer),
        "image > outer, outer > again, again > flatten, flatten > scores,"
        "scores > cross_entropy.scores, label > cross_entropy.target",
        image=InputField(field="image"),
        outer=BlockUse(block="outer"),
        again=BlockUse(block="inner", shared=shared),
        flatten=Flatten(),
        scores=Linear(units=10),
        label=TargetField(field="label"),
        cross_entropy=CrossEntropy(),
    )


def gated() -> Graph:
    """Two states, one of which starts from a layer's output, and two outputs."""
    inside = drawn(
        "x > start, x > U, h > W, U > sum.x1, W > sum.x2, sum > tanh, tanh > slow.x1, c > slow.x2,"
        "start > h.start, tanh > h.next, slow > c.next, slow > out, tanh > last",
        x=BlockInput(),
        start=Linear(units=5),
        h=State(shape=(5,)),
        c=State(shape=(5,), first="learned"),
        U=Linear(units=5),
        W=Linear(units=5, bias=False),
        sum=Add(),
        tanh=Tanh(),
        slow=Add(),
        out=BlockOutput(),
        last=BlockOutput(steps="last"),
    )
    graph = drawn_with(
        defined(cell=inside),
        "image > rows, rows > read, read > flatten",
        image=InputField(field="image"),
        rows=Reshape(shape=(8, 8)),
        read=BlockUse(block="cell", over_time=True, backwards=True),
        flatten=Flatten(),
        both=Concatenate(),
        scores=Linear(units=10),
        label=TargetField(field="label"),
        cross_entropy=CrossEntropy(),
    )
    for source, target in (
        (End("flatten", "out"), End("both", "x1")),
        (End("read", "last"), End("both", "x2")),
        (End("both", "out"), End("scores", "x")),
        (End("scores", "out"), End("cross_entropy", "scores")),
        (End("label", "out"), End("cross_entropy", "target")),
    ):
        graph = graph.with_wire(Wire(source, target))
    return graph


def two_widths() -> Graph:
    """One block at two widths, so that its class takes a number."""
    head = drawn(
        "x > fc, fc > relu, relu > out",
        x=BlockInput(),
        fc=Linear(units=6),
        relu=ReLU(),
        out=BlockOutput(),
    )
    return drawn_with(
        defined(head=head),
        "image > flatten, flatten > wide, wide > narrow, narrow > scores,"
        "scores > cross_entropy.scores, label > cross_entropy.target",
        image=InputField(field="image"),
        flatten=Flatten(),
        wide=BlockUse(block="head"),
        narrow=BlockUse(block="head", repeat=4),
        scores=Linear(units=10),
        label=TargetField(field="label"),
        cross_entropy=CrossEntropy(),
    )


def shared_over_time() -> Graph:
    """A shared block at each step of another one that is shared itself."""
    tower = drawn("x > fc, fc > out", x=BlockInput(), fc=Linear(units=5), out=BlockOutput())
    inside = drawn_with(
        defined(tower=tower),
        "x > see, before > W, see > sum.x1, W > sum.x2, sum > tanh, tanh > before.next, tanh > out",
        x=BlockInput(),
        before=State(shape=(5,)),
        see=BlockUse(block="tower", shared=True),
        W=Linear(units=5),
        sum=Add(),
        tanh=Tanh(),
        out=BlockOutput(steps="last"),
    )
    return drawn_with(
        defined(tower=tower, cell=inside),
        "image > rows, rows > one, rows > two, one > sum.x1, two > sum.x2, sum > scores,"
        "scores > cross_entropy.scores, label > cross_entropy.target",
        image=InputField(field="image"),
        rows=Reshape(shape=(8, 8)),
        one=BlockUse(block="cell", over_time=True, shared=True),
        two=BlockUse(block="cell", over_time=True, shared=True),
        sum=Add(),
        scores=Linear(units=10),
        label=TargetField(field="label"),
        cross_entropy=CrossEntropy(),
    )


DRAWINGS = {
    "repeated": residual_classifier(),
    "shared": residual_classifier(shared=True),
    "twins": twins(),
    "over time": rows_classifier(),
    "over time, repeated, backwards": rows_classifier(2, backwards=True),
    "last step, learned state": rows_through(cell(steps="last", learned=True)),
    "nested": nested(shared=False),
    "shared and nested": nested(shared=True),
    "started states": gated(),
    "two widths": two_widths(),
    "shared over time": shared_over_time(),
}


@pytest.mark.parametrize("graph", DRAWINGS.values(), ids=DRAWINGS)
def test_an_exported_drawing_does_what_it_does_here(graph: Graph, tmp_path: Path) -> None:
    assert_alike(digits_project(graph), tmp_path)
    assert unformatted(tmp_path) == ""


def test_one_class_stands_for_all_uses_of_a_block(tmp_path: Path) -> None:
    text = assert_alike(digits_project(two_widths()), tmp_path)
    assert text.count("class Head(nn.Module):") == 1
    assert "def __init__(self, in_features: int) -> None:" in text
    assert "self.wide = Head(in_features=64)" in text
    assert "self.narrow = nn.ModuleList(Head(in_features=6) for _ in range(4))" in text


def test_a_class_tells_its_block(tmp_path: Path) -> None:
    text = assert_alike(digits_project(rows_classifier(backwards=True)), tmp_path)
    assert 'layer = ("block", {"block": "cell", "over_time": True, "backwards": True})' in text
    assert 'ports = (("x", "step"), ("out", "every"))' in text
    assert "for x_t in reversed(x.unbind(1)):" in text


def test_notes_are_comments(tmp_path: Path) -> None:
    graph = SetNote("conv1", "Six filters.\nThey see edges.").apply(
        gallery_project("lenet_digits").graph
    )
    project = digits_project(graph)
    data = gallery_project("lenet_digits").data
    text = assert_alike(Project(name="Noted", graph=project.graph, data=data), tmp_path)
    assert "        # Six filters. They see edges.\n        self.conv1 = nn.Conv2d(" in text


def test_names_that_python_or_the_file_use_do_not_clash(tmp_path: Path) -> None:
    names = ["F", "nn", "len", "range", "math", "layer", "ports", "step", "json", "Path", "value"]
    wires = ", ".join(
        f"{a} > {b}" for a, b in zip(["image", *names], [*names, "flatten"], strict=True)
    )
    graph = drawn(
        f"{wires}, flatten > print",
        image=InputField(field="image"),
        flatten=Flatten(),
        print=Linear(units=3),
        **{name: ReLU() for name in names},
    )
    assert_alike(digits_project(graph), tmp_path)
    assert unformatted(tmp_path) == ""


def test_a_block_whose_nodes_have_the_names_of_its_marks(tmp_path: Path) -> None:
    block = drawn(
        "x > layer, before > step, layer > sum.x1, step > sum.x2, sum > before.next, sum > ports,"
        "ports > out",
        x=BlockInput(),
        before=State(shape=(5,)),
        layer=Linear(units=5),
        step=Linear(units=5),
        sum=Add(),
        ports=ReLU(),
        out=BlockOutput(steps="last"),
    )
    assert_alike(digits_project(rows_through(block)), tmp_path)
    assert unformatted(tmp_path) == ""


def test_several_outputs_and_inputs(tmp_path: Path) -> None:
    graph = drawn(
        "image > rows, rows > lstm, image > flatten",
        image=InputField(field="image"),
        rows=Reshape(shape=(8, 8)),
        lstm=LSTM(units=4, layers=2, direction="both"),
        flatten=Flatten(),
        chances=Softmax(),
    )
    graph = graph.with_wire(Wire(End("flatten", "out"), End("chances", "x")))
    text = assert_alike(digits_project(graph), tmp_path)
    assert "lstm, lstm_h, lstm_c = self.lstm(rows)" in text
    assert "return lstm, lstm_h, lstm_c, chances" in text


def test_the_file_needs_only_torch(tmp_path: Path) -> None:
    text = assert_alike(digits_project(nested(shared=True)), tmp_path)
    lines = [line for line in text.splitlines() if line.startswith(("import ", "from "))]
    homes = {line.split()[1].split(".")[0] for line in lines}
    assert homes <= {"__future__", "json", "pathlib", "typing", "torch"}
    assert torch.__name__ in homes
