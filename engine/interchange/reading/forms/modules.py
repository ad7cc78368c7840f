"""What each module of PyTorch is in the palette; its settings are read from the module."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from torch import nn

from engine.catalogue.layer import Layer
from engine.catalogue.layers.activation import Identity, PReLU
from engine.catalogue.layers.pooling import MaxPool1d, MaxPool2d
from engine.catalogue.layers.resize import Pad
from engine.catalogue.layers.unpooling import MaxUnpool2d
from engine.catalogue.layers.volume_pooling import MaxPool3d
from engine.interchange.reading.call import Call
from engine.interchange.reading.forms.activation import softmax
from engine.interchange.reading.forms.convolution import convolution, transposed
from engine.interchange.reading.forms.dense import embedding
from engine.interchange.reading.forms.form import Form, alike, in_batch
from engine.interchange.reading.forms.functions import FORMS
from engine.interchange.reading.forms.normalisation import (
    batch_norm,
    group_norm,
    instance_norm,
    layer_norm,
    rms_norm,
)
from engine.interchange.reading.forms.pooling import max_pool
from engine.interchange.reading.forms.recurrent import recurrent
from engine.interchange.reading.forms.resizing import interpolate, pad
from engine.interchange.reading.forms.shape import reshape
from engine.interchange.reading.forms.transformer import (
    decoder,
    decoder_layer,
    encoder,
    encoder_layer,
    multi_head,
)


def plain(name: str, *settings: str, **renamed: str) -> Form:
    """The form of a module that calls one function.

    Args:
        name: of the function.
        settings: attributes of the module that the function takes under the same names.
        renamed: and those it takes under others, as ``dim="axis"``.
    """
    form = FORMS[name]
    given = {**{s: s for s in settings}, **renamed}

    def drawn(call: Call, module: nn.Module, x: Any, *more: Any) -> Any:
        options = {theirs: getattr(module, ours) for theirs, ours in given.items()}
        return form(call, x, *more, **options)

    return drawn


def _by_layer(layer: Layer) -> Form:
    return lambda call, module, x: call.one(layer, call.spot(x))


def _flatten(call: Call, module: nn.Module, x: Any) -> Any:
    return reshape(call, x)


def _weighted(name: str) -> Form:
    form = FORMS[name]

    def drawn(call: Call, module: Any, *inputs: Any) -> Any:
        return form(call, *inputs, module.weight, module.bias)

    return drawn


def _embedding(call: Call, module: nn.Embedding, x: Any) -> Any:
    if module.max_norm is not None:
        raise call.refuse("it keeps its vectors short in its own way (max_norm)")
    return embedding(call, x, module.weight, module.padding_idx)


def _convolution(call: Call, module: Any, x: Any) -> Any:
    along = module.weight.dim() - 2
    form = convolution(along)
    padding = module.padding
    if module.padding_mode != "zeros":
        spot = in_batch(call, x)
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
    return transposed(along)(
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
    form = max_pool(kind)

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
        kernel=alike(call, module.kernel_size, "kernel"),
        stride=alike(call, module.stride, "stride"),
        border=alike(call, module.padding, "padding"),
    )
    return call.one(layer, in_batch(call, x), in_batch(call, indices), None)


def _mean_pool(name: str) -> Form:
    form = FORMS[name]

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
    return batch_norm(
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
    return layer_norm(call, x, shape, module.weight, module.bias, module.eps)


def _rms_norm(call: Call, module: nn.RMSNorm, x: Any) -> Any:
    return rms_norm(call, x, module.normalized_shape, module.weight, module.eps)


def _group_norm(call: Call, module: nn.GroupNorm, x: Any) -> Any:
    return group_norm(call, x, module.num_groups, module.weight, module.bias, module.eps)


def _instance_norm(call: Call, module: Any, x: Any) -> Any:
    averages = (module.running_mean, module.running_var)
    return instance_norm(call, x, *averages, module.weight, module.bias, eps=module.eps)


def _upsample(call: Call, module: Any, x: Any) -> Any:
    return interpolate(call, x, mode=module.mode, align_corners=module.align_corners)


def _padding(mode: str) -> Form:
    def drawn(call: Call, module: Any, x: Any) -> Any:
        sides = module.padding if isinstance(module.padding, tuple) else (module.padding,)
        return pad(call, x, sides, mode, getattr(module, "value", 0.0))

    return drawn


def _softmax2d(call: Call, module: nn.Module, x: Any) -> Any:
    return softmax(call, x, -3)


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
        nn.MaxPool3d: _max_pool(MaxPool3d),
        nn.MaxUnpool2d: _unpool,
        nn.AvgPool1d: _mean_pool("avg_pool1d"),
        nn.AvgPool2d: _mean_pool("avg_pool2d"),
        nn.AvgPool3d: _mean_pool("avg_pool3d"),
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
        nn.MultiheadAttention: multi_head,
        nn.TransformerEncoderLayer: encoder_layer,
        nn.TransformerDecoderLayer: decoder_layer,
        nn.TransformerEncoder: encoder,
        nn.TransformerDecoder: decoder,
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
