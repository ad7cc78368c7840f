"""Two networks that play against each other, at work."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any

import torch
from torch import Tensor, nn

from engine.catalogue.torch_later import computing
from engine.errors import TrainingFailed
from engine.training.batches import Batch, Examples
from engine.training.evaluation import Values, last_of
from engine.training.events import BatchDone
from engine.training.learning.game import Game, Round
from engine.training.learning.learning import Learning
from engine.training.players import found_roles
from engine.training.recipes.adversarial_pair import AdversarialPair
from engine.training.roles import NoPair
from engine.training.run import Run, seed_noise

_CHUNK = 250


class AdversarialPairLearning(Learning):
    """A step is one of the discriminator; after so many of them comes one of the generator.

    Its curves tell both losses and the mean scores of a batch as they are before either player
    moves; ``loss`` is the sum of both losses, by which a number gone wrong in either is noticed.
    """

    def __init__(self, run: Run, recipe: AdversarialPair) -> None:
        super().__init__(run)
        self._recipe = recipe
        try:
            roles = found_roles(run.model.graph, run.model.inference, recipe.roles)
        except NoPair as missing:
            raise TrainingFailed(f"{missing} {missing.hint}".strip(), missing.node) from missing
        self.game = Game(run.model, roles, recipe)
        self._examples = run.train_examples(self.game.fields)
        self._test = Examples(
            run.data.test.arrays, self.game.fields, run.device, run.model.home.dtype
        )
        self._since_generator = 0
        generator = self.optimiser_of(self.game.generator)
        for group in generator.param_groups:
            group["rate_factor"] = group.get("rate_factor", 1.0) * recipe.generator_rate
        self.optimisers = {
            "generator": generator,
            "discriminator": self.optimiser_of(self.game.discriminator),
        }

    @property
    def steps_per_epoch(self) -> int:
        return max(1, math.ceil(self._examples.count / self.batch_size))

    @property
    def batch_size(self) -> int:
        return self.run.settings.batch_of(self._examples.count)

    @property
    def examples_per_epoch(self) -> int:
        return self._examples.count

    def epoch(self) -> Iterator[BatchDone | None]:
        run, settings, position = self.run, self.run.settings, self.run.position
        self.game.begin_learning()
        if position.batch == 0:
            seed_noise(run)
        batches = self._examples.shuffled(
            self.batch_size, settings.seed, position.epoch, run.augmentation
        )
        for _ in range(position.batch):
            next(batches)
        for batch in batches:
            self.set_rates()
            told = self._step_of_discriminator(batch)
            self._since_generator += 1
            if self._since_generator >= self._recipe.discriminator_steps:
                self._step_of_generator(batch)
                self._since_generator = 0
            position.batch += 1
            position.step += 1
            both = told.discriminator.detach() + told.generator
            known = batch if self.game.fields == run.train_set.fields else None
            yield run.reporter.after(both, len(batch[0]), known, told._asdict())

    def _step_of_discriminator(self, batch: Batch) -> Round:
        with computing:
            told = self.game.of_discriminator(batch)
        self._follow("discriminator", told.discriminator, self.game.discriminator)
        return told

    def _step_of_generator(self, batch: Batch) -> None:
        with computing:
            loss = self.game.of_generator(batch)
        self._follow("generator", loss, self.game.generator)

    def _follow(self, player: str, loss: Tensor, weights: tuple[nn.Parameter, ...]) -> None:
        """One step of a player downhill; the other's weights get no gradient."""
        torch.autograd.backward(loss, inputs=weights)
        if self.run.settings.clip_value:
            nn.utils.clip_grad_value_(weights, self.run.settings.clip_value)
        if self.run.settings.clip_norm:
            nn.utils.clip_grad_norm_(weights, self.run.settings.clip_norm)
        self.optimisers[player].step()
        if self.run.bounds:
            self.run.bounds.hold()
        for weight in weights:
            weight.grad = None

    def measured(self, *, whole: bool = False) -> Iterator[dict[str, Values] | None]:
        """Both losses and mean scores, and what loss and metric nodes there are; not their sum."""
        nothing: dict[str, Values] = {"train": {}, "test": {}}
        found = yield from last_of(super().measured(whole=whole), nothing)
        for split, examples in (("test", self._test), ("train", self._examples)):
            count = examples.count if whole else min(examples.count, self._test.count)
            sums: dict[str, float] = {}
            self.game.begin_measuring()
            for batch in examples.in_order(_CHUNK, count):
                with torch.no_grad(), computing:
                    told = self.game.of_discriminator(batch)
                for name, value in told._asdict().items():
                    sums[name] = sums.get(name, 0.0) + float(value) * len(batch[0]) / count
                yield None
            judged = {name: value for name, value in found[split].items() if name != "loss"}
            found[split] = {**sums, **judged}
        yield found

    def facts(self) -> dict[str, Any]:
        return {"since_generator": self._since_generator}

    def restore(self, tensors: Mapping[str, Tensor], facts: Mapping[str, Any]) -> None:
        self._since_generator = int(facts.get("since_generator", 0))
