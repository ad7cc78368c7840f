"""Finds out, by trying, which inputs fit a layer, and makes tensors for them."""

from __future__ import annotations

import importlib
import pkgutil

import torch
from torch import Tensor, nn

from engine.catalogue.layer import Layer
from engine.errors import ShapeMismatch
from engine.tensor_spec import TensorSpec
from tests.engine.catalogue import candidates as families

Specs = tuple[TensorSpec | None, ...]

PICTURE = TensorSpec((1, 28, 28))
SEQUENCE = TensorSpec((8, 20))
VECTOR = TensorSpec((16,))
LABEL = TensorSpec((), "int64", classes=16)
YES_OR_NO = TensorSpec((), "int64", classes=2)

ONE_BY_ONE = (
    PICTURE,
    VECTOR,
    SEQUENCE,
    TensorSpec((6, 5, 7)),
    TensorSpec((1,)),
    TensorSpec(()),
    TensorSpec((4, 3, 3, 3)),
    TensorSpec((2, 2, 2, 2, 2)),
    TensorSpec((12,), "int64"),
    LABEL,
)
PAIRS = (
    (VECTOR, LABEL),
    (TensorSpec((1,)), YES_OR_NO),
    (VECTOR, VECTOR),
    (TensorSpec((1,)), TensorSpec(())),
    (PICTURE, PICTURE),
    (SEQUENCE, SEQUENCE),
    (TensorSpec((16, 5, 5)), TensorSpec((5, 5), "int64", classes=16)),
    (VECTOR, TensorSpec((9,))),
    (PICTURE, LABEL),
    (TensorSpec((9,)), LABEL),
    (LABEL, VECTOR),
    (LABEL, LABEL),
    (TensorSpec(()), YES_OR_NO),
    (TensorSpec(()), TensorSpec(())),
    (VECTOR, YES_OR_NO),
    (VECTOR, TensorSpec((), "int64")),
    (PICTURE, VECTOR),
)


def own_candidates() -> dict[str, tuple[Specs, ...]]:
    """Inputs that only some layers take, by layer id: ``OWN`` of each module in ``candidates``."""
    found: dict[str, tuple[Specs, ...]] = {}
    for module in pkgutil.iter_modules(families.__path__):
        found.update(importlib.import_module(f"{families.__name__}.{module.name}").OWN)
    return found


OWN = own_candidates()


def candidates(kind: type[Layer]) -> tuple[Specs, ...]:
    """Inputs of the right number, fitting or not; None where an optional input is not wired."""
    own = OWN.get(kind.id, ())
    if kind.is_source():
        return ((),)
    if any(port.many for port in kind.inputs):
        return tuple((spec,) * count for spec in ONE_BY_ONE for count in (1, 2, 3)) + PAIRS + own
    needed = [port for port in kind.inputs if not port.is_optional]
    left_out = (None,) * (len(kind.inputs) - len(needed))
    if len(needed) > 2:
        return own
    common = PAIRS if len(needed) == 2 else tuple((spec,) for spec in ONE_BY_ONE)
    return tuple((*specs, *left_out) for specs in common) + own


def fitting(layer: Layer) -> list[Specs]:
    """Those candidates that the layer takes."""
    return [specs for specs in candidates(type(layer)) if fits(layer, specs)]


def fits(layer: Layer, specs: Specs) -> bool:
    """Whether the layer takes these inputs; a refusal must have words and a hint."""
    said = refusal_of(layer, specs)
    assert said is None or (str(said) and said.hint)
    return said is None


def refusal_of(layer: Layer, specs: Specs) -> ShapeMismatch | None:
    """What the layer says against these inputs, if anything."""
    try:
        layer.check(*specs)
    except ShapeMismatch as refusal:
        return refusal
    return None


def on_meta(layer: Layer, specs: Specs, batch: int = 2) -> tuple[Tensor, ...]:
    """The outputs on the meta device, as shape inference gets them."""
    with torch.device("meta"):
        module = layer.build(*specs).eval()
        outputs = as_tuple(module(*tensors(layer, specs, batch)))
    assert all(out.is_meta for out in outputs)
    return outputs


def on_cpu(module: nn.Module, layer: Layer, specs: Specs, batch: int) -> tuple[Tensor, ...]:
    """The outputs for random inputs that are the same at every call."""
    torch.manual_seed(batch)
    return as_tuple(module(*tensors(layer, specs, batch)))


def as_tuple(outputs: Tensor | tuple[Tensor, ...]) -> tuple[Tensor, ...]:
    """What a module gives, one tensor for each output."""
    found = outputs if isinstance(outputs, tuple) else (outputs,)
    assert all(isinstance(out, Tensor) for out in found)
    return found


def tensors(layer: Layer, specs: Specs, batch: int) -> tuple[Tensor | int, ...]:
    """Random inputs, or the batch size for a source."""
    if layer.takes_batch_size:
        return (batch,)
    return tuple(tensor(spec, batch) for spec in specs if spec is not None)


def tensor(spec: TensorSpec, batch: int) -> Tensor:
    """Random numbers, or random labels, of a spec."""
    shape = (batch, *spec.shape)
    if spec.dtype == "int64":
        return torch.randint(0, spec.classes or 7, shape)
    return torch.randn(shape)
