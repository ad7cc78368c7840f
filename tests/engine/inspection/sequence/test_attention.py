"""Attention weights against torch's own attention, and against products written by hand."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from engine.catalogue.layers.attention import MultiHeadAttention, ScaledDotProductAttention
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse, State
from engine.catalogue.layers.combination import Concatenate
from engine.catalogue.layers.data import InputField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.transformer import TransformerDecoderLayer, TransformerEncoderLayer
from engine.compile.model import compile_known
from engine.data.sequences import JapaneseVowels
from engine.errors import GraphHasProblems
from engine.graph.graph import Graph
from engine.inspection.sequence.places import attending_nodes
from engine.inspection.sequence.wishes import AttentionWish
from engine.inspection.sight import Sight
from engine.inspection.snapshot import Wish
from tests.engine.blocks import defined, drawn_with
from tests.engine.networks import drawn, inferred

EXAMPLE = 3
LOOK = Wish(split="test", example=EXAMPLE)


def _sight(graph: Graph) -> Sight:
    model = compile_known(graph, inferred(graph, JapaneseVowels()), 0)
    return Sight(model, JapaneseVowels().load(), wish=LOOK)


def _frames(sight: Sight) -> torch.Tensor:
    return torch.from_numpy(sight.data.test.arrays["frames"][EXAMPLE : EXAMPLE + 1])


def _wishes(sight: Sight) -> tuple[AttentionWish, ...]:
    found = attending_nodes(sight.model.graph, sight.model.inference)
    return tuple(AttentionWish(one.path, one.part, one.within) for one in found)


def _torchs(module: Any, heads: int, query: torch.Tensor, key: torch.Tensor, **mask: Any) -> Any:
    """The weights of each head by torch.nn.MultiheadAttention, with the weights of ours."""
    theirs = nn.MultiheadAttention(12, heads, batch_first=True)
    theirs.load_state_dict({k: v for k, v in module.state_dict().items() if k != "mask"})
    with torch.no_grad():
        return theirs(query, key, key, average_attn_weights=False, **mask)[1][0].numpy()


@pytest.mark.parametrize("causal", [False, True])
def test_the_heads_of_a_layer_look_where_torchs_do(causal) -> None:
    sight = _sight(
        drawn(
            "frames > look",
            frames=InputField(field="frames"),
            look=MultiHeadAttention(heads=3, causal=causal, dropout=0.5),
        )
    )
    (wish,) = _wishes(sight)
    x, mask = _frames(sight), torch.ones(29, 29, dtype=torch.bool).triu(1)
    module = sight.model.root.get_submodule("look")
    expected = _torchs(module, 3, x, x, **({"attn_mask": mask} if causal else {}))
    seen = wish.seen(sight)
    np.testing.assert_allclose(seen.weights, expected, atol=1e-6)
    np.testing.assert_allclose(seen.weights.sum(-1), 1, atol=1e-5)
    np.testing.assert_array_equal(seen.fields["frames"], x[0].numpy())


@pytest.mark.parametrize("norm_first", [False, True])
def test_the_layers_of_a_transformer_look_where_torchs_do(norm_first) -> None:
    settings: dict[str, Any] = {"heads": 2, "feedforward": 16, "norm_first": norm_first}
    sight = _sight(
        drawn(
            "frames > memory, frames > read, memory > read.memory",
            frames=InputField(field="frames"),
            memory=TransformerEncoderLayer(**settings),
            read=TransformerDecoderLayer(**settings),
        )
    )
    encoder, own, other = _wishes(sight)
    assert [wish.part for wish in (encoder, own, other)] == ["", "self", "memory"]
    x, root = _frames(sight), sight.model.root.eval()
    reads, mask = root.get_submodule("read"), torch.ones(29, 29, dtype=torch.bool).triu(1)
    remembers = root.get_submodule("memory")
    before = remembers.norm1(x) if norm_first else x
    np.testing.assert_allclose(
        encoder.seen(sight).weights, _torchs(remembers.self_attn, 2, before, before), atol=1e-6
    )
    before = reads.norm1(x) if norm_first else x
    expected = _torchs(reads.self_attn, 2, before, before, attn_mask=mask)
    np.testing.assert_allclose(own.seen(sight).weights, expected, atol=1e-6)
    with torch.no_grad():
        memory, after = remembers(x), x + reads.self_attn(before)
        query = reads.norm2(after) if norm_first else reads.norm1(after)
    expected = _torchs(reads.multihead_attn, 2, query, memory)
    np.testing.assert_allclose(other.seen(sight).weights, expected, atol=1e-6)


def test_plain_attention_is_the_softmax_of_scaled_products() -> None:
    sight = _sight(
        drawn(
            "frames > look.query, frames > keys, keys > look.key, frames > look.value",
            frames=InputField(field="frames"),
            keys=Linear(units=12),
            look=ScaledDotProductAttention(),
        )
    )
    x = _frames(sight)[0]
    with torch.no_grad():
        keys = sight.model.root.get_submodule("keys")(x)
        expected = torch.softmax(x @ keys.T / 12**0.5, -1).numpy()
    (wish,) = _wishes(sight)
    np.testing.assert_allclose(wish.seen(sight).weights[0], expected, atol=1e-6)


def test_inside_a_block_over_time_each_step_looks_with_its_state() -> None:
    inside = drawn(
        "x > both, state > ask, all > look.key, all > look.value, ask > look.query,"
        "look > both.x2, both > fold, fold > state.next, fold > out",
        x=BlockInput(),
        all=BlockInput(each_step="whole"),
        state=State(shape=(12,)),
        ask=Linear(units=12),
        look=ScaledDotProductAttention(),
        both=Concatenate(),
        fold=Linear(units=12),
        out=BlockOutput(),
    )
    graph = drawn_with(
        defined(cell=inside),
        "frames > decoder.x, frames > decoder.all",
        frames=InputField(field="frames"),
        decoder=BlockUse(block="cell", over_time=True),
    )
    sight = _sight(graph)
    (wish,) = _wishes(sight)
    assert (wish.path, wish.within) == ("decoder.look", "decoder")
    x, root = _frames(sight)[0], sight.model.root.get_submodule("decoder")
    state, rows = torch.zeros(12), []
    with torch.no_grad():
        for t in range(29):
            rows.append(torch.softmax(x @ root.ask(state) / 12**0.5, 0))
            state = root.fold(torch.cat([x[t], rows[-1] @ x]))
    weights = wish.seen(sight).weights
    assert weights.shape == (1, 29, 29)
    np.testing.assert_allclose(weights[0], torch.stack(rows).numpy(), atol=1e-5)


def test_what_looks_at_nothing_is_refused() -> None:
    sight = _sight(
        drawn("frames > plain", frames=InputField(field="frames"), plain=Linear(units=2))
    )
    with pytest.raises(GraphHasProblems, match="looks at no sequence"):
        AttentionWish("plain").seen(sight)
