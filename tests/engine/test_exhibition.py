import time

import numpy as np
import pytest
import torch

from engine.data.catch import Catch
from engine.data.environment_source import ACTION
from engine.exhibition import Exhibition, game_seen
from engine.inspection.snapshot import Wish
from engine.session import Session
from engine.training.game_events import EpisodePlayed, GameSeen
from engine.training.learning.play import TESTING, episode_seed
from tests.engine.networks import gallery_project, prepared


def _played(model, data, project, number: int = 0, step: int = 0) -> EpisodePlayed:
    exhibition = Exhibition()
    for _ in range(1000):
        told = exhibition.play_on(model, data, project, number, step)
        if told is not None:
            return told
    raise AssertionError("the episode did not end")


@pytest.fixture(scope="module")
def catch():
    project = gallery_project("deep_q_catch")
    return project, prepared(project)


def test_an_episode_is_what_the_network_does_by_its_highest_numbers(catch) -> None:
    project, run = catch
    told = _played(run.model, run.data, project, number=3)
    game = project.data.make()
    seen = game.reset(episode_seed(TESTING, 0, 3))
    part = run.model.part(("action_values",))
    total = 0.0
    for before, after in zip(told.moments, told.moments[1:], strict=False):
        np.testing.assert_array_equal(before.observation, seen)
        with torch.no_grad():
            part.module.eval()
            numbers = part(torch.from_numpy(seen[None]))[0][0].numpy()
        np.testing.assert_allclose(before.values, numbers, atol=1e-6)
        assert after.action == int(numbers.argmax())
        seen, reward, _, _ = game.step(int(numbers.argmax()))
        total += reward
    assert told.moments[-1].is_over
    assert told.moments[-1].total == total
    assert told.moments[0].actions == run.data.field(ACTION).class_names


def test_an_episode_of_a_policy_shows_chances() -> None:
    project = gallery_project("policy_gradient_catch")
    run = prepared(project)
    moment = _played(run.model, run.data, project).moments[0]
    assert moment.kind == "chances"
    assert moment.values.sum() == pytest.approx(1.0, abs=1e-5)


def test_an_episode_is_played_once_for_each_number(catch) -> None:
    project, run = catch
    exhibition = Exhibition()
    while exhibition.play_on(run.model, run.data, project, 0, 0) is None:
        pass
    assert exhibition.play_on(run.model, run.data, project, 0, 0) is None
    assert not exhibition.is_playing


def test_playing_for_those_who_watch_draws_no_random_numbers_and_leaves_the_run(catch) -> None:
    project, run = catch
    state, chance = torch.random.get_rng_state(), run.learning.chance.bit_generator.state
    _played(run.model, run.data, project)
    game_seen(run)
    assert torch.equal(state, torch.random.get_rng_state())
    assert run.learning.chance.bit_generator.state == chance


def test_without_a_game_it_says_so() -> None:
    project = gallery_project("xor")
    run = prepared(project)
    told = _played(run.model, run.data, project)
    assert not told.moments
    assert "no game" in told.problem


def test_a_session_tells_of_the_game_it_learns_and_plays_what_is_wished_for(
    tmp_path, monkeypatch
) -> None:
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path))
    session = Session()
    session.open_unsaved(gallery_project("deep_q_catch"))
    session.start()
    told: list[object] = []

    def wait(kind: type) -> object:
        until = time.monotonic() + 100
        while time.monotonic() < until:
            told.extend(session.poll())
            for news in told:
                if isinstance(news, kind):
                    return news
            time.sleep(0.005)
        raise AssertionError(kind)

    try:
        while not session.is_ready:
            session.poll()
            time.sleep(0.005)
        session.wish(Wish(episode=5))
        assert wait(EpisodePlayed).number == 5
        assert not any(isinstance(news, GameSeen) for news in told)
        told.clear()
        session.wish(Wish(game=True))
        session.train()
        assert wait(GameSeen).moment.actions == Catch().action_names()
        while wait(GameSeen).step == 0:  # it only remembers at first
            told.clear()
        told.clear()
        session.wish(Wish(episode=6))
        assert wait(EpisodePlayed).step > 0
    finally:
        session.close()
