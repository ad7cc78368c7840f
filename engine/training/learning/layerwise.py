"""Learning layer by layer, at work: what its recipes have in common."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import Any

import torch
from torch import Tensor, nn

from engine.catalogue.torch_later import computing
from engine.compile.model import Part
from engine.errors import TrainingFailed
from engine.training.batches import Examples
from engine.training.evaluation import Values, last_of
from engine.training.events import BatchDone
from engine.training.learning.learning import Learning
from engine.training.recipe import Obstacle
from engine.training.recipes.layerwise import DenseLayer, Layerwise
from engine.training.run import Run, seed_noise

_CHUNK = 250
_RAREST = 0.01
"""An input that is hardly ever on is reconstructed, at first, as if it were on so often."""


class LayerwiseLearning(Learning):
    """One layer after the other, each from what those before it give.

    What it measures jumps from layer to layer, so no progress is told by it.

    Attributes:
        layers: what is learned, in order.
        place: which of them is at work; −1: none yet.
        offsets: of each layer, what is added to each reconstructed input; shapes (inputs,).
    """

    progress = ""

    def __init__(self, run: Run, recipe: Layerwise) -> None:
        super().__init__(run)
        found = recipe.layers_in(run.model.graph, run.model.inference)
        if isinstance(found, Obstacle):
            where = f"{found.node}: " if found.node else ""
            raise TrainingFailed(f"{where}{found.text} {found.hint}".strip(), found.node or None)
        epochs = run.settings.epochs
        if 0 < epochs < len(found):
            raise TrainingFailed(
                f"{epochs} epoch{'s are' if epochs > 1 else ' is'} divided over {len(found)} "
                f"layers, so some would learn nothing. Set at least {len(found)} epochs."
            )
        if run.settings.schedule == "plateau":
            raise TrainingFailed(
                "What is measured jumps when the next layer begins, so a plateau can not be told. "
                "Choose another schedule for this stage."
            )
        self.layers = found
        self.place = -1
        self._ends = tuple(accumulate(_shares(epochs, len(found))))
        self._parts: dict[str, Part] = {}
        self.offsets = tuple(self._zeros(layer) for layer in found)
        self._count = self._examples(found[0]).count

    @property
    def examples_per_epoch(self) -> int:
        return self._count

    @property
    def steps_per_epoch(self) -> int:
        return max(1, math.ceil(self._count / self.batch_size))

    @property
    def batch_size(self) -> int:
        return self.run.settings.batch_of(self._count)

    @property
    def epoch_of_layer(self) -> int:
        """How many epochs the layer at work has had."""
        begin = self._ends[self.place - 1] if self.place > 0 else 0
        return max(0, self.run.position.stage_epoch - begin)

    def epoch(self) -> Iterator[BatchDone | None]:
        run, position = self.run, self.run.position
        if position.batch == 0 or self.place < 0:
            yield from self._take_up(self._due())
        if position.batch == 0:
            seed_noise(run)
        layer = self.layers[self.place]
        part = self._below(layer)
        batches = self._examples(layer).shuffled(
            self.batch_size, run.settings.seed, position.epoch, run.augmentation
        )
        for _ in range(position.batch):
            next(batches)
        for batch in batches:
            with torch.no_grad(), computing:
                given = part(*batch)[0]
            loss = self.step(given)
            if run.bounds:
                run.bounds.hold()
            position.batch += 1
            position.step += 1
            yield run.reporter.after(loss, len(given))
        # After every epoch, not only the layer's last: so the whole can be looked at on the way.
        self._mirror()
        run.bounds.put_painted()

    def step(self, given: Tensor) -> Tensor:
        """Learn from what reaches the layer at work, shape (N, inputs).

        Returns:
            What falls as it learns, in the mean over the batch, shape ().
        """
        raise NotImplementedError(type(self).__name__)

    def reads_shares(self, layer: DenseLayer) -> bool:
        """Whether numbers from 0 to 1 reach a layer, and are reconstructed as such."""
        raise NotImplementedError(type(self).__name__)

    def decoder(self) -> tuple[Tensor, Tensor]:
        """Weight (inputs, units) and bias (inputs,) that lead from the layer at work back."""
        raise NotImplementedError(type(self).__name__)

    def judged(self, given: Tensor) -> Mapping[str, Tensor]:
        """What is measured of the layer at work; shapes (N, inputs) → (N,) each."""
        raise NotImplementedError(type(self).__name__)

    def compared(self, found: dict[str, Values]) -> None:
        """Put what follows from both splits in the place of what `judged` measured, if need be."""

    def measured(self, *, whole: bool = False) -> Iterator[dict[str, Values] | None]:
        nothing: dict[str, Values] = {"train": {}, "test": {}}
        found = yield from last_of(super().measured(whole=whole), nothing)
        if not whole:
            for split in found.values():
                # What falls in this stage is another loss than that of the drawing.
                split.pop("loss", None)
        if self.place >= 0:
            own: dict[str, Values] = {"train": {}, "test": {}}
            for name in ("test", "train"):
                own[name] = yield from last_of(self._sums(name, whole=whole), {})
            self.compared(own)
            found = {name: {**values, **own[name]} for name, values in found.items()}
        yield found

    def facts(self) -> dict[str, Any]:
        return {"place": self.place, "layers": [layer.name for layer in self.layers]}

    def restore(self, tensors: Mapping[str, Tensor], facts: Mapping[str, Any]) -> None:
        self.place = int(facts["place"])
        with torch.no_grad():
            for name, tensor in self.tensors().items():
                tensor.copy_(tensors[name])

    def take_over(self, tensors: Mapping[str, Tensor], facts: Mapping[str, Any]) -> None:
        """As always; a layer that learns something of another size now is taken up anew."""
        if facts["layers"] != self.facts()["layers"]:
            return
        super().take_over(tensors, facts)
        if self.place >= 0:
            kept = tensors[f"{self.place}/visible_bias"]
            if kept.shape != self.offsets[self.place].shape:
                self.place = -1

    def weights_of(self, layer: DenseLayer) -> tuple[nn.Parameter, nn.Parameter | None]:
        """Weight (units, inputs) and bias (units,) of a layer."""
        return _held(self.run.model.root, layer.name)

    def _zeros(self, layer: DenseLayer) -> nn.Parameter:
        return nn.Parameter(self.weights_of(layer)[0].detach().new_zeros(layer.inputs))

    def _due(self) -> int:
        """The layer whose turn it is."""
        done = self.run.position.stage_epoch
        return next((k for k, end in enumerate(self._ends) if done < end), len(self.layers) - 1)

    def _take_up(self, place: int) -> Iterator[None]:
        """Begin with a layer; a run that is left on the way begins with it anew."""
        if place == self.place:
            return
        layer = self.layers[place]
        yield from self._begin(layer, self.offsets[place])
        self.place = place
        self.run.history.mark(self.run.position.epoch, f"{layer.name} learns")

    def _begin(self, layer: DenseLayer, offset: Tensor) -> Iterator[None]:
        """Have a machine that knows nothing reconstruct the mean (Hinton 2010, section 8)."""
        total = torch.zeros_like(offset, dtype=torch.float64)
        count, low, high = 0, 0.0, 0.0
        for piece in self._given(self._below(layer), self._examples(layer)):
            total += piece.double().sum(0)
            count += len(piece)
            low, high = min(low, float(piece.min())), max(high, float(piece.max()))
            yield None
        mean = total / max(count, 1)
        if self.reads_shares(layer):
            if low < 0 or high > 1:
                raise TrainingFailed(
                    f"Numbers from {low:.3g} to {high:.3g} reach {layer.name}, but the recipe "
                    "reconstructs numbers from 0 to 1. Scale the data, or choose real numbers in "
                    "the recipe's settings.",
                    layer.name,
                )
            mean = torch.logit(mean.clamp(_RAREST, 1 - _RAREST))
        with torch.no_grad():
            offset.copy_(mean)

    def _below(self, layer: DenseLayer) -> Part:
        """The code that leads from the data to the layer; noise in it is off."""
        if layer.name not in self._parts:
            self._parts[layer.name] = self.run.model.part((layer.source,))
        part = self._parts[layer.name]
        part.module.eval()
        return part

    def _examples(self, layer: DenseLayer) -> Examples:
        return self.run.train_examples(self._below(layer).fields)

    def _given(self, part: Part, examples: Examples, count: int | None = None) -> Iterator[Tensor]:
        for batch in examples.in_order(_CHUNK, count):
            with torch.no_grad(), computing:
                given = part(*batch)[0]
            yield given

    def _sums(self, split: str, *, whole: bool) -> Iterator[Values | None]:
        """Means over a split of what `judged` measures; gives None after each piece."""
        run, layer = self.run, self.layers[self.place]
        part = self._below(layer)
        held_out = _held_out(run, part.fields)
        examples = held_out if split == "test" else self._examples(layer)
        count = None if whole or split == "test" else held_out.count
        sums: dict[str, Tensor] = {}
        seen = 0
        for given in self._given(part, examples, count):
            with torch.no_grad(), computing:
                for name, values in self.judged(given).items():
                    term = values.double().sum()
                    sums[name] = sums[name] + term if name in sums else term
            seen += len(given)
            yield None
        yield {name: float(term) / seen for name, term in sums.items()}

    def _mirror(self) -> None:
        """Give the layer's decoder, if one is drawn, what leads back."""
        layer = self.layers[self.place]
        if not layer.mirror:
            return
        weight, bias = _held(self.run.model.root, layer.mirror)
        assert bias is not None
        back, offset = self.decoder()
        with torch.no_grad():
            weight.copy_(back)
            bias.copy_(offset)


def _held(root: nn.Module, name: str) -> tuple[nn.Parameter, nn.Parameter | None]:
    held = dict(root.get_submodule(name).named_parameters(recurse=False))
    return held["weight"], held.get("bias")


def _shares(epochs: int, layers: int) -> list[int]:
    """The epochs of each layer."""
    each, left = divmod(epochs, layers)
    return [each + (number < left) for number in range(layers)]


def _held_out(run: Run, fields: tuple[str, ...]) -> Examples:
    """The test examples with these fields."""
    if set(fields) <= set(run.test_set.fields):
        return run.test_set.of(fields)
    return Examples(run.data.test.arrays, fields, run.device, run.model.home.dtype)
