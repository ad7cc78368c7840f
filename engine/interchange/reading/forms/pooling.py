"""Pools: over windows, and to a set size."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from engine.catalogue.layers.pooling import (
    LpPool1d,
    LpPool2d,
    MaxPool1d,
    MaxPool2d,
    MeanPool1d,
    MeanPool2d,
)
from engine.catalogue.layers.unpooling import MaxPool2dPlaces
from engine.catalogue.layers.volume_pooling import MaxPool3d, MeanPool3d
from engine.catalogue.layers.whole_pooling import (
    AdaptiveMaxPool1d,
    AdaptiveMaxPool2d,
    AdaptiveMeanPool1d,
    AdaptiveMeanPool2d,
)
from engine.interchange.reading.call import Call
from engine.interchange.reading.forms.form import Form, alike, in_batch
from engine.interchange.reading.traced import values_in


def max_pool(kind: type[MaxPool1d | MaxPool2d | MaxPool3d]) -> Form:
    """The form of a pool that keeps the largest."""

    def form(
        call: Call,
        x: Any,
        kernel_size: Any,
        stride: Any = None,
        padding: Any = 0,
        dilation: Any = 1,
        ceil_mode: bool = False,
        return_indices: bool = False,
    ) -> Any:
        kernel = alike(call, kernel_size, "kernel")
        if alike(call, dilation, "dilation") != 1:
            raise call.refuse("its windows have gaps (dilation)")
        settings = {
            "kernel": kernel,
            "stride": kernel if stride in (None, [], ()) else alike(call, stride, "stride"),
            "border": alike(call, padding, "padding"),
        }
        spot = in_batch(call, x)
        is_told = any(place in call.used for place in values_in(call.step.result)[1:])
        if is_told or (return_indices and kind is MaxPool2d and not ceil_mode):
            if ceil_mode or kind is not MaxPool2d:
                raise call.refuse("places are told of pictures alone, without ceil_mode")
            return call.node(MaxPool2dPlaces(**settings), spot)
        return [call.one(kind(ceil=bool(ceil_mode), **settings), spot), None]

    return form


def mean_pool(kind: type[MeanPool1d | MeanPool2d | MeanPool3d]) -> Form:
    """The form of a pool that takes the mean."""

    def form(
        call: Call,
        x: Any,
        kernel_size: Any,
        stride: Any = None,
        padding: Any = 0,
        ceil_mode: bool = False,
        count_include_pad: bool = True,
        divisor_override: Any = None,
    ) -> Any:
        border = alike(call, padding, "padding")
        if (border and not count_include_pad) or divisor_override is not None:
            raise call.refuse("it divides by another number than the size of the window")
        kernel = alike(call, kernel_size, "kernel")
        layer = kind(
            kernel=kernel,
            stride=kernel if stride in (None, [], ()) else alike(call, stride, "stride"),
            border=border,
            ceil=bool(ceil_mode),
        )
        return call.one(layer, in_batch(call, x))

    return form


def lp_pool(kind: type[LpPool1d | LpPool2d]) -> Form:
    """The form of a pool that takes a p-norm."""

    def form(
        call: Call,
        x: Any,
        norm_type: float,
        kernel_size: Any,
        stride: Any = None,
        ceil_mode: bool = False,
    ) -> Any:
        if ceil_mode:
            raise call.refuse("it counts partly filled windows (ceil_mode)")
        kernel = alike(call, kernel_size, "kernel")
        stride = kernel if stride is None else alike(call, stride, "stride")
        layer = kind(p=float(norm_type), kernel=kernel, stride=stride)
        return call.one(layer, in_batch(call, x))

    return form


def adaptive_1d(kind: type[AdaptiveMeanPool1d | AdaptiveMaxPool1d]) -> Form:
    """The form of a pool of a sequence to a set length."""

    def form(call: Call, x: Any, output_size: Any, return_indices: bool = False) -> Any:
        if return_indices:
            raise call.refuse("it gives places")
        spot = in_batch(call, x)
        (length,) = _sizes(output_size, spot.spec.shape[1:])
        return call.one(kind(length=length), spot)

    return form


def adaptive_2d(kind: type[AdaptiveMeanPool2d | AdaptiveMaxPool2d]) -> Form:
    """The form of a pool of a picture to a set size."""

    def form(call: Call, x: Any, output_size: Any, return_indices: bool = False) -> Any:
        if return_indices:
            raise call.refuse("it gives places")
        spot = in_batch(call, x)
        height, width = _sizes(output_size, spot.spec.shape[1:])
        return call.one(kind(height=height, width=width), spot)

    return form


def _sizes(wanted: Any, here: tuple[int, ...]) -> tuple[int, ...]:
    each = wanted if isinstance(wanted, list | tuple) else (wanted,) * len(here)
    return tuple(size if want is None else want for want, size in zip(each, here, strict=True))


FORMS: Mapping[str, Form] = MappingProxyType(
    {
        "max_pool1d": max_pool(MaxPool1d),
        "max_pool2d": max_pool(MaxPool2d),
        "max_pool3d": max_pool(MaxPool3d),
        "max_pool2d_with_indices": max_pool(MaxPool2d),
        "max_pool3d_with_indices": max_pool(MaxPool3d),
        "avg_pool1d": mean_pool(MeanPool1d),
        "avg_pool2d": mean_pool(MeanPool2d),
        "avg_pool3d": mean_pool(MeanPool3d),
        "lp_pool1d": lp_pool(LpPool1d),
        "lp_pool2d": lp_pool(LpPool2d),
        "adaptive_avg_pool1d": adaptive_1d(AdaptiveMeanPool1d),
        "adaptive_max_pool1d": adaptive_1d(AdaptiveMaxPool1d),
        "adaptive_avg_pool2d": adaptive_2d(AdaptiveMeanPool2d),
        "adaptive_max_pool2d": adaptive_2d(AdaptiveMaxPool2d),
        "_adaptive_avg_pool2d": adaptive_2d(AdaptiveMeanPool2d),
    }
)
