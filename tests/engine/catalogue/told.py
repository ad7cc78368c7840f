"""What inference tells of a layer, for tests that ask for axes, classes and refusals."""

from __future__ import annotations

from engine.catalogue.layer import Layer
from engine.inference.measure import Measured, measure
from engine.tensor_spec import TensorSpec
from tests.engine.catalogue.trial import refusal_of


def outputs_of(layer: Layer, *specs: TensorSpec) -> tuple[TensorSpec, ...]:
    """The specs of what the layer gives."""
    found = measure(layer, specs)
    assert isinstance(found, Measured), found
    return found.outputs


def said(layer: Layer, *specs: TensorSpec) -> tuple[str, str]:
    """The text and the hint of a refusal."""
    refusal = refusal_of(layer, specs)
    assert refusal is not None
    return str(refusal), refusal.hint
