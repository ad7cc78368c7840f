"""A compiled drawing under attack: adversarial examples for it, and what it says of them."""

from __future__ import annotations

import operator
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from engine.attacks.attack import Attack, Range
from engine.catalogue.layer import Loss
from engine.catalogue.layers.loss import NLL, BinaryCrossEntropy, CrossEntropy
from engine.catalogue.modules.block import all_modules
from engine.catalogue.torch_later import computing
from engine.compile.model import Model, Part
from engine.data.data_set import Array, DataSet
from engine.errors import TrainingFailed

Batch = tuple[Tensor, ...]
"""The fields that a loss takes, shapes (N, …)."""


class Target:
    """A compiled drawing as something to attack: its loss as a function of some data fields.

    It is attacked as it is when measured: dropout lets all pass, normalisation goes by its running
    statistics and leaves them as they are.

    Args:
        model: the drawing, with a loss.
        attacked: names of the data fields that are changed.
        ranges: what a field may hold, by its name; any number where nothing is said.

    Raises:
        TrainingFailed: if no loss looks at one of the fields.
    """

    def __init__(
        self, model: Model, attacked: tuple[str, ...], ranges: Mapping[str, Range] | None = None
    ) -> None:
        learner = model.learner
        for name in attacked:
            if name not in learner.fields:
                raise TrainingFailed(
                    f"No loss looks at the field {name!r}, so it can not be attacked. "
                    "Choose another input, or wire this one into the network."
                )
        known = ranges or {}
        self.fields = learner.fields
        self._places = tuple(learner.fields.index(name) for name in attacked)
        self._ranges = tuple(known.get(name) for name in attacked)
        self._forward = learner.module.forward
        held = (operator.attrgetter(path)(model.root) for path in learner.weights)
        self._weights = tuple(weight.detach() for weight in held)
        self._modules = tuple(all_modules(learner.module))

    def attacked(self, attack: Attack, batch: Batch) -> Batch:
        """The batch, with adversarial examples in the fields that are attacked.

        Args:
            attack: how they are made.
            batch: the fields that the loss takes, in the order of `fields`.
        """

        def loss_of(*inputs: Tensor) -> Tensor:
            loss: Tensor = self._forward(*self._with(batch, inputs), *self._weights)
            return loss

        modes = [module.training for module in self._modules]
        for module in self._modules:
            module.training = _is_recurrent(module)
        try:
            with computing:
                inputs = tuple(batch[place] for place in self._places)
                return self._with(batch, attack.made(loss_of, inputs, self._ranges))
        finally:
            for module, mode in zip(self._modules, modes, strict=True):
                module.training = mode

    def _with(self, batch: Batch, inputs: tuple[Tensor, ...]) -> Batch:
        changed = dict(zip(self._places, inputs, strict=True))
        return tuple(changed.get(place, tensor) for place, tensor in enumerate(batch))


def _is_recurrent(module: nn.Module) -> bool:
    """Whether it is one of PyTorch's recurrent layers, without dropout.

    That does the same in both modes, but on a GPU it gives its gradient only while it learns.
    """
    return isinstance(module, nn.RNNBase) and not module.dropout


def ranges_of(data: DataSet, fields: tuple[str, ...]) -> dict[str, Range]:
    """The smallest and the largest number of each field in the training part."""
    arrays = data.train.arrays
    return {name: (float(arrays[name].min()), float(arrays[name].max())) for name in fields}


@dataclass(frozen=True, eq=False)
class Fooled:
    """What an attack did to some examples.

    Attributes:
        field: the data field that was changed.
        original, perturbation, adversarial: its numbers, shapes (N, …); the first two add up to
            the last.
        before, after: how sure the network was of each class, shapes (N, classes).
    """

    field: str
    original: Array
    perturbation: Array
    adversarial: Array
    before: Array
    after: Array


def fooled(
    model: Model,
    arrays: Mapping[str, Array],
    field: str,
    attack: Attack,
    bounds: Range | None = None,
) -> Fooled:
    """Attack some examples in one field, and ask the network what it takes them for.

    Args:
        model: a classifier, where it lies.
        arrays: the examples by field, shapes (N, …).
        field: what is changed.
        attack: how; a random start is drawn from PyTorch's random numbers as they stand.
        bounds: what the field may hold.

    Raises:
        TrainingFailed: if no loss looks at the field, or there are no classes to be sure of.
    """
    target = Target(model, (field,), {} if bounds is None else {field: bounds})
    batch = tuple(_brought(arrays[name], model.home) for name in target.fields)
    changed = target.attacked(attack, batch)
    place = target.fields.index(field)
    before, after = sure_of(model, target.fields, batch, changed)
    original, adversarial = (b[place].cpu().numpy() for b in (batch, changed))
    return Fooled(field, original, adversarial - original, adversarial, before, after)


def sure_of(model: Model, fields: tuple[str, ...], *batches: Batch) -> Iterator[Array]:
    """How sure a classifier is of each class; shape (N, classes) for each batch.

    Raises:
        TrainingFailed: if it has no loss from whose scores that follows.
    """
    loss = next((n for n, layer in model.losses.items() if isinstance(layer, _CLASSES)), None)
    if loss is None:
        raise TrainingFailed(
            "The network tells no classes apart: there is no cross-entropy, binary cross-entropy "
            "or negative log-likelihood whose scores could be read as confidences."
        )
    scores = next(end for _, end in model.graph.wired_inputs(loss) if end is not None)
    part = _part(model, scores.node)
    modes = [(module, module.training) for module in all_modules(part.module)]
    part.module.eval()
    try:
        for batch in batches:
            by_field = dict(zip(fields, batch, strict=True))
            with torch.no_grad(), computing:
                (found,) = part(*(by_field[name] for name in part.fields))
                yield _chances(model.losses[loss], found).cpu().numpy()
    finally:
        for module, mode in modes:
            module.training = mode


def _part(model: Model, node: str) -> Part:
    """The code that gives what a node gives, written once for a network."""
    key = "attacked_scores", node
    if key not in model.kept:
        model.kept[key] = model.part((node,))
    found: Part = model.kept[key]
    return found


_CLASSES = (CrossEntropy, NLL, BinaryCrossEntropy)


def _chances(loss: Loss, scores: Tensor) -> Tensor:
    if isinstance(loss, BinaryCrossEntropy):
        yes = scores.sigmoid()
        return torch.cat([1 - yes, yes], 1) if scores.shape[1:] == (1,) else yes
    return scores.exp() if isinstance(loss, NLL) else scores.softmax(1)


def _brought(array: Array, home: Tensor) -> Tensor:
    """The numbers where the network is, and of its type."""
    tensor = torch.from_numpy(array)
    return tensor.to(home.device, home.dtype if tensor.is_floating_point() else tensor.dtype)
