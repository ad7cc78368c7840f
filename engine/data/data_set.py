"""A loaded data set: its fields, its training part and its test part."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.data.environment import Environment
from engine.errors import DataUnavailable
from engine.tensor_spec import TensorSpec

Array = NDArray[Any]


@dataclass(frozen=True)
class Field:
    """What one field of a data set is.

    Attributes:
        name: ``image``, ``features``, ``point``, ``label`` or ``target``.
        role: ``input`` or ``target``.
        spec: shape of one example, without the batch axis; labels are ``()``, ``int64``, with the
            number of classes.
        doc: what the numbers mean, with their range or unit.
        class_names: for labels, the classes in the order of their numbers.
        feature_names: for vectors, the features in order.
    """

    name: str
    role: str
    spec: TensorSpec
    doc: str
    class_names: tuple[str, ...] = ()
    feature_names: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Split:
    """One part of a data set.

    Attributes:
        arrays: field name → array (N, *shape), contiguous, of the field's dtype. They are shared:
            read them, or copy before you write.
    """

    arrays: Mapping[str, Array]

    def __post_init__(self) -> None:
        object.__setattr__(self, "arrays", MappingProxyType(dict(self.arrays)))

    @property
    def count(self) -> int:
        """How many examples there are."""
        return min((len(array) for array in self.arrays.values()), default=0)


@dataclass(frozen=True, eq=False)
class DataSet:
    """A data set that has been loaded, checked against its fields.

    Attributes:
        name: what the user reads, as ``MNIST-5k``.
        origin: ``real`` or ``generated``.
        source: where it comes from and under which licence.
        environment: makes the game that the examples were recorded in; None: they are of no game.

    Raises:
        DataUnavailable: if an array is missing or is not what its field says.
    """

    name: str
    fields: tuple[Field, ...]
    train: Split
    test: Split
    origin: str
    source: str
    environment: Callable[[], Environment] | None = None

    def __post_init__(self) -> None:
        for part, split in (("training", self.train), ("test", self.test)):
            if split.count == 0:
                raise DataUnavailable(f"{self.name}: the {part} part holds no examples.")
            for field in self.fields:
                if field.name not in split.arrays:
                    raise DataUnavailable(f"{self.name}: the {part} part lacks {field.name!r}.")
                fault = _fault(field, split.arrays[field.name], split.count)
                if fault:
                    raise DataUnavailable(f"{self.name}: {field.name} of the {part} part {fault}.")

    def field(self, name: str) -> Field:
        """The field of that name.

        Raises:
            DataUnavailable: if there is none, naming those there are.
        """
        for field in self.fields:
            if field.name == name:
                return field
        known = ", ".join(field.name for field in self.fields)
        raise DataUnavailable(f"{self.name} has no field {name!r} (it has: {known}).")

    def specs(self) -> dict[str, TensorSpec]:
        """Field name → shape and type of one example."""
        return {field.name: field.spec for field in self.fields}


def _fault(field: Field, array: Array, count: int) -> str:
    """What is wrong with an array, in words; empty if nothing is."""
    spec = field.spec
    expected = (count, *spec.shape)
    if array.shape != expected:
        return f"has the shape {array.shape}, expected {expected}"
    if array.dtype != np.dtype(spec.dtype):
        return f"is {array.dtype}, expected {spec.dtype}"
    if not array.flags.c_contiguous:
        return "is not contiguous"
    if spec.classes is not None:
        low, high = int(array.min()), int(array.max())
        if low < 0 or high >= spec.classes:
            return f"holds class numbers {low} … {high}, expected 0 … {spec.classes - 1}"
    elif not np.isfinite(array).all():
        return "holds numbers that are not finite"
    return ""
