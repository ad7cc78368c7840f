"""Adversarial examples: small changes of an example that make a network's loss large.

An attack is given the loss as a function of the examples alone, so it knows nothing of how a
network is drawn (`engine.attacks.attacked` does). All changes are bounded by ε in each number:
the largest difference counts, in the units of the data.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import torch
from torch import Tensor

Inputs = tuple[Tensor, ...]
"""What is attacked, shapes (N, …): one tensor, or several that are changed together."""

Range = tuple[float, float]
"""The smallest and the largest number that an example may hold."""


@dataclass(frozen=True)
class Attack:
    """How adversarial examples are made.

    Attributes:
        epsilon: how far each number may be changed, in the units of the data.
        steps: how many steps along the gradient are taken.
        step_size: how far a step goes.
        random_start: whether it begins at a random place within ε, not at the example itself.
        downhill: whether the loss is made small instead: towards the answers that it is given.
    """

    epsilon: float
    steps: int
    step_size: float
    random_start: bool = False
    downhill: bool = False

    def made(
        self,
        loss_of: Callable[..., Tensor],
        inputs: Inputs,
        ranges: tuple[Range | None, ...] | None = None,
    ) -> Inputs:
        """Examples that are much like the given ones, and on which the loss is large, or small.

        Each step goes along the sign of the gradient and back into what is allowed: within ε of
        the example, and within its range. No weight gets a gradient.

        Args:
            loss_of: the loss, shape (), of the inputs.
            inputs: the examples, shapes (N, …).
            ranges: what each of them may hold; None: any number.

        Source: Madry et al. 2018, “Towards deep learning models resistant to adversarial attacks”.
        """
        ranges = ranges or (None,) * len(inputs)
        allowed = [_allowed(x, self.epsilon, r) for x, r in zip(inputs, ranges, strict=True)]
        made = tuple(x.detach().clone() for x in inputs)
        stride = -self.step_size if self.downhill else self.step_size
        if self.random_start:
            started = (x + self.epsilon * torch.empty_like(x).uniform_(-1.0, 1.0) for x in made)
            made = _within(started, allowed)
        for _ in range(self.steps):
            with torch.enable_grad():
                made = tuple(x.requires_grad_() for x in made)
                # An input that the loss does not look at is left as it is.
                slopes = torch.autograd.grad(
                    loss_of(*made), made, allow_unused=True, materialize_grads=True
                )
            moved = (
                x.detach() + stride * slope.sign() for x, slope in zip(made, slopes, strict=True)
            )
            made = _within(moved, allowed)
        return made


def fgsm(epsilon: float) -> Attack:
    """The fast gradient sign method: one step of length ε.

    Source: Goodfellow, Shlens and Szegedy 2015, “Explaining and harnessing adversarial examples”.
    """
    return Attack(epsilon, steps=1, step_size=epsilon)


def pgd(epsilon: float, steps: int, step_size: float = 0.0, *, random_start: bool = True) -> Attack:
    """Projected gradient descent, uphill here: several smaller steps.

    A step size of 0 means 2.5 · ε / steps, as in the paper: every place within ε can be reached.

    Source: Madry et al. 2018, “Towards deep learning models resistant to adversarial attacks”.
    """
    return Attack(epsilon, steps, step_size or 2.5 * epsilon / steps, random_start)


def _allowed(x: Tensor, epsilon: float, bounds: Range | None) -> tuple[Tensor, Tensor]:
    """The smallest and the largest that each number may become."""
    low, high = x.detach() - epsilon, x.detach() + epsilon
    if bounds is not None:
        low, high = low.clamp(min=bounds[0]), high.clamp(max=bounds[1])
    return low, high


def _within(moved: Iterable[Tensor], allowed: list[tuple[Tensor, Tensor]]) -> Inputs:
    return tuple(x.clamp(low, high) for x, (low, high) in zip(moved, allowed, strict=True))
