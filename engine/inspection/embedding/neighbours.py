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
_BLOCK = 65_536
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
        looks = (self.iteration + 1) % _LOOK_EVERY == 0
        pull, push, total, logs = self._forces(with_logs=looks)
        if looks:
            self.divergence = self._p_entropy - logs + math.log(total)
        slope = 4 * ((_EXAGGERATION if is_early else 1.0) * pull - push / total)
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
        _, _, total, logs = self._forces(with_logs=True)
        self.divergence = self._p_entropy - logs + math.log(total)
        return self.divergence

    def _forces(self, *, with_logs: bool) -> tuple[Tensor, Tensor, float, float]:
        """What pulls and what pushes each point, before it is weighed; in blocks of rows.

        A block and all that follows from it stays in the processor's cache. With n = 1 / (1 +
        squared distance) between two points and 0 for a point and itself, these are
        Σⱼ pᵢⱼ n (yᵢ − yⱼ) and Σⱼ n² (yᵢ − yⱼ), the sum of all n, and, if asked for, Σ p ln n.
        """
        points, count = self.points, len(self.points)
        pull, push = torch.empty_like(points), torch.empty_like(points)
        x, y = points[:, 0].contiguous(), points[:, 1].contiguous()
        total, logs = points.new_zeros(()), points.new_zeros(())
        rows = max(_BLOCK // count, 1)
        for begin in range(0, count, rows):
            here = slice(begin, min(begin + rows, count))
            near = (x[here, None] - x[None]).square_()
            near.addcmul_(across := y[here, None] - y[None], across)
            if with_logs:
                logs -= (self._p[here] * near.log1p()).sum()
            near.add_(1).reciprocal_()
            near.diagonal(begin).zero_()
            total += near.sum()
            for found, weights in ((pull, self._p[here] * near), (push, near.square_())):
                found[here] = weights.sum(dim=1, keepdim=True) * points[here] - weights @ points
        return pull, push, float(total), float(logs)

    def _end_where_it_stands_still(self, slope: float, *, is_early: bool) -> None:
        if self.divergence < self._best:
            self._best, self._best_at = self.divergence, self.iteration
        stands = self.iteration - self._best_at > _PATIENCE or slope <= _STILL
        self.is_done |= stands and not is_early
