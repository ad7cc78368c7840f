"""Restricted Boltzmann machines learning by contrastive divergence, at work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import torch
from torch import Tensor

from engine.boltzmann import PARTS, Machine, beside_name
from engine.catalogue.torch_later import computing
from engine.training.evaluation import Values
from engine.training.learning.layerwise import LayerwiseLearning
from engine.training.recipes.contrastive_divergence import ContrastiveDivergence
from engine.training.recipes.layerwise import DenseLayer
from engine.training.run import Run


class ContrastiveDivergenceLearning(LayerwiseLearning):
    """Each layer as a machine: its weights and biases, and visible biases that are kept here."""

    def __init__(self, run: Run, recipe: ContrastiveDivergence) -> None:
        super().__init__(run, recipe)
        self._recipe = recipe
        self._velocities = tuple(
            tuple(torch.zeros_like(t) for t in (m.weight, m.hidden_bias, m.visible_bias))
            for m in map(self.machine, range(len(self.layers)))
        )

    def machine(self, place: int) -> Machine:
        """A layer as a machine; its weights are those of the network, not copies."""
        layer = self.layers[place]
        weight, bias = (p if p is None else p.detach() for p in self.weights_of(layer))
        assert weight is not None
        return Machine(
            weight,
            weight.new_zeros(layer.units) if bias is None else bias,
            self.offsets[place].detach(),
            has_gaussian_visible=not self.reads_shares(layer),
            has_gaussian_hidden=layer.activation is None,
        )

    def reads_shares(self, layer: DenseLayer) -> bool:
        return self._recipe.reads_shares(layer)

    def step(self, given: Tensor) -> Tensor:
        machine = self.machine(self.place)
        with torch.no_grad(), computing:
            found = machine.chain(
                given, self._recipe.steps, draws_visible=self._recipe.draws_visible
            )
            self._follow(machine, found.gradient())
            return (found.v1 - found.v2).square().mean()

    def judged(self, given: Tensor) -> Mapping[str, Tensor]:
        machine = self.machine(self.place)
        imagined = machine.visible(machine.hidden(given))
        return {
            "reconstruction": (given - imagined).square().mean(1),
            "free_energy": machine.free_energy(given),
        }

    def compared(self, found: dict[str, Values]) -> None:
        """Only the difference of the free energies means something."""
        train = found["train"].pop("free_energy", 0.0)
        test = found["test"].pop("free_energy", 0.0)
        found["test"]["free_energy_gap"] = test - train

    def decoder(self) -> tuple[Tensor, Tensor]:
        machine = self.machine(self.place)
        return machine.weight.T, machine.visible_bias

    def tensors(self) -> Mapping[str, Tensor]:
        kept = {}
        for place, velocities in enumerate(self._velocities):
            kept[f"{place}/visible_bias"] = self.offsets[place].detach()
            for name, velocity in zip(("weight", "hidden", "visible"), velocities, strict=True):
                kept[f"{place}/velocity_{name}"] = velocity
        return kept

    def restore(self, tensors: Mapping[str, Tensor], facts: Mapping[str, Any]) -> None:
        super().restore(tensors, facts)
        self._show_machines()

    def take_over(self, tensors: Mapping[str, Tensor], facts: Mapping[str, Any]) -> None:
        super().take_over(tensors, facts)
        self._show_machines()

    def leave(self) -> None:
        """Keep the machines as they are, for later stages change the layers' weights."""
        for place, layer in enumerate(self.layers[: self.place + 1]):
            machine = self.machine(place)
            for part in PARTS:
                kept = getattr(machine, part).detach().clone()
                self.run.model.beside[beside_name(layer.name, part)] = kept

    def _take_up(self, place: int) -> Iterator[None]:
        yield from super()._take_up(place)
        self._show_machines()

    def _show_machines(self) -> None:
        """Have others see the machines that have learned, and none from before those."""
        beside = self.run.model.beside
        for place, layer in enumerate(self.layers):
            for part in PARTS:
                beside.pop(beside_name(layer.name, part), None)
            if place <= self.place:
                beside[beside_name(layer.name, "visible_bias")] = self.offsets[place].detach()

    def _follow(self, machine: Machine, gradient: tuple[Tensor, Tensor, Tensor]) -> None:
        """The step v ← momentum · v + rate · (gradient − decay · W), then W ← W + v."""
        recipe, layer = self._recipe, self.layers[self.place]
        node = self.run.model.graph.node(layer.name)
        is_gaussian = machine.has_gaussian_visible or machine.has_gaussian_hidden
        rate = self.run.current_rate * node.rate_factor
        rate *= recipe.gaussian_factor if is_gaussian else 1.0
        decay = node.weight_decay
        decay = self.run.settings.weight_decay if decay is None else decay
        is_early = self.epoch_of_layer < recipe.momentum_epochs
        momentum = recipe.first_momentum if is_early else recipe.later_momentum
        weight, *biases = self._velocities[self.place]
        weight.mul_(momentum).add_(gradient[0], alpha=rate)
        if decay:
            weight.add_(machine.weight, alpha=-rate * decay)
        machine.weight.add_(weight)
        learned = [machine.hidden_bias, machine.visible_bias]
        has_bias = self.weights_of(layer)[1] is not None
        for bias, velocity, rise in zip(learned, biases, gradient[1:], strict=True):
            velocity.mul_(momentum).add_(rise, alpha=rate)
            if bias is machine.visible_bias or has_bias:
                bias.add_(velocity)
