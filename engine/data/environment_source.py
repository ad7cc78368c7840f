"""What a data source of games is: it makes games, and has examples of them to look at."""

from __future__ import annotations

import dataclasses

import numpy as np

from engine.data.data_set import DataSet, Field
from engine.data.environment import Array, Environment
from engine.data.source import Arrays, DataSource
from engine.parameter import integer
from engine.tensor_spec import TensorSpec

OBSERVATION, ACTION = "observation", "action"

_TEST_SHARE = 0.2


class EnvironmentSource(DataSource):
    """Base of the sources that are games.

    A subclass gives the game (`make`), what is seen of it (`seen`) and what can be done
    (`action_names`). The examples are steps of episodes in which every action was drawn by chance:
    what the panels show, and nothing to learn from. No episode gives to both parts.
    """

    recorded: int = integer(
        default=500,
        low=50,
        high=20_000,
        unit="moves",
        doc="Moves of random play that are recorded to look at; learning does not use them.",
        at_end=True,
    )
    seed: int = integer(
        default=0,
        low=0,
        high=2**31 - 1,
        doc="Chooses the random play that is recorded; learning has a seed of its own.",
        at_end=True,
    )

    def make(self) -> Environment:
        """A game of its own; it is to be reset first.

        Raises:
            DataUnavailable: if a library for it is missing, with what to install.
        """
        raise NotImplementedError(type(self).__name__)

    def seen(self) -> Field:
        """The field of observations."""
        raise NotImplementedError(type(self).__name__)

    def action_names(self) -> tuple[str, ...]:
        """What can be done, in the order of the actions' numbers."""
        raise NotImplementedError(type(self).__name__)

    def fields(self) -> tuple[Field, ...]:
        names = self.action_names()
        return (
            self.seen(),
            Field(
                ACTION,
                "target",
                TensorSpec((), "int64", classes=len(names)),
                "What a player who acts by chance did there; not what is right.",
                class_names=names,
            ),
        )

    def load(self) -> DataSet:
        tested = max(1, round(_TEST_SHARE * self.recorded))
        train, test = self._played(self.recorded - tested, 0), self._played(tested, 1)
        return dataclasses.replace(self._data_set(train, test), environment=self.make)

    def _played(self, moves: int, part: int) -> Arrays:
        """So many moves of random play, episode after episode."""
        generator = np.random.default_rng((self.seed, part))
        game, count = self.make(), len(self.action_names())
        observations: list[Array] = []
        actions: list[int] = []
        here = game.reset(int(generator.integers(2**31)))
        while len(actions) < moves:
            action = int(generator.integers(count))
            observations.append(here)
            actions.append(action)
            outcome = game.step(action)
            is_over = outcome.is_last
            here = game.reset(int(generator.integers(2**31))) if is_over else outcome.observation
        return {OBSERVATION: np.stack(observations), ACTION: np.asarray(actions)}
