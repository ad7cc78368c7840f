"""Descent on the losses of the drawing, at work."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial
from itertools import islice
from typing import Any

import torch
from torch import Tensor, nn

from engine.catalogue.leaving import Left, leavable, patient
from engine.catalogue.modules.block import OverTime, all_modules
from engine.catalogue.torch_later import computing
from engine.compile.halves import Halves, halves_of
from engine.errors import TrainingFailed
from engine.training.attempts import Attempts
from engine.training.batches import Batch
from engine.training.events import BatchDone
from engine.training.learning.landscape import BatchLandscape, Moment
from engine.training.learning.learning import Learning, refuse_nothing_to_learn
from engine.training.optimisers.hessian_free import HessianFree
from engine.training.optimisers.lbfgs import Lbfgs
from engine.training.run import Run, seed_noise
from engine.training.schedule import changes_within_epochs
from engine.training.settings import OPTIMISERS
from engine.training.speed import Compilation, Forward, mixed


class SupervisedLearning(Learning):
    """One optimiser over all weights that are not frozen.

    An epoch goes by one of three loops: a step a batch, which most rules take; several batches a
    step; or, for rules that search, several computations a batch.
    """

    may_search = True

    def __init__(self, run: Run) -> None:
        super().__init__(run)
        if run.settings.learns:
            refuse_nothing_to_learn(run, (*run.weights, *_held_by(run.model.learner.module)))
            self._refuse_what_can_not_search()
        self.optimiser = self.optimiser_of(run.parameters)
        self.optimisers = {"": self.optimiser}
        self._moves = 0
        self._first_loss: float | None = None
        self._compilation: Compilation | None = None

    @property
    def has_stepped(self) -> bool:
        position, span = self.run.position, self.run.settings.batches_per_step
        return position.batch % span == 0 or position.batch == self.steps_per_epoch

    def as_learned(self, batch: Batch) -> Batch:
        """What is learned from in the place of a batch; itself, unless a recipe changes it.

        It is asked once for each batch, when its step begins.
        """
        return batch

    def forward(self) -> Forward:
        """What a step calls: fields and weights → the loss, shape ()."""
        run = self.run
        if self._compilation is not None:
            return self._compilation.forward
        return mixed(run.model.learner.module.forward, run.settings, run.device)

    def preparation(self) -> Iterator[None]:
        """Compile, if that is wanted; beside the run's own numbers, which stay as they are."""
        run = self.run
        if not run.settings.compiled or self._compilation is not None:
            return
        run.model.begin_learning()
        batches = run.train_set.shuffled(self.batch_size, 0, 0, run.augmentation)
        sizes = {len(batch[0]): batch for batch in batches}
        compilation = Compilation(run.model.learner.module, run.settings, run.device)
        yield from compilation.compiled_for(list(sizes.values()), run.weights)
        self._compilation = compilation

    def epoch(self) -> Iterator[BatchDone | None]:
        run = self.run
        run.model.begin_learning()
        if run.position.batch == 0:
            seed_noise(run)
        batches = run.train_set.shuffled(
            self.batch_size, run.settings.seed, run.position.epoch, run.augmentation
        )
        batches = islice(batches, run.position.batch, None)
        if run.settings.searches:
            return self._searching(batches)
        if run.settings.batches_per_step > 1:
            return self._adding_up(batches)
        return self._stepping(batches)

    def tensors(self) -> Mapping[str, Tensor]:
        """The gradients that were added up since the last step."""
        if self.run.settings.batches_per_step == 1 or self.has_stepped:
            return {}
        named = self.run.model.root.named_parameters()
        return {f"gradient/{path}": p.grad for path, p in named if p.grad is not None}

    def facts(self) -> dict[str, Any]:
        """How many steps were made on the batch that is learned from, and its loss before them."""
        return {"moves": self._moves, "loss": self._first_loss} if self._moves else {}

    def restore(self, tensors: Mapping[str, Tensor], facts: Mapping[str, Any]) -> None:
        self._moves, self._first_loss = int(facts.get("moves", 0)), facts.get("loss")
        for path, parameter in self.run.model.root.named_parameters():
            added = tensors.get(f"gradient/{path}")
            parameter.grad = None if added is None else added.to(parameter.device, copy=True)

    def set_rates(self) -> None:
        """Have the next step be of the length that is due; one that is searched for finds it."""
        if not self.run.settings.searches:
            super().set_rates()

    def _stepping(self, batches: Iterator[Batch]) -> Iterator[BatchDone | None]:
        """A step a batch; what every step does is looked up here, once."""
        run = self.run
        position, parameters = run.position, run.parameters
        step, after_step = self.optimiser.step, run.reporter.after
        weights, bounds = run.weights, run.bounds
        changes_rate = changes_within_epochs(run.settings)
        forward, clip = self.forward(), self._clipping()
        as_learned = self.as_learned
        attempts = Attempts(run)
        rate = None
        for drawn in batches:
            if changes_rate or position.learning_rate != rate:
                rate = position.learning_rate
                self.set_rates()
            if attempts.are_due:
                began = time.perf_counter()
                batch, loss = yield from attempts.made(partial(self._computed, drawn, forward))
                attempts.took(began)
            else:
                batch = as_learned(drawn)
                with computing:
                    loss = forward(*batch, *weights)
                loss.backward()
            if clip is not None:
                clip()
            step()
            if bounds:
                bounds.hold()
            for parameter in parameters:
                parameter.grad = None
            position.batch += 1
            position.step += 1
            yield after_step(loss, len(batch[0]), batch)

    def _computed(
        self, drawn: Batch, forward: Forward, share: float | None = None
    ) -> tuple[Batch, Tensor]:
        """The batch as it is learned from and its loss; leaves the gradient in the weights."""
        batch = self.as_learned(drawn)
        with computing:
            loss = forward(*batch, *self.run.weights)
        (loss if share is None else loss * share).backward()  # type: ignore[no-untyped-call, unused-ignore]
        return batch, loss

    def _adding_up(self, batches: Iterator[Batch]) -> Iterator[BatchDone | None]:
        """The gradients of several batches make a step, each by its share of their examples."""
        run = self.run
        position, attempts = run.position, Attempts(run)
        forward, clip = self.forward(), self._clipping()
        for drawn in batches:
            if self.has_stepped:
                self.set_rates()
                self._forget_gradients()
            size, began = len(drawn[0]), time.perf_counter()
            share = size / self._examples_of_step()
            if attempts.are_due:
                compute = partial(self._computed, drawn, forward, share)
                batch, loss = yield from attempts.made(compute)
            else:
                batch, loss = self._computed(drawn, forward, share)
            attempts.took(began)
            position.batch += 1
            position.step += 1
            if self.has_stepped:
                if clip is not None:
                    clip()
                self.optimiser.step()
                if run.bounds:
                    run.bounds.hold()
                self._forget_gradients()
            yield run.reporter.after(loss, size, batch)

    def _examples_of_step(self) -> int:
        """Examples in the batches whose gradients make the step that is being prepared."""
        span = self.batch_size * self.run.settings.batches_per_step
        begin = self.run.position.batch // self.run.settings.batches_per_step * span
        return min(span, self.run.train_set.count - begin)

    def _refuse_what_can_not_search(self) -> None:
        """Refuse settings that make no sense for a rule that computes a batch several times.

        Raises:
            TrainingFailed: with the reason.
        """
        settings = self.run.settings
        if not settings.searches:
            return
        rule = OPTIMISERS[settings.optimiser]
        if settings.batches_per_step > 1:
            raise TrainingFailed(
                f"{rule} computes each batch several times and can not add up the gradients of "
                "several batches. Set batches a step to 1 and make the batch larger."
            )
        if type(self).as_learned is not SupervisedLearning.as_learned:
            raise TrainingFailed(
                f"{rule} computes each batch several times, but "
                f"{self.run.stage.recipe.title!r} makes its examples anew for every step. "
                "Choose another optimiser, such as Adam or SGD."
            )

    def _forget_gradients(self) -> None:
        for parameter in self.run.parameters:
            parameter.grad = None

    def _clipping(self) -> Callable[[], None] | None:
        """What is done to the gradient before a step; None: nothing."""
        settings, parameters = self.run.settings, self.run.parameters
        norm, value = settings.clip_norm, settings.clip_value
        if not norm and not value:
            return None

        def clip() -> None:
            if value:
                nn.utils.clip_grad_value_(parameters, value)
            if norm:
                nn.utils.clip_grad_norm_(parameters, norm)

        return clip

    def _searching(self, batches: Iterator[Batch]) -> Iterator[BatchDone | None]:
        """One or more steps a batch, each of which computes the batch several times."""
        run, optimiser = self.run, self.optimiser
        position, moment = run.position, Moment(run)
        repeats = run.settings.batching == "full" and run.augmentation.is_empty
        for batch in batches:
            moment.begin()
            if isinstance(optimiser, HessianFree):
                landscape = yield from patient(
                    partial(BatchLandscape, run, self._halves, batch, optimiser.pulls, moment)
                )
                yield from optimiser.search(landscape)
                loss = landscape.losses
            else:
                assert isinstance(optimiser, Lbfgs)
                if not self._moves and not repeats:
                    optimiser.change_batch()
                yield from self._quasi_newton(optimiser, batch, moment)
                loss = torch.tensor(self._first_loss, dtype=torch.float64)
            moment.end()
            if run.bounds:
                run.bounds.hold()
            self._forget_gradients()
            self._moves, self._first_loss = 0, None
            position.batch += 1
            position.step += 1
            yield run.reporter.after(loss, len(batch[0]), batch)

    def _quasi_newton(self, optimiser: Lbfgs, batch: Batch, moment: Moment) -> Iterator[None]:
        """The steps on one batch; between any two the run can be left."""
        run, forward, weights = self.run, self.forward(), self.run.weights

        def computed() -> Tensor:
            self._forget_gradients()
            with moment.computation():
                loss = forward(*batch, *weights)
            pull = optimiser.pulls.penalty()
            total: Any = loss if pull is None else loss + pull
            total.backward()
            if self._first_loss is None:
                self._first_loss = float(loss.detach())
            found: Tensor = total.detach()
            return found

        while self._moves < run.settings.moves:
            if self._moves:
                yield None
            moment.begin_move()
            put_back = optimiser.kept_aside()
            try:
                with leavable():
                    optimiser.step(computed)
            except Left:
                put_back()
                self._forget_gradients()
                yield None
                continue
            self._moves += 1

    @cached_property
    def _halves(self) -> Halves:
        return halves_of(self.run.model)


def _held_by(module: nn.Module) -> Iterator[Tensor]:
    """The weights of all modules that code calls, and of those that run over time inside."""
    for part in all_modules(module):
        yield from part.parameters(recurse=False)
        if isinstance(part, OverTime):
            yield from part.weights
