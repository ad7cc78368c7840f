"""A small project for every recipe, and what can be edited in it while it is paused."""

from __future__ import annotations

from typing import Any, NamedTuple

from engine.catalogue.layers.activation import Tanh
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.metric import Accuracy
from engine.catalogue.layers.threshold import ThresholdUnit
from engine.data.points import Blobs
from engine.graph.state_command import Freeze
from engine.project.project import Project
from engine.training.plan import Stage
from engine.training.recipes.adversarial_training import AdversarialTraining
from engine.training.recipes.contrastive_divergence import ContrastiveDivergence
from engine.training.recipes.perceptron import Perceptron
from engine.training.recipes.policy_gradient import PolicyGradient
from engine.training.recipes.q_learning import QLearning
from engine.training.recipes.stacked_autoencoder import StackedAutoencoder
from engine.training.recipes.supervised import Supervised
from engine.training.settings import TrainingSettings
from tests.engine.adversaries import noisy_pair, pair_project
from tests.engine.networks import drawn, noisy_project
from tests.engine.training.games import catch_project, short_policy, short_q
from tests.engine.training.layerwise import deep_classifier, digits


class Example(NamedTuple):
    """A project that learns by a recipe, in a run of less than a second.

    Attributes:
        project: draws whatever chance the recipe has.
        frozen: a node with weights that the recipe could learn from, or through, frozen.
        widened: a node, its setting and another value, with which the recipe works as well.
    """

    project: Project
    frozen: str
    widened: tuple[str, str, int]


def fixed_then_threshold() -> Project:
    """Rosenblatt's units behind a layer that stays as it began."""
    graph = drawn(
        "point > fixed, fixed > bent, bent > unit, unit > accuracy.scores, label > accuracy.target",
        point=InputField(field="point"),
        fixed=Linear(units=5),
        bent=Tanh(),
        unit=ThresholdUnit(units=3),
        label=TargetField(field="label"),
        accuracy=Accuracy(),
    )
    return Project(
        name="Perceptron",
        graph=Freeze(("fixed",), True).apply(graph),
        data=Blobs(examples=60),
        recipe=Perceptron(),
        training=TrainingSettings(epochs=3, learning_rate=0.5, device="cpu"),
    )


def pretrained(**training: Any) -> Project:
    """Layers that learn one by one, then all of them together."""
    settings = {"epochs": 2, "batch_size": 256, "learning_rate": 0.05}
    before = Stage(ContrastiveDivergence(), TrainingSettings(**{**settings, **training}))
    return digits(deep_classifier(), Supervised(), before, epochs=2, **training)


def _attacked() -> Project:
    recipe = AdversarialTraining(method="pgd", steps=2, share=0.5, attacked_examples=40)
    return _with(noisy_project(epochs=2), recipe)


def _with(project: Project, recipe: Any) -> Project:
    return Project(
        name=project.name,
        graph=project.graph,
        data=project.data,
        recipe=recipe,
        training=project.training,
        augmentation=project.augmentation,
    )


EXAMPLES: dict[str, Example] = {
    Supervised.id: Example(noisy_project(), "norm", ("conv", "filters", 5)),
    Perceptron.id: Example(fixed_then_threshold(), "fixed", ("fixed", "units", 8)),
    ContrastiveDivergence.id: Example(
        digits(deep_classifier(), ContrastiveDivergence()), "hidden_1", ("hidden_2", "units", 9)
    ),
    StackedAutoencoder.id: Example(
        digits(deep_classifier(), StackedAutoencoder()), "hidden_1", ("hidden_2", "units", 9)
    ),
    "adversarial_pair": Example(pair_project(noisy_pair()), "norm", ("hidden", "units", 8)),
    AdversarialTraining.id: Example(_attacked(), "norm", ("conv", "filters", 5)),
    QLearning.id: Example(catch_project(short_q()), "hidden", ("hidden", "units", 12)),
    PolicyGradient.id: Example(catch_project(short_policy()), "hidden", ("hidden", "units", 12)),
}
"""By the recipe's id."""
