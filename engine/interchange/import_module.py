"""Traces a module of PyTorch with torch.fx, on real numbers, so that every shape is known.

The tracer's proxies carry the tensors they stand for: ``x.shape`` is a shape, loops over sizes run,
and only what hangs on the numbers themselves can not be followed.
"""

from __future__ import annotations

import contextlib
import inspect
import operator
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any, Never

import torch
from torch import Tensor, fx, nn

from engine.catalogue.torch_later import module_calls
from engine.errors import ImportRefused
from engine.interchange.marks import STEP, block_mark, step_of
from engine.interchange.traced import (
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

VIEWS = frozenset(
    [
        "t",
        "transpose",
        "permute",
        "view",
        "reshape",
        "contiguous",
        "unsqueeze",
        "squeeze",
        "getitem",
        "select",
        "narrow",
        "chunk",
        "split",
        "unbind",
        "flatten",
        "detach",
        "clone",
        "float",
        "to",
        "movedim",
        "swapaxes",
        "expand",
        "expand_as",
        "slice",
        "type_as",
        "numpy_T",
        "alias",
        "lift_fresh_copy",
    ]
)
"""Operations after which a learned weight is still the same numbers, or a part of them."""

FACTORIES = frozenset(
    [
        "new_zeros",
        "new_ones",
        "new_full",
        "zeros_like",
        "ones_like",
        "full_like",
        "zeros",
        "ones",
        "full",
    ]
)
"""Operations whose numbers do not depend on those they are given."""

_QUESTIONS = frozenset(
    [
        "item",
        "tolist",
        "numpy",
        "__bool__",
        "__int__",
        "__float__",
        "__index__",
        "__len__",
        "nonzero",
    ]
)
_TORCH = str(Path(torch.__file__).parent)


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
        with module_calls, torch.no_grad():
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


class _Proxy(fx.Proxy):
    """Stands for a tensor that it knows."""

    def __init__(self, node: fx.Node, tracer: _Tracer, value: Tensor) -> None:
        super().__init__(node, tracer)
        self.tracer: _Tracer = tracer
        self.value = value

    @property
    def shape(self) -> torch.Size:
        return self.value.shape

    @property
    def dtype(self) -> torch.dtype:
        return self.value.dtype

    @property
    def device(self) -> torch.device:
        return self.value.device

    @property
    def ndim(self) -> int:
        return self.value.ndim

    @property
    def requires_grad(self) -> bool:
        return self.value.requires_grad

    @property
    def is_cuda(self) -> bool:
        return self.value.is_cuda

    @property
    def is_nested(self) -> bool:
        return False

    @property
    def data(self) -> _Proxy:
        return self

    @property
    def T(self) -> Any:  # noqa: N802  # PyTorch's name
        return self.permute(*range(self.ndim - 1, -1, -1))

    @property
    def mT(self) -> Any:  # noqa: N802  # PyTorch's name
        return self.transpose(-2, -1)

    def size(self, dim: int | None = None) -> Any:
        return self.value.size() if dim is None else self.value.size(dim)

    def dim(self) -> int:
        return self.value.dim()

    def numel(self) -> int:
        return self.value.numel()

    def is_floating_point(self) -> bool:
        return self.value.is_floating_point()

    def __len__(self) -> int:
        return len(self.value)

    def __iter__(self) -> Iterator[Any]:
        return iter(self.unbind(0))

    def __bool__(self) -> bool:
        return bool(self.tracer.answer(self, "decides by the value of a tensor (if, while, and)"))

    def __int__(self) -> int:
        return int(self.tracer.answer(self, "makes a whole number of a tensor"))

    def __float__(self) -> float:
        return float(self.tracer.answer(self, "makes a number of a tensor"))

    def __index__(self) -> int:
        return int(self.tracer.answer(self, "counts by the value of a tensor"))

    def item(self) -> Any:
        return self.tracer.answer(self, "asks for the value of a tensor (item)").item()

    def tolist(self) -> Any:
        return self.tracer.answer(self, "asks for the values of a tensor (tolist)").tolist()

    def __setitem__(self, where: object, what: object) -> Never:
        raise ImportRefused(
            f"The model writes into a part of a tensor at {_place()}, which a drawing can not "
            "express. Use torch.cat or torch.where instead, or import a torch.export file."
        )


class _Tracer(fx.Tracer):
    """Keeps known modules whole, and computes while it traces."""

    proxy_buffer_attributes = True

    def __init__(
        self, inputs: Mapping[str, Tensor], is_leaf: Callable[[nn.Module], bool], root: nn.Module
    ) -> None:
        super().__init__()
        self._inputs, self._is_leaf = inputs, is_leaf
        self._computes = False
        self._held: dict[int, tuple[Tensor, fx.Node]] = {}
        self.frame = Frame("", _class(root), None, root)

    def answer(self, proxy: _Proxy, what: str) -> Tensor:
        """The numbers of a proxy, if they do not depend on the examples."""
        if proxy.node.meta["known"]:
            return proxy.value
        raise ImportRefused(
            f"The model {what} at {_place()}, so what it does depends on the data it sees; a "
            "drawing does the same for all. Import a file written by torch.export.export instead, "
            "which says so if it can not be done at all, or take the decision out of forward."
        )

    def create_args_for_root(
        self, root_fn: Any, is_module: bool, concrete_args: Any = None
    ) -> tuple[Any, list[Any]]:
        proxies = [self.create_proxy("placeholder", name, (), {}) for name in self._inputs]
        self.frame.arguments = {p.node.name: n for p, n in zip(proxies, self._inputs, strict=True)}
        return root_fn, [self.root, *proxies]

    def is_leaf_module(self, m: nn.Module, module_qualified_name: str) -> bool:
        return self._is_leaf(m)

    def call_module(
        self, m: nn.Module, forward: Callable[..., Any], args: Any, kwargs: dict[str, Any]
    ) -> Any:
        if self._computes:
            return forward(*args, **kwargs)
        try:
            path = self.path_of_module(m)
        except NameError as fault:
            raise ImportRefused(
                f"The model calls a {type(m).__name__} at {_place()} that is no part of it. "
                "Assign it to an attribute in __init__."
            ) from fault
        outer, self.frame = self.frame, Frame(path, _class(m), self.frame, m)
        self.frame.is_leaf = self._is_leaf(m)
        self.frame.line = _line()
        self.frame.given = _names_in([*args, *kwargs.values()])
        self.frame.arguments = _bound(m.forward, args, kwargs)
        try:
            if self.frame.is_leaf:
                self._forward = forward
                return self.create_proxy("call_module", path, args, kwargs)
            with self._steps_of(m):
                result = forward(*args, **kwargs)
            self.frame.returned = _names_in(result)
            return result
        finally:
            self.frame = outer

    @contextmanager
    def _steps_of(self, module: nn.Module) -> Iterator[None]:
        """Note each step of a block that says that it runs over time as a call of its own."""
        name = step_of(module)
        if not name:
            yield
            return
        step = getattr(module, name)

        def noted(*args: Any) -> Any:
            outer, self.frame = self.frame, Frame(self.frame.path, STEP, self.frame, module)
            self.frame.given = _names_in(args)
            self.frame.arguments = _bound(step, args, {})
            try:
                result = step(*args)
                self.frame.returned = _names_in(result)
                return result
            finally:
                self.frame = outer

        object.__setattr__(module, name, noted)
        try:
            yield
        finally:
            object.__delattr__(module, name)

    def getattr(self, attr: str, attr_val: Any, parameter_proxy_cache: dict[str, Any]) -> Any:
        return (
            attr_val if self._computes else super().getattr(attr, attr_val, parameter_proxy_cache)
        )

    def create_arg(self, a: Any) -> Any:
        if isinstance(a, Tensor) and not isinstance(a, nn.Parameter):
            if id(a) not in self._held:
                node = self.create_node("get_attr", "constant", (), {})
                self._describe(node, a, known=True)
                self._held[id(a)] = (a, node)
            return self._held[id(a)][1]
        return super().create_arg(a)

    def create_proxy(
        self,
        kind: str,
        target: Any,
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
        name: str | None = None,
        type_expr: Any = None,
        proxy_factory_fn: Any = None,
    ) -> Any:
        if kind == "call_method" and target in _QUESTIONS:
            raise ImportRefused(f"The model uses {target} at {_place()}, which can not be traced.")
        node = self.create_node(
            kind, target, self.create_arg(args), self.create_arg(kwargs), name, type_expr
        )
        result = self._computed(kind, target, _real(args), _real(kwargs))
        sources = node.all_input_nodes
        is_factory = kind.startswith("call_") and kind != "call_module"
        is_factory = is_factory and _name_of(target) in FACTORIES
        is_source = kind == "placeholder" or (kind == "call_module" and not sources)
        is_fixed = is_factory or all(n.meta["known"] for n in sources)
        known = kind == "get_attr" or (is_fixed and not is_source)
        return self._spread(node, result, known=known)

    def _computed(self, kind: str, target: Any, args: Any, kwargs: Any) -> Any:
        self._computes = True
        try:
            match kind:
                case "placeholder":
                    return self._inputs[target]
                case "get_attr":
                    return operator.attrgetter(target)(self.root)
                case "call_module":
                    return self._forward(*args, **kwargs)
                case "call_method":
                    return getattr(args[0], target)(*args[1:], **kwargs)
                case _:
                    return target(*args, **kwargs)
        finally:
            self._computes = False

    def _spread(self, node: fx.Node, result: Any, *, known: bool) -> Any:
        """Proxies for the tensors of a result; whatever else it holds is given as it is."""
        self._describe(node, result, known=known)
        if isinstance(result, Tensor):
            return _Proxy(node, self, result)
        if isinstance(result, tuple | list) and not isinstance(result, torch.Size):
            parts = []
            for number, part in enumerate(result):
                if isinstance(part, Tensor | tuple | list):
                    taken = self.create_node("call_function", operator.getitem, (node, number), {})
                    parts.append(self._spread(taken, part, known=known))
                else:
                    parts.append(part)
            return tuple(parts) if isinstance(result, tuple) else parts
        return result

    def _describe(self, node: fx.Node, result: Any, *, known: bool) -> None:
        node.meta.update(
            known=known,
            result=_outline(result, known),
            frame=self.frame,
            place=_place(),
            line=_line(),
        )


class _Outline:
    """Shape and type of a tensor, and its numbers where they do not depend on the examples."""

    def __init__(self, tensor: Tensor, known: bool) -> None:
        self.shape, self.dtype = tuple(tensor.shape), tensor.dtype
        self.held = tensor.detach() if known else None
        self.is_parameter = isinstance(tensor, nn.Parameter)


def _outline(result: Any, known: bool) -> Any:
    if isinstance(result, Tensor):
        return _Outline(result, known)
    if isinstance(result, tuple | list):
        return tuple(_outline(part, known) for part in result)
    return result


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
    tracer = _Tracer({n: t.to(place.device) for n, t in given.items()}, is_leaf, module)
    try:
        return tracer.trace(module), tracer.frame
    except ImportRefused:
        raise
    except Exception as fault:  # the user's code may raise anything
        shapes = ", ".join(f"{name} {tuple(t.shape)}" for name, t in given.items())
        raise ImportRefused(
            f"The model can not be run with {shapes}: {type(fault).__name__}: {fault} "
            f"({_place_of(fault)}). Say with --input what one example is, or import a file "
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
    by_node = {node.name: values_in(result) for node, result in results.items()}
    for frame in root.frames():
        frame.takes = [v for name in frame.given for v in by_node[name]]
        frame.gives = [v for name in frame.returned for v in by_node[name]]
        frame.arguments = {v.name: a for n, a in frame.arguments.items() for v in by_node[n]}
        if frame.is_leaf:
            frame.gives = [v for step in frame.steps() for v in step.made()]
    used = without_dead_steps(root, outputs, lambda f: block_mark(f.module) is not None)
    weights = dict(module.state_dict(keep_vars=True))
    return Traced(type(module).__name__, root, inputs, specs, outputs, weights, used)


def _enter(frame: Frame, entered: set[Frame]) -> None:
    """Put a call, and those it is made in, where its first step happens."""
    if frame not in entered:
        assert frame.parent is not None
        _enter(frame.parent, entered)
        frame.parent.items.append(frame)
        entered.add(frame)


def _values(one: fx.Node, two: fx.Node) -> Any:
    def value(a: Any, b: Any, name: str) -> Any:
        if isinstance(a, _Outline):
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


def _real(structure: Any) -> Any:
    if isinstance(structure, _Proxy):
        return structure.value
    if isinstance(structure, slice):
        return slice(_real(structure.start), _real(structure.stop), _real(structure.step))
    if isinstance(structure, tuple) and hasattr(structure, "_fields"):
        return type(structure)(*map(_real, structure))
    if isinstance(structure, list | tuple):
        return type(structure)(map(_real, structure))
    if isinstance(structure, dict):
        return {name: _real(item) for name, item in structure.items()}
    return structure


def _called(node: fx.Node) -> str:
    """The name of what a node calls."""
    if node.op == "call_module":
        return str(node.meta["frame"].class_name)
    return _name_of(node.target)


def _name_of(target: Any) -> str:
    return str(getattr(target, "__name__", target)) if callable(target) else str(target)


def _class(module: nn.Module) -> str:
    return f"{type(module).__module__}.{type(module).__qualname__}"


def _names_in(result: Any) -> list[str]:
    if isinstance(result, fx.Proxy):
        return [result.node.name]
    if isinstance(result, dict):
        result = list(result.values())
    if isinstance(result, list | tuple):
        return [name for item in result for name in _names_in(item)]
    return []


def _bound(forward: Callable[..., Any], args: Sequence[Any], kwargs: dict[str, Any]) -> Any:
    """Names of a forward's arguments by the proxies they are given."""
    try:
        bound = inspect.signature(forward).bind(*args, **kwargs)
    except (TypeError, ValueError):
        return {}
    named: dict[str, str] = {}
    for name, given in bound.arguments.items():
        many = given if isinstance(given, tuple) else (given,)
        for item in many:
            if isinstance(item, fx.Proxy):
                named.setdefault(item.node.name, name)
    return named


def _place() -> str:
    """Where in the user's code we are, as ``net.py:31``."""
    file, line = _line()
    return f"{Path(file).name}:{line}" if file else "an unknown place"


def _line() -> tuple[str, int]:
    """The file and the line of the user's code where we are."""
    at: FrameType | None = sys._getframe(1)
    while at is not None:
        name = at.f_code.co_filename
        if not name.startswith((_TORCH, "<")) and name not in (__file__, contextlib.__file__):
            return name, at.f_lineno
        at = at.f_back
    return "", 0


def _place_of(fault: BaseException) -> str:
    places = []
    trace = fault.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if not name.startswith((_TORCH, "<")) and name != __file__:
            places.append(f"{Path(name).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return places[-1] if places else "inside PyTorch"
