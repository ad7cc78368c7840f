"""Games follow their rules, and go on from where they stood."""

from __future__ import annotations

import importlib
import math
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from engine.data.catch import Catch, CatchGame
from engine.data.environment import Environment, Outcome
from engine.data.environment_source import EnvironmentSource
from engine.data.gym_environments import GAMES, GymGame
from engine.errors import DataUnavailable

LEFT, STAY, RIGHT = range(3)
GYM = [GymGame(game=name) for name in GAMES]
CATCHES = [
    Catch(),
    Catch(height=5, width=4, paddle=1),
    Catch(drift=True, frames=2),
    Catch(height=24, width=24, paddle=2, drift=True, frames=4),
    Catch(width=2, paddle=9),
]
EVERY = pytest.mark.parametrize("source", [*CATCHES, *GYM], ids=repr)


def made(source: EnvironmentSource) -> Environment:
    if isinstance(source, GymGame):
        pytest.importorskip("gymnasium")
    return source.make()


def played(game: Environment, seed: int, choose: Any) -> list[Outcome]:
    """An episode to its end; ``choose(game)`` gives each action."""
    found = [Outcome(game.reset(seed), 0.0, False, False)]
    while not found[-1].is_last:
        found.append(game.step(choose(game)))
    return found


def by_chance(source: EnvironmentSource, seed: int) -> Any:
    generator = np.random.default_rng(seed)
    return lambda _: int(generator.integers(len(source.action_names())))


def under_the_ball(game: CatchGame) -> int:
    middle = game.left + (game._reach - 1) / 2
    return LEFT if middle > game.column else RIGHT if middle < game.column else STAY


@EVERY
def test_the_same_seed_and_actions_give_the_same_episode(source: EnvironmentSource) -> None:
    one, other = (played(made(source), 5, by_chance(source, 1)) for _ in range(2))
    assert len(one) == len(other)
    for first, second in zip(one, other, strict=True):
        assert np.array_equal(first.observation, second.observation)
        assert first[1:] == second[1:]


@EVERY
def test_what_is_seen_is_of_the_shape_that_was_told(source: EnvironmentSource) -> None:
    spec = source.seen().spec
    for outcome in played(made(source), 3, by_chance(source, 2)):
        assert outcome.observation.shape == spec.shape
        assert outcome.observation.dtype == np.float32


@EVERY
@pytest.mark.parametrize("moves", [0, 1, 3])
def test_a_restored_game_goes_on_as_the_one_it_was_taken_from(
    source: EnvironmentSource, moves: int
) -> None:
    game, other = made(source), made(source)
    played(other, 9, by_chance(source, 3))
    game.reset(4)
    choose = by_chance(source, 0)
    for _ in range(moves):
        if game.step(choose(game)).is_last:
            return
    told = other.restore(game.state())
    assert len(told) == moves + 1
    assert other.drawing() == game.drawing()
    for action in (0, 1, 0):
        mine, theirs = game.step(action), other.step(action)
        assert np.array_equal(mine.observation, theirs.observation)
        assert mine[1:] == theirs[1:]
        if mine.is_last:
            break


def test_an_episode_of_a_longer_game_is_refused() -> None:
    long = Catch(height=20).make()
    played(long, 0, lambda _: STAY)
    with pytest.raises(DataUnavailable, match="another game"):
        Catch(height=5).make().restore(long.state())


@EVERY
def test_a_drawing_lies_within_its_frame(source: EnvironmentSource) -> None:
    game = made(source)
    game.reset(0)
    drawing = game.drawing()
    assert drawing.width > 0 < drawing.height
    for shape in drawing.shapes:
        assert shape.kind in {"rectangle", "disc", "line", "polygon"}
        assert shape.role in {"player", "thing", "goal", "danger", "ground"}
        for x, y in shape.points:
            assert 0 <= x <= drawing.width
            assert 0 <= y <= drawing.height


def test_who_stays_under_the_ball_catches_it_and_earns_one() -> None:
    for source in (Catch(), Catch(drift=True, paddle=3)):
        game = source.make()
        for seed in range(30):
            episode = played(game, seed, under_the_ball)
            assert [outcome.reward for outcome in episode[:-1]] == [0.0] * (len(episode) - 1)
            assert episode[-1].reward == 1.0
            assert episode[-1].ended
            assert game.scores() == {"caught": 1.0}


def test_a_ball_that_lands_beside_the_paddle_costs_one() -> None:
    game = Catch(paddle=1).make()
    seed = next(s for s in range(50) if game.reset(s) is not None and game.column > 5)
    episode = played(game, seed, lambda _: LEFT)
    assert episode[-1].reward == -1.0
    assert game.scores() == {"caught": 0.0}


def test_the_ball_falls_one_row_a_move_and_the_paddle_stays_on_the_screen() -> None:
    game = Catch(height=6, width=5, paddle=2).make()
    first = game.reset(1)
    assert first[0, 0].sum() == 1
    assert first[0, -1].tolist() == [0, 1, 1, 0, 0]
    for row in range(1, 6):
        seen = game.step(LEFT).observation
        assert seen[0, row].sum() >= 1
        assert seen[0, -1, :2].all() == (row >= 1)


def test_a_drifting_ball_bounces_off_the_sides() -> None:
    game = Catch(height=30, width=4, drift=True).make()
    seen = set()
    for seed in range(20):
        game.reset(seed)
        columns = [game.column]
        for _ in range(29):
            game.step(STAY)
            columns.append(game.column)
        assert set(columns) <= set(range(4))
        steps = {abs(b - a) for a, b in pairwise(columns)}
        assert steps in ({0}, {1})
        seen |= steps
    assert seen == {0, 1}


def test_several_frames_hold_the_newest_screens_in_turn() -> None:
    several, single = Catch(frames=3).make(), Catch().make()
    screens = [single.reset(2)[0]] * 3
    assert np.array_equal(several.reset(2), np.stack(screens))
    for action in (LEFT, RIGHT, RIGHT, STAY):
        screens = [*screens[1:], single.step(action).observation[0]]
        assert np.array_equal(several.step(action).observation, np.stack(screens))


@pytest.mark.parametrize("source", GYM, ids=lambda source: source.game)
def test_what_is_told_of_a_game_is_what_gymnasium_has(source: GymGame) -> None:
    gymnasium = pytest.importorskip("gymnasium")
    theirs = gymnasium.make(GAMES[source.game].id)
    assert theirs.action_space.n == len(source.action_names())
    space = theirs.observation_space
    assert source.seen().spec.shape == (space.shape or (space.n,))


@pytest.mark.parametrize("name", ["cart_pole", "acrobot", "mountain_car"])
def test_a_game_of_gymnasium_is_played_as_it_is(name: str) -> None:
    gymnasium = pytest.importorskip("gymnasium")
    game, theirs = GymGame(game=name).make(), gymnasium.make(GAMES[name].id)
    assert np.array_equal(game.reset(7), theirs.reset(seed=7)[0])
    for action in (0, 1, 1, 0, 1):
        seen, reward, ended, cut, _ = theirs.step(action)
        mine = game.step(action)
        assert np.array_equal(mine.observation, seen)
        assert mine[1:] == (reward, ended, cut)


def test_an_episode_that_takes_too_long_is_cut_not_ended() -> None:
    pytest.importorskip("gymnasium")
    episode = played(GymGame(game="mountain_car").make(), 0, lambda _: 1)
    assert len(episode) == 201
    assert episode[-1].cut
    assert not episode[-1].ended


def test_a_place_on_the_lake_is_one_of_sixteen() -> None:
    pytest.importorskip("gymnasium")
    game = GymGame(game="frozen_lake", slippery=False).make()
    assert game.reset(0).argmax() == 0
    for action in (1, 1, 2, 2, 1):  # down, down, right, right, down
        outcome = game.step(action)
        assert outcome.observation.sum() == 1
    assert outcome.observation.argmax() == 14
    last = game.step(2)
    assert (last.reward, last.ended) == (1.0, True)


def test_the_tip_of_the_acrobot_is_drawn_where_it_hangs() -> None:
    pytest.importorskip("gymnasium")
    game = GymGame(game="acrobot").make()
    game.reset(0)
    links = next(shape for shape in game.drawing().shapes if shape.role == "player").points
    for (x, y), (to_x, to_y) in pairwise(links):
        assert math.hypot(to_x - x, to_y - y) == pytest.approx(1, abs=1e-6)
        assert to_y > y + 0.9, "it hangs almost straight down at first"


def test_without_gymnasium_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Any:
        raise ModuleNotFoundError(f"No module named {name!r}")

    monkeypatch.setattr(importlib, "import_module", missing)
    with pytest.raises(DataUnavailable, match=r"pip install 'gymnasium==1\.4\.\*'"):
        GymGame().load()
    assert GymGame().fields()[0].spec.shape == (4,)


def test_the_examples_are_random_play_of_the_game() -> None:
    data = Catch(recorded=100).load()
    assert data.environment is not None
    assert isinstance(data.environment(), CatchGame)
    assert (data.train.count, data.test.count) == (80, 20)
    assert set(data.train.arrays["action"]) == {0, 1, 2}
    assert "random play" in data.source
