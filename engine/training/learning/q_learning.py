"""Q-learning at work: plays, remembers, and learns from what it remembers."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from engine.catalogue.torch_later import computing
from engine.data.environment_source import OBSERVATION
from engine.training.events import BatchDone
from engine.training.learning.playing import Playing, found_node
from engine.training.learning.replay_memory import Moves, ReplayMemory
from engine.training.run import Run

if TYPE_CHECKING:
    from engine.training.recipes.q_learning import QLearning


class QLearningAtWork(Playing):
    """The network, the copy that judges what follows, the games and the memory.

    Attributes:
        memory: the newest moves.
        target: the copy's code, with weights of its own.
    """

    def __init__(self, run: Run, recipe: QLearning) -> None:
        node = found_node(run, recipe.action_values)
        super().__init__(run, node, games=recipe.games, test_episodes=recipe.test_episodes)
        self._recipe = recipe
        self.memory = ReplayMemory(recipe.memory, run.data.field(OBSERVATION).spec.shape)
        with computing:
            self.target = copy.deepcopy(self.part.module).eval()
        for weight in self.target.parameters():
            weight.requires_grad = False
        self._moved = 0
        self._enough = min(recipe.start, recipe.memory)

    @property
    def steps_per_epoch(self) -> int:
        return self._recipe.steps

    @property
    def examples_per_epoch(self) -> int:
        return self._recipe.steps * self.run.settings.batch_size

    def epoch(self) -> Iterator[BatchDone | None]:
        run, recipe, position = self.run, self._recipe, self.run.position
        self.begin_epoch()
        while self.memory.count < self._enough:
            self._move(1.0)
            yield None
        while position.batch < recipe.steps:
            share = recipe.chance_at(self.step_in_stage)
            while self._moved < recipe.moves:
                self._move(share)
                self._moved += 1
                if self._moved < recipe.moves:
                    yield None
            self._moved = 0
            moves = self.memory.drawn(run.settings.batch_size, self.chance)
            loss = self._learn(moves)
            yield run.reporter.after(
                loss, len(moves.actions), also={"exploration": torch.tensor(share)}
            )

    def targets(self, moves: Moves) -> Tensor:
        """What the values of the actions taken are drawn towards, shape (N,).

        The reward, and unless the game was over, the discounted value of the best action after it.
        """
        recipe = self._recipe
        following = self.brought(moves.following)
        with torch.no_grad(), computing:
            judged: Tensor = self.target(following)[0]
            chooser = judged
            if recipe.double:
                self.behave(learning=False)
                chooser = self.part(following)[0]
            best = judged.gather(1, chooser.argmax(dim=1, keepdim=True)).squeeze(1)
            goes_on = 1.0 - self.brought(moves.ended)
            return self.brought(moves.rewards) + recipe.discount * goes_on * best

    def tensors(self) -> Mapping[str, Tensor]:
        held = {f"target/{name}": tensor for name, tensor in self.target.state_dict().items()}
        return {**held, **self.memory.tensors()}

    def facts(self) -> dict[str, Any]:
        return {**super().facts(), "moved": self._moved, "next_place": self.memory.next_place}

    def restore(self, tensors: Mapping[str, Tensor], facts: Mapping[str, Any]) -> None:
        super().restore(tensors, facts)
        with torch.no_grad():
            for name, tensor in self.target.state_dict().items():
                tensor.copy_(tensors[f"target/{name}"])
        self.memory.restore(tensors, int(facts["next_place"]))
        self._moved = int(facts["moved"])

    def take_over(self, tensors: Mapping[str, Tensor], facts: Mapping[str, Any]) -> None:
        """As always; of the memory, which grows, every move."""
        super().take_over(tensors, facts)
        shape = self.memory.tensors()["memory/observations"].shape[1:]
        if tensors["memory/observations"].shape[1:] == shape:
            self.memory.restore(tensors, int(facts["next_place"]))

    def _move(self, share: float) -> None:
        """One action in every game, a share of them drawn by chance."""
        self.begin_those_over()
        plays, count = self.plays, len(self.action_names)
        explores = self.chance.random(len(plays)) < share
        actions = self.chance.integers(count, size=len(plays))
        if not explores.all():
            values = self.decided([play.observation for play in plays])
            actions = np.where(explores, actions, values.argmax(dim=1).cpu().numpy())
        for play, action in zip(plays, actions.tolist(), strict=True):
            before = play.observation
            after = play.act(action)
            self.memory.add(before, action, after.reward, after.observation, after.ended)
            if play.is_over:
                self.tally.count(play)
        self.by_chance = bool(explores[0])

    def _learn(self, moves: Moves) -> Tensor:
        """A step towards the targets; gives the error, shape ()."""
        recipe = self._recipe
        wanted = self.targets(moves)
        seen = self.brought(moves.observations)
        actions = self.brought(moves.actions)
        with computing:
            self.behave(learning=True)
            values = self.part(seen)[0].gather(1, actions[:, None]).squeeze(1)
            of = functional.smooth_l1_loss if recipe.error == "huber" else functional.mse_loss
            loss = of(values, wanted)
        self.descend(loss)
        if recipe.copying == "always":
            self._follow(recipe.copied_share)
        elif self.step_in_stage % recipe.copied_every == 0:
            self._follow(1.0)
        return loss

    def _follow(self, share: float) -> None:
        """Have the copy come towards the network by a share of the way; what counts, wholly."""
        ours, theirs = self.part.module.state_dict(), self.target.state_dict()
        with torch.no_grad():
            for name, tensor in theirs.items():
                if share < 1.0 and tensor.is_floating_point():
                    tensor.lerp_(ours[name], share)
                else:
                    tensor.copy_(ours[name])
