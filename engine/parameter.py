"""Declare a setting once: type, default, range, unit and one line of help.

Anything with settings (a layer, a data set, an optimiser) derives from `Declared` and lists them as
class attributes. Constructor, validation, equality, hashing, JSON and the inspector's form all
follow from that list::

    class Blur(Declared):
        radius: int = integer(default=2, low=1, high=31, unit="px", doc="Reach of the blur.")

    Blur(radius=3).replace(radius=5)
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self, dataclass_transform

from engine.errors import ParameterRefused

Matrix = tuple[tuple[float, ...], ...]
Value = (
    bool | int | float | str | tuple[int, ...] | tuple[float, ...] | tuple[str, ...] | Matrix | None
)

FOUND = "Automatic"
"""What holds where a setting names no node, if nothing else is said."""

MOST_NUMBERS = 4096
"""A list or matrix of typed-in numbers holds no more; larger ones are learned, not typed."""


@dataclass(frozen=True)
class Parameter:
    """One declared setting.

    Attributes:
        kind: ``integer``, ``real``, ``switch``, ``choice``, ``text``, ``integers``, ``reals``,
            ``matrix``, ``node`` or ``nodes``.
        default: value where nothing else is said.
        low, high: ends of the range of a number (both allowed), or of each number of a list.
        unit: what the number counts, as ``px`` or ``units``; may be empty.
        doc: one line of help.
        choices: for ``choice``, pairs of (value, label).
        label: what the form writes before the field.
        logarithmic: whether a slider should move in factors rather than steps.
        name: the attribute's name, filled in by the class that declares it.
        shown_if: (name of another setting, values of it) for which this one matters; None: always.
        at_end: an inherited setting that comes after a class's own ones, not before them.
        empty: for ``node`` and ``nodes``, what holds while none is named.
    """

    kind: str
    default: Value
    low: float | None = None
    high: float | None = None
    unit: str = ""
    doc: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    label: str = ""
    logarithmic: bool = False
    name: str = ""
    shown_if: tuple[str, tuple[Value, ...]] | None = None
    at_end: bool = False
    empty: str = ""

    def checked(self, value: object) -> Value:
        """Give ``value`` in the declared type.

        Raises:
            ParameterRefused: if it is of another type or out of range.
        """
        return _CHECKS[self.kind](self, value)

    def refusal(self, value: object) -> ParameterRefused:
        """The error that says what was expected and what came."""
        return ParameterRefused(f"{self.name}: expected {self.expectation}, received {value!r}")

    @property
    def expectation(self) -> str:
        """The legal values in words, as ``1 … 31 px``."""
        match self.kind:
            case "switch":
                return "true or false"
            case "choice":
                return "one of " + ", ".join(value for value, _ in self.choices)
            case "text":
                return "text"
            case "node":
                return "the name of a node"
            case "nodes":
                return "a list of names of nodes"
        numbers = "whole number" if self.kind == "integer" else "number"
        if self.kind == "integers":
            numbers = "list of whole numbers"
        if self.kind in ("reals", "matrix"):
            lists = "list of numbers" if self.kind == "reals" else "matrix of equally long rows"
            reach = (
                "" if self.low is None or self.high is None else f" {self.low:g} … {self.high:g}"
            )
            return f"a {lists}{reach}, at most {MOST_NUMBERS} numbers"
        reach = self._reach()
        if not reach:
            return f"a {numbers}"
        return f"{reach.strip()} (whole)" if self.kind == "integer" else reach.strip()

    def _reach(self) -> str:
        """The range, after a space; empty if there is none."""
        if self.low is None and self.high is None:
            return ""
        low = "" if self.low is None else f"{self.low:g}"
        high = "" if self.high is None else f"{self.high:g}"
        return f" {low} … {high} {self.unit}".rstrip()


def integer(
    *,
    default: int,
    low: int | None = None,
    high: int | None = None,
    unit: str = "",
    doc: str = "",
    label: str = "",
    shown_if: tuple[str, tuple[Value, ...]] | None = None,
    at_end: bool = False,
) -> Any:
    """Declare a whole number from ``low`` to ``high``."""
    return Parameter(
        "integer", default, low, high, unit, doc, label=label, shown_if=shown_if, at_end=at_end
    )


def real(
    *,
    default: float,
    low: float | None = None,
    high: float | None = None,
    unit: str = "",
    doc: str = "",
    label: str = "",
    logarithmic: bool = False,
    shown_if: tuple[str, tuple[Value, ...]] | None = None,
    at_end: bool = False,
) -> Any:
    """Declare a real number from ``low`` to ``high``."""
    return Parameter(
        "real",
        default,
        low,
        high,
        unit,
        doc,
        label=label,
        logarithmic=logarithmic,
        shown_if=shown_if,
        at_end=at_end,
    )


def switch(
    *,
    default: bool,
    doc: str = "",
    label: str = "",
    shown_if: tuple[str, tuple[Value, ...]] | None = None,
) -> Any:
    """Declare something that is on or off."""
    return Parameter("switch", default, doc=doc, label=label, shown_if=shown_if)


def choice(
    *,
    default: str,
    choices: Mapping[str, str],
    doc: str = "",
    label: str = "",
    shown_if: tuple[str, tuple[Value, ...]] | None = None,
    at_end: bool = False,
) -> Any:
    """Declare one of several words; ``choices`` maps each value to its label."""
    return Parameter(
        "choice",
        default,
        doc=doc,
        choices=tuple(choices.items()),
        label=label,
        shown_if=shown_if,
        at_end=at_end,
    )


def text(*, default: str, doc: str = "", label: str = "") -> Any:
    """Declare a line of text."""
    return Parameter("text", default, doc=doc, label=label)


def node(
    *,
    default: str = "",
    doc: str = "",
    label: str = "",
    shown_if: tuple[str, tuple[Value, ...]] | None = None,
    empty: str = FOUND,
) -> Any:
    """Declare a node of the drawing, by name; empty: found by whoever asks for it."""
    return Parameter("node", default, doc=doc, label=label, shown_if=shown_if, empty=empty)


def nodes(
    *,
    default: tuple[str, ...] = (),
    doc: str = "",
    label: str = "",
    shown_if: tuple[str, tuple[Value, ...]] | None = None,
    empty: str = FOUND,
) -> Any:
    """Declare some nodes of the drawing, by name; empty: found by whoever asks for them."""
    return Parameter("nodes", default, doc=doc, label=label, shown_if=shown_if, empty=empty)


def integers(
    *,
    default: tuple[int, ...],
    low: int | None = None,
    high: int | None = None,
    unit: str = "",
    doc: str = "",
    label: str = "",
) -> Any:
    """Declare a short list of whole numbers, as a shape."""
    return Parameter("integers", default, low, high, unit, doc, label=label)


def reals(
    *,
    default: tuple[float, ...],
    low: float | None = None,
    high: float | None = None,
    unit: str = "",
    doc: str = "",
    label: str = "",
    shown_if: tuple[str, tuple[Value, ...]] | None = None,
) -> Any:
    """Declare a short list of real numbers, as the thresholds of some units."""
    return Parameter("reals", default, low, high, unit, doc, label=label, shown_if=shown_if)


def matrix(
    *,
    default: Matrix,
    low: float | None = None,
    high: float | None = None,
    doc: str = "",
    label: str = "",
    shown_if: tuple[str, tuple[Value, ...]] | None = None,
) -> Any:
    """Declare a small table of real numbers, typed in row by row; ``()`` is the empty one."""
    return Parameter("matrix", default, low, high, doc=doc, label=label, shown_if=shown_if)


@dataclass_transform(
    kw_only_default=True,
    frozen_default=True,
    eq_default=True,
    field_specifiers=(integer, real, switch, choice, text, node, nodes, integers, reals, matrix),
)
class Declared:
    """Base of everything that is described by declared settings; instances are values."""

    _parameters: ClassVar[tuple[Parameter, ...]] = ()
    _values: tuple[Value, ...]
    _hash: int

    def __init_subclass__(cls, **keywords: Any) -> None:
        super().__init_subclass__(**keywords)
        own = [
            _named(parameter, name)
            for name, parameter in list(vars(cls).items())
            if isinstance(parameter, Parameter)
        ]
        hidden = {name for name, value in vars(Declared).items() if callable(value)}
        hidden |= {"parameter", "parameters"}
        for parameter in own:
            if parameter.name in hidden:
                raise TypeError(f"{cls.__name__}: a setting can not be called {parameter.name}")
        inherited = [p for p in cls._parameters if p.name not in {o.name for o in own}]
        cls._parameters = tuple(sorted((*inherited, *own), key=lambda p: p.at_end))
        for parameter in own:
            delattr(cls, parameter.name)

    def __init__(self, **values: Any) -> None:
        cls = type(self)
        checked: list[Value] = []
        for parameter in cls._parameters:
            value = values.pop(parameter.name, parameter.default)
            value = parameter.checked(value)
            checked.append(value)
            object.__setattr__(self, parameter.name, value)
        if values:
            known = ", ".join(p.name for p in cls._parameters) or "none"
            raise ParameterRefused(f"{next(iter(values))}: no such setting (known: {known})")
        object.__setattr__(self, "_values", tuple(checked))
        object.__setattr__(self, "_hash", hash((cls, self._values)))

    @classmethod
    def parameters(cls) -> tuple[Parameter, ...]:
        """The declared settings, in order."""
        return cls._parameters

    @classmethod
    def parameter(cls, name: str) -> Parameter:
        """The declaration of one setting.

        Raises:
            ParameterRefused: if there is none of that name.
        """
        for parameter in cls._parameters:
            if parameter.name == name:
                return parameter
        known = ", ".join(p.name for p in cls._parameters) or "none"
        raise ParameterRefused(f"{name}: no such setting (known: {known})")

    def values(self) -> dict[str, Value]:
        """Settings by name, ready for JSON."""
        names = (p.name for p in self._parameters)
        return dict(zip(names, self._values, strict=True))

    def replace(self, **changes: Any) -> Self:
        """The same with some settings changed."""
        return type(self)(**{**self.values(), **changes})

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is a value; use replace({name}=…)")

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return type(self) is type(other) and self._values == other._values

    def __hash__(self) -> int:
        return self._hash

    def __repr__(self) -> str:
        settings = ", ".join(f"{name}={value!r}" for name, value in self.values().items())
        return f"{type(self).__name__}({settings})"


def _named(parameter: Parameter, name: str) -> Parameter:
    from_name = name.replace("_", " ").capitalize()
    named = Parameter(
        **{**vars(parameter), "name": name, "label": parameter.label or from_name},
    )
    named.checked(named.default)
    return named


def _in_range(parameter: Parameter, value: float) -> bool:
    above = parameter.low is None or value >= parameter.low
    below = parameter.high is None or value <= parameter.high
    return above and below


def _check_integer(parameter: Parameter, value: object) -> Value:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or not _in_range(parameter, value):
        raise parameter.refusal(value)
    return value


def _check_real(parameter: Parameter, value: object) -> Value:
    return _number(parameter, value, value)


def _check_switch(parameter: Parameter, value: object) -> Value:
    if not isinstance(value, bool):
        raise parameter.refusal(value)
    return value


def _check_choice(parameter: Parameter, value: object) -> Value:
    if not isinstance(value, str) or value not in dict(parameter.choices):
        raise parameter.refusal(value)
    return value


def _check_text(parameter: Parameter, value: object) -> Value:
    if not isinstance(value, str):
        raise parameter.refusal(value)
    return value


def _check_nodes(parameter: Parameter, value: object) -> Value:
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
        raise parameter.refusal(value)
    return tuple(value)


def _check_integers(parameter: Parameter, value: object) -> Value:
    if not isinstance(value, list | tuple):
        raise parameter.refusal(value)
    for item in value:
        if isinstance(item, bool) or not isinstance(item, int) or not _in_range(parameter, item):
            raise parameter.refusal(value)
    return tuple(value)


def _check_reals(parameter: Parameter, value: object) -> Value:
    if not isinstance(value, list | tuple) or len(value) > MOST_NUMBERS:
        raise parameter.refusal(value)
    return tuple(_number(parameter, item, value) for item in value)


def _check_matrix(parameter: Parameter, value: object) -> Value:
    if not isinstance(value, list | tuple):
        raise parameter.refusal(value)
    rows = []
    for row in value:
        if not isinstance(row, list | tuple) or len(row) != len(value[0]) or not row:
            raise parameter.refusal(value)
        rows.append(tuple(_number(parameter, item, value) for item in row))
    if rows and len(rows) * len(rows[0]) > MOST_NUMBERS:
        raise parameter.refusal(value)
    return tuple(rows)


def _number(parameter: Parameter, item: object, whole: object) -> float:
    """One number of a list."""
    if isinstance(item, bool) or not isinstance(item, int | float):
        raise parameter.refusal(whole)
    try:
        number = float(item)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number) or not _in_range(parameter, number):
        raise parameter.refusal(whole)
    return number


_CHECKS: dict[str, Callable[[Parameter, object], Value]] = {
    "integer": _check_integer,
    "real": _check_real,
    "switch": _check_switch,
    "choice": _check_choice,
    "text": _check_text,
    "node": _check_text,
    "nodes": _check_nodes,
    "integers": _check_integers,
    "reals": _check_reals,
    "matrix": _check_matrix,
}
