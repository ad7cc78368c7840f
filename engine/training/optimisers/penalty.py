"""The pull of weights towards zero, for rules that ask for losses and not for gradients alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from torch import Tensor, nn

from engine.errors import TrainingFailed


class Pulls:
    """Half the square of every weight times its decay, as a part of what is made small.

    Attributes:
        weights: those that learn, in order.
        decays: how much each is pulled.
    """

    def __init__(self, weights: Sequence[nn.Parameter], decays: Sequence[float]) -> None:
        self.weights, self.decays = tuple(weights), tuple(decays)
        self._pulled = [(w, d) for w, d in zip(weights, decays, strict=True) if d]

    def penalty(self) -> Tensor | None:
        """What it adds to the losses, shape (); None where nothing is pulled."""
        found: Tensor | None = None
        for weight, decay in self._pulled:
            term = 0.5 * decay * weight.square().sum()
            found = term if found is None else found + term
        return found


def flat_groups(groups: Iterable[dict[str, Any]], weight_decay: float, rule: str) -> Pulls:
    """The weights of all groups in one, each with its decay.

    Raises:
        TrainingFailed: if a group has a rate of its own, which such a rule can not keep to.
    """
    weights: list[nn.Parameter] = []
    decays: list[float] = []
    for group in groups:
        if group.get("rate_factor", 1.0) != 1.0:
            raise TrainingFailed(
                f"{rule} finds one step for all weights together, so nodes can not learn at rates "
                "of their own. Set their rate factor to 1, freeze them, or choose another "
                "optimiser such as Adam."
            )
        weights += group["params"]
        decays += [float(group.get("weight_decay", weight_decay))] * len(group["params"])
    return Pulls(weights, decays)
