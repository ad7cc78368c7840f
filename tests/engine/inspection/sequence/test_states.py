"""States and answers along a sequence against torch.nn's own cells, run step by step."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.loss import CrossEntropy
from engine.catalogue.layers.recurrent import GRU, LSTM, RNN
from engine.catalogue.layers.shape import Flatten
from engine.data.logic import BitSequences
from engine.data.sequences import JapaneseVowels
from engine.errors import GraphHasProblems
from engine.graph.command import SetParameter
from engine.inspection.sequence.places import timed_nodes
from engine.inspection.sequence.wishes import OneStepWish, StepsWish
from engine.inspection.sight import Sight
from engine.inspection.snapshot import Wish
from tests.engine.networks import compiled, drawn, gallery_project

EXAMPLE = 5
LOOK = Wish(split="test", example=EXAMPLE)


def _sight(layer: Any) -> Sight:
    graph = drawn(
        "frames > cell, cell > scores, scores > error.scores, label > error.target",
        frames=InputField(field="frames"),
        cell=layer,
        scores=Linear(units=9),
        label=TargetField(field="label"),
        error=CrossEntropy(),
    )
    return Sight(compiled(graph, JapaneseVowels()), JapaneseVowels().load(), wish=LOOK)


def _frames(sight: Sight) -> torch.Tensor:
    return torch.from_numpy(sight.data.test.arrays["frames"][EXAMPLE : EXAMPLE + 1])


def _seen(sight: Sight, path: str) -> Any:
    timed = {t.path: t for t in timed_nodes(sight.model.graph, sight.model.inference)}[path]
    return StepsWish(path, timed.series).seen(sight), timed


@pytest.mark.parametrize("kind", [RNN, GRU, LSTM])
@pytest.mark.parametrize("way", ["forward", "backward", "both"])
@pytest.mark.parametrize("layers", [1, 2])
def test_the_states_of_a_layer_are_those_that_torch_gives(kind, way, layers) -> None:
    sight = _sight(kind(units=7, direction=way, layers=layers, gives="last"))
    seen, timed = _seen(sight, "cell")
    cell = sight.model.root.get_submodule("cell").cell
    frames = _frames(sight)
    with torch.no_grad():
        out = cell(frames.flip(1) if way == "backward" else frames)[0][0]
    out = out.flip(0) if way == "backward" else out
    top = f"h {layers}" if layers > 1 else "h"
    own = [seen.series[top]]
    if way == "both":
        own.append(seen.series[f"{top} back"])
    np.testing.assert_allclose(np.concatenate(own, 1), out.numpy(), atol=1e-6)
    assert timed.kind == "recurrent"
    assert {value.shape for value in seen.series.values()} == {(29, 7)}


def test_the_memory_of_an_lstm_is_what_torch_keeps_after_so_many_steps() -> None:
    sight = _sight(LSTM(units=6, gives="last"))
    seen, _ = _seen(sight, "cell")
    cell = sight.model.root.get_submodule("cell").cell
    for t in (0, 3, 28):
        with torch.no_grad():
            _, (h, c) = cell(_frames(sight)[:, : t + 1])
        np.testing.assert_allclose(seen.series["c"][t], c[0, 0].numpy(), atol=1e-6)
        np.testing.assert_allclose(seen.series["h"][t], h[0, 0].numpy(), atol=1e-6)
    before = np.vstack([np.zeros((1, 6)), seen.series["c"][:-1]])
    made = seen.series["f"] * before + seen.series["i"] * seen.series["g"]
    np.testing.assert_allclose(made, seen.series["c"], atol=1e-6)
    np.testing.assert_allclose(
        seen.series["o"] * np.tanh(seen.series["c"]), seen.series["h"], atol=1e-6
    )


def _lstm_of(sight: Sight) -> nn.LSTM:
    """torch's own, with the weights of the one that is drawn as gates."""
    held = sight.model.root.get_submodule("lstm").state_dict()
    theirs = nn.LSTM(12, 32, batch_first=True)
    gates = ("input_gate", "forget_gate", "candidate", "output_gate")
    weight = torch.cat([held[f"{gate}.weight"] for gate in gates])
    bias = torch.cat([held[f"{gate}.bias"] for gate in gates])
    theirs.load_state_dict(
        {
            "weight_ih_l0": weight[:, :12],
            "weight_hh_l0": weight[:, 12:],
            "bias_ih_l0": bias,
            "bias_hh_l0": torch.zeros_like(bias),
        }
    )
    return theirs


def test_inside_a_block_every_node_is_told_at_every_step() -> None:
    project = gallery_project("lstm_from_gates")
    sight = Sight(compiled(project.graph, project.data), project.data.load(), wish=LOOK)
    seen, timed = _seen(sight, "lstm")
    assert timed.series[:2] == ("h_t", "c_t")
    assert timed.state == ("h_t", "c_t")
    theirs = _lstm_of(sight)
    with torch.no_grad():
        out = theirs(_frames(sight))[0][0].numpy()
    np.testing.assert_allclose(seen.series["h_t"], out, atol=1e-6)
    assert seen.series["x_and_h"].shape == (29, 44)
    np.testing.assert_allclose(seen.series["h_before"][1:], out[:-1], atol=1e-6)


@pytest.mark.parametrize(("step", "at"), [(None, 28), (0, 0), (11, 11), (99, 28)])
def test_one_step_inside_a_block_is_what_torchs_own_lstm_keeps_then(step, at) -> None:
    project = gallery_project("lstm_from_gates")
    sight = Sight(compiled(project.graph, project.data), project.data.load(), wish=LOOK)
    theirs, frames = _lstm_of(sight), _frames(sight)
    names = ("lstm.h_t", "lstm.c_t", "lstm.f_t", "lstm.h_before", "lstm.x", "lstm.gone", "scores")
    seen = OneStepWish("lstm", frozenset(names), step).seen(sight)
    before = torch.zeros(1, 1, 32), torch.zeros(1, 1, 32)
    with torch.no_grad():
        if at:
            _, before = theirs(frames[:, :at])
        _, (h, c) = theirs(frames[:, at : at + 1], before)
        from_x = nn.functional.linear(frames[0, at], theirs.weight_ih_l0, theirs.bias_ih_l0)
        gates = from_x + nn.functional.linear(before[0][0, 0], theirs.weight_hh_l0)
    assert (seen.step, seen.steps) == (at, 29)
    assert seen.values.keys() == set(names[:5])
    for name, expected in {
        "h_t": h[0, 0],
        "c_t": c[0, 0],
        "f_t": gates[32:64].sigmoid(),
        "h_before": before[0][0, 0],
        "x": frames[0, at],
    }.items():
        np.testing.assert_allclose(seen.values[f"lstm.{name}"], expected.numpy(), atol=1e-6)


def test_of_a_block_that_runs_backwards_the_first_step_is_the_one_computed_last() -> None:
    project = gallery_project("lstm_from_gates")
    graph = SetParameter("lstm", "backwards", True).apply(project.graph)
    sight = Sight(compiled(graph, project.data), project.data.load(), wish=LOOK)
    with torch.no_grad():
        turned = _lstm_of(sight)(_frames(sight).flip(1))[0][0].flip(0).numpy()
    for step, at in ((None, 0), (7, 7)):
        seen = OneStepWish("lstm", frozenset({"lstm.h_t"}), step).seen(sight)
        assert seen.step == at
        np.testing.assert_allclose(seen.values["lstm.h_t"], turned[at], atol=1e-6)


def test_one_step_of_a_step_inside_a_step_is_that_of_the_whole_series() -> None:
    project = gallery_project("recurrent_net")
    sight = Sight(compiled(project.graph, project.data), project.data.load(), wish=LOOK)
    whole, _ = _seen(sight, "folded")
    one = OneStepWish("folded", frozenset({"folded.step.s_t", "folded.step"}), 3).seen(sight)
    np.testing.assert_array_equal(
        one.values["folded.step.s_t"], whole.series["step.s_t"][3].reshape(-1)
    )
    assert "folded.step" in one.values


def test_a_step_inside_a_step_is_told_by_its_path() -> None:
    project = gallery_project("recurrent_net")
    sight = Sight(compiled(project.graph, project.data), project.data.load(), wish=LOOK)
    seen, timed = _seen(sight, "folded")
    assert timed.state == ("step.s_t",)
    held = sight.model.root.state_dict()
    named = {key.rsplit("step.", 1)[1]: value for key, value in held.items() if "step." in key}
    bits = sight.data.test.arrays["bits"][EXAMPLE]
    state = torch.zeros(8)
    for t in range(6):
        state = torch.tanh(
            nn.functional.linear(torch.from_numpy(bits[t]), named["U.weight"], named.get("U.bias"))
            + nn.functional.linear(state, named["W.weight"], named.get("W.bias"))
        )
        np.testing.assert_allclose(seen.series["step.s_t"][t], state.numpy(), atol=1e-6)


def test_answers_at_each_step_are_the_networks_own() -> None:
    project = gallery_project("recurrent_net")
    sight = Sight(compiled(project.graph, project.data), project.data.load(), wish=LOOK)
    seen, _ = _seen(sight, "folded")
    (answer,) = seen.answers
    viewer = sight.model.viewer
    fields = [torch.from_numpy(sight.data.test.arrays[f]) for f in sight.model.fields_of(viewer)]
    with torch.no_grad():
        expected = viewer(*fields)["folded"][EXAMPLE].numpy()
    np.testing.assert_allclose(answer.scores, expected, atol=1e-6)
    assert (answer.target, answer.is_at_end) == ("parities", False)
    np.testing.assert_array_equal(seen.fields["parities"], np.cumsum(seen.fields["bits"][:, 0]) % 2)


@pytest.mark.parametrize(
    ("project", "cell", "count"),
    [
        ("lstm_from_gates", "lstm", 1),
        ("gru_from_gates", "gru", 1),
        ("long_term_dependencies", "", 2),
    ],
)
def test_a_network_that_answers_at_the_end_is_asked_as_if_each_step_were_it(
    project, cell, count
) -> None:
    opened = gallery_project(project)
    sight = Sight(compiled(opened.graph, opened.data), opened.data.load(), wish=LOOK)
    timed = timed_nodes(sight.model.graph, sight.model.inference)
    seen = StepsWish(cell or "rnn", (timed[0].series[0] if cell else "h",)).seen(sight)
    assert len(seen.answers) == count
    viewer = sight.model.viewer
    example = sight.example()
    fields = [torch.from_numpy(example[f]) for f in sight.model.fields_of(viewer)]
    with torch.no_grad():
        said = viewer(*fields)
    for answer in seen.answers:
        assert answer.is_at_end
        np.testing.assert_allclose(answer.scores[-1], said[answer.node][0].numpy(), atol=1e-5)
        assert np.abs(answer.scores[3] - answer.scores[-1]).max() > 1e-4


def test_asked_earlier_it_says_what_it_would_of_the_sequence_cut_there() -> None:
    sight = _sight(GRU(units=7, gives="last"))
    seen, _ = _seen(sight, "cell")
    root = sight.model.root
    with torch.no_grad():
        h = root.get_submodule("cell").cell(_frames(sight)[:, :11])[1][0]
        expected = root.get_submodule("scores")(h)[0].numpy()
    np.testing.assert_allclose(seen.answers[0].scores[10], expected, atol=1e-6)


def test_read_both_ways_there_is_no_answer_before_the_end() -> None:
    seen, _ = _seen(_sight(GRU(units=4, gives="last", direction="both")), "cell")
    assert not seen.answers


def test_what_is_not_there_is_refused_in_words() -> None:
    sight = _sight(GRU(units=4, gives="last"))
    with pytest.raises(GraphHasProblems, match="nowhere"):
        StepsWish("nowhere", ("h",)).seen(sight)
    with pytest.raises(GraphHasProblems, match="cell"):
        OneStepWish("cell", frozenset({"cell.h"})).seen(sight)
    with pytest.raises(GraphHasProblems, match="called c"):
        StepsWish("cell", ("c",)).seen(sight)


def test_a_first_state_that_is_wired_is_where_the_states_begin() -> None:
    graph = drawn(
        "bits > cell, begun > cell.h0, cell > scores, scores > error.scores, label > error.target,"
        "flat > begun, bits > flat",
        bits=InputField(field="bits"),
        flat=Flatten(),
        begun=Linear(units=5),
        cell=GRU(units=5, gives="last"),
        scores=Linear(units=2),
        label=TargetField(field="label"),
        error=CrossEntropy(),
    )
    sight = Sight(compiled(graph, BitSequences()), BitSequences().load(), wish=LOOK)
    seen = StepsWish("cell", ("h",)).seen(sight)
    bits = torch.from_numpy(sight.data.test.arrays["bits"][EXAMPLE : EXAMPLE + 1])
    root = sight.model.root
    with torch.no_grad():
        h0 = root.get_submodule("begun")(bits.flatten(1)).unsqueeze(0)
        out = root.get_submodule("cell").cell(bits, h0)[0][0].numpy()
    np.testing.assert_allclose(seen.series["h"], out, atol=1e-6)
