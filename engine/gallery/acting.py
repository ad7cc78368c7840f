"""Part F: networks that act."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from engine.gallery.row import Figure, Measure, Row, of_goal
from engine.gallery.trial import Trained, Trial
from engine.training.learning.play import Play, means_of
from engine.training.learning.playing import Playing

_FRESH = range(10_000, 10_200)
"""Numbers of episodes that neither learning nor measuring ever plays."""


def plays_well(project: str, within_s: float, unit: str = "") -> Measure:
    """Trains a project that plays, and has it play episodes it was never measured by."""

    def measure(trial: Trial) -> Iterator[Figure]:
        result = trial.trained(trial.project(project))
        goal = result.goal
        yield of_goal(goal, result.metrics, unit)
        name = f"{goal.metric} in {len(_FRESH)} other episodes"
        yield Figure(name, _of_others(result)[goal.metric], goal.at_least, goal.at_most, unit)
        yield Figure(f"{goal.metric} by chance", _by_chance(result)[goal.metric], unit=unit)
        yield Figure("learning took", result.seconds, at_most=within_s, unit="s")

    return measure


def _of_others(result: Trained) -> dict[str, float]:
    learning = result.run.learning
    assert isinstance(learning, Playing)
    *_, found = learning.tested(_FRESH)
    assert found is not None
    return found


def _by_chance(result: Trained) -> dict[str, float]:
    """How who acts by chance plays as many episodes."""
    learning = result.run.learning
    assert isinstance(learning, Playing)
    chance = np.random.default_rng(0)
    return means_of([_played_by_chance(learning, seed, chance) for seed in range(len(_FRESH))])


def _played_by_chance(learning: Playing, seed: int, chance: np.random.Generator) -> Play:
    play = learning.new_play()
    play.begin(seed, seed)
    while not play.is_over:
        play.act(int(chance.integers(len(learning.action_names))))
    return play


_CAUGHT = "at least 95 % of the balls caught"

ROWS: tuple[Row, ...] = (
    Row(
        "F3",
        "Deep Q-learning: Catch from pixels",
        ("deep_q_catch",),
        f"{_CAUGHT}, within 120 s",
        plays_well("deep_q_catch", 120, "%"),
    ),
    Row(
        "F3",
        "Deep Q-learning: cart and pole",
        ("deep_q_cart_pole",),
        "mean return at least 195, within 120 s",
        plays_well("deep_q_cart_pole", 120),
    ),
    Row(
        "F4",
        "Policy gradient with baseline: Catch",
        ("policy_gradient_catch",),
        f"{_CAUGHT}, within 120 s",
        plays_well("policy_gradient_catch", 120, "%"),
    ),
    Row(
        "F4",
        "Tempered policy gradient: Catch",
        ("tempered_policy_gradient_catch",),
        f"{_CAUGHT}, within 120 s",
        plays_well("tempered_policy_gradient_catch", 120, "%"),
    ),
)
