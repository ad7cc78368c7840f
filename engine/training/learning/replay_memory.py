"""What was lived through, to learn from it again and again.

Source: Lin 1992, "Self-improving reactive agents based on reinforcement learning, planning and
teaching"; Mnih and others 2015.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.data.environment import Array

_BYTES_BESIDE = 8 + 4 + 4


class Moves(NamedTuple):
    """Moves, each by itself; the first axis of all tensors is as long.

    Attributes:
        observations: what was seen, (N, *shape).
        actions: what was done, (N,).
        rewards: what it earned, (N,).
        following: what was seen then, (N, *shape).
        ended: 1 where the game was over by its rules, 0 elsewhere; (N,).
    """

    observations: Tensor
    actions: Tensor
    rewards: Tensor
    following: Tensor
    ended: Tensor


def memory_bytes(capacity: int, numbers: int) -> int:
    """What a full memory takes, in bytes, of observations of so many numbers."""
    return capacity * (2 * 4 * numbers + _BYTES_BESIDE)


class ReplayMemory:
    """The newest moves; a new one takes the place of the oldest.

    Args:
        capacity: how many are kept.
        shape: that of an observation.
    """

    def __init__(self, capacity: int, shape: tuple[int, ...]) -> None:
        # numpy's zeros take no memory before they are written to.
        self._moves = Moves(
            torch.from_numpy(np.zeros((capacity, *shape), np.float32)),
            torch.from_numpy(np.zeros(capacity, np.int64)),
            torch.from_numpy(np.zeros(capacity, np.float32)),
            torch.from_numpy(np.zeros((capacity, *shape), np.float32)),
            torch.from_numpy(np.zeros(capacity, np.float32)),
        )
        self._arrays = tuple(tensor.numpy() for tensor in self._moves)
        self._capacity = capacity
        self._next = 0
        self.count = 0

    def add(
        self, observation: Array, action: int, reward: float, following: Array, ended: bool
    ) -> None:
        """Keep a move."""
        place = self._next
        for array, value in zip(
            self._arrays, (observation, action, reward, following, ended), strict=True
        ):
            array[place] = value
        self._next = (place + 1) % self._capacity
        self.count = min(self.count + 1, self._capacity)

    def drawn(self, size: int, chance: np.random.Generator) -> Moves:
        """So many moves by chance, each as likely as any other, the same perhaps twice."""
        return self.at(chance.integers(self.count, size=size))

    def at(self, places: NDArray[np.int64]) -> Moves:
        """The moves at these places."""
        index = torch.from_numpy(places)
        return Moves(*(tensor[index] for tensor in self._moves))

    def tensors(self) -> dict[str, Tensor]:
        """The moves that are kept, for a checkpoint."""
        return {
            f"memory/{name}": tensor[: self.count]
            for name, tensor in zip(Moves._fields, self._moves, strict=True)
        }

    @property
    def next_place(self) -> int:
        """Where the next move goes."""
        return self._next

    def restore(self, tensors: Mapping[str, Tensor], next_place: int) -> None:
        """Go on from what `tensors` and `next_place` told; what no longer fits in is forgotten."""
        kept = Moves(*(tensors[f"memory/{name}"] for name in Moves._fields))
        count = len(kept.actions)
        if count > self._capacity or (count < self._capacity and next_place != count):
            # The memory was of another size: the newest come last, as if just added.
            order = (torch.arange(count) + next_place) % max(count, 1)
            kept = Moves(*(tensor[order][-self._capacity :] for tensor in kept))
            count = len(kept.actions)
            next_place = count % self._capacity
        for mine, theirs in zip(self._moves, kept, strict=True):
            mine[:count] = theirs
        self.count, self._next = count, next_place
