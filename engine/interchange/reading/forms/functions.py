"""What each function and method of PyTorch is in the palette."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from engine.interchange.reading.forms import (
    activation,
    arithmetic,
    attention,
    convolution,
    dense,
    normalisation,
    parts,
    pooling,
    recurrent,
    reduction,
    resizing,
    shape,
)
from engine.interchange.reading.forms.form import Form

_FAMILIES = (
    activation.FORMS,
    arithmetic.FORMS,
    attention.FORMS,
    convolution.FORMS,
    dense.FORMS,
    normalisation.FORMS,
    parts.FORMS,
    pooling.FORMS,
    reduction.FORMS,
    resizing.FORMS,
    shape.FORMS,
    recurrent.FORMS,
)
FORMS: Mapping[str, Form] = MappingProxyType(
    {n: f for forms in _FAMILIES for n, f in forms.items()}
)
"""Forms by the name of the function or method; ``aten.…`` of an operation whose order differs."""
