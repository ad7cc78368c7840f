"""One look at a network that learns: activations and gradients of some examples, part by part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import torch
from torch import Tensor, nn

from engine.catalogue.layers.activation import ReLU, Sigmoid, Tanh
from engine.catalogue.layers.dense import Embedding
from engine.catalogue.layers.piecewise import HardSigmoid, HardTanh, ReLU6
from engine.catalogue.leaving import whole
from engine.catalogue.modules.block import all_modules
from engine.catalogue.torch_later import own_random_numbers
from engine.compile.model import Model
from engine.data.data_set import DataSet
from engine.diagnosis.evidence import ActivationFacts, WeightFacts
from engine.diagnosis.places import Spot, spots

PROBED = 256
"""So many examples are looked at. A unit that is silent for all of them is not dead for certain,
but one that fires for 2 % of the examples is missed with a chance of 0.6 %."""

_NEAR_END = 0.02
"""Share of the range: beyond it a sigmoid's slope is below 0.02, a twelfth of its greatest."""

_SILENT_KINDS = (ReLU, ReLU6)


class Probe:
    """Looks at a model again and again, and leaves it as it was.

    The network behaves as while learning, so that gradients are those it learns by; random numbers,
    running statistics and the gradients that a step has left are as before afterwards.
    """

    def __init__(self, model: Model, data: DataSet, batch_size: int) -> None:
        self._model = model
        self._spots = spots(model.graph, model.inference)
        self._fields = model.fields_of(model.viewer)
        count = data.train.count
        # Spread over the set, which may be sorted; always the same, so that looks compare.
        places = np.unique(np.linspace(0, count - 1, min(PROBED, count)).astype(np.int64))
        generator = np.random.default_rng(0)
        chosen = generator.permutation(places)
        home = model.home
        self._arrays = tuple(
            _brought(data.train.arrays[name][chosen], home) for name in self._fields
        )
        self._size = min(max(batch_size, 32), PROBED)
        self._count = len(chosen)
        self._weights = _learned_weights(model, self._spots)
        self._activations = {
            path: spot for path, spot in self._spots.items() if _kind_of(spot) is not None
        }

    @property
    def weights(self) -> Mapping[str, nn.Parameter]:
        """The weight tensors that are looked at, by path."""
        return {path: weight for path, (weight, _, _) in self._weights.items()}

    def look(self) -> Iterator[Look | None]:
        """Take the examples part by part: gives None after each, as dear as a step, then all."""
        found = Look(self._weights)
        for at in range(0, self._count, self._size):
            part = tuple(array[at : at + self._size] for array in self._arrays)
            if len(part[0]) < 2 and at:
                break  # a batch of one may be too few to be normalised over
            self._take(found, part)
            yield None
        yield found

    def _take(self, found: Look, part: tuple[Tensor, ...]) -> None:
        model, viewer = self._model, self._model.viewer
        device = model.home.device
        drawn_from = (device,) if device.type == "cuda" else ()
        wanted = list(self.weights.values())
        gradients: tuple[Tensor | None, ...] = ()
        with as_learning(model, viewer), torch.enable_grad():
            with own_random_numbers(0, devices=drawn_from):
                outputs = viewer(*part)
            terms = [layer.weight * outputs[name] for name, layer in model.losses.items()]
            total = torch.stack(terms).sum() if terms else None
            if total is not None and total.requires_grad and wanted:
                gradients = torch.autograd.grad(total, wanted, allow_unused=True)
        with torch.no_grad():
            found.add_gradients(tuple(self._weights), gradients, len(part[0]))
            for path, spot in self._activations.items():
                if path in outputs:
                    found.add_activation(path, spot, outputs[path].detach())


class Look:
    """What a look finds, growing part by part."""

    def __init__(self, weights: Mapping[str, tuple[nn.Parameter, str, int]]) -> None:
        self._weights = weights
        self._gradients: dict[str, Tensor] = {}
        self._examples = 0
        self._alive: dict[str, list[Tensor]] = {}
        self._at_ends: dict[str, Tensor] = {}
        self._numbers: dict[str, int] = {}
        self._units: dict[str, int] = {}

    def add_gradients(
        self, paths: tuple[str, ...], gradients: tuple[Tensor | None, ...], count: int
    ) -> None:
        """Take in the gradients of one part of the examples."""
        self._examples += count
        for path, gradient in zip(paths, gradients, strict=False):
            if gradient is not None:
                term = gradient * count
                known = self._gradients.get(path)
                self._gradients[path] = term if known is None else known.add_(term)

    def add_activation(self, path: str, spot: Spot, given: Tensor) -> None:
        """Take in what an activation gave for one part of the examples."""
        if given.dim() < 2:
            return
        ends = _ends_of(spot)
        self._numbers[path] = self._numbers.get(path, 0) + given.numel()
        if ends is None:
            alive = [_any_but(given, axis) for axis in _unit_axes(given)]
            known = self._alive.get(path)
            self._alive[path] = (
                alive if known is None else [a | b for a, b in zip(alive, known, strict=True)]
            )
            return
        self._units[path] = max(given.shape[axis] for axis in _unit_axes(given))
        low, high = ends
        border = _NEAR_END * (high - low)
        count = ((given < low + border) | (given > high - border)).sum()
        self._at_ends[path] = self._at_ends.get(path, torch.zeros_like(count)) + count

    def activations(self) -> dict[str, ActivationFacts]:
        """What the activations gave, by path."""
        found = {
            path: ActivationFacts(
                units=max(len(a) for a in alive),
                silent=max(1.0 - float(a.float().mean()) for a in alive),
            )
            for path, alive in self._alive.items()
        }
        for path, count in self._at_ends.items():
            share = float(count) / self._numbers[path]
            found[path] = ActivationFacts(self._units[path], at_ends=share)
        return found

    def weights(self, ratios: Mapping[str, float]) -> dict[str, WeightFacts]:
        """The weights and their gradients, by path; ``ratios`` tells how long the last step was."""
        return {
            path: WeightFacts(
                node=node,
                depth=depth,
                size=_rms(weight),
                gradient=_rms(self._gradients[path]) / self._examples,
                step_ratio=ratios.get(path),
            )
            for path, (weight, node, depth) in self._weights.items()
            if path in self._gradients
        }

    def gradient_norm(self) -> float:
        """Length of the gradient of all weights looked at."""
        squares = [
            float((g / self._examples).double().square().sum()) for g in self._gradients.values()
        ]
        return float(np.sqrt(sum(squares)))


class as_learning:  # noqa: N801  # used as a word: with as_learning(model, viewer)
    """For a while, code behaves as while learning; afterwards modes and buffers are as before."""

    def __init__(self, model: Model, code: nn.Module) -> None:
        self._model, self._code = model, code

    def __enter__(self) -> None:
        self._modes = [(module, module.training) for module in all_modules(self._code)]
        self._buffers = [(b, b.clone()) for b in self._model.root.buffers()]
        self._code.train()
        for module in self._model.frozen:
            module.eval()

    def __exit__(self, *_: object) -> None:
        for module, mode in self._modes:
            module.training = mode
        with torch.no_grad(), whole():
            for buffer, before in self._buffers:
                buffer.copy_(before)


def _learned_weights(
    model: Model, known: Mapping[str, Spot]
) -> dict[str, tuple[nn.Parameter, str, int]]:
    """Weight tensors that are learned, with their node and its place in the order."""
    homes: dict[str, tuple[str, int, Spot]] = {}
    for depth, (path, spot) in enumerate(known.items()):
        homes.setdefault(spot.home, (path, depth, spot))
    found = {}
    for name, weight in model.root.named_parameters():
        home = name.rpartition(".")[0]
        while home and home not in homes:
            home = home.rpartition(".")[0]
        if not home or not weight.requires_grad or weight.dim() < 2:
            continue
        path, depth, spot = homes[home]
        if not isinstance(spot.layer, Embedding):  # most of its rows have no gradient in a batch
            found[name] = (weight, path, depth)
    return found


def _kind_of(spot: Spot) -> str | None:
    if isinstance(spot.layer, _SILENT_KINDS):
        return "silent"
    return "ends" if _ends_of(spot) is not None else None


def _ends_of(spot: Spot) -> tuple[float, float] | None:
    """The ends of the range, for activations that flatten out towards both."""
    match spot.layer:
        case Sigmoid() | HardSigmoid():
            return 0.0, 1.0
        case Tanh() as tanh:
            return -abs(tanh.amplitude), abs(tanh.amplitude)
        case HardTanh() as hard:
            return hard.lower, hard.upper
    return None


def _unit_axes(given: Tensor) -> tuple[int, ...]:
    """Where the units may lie: in a sequence it may be (C, T) as well as (T, F)."""
    return (1, 2) if given.dim() == 3 else (1,)


def _any_but(given: Tensor, axis: int) -> Tensor:
    """Whether anything is not 0, for each place along ``axis``; shape (units,)."""
    others = tuple(i for i in range(given.dim()) if i != axis)
    return (given != 0).any(dim=others) if others else given != 0


def _brought(array: np.typing.NDArray[np.generic], home: Tensor) -> Tensor:
    tensor = torch.from_numpy(np.ascontiguousarray(array))
    return tensor.to(home.device, home.dtype if tensor.is_floating_point() else tensor.dtype)


def _rms(tensor: Tensor) -> float:
    return float(tensor.detach().double().square().mean().sqrt())
