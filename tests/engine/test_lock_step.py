"""Two runs in turn: neither gets ahead, and each gives the numbers it gives alone."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
import torch

from engine.lock_step import LockStep
from engine.training.run import Run, train
from tests.engine.networks import noisy_project, points_project, prepared, trained


def never() -> bool:
    return False


def both(first: Run, second: Run, order: list[tuple[int, int]]) -> None:
    """Train both, each in a thread of its own."""
    lock_step = LockStep()

    def work(party: int, run: Run) -> None:
        lock_step.join(party)
        for _ in lock_step.in_turn(party, iter(train(run)), never):
            order.append((party, run.position.step))
        lock_step.leave(party)

    threads = [
        threading.Thread(target=work, args=(party, run))
        for party, run in enumerate((first, second))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
        assert not thread.is_alive()


def test_they_step_in_turn_and_the_longer_one_goes_on_alone() -> None:
    order: list[tuple[int, int]] = []
    both(prepared(points_project(epochs=1)), prepared(points_project(epochs=3)), order)
    shared = [party for party, _ in order][: 2 * sum(party == 0 for party, _ in order)]
    assert shared == [0, 1] * (len(shared) // 2)
    assert sum(party == 1 for party, _ in order) > len(shared) // 2


@pytest.mark.parametrize("seed", [0, 3])
def test_each_gives_the_numbers_it_gives_alone(seed: int) -> None:
    one, other = noisy_project(epochs=2, seed=seed), noisy_project(epochs=2, seed=seed)
    first, second = prepared(one), prepared(other)
    both(first, second, [])
    alone = trained(one)
    for run in (first, second):
        assert run.history.to_json() == alone.history.to_json()
        for path, tensor in alone.model.root.state_dict().items():
            assert torch.equal(tensor, run.model.root.state_dict()[path])


def test_one_that_waits_can_be_wanted_for_something_else() -> None:
    lock_step = LockStep()
    lock_step.join(0)
    lock_step.join(1)

    def steps() -> Iterator[int]:
        yield from range(3)

    second = lock_step.in_turn(1, steps(), lambda: True)
    assert next(second) is None
    lock_step.leave(0)
    assert [news for news in second if news is not None] == [0, 1, 2]
