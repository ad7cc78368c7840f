"""What each module of PyTorch is in the palette; its settings are read from the module."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from engine.catalogue.layer import Layer
from engine.catalogue.layers.activation import Identity, PReLU
from engine.catalogue.layers.attention import MultiHeadAttention
from engine.catalogue.layers.normalisation import LayerNorm
from engine.catalogue.layers.pooling import MaxPool1d, MaxPool2d
from engine.catalogue.layers.resize import Pad
from engine.catalogue.layers.transformer import TransformerDecoderLayer, TransformerEncoderLayer
from engine.catalogue.layers.unpooling import MaxUnpool2d
from engine.errors import ChainruleError
from engine.interchange import function_forms as forms
from engine.interchange.import_drawing import Call, Spot
from engine.interchange.marks import BLOCK, mark_of
from engine.interchange.recurrent_forms import recurrent
from engine.interchange.traced import Value

Form = Callable[..., Any]


def is_whole(module: nn.Module) -> bool:
    """Whether a module is taken as one whole, and not looked into."""
    mark = mark_of(module)
    return type(module) in MODULES or (mark is not None and mark[0] != BLOCK)


def drawn_module(call: Call, module: nn.Module, args: Any, kwargs: Mapping[str, Any]) -> Any:
    """Draw the call of a module.

    Raises:
        CanNotExpress: if no node of the palette does what it does.
    """
    mark = mark_of(module)
    if mark is None:
        return MODULES[type(module)](call, module, *args, **kwargs)
    return _marked(call, module, *mark, args)


def _marked(call: Call, module: nn.Module, id_: str, settings: dict[str, Any], args: Any) -> Any:
    """A module that says which layer it is."""
    try:
        kind = call.catalogue[id_]
        layer = kind(**{k: _frozen(v) for k, v in settings.items()})
    except ChainruleError as fault:
        raise call.refuse(f"it says that it is {id_!r}, but {fault}") from fault
    weights = dict(module.state_dict(keep_vars=True))
    spots: list[Spot | None] = []
    if not layer.takes_batch_size:
        spots = [call.spot(x) for x in args if isinstance(x, Value)]
    return call.node(layer, *spots, weights=weights)


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list | tuple) else value


def plain(name: str, *settings: str, **renamed: str) -> Form:
    """The form of a module that calls one function.

    Args:
        name: of the function.
        settings: attributes of the module that the function takes under the same names.
        renamed: and those it takes under others, as ``dim="axis"``.
    """
    form = forms.FORMS[name]
    given = {**{s: s for s in settings}, **renamed}

    def drawn(call: Call, module: nn.Module, x: Any, *more: Any) -> Any:
        options = {theirs: getattr(module, ours) for theirs, ours in given.items()}
        return form(call, x, *more, **options)

    return drawn


def _by_layer(layer: Layer) -> Form:
    return lambda call, module, x: call.one(layer, call.spot(x))


def _flatten(call: Call, module: nn.Module, x: Any) -> Any:
    return forms.reshape(call, x)


def _weighted(name: str) -> Form:
    form = forms.FORMS[name]

    def drawn(call: Call, module: Any, *inputs: Any) -> Any:
        return form(call, *inputs, module.weight, module.bias)

    return drawn


def _embedding(call: Call, module: nn.Embedding, x: Any) -> Any:
    if module.max_norm is not None:
        raise call.refuse("it keeps its vectors short in its own way (max_norm)")
    return forms.embedding(call, x, module.weight, module.padding_idx)


def _convolution(call: Call, module: Any, x: Any) -> Any:
    along = module.weight.dim() - 2
    form = forms.convolution(along)
    padding = module.padding
    if module.padding_mode != "zeros":
        spot = forms.in_batch(call, x)
        sides = module._reversed_padding_repeated_twice
        left, right, top, bottom = (*sides, 0, 0)[:4]
        mode = {"zeros": "constant"}.get(module.padding_mode, module.padding_mode)
        if along > 2:
            raise call.refuse(f"its border is {mode}, in three directions")
        layer = Pad(left=left, right=right, top=top, bottom=bottom, mode=mode)
        (padded,) = call.node(layer, spot, stem="pad")
        x, padding = padded, 0
    arguments = (module.stride, padding, module.dilation, module.groups)
    return form(call, x, module.weight, module.bias, *arguments)


def _transposed(call: Call, module: Any, x: Any, output_size: Any = None) -> Any:
    if output_size is not None:
        raise call.refuse("it is told the size of what comes out")
    along = module.weight.dim() - 2
    if along > 2:
        raise call.refuse("there is no transposed convolution over three axes")
    return forms.transposed(along)(
        call,
        x,
        module.weight,
        module.bias,
        module.stride,
        module.padding,
        module.output_padding,
        module.groups,
        module.dilation,
    )


def _prelu(call: Call, module: nn.PReLU, x: Any) -> Any:
    # Its setting is where learning starts, which a trained slope no longer tells.
    layer = PReLU(shared=module.num_parameters == 1)
    return call.one(layer, call.spot(x), weights={"weight": module.weight})


def _max_pool(kind: Any) -> Form:
    form = forms.max_pool(kind)

    def drawn(call: Call, module: Any, x: Any) -> Any:
        return form(
            call,
            x,
            module.kernel_size,
            module.stride,
            module.padding,
            module.dilation,
            module.ceil_mode,
            module.return_indices,
        )

    return drawn


def _unpool(
    call: Call, module: nn.MaxUnpool2d, x: Any, indices: Any, output_size: Any = None
) -> Any:
    layer = MaxUnpool2d(
        kernel=forms.alike(call, module.kernel_size, "kernel"),
        stride=forms.alike(call, module.stride, "stride"),
        border=forms.alike(call, module.padding, "padding"),
    )
    return call.one(layer, forms.in_batch(call, x), forms.in_batch(call, indices), None)


def _mean_pool(name: str) -> Form:
    form = forms.FORMS[name]

    def drawn(call: Call, module: Any, x: Any) -> Any:
        return form(
            call,
            x,
            module.kernel_size,
            module.stride,
            module.padding,
            module.ceil_mode,
            module.count_include_pad,
            getattr(module, "divisor_override", None),
        )

    return drawn


def _batch_norm(call: Call, module: Any, x: Any) -> Any:
    return forms.batch_norm(
        call,
        x,
        module.running_mean,
        module.running_var,
        module.weight,
        module.bias,
        momentum=module.momentum,
        eps=module.eps,
        tracked=module.num_batches_tracked,
    )


def _layer_norm(call: Call, module: nn.LayerNorm, x: Any) -> Any:
    shape = module.normalized_shape
    return forms.layer_norm(call, x, shape, module.weight, module.bias, module.eps)


def _rms_norm(call: Call, module: nn.RMSNorm, x: Any) -> Any:
    return forms.rms_norm(call, x, module.normalized_shape, module.weight, module.eps)


def _group_norm(call: Call, module: nn.GroupNorm, x: Any) -> Any:
    return forms.group_norm(call, x, module.num_groups, module.weight, module.bias, module.eps)


def _instance_norm(call: Call, module: Any, x: Any) -> Any:
    averages = (module.running_mean, module.running_var)
    return forms.instance_norm(call, x, *averages, module.weight, module.bias, eps=module.eps)


def _upsample(call: Call, module: Any, x: Any) -> Any:
    return forms.interpolate(call, x, mode=module.mode, align_corners=module.align_corners)


def _padding(mode: str) -> Form:
    def drawn(call: Call, module: Any, x: Any) -> Any:
        sides = module.padding if isinstance(module.padding, tuple) else (module.padding,)
        return forms.pad(call, x, sides, mode, getattr(module, "value", 0.0))

    return drawn


def _softmax2d(call: Call, module: nn.Module, x: Any) -> Any:
    return forms.softmax(call, x, -3)


# attention


def _multi_head(
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


def _encoder_layer(
    call: Call,
    module: Any,
    src: Any,
    src_mask: Any = None,
    src_key_padding_mask: Any = None,
    is_causal: bool = False,
) -> Any:
    if src_key_padding_mask is not None:
        raise call.refuse("it hides some keys (src_key_padding_mask)")
    causal = _is_causal(call, src_mask, is_causal=is_causal)
    layer = TransformerEncoderLayer(**_transformer_settings(call, module), causal=causal)
    return call.one(layer, _steps(call, module, src), weights=dict(module.named_parameters()))


def _decoder_layer(
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


def _encoder(
    call: Call,
    module: nn.TransformerEncoder,
    src: Any,
    mask: Any = None,
    src_key_padding_mask: Any = None,
    is_causal: bool | None = None,
) -> Any:
    x = call.spot(src)
    for layer in module.layers:
        x = _encoder_layer(call, layer, x, mask, src_key_padding_mask, bool(is_causal))
    return _normed(call, module.norm, x)


def _decoder(
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
    x: Any = call.spot(tgt)
    seen = call.spot(memory)
    masks = (tgt_mask, memory_mask, tgt_key_padding_mask, memory_key_padding_mask)
    for layer in module.layers:
        causal = (bool(tgt_is_causal), memory_is_causal)
        x = _decoder_layer(call, layer, x, seen, *masks, *causal)
    return _normed(call, module.norm, x)


def _normed(call: Call, norm: nn.Module | None, x: Spot) -> Spot:
    if norm is None:
        return x
    if not isinstance(norm, nn.LayerNorm):
        raise call.refuse(f"it ends with {type(norm).__name__}")
    weights: dict[str, Tensor] = dict(norm.named_parameters())
    layer = LayerNorm(over="last", epsilon=norm.eps, affine=bool(weights))
    return call.one(layer, x, weights=weights)


def _modules() -> dict[type[nn.Module], Form]:
    table: dict[type[nn.Module], Form] = {
        nn.Identity: _by_layer(Identity()),
        nn.Linear: _weighted("linear"),
        nn.Bilinear: _weighted("bilinear"),
        nn.Embedding: _embedding,
        nn.PReLU: _prelu,
        nn.GELU: plain("gelu", "approximate"),
        nn.ELU: plain("elu", "alpha"),
        nn.LeakyReLU: plain("leaky_relu", "negative_slope"),
        nn.Softplus: plain("softplus", "beta", "threshold"),
        nn.Hardtanh: plain("hardtanh", "min_val", "max_val"),
        nn.ReLU6: plain("relu6"),
        nn.Softmax: plain("softmax", "dim"),
        nn.LogSoftmax: plain("log_softmax", "dim"),
        nn.Softmax2d: _softmax2d,
        nn.Dropout: plain("dropout", "p"),
        nn.AlphaDropout: plain("alpha_dropout", "p"),
        nn.MaxPool1d: _max_pool(MaxPool1d),
        nn.MaxPool2d: _max_pool(MaxPool2d),
        nn.MaxUnpool2d: _unpool,
        nn.AvgPool1d: _mean_pool("avg_pool1d"),
        nn.AvgPool2d: _mean_pool("avg_pool2d"),
        nn.LPPool1d: plain("lp_pool1d", "norm_type", "kernel_size", "stride", "ceil_mode"),
        nn.LPPool2d: plain("lp_pool2d", "norm_type", "kernel_size", "stride", "ceil_mode"),
        nn.AdaptiveAvgPool1d: plain("adaptive_avg_pool1d", "output_size"),
        nn.AdaptiveAvgPool2d: plain("adaptive_avg_pool2d", "output_size"),
        nn.AdaptiveMaxPool1d: plain("adaptive_max_pool1d", "output_size", "return_indices"),
        nn.AdaptiveMaxPool2d: plain("adaptive_max_pool2d", "output_size", "return_indices"),
        nn.LayerNorm: _layer_norm,
        nn.RMSNorm: _rms_norm,
        nn.GroupNorm: _group_norm,
        nn.LocalResponseNorm: plain("local_response_norm", "size", "alpha", "beta", "k"),
        nn.Flatten: _flatten,
        nn.Unflatten: _flatten,
        nn.PixelShuffle: plain("pixel_shuffle", "upscale_factor"),
        nn.PixelUnshuffle: plain("pixel_unshuffle", "downscale_factor"),
        nn.RNN: recurrent,
        nn.LSTM: recurrent,
        nn.GRU: recurrent,
        nn.MultiheadAttention: _multi_head,
        nn.TransformerEncoderLayer: _encoder_layer,
        nn.TransformerDecoderLayer: _decoder_layer,
        nn.TransformerEncoder: _encoder,
        nn.TransformerDecoder: _decoder,
    }
    for kinds, form in {
        (nn.Conv1d, nn.Conv2d, nn.Conv3d): _convolution,
        (nn.ConvTranspose1d, nn.ConvTranspose2d, nn.ConvTranspose3d): _transposed,
        (nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d): _batch_norm,
        (nn.InstanceNorm1d, nn.InstanceNorm2d, nn.InstanceNorm3d): _instance_norm,
        (nn.Dropout1d, nn.Dropout2d, nn.Dropout3d): plain("dropout2d", "p"),
        (nn.Upsample, nn.UpsamplingNearest2d): _upsample,
        (nn.ZeroPad1d, nn.ZeroPad2d, nn.ConstantPad1d, nn.ConstantPad2d): _padding("constant"),
        (nn.ReflectionPad1d, nn.ReflectionPad2d): _padding("reflect"),
        (nn.ReplicationPad1d, nn.ReplicationPad2d): _padding("replicate"),
        (nn.CircularPad1d, nn.CircularPad2d): _padding("circular"),
    }.items():
        table |= dict.fromkeys(kinds, form)
    for kind, name in {
        nn.ReLU: "relu",
        nn.Sigmoid: "sigmoid",
        nn.Tanh: "tanh",
        nn.SELU: "selu",
        nn.SiLU: "silu",
        nn.Mish: "mish",
        nn.Hardsigmoid: "hardsigmoid",
    }.items():
        table[kind] = plain(name)
    return table


MODULES: Mapping[type[nn.Module], Form] = MappingProxyType(_modules())
"""Forms by the class of the module; one that is not here is looked into."""
