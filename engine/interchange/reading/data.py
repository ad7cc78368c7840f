"""Data for an imported model, and what it is to learn."""

from __future__ import annotations

import msgspec

from engine.catalogue.layer import Layer
from engine.catalogue.layers.activation import LogSoftmax
from engine.catalogue.layers.data import TargetField
from engine.catalogue.layers.loss import NLL, CrossEntropy, SquaredError
from engine.catalogue.layers.metric import Accuracy
from engine.data.catalogue import DataCatalogue
from engine.data.data_set import Field
from engine.data.source import DataSource
from engine.errors import ImportRefused
from engine.graph.graph import End, Graph, Node, Wire
from engine.graph.names import free_name
from engine.interchange.reading.drawing import Drawing, Spot
from engine.interchange.reading.traced import Traced
from engine.interchange.reading.wishes import Wishes
from engine.tensor_spec import TensorSpec


def chosen_data(
    traced: Traced,
    specs: list[TensorSpec],
    wishes: Wishes,
    sources: DataCatalogue,
    notes: list[str],
) -> tuple[DataSource, list[str]]:
    """A data set that fits, and the fields of it for the inputs."""
    out = traced.outputs[0].shape if traced.outputs else ()
    given = wishes.data
    candidates = [source() for source in sources] if given is None else [given]
    ranked: list[tuple[int, DataSource, list[str]]] = []
    for source in candidates:
        fields = _fitting_fields(source, list(traced.inputs), specs)
        if fields is not None:
            ranked.append((_fit(source, fields, list(traced.inputs), out, wishes), source, fields))
    if ranked:
        _, data, fields = max(ranked, key=lambda entry: entry[0])
        return data, fields
    if wishes.data is not None:
        shown = ", ".join(map(str, specs))
        raise ImportRefused(f"No field of {candidates[0].title} is {shown}, which the model needs.")
    shown = " and ".join(map(str, specs))
    notes.append(
        f"No data set that comes with Chainrule has examples of {shown}: choose data in the "
        "project before it can learn."
    )
    return candidates[0], list(traced.inputs)


def _fitting_fields(
    source: DataSource, names: list[str], specs: list[TensorSpec]
) -> list[str] | None:
    here = [f for f in source.fields() if f.role == "input"]
    found: list[str] = []
    for name, spec in zip(names, specs, strict=True):
        fitting = [f.name for f in here if f.name not in found and _is_alike(f.spec, spec)]
        if not fitting:
            return None
        found.append(name if name in fitting else fitting[0])
    return found


def _is_alike(one: TensorSpec, other: TensorSpec) -> bool:
    return (one.shape, one.dtype, one.classes) == (other.shape, other.dtype, other.classes)


def _fit(
    source: DataSource, fields: list[str], names: list[str], out: tuple[int, ...], wishes: Wishes
) -> int:
    """How well a data set fits beyond the shapes of its inputs."""
    target = _target_for(source, out, wishes)
    return 4 * (target is not None) + 2 * (fields == names)


def _target_for(source: DataSource, out: tuple[int, ...], wishes: Wishes) -> Field | None:
    for one in source.fields():
        if one.role != "target":
            continue
        classes = one.spec.classes
        if classes is not None and not one.spec.shape:
            if out == (classes,) and wishes.classes in (None, classes):
                return one
        elif classes is None and one.spec.shape == out and wishes.classes is None:
            return one
    return None


def with_objective(
    graph: Graph,
    out: End,
    drawing: Drawing,
    data: DataSource,
    wishes: Wishes,
    notes: list[str],
) -> Graph:
    """The drawing with a target, a loss and a metric, if it is known what is to be learned."""
    spot = next(s for s in drawing.spots.values() if isinstance(s, Spot) and s.end == out)
    target = _target_for(data, spot.spec.shape, wishes)
    name = target.name if target is not None else "label"
    is_classes = wishes.classes is not None or (target is not None and target.spec.classes)
    if target is None and wishes.classes is None:
        notes.append(
            "Nothing tells what is to be learned, so there is no loss yet: add a target and a loss "
            "in the project, or say --classes N."
        )
        return graph
    if wishes.classes is not None and spot.spec.shape != (wishes.classes,):
        raise ImportRefused(
            f"--classes {wishes.classes}: the model gives {spot.spec} numbers, but one score for "
            "each class is needed."
        )
    loss: Layer = SquaredError()
    if is_classes:
        is_log = isinstance(graph.node(out.node).layer, LogSoftmax)
        loss = NLL() if is_log else CrossEntropy()
    answer = free_name(name, graph.by_name)
    added = [Node(name=answer, layer=TargetField(field=name))]
    judges: list[Layer] = [loss, *([Accuracy()] if is_classes else [])]
    wires = []
    for judge in judges:
        stem = free_name(judge.id, {*graph.by_name, answer})
        added.append(Node(name=stem, layer=judge))
        scores, true = (port.name for port in judge.inputs[:2])
        wires += [Wire(out, End(stem, scores)), Wire(End(answer, "out"), End(stem, true))]
    return msgspec.structs.replace(
        graph, nodes=(*graph.nodes, *added), wires=(*graph.wires, *wires)
    )
