"""Goes back to the last checkpoint and learns again up to the step that broke a run."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from engine.compile.model import Model
from engine.diagnosis.evidence import Fault
from engine.diagnosis.origin import first_backward_fault, first_fault
from engine.errors import ChainruleError, TrainingFailed
from engine.training.batches import Batch
from engine.training.checkpoint import load_checkpoint
from engine.training.events import BatchDone
from engine.training.reporter import Reporter, no_number
from engine.training.run import Run, train

_LONGEST_S = 30.0


def fault_of(run: Run, folder: Path, is_left: Callable[[], bool] = bool) -> Fault | None:
    """Where the first number was made that is none; None if that can not be told.

    One step after it all weights are ruined, and every node would look guilty. So the run is
    repeated from its checkpoint, with the same numbers, to the last step before.

    Args:
        run: that broke down; it has the last weights that were sound afterwards.
        folder: where its checkpoint lies.
        is_left: whether nobody waits for the answer any more.
    """
    broken = _broken_step(run)
    if broken is None:
        return None
    try:
        load_checkpoint(run, folder)
    except ChainruleError:
        return None
    return _Replay(run, broken, is_left).fault()


def traced(
    failure: TrainingFailed, run: Run, folder: Path, is_left: Callable[[], bool] = bool
) -> tuple[TrainingFailed, Fault | None]:
    """What ended a run, with the node where it began, if that can be told; see `fault_of`."""
    step = _broken_step(run)
    fault = fault_of(run, folder, is_left)
    if step is None or fault is None:
        return failure, None
    return no_number(step, fault.node), fault


def _broken_step(run: Run) -> int | None:
    """The first step whose loss was no finite number."""
    values = run.history.series("train/loss").y
    wrong = np.flatnonzero(~np.isfinite(values))
    return run.position.step - (len(values) - 1 - int(wrong[0])) if len(wrong) else None


class _Listener(Reporter):
    """Keeps the examples of the newest step, and lets a run go on whatever its loss."""

    batch: Batch | None = None

    def after(
        self,
        loss: Tensor,
        size: int,
        batch: Batch | None = None,
        also: Mapping[str, Tensor] | None = None,
    ) -> BatchDone | None:
        self.batch = batch
        try:
            return super().after(loss, size, batch, also or {})
        except TrainingFailed:
            return None


class _Replay:
    def __init__(self, run: Run, broken: int, is_left: Callable[[], bool]) -> None:
        self._run, self._broken, self._is_left = run, broken, is_left
        self._listener = run.reporter = _Listener(run)
        self._states: dict[int, dict[str, Tensor]] = {}
        self._batches: dict[int, Batch] = {}

    def fault(self) -> Fault | None:
        if not self._repeat():
            return None
        last = self._broken - 1
        found = self._traced(last, first_fault)
        if (found is None or found.cause == "weights") and last - 1 in self._states:
            # The weights were ruined by the step before: its loss was sound, its gradient not.
            found = self._traced(last - 1, first_backward_fault) or found
        self._bring_back(last if last in self._states else last - 1)
        return found

    def _repeat(self) -> bool:
        """Learn up to the broken step, keeping the weights of the last two before."""
        position, due = self._run.position, time.perf_counter() + _LONGEST_S
        self._keep(position.step)
        for _ in train(self._run):
            step = position.step
            if self._is_left() or time.perf_counter() > due:
                return False
            if self._listener.batch is not None:
                self._batches.setdefault(step - 1, self._listener.batch)
            if step >= self._broken:
                return True
            self._keep(step)
        return False

    def _keep(self, step: int) -> None:
        """Keep the weights as they are after so many steps, if they may be asked for."""
        if self._broken - 2 <= step < self._broken and step not in self._states:
            held = self._run.model.root.state_dict()
            self._states[step] = {name: tensor.clone() for name, tensor in held.items()}

    def _traced(
        self, step: int, trace: Callable[[Model, Mapping[str, Tensor]], Fault | None]
    ) -> Fault | None:
        if step not in self._states or step not in self._batches:
            return None
        self._bring_back(step)
        fields = dict(zip(self._run.train_set.fields, self._batches[step], strict=False))
        return trace(self._run.model, fields)

    def _bring_back(self, step: int) -> None:
        if step in self._states:
            with torch.no_grad():
                self._run.model.root.load_state_dict(self._states[step])
