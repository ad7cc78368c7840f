"""Filters that the user painted: put into a layer's weights, and found there again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from engine.graph.painted import Painted, main_weight_name


@dataclass(frozen=True, eq=False)
class PaintedWeight:
    """A weight that holds painted filters.

    Attributes:
        path: of the weight, from the module that was searched.
        weight: the parameter.
        filters: what was painted into it.
    """

    path: str
    weight: nn.Parameter
    filters: tuple[Painted, ...]

    def views(self) -> list[Tensor]:
        """The painted filters' places in the weight; what is written there is in the weight."""
        return [self.weight.detach()[one.place] for one in self.filters]

    def values(self) -> list[Tensor]:
        """The painted numbers, shaped and placed as `views`."""
        return [
            torch.tensor(one.values, dtype=torch.float64)
            .reshape(view.shape)
            .to(view.device, view.dtype)
            for one, view in zip(self.filters, self.views(), strict=True)
        ]

    def mask(self) -> Tensor:
        """Where in the weight something was painted; bool, of the weight's shape."""
        mask = torch.zeros_like(self.weight, dtype=torch.bool)
        for one in self.filters:
            mask[one.place] = True
        return mask

    def put(self) -> None:
        """Have the weight hold what was painted."""
        for view, values in zip(self.views(), self.values(), strict=True):
            view.copy_(values)


def mark_painted(module: nn.Module, filters: tuple[Painted, ...]) -> None:
    """Put painted filters into a layer that was just built, and have it remember them.

    They fit: inference has found so.
    """
    name = main_weight_name([(n, tuple(p.shape)) for n, p in module.named_parameters()])
    if name is None:
        return
    module.painted = (name, filters)  # type: ignore[assignment]  # a mark that torch need not know
    PaintedWeight(name, module.get_parameter(name), filters).put()


def painted_in(root: nn.Module) -> Iterator[PaintedWeight]:
    """All weights that hold painted filters."""
    for path, module in root.named_modules():
        marked = getattr(module, "painted", None)
        if marked is not None:
            name, filters = marked
            whole = f"{path}.{name}" if path else name
            yield PaintedWeight(whole, module.get_parameter(name), filters)
