"""C6 to C9: convolution forwards and backwards against sums written out, and what is shared."""

from __future__ import annotations

import importlib
import operator
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
import numpy as np
import torch
from numpy.lib.stride_tricks import sliding_window_view

from engine.catalogue.layers.convolution import Conv2d
from engine.catalogue.layers.fixed_filter import Filter2d
from engine.data.data_set import Array
from engine.gallery.learned import learned, reaches_its_goal
from engine.gallery.row import Figure, Row, exactly
from engine.gallery.trial import Trial, seen
from engine.training.run import Run

_ROUNDING = 1e-12
_COMPARED = 10


# C6


def _course_cnn(trial: Trial) -> Iterator[Figure]:
    project = trial.project("matlab_cnn")
    training = project.training.replace(precision="float64", device="cpu")
    exact = msgspec.structs.replace(project, training=training)
    run = trial.prepared(exact)
    batch = [tensor[:_COMPARED] for tensor in run.train_set.tensors]
    run.model.learner.module(*batch, *run.weights).backward()
    fields = dict(zip(run.train_set.fields, (t.numpy() for t in batch), strict=True))
    expected = gradients_by_hand(_weights(run), fields["image"], fields["label"])
    apart = max(
        float(np.abs(_parameter(run, path).grad.numpy() - gradient).max())  # type: ignore[union-attr]  # it was just computed
        for path, gradient in expected.items()
    )
    yield Figure("gradient by hand and by autograd apart by", apart, at_most=_ROUNDING)
    yield from reaches_its_goal("matlab_cnn")(trial)


def gradients_by_hand(weights: Mapping[str, Array], x: Array, labels: Array) -> dict[str, Array]:
    """The backward pass of the course's network, written out.

    Shapes: x (N, 1, 28, 28), labels (N,) → each gradient as its weight
    """
    a1 = _sigmoid(_correlated(x, weights["conv1.weight"]) + weights["conv1.bias"][:, None, None])
    p1 = _halved(a1)  # (N, 6, 12, 12)
    a2 = _sigmoid(_correlated(p1, weights["conv2.weight"]) + weights["conv2.bias"][:, None, None])
    features = _halved(a2).reshape(len(x), -1)  # (N, 192)
    answer = _sigmoid(features @ weights["scores.weight"].T + weights["scores.bias"])
    error = answer - np.eye(10)[labels]
    delta = error * answer * (1 - answer) / len(x)  # of 1/(2n) · Σ e²
    delta_2 = _doubled((delta @ weights["scores.weight"]).reshape(-1, 12, 4, 4)) * a2 * (1 - a2)
    # Back through a convolution: fully, with the kernel turned by half a turn.
    turned = weights["conv2.weight"][:, :, ::-1, ::-1].swapaxes(0, 1)
    bordered = np.pad(delta_2, ((0, 0), (0, 0), (4, 4), (4, 4)))
    delta_1 = _doubled(_correlated(bordered, turned)) * a1 * (1 - a1)
    return {
        "scores.weight": delta.T @ features,
        "scores.bias": delta.sum(axis=0),
        "conv2.weight": _of_kernels(p1, delta_2),
        "conv2.bias": delta_2.sum(axis=(0, 2, 3)),
        "conv1.weight": _of_kernels(x, delta_1),
        "conv1.bias": delta_1.sum(axis=(0, 2, 3)),
    }


def _correlated(x: Array, kernels: Array) -> Array:
    """Valid, without turning; (N, C, H, W), (F, C, k, k) → (N, F, H − k + 1, W − k + 1)."""
    windows = sliding_window_view(x, kernels.shape[2:], axis=(2, 3))
    sums: Array = np.einsum("nchwab,fcab->nfhw", windows, kernels)
    return sums


def _of_kernels(x: Array, delta: Array) -> Array:
    """What each weight of a kernel met, times the error it had a part in."""
    windows = sliding_window_view(x, delta.shape[2:], axis=(2, 3))
    sums: Array = np.einsum("ncabhw,nfhw->fcab", windows, delta)
    return sums


def _halved(x: Array) -> Array:
    """The mean of each 2 × 2 square."""
    count, maps, height, width = x.shape
    squares = x.reshape(count, maps, height // 2, 2, width // 2, 2)
    means: Array = squares.mean(axis=(3, 5))
    return means


def _doubled(delta: Array) -> Array:
    """A quarter of it to each pixel of a 2 × 2 square."""
    return delta.repeat(2, axis=2).repeat(2, axis=3) / 4


def _sigmoid(z: Array) -> Array:
    squashed: Array = 1 / (1 + np.exp(-z))
    return squashed


def _weights(run: Run) -> dict[str, Array]:
    return {path: p.detach().numpy() for path, p in run.model.root.named_parameters()}


def _parameter(run: Run, path: str) -> torch.Tensor:
    found: torch.Tensor = operator.attrgetter(path)(run.model.root)
    return found


# C8


def _by_scipy(trial: Trial) -> Iterator[Figure]:
    signal = importlib.import_module("scipy.signal")
    project = trial.project("convolution_by_hand")
    run = trial.prepared(project)
    arrays = trial.data(project.data).train.arrays
    given = {name: tensor.cpu().numpy() for name, tensor in seen(run.model, arrays).items()}
    sizes = {"valid": 2, "same": 4, "full": 6}
    for mode, side in sizes.items():
        yield exactly(f"3 × 3 on 4 × 4, {mode}, gives side", given[mode].shape[-1], side)
    for node in project.graph.nodes:
        if not isinstance(node.layer, Filter2d | Conv2d):
            continue
        source = project.graph.wired_inputs(node.name)[0][1]
        assert source is not None
        pictures = given[source.node]
        if isinstance(node.layer, Filter2d):
            expected = _filtered(signal, node.layer, pictures)
        else:
            expected = _strided(signal, node.layer, pictures)
        apart = float(np.abs(given[node.name] - expected).max())
        yield Figure(f"{node.name} and scipy.signal apart by", apart, at_most=_ROUNDING)
    first = given["valid"][0, 0, 0, 0]
    yield exactly("patch · kernel, added up,", float(given["sum"][0]), float(first))


def _filtered(signal: Any, layer: Filter2d, pictures: Array) -> Array:
    """Each channel through each kernel of the bank; (N, 1, H, W) → (N, kernels, H', W')."""
    slide = signal.convolve2d if layer.flip else signal.correlate2d
    bank = [_as_kept(np.array(kernel)) for kernel in layer.bank()]
    return np.array(
        [[slide(picture[0], kernel, mode=layer.mode) for kernel in bank] for picture in pictures]
    )


def _strided(signal: Any, layer: Conv2d, pictures: Array) -> Array:
    """The mean of each window, on every ``stride``-th pixel of the bordered picture."""
    kernel = _as_kept(np.full((layer.kernel, layer.kernel), layer.start_value))
    border = ((layer.border, layer.border),) * 2
    step = layer.stride
    return np.array(
        [
            [signal.correlate2d(np.pad(p[0], border), kernel, mode="valid")[::step, ::step]]
            for p in pictures
        ]
    )


def _as_kept(kernel: Array) -> Array:
    """A layer keeps its numbers with 32 bits; what it does with them here has 64."""
    return kernel.astype(np.float32).astype(np.float64)


# C9


def _shared(trial: Trial) -> Iterator[Figure]:
    nodes = trial.inference(trial.project("parameter_sharing")).nodes
    for name, weights in (
        ("one_neuron", 150_528),
        ("three_neurons", 451_584),
        ("three_filters", 1_089),
    ):
        words = f"weights of {name.replace('_', ' ')}"
        yield exactly(words, nodes[name].counts.weights, weights)


ROWS: tuple[Row, ...] = (
    Row(
        "C6",
        "Sigmoid CNN of the MATLAB course code",
        ("matlab_cnn",),
        "at least 92 % of the test digits right; the backward pass written out gives its gradient",
        _course_cnn,
    ),
    learned(
        "C7",
        "LeNet on handwritten digits",
        "lenet_digits",
        "at least 97.5 % of the test digits right, within 60 s",
        within_s=60,
    ),
    Row(
        "C8",
        "Convolution by hand",
        ("convolution_by_hand",),
        "every filter as scipy.signal; 3 × 3 on 4 × 4 in full is 6 × 6",
        _by_scipy,
        is_quick=True,
    ),
    Row(
        "C9",
        "Parameter sharing",
        ("parameter_sharing",),
        "150 528, 451 584 and 1 089 weights exactly",
        _shared,
        is_quick=True,
    ),
)
