"""Drawing by chance so that gradients pass, and going between scores, labels and vectors."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional


class GaussianSample(nn.Module):
    """mean + exp(½ · log variance) · ε; outside training the mean, unless ``always``."""

    def __init__(self, always: bool) -> None:
        super().__init__()
        self.always = always

    def forward(self, mean: Tensor, log_variance: Tensor) -> Tensor:
        if not (self.training or self.always):
            return mean
        return mean + torch.exp(0.5 * log_variance) * torch.randn_like(mean)


class BernoulliSample(nn.Module):
    """1 with the chance given, else 0; outside training the likelier one, unless ``always``.

    The gradient passes as if the chance itself had been given (straight through).
    """

    def __init__(self, takes: str, always: bool) -> None:
        super().__init__()
        self.takes, self.always = takes, always

    def forward(self, x: Tensor) -> Tensor:
        chance = torch.sigmoid(x) if self.takes == "scores" else x
        drawn = self.training or self.always
        limit = torch.rand_like(chance) if drawn else torch.full_like(chance, 0.5)
        sample = (limit < chance).type_as(chance)
        return chance + (sample - chance).detach()


class GumbelSoftmax(nn.Module):
    """A soft or hard choice along an axis; outside training without chance, unless ``always``."""

    def __init__(self, axis: int, temperature: float, hard: bool, always: bool) -> None:
        super().__init__()
        self.axis, self.temperature, self.hard, self.always = axis, temperature, hard, always

    def forward(self, scores: Tensor) -> Tensor:
        if self.training or self.always:
            # −ln of an exponential number is a Gumbel number; clamped, as ln 0 is no number.
            noise = torch.empty_like(scores).exponential_().clamp(min=1e-30)
            scores = scores - torch.log(noise)
        soft = functional.softmax(scores / self.temperature, self.axis)
        if not self.hard:
            return soft
        largest = soft.argmax(self.axis, keepdim=True)
        choice = torch.zeros_like(soft).scatter(self.axis, largest, 1.0)
        return soft + (choice - soft).detach()


class Argmax(nn.Module):
    """The place of the largest number along an axis."""

    def __init__(self, axis: int) -> None:
        super().__init__()
        self.axis = axis

    def forward(self, scores: Tensor) -> Tensor:
        return torch.argmax(scores, self.axis)


class OneHot(nn.Module):
    """1 at a label's place and 0 elsewhere, along a new axis; a number that is no label: all 0.

    Args:
        classes: how many places there are.
        axes: how many axes a label tensor has after the batch axis.
        is_first: whether the new axis comes first or last of them.
    """

    numbers: Tensor

    def __init__(self, classes: int, axes: int, *, is_first: bool) -> None:
        super().__init__()
        self.axis = 1 if is_first else 1 + axes
        shape = (classes, *[1] * axes) if is_first else (classes,)
        # Real numbers, so that what is given has the type of the network's.
        numbers = torch.arange(classes, dtype=torch.get_default_dtype()).reshape(shape)
        self.register_buffer("numbers", numbers, persistent=False)

    def forward(self, labels: Tensor) -> Tensor:
        return (labels.unsqueeze(self.axis) == self.numbers).type_as(self.numbers)
