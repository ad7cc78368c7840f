"""What a data source is: the declaration that a project keeps, and how it is loaded.

A `DataSource` is a value: a kind of data set with its settings. It knows its fields without
reading anything, so that shapes are on the wires as soon as a project opens; `load` reads or
generates the examples. `SplitSource` does the part all built-in sources have in common::

    _whole()            all examples, in their own units
    _groups(whole)      what the split keeps in equal shares: the labels
    _scaled(train, test)    scaling, by the training part's statistics alone
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import ClassVar, TypeVar

import numpy as np

from engine.data.data_set import Array, DataSet, Field, Split
from engine.data.split import Indices, stratified_split
from engine.parameter import Declared, integer, real

Arrays = Mapping[str, Array]


class DataSource(Declared):
    """Base of all data sources. A subclass decorated with `data_source` is all that one takes.

    Class attributes, filled in by `data_source`:
        id: names the source in project files.
        title: what the user reads.
        doc: the words of the reference page, from the class's docstring.
        origin: ``real`` or ``generated``.
        source: where the data come from.
        licence: under which licence.
    """

    id: ClassVar[str] = ""
    title: ClassVar[str] = ""
    doc: ClassVar[str] = ""
    origin: ClassVar[str] = ""
    source: ClassVar[str] = ""
    licence: ClassVar[str] = ""

    def fields(self) -> tuple[Field, ...]:
        """The fields as `load` will give them; reads and computes nothing."""
        raise NotImplementedError(type(self).__name__)

    def load(self) -> DataSet:
        """Read or generate the examples.

        Raises:
            DataUnavailable: if that is not possible, with the reason and what to do.
        """
        raise NotImplementedError(type(self).__name__)

    def _data_set(self, train: Arrays, test: Arrays) -> DataSet:
        """The data set of these two parts, in the fields' types."""
        fields = self.fields()
        return DataSet(
            name=self.title,
            fields=fields,
            train=_split(fields, train),
            test=_split(fields, test),
            origin=self.origin,
            source=f"{self.source} Licence: {self.licence}.",
        )


class SplitSource(DataSource):
    """Base of the sources whose examples are divided here, by a seed."""

    test_share: float = real(
        default=0.2,
        low=0.05,
        high=0.5,
        doc="Part of the examples that is kept for the test; never trained on.",
    )
    seed: int = integer(
        default=0,
        low=0,
        high=2**31 - 1,
        doc="Chooses which examples are kept for the test (and the points, where generated).",
    )

    def load(self) -> DataSet:
        whole = self._whole()
        train, test = self._parts(whole)
        return self._data_set(*self._scaled(_taken(whole, train), _taken(whole, test)))

    def _whole(self) -> Arrays:
        """All examples; field name → (N, *shape)."""
        raise NotImplementedError(type(self).__name__)

    def _groups(self, whole: Arrays) -> Array:
        """What the split keeps in equal shares, shape (N,): the labels, if there are any."""
        if "label" in whole:
            return whole["label"]
        return np.zeros(len(next(iter(whole.values()))), dtype=np.int64)

    def _parts(self, whole: Arrays) -> tuple[Indices, Indices]:
        """Which examples are trained on, and which are kept for the test."""
        # A stream of its own: the points of a generated set stay where they are when only the
        # test share changes.
        generator = np.random.default_rng((self.seed, 1))
        return stratified_split(self._groups(whole), self.test_share, generator)

    def _scaled(self, train: Arrays, test: Arrays) -> tuple[Arrays, Arrays]:
        """Both parts in the units they are trained in; by default as they are."""
        return train, test


S = TypeVar("S", bound=type[DataSource])


def data_source(
    id: str,  # noqa: A002  # the name the declaration reads best with
    *,
    title: str,
    origin: str,
    source: str,
    licence: str,
) -> Callable[[S], S]:
    """Declare a class to be the data source ``id``; ``origin`` is ``real`` or ``generated``."""

    def declare(cls: S) -> S:
        cls.id, cls.title, cls.origin = id, title, origin
        cls.source, cls.licence = source, licence
        cls.doc = inspect.cleandoc(cls.__doc__ or "")
        return cls

    return declare


def scaled_like(reference: Array, *arrays: Array, axis: int | None = 0) -> tuple[Array, ...]:
    """Shift and scale arrays so that ``reference`` would have zero mean and unit variance.

    Args:
        reference: the training part.
        arrays: what is scaled, each with the axes of ``reference``.
        axis: over which the statistics are taken; None: one mean and one deviation for all.

    A feature that never changes in the reference is only shifted.
    """
    mean = reference.mean(axis=axis, dtype=np.float64)
    deviation = reference.std(axis=axis, dtype=np.float64)
    divisor = np.where(deviation > 0, deviation, 1.0)
    return tuple((array - mean) / divisor for array in arrays)


def _taken(whole: Arrays, index: Indices) -> Arrays:
    return {name: array[index] for name, array in whole.items()}


def _split(fields: tuple[Field, ...], arrays: Arrays) -> Split:
    types = {field.name: np.dtype(field.spec.dtype) for field in fields}
    return Split({name: np.ascontiguousarray(array, types[name]) for name, array in arrays.items()})
