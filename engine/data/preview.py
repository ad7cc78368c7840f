"""What the data panel shows of a data set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from engine.data.data_set import Array, DataSet, Field


@dataclass(frozen=True)
class ClassCount:
    """How often a class occurs."""

    name: str
    train: int
    test: int


@dataclass(frozen=True)
class FeatureRange:
    """The reach of a feature, or of all pixels together, over the training part."""

    name: str
    minimum: float
    mean: float
    maximum: float


@dataclass(frozen=True, eq=False)
class Preview:
    """A data set at a glance.

    Attributes:
        name: what the user reads.
        train, test: how many examples there are.
        classes: counts by class; empty where there are no labels.
        features: one row for each feature of a vector, one for all pixels of a picture.
        examples: field name → (count, *shape): training examples, the classes in turn.
        facts: pairs of (what, text), as ``("Origin", "real")``.
    """

    name: str
    train: int
    test: int
    classes: tuple[ClassCount, ...]
    features: tuple[FeatureRange, ...]
    examples: Mapping[str, Array]
    facts: tuple[tuple[str, str], ...]


def preview(data_set: DataSet, count: int) -> Preview:
    """Look at a data set; at most ``count`` examples are copied."""
    labels = (field for field in data_set.fields if field.spec.is_label)
    label = next((field for field in labels if not field.spec.shape), None)
    chosen = np.arange(min(count, data_set.train.count))
    if label is not None:
        chosen = _classes_in_turn(data_set.train.arrays[label.name])[:count]
    arrays = data_set.train.arrays
    return Preview(
        name=data_set.name,
        train=data_set.train.count,
        test=data_set.test.count,
        classes=() if label is None else _class_counts(data_set, label),
        features=tuple(
            row
            for field in data_set.fields
            if not field.spec.is_label
            for row in _ranges(field, arrays[field.name])
        ),
        examples={field.name: arrays[field.name][chosen] for field in data_set.fields},
        facts=(("Origin", data_set.origin), ("Source", data_set.source)),
    )


def _classes_in_turn(labels: Array) -> Array:
    """An order of the examples in which the classes take turns; shapes (N,) → (N,)."""
    by_class = np.argsort(labels, kind="stable")
    ordered = labels[by_class]
    turn = np.arange(len(labels)) - np.searchsorted(ordered, ordered)  # place within its class
    return by_class[np.lexsort((ordered, turn))]


def _class_counts(data_set: DataSet, label: Field) -> tuple[ClassCount, ...]:
    classes = label.spec.classes or 0
    names = label.class_names or tuple(map(str, range(classes)))
    train, test = (
        np.bincount(split.arrays[label.name], minlength=classes)
        for split in (data_set.train, data_set.test)
    )
    return tuple(
        ClassCount(name, int(trained), int(tested))
        for name, trained, tested in zip(names, train, test, strict=True)
    )


def _ranges(field: Field, array: Array) -> Iterator[FeatureRange]:
    if field.spec.rank != 1:
        yield _range_of(field.name, array)
        return
    names = field.feature_names or tuple(f"{field.name} {i}" for i in range(field.spec.size))
    for name, column in zip(names, array.T, strict=True):
        yield _range_of(name, column)


def _range_of(name: str, values: Array) -> FeatureRange:
    mean = float(values.mean(dtype=np.float64))
    return FeatureRange(name, float(values.min()), mean, float(values.max()))
