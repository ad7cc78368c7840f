"""Edits that several rules offer; each is proved before it is given."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor, log10

from engine.catalogue.layer import Category, Layer, Weighted
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.normalisation import BatchNorm
from engine.diagnosis.finding import Remedy
from engine.diagnosis.places import Spot
from engine.diagnosis.subject import Subject
from engine.graph.command import SetParameter
from engine.graph.graph import End
from engine.mending.insertion import splices
from engine.project.learning_command import SetTraining


def other_rate(subject: Subject, factor: float) -> Iterator[Remedy]:
    """The learning rate times a factor, rounded to two digits."""
    now = subject.training.learning_rate
    rate = _rounded(now * factor)
    title = f"Lower the learning rate to {rate:g}"
    if factor > 1:
        title = f"Raise the learning rate to {rate:g}"
    yield from setting(subject, title, "learning_rate", rate)


def setting(subject: Subject, title: str, parameter: str, value: object) -> Iterator[Remedy]:
    """Another training setting, if this network's training has it."""
    yield from subject.remedy(title, SetTraining(parameter, value, subject.stage))


def inserted_before(subject: Subject, spot: Spot, *chain: Layer) -> Iterator[Remedy]:
    """Layers put into the wire that reaches a node first."""
    port = next((port for port, end in spot.graph.wired_inputs(spot.name) if end is not None), None)
    if port is None:
        return
    wire = spot.graph.wire_into[End(spot.name, port.name)]
    named = " and ".join(layer.title for layer in chain)
    title = f"Insert {named} before {spot.name}"
    yield from subject.edit(title, spot, *splices(spot.graph, chain, wire))


def normalised_before(subject: Subject, spot: Spot) -> Iterator[Remedy]:
    """Batch norm before a node, unless what reaches it is normalised already."""
    wired = [end for _, end in spot.graph.wired_inputs(spot.name) if end is not None]
    if wired and spot.graph.node(wired[0].node).layer.category is not Category.NORMALISATION:
        yield from inserted_before(subject, spot, BatchNorm())


def other_start(subject: Subject, spot: Spot, start: str, title: str) -> Iterator[Remedy]:
    """Start weights of another kind for the node's layer, which begin at the next run."""
    if isinstance(spot.layer, Weighted) and spot.layer.start != start:
        yield from subject.edit(title, spot, SetParameter(spot.name, "start", start))


def fewer_or_more(subject: Subject, spot: Spot, factor: float) -> Iterator[Remedy]:
    """Another number of units or filters."""
    for parameter in ("units", "filters"):
        now = spot.layer.values().get(parameter)
        if isinstance(now, int):
            number = max(1, round(now * factor))
            title = f"Give {spot.name} {number} {parameter} instead of {now}"
            yield from subject.edit(title, spot, SetParameter(spot.name, parameter, number))


def hidden_layers(subject: Subject) -> tuple[Spot, ...]:
    """The layers with weights that do not give the network's answer, in order."""
    weighted = [s for s in subject.spots.values() if isinstance(s.layer, Weighted)]
    return tuple(s for s in weighted if not _is_answer(s))


def last_layer(subject: Subject) -> Spot | None:
    """The last Linear, which usually gives the answer."""
    found = [s for s in subject.spots.values() if isinstance(s.layer, Linear)]
    return found[-1] if found else None


def _is_answer(spot: Spot) -> bool:
    """Whether no other weights lie between the node and the end of the drawing it lies in."""
    after = spot.graph.topology.downstream(spot.name)
    return not any(isinstance(spot.graph.node(name).layer, Weighted) for name in after)


def _rounded(rate: float) -> float:
    """Two digits are enough for a learning rate."""
    if rate <= 0:
        return rate
    return round(rate, 1 - floor(log10(rate)))
