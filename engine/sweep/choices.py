"""What of a project can be varied, over which values one would begin, and what can be the aim."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from engine.catalogue.layer import DataField, Loss, Metric
from engine.catalogue.layers.block import BlockUse
from engine.graph.graph import Graph
from engine.parameter import Declared, Parameter
from engine.project.project import Project
from engine.project.target import OF_PROJECT
from engine.sweep.sweep import Axis

_NAMES = ("node", "nodes", "matrix")
"""Kinds of settings that say which, not how much."""

_RISES = re.compile(r"accuracy|return|reward|score|won|hits|top_?k|r2|psnr", re.IGNORECASE)


@dataclass(frozen=True)
class Setting:
    """A setting that can be varied.

    Attributes:
        target: its dotted name in the project.
        parameter: how it is declared.
        value: what it is now.
    """

    target: str
    parameter: Parameter
    value: Any

    @property
    def place(self) -> str:
        """Where it is, as ``conv1``, ``block.conv1`` or ``training``."""
        return self.target.rpartition(".")[0]

    @property
    def is_number(self) -> bool:
        """Whether it can be varied over a range."""
        return self.parameter.kind in ("integer", "real")


@dataclass(frozen=True)
class Measured:
    """A value that runs measure.

    Attributes:
        metric: its name, as on the curves.
        is_highest: whether more is better, as far as one can tell.
    """

    metric: str
    is_highest: bool


def settings_of(project: Project) -> tuple[Setting, ...]:
    """All settings that can be varied: of training, recipe, data, augmentation and every node.

    A block that is used several times is listed where it is used first: it is the same everywhere.
    """
    found: list[Setting] = []
    for kind in OF_PROJECT:
        if kind != "training" and kind in project.graph.by_name:
            continue  # a dotted name leads to the node
        unused = project.recipe.unused if kind == "training" else frozenset()
        found += _settings(kind, getattr(project, kind), unused)
    found += _inside(project.graph, "", set())
    return tuple(found)


def measured_by(project: Project, told: Iterable[str] = ()) -> tuple[Measured, ...]:
    """What runs of a project measure: its metrics, the loss, its losses, and what runs told."""
    metrics, losses = [], []
    for node in project.graph.nodes:
        layer = node.layer
        if isinstance(layer, Metric) and not node.is_bypassed:
            metrics.append(Measured(node.name, layer.higher_is_better))
        elif isinstance(layer, Loss) and not node.is_bypassed:
            losses.append(Measured(node.name, False))
    known = [*metrics, Measured("loss", False), *losses]
    names = {measured.metric for measured in known}
    known += [Measured(name, is_gain(name)) for name in dict.fromkeys(told) if name not in names]
    return tuple(known)


def is_gain(name: str) -> bool:
    """Whether a measured value of this name is the better the higher, by its name alone."""
    return _RISES.search(name) is not None


def usual_axis(setting: Setting) -> Axis:
    """The values one would begin with: all of a few, or some about the one that holds."""
    parameter, value, target = setting.parameter, setting.value, setting.target
    default: Any = parameter.default
    match parameter.kind:
        case "choice":
            return Axis(target=target, values=tuple(word for word, _ in parameter.choices))
        case "switch":
            return Axis(target=target, values=(False, True))
        case "real" if parameter.logarithmic:
            middle = float(value) or float(default or 0) or 1e-3
            low, high = _within(parameter, middle / 10), _within(parameter, middle * 10)
            if 0 < low < high:
                return Axis(target=target, low=low, high=high, steps=5, is_logarithmic=True)
        case "integer" if parameter.name == "seed":
            return Axis(target=target, values=(value, value + 1, value + 2))
    if not setting.is_number:
        return Axis(target=target, values=(value,))
    near = [value / 2, value, value * 2] if value else [0, default, 1]
    if parameter.kind == "integer":
        near = [round(number) for number in near]
    values = sorted({_within(parameter, number) for number in near if number is not None})
    return Axis(target=target, values=tuple(values))


def _within(parameter: Parameter, number: float) -> float:
    if parameter.low is not None:
        number = max(number, parameter.low)
    if parameter.high is not None:
        number = min(number, parameter.high)
    return number


def _settings(
    place: str, declared: Declared, unused: frozenset[str] = frozenset()
) -> Iterator[Setting]:
    for parameter in declared.parameters():
        if parameter.kind not in _NAMES and parameter.name not in unused:
            value = getattr(declared, parameter.name)
            yield Setting(f"{place}.{parameter.name}", parameter, value)


def _inside(graph: Graph, before: str, seen: set[str]) -> Iterator[Setting]:
    for node in graph.nodes:
        layer, place = node.layer, f"{before}{node.name}"
        named = {"field"} if isinstance(layer, DataField) else set()
        if isinstance(layer, BlockUse):
            named = {"block"}
        if place != "training":  # that name leads to the settings of training
            yield from _settings(place, layer, frozenset(named))
        if isinstance(layer, BlockUse) and layer.block not in seen:
            seen.add(layer.block)
            if layer.block in graph.blocks.by_name:
                yield from _inside(graph.inside(node.name), f"{place}.", seen)
