"""Measures how far one step of a run moves the weights, only when somebody looks."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass

import torch
from torch import Tensor

from engine.compile.model import Model
from engine.inspection.flow.flow_wish import GradientFlowWish, StepUpdate
from engine.inspection.flow.weights import layers_of, squared, weights_of
from engine.inspection.snapshot import Wish

_UPDATE = "newest_update"


@dataclass(frozen=True, eq=False)
class _Before:
    """The weights before a step."""

    model: Model
    step: int
    stage: int
    weights: dict[str, list[Tensor]]


class StepWatch:
    """Copies the weights before one step and compares them after it; a run's numbers stay.

    It is asked between two steps. What it costs is told by `spent_s`, so that it can be counted as
    part of the look.
    """

    def __init__(self) -> None:
        self._before: _Before | None = None
        self._spent_s = 0.0

    def is_ready(self, model: Model, step: int, stage: int, wish: Wish, *, stepped: bool) -> bool:
        """Whether a look that is due can be taken; else it is to be asked again after a step.

        Args:
            model: the network that learns.
            step: batches it has learned.
            stage: of the run; between two stages weights may change by more than a step.
            wish: what is looked at.
            stepped: it comes right from a step: it holds the weights that learn, which it need not
                while it is being measured.
        """
        if not any(isinstance(probe, GradientFlowWish) for probe in wish.probes):
            self._before = None
            return True
        if self.end(model, step, stage):
            return True
        if stepped:
            self.begin(model, step, stage, wish)
        return self._before is None

    def begin(self, model: Model, step: int, stage: int, wish: Wish) -> None:
        """Remember the weights, if the next step is to be measured."""
        self._before = None
        if not any(isinstance(probe, GradientFlowWish) for probe in wish.probes):
            return
        began = time.perf_counter()
        weights = {}
        for layer in layers_of(model):
            if held := weights_of(model, layer.path):
                weights[layer.path] = [weight.detach().clone() for weight in held]
        self._before = _Before(model, step, stage, weights)
        self._spent_s += time.perf_counter() - began

    def end(self, model: Model, step: int, stage: int) -> bool:
        """Compare, if just the step that was to be measured has been made; gives whether."""
        before = self._before
        if before is None or before.model is not model:
            return False
        if (before.step + 1, before.stage) != (step, stage):
            if before.step != step or before.stage != stage:
                self._before = None
            return False
        began = time.perf_counter()
        self._before = None
        ratios = {path: _ratio(model, path, was) for path, was in before.weights.items()}
        known = {path: ratio for path, ratio in ratios.items() if ratio is not None}
        model.kept[_UPDATE] = StepUpdate(step, known)
        self._spent_s += time.perf_counter() - began
        return True

    def spent_s(self) -> float:
        """Seconds spent since this was asked last."""
        spent, self._spent_s = self._spent_s, 0.0
        return spent


def newest_update(model: Model) -> StepUpdate | None:
    """The step that was measured last of a network; None: none was."""
    found: StepUpdate | None = model.kept.get(_UPDATE)
    return found


def _ratio(model: Model, path: str, was: list[Tensor]) -> float | None:
    """|Δw| / |w| of a layer; None where the weights were all zero."""
    with torch.no_grad():
        pairs = zip(weights_of(model, path), was, strict=True)
        moved = torch.stack([squared(now - before) for now, before in pairs]).sum()
        length = torch.stack([squared(before) for before in was]).sum()
    return math.sqrt(float(moved) / float(length)) if float(length) else None
