"""The plane in which points of many axes spread most."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

_EXACT_UP_TO = 256
_BLOCK = 10
_MOST_ROUNDS = 60
_TOLERANCE = 1e-5
_SEED = 0


@dataclass(frozen=True, eq=False)
class PrincipalPlane:
    """The first two principal axes of points.

    Attributes:
        mean: of the points, shape (axes,).
        axes: of length 1, by falling variance, shape (axes, 2).
        shares: of the whole variance along each.
    """

    mean: Tensor
    axes: Tensor
    shares: tuple[float, float]

    def placed(self, rows: Tensor) -> Tensor:
        """Points in the plane; (N, axes) → (N, 2)."""
        return (rows - self.mean) @ self.axes


def principal_plane(rows: Tensor) -> PrincipalPlane:
    """The plane of the largest variance; shapes (N, axes), axes ≥ 2.

    Where both numbers are large, by orthogonal iteration on a few directions, which ends when the
    two largest variances stand still.

    Source: Pearson 1901; Golub and Van Loan, “Matrix computations”, 8.2.4.
    """
    mean = rows.mean(dim=0)
    away = rows - mean
    total = float(away.double().square().sum())
    if min(away.shape) <= _EXACT_UP_TO:
        axes, strengths = _exact(away)
    else:
        axes, strengths = _iterated(away)
    largest = axes.abs().argmax(dim=0)
    axes = axes * axes.gather(0, largest[None]).sign().where(axes.abs().amax(0) > 0, 1.0)
    shares = [float(strength) / total if total > 0 else 0.0 for strength in strengths]
    return PrincipalPlane(mean, axes, (shares[0], shares[1]))


def _exact(away: Tensor) -> tuple[Tensor, Tensor]:
    """By the eigenvectors of the smaller of the two products of the points with themselves."""
    wide = away.double()
    if wide.shape[0] >= wide.shape[1]:
        values, vectors = torch.linalg.eigh(wide.T @ wide)
        return vectors[:, -2:].flip(1).to(away.dtype), values[-2:].flip(0).clamp(min=0)
    values, vectors = torch.linalg.eigh(wide @ wide.T)
    values = values[-2:].flip(0).clamp(min=0)
    axes = wide.T @ vectors[:, -2:].flip(1)
    return (axes / axes.norm(dim=0).clamp(min=1e-30)).to(away.dtype), values


def _iterated(away: Tensor) -> tuple[Tensor, Tensor]:
    drawn = torch.Generator().manual_seed(_SEED)
    begun = torch.randn(away.shape[1], _BLOCK, generator=drawn, dtype=torch.float32)
    basis = torch.linalg.qr(begun.to(away.device, away.dtype)).Q
    before = None
    for _ in range(_MOST_ROUNDS):
        image = away @ basis  # (N, block)
        strengths = torch.linalg.svdvals(image)[:2].square()
        if before is not None and _agree(strengths, before):
            break
        before = strengths
        basis = torch.linalg.qr(away.T @ image).Q
    _, values, turned = torch.linalg.svd(away @ basis, full_matrices=False)
    return basis @ turned[:2].T, values[:2].square()


def _agree(first: Tensor, second: Tensor) -> bool:
    return bool(((first - second).abs() <= _TOLERANCE * first).all())
