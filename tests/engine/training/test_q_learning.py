"""Q-learning finds the values that are known, by targets that a bare loop gives too."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import Tensor

from engine.training.learning.q_learning import QLearningAtWork
from engine.training.learning.replay_memory import Moves, ReplayMemory
from engine.training.run import Run, train
from tests.engine.training.games import catch_project, chain_project, short_q
from tests.engine.training.test_playing import begun, finished


def at_work(run: Run) -> QLearningAtWork:
    assert isinstance(run.learning, QLearningAtWork)
    return run.learning


@pytest.mark.parametrize("double", [True, False])
@pytest.mark.parametrize("copying", ["at_times", "always"])
def test_it_finds_the_known_values_of_a_chain(double: bool, copying: str) -> None:
    """From place k of 4 on the right way 1 comes after 4 − k moves; left costs two moves more."""
    recipe = short_q(
        steps=400,
        games=4,
        moves=1,
        memory=2000,
        start=200,
        discount=0.8,
        double=double,
        copying=copying,
        copied_every=10,
        copied_share=0.2,
        explored_at_last=1.0,
    )
    run = finished(begun(chain_project(recipe, epochs=2, batch_size=64, learning_rate=0.02)))
    weight = run.model.root.get_submodule("scores").get_parameter("weight").detach()
    best = [0.8 ** (3 - place) for place in range(4)]
    left = [0.8 * best[max(place - 1, 0)] for place in range(4)]
    expected = torch.tensor([left, best])
    assert float((weight - expected).abs().max()) < 0.02
    assert run.last_metrics["test"]["return"] == 1.0


@pytest.mark.parametrize("double", [True, False])
def test_targets_are_those_of_a_bare_loop(double: bool) -> None:
    run = begun(chain_project(short_q(double=double, discount=0.9)))
    learning = at_work(run)
    generator = torch.Generator().manual_seed(1)
    ours = torch.randn(2, 4, generator=generator)
    theirs = torch.randn(2, 4, generator=generator)
    with torch.no_grad():
        run.model.root.get_submodule("scores").get_parameter("weight").copy_(ours)
        next(iter(learning.target.parameters())).copy_(theirs)
    places = torch.randint(0, 4, (30,), generator=generator)
    moves = Moves(
        torch.eye(4)[torch.randint(0, 4, (30,), generator=generator)],
        torch.randint(0, 2, (30,), generator=generator),
        torch.randn(30, generator=generator),
        torch.eye(4)[places],
        (torch.rand(30, generator=generator) < 0.3).float(),
    )
    expected = []
    for reward, place, ended in zip(moves.rewards, places, moves.ended, strict=True):
        chooser = ours if double else theirs
        best = theirs[int(chooser[:, place].argmax()), place]
        expected.append(float(reward) if ended else float(reward + 0.9 * best))
    assert torch.allclose(learning.targets(moves), torch.tensor(expected), atol=1e-6)
    assert not learning.targets(moves).requires_grad


def test_a_step_is_that_of_a_bare_loop() -> None:
    """Without chance in the memory: it holds the one batch that is learned from."""
    recipe = short_q(steps=1, start=12, memory=12, games=1, moves=1, error="squared", double=False)
    run = begun(chain_project(recipe, batch_size=4, optimiser="sgd", momentum=0.0))
    learning = at_work(run)
    driver = train(run)
    while learning.memory.count < 12:
        next(driver)
    before = weight_of(run)
    chance = np.random.default_rng(0)
    chance.bit_generator.state = learning.chance.bit_generator.state
    next(driver)
    chance.random(1), chance.integers(2, size=1)  # the move that came first
    moves = learning.memory.at(chance.integers(12, size=4))
    slopes = torch.zeros(2, 4)
    for seen, action, reward, after, ended in zip(*moves, strict=True):
        wanted = reward + (1 - ended) * 0.99 * (before @ after).max()
        slopes[action] += 2 * ((before @ seen)[action] - wanted) * seen / 4
    assert torch.allclose(weight_of(run), before - 0.05 * slopes, atol=1e-6)


def weight_of(run: Run) -> Tensor:
    return run.model.root.get_submodule("scores").get_parameter("weight").detach().clone()


def test_the_copy_stands_still_between_two_copies() -> None:
    run = begun(catch_project(short_q(copied_every=4, steps=10)))
    learning = at_work(run)
    copies = []
    for _ in train(run):
        if run.position.step == len(copies) + 1:
            ours = learning.part.module.state_dict()
            same = all(torch.equal(t, ours[k]) for k, t in learning.target.state_dict().items())
            copies.append(same)
        if run.position.step == 10:
            break
    assert copies == [step % 4 == 0 for step in range(1, 11)]


def test_a_copy_that_follows_goes_its_share_of_the_way() -> None:
    run = begun(catch_project(short_q(copying="always", copied_share=0.25)))
    learning = at_work(run)
    before = {k: t.clone() for k, t in learning.target.state_dict().items()}
    for _ in train(run):
        if run.position.step == 1:
            break
    ours = learning.part.module.state_dict()
    for name, tensor in learning.target.state_dict().items():
        assert torch.allclose(tensor, 0.75 * before[name] + 0.25 * ours[name])


def test_chance_falls_in_a_straight_line() -> None:
    recipe = short_q(explored_at_first=0.9, explored_at_last=0.1, explored_steps=8)
    shares = [recipe.chance_at(step) for step in range(11)]
    assert shares == pytest.approx([0.9 - 0.1 * step for step in range(9)] + [0.1, 0.1])


def test_a_cut_episode_is_not_taken_for_the_end() -> None:
    run = begun(chain_project(short_q(start=40)))
    learning = at_work(run)
    for _ in train(run):
        if learning.memory.count == 40:
            break
    moves = learning.memory.at(np.arange(40))
    assert torch.equal(moves.ended, moves.rewards), "it ends where 1 is earned, and nowhere else"


def test_a_full_memory_forgets_the_oldest() -> None:
    memory = ReplayMemory(3, (2,))
    for number in range(5):
        memory.add(np.full(2, number), number % 2, float(number), np.full(2, -number), number == 4)
    assert memory.count == 3
    assert sorted(memory.at(np.arange(3)).rewards.tolist()) == [2.0, 3.0, 4.0]
    assert memory.at(np.arange(3)).ended.sum() == 1
    assert memory.tensors()["memory/observations"].shape == (3, 2)


@pytest.mark.parametrize("capacity", [2, 3, 4, 9])
def test_a_memory_of_another_size_keeps_the_newest(capacity: int) -> None:
    full = ReplayMemory(3, (1,))
    for number in range(5):
        full.add(np.full(1, number), 0, float(number), np.zeros(1), False)
    other = ReplayMemory(capacity, (1,))
    other.restore(full.tensors(), full.next_place)
    newest = [2.0, 3.0, 4.0][-capacity:]
    assert sorted(other.at(np.arange(other.count)).rewards.tolist()) == newest
    other.add(np.full(1, 9), 0, 9.0, np.zeros(1), False)
    kept = sorted(other.at(np.arange(other.count)).rewards.tolist())
    assert kept == sorted([*newest, 9.0])[-capacity:]


def test_the_memory_s_cost_is_as_told() -> None:
    recipe = short_q(memory=100)
    memory = ReplayMemory(100, (2, 3))
    for _ in range(100):
        memory.add(np.zeros((2, 3)), 0, 0.0, np.zeros((2, 3)), False)
    assert sum(t.nbytes for t in memory.tensors().values()) == recipe.bytes_for(6)
