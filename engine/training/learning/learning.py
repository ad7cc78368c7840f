"""A recipe at work: what all of them have in common."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, ClassVar

from torch import Tensor, nn, optim

from engine.errors import TrainingFailed
from engine.training.evaluation import Values, evaluate, last_of
from engine.training.events import BatchDone
from engine.training.groups import groups_of
from engine.training.optimiser import optimiser_for
from engine.training.run import Run
from engine.training.settings import OPTIMISERS


class Learning:
    """Base of all recipes at work. It belongs to one stage of one run.

    Whatever it keeps from one step to the next beside the network's weights and its optimisers is
    told by `tensors` and `facts`, so that a run that goes on from a checkpoint gives the same
    numbers as one never interrupted.

    Attributes:
        run: whose weights it changes.
        optimisers: by name; their state is kept in checkpoints.

    Class attributes:
        may_search: whether it can work with rules that search for the length of a step.
        progress: the measured value by which progress is told where the settings name none.
        gains: measured values, beside metrics, that are the better the higher.
    """

    may_search: ClassVar[bool] = False
    progress: ClassVar[str] = "loss"
    gains: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, run: Run) -> None:
        self.run = run
        self.optimisers: dict[str, optim.Optimizer] = {}

    @property
    def steps_per_epoch(self) -> int:
        """Steps in an epoch; by default as many as it takes to see every example once."""
        return max(1, math.ceil(self.run.train_set.count / self.batch_size))

    @property
    def batch_size(self) -> int:
        """Examples in a batch."""
        return self.run.settings.batch_of(self.run.train_set.count)

    @property
    def has_stepped(self) -> bool:
        """Whether the batch learned last changed the weights, and was not only added up."""
        return True

    @property
    def examples_per_epoch(self) -> int:
        """Examples that an epoch learns from, for the time that is left."""
        return self.run.train_set.count

    def preparation(self) -> Iterator[None]:
        """What is to be done before an epoch, once; gives control back all the time."""
        return iter(())

    def epoch(self) -> Iterator[BatchDone | None]:
        """Learn from ``run.position.batch`` to the end of the epoch.

        After each step it counts ``position.batch`` and ``position.step`` up by one, tells
        `Reporter.after` and gives what that gave. An epoch that begins (``position.batch == 0``)
        seeds the noise inside the network by `seed_noise`.
        """
        raise NotImplementedError(type(self).__name__)

    def measured(self, *, whole: bool = False) -> Iterator[dict[str, Values] | None]:
        """Measure; gives None now and then, so that it can be left, and in the end all values.

        By split (``train`` and ``test``, both always there), then by name. By default all losses
        and metrics over the test set, and over as many training examples, or if ``whole`` over all.
        """
        run = self.run
        found: dict[str, Values] = {"train": {}, "test": {}}
        for split, examples in (("test", run.test_set), ("train", run.judged_train_set)):
            count = None if whole else run.test_set.count
            found[split] = yield from last_of(evaluate(run.model, examples, count), {})
        yield found

    def tensors(self) -> Mapping[str, Tensor]:
        """What it keeps between steps, beside weights and optimisers; by name."""
        return {}

    def facts(self) -> dict[str, Any]:
        """What it keeps between steps, as JSON values."""
        return {}

    def restore(self, tensors: Mapping[str, Tensor], facts: Mapping[str, Any]) -> None:
        """Go on from what `tensors` and `facts` once told."""

    def leave(self) -> None:
        """Put what is to outlast its stage, which is over, into the network's `Model.beside`."""

    def take_over(self, tensors: Mapping[str, Tensor], facts: Mapping[str, Any]) -> None:
        """Go on, in an edited network, from what was told before the edit, as far as it fits.

        By default each tensor whose name and shape are as before, and all facts.
        """
        fitting = {
            name: tensors[name] if name in tensors and tensors[name].shape == own.shape else own
            for name, own in self.tensors().items()
        }
        self.restore(fitting, facts)

    def optimiser_of(self, learned: Iterable[nn.Parameter], **changes: Any) -> optim.Optimizer:
        """An optimiser as the settings name it, or with some of the settings changed.

        Nodes that say how much they learn, and how they are pulled to zero, are heard.

        Raises:
            TrainingFailed: if a setting does not fit.
        """
        settings = self.run.settings.replace(**changes) if changes else self.run.settings
        if settings.searches and not self.may_search:
            rule = OPTIMISERS[settings.optimiser]
            raise TrainingFailed(
                f"{rule} needs the losses of a batch several times over, which "
                f"{self.run.stage.recipe.title!r} does not give. Choose another optimiser, "
                "such as Adam or SGD."
            )
        return optimiser_for(settings, groups_of(self.run.model, learned), self.run.device)

    def set_rates(self) -> None:
        """Have every optimiser's next step be of the length that is due."""
        rate = self.run.current_rate
        for optimiser in self.optimisers.values():
            for group in optimiser.param_groups:
                due = rate * group.get("rate_factor", 1.0)
                if group["lr"] != due:
                    group["lr"] = due


def refuse_nothing_to_learn(run: Run, learned: Iterable[Tensor]) -> None:
    """Refuse a run in which no weight would change.

    Raises:
        TrainingFailed: with the reason.
    """
    if any(weight.requires_grad for weight in learned):
        return
    if any(True for module in run.model.frozen for _ in module.parameters()):
        raise TrainingFailed(
            "Nothing would learn: all weights before a loss are frozen. "
            "Unfreeze some of them, or set epochs to 0 to measure the network as it is."
        )
    raise TrainingFailed(
        "The network has nothing to learn: no layer before a loss has weights. "
        "Set epochs to 0 to measure it as it is."
    )
