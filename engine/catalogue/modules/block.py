"""What blocks need: the first state, and running over time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Self

import torch
from torch import Tensor, fx, nn


@fx.wrap  # type: ignore[untyped-decorator, unused-ignore]  # older torch leaves it untyped
def for_each_example(start: Tensor, batch: int) -> Tensor:
    """The same numbers for every example; shapes (…) → (batch, …)."""
    return start.expand(batch, *start.shape)


class FirstState(nn.Module):
    """The state before the first step, for as many examples as asked for; zeros or learned."""

    start: Tensor

    def __init__(self, shape: tuple[int, ...], is_learned: bool) -> None:
        super().__init__()
        if is_learned:
            self.start = nn.Parameter(torch.zeros(shape))
        else:
            # Holds no state: it only says on which device, and in which type, to begin.
            self.register_buffer("start", torch.zeros(shape), persistent=False)

    def forward(self, batch: int) -> Tensor:
        return for_each_example(self.start, batch)


class OverTime(nn.Module):
    """Runs the code of one step along the first axis after the batch axis.

    The modules of the step are its children; `follow` hands it the code that calls them.
    """

    def __init__(self) -> None:
        super().__init__()
        # In a tuple, so that the code is not registered as a second home of the same weights.
        self._code: tuple[fx.GraphModule, fx.GraphModule] | None = None
        self._weights: list[tuple[tuple[nn.Module], str]] = []

    @property
    def has_code(self) -> bool:
        """Whether it knows what to run."""
        return self._code is not None

    @property
    def codes(self) -> tuple[fx.GraphModule, ...]:
        """The code of a step, and that of the states before the first one."""
        return self._code or ()

    @property
    def weights(self) -> list[Tensor]:
        """What the code of a step takes as weights; those of shared blocks lie elsewhere."""
        return [getattr(module, name) for (module,), name in self._weights]

    def train(self, mode: bool = True) -> Self:
        """As for any module; shared blocks that the code calls are no children, but follow too."""
        for code in self.codes:
            code.train(mode)
        return super().train(mode)

    def follow(
        self,
        step: fx.GraphModule,
        weights: tuple[nn.Module, tuple[str, ...]],
        is_sequence: tuple[bool, ...],
        first_states: fx.GraphModule,
        gives: tuple[str, ...],
        *,
        backwards: bool,
    ) -> None:
        """Run ``step`` from now on.

        Args:
            step: (inputs, states, weights) → (outputs, next states), each one after the other.
            weights: the module that holds the weights it takes, and their paths there.
            is_sequence: for each input, whether each step gets its own part of it.
            first_states: inputs → the states before the first step.
            gives: for each output ``every`` or ``last``.
            backwards: begin with the last step.
        """
        self._code = (step, first_states)
        self._weights = [_owner(weights[0], path) for path in weights[1]]
        self._is_sequence, self._gives, self._backwards = is_sequence, gives, backwards

    def forward(self, *inputs: Tensor) -> Any:
        assert self._code is not None
        step, first_states = self._code
        weights = self.weights
        parts = [
            x.unbind(1) if is_sequence else x
            for x, is_sequence in zip(inputs, self._is_sequence, strict=True)
        ]
        length = next(len(p) for p in parts if isinstance(p, tuple))
        order = range(length - 1, -1, -1) if self._backwards else range(length)
        states = first_states(*_at_step(parts, order[0]))
        kept: list[list[Tensor]] = [[] for _ in self._gives]
        for t in order:
            found = step.forward(*_at_step(parts, t), *states, *weights)
            for outputs, value in zip(kept, found, strict=False):
                outputs.append(value)
            states = found[len(kept) :]
        direction = -1 if self._backwards else 1
        given = tuple(
            torch.stack(values[::direction], 1) if steps == "every" else values[-1]
            for values, steps in zip(kept, self._gives, strict=True)
        )
        return given if len(given) > 1 else given[0]


def all_modules(root: nn.Module) -> Iterator[nn.Module]:
    """The module and all it calls: those in it, and those of shared blocks run over time."""
    for module in root.modules():
        yield module
        if isinstance(module, OverTime):
            for code in module.codes:
                yield from all_modules(code)


def _at_step(parts: list[Any], t: int) -> list[Tensor]:
    return [part[t] if isinstance(part, tuple) else part for part in parts]


def _owner(root: nn.Module, path: str) -> tuple[tuple[nn.Module], str]:
    """The module a weight belongs to, hidden in a tuple, and its name there."""
    home, _, name = path.rpartition(".")
    return (root.get_submodule(home),), name
