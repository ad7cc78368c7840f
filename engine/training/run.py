"""A run: what is learned, from what, how far it has come; and the generator that learns."""

from __future__ import annotations

import math
import operator
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import torch
from torch import Tensor, nn

from engine.catalogue.layers.start import limits_of, shorten
from engine.catalogue.modules.block import OverTime, all_modules
from engine.catalogue.torch_later import computing
from engine.compile.model import Model
from engine.data.augmentation import Augmentation
from engine.data.data_set import DataSet
from engine.errors import TrainingFailed
from engine.training.batches import Batch, Examples
from engine.training.evaluation import evaluate
from engine.training.events import BatchDone, EpochDone
from engine.training.history import History
from engine.training.optimiser import optimiser_for
from engine.training.schedule import rate_factor
from engine.training.settings import TrainingSettings

_REPORT_INTERVAL_S = 0.1
_MOST_UNREAD_LOSSES = 256
_SPEED_MEMORY_S = 1.0


@dataclass
class Position:
    """How far a run has come; with the weights and random states, all that resuming needs.

    Attributes:
        epoch: epochs finished.
        batch: batches finished of the running epoch.
        step: batches finished since the start.
        learning_rate: as set, before the schedule's factor.
        loss_sum, seen: of the running epoch: losses times examples, and examples.
        best_loss, best_epoch: for early stopping.
        stopped_early: the last epoch was the last because of the patience.
    """

    epoch: int = 0
    batch: int = 0
    step: int = 0
    learning_rate: float = 0.0
    loss_sum: float = 0.0
    seen: int = 0
    best_loss: float = math.inf
    best_epoch: int = 0
    stopped_early: bool = False


@dataclass(eq=False)
class Run:
    """All that one training run owns. Made by `prepare_run`, driven by `train`."""

    model: Model
    settings: TrainingSettings
    augmentation: Augmentation
    device: torch.device
    train_set: Examples
    judged_train_set: Examples
    test_set: Examples
    parameters: tuple[nn.Parameter, ...]
    weights: tuple[Tensor, ...]
    limits: list[tuple[Tensor, int, float]]
    optimiser: torch.optim.Optimizer
    history: History = field(default_factory=History)
    position: Position = field(default_factory=Position)
    last_metrics: dict[str, dict[str, float]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.reporter = Reporter(self)

    @property
    def steps_per_epoch(self) -> int:
        """Batches in an epoch; the last may be smaller. One where nothing is measured."""
        return max(1, math.ceil(self.train_set.count / self.settings.batch_size))

    @property
    def is_finished(self) -> bool:
        """Whether all epochs are done."""
        return self.position.stopped_early or self.position.epoch >= self.settings.epochs

    def set_learning_rate(self, rate: float) -> None:
        """Go on with another learning rate; the schedule's factor still applies."""
        self.position.learning_rate = rate


def prepare_run(
    model: Model,
    data: DataSet,
    settings: TrainingSettings,
    augmentation: Augmentation,
    device: torch.device,
) -> Run:
    """Bring weights and data to the device and make the optimiser."""
    dtype = torch.float64 if settings.precision == "float64" else torch.float32
    model.root.to(device, dtype)
    parameters = tuple(p for p in model.root.parameters() if p.requires_grad)
    weights: tuple[Tensor, ...] = ()
    judged = model.fields_of(model.judge)
    learned = judged
    if settings.learns:
        learner = model.learner
        learned = learner.fields
        weights = tuple(operator.attrgetter(path)(model.root) for path in learner.weights)
        if not any(weight.requires_grad for weight in (*weights, *_held_by(learner.module))):
            raise TrainingFailed(_nothing_to_learn(model))
    run = Run(
        model=model,
        settings=settings,
        augmentation=augmentation,
        device=device,
        train_set=Examples(data.train.arrays, learned, device, dtype),
        judged_train_set=Examples(data.train.arrays, judged, device, dtype),
        test_set=Examples(data.test.arrays, judged, device, dtype),
        parameters=parameters,
        weights=weights,
        limits=[limit for limit in limits_of(model.root) if limit[0].requires_grad],
        optimiser=optimiser_for(settings, parameters, device),
    )
    run.position.learning_rate = settings.learning_rate
    return run


def _nothing_to_learn(model: Model) -> str:
    if any(True for module in model.frozen for _ in module.parameters()):
        return (
            "Nothing would learn: all weights before a loss are frozen. "
            "Unfreeze some of them, or set epochs to 0 to measure the network as it is."
        )
    return (
        "The network has nothing to learn: no layer before a loss has weights. "
        "Set epochs to 0 to measure it as it is."
    )


def _held_by(module: nn.Module) -> Iterator[Tensor]:
    """The weights of all modules that code calls, and of those that run over time inside."""
    for part in all_modules(module):
        yield from part.parameters(recurse=False)
        if isinstance(part, OverTime):
            yield from part.weights


def train(run: Run) -> Iterator[BatchDone | EpochDone | None]:
    """Learn from where the run stands to its last epoch; with no epochs at all, only measure.

    Gives control back after every batch (None, or news), so that whoever drives it can pause, stop,
    look inside or save; whatever happens between two steps, the numbers are the same.

    Raises:
        TrainingFailed: if the loss is no longer a number.
    """
    if not run.settings.learns:
        yield from _measured(run)
    while not run.is_finished:
        yield from _epoch(run)
        yield from _end_of_epoch(run)


def _epoch(run: Run) -> Iterator[BatchDone | None]:
    settings, position, parameters = run.settings, run.position, run.parameters
    step, after_batch = run.optimiser.step, run.reporter.after
    learner, weights, limits = run.model.learner.module, run.weights, run.limits
    run.model.begin_learning()
    forward = learner.forward
    if position.batch == 0:
        # Noise inside the network follows from (seed, epoch), as the order of the examples does.
        _seed_noise(run.device, settings.seed * 7_919 + position.epoch + 1)
    batches = run.train_set.shuffled(
        settings.batch_size, settings.seed, position.epoch, run.augmentation
    )
    for _ in range(position.batch):
        next(batches)
    for batch in batches:
        _set_rate(run)
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
        yield after_batch(batch, loss)
    run.reporter.flush()


def _seed_noise(device: torch.device, seed: int) -> None:
    """Seed the generators a step draws from; `torch.manual_seed` would cost a step's time."""
    with computing:
        torch.default_generator.manual_seed(seed)
        if device.type == "cuda":
            torch.cuda.manual_seed(seed)
        elif device.type == "mps":
            torch.mps.manual_seed(seed)


def _measured(run: Run) -> Iterator[EpochDone | None]:
    """Measure the test set and, on as many examples, the training set."""
    position = run.position
    _seed_noise(run.device, run.settings.seed * 7_919 + position.epoch + 1)
    found: dict[str, dict[str, float]] = {"train": {}, "test": {}}
    for split, examples in (("test", run.test_set), ("train", run.judged_train_set)):
        for part in evaluate(run.model, examples, run.test_set.count):
            found[split] = part or found[split]
            if part is None:
                yield None
    run.last_metrics = found
    yield EpochDone(position.epoch, position.step, found["train"], found["test"])


def _end_of_epoch(run: Run) -> Iterator[EpochDone | None]:
    """Measure, and put what was found on the curves."""
    position = run.position
    for news in _measured(run):
        if news is None:
            yield None
    train_values, test = run.last_metrics["train"], run.last_metrics["test"]
    position.epoch += 1
    position.batch = 0
    train_values["loss"] = position.loss_sum / max(position.seen, 1)
    position.loss_sum, position.seen = 0.0, 0
    # The loss of the training batches is a curve of its own, point by point.
    run.history.record(
        "train", position.epoch, {k: v for k, v in train_values.items() if k != "loss"}
    )
    run.history.record("test", position.epoch, test)
    _stop_early(run, test["loss"])
    yield EpochDone(position.epoch, position.step, train_values, test)


def _stop_early(run: Run, test_loss: float) -> None:
    position = run.position
    if test_loss < position.best_loss:
        position.best_loss, position.best_epoch = test_loss, position.epoch
    waited = position.epoch - position.best_epoch
    position.stopped_early = bool(run.settings.patience) and waited >= run.settings.patience


def current_rate(run: Run) -> float:
    """The learning rate of the next step."""
    position = run.position
    epoch = position.epoch + position.batch / run.steps_per_epoch
    return position.learning_rate * rate_factor(run.settings, epoch)


def _set_rate(run: Run) -> None:
    settings = run.settings
    plain = settings.schedule == "constant" and not settings.warmup_epochs
    rate = run.position.learning_rate if plain else current_rate(run)
    for group in run.optimiser.param_groups:
        if group["lr"] != rate:
            group["lr"] = rate


class Reporter:
    """Reads losses from the device some at a time, and makes news of them at display rate."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._unread: list[Tensor] = []
        self._sizes: list[int] = []
        self._newest_batch: Batch | None = None
        self._due = time.perf_counter() + _REPORT_INTERVAL_S
        self._newest: float | None = None
        self._rate = 0.0
        self._marks: list[tuple[float, int]] = [(time.perf_counter(), 0)]
        self._samples = 0

    def after(self, batch: Batch, loss: Tensor) -> BatchDone | None:
        """Remember the loss of a batch; at times, tell how it goes."""
        self._unread.append(loss.detach())
        self._sizes.append(len(batch[0]))
        self._newest_batch = batch
        now = time.perf_counter()
        if now < self._due and len(self._unread) < _MOST_UNREAD_LOSSES:
            return None
        return self.news(now)

    def flush(self) -> None:
        """Read the losses that were not read yet, and put them on the curve."""
        run = self._run
        if not self._unread:
            return
        values = torch.stack(self._unread).cpu().numpy().astype(np.float64)
        sizes = np.asarray(self._sizes)
        last = run.position.epoch * run.steps_per_epoch + run.position.batch
        steps = np.arange(last - len(values) + 1, last + 1)
        run.history.extend("train/loss", steps / run.steps_per_epoch, values)
        # One after the other, so that the sum does not depend on when losses were read.
        terms = np.concatenate(([run.position.loss_sum], values * sizes))
        run.position.loss_sum = float(np.cumsum(terms)[-1])
        run.position.seen += int(sizes.sum())
        self._samples += int(sizes.sum())
        self._newest = float(values[-1])
        batch, self._newest_batch = self._newest_batch, None
        self._unread.clear()
        self._sizes.clear()
        if not np.isfinite(values).all():
            raise _not_a_number(run, batch)

    def news(self, now: float) -> BatchDone:
        """How it goes, with every batch learned until now."""
        self.flush()
        run, position = self._run, self._run.position
        self._due = now + _REPORT_INTERVAL_S
        self._marks.append((now, self._samples))
        while len(self._marks) > 2 and now - self._marks[0][0] > _SPEED_MEMORY_S:
            self._marks.pop(0)
        (then, before), (_, after) = self._marks[0], self._marks[-1]
        speed = (after - before) / max(now - then, 1e-9)
        left = run.train_set.count * (run.settings.epochs - position.epoch)
        left -= position.batch * run.settings.batch_size
        return BatchDone(
            step=position.step,
            epoch=position.epoch + position.batch / run.steps_per_epoch,
            epochs=run.settings.epochs,
            loss=self._newest,
            learning_rate=current_rate(run),
            samples_per_second=speed,
            seconds_left=max(left, 0) / speed if speed > 0 else None,
        )


def _not_a_number(run: Run, batch: Batch | None) -> TrainingFailed:
    """Name the first node whose output is not finite, inside blocks too."""
    path = None
    if batch is not None:
        by_field = dict(zip(run.train_set.fields, batch, strict=True))
        viewer = run.model.viewer
        fields = run.model.fields_of(viewer)
        if all(name in by_field for name in fields):
            with torch.no_grad(), computing:
                outputs = viewer(*(by_field[name] for name in fields))
            path = next((p for p, out in outputs.items() if not torch.isfinite(out).all()), None)
    where = f" The first node whose output is not a finite number is {path}." if path else ""
    return TrainingFailed(
        f"The loss is no longer a number at step {run.position.step}.{where} "
        "Lower the learning rate, or limit the gradient (clip norm).",
        path.split(".")[0] if path else None,
    )
