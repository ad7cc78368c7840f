"""Where numbers inside a block over time come from, against torch's own cells step by step."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from engine.catalogue.layer import Layer
from engine.catalogue.layers.activation import Tanh
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse, State
from engine.catalogue.layers.combination import Add
from engine.catalogue.layers.convolution import Conv2d
from engine.catalogue.layers.data import InputField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.shape import Flatten, Reshape
from engine.data.pictures import Digits
from engine.errors import GraphHasProblems
from engine.graph.block_command import InBlock
from engine.graph.command import AddNode, Connect, Disconnect, SetParameter
from engine.graph.graph import Block, Blocks, End, Graph, Point, Wire
from engine.inspection.arithmetic.account import Account
from engine.inspection.arithmetic.question import Arithmetic
from engine.inspection.sight import Sight
from engine.inspection.snapshot import Wish
from tests.engine.networks import compiled, drawn, gallery_project

EXAMPLE, STEPS, UNITS = 5, 29, 32
LSTM_GATES = ("input_gate", "forget_gate", "candidate", "output_gate")
GRU_GATES = ("reset_gate", "update_gate")


def sight_of(name: str, *commands: Any) -> Sight:
    project = gallery_project(name)
    graph = project.graph
    for command in commands:
        graph = command.apply(graph)
    look = Wish(split="test", example=EXAMPLE)
    return Sight(compiled(graph, project.data), project.data.load(), wish=look)


def asked(sight: Sight, path: str, place: tuple[int, ...] = (), step: int | None = None) -> Account:
    """The account, each stage of which gives what the network gave."""
    account = Arithmetic(path, place, step).seen(sight)
    for stage in account.stages:
        assert stage.is_explained, stage.path
        assert stage.difference is None, stage.path
        assert stage.computed == pytest.approx(stage.value, rel=1e-5, abs=1e-6)
    return account


def frames_of(sight: Sight) -> Tensor:
    return torch.from_numpy(sight.example()["frames"])[0]


def lstm_of(sight: Sight) -> nn.LSTMCell:
    held = sight.model.root.get_submodule("lstm").state_dict()
    weight = torch.cat([held[f"{gate}.weight"] for gate in LSTM_GATES])
    cell = nn.LSTMCell(12, UNITS)
    cell.load_state_dict(
        {
            "weight_ih": weight[:, :12],
            "weight_hh": weight[:, 12:],
            "bias_ih": torch.cat([held[f"{gate}.bias"] for gate in LSTM_GATES]),
            "bias_hh": torch.zeros(4 * UNITS),
        }
    )
    return cell


def lstm_states(sight: Sight) -> list[tuple[Tensor, Tensor]]:
    """State and memory before the first step, and after each; torch.nn.LSTMCell's."""
    cell = lstm_of(sight)
    found = [(torch.zeros(UNITS), torch.zeros(UNITS))]
    with torch.no_grad():
        for frame in frames_of(sight):
            found.append(cell(frame, found[-1]))
    return found


def gru_states(sight: Sight) -> list[Tensor]:
    """torch.nn.GRUCell's, whose update gate keeps what it lets pass."""
    held = sight.model.root.get_submodule("gru").state_dict()
    both = torch.cat([held[f"{gate}.weight"] for gate in GRU_GATES])
    cell = nn.GRUCell(12, UNITS)
    cell.load_state_dict(
        {
            "weight_ih": torch.cat([both[:, :12], held["candidate_from_x.weight"]]),
            "weight_hh": torch.cat([both[:, 12:], held["candidate_from_h.weight"]]),
            "bias_ih": torch.cat(
                [*(held[f"{gate}.bias"] for gate in GRU_GATES), held["candidate_from_x.bias"]]
            ),
            "bias_hh": torch.cat([torch.zeros(2 * UNITS), held["candidate_from_h.bias"]]),
        }
    )
    found = [torch.zeros(UNITS)]
    with torch.no_grad():
        for frame in frames_of(sight):
            found.append(cell(frame, found[-1]))
    return found


@pytest.mark.parametrize("step", [0, 11, 28])
def test_what_an_lstm_of_gates_gives_and_keeps_is_torchs_at_every_step(step: int) -> None:
    sight = sight_of("lstm_from_gates")
    h, c = lstm_states(sight)[step + 1]
    for unit in (0, 17):
        account = asked(sight, "lstm.h_t", (unit,), step)
        assert (account.steps, account.step, account.is_inside) == (STEPS, step, True)
        assert account.stage.computed == pytest.approx(float(h[unit]), abs=1e-6)
        memory = asked(sight, "lstm.c_t", (unit,), step)
        assert memory.stage.computed == pytest.approx(float(c[unit]), abs=1e-6)


@pytest.mark.parametrize("step", [0, 11, 28])
def test_what_a_gru_of_gates_gives_is_torchs_at_every_step(step: int) -> None:
    sight = sight_of("gru_from_gates")
    h = gru_states(sight)[step + 1]
    for unit in (3, 20):
        account = asked(sight, "gru.h_t", (unit,), step)
        assert account.stage.computed == pytest.approx(float(h[unit]), abs=1e-6)


def test_a_gate_is_the_weighed_sum_of_what_is_read_and_of_the_state_of_the_step_before() -> None:
    sight, step, unit = sight_of("lstm_from_gates"), 11, 6
    account = asked(sight, "lstm.forget_gate", (unit,), step)
    weighed, _ = account.stage.lines
    assert weighed.terms is not None
    before = lstm_states(sight)[step][0]
    given = torch.cat([frames_of(sight)[step], before]).numpy()
    layer: Any = sight.model.root.get_submodule("lstm.forget_gate")
    row = layer.weight[unit].detach().numpy()
    np.testing.assert_allclose(weighed.terms.factors, np.stack([given, row], 1), atol=1e-6)
    names = account.stage.called[weighed.terms.source]
    assert names[0] == "x[0]"
    assert names[12] == "h_t[0] (t = 11)"  # steps are counted from 1 where they are read
    bent = account.stages[account.asked + 1]
    assert bent.path == "lstm.f_t"
    wanted = layer(torch.from_numpy(given)).sigmoid()[unit]
    assert bent.computed == pytest.approx(wanted.item(), abs=1e-6)


def test_a_product_with_a_state_tells_that_number_of_the_step_before() -> None:
    sight, step, unit = sight_of("lstm_from_gates"), 11, 6
    memory = float(lstm_states(sight)[step][1][unit])
    kept, multiplied = asked(sight, "lstm.kept", (unit,), step).stage.lines
    assert (kept.name, kept.written) == ("c_before: kept from the step before", "c_t[6] (t = 11)")
    assert kept.result == pytest.approx(memory, abs=1e-6)
    gate = asked(sight, "lstm.f_t", (unit,), step).stage.computed
    assert gate is not None
    assert multiplied.result == pytest.approx(gate * memory, abs=1e-6)


def test_a_state_leads_to_the_node_and_the_step_that_it_was_kept_from() -> None:
    sight = sight_of("lstm_from_gates")
    stage = asked(sight, "lstm.c_before", (6,), 11).stage
    assert stage.sources == ("lstm.c_t",)
    assert stage.source_step == 10
    assert stage.lines[0].written == "c_t[6] (t = 11)"
    before = asked(sight, stage.sources[0], stage.place, stage.source_step)
    assert before.stage.value == stage.value


def test_the_first_step_begins_with_zeros_or_with_what_was_learned() -> None:
    sight = sight_of("lstm_from_gates")
    stage = asked(sight, "lstm.c_before", (6,), 0).stage
    assert (stage.lines[0].written, stage.computed, stage.sources) == ("all zeros", 0.0, ())
    kept = asked(sight, "lstm.kept", (6,), 0).stage.lines[0]
    assert kept.name == "c_before: what it begins with"
    learned = sight_of(
        "lstm_from_gates", InBlock("cell", SetParameter("c_before", "first", "learned"))
    )
    start: Any = learned.model.root.get_submodule("lstm.c_before").start
    with torch.no_grad():
        start.copy_(torch.linspace(-1, 1, UNITS))
    stage = asked(learned, "lstm.c_before", (6,), 0).stage
    assert stage.lines[0].written == "learned numbers"
    assert stage.computed == pytest.approx(start[6].item(), abs=1e-7)


def test_what_is_read_leads_out_of_the_block_to_its_step_of_the_sequence() -> None:
    sight = sight_of("lstm_from_gates")
    stage = asked(sight, "lstm.x", (2,), 20).stage
    assert stage.sources == ("frames",)
    assert stage.lines[0].terms is not None
    assert stage.lines[0].terms.places.tolist() == [[20, 2]]
    assert stage.computed == pytest.approx(float(frames_of(sight)[20, 2]))


def test_a_number_of_the_block_itself_is_worked_out_inside_at_the_step_of_its_place() -> None:
    sight = sight_of("lstm_from_gates")
    account = asked(sight, "lstm", (7, 3))
    assert (account.path, account.place, account.step) == ("lstm.h_t", (3,), 7)
    last = asked(sight, "lstm")
    assert (last.path, last.step) == ("lstm.h_t", STEPS - 1)
    far = asked(sight, "lstm", (99, 3))
    assert far.step == STEPS - 1


def test_backwards_the_step_before_is_the_one_that_follows_in_the_sequence() -> None:
    sight = sight_of("lstm_from_gates", SetParameter("lstm", "backwards", True))
    stage = asked(sight, "lstm.c_before", (6,), 11).stage
    assert stage.source_step == 12
    assert asked(sight, "lstm.h_t", (6,)).step == 0
    assert asked(sight, "lstm.c_before", (6,), 28).stage.lines[0].written == "all zeros"


def test_each_copy_of_a_repeated_block_reads_what_the_one_before_gave() -> None:
    sight = sight_of("lstm_from_gates", *repeated())
    first = asked(sight, "lstm.0.h_t", (4,), 9)
    stage = asked(sight, "lstm.1.x", (4,), 9).stage
    assert stage.sources == ("lstm.0",)
    assert stage.value == first.stage.value
    assert asked(sight, "lstm.0", (9, 4)).stage.value == first.stage.value
    assert asked(sight, "lstm", (9, 4)).path == "lstm.1.h_t"


def repeated() -> tuple[Any, ...]:
    """Two copies, which read as many numbers as they give: the frames are first made as many."""
    into = End("lstm", "x")
    old = Wire(End("frames", "out"), into)
    return (
        Disconnect(old),
        AddNode(Linear(units=UNITS), Point(0.0, 0.0), "widened"),
        Connect(Wire(old.source, End("widened", "x"))),
        Connect(Wire(End("widened", "out"), into)),
        SetParameter("lstm", "repeat", 2),
    )


def test_blocks_inside_a_block_over_time_are_gone_into_as_well() -> None:
    sight = sight_of("recurrent_net")
    for step in range(6):
        account = asked(sight, "folded.step.s_t", (0,), step)
        assert account.step == step


def test_what_is_not_there_is_told_in_words() -> None:
    sight = sight_of("lstm_from_gates")
    with pytest.raises(GraphHasProblems, match=r"nothing to work out at 'lstm\.nobody'"):
        Arithmetic("lstm.nobody").seen(sight)


def test_asking_leaves_the_network_and_the_random_numbers_alone() -> None:
    sight = sight_of("lstm_from_gates")
    sight.model.root.train()
    state = torch.random.get_rng_state()
    asked(sight, "lstm.h_t", (0,), 3)
    assert torch.equal(torch.random.get_rng_state(), state)
    assert all(p.grad is None for p in sight.model.root.parameters())
    assert all(module.training for module in sight.model.root.modules())


def over_time(inside: Graph, outside: str, **layers: Layer) -> Sight:
    """Digits through a block over time; its weights are shared."""
    graph = Graph(blocks=Blocks((Block("cell", inside.nodes, inside.wires),)))
    use = BlockUse(block="cell", over_time=True, shared=True)
    named = {"image": InputField(field="image"), **layers, "cell": use}
    for name, layer in named.items():
        graph = AddNode(layer, Point(0.0, 0.0), name).apply(graph)
    for text in outside.split(", "):
        source, target = text.split(" > ")
        graph = graph.with_wire(Wire(End(source, "out"), End(*target.split("."))))
    return Sight(compiled(graph, Digits(), learns=False), Digits().load(), wish=Wish(example=3))


def test_a_state_that_begins_with_what_is_wired_into_the_block_leads_out_to_it() -> None:
    inside = drawn(
        "x > a, h0 > s.start, s > mixed.x1, a > mixed.x2, mixed > tanh, tanh > s.next, tanh > out",
        x=BlockInput(),
        h0=BlockInput(each_step="whole"),
        s=State(shape=(5,)),
        a=Linear(units=5),
        mixed=Add(),
        tanh=Tanh(),
        out=BlockOutput(steps="last"),
    )
    sight = over_time(
        inside,
        "image > rows.x, image > flat.x, flat > first.x, rows > cell.x, first > cell.h0",
        rows=Reshape(shape=(8, 8)),
        flat=Flatten(),
        first=Linear(units=5),
    )
    root, image = sight.model.root, torch.from_numpy(sight.example()["image"])
    a: Any = root.get_submodule("shared.cell.a")
    first: Any = root.get_submodule("first")
    with torch.no_grad():
        states = [first(image.flatten(1))[0]]
        for row in image.reshape(8, 8):
            states.append((states[-1] + a(row)).tanh())
    begun = asked(sight, "cell.s", (2,), 0).stage
    assert begun.sources == ("cell.h0",)
    assert begun.computed == pytest.approx(states[0][2].item(), abs=1e-6)
    assert asked(sight, "cell.h0", (2,), 5).stage.sources == ("first",)
    for step in range(8):
        account = asked(sight, "cell.tanh", (2,), step)
        assert account.stage.computed == pytest.approx(states[step + 1][2].item(), abs=1e-6)
    last = asked(sight, "cell", (2,))
    assert (last.path, last.place, last.step) == ("cell.tanh", (2,), 7)


def test_pictures_that_a_state_keeps_are_taken_apart_and_lit_where_they_are_seen() -> None:
    inside = drawn(
        "x > conv, s > mixed.x1, conv > mixed.x2, mixed > tanh, tanh > s.next, tanh > out",
        x=BlockInput(),
        s=State(shape=(2, 2, 8)),
        conv=Conv2d(filters=2, kernel=3, padding="same"),
        mixed=Add(),
        tanh=Tanh(),
        out=BlockOutput(),
    )
    sight = over_time(inside, "image > seq.x, seq > cell.x", seq=Reshape(shape=(4, 1, 2, 8)))
    conv: Any = sight.model.root.get_submodule("shared.cell.conv")
    state = torch.zeros(2, 2, 8)
    with torch.no_grad():
        for part in torch.from_numpy(sight.example()["image"]).reshape(4, 1, 1, 2, 8):
            before, state = state, (state + conv(part)[0]).tanh()
    account = asked(sight, "cell.mixed", (1, 1, 5), 3)
    kept = account.stage.lines[0]
    assert kept.written == "tanh[1, 1, 5] (t = 3)"
    assert kept.result == pytest.approx(before[1, 1, 5].item(), abs=1e-6)
    assert account.stages[-1].computed == pytest.approx(state[1, 1, 5].item(), abs=1e-6)
    region = account.regions["cell.x"]
    assert (region.rows, region.columns) == ((0, 2), (4, 6))
    assert [one.path for one in account.seen] == ["cell.x", "cell.s", "cell.conv", "cell.mixed"]
    assert asked(sight, "cell", (2, 1, 1, 5)).step == 2
