"""What it takes to write out a layer's arithmetic, and where the ways to do it are found."""

from __future__ import annotations

import importlib
import pkgutil
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar, TypeVar

import numpy as np
import torch
from torch import Tensor, nn

from engine.catalogue.layer import Layer
from engine.inspection.arithmetic.account import AccountLine, Numbers, Terms, Whole

Place = tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Asked:
    """A layer at work, and which of its numbers is asked for.

    Attributes:
        layer: what it is.
        module: with its weights, as when measured.
        inputs: what it was given, without batch axis.
        ports: the names of these inputs.
        output: what it gave, without batch axis; of a loss a single number.
        place: which number of it.
        step: of a recurrent layer, the step asked for; None: as ``place`` says.
    """

    layer: Layer
    module: nn.Module
    inputs: tuple[Tensor, ...]
    ports: tuple[str, ...]
    output: Tensor
    place: Place
    step: int | None = None

    @property
    def x(self) -> Tensor:
        """Its first input."""
        return self.inputs[0]

    def setting(self, name: str, otherwise: Any = None) -> Any:
        """A setting of the layer, if it has it."""
        return getattr(self.layer, name, otherwise)

    def input(self, port: str) -> Tensor | None:
        """What is wired to a port; None: nothing is."""
        return self.inputs[self.ports.index(port)] if port in self.ports else None


class Family(ABC):
    """One kind of arithmetic.

    Class attributes:
        ids: of the layer types it explains.
        is_pointwise: one number in makes the one number out at the same place.
    """

    ids: ClassVar[tuple[str, ...]] = ()
    is_pointwise: ClassVar[bool] = False

    @abstractmethod
    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        """The arithmetic, its last line giving the number; None: this case it can not explain."""

    def choices(self, asked: Asked) -> int:
        """How many steps of a sequence there are to choose from; 0: none."""
        return 0


F = TypeVar("F", bound=type[Family])


@cache
def families() -> Mapping[str, Family]:
    """All of them by the layer type they explain; a new file in this folder needs no entry."""
    package = importlib.import_module("engine.inspection.arithmetic.families")
    found: dict[str, Family] = {}
    for module in pkgutil.iter_modules(package.__path__):
        held = vars(importlib.import_module(f"{package.__name__}.{module.name}"))
        for kind in held.values():
            if isinstance(kind, type) and issubclass(kind, Family) and kind.ids:
                found |= dict.fromkeys(kind.ids, kind())
    return found


def number(tensor: Tensor) -> float:
    """A tensor of one number."""
    return float(tensor.detach().double().item())


def numbers(tensor: Tensor) -> Numbers:
    """A tensor's numbers in a row, as exact as they come."""
    found: Numbers = tensor.detach().reshape(-1).double().cpu().numpy()
    return found


def gathered(x: Tensor, at: Whole, beyond: float = 0.0) -> tuple[Numbers, Whole]:
    """Numbers of a tensor, and where they lie; beyond its border −1.

    Shapes: x any, at (n, axes) → (n,), (n, axes)
    """
    is_inside = np.all((at >= 0) & (at < np.array(x.shape)), axis=1).reshape(-1)
    safe = np.where(is_inside[:, None], at, 0)
    index = tuple(torch.from_numpy(column).to(x.device) for column in safe.T)
    found = np.where(is_inside, numbers(x[index]), beyond)
    return found, np.where(is_inside[:, None], at, -1)


def grid(*axes: Sequence[int]) -> Whole:
    """All places of some rows, columns …, the last axis fastest; shape (n, axes)."""
    meshed = np.meshgrid(*(np.asarray(axis, dtype=np.int64) for axis in axes), indexing="ij")
    return np.stack([one.reshape(-1) for one in meshed], axis=1)


def row_of(x: Tensor, place: Place) -> Whole:
    """The places of all numbers of the last axis, at ``place`` of those before it."""
    before = [[at] for at in place[: x.dim() - 1]]
    return grid(*before, range(x.shape[-1]))


def text(value: float) -> str:
    """A number within a line."""
    found = f"{value:.4g}"
    if "e" in found:
        mantissa, exponent = found.split("e")
        found = f"{mantissa}e{int(exponent)}"
    return found.replace("-", "−")


def bracketed(value: float) -> str:
    """A number within a product; a negative one in brackets."""
    return f"({text(value)})" if value < 0 else text(value)


def plus(first: float, *others: float) -> str:
    """Numbers added up, as ``0.4 − 0.1``."""
    found = text(first)
    for other in others:
        found += f" − {text(-other)}" if other < 0 else f" + {text(other)}"
    return found


def summed(name: str, terms: Terms) -> AccountLine:
    """A line that adds products up."""
    count = terms.count
    written = " · ".join(terms.names)
    return AccountLine(name, f"Σ {written}, {count} terms", float(terms.products.sum()), terms)
