"""Row C10: what the first layer's kernels become, and how surely the digits are read."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from engine.data.data_set import Array
from engine.gallery.row import Figure, Row, of_goal
from engine.gallery.trial import Trial
from engine.training.run import Run

ORIENTED = 0.55
"""From this coherence on a kernel counts as an edge; of kernels drawn by chance 1 % reach it."""

_LEAST_SHARE = 0.75
_DRAWN = 20_000


def coherence(kernel: Array) -> float:
    """How far the slopes of a kernel agree in their direction, from 0 to 1.

    1 if it changes along one direction alone, as an edge or a stripe does; 0 if it is as steep in
    all directions, as a spot is. It is the difference of the structure tensor's two eigenvalues by
    their sum; slopes are taken in the middle of each 2 × 2 numbers.

    Shapes: kernel (rows, columns)

    Source: Bigün and Granlund 1987, “Optimal orientation detection of linear symmetry”.
    """
    k = kernel.astype(np.float64)
    across = (k[:-1, 1:] - k[:-1, :-1] + k[1:, 1:] - k[1:, :-1]) / 2
    down = (k[1:, :-1] - k[:-1, :-1] + k[1:, 1:] - k[:-1, 1:]) / 2
    xx, yy, xy = (across**2).sum(), (down**2).sum(), (across * down).sum()
    whole = xx + yy
    return float(np.hypot(xx - yy, 2 * xy) / whole) if whole > 0 else 0.0


def oriented_share(kernels: Array) -> float:
    """How many of the kernels are edges; shape (N, rows, columns)."""
    return float(np.mean([coherence(kernel) >= ORIENTED for kernel in kernels]))


def _filters_and_maps(trial: Trial) -> Iterator[Figure]:
    project = trial.project("filters_and_maps")
    before = _kernels(trial.prepared(project))
    result = trial.trained(project)
    after = _kernels(result.run)
    yield of_goal(result.goal, result.metrics, "%")
    chance = np.random.default_rng(0).uniform(-1, 1, (_DRAWN, *after.shape[1:]))
    yield Figure("edges among kernels drawn by chance", oriented_share(chance), unit="%")
    yield Figure("edges in conv1 before learning", oriented_share(before), unit="%")
    yield Figure(
        f"edges in conv1 after learning (coherence at least {ORIENTED})",
        oriented_share(after),
        at_least=_LEAST_SHARE,
        unit="%",
    )
    mean = float(np.mean([coherence(kernel) for kernel in after]))
    yield Figure("mean coherence of conv1", mean)
    yield Figure("learning took", result.seconds, unit="s")


def _kernels(run: Run) -> Array:
    """The kernels of the first layer; shape (filters, rows, columns)."""
    weight = run.model.root.get_submodule("conv1").weight
    kernels: Array = weight.detach().cpu().numpy()[:, 0].copy()  # type: ignore[operator]  # a convolution's weight
    return kernels


ROWS: tuple[Row, ...] = (
    Row(
        "C10",
        "Filters and feature maps layer by layer",
        ("filters_and_maps",),
        "at least 97.5 % of the test digits right; at least 3 of 4 kernels of the first layer are "
        "edges",
        _filters_and_maps,
    ),
)
