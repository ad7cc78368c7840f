"""Normalisation over batches, layers, groups and channels."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import torch

from engine.catalogue.layers.normalisation import BatchNorm, GroupNorm, InstanceNorm, LayerNorm
from engine.catalogue.layers.rescaling import LocalResponseNorm, RMSNorm
from engine.interchange.reading.call import Call
from engine.interchange.reading.drawing import Spot
from engine.interchange.reading.forms.form import Form, in_batch


def batch_norm(
    call: Call,
    x: Any,
    running_mean: Any,
    running_var: Any,
    weight: Any = None,
    bias: Any = None,
    training: Any = False,
    momentum: float = 0.1,
    eps: float = 1e-5,
    tracked: Any = None,
) -> Any:
    """Batch normalisation with running averages."""
    if running_mean is None or momentum is None:
        raise call.refuse("it keeps no running average, or one of all batches alike")
    if (weight is None) != (bias is None):
        raise call.refuse("it scales without a shift, or shifts without a scale")
    layer = BatchNorm(momentum=float(momentum), epsilon=float(eps), affine=weight is not None)
    weights = {
        "weight": weight,
        "bias": bias,
        "running_mean": running_mean,
        "running_var": running_var,
        "num_batches_tracked": torch.zeros((), dtype=torch.long) if tracked is None else tracked,
    }
    return call.one(layer, in_batch(call, x), weights=weights)


def _aten_batch_norm(
    call: Call,
    x: Any,
    weight: Any,
    bias: Any,
    running_mean: Any,
    running_var: Any,
    training: Any = False,
    momentum: float = 0.1,
    eps: float = 1e-5,
    *more: Any,
) -> Any:
    return batch_norm(call, x, running_mean, running_var, weight, bias, momentum=momentum, eps=eps)


def plain_batch_norm(
    call: Call,
    x: Any,
    weight: Any,
    bias: Any,
    running_mean: Any,
    running_var: Any,
    momentum: float,
    eps: float,
) -> Any:
    """As in a file whose operations were taken apart; what is saved for learning is not used."""
    averages = (running_mean, running_var)
    found = batch_norm(call, x, *averages, weight, bias, momentum=momentum, eps=eps)
    return [found, None, None]


def _plain_layer_norm(
    call: Call, x: Any, normalized_shape: Any, weight: Any, bias: Any, eps: float
) -> Any:
    return [layer_norm(call, x, normalized_shape, weight, bias, eps), None, None]


def layer_norm(
    call: Call,
    x: Any,
    normalized_shape: Any,
    weight: Any = None,
    bias: Any = None,
    eps: float = 1e-5,
    cudnn: Any = None,
) -> Any:
    """Normalisation over the last axes."""
    spot = call.spot(x)
    if (weight is None) != (bias is None):
        raise call.refuse("it scales without a shift, or shifts without a scale")
    over = _over(call, spot, normalized_shape)
    layer = LayerNorm(over=over, epsilon=float(eps), affine=weight is not None)
    return call.one(layer, spot, weights={"weight": weight, "bias": bias})


def rms_norm(
    call: Call, x: Any, normalized_shape: Any, weight: Any = None, eps: float | None = None
) -> Any:
    """Division by the root mean square over the last axes."""
    spot = call.spot(x)
    epsilon = torch.finfo(torch.float32).eps if eps is None else eps
    over = _over(call, spot, normalized_shape)
    layer = RMSNorm(over=over, epsilon=float(epsilon), affine=weight is not None)
    return call.one(layer, spot, weights={"weight": weight})


def _over(call: Call, x: Spot, normalized_shape: Any) -> str:
    shape = normalized_shape if isinstance(normalized_shape, list | tuple) else [normalized_shape]
    if x.batch_axis >= x.rank - len(shape):
        raise call.refuse("it works along the batch")
    if len(shape) == x.spec.rank:
        return "last" if len(shape) == 1 else "all"
    if len(shape) == 1:
        return "last"
    raise call.refuse(f"it works over {len(shape)} of {x.spec.rank} axes, not over all or the last")


def group_norm(
    call: Call,
    x: Any,
    num_groups: int,
    weight: Any = None,
    bias: Any = None,
    eps: float = 1e-5,
    cudnn: Any = None,
) -> Any:
    """Normalisation in groups of channels."""
    layer = GroupNorm(groups=num_groups, epsilon=float(eps), affine=weight is not None)
    return call.one(layer, in_batch(call, x), weights={"weight": weight, "bias": bias})


def instance_norm(
    call: Call,
    x: Any,
    running_mean: Any = None,
    running_var: Any = None,
    weight: Any = None,
    bias: Any = None,
    use_input_stats: Any = True,
    momentum: Any = 0.1,
    eps: float = 1e-5,
) -> Any:
    """Normalisation of each channel."""
    if running_mean is not None:
        raise call.refuse("it keeps a running average")
    layer = InstanceNorm(epsilon=float(eps), affine=weight is not None)
    return call.one(layer, in_batch(call, x), weights={"weight": weight, "bias": bias})


def _aten_instance_norm(
    call: Call,
    x: Any,
    weight: Any,
    bias: Any,
    running_mean: Any,
    running_var: Any,
    use_input_stats: Any = True,
    momentum: Any = 0.1,
    eps: float = 1e-5,
    *more: Any,
) -> Any:
    return instance_norm(call, x, running_mean, running_var, weight, bias, eps=eps)


def _local_response_norm(
    call: Call, x: Any, size: int, alpha: float = 1e-4, beta: float = 0.75, k: float = 1.0
) -> Any:
    layer = LocalResponseNorm(size=size, alpha=alpha / size, beta=float(beta), k=float(k))
    return call.one(layer, in_batch(call, x))


FORMS: Mapping[str, Form] = MappingProxyType(
    {
        "batch_norm": batch_norm,
        "_native_batch_norm_legit_no_training": plain_batch_norm,
        "native_layer_norm": _plain_layer_norm,
        "aten.batch_norm": _aten_batch_norm,
        "layer_norm": layer_norm,
        "rms_norm": rms_norm,
        "group_norm": group_norm,
        "instance_norm": instance_norm,
        "aten.instance_norm": _aten_instance_norm,
        "local_response_norm": _local_response_norm,
    }
)
