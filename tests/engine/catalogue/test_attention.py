"""Attention against torch's own, on copied weights."""

from __future__ import annotations

import math

import pytest
import torch
from torch import Tensor, fx, nn
from torch.nn import functional

from engine.catalogue.layer import Layer
from engine.catalogue.layers.attention import MultiHeadAttention, ScaledDotProductAttention
from engine.catalogue.layers.transformer import (
    PositionalEncoding,
    TransformerDecoderLayer,
    TransformerEncoderLayer,
)
from engine.inference.measure import Measured, measure
from engine.tensor_spec import TensorSpec
from tests.engine.catalogue.trial import refusal_of

WIDTH = 12
TEN, SEVEN = TensorSpec((10, WIDTH), axes=("T", "F")), TensorSpec((7, WIDTH), axes=("T", "F"))
THIN = TensorSpec((7, 5), axes=("T", "F"))
LATER = torch.ones(10, 10, dtype=torch.bool).triu(1)


def traced(layer: Layer, *specs: TensorSpec | None) -> fx.GraphModule:
    """The module as the compiler writes it out, with weights that differ from one another."""
    layer.check(*specs)
    module = layer.build(*specs)
    torch.manual_seed(4)
    for parameter in module.parameters():
        nn.init.normal_(parameter, 0.1, 0.4)
    return fx.symbolic_trace(module)


def numbers(spec: TensorSpec, seed: int) -> Tensor:
    return torch.randn(3, *spec.shape, generator=torch.Generator().manual_seed(seed))


def measured(layer: Layer, *specs: TensorSpec | None) -> Measured:
    found = measure(layer, specs)
    assert isinstance(found, Measured), found
    return found


@pytest.mark.parametrize("causal", [False, True])
def test_attention_is_torchs(causal: bool) -> None:
    q, k, v = (numbers(TEN, seed) for seed in range(3))
    module = traced(ScaledDotProductAttention(causal=causal), TEN, TEN, TEN)
    out, weights = module(q, k, v)
    theirs = functional.scaled_dot_product_attention(q, k, v, is_causal=causal)
    torch.testing.assert_close(out, theirs, atol=1e-5, rtol=1e-5)
    torch.testing.assert_close(weights.sum(-1), torch.ones(3, 10))
    assert bool(weights[:, LATER].any()) != causal


def test_a_single_query_looks_at_all_keys() -> None:
    q, k, v = numbers(TensorSpec((WIDTH,)), 0), numbers(SEVEN, 1), numbers(THIN, 2)
    out, weights = traced(ScaledDotProductAttention(), TensorSpec((WIDTH,)), SEVEN, THIN)(q, k, v)
    expected = functional.scaled_dot_product_attention(q[:, None], k, v)[:, 0]
    torch.testing.assert_close(out, expected, atol=1e-5, rtol=1e-5)
    assert weights.shape == (3, 7)


@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize(
    "specs", [(TEN, None, None), (TEN, SEVEN, None), (TEN, SEVEN, THIN), (TEN, THIN, None)]
)
@pytest.mark.parametrize("shows", ["mean", "heads"])
def test_multi_head_attention_is_torchs(
    specs: tuple[TensorSpec | None, ...], shows: str, bias: bool
) -> None:
    layer = MultiHeadAttention(heads=3, shows=shows, bias=bias)
    ours = traced(layer, *specs)
    wired = [numbers(spec, seed) for seed, spec in enumerate(specs) if spec is not None]
    query, key, value = wired[0], wired[min(1, len(wired) - 1)], wired[-1]
    theirs = nn.MultiheadAttention(
        WIDTH, 3, bias=bias, kdim=key.shape[-1], vdim=value.shape[-1], batch_first=True
    )
    theirs.load_state_dict(dict(ours.named_parameters()))
    expected = theirs(query, key, value, average_attn_weights=shows == "mean")
    torch.testing.assert_close(ours(*wired), expected, atol=1e-5, rtol=1e-5)


def test_causal_multi_head_attention_is_torchs() -> None:
    ours = traced(MultiHeadAttention(heads=2, causal=True), TEN, None, None)
    theirs = nn.MultiheadAttention(WIDTH, 2, batch_first=True)
    theirs.load_state_dict(dict(ours.named_parameters()))
    x = numbers(TEN, 0)
    expected = theirs(x, x, x, attn_mask=LATER)
    torch.testing.assert_close(ours(x), expected, atol=1e-5, rtol=1e-5)


@pytest.mark.parametrize("dropout", [0.0, 0.1])
@pytest.mark.parametrize("causal", [True, False])
@pytest.mark.parametrize(("norm_first", "activation"), [(False, "relu"), (True, "gelu")])
def test_the_encoder_layer_is_torchs(
    norm_first: bool, activation: str, causal: bool, dropout: float
) -> None:
    settings = {"dropout": dropout, "activation": activation, "norm_first": norm_first}
    layer = TransformerEncoderLayer(heads=3, feedforward=20, causal=causal, **settings)
    ours = traced(layer, TEN).eval()
    theirs = nn.TransformerEncoderLayer(WIDTH, 3, 20, batch_first=True, **settings)
    theirs.load_state_dict(dict(ours.named_parameters()))
    x = numbers(TEN, 0)
    expected = theirs.eval()(x, src_mask=LATER if causal else None)
    torch.testing.assert_close(ours(x), expected, atol=1e-5, rtol=1e-5)


@pytest.mark.parametrize(("norm_first", "activation"), [(False, "relu"), (True, "gelu")])
def test_the_decoder_layer_is_torchs(norm_first: bool, activation: str) -> None:
    settings = {"dropout": 0.0, "activation": activation, "norm_first": norm_first}
    ours = traced(TransformerDecoderLayer(heads=3, feedforward=20, **settings), TEN, SEVEN)
    theirs = nn.TransformerDecoderLayer(WIDTH, 3, 20, batch_first=True, **settings)
    theirs.load_state_dict(dict(ours.named_parameters()))
    x, memory = numbers(TEN, 0), numbers(SEVEN, 1)
    expected = theirs(x, memory, tgt_mask=LATER)
    torch.testing.assert_close(ours(x, memory), expected, atol=1e-5, rtol=1e-5)


def test_the_gradients_of_an_encoder_layer_are_torchs() -> None:
    ours = traced(TransformerEncoderLayer(heads=3, feedforward=20, dropout=0.0), TEN)
    theirs = nn.TransformerEncoderLayer(WIDTH, 3, 20, dropout=0.0, batch_first=True)
    theirs.load_state_dict(dict(ours.named_parameters()))
    x = numbers(TEN, 0)
    for module in (ours, theirs):
        module(x).square().mean().backward()
    found = {name: p.grad for name, p in ours.named_parameters()}
    for name, p in theirs.named_parameters():
        torch.testing.assert_close(found[name], p.grad, atol=1e-5, rtol=1e-5)


def test_dropout_is_for_training_alone() -> None:
    x = numbers(TEN, 0)
    for layer in (TransformerEncoderLayer(dropout=0.5), MultiHeadAttention(dropout=0.5)):
        module = traced(layer, TEN, *[None] * (len(layer.inputs) - 1))
        first, second = module(x), module(x)
        assert not all(map(torch.equal, _listed(first), _listed(second)))
        module.eval()
        assert all(map(torch.equal, _listed(module(x)), _listed(module(x))))


def test_waves_are_those_of_the_paper() -> None:
    x = torch.zeros(1, 9, 7)
    found = traced(PositionalEncoding(), TensorSpec((9, 7)))(x)[0]
    for t in range(9):
        for column in range(7):
            angle = t / 10_000 ** (2 * (column // 2) / 7)
            wave = math.cos(angle) if column % 2 else math.sin(angle)
            assert found[t, column].item() == pytest.approx(wave, abs=1e-6)


def test_learned_places_are_drawn_as_wished() -> None:
    places = PositionalEncoding(kind="learned", start="constant", start_value=0.25).build(TEN)
    assert places(torch.zeros(2, 10, WIDTH)).eq(0.25).all()
    assert not list(PositionalEncoding().build(TEN).parameters())


def test_queries_keys_and_values_are_each_drawn_by_themselves() -> None:
    module = MultiHeadAttention(heads=3, start="orthogonal").build(TEN)
    for weight in (*module.in_proj_weight.detach().chunk(3), module.out_proj.weight.detach()):
        torch.testing.assert_close(weight @ weight.T, torch.eye(WIDTH), atol=1e-5, rtol=0)
    encoder = TransformerEncoderLayer(heads=3, start="he", feedforward=300).build(TEN)
    assert encoder.linear1.weight.std().item() == pytest.approx(math.sqrt(2 / WIDTH), rel=0.05)
    assert encoder.norm1.weight.eq(1).all()


def test_the_products_are_counted_on_the_meta_device() -> None:
    attention = 2 * 10 * 7 * (WIDTH + 5)
    assert measured(ScaledDotProductAttention(), TEN, SEVEN, THIN).counts.flops == attention
    inner = 2 * 2 * 10 * 10 * WIDTH
    counts = measured(MultiHeadAttention(heads=3), TEN, None, None).counts
    assert counts.flops == 2 * 10 * 4 * WIDTH * WIDTH + inner
    for dropout in (0.0, 0.1):
        layer = TransformerEncoderLayer(heads=3, feedforward=20, dropout=dropout)
        expected = 2 * 10 * (4 * WIDTH * WIDTH + 2 * 20 * WIDTH) + inner
        assert measured(layer, TEN).counts.flops == expected


@pytest.mark.parametrize(
    ("layer", "specs"),
    [
        (MultiHeadAttention(heads=3), (TEN, None, None)),
        (MultiHeadAttention(heads=3, bias=False), (TEN, TEN, None)),
        (TransformerEncoderLayer(heads=3), (TEN,)),
        (TransformerDecoderLayer(heads=3), (TEN, TEN)),
    ],
)
def test_links_use_each_parameter_at_each_of_ten_steps(
    layer: Layer, specs: tuple[TensorSpec | None, ...]
) -> None:
    counts = measured(layer, *specs).counts
    assert counts.links == 10 * counts.parameters


def test_links_of_the_memory_count_its_steps() -> None:
    counts = measured(MultiHeadAttention(heads=3), TEN, SEVEN, THIN).counts
    own, key, value = WIDTH * (WIDTH + 1), WIDTH * (WIDTH + 1), WIDTH * (5 + 1)
    assert counts.parameters == 2 * own + key + value
    assert counts.links == 10 * 2 * own + 7 * (key + value)


def test_outputs_have_the_axes_of_sequences_and_maps() -> None:
    out, weights = measured(MultiHeadAttention(shows="heads"), TEN, SEVEN, None).outputs
    assert (out.shape, out.axes) == ((10, WIDTH), ("T", "F"))
    assert (weights.shape, weights.axes) == ((4, 10, 7), ("C", "H", "W"))


SAID = [
    (
        MultiHeadAttention(heads=5),
        (TEN, None, None),
        "12 features can not be shared out to 5 heads",
        "Set heads to one of 1, 2, 3, 4, 6, 12.",
    ),
    (
        MultiHeadAttention(),
        (TEN, None, TEN),
        "a value is wired, but no key",
        "Wire the keys as well, or no value.",
    ),
    (
        MultiHeadAttention(causal=True),
        (TEN, SEVEN, None),
        "causal attention needs a key for each query, but 10 queries and 7 keys arrive",
        "Turn causal off, or make both from the same sequence.",
    ),
    (
        ScaledDotProductAttention(),
        (TEN, THIN, THIN),
        "queries and keys must have the same size, but queries of 12 and keys of 5 numbers arrive",
        "Insert a Linear before one of them.",
    ),
    (
        ScaledDotProductAttention(),
        (TEN, SEVEN, TEN),
        "there must be a value for each key, but 7 keys and 10 values arrive",
        "Make both from the same sequence.",
    ),
]


@pytest.mark.parametrize(("layer", "specs", "text", "hint"), SAID)
def test_a_refusal_says_what_would_mend_it(
    layer: Layer, specs: tuple[TensorSpec | None, ...], text: str, hint: str
) -> None:
    refusal = refusal_of(layer, specs)
    assert refusal is not None
    assert (str(refusal), refusal.hint) == (text, hint)


def _listed(found: Tensor | tuple[Tensor, ...]) -> tuple[Tensor, ...]:
    return found if isinstance(found, tuple) else (found,)
