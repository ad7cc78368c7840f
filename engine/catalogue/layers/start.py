"""The numbers a layer's weights start from, and how long they may grow."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeVar

from engine.catalogue.layer import Weighted
from engine.catalogue.torch_later import nn, torch

if TYPE_CHECKING:
    from torch import Tensor
    from torch.nn import Module, Parameter

M = TypeVar("M", bound="Module")


def begun(
    module: M, layer: Weighted, *, stacked: int = 1, fans: tuple[int, int] | None = None
) -> M:
    """Draw the first weights of ``module`` as ``layer`` says, from torch's global generator.

    Weights are the parameters with two or more axes; those called ``…bias…`` become 0. With n
    weights into and m out of a unit: He draws with variance 2/n (for ReLU), LeCun with 1/n, Glorot
    with 2/(n+m); orthogonal makes the units' weights perpendicular. On the meta device, where
    tensors hold no numbers, nothing is drawn.

    Args:
        module: what was built.
        layer: the layer it was built from.
        stacked: how many matrices each weight holds, one below the other, as the gates of an LSTM;
            each is drawn by itself.
        fans: (n, m), where they do not follow from the weight's shape.

    Sources: He et al. 2015; Glorot and Bengio 2010; LeCun et al. 1998, "Efficient BackProp"; Saxe
    et al. 2014.
    """
    own = dict(module.named_parameters())
    weights = {name: p for name, p in own.items() if p.dim() > 1 and "bias" not in name}
    if layer.max_norm:
        _limit(module, weights, layer.max_norm)
    if layer.start == "default" or any(p.is_meta for p in own.values()):
        return module
    is_turned = bool(getattr(module, "transposed", False))
    with torch.no_grad():
        for weight in weights.values():
            for part in weight.chunk(stacked):
                _draw(part, layer, fans or _fans(part, is_turned))
        for name, parameter in own.items():
            if "bias" in name:
                parameter.zero_()
    return module


def shorten(limits: list[tuple[Tensor, int, float]]) -> None:
    """Shorten each unit's weight vector that is longer than allowed: w ← α · w / ‖w‖.

    Args:
        limits: as `limits_of` gives them.

    Source: Srivastava et al. 2014, "Dropout", section 5.1.
    """
    with torch.no_grad():
        for weight, axis, longest in limits:
            weight.copy_(torch.renorm(weight, 2.0, axis, longest))


def limits_of(root: Module) -> list[tuple[Tensor, int, float]]:
    """(weight, the axis its units lie along, longest norm) of all weights that are kept short."""
    return [
        (module.get_parameter(name), axis, longest)
        for module in root.modules()
        for name, axis, longest in getattr(module, "limits", ())
    ]


def _limit(module: Module, weights: dict[str, Parameter], longest: float) -> None:
    # A transposed convolution stores its weights as (in, out, …).
    axis = 1 if getattr(module, "transposed", False) else 0
    module.limits = tuple((name, axis, longest) for name in weights)  # type: ignore[assignment]  # a mark that torch need not know


def _fans(weight: Tensor, is_turned: bool) -> tuple[int, int]:
    """Weights into and out of a unit."""
    window = math.prod(weight.shape[2:])
    out, into = int(weight.shape[0]) * window, int(weight.shape[1]) * window
    return (out, into) if is_turned else (into, out)


def _draw(weight: Tensor, layer: Weighted, fans: tuple[int, int]) -> None:
    into, out = max(fans[0], 1), max(fans[1], 1)
    match layer.start:
        case "he":
            weight.normal_(0.0, math.sqrt(2 / into))
        case "glorot":
            reach = math.sqrt(6 / (into + out))
            weight.uniform_(-reach, reach)
        case "glorot_normal":
            weight.normal_(0.0, math.sqrt(2 / (into + out)))
        case "lecun":
            weight.normal_(0.0, math.sqrt(1 / into))
        case "orthogonal":
            nn.init.orthogonal_(weight)
        case "zeros":
            weight.zero_()
        case "constant":
            weight.fill_(layer.start_value)
