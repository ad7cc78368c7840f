"""How the points of a map are coloured: by class, by value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.api import DataSet, Field
from gui.inspection.truth import class_name

Numbers = np.ndarray[Any, np.dtype[Any]]

_MOST_FEATURES = 16
NONE = ""


@dataclass(frozen=True)
class Colouring:
    """By what points can be coloured.

    Attributes:
        key: by which it is chosen.
        title: what it is.
        field: of the data.
        number: which number of the field; −1: it is one number.
        names: of the classes; empty: it is a value.
    """

    key: str
    title: str
    field: str
    number: int = -1
    names: tuple[str, ...] = ()

    @property
    def is_class(self) -> bool:
        """Whether there is a colour for each class."""
        return bool(self.names)

    def of(self, data: DataSet, split: str, index: Numbers) -> Numbers:
        """The class or the value of each example; shape (N,)."""
        part = data.train if split == "train" else data.test
        rows = part.arrays[self.field][index].reshape(len(index), -1)
        found: Numbers = rows[:, max(self.number, 0)]
        return found


def colourings_of(fields: tuple[Field, ...]) -> tuple[Colouring, ...]:
    """Classes first, then target values, then the features of an input that has few."""
    labels = [f for f in fields if f.spec.is_label and not f.spec.shape]
    found = [
        Colouring(
            f.name,
            f.name,
            f.name,
            names=tuple(class_name(f, number) for number in range(f.spec.classes or 0)),
        )
        for f in labels
    ]
    numbers = [f for f in fields if not f.spec.is_label and f.spec.size <= _MOST_FEATURES]
    for field in sorted(numbers, key=lambda f: f.role != "target"):
        if field.spec.size == 1:
            found.append(Colouring(field.name, field.name, field.name))
            continue
        named = len(field.feature_names) == field.spec.size
        for number in range(field.spec.size):
            title = field.feature_names[number] if named else f"{field.name} {number + 1}"
            found.append(Colouring(f"{field.name}:{number}", title, field.name, number))
    return tuple(found)
