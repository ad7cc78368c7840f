"""Divide examples into a training part and a test part."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Indices = NDArray[np.intp]


def stratified_split(
    groups: NDArray[Any], test_share: float, generator: np.random.Generator
) -> tuple[Indices, Indices]:
    """Choose examples for training and for test, so that both hold the groups in equal shares.

    The test part has ``round(N · test_share)`` examples, at least one; where a group's share is not
    whole, the groups with the largest remainders give one more. A group of at least two examples
    is always met in training while ``test_share`` is at most one half.

    Shapes: groups (N,), comparable values → indices (N_train,) and (N_test,), in random order.
    """
    names, sizes = np.unique(groups, return_counts=True)
    taken = _shares(sizes, max(1, round(len(groups) * test_share)))
    train: list[Indices] = []
    test: list[Indices] = []
    for name, count in zip(names, taken, strict=True):
        members = generator.permutation(np.flatnonzero(groups == name))
        test.append(members[:count])
        train.append(members[count:])
    return generator.permutation(np.concatenate(train)), generator.permutation(np.concatenate(test))


def _shares(sizes: NDArray[np.intp], wanted: int) -> NDArray[np.intp]:
    """How many of each group to take, in all ``wanted``: the method of largest remainders."""
    quotas = sizes * wanted / sizes.sum()
    shares: NDArray[np.intp] = np.floor(quotas).astype(np.intp)
    by_remainder = np.argsort(shares - quotas, kind="stable")
    shares[by_remainder[: wanted - shares.sum()]] += 1
    return shares
