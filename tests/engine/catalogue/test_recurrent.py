"""Recurrent layers against torch's own."""

from __future__ import annotations

import time

import pytest
import torch
from torch import Tensor, fx, nn

from engine.catalogue.layer import Layer
from engine.catalogue.layers.recurrent import GRU, LSTM, RNN
from engine.inference.measure import Measured, measure
from engine.tensor_spec import TensorSpec
from tests.engine.catalogue.trial import refusal_of

STEPS = TensorSpec((7, 5), axes=("T", "F"))
TORCHS = {RNN: nn.RNN, GRU: nn.GRU, LSTM: nn.LSTM}

every_kind = pytest.mark.parametrize("kind", [RNN, GRU, LSTM])


def pair(layer: RNN | GRU | LSTM, *states: TensorSpec | None) -> tuple[nn.Module, nn.RNNBase]:
    """Ours, traced as the compiler does, and torch's with the same weights."""
    torch.manual_seed(1)
    waiting = states or (None,) * (len(layer.inputs) - 1)
    module = layer.build(STEPS, *waiting)
    theirs = TORCHS[type(layer)](
        5,
        layer.units,
        layer.layers,
        bias=layer.bias,
        bidirectional=layer.direction == "both",
        batch_first=True,
    )
    theirs.load_state_dict(
        {name.removeprefix("cell."): value for name, value in module.state_dict().items()}
    )
    return fx.symbolic_trace(module), theirs


def examples() -> Tensor:
    return torch.randn(3, *STEPS.shape, generator=torch.Generator().manual_seed(2))


def measured(layer: Layer, *specs: TensorSpec | None) -> Measured:
    found = measure(layer, specs)
    assert isinstance(found, Measured), found
    return found


@every_kind
@pytest.mark.parametrize("settings", [{}, {"layers": 2}, {"layers": 3, "bias": False}])
def test_forward_is_what_torch_gives(kind: type[LSTM], settings: dict[str, int]) -> None:
    ours, theirs = pair(kind(units=4, **settings))
    x = examples()
    out, h, *c = ours(x)
    expected, state = theirs(x)
    torch.testing.assert_close(out, expected)
    states = state if isinstance(state, tuple) else (state,)
    for ours_last, last in zip((h, *c), states, strict=True):
        wanted = last.transpose(0, 1)
        torch.testing.assert_close(
            ours_last, wanted.squeeze(1) if theirs.num_layers == 1 else wanted
        )


@every_kind
def test_backward_is_torchs_way_back(kind: type[LSTM]) -> None:
    ours, theirs = pair(kind(units=4, direction="backward"))
    x = examples()
    torch.testing.assert_close(ours(x)[0], theirs(x.flip(1))[0].flip(1))
    last, _ = pair(kind(units=4, direction="backward", gives="last"))
    torch.testing.assert_close(last(x)[0], ours(x)[0][:, 0])


@every_kind
def test_both_ways_end_at_opposite_ends(kind: type[LSTM]) -> None:
    ours, theirs = pair(kind(units=4, direction="both", gives="last"))
    x = examples()
    state = theirs(x)[1]
    h = state[0] if isinstance(state, tuple) else state
    torch.testing.assert_close(ours(x)[0], torch.cat([h[0], h[1]], 1))
    torch.testing.assert_close(ours(x)[1], h.transpose(0, 1))


def test_relu_bends_as_torchs() -> None:
    ours, _ = pair(RNN(units=4, activation="relu"))
    assert ours.cell.nonlinearity == "relu"
    assert (ours(examples())[0] >= 0).all()


@pytest.mark.parametrize("layers", [1, 2])
@every_kind
def test_a_given_state_is_where_it_begins(kind: type[LSTM], layers: int) -> None:
    shape = (4,) if layers == 1 else (layers, 4)
    spec = TensorSpec(shape)
    h0, c0 = torch.randn(3, *shape), torch.randn(3, *shape)
    h, c = (s.reshape(3, layers, 4).transpose(0, 1).contiguous() for s in (h0, c0))
    x = examples()
    layer = kind(units=4, layers=layers)
    if kind is not LSTM:
        ours, theirs = pair(layer, spec)
        torch.testing.assert_close(ours(x, h0)[0], theirs(x, h)[0])
        return
    zero = torch.zeros_like(h)
    for wired, given, state in (
        ((spec, spec), (h0, c0), (h, c)),
        ((spec, None), (h0,), (h, zero)),
        ((None, spec), (c0,), (zero, c)),
    ):
        ours, theirs = pair(layer, *wired)
        torch.testing.assert_close(ours(x, *given)[0], theirs(x, state)[0])


@every_kind
def test_reading_on_from_the_last_state_is_reading_at_once(kind: type[LSTM]) -> None:
    layer = kind(units=4)
    whole, _ = pair(layer)
    going_on, _ = pair(layer, *[TensorSpec((4,))] * (len(layer.inputs) - 1))
    going_on.load_state_dict(whole.state_dict())
    x = examples()
    _, *state = whole(x[:, :3])
    torch.testing.assert_close(going_on(x[:, 3:], *state)[0], whole(x)[0][:, 3:])


def test_the_wired_states_alone_reach_the_module() -> None:
    for specs in ((STEPS, None, None), (STEPS, TensorSpec((64,)), None)):
        found = measured(LSTM(), *specs)
        assert [spec.shape for spec in found.outputs] == [(7, 64), (64,), (64,)]
        assert found.outputs[0].axes == ("T", "F")


@every_kind
@pytest.mark.parametrize("direction", ["forward", "both"])
def test_links_count_each_use_at_every_step(kind: type[LSTM], direction: str) -> None:
    layer = kind(units=4, layers=2, direction=direction)
    found = measured(layer, STEPS, *[None] * (len(layer.inputs) - 1))
    assert found.counts.links == 7 * found.counts.parameters
    assert found.counts.flops == 2 * 7 * found.counts.weights


def test_a_step_costs_what_its_matrix_products_do() -> None:
    from torch.utils.flop_counter import FlopCounterMode

    step = nn.LSTMCell(5, 4)
    with FlopCounterMode(display=False) as counter:
        step(torch.randn(1, 5))
    assert LSTM(units=4).flops(STEPS, None, None) == 7 * counter.get_total_flops()


def test_a_long_sequence_is_measured_at_once() -> None:
    measured(LSTM(), STEPS, None, None)
    begin = time.thread_time()
    found = measured(LSTM(layers=2, direction="both"), TensorSpec((5000, 9)), None, None)
    assert time.thread_time() - begin < 0.5
    assert [spec.shape for spec in found.outputs] == [(5000, 128), (4, 64), (4, 64)]


def test_dropout_between_layers_is_for_training_alone() -> None:
    ours, _ = pair(GRU(units=8, layers=2, dropout=0.5))
    x = examples()
    assert not torch.equal(ours(x)[0], ours(x)[0])
    ours.eval()
    assert torch.equal(ours(x)[0], ours(x)[0])


def test_the_forget_gate_can_start_open() -> None:
    module = LSTM(units=3, start="zeros", forget_bias=2.0).build(STEPS, None, None)
    assert module.cell.bias_ih_l0.tolist() == [0] * 3 + [2] * 3 + [0] * 6
    assert not module.cell.weight_hh_l0.any()


def test_each_gate_is_drawn_by_itself() -> None:
    module = LSTM(units=6, start="orthogonal").build(STEPS, None, None)
    for gate in module.cell.weight_hh_l0.detach().chunk(4):
        torch.testing.assert_close(gate @ gate.T, torch.eye(6), atol=1e-5, rtol=0)


@pytest.mark.parametrize(
    ("layer", "specs", "text", "hint"),
    [
        (
            LSTM(),
            (TensorSpec((9,)), None, None),
            "a sequence (steps × features) is needed, but 9 reaches this node",
            "Insert Reshape, so that it has 2 axes: steps and features.",
        ),
        (
            GRU(),
            (TensorSpec((9,), "int64", classes=40), None),
            "a sequence of vectors is needed, but 9 tokens reach this node",
            "Insert Embedding before this node.",
        ),
        (
            GRU(),
            (STEPS, TensorSpec((32,))),
            "the first state h0 must be 64, but 32 reaches it",
            "Set units to 64 in the layer before it, or units to 32 in this one.",
        ),
        (
            LSTM(layers=2, direction="both"),
            (STEPS, None, TensorSpec((256,))),
            "the first state c0 must be 4×64, but 256 reaches it (64 units for each of 2 layers "
            "in both directions)",
            "Insert Reshape to 4×64 before it.",
        ),
    ],
)
def test_a_refusal_says_what_would_mend_it(
    layer: Layer, specs: tuple[TensorSpec | None, ...], text: str, hint: str
) -> None:
    refusal = refusal_of(layer, specs)
    assert refusal is not None
    assert (str(refusal), refusal.hint) == (text, hint)
