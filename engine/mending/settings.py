"""Mends that change the node itself: its settings, its type, its state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from engine.catalogue.layer import Category, Loss, Metric
from engine.catalogue.layers.block import BlockUse, State
from engine.errors import ParameterRefused
from engine.graph.command import SetParameter
from engine.graph.graph import End
from engine.graph.rewire_command import ReplaceLayer
from engine.graph.state_command import Bypass
from engine.mending.case import Case, Mend, mend
from engine.parameter import Parameter

_SMALLER = ("kernel", "dilation", "border", "stride", "k", "index", "stop")
_DIVIDING = ("groups", "heads", "pieces", "parts", "factor")
_JUDGES = {
    "loss": ("cross_entropy", "binary_cross_entropy", "squared_error"),
    "metric": ("accuracy", "rmse"),
}


def own_settings(case: Case) -> Iterator[Mend]:
    """Changes of the node alone."""
    if case.node.is_bypassed:
        names = frozenset((case.name,))
        yield mend(f"Stop bypassing {case.name}", Bypass(names, on=False))
        return
    layer = case.layer
    if isinstance(layer, BlockUse):
        yield from _of_block(case, layer)
    elif isinstance(layer, State):
        yield from _of_state(case)
    elif _is_fed(case):
        yield from _of_layer(case)


def _of_layer(case: Case) -> Iterator[Mend]:
    parameters = {p.name: p for p in case.layer.parameters()}
    if "padding" in parameters and _works(case, "padding", "same"):
        yield _set(case, "padding", "same", "Set padding to same")
    for name in _SMALLER:
        if name in parameters:
            yield from _reduced(case, parameters[name])
    for name in _DIVIDING:
        if name in parameters:
            yield from _dividing(case, name)
    for name in ("axis", "over"):
        if name in parameters:
            yield from _other_axis(case, parameters[name])
    if "shape" in parameters:
        yield from _other_shape(case)


def _reduced(case: Case, parameter: Parameter) -> Iterator[Mend]:
    """The largest number below the present one that works."""
    name, now = parameter.name, _number(case, parameter.name)
    lowest = 2 if name == "kernel" and case.layer.category is Category.POOLING else parameter.low
    for value in range(now - 1, int(lowest or 0) - 1, -1):
        if _works(case, name, value):
            spec = case.specs[0]
            axes = spec.rank - 1 if name == "kernel" and spec is not None else 1
            told = " × ".join([str(value)] * max(axes, 1))
            yield _set(case, name, value, f"Reduce {name} to {told}")
            return


def _dividing(case: Case, name: str) -> Iterator[Mend]:
    """The nearest number that divides: the next below, or above."""
    now = _number(case, name)
    for value in (*range(now - 1, 0, -1), *range(now + 1, 4 * now)):
        if _works(case, name, value):
            yield _set(case, name, value, f"Set {name} to {value}")
            return


def _other_axis(case: Case, parameter: Parameter) -> Iterator[Mend]:
    values: list[tuple[Any, str]] = [(v, str(word)) for v, word in parameter.choices]
    if parameter.kind == "integer":
        rank = max((spec.rank for spec in case.specs if spec is not None), default=0)
        values = [(number, str(number)) for number in range(1, rank + 1)]
    for value, word in values:
        if value != case.layer.values()[parameter.name] and _works(case, parameter.name, value):
            yield _set(case, parameter.name, value, f"Set {parameter.name} to {_plain(word)}")


def _other_shape(case: Case) -> Iterator[Mend]:
    """One size is left to what arrives."""
    shape: Any = case.layer.values()["shape"]
    if not case.specs or not isinstance(shape, tuple):
        return
    for place in reversed(range(len(shape))):
        sizes = tuple(s if s != -1 or p == place else 1 for p, s in enumerate(shape))
        sizes = (*sizes[:place], -1, *sizes[place + 1 :])
        if _works(case, "shape", sizes):
            yield _set(case, "shape", sizes, f"Set shape to {_listed(sizes)}")
            return


def other_types(case: Case) -> Iterator[Mend]:
    """The same for another number of axes, or another loss or metric."""
    layer, found = case.layer, []
    if case.node.is_bypassed or not _is_fed(case):
        return
    for along in re.findall(r"[123]d$", layer.id):
        stem = layer.id.removesuffix(along)
        found = [f"{stem}{number}d" for number in (1, 2, 3) if f"{number}d" != along]
    if isinstance(layer, Loss | Metric):
        found = [kind for kind in _JUDGES[layer.category.value] if kind != layer.id]
    for kind in found:
        if kind not in case.types:
            continue
        other = case.types[kind]()
        if len(other.inputs) == len(layer.inputs) and case.takes(case.specs, other):
            yield mend(f"Use {other.title} instead", ReplaceLayer(case.name, other))


def _of_block(case: Case, layer: BlockUse) -> Iterator[Mend]:
    if layer.shared:
        yield _set(case, "shared", False, f"Switch off Shared of {case.name}")
    has_state = any(isinstance(n.layer, State) for n in case.graph.inside(case.name).nodes)
    if layer.over_time or has_state:
        way = "off" if layer.over_time else "on"
        title = f"Switch {way} Over time of {case.name}"
        yield _set(case, "over_time", not layer.over_time, title)
    if layer.repeat > 1:
        yield _set(case, "repeat", 1, f"Do not repeat {case.name}")


def _of_state(case: Case) -> Iterator[Mend]:
    wire = case.graph.wire_into.get(End(case.name, "next"))
    back = case.spec_at(wire.source if wire else None)
    if back is not None and back.shape:
        yield _set(case, "shape", back.shape, f"Set shape of {case.name} to {_listed(back.shape)}")


def _is_fed(case: Case) -> bool:
    return all(spec is not None or port.is_optional for port, _, spec in case.ports)


def _number(case: Case, parameter: str) -> int:
    value = case.layer.values()[parameter]
    return value if isinstance(value, int) else 0


def _works(case: Case, parameter: str, value: Any) -> bool:
    try:
        layer = case.layer.replace(**{parameter: value})
    except ParameterRefused:
        return False
    return layer != case.layer and case.takes(case.specs, layer)


def _set(case: Case, parameter: str, value: Any, title: str) -> Mend:
    return mend(title, SetParameter(case.name, parameter, value))


def _plain(word: str) -> str:
    return word[:1].lower() + word[1:]


def _listed(sizes: tuple[int, ...]) -> str:
    return ", ".join(map(str, sizes)).replace("-", "−")
