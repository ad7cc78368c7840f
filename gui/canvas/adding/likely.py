"""What people most often put after a layer, so that a list of all that fits begins with it."""

from __future__ import annotations

from types import MappingProxyType

from engine.api import Layer

_FIRST = "input conv2d linear"
_AFTER_FAMILY = MappingProxyType(
    {
        "data": "conv2d flatten linear embedding",
        "convolution": "relu batch_norm max_pool2d conv2d",
        "pooling": "conv2d flatten linear",
        "normalisation": "relu max_pool2d conv2d linear",
        "activation": "max_pool2d conv2d linear flatten dropout",
        "dense": "relu linear dropout cross_entropy accuracy",
        "recurrent": "linear dropout lstm",
        "attention": "linear add layer_norm dropout",
        "regularisation": "linear conv2d flatten",
        "shape": "linear conv2d flatten",
        "combination": "relu layer_norm conv2d linear",
        "loss": "target accuracy",
        "metric": "target cross_entropy accuracy",
    }
)
_AFTER_TARGET = "cross_entropy accuracy"


def likely_after(layer: Layer | None) -> tuple[str, ...]:
    """Ids of the types that most often follow a layer, or begin a drawing; the likeliest first."""
    if layer is None:
        return tuple(_FIRST.split())
    if layer.id == "target":
        return tuple(_AFTER_TARGET.split())
    return tuple(_AFTER_FAMILY.get(str(layer.category), "").split())
