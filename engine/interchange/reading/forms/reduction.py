"""One number in the place of many."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from engine.catalogue.layers.reduction import Reduce
from engine.catalogue.layers.whole_pooling import GlobalMean
from engine.interchange.reading.call import Call
from engine.interchange.reading.forms.form import Form
from engine.interchange.reading.traced import Value, values_in


def reduction(kind: str) -> Form:
    """The form of a sum, mean, maximum, … over some axes."""

    def form(call: Call, x: Any, dim: Any = None, keepdim: bool = False, dtype: Any = None) -> Any:
        if dim is None or dim in ((), []):
            raise call.refuse(f"its {kind} is over all examples; each is by itself in a drawing")
        spot = call.spot(x)
        dims = dim if isinstance(dim, list | tuple) else (dim,)
        axes = tuple(sorted(call.axis(spot, d) for d in dims))
        is_picture = spot.spec.axes == ("C", "H", "W") and spot.batch_axis == 0
        if kind == "mean" and is_picture and axes == (2, 3) and not keepdim:
            return call.one(GlobalMean(), spot)
        return call.one(Reduce(kind=kind, axes=axes, keep=bool(keepdim)), spot)

    return form


def extreme(kind: str) -> Form:
    """The form of a maximum or minimum that tells its place, too, or is of two tensors."""

    def form(call: Call, x: Any, dim: Any = None, keepdim: bool = False) -> Any:
        if dim is None or isinstance(dim, Value):
            raise call.refuse(
                f"the {kind} of all examples, or of two tensors, is not in the palette"
            )
        if any(value in call.used for value in values_in(call.step.result)[1:]):
            raise call.refuse("it tells where they were")
        spot = call.spot(x)
        axes = (call.axis(spot, dim),)
        found = call.one(Reduce(kind=kind, axes=axes, keep=bool(keepdim)), spot)
        return [found, None]

    return form


FORMS: Mapping[str, Form] = MappingProxyType(
    {
        "sum": reduction("sum"),
        "mean": reduction("mean"),
        "amax": reduction("max"),
        "amin": reduction("min"),
        "prod": reduction("product"),
        "max": extreme("max"),
        "min": extreme("min"),
    }
)
