"""What counts as a run's result, beside the weights that learn: their mean, the best ones."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import torch
from torch import Tensor

from engine.errors import TrainingFailed
from engine.training.evaluation import Values

if TYPE_CHECKING:
    from engine.training.run import Run

State = dict[str, Tensor]
T = TypeVar("T")


class Kept:
    """The weights that a run keeps besides those that learn; it belongs to one stage.

    While a step is made the network holds the weights that learn. When it is measured it holds
    their running mean, if the settings want one; when the stage is over, the weights of the best
    epoch, if the settings want those. Those that learn are set aside meanwhile.

    Attributes:
        best: weights and buffers of the best epoch, by path; empty while there is none.
        best_epoch: epochs finished then, in all stages.
        best_metrics: what was measured then.
    """

    def __init__(self, run: Run) -> None:
        self._run = run
        self._mean: State = {}
        self._steps = 0
        self._aside: State = {}
        self._shows_best = False
        self.best: State = {}
        self.best_epoch = 0
        self.best_metrics: dict[str, Values] = {}
        self._best_value = math.inf

    @property
    def averages(self) -> bool:
        """Whether a running mean of the weights is kept."""
        return self._run.settings.averaging > 0

    def followed(self, epoch: Iterator[T]) -> Iterator[T]:
        """An epoch whose every change of the weights goes into their mean."""
        self.put_back()
        if not self.averages:
            yield from epoch
            return
        position = self._run.position
        step = position.step
        for news in epoch:
            if position.step != step:
                step = position.step
                if self._run.learning.has_stepped:
                    self._follow()
            yield news

    def put_back(self) -> None:
        """Have the network hold the weights that learn."""
        if self._aside:
            _put(self._aside, self._state())
            self._aside, self._shows_best = {}, False

    def show_mean(self) -> None:
        """Have the network hold the running mean, if there is one."""
        if self._mean and not self._aside:
            self._show(self._mean)

    def show_best(self) -> None:
        """Have the network hold the weights of the best epoch, if they are kept."""
        if self.best:
            self._show(self.best)
            self._shows_best = True

    def compare(self, value: float) -> None:
        """Keep what the network holds if ``value``, the lower the better, is the best so far."""
        if not self._run.settings.keep_best or not value < self._best_value:
            return
        self._best_value, self.best_epoch = value, self._run.position.epoch
        self.best_metrics = {k: dict(v) for k, v in self._run.last_metrics.items()}
        self.best = _copy(self._state())

    def result(self) -> State:
        """What counts as learned so far, by path: the running mean, or the weights themselves."""
        state = self._state()
        return state if self._aside else {**state, **self._mean}

    def learning_weights(self) -> State:
        """The weights and buffers that learn, by path, whatever the network holds now."""
        return {**self._state(), **self._aside}

    def tensors(self) -> State:
        """What a run needs to go on, beside `result`; by name."""
        aside = self._aside
        if self._mean and not aside:
            # Copied: what has no mean is the very tensor that `result` gives.
            aside = {k: v if k in self._mean else v.clone() for k, v in self._state().items()}
        # The mean is the result itself, unless the best epoch came back in its place.
        mean = self._mean if self._shows_best else {}
        kept = {"aside": aside, "mean": mean, "best": self.best}
        return {f"{kind}/{path}": t for kind, state in kept.items() for path, t in state.items()}

    def facts(self) -> dict[str, Any]:
        """What a run needs to go on, as JSON values."""
        return {
            "has_mean": bool(self._mean),
            "shows_best": self._shows_best,
            "steps": self._steps,
            "best_epoch": self.best_epoch,
            "best_metrics": self.best_metrics,
            "best_value": self._best_value,
        }

    def restore(self, tensors: Mapping[str, Tensor], facts: Mapping[str, Any]) -> None:
        """Go on from what `tensors` and `facts` once told, in a network that holds the result."""
        home = self._state()
        kept: dict[str, State] = {"aside": {}, "mean": {}, "best": {}}
        for name, tensor in tensors.items():
            kind, _, path = name.partition("/")
            kept[kind][path] = tensor.to(home[path].device, copy=True)
        self._aside, self._mean, self.best = kept["aside"], kept["mean"], kept["best"]
        self._shows_best = bool(facts.get("shows_best"))
        if facts.get("has_mean") and not self._shows_best:
            self._mean = _copy({k: t for k, t in home.items() if t.is_floating_point()})
        self._steps = int(facts.get("steps", 0))
        self.best_epoch = int(facts.get("best_epoch", 0))
        self.best_metrics = dict(facts.get("best_metrics", {}))
        self._best_value = float(facts.get("best_value", math.inf))

    def _follow(self) -> None:
        """Take the weights of now into the mean.

        Its memory is shorter at first, so that the start weights are soon forgotten.

        Source: Polyak and Juditsky 1992, “Acceleration of stochastic approximation by averaging”;
        the shorter memory as in TensorFlow's ExponentialMovingAverage.
        """
        now = {k: t for k, t in self._state().items() if t.is_floating_point()}
        if not self._mean:
            self._mean = _copy(now)
            return
        self._steps += 1
        memory = min(self._run.settings.averaging, (1 + self._steps) / (10 + self._steps))
        with torch.no_grad():
            means = [self._mean[path] for path in now]
            torch._foreach_lerp_(means, list(now.values()), 1 - memory)

    def _show(self, shown: State) -> None:
        state = self._state()
        if not self._aside:
            self._aside = _copy(state)
        _put(shown, state)

    def _state(self) -> State:
        return {k: v.detach() for k, v in self._run.model.root.state_dict(keep_vars=True).items()}


def watched_value(run: Run) -> float | None:
    """What progress is told by, turned so that lower is better; None where nothing is measured.

    Raises:
        TrainingFailed: if what is to be watched is not measured.
    """
    settings, found = run.settings, run.last_metrics
    values = found.get("test") or found.get("train") or {}
    name = settings.watched or run.learning.progress
    if name not in values:
        if not settings.watches or not settings.watched:
            return None
        measured = ", ".join(values) or "nothing"
        raise TrainingFailed(
            f"Progress is to be told by {name!r}, which is not measured here ({measured} is). "
            "Choose one of these for early stopping, the best epoch and the plateau."
        )
    metric = run.model.metrics.get(name)
    is_gain = name in run.learning.gains
    turned = is_gain or (metric is not None and metric.higher_is_better)
    return -values[name] if turned else values[name]


def _copy(state: Mapping[str, Tensor]) -> State:
    return {path: tensor.detach().clone() for path, tensor in state.items()}


def _put(values: Mapping[str, Tensor], state: Mapping[str, Tensor]) -> None:
    with torch.no_grad():
        for path, value in values.items():
            state[path].copy_(value)
