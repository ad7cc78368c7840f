"""What numbers the inputs of a data set have."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from torch import Tensor

from engine.data.data_set import Field
from engine.inspection.sight import Sight

_EXAMPLES = 2000


@dataclass(frozen=True, eq=False)
class Range:
    """What numbers the data have, channel by channel of pictures, else number by number.

    Shapes: each broadcasts against one input
    """

    low: Tensor
    high: Tensor
    mean: Tensor

    @property
    def width(self) -> Tensor:
        """From the lowest to the highest."""
        return self.high - self.low


def range_of(sight: Sight, field: Field) -> Range:
    """The range of the training inputs, of the first of them."""
    arrays = sight.data.train.arrays[field.name][:_EXAMPLES]
    axes = (0, *range(2, arrays.ndim)) if field.spec.rank >= 2 else (0,)
    low, high = arrays.min(axis=axes), arrays.max(axis=axes)
    mean = arrays.mean(axis=axes)
    shape = (-1, *[1] * (field.spec.rank - 1)) if field.spec.rank >= 2 else field.spec.shape
    return Range(*(sight.brought(np.asarray(each)).reshape(shape) for each in (low, high, mean)))
