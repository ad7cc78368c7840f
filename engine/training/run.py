"""A run: what is learned, from what, how far it has come; and the generator that learns."""

from __future__ import annotations

import math
import operator
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.catalogue.torch_later import computing
from engine.compile.model import Model
from engine.data.augmentation import Augmentation
from engine.data.data_set import DataSet
from engine.training.batches import Examples, first_of_each
from engine.training.bounds import Bounds
from engine.training.evaluation import Values, last_of
from engine.training.events import BatchDone, EpochDone
from engine.training.history import History
from engine.training.kept import Kept, watched_value
from engine.training.plan import Plan, epochs_of
from engine.training.reporter import Reporter
from engine.training.schedule import rate_factor
from engine.training.settings import TrainingSettings
from engine.training.speed import arranged

if TYPE_CHECKING:
    from engine.training.learning.learning import Learning


@dataclass
class Position:
    """How far a run has come; with the weights and random states, all that resuming needs.

    Attributes:
        epoch: epochs finished, in all stages.
        batch: batches finished of the running epoch.
        step: batches finished since the start.
        learning_rate: as set, before the schedule's factor.
        loss_sum, seen: of the running epoch: losses times examples, and examples.
        best_loss, best_epoch: the lowest value so far of what progress is told by (the sum of the
            losses if nothing else is said; of metrics that should rise, the negative), and when.
        stopped_early: the last epoch of the stage was the last because of the patience.
        plateau_factor: what plateaus have left of the learning rate.
        plateau_epoch: epochs finished when it was lowered last.
        stage: which stage of the plan is at work.
        stage_epoch: epochs finished of that stage.
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
    stage: int = 0
    stage_epoch: int = 0
    plateau_factor: float = 1.0
    plateau_epoch: int = 0


@dataclass(eq=False)
class Run:
    """All that one training run owns. Made by `prepare_run`, driven by `train`.

    Attributes:
        plan: its stages, of which the position tells the one at work.
        parameters: all weights that are to be learned.
        bounds: what weights are held to after every step.
    """

    model: Model
    plan: Plan
    augmentation: Augmentation
    device: torch.device
    data: DataSet
    train_set: Examples
    judged_train_set: Examples
    test_set: Examples
    parameters: tuple[nn.Parameter, ...]
    bounds: Bounds
    history: History = field(default_factory=History)
    position: Position = field(default_factory=Position)
    last_metrics: dict[str, dict[str, float]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.reporter = Reporter(self)
        self._all = (self.train_set, self.judged_train_set)
        self.begin_stage(0)

    def begin_stage(self, number: int) -> None:
        """Take up a stage of the plan, from its start."""
        if number:
            self.learning.leave()
        self.stage = self.plan[number]
        self._choose_examples()
        position = self.position
        position.stage, position.stage_epoch, position.batch = number, 0, 0
        position.best_loss, position.best_epoch = math.inf, position.epoch
        position.stopped_early = False
        position.plateau_factor, position.plateau_epoch = 1.0, position.epoch
        position.learning_rate = self.settings.learning_rate
        self.kept = Kept(self)
        self.learning: Learning = self.stage.recipe.learning(self)

    def train_examples(self, fields: tuple[str, ...]) -> Examples:
        """What the stage at work learns from, with these fields."""
        if set(fields) <= set(self.train_set.fields):
            return self.train_set.of(fields)
        arrays, chosen = self.data.train.arrays, self._chosen()
        examples = Examples(arrays, fields, self.device, _number_type(self.plan))
        return examples if chosen is None else examples.only(chosen)

    def _choose_examples(self) -> None:
        chosen = self._chosen()
        self.train_set, self.judged_train_set = (
            examples if chosen is None else examples.only(chosen) for examples in self._all
        )

    def _chosen(self) -> NDArray[np.int64] | None:
        """The numbers of the training examples that the stage at work learns from; None: all."""
        count, total = self.settings.examples, self.data.train.count
        if not 0 < count < total:
            return None
        classes = (f.name for f in self.data.fields if f.spec.is_label and not f.spec.shape)
        name = next(classes, None)
        labels = np.zeros(total, np.int64) if name is None else self.data.train.arrays[name]
        return first_of_each(count, labels)

    @property
    def settings(self) -> TrainingSettings:
        """Those of the stage at work."""
        return self.stage.training

    @cached_property
    def weights(self) -> tuple[Tensor, ...]:
        """What the code of a training step takes after the fields of a batch."""
        root = self.model.root
        return tuple(operator.attrgetter(path)(root) for path in self.model.learner.weights)

    @property
    def steps_per_epoch(self) -> int:
        """Steps in an epoch of the stage at work."""
        return self.learning.steps_per_epoch

    @property
    def epochs(self) -> int:
        """Epochs of the whole run, at most."""
        return epochs_of(self.plan)

    @property
    def learns(self) -> bool:
        """Whether anything is learned, or only measured."""
        return self.epochs > 0

    @property
    def stage_is_over(self) -> bool:
        """Whether the stage at work has done all its epochs."""
        position = self.position
        return position.stopped_early or position.stage_epoch >= self.settings.epochs

    @property
    def is_finished(self) -> bool:
        """Whether all epochs of all stages are done."""
        return self.stage_is_over and self.position.stage == len(self.plan) - 1

    @property
    def current_rate(self) -> float:
        """The learning rate of the next step."""
        position = self.position
        epoch = position.stage_epoch + position.batch / self.steps_per_epoch
        factor = rate_factor(self.settings, epoch) * position.plateau_factor
        return position.learning_rate * factor

    def set_learning_rate(self, rate: float) -> None:
        """Go on with another learning rate; the schedule's factor still applies."""
        self.position.learning_rate = rate


def prepare_run(
    model: Model, data: DataSet, plan: Plan, augmentation: Augmentation, device: torch.device
) -> Run:
    """Bring weights and data to the device and take up the first stage.

    Raises:
        TrainingFailed: if there is nothing to learn.
    """
    # Numbers below 1e-38 count as zero: a CPU takes many times longer for them, and in
    # deep sigmoid nets and dying gradients there are many. It holds for the thread that asks.
    torch.set_flush_denormal(True)
    dtype = _number_type(plan)
    channels_last = plan[-1].training.channels_last
    model.root.to(device, dtype)
    if channels_last:
        model.root.to(memory_format=torch.channels_last)  # type: ignore[call-overload]  # it exists
    judged = model.fields_of(model.judge)
    by_loss = any(stage.needs_loss for stage in plan)
    learned = model.learner.fields if by_loss else judged
    return Run(
        model=model,
        plan=plan,
        augmentation=augmentation,
        device=device,
        data=data,
        train_set=Examples(
            data.train.arrays, learned, device, dtype, arranged if channels_last else None
        ),
        judged_train_set=Examples(data.train.arrays, judged, device, dtype),
        test_set=Examples(data.test.arrays, judged, device, dtype),
        parameters=tuple(p for p in model.root.parameters() if p.requires_grad),
        bounds=Bounds(model.root),
    )


def _number_type(plan: Plan) -> torch.dtype:
    return torch.float64 if plan[-1].training.precision == "float64" else torch.float32


def train(run: Run) -> Iterator[BatchDone | EpochDone | None]:
    """Learn from where the run stands to its last epoch; with no epochs at all, only measure.

    Gives control back after every batch (None, or news), so that whoever drives it can pause, stop,
    look inside or save; whatever happens between two steps, the numbers are the same.

    Raises:
        TrainingFailed: if the loss is no longer a number.
    """
    run.bounds.put_painted()  # weights may have come from where a filter was not painted yet
    if not run.learns:
        yield from _measured(run)
    while not run.is_finished:
        if run.stage_is_over:
            run.begin_stage(run.position.stage + 1)
            run.history.mark(run.position.epoch, run.stage.recipe.title)
            continue
        yield from run.learning.preparation()
        yield from run.kept.followed(run.learning.epoch())
        run.reporter.flush()
        yield from _end_of_epoch(run)


def measured_whole(run: Run) -> dict[str, Values]:
    """What the stage at work measures; over the whole test set and the whole training set."""
    *_, found = run.learning.measured(whole=True)
    assert found is not None
    return found


def seed_noise(run: Run) -> None:
    """Have all chance inside the network follow from (seed, epoch), as the order of examples does.

    `torch.manual_seed` would cost a step's time.
    """
    seed = run.settings.seed * 7_919 + run.position.epoch + 1
    with computing:
        torch.default_generator.manual_seed(seed)
        if run.device.type == "cuda":
            torch.cuda.manual_seed(seed)
        elif run.device.type == "mps":
            torch.mps.manual_seed(seed)


def _measured(run: Run) -> Iterator[EpochDone | None]:
    """Measure the test set and, on as many examples, the training set."""
    position = run.position
    seed_noise(run)
    nothing: dict[str, Values] = {"train": {}, "test": {}}
    found = yield from last_of(run.learning.measured(), nothing)
    run.last_metrics = found
    yield EpochDone(position.epoch, position.step, found["train"], found["test"])


def _end_of_epoch(run: Run) -> Iterator[EpochDone | None]:
    """Measure, and put what was found on the curves."""
    position = run.position
    run.kept.show_mean()
    for news in _measured(run):
        if news is None:
            yield None
    train_values, test = run.last_metrics["train"], run.last_metrics["test"]
    position.epoch += 1
    position.stage_epoch += 1
    position.batch = 0
    if position.seen:
        train_values["loss"] = position.loss_sum / position.seen
    position.loss_sum, position.seen = 0.0, 0
    # The loss of the training batches is a curve of its own, point by point.
    run.history.record(
        "train", position.epoch, {k: v for k, v in train_values.items() if k != "loss"}
    )
    run.history.record("test", position.epoch, test)
    _judge_progress(run)
    yield EpochDone(position.epoch, position.step, train_values, test)


def _judge_progress(run: Run) -> None:
    """Draw from what was measured what the settings want: an end, a lower rate, the best epoch."""
    position, settings = run.position, run.settings
    value = watched_value(run)
    if value is not None:
        run.kept.compare(value)
        if value < position.best_loss - settings.least_gain:
            position.best_loss, position.best_epoch = value, position.epoch
        waited = position.epoch - position.best_epoch
        position.stopped_early = bool(settings.patience) and waited >= settings.patience
        since = position.epoch - max(position.best_epoch, position.plateau_epoch)
        if settings.schedule == "plateau" and since >= settings.plateau_epochs:
            position.plateau_factor *= settings.step_factor
            position.plateau_epoch = position.epoch
    if run.stage_is_over and run.kept.best:
        run.kept.show_best()
        run.last_metrics = run.kept.best_metrics
        run.history.mark(position.epoch, f"Back to epoch {run.kept.best_epoch}, the best")
