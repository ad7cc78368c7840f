"""L-BFGS, one step at a time, over batches that may change."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import Tensor, optim

from engine.training.optimisers.penalty import flat_groups

_MOST_LOSSES = 25
_WRITTEN_TO = ("prev_flat_grad",)


class Lbfgs(optim.LBFGS):  # type: ignore[misc, unused-ignore]  # torch leaves some of it untyped
    """torch's L-BFGS with a strong Wolfe search, whose pairs never mix two batches.

    A call of `step` makes one step along one direction, so that a run can be left between any two.

    Args:
        groups: weights as torch.optim takes them; their decays may differ.
        memory: how many pairs of steps and gradients the curvature is judged by.
        weight_decay: of groups that name none.

    Raises:
        TrainingFailed: if a group has a rate of its own.

    Source: Liu and Nocedal 1989, “On the limited memory BFGS method for large scale optimization”.
    """

    def __init__(
        self, groups: Iterable[dict[str, Any]], *, memory: int, weight_decay: float = 0.0
    ) -> None:
        self.pulls = flat_groups(groups, weight_decay, "L-BFGS")
        super().__init__(
            self.pulls.weights or [torch.nn.Parameter(torch.zeros(0))],
            lr=1.0,
            max_iter=1,
            max_eval=_MOST_LOSSES,
            history_size=memory,
            line_search_fn="strong_wolfe",
        )

    def change_batch(self) -> None:
        """Forget the last step, whose gradient was another batch's; its curvature means nothing."""
        last = self._kept.get("d")
        if last is not None:
            last.zero_()  # a step of no length makes no pair

    def step(self, closure: Callable[[], Tensor]) -> Tensor:  # type: ignore[override]
        """Make one step.

        Args:
            closure: computes the loss, shape (), and leaves the gradients in the weights.

        Returns:
            The loss before it.
        """
        loss: Tensor = super().step(closure)  # type: ignore[no-untyped-call, unused-ignore]
        self._kept.pop("al", None)  # it is written anew before it is read
        return loss

    def kept_aside(self) -> Callable[[], None]:
        """Take down the weights and what it keeps; gives what puts them back, as if no step began.

        Copied, where a step writes into it; torch's directions and steps are never written to.
        """
        weights = [weight.detach().clone() for weight in self.pulls.weights]
        kept = {
            name: value.clone()
            if name in _WRITTEN_TO and isinstance(value, Tensor)
            else list(value)
            if isinstance(value, list)
            else value
            for name, value in self._kept.items()
        }

        def put_back() -> None:
            with torch.no_grad():
                for weight, value in zip(self.pulls.weights, weights, strict=True):
                    weight.copy_(value)
            self.state[self.param_groups[0]["params"][0]] = kept

        return put_back

    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        """Go on from what was kept; if other weights learned then, begin afresh."""
        super().load_state_dict(state_dict)
        gradient = self._kept.get("prev_flat_grad")
        learned = sum(weight.numel() for weight in self.pulls.weights)
        if gradient is not None and gradient.numel() != learned:
            self.state.clear()

    @property
    def _kept(self) -> dict[str, Any]:
        kept: dict[str, Any] = self.state[self.param_groups[0]["params"][0]]
        return kept
