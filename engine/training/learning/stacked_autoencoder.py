"""Denoising autoencoders learning one on top of the other, at work."""

from __future__ import annotations

import math
import zlib
from collections.abc import Mapping

import torch
from torch import Tensor, nn, optim
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by

from engine.catalogue.torch_later import computing, own_random_numbers
from engine.compile.model import Part
from engine.training.learning.layerwise import LayerwiseLearning
from engine.training.recipes.layerwise import DenseLayer
from engine.training.recipes.stacked_autoencoder import StackedAutoencoder
from engine.training.run import Run


class StackedAutoencoderLearning(LayerwiseLearning):
    """Each layer with a decoder of its own, which is kept here."""

    def __init__(self, run: Run, recipe: StackedAutoencoder) -> None:
        super().__init__(run, recipe)
        self._recipe = recipe
        self._encoders: dict[int, Part] = {}
        self._backs = () if recipe.tied else tuple(self._back(layer) for layer in self.layers)
        for place in range(len(self.layers)):
            self.optimisers |= self._optimisers(place)

    def reads_shares(self, layer: DenseLayer) -> bool:
        return layer.reads_sigmoid or (layer.is_first and self._recipe.inputs == "shares")

    def step(self, given: Tensor) -> Tensor:
        self.set_rates()
        layer, at_work = self.layers[self.place], self._at_work()
        with computing:
            seen = given
            if self._recipe.corruption:
                seen = given * torch.rand_like(given).ge(self._recipe.corruption)
            sums = self._decoded(seen)
            if self.reads_shares(layer):
                loss = F.binary_cross_entropy_with_logits(sums, given, reduction="sum")
            else:
                loss = 0.5 * (sums - given).square().sum()
            loss = loss / len(given)
        torch.autograd.backward(loss)
        learned = [p for one in at_work for group in one.param_groups for p in group["params"]]
        if self.run.settings.clip_value:
            nn.utils.clip_grad_value_(learned, self.run.settings.clip_value)
        if self.run.settings.clip_norm:
            nn.utils.clip_grad_norm_(learned, self.run.settings.clip_norm)
        for optimiser in at_work:
            optimiser.step()
        for parameter in learned:
            parameter.grad = None
        return loss

    def judged(self, given: Tensor) -> Mapping[str, Tensor]:
        sums = self._decoded(given)
        is_share = self.reads_shares(self.layers[self.place])
        imagined = torch.sigmoid(sums) if is_share else sums
        return {"reconstruction": (given - imagined).square().mean(1)}

    def decoder(self) -> tuple[Tensor, Tensor]:
        if self._backs:
            return self._backs[self.place], self.offsets[self.place]
        weight, _ = self.weights_of(self.layers[self.place])
        return weight.T, self.offsets[self.place]

    def tensors(self) -> Mapping[str, Tensor]:
        kept = {f"{k}/visible_bias": offset.detach() for k, offset in enumerate(self.offsets)}
        return kept | {f"{k}/decoder": back.detach() for k, back in enumerate(self._backs)}

    def _decoded(self, given: Tensor) -> Tensor:
        """What the decoder makes of what the layer's units give, before any sigmoid."""
        return F.linear(self._encoder(self.place)(given)[0], *self.decoder())

    def _encoder(self, place: int) -> Part:
        """The code from what reaches a layer to what its units give."""
        if place not in self._encoders:
            layer = self.layers[place]
            self._encoders[place] = self.run.model.part((layer.out,), (layer.source,))
        encoder = self._encoders[place]
        encoder.module.eval()
        return encoder

    def _at_work(self) -> list[optim.Optimizer]:
        return [o for name, o in self.optimisers.items() if name.split(".")[0] == str(self.place)]

    def _optimisers(self, place: int) -> dict[str, optim.Optimizer]:
        """One for the layer and one for each tensor of its decoder.

        These are not the network's, and a checkpoint knows them by their optimiser's name alone.
        """
        learned = self._encoder(place).weights()  # of an activation that learns, too
        made = {
            f"{place}": self.optimiser_of(learned),
            f"{place}.visible_bias": self.optimiser_of([self.offsets[place]]),
        }
        if self._backs:
            made[f"{place}.decoder"] = self.optimiser_of([self._backs[place]])
        return made

    def _back(self, layer: DenseLayer) -> nn.Parameter:
        """First weights of a decoder (inputs, units), which follow from the seed and the layer."""
        like = self.weights_of(layer)[0]
        start = torch.empty(layer.inputs, layer.units)
        seed = f"{self.run.settings.seed}/{layer.name}/decoder"
        with own_random_numbers(zlib.crc32(seed.encode())):
            nn.init.kaiming_uniform_(start, a=math.sqrt(5))  # as PyTorch begins a Linear
        return nn.Parameter(start.to(like))
