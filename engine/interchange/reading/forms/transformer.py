"""PyTorch's own modules of attention and transformers."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from engine.catalogue.layers.attention import MultiHeadAttention
from engine.catalogue.layers.normalisation import LayerNorm
from engine.catalogue.layers.transformer import TransformerDecoderLayer, TransformerEncoderLayer
from engine.interchange.reading.call import Call
from engine.interchange.reading.drawing import Spot
from engine.interchange.reading.traced import Value


def multi_head(
    call: Call,
    module: nn.MultiheadAttention,
    query: Any,
    key: Any,
    value: Any,
    key_padding_mask: Any = None,
    need_weights: bool = True,
    attn_mask: Any = None,
    average_attn_weights: bool = True,
    is_causal: bool = False,
) -> Any:
    """torch.nn.MultiheadAttention."""
    if key_padding_mask is not None or module.bias_k is not None or module.add_zero_attn:
        raise call.refuse("it hides some keys (key_padding_mask), or adds keys of its own")
    spots = [call.spot(x) for x in (query, key, value)]
    steps_first = {spot.batch_axis for spot in spots}
    if steps_first != {0 if module.batch_first else 1}:
        raise call.refuse("its axes do not stand as batch_first says")
    layer = MultiHeadAttention(
        heads=module.num_heads,
        dropout=float(module.dropout),
        causal=_is_causal(call, attn_mask, is_causal=is_causal),
        bias=module.in_proj_bias is not None,
        shows="mean" if average_attn_weights else "heads",
    )
    q, k, v = spots
    wired = [q, None, None] if q == k == v else [q, k, None] if k == v else [q, k, v]
    weights = dict(module.named_parameters())
    out, shown = call.node(layer, *wired, weights=weights)
    return [out, Spot(shown.end, shown.spec, 0)] if need_weights else [out]


def _is_causal(call: Call, mask: Any, *, is_causal: bool) -> bool:
    """Whether a mask hides the later steps and nothing else."""
    if mask is None:
        return is_causal
    if not isinstance(mask, Value) or mask.held is None:
        raise call.refuse("its mask depends on the examples")
    hidden = mask.held if mask.held.dtype == torch.bool else mask.held < 0
    steps = hidden.shape[-1]
    later = torch.ones(steps, steps, dtype=torch.bool, device=hidden.device).triu(1)
    if hidden.shape != later.shape or not torch.equal(hidden, later):
        raise call.refuse("its mask hides other steps than the later ones")
    if mask.held.dtype != torch.bool and bool((mask.held[later] != -torch.inf).any()):
        raise call.refuse("its mask hides the later steps only in part")
    return True


def _transformer_settings(call: Call, module: Any) -> dict[str, Any]:
    bends = {functional.relu: "relu", functional.gelu: "gelu", torch.relu: "relu"}
    bend = module.activation
    name = bends.get(bend) or {nn.ReLU: "relu", nn.GELU: "gelu"}.get(type(bend))
    if name is None or (isinstance(bend, nn.GELU) and bend.approximate != "none"):
        raise call.refuse(f"its activation is {bend!r}, not ReLU or GELU")
    rates = {float(part.p) for part in module.children() if isinstance(part, nn.Dropout)}
    rates.add(float(module.self_attn.dropout))
    if len(rates) > 1:
        raise call.refuse("its parts have other dropout rates than each other")
    norms = {part.eps for part in module.children() if isinstance(part, nn.LayerNorm)}
    if norms != {1e-5}:
        raise call.refuse(f"layer_norm_eps is {norms}, and 1e-5 in the palette")
    if module.self_attn.in_proj_bias is None or module.linear1.bias is None:
        raise call.refuse("it has no biases")
    return {
        "heads": module.self_attn.num_heads,
        "feedforward": module.linear1.out_features,
        "dropout": rates.pop(),
        "activation": name,
        "norm_first": bool(module.norm_first),
    }


def encoder_layer(
    call: Call,
    module: Any,
    src: Any,
    src_mask: Any = None,
    src_key_padding_mask: Any = None,
    is_causal: bool = False,
) -> Any:
    """torch.nn.TransformerEncoderLayer."""
    if src_key_padding_mask is not None:
        raise call.refuse("it hides some keys (src_key_padding_mask)")
    causal = _is_causal(call, src_mask, is_causal=is_causal)
    layer = TransformerEncoderLayer(**_transformer_settings(call, module), causal=causal)
    return call.one(layer, _steps(call, module, src), weights=dict(module.named_parameters()))


def decoder_layer(
    call: Call,
    module: Any,
    tgt: Any,
    memory: Any,
    tgt_mask: Any = None,
    memory_mask: Any = None,
    tgt_key_padding_mask: Any = None,
    memory_key_padding_mask: Any = None,
    tgt_is_causal: bool = False,
    memory_is_causal: bool = False,
) -> Any:
    """torch.nn.TransformerDecoderLayer."""
    hiding = (memory_mask, tgt_key_padding_mask, memory_key_padding_mask)
    if any(mask is not None for mask in hiding) or memory_is_causal:
        raise call.refuse("it hides parts of the memory, or some keys")
    causal = _is_causal(call, tgt_mask, is_causal=tgt_is_causal)
    layer = TransformerDecoderLayer(**_transformer_settings(call, module), causal=causal)
    spots = (_steps(call, module, tgt), _steps(call, module, memory))
    return call.one(layer, *spots, weights=dict(module.named_parameters()))


def _steps(call: Call, module: Any, x: Any) -> Spot:
    spot = x if isinstance(x, Spot) else call.spot(x)
    if spot.batch_axis != (0 if module.self_attn.batch_first else 1):
        raise call.refuse("its axes do not stand as batch_first says")
    return spot


def encoder(
    call: Call,
    module: nn.TransformerEncoder,
    src: Any,
    mask: Any = None,
    src_key_padding_mask: Any = None,
    is_causal: bool | None = None,
) -> Any:
    """torch.nn.TransformerEncoder."""
    x = call.spot(src)
    for layer in module.layers:
        x = encoder_layer(call, layer, x, mask, src_key_padding_mask, bool(is_causal))
    return _normed(call, module.norm, x)


def decoder(
    call: Call,
    module: nn.TransformerDecoder,
    tgt: Any,
    memory: Any,
    tgt_mask: Any = None,
    memory_mask: Any = None,
    tgt_key_padding_mask: Any = None,
    memory_key_padding_mask: Any = None,
    tgt_is_causal: bool | None = None,
    memory_is_causal: bool = False,
) -> Any:
    """torch.nn.TransformerDecoder."""
    x: Any = call.spot(tgt)
    seen = call.spot(memory)
    masks = (tgt_mask, memory_mask, tgt_key_padding_mask, memory_key_padding_mask)
    for layer in module.layers:
        causal = (bool(tgt_is_causal), memory_is_causal)
        x = decoder_layer(call, layer, x, seen, *masks, *causal)
    return _normed(call, module.norm, x)


def _normed(call: Call, norm: nn.Module | None, x: Spot) -> Spot:
    if norm is None:
        return x
    if not isinstance(norm, nn.LayerNorm):
        raise call.refuse(f"it ends with {type(norm).__name__}")
    weights: dict[str, Tensor] = dict(norm.named_parameters())
    layer = LayerNorm(over="last", epsilon=norm.eps, affine=bool(weights))
    return call.one(layer, x, weights=weights)
