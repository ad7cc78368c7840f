"""Descent on the losses of the drawing, at work."""

from __future__ import annotations

from collections.abc import Iterator

from torch import Tensor, nn

from engine.catalogue.layers.start import shorten
from engine.catalogue.modules.block import OverTime, all_modules
from engine.catalogue.torch_later import computing
from engine.training.batches import Batch
from engine.training.events import BatchDone
from engine.training.learning.learning import Learning, refuse_nothing_to_learn
from engine.training.run import Run, seed_noise


class SupervisedLearning(Learning):
    """One optimiser over all weights that are not frozen."""

    may_search = True

    def __init__(self, run: Run) -> None:
        super().__init__(run)
        if run.settings.learns:
            refuse_nothing_to_learn(run, (*run.weights, *_held_by(run.model.learner.module)))
        self.optimiser = self.optimiser_of(run.parameters)
        self.optimisers = {"": self.optimiser}

    def as_learned(self, batch: Batch) -> Batch:
        """What is learned from in the place of a batch; itself, unless a recipe changes it.

        It is asked once for each batch, when its step begins.
        """
        return batch

    def epoch(self) -> Iterator[BatchDone | None]:
        run = self.run
        settings, position, parameters = run.settings, run.position, run.parameters
        step, after_step = self.optimiser.step, run.reporter.after
        learner, weights, limits = run.model.learner.module, run.weights, run.limits
        changes_rate = settings.schedule != "constant" or bool(settings.warmup_epochs)
        run.model.begin_learning()
        forward = learner.forward
        if position.batch == 0:
            seed_noise(run)
        batches = run.train_set.shuffled(
            settings.batch_size, settings.seed, position.epoch, run.augmentation
        )
        for _ in range(position.batch):
            next(batches)
        rate = None
        for batch in map(self.as_learned, batches):
            if changes_rate or position.learning_rate != rate:
                rate = position.learning_rate
                self.set_rates()
            with computing:
                loss = forward(*batch, *weights)
            loss.backward()
            if settings.clip_norm:
                nn.utils.clip_grad_norm_(parameters, settings.clip_norm)
            step()
            if limits:
                shorten(limits)
            for parameter in parameters:
                parameter.grad = None
            position.batch += 1
            position.step += 1
            yield after_step(loss, len(batch[0]), batch)


def _held_by(module: nn.Module) -> Iterator[Tensor]:
    """The weights of all modules that code calls, and of those that run over time inside."""
    for part in all_modules(module):
        yield from part.parameters(recurse=False)
        if isinstance(part, OverTime):
            yield from part.weights
