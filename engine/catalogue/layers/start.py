"""The numbers a layer's weights start from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from engine.catalogue.torch_later import nn, torch
from engine.parameter import choice

if TYPE_CHECKING:
    from torch.nn import Module

M = TypeVar("M", bound="Module")

STARTS = {
    "default": "PyTorch's own",
    "he": "He, normal",
    "glorot": "Glorot, uniform",
    "lecun": "LeCun, normal",
    "orthogonal": "Orthogonal",
    "zeros": "Zeros",
}


def start_choice() -> Any:
    """Declare the setting ``start`` of a layer that has weights."""
    return choice(
        default="default",
        choices=STARTS,
        label="Start weights",
        doc="How the weights are drawn before training; all but PyTorch's own set the biases to 0.",
    )


def started(module: M, start: str) -> M:
    """Give ``module`` its first weights, drawn from torch's global generator; returns the module.

    With n weights into and m out of a unit: He draws with variance 2/n (for ReLU), LeCun with 1/n,
    Glorot evenly with variance 2/(n+m); orthogonal makes the units' weights perpendicular. On the
    meta device, where tensors hold no numbers, nothing is drawn.

    Sources: He et al. 2015; Glorot and Bengio 2010; LeCun et al. 1998, "Efficient BackProp"; Saxe
    et al. 2014.
    """
    weight, bias = module.weight, module.bias
    assert isinstance(weight, torch.Tensor)
    if start == "default" or weight.is_meta:
        return module
    # A transposed convolution stores its weights as (in, out, …), so torch's fans are exchanged.
    fan: Any = "fan_out" if getattr(module, "transposed", False) else "fan_in"
    match start:
        case "he":
            nn.init.kaiming_normal_(weight, mode=fan, nonlinearity="relu")
        case "glorot":
            nn.init.xavier_uniform_(weight)
        case "lecun":
            nn.init.kaiming_normal_(weight, mode=fan, nonlinearity="linear")
        case "orthogonal":
            nn.init.orthogonal_(weight)
        case "zeros":
            nn.init.zeros_(weight)
    if isinstance(bias, torch.Tensor):
        nn.init.zeros_(bias)
    return module
