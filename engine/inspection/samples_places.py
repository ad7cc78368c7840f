"""Which nodes of a drawing make something of a code: decoders and generators; needs no torch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from engine.catalogue.layer import DataField, Loss, Metric
from engine.catalogue.layers.data import Noise
from engine.catalogue.layers.sampling import GaussianSample
from engine.catalogue.layers.shape import Flatten, Reshape
from engine.data.data_set import Field
from engine.graph.bypass import in_effect
from engine.graph.graph import End, Graph
from engine.inference.report import Inference
from engine.tensor_spec import TensorSpec

Prior = Literal["normal", "uniform", "fitted"]

MOST_NUMBERS = 1024
"""A code of more numbers is none."""


@dataclass(frozen=True)
class Decoder:
    """From a code to what a network makes of it.

    Attributes:
        code: the node that gives the code, a row of numbers.
        output: the node that gives what is made.
        size: how many numbers a code has.
        prior: how codes are drawn: from a standard ``normal`` distribution, a ``uniform`` one from
            −1 to 1, or a normal one ``fitted`` to the codes of the training examples.
        encoder: the node that gives the codes of examples, without chance; empty: they have none.
        original: the node whose values the output is to come near; empty: there is none.
        field: the data's field that examples of which it makes have; empty: none of this shape.
    """

    code: str
    output: str
    size: int
    prior: Prior = "normal"
    encoder: str = ""
    original: str = ""
    field: str = ""


def decoders_of(graph: Graph, inference: Inference, fields: Iterable[Field]) -> tuple[Decoder, ...]:
    """All there are; of an autoencoder the narrowest code comes first, generators last."""
    graph, known = in_effect(graph), tuple(fields)
    rebuilt = list(_autoencoders(graph, inference, known))
    rebuilt.sort(key=lambda decoder: decoder.size)
    return tuple(dict.fromkeys((*rebuilt, *_generators(graph, inference, known))))


def _autoencoders(
    graph: Graph, inference: Inference, fields: tuple[Field, ...]
) -> Iterator[Decoder]:
    for output, original, field in _rebuilt(graph, inference, fields):
        source = next(n.name for n in graph.nodes if _field(graph, n.name) == field.name)
        between = [
            name
            for name in graph.topology.order
            if name in graph.topology.upstream(output)
            and source in graph.topology.upstream(name)
            and _is_passed_by_all(graph, source, output, name)
        ]
        for name in reversed(between):  # of like sizes, what the decoder is given comes first
            spec = _spec(inference, name)
            if spec is None or spec.rank != 1 or not spec.dtype.startswith("float"):
                continue
            if spec.size < min(field.spec.size, MOST_NUMBERS + 1):
                encoder, prior = _encoder(graph, name)
                yield Decoder(name, output, spec.size, prior, encoder, original, field.name)


def _rebuilt(
    graph: Graph, inference: Inference, fields: tuple[Field, ...]
) -> list[tuple[str, str, Field]]:
    """Nodes that are compared with what came in, with that; those of its own shape come first."""
    inputs = {field.name: field for field in fields if field.role == "input"}
    found: dict[tuple[str, str], tuple[bool, str, str, Field]] = {}
    for end in (node for node in graph.nodes if isinstance(node.layer, Loss | Metric)):
        wired = [(port, source) for port, source in graph.wired_inputs(end.name) if source]
        said = next((source for port, source in wired if not port.is_target), None)
        truth = next((source for port, source in wired if port.is_target), None)
        if said is None or truth is None or graph.output_ports(said.node)[0].name != said.port:
            continue
        field = inputs.get(_plainly(graph, truth.node))
        spec = _spec(inference, said.node)
        if field is None or spec is None or spec.size != field.spec.size:
            continue
        if _source(graph, field.name) in graph.topology.upstream(said.node):
            is_other = spec.shape != field.spec.shape
            found.setdefault((said.node, truth.node), (is_other, said.node, truth.node, field))
    best = sorted(found.values(), key=lambda each: each[0])[:1]
    return [(output, original, field) for _, output, original, field in best]


def _generators(graph: Graph, inference: Inference, fields: tuple[Field, ...]) -> Iterator[Decoder]:
    shapes = {field.spec.shape: field.name for field in reversed(fields) if field.role == "input"}
    for node in graph.nodes:
        spec = _spec(inference, node.name)
        if not isinstance(node.layer, Noise) or spec is None or spec.rank != 1:
            continue
        if spec.size > MOST_NUMBERS:
            continue
        prior: Prior = "uniform" if node.layer.distribution == "uniform" else "normal"
        for name in graph.topology.order:
            made = _spec(inference, name)
            upstream = graph.topology.upstream(name)
            if made is None or node.name not in upstream or made.shape not in shapes:
                continue
            if not any(_field(graph, other) for other in upstream):
                yield Decoder(node.name, name, spec.size, prior, field=shapes[made.shape])


def _is_passed_by_all(graph: Graph, source: str, output: str, name: str) -> bool:
    """Whether every way from the source to the output leads through the node."""
    reached, asked = {source}, [source]
    while asked:
        for wire in graph.wires_at(frozenset({asked.pop()})):
            target = wire.target.node
            if wire.source.node in reached and target not in reached and target != name:
                reached.add(target)
                asked.append(target)
    return output not in reached


def _encoder(graph: Graph, code: str) -> tuple[str, Prior]:
    """What gives an example's code without chance, and how codes are spread by design."""
    if isinstance(graph.node(code).layer, GaussianSample):
        source = graph.wire_into.get(End(code, "mean"))
        if source is not None:
            return source.source.node, "normal"
    return code, "fitted"


def _plainly(graph: Graph, name: str) -> str:
    """The data's field that a node gives, as it is or in another shape; empty: none."""
    layer = graph.node(name).layer
    if isinstance(layer, Flatten | Reshape):
        source = next((end.node for _, end in graph.wired_inputs(name) if end is not None), None)
        return _plainly(graph, source) if source is not None else ""
    return _field(graph, name)


def _source(graph: Graph, field: str) -> str:
    """The first node that brings a field; empty: none does."""
    return next((node.name for node in graph.nodes if _field(graph, node.name) == field), "")


def _field(graph: Graph, name: str) -> str:
    layer = graph.node(name).layer
    return layer.field if isinstance(layer, DataField) else ""


def _spec(inference: Inference, name: str) -> TensorSpec | None:
    report = inference.nodes.get(name)
    return report.outputs[0] if report is not None and report.is_sound and report.outputs else None
