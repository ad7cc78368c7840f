"""A block over time whose weights lie in a shared block outside of it."""

from __future__ import annotations

import torch

from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse, State
from engine.catalogue.layers.combination import Add
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.loss import SquaredError
from engine.catalogue.layers.regularisation import Dropout
from engine.data.logic import BitSequences
from engine.graph.graph import Block, Blocks, End, Graph, Node, Wire
from engine.inspection.looking import take_snapshot
from engine.inspection.snapshot import Wish
from engine.project.project import Project
from engine.training.settings import TrainingSettings
from tests.engine.networks import compiled, drawn, trained


def summing() -> Graph:
    """At each step, the state plus what a shared block makes of the input."""
    shared = drawn(
        "x > line, line > dropout, dropout > y",
        x=BlockInput(),
        line=Linear(units=1),
        dropout=Dropout(rate=0.5),
        y=BlockOutput(),
    )
    blocks = Blocks((Block("shared_part", shared.nodes, shared.wires),))
    loop = Graph(
        (
            Node(name="x", layer=BlockInput()),
            Node(name="part", layer=BlockUse(block="shared_part", shared=True)),
            Node(name="state", layer=State(shape=(1,))),
            Node(name="now", layer=Add()),
            Node(name="out", layer=BlockOutput(steps="last")),
        ),
        blocks=blocks,
    )
    for source, target in (
        ("x.out", "part.x"),
        ("part.y", "now.x1"),
        ("state.out", "now.x2"),
        ("now.out", "state.next"),
        ("now.out", "out.x"),
    ):
        loop = loop.with_wire(Wire(End(*source.split(".")), End(*target.split("."))))
    blocks = Blocks((*blocks.definitions, Block("loop", loop.nodes, loop.wires)))
    graph = Graph(
        (
            Node(name="bits", layer=InputField(field="bits")),
            Node(name="over_time", layer=BlockUse(block="loop", over_time=True)),
            Node(name="label", layer=TargetField(field="label")),
            Node(name="error", layer=SquaredError()),
        ),
        blocks=blocks,
    )
    for source, target in (
        ("bits.out", "over_time.x"),
        ("over_time.out", "error.scores"),
        ("label.out", "error.target"),
    ):
        graph = graph.with_wire(Wire(End(*source.split(".")), End(*target.split("."))))
    return graph


def test_it_learns_though_all_its_weights_lie_elsewhere() -> None:
    settings = TrainingSettings(epochs=2, device="cpu", learning_rate=0.1)
    project = Project(graph=summing(), data=BitSequences(), training=settings)
    start = compiled(project.graph, project.data).root.state_dict()
    found = trained(project).model.root.state_dict()
    assert set(found) == {"shared.shared_part.line.weight", "shared.shared_part.line.bias"}
    assert all(not torch.equal(start[name], value) for name, value in found.items())


def test_what_differs_in_training_follows_the_mode_in_there_too() -> None:
    learner = compiled(summing(), BitSequences()).learner
    bits, label = torch.ones(200, 6, 1), torch.zeros(200, dtype=torch.int64)
    weights = [torch.ones(1, 1), torch.zeros(1)]
    module = learner.module
    module.eval()
    assert torch.equal(module(bits, label, *weights[: len(learner.weights)]), module(bits, label))
    module.train()
    assert not torch.equal(module(bits, label), module(bits, label))


def test_a_look_inside_leaves_the_mode_in_there_as_it_was() -> None:
    model = compiled(summing(), BitSequences())
    model.learner.module.train()
    take_snapshot(model, BitSequences().load(), Wish(frozenset({"over_time"})), 0)
    dropout = model.root.get_submodule("shared.shared_part.dropout")
    assert dropout.training
