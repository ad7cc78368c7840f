"""Reads losses from an accelerator some at a time, and makes news of them at display rate."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from engine.errors import TrainingFailed
from engine.training.batches import Batch
from engine.training.events import BatchDone

if TYPE_CHECKING:
    from engine.training.run import Run

_REPORT_INTERVAL_S = 0.1
_MOST_UNREAD_LOSSES = 256
_SPEED_MEMORY_S = 1.0
_NOTHING: Mapping[str, Tensor] = {}
_Number = float | Tensor
"""One that may still lie on another device, or be on its way."""


class Reporter:
    """Takes the numbers of every step, as tensors, and puts them on the curves."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._unread: list[_Number] = []
        self._sizes: list[int] = []
        self._also: dict[str, list[_Number]] = {}
        self._due = time.perf_counter() + _REPORT_INTERVAL_S
        self._newest: float | None = None
        self._marks: list[tuple[float, int]] = [(time.perf_counter(), 0)]
        self._samples = 0

    def after(
        self,
        loss: Tensor,
        size: int,
        batch: Batch | None = None,
        also: Mapping[str, Tensor] = _NOTHING,
    ) -> BatchDone | None:
        """Remember the loss of a step; at times, tell how it goes.

        Args:
            loss: what the step made smaller, shape ().
            size: how many examples it learned from.
            batch: those examples, as the training set gave them, for those who listen.
            also: further numbers for curves of their own, as ``{"generator": …}``, shapes (); the
                same names after every step of a stage.
        """
        self._unread.append(_taken(loss))
        self._sizes.append(size)
        for name, value in also.items():
            self._also.setdefault(name, []).append(_taken(value))
        now = time.perf_counter()
        if now < self._due and len(self._unread) < _MOST_UNREAD_LOSSES:
            return None
        return self.news(now)

    def flush(self) -> None:
        """Read the numbers that were not read yet, and put them on the curves."""
        run, position = self._run, self._run.position
        if not self._unread:
            return
        values = _read(self._unread)
        # Plain numbers: of so few, arrays would take longer than a step of a small network.
        each, before = run.steps_per_epoch, position.epoch - position.stage_epoch
        last = position.stage_epoch * each + position.batch
        places = [before + step / each for step in range(last - len(values) + 1, last + 1)]
        run.history.extend("train/loss", places, values)
        for name, unread in self._also.items():
            run.history.extend(f"train/{name}", places[-len(unread) :], _read(unread))
        # One after the other, so that the sum does not depend on when losses were read.
        for value, size in zip(values, self._sizes, strict=True):
            position.loss_sum += value * size
        seen = sum(self._sizes)
        position.seen += seen
        self._samples += seen
        self._newest = values[-1]
        self._unread.clear()
        self._sizes.clear()
        self._also.clear()
        if math.isfinite(position.loss_sum):
            return
        wrong = next((i for i, value in enumerate(values) if not math.isfinite(value)), None)
        if wrong is not None:
            raise no_number(position.step - (len(values) - 1 - wrong))

    def news(self, now: float) -> BatchDone:
        """How it goes, with every step learned until now."""
        self.flush()
        run, position = self._run, self._run.position
        self._due = now + _REPORT_INTERVAL_S
        self._marks.append((now, self._samples))
        while len(self._marks) > 2 and now - self._marks[0][0] > _SPEED_MEMORY_S:
            self._marks.pop(0)
        (then, before), (_, after) = self._marks[0], self._marks[-1]
        speed = (after - before) / max(now - then, 1e-9)
        left = self._left()
        return BatchDone(
            step=position.step,
            epoch=position.epoch + position.batch / run.steps_per_epoch,
            epochs=run.epochs,
            loss=self._newest,
            learning_rate=run.current_rate,
            samples_per_second=speed,
            seconds_left=max(left, 0.0) / speed if speed > 0 else None,
            stage=position.stage,
        )

    def _left(self) -> float:
        """How many examples are to be learned from until the run ends."""
        run, position = self._run, self._run.position
        epochs = run.settings.epochs - position.stage_epoch - position.batch / run.steps_per_epoch
        later = sum(stage.training.epochs for stage in run.plan[position.stage + 1 :])
        return epochs * run.learning.examples_per_epoch + later * run.train_set.count


def _taken(value: Tensor) -> _Number:
    """A number that does not hold on to what it was computed from; read where nobody waits."""
    return value.item() if value.is_cpu else value.detach()


def _read(values: list[_Number]) -> list[float]:
    elsewhere = [value for value in values if isinstance(value, Tensor)]
    read = iter(torch.stack(elsewhere).tolist() if elsewhere else ())
    return [next(read) if isinstance(value, Tensor) else value for value in values]


def no_number(step: int, path: str = "") -> TrainingFailed:
    """That the loss of a step was no finite number.

    Args:
        step: the first one it was so with.
        path: of the node where it began, inside blocks too, if that is known.
    """
    where = f" It began at {path}." if path else ""
    return TrainingFailed(
        f"The loss is no longer a number at step {step}.{where} "
        "Lower the learning rate, or limit the gradient (clip norm).",
        path.split(".")[0] or None,
    )
