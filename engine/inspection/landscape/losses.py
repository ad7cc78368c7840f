"""The loss of a network over some examples, and how it slopes and bends."""

from __future__ import annotations

from collections.abc import Generator, Mapping

import numpy as np
import torch
from torch import Tensor

from engine.errors import GraphHasProblems
from engine.inspection.sight import Sight

_FLOPS_AT_ONCE = 2e8
_MOST_AT_ONCE = 2048
_SEED = 0


class LossOver:
    """The weighted sum of a network's losses over the first examples of a part of the data.

    As when measured: dropout lets all pass, normalisation goes by its running statistics. What
    draws, draws the same each time, so that places can be compared.

    Raises:
        GraphHasProblems: if the network has no loss.
    """

    def __init__(self, sight: Sight, split: str, examples: int) -> None:
        self._sight, self._model = sight, sight.model
        if not self._model.losses:
            raise GraphHasProblems(
                "The network has no loss node, so there is no landscape. Add one and wire the "
                "answer and the target into it."
            )
        self._judge = self._model.judge
        names = self._model.fields_of(self._judge)
        arrays = sight.examples(split, slice(0, examples))
        fields = [sight.brought(arrays[name]) for name in names]
        flops = max(self._model.inference.totals.flops, 1)
        at_once = int(min(max(_FLOPS_AT_ONCE / flops, 1), _MOST_AT_ONCE))
        self._count = len(fields[0]) if fields else 0
        self._chunks = list(zip(*(torch.split(field, at_once) for field in fields), strict=True))

    def value(self) -> Generator[None, None, float]:
        """The loss with the weights as they are; comes back after each chunk of examples."""
        sums: dict[str, Tensor] = {}
        for chunk in self._chunks:
            with torch.no_grad():
                self._add(sums, chunk)
            yield
        return float(self._total(sums))

    def differentiable(self) -> Tensor:
        """The same as a tensor that gradients can be taken of, shape ()."""
        sums: dict[str, Tensor] = {}
        with torch.enable_grad():
            for chunk in self._chunks:
                self._add(sums, chunk)
            return self._total(sums)

    def _add(self, sums: dict[str, Tensor], chunk: tuple[Tensor, ...]) -> None:
        """Add up what a chunk gives: of a mean its sum, else what is above and below the line."""
        told: Mapping[str, Tensor] = self._sight.called(self._judge, *chunk, seed=_SEED)
        for name in self._model.losses:
            found = told[name].double()
            found = found if found.dim() else found * len(chunk[0])
            sums[name] = sums[name] + found if name in sums else found

    def _total(self, sums: Mapping[str, Tensor]) -> Tensor:
        terms = []
        for name, layer in self._model.losses.items():
            found = sums[name]
            mean = found[0] / found[1].clamp(min=1e-12) if found.dim() else found / self._count
            terms.append(layer.weight * mean)
        return torch.stack(terms).sum()


def slope_and_bends(
    losses: LossOver, weights: Mapping[str, Tensor]
) -> tuple[float, tuple[float, ...]]:
    """Length of the loss's gradient, and the eigenvalues of its Hessian in ascending order.

    All above 0: a minimum, where the slope is 0 as well. Some above and some below: a saddle.
    Without eigenvalues where the Hessian holds what is no number.
    """
    tensors = tuple(weights.values())
    first = torch.autograd.grad(
        losses.differentiable(),
        tensors,
        create_graph=True,
        materialize_grads=True,
        allow_unused=True,
    )
    flat = torch.cat([slope.flatten().double() for slope in first])
    rows = []
    for number in flat:
        if not number.requires_grad:  # the loss is a plane along this weight
            rows.append(torch.zeros_like(flat))
            continue
        second = torch.autograd.grad(
            number, tensors, retain_graph=True, materialize_grads=True, allow_unused=True
        )
        rows.append(torch.cat([slope.flatten().double() for slope in second]))
    hessian = torch.stack(rows).detach().cpu().numpy()
    if not np.isfinite(hessian).all():
        return float(flat.detach().norm()), ()
    bends = np.linalg.eigvalsh((hessian + hessian.T) / 2)
    return float(flat.detach().norm()), tuple(float(bend) for bend in bends)
