"""Finds out, by trying, which inputs fit a layer, and makes tensors for them."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from engine.catalogue.layer import Layer
from engine.errors import ShapeMismatch
from engine.tensor_spec import TensorSpec

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


def candidates(kind: type[Layer]) -> tuple[tuple[TensorSpec, ...], ...]:
    """Inputs of the right number, fitting or not."""
    if kind.is_source():
        return ((),)
    if any(port.many for port in kind.inputs):
        return tuple((spec,) * count for spec in ONE_BY_ONE for count in (1, 2, 3)) + PAIRS
    return PAIRS if len(kind.inputs) == 2 else tuple((spec,) for spec in ONE_BY_ONE)


def fitting(layer: Layer) -> list[tuple[TensorSpec, ...]]:
    """Those candidates that the layer takes."""
    return [specs for specs in candidates(type(layer)) if fits(layer, specs)]


def fits(layer: Layer, specs: tuple[TensorSpec, ...]) -> bool:
    """Whether the layer takes these inputs; a refusal must have words and a hint."""
    said = refusal_of(layer, specs)
    assert said is None or (str(said) and said.hint)
    return said is None


def refusal_of(layer: Layer, specs: tuple[TensorSpec, ...]) -> ShapeMismatch | None:
    """What the layer says against these inputs, if anything."""
    try:
        layer.check(*specs)
    except ShapeMismatch as refusal:
        return refusal
    return None


def on_meta(layer: Layer, specs: tuple[TensorSpec, ...], batch: int = 2) -> Tensor:
    """The output on the meta device, as shape inference gets it."""
    with torch.device("meta"):
        module = layer.build(*specs).eval()
        out = module(*tensors(layer, specs, batch))
    assert isinstance(out, Tensor)
    assert out.is_meta
    return out


def on_cpu(module: nn.Module, layer: Layer, specs: tuple[TensorSpec, ...], batch: int) -> Tensor:
    """The output for random inputs that are the same at every call."""
    torch.manual_seed(batch)
    out = module(*tensors(layer, specs, batch))
    assert isinstance(out, Tensor)
    return out


def tensors(layer: Layer, specs: tuple[TensorSpec, ...], batch: int) -> tuple[Tensor | int, ...]:
    """Random inputs, or the batch size for a source."""
    if layer.takes_batch_size:
        return (batch,)
    return tuple(tensor(spec, batch) for spec in specs)


def tensor(spec: TensorSpec, batch: int) -> Tensor:
    """Random numbers, or random labels, of a spec."""
    shape = (batch, *spec.shape)
    if spec.dtype == "int64":
        return torch.randint(0, spec.classes or 7, shape)
    return torch.randn(shape)
