"""Works out what belief nets dream."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from engine.boltzmann import PARTS, Machine, beside_name
from engine.errors import GraphHasProblems
from engine.inspection.dreams.asked import (
    TOPMOST,
    BoltzmannLayer,
    Chains,
    DreamFrame,
    Dreams,
    Dreamt,
)
from engine.inspection.probe import Progress
from engine.inspection.sight import Sight, array_of

_BEGINNING = -1
"""In the place of a step's number: what is drawn before the first one."""


def dreamt(study: Dreams, sight: Sight) -> Iterator[Progress]:
    """Go on with the chains, step by step, and tell each frame."""
    machines = _machines(study, sight)
    top, after = len(machines) - 1, study.after
    if after is not None and (after.top != top or len(after.visible) != study.count):
        after = None
    draws = _Draws(study.seed, sight)
    is_tuned = any(_differs(sight, place, machines[k]) for k, place in _places(study, top))
    frames: tuple[DreamFrame, ...] = ()
    step = 0 if after is None else after.steps
    with torch.no_grad():
        if after is None:
            visible = means = _beginning(study, sight, machines, draws)
            frames = (_frame(machines, step, visible, means),)
            yield _told(study, frames, Chains(top, step, array_of(visible)), is_tuned)
        else:
            visible = means = sight.brought(after.visible)
    while len(frames) < study.frames:
        for _ in range(study.stride):
            with torch.no_grad():
                visible, means = stepped(machines[top], visible, draws, step)
            step += 1
            yield Progress(len(frames) / study.frames)
        with torch.no_grad():
            frames = (*frames, _frame(machines, step, visible, means))
        yield _told(study, frames, Chains(top, step, array_of(visible)), is_tuned)


def stepped(machine: Machine, visible: Tensor, draws: _Draws, step: int) -> tuple[Tensor, Tensor]:
    """One step of block Gibbs sampling: all hidden units are drawn, then all visible ones.

    Returns:
        The visible units as drawn, and their means; shapes (N, visible).
    """
    chance = draws.of_step(step)
    hidden = chance(machine.hidden(visible), is_gaussian=machine.has_gaussian_hidden)
    means = machine.visible(hidden)
    return chance(means, is_gaussian=machine.has_gaussian_visible), means


class _Draws:
    """Chance that follows from a seed and a step's number, on whatever device, and from no more."""

    def __init__(self, seed: int, sight: Sight) -> None:
        self._seed, self._sight = seed, sight

    def of_step(self, step: int) -> _Chance:
        return _Chance(np.random.default_rng((self._seed, step + 1)), self._sight)


class _Chance:
    """Draws units by their means."""

    def __init__(self, numbers: np.random.Generator, sight: Sight) -> None:
        self._numbers, self._sight = numbers, sight

    def __call__(self, means: Tensor, *, is_gaussian: bool) -> Tensor:
        shape = tuple(means.shape)
        if is_gaussian:
            return means + self._sight.brought(self._numbers.standard_normal(shape, np.float32))
        drawn = self._sight.brought(self._numbers.random(shape, np.float32))
        return (drawn < means).to(means.dtype)


def _machines(study: Dreams, sight: Sight) -> list[Machine]:
    """Those that take part, from the data up.

    Raises:
        GraphHasProblems: if one of them has not learned.
    """
    found: list[Machine] = []
    for place in (
        study.net.machines if study.top == TOPMOST else study.net.machines[: study.top + 1]
    ):
        machine = _machine(sight, place)
        if machine is None:
            if found and study.top == TOPMOST:
                break
            raise GraphHasProblems(
                f"{place.layer} can not dream yet: its visible biases are not known. They are "
                "learned while it learns as a Boltzmann machine, and kept with the run. Train, or "
                "look at a later moment."
            )
        found.append(machine)
    return found


def _machine(sight: Sight, place: BoltzmannLayer) -> Machine | None:
    """As it was when its stage was over, or, while that goes on, as it is; None: not learned."""
    beside, root = sight.model.beside, sight.model.root
    parts = [beside.get(beside_name(place.layer, part)) for part in PARTS]
    weight, hidden, visible = parts
    if visible is None:
        return None
    if weight is None or hidden is None:
        weight, hidden = _tensors(sight, place)
    home = root.get_submodule(place.layer)
    shape = tuple(home.get_parameter("weight").shape)
    if tuple(weight.shape) != shape or tuple(visible.shape) != shape[1:]:
        return None
    return Machine(
        weight,
        hidden,
        visible,
        has_gaussian_visible=place.has_gaussian_visible,
        has_gaussian_hidden=place.has_gaussian_hidden,
    )


def _tensors(sight: Sight, place: BoltzmannLayer) -> tuple[Tensor, Tensor]:
    """Weights and biases of the layer as it is in the network."""
    held = dict(sight.model.root.get_submodule(place.layer).named_parameters(recurse=False))
    weight = held["weight"].detach()
    bias = held.get("bias")
    return weight, weight.new_zeros(len(weight)) if bias is None else bias.detach()


def _places(study: Dreams, top: int) -> Iterator[tuple[int, BoltzmannLayer]]:
    return iter(enumerate(study.net.machines[: top + 1]))


def _differs(sight: Sight, place: BoltzmannLayer, machine: Machine) -> bool:
    weight, bias = _tensors(sight, place)
    return not (torch.equal(weight, machine.weight) and torch.equal(bias, machine.hidden_bias))


def _beginning(study: Dreams, sight: Sight, machines: list[Machine], draws: _Draws) -> Tensor:
    """The visible units of the highest machine before the first step; shape (count, inputs)."""
    if study.beginning == "example":
        units = _given(study, sight)
        for machine in machines[:-1]:
            units = machine.hidden(units)
        return units.expand(study.count, -1)
    machine = machines[-1]
    middle = 0.0 if machine.has_gaussian_visible else 0.5
    means = machine.visible_bias.new_full((study.count, len(machine.visible_bias)), middle)
    chance = draws.of_step(_BEGINNING)
    return chance(means, is_gaussian=machine.has_gaussian_visible)


def _given(study: Dreams, sight: Sight) -> Tensor:
    """What the lowest machine is given of the chosen example; shape (1, inputs)."""
    source = study.net.machines[0].source
    part = sight.part((source,))
    if part is None:
        raise GraphHasProblems(f"There is no sound node {source} that gives visible units.")
    example = sight.example()
    lacking = [name for name in part.fields if name not in example]
    if lacking:
        raise GraphHasProblems(f"The example brings no {lacking[0]}, which is needed for this.")
    return sight.computed(part, *(sight.brought(example[name]) for name in part.fields), seed=0)[0]


def _frame(machines: list[Machine], step: int, visible: Tensor, means: Tensor) -> DreamFrame:
    """What is shown of states: led down by means, each layer by the weights it was led up by."""
    energies = machines[-1].free_energy(visible)
    for machine in reversed(machines[:-1]):
        means = machine.visible(means)
    return DreamFrame(step, array_of(means), array_of(energies))


def _told(
    study: Dreams, frames: tuple[DreamFrame, ...], chains: Chains, is_tuned: bool
) -> Progress:
    return Progress(len(frames) / study.frames, Dreamt(frames, chains, is_tuned))
