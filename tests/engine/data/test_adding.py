"""Two numbers of each sequence are marked, and their sum is the answer."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.adding import Adding


@pytest.mark.parametrize("length", [2, 7, 100])
def test_the_sum_is_that_of_the_two_marked_numbers(length: int) -> None:
    data = Adding(length=length, examples=200).load()
    for part in (data.train.arrays, data.test.arrays):
        for steps, (total,) in zip(part["sequence"], part["sum"], strict=True):
            marked = [float(number) for number, mark in steps if mark == 1]
            assert len(marked) == 2
            assert total == pytest.approx(sum(marked), abs=1e-6)
            assert np.isin(steps[:, 1], (0, 1)).all()


@pytest.mark.parametrize("length", [9, 100])
def test_one_step_is_marked_in_each_half_and_every_step_may_be(length: int) -> None:
    marks = Adding(length=length, examples=5000).load().train.arrays["sequence"][:, :, 1]
    assert (marks[:, : length // 2].sum(axis=1) == 1).all()
    assert (marks[:, length // 2 :].sum(axis=1) == 1).all()
    assert (marks.sum(axis=0) > 0).all()


def test_who_always_answers_one_is_off_by_a_sixth() -> None:
    sums = Adding(examples=20_000).load().train.arrays["sum"].astype(np.float64)
    assert ((sums - 1) ** 2).mean() == pytest.approx(1 / 6, rel=0.03)


def test_the_numbers_lie_evenly_between_0_and_1() -> None:
    numbers = Adding().load().train.arrays["sequence"][:, :, 0].astype(np.float64)
    assert numbers.min() >= 0
    assert numbers.max() <= 1
    shares, _ = np.histogram(numbers, bins=10, range=(0, 1))
    np.testing.assert_allclose(shares / numbers.size, 0.1, atol=0.002)


def test_another_test_share_leaves_the_sequences_as_they_are() -> None:
    def rows(share: float) -> list[bytes]:
        data = Adding(examples=50, length=5, test_share=share).load()
        parts = (data.train.arrays, data.test.arrays)
        return sorted(row.tobytes() for part in parts for row in part["sequence"])

    assert rows(0.1) == rows(0.5)
    assert len(set(rows(0.1))) == 50
