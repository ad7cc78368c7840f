"""The weights that a network learns, and where they lie on a plane among all there could be."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import torch
from torch import Tensor

from engine.compile.model import Model
from engine.errors import GraphHasProblems
from engine.inspection.landscape.asked import MOST_NAMED, Basis, LearnedNumbers

Weights = Mapping[str, Tensor]


def learned_weights(model: Model) -> dict[str, Tensor]:
    """The weights that are learned by path, as they lie in the network; frozen ones are not."""
    frozen = {id(p) for module in model.frozen for p in module.parameters()}
    return {
        path: weight
        for path, weight in model.root.named_parameters()
        if weight.requires_grad and id(weight) not in frozen
    }


def numbers_of(model: Model) -> LearnedNumbers:
    """How many numbers are learned, and of a small network which."""
    weights = learned_weights(model)
    count = sum(weight.numel() for weight in weights.values())
    if count > MOST_NAMED:
        return LearnedNumbers(count)
    each = (
        (path, place, _name(path, tuple(weight.shape), place))
        for path, weight in weights.items()
        for place in range(weight.numel())
    )
    return LearnedNumbers(count, tuple(each))


def name_of(weights: Weights, path: str, place: int) -> str:
    """What a single number is called, as ``hidden.weight[0, 1]``."""
    return _name(path, tuple(weights[path].shape), place)


def _name(path: str, shape: tuple[int, ...], place: int) -> str:
    if int(np.prod(shape)) == 1:
        return path
    indices = ", ".join(str(int(i)) for i in np.unravel_index(place, shape))
    return f"{path}[{indices}]"


def place_of(basis: Basis, model: Model) -> tuple[float, float]:
    """Where a network stands on a plane: its nearest point there.

    Raises:
        GraphHasProblems: if it has other weights than the plane.
    """
    return placed(basis, learned_weights(model))


def placed(basis: Basis, weights: Weights) -> tuple[float, float]:
    """Where weights lie on a plane: its nearest point to them, by least squares.

    Raises:
        GraphHasProblems: if they are others than the plane's.
    """
    if not fits(basis.centre, weights):
        raise GraphHasProblems(
            "The network has other weights than when its landscape was worked out. Ask again."
        )
    moved = {
        path: weights[path].detach().to(centre) - centre for path, centre in basis.centre.items()
    }
    first, second = basis.first, basis.second
    gram = np.array(
        [[dot(first, first), dot(first, second)], [dot(first, second), dot(second, second)]]
    )
    along = np.array([dot(first, moved), dot(second, moved)])
    x, y = np.linalg.solve(gram, along)
    return basis.origin[0] + float(x), basis.origin[1] + float(y)


def fits(wanted: Weights, weights: Weights) -> bool:
    """Whether all wanted weights are there, in their shapes."""
    return all(
        path in weights and weights[path].shape == tensor.shape for path, tensor in wanted.items()
    )


def dot(a: Weights, b: Weights) -> float:
    """The sum of all products; added up with 64 bits."""
    with torch.no_grad():
        sums = [torch.dot(a[path].flatten(), b[path].flatten()).double() for path in a]
        return float(torch.stack(sums).sum()) if sums else 0.0
