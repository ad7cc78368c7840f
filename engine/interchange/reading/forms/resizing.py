"""Pictures and sequences made larger, and borders."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from engine.catalogue.layers.resize import Pad, Upsample
from engine.catalogue.layers.upsampling import PixelShuffle, PixelUnshuffle
from engine.interchange.reading.call import Call
from engine.interchange.reading.forms.form import Form, in_batch
from engine.interchange.reading.traced import values_in


def interpolate(
    call: Call,
    x: Any,
    size: Any = None,
    scale_factor: Any = None,
    mode: str = "nearest",
    align_corners: Any = None,
    recompute_scale_factor: Any = None,
) -> Any:
    """A picture or sequence made larger."""
    modes = {"nearest": "nearest", "linear": "bilinear", "bilinear": "bilinear"}
    modes["trilinear"] = "bilinear"
    if mode not in modes or align_corners:
        raise call.refuse(f"mode {mode!r} with align_corners={align_corners} is not in the palette")
    spot = in_batch(call, x)
    result = values_in(call.step.result)[0].shape
    factors = {b / a for a, b in zip(spot.spec.shape[1:], result[1:], strict=True)}
    factor = factors.pop()
    if factors or factor != int(factor):
        raise call.refuse("its sides do not become longer by the same whole factor")
    return call.one(Upsample(factor=int(factor), mode=modes[mode]), spot)


def aten_upsample(mode: str) -> Form:
    """The form of an operation that makes pictures larger."""

    def form(call: Call, x: Any, *more: Any, align_corners: Any = None, **_: Any) -> Any:
        turned = align_corners or any(value is True for value in more)
        return interpolate(call, x, mode=mode, align_corners=turned)

    return form


def _pixel_shuffle(call: Call, x: Any, upscale_factor: int) -> Any:
    return call.one(PixelShuffle(factor=upscale_factor), in_batch(call, x))


def _pixel_unshuffle(call: Call, x: Any, downscale_factor: int) -> Any:
    return call.one(PixelUnshuffle(factor=downscale_factor), in_batch(call, x))


def pad(call: Call, x: Any, pad: Any, mode: str = "constant", value: Any = None) -> Any:
    """A border around the last axes."""
    spot = in_batch(call, x)
    sides = [int(side) for side in pad]
    while len(sides) > 4 and sides[-2:] == [0, 0]:
        sides = sides[:-2]
    if len(sides) > 4 or min(sides) < 0:
        raise call.refuse(f"a border of {pad} lies around more than height and width, or cuts off")
    left, right, top, bottom = (*sides, 0, 0)[:4]
    layer = Pad(
        left=left, right=right, top=top, bottom=bottom, mode=mode, value=float(value or 0.0)
    )
    return call.one(layer, spot)


FORMS: Mapping[str, Form] = MappingProxyType(
    {
        "interpolate": interpolate,
        "upsample": interpolate,
        "aten.upsample_nearest1d": aten_upsample("nearest"),
        "aten.upsample_nearest2d": aten_upsample("nearest"),
        "aten.upsample_nearest3d": aten_upsample("nearest"),
        "aten.upsample_linear1d": aten_upsample("linear"),
        "aten.upsample_bilinear2d": aten_upsample("bilinear"),
        "aten.upsample_trilinear3d": aten_upsample("trilinear"),
        "pixel_shuffle": _pixel_shuffle,
        "pixel_unshuffle": _pixel_unshuffle,
        "pad": pad,
    }
)
