"""What weights are held to while they learn: how long they may grow, and what was painted."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from engine.catalogue.layers.start import limits_of, shorten
from engine.compile.painted import painted_in


class Bounds:
    """Keeps unit vectors short, and painted filters as they were painted; of one network.

    No gradient reaches a painted filter, so that it counts in no norm and no average of an
    optimiser. What else could move it, as a weight decay, is taken back after the step, exactly.
    """

    def __init__(self, root: nn.Module) -> None:
        """Of a network that lies where it learns, with the type of number it learns with."""
        self._limits = [limit for limit in limits_of(root) if limit[0].requires_grad]
        self._views: list[Tensor] = []
        self._values: list[Tensor] = []
        for painted in painted_in(root):
            self._views += painted.views()
            self._values += painted.values()
            if painted.weight.requires_grad:
                _let_no_gradient_in(painted.weight, painted.mask())

    def __bool__(self) -> bool:
        """Whether there is anything to hold."""
        return bool(self._limits or self._views)

    def hold(self) -> None:
        """Bring the weights within their bounds, after a step."""
        if self._limits:
            shorten(self._limits)
        self.put_painted()

    def put_painted(self) -> None:
        """Have the weights hold what was painted."""
        if self._views:
            with torch.no_grad():
                torch._foreach_copy_(self._views, self._values)


def _let_no_gradient_in(weight: nn.Parameter, mask: Tensor) -> None:
    def masked(gradient: Tensor) -> Tensor:
        return gradient.masked_fill(mask, 0.0)

    weight.register_hook(masked)  # type: ignore[no-untyped-call]  # of PyTorch
