"""Mends that change a layer before the node: how wide it is, and what border it has."""

from __future__ import annotations

from collections.abc import Iterator

from engine.catalogue.layer import Loss, Metric
from engine.catalogue.layers.block import BlockUse, State
from engine.graph.command import SetParameter
from engine.graph.graph import End
from engine.mending.case import Case, Mend, mend

_FURTHEST = 8
_WIDTHS = ("units", "filters")


def changes_before(case: Case) -> Iterator[Mend]:
    """Changes of the nearest layers before each input."""
    if case.node.is_bypassed:
        return
    for place, (port, end, spec) in enumerate(case.ports):
        if end is None or spec is None or port.is_target:
            continue
        for wanted in _wanted(case, place):
            yield from _widened(case, end, wanted)
    for port, end, _ in case.ports:
        if end is not None and not port.is_target:
            yield from _padded(case, end)


def _wanted(case: Case, place: int) -> Iterator[int]:
    """How wide the layer before an input may have to be."""
    found: dict[int, None] = {}
    others = [s for i, s in enumerate(case.specs) if i != place and s is not None]
    for other in others:
        if other.is_label:
            found[other.classes or 1] = None
            found[1] = None
        elif other.shape:
            found |= dict.fromkeys((other.shape[0], other.shape[-1]))
        else:
            found[1] = None
    layer = case.layer
    if isinstance(layer, State) and not others:
        found[layer.shape[-1]] = None
    if not isinstance(layer, Loss | Metric):
        found |= dict.fromkeys(_multiples(case, place))
    yield from found


def _multiples(case: Case, place: int) -> Iterator[int]:
    """The next widths that can be split as the node wants to."""
    spec, values = case.specs[place], case.layer.values()
    for name in ("heads", "groups", "pieces", "parts"):
        count = values.get(name)
        if isinstance(count, int) and count > 1 and spec is not None and spec.shape:
            for size in dict.fromkeys((spec.shape[-1], spec.shape[0])):
                yield -(-size // count) * count


def _widened(case: Case, end: End, wanted: int) -> Iterator[Mend]:
    """The nearest layer with a width of its own, as wide as wanted."""
    for name in _chain(case, end):
        layer = case.graph.node(name).layer
        for parameter in layer.parameters():
            if parameter.name not in _WIDTHS:
                continue
            high = int(parameter.high or wanted)
            if layer.values()[parameter.name] != wanted and 1 <= wanted <= high:
                title = f"Set {parameter.name} of {name} to {wanted}"
                yield mend(title, SetParameter(name, parameter.name, wanted))
            return


def _padded(case: Case, end: End) -> Iterator[Mend]:
    """Nearest layers before it that make the picture smaller than they would have to."""
    for name in _chain(case, end):
        if case.graph.node(name).layer.values().get("padding") == "valid":
            yield mend(f"Set padding of {name} to same", SetParameter(name, "padding", "same"))


def _chain(case: Case, end: End) -> Iterator[str]:
    """The nodes before an input, the nearest first, as far as one follows from the other."""
    graph, name = case.graph, end.node
    for _ in range(_FURTHEST):
        node = graph.node(name)
        if isinstance(node.layer, BlockUse) and not node.is_bypassed:
            return
        yield name
        fed = [source for port, source in graph.wired_inputs(name) if source and not port.is_target]
        if not fed:
            return
        name = fed[0].node
