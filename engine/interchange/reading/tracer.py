"""Follows a module with torch.fx on real numbers, so that every shape is known.

The tracer's proxies carry the tensors they stand for: ``x.shape`` is a shape, loops over sizes run,
and only what hangs on the numbers themselves can not be followed.
"""

from __future__ import annotations

import inspect
import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor, fx, nn

from engine.errors import ImportRefused
from engine.interchange.marks import STEP, step_of
from engine.interchange.reading.operations import FACTORIES
from engine.interchange.reading.places import line_here, place_here
from engine.interchange.reading.proxy import Answering, Proxy
from engine.interchange.reading.traced import Frame

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


class Tracer(Answering):
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

    def answer(self, proxy: Proxy, what: str) -> Tensor:
        if proxy.node.meta["known"]:
            return proxy.value
        raise ImportRefused(
            f"The model {what} at {place_here()}, so what it does depends on the data it sees; a "
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
                f"The model calls a {type(m).__name__} at {place_here()} that is no part of it. "
                "Assign it to an attribute in __init__."
            ) from fault
        outer, self.frame = self.frame, Frame(path, _class(m), self.frame, m)
        self.frame.is_leaf = self._is_leaf(m)
        self.frame.line = line_here()
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
            raise ImportRefused(
                f"The model uses {target} at {place_here()}, which can not be traced."
            )
        node = self.create_node(
            kind, target, self.create_arg(args), self.create_arg(kwargs), name, type_expr
        )
        result = self._computed(kind, target, _real(args), _real(kwargs))
        sources = node.all_input_nodes
        is_factory = kind.startswith("call_") and kind != "call_module"
        is_factory = is_factory and name_of(target) in FACTORIES
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
            return Proxy(node, self, result)
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
            place=place_here(),
            line=line_here(),
        )


class Outline:
    """Shape and type of a tensor, and its numbers where they do not depend on the examples."""

    def __init__(self, tensor: Tensor, known: bool) -> None:
        self.shape, self.dtype = tuple(tensor.shape), tensor.dtype
        self.held = tensor.detach() if known else None
        self.is_parameter = isinstance(tensor, nn.Parameter)


def _outline(result: Any, known: bool) -> Any:
    if isinstance(result, Tensor):
        return Outline(result, known)
    if isinstance(result, tuple | list):
        return tuple(_outline(part, known) for part in result)
    return result


def _real(structure: Any) -> Any:
    if isinstance(structure, Proxy):
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


def name_of(target: Any) -> str:
    """What a target of fx is called."""
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
