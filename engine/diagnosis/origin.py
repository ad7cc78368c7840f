"""Where the first number was made that is none, operation by operation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import torch
from torch import Tensor, fx, nn

from engine.catalogue.torch_later import own_random_numbers
from engine.compile.model import Model
from engine.diagnosis.evidence import Fault
from engine.diagnosis.look import as_learning
from engine.diagnosis.places import spots
from engine.inspection.measuring import measuring

_CAUSES = {
    "exp": "exponential",
    "expm1": "exponential",
    "exp2": "exponential",
    "cosh": "exponential",
    "sinh": "exponential",
    "log": "logarithm",
    "log1p": "logarithm",
    "log2": "logarithm",
    "log10": "logarithm",
    "div": "division",
    "truediv": "division",
    "reciprocal": "division",
    "sqrt": "root",
    "rsqrt": "root",
    "linear": "sum",
    "conv1d": "sum",
    "conv2d": "sum",
    "conv3d": "sum",
    "matmul": "sum",
    "bmm": "sum",
    "addmm": "sum",
    "einsum": "sum",
    "add": "sum",
    "mul": "sum",
    "sum": "sum",
    "square": "sum",
    "pow": "sum",
    "mse_loss": "sum",
}
"""By the name of PyTorch's operation, what can make it give a number that is none."""


def first_fault(model: Model, fields: Mapping[str, Tensor]) -> Fault | None:
    """The first operation that gives an infinite number or none at all; None if there is none.

    Args:
        model: with the weights that it had when it went wrong.
        fields: the examples it went wrong with, by field.
    """
    viewer = model.viewer
    names = model.fields_of(viewer)
    if any(name not in fields for name in names):
        return None
    device = model.home.device
    drawn_from = (device,) if device.type == "cuda" else ()
    steps = _Steps(viewer)
    with torch.no_grad(), measuring(viewer), own_random_numbers(0, devices=drawn_from):
        steps.run(*(fields[name] for name in names))
    if steps.culprit is None:
        return None
    node, inputs, given = steps.culprit
    owner = _owner(viewer, node)
    return None if owner is None else _fault(owner, _cause(viewer, node, inputs), inputs, given)


def first_backward_fault(model: Model, fields: Mapping[str, Tensor]) -> Fault | None:
    """The node on whose way back a gradient becomes infinite or none, though the loss is sound."""
    viewer = model.viewer
    names = model.fields_of(viewer)
    if any(name not in fields for name in names) or not model.losses:
        return None
    device = model.home.device
    drawn_from = (device,) if device.type == "cuda" else ()
    with as_learning(model, viewer), torch.enable_grad():
        with own_random_numbers(0, devices=drawn_from):
            outputs = viewer(*(fields[name] for name in names))
        terms = [layer.weight * outputs[name] for name, layer in model.losses.items()]
        asked = {path: out for path, out in outputs.items() if out.requires_grad}
        gradients = torch.autograd.grad(
            torch.stack(terms).sum(), list(asked.values()), allow_unused=True
        )
    wrong = [path for path, gradient in zip(asked, gradients, strict=True) if _is_broken(gradient)]
    if not wrong:
        return None
    reached = outputs[wrong[-1]].detach()
    culprit = _taker(model, wrong[-1], tuple(outputs))
    return _fault(culprit, "gradient", (reached,), outputs[culprit].detach())


def _taker(model: Model, path: str, order: tuple[str, ...]) -> str:
    """The first node that takes what another gives."""
    known = spots(model.graph, model.inference)
    spot, (prefix, _, _) = known.get(path), path.rpartition(".")
    if spot is not None:
        for wire in spot.graph.wires_at((spot.name,)):
            taker = f"{prefix}.{wire.target.node}" if prefix else wire.target.node
            if wire.source.node == spot.name and taker in order:
                return taker
    return order[min(order.index(path) + 1, len(order) - 1)]


class _Steps(fx.Interpreter):
    """Runs code up to the first operation that makes something infinite of finite numbers."""

    def __init__(self, module: fx.GraphModule) -> None:
        super().__init__(module)
        self.culprit: tuple[fx.Node, tuple[Tensor, ...], Tensor] | None = None

    def run_node(self, n: fx.Node) -> Any:
        result = super().run_node(n)
        if self.culprit is None and n.op != "output":
            bad = next((t for t in _tensors(result) if not _is_finite(t)), None)
            if bad is not None:
                inputs = tuple(
                    t for source in n.all_input_nodes for t in _tensors(self.env.get(source))
                )
                self.culprit = n, inputs, bad
        return result


def _fault(path: str, cause: str, inputs: tuple[Tensor, ...], given: Tensor) -> Fault:
    real = [t.detach().double().flatten() for t in inputs if t.is_floating_point() and t.numel()]
    if cause == "division" and len(real) > 1:
        real = real[1:]  # what it is divided by
    whole = torch.cat(real) if real else torch.full((1,), float("nan"))
    return Fault(
        node=path,
        cause=cause,
        lowest=float(whole.min()),
        highest=float(whole.max()),
        nearest_zero=float(whole.abs().min()),
        share=float((~torch.isfinite(given)).double().mean()),
    )


def _cause(viewer: fx.GraphModule, node: fx.Node, inputs: tuple[Tensor, ...]) -> str:
    if node.op == "placeholder":
        return "data"
    if node.op == "get_attr" or any(not _is_finite(t) for t in inputs):
        return "weights"
    if node.op == "call_module":
        module = viewer.get_submodule(str(node.target))
        held = (*module.parameters(), *module.buffers())
        if any(not _is_finite(t) for t in held):
            return "weights"
        return "sum" if isinstance(module, nn.Linear | nn.modules.conv._ConvNd) else "unknown"
    named = node.target if isinstance(node.target, str) else getattr(node.target, "__name__", "")
    return _CAUSES.get(named.strip("_"), "unknown")


def _owner(viewer: fx.GraphModule, culprit: fx.Node) -> str | None:
    """Path of the node whose code an operation belongs to."""
    order = {node: place for place, node in enumerate(viewer.graph.nodes)}
    results = viewer.graph.output_node().args[0]
    assert isinstance(results, Mapping)
    later = (
        (order[value], path)
        for path, value in results.items()
        if isinstance(value, fx.Node) and order[value] >= order[culprit]
    )
    return next((path for _, path in sorted(later, key=lambda found: found[0])), None)


def _tensors(value: Any) -> Iterator[Tensor]:
    if isinstance(value, Tensor):
        yield value
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _tensors(one)


def _is_broken(gradient: Tensor | None) -> bool:
    return gradient is not None and not _is_finite(gradient)


def _is_finite(tensor: Tensor) -> bool:
    return not tensor.is_floating_point() or bool(torch.isfinite(tensor).all())
