"""Attacks the chosen example, and many, as the network stands at this moment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.attacks.attack import Attack, Range, fgsm, pgd
from engine.attacks.attackable import attackable
from engine.attacks.attacked import Batch, Target, ranges_of, sure_of
from engine.catalogue.layer import DataField
from engine.catalogue.layers.loss import NLL, BinaryCrossEntropy, CrossEntropy
from engine.catalogue.torch_later import own_random_numbers
from engine.compile.model import Model
from engine.data.data_set import DataSet
from engine.errors import CommandRefused
from engine.inspection.adversarial.asked import (
    FGSM,
    AttackCurve,
    AttackedAccuracy,
    AttackProbe,
    Misled,
)
from engine.inspection.probe import Progress
from engine.inspection.sight import Sight, array_of

_FLOPS_AT_ONCE = 2e8
_MOST_AT_ONCE = 64
_SEED = 0
_CLASSES = (CrossEntropy, NLL, BinaryCrossEntropy)

Arrays = Mapping[str, NDArray[np.generic]]


@dataclass(frozen=True)
class _Battlefield:
    """What of a network can be attacked.

    Attributes:
        field: the data's field that is changed.
        label: the data's field with the right classes.
        classes: how many there are.
        range: the smallest and the largest number of the field in the training data.
    """

    field: str
    label: str
    classes: int
    range: Range


def misled(probe: AttackProbe, sight: Sight) -> Misled:
    """What `AttackProbe` asks for.

    Raises:
        ChainruleError: if no input can be changed a little, or there are no classes.
    """
    ground = _ground(sight, probe.field)
    arrays = dict(sight.example())
    if ground.field not in arrays:
        raise CommandRefused(f"The example has no {ground.field!r}, which would be changed.")
    truth = int(arrays[ground.label].reshape(-1)[0]) if ground.label in arrays else None
    if truth is None:
        # Any class will do to ask what is said; the answer then takes its place.
        arrays[ground.label] = np.zeros(1, dtype=np.int64)
    target = _target(sight, ground, arrays)
    batch = _batch(sight, target, arrays)
    before = _sure(sight, target, batch)
    if truth is None:
        batch = _answered(target, batch, ground, int(before[0].argmax()))
    changed = _attacked(target, probe, batch, ground, seed=_SEED)
    after = _sure(sight, target, changed)
    aim = batch if probe.target is None else _answered(target, batch, ground, probe.target)
    place = target.fields.index(ground.field)
    towards = {place: changed[place]}
    original, adversarial = array_of(batch[place][0]), array_of(changed[place][0])
    return Misled(
        ground.field,
        ground.label,
        original,
        adversarial - original,
        adversarial,
        before[0],
        after[0],
        truth,
        _loss(sight, aim),
        _loss(sight, tuple(towards.get(at, tensor) for at, tensor in enumerate(aim))),
    )


def curve(study: AttackCurve, sight: Sight) -> Iterator[Progress]:
    """What `AttackCurve` asks for.

    Raises:
        ChainruleError: if no input can be changed a little, or there are no classes.
    """
    ground = _ground(sight, study.field)
    arrays = sight.examples(study.split, slice(0, study.examples))
    target = _target(sight, ground, arrays)
    labels = arrays[ground.label].reshape(-1).astype(np.int64)
    each = 3 * max(sight.model.inference.totals.flops, 1)
    each *= 1 if study.method == FGSM else study.gradient_steps
    at_once = int(min(max(_FLOPS_AT_ONCE / each, 1), _MOST_AT_ONCE))
    pieces = [slice(at, at + at_once) for at in range(0, len(labels), at_once)]
    batches = [_batch(sight, target, {n: a[piece] for n, a in arrays.items()}) for piece in pieces]
    epsilons = np.array(study.epsilons, dtype=np.float64)
    right = np.full(len(epsilons), np.nan)
    reached = None if study.target is None else np.full(len(epsilons), np.nan)
    begun = partial(AttackedAccuracy, examples=len(labels), step=sight.step)
    for number, epsilon in enumerate(study.epsilons):
        said = []
        for at, batch in enumerate(batches):
            share = (number + at / len(batches)) / len(epsilons)
            yield Progress(share, begun(epsilons, right.copy(), _copied(reached)))
            probe = AttackProbe(epsilon, study.method, study.gradient_steps, study.target)
            changed = _attacked(target, probe, batch, ground, seed=at)
            said.append(_sure(sight, target, changed).argmax(axis=1))
        given = np.concatenate(said)
        right[number] = float((given == labels).mean())
        others = labels != study.target
        if reached is not None and others.any():
            reached[number] = float((given[others] == study.target).mean())
    yield Progress(1.0, begun(epsilons, right, reached))


def _ground(sight: Sight, field: str) -> _Battlefield:
    """What is attacked.

    Raises:
        CommandRefused: if nothing can be.
    """
    model, data = sight.model, sight.data
    inputs = _inputs(model)
    if not inputs:
        raise CommandRefused(
            "No input of real numbers reaches a loss, so there is nothing to attack. Words and "
            "labels can not be changed a little."
        )
    if field and field not in inputs:
        raise CommandRefused(f"The input {field!r} can not be attacked; choose another one.")
    found = next((f for f in map(partial(_label, model), model.losses) if f is not None), None)
    if found is None:
        raise CommandRefused(
            "The network tells no classes apart, so it can not be misled: there is no "
            "cross-entropy, binary cross-entropy or negative log-likelihood with a label."
        )
    spec = data.field(found).spec
    if not spec.is_label or spec.shape:
        raise CommandRefused(
            "Only networks that give one class for each example can be attacked here; this one "
            "gives one for each place, or several."
        )
    chosen = field or inputs[0]
    bounds = sight.kept(("attack_range", chosen), partial(_range, data, chosen))
    return _Battlefield(chosen, found, spec.classes or 0, bounds)


def _inputs(model: Model) -> tuple[str, ...]:
    """The data's fields that can be attacked."""
    layers = (model.graph.node(n).layer for n in attackable(model.graph, model.inference))
    return tuple(layer.field for layer in layers if isinstance(layer, DataField))


def _label(model: Model, loss: str) -> str | None:
    """The data's field with the classes that a loss compares with; None: it has none."""
    if not isinstance(model.losses[loss], _CLASSES):
        return None
    wired = model.graph.wired_inputs(loss)
    ends = (end for port, end in wired if port.is_target and end is not None)
    layers = (model.graph.node(end.node).layer for end in ends)
    return next((layer.field for layer in layers if isinstance(layer, DataField)), None)


def _range(data: DataSet, field: str) -> Range:
    return ranges_of(data, (field,))[field]


def _target(sight: Sight, ground: _Battlefield, arrays: Arrays) -> Target:
    """The network as something to attack; an example beyond the data's range may stay there."""
    held = arrays[ground.field]
    low, high = ground.range
    bounds = min(low, float(held.min())), max(high, float(held.max()))
    return Target(sight.model, (ground.field,), {ground.field: bounds})


def _batch(sight: Sight, target: Target, arrays: Arrays) -> Batch:
    missing = [name for name in target.fields if name not in arrays]
    if missing:
        raise CommandRefused(f"The example lacks {', '.join(missing)}, which the loss asks for.")
    return tuple(sight.brought(arrays[name]) for name in target.fields)


def _attacked(
    target: Target, probe: AttackProbe, batch: Batch, ground: _Battlefield, *, seed: int
) -> Batch:
    """The batch with the changed examples; it keeps its own answers."""
    aim = batch if probe.target is None else _answered(target, batch, ground, probe.target)
    with own_random_numbers(seed):
        changed = target.attacked(_attack(probe), aim)
    place = target.fields.index(ground.label)
    return tuple(batch[place] if at == place else tensor for at, tensor in enumerate(changed))


def _attack(probe: AttackProbe) -> Attack:
    is_one_step = probe.method == FGSM
    made = fgsm(probe.epsilon) if is_one_step else pgd(probe.epsilon, probe.gradient_steps)
    is_aimed = probe.target is not None
    return Attack(made.epsilon, made.steps, made.step_size, made.random_start, downhill=is_aimed)


def _answered(target: Target, batch: Batch, ground: _Battlefield, answer: int) -> Batch:
    """The batch with another answer.

    Raises:
        CommandRefused: if there is no such class.
    """
    if not 0 <= answer < ground.classes:
        raise CommandRefused(f"There is no class {answer}; there are {ground.classes}.")
    place = target.fields.index(ground.label)
    return tuple(
        torch.full_like(tensor, answer) if at == place else tensor
        for at, tensor in enumerate(batch)
    )


def _sure(sight: Sight, target: Target, batch: Batch) -> NDArray[np.float32]:
    """How sure the network is of each class; shape (N, classes)."""
    with own_random_numbers(_SEED):
        (found,) = sure_of(sight.model, target.fields, batch)
    return found.astype(np.float32)


def _loss(sight: Sight, batch: Batch) -> float:
    learner = sight.model.learner
    held = dict(sight.model.root.named_parameters())
    weights: list[Tensor] = [held[path] for path in learner.weights]
    with torch.no_grad():
        return float(sight.called(learner.module, *batch, *weights, seed=_SEED))


def _copied(array: NDArray[np.float64] | None) -> NDArray[np.float64] | None:
    return None if array is None else array.copy()
