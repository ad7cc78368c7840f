"""Examples on the device, in batches: one shuffled copy an epoch, and views into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from copy import copy

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from engine.data.augmentation import Augmentation

Batch = tuple[Tensor, ...]


class Examples:
    """One split of a data set, on the device.

    Args:
        arrays: arrays by field name, shapes (N, …).
        fields: which fields, in the order the compiled module takes them.
        dtype: the type of real numbers.
        arranged: how shuffled examples lie in memory; None: as they come.
    """

    def __init__(
        self,
        arrays: Mapping[str, NDArray[np.generic]],
        fields: tuple[str, ...],
        device: torch.device,
        dtype: torch.dtype = torch.float32,
        arranged: Callable[[Tensor], Tensor] | None = None,
    ) -> None:
        self.fields = fields
        self._arranged = arranged
        self.tensors = tuple(_on(device, dtype, arrays[name]) for name in fields)
        self.count = len(self.tensors[0]) if self.tensors else 0

    def of(self, fields: tuple[str, ...]) -> Examples:
        """The same examples with some of their fields."""
        part = copy(self)
        part.fields = fields
        part.tensors = tuple(self.tensors[self.fields.index(name)] for name in fields)
        return part

    def only(self, chosen: NDArray[np.int64]) -> Examples:
        """The examples of these numbers alone."""
        few = copy(self)
        places = torch.from_numpy(chosen)
        few.tensors = tuple(tensor[places.to(tensor.device)] for tensor in self.tensors)
        few.count = len(chosen) if self.tensors else 0
        return few

    def shuffled(
        self, batch_size: int, seed: int, epoch: int, augmentation: Augmentation
    ) -> Iterator[Batch]:
        """All examples once, in an order that follows from (seed, epoch) alone."""
        order = torch.Generator().manual_seed(seed * 1_000_003 + epoch)
        permutation = torch.randperm(self.count, generator=order)
        permutation = permutation.to(self.tensors[0].device)
        epoch_copy = tuple(tensor[permutation] for tensor in self.tensors)
        epoch_copy = tuple(_augmented(tensor, augmentation, order) for tensor in epoch_copy)
        if self._arranged is not None:
            epoch_copy = tuple(self._arranged(tensor) for tensor in epoch_copy)
        return _sliced(epoch_copy, batch_size)

    def in_order(self, batch_size: int, count: int | None = None) -> Iterator[Batch]:
        """The first ``count`` examples as they stand."""
        count = self.count if count is None else min(count, self.count)
        return _sliced(tuple(tensor[:count] for tensor in self.tensors), batch_size)


def first_of_each(count: int, labels: NDArray[np.integer]) -> NDArray[np.int64]:
    """Numbers of the first ``count`` examples of which as many as can be are of each class.

    Shapes: labels (N,) → (count,), rising; where the classes do not divide ``count`` the first
    ones get one more.
    """
    rank = np.zeros(len(labels), dtype=np.int64)
    for label in np.unique(labels):
        places = np.flatnonzero(labels == label)
        rank[places] = np.arange(len(places))
    return np.sort(np.lexsort((labels, rank))[:count]).astype(np.int64)


def _on(device: torch.device, dtype: torch.dtype, array: NDArray[np.generic]) -> Tensor:
    tensor = torch.from_numpy(array)
    return tensor.to(device, dtype if tensor.is_floating_point() else tensor.dtype)


def _sliced(tensors: Batch, batch_size: int) -> Iterator[Batch]:
    return zip(*(torch.split(tensor, batch_size) for tensor in tensors), strict=True)


def _augmented(tensor: Tensor, augmentation: Augmentation, order: torch.Generator) -> Tensor:
    """Shift and mirror pictures, each by its own random amount; other tensors are left alone."""
    if tensor.dim() != 4 or not tensor.is_floating_point():
        return tensor
    if augmentation.random_shift_px:
        tensor = _shifted(tensor, augmentation.random_shift_px, order)
    if augmentation.horizontal_flip:
        mirrored = torch.rand(len(tensor), generator=order).to(tensor.device) < 0.5
        tensor = torch.where(mirrored[:, None, None, None], tensor.flip(3), tensor)
    return tensor


def _shifted(pictures: Tensor, reach: int, order: torch.Generator) -> Tensor:
    """Each picture moved by up to ``reach`` pixels; the border repeats its edge."""
    count, _, height, width = pictures.shape
    padded = functional.pad(pictures, (reach, reach, reach, reach), mode="replicate")
    offsets = torch.randint(0, 2 * reach + 1, (2, count), generator=order).to(pictures.device)
    rows = (offsets[0, :, None] + torch.arange(height, device=pictures.device))[:, None, :, None]
    columns = (offsets[1, :, None] + torch.arange(width, device=pictures.device))[:, None, None, :]
    channels = torch.arange(pictures.shape[1], device=pictures.device)[None, :, None, None]
    examples = torch.arange(count, device=pictures.device)[:, None, None, None]
    return padded[examples, channels, rows, columns].contiguous()
