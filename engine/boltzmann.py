"""A restricted Boltzmann machine: its units, its energy, its reconstructions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by

PARTS = ("weight", "hidden_bias", "visible_bias")


def beside_name(layer: str, part: str) -> str:
    """Under which name `Model.beside` holds one of the `PARTS` of a layer's machine.

    While the machine learns that is the visible bias alone, for the others are the layer's own;
    once its stage is over it is all of them, as they were then.
    """
    return f"boltzmann/{layer}/{part}"


def keep_machines(
    old: Mapping[str, Tensor], beside: dict[str, Tensor], kept: Mapping[str, str]
) -> None:
    """Put into ``beside`` the machines of ``old`` whose layers kept their weights.

    Args:
        old: `Model.beside` of the network before.
        beside: that of today's.
        kept: the paths of the weights of today that were kept, each with that of before.
    """
    for path, source in kept.items():
        layer, before = path.removesuffix(".weight"), source.removesuffix(".weight")
        for part in PARTS if layer != path else ():
            found = old.get(beside_name(before, part))
            if found is not None:
                beside[beside_name(layer, part)] = found.detach().clone()


def to_be_kept(beside: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """What of `Model.beside` is kept with a moment of a run: the visible biases."""
    return {name: t for name, t in beside.items() if name.endswith(f"/{PARTS[-1]}")}


def machines_then(kept: Mapping[str, Tensor], now: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """`Model.beside` at an earlier moment of a run, from what was kept with it.

    A machine whose visible biases are those of now had learned all it would: then it is that of
    now, whatever later stages had made of its layer. Otherwise it was at work, with the layer's
    own weights of then.
    """
    found = dict(kept)
    for name, visible in kept.items():
        if name in now and torch.equal(visible.to(now[name]), now[name]):
            same = name.removesuffix(PARTS[-1])
            found.update({other: t for other, t in now.items() if other.startswith(same)})
    return found


class Statistics(NamedTuple):
    """Both ends of a short Gibbs chain; shapes (N, visible) and (N, hidden).

    Attributes:
        v1, h1: the data, and the hidden units' means for them.
        v2, h2: the last reconstruction, and the hidden units' means for it.
    """

    v1: Tensor
    h1: Tensor
    v2: Tensor
    h2: Tensor

    def gradient(self) -> tuple[Tensor, Tensor, Tensor]:
        """By which weights, hidden and visible biases should rise, in the mean over the batch.

        Shapes: (hidden, visible), (hidden,), (visible,)
        """
        count = len(self.v1)
        weight = (self.h1.T @ self.v1 - self.h2.T @ self.v2) / count
        return weight, (self.h1 - self.h2).mean(0), (self.v1 - self.v2).mean(0)


class Machine(NamedTuple):
    """Visible and hidden units, every one of the ones joined to every one of the others.

    Binary units are 0 or 1; Gaussian ones are real numbers of unit variance.

    Attributes:
        weight: shape (hidden, visible).
        hidden_bias, visible_bias: shapes (hidden,) and (visible,).
        has_gaussian_visible, has_gaussian_hidden: of which kind the units are.
    """

    weight: Tensor
    hidden_bias: Tensor
    visible_bias: Tensor
    has_gaussian_visible: bool = False
    has_gaussian_hidden: bool = False

    def hidden(self, v: Tensor) -> Tensor:
        """Means of the hidden units; shapes (N, visible) → (N, hidden)."""
        sums = F.linear(v, self.weight, self.hidden_bias)
        return sums if self.has_gaussian_hidden else torch.sigmoid(sums)

    def visible(self, h: Tensor) -> Tensor:
        """Means of the visible units; shapes (N, hidden) → (N, visible)."""
        sums = F.linear(h, self.weight.T, self.visible_bias)
        return sums if self.has_gaussian_visible else torch.sigmoid(sums)

    def drawn(self, h: Tensor) -> Tensor:
        """Hidden units at random, by their means and torch's random numbers."""
        return _drawn(h, is_gaussian=self.has_gaussian_hidden)

    def chain(self, v1: Tensor, steps: int, *, draws_visible: bool = False) -> Statistics:
        """``steps`` times down and up from the data; hidden units are drawn, visible ones if asked.

        Source: Hinton 2010, “A practical guide to training restricted Boltzmann machines”,
        section 3.
        """
        h1 = h2 = self.hidden(v1)
        v2 = v1
        for _ in range(steps):
            v2 = self.visible(self.drawn(h2))
            if draws_visible:
                v2 = _drawn(v2, is_gaussian=self.has_gaussian_visible)
            h2 = self.hidden(v2)
        return Statistics(v1, h1, v2, h2)

    def free_energy(self, v: Tensor) -> Tensor:
        """−ln of the probability of ``v``, but for a constant; shapes (N, visible) → (N,)."""
        sums = F.linear(v, self.weight, self.hidden_bias)
        within = 0.5 * sums.square() if self.has_gaussian_hidden else F.softplus(sums)
        if self.has_gaussian_visible:
            outside = 0.5 * (v - self.visible_bias).square().sum(1)
        else:
            outside = -(v @ self.visible_bias)
        return outside - within.sum(1)


def _drawn(means: Tensor, *, is_gaussian: bool) -> Tensor:
    if is_gaussian:
        return means + torch.randn_like(means)
    # What is no number can not be drawn by; it shows in the error, by which the run ends.
    return torch.bernoulli(means.nan_to_num(0.0))
