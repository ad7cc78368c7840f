"""Learning what to do from how whole episodes went."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from engine.catalogue.torch_later import later
from engine.parameter import choice, integer, node, real, switch
from engine.training.acting import play_obstacles
from engine.training.recipe import Drawn, Obstacle, Recipe, recipe

if TYPE_CHECKING:
    from engine.training.learning import policy_gradient
    from engine.training.learning.learning import Learning
    from engine.training.run import Run
else:
    policy_gradient = later("engine.training.learning.policy_gradient")

BASELINES = {
    "none": "None",
    "mean": "Moving mean of the returns",
    "node": "A node that learns to foretell them",
}


@recipe(
    "policy_gradient",
    title="Policy gradient",
    source="Williams 1992, “Simple statistical gradient-following algorithms for connectionist "
    "reinforcement learning”; tempered: Zhao and Tresp 2018, “Learning goal-oriented visual dialog "
    "via tempered policy gradient”",
    needs_loss=False,
    unused=("batching", "batch_size", "accumulation", "examples"),
)
class PolicyGradient(Recipe):
    """Play episodes, and make what was done more likely where it went well, else less likely.

    A node of the network gives a score for each action; the softmax of the scores, divided by the
    temperature, is the policy, from which every action is drawn. After some episodes comes one
    step: the chance of each action grows in proportion to its return (all rewards that came after
    it, later ones less) beyond the baseline. A baseline changes nothing on the average, but lets
    the steps scatter less.

    A temperature above 1 makes the policy more even than the scores say, so that more is tried
    while learning (the tempered policy gradient); it may fall on the way. The gradient is that of
    the policy that plays. Measured are games in which the action of the highest score is always
    taken. No loss node is needed.
    """

    scores: str = node(
        doc="The node that gives a score for each action; empty: the last that can. No softmax.",
    )
    steps: int = integer(
        default=20,
        low=1,
        high=1_000_000,
        unit="steps",
        label="Steps an epoch",
        doc="Learning steps between two measurements.",
    )
    episodes: int = integer(
        default=16,
        low=1,
        high=1024,
        unit="episodes",
        label="Episodes a step",
        doc="Played side by side to their ends before each learning step.",
    )
    discount: float = real(
        default=0.99,
        low=0.0,
        high=1.0,
        doc="What a reward is worth that comes one move later.",
    )
    baseline: str = choice(
        default="mean", choices=BASELINES, doc="What a return has to exceed to count as good."
    )
    baseline_memory: float = real(
        default=0.9,
        low=0.0,
        high=0.9999,
        doc="Share of the moving mean that is kept from step to step.",
        shown_if=("baseline", ("mean",)),
    )
    state_value: str = node(
        doc="The node that gives a single number, the return it expects; empty: the last that can.",
        shown_if=("baseline", ("node",)),
    )
    value_weight: float = real(
        default=0.5,
        low=0.0,
        high=100.0,
        doc="How much its squared error counts in the sum that is made small.",
        shown_if=("baseline", ("node",)),
    )
    evened: bool = switch(
        default=False,
        label="Even out",
        doc="Divide what exceeds the baseline by its spread over the episodes of a step.",
    )
    entropy_weight: float = real(
        default=0.0,
        low=0.0,
        high=10.0,
        logarithmic=True,
        doc="How much an undecided policy is worth; keeps it from settling too early.",
    )
    temperature: float = real(
        default=1.0,
        low=0.01,
        high=100.0,
        logarithmic=True,
        doc="Divides the scores while playing to learn; above 1 more is tried.",
    )
    last_temperature: float = real(
        default=1.0,
        low=0.01,
        high=100.0,
        logarithmic=True,
        doc="The temperature in the end.",
    )
    tempered_steps: int = integer(
        default=0,
        low=0,
        high=100_000_000,
        unit="steps",
        label="Temperature falls over",
        doc="Learning steps from the first temperature to the last; 0: the first holds throughout.",
    )
    test_episodes: int = integer(
        default=20,
        low=1,
        high=10_000,
        unit="episodes",
        doc="Played to measure, always the same ones.",
    )

    def obstacles(self, drawn: Drawn) -> Iterable[Obstacle]:
        judging = self.state_value if self.baseline == "node" else None
        yield from play_obstacles(drawn, self.scores, judging=judging, as_chances=True)

    def temperature_at(self, step: int) -> float:
        """The temperature after so many learning steps; it falls, or rises, by equal factors."""
        if not self.tempered_steps:
            return self.temperature
        way = min(step / self.tempered_steps, 1.0)
        return float(self.temperature ** (1 - way) * self.last_temperature**way)

    def learning(self, run: Run) -> Learning:
        return policy_gradient.PolicyGradientAtWork(run, self)
