"""An edit while a run is paused: what was learned goes on in the edited network.

Weights and what the optimiser keeps for them stay where path and shape are the same; the rest
begins afresh. Undoing the edit brings back what was held when it was made.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import torch
from torch import Tensor

from engine.boltzmann import keep_machines
from engine.compile.model import keep_trained
from engine.training.optimiser_state import paths_of
from engine.training.run import Run

Was = Callable[[str], str | None]
"""The path that a weight of today had before the edit; None if it was not there."""

_ORDER = ("batch_size", "seed")
"""Settings from which the order of the examples within an epoch follows."""


@dataclass(frozen=True, eq=False)
class Held:
    """What a run had learned at one moment, copied.

    Attributes:
        weights: all weights and buffers by path.
        kinds: by the optimiser's name, which rule it follows.
        optimisers: by the optimiser's name and the path of the weight, what it keeps for it.
        tensors, facts: what the recipe keeps.
        recipe: its id.
        beside: what is kept beside the weights.
    """

    weights: Mapping[str, Tensor]
    kinds: Mapping[str, type]
    optimisers: Mapping[str, Mapping[str, Mapping[str, Any]]]
    tensors: Mapping[str, Tensor]
    facts: Mapping[str, Any]
    recipe: str
    beside: Mapping[str, Tensor]

    @property
    def size(self) -> int:
        """Memory it takes, in bytes."""
        kept = [*self.weights.values(), *self.tensors.values(), *self.beside.values()]
        for by_path in self.optimisers.values():
            for entries in by_path.values():
                kept += [value for value in entries.values() if isinstance(value, Tensor)]
        return sum(tensor.nbytes for tensor in kept)


def held(run: Run) -> Held:
    """A copy of all that the run has learned until now."""
    run.reporter.flush()
    paths = paths_of(run)
    learning = run.learning
    return Held(
        weights={k: v.detach().clone() for k, v in run.kept.learning_weights().items()},
        kinds={title: type(optimiser) for title, optimiser in learning.optimisers.items()},
        optimisers={
            title: {
                paths.get(parameter, ""): copy.deepcopy(dict(entries))
                for parameter, entries in optimiser.state.items()
            }
            for title, optimiser in learning.optimisers.items()
        },
        tensors={k: v.detach().clone() for k, v in learning.tensors().items()},
        facts=copy.deepcopy(learning.facts()),
        recipe=run.stage.recipe.id,
        beside={name: t.detach().clone() for name, t in run.model.beside.items()},
    )


def go_on(run: Run, before: Run, learned: Held, was: Was, text: str) -> frozenset[str]:
    """Have a fresh run stand where the one before the edit stood, with what it had learned.

    Args:
        run: of the edited project, just prepared.
        before: the run that was edited; it is over then.
        learned: what goes on: `held` of it, or of an earlier moment that comes back.
        was: how its weights were called.
        text: what was edited, for the mark on the curves.

    Returns:
        The paths of the weights that were kept.
    """
    before.reporter.flush()
    _take_place(run, before)
    kept = keep_trained(learned.weights, run.model.root, was)
    keep_machines(learned.beside, run.model.beside, kept)
    _take_optimisers(run, learned, kept)
    _take_recipe(run, before, learned)
    run.history = before.history
    run.history.mark(_place(run), text)
    run.last_metrics = before.last_metrics
    return frozenset(kept)


def _place(run: Run) -> float:
    return run.position.epoch + run.position.batch / run.steps_per_epoch


def _take_place(run: Run, before: Run) -> None:
    """Where it stood; an epoch whose batches would be others now begins anew."""
    stage = min(before.position.stage, len(run.plan) - 1)
    if stage != run.position.stage:
        run.begin_stage(stage)
    rate = run.position.learning_rate
    run.position = replace(before.position, stage=stage)
    if run.settings.learning_rate != before.settings.learning_rate:
        run.position.learning_rate = rate
    same = all(getattr(run.settings, n) == getattr(before.settings, n) for n in _ORDER)
    if not same or run.data is not before.data or run.steps_per_epoch != before.steps_per_epoch:
        run.position.batch = 0
        run.position.loss_sum, run.position.seen = 0.0, 0
    run.position.stopped_early = False


def _take_optimisers(run: Run, learned: Held, kept: Mapping[str, str]) -> None:
    here = run.model.root.state_dict()
    unchanged = kept.keys() == here.keys() and len(kept) == len(learned.weights)
    paths = paths_of(run)
    for title, optimiser in run.learning.optimisers.items():
        if learned.kinds.get(title) is not type(optimiser):
            continue
        before = learned.optimisers.get(title, {})
        for group in optimiser.param_groups:
            for parameter in group["params"]:
                entries = before.get(kept.get(paths.get(parameter, ""), ""))
                if entries is not None and (unchanged or _is_of(parameter, entries)):
                    optimiser.state[parameter] = _brought(entries, parameter)


def _is_of(parameter: Tensor, entries: Mapping[str, Any]) -> bool:
    """Whether all that is kept is of this weight alone: numbers, or tensors of its shape."""
    tensors = [value for value in entries.values() if isinstance(value, Tensor)]
    return all(not t.dim() or t.shape == parameter.shape for t in tensors) and not any(
        isinstance(value, list | tuple | dict) for value in entries.values()
    )


def _brought(entries: Mapping[str, Any], parameter: Tensor) -> dict[str, Any]:
    """A copy where the weight is; counts of steps stay where the optimiser had them."""
    return {
        name: value.to(parameter.device if value.dim() else value.device, copy=True)
        if isinstance(value, Tensor)
        else copy.deepcopy(value)
        for name, value in entries.items()
    }


def _take_recipe(run: Run, before: Run, learned: Held) -> None:
    """What the recipe kept, if it is the same one, as far as it still fits."""
    is_other_game = run.data is not before.data and run.data.environment is not None
    if run.stage.recipe.id != learned.recipe or is_other_game:
        return
    with torch.no_grad():
        run.learning.take_over(learned.tensors, learned.facts)
