"""Runs the operations of an exported model on batches of two sizes.

In a file that was exported for one size of batch this size stands written out where axes are
rearranged; there it is replaced.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Mapping, Sequence
from typing import Any

import torch
from torch import Tensor, fx, nn
from torch.export import ExportedProgram

from engine.errors import ImportRefused
from engine.interchange.reading.lost_dropout import ATTENTION, note_of_lost_rates, rate_of_scores
from engine.interchange.reading.operations import FACTORIES, VIEWS
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
from engine.tensor_spec import TensorSpec

_VIEWS = frozenset({"view", "reshape", "_unsafe_view"})
_MADE = frozenset({"zeros", "ones", "full", "empty", "new_zeros", "new_ones", "new_full"})
_RECURRENT = frozenset({"lstm", "gru", "rnn_tanh", "rnn_relu"})


class Reader:
    """Runs an exported model twice, side by side."""

    def __init__(self, program: ExportedProgram, specs: Mapping[str, TensorSpec]) -> None:
        self._program, self._specs = program, dict(specs)
        self._signature = program.graph_signature
        self._tensors: dict[str, Tensor] = {**program.state_dict}
        self._tensors |= {k: v for k, v in program.constants.items() if isinstance(v, Tensor)}
        self._results: dict[fx.Node, tuple[Any, Any]] = {}
        self._values: dict[fx.Node, Any] = {}
        self._root = Frame("", "", None)
        self._frames: dict[tuple[Frame, str], Frame] = {}
        self._batch = self._static_batch()
        self._inputs: dict[str, Value] = {}
        self._outputs: list[Value] = []

    def traced(self) -> Traced:
        for node in self._program.graph.nodes:
            match node.op:
                case "placeholder":
                    self._place(node)
                case "call_function":
                    self._call(node)
                case "output":
                    self._finish(node)
        for frame in self._root.frames():
            has_calls = any(isinstance(item, Frame) for item in frame.items)
            frame.is_leaf = frame.kind.startswith("torch.nn.") and not has_calls
        note = note_of_lost_rates(self._root)
        for frame in list(self._root.frames()):
            if frame.kind == ATTENTION:
                _fold(frame)
        used = without_dead_steps(self._root, self._outputs)
        names = set(self._signature.parameters)
        weights = {
            name: nn.Parameter(t, requires_grad=False) if name in names else t
            for name, t in self._tensors.items()
        }
        name = self._root.class_name or "Imported"
        specs = list(self._specs.values())
        notes = [note] if note else []
        return Traced(name, self._root, self._inputs, specs, self._outputs, weights, used, notes)

    def _static_batch(self) -> int | None:
        """The size of batch that the file was written for, if it was for one."""
        for node in self._program.graph.nodes:
            if node.op == "placeholder" and node.name in self._specs:
                size = node.meta["val"].shape[0]
                return size if isinstance(size, int) else None
        return None

    def _place(self, node: fx.Node) -> None:
        signature, name = self._signature, node.name
        if name in self._specs:
            spec = self._specs[name]
            made = tuple(example(spec, batch) for batch in BATCHES)
            dtype = node.meta["val"].dtype
            made = tuple(t.to(dtype) for t in made)
            self._results[node] = (made[0], made[1])
            self._inputs[name] = self._values[node] = _value(node.name, *self._results[node])
            return
        path = (
            signature.inputs_to_parameters.get(name)
            or signature.inputs_to_buffers.get(name)
            or signature.inputs_to_lifted_tensor_constants.get(name)
        )
        if path is None:
            fixed = node.meta.get("val")
            self._results[node] = (fixed, fixed)
            self._values[node] = fixed
            return
        tensor = self._tensors[path]
        self._results[node] = (tensor, tensor)
        value = _value(node.name, tensor, tensor, held=tensor.detach())
        value.path, value.is_learned = path, name in signature.inputs_to_parameters
        self._values[node] = value

    def _call(self, node: fx.Node) -> None:
        if node.target is operator.getitem:
            source, number = node.args
            whole = self._values[source]  # type: ignore[index]  # a node
            if isinstance(whole, tuple):
                self._values[node] = whole[number]  # type: ignore[index]  # a number
                first, second = self._results[source]  # type: ignore[index]  # a node
                self._results[node] = (first[number], second[number])
                return
        ran = [self._run(node, run) for run in range(2)]
        args = [self._named(node.args, run) for run in range(2)]
        kwargs = [self._named(node.kwargs, run) for run in range(2)]
        self._results[node] = (ran[0], ran[1])
        if not isinstance(ran[0], Tensor | tuple | list):
            return
        sources = node.all_input_nodes
        is_known = operation_name(node) in FACTORIES or all(self._is_known(n) for n in sources)
        self._values[node] = value = _values(node.name, ran[0], ran[1], is_known)
        frame = self._frame(node)
        step = Step(
            operation_name(node), joined(*args), joined(*kwargs), value, frame, is_aten=True
        )
        if not is_known:
            frame.items.append(step)
        _mark_learned(step)

    def _named(self, structure: Any, run: int) -> Any:
        """Arguments with values in the place of nodes."""

        def known(node: fx.Node) -> Any:
            return self._values[node] if node in self._values else self._results[node][run]

        return fx.node.map_arg(structure, known)

    def _is_known(self, node: fx.Node) -> bool:
        if node not in self._values:
            return True  # a number
        return all(value.held is not None for value in values_in(self._values[node]))

    def _run(self, node: fx.Node, run: int) -> Any:
        args = fx.node.map_arg(node.args, lambda n: self._results[n][run])
        kwargs = fx.node.map_arg(node.kwargs, lambda n: self._results[n][run])
        if self._batch is not None:
            args = self._with_batch(node, args, BATCHES[run])
        assert callable(node.target)
        try:
            return node.target(*args, **kwargs)
        except (RuntimeError, ValueError, TypeError, IndexError) as fault:
            words = str(fault).splitlines()[0]
            raise ImportRefused(
                f"The file was exported for batches of {self._batch} examples, and {node.name} can "
                f"not be followed for others ({words}). Export it with dynamic_shapes, as "
                '{"x": {0: torch.export.Dim("batch")}}.'
            ) from fault

    def _with_batch(self, node: fx.Node, args: tuple[Any, ...], batch: int) -> tuple[Any, ...]:
        """The arguments with this size of batch in the place of the one the file is for."""
        name = operation_name(node)
        if name in _VIEWS and isinstance(node.args[0], fx.Node):
            first, second = (result.shape for result in self._results[node.args[0]])
            return (args[0], _resized(list(args[1]), first, second, self._batch, batch))
        if name == "expand" and isinstance(node.args[0], fx.Node):
            sizes, fake = list(args[1]), node.args[0].meta["val"].shape
            missing = len(sizes) - len(fake)
            first, second = (result.shape for result in self._results[node.args[0]])
            for place, (a, b) in enumerate(zip(first, second, strict=True)):
                if a != b:
                    sizes[place + missing] = sizes[place + missing] * batch // self._batch
            if first == second:  # the same numbers for each example
                for place, size in enumerate(sizes):
                    is_new = place < missing or first[place - missing] == 1 != size
                    if size == self._batch and is_new:
                        sizes[place] = batch
                        break
            return (args[0], sizes)
        if name in _MADE:
            at = 1 if name.startswith("new_") else 0
            sizes = list(args[at])
            is_state = any(operation_name(user) in _RECURRENT for user in node.users)
            place = 1 if is_state and len(sizes) == 3 else 0
            if sizes and sizes[place] == self._batch:
                sizes[place] = batch
            return (*args[:at], sizes, *args[at + 1 :])
        return args

    def _frame(self, node: fx.Node) -> Frame:
        """The call that an operation happens in."""
        frame = self._root
        stack = list(node.meta.get("nn_module_stack", {}).items())
        if not stack and node.all_input_nodes:
            return self._root
        for number, (key, (path, given)) in enumerate(stack):
            kind = given if isinstance(given, str) else f"{given.__module__}.{given.__qualname__}"
            if number == 0:
                self._root.kind = kind
                continue
            known = self._frames.get((frame, key))
            if known is None:
                known = Frame(str(path), kind, frame)
                self._frames[frame, key] = known
                frame.items.append(known)
            frame = known
        return frame

    def _finish(self, node: fx.Node) -> None:
        wanted = set(self._signature.user_outputs)
        for one in node.all_input_nodes:
            if one.name in wanted:
                self._outputs += values_in(self._values.get(one))
        self._root.gives = self._outputs


def _resized(
    sizes: list[Any], first: Sequence[int], second: Sequence[int], static: int | None, batch: int
) -> list[Any]:
    """The sizes of a view with another size of batch.

    As many numbers lie before the batch in the view as in what is viewed.
    """
    at = next((i for i, (a, b) in enumerate(zip(first, second, strict=True)) if a != b), None)
    if at is None or static is None:
        return sizes
    before, passed = math.prod(first[:at]), 1
    for place, size in enumerate(sizes):
        if size == -1:
            return sizes
        spans = before // passed * static if before % passed == 0 else 0
        if spans and size % spans == 0 and (size > 1 or static == 1):
            return [*sizes[:place], size // static * batch, *sizes[place + 1 :]]
        passed *= size
    if static in sizes:  # the batch was mixed with what stands before it, and is taken out again
        place = sizes.index(static)
        return [*sizes[:place], batch, *sizes[place + 1 :]]
    return sizes


def _fold(frame: Frame) -> None:
    """Put one step in the place of the operations of an attention with several heads."""
    steps = list(frame.steps())
    made = {value for step in steps for value in step.made()}
    given = [v for step in steps for v in step.used() if v not in made and v.held is None]
    given = list(dict.fromkeys(given))
    scores = [step for step in steps if step.name == "scaled_dot_product_attention"]
    weights = {
        v.path.removeprefix(f"{frame.path}."): v
        for step in steps
        for v in step.used()
        if v.path.startswith(f"{frame.path}.")
    }
    is_masked = bool(scores) and len(scores[0].args) > 3 and scores[0].args[3] is not None
    if len(scores) != 1 or not 1 <= len(given) <= 3 or is_masked:
        return
    heads = values_in(scores[0].args[:1])[0].shape[0]
    causal = bool(scores[0].kwargs.get("is_causal", False)) or scores[0].args[5:6] == (True,)
    query, *others = given
    key = others[0] if others else query
    rate = rate_of_scores(scores[0])
    args = (query, key, others[-1] if others else query, heads, causal, weights, rate)
    frame.items = [Step("multi_head_attention", args, {}, steps[-1].result, frame, is_aten=True)]


def _value(name: str, first: Tensor, second: Tensor, held: Tensor | None = None) -> Value:
    return Value(name, (tuple(first.shape), tuple(second.shape)), first.dtype, held=held)


def _values(name: str, first: Any, second: Any, is_known: bool) -> Any:
    if isinstance(first, Tensor):
        return _value(name, first, second, first.detach() if is_known else None)
    if isinstance(first, tuple | list):
        pairs = zip(first, second, strict=True)
        return tuple(_values(f"{name}_{i}", a, b, is_known) for i, (a, b) in enumerate(pairs))
    return first


def _mark_learned(step: Step) -> None:
    used = step.used()
    for made in step.made():
        if made.held is None:
            continue
        is_view = step.name in VIEWS
        made.is_learned = is_view and any(v.is_learned for v in used)
        made.is_computed = any(v.is_computed or (v.is_learned and not is_view) for v in used)


def operation_name(node: fx.Node) -> str:
    """``aten.add.Tensor`` → ``add``."""
    if isinstance(node.target, torch._ops.OpOverload):
        return str(node.target.overloadpacket.__name__)
    return str(getattr(node.target, "__name__", node.target))
