"""Build one layer on the meta device and see what comes out: PyTorch's kernels know the shape."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.catalogue.layer import Layer, Loss, Metric
from engine.catalogue.torch_later import flop_counter, module_calls, torch
from engine.errors import ShapeMismatch
from engine.inference.report import Counts, Problem
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch import Tensor, nn

Specs = tuple[TensorSpec | None, ...]

_BATCH = 2
_TORCH_REFUSALS = (RuntimeError, ValueError, TypeError, IndexError, ZeroDivisionError)


@dataclass(frozen=True)
class Measured:
    """A layer on given inputs: what comes out, and its sizes.

    Attributes:
        outputs: specs of its outputs.
        counts: its sizes.
        arithmetic: how its number of parameters comes about.
        weights: (name, shape) of each parameter.
    """

    outputs: tuple[TensorSpec, ...]
    counts: Counts
    arithmetic: str
    weights: tuple[tuple[str, tuple[int, ...]], ...] = ()


def measure(layer: Layer, inputs: Specs) -> Measured | Problem:
    """What ``layer`` makes of ``inputs``, or what is wrong with them; None: nothing is wired.

    Nothing is computed: tensors on the meta device have a shape but no numbers.
    """
    try:
        layer.check(*inputs)
        with module_calls:
            with torch.device("meta"):
                module = layer.build(*inputs)
            module.eval()
            raw, flops = _run(module, layer, inputs)
    except ShapeMismatch as mismatch:
        return Problem(str(mismatch), mismatch.hint)
    except _TORCH_REFUSALS as refusal:
        return Problem(_plain(refusal))
    outputs = layer.label_from(inputs, tuple(_spec(tensor, layer) for tensor in raw))
    weights, biases = _parameters(module)
    told = layer.flops(*inputs)
    counts = Counts(
        weights=weights,
        biases=biases,
        links=layer.links(tuple(spec for spec in inputs if spec is not None), outputs),
        flops=flops if told is None else told,
        activations=sum(spec.size for spec in outputs),
    )
    shapes = tuple((name, tuple(p.shape)) for name, p in module.named_parameters())
    return Measured(outputs, counts, layer.arithmetic(*inputs), shapes)


def torch_dtype(spec: TensorSpec) -> torch.dtype:
    """The PyTorch type of a spec."""
    dtype = getattr(torch, spec.dtype)
    assert isinstance(dtype, torch.dtype)
    return dtype


def _run(module: nn.Module, layer: Layer, inputs: Specs) -> tuple[tuple[Tensor, ...], int]:
    arguments: list[object] = [
        torch.empty((_BATCH, *spec.shape), dtype=torch_dtype(spec), device="meta")
        for spec in inputs
        if spec is not None
    ]
    if layer.takes_batch_size:
        arguments = [_BATCH]
    counter = flop_counter.FlopCounterMode(display=False)
    counter.mod_tracker = _Untracked()  # type: ignore[assignment]  # it has what is used of one
    with torch.no_grad(), torch.device("meta"), counter:
        result = module(*arguments)
    outputs = result if isinstance(result, tuple) else (result,)
    return outputs, counter.get_total_flops() // _BATCH


class _Untracked:
    """In place of the counter's own tracker, which hooks every module of the process.

    Those that a run calls in the engine's thread at the same time would be counted too.
    """

    def __init__(self) -> None:
        self.parents = {"Global"}

    def __enter__(self) -> None:
        pass

    def __exit__(self, *_: object) -> None:
        pass


def _spec(tensor: Tensor, layer: Layer) -> TensorSpec:
    shape = tuple(tensor.shape)
    if isinstance(layer, Loss | Metric):
        return TensorSpec(())
    return TensorSpec(shape[1:], str(tensor.dtype).removeprefix("torch."))


def _parameters(module: nn.Module) -> tuple[int, int]:
    weights = biases = 0
    for name, parameter in module.named_parameters():
        if "bias" in name.rsplit(".", 1)[-1]:
            biases += parameter.numel()
        else:
            weights += parameter.numel()
    return weights, biases


def _plain(refusal: Exception) -> str:
    """The first sentence of PyTorch's own words, without its inner names."""
    text = str(refusal).strip().splitlines()[0] if str(refusal).strip() else type(refusal).__name__
    return re.sub(r"\s+", " ", text)
