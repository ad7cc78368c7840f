"""Hessian-free optimisation: Newton's step for large networks, without the matrix."""

from __future__ import annotations

import math
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

import torch
from torch import Tensor, optim

from engine.catalogue.leaving import patient
from engine.training.optimisers.penalty import flat_groups

_WARM_START = 0.95  # share of the last direction that the search begins from
_LEAST_PROGRESS = 0.0005  # of an iteration, as a share of what was gained in all
_KEPT_EVERY = 1.3  # iterates are kept at its powers
_SHORTER, _SHORTEST = 0.8, 0.8**40
_ENOUGH = 0.01  # share of the descent that the slope promises
_MORE_DAMPING, _LESS_DAMPING = 3 / 2, 2 / 3
_FIRST_DAMPING = 1e-4  # what a damping of none becomes when a step did not hold its promise


class Landscape(Protocol):
    """What is made small, around the weights as they are; directions are vectors, shape (n,)."""

    loss: float
    gradient: Tensor

    def bend(self, direction: Tensor) -> Tensor:
        """The Gauss-Newton matrix times a direction."""

    def loss_at(self, step: Tensor) -> float:
        """The loss after a step, which is taken back again."""

    def move(self, step: Tensor) -> None:
        """Take a step for good."""


@dataclass(frozen=True)
class _Iterate:
    """A solution of conjugate gradients on its way; ``promise`` is what the damped model gains."""

    direction: Tensor
    promise: float


class HessianFree(optim.Optimizer):
    """Steps to the minimum of a quadratic model that is bent as the Gauss-Newton matrix.

    The model is minimised by conjugate gradients, which begin from the last direction and stop
    when an iteration gains too little. Of their iterates the best is taken, shortened until the
    loss falls. Damping follows from how far the model held (Levenberg and Marquardt). There is no
    preconditioner.

    Args:
        groups: weights as torch.optim takes them; their decays may differ.
        damping: added to the matrix's diagonal in the first step.
        cg_steps: most iterations of conjugate gradients in one step.
        weight_decay: of groups that name none.

    Raises:
        TrainingFailed: if a group has a rate of its own.

    Source: Martens 2010, “Deep learning via Hessian-free optimization”; Martens and Sutskever 2012,
    “Training deep and recurrent networks with Hessian-free optimization”.
    """

    def __init__(
        self,
        groups: Iterable[dict[str, Any]],
        *,
        damping: float = 1.0,
        cg_steps: int = 50,
        weight_decay: float = 0.0,
    ) -> None:
        self.pulls = flat_groups(groups, weight_decay, "Hessian-free")
        learned = self.pulls.weights or [torch.nn.Parameter(torch.zeros(0))]
        super().__init__(learned, {"lr": 1.0, "damping": damping, "cg_steps": cg_steps})

    @property
    def damping(self) -> float:
        """What is added to the matrix's diagonal in the next step."""
        group = self.param_groups[0]
        kept = self.state.get(group["params"][0], {})
        return float(kept.get("damping", group["damping"]))

    def step(self, closure: Callable[[], float] | None = None) -> float | None:  # type: ignore[override]
        """Not to be used: it needs a landscape, see `search`."""
        raise NotImplementedError("Hessian-free steps through a landscape; use search")

    def search(self, landscape: Landscape) -> Iterator[None]:
        """Make one step; gives control back on the way, when nothing has changed yet."""
        damping = self.damping
        found: list[_Iterate] = []
        for iterate in self._conjugate_gradients(landscape, damping):
            yield None
            if iterate is not None:
                found.append(iterate)
        last = found[-1].direction
        loss, chosen = (yield from _loss_at(landscape, last)), found[-1]
        for earlier in reversed(found[:-1]):
            yield None
            better = yield from _loss_at(landscape, earlier.direction)
            if not (better < loss or math.isnan(loss)):
                break
            loss, chosen = better, earlier
        due = _next_damping(damping, landscape.loss, loss, chosen)
        share, slope = 1.0, float(landscape.gradient @ chosen.direction)
        while not loss <= landscape.loss + _ENOUGH * share * slope and share > _SHORTEST:
            yield None
            share *= _SHORTER
            loss = yield from _loss_at(landscape, share * chosen.direction)
        if loss <= landscape.loss + _ENOUGH * share * slope:
            landscape.move(share * chosen.direction)
        self._keep(last, due)

    def _conjugate_gradients(
        self, landscape: Landscape, damping: float
    ) -> Iterator[_Iterate | None]:
        """Minimise ½ dᵀ(G + λ)d + gᵀd; gives some of the iterates, the last among them."""

        def bent(direction: Tensor) -> Generator[None, None, Tensor]:
            product = yield from patient(lambda: landscape.bend(direction))
            return product + damping * direction

        downhill = -landscape.gradient
        solution, residual, gained = yield from self._start(bent, downhill)
        direction, length = residual.clone(), float(residual @ residual)
        goal = float(downhill @ downhill) * torch.finfo(downhill.dtype).eps ** 2
        promises: list[float] = []
        next_kept, most = 1.0, self.param_groups[0]["cg_steps"]
        for number in range(1, most + 1):
            product = yield from bent(direction)
            curvature = float(direction @ product)
            if length <= goal or not curvature > 0:
                break  # it is solved, or bends downwards, where the model has no minimum
            share = length / curvature
            solution.add_(direction, alpha=share)
            residual.sub_(product, alpha=share)
            gained = -0.5 * float(solution @ (residual + downhill))
            promises.append(gained)
            if number >= next_kept:
                while number >= next_kept:
                    next_kept *= _KEPT_EVERY
                yield _Iterate(solution.clone(), gained)
            else:
                yield None
            if _has_stalled(promises):
                break
            new_length = float(residual @ residual)
            direction.mul_(new_length / length).add_(residual)
            length = new_length
        yield _Iterate(solution.clone(), gained)

    def _start(
        self, bent: Callable[[Tensor], Generator[None, None, Tensor]], downhill: Tensor
    ) -> Generator[None, None, tuple[Tensor, Tensor, float]]:
        """Where conjugate gradients begin, what is missing there, and what it gains already."""
        before = [self.state.get(p, {}).get("direction") for p in self.param_groups[0]["params"]]
        if all(part is not None for part in before):
            solution = _WARM_START * torch.cat([part.reshape(-1) for part in before])
            yield None
            residual = downhill - (yield from bent(solution))
            gained = -0.5 * float(solution @ (residual + downhill))
            if gained < 0:
                return solution, residual, gained
        return torch.zeros_like(downhill), downhill.clone(), 0.0

    def _keep(self, direction: Tensor, damping: float) -> None:
        weights = self.param_groups[0]["params"]
        sizes = [weight.numel() for weight in weights]
        for weight, part in zip(weights, torch.split(direction, sizes), strict=True):
            self.state[weight]["direction"] = part.reshape(weight.shape).clone()
        self.state[weights[0]]["damping"] = damping


def _loss_at(landscape: Landscape, step: Tensor) -> Generator[None, None, float]:
    return (yield from patient(lambda: landscape.loss_at(step)))


def _has_stalled(promises: list[float]) -> bool:
    """Whether the last iterations gained too little, as a share of all that was gained."""
    number = len(promises)
    span = max(10, number // 10)
    if number <= span or not promises[-1] < 0:
        return False
    return (promises[-1] - promises[-1 - span]) / promises[-1] < span * _LEAST_PROGRESS


def _next_damping(damping: float, before: float, after: float, chosen: _Iterate) -> float:
    """More where the model promised much more than came, less where it held."""
    direction = chosen.direction
    promise = chosen.promise - 0.5 * damping * float(direction @ direction)  # without the damping
    ratio = (after - before) / promise if promise < 0 else 0.0
    if ratio > 0.75:
        return damping * _LESS_DAMPING
    if ratio >= 0.25:
        return damping
    return damping * _MORE_DAMPING or _FIRST_DAMPING
