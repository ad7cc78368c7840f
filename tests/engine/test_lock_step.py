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
        position = run.position
        for _ in lock_step.in_turn(party, iter(train(run)), never, lambda: position.step):
            order.append((party, position.step))
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
    steps = list(dict.fromkeys(order))  # without the measuring at the end of an epoch
    shared = [party for party, _ in steps][: 2 * sum(party == 0 for party, _ in steps)]
    assert shared == [0, 1] * (len(shared) // 2)
    assert sum(party == 1 for party, _ in steps) > len(shared) // 2


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

    made = [0]

    def steps() -> Iterator[int]:
        for number in range(3):
            made[0] += 1
            yield number

    second = lock_step.in_turn(1, steps(), lambda: True, lambda: made[0])
    assert next(second) is None
    lock_step.leave(0)
    assert [news for news in second if news is not None] == [0, 1, 2]


class Told:
    """A run of three steps an epoch, each epoch measured after its last; it is asked for each."""

    def __init__(self, lock_step: LockStep, party: int) -> None:
        self.made = 0
        lock_step.join(party)
        self._news = lock_step.in_turn(party, self._learn(), lambda: True, lambda: self.made)

    def _learn(self) -> Iterator[str]:
        while True:
            for _ in range(3):
                self.made += 1
                yield "step"
            yield "measured"

    def to(self, step: int) -> bool:
        """Go as far as that step, as a paused run does that is taken one further; if it can."""
        while self.made < step:
            if next(self._news) is None:
                return False
        return True


def test_paused_a_step_apart_where_an_epoch_ends_both_can_be_taken_a_step_further() -> None:
    lock_step = LockStep()
    first, second = Told(lock_step, 0), Told(lock_step, 1)
    for step in (1, 2):
        assert first.to(step)
        assert second.to(step)
    assert first.to(3)  # and there both are paused
    assert second.to(3)  # a step
    assert first.to(4)
    assert not first.to(5)  # no further than one step ahead
    assert second.to(4)
