"""Modules that torch lacks. Each can be traced by torch.fx and leaves the batch size open."""

from __future__ import annotations

import operator
from collections.abc import Callable
from functools import reduce
from typing import Any

import torch
from torch import Tensor, fx, nn
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by


@fx.wrap  # type: ignore[untyped-decorator, unused-ignore]  # older torch leaves it untyped
def random_numbers(like: Tensor, batch: int, shape: tuple[int, ...], distribution: str) -> Tensor:
    """Fresh random numbers on the device of ``like``; shape (batch, …)."""
    empty = like.new_empty((batch, *shape))
    return empty.normal_() if distribution == "normal" else empty.uniform_(-1.0, 1.0)


class Noise(nn.Module):
    """Random numbers for as many examples as asked for; traced as one call."""

    origin: Tensor

    def __init__(self, shape: tuple[int, ...], distribution: str) -> None:
        super().__init__()
        self.shape, self.distribution = shape, distribution
        # Holds no state: it only says on which device, and in which type, to draw.
        self.register_buffer("origin", torch.zeros(()), persistent=False)

    def forward(self, batch: int) -> Tensor:
        return random_numbers(self.origin, batch, self.shape, self.distribution)


class UnevenConv1d(nn.Conv1d):
    """A convolution with one zero more at the end than at the beginning."""

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002  # torch's own name
        before = int(self.padding[0])
        x = F.pad(input, (before, before + 1))
        return F.conv1d(x, self.weight, self.bias, self.stride, 0, self.dilation, self.groups)


class UnevenConv2d(nn.Conv2d):
    """A convolution with one zero more at the right and below than at the left and above."""

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002  # torch's own name
        before = int(self.padding[0])
        x = F.pad(input, (before, before + 1, before, before + 1))
        return F.conv2d(x, self.weight, self.bias, self.stride, 0, self.dilation, self.groups)


class TransposedConv2d(nn.ConvTranspose2d):
    """torch's transposed convolution without the questions about the input that stop tracing."""

    # torch's second argument, a wished size, would become an input of the traced graph.
    def forward(self, input: Tensor) -> Tensor:  # type: ignore[override]  # noqa: A002
        assert isinstance(self.padding, tuple)
        return F.conv_transpose2d(
            input,
            self.weight,
            self.bias,
            self.stride,
            self.padding,
            self.output_padding,
            self.groups,
            self.dilation,
        )


class MeanOver(nn.Module):
    """The mean over some axes, counted with the batch axis."""

    def __init__(self, axes: tuple[int, ...]) -> None:
        super().__init__()
        self.axes = axes

    def forward(self, x: Tensor) -> Tensor:
        return x.mean(self.axes)


class Reshape(nn.Module):
    """The same numbers in other axes; (N, …) → (N, …)."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        super().__init__()
        self.shape = shape

    def forward(self, x: Tensor) -> Tensor:
        return x.reshape(-1, *self.shape)


def total(count: int) -> nn.Module:
    """A module that adds ``count`` inputs."""
    return _combined(count, lambda graph, xs: _chained(graph, operator.add, xs))


def product(count: int) -> nn.Module:
    """A module that multiplies ``count`` inputs."""
    return _combined(count, lambda graph, xs: _chained(graph, operator.mul, xs))


def joined(count: int, axis: int) -> nn.Module:
    """A module that puts ``count`` inputs side by side along ``axis``."""
    return _combined(count, lambda graph, xs: graph.call_function(torch.cat, (xs, axis)))


def _combined(count: int, combine: Callable[[fx.Graph, list[fx.Node]], fx.Node]) -> nn.Module:
    """A module with exactly ``count`` inputs, as tracing can not see through ``*inputs``."""
    graph = fx.Graph()
    xs = [graph.placeholder(f"x{number}") for number in range(1, count + 1)]
    graph.output(combine(graph, xs))
    return fx.GraphModule(nn.Module(), graph)


def _chained(graph: fx.Graph, operation: Callable[..., Any], xs: list[fx.Node]) -> fx.Node:
    return reduce(lambda left, right: graph.call_function(operation, (left, right)), xs)


class _Paired(nn.Module):
    """Scores beside a target that is brought into their shape as ``fit`` says."""

    def __init__(self, fit: str) -> None:
        super().__init__()
        self.fit = fit

    def fitted(self, scores: Tensor, target: Tensor) -> Tensor:
        match self.fit:
            case "one_hot":
                return torch.zeros_like(scores).scatter(1, target.unsqueeze(1), 1.0)
            case "reshape":
                return target.reshape_as(scores).type_as(scores)
            case _:
                return target


class SquaredError(_Paired):
    """The mean of the squared errors; → ()."""

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        return F.mse_loss(scores, self.fitted(scores, target))


class HalfSquaredError(_Paired):
    """Half the sum of the squared errors of an example, in the mean over the examples; → ()."""

    def __init__(self, fit: str, size: int) -> None:
        super().__init__(fit)
        self.size = size

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        # The mean over all numbers, times the numbers per example: no batch size is needed.
        return F.mse_loss(scores, self.fitted(scores, target)) * (0.5 * self.size)


class AbsoluteError(_Paired):
    """The mean of the errors' absolute values; → ()."""

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        return F.l1_loss(scores, self.fitted(scores, target))


class BinaryCrossEntropy(_Paired):
    """The mean surprise at yes-or-no answers, from scores before the sigmoid; → ()."""

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        return F.binary_cross_entropy_with_logits(scores, self.fitted(scores, target))


class Accuracy(nn.Module):
    """Hits of the highest score, and cases; → (2,)."""

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        return _hits_and_cases(scores.argmax(1) == target)


class ThresholdAccuracy(nn.Module):
    """Hits of a single score between two classes, and cases; → (2,)."""

    def __init__(self, threshold: float) -> None:
        super().__init__()
        self.threshold = threshold

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        return _hits_and_cases((scores > self.threshold).reshape_as(target) == target)


class TopK(nn.Module):
    """Hits among the k highest scores, and cases; → (2,)."""

    def __init__(self, k: int) -> None:
        super().__init__()
        self.k = k

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        guesses = scores.topk(self.k, 1)[1]  # (N, k, …)
        return _hits_and_cases((guesses == target.unsqueeze(1)).any(1))


class SquaredErrorSums(_Paired):
    """Sum of the squared errors, and how many; → (2,)."""

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        errors = (scores - self.fitted(scores, target)).square()
        return torch.stack([errors.sum(), torch.ones_like(errors).sum()])


class AbsoluteErrorSums(_Paired):
    """Sum of the errors' absolute values, and how many; → (2,)."""

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        errors = (scores - self.fitted(scores, target)).abs()
        return torch.stack([errors.sum(), torch.ones_like(errors).sum()])


class R2Sums(_Paired):
    """Cases; for each of m outputs the sums of target, its square, squared error; → (1 + 3m,)."""

    def __init__(self, fit: str, size: int) -> None:
        super().__init__(fit)
        self.size = size

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        y = self.fitted(scores, target).reshape(-1, self.size)  # (N, m)
        errors = (scores.reshape(-1, self.size) - y).square().sum(0)
        cases = torch.ones_like(y).sum(0)[:1]
        return torch.cat([cases, y.sum(0), y.square().sum(0), errors])


def _hits_and_cases(hits: Tensor) -> Tensor:
    return torch.stack([hits.sum(), torch.ones_like(hits).sum()]).float()
