"""Which layers can follow: for quick-add, and for a wire that was dropped on nothing."""

from __future__ import annotations

from collections.abc import Iterable

from engine.catalogue.layer import Layer
from engine.inference.infer import Memo
from engine.inference.report import Problem
from engine.tensor_spec import TensorSpec


def fitting_layers(
    types: Iterable[type[Layer]], spec: TensorSpec, memo: Memo
) -> tuple[type[Layer], ...]:
    """The layer types whose first input takes ``spec`` with their settings as they come.

    Losses and metrics, which need a second input, are tried with the same spec on it.
    """
    return tuple(kind for kind in types if _fits(kind(), spec, memo))


def _fits(layer: Layer, spec: TensorSpec, memo: Memo) -> bool:
    if not layer.inputs:
        return False
    if any(port.is_target for port in layer.inputs):
        return True
    tried = tuple(None if port.is_optional else spec for port in layer.inputs)
    return not isinstance(memo.measure(layer, tried), Problem)
