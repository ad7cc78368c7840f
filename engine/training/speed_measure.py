"""Which way of computing is the fastest here: each is timed on the network itself."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from engine.errors import ChainruleError
from engine.training.events import SpeedMeasured, SpeedTried
from engine.training.run import Run, train

Prepare = Callable[[Mapping[str, Any]], Run]
"""Makes a fresh run, with these training settings changed."""

_WARM_STEPS = 3
_ROUNDS, _SLICE_S = 9, 0.12
_PAYS = 0.97
"""What is faster by less is not worth another way of computing; times scatter by as much."""
_ALIKE = 0.05
"""The losses after the same steps may differ by so large a share."""

PLAIN: Mapping[str, Any] = {"precision": "float32", "channels_last": False, "compiled": False}
MIXED = {**PLAIN, "precision": "bfloat16"}
LAST = {**PLAIN, "channels_last": True}
_TITLES = (
    (PLAIN, "32 bits, as it stands"),
    (MIXED, "Mixed numbers"),
    (LAST, "Channels last"),
    ({**MIXED, "channels_last": True}, "Mixed numbers, channels last"),
    ({**PLAIN, "compiled": True}, "Compiled"),
    ({**MIXED, "compiled": True}, "Compiled, mixed numbers"),
)


def measure_speed(prepare: Prepare, *, compiles: bool = True) -> Iterator[SpeedMeasured | None]:
    """Time a training step in every way that is there, side by side; the weights are copies.

    Gives control back after every step; what is known so far after every way and every round, and
    in the end which way pays.

    Args:
        prepare: makes the runs.
        compiles: whether compiled code is tried too; it takes up to a minute to make.
    """
    runners: list[_Runner] = []
    for settings, title in _TITLES:
        if settings["compiled"] and not compiles:
            continue
        runner = _Runner(prepare, settings, title)
        if runner.run is not None and settings["channels_last"] and not runner.has_pictures:
            continue
        yield from runner.warmed()
        runners.append(runner)
        yield SpeedMeasured(tuple(r.told(runners[0]) for r in runners), None, "")
    for _ in range(_ROUNDS):
        for runner in runners:
            yield from runner.timed()
        yield SpeedMeasured(tuple(r.told(runners[0]) for r in runners), None, "")
    yield _judged(runners)


class _Runner:
    """One way of computing, on a run of its own."""

    def __init__(self, prepare: Prepare, settings: Mapping[str, Any], title: str) -> None:
        self.settings, self.title, self.failure = settings, title, ""
        self.run: Run | None = None
        self._times: list[float] = []
        self._loss = 0.0
        try:
            self.run = prepare(settings)
            self._steps = train(self.run)
        except ChainruleError as refusal:
            self.failure = str(refusal)

    @property
    def has_pictures(self) -> bool:
        """Whether anything has channels that could come last."""
        assert self.run is not None
        return any(tensor.dim() == 4 for tensor in self.run.train_set.tensors)

    def warmed(self) -> Iterator[None]:
        """The first steps, which are slower; compiled code is made before them."""
        if self.run is None:
            return
        try:
            while self.run.position.step < _WARM_STEPS:
                next(self._steps)
                yield None
            self.run.reporter.flush()
            self._loss = float(self.run.history.series("train/loss").y[:_WARM_STEPS].mean())
        except ChainruleError as refusal:
            self.failure, self.run = str(refusal), None

    def timed(self) -> Iterator[None]:
        """Some steps more; of an epoch's end, which is measuring, nothing counts."""
        if self.run is None:
            return
        position, began, before = self.run.position, time.perf_counter(), self.run.position.step
        spent = 0.0
        while spent < _SLICE_S:
            step, then = position.step, time.perf_counter()
            try:
                next(self._steps)
            except (ChainruleError, StopIteration) as end:
                self.failure = str(end)
                self.run = None
                return
            now = time.perf_counter()
            if position.step > step:
                spent += now - then
            elif now - began > 20 * _SLICE_S:
                break
            yield None
        if position.step > before:
            self._times.append(spent / (position.step - before))

    def told(self, plain: _Runner) -> SpeedTried:
        """What is known of it."""
        step_s = statistics.median(self._times) if self._times else None
        usual = statistics.median(plain._times) if plain._times else None
        ratio = step_s / usual if step_s is not None and usual else None
        gap = abs(self._loss - plain._loss) / max(abs(plain._loss), 1e-12)
        return SpeedTried(self.title, dict(self.settings), step_s, ratio, gap, self.failure)


def _judged(runners: list[_Runner]) -> SpeedMeasured:
    told = tuple(runner.told(runners[0]) for runner in runners)
    plain = told[0]
    if plain.step_s is None:
        return SpeedMeasured(told, None, plain.failure or "Nothing could be timed.", is_over=True)
    sound = [t for t in told if t.step_s is not None and t.gap <= _ALIKE]
    best = min(sound, key=lambda t: t.step_s or 0.0)
    if best is plain or (best.ratio or 1.0) > _PAYS:
        text = f"32 bits as it stands is as fast as anything: {1000 * plain.step_s:.3g} ms a step."
        return SpeedMeasured(told, plain.settings, text, is_over=True)
    text = (
        f"{best.title} is fastest: {1000 * (best.step_s or 0.0):.3g} ms a step, "
        f"{1 / (best.ratio or 1.0):.2f} times as fast as 32 bits; "
        f"its first losses differ by {100 * best.gap:.2g} %."
    )
    return SpeedMeasured(told, best.settings, text, is_over=True)
