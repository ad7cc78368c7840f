"""The methods, for any function of an input: they know no network.

A `Score` takes inputs (N, …) and gives one number for each, shape (N,); it can be derived. All
attributions have the sign of what they do to the score.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by

from engine.inspection.derived import derived

Score = Callable[[Tensor], Tensor]
Done = tuple[float, Tensor]
"""The share that is done, and what is known so far."""


def saliency(score: Score, x: Tensor) -> Tensor:
    """How fast the score grows with each number of the input: its gradient.

    Shapes: x (N, …) → (N, …)

    Source: Simonyan, Vedaldi and Zisserman 2014, “Deep inside convolutional networks”; they show
    its magnitude.
    """
    with torch.enable_grad():
        x = x.detach().requires_grad_()
        return derived(score(x).sum(), x)


def gradient_times_input(score: Score, x: Tensor) -> Tensor:
    """The gradient times the input: what each number adds, if the network were linear.

    Shapes: x (N, …) → (N, …)

    Source: Shrikumar and others 2016, “Not just a black box”.
    """
    return saliency(score, x) * x


def smooth_grad(
    score: Score, x: Tensor, noise: float, samples: int, at_once: int, seed: int = 0
) -> Iterator[Done]:
    """The mean of the gradients at noisy copies of the input.

    Args:
        score: the function.
        x: one input, shape (1, …).
        noise: the copies' deviation, as a share of the input's range.
        samples: how many copies.
        at_once: how many are computed together.
        seed: of the noise.

    Source: Smilkov and others 2017, “SmoothGrad: removing noise by adding noise”.
    """
    drawn = torch.Generator().manual_seed(seed)
    deviation = noise * (x.max() - x.min())
    total = torch.zeros_like(x)
    for begin in range(0, samples, at_once):
        count = min(at_once, samples - begin)
        shifts = torch.randn((count, *x.shape[1:]), generator=drawn, dtype=torch.float32)
        copies = x + deviation * shifts.to(x.device, x.dtype)
        total = total + saliency(score, copies).sum(dim=0, keepdim=True)
        yield (begin + count) / samples, total / (begin + count)


def integrated_gradients(
    score: Score, x: Tensor, baseline: Tensor, points: int, at_once: int
) -> Iterator[Done]:
    """What each number adds on the straight way from a baseline to the input.

    The gradient is taken in the middle of ``points`` equal pieces of the way. All attributions
    together are the difference of the scores at both ends, but for the error of the sum.

    Args:
        score: the function.
        x: one input, shape (1, …).
        baseline: where the way begins, of the same shape.
        points: pieces of the way.
        at_once: how many are computed together.

    Source: Sundararajan, Taly and Yan 2017, “Axiomatic attribution for deep networks”.
    """
    way = x - baseline
    total = torch.zeros_like(x)
    for begin in range(0, points, at_once):
        count = min(at_once, points - begin)
        at = (torch.arange(begin, begin + count, device=x.device, dtype=x.dtype) + 0.5) / points
        inputs = baseline + at.reshape(-1, *[1] * (x.dim() - 1)) * way
        total = total + saliency(score, inputs).sum(dim=0, keepdim=True)
        yield (begin + count) / points, way * total / points


def grad_cam(maps: Tensor, gradients: Tensor, size: tuple[int, int]) -> Tensor:
    """Where a layer's maps speak for the score, drawn as large as the input.

    Each map is weighed by the mean of its gradient; of the sum, what is positive counts.

    Shapes: maps (N, C, h, w), gradients alike → (N, H, W)

    Source: Selvaraju and others 2017, “Grad-CAM: visual explanations from deep networks via
    gradient-based localization”.
    """
    weights = gradients.mean(dim=(2, 3), keepdim=True)
    found = (weights * maps).sum(dim=1, keepdim=True).clamp(min=0)
    return F.interpolate(found, size=size, mode="bilinear", align_corners=False)[:, 0]


def occlusion(
    score: Score, x: Tensor, cover: Tensor, patch: int, stride: int, at_once: int
) -> Iterator[Done]:
    """By how much the score falls when a square is covered; where several cover, their mean.

    The last square of each line ends at the border. Numbers that are no picture are covered one
    by one.

    Args:
        score: the function.
        x: one input, shape (1, C, H, W), or (1, …).
        cover: what is put in its place, of the same shape.
        patch: side of the square.
        stride: how far it moves.
        at_once: how many are computed together.

    Shapes: → (1, H, W), or (1, …)

    Source: Zeiler and Fergus 2014, “Visualizing and understanding convolutional networks”.
    """
    masks = _squares(x, patch, stride) if x.dim() == 4 else _single_numbers(x)
    with torch.no_grad():
        whole = score(x)
    total = torch.zeros(masks.shape[1:], device=x.device, dtype=x.dtype)
    times = torch.zeros_like(total)
    for begin in range(0, len(masks), at_once):
        some = masks[begin : begin + at_once]
        covered = torch.where(some.unsqueeze(1) if x.dim() == 4 else some, cover, x)
        with torch.no_grad():  # never round a yield: others go on in between
            falls = (whole - score(covered)).reshape(-1, *[1] * (some.dim() - 1))
        total = total + (some * falls).sum(dim=0)
        times = times + some.sum(dim=0)
        share = min(begin + at_once, len(masks)) / len(masks)
        yield share, (total / times.clamp(min=1)).unsqueeze(0)


def _squares(x: Tensor, patch: int, stride: int) -> Tensor:
    """What each square covers; shape (squares, H, W), true or false."""
    height, width = x.shape[2:]
    found = []
    for top in starts(height, patch, stride):
        for left in starts(width, patch, stride):
            mask = torch.zeros(height, width, dtype=torch.bool, device=x.device)
            mask[top : top + patch, left : left + patch] = True
            found.append(mask)
    return torch.stack(found)


def starts(length: int, patch: int, stride: int) -> list[int]:
    """Where squares begin along an axis, so that all of it is covered."""
    last = max(length - patch, 0)
    found = list(range(0, last + 1, max(stride, 1)))
    return found if found[-1] == last else [*found, last]


def _single_numbers(x: Tensor) -> Tensor:
    """Masks that cover one number each; shape (numbers, …)."""
    count = x[0].numel()
    return torch.eye(count, dtype=torch.bool, device=x.device).reshape(count, *x.shape[1:])
