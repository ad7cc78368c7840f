"""Learning from examples that were changed to mislead, at work."""

from __future__ import annotations

from collections.abc import Iterator

import torch

from engine.attacks.attack import Attack, fgsm, pgd
from engine.attacks.attackable import attackable
from engine.attacks.attacked import Target, ranges_of
from engine.catalogue.layer import DataField
from engine.errors import TrainingFailed
from engine.training.batches import Batch, Examples
from engine.training.evaluation import Values, evaluate, last_of
from engine.training.learning.supervised import SupervisedLearning
from engine.training.recipes.adversarial_training import AdversarialTraining
from engine.training.run import Run

UNDER_ATTACK = "under_attack"
"""What losses and metrics on attacked test examples are called: ``under_attack/accuracy``."""

_AT_ONCE = 50


def attack_of(recipe: AdversarialTraining) -> Attack:
    """The attack that the settings describe."""
    if recipe.method == "fgsm":
        return fgsm(recipe.epsilon)
    return pgd(recipe.epsilon, recipe.steps, recipe.step_size, random_start=recipe.random_start)


class AdversarialTrainingLearning(SupervisedLearning):
    """As descent on the losses, with a part of each batch attacked just before it is learned from.

    Random starts are drawn from PyTorch's random numbers, which follow from the run's seed and
    epoch as all noise inside the network does. A rule that searches would have to find the same
    attack again when it goes on within a batch, so there is none.
    """

    may_search = False

    def __init__(self, run: Run, recipe: AdversarialTraining) -> None:
        super().__init__(run)
        self._recipe, self._attack = recipe, attack_of(recipe)
        graph = run.model.graph
        names = recipe.inputs or attackable(graph, run.model.inference)
        layers = (graph.node(name).layer for name in names)
        fields = tuple(layer.field for layer in layers if isinstance(layer, DataField))
        if not fields:
            raise TrainingFailed(
                "There is nothing to attack: no input of real numbers reaches a loss."
            )
        ranges = ranges_of(run.data, fields) if recipe.stays_in_range else {}
        self._target = Target(run.model, fields, ranges)

    def as_learned(self, batch: Batch) -> Batch:
        """The batch with its first part attacked; it comes shuffled, so any part will do."""
        size = len(batch[0])
        count = round(self._recipe.share * size)
        if not count:
            return batch
        changed = self._target.attacked(self._attack, tuple(field[:count] for field in batch))
        if count == size:
            return changed
        pairs = zip(changed, batch, strict=True)
        return tuple(torch.cat([first, whole[count:]]) for first, whole in pairs)

    def measured(self, *, whole: bool = False) -> Iterator[dict[str, Values] | None]:
        """As always, and the losses and metrics on attacked examples of the test set."""
        nothing: dict[str, Values] = {"train": {}, "test": {}}
        found = yield from last_of(super().measured(whole=whole), nothing)
        count = self.run.test_set.count if whole else self._recipe.attacked_examples
        attacked = _AttackedExamples(self.run.test_set, self._target, self._attack)
        if count:
            values = yield from last_of(evaluate(self.run.model, attacked, count), {})
            told = {f"{UNDER_ATTACK}/{name}": value for name, value in values.items()}
            found["test"] = {**found["test"], **told}
        yield found


class _AttackedExamples(Examples):
    """Examples as an attack makes them, batch by batch, of the network as it stands then."""

    def __init__(self, true: Examples, target: Target, attack: Attack) -> None:
        self.fields, self.tensors, self.count = true.fields, true.tensors, true.count
        self._target, self._attack = target, attack

    def in_order(self, batch_size: int, count: int | None = None) -> Iterator[Batch]:
        """The first ``count`` examples; few at a time, as an attack takes long."""
        for batch in super().in_order(min(batch_size, _AT_ONCE), count):
            by_field = dict(zip(self.fields, batch, strict=True))
            fields = self._target.fields
            changed = self._target.attacked(self._attack, tuple(by_field[n] for n in fields))
            by_field |= zip(fields, changed, strict=True)
            yield tuple(by_field[name] for name in self.fields)
