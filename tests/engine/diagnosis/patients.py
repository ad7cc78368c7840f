"""Small networks that have an illness, or are like one that has, and are sound."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from engine.catalogue.layer import Layer
from engine.catalogue.layers.activation import ReLU
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.loss import CrossEntropy
from engine.catalogue.layers.shape import Flatten
from engine.data.data_set import Array, DataSet, Split
from engine.data.pictures import Digits
from engine.data.source import DataSource
from engine.diagnosis.doctor import Doctor
from engine.diagnosis.finding import Finding
from engine.graph.graph import Graph
from engine.project.project import Project
from engine.training.run import train
from engine.training.settings import TrainingSettings
from tests.engine.networks import drawn, inferred, prepared


def chain(field: str, *layers: tuple[str, Layer]) -> Graph:
    """Layers one after another, between an input field and a cross-entropy of the labels."""
    names = [name for name, _ in layers]
    wires = [f"{a} > {b}" for a, b in zip(["given", *names], names, strict=False)]
    wires += [f"{names[-1]} > cross_entropy.scores", "label > cross_entropy.target"]
    return drawn(
        ", ".join(wires),
        given=InputField(field=field),
        **dict(layers),
        label=TargetField(field="label"),
        cross_entropy=CrossEntropy(),
    )


def perceptrons(
    field: str,
    depth: int = 1,
    classes: int = 10,
    units: int = 32,
    activation: Callable[[], Layer] = ReLU,
    **linear: Any,
) -> Graph:
    """A multi-layer perceptron; ``linear`` are settings of its hidden layers."""
    layers: list[tuple[str, Layer]] = [("flatten", Flatten())] if field == "image" else []
    for number in range(1, depth + 1):
        layers.append((f"hidden{number}", Linear(units=units, **linear)))
        layers.append((f"activation{number}", activation()))
    return chain(field, *layers, ("scores", Linear(units=classes)))


def project(graph: Graph, data: DataSource | None = None, **training: Any) -> Project:
    """A project on the CPU, of digits unless other data are named."""
    settings = {"epochs": 3, "batch_size": 32, "device": "cpu", **training}
    return Project(
        name="patient",
        graph=graph,
        data=Digits() if data is None else data,
        training=TrainingSettings(**settings),
    )


def examined(
    patient: Project, data: DataSet | None = None, *, steps: int | None = None
) -> dict[str, Finding]:
    """Train to the last epoch, or so many steps, looking all the time; the findings by rule."""
    run = prepared(patient, data)
    doctor = Doctor(patient, inferred(patient.graph, patient.data), run)
    for _ in train(run) if steps != 0 else ():
        doctor.go_on()
        if steps is not None and run.position.step >= steps:
            break
    run.reporter.flush()
    *_, last = doctor.last_look()
    assert last is not None
    return {finding.rule: finding for finding in reversed(last.findings)}


def with_arrays(data: DataSet, train: dict[str, Array], test: dict[str, Array]) -> DataSet:
    """The same data set with other examples."""
    parts = (
        Split({name: np.ascontiguousarray(array) for name, array in part.items()})
        for part in (train, test)
    )
    return DataSet(data.name, data.fields, *parts, data.origin, data.source)


def taken(split: Split, chosen: Array) -> dict[str, Array]:
    """Some examples of a split."""
    return {name: array[chosen] for name, array in split.arrays.items()}
