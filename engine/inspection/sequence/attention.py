"""Works out how much each step looks at each other, by the weights of the layer that looks."""

from __future__ import annotations

from functools import partial

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by

from engine.catalogue.modules.attention import (
    DecoderLayer,
    DotProductAttention,
    EncoderLayer,
    MultiHead,
    MultiHeadMemory,
    MultiHeadSelf,
    SingleQueryAttention,
    attention_weights,
)
from engine.compile.steps import arrivals_of
from engine.errors import GraphHasProblems
from engine.inspection.sequence import states
from engine.inspection.sequence.wishes import AttentionSeen, AttentionWish
from engine.inspection.sight import Sight, array_of


def attention_of(wish: AttentionWish, sight: Sight) -> AttentionSeen:
    """The weights for the example; inside a block over time one query at each of its steps."""
    example = sight.example()
    asked = wish.within or wish.path
    arrivals = sight.kept(("arrivals", asked), partial(arrivals_of, sight.model, (asked,)))
    given = states.arriving(sight, arrivals, example)[asked]
    if wish.within:
        weights = _within(sight, wish, given)
    else:
        module = sight.model.root.get_submodule(arrivals.homes[asked])
        weights = weights_of(module, given, wish.part)[0]
    return AttentionSeen(array_of(weights), {name: array[0] for name, array in example.items()})


def weights_of(module: nn.Module, given: tuple[Tensor, ...], part: str = "") -> Tensor:
    """How much each query looks at each key, as when measured: without dropout.

    Shapes: → (N, heads, queries, keys)

    Raises:
        GraphHasProblems: if the module does not look at anything.
    """
    with torch.no_grad():
        match module:
            case SingleQueryAttention():
                query, key, _ = given
                found = attention_weights(query.unsqueeze(1), key, None, module.width)
                return found.unsqueeze(1)
            case DotProductAttention():
                query, key, _ = given
                mask = module.mask if module.is_causal else None
                return attention_weights(query, key, mask, module.width).unsqueeze(1)
            case MultiHead():
                return _heads(module, *given[:2])
            case DecoderLayer():
                return _of_decoder(module, given[0], given[1], part)
            case EncoderLayer():
                x = given[0]
                return _heads(module.self_attn, module.norm1(x) if module.norm_first else x)
    raise GraphHasProblems(f"A {type(module).__name__} looks at no sequence.")


def _heads(module: MultiHead, query: Tensor, key: Tensor | None = None) -> Tensor:
    """The weights of each head; (N, T, F), (N, S, K) → (N, heads, T, S)."""
    if isinstance(module, MultiHeadSelf) or key is None:
        q, k, _ = F.linear(query, module.in_proj_weight, module.in_proj_bias).chunk(3, -1)
    else:
        if module.is_packed:
            to_q, to_k, _ = module.in_proj_weight.chunk(3)
        else:
            to_q, to_k = module.q_proj_weight, module.k_proj_weight
        offsets: tuple[Tensor | None, ...] = (None, None)
        if module.in_proj_bias is not None:
            offsets = module.in_proj_bias.chunk(3)
        q, k = F.linear(query, to_q, offsets[0]), F.linear(key, to_k, offsets[1])
    mask = module.mask if module.is_causal else None
    return attention_weights(module.split(q), module.split(k), mask, module.width)


def _of_decoder(module: DecoderLayer, x: Tensor, memory: Tensor, part: str) -> Tensor:
    looking: MultiHeadMemory = module.multihead_attn
    own: MultiHeadSelf = module.self_attn
    before = module.norm1(x) if module.norm_first else x
    if part != "memory":
        return _heads(own, before)
    after = x + own(before)
    query = module.norm2(after) if module.norm_first else module.norm1(after)
    return _heads(looking, query, memory)


def _within(sight: Sight, wish: AttentionWish, given: tuple[Tensor, ...]) -> Tensor:
    """Of a block over time, the step's own weights one below the other; (heads, T, keys)."""
    steps = states.block_steps(sight, wish.within, (wish.path,))
    with torch.no_grad():
        _, noted = sight.called(steps, *given)
    arrived = noted[wish.path]
    count = arrived[0].shape[1]
    as_batch = tuple(value.flatten(0, 1) for value in arrived)  # (N · T, …)
    module = steps.scope.get_submodule(steps.homes[wish.path])
    found = weights_of(module, as_batch, wish.part)  # (N · T, heads, queries, keys)
    if found.shape[2] > 1:
        raise GraphHasProblems(
            f"{wish.path} looks with several queries at each of {count} steps, which no picture "
            "holds. Look at it outside the block."
        )
    return found[:count, :, 0].transpose(0, 1)
