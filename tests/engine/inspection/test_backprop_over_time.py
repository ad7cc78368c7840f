"""What comes back inside a block over time at one step, against torch's own cell and autograd."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from engine.catalogue.layers.dense import Linear
from engine.graph.command import AddNode, Connect, Disconnect, SetParameter
from engine.graph.graph import End, Point, Wire
from engine.inspection.backprop.over_time import with_steps
from engine.inspection.backprop.passes import Backpropagation
from engine.inspection.sight import Sight
from engine.inspection.snapshot import Wish
from tests.engine.networks import compiled, gallery_project

EXAMPLE = 5
GATES = ("input_gate", "forget_gate", "candidate", "output_gate")


def sight_of(name: str, *commands: Any) -> Sight:
    project = gallery_project(name)
    graph = project.graph
    for command in commands:
        graph = command.apply(graph)
    look = Wish(split="test", example=EXAMPLE)
    return Sight(compiled(graph, project.data), project.data.load(), wish=look)


def by_hand(sight: Sight, step: int) -> dict[str, Tensor]:
    """The loss's gradients at one step, each value made a leaf of its own by adding zero."""
    root, example = sight.model.root, sight.example()
    frames = torch.from_numpy(example["frames"])[0]
    h = c = torch.zeros(32)
    asked: dict[str, Tensor] = {}

    def noted(name: str, value: Tensor, t: int) -> Tensor:
        if t != step:
            return value
        asked[name] = torch.zeros_like(value, requires_grad=True)
        return value + asked[name]

    for t, frame in enumerate(frames):
        joined = torch.cat([frame, noted("h_before", h, t)])
        i, f, g, o = (root.get_submodule(f"lstm.{gate}")(joined) for gate in GATES)
        f = noted("forget_gate", f, t)
        kept = f.sigmoid() * c
        c = noted("c_t", kept + i.sigmoid() * g.tanh(), t)
        h = noted("h_t", o.sigmoid() * c.tanh(), t)
    scores = root.get_submodule("scores")(h)
    truth = torch.from_numpy(example["label"])
    loss = nn.functional.cross_entropy(scores[None], truth)
    found = torch.autograd.grad(loss, list(asked.values()), allow_unused=True)
    return {n: torch.zeros(32) if g is None else g for n, g in zip(asked, found, strict=True)}


@pytest.mark.parametrize(("step", "at"), [(None, 28), (11, 11), (0, 0)])
def test_gradients_of_nodes_inside_are_those_of_autograd_through_all_later_steps(step, at) -> None:
    sight = sight_of("lstm_from_gates")
    flow, steps = with_steps(sight.flows().flow(sight.fields(sight.example())), sight, step)
    assert steps == {"lstm": at}
    for name, expected in by_hand(sight, at).items():
        found = flow.gradient_at(f"lstm.{name}")
        assert found is not None
        np.testing.assert_allclose(found[0].numpy(), expected.numpy(), atol=1e-7)
        assert expected.abs().max() > 0 or (name, at) == ("forget_gate", 0)  # nothing to forget


def test_a_block_that_runs_backwards_sends_gradients_to_the_steps_it_computed_before() -> None:
    sight = sight_of("lstm_from_gates", SetParameter("lstm", "backwards", True))
    flow, steps = with_steps(sight.flows().flow(sight.fields(sight.example())), sight, None)
    assert steps == {"lstm": 0}
    found = flow.gradient_at("lstm.h_t")
    assert found is None or not found.any()  # the loss looks at the step computed first


def test_a_pass_with_blocks_opened_tells_of_their_wires_at_the_step() -> None:
    sight = sight_of("lstm_from_gates")
    closed = Backpropagation().seen(sight)
    assert closed.node("lstm.h_t") is None
    assert not closed.steps
    found = Backpropagation(opened=True, step=11).seen(sight)
    assert found.steps == {"lstm": 11}
    node = found.node("lstm.c_t")
    assert node is not None
    expected = by_hand(sight, 11)
    assert node.gradient is not None
    np.testing.assert_allclose(node.gradient.norm, expected["c_t"].norm().item(), rtol=1e-4)
    ways = {wire.target for wire in node.paths}
    assert ways == {"squashed", "c_before"}
    assert {wire.inside for wire in node.goes_out} == {"lstm."}
    block = found.node("lstm")
    assert block is not None


def test_looking_leaves_no_gradient_behind() -> None:
    sight = sight_of("gru_from_gates")
    Backpropagation(opened=True).seen(sight)
    assert all(p.grad is None for p in sight.model.root.parameters())


def test_blocks_inside_a_block_over_time_are_opened_as_well() -> None:
    sight = sight_of("recurrent_net")
    found = Backpropagation(opened=True, step=2).seen(sight)
    assert found.steps["folded"] == 2
    assert found.node("folded.step.s_t") is not None


def test_the_block_itself_can_be_derived() -> None:
    sight = sight_of("lstm_from_gates")
    found = Backpropagation(end="lstm", opened=True, step=28).seen(sight)
    node = found.node("lstm.h_t")
    assert node is not None
    assert node.gradient is not None
    np.testing.assert_allclose(node.gradient.norm, 32**0.5, rtol=1e-6)  # ones: no step comes later


def test_a_node_inside_tells_its_own_step_of_the_chain_rule_and_this_steps_share_of_weights() -> (
    None
):
    sight, step = sight_of("lstm_from_gates"), 11
    local = Backpropagation(opened=True, step=step, at="lstm.forget_gate").seen(sight).local
    assert local is not None
    assert local.is_one_step
    arriving = by_hand(sight, step)["forget_gate"]
    np.testing.assert_allclose(local.weights["bias"].norm, arriving.norm().item(), rtol=1e-4)
    flow, _ = with_steps(sight.flows().flow(sight.fields(sight.example())), sight, step)
    given = flow.values["lstm.x_and_h"][0]
    wanted = torch.outer(arriving, given).norm().item()
    np.testing.assert_allclose(local.weights["weight"].norm, wanted, rtol=1e-4)
    outside = Backpropagation(opened=True, at="scores").seen(sight).local
    assert outside is not None
    assert not outside.is_one_step


def test_small_nodes_inside_tell_their_jacobian_which_gives_what_goes_back() -> None:
    sight = sight_of("recurrent_net")
    local = Backpropagation(opened=True, step=2, at="folded.step.s_t").seen(sight).local
    assert local is not None
    assert local.jacobians
    for one in local.jacobians:
        assert np.abs(one.wire).max() > 0
        np.testing.assert_allclose(one.back, one.wire, rtol=1e-4, atol=1e-8)


def repeated() -> tuple[Any, ...]:
    """Two copies of the LSTM; the frames are first made as wide as what it gives."""
    into = End("lstm", "x")
    old = Wire(End("frames", "out"), into)
    return (
        Disconnect(old),
        AddNode(Linear(units=32), Point(0.0, 0.0), "widened"),
        Connect(Wire(old.source, End("widened", "x"))),
        Connect(Wire(End("widened", "out"), into)),
        SetParameter("lstm", "repeat", 2),
    )


def stacked_by_hand(sight: Sight, step: int) -> dict[str, Tensor]:
    """The loss's gradients at one step of both copies, each value a leaf by adding zero."""
    root, example = sight.model.root, sight.example()
    read = root.get_submodule("widened")(torch.from_numpy(example["frames"])[0])
    asked: dict[str, Tensor] = {}
    for copy in range(2):
        h = c = torch.zeros(32)
        given = []
        for t, x in enumerate(read):
            joined = torch.cat([x, h])
            i, f, g, o = (root.get_submodule(f"lstm.{copy}.{gate}")(joined) for gate in GATES)
            c = f.sigmoid() * c + i.sigmoid() * g.tanh()
            h = o.sigmoid() * c.tanh()
            if t == step:
                zero = torch.zeros(32, requires_grad=True)
                asked[f"lstm.{copy}.h_t"], h = zero, h + zero
            given.append(h)
        read = torch.stack(given)
    scores = root.get_submodule("scores")(read[-1])
    loss = nn.functional.cross_entropy(scores[None], torch.from_numpy(example["label"]))
    return dict(zip(asked, torch.autograd.grad(loss, list(asked.values())), strict=True))


def test_each_copy_of_a_repeated_block_is_opened_at_the_step() -> None:
    sight = sight_of("lstm_from_gates", *repeated())
    found = Backpropagation(opened=True, step=11).seen(sight)
    assert found.steps == {"lstm": 11}
    for path, expected in stacked_by_hand(sight, 11).items():
        node = found.node(path)
        assert node is not None
        assert node.gradient is not None
        assert expected.norm() > 0
        np.testing.assert_allclose(node.gradient.norm, expected.norm().item(), rtol=1e-4)
    order = [node.path for node in found.nodes]
    assert order.index("lstm.0.h_t") < order.index("lstm.1.forget_gate") < order.index("lstm")
    assert all(p.grad is None for p in sight.model.root.parameters())
