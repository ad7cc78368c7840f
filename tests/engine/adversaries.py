"""Small adversarial pairs, and projects that learn by them, for tests."""

from __future__ import annotations

from typing import Any

from engine.catalogue.layer import Layer
from engine.catalogue.layers.activation import LeakyReLU, ReLU, Tanh
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse
from engine.catalogue.layers.combination import Concatenate
from engine.catalogue.layers.data import InputField, Noise, TargetField
from engine.catalogue.layers.dense import Embedding, Linear
from engine.catalogue.layers.loss import SquaredError
from engine.catalogue.layers.normalisation import BatchNorm
from engine.catalogue.layers.regularisation import Dropout
from engine.compile.model import compile_graph
from engine.data.points import Blobs
from engine.graph.graph import Graph
from engine.project.project import Project
from engine.training.recipe import Recipe
from engine.training.recipes.adversarial_pair import AdversarialPair
from engine.training.run import Run, prepare_run
from engine.training.settings import TrainingSettings
from tests.engine.blocks import defined, drawn_with
from tests.engine.networks import CPU, drawn, inferred


def judge(**last: Layer) -> Graph:
    """The inside of a discriminator of points: one hidden layer and a score."""
    return drawn(
        "x > hidden, hidden > leaky, leaky > score, score > out",
        x=BlockInput(),
        hidden=Linear(units=6),
        leaky=LeakyReLU(),
        score=Linear(units=1),
        out=BlockOutput(),
    )


def shared_pair() -> Graph:
    """A generator of points and one shared block that judges both kinds."""
    return drawn_with(
        defined(judge=judge()),
        "noise > hidden, hidden > relu, relu > sample, sample > on_made, point > on_real",
        point=InputField(field="point"),
        noise=Noise(shape=(3,)),
        hidden=Linear(units=5),
        relu=ReLU(),
        sample=Linear(units=2),
        on_made=BlockUse(block="judge", shared=True),
        on_real=BlockUse(block="judge", shared=True),
    )


def noisy_pair() -> Graph:
    """As `shared_pair`, with batch norm in the generator and dropout in the discriminator."""
    inside = drawn(
        "x > hidden, hidden > dropout, dropout > score, score > out",
        x=BlockInput(),
        hidden=Linear(units=6),
        dropout=Dropout(rate=0.3),
        score=Linear(units=1),
        out=BlockOutput(),
    )
    return drawn_with(
        defined(judge=inside),
        "noise > hidden, hidden > norm, norm > sample, sample > on_made, point > on_real",
        point=InputField(field="point"),
        noise=Noise(shape=(3,)),
        hidden=Linear(units=5),
        norm=BatchNorm(),
        sample=Linear(units=2),
        on_made=BlockUse(block="judge", shared=True),
        on_real=BlockUse(block="judge", shared=True),
    )


def judge_of_data() -> Graph:
    """The discriminator is drawn once, on the data; the generator's sample leads nowhere."""
    return drawn(
        "point > hidden, hidden > tanh, tanh > score, noise > make, make > sample",
        point=InputField(field="point"),
        hidden=Linear(units=6),
        tanh=Tanh(),
        score=Linear(units=1),
        noise=Noise(shape=(3,)),
        make=Linear(units=5),
        sample=Linear(units=2),
    )


def judge_of_sample() -> Graph:
    """The discriminator is drawn once, after the generator; the data are wired to nothing."""
    return drawn(
        "noise > make, make > sample, sample > hidden, hidden > tanh, tanh > score",
        point=InputField(field="point"),
        noise=Noise(shape=(3,)),
        make=Linear(units=5),
        sample=Linear(units=2),
        hidden=Linear(units=6),
        tanh=Tanh(),
        score=Linear(units=1),
    )


def conditional_pair() -> Graph:
    """Both players are told the label."""
    inside = drawn(
        "x > both.x1, label > embedded, embedded > both.x2, both > score, score > out",
        x=BlockInput(),
        label=BlockInput(),
        embedded=Embedding(size=4),
        both=Concatenate(),
        score=Linear(units=1),
        out=BlockOutput(),
    )
    return drawn_with(
        defined(judge=inside),
        "noise > both.x1, label > embedded, embedded > both.x2, both > sample,"
        "sample > on_made.x, label > on_made.label, point > on_real.x, label > on_real.label",
        point=InputField(field="point"),
        label=TargetField(field="label"),
        noise=Noise(shape=(3,)),
        embedded=Embedding(size=4),
        both=Concatenate(),
        sample=Linear(units=2),
        on_made=BlockUse(block="judge", shared=True),
        on_real=BlockUse(block="judge", shared=True),
    )


def with_loss(graph: Graph) -> Graph:
    """A loss node that only watches: how far samples are from the points beside them."""
    return drawn_with(
        graph,
        ",".join(f"{w.source.node} > {w.target.node}.{w.target.port}" for w in graph.wires)
        + ",sample > far.scores, point > far.target",
        **{node.name: node.layer for node in graph.nodes},
        far=SquaredError(),
    )


def pair_project(
    graph: Graph | None = None, recipe: Recipe | None = None, **training: Any
) -> Project:
    """Three clouds of points, learned by an adversarial pair; three batches an epoch."""
    settings = {"epochs": 3, "batch_size": 32, "learning_rate": 0.01, "device": "cpu"}
    return Project(
        name="Pair",
        graph=shared_pair() if graph is None else graph,
        data=Blobs(examples=120),
        recipe=AdversarialPair() if recipe is None else recipe,
        training=TrainingSettings(**{**settings, **training}),
    )


def prepared_pair(project: Project) -> Run:
    """A run of the project that has not begun."""
    inference = inferred(project.graph, project.data)
    model = compile_graph(project.graph, inference, project.training.seed, learns=False)
    return prepare_run(model, project.data.load(), project.plan, project.augmentation, CPU)
