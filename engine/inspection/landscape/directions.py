"""Two directions among all weights: random ones, those a run moved in most, two weights' own."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from engine.errors import CommandRefused
from engine.inspection.landscape.learned import Weights

_AT_ONCE = 1 << 15
_STRAIGHT = 1e-10

Directions = tuple[dict[str, Tensor], dict[str, Tensor]]


def random_directions(weights: Weights, seed: int) -> Directions:
    """Two random directions, each filter as long as the network's own.

    So what is seen does not depend on how large the weights of a layer are. A filter is what leads
    to one output, a row of the weights. Biases and the scales of normalisations, tensors of one
    axis, stay as they are; where a network has nothing else, each is taken for one filter.

    Raises:
        CommandRefused: if all filters are of length 0.

    Source: Li et al. 2018, “Visualizing the loss landscape of neural nets”, section 4.
    """
    generator = torch.Generator()
    has_filters = any(weight.dim() > 1 for weight in weights.values())
    found: list[dict[str, Tensor]] = []
    for number in range(2):
        generator.manual_seed(2 * seed + number)
        direction = {}
        for path, weight in weights.items():
            drawn = torch.randn(weight.shape, generator=generator).to(weight.detach())
            direction[path] = _as_long(drawn, weight.detach(), has_filters=has_filters)
        found.append(direction)
    if not any(bool(tensor.any()) for tensor in found[0].values()):
        raise CommandRefused(
            "All weights are 0, so filter-normalised directions have no length. Train first, or "
            "choose two weights."
        )
    return found[0], found[1]


def _as_long(drawn: Tensor, weight: Tensor, *, has_filters: bool) -> Tensor:
    """Each filter of a direction brought to the length of the network's."""
    if has_filters and weight.dim() < 2:
        return torch.zeros_like(weight)
    rows = weight.shape[0] if weight.dim() > 1 else 1
    filters, like = drawn.reshape(rows, -1), weight.reshape(rows, -1)
    lengths = filters.norm(dim=1, keepdim=True).clamp(min=1e-12)
    found: Tensor = filters * (like.norm(dim=1, keepdim=True) / lengths)
    return found.reshape(weight.shape)


def weight_directions(weights: Weights, chosen: Sequence[tuple[str, int]]) -> Directions:
    """The directions of two single weights.

    Raises:
        CommandRefused: if they are not two, or not there.
    """
    if len(set(chosen)) != 2:
        raise CommandRefused("Choose two different weights, one for each axis.")
    found = []
    for path, place in chosen:
        if path not in weights or place >= weights[path].numel():
            raise CommandRefused(f"The network learns no weight {path}; choose another one.")
        direction = {name: torch.zeros_like(weight) for name, weight in weights.items()}
        direction[path].view(-1)[place] = 1.0
        found.append(direction)
    return found[0], found[1]


def path_directions(points: Sequence[Weights]) -> tuple[Directions, tuple[float, float]]:
    """The two directions in which weights moved most, of length 1, and each one's share of all.

    They are the first two principal components of the points; the way begins on the left and below.

    Raises:
        CommandRefused: if the points lie on a line, or are too few.

    Source: Li et al. 2018, section 7; Pearson 1901, “On lines and planes of closest fit”.
    """
    if len(points) < 3:
        raise CommandRefused(
            "A run has to be gone some way before its path has two directions: train on, or "
            "choose random directions."
        )
    paths = list(points[0])
    means = {path: torch.stack([p[path] for p in points]).double().mean(0) for path in paths}
    gram = np.zeros((len(points), len(points)))
    for path in paths:
        mean = means[path].flatten()
        flat = [point[path].flatten() for point in points]
        for begin in range(0, len(mean), _AT_ONCE):
            end = begin + _AT_ONCE
            rows = torch.stack([row[begin:end].double() for row in flat]) - mean[begin:end]
            gram += (rows @ rows.T).cpu().numpy()
    sizes, mixes = np.linalg.eigh(gram)
    total = float(sizes.sum())
    if total <= 0 or sizes[-2] <= _STRAIGHT * sizes[-1]:
        raise CommandRefused(
            "The weights have moved along a straight line so far, so their path has no second "
            "direction: train on, or choose random directions."
        )
    found = []
    for rank in (-1, -2):
        sign = -1.0 if mixes[0, rank] > 0 else 1.0
        mix = sign * mixes[:, rank] / math.sqrt(sizes[rank])
        found.append({path: _mixed(points, path, means[path], mix) for path in paths})
    return (found[0], found[1]), (float(sizes[-1]) / total, float(sizes[-2]) / total)


def _mixed(
    points: Sequence[Weights],
    path: str,
    mean: Tensor,
    mix: np.ndarray[tuple[int], np.dtype[np.float64]],
) -> Tensor:
    found = torch.zeros_like(mean)
    for share, point in zip(mix.tolist(), points, strict=True):
        found += share * (point[path].double() - mean)
    return found.to(points[0][path].dtype)
