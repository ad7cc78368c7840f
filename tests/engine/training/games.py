"""Games whose right answers are known, and projects that learn them."""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.catalogue.layers.activation import ReLU
from engine.catalogue.layers.data import InputField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.regularisation import Dropout
from engine.catalogue.layers.shape import Flatten
from engine.data.catch import Catch
from engine.data.data_set import Array, Field
from engine.data.environment import Drawing, Environment, Outcome, Shape
from engine.data.environment_source import EnvironmentSource
from engine.data.source import data_source
from engine.graph.graph import Graph
from engine.parameter import integer
from engine.project.project import Project
from engine.tensor_spec import TensorSpec
from engine.training.recipe import Recipe
from engine.training.recipes.policy_gradient import PolicyGradient
from engine.training.recipes.q_learning import QLearning
from engine.training.settings import TrainingSettings
from tests.engine.networks import drawn


@data_source("chain", title="Chain", origin="generated", source="Tests.", licence="none needed")
class Chain(EnvironmentSource):
    """Places in a row: on the right of the last one 1 is earned, and the game is over."""

    places: int = integer(default=4, low=2, high=50)
    longest: int = integer(default=20, low=1, high=1000)

    def make(self) -> ChainGame:
        return ChainGame(self)

    def seen(self) -> Field:
        names = tuple(map(str, range(self.places)))
        spec = TensorSpec((self.places,))
        return Field("observation", "input", spec, "Where one is.", feature_names=names)

    def action_names(self) -> tuple[str, ...]:
        return "left", "right"


class ChainGame(Environment):
    def __init__(self, rules: Chain) -> None:
        super().__init__()
        self._rules = rules
        self.place = self._moves = 0

    def _begin(self, seed: int) -> Array:
        self.place, self._moves = seed % self._rules.places, 0
        return self._seen()

    def _move(self, action: int) -> Outcome:
        self._moves += 1
        self.place = max(self.place + (1 if action else -1), 0)
        if self.place == self._rules.places:
            self.place -= 1
            return Outcome(self._seen(), 1.0, True, False)
        return Outcome(self._seen(), 0.0, False, self._moves == self._rules.longest)

    def _seen(self) -> Array:
        return np.eye(self._rules.places, dtype=np.float32)[self.place]

    def _drawn(self) -> Drawing:
        here = Shape("disc", ((self.place + 0.5, 0.5),), "player", 0.4)
        return Drawing(float(self._rules.places), 1.0, (here,))


def table(actions: int = 2) -> Graph:
    """A number for each place and action, on its own."""
    return drawn(
        "place > scores",
        place=InputField(field="observation"),
        scores=Linear(units=actions, bias=False, start="zeros"),
    )


def with_value() -> Graph:
    """Scores, and beside them the value of the place; between them a dropout."""
    return drawn(
        "screen > flatten, flatten > hidden, hidden > relu, relu > dropout,"
        "dropout > scores, dropout > value",
        screen=InputField(field="observation"),
        flatten=Flatten(),
        hidden=Linear(units=8),
        relu=ReLU(),
        dropout=Dropout(rate=0.2),
        scores=Linear(units=3),
        value=Linear(units=1),
    )


def chain_project(recipe: Recipe, **training: Any) -> Project:
    settings = {"epochs": 2, "batch_size": 16, "learning_rate": 0.05, "device": "cpu"}
    return Project(
        name="Chain",
        graph=table(),
        data=Chain(recorded=50),
        recipe=recipe,
        training=TrainingSettings(**{**settings, **training}),
    )


def catch_project(recipe: Recipe, **training: Any) -> Project:
    """Few steps of a noisy network on a small screen, whose epochs end within episodes."""
    settings = {"epochs": 3, "batch_size": 8, "learning_rate": 0.01, "device": "cpu"}
    return Project(
        name="Catch",
        graph=with_value(),
        data=Catch(height=5, width=4, paddle=1, drift=True, recorded=50),
        recipe=recipe,
        training=TrainingSettings(**{**settings, **training}),
    )


def short_q(**settings: Any) -> QLearning:
    chosen = {
        "steps": 5,
        "games": 3,
        "moves": 2,
        "memory": 40,
        "start": 20,
        "explored_steps": 10,
        "copied_every": 4,
        "test_episodes": 3,
    }
    return QLearning(**{**chosen, **settings})


def short_policy(**settings: Any) -> PolicyGradient:
    return PolicyGradient(**{"steps": 3, "episodes": 4, "test_episodes": 3, **settings})
