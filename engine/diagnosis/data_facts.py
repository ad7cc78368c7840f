"""What can be known of a data set before anything is learned from it."""

from __future__ import annotations

from collections.abc import Iterator
from math import prod

import numpy as np

from engine.data.data_set import Array, DataSet, Field, Split
from engine.diagnosis.evidence import DataFacts, FieldFacts

_SLICE_VALUES = 2_000_000


def data_facts(data: DataSet) -> Iterator[DataFacts | None]:
    """Means, deviations, class counts, and the examples that both parts share.

    Gives None after each slice, some hundredths of a second, so that it can be left; then all.
    """
    inputs = [f for f in data.fields if f.role == "input"]
    targets = [f for f in data.fields if f.role == "target"]
    found: dict[str, FieldFacts] = {}
    for field in (*inputs, *targets):
        if field.spec.dtype.startswith("float"):
            for facts in _field_facts(field, data.train.arrays[field.name]):
                if facts is not None:
                    found[field.name] = facts
                yield None
    known: set[int] = set()
    for rows in _rows(data.train, inputs):
        known.update(rows)
        yield None
    shared = 0
    for rows in _rows(data.test, inputs):
        shared += sum(row in known for row in rows)
        yield None
    yield DataFacts(
        inputs={f.name: found[f.name] for f in inputs if f.name in found},
        counts={
            f.name: tuple(np.bincount(data.train.arrays[f.name], minlength=f.spec.classes).tolist())
            for f in targets
            if f.spec.classes is not None and not f.spec.shape
        },
        spreads={
            f.name: float(np.mean(np.square(found[f.name].deviations)))
            for f in targets
            if f.name in found
        },
        # Examples of a game are only looked at: nothing is learned from them, or tested by them.
        test_count=data.test.count if inputs and data.environment is None else 0,
        shared=shared,
        is_whole=_is_whole(data.train, inputs, len(known)),
    )


def _field_facts(field: Field, array: Array) -> Iterator[FieldFacts | None]:
    """Of a vector and of target numbers each place by itself; of a picture all together."""
    axis = 0 if field.spec.rank <= 1 or field.role == "target" else None
    total: Array = np.zeros(1)
    squares: Array = np.zeros(1)
    count = 0
    # From a first guess of the mean, so that a large mean does not swallow the deviation.
    guess = array[:1000].mean(axis=axis, dtype=np.float64)
    for part in _slices(array):
        apart = part - guess
        total = total + apart.sum(axis=axis)
        squares = squares + np.square(apart).sum(axis=axis)
        count += len(part) if axis == 0 else part.size
        yield None
    means = total / count
    deviations = np.sqrt(np.maximum(squares / count - np.square(means), 0.0))
    yield FieldFacts(
        field.feature_names,
        tuple(np.ravel(means + guess).tolist()),
        tuple(np.ravel(deviations).tolist()),
    )


def _rows(split: Split, fields: list[Field]) -> Iterator[list[int]]:
    """Slice by slice, each example's inputs as a number that equal ones have in common."""
    arrays = [split.arrays[field.name] for field in fields]
    if not arrays:
        return
    size = max(1, _SLICE_VALUES // max(1, sum(prod(array.shape[1:]) for array in arrays)))
    for at in range(0, split.count, size):
        parts = [array[at : at + size] for array in arrays]
        # Of 64 bits: that any two of a million different ones agree has a chance of 1 : 30 million.
        yield [
            hash(b"".join(array.tobytes() for array in example))
            for example in zip(*parts, strict=True)
        ]


def _slices(array: Array) -> Iterator[Array]:
    size = max(1, _SLICE_VALUES // max(1, prod(array.shape[1:])))
    return (array[at : at + size] for at in range(0, len(array), size))


def _is_whole(split: Split, fields: list[Field], distinct: int) -> bool:
    """Whether every combination of the values that occur is there, as in a truth table."""
    possible, columns = 1, 0
    for field in fields:
        array = split.arrays[field.name]
        for column in array.reshape(len(array), -1).T:
            possible, columns = possible * len(np.unique(column)), columns + 1
            if possible > distinct:
                return False
    return columns > 1  # of a single number every value that occurs is there, whatever it is
