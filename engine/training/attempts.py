"""A step that takes long, as an attempt: left when somebody waits, and then made again."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, TypeVar

import torch
from torch import Tensor

from engine.catalogue.leaving import Left, is_heard, leavable
from engine.catalogue.torch_later import computing

if TYPE_CHECKING:
    from engine.training.run import Run

LONG_S = 0.05
"""A computation that takes no longer is never left: nobody waits for so little."""

T = TypeVar("T")


class Attempts:
    """Makes computations that change nothing but chance, running statistics and gradients.

    Attributes:
        are_due: whether the next one is to be made by `made`, as it may take long.
    """

    def __init__(self, run: Run) -> None:
        self._run = run
        self._can_leave = is_heard() and run.device.type == "cpu" and not run.settings.compiled
        self.are_due = self._can_leave

    def took(self, began: float) -> None:
        """Say when a computation, which is over now, began, by `time.perf_counter`."""
        self.are_due = self._can_leave and time.perf_counter() - began > LONG_S

    def made(self, compute: Callable[[], T]) -> Generator[None, None, T]:
        """What it computes; when left, it begins again as if it had never begun.

        Gives control back each time it was left.
        """
        while True:
            before = self._now()
            try:
                with leavable():
                    return compute()
            except Left:
                self._put(*before)
            yield None

    def _now(self) -> tuple[Tensor, list[tuple[Tensor, Tensor]], list[Tensor | None]]:
        run = self._run
        with computing:
            chance = torch.get_rng_state()
        buffers = [(buffer, buffer.clone()) for buffer in run.model.root.buffers()]
        gradients = [p.grad if p.grad is None else p.grad.clone() for p in run.parameters]
        return chance, buffers, gradients

    def _put(
        self,
        chance: Tensor,
        buffers: list[tuple[Tensor, Tensor]],
        gradients: list[Tensor | None],
    ) -> None:
        with computing:
            torch.set_rng_state(chance)
        with torch.no_grad():
            for buffer, value in buffers:
                buffer.copy_(value)
        for parameter, gradient in zip(self._run.parameters, gradients, strict=True):
            parameter.grad = gradient
