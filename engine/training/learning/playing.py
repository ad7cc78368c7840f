"""Learning by playing: what Q-learning and policy gradient have in common."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.catalogue.modules.block import all_modules
from engine.catalogue.torch_later import computing
from engine.compile.model import Part
from engine.data.environment import Array, Environment
from engine.data.environment_source import ACTION
from engine.errors import TrainingFailed
from engine.training.acting import Candidates
from engine.training.evaluation import Values, last_of
from engine.training.learning.learning import Learning, refuse_nothing_to_learn
from engine.training.learning.play import (
    TESTING,
    TRAINING,
    Moment,
    Play,
    Tally,
    episode_seed,
    means_of,
)
from engine.training.run import Run, seed_noise

_TEST_SEED = 0
_RETURNS_KEPT = 200


class Playing(Learning):
    """Base of the recipes that learn from games they play themselves.

    Games, chance and sums are kept in checkpoints: episodes as their seeds and actions, from which
    they are played again.

    Args:
        run: whose weights are learned.
        deciding: the node that gives a number for each action.
        beside: further nodes that are learned.
        games: how many are played side by side.
        test_episodes: how many are played to measure.

    Attributes:
        returns: what the newest episodes earned that were played to learn, the newest last.

    Raises:
        TrainingFailed: if the data are of no game, or nothing would learn.
    """

    def __init__(
        self,
        run: Run,
        deciding: str,
        beside: Sequence[str] = (),
        *,
        games: int,
        test_episodes: int,
    ) -> None:
        super().__init__(run)
        self.deciding = deciding
        self.part = run.model.part((deciding, *beside))
        learned = self.part.weights()
        if run.settings.learns:
            refuse_nothing_to_learn(run, learned)
        self.learned = learned
        self.optimiser = self.optimiser_of(learned)
        self.optimisers = {"": self.optimiser}
        self.action_names = run.data.field(ACTION).class_names
        self.chance = np.random.default_rng((run.settings.seed, run.position.stage))
        self.plays = [self.new_play() for _ in range(games)]
        self.returns: deque[float] = deque(maxlen=_RETURNS_KEPT)
        self.tally = Tally()
        self._tally_epoch = -1
        self.by_chance = False
        self._test_episodes = test_episodes
        self._test_plays: list[Play] = []
        self._own_modes = _modes_of(self.part, run.model.frozen)
        self._home = run.model.home

    progress = "return"
    gains = frozenset({"return", "caught"})

    # What a recipe gives

    def chosen_for_test(self, numbers: Tensor) -> NDArray[np.int64]:
        """The actions that count when measuring; shapes (N, actions) → (N,). The highest number."""
        found: NDArray[np.int64] = numbers.argmax(dim=1).cpu().numpy()
        return found

    def shown(self, numbers: Tensor) -> Tensor:
        """What is shown of the numbers for the actions here; shapes (actions,) → (actions,)."""
        return numbers

    kind = "values"

    # What all have

    @property
    def step_in_stage(self) -> int:
        """Learning steps done since the stage began."""
        position = self.run.position
        return position.stage_epoch * self.steps_per_epoch + position.batch

    def moment(self) -> Moment:
        """The first game as it stands now; to be asked between two steps, of which none changes."""
        play = self.plays[0]
        if not play.observations:
            self._begin(0)
        numbers = self.shown(self.decided([play.observation])[0])
        return Moment(
            drawing=play.game.drawing(),
            observation=play.observation.copy(),
            values=numbers.cpu().numpy().astype(np.float32),
            kind=self.kind,
            action=play.actions[-1] if play.actions else None,
            actions=self.action_names,
            reward=play.rewards[-1] if play.rewards else 0.0,
            total=play.total,
            length=play.length,
            episode=play.number,
            is_over=play.is_over,
            by_chance=self.by_chance and bool(play.actions),
        )

    def observed(self, observations: Sequence[Array]) -> Tensor:
        """Observations as the network takes them, (N, *shape)."""
        return self.brought(torch.from_numpy(np.stack(observations)))

    def brought(self, tensor: Tensor) -> Tensor:
        """A tensor where the network is, and if of real numbers, of its type."""
        dtype = self._home.dtype if tensor.is_floating_point() else tensor.dtype
        return tensor.to(self._home.device, dtype)

    def decided(self, observations: Sequence[Array]) -> Tensor:
        """A number for each action, as when measured; (N, actions), without gradients."""
        seen = self.observed(observations)
        with torch.no_grad(), computing:
            self.behave(learning=False)
            return self.part(seen)[0]

    def behave(self, *, learning: bool) -> None:
        """Have layers that differ in training be as while learning, or as when measured."""
        for module, learns in self._own_modes:
            module.training = learning and learns

    def descend(self, loss: Tensor) -> None:
        """Make a step downhill, and count it."""
        run, settings = self.run, self.run.settings
        self.set_rates()
        torch.autograd.backward(loss)
        if settings.clip_value:
            nn.utils.clip_grad_value_(self.learned, settings.clip_value)
        if settings.clip_norm:
            nn.utils.clip_grad_norm_(self.learned, settings.clip_norm)
        self.optimiser.step()
        if run.bounds:
            run.bounds.hold()
        for parameter in self.learned:
            parameter.grad = None
        run.position.batch += 1
        run.position.step += 1

    def begin_epoch(self) -> None:
        """Seed the noise and begin the sums anew, if the epoch was not begun before."""
        position = self.run.position
        if position.batch == 0:
            seed_noise(self.run)
        if self._tally_epoch != position.epoch:
            self._tally_epoch = position.epoch
            self.tally = Tally()

    def begin_those_over(self) -> None:
        """Begin the next episode of every game whose last one is over."""
        for number, play in enumerate(self.plays):
            if play.is_over:
                self._begin(number)

    def measured(self, *, whole: bool = False) -> Iterator[dict[str, Values] | None]:
        """Play test episodes, the same ones always, as well as was learned until now.

        ``train`` tells how the episodes of the epoch went, which were played to learn; nothing of
        those that did not end in it.
        """
        found = yield from last_of(self.tested(range(self._test_episodes)), {})
        yield {"train": self.tally.means(), "test": found}

    def tested(self, episodes: range) -> Iterator[Values | None]:
        """Play these test episodes side by side; None after each move, and in the end the means.

        Which number an episode has decides all chance in it; those that measure begin at 0.
        """
        while len(self._test_plays) < len(episodes):
            self._test_plays.append(self.new_play())
        plays = self._test_plays[: len(episodes)]
        for number, play in zip(episodes, plays, strict=True):
            play.begin(number, episode_seed(TESTING, _TEST_SEED, number))
        active = plays
        while active:
            actions = self.chosen_for_test(self.decided([play.observation for play in active]))
            for play, action in zip(active, actions.tolist(), strict=True):
                play.act(action)
            active = [play for play in active if not play.is_over]
            yield None
        yield means_of(plays)

    def new_play(self) -> Play:
        """A game of its own, in which nothing was done yet."""
        return Play(self._game())

    def facts(self) -> dict[str, Any]:
        return {
            "plays": [play.state() for play in self.plays],
            "chance": self.chance.bit_generator.state,
            "tally": self.tally.state(),
            "tally_epoch": self._tally_epoch,
            "by_chance": self.by_chance,
            "returns": list(self.returns),
        }

    def restore(self, tensors: Mapping[str, Tensor], facts: Mapping[str, Any]) -> None:
        self.chance.bit_generator.state = facts["chance"]
        self.tally.restore(facts["tally"])
        self._tally_epoch = int(facts["tally_epoch"])
        self.by_chance = bool(facts["by_chance"])
        self.returns = deque(facts.get("returns", ()), maxlen=_RETURNS_KEPT)
        for play, state in zip(self.plays, facts["plays"], strict=False):
            play.restore(state)

    def _begin(self, number: int) -> None:
        run, play = self.run, self.plays[number]
        if play.is_over and play.observations:
            self.returns.append(play.total)
        place = (run.settings.seed, run.position.stage, number, play.number + 1)
        play.begin(play.number + 1, episode_seed(TRAINING, *place))

    def _game(self) -> Environment:
        make = self.run.data.environment
        if make is None:
            raise TrainingFailed(
                f"{self.run.data.name} is no game, and this recipe learns by playing one. "
                "Choose a game as the data, such as Catch."
            )
        return make()


def found_node(run: Run, named: str, *, judging: bool = False, as_chances: bool = False) -> str:
    """The node of that name, or the one that fits if none is named.

    Args:
        run: of whose network.
        named: empty: to be found.
        judging: whether it gives a state's value instead of a number for each action.
        as_chances: whether a softmax will be taken of its numbers.

    Raises:
        TrainingFailed: if it does not give what is needed, with the reason.
    """
    model = run.model
    nodes = Candidates(model.graph, model.inference, run.data.fields)
    name = named or (nodes.judging() if judging else nodes.deciding())
    if name is None:
        wanted = "a single number" if judging else f"{nodes.actions} numbers, one for each action"
        raise TrainingFailed(f"No node gives {wanted}.")
    fault = nodes.fault(name, 1 if judging else nodes.actions, as_chances=as_chances)
    if fault:
        raise TrainingFailed(f"{name}: {fault}", name)
    return name


def _modes_of(part: Part, frozen: tuple[nn.Module, ...]) -> list[tuple[nn.Module, bool]]:
    """The modules that the code calls, and whether each is to learn."""
    fixed = {module for root in frozen for module in root.modules()}
    steps = (step for step in part.module.graph.nodes if step.op == "call_module")
    called = (part.module.get_submodule(str(step.target)) for step in steps)
    return [(module, module not in fixed) for root in called for module in all_modules(root)]
