"""Measures how gradients flow through the layers, and which units let none through."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

import torch
from torch import Tensor

from engine.catalogue.layers.activation import ReLU, Sigmoid, Tanh
from engine.catalogue.layers.piecewise import HardSigmoid, HardTanh, ReLU6
from engine.errors import GraphHasProblems
from engine.inspection.flow.batch import Passed, outputs, passed
from engine.inspection.flow.flow_wish import (
    GradientFlow,
    GradientFlowWish,
    LayerFlow,
    Silence,
)
from engine.inspection.flow.layers import InnerLayer
from engine.inspection.flow.step_watch import newest_update
from engine.inspection.flow.weights import layers_of, parameters_of, squared, weights_of
from engine.inspection.sight import Sight

_AT_AN_END = 0.01
"""A unit stands at an end of its range if it is within this share of the range."""


def flow_of(wish: GradientFlowWish, sight: Sight) -> GradientFlow:
    """What a wish asks for; without a loss there are no gradients, and that is told."""
    seen: Passed | None = None
    problem = ""
    try:
        seen = passed(sight, wish.examples)
    except GraphHasProblems as reason:
        problem = str(reason)
    given, judged = outputs(sight, wish.judged)
    update = newest_update(sight.model)
    ratios = update.ratios if update is not None else {}
    layers = tuple(_layer(sight, one, seen, given, ratios) for one in layers_of(sight.model))
    return GradientFlow(
        layers=tuple(layer for layer in layers if _says_something(layer)),
        examples=seen.examples if seen is not None else 0,
        judged=judged,
        updated=update.step if update is not None else None,
        problem=problem,
    )


def silent_units(layer: object, values: Tensor, axes: tuple[str, ...]) -> Tensor | None:
    """Which units let no gradient through for any example; None: the layer has no such units.

    A unit of a picture is a channel, of a sequence a feature: it is silent if it is so everywhere.

    Shapes: values (N, …) with the axes named → (units,) bool
    """
    if (ends := _ends(layer)) is None:
        return None
    low, high, room = ends
    at_an_end = values <= low + room
    if high < math.inf:
        at_an_end |= values >= high - room
    unit = _unit_axis(axes) + 1
    others = [axis for axis in range(values.dim()) if axis != unit]
    return at_an_end.all(dim=others) if values.dim() > 1 else at_an_end.all().reshape(1)


def _ends(layer: object) -> tuple[float, float, float] | None:
    """Where a layer's units let no gradient through: low and high end, and how near counts."""
    match layer:
        case ReLU6():
            return 0.0, 6.0, 0.0
        case HardSigmoid():
            return 0.0, 1.0, 0.0
        case HardTanh():
            return layer.lower, layer.upper, 0.0
        case Sigmoid():
            return 0.0, 1.0, _AT_AN_END
        case Tanh():
            return -1.0, 1.0, 2 * _AT_AN_END
        case ReLU():
            return 0.0, math.inf, 0.0
    return None


def _silence(layer: object) -> Silence | None:
    ends = _ends(layer)
    if ends is None:
        return None
    return Silence.DEAD if ends[1] == math.inf else Silence.SATURATED


def _unit_axis(axes: tuple[str, ...]) -> int:
    """Which axis, of those of one example, tells units apart."""
    for name in ("C", "F"):
        if name in axes:
            return axes.index(name)
    return max(len(axes) - 1, 0)


def _layer(
    sight: Sight,
    one: InnerLayer,
    seen: Passed | None,
    given: Mapping[str, Tensor],
    ratios: Mapping[str, float],
) -> LayerFlow:
    path, model = one.path, sight.model
    weights = weights_of(model, path)
    by_weights = by_output = None
    if seen is not None:
        held = (seen.gradients.get(id(p)) for p in parameters_of(model, path))
        by_weights = _length(g for g in held if g is not None)
        by_output = _length([seen.by_outputs[path]]) if path in seen.by_outputs else None
    units = silent = 0
    silence = _silence(one.layer) if path in given else None
    if silence is not None:
        found = silent_units(one.layer, given[path], one.report.outputs[0].axes)
        assert found is not None
        units, silent = len(found), int(found.sum())
    return LayerFlow(
        path=path,
        weight_norm=_length(weights),
        weight_gradient=by_weights,
        output_gradient=by_output,
        update=ratios.get(path),
        units=units,
        silent=silent,
        silence=silence,
        source=one.source,
    )


def _length(tensors: Iterable[Tensor]) -> float | None:
    """Of all numbers together; None: there are none."""
    squares = [squared(tensor.detach()) for tensor in tensors]
    return math.sqrt(float(torch.stack(squares).sum())) if squares else None


def _says_something(layer: LayerFlow) -> bool:
    return layer.weight_norm is not None or layer.silence is not None
