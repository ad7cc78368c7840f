"""Learning what actions are worth."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from engine.catalogue.torch_later import later
from engine.data.environment_source import EnvironmentSource
from engine.parameter import choice, integer, node, real, switch
from engine.training.acting import play_obstacles
from engine.training.recipe import Drawn, Obstacle, Recipe, recipe

if TYPE_CHECKING:
    from engine.training.learning import q_learning
    from engine.training.learning.learning import Learning
    from engine.training.run import Run
else:
    q_learning = later("engine.training.learning.q_learning")

_MOST_BYTES = 4 * 2**30


@recipe(
    "q_learning",
    title="Q-learning",
    source="Mnih and others 2015, “Human-level control through deep reinforcement learning”; "
    "van Hasselt, Guez and Silver 2016, “Deep reinforcement learning with double Q-learning”",
    needs_loss=False,
    unused=("batching", "accumulation", "examples"),
)
class QLearning(Recipe):
    """Play a game, and learn what each action is worth: all rewards to come, later ones less.

    A node of the network gives a number for each action. What it gives for an action that was
    taken is drawn towards the reward that came plus, unless the game was over, the discounted
    worth of the best action that followed, as a copy of the network from some time ago judges it.
    Moves are kept in a memory and learned from in random order; while playing, an action is drawn
    by chance now and then. No loss node is needed. Measured are games in which the action of the
    highest value is always taken.

    A batch holds as many moves as the batch size says. The memory takes twice an observation for
    each move, 4 bytes a number, in the machine's memory and in every checkpoint.
    """

    action_values: str = node(
        doc="The node that gives a number for each action; empty: the last that can.",
    )
    steps: int = integer(
        default=500,
        low=1,
        high=1_000_000,
        unit="steps",
        label="Steps an epoch",
        doc="Learning steps between two measurements.",
    )
    games: int = integer(
        default=4,
        low=1,
        high=256,
        unit="games",
        doc="Games played side by side; together they move in one step of the network.",
    )
    moves: int = integer(
        default=1,
        low=1,
        high=1000,
        unit="moves",
        label="Moves a step",
        doc="Moves of each game before a learning step.",
    )
    memory: int = integer(
        default=20_000,
        low=10,
        high=5_000_000,
        unit="moves",
        doc="The newest moves, which are learned from.",
    )
    start: int = integer(
        default=500,
        low=1,
        high=5_000_000,
        unit="moves",
        label="Moves before learning",
        doc="Played by chance alone, before the first learning step.",
    )
    discount: float = real(
        default=0.99,
        low=0.0,
        high=1.0,
        doc="What a reward is worth that comes one move later.",
    )
    explored_at_first: float = real(
        default=1.0,
        low=0.0,
        high=1.0,
        label="Chance at first",
        doc="Share of the actions that are drawn by chance when learning begins (ε).",
    )
    explored_at_last: float = real(
        default=0.05,
        low=0.0,
        high=1.0,
        label="Chance at last",
        doc="Share of the actions that are drawn by chance in the end.",
    )
    explored_steps: int = integer(
        default=5000,
        low=0,
        high=100_000_000,
        unit="steps",
        label="Chance falls over",
        doc="Learning steps over which it falls from the first share to the last.",
    )
    double: bool = switch(
        default=True,
        label="Double Q",
        doc="The network chooses the best action, the copy only judges it: values grow too high "
        "less.",
    )
    error: str = choice(
        default="huber",
        choices={"huber": "Huber: squared up to 1, then straight", "squared": "Squared"},
        doc="What grows with the distance from the target and is made small.",
    )
    copying: str = choice(
        default="at_times",
        choices={"at_times": "Every n steps", "always": "A little at every step"},
        label="Copy follows",
        doc="How the copy that judges what follows is kept up.",
    )
    copied_every: int = integer(
        default=250,
        low=1,
        high=1_000_000,
        unit="steps",
        label="Copied every",
        doc="Learning steps between two copies.",
        shown_if=("copying", ("at_times",)),
    )
    copied_share: float = real(
        default=0.01,
        low=0.00001,
        high=1.0,
        logarithmic=True,
        label="Share copied",
        doc="How far the copy comes towards the network at each step.",
        shown_if=("copying", ("always",)),
    )
    test_episodes: int = integer(
        default=20,
        low=1,
        high=10_000,
        unit="episodes",
        doc="Played to measure, always the same ones.",
    )

    def obstacles(self, drawn: Drawn) -> Iterable[Obstacle]:
        yield from play_obstacles(drawn, self.action_values)
        if isinstance(drawn.data, EnvironmentSource):
            size = drawn.data.seen().spec.size
            needed = self.bytes_for(size)
            if needed > _MOST_BYTES:
                yield Obstacle(
                    f"The memory of {self.memory:,} moves of {size:,} numbers each would take "
                    f"{needed / 2**30:,.1f} GiB.",
                    f"Keep fewer: up to {int(self.memory * _MOST_BYTES / needed):,} moves fit.",
                )

    def bytes_for(self, numbers: int) -> int:
        """What the full memory takes, in bytes, of observations of so many numbers."""
        return self.memory * (2 * 4 * numbers + 16)

    def chance_at(self, step: int) -> float:
        """The share of actions drawn by chance after so many learning steps."""
        if step >= self.explored_steps:
            return self.explored_at_last
        way = step / self.explored_steps
        return self.explored_at_first + way * (self.explored_at_last - self.explored_at_first)

    def learning(self, run: Run) -> Learning:
        return q_learning.QLearningAtWork(run, self)
