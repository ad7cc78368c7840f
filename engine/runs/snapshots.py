"""Weights of many moments of a run, kept while it goes on, within a share of its time."""

from __future__ import annotations

import math
import time
from pathlib import Path
from typing import TYPE_CHECKING

from safetensors import SafetensorError
from safetensors.torch import save_file
from torch import Tensor

from engine.boltzmann import to_be_kept
from engine.errors import FileRefused
from engine.runs.moments import (
    MIB,
    Moment,
    due_after,
    file_of,
    files_of,
    moment_at,
    stretch,
    superfluous,
)
from engine.runs.writer import Allowance, Writer
from engine.whole_file import open_tensors

if TYPE_CHECKING:
    from engine.training.run import Run

_BESIDE = "beside/"
_SHARE, _AT_ONCE_S = 0.003, 0.010


class Snapshots:
    """Keeps weights and buffers of a run at moments that lie closer the earlier they are.

    Attributes:
        due: the step at which to `take` one, if there is time for it.
        moments: those on the disk, in order; replaced by the writer's thread.
        budget: bytes that all together may take; None are kept if it holds not even two.
    """

    def __init__(self, run: Run, folder: Path, writer: Writer, budget: int) -> None:
        self._run, self._folder, self._writer = run, folder, writer
        self._allowance = Allowance(_SHARE, _AT_ONCE_S)
        self._each = sum(t.nbytes for t in run.model.root.state_dict().values())
        self.moments: tuple[Moment, ...] = ()
        self.budget = budget
        self.due: float = 0

    def begin(self) -> None:
        """Take up the moments that are there, but for those that lie ahead of the run."""
        position = self._run.position
        for moment, path in files_of(self._folder):
            if moment.step > position.step:
                _remove(path)
        self.moments = tuple(moment for moment, _ in files_of(self._folder))
        self._make_room()
        self.take_now()

    def take(self) -> None:
        """Keep this moment, unless that would hold the run up."""
        now = time.perf_counter()
        if self._writer.is_full or not self._allowance.is_free(now):
            # Soon again, but not at every step: asking takes time as well.
            self.due = due_after(*self._course, 0.1)
            return
        self._plan()
        if not self.is_off and not self._has_now():
            self._capture(now)

    def take_now(self) -> None:
        """Keep this moment, if there is any room for moments at all."""
        self._writer.wait()
        self._plan()
        if not self.is_off and not self._has_now():
            self._capture(time.perf_counter())

    def set_budget(self, budget: int) -> None:
        """Let all moments together take so many bytes from now on."""
        if budget != self.budget:
            self.budget = budget
            self._writer.wait()
            self._make_room()
            self._plan()

    @property
    def is_off(self) -> bool:
        """Whether the budget holds not even two moments."""
        return math.isinf(self.due)

    @property
    def _ease(self) -> float:
        """How freely moments can be kept, from 1 down: what is left of the time for them."""
        return max(0.1, self._allowance.left)

    @property
    def _course(self) -> tuple[int, int]:
        """The step at which the run stands, and how many there will be."""
        run = self._run
        return run.position.step, max(1, run.epochs * run.steps_per_epoch)

    def _plan(self) -> None:
        step, steps = self._course
        apart = stretch(self._each, self.budget, steps)
        self.due = math.inf if math.isinf(apart) else due_after(step, steps, apart / self._ease)

    def _has_now(self) -> bool:
        return bool(self.moments) and self.moments[-1].step == self._run.position.step

    def _capture(self, began: float) -> None:
        run, position = self._run, self._run.position
        state = run.model.root.state_dict()
        beside = to_be_kept(run.model.beside)
        state |= {f"{_BESIDE}{name}": tensor for name, tensor in beside.items()}
        tensors = {path: t.detach().to("cpu", copy=True).contiguous() for path, t in state.items()}
        epoch = position.epoch + position.batch / run.steps_per_epoch
        path = file_of(self._folder, position.step, epoch)
        self._allowance.spend(time.perf_counter() - began)
        self._writer.offer(lambda: self._write(tensors, path))

    def _write(self, tensors: dict[str, Tensor], path: Path) -> None:
        # What writes a file holds Python's lock meanwhile, and so the run: all of it counts.
        began = time.perf_counter()
        beside = path.with_suffix(".part")
        try:
            path.parent.mkdir(exist_ok=True)
            save_file(tensors, beside)
            beside.replace(path)
        except (OSError, SafetensorError) as fault:
            reason = getattr(fault, "strerror", None) or fault
            raise FileRefused(f"A moment can not be kept in {path.parent}: {reason}.") from fault
        self.moments = tuple(sorted((*self.moments, moment_at(path))))
        self._make_room()
        self._allowance.spend(time.perf_counter() - began)

    def _make_room(self) -> None:
        gone = superfluous(self.moments, self.budget, self._course[1])
        if gone:
            for moment in gone:
                _remove(file_of(self._folder, moment.step, moment.epoch))
            self.moments = tuple(moment for moment in self.moments if moment not in gone)


def weights_at(folder: Path, step: int) -> dict[str, Tensor]:
    """Weights and buffers of a moment that was kept, by path.

    Raises:
        FileRefused: if that moment was not kept, or its file is damaged.
    """
    kept = _kept_at(folder, step)
    return {path: tensor for path, tensor in kept.items() if not path.startswith(_BESIDE)}


def beside_at(folder: Path, step: int) -> dict[str, Tensor]:
    """What was kept beside the weights of a moment, by name as in `Model.beside`.

    Raises:
        FileRefused: as `weights_at`.
    """
    kept = _kept_at(folder, step).items()
    return {path.removeprefix(_BESIDE): t for path, t in kept if path.startswith(_BESIDE)}


def _kept_at(folder: Path, step: int) -> dict[str, Tensor]:
    path = next((path for moment, path in files_of(folder) if moment.step == step), None)
    if path is None:
        raise FileRefused(f"Step {step} of the run in {folder} is not kept (any more).")
    try:
        with open_tensors(path) as file:
            return {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
    except (SafetensorError, OSError) as fault:
        raise FileRefused(f"{path} is damaged ({fault}); choose another moment.") from fault


def budget_bytes(mib: float) -> int:
    """A budget as it is set, in bytes."""
    return int(mib * MIB)


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)
