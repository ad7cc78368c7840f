"""Rosenblatt's perceptron rule, at work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by

from engine.catalogue.torch_later import computing
from engine.compile.model import Part
from engine.errors import TrainingFailed
from engine.training.batches import Batch
from engine.training.evaluation import Values
from engine.training.events import BatchDone
from engine.training.learning.learning import Learning
from engine.training.recipe import Obstacle
from engine.training.recipes.perceptron import Units, units_in
from engine.training.run import Run, seed_noise


class Lesson(NamedTuple):
    """What some units are taught with.

    Attributes:
        weight, bias: theirs, shapes (units, inputs) and (units,).
        rate_factor: what they learn, in parts of the learning rate.
        given: what reaches them, shape (N, inputs).
        wanted: what they should answer, shape (N, units).
        lowest, at_zero: what a unit gives that does not fire, and one whose sum is exactly 0.
    """

    weight: Tensor
    bias: Tensor | None
    rate_factor: float
    given: Tensor
    wanted: Tensor
    lowest: float
    at_zero: float


class PerceptronLearning(Learning):
    """One example at a time; it counts the corrections of each epoch."""

    def __init__(self, run: Run) -> None:
        super().__init__(run)
        found = units_in(run.model.graph, run.model.inference)
        if isinstance(found, Obstacle):
            where = f"{found.node}: " if found.node else ""
            raise TrainingFailed(f"{where}{found.text} {found.hint}".strip(), found.node or None)
        self.units = found
        self._parts = tuple(self._part(units) for units in found)
        self._fields = tuple(dict.fromkeys(f for part in self._parts for f in part.fields))
        self._examples = run.train_examples(self._fields)
        self._corrections = torch.zeros((), device=run.device, dtype=torch.float64)
        self._rests = False

    @property
    def steps_per_epoch(self) -> int:
        return max(1, self._examples.count)

    @property
    def examples_per_epoch(self) -> int:
        return self._examples.count

    def epoch(self) -> Iterator[BatchDone | None]:
        run, position = self.run, self.run.position
        if position.batch == 0:
            seed_noise(run)
            self._corrections.zero_()
        # All in one batch, as what lies before the units does not change.
        (whole,) = self._examples.shuffled(
            self.steps_per_epoch, run.settings.seed, position.epoch, run.augmentation
        )
        lessons = [
            self._lesson(units, part, whole)
            for units, part in zip(self.units, self._parts, strict=True)
        ]
        for number in range(position.batch, self._examples.count):
            rate = run.current_rate
            wrong = sum(_correct(lesson, number, rate) for lesson in lessons)
            assert isinstance(wrong, Tensor)
            self._corrections += wrong
            if run.bounds:
                run.bounds.hold()
            position.batch += 1
            position.step += 1
            yield run.reporter.after(wrong, 1)
        self._tell_rest()

    def measured(self, *, whole: bool = False) -> Iterator[dict[str, Values] | None]:
        for found in super().measured(whole=whole):
            if found is not None and self.run.position.batch:
                found["train"]["corrections"] = float(self._corrections)
            yield found

    def tensors(self) -> Mapping[str, Tensor]:
        return {"corrections": self._corrections}

    def facts(self) -> dict[str, Any]:
        return {"rests": self._rests}

    def restore(self, tensors: Mapping[str, Tensor], facts: Mapping[str, Any]) -> None:
        self._corrections.copy_(tensors["corrections"])
        self._rests = bool(facts["rests"])

    def _part(self, units: Units) -> Part:
        """The code that gives what reaches the units, and their target."""
        return self.run.model.part((units.source, units.target))

    def _lesson(self, units: Units, part: Part, batch: Batch) -> Lesson:
        fields = (batch[self._fields.index(name)] for name in part.fields)
        part.module.eval()
        with torch.no_grad(), computing:
            given, target = part(*fields)
        held = dict(self.run.model.root.get_submodule(units.name).named_parameters(recurse=False))
        weight, bias = held["weight"].detach(), held.get("bias")
        return Lesson(
            weight,
            None if bias is None else bias.detach(),
            self.run.model.graph.node(units.name).rate_factor,
            given,
            _answers(units, target).to(weight),
            units.lowest,
            units.at_zero,
        )

    def _tell_rest(self) -> None:
        """Mark the first epoch after which nothing will change any more."""
        rests = not float(self._corrections)
        if rests and not self._rests:
            self.run.history.mark(self.run.position.epoch + 1, "no mistake any more")
        self._rests = rests


def _correct(lesson: Lesson, number: int, rate: float) -> Tensor:
    """Add the input to the weights of units that should have fired, subtract it from others'.

    Returns:
        How many units were wrong, shape (); no number if the weights are none any more.
    """
    x = lesson.given[number]
    with torch.no_grad(), computing:
        sums = F.linear(x, lesson.weight, lesson.bias)
        given = sums.gt(0) * (1 - lesson.lowest) + lesson.lowest
        if lesson.at_zero != lesson.lowest:
            given = torch.where(sums == 0, lesson.at_zero, given)
        error = torch.sign(lesson.wanted[number] - given)
        lesson.weight.addr_(error, x, alpha=rate * lesson.rate_factor)
        if lesson.bias is not None:
            lesson.bias.add_(error, alpha=rate * lesson.rate_factor)
        # Sums that are no numbers answer like any other; they must not pass for right answers.
        return error.abs().sum() + 0.0 * sums.sum()


def _answers(units: Units, target: Tensor) -> Tensor:
    """What the units should give for each example, shape (N, units): 1 or their lowest."""
    if target.dim() == 1 and not target.is_floating_point():
        yes = F.one_hot(target, units.units).bool() if units.units > 1 else target[:, None] > 0
    else:
        if not torch.isin(target, torch.tensor([-1.0, 0.0, 1.0]).to(target)).all():
            raise TrainingFailed(
                f"The target {units.target} of {units.name} is to say yes (1) or no (0 or −1), but "
                "holds other numbers.",
                units.name,
            )
        yes = target.reshape(len(target), -1) > 0
    return yes * (1 - units.lowest) + units.lowest
