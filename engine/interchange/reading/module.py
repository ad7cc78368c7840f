"""Traces a module of PyTorch with batches of two sizes."""

from __future__ import annotations

import inspect
import operator
from collections.abc import Callable, Mapping
from typing import Any

import torch
from torch import fx, nn

from engine.catalogue.torch_later import tracing
from engine.errors import ImportRefused
from engine.interchange.marks import block_mark
from engine.interchange.reading.operations import VIEWS
from engine.interchange.reading.places import place_of
from engine.interchange.reading.traced import (
    BATCHES,
    Frame,
    Step,
    Traced,
    Value,
    example,
    joined,
    values_in,
    without_dead_steps,
)
from engine.interchange.reading.tracer import Outline, Tracer, name_of
from engine.tensor_spec import TensorSpec


def traced_module(
    module: nn.Module, inputs: Mapping[str, TensorSpec], is_leaf: Callable[[nn.Module], bool]
) -> Traced:
    """What ``module`` does with examples of the given specs.

    Args:
        module: called for use, not for training.
        inputs: for each argument of its forward what it is given, by name, in order.
        is_leaf: whether a module inside is taken as one whole.

    Raises:
        ImportRefused: if it can not be followed, with the reason.
    """
    was_training = {part: part.training for part in module.modules()}
    module.eval()
    try:
        with tracing(), torch.no_grad():
            runs = [_run(module, inputs, is_leaf, batch) for batch in BATCHES]
    finally:
        for part, mode in was_training.items():
            part.training = mode
    return _paired(module, list(inputs.values()), *runs)


def argument_names(module: nn.Module, *, at_least: int = 0) -> list[str]:
    """The arguments of a module's forward that must be given, and others up to a number."""
    here = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    names: list[str] = []
    for name, parameter in inspect.signature(module.forward).parameters.items():
        is_needed = parameter.default is inspect.Parameter.empty or len(names) < at_least
        if is_needed and parameter.kind in here:
            names.append(name)
    return names


def _run(
    module: nn.Module,
    inputs: Mapping[str, TensorSpec],
    is_leaf: Callable[[nn.Module], bool],
    batch: int,
) -> tuple[fx.Graph, Frame]:
    place = next(module.parameters(), torch.zeros(()))
    given = {
        name: made.to(place.dtype) if made.is_floating_point() else made
        for name, made in ((name, example(spec, batch)) for name, spec in inputs.items())
    }
    tracer = Tracer({n: t.to(place.device) for n, t in given.items()}, is_leaf, module)
    try:
        return tracer.trace(module), tracer.frame
    except ImportRefused:
        raise
    except Exception as fault:  # the user's code may raise anything
        shapes = ", ".join(f"{name} {tuple(t.shape)}" for name, t in given.items())
        raise ImportRefused(
            f"The model can not be run with {shapes}: {type(fault).__name__}: {fault} "
            f"({place_of(fault)}). Say with --input what one example is, or import a file "
            "written by torch.export.export."
        ) from fault


def _paired(
    module: nn.Module,
    specs: list[TensorSpec],
    first: tuple[fx.Graph, Frame],
    second: tuple[fx.Graph, Frame],
) -> Traced:
    """One model from its two runs."""
    (graph, root), (other, _) = first, second
    ones, twos = list(graph.nodes), list(other.nodes)
    if [_called(n) for n in ones] != [_called(n) for n in twos]:
        raise ImportRefused(
            "The model does other things with 2 examples than with 3, which a drawing can not "
            "express: it does the same for each example."
        )
    results: dict[fx.Node, Any] = {}
    others: dict[fx.Node, Any] = {}
    inputs: dict[str, Value] = {}
    outputs: list[Value] = []
    entered = {root}
    for one, two in zip(ones, twos, strict=True):
        if one.op == "output":
            outputs = values_in(_replaced(one.args, results))
            continue
        frame: Frame = one.meta["frame"]
        if one.op == "call_function" and one.target is operator.getitem:
            whole = results[one.args[0]] if isinstance(one.args[0], fx.Node) else None
            if isinstance(whole, tuple):
                results[one] = others[two] = whole[one.args[1]]
                continue
        results[one] = others[two] = result = _values(one, two)
        if one.op == "placeholder":
            inputs[str(one.target)] = result
        elif one.op != "get_attr":
            args = _replaced(one.args, results), _replaced(two.args, others)
            kwargs = _replaced(one.kwargs, results), _replaced(two.kwargs, others)
            step = Step(
                _called(one),
                joined(*args),
                joined(*kwargs),
                result,
                frame,
                one.meta["place"],
                frame.module if one.op == "call_module" else None,
                line=one.meta["line"],
            )
            if not all(value.held is not None for value in step.made()):
                _enter(frame, entered)
                frame.items.append(step)
            _mark_learned(step)
    root.gives = outputs
    _give_values(root, {node.name: values_in(result) for node, result in results.items()})
    used = without_dead_steps(root, outputs, lambda f: block_mark(f.module) is not None)
    weights = dict(module.state_dict(keep_vars=True))
    return Traced(type(module).__name__, root, inputs, specs, outputs, weights, used)


def _give_values(root: Frame, by_node: Mapping[str, list[Value]]) -> None:
    """Say of every call what values it takes and gives, where tracing knew the names of nodes."""
    for frame in root.frames():
        frame.takes = [v for name in frame.given for v in by_node[name]]
        frame.gives = [v for name in frame.returned for v in by_node[name]]
        frame.arguments = {v.name: a for n, a in frame.arguments.items() for v in by_node[n]}
        if frame.is_leaf:
            frame.gives = [v for step in frame.steps() for v in step.made()]


def _enter(frame: Frame, entered: set[Frame]) -> None:
    """Put a call, and those it is made in, where its first step happens."""
    if frame not in entered:
        assert frame.parent is not None
        _enter(frame.parent, entered)
        frame.parent.items.append(frame)
        entered.add(frame)


def _values(one: fx.Node, two: fx.Node) -> Any:
    def value(a: Any, b: Any, name: str) -> Any:
        if isinstance(a, Outline):
            path = str(one.target) if one.op == "get_attr" and one.target != "constant" else ""
            return Value(
                name,
                (a.shape, b.shape),
                a.dtype,
                held=a.held,
                is_learned=a.is_parameter,
                path=path,
            )
        if isinstance(a, tuple):
            pairs = zip(a, b, strict=True)
            return tuple(value(x, y, f"{name}_{i}") for i, (x, y) in enumerate(pairs))
        return a

    return value(one.meta["result"], two.meta["result"], one.name)


def _mark_learned(step: Step) -> None:
    """Of what is made of weights alone, say whether it is a view of them or something else."""
    if any(v.is_computed for v in step.used()):
        for made in step.made():
            made.is_computed = True
    elif any(v.is_learned for v in step.used()):
        for made in step.made():
            if made.held is not None:
                made.is_learned = step.name in VIEWS
                made.is_computed = step.name not in VIEWS


def _replaced(structure: Any, results: dict[fx.Node, Any]) -> Any:
    return fx.node.map_arg(structure, lambda node: results[node])


def _called(node: fx.Node) -> str:
    """The name of what a node calls."""
    if node.op == "call_module":
        return str(node.meta["frame"].class_name)
    return name_of(node.target)
