"""Small real networks, projects and runs for tests."""

from __future__ import annotations

from typing import Any

import torch

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.layer import Layer
from engine.catalogue.layers.activation import ReLU, Tanh
from engine.catalogue.layers.block import BlockInput, BlockOutput
from engine.catalogue.layers.combination import Multiply
from engine.catalogue.layers.convolution import Conv2d
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.loss import CrossEntropy
from engine.catalogue.layers.metric import Accuracy
from engine.catalogue.layers.normalisation import BatchNorm
from engine.catalogue.layers.pooling import MaxPool2d
from engine.catalogue.layers.regularisation import Dropout
from engine.catalogue.layers.shape import Flatten
from engine.compile.model import Model, compile_graph
from engine.data.augmentation import Augmentation
from engine.data.catalogue import builtin_sources
from engine.data.data_set import DataSet
from engine.data.pictures import Digits
from engine.data.points import Blobs, Xor
from engine.data.source import DataSource
from engine.graph.graph import End, Graph, Node, Wire, checked_graph
from engine.inference.infer import Memo, infer
from engine.inference.report import Inference
from engine.project.file import read_project
from engine.project.places import projects_folder
from engine.project.project import Project
from engine.training.run import Run, prepare_run, train
from engine.training.settings import TrainingSettings

CONV, SCORES, LOSS = "conv", "scores", "cross_entropy"
CPU = torch.device("cpu")


def drawn(wires: str = "", **layers: Layer) -> Graph:
    """A drawing of layers by name; wires as ``a > b, b > loss.scores, c > loss.target``.

    An end without a port means the first output, or the first input.
    """
    nodes = tuple(Node(name=name, layer=layer) for name, layer in layers.items())
    graph = checked_graph(Graph(nodes=nodes))
    for text in filter(None, (part.strip() for part in wires.split(","))):
        graph = graph.with_wire(wire(graph, text))
    return graph


def wire(graph: Graph, text: str) -> Wire:
    """A wire as ``a > b`` or ``a > b.port``."""
    source, target = (part.strip() for part in text.split(">"))
    name, _, port = target.partition(".")
    first = port or graph.input_ports(name)[0].name
    return Wire(End(source, graph.node(source).layer.outputs[0].name), End(name, first))


def tiny_classifier() -> Graph:
    """Digits of 8 x 8 pixels through one convolution."""
    return drawn(
        "image > conv, conv > relu, relu > pool, pool > flatten, flatten > scores,"
        "scores > cross_entropy.scores, label > cross_entropy.target,"
        "scores > accuracy.scores, label > accuracy.target",
        image=InputField(field="image"),
        conv=Conv2d(filters=4, kernel=3),
        relu=ReLU(),
        pool=MaxPool2d(),
        flatten=Flatten(),
        scores=Linear(units=10),
        label=TargetField(field="label"),
        cross_entropy=CrossEntropy(),
        accuracy=Accuracy(),
    )


def noisy_classifier() -> Graph:
    """As `tiny_classifier`, with a batch norm and a dropout."""
    return drawn(
        "image > conv, conv > norm, norm > relu, relu > flatten, flatten > dropout,"
        "dropout > scores, scores > cross_entropy.scores, label > cross_entropy.target,"
        "scores > accuracy.scores, label > accuracy.target",
        image=InputField(field="image"),
        conv=Conv2d(filters=3, kernel=3, stride=2),
        norm=BatchNorm(),
        relu=ReLU(),
        flatten=Flatten(),
        dropout=Dropout(rate=0.3),
        scores=Linear(units=10),
        label=TargetField(field="label"),
        cross_entropy=CrossEntropy(),
        accuracy=Accuracy(),
    )


def point_classifier(classes: int = 2, hidden: int = 8) -> Graph:
    """Points in the plane through one hidden layer."""
    return drawn(
        "point > hidden, hidden > tanh, tanh > scores,"
        "scores > cross_entropy.scores, label > cross_entropy.target,"
        "scores > accuracy.scores, label > accuracy.target",
        point=InputField(field="point"),
        hidden=Linear(units=hidden),
        tanh=Tanh(),
        scores=Linear(units=classes),
        label=TargetField(field="label"),
        cross_entropy=CrossEntropy(),
        accuracy=Accuracy(),
    )


def linear_classifier(classes: int = 2) -> Graph:
    """Points in the plane, each class a weighted sum of their two numbers."""
    return drawn(
        "point > scores, scores > error.scores, label > error.target",
        point=InputField(field="point"),
        scores=Linear(units=classes),
        label=TargetField(field="label"),
        error=CrossEntropy(),
    )


def gated_block() -> Graph:
    """The inside of a block that multiplies what it is given by its tanh."""
    return drawn(
        "a > tanh, a > twice.x1, tanh > twice.x2, twice > b",
        a=BlockInput(),
        tanh=Tanh(),
        twice=Multiply(),
        b=BlockOutput(),
    )


def lenet() -> Graph:
    """The gallery's LeNet, for digits of 28 x 28 pixels."""
    return gallery_project("lenet_digits").graph


def gallery_project(name: str) -> Project:
    """A project of the gallery."""
    path = projects_folder() / f"{name}.json"
    return read_project(path, builtin_catalogue(), builtin_sources())


def digits_project(graph: Graph | None = None, **training: Any) -> Project:
    """Digits of 8 x 8 pixels; a few large steps an epoch."""
    settings = {"epochs": 2, "batch_size": 256, "learning_rate": 0.01, "device": "cpu"}
    return Project(
        name="Digits",
        graph=tiny_classifier() if graph is None else graph,
        data=Digits(),
        training=TrainingSettings(**{**settings, **training}),
    )


def noisy_project(**training: Any) -> Project:
    """Everything that draws random numbers while learning: order, shifts and dropout."""
    return Project(
        name="Noisy",
        graph=noisy_classifier(),
        data=Digits(),
        training=TrainingSettings(
            **{"epochs": 3, "batch_size": 400, "learning_rate": 0.01, "device": "cpu", **training}
        ),
        augmentation=Augmentation(random_shift_px=1, horizontal_flip=True),
    )


def points_project(**training: Any) -> Project:
    """Three clouds of points: a run of milliseconds."""
    settings = {"epochs": 3, "batch_size": 32, "learning_rate": 0.05, "device": "cpu"}
    return Project(
        name="Points",
        graph=point_classifier(classes=3),
        data=Blobs(examples=120),
        training=TrainingSettings(**{**settings, **training}),
    )


def xor_project(**training: Any) -> Project:
    """Four points, one batch an epoch."""
    settings = {"epochs": 5, "batch_size": 4, "learning_rate": 0.05, "device": "cpu"}
    return Project(
        name="XOR",
        graph=point_classifier(),
        data=Xor(),
        training=TrainingSettings(**{**settings, **training}),
    )


def inferred(graph: Graph, data: DataSource | None = None) -> Inference:
    """What is known of every node, on digits unless other data are named."""
    source = Digits() if data is None else data
    return infer(graph, {field.name: field.spec for field in source.fields()}, Memo())


def compiled(
    graph: Graph, data: DataSource | None = None, seed: int = 0, *, learns: bool = True
) -> Model:
    """The drawing as PyTorch modules."""
    return compile_graph(graph, inferred(graph, data), seed, learns=learns)


def prepared(project: Project, data: DataSet | None = None) -> Run:
    """A run of the project that has not begun."""
    settings = project.training
    needs_loss = any(stage.needs_loss for stage in project.plan)
    model = compiled(project.graph, project.data, settings.seed, learns=needs_loss)
    loaded = project.data.load() if data is None else data
    return prepare_run(model, loaded, project.plan, project.augmentation, CPU)


def trained(project: Project) -> Run:
    """A run of the project, to its end."""
    run = prepared(project)
    for _ in train(run):
        pass
    return run
