"""Inputs in units of their own, far from the size that networks learn well with."""

from __future__ import annotations

import math
from collections.abc import Iterator

from engine.catalogue.layer import Category, Weighted
from engine.catalogue.layers.data import InputField
from engine.catalogue.layers.normalisation import BatchNorm
from engine.diagnosis.evidence import Evidence, FieldFacts
from engine.diagnosis.finding import Finding, Remedy, Severity
from engine.diagnosis.places import Spot
from engine.diagnosis.remedies import inserted_before
from engine.diagnosis.subject import Subject
from engine.graph.graph import Graph
from engine.project.command import SetData

SPREAD = 10.0
"""Between the largest and the smallest deviation of the features. The surface of the loss is then a
hundred times as steep along one weight as along another, and learning takes as many times longer.
Source: LeCun, Bottou, Orr and Müller 1998, "Efficient BackProp", section 4.3."""

SIZE = 20.0
"""Root mean square of a feature; it should be about 1."""

_SCALED = (("standardise", True), ("scale", "standardised"), ("scale", "unit"))


def unscaled_input(evidence: Evidence, subject: Subject) -> Iterator[Finding]:
    """Features that differ much in size, or are large, and that reach weights as they are."""
    if evidence.data is None:
        return
    for spot in subject.spots.values():
        layer = spot.layer
        facts = evidence.data.inputs.get(layer.field) if isinstance(layer, InputField) else None
        words = "" if facts is None else _fault(facts)
        first = _first_weights(spot.graph, spot.name) if words else None
        if first is None:
            continue
        yield Finding(
            rule="unscaled_input",
            title="Unscaled input",
            text=(
                "The features come in units of their own. The largest ones drown the others, and "
                "no learning rate suits all of them."
            ),
            evidence=words,
            severity=Severity.HINDRANCE,
            node=spot.path,
            remedies=tuple(_remedies(subject, spot, first)),
        )


def _fault(facts: FieldFacts) -> str:
    """What is wrong with the sizes, in numbers; empty if nothing is."""
    sizes = [math.hypot(m, d) for m, d in zip(facts.means, facts.deviations, strict=True)]
    varying = [d for d in facts.deviations if d > 0]
    if max(sizes, default=0.0) > SIZE:
        at = sizes.index(max(sizes))
        return (
            f"{_name(facts, at)} has a mean of {facts.means[at]:.3g} and a deviation of "
            f"{facts.deviations[at]:.3g}; about 0 and 1 would suit."
        )
    if varying and max(varying) > SPREAD * min(varying):
        low, high = (facts.deviations.index(f(varying)) for f in (min, max))
        return (
            f"{_name(facts, high)} has a deviation of {max(varying):.3g}, "
            f"{_name(facts, low)} one of {min(varying):.3g}."
        )
    return ""


def _name(facts: FieldFacts, at: int) -> str:
    if at < len(facts.names):
        return facts.names[at]
    return "The input" if len(facts.means) == 1 else f"Feature {at + 1}"


def _first_weights(graph: Graph, name: str) -> str | None:
    """The first layer with weights that sees the numbers as they came; None if all are rescaled."""
    waiting, seen = [name], {name}
    while waiting:
        for wire in graph.wires_at((waiting.pop(0),)):
            layer = graph.node(wire.target.node).layer
            if wire.target.node in seen:
                continue
            seen.add(wire.target.node)
            if isinstance(layer, Weighted) and wire.target.port == layer.inputs[0].name:
                return wire.target.node
            if layer.category in (Category.SHAPE, Category.POOLING, Category.REGULARISATION):
                waiting.append(wire.target.node)
    return None


def _remedies(subject: Subject, spot: Spot, first: str) -> Iterator[Remedy]:
    data = subject.project.data
    known = data.values()
    for parameter, value in _SCALED:
        if parameter in known and known[parameter] != value:
            allowed = [choice for choice, _ in data.parameter(parameter).choices]
            if isinstance(value, bool) or value in allowed:
                title = f"Scale the data: {data.parameter(parameter).label}"
                yield from subject.remedy(title, SetData(data.replace(**{parameter: value})))
                break
    entry = subject.spots.get(first)
    if entry is not None and not spot.block:
        yield from inserted_before(subject, entry, BatchNorm())
