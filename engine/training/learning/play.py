"""An episode that is being played, and what is shown of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
import numpy as np

from engine.data.environment import Array, Drawing, Environment, Outcome

TRAINING, TESTING = 0, 1
"""Which of two streams the seeds of episodes are drawn from."""


class Moment(msgspec.Struct, frozen=True, eq=False):
    """A moment of a game that is being learned, for whoever watches.

    Attributes:
        drawing: what a player would see.
        observation: what the network sees; shape as its field says.
        values: a number for each action here, shape (actions,): what it is worth, or its chance.
        kind: what these numbers are: ``values`` or ``chances``.
        action: what was done last; None before the first action of an episode.
        actions: names of the actions.
        reward: what the last action earned.
        total: what was earned since the episode began.
        length: actions since the episode began.
        episode: how many episodes this game had before.
        is_over: whether the episode is over.
        by_chance: whether the last action was drawn by chance, to explore.
    """

    drawing: Drawing
    observation: Array
    values: Array
    kind: str
    action: int | None
    actions: tuple[str, ...]
    reward: float
    total: float
    length: int
    episode: int
    is_over: bool
    by_chance: bool


def episode_seed(stream: int, *place: int) -> int:
    """The seed of an episode, which follows from where it stands."""
    return int(np.random.SeedSequence((stream, *place)).generate_state(1)[0])


class Play:
    """One game and its running episode, with all that happened in it.

    Attributes:
        number: how many episodes were played before.
        observations: what was seen, from the reset on.
        actions, rewards: one less of each.
        total: the rewards' sum.
        ended: the game is over by its rules; a cut episode is over too, but has not ended.
    """

    def __init__(self, game: Environment) -> None:
        self.game = game
        self.number = -1
        self.is_over = True
        self._clear()

    @property
    def observation(self) -> Array:
        """What is seen now."""
        return self.observations[-1]

    @property
    def length(self) -> int:
        """How many actions there were."""
        return len(self.actions)

    def begin(self, number: int, seed: int) -> None:
        """Begin an episode."""
        self._clear()
        self.number = number
        self.observations.append(self.game.reset(seed))
        self.is_over = False

    def act(self, action: int) -> Outcome:
        """Take an action in the running episode."""
        outcome = self.game.step(action)
        self._take(action, outcome)
        return outcome

    def state(self) -> dict[str, Any]:
        """Where the episode stands, as JSON values."""
        return {"number": self.number, **self.game.state()}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go on from where an episode stood."""
        self._clear()
        self.number = int(state["number"])
        if self.number < 0:
            return  # there was none yet
        first, *others = self.game.restore(state)
        self.observations.append(first.observation)
        self.is_over = False
        for action, outcome in zip(state["actions"], others, strict=True):
            self._take(int(action), outcome)

    def _clear(self) -> None:
        self.observations: list[Array] = []
        self.actions: list[int] = []
        self.rewards: list[float] = []
        self.total = 0.0
        self.ended = False
        self.is_over = True

    def _take(self, action: int, outcome: Outcome) -> None:
        self.observations.append(outcome.observation)
        self.actions.append(action)
        self.rewards.append(outcome.reward)
        self.total += outcome.reward
        self.ended = outcome.ended
        self.is_over = outcome.is_last


class Tally:
    """How the episodes of an epoch went, by name; means of what was counted."""

    def __init__(self) -> None:
        self.episodes = 0
        self.sums: dict[str, float] = {}

    def count(self, play: Play) -> None:
        """Count an episode that is over."""
        self.episodes += 1
        found = {"return": play.total, "length": float(play.length), **play.game.scores()}
        for name, value in found.items():
            self.sums[name] = self.sums.get(name, 0.0) + value

    def means(self) -> dict[str, float]:
        """By name; empty where no episode ended."""
        return {name: total / self.episodes for name, total in self.sums.items()}

    def state(self) -> dict[str, Any]:
        """As JSON values."""
        # As pairs, whose order a file keeps: curves are listed in it.
        return {"episodes": self.episodes, "sums": list(self.sums.items())}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go on from what `state` told."""
        self.episodes, self.sums = int(state["episodes"]), dict(state["sums"])


def means_of(plays: Iterable[Play]) -> dict[str, float]:
    """How these episodes went, by name."""
    tally = Tally()
    for play in plays:
        tally.count(play)
    return tally.means()
