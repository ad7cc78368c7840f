"""What wires carry inside a block over time at one step, against torch's own cell and autograd."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from engine.catalogue.layers.block import State
from engine.catalogue.layers.combination import Divide
from engine.catalogue.layers.dense import Linear
from engine.graph.block_command import InBlock
from engine.graph.command import AddNode, Connect, Disconnect, SetParameter
from engine.graph.graph import End, Point, Wire
from engine.inspection.rivers.wish import Carries, Culprit, RiverMap, Rivers
from engine.inspection.sight import Sight
from tests.engine.networks import compiled, gallery_project

COUNT, UNITS = 8, 32
GATES = ("input_gate", "forget_gate", "candidate", "output_gate")


def sight_of(name: str, *commands: Any) -> Sight:
    project = gallery_project(name)
    graph = project.graph
    for command in commands:
        graph = command.apply(graph)
    return Sight(compiled(graph, project.data), project.data.load())


def by_words(found: RiverMap) -> dict[str, Carries]:
    return {
        f"{inside}{wire.source.node} > {wire.target.node}": carries
        for (inside, wire), carries in found.wires.items()
    }


def by_hand(sight: Sight, step: int, count: int = COUNT) -> dict[str, tuple[Tensor, Tensor]]:
    """By wire its value and gradient at a step, each made a leaf of its own by adding zero."""
    root, train = sight.model.root, sight.data.train.arrays
    frames = torch.from_numpy(train["frames"][:count])
    h = c = torch.zeros(count, UNITS)
    values: dict[str, Tensor] = {}
    asked: dict[str, Tensor] = {}

    def wire(name: str, value: Tensor, t: int) -> Tensor:
        if t != step:
            return value
        values[name], asked[name] = value, torch.zeros_like(value, requires_grad=True)
        return value + asked[name]

    for t, frame in enumerate(frames.unbind(1)):
        joined = torch.cat([frame, wire("h_before > x_and_h", h, t)], 1)
        gates = [root.get_submodule(f"lstm.{gate}") for gate in GATES]
        i, f, g, o = (
            gate(wire(f"x_and_h > {name}", joined, t))
            for name, gate in zip(GATES, gates, strict=True)
        )
        kept = wire("f_t > kept", f.sigmoid(), t) * wire("c_before > kept", c, t)
        memory = kept + i.sigmoid() * g.tanh()
        squashed = wire("c_t > squashed", memory, t).tanh()
        given = wire("o_t > h_t", o.sigmoid(), t) * squashed
        c, h = wire("c_t > c_before", memory, t), wire("h_t > h_before", given, t)
        said = wire("h_t > h", given, t)
    scores = root.get_submodule("scores")(said)
    loss = nn.functional.cross_entropy(scores, torch.from_numpy(train["label"][:count]))
    found = torch.autograd.grad(loss, list(asked.values()), allow_unused=True)
    return {
        name: (values[name].detach(), torch.zeros(count, UNITS) if one is None else one)
        for name, one in zip(asked, found, strict=True)
    }


@pytest.mark.parametrize(("step", "at"), [(None, 28), (11, 11), (0, 0)])
def test_wires_inside_tell_autograds_gradient_through_all_later_steps(step, at) -> None:
    sight = sight_of("lstm_from_gates")
    found = Rivers(COUNT, within="lstm", step=step).seen(sight)
    assert (found.step, found.steps) == (at, 29)
    told, expected = by_words(found), by_hand(sight, at)
    assert len(expected) == 12
    for name, (value, gradient) in expected.items():
        carries = told[f"lstm.{name}"]
        real = value.double().numpy()
        assert carries.rms == pytest.approx(np.sqrt((real**2).mean()), rel=1e-4, abs=1e-7), name
        assert carries.mean == pytest.approx(real.mean(), rel=1e-3, abs=1e-6), name
        wanted = gradient.norm().item()
        assert (carries.gradient or 0.0) == pytest.approx(wanted, rel=1e-3, abs=1e-14), name
    assert told["lstm.h_t > h_before"].gradient or at == 28  # no step comes later


def test_without_gradients_the_values_inside_are_the_same() -> None:
    sight = sight_of("lstm_from_gates")
    with_, without = (
        Rivers(COUNT, gradients, within="lstm", step=4).seen(sight) for gradients in (True, False)
    )
    assert with_.wires.keys() == without.wires.keys()
    assert any(inside == "lstm." for inside, _ in without.wires)
    for place, carries in without.wires.items():
        assert carries.gradient is None
        assert carries.rms == pytest.approx(with_.wires[place].rms, rel=1e-6)


def test_nothing_inside_is_measured_unless_it_is_wished_for() -> None:
    sight = sight_of("lstm_from_gates")
    for wish in (Rivers(COUNT), Rivers(COUNT, within="nobody"), Rivers(COUNT, within="scores")):
        found = wish.seen(sight)
        assert {inside for inside, _ in found.wires} == {""}
        assert found.step is None


def test_what_flows_outside_is_the_same_whether_one_looks_inside_or_not() -> None:
    sight = sight_of("lstm_from_gates")
    plain, inside = Rivers(COUNT).seen(sight), Rivers(COUNT, within="lstm", step=3).seen(sight)
    for place, carries in plain.wires.items():
        assert inside.wires[place] == carries


def test_blocks_inside_and_copies_of_a_repeated_block_are_measured_by_their_paths() -> None:
    nested = Rivers(COUNT, within="folded", step=2).seen(sight_of("recurrent_net"))
    assert "folded.step." in {inside for inside, _ in nested.wires}
    found = Rivers(COUNT, within="lstm.1", step=20).seen(sight_of("lstm_from_gates", *repeated()))
    told = by_words(found)
    for copy in range(2):
        assert told[f"lstm.{copy}.h_t > h"].rms > 0
        assert told[f"lstm.{copy}.h_t > h_before"].gradient
    # The loss reads the last step alone: earlier ones lead to it by way of the state.
    assert not told["lstm.1.h_t > h"].gradient
    assert told["lstm.0.h_t > h"].gradient


def repeated() -> tuple[Any, ...]:
    """Two copies of the LSTM; the frames are first made as wide as what it gives."""
    into = End("lstm", "x")
    old = Wire(End("frames", "out"), into)
    return (
        Disconnect(old),
        AddNode(Linear(units=UNITS), Point(0.0, 0.0), "widened"),
        Connect(Wire(old.source, End("widened", "x"))),
        Connect(Wire(End("widened", "out"), into)),
        SetParameter("lstm", "repeat", 2),
    )


def test_the_node_inside_that_makes_the_first_number_that_is_none_is_named() -> None:
    """Divided by a memory that begins with zeros: broken from the first step on."""
    wire = Wire(End("f_t", "out"), End("kept", "x1"))
    commands = (
        AddNode(Divide(), Point(0.0, 0.0), "broken"),
        Disconnect(wire),
        Connect(Wire(wire.source, End("broken", "x"))),
        Connect(Wire(End("c_before", "out"), End("broken", "y"))),
        Connect(Wire(End("broken", "out"), wire.target)),
    )
    sight = sight_of("lstm_from_gates", *(InBlock("cell", one) for one in commands))
    found = Rivers(COUNT, gradients=False, within="lstm", step=0).seen(sight)
    assert found.culprit == Culprit("lstm.broken")
    assert by_words(found)["lstm.broken > kept"].is_broken
    assert not by_words(found)["lstm.f_t > broken"].is_broken
    later = Rivers(COUNT, gradients=False, within="lstm", step=5).seen(sight)
    assert later.culprit == Culprit("lstm")  # a state brought it along from an earlier step
    assert isinstance(sight.model.graph.inside("lstm").node("c_before").layer, State)


def test_looking_inside_leaves_the_network_and_the_random_numbers_alone() -> None:
    sight = sight_of("gru_from_gates")
    sight.model.root.train()
    state = torch.random.get_rng_state()
    for gradients in (True, False):
        Rivers(COUNT, gradients, within="gru", step=7).seen(sight)
    assert torch.equal(torch.random.get_rng_state(), state)
    assert all(p.grad is None for p in sight.model.root.parameters())
    assert all(module.training for module in sight.model.root.modules())
