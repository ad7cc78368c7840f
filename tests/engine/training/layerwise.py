"""Small drawings for the recipes that learn layer by layer."""

from __future__ import annotations

from typing import Any

from engine.catalogue.layer import Layer
from engine.catalogue.layers.activation import Sigmoid
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.loss import CrossEntropy, SquaredError
from engine.catalogue.layers.metric import Accuracy
from engine.catalogue.layers.regularisation import Dropout
from engine.catalogue.layers.shape import Flatten
from engine.data.pictures import Digits
from engine.graph.graph import Graph
from engine.project.project import Project
from engine.training.plan import Stage
from engine.training.recipe import Obstacle, Recipe
from engine.training.recipes.layerwise import DenseLayer, Layerwise
from engine.training.settings import TrainingSettings
from tests.engine.networks import drawn, inferred

CODER, DECODER = ("encoder_1", "code_1"), ("decoder_1", "decoder_2")


def deep_classifier(**changed: Layer) -> Graph:
    """Digits through two sigmoid layers, with a dropout between them."""
    layers: dict[str, Layer] = {
        "image": InputField(field="image"),
        "pixels": Flatten(),
        "hidden_1": Linear(units=12),
        "sigmoid_1": Sigmoid(),
        "dropout": Dropout(rate=0.5),
        "hidden_2": Linear(units=7),
        "sigmoid_2": Sigmoid(),
        "scores": Linear(units=10),
        "label": TargetField(field="label"),
        "loss_node": CrossEntropy(),
        "accuracy": Accuracy(),
    }
    return drawn(
        "image > pixels, pixels > hidden_1, hidden_1 > sigmoid_1, sigmoid_1 > dropout,"
        "dropout > hidden_2, hidden_2 > sigmoid_2, sigmoid_2 > scores,"
        "scores > loss_node.scores, label > loss_node.target,"
        "scores > accuracy.scores, label > accuracy.target",
        **{**layers, **changed},
    )


def autoencoder(**changed: Layer) -> Graph:
    """Digits through a linear code of 5 numbers and back."""
    layers: dict[str, Layer] = {
        "image": InputField(field="image"),
        "pixels": Flatten(),
        "encoder_1": Linear(units=12),
        "encoded": Sigmoid(),
        "code_1": Linear(units=5),
        "decoder_1": Linear(units=12),
        "decoded": Sigmoid(),
        "decoder_2": Linear(units=64),
        "drawing": Sigmoid(),
        "error": SquaredError(),
    }
    return drawn(
        "image > pixels, pixels > encoder_1, encoder_1 > encoded, encoded > code_1,"
        "code_1 > decoder_1, decoder_1 > decoded, decoded > decoder_2, decoder_2 > drawing,"
        "drawing > error.scores, pixels > error.target",
        **{**layers, **changed},
    )


def digits(graph: Graph, recipe: Recipe, *before: Stage, **training: Any) -> Project:
    """A run of 6 large steps an epoch, of 4 epochs."""
    settings = {"epochs": 4, "batch_size": 256, "learning_rate": 0.05, "device": "cpu"}
    return Project(
        name="Layer by layer",
        graph=graph,
        data=Digits(),
        recipe=recipe,
        training=TrainingSettings(**{**settings, **training}),
        stages=before,
    )


def found(recipe: Layerwise, graph: Graph) -> tuple[DenseLayer, ...]:
    """The layers that the recipe would learn."""
    layers = recipe.layers_in(graph, inferred(graph))
    assert not isinstance(layers, Obstacle), layers
    return layers


def refused(recipe: Layerwise, graph: Graph) -> Obstacle:
    """Why the recipe does not work on the drawing."""
    obstacle = recipe.layers_in(graph, inferred(graph))
    assert isinstance(obstacle, Obstacle), obstacle
    return obstacle
