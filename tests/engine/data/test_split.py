"""Dividing examples into two parts."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.split import stratified_split


@given(
    sizes=st.lists(st.integers(2, 40), min_size=1, max_size=8),
    share=st.floats(0.05, 0.5),
    seed=st.integers(0, 99),
)
def test_every_example_lies_in_one_part_and_every_group_is_trained_on(
    sizes: list[int], share: float, seed: int
) -> None:
    groups = np.repeat(np.arange(len(sizes)), sizes)
    train, test = stratified_split(groups, share, np.random.default_rng(seed))
    assert sorted([*train, *test]) == list(range(len(groups)))
    assert len(test) == max(1, round(len(groups) * share))
    assert set(groups[train]) == set(groups)


@pytest.mark.parametrize("share", [0.2, 0.25, 0.5])
def test_groups_keep_their_shares_to_within_one_example(share: float) -> None:
    sizes = np.array([59, 71, 48])
    groups = np.repeat([3, 1, 2], sizes)
    _, test = stratified_split(groups, share, np.random.default_rng(0))
    taken = np.array([(groups[test] == name).sum() for name in (3, 1, 2)])
    assert np.abs(taken - sizes * share).max() <= 1.0
