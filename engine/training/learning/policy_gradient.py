"""Policy gradient at work: plays episodes to their ends, then makes one step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor

from engine.catalogue.torch_later import computing
from engine.training.events import BatchDone
from engine.training.learning.playing import Playing, found_node
from engine.training.run import Run

if TYPE_CHECKING:
    from engine.training.recipes.policy_gradient import PolicyGradient


class PolicyGradientAtWork(Playing):
    """The episodes of a step, and the moving mean of what they earned."""

    kind = "chances"

    def __init__(self, run: Run, recipe: PolicyGradient) -> None:
        node = found_node(run, recipe.scores, as_chances=True)
        judging = recipe.baseline == "node"
        beside = [found_node(run, recipe.state_value, judging=True)] if judging else []
        super().__init__(
            run, node, beside, games=recipe.episodes, test_episodes=recipe.test_episodes
        )
        self._recipe = recipe
        self._mean = MovingMean(recipe.baseline_memory)
        self._is_learned = True
        self.by_chance = True

    @property
    def steps_per_epoch(self) -> int:
        return self._recipe.steps

    @property
    def examples_per_epoch(self) -> int:
        return self._recipe.steps * self._recipe.episodes

    @property
    def temperature(self) -> float:
        """Of the episodes that are played now."""
        return self._recipe.temperature_at(self.step_in_stage)

    def shown(self, numbers: Tensor) -> Tensor:
        """The chance of each action, as tempered as it is played."""
        return torch.softmax(numbers / self.temperature, dim=-1)

    def epoch(self) -> Iterator[BatchDone | None]:
        run, recipe, position = self.run, self._recipe, self.run.position
        self.begin_epoch()
        while position.batch < recipe.steps:
            if self._is_learned:
                self.begin_those_over()
                self._is_learned = False
            while not all(play.is_over for play in self.plays):
                self._move()
                yield None
            for play in self.plays:
                self.tally.count(play)
            loss, also = self._learn()
            self._is_learned = True
            yield run.reporter.after(loss, len(self.plays), also=also)

    def facts(self) -> dict[str, Any]:
        return {**super().facts(), "is_learned": self._is_learned, "mean": self._mean.state()}

    def restore(self, tensors: Mapping[str, Tensor], facts: Mapping[str, Any]) -> None:
        super().restore(tensors, facts)
        self._is_learned = bool(facts["is_learned"])
        self._mean.restore(facts["mean"])

    def _move(self) -> None:
        """One action in every episode that goes on."""
        active = [play for play in self.plays if not play.is_over]
        chances = self.shown(self.decided([play.observation for play in active]).double())
        reached = chances.cumsum(dim=1).cpu().numpy()
        # Scaled to the last sum, which rounding keeps from being 1 exactly.
        drawn = self.chance.random(len(active)) * reached[:, -1]
        actions = (reached <= drawn[:, None]).sum(axis=1)
        for play, action in zip(active, actions.tolist(), strict=True):
            play.act(action)

    def _learn(self) -> tuple[Tensor, dict[str, Tensor]]:
        """A step by all episodes; gives what was made small, and the curves beside it."""
        recipe, plays = self._recipe, self.plays
        seen = self.observed([seen for play in plays for seen in play.observations[:-1]])
        actions = self.brought(torch.tensor([action for play in plays for action in play.actions]))
        returns = np.concatenate([returns_of(play.rewards, recipe.discount) for play in plays])
        earned = self.brought(torch.from_numpy(returns))
        with computing:
            self.behave(learning=True)
            scores, *judged = self.part(seen)
            policy = torch.log_softmax(scores / self.temperature, dim=1)
            expected = judged[0].reshape(-1) if judged else self._baseline()
            beyond = earned - (expected.detach() if isinstance(expected, Tensor) else expected)
            if recipe.evened:
                beyond = beyond / (beyond.std(correction=0) + 1e-8)
            taken = policy.gather(1, actions[:, None]).squeeze(1)
            entropy = -(policy.exp() * policy).sum(dim=1).mean()
            loss = -(taken * beyond).mean() - recipe.entropy_weight * entropy
            also = {"entropy": entropy}
            if isinstance(expected, Tensor):
                also["value_error"] = ((expected - earned) ** 2).mean()
                loss = loss + recipe.value_weight * also["value_error"]
        self._mean.take(float(returns.mean()))
        self.descend(loss)
        return loss, also

    def _baseline(self) -> float:
        return self._mean.value if self._recipe.baseline == "mean" else 0.0


class MovingMean:
    """A mean of all numbers taken, the newer ones more; 0 before the first.

    Args:
        memory: share that is kept of it when a number is taken.
    """

    def __init__(self, memory: float) -> None:
        self._memory = memory
        self._sum = 0.0
        self._weight = 0.0

    @property
    def value(self) -> float:
        """The mean."""
        return self._sum / self._weight if self._weight else 0.0

    def take(self, number: float) -> None:
        """Count a number in."""
        self._sum = self._memory * self._sum + (1 - self._memory) * number
        self._weight = self._memory * self._weight + (1 - self._memory)

    def state(self) -> list[float]:
        """As JSON values."""
        return [self._sum, self._weight]

    def restore(self, state: Sequence[float]) -> None:
        """Go on from what `state` told."""
        self._sum, self._weight = state


def returns_of(rewards: Sequence[float], discount: float) -> np.ndarray[Any, np.dtype[np.float64]]:
    """What came after each action: its reward, and later ones, each discounted by its distance."""
    found = np.zeros(len(rewards))
    total = 0.0
    for place in reversed(range(len(rewards))):
        total = rewards[place] + discount * total
        found[place] = total
    return found
