"""What a convolution's border is called where several names would give the same zeros."""

from __future__ import annotations

from typing import Any

from engine.catalogue.layers.convolution import Convolution


def named_border(border: int, spare: int) -> dict[str, Any]:
    """The settings of a border of as many zeros on each side.

    Args:
        border: zeros on each side.
        spare: how many neighbours a window reaches over besides its first place.
    """
    if 2 * border == spare:
        return {"padding": "same"}
    if border == 0:
        return {"padding": "valid"}
    return {"padding": "full"} if border == spare else {"padding": "number", "border": border}


def has_other_border(layer: Convolution) -> bool:
    """Whether a layer's border goes by another name than its zeros would be given."""
    before, after = layer.margins()
    default = next(p.default for p in layer.parameters() if p.name == "border")
    settings = {"border": default, **named_border(before, layer.reach() - 1)}
    return before == after and layer.replace(**settings) != layer
