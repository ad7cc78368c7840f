"""t-SNE: points of a plane whose neighbourhoods are those of points of many axes.

Source: van der Maaten and Hinton 2008, “Visualizing data using t-SNE”. Exact, in pieces, with the
settings that scikit-learn 1.9 has: start in the principal plane (Kobak and Berens 2019), rate
N / 48 but at least 50 (Belkina et al. 2019), early exaggeration 12 for 250 iterations.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor

EXAGGERATED_FOR = 250
_EXAGGERATION = 12.0
_SPREAD = 1e-4
_BISECTIONS = 100
_TOLERANCE = 1e-5
_LEAST_GAIN = 0.01
_PATIENCE, _LOOK_EVERY, _STILL = 300, 50, 1e-7


class Affinities:
    """How much each point holds together with each other, worked out some rows at a time."""

    def __init__(self, rows: Tensor, perplexity: float) -> None:
        """Begin with points of many axes; shapes (N, axes)."""
        self._rows = rows.double() - rows.double().mean(dim=0)
        self._squares = self._rows.square().sum(dim=1)
        self._wanted = math.log(perplexity)
        self._conditional = torch.zeros(len(rows), len(rows), dtype=torch.float64)
        self._conditional = self._conditional.to(rows.device)

    def work_on(self, begin: int, end: int) -> None:
        """Find how far each of these points looks, so that all see as many neighbours."""
        rows = self._rows[begin:end]
        away = self._squares[begin:end, None] + self._squares[None] - 2 * rows @ self._rows.T
        away = away.clamp_(min=0)
        own = torch.arange(begin, end, device=rows.device)
        away[own - begin, own] = math.inf
        away -= away.min(dim=1, keepdim=True).values  # far points do not underflow
        away[own - begin, own] = math.inf
        self._conditional[begin:end] = _looked(away, self._wanted)

    def joint(self) -> Tensor:
        """For each pair the mean of both views, adding up to 1; shape (N, N)."""
        both = self._conditional + self._conditional.T
        return both / both.sum()


def _looked(away: Tensor, wanted: float) -> Tensor:
    """Conditional probabilities of each row with the entropy that is wanted; by bisection."""
    far = torch.where(away.isinf(), torch.zeros_like(away), away)
    beta = torch.ones(len(away), 1, dtype=away.dtype, device=away.device)
    low, high = torch.zeros_like(beta), torch.full_like(beta, math.inf)
    for _ in range(_BISECTIONS):
        weights = torch.exp(-away * beta)
        total = weights.sum(dim=1, keepdim=True)
        entropy = total.log() + beta * (far * weights).sum(dim=1, keepdim=True) / total
        too_wide = entropy > wanted
        if bool(((entropy - wanted).abs() <= _TOLERANCE).all()):
            break
        low, high = torch.where(too_wide, beta, low), torch.where(too_wide, high, beta)
        beta = torch.where(high.isinf(), 2 * beta, (low + high) / 2)
    weights = torch.exp(-away * beta)
    return weights / weights.sum(dim=1, keepdim=True)


class Neighbours:
    """The points of the plane, moved step by step.

    Attributes:
        points: where they are, shape (N, 2).
        iteration: how often they were moved.
        divergence: of the map from the affinities when it was measured last, without exaggeration.
    """

    def __init__(
        self, affinities: Tensor, start: Tensor, iterations: int, *, goes_on: bool = False
    ) -> None:
        """Begin; shapes (N, N), (N, 2).

        Args:
            affinities: of each pair, adding up to 1.
            start: where the points are; only how they lie counts, as they begin close together.
            iterations: so often they are moved at most.
            goes_on: the start is a map that was made before: it is taken as it is, and nothing is
                exaggerated, so that what lies well stays where it is.
        """
        self._p = affinities
        self._most = iterations
        self._p_entropy = float(torch.special.xlogy(affinities, affinities).sum())
        spread = start[:, 0].std(correction=0).clamp(min=1e-30)
        self.points = (start if goes_on else start / spread * _SPREAD).to(affinities)
        self._exaggerated_for = 0 if goes_on else EXAGGERATED_FOR
        self._moved = torch.zeros_like(self.points)
        self._gains = torch.ones_like(self.points)
        self._rate = max(len(start) / _EXAGGERATION / 4, 50.0)
        self._best, self._best_at = math.inf, 0
        self.iteration = 0
        self.divergence = math.inf
        self.is_done = False

    def move(self) -> bool:
        """One step down the slope of the divergence; gives whether more are worth it."""
        if self.iteration == self._exaggerated_for:
            self._moved.zero_()
            self._gains.fill_(1.0)
            self._best, self._best_at = math.inf, self.iteration
        is_early = self.iteration < self._exaggerated_for
        near = self._nearness()
        total = near.sum()
        looks = (self.iteration + 1) % _LOOK_EVERY == 0
        if looks:
            self._measure(near, float(total))
        pull = self._p * (_EXAGGERATION if is_early else 1.0) - near / total
        pull *= near
        slope = 4 * (pull.sum(dim=1, keepdim=True) * self.points - pull @ self.points)
        is_turning = self._moved * slope >= 0
        self._gains = torch.where(is_turning, self._gains * 0.8, self._gains + 0.2)
        self._gains.clamp_(min=_LEAST_GAIN)
        self._moved = (0.5 if is_early else 0.8) * self._moved - self._rate * self._gains * slope
        self.points = self.points + self._moved
        self.iteration += 1
        self.is_done = self.iteration >= self._most
        if looks:
            self._end_where_it_stands_still(float((slope * self._gains).norm()), is_early=is_early)
        return not self.is_done

    def measure(self) -> float:
        """The divergence of the map as it is now."""
        near = self._nearness()
        self._measure(near, float(near.sum()))
        return self.divergence

    def _nearness(self) -> Tensor:
        """1 / (1 + squared distance), 0 for a point and itself; shape (N, N)."""
        x, y = self.points[:, 0], self.points[:, 1]
        away = (x[:, None] - x[None]).square_()
        away += (y[:, None] - y[None]).square_()
        away += 1
        near = away.reciprocal_()
        return near.fill_diagonal_(0.0)

    def _measure(self, near: Tensor, total: float) -> None:
        logs = torch.log(near.clamp(min=1e-300 if near.dtype == torch.float64 else 1e-38))
        logs.fill_diagonal_(0.0)
        crossed = float((self._p * logs).sum()) - math.log(total)
        self.divergence = self._p_entropy - crossed

    def _end_where_it_stands_still(self, slope: float, *, is_early: bool) -> None:
        if self.divergence < self._best:
            self._best, self._best_at = self.divergence, self.iteration
        stands = self.iteration - self._best_at > _PATIENCE or slope <= _STILL
        self.is_done |= stands and not is_early
