"""Truth tables hold what logic says, each case once."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import numpy as np
import pytest

from engine.data.logic import FUNCTIONS, BitSequences, Concert, Gates, TruthTable

TRUTHS: dict[str, Callable[[tuple[int, ...]], bool]] = {
    "and": all,
    "or": any,
    "not": lambda row: not row[0],
    "nand": lambda row: not all(row),
    "nor": lambda row: not any(row),
    "xor": lambda row: bool(sum(row) % 2),
    "majority": lambda row: sum(row) > len(row) / 2,
}


@pytest.mark.parametrize("count", [1, 2, 3, 5])
@pytest.mark.parametrize("function", FUNCTIONS)
def test_a_truth_table_is_that_of_its_function(function: str, count: int) -> None:
    data = TruthTable(function=function, inputs=count).load()
    for part in (data.train.arrays, data.test.arrays):
        rows = [tuple(row) for row in part["inputs"].astype(int).tolist()]
        assert rows == list(itertools.product((0, 1), repeat=count))
        assert part["label"].tolist() == [int(TRUTHS[function](row)) for row in rows]
        assert part["target"][:, 0].tolist() == part["label"].tolist()


def test_gates_stand_beside_each_other() -> None:
    rows = Gates().load().test.arrays
    for a, b, *found in zip(
        *rows["inputs"].T,
        *(rows[n] for n in ("and", "or", "not_a", "xor", "nand", "nor")),
        strict=True,
    ):
        expected = [a and b, a or b, not a, a != b, not (a and b), not (a or b)]
        assert found == [int(bool(e)) for e in expected]


def test_eight_evenings_and_two_rules() -> None:
    rows = Concert().load().train.arrays
    assert len(np.unique(rows["circumstances"], axis=0)) == 8
    weather, time, _ = rows["circumstances"].T
    assert np.array_equal(rows["only_if_weather"], weather)
    assert np.array_equal(rows["weather_and_time"], np.logical_and(weather, time))


def test_every_bit_sequence_occurs_once_with_its_running_parity() -> None:
    data = BitSequences(length=6, test_share=0.25).load()
    assert (data.train.count, data.test.count) == (48, 16)
    parts = (data.train.arrays, data.test.arrays)
    bits = np.concatenate([p["bits"] for p in parts])[:, :, 0].astype(int)
    assert len(np.unique(bits, axis=0)) == 64
    parities = np.concatenate([p["parities"] for p in parts])
    for row, found in zip(bits, parities, strict=True):
        assert found.tolist() == [sum(row[: t + 1]) % 2 for t in range(6)]
    assert np.array_equal(np.concatenate([p["label"] for p in parts]), parities[:, -1])
