"""Convolutions and transposed convolutions."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from engine.catalogue.layers.convolution import Conv1d, Conv2d, Conv3d
from engine.catalogue.layers.transposed import ConvTranspose1d, ConvTranspose2d, ConvTranspose3d
from engine.interchange.borders import named_border
from engine.interchange.reading.call import Call
from engine.interchange.reading.forms.form import Form, alike, in_batch


def convolution(along: int) -> Form:
    """The form of a convolution over one, two or three axes."""
    kind = (Conv1d, Conv2d, Conv3d)[along - 1]

    def form(
        call: Call,
        x: Any,
        weight: Any,
        bias: Any = None,
        stride: Any = 1,
        padding: Any = 0,
        dilation: Any = 1,
        groups: int = 1,
    ) -> Any:
        shape = tuple(call.weight(weight).shape)
        kernel = alike(call, shape[2:], "kernel")
        spread = alike(call, dilation, "dilation")
        settings: dict[str, Any] = {
            "filters": shape[0],
            "kernel": kernel,
            "stride": alike(call, stride, "stride"),
            "dilation": spread,
            "groups": groups,
            "bias": "none" if bias is None else "shared",
            **_padding(call, padding, spread * (kernel - 1)),
        }
        spot = in_batch(call, x)
        return call.one(kind(**settings), spot, weights={"weight": weight, "bias": bias})

    return form


def _padding(call: Call, padding: Any, spare: int) -> dict[str, Any]:
    """How a border is called, where windows reach over ``spare`` neighbours."""
    if isinstance(padding, str):
        return {"padding": padding}
    return named_border(alike(call, padding, "padding"), spare)


def _aten_convolution(
    call: Call,
    x: Any,
    weight: Any,
    bias: Any,
    stride: Any,
    padding: Any,
    dilation: Any,
    is_transposed: bool,
    output_padding: Any,
    groups: int,
) -> Any:
    along = call.weight(weight).dim() - 2
    if not is_transposed:
        return convolution(along)(call, x, weight, bias, stride, padding, dilation, groups)
    return transposed(along)(
        call, x, weight, bias, stride, padding, output_padding, groups, dilation
    )


def transposed(along: int) -> Form:
    """The form of a transposed convolution over one, two or three axes."""
    kind = (ConvTranspose1d, ConvTranspose2d, ConvTranspose3d)[along - 1]

    def form(
        call: Call,
        x: Any,
        weight: Any,
        bias: Any = None,
        stride: Any = 1,
        padding: Any = 0,
        output_padding: Any = 0,
        groups: int = 1,
        dilation: Any = 1,
    ) -> Any:
        if groups != 1 or alike(call, dilation, "dilation") != 1:
            raise call.refuse("a transposed convolution has no groups and no dilation")
        shape = tuple(call.weight(weight).shape)
        layer = kind(
            filters=shape[1],
            kernel=alike(call, shape[2:], "kernel"),
            stride=alike(call, stride, "stride"),
            border=alike(call, padding, "padding"),
            extra=alike(call, output_padding, "output_padding"),
            bias=bias is not None,
        )
        return call.one(layer, in_batch(call, x), weights={"weight": weight, "bias": bias})

    return form


FORMS: Mapping[str, Form] = MappingProxyType(
    {
        "conv1d": convolution(1),
        "conv2d": convolution(2),
        "conv3d": convolution(3),
        "conv_transpose1d": transposed(1),
        "conv_transpose2d": transposed(2),
        "conv_transpose3d": transposed(3),
        "convolution": _aten_convolution,
    }
)
