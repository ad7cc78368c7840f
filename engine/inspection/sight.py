"""What a probe or a study looks at: a network, its data, and the example that is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar, cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.catalogue.torch_later import own_random_numbers
from engine.compile.model import Model, Part
from engine.data.data_set import DataSet, Split
from engine.errors import GraphHasProblems
from engine.inspection.gradients import Flows
from engine.inspection.measuring import measuring
from engine.inspection.snapshot import Array, OwnExample, Wish

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Sight:
    """A network at one moment, with what can be put into it.

    Attributes:
        model: the network; looking leaves it as it is.
        data: the project's.
        step: batches it has learned.
        wish: which example is looked at, among other things.
    """

    model: Model
    data: DataSet
    step: int = 0
    wish: Wish = Wish()  # noqa: RUF009  # frozen

    # What is put into it

    @property
    def own(self) -> OwnExample | None:
        """The example that the user brought along; None: it is one of the data."""
        return self.wish.own

    def split(self, name: str) -> Split:
        """The data's part called ``train`` or ``test``."""
        return self.data.train if name == "train" else self.data.test

    @property
    def index(self) -> int:
        """Of the chosen example, within the data."""
        return min(max(self.wish.example, 0), self.split(self.wish.split).count - 1)

    def example(self) -> dict[str, NDArray[np.generic]]:
        """The chosen example, by field; shapes (1, …). One's own may lack the answers."""
        if self.own is not None:
            return {name: array[None] for name, array in self.own.arrays.items()}
        return self.examples(self.wish.split, (self.index,))

    def examples(
        self, split: str, indices: Sequence[int] | slice
    ) -> dict[str, NDArray[np.generic]]:
        """Examples of the data, by field; shapes (N, …)."""
        chosen = indices if isinstance(indices, slice) else list(indices)
        return {name: array[chosen] for name, array in self.split(split).arrays.items()}

    def brought(self, array: NDArray[np.generic]) -> Tensor:
        """The numbers where the network is, and of its type."""
        tensor = torch.from_numpy(np.ascontiguousarray(array))
        home = self.model.home
        return tensor.to(home.device, home.dtype if tensor.is_floating_point() else tensor.dtype)

    def fields(self, arrays: Mapping[str, NDArray[np.generic]]) -> dict[str, Tensor]:
        """The same by field, where the network is."""
        return {name: self.brought(array) for name, array in arrays.items()}

    # What it gives

    def part(self, wanted: Iterable[str], given: Iterable[str] = ()) -> Part | None:
        """Code that gives what nodes give, written once; None: one is not there, or not sound."""
        key = "part", tuple(wanted), tuple(given)
        return self.kept(key, partial(self._part, key[1], key[2]))

    def computed(
        self, part: Part, *arguments: Tensor, seed: int | None = None
    ) -> tuple[Tensor, ...]:
        """What the wanted nodes of a part give as when measured, without gradients.

        Args:
            part: the code.
            arguments: values of the given nodes, then of the fields, each (N, …).
            seed: where drawing begins in nodes that draw; None: where it stands.
        """
        with torch.no_grad():
            return cast(tuple[Tensor, ...], self.called(part.module, *arguments, seed=seed))

    def called(self, module: nn.Module, *arguments: Tensor, seed: int | None = None) -> Any:
        """What compiled code gives as when measured; with gradients, if they are switched on."""
        device = self.model.home.device
        drawn_from = (device,) if device.type == "cuda" else ()
        with measuring(module), own_random_numbers(seed, devices=drawn_from):
            if seed is not None and drawn_from:
                torch.cuda.manual_seed(seed)
            return module(*arguments)

    def flows(self, end: str | None = None) -> Flows:
        """Passes forward and backward through all wires, to a node or to the loss.

        Raises:
            GraphHasProblems: if there is no such node, or no loss.
        """
        return self.kept(("flows", end), partial(Flows, self.model, end))

    def kept(self, key: object, make: Callable[[], T]) -> T:
        """What is made once for a network and used at every look."""
        kept = self.model.kept
        if key not in kept:
            kept[key] = make()
        return cast(T, kept[key])

    def _part(self, wanted: tuple[str, ...], given: tuple[str, ...]) -> Part | None:
        try:
            return self.model.part(wanted, given)
        except GraphHasProblems:
            return None


def array_of(tensor: Tensor) -> Array:
    """A copy on the CPU, as float32."""
    return tensor.detach().to("cpu", torch.float32, copy=True).numpy()
