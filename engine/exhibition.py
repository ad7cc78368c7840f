"""Episodes that a network plays for those who watch, beside its learning or at rest."""

from __future__ import annotations

import time
from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from engine.catalogue.torch_later import own_random_numbers
from engine.compile.model import Model, Part
from engine.data.data_set import DataSet
from engine.data.environment import Array
from engine.data.environment_source import ACTION
from engine.errors import ChainruleError, TrainingFailed
from engine.inspection.measuring import measuring
from engine.project.project import Project
from engine.training.acting import Candidates
from engine.training.game_events import EpisodePlayed, GameSeen
from engine.training.learning.play import TESTING, Moment, Play, episode_seed
from engine.training.learning.playing import Playing
from engine.training.recipes.policy_gradient import PolicyGradient
from engine.training.recipes.q_learning import QLearning
from engine.training.run import Run

MOST_MOVES = 2000
"""A longer episode is shown up to here."""

_SLICE_S = 0.02
_TEST_SEED = 0


class Exhibition:
    """Plays one episode at a time, a slice at each look, so that nobody waits for it.

    Which number an episode has decides all chance in it; the first ones are those that a recipe
    measures with. What it plays are games of its own, and what it draws changes nothing elsewhere.
    """

    def __init__(self) -> None:
        self._mind: tuple[Model, Part] | None = None
        self._model: Model | None = None
        self._number: int | None = None
        self._playing: Iterator[EpisodePlayed | None] | None = None

    @property
    def is_playing(self) -> bool:
        """Whether an episode was begun that is not over."""
        return self._playing is not None

    def leave(self) -> None:
        """Play nothing any more."""
        self._mind = self._model = self._number = self._playing = None

    def play_on(
        self, model: Model, data: DataSet, project: Project, number: int, step: int
    ) -> EpisodePlayed | None:
        """Play a slice of the episode of that number; gives it once it is over.

        If the network is another one meanwhile, as after an edit, the episode begins anew. One
        that was played is not played again.
        """
        if number != self._number or (self.is_playing and model is not self._model):
            self._number, self._model = number, model
            self._playing = self._episode(model, data, project, number, step)
        until = time.perf_counter() + _SLICE_S
        try:
            for told in self._playing or ():
                if told is not None:
                    self._playing = self._model = None
                    return told
                if time.perf_counter() >= until:
                    break
            else:  # it was left in the middle of a move
                self._playing = self._number = None
        except ChainruleError as failure:
            self._playing = self._model = None
            return EpisodePlayed(number, step, problem=str(failure))
        return None

    def _episode(
        self, model: Model, data: DataSet, project: Project, number: int, step: int
    ) -> Iterator[EpisodePlayed | None]:
        """One episode; None after each move, and in the end what it was."""
        if data.environment is None:
            yield EpisodePlayed(number, step, problem=f"{data.name} is no game.")
            return
        mind = _Mind(self._part(model, data, project), model, data, _heat(project, step))
        play = Play(data.environment())
        play.begin(number, episode_seed(TESTING, _TEST_SEED, number))
        moments = []
        while True:
            numbers = mind.numbers(play.observation)
            moments.append(mind.moment(play, numbers))
            if play.is_over or play.length >= MOST_MOVES:
                break
            play.act(int(numbers.argmax()))
            yield None
        yield EpisodePlayed(number, step, tuple(moments))

    def _part(self, model: Model, data: DataSet, project: Project) -> Part:
        """The code of what decides, written once for each network."""
        if self._mind is None or self._mind[0] is not model:
            self._mind = model, model.part((_deciding(model, data, project),))
        return self._mind[1]


class _Mind:
    """What a network thinks of each action, as when it is measured.

    Args:
        part: gives a number for each action.
        model: the network.
        data: of whose game.
        temperature: of the chances that are shown; None: the numbers themselves are.
    """

    def __init__(self, part: Part, model: Model, data: DataSet, temperature: float | None) -> None:
        self._part, self._home, self._temperature = part, model.home, temperature
        self._actions = data.field(ACTION).class_names

    def numbers(self, observation: Array) -> Tensor:
        """The deciding node's numbers; shape (actions,)."""
        seen = torch.from_numpy(observation[None])
        dtype = self._home.dtype if seen.is_floating_point() else seen.dtype
        with (
            measuring(self._part.module),
            torch.no_grad(),
            own_random_numbers(devices=_drawn_from(self._home)),
        ):
            return self._part(seen.to(self._home.device, dtype))[0][0]

    def moment(self, play: Play, numbers: Tensor) -> Moment:
        """How the game stands."""
        if self._temperature is not None:
            numbers = torch.softmax(numbers / self._temperature, dim=-1)
        return Moment(
            drawing=play.game.drawing(),
            observation=play.observation.copy(),
            values=numbers.cpu().numpy().astype(np.float32),
            kind="values" if self._temperature is None else "chances",
            action=play.actions[-1] if play.actions else None,
            actions=self._actions,
            reward=play.rewards[-1] if play.rewards else 0.0,
            total=play.total,
            length=play.length,
            episode=play.number,
            is_over=play.is_over,
            by_chance=False,
        )


def game_seen(run: Run) -> GameSeen | None:
    """How the game stands that a run learns from, asked between two steps; None: it plays none."""
    learning = run.learning
    if not isinstance(learning, Playing):
        return None
    with own_random_numbers(devices=_drawn_from(run.model.home)):
        moment = learning.moment()
    return GameSeen(run.position.step, moment, tuple(learning.returns))


def returns_of(run: Run | None) -> tuple[float, ...]:
    """What the newest episodes earned that a run played to learn."""
    learning = run.learning if run is not None else None
    return tuple(learning.returns) if isinstance(learning, Playing) else ()


def _deciding(model: Model, data: DataSet, project: Project) -> str:
    """The node that gives a number for each action.

    Raises:
        TrainingFailed: if there is none, with the reason.
    """
    recipe = project.recipe
    named = recipe.action_values if isinstance(recipe, QLearning) else ""
    named = recipe.scores if isinstance(recipe, PolicyGradient) else named
    nodes = Candidates(model.graph, model.inference, data.fields)
    name = named or nodes.deciding()
    if name is None:
        raise TrainingFailed(f"No node gives {nodes.actions} numbers, one for each action.")
    if fault := nodes.fault(name, nodes.actions):
        raise TrainingFailed(f"{name}: {fault}", name)
    return name


def _heat(project: Project, step: int) -> float | None:
    """The temperature of the chances after so many steps; None: its numbers are no chances."""
    recipe = project.recipe
    return recipe.temperature_at(step) if isinstance(recipe, PolicyGradient) else None


def _drawn_from(home: Tensor) -> tuple[torch.device, ...]:
    """The devices beside the CPU that a network draws random numbers from."""
    return (home.device,) if home.device.type == "cuda" else ()
