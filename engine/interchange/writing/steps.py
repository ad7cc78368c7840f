"""What torch.fx has traced, as lines of Python."""

from __future__ import annotations

import builtins
import inspect
import math
import operator
from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import fx
from torch.nn import functional

from engine.interchange.writing.layout import (
    Assign,
    Attribute,
    Call,
    Expression,
    Infix,
    Items,
    Plain,
    Value,
    fits,
    flat,
)

_INFIX: dict[Any, str] = {
    operator.add: "+",
    operator.sub: "-",
    operator.mul: "*",
    operator.truediv: "/",
    operator.floordiv: "//",
    operator.mod: "%",
    operator.matmul: "@",
    operator.pow: "**",
    operator.lt: "<",
    operator.le: "<=",
    operator.gt: ">",
    operator.ge: ">=",
    operator.eq: "==",
    operator.ne: "!=",
    operator.and_: "&",
    operator.or_: "|",
}
_HOMES = (
    ("torch", torch),
    ("F", functional),
    ("torch.linalg", torch.linalg),
    ("torch.special", torch.special),
    ("torch.fft", torch.fft),
    ("math", math),
)


class CanNotBeWritten(Exception):
    """A step that is no plain call."""


def lines_of(
    traced: fx.Graph,
    given: Sequence[Expression],
    free_name: Callable[[str], str],
    name_of: Callable[[Any], str],
) -> tuple[list[Assign], tuple[Expression, ...]]:
    """The traced code as lines, and what it gives.

    What is used once becomes part of the line that uses it, as long as that stays one line.

    Args:
        traced: code without modules or weights.
        given: what its arguments are.
        free_name: makes an unused variable of a word.
        name_of: how a function of our own is called.

    Raises:
        CanNotBeWritten: if it uses modules, weights or functions that have no name.
    """
    known: dict[fx.Node, Expression] = {}
    lines: list[Assign] = []
    arguments = iter(given)
    for step in traced.nodes:
        if step.op == "placeholder":
            known[step] = next(arguments)
        elif step.op == "output":
            result = step.args[0]
            results = result if isinstance(result, tuple | list) else (result,)
            return lines, tuple(_expression(one, known) for one in results)
        else:
            found = _call(step, known, name_of)
            uses = sum(list(_flattened(user.args)).count(step) for user in step.users)
            in_kwargs = any(step in user.kwargs.values() for user in step.users)
            if uses + in_kwargs != 1 or not fits(Assign("x" * 12, found), 2):
                name = free_name(step.name)
                lines.append(Assign(name, found))
                found = Plain(name)
            known[step] = found
    raise CanNotBeWritten("it gives nothing")


def _flattened(arguments: Any) -> list[Any]:
    if isinstance(arguments, tuple | list):
        return [inner for item in arguments for inner in _flattened(item)]
    return [arguments]


def _call(
    step: fx.Node, known: dict[fx.Node, Expression], name_of: Callable[[Any], str]
) -> Expression:
    arguments = [_expression(a, known) for a in step.args]
    keywords = {k: _expression(v, known, k) for k, v in step.kwargs.items()}
    if step.op == "call_method":
        method = Attribute(arguments[0], f".{step.target}")
        return Call(method, _given(arguments[1:], keywords))
    if step.op != "call_function":
        raise CanNotBeWritten(f"{step.op} {step.target}")
    function: Any = step.target
    if function in _INFIX and len(arguments) == 2:
        return Infix(arguments[0], _INFIX[function], arguments[1])
    if function is operator.getitem:
        return Attribute(arguments[0], f"[{_index(step.args[1], known)}]")
    if function is operator.neg:
        return Infix(Plain("0"), "-", arguments[0])
    if function is builtins.getattr:
        return Attribute(arguments[0], f".{step.args[1]}")
    head = _function_name(function, name_of)
    told = _without_defaults(function, step)
    if told is not None:
        return Call(Plain(head), tuple((k, _expression(v, known, k or "size")) for k, v in told))
    return Call(Plain(head), _given(arguments, keywords))


def _given(
    arguments: Sequence[Expression], keywords: dict[str, Expression]
) -> tuple[tuple[str, Expression], ...]:
    return (*(("", a) for a in arguments), *keywords.items())


def _without_defaults(function: Any, step: fx.Node) -> tuple[tuple[str, Any], ...] | None:
    """The arguments without those that say what is so anyway; None if that is not known."""
    try:
        signature = inspect.signature(function)
        bound = signature.bind(*step.args, **step.kwargs)
    except (TypeError, ValueError):
        return None
    if any(p.kind in (p.VAR_POSITIONAL, p.VAR_KEYWORD) for p in signature.parameters.values()):
        return None
    found = []
    for name, value in bound.arguments.items():
        parameter = signature.parameters[name]
        needed = parameter.default is parameter.empty
        if needed:
            found.append(("", value))
        elif isinstance(value, fx.Node) or value != parameter.default:
            found.append((name, value))
    return tuple(found)


def _function_name(function: Any, name_of: Callable[[Any], str]) -> str:
    name = getattr(function, "__name__", "")
    for home, module in _HOMES:
        if getattr(module, name, None) is function:
            return f"{home}.{name}"
        alike = [other for other, value in vars(module).items() if value is function]
        if alike:
            return f"{home}.{min(alike, key=len)}"
    if getattr(builtins, name, None) is function:
        return str(name)
    if str(getattr(function, "__module__", "")).startswith("engine."):
        return name_of(function)
    raise CanNotBeWritten(str(function))


def _expression(part: Any, known: dict[fx.Node, Expression], hint: str = "size") -> Expression:
    match part:
        case fx.Node():
            return known[part]
        case list():
            return Items(tuple(_expression(item, known, hint) for item in part), "[]")
        case tuple():
            if all(isinstance(item, int | float | str | bool) for item in part):
                return Value(tuple(part), f"{hint}s")
            return Items(tuple(_expression(item, known, hint) for item in part))
        case torch.dtype():
            return Plain(str(part))
        case slice() | None | bool() | str():
            return Plain(repr(part)) if isinstance(part, slice) else Value(part, hint)
        case int() | float():
            return Value(part, hint)
        case _ if part is Ellipsis:
            return Plain("...")
    raise CanNotBeWritten(repr(part))


def _index(part: Any, known: dict[fx.Node, Expression]) -> str:
    if isinstance(part, tuple):
        return ", ".join(_index(item, known) for item in part)
    if isinstance(part, slice):
        ends = ["" if end is None else str(end) for end in (part.start, part.stop, part.step)]
        return ":".join(ends if part.step is not None else ends[:2])
    return flat(_expression(part, known))
