"""The policy gradient is that of a bare loop, and finds the way."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from engine.training.learning.policy_gradient import MovingMean, PolicyGradientAtWork, returns_of
from engine.training.run import Run, train
from tests.engine.training.games import catch_project, chain_project, short_policy
from tests.engine.training.test_playing import begun, finished


def at_work(run: Run) -> PolicyGradientAtWork:
    assert isinstance(run.learning, PolicyGradientAtWork)
    return run.learning


def test_returns_are_the_discounted_sums_of_what_came_after() -> None:
    assert returns_of([1.0, 0.0, 2.0], 0.5).tolist() == [1.5, 1.0, 2.0]
    assert returns_of([0.0, -1.0], 1.0).tolist() == [-1.0, -1.0]
    assert returns_of([3.0, 7.0], 0.0).tolist() == [3.0, 7.0]
    assert returns_of([], 0.9).tolist() == []


def test_a_moving_mean_is_of_what_came_before() -> None:
    mean = MovingMean(0.5)
    assert mean.value == 0.0
    mean.take(4.0)
    assert mean.value == 4.0
    mean.take(1.0)
    assert mean.value == pytest.approx((0.25 * 4 + 0.5 * 1) / 0.75)


@pytest.mark.parametrize("temperature", [1.0, 2.5])
@pytest.mark.parametrize("baseline", ["none", "mean"])
def test_a_step_is_that_of_a_bare_loop(temperature: float, baseline: str) -> None:
    recipe = short_policy(temperature=temperature, baseline=baseline, discount=0.9, episodes=3)
    run = begun(chain_project(recipe, optimiser="sgd", momentum=0.0, learning_rate=0.5))
    learning = at_work(run)
    weight = run.model.root.get_submodule("scores").get_parameter("weight")
    driver = train(run)
    mean = MovingMean(0.9)
    for step in (1, 2):
        before = weight.detach().clone()
        while run.position.step < step:
            next(driver)
        slopes, moves = torch.zeros_like(before), 0
        found = []
        for play in learning.plays:
            for t, action in enumerate(play.actions):
                place = int(play.observations[t].argmax())
                earned = sum(0.9**k * r for k, r in enumerate(play.rewards[t:]))
                found.append(earned)
                beyond = earned - (mean.value if baseline == "mean" else 0.0)
                chances = torch.softmax(before[:, place] / temperature, dim=0)
                for other in range(2):
                    slope = (float(other == action) - float(chances[other])) / temperature
                    slopes[other, place] += beyond * slope
                moves += 1
        mean.take(sum(found) / len(found))
        assert torch.allclose(weight.detach(), before + 0.5 * slopes / moves, atol=1e-6)


@pytest.mark.parametrize("temperature", [1.0, 3.0])
def test_actions_are_drawn_as_often_as_the_tempered_policy_says(temperature: float) -> None:
    run = begun(chain_project(short_policy(temperature=temperature, episodes=1000)))
    learning = at_work(run)
    with torch.no_grad():
        run.model.root.get_submodule("scores").get_parameter("weight")[1] += 1.0
    next(train(run))
    share = np.mean([play.actions[0] for play in learning.plays])
    expected = 1 / (1 + np.exp(-1 / temperature))
    assert share == pytest.approx(expected, abs=0.05)


def test_the_temperature_changes_by_equal_factors() -> None:
    recipe = short_policy(temperature=4.0, last_temperature=1.0, tempered_steps=4)
    found = [recipe.temperature_at(step) for step in range(6)]
    assert found == pytest.approx([4.0, 8**0.5, 2.0, 2**0.5, 1.0, 1.0])
    assert short_policy(temperature=4.0).temperature_at(1000) == 4.0


@pytest.mark.parametrize("settings", [{}, {"temperature": 2.0}, {"entropy_weight": 0.01}])
def test_it_learns_to_go_the_right_way(settings: dict[str, float]) -> None:
    recipe = short_policy(steps=40, episodes=8, discount=0.9, **settings)
    run = finished(begun(chain_project(recipe, epochs=2, learning_rate=0.1)))
    assert run.last_metrics["test"]["return"] == 1.0
    assert run.last_metrics["test"]["length"] <= 4.0
    assert run.last_metrics["train"]["length"] < 6.0


def test_a_node_learns_to_foretell_the_return() -> None:
    recipe = short_policy(baseline="node", steps=60, value_weight=1.0)
    run = finished(begun(catch_project(recipe, epochs=2)))
    errors = run.history.series("train/value_error").y
    assert errors[-20:].mean() < errors[:20].mean()
    assert "train/entropy" in run.history.names()


def test_an_undecided_policy_is_kept_up_by_its_weight() -> None:
    entropies = []
    for weight in (0.0, 1.0):
        recipe = short_policy(entropy_weight=weight, steps=60)
        run = finished(begun(chain_project(recipe, epochs=1, learning_rate=0.1)))
        entropies.append(run.history.series("train/entropy").y[-1])
    assert entropies[0] < entropies[1]
    assert entropies[1] > 0.5
