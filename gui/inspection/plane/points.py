"""The examples of the data that are shown on a plane or along a line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

Numbers = np.ndarray[Any, np.dtype[Any]]


def _none() -> Numbers:
    return np.zeros((0, 2))


@dataclass(frozen=True, eq=False)
class Points:
    """Examples of one part of the data.

    Attributes:
        split: ``train`` or ``test``.
        places: shape (N, 2); along a line: the input and the target.
        classes: shape (N,); None: they have none.
        wrong: which of them the network takes for another class, shape (N,); None: not known.
    """

    split: str
    places: Numbers = field(default_factory=_none)
    classes: Numbers | None = None
    wrong: Numbers | None = None

    @property
    def mistakes(self) -> int:
        """How many are taken for another class."""
        return 0 if self.wrong is None else int(self.wrong.sum())
