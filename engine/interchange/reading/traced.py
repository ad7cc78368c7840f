"""What a model of PyTorch does, step by step, as far as an import needs to know it.

A model is run twice, with batches of two sizes. Whatever differs between both runs is, or follows
from, the number of examples; so every value knows which of its axes the batch lies along, however
the model turns its axes about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor, nn

from engine.tensor_spec import TensorSpec

BATCHES = (2, 3)
"""How many examples the two runs have."""


@dataclass(frozen=True)
class Batch:
    """A whole number that is ``times`` as large as the batch."""

    times: int


@dataclass(frozen=True)
class Varying:
    """Something that depends on the size of the batch in another way."""

    values: tuple[Any, Any]


@dataclass(eq=False)
class Frame:
    """One call of a module of the model.

    Attributes:
        path: where the module lies in the model; ``""`` is the model itself.
        kind: its class, as ``torch.nn.modules.conv.Conv2d``.
        module: the module, if the model is at hand.
        parent: the call it was called in.
        is_leaf: whether it is taken as one whole, so that its one step stands for it.
        items: what happens in it, in order.
        arguments: names of the arguments of its forward, by the name of the value given.
        takes: what its forward is given, in order, if that is known.
        gives: what it gives back, in order, if that is known.
        given, returned: the names of both, while it is traced.
        line: file and line where it is called.
    """

    path: str
    kind: str
    parent: Frame | None
    module: nn.Module | None = None
    is_leaf: bool = False
    items: list[Step | Frame] = field(default_factory=list)
    arguments: dict[str, str] = field(default_factory=dict)
    takes: list[Value] = field(default_factory=list)
    gives: list[Value] = field(default_factory=list)
    given: list[str] = field(default_factory=list)
    line: tuple[str, int] = ("", 0)
    returned: list[str] = field(default_factory=list)

    @property
    def key(self) -> object:
        """Calls of the same module have the same key; steps over time have one of their own."""
        return self.path if self.module is None else (id(self.module), self.kind)

    @property
    def class_name(self) -> str:
        """The class without its package."""
        return self.kind.rpartition(".")[2]

    def steps(self) -> Iterator[Step]:
        """Every step in it and in the calls it makes, in order."""
        for item in self.items:
            if isinstance(item, Frame):
                yield from item.steps()
            else:
                yield item

    def frames(self) -> Iterator[Frame]:
        """The calls it makes, at every depth, in order."""
        for item in self.items:
            if isinstance(item, Frame):
                yield item
                yield from item.frames()

    def lineage(self) -> list[Frame]:
        """The calls from the model down to this one."""
        return [*(self.parent.lineage() if self.parent else ()), self]


@dataclass(eq=False)
class Value:
    """A tensor of the model.

    Attributes:
        name: unique in the model.
        shapes: in the two runs.
        dtype: of PyTorch.
        held: its numbers, if they do not depend on the examples; else None.
        is_learned: of held numbers, whether they are, or are a view of, a learned parameter.
        is_computed: of held numbers, whether they were computed from learned ones.
        path: of a parameter or buffer, where it lies in the model.
    """

    name: str
    shapes: tuple[tuple[int, ...], tuple[int, ...]]
    dtype: torch.dtype
    held: Tensor | None = None
    is_learned: bool = False
    is_computed: bool = False
    path: str = ""

    @property
    def batch_axis(self) -> int | None:
        """The axis the examples lie along; None: there is none, or it is mixed with another."""
        first, second = self.shapes
        if len(first) != len(second):
            return None
        differing = [i for i, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
        if len(differing) != 1 or (first[differing[0]], second[differing[0]]) != BATCHES:
            return None
        return differing[0]

    @property
    def shape(self) -> tuple[int, ...]:
        """Without the batch."""
        at = self.batch_axis
        return tuple(size for i, size in enumerate(self.shapes[0]) if i != at)


@dataclass(eq=False)
class Step:
    """One operation, or the call of a module taken as one whole.

    Attributes:
        name: of the operation, as ``conv2d``; of a module its class.
        args, kwargs: as called: numbers and `Value`s, in lists and tuples too.
        result: a `Value`, or tuples of them.
        frame: the call it happens in.
        place: where in the user's code, as ``net.py:31``; may be empty.
        module: the module that is called, if it is one.
        line: the same with the whole path of the file.
        is_aten: whether it is an operation of an exported file, whose arguments may be ordered
            otherwise than those of PyTorch's function of the same name.
    """

    name: str
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    result: Any
    frame: Frame
    place: str = ""
    module: nn.Module | None = None
    is_aten: bool = False
    line: tuple[str, int] = ("", 0)

    @property
    def path(self) -> str:
        """Where the module it belongs to lies in the model."""
        return self.frame.path

    def used(self) -> list[Value]:
        """The values it takes."""
        return [*values_in(self.args), *values_in(list(self.kwargs.values()))]

    def made(self) -> list[Value]:
        """The values it gives."""
        return values_in(self.result)


@dataclass(eq=False)
class Traced:
    """A whole model.

    Attributes:
        name: its class.
        root: the call of the model.
        inputs: what it is given, in order, each with the name of the argument.
        specs: what these are, in the same order.
        outputs: what it gives.
        weights: all its parameters and buffers, by path.
        used: the values that something takes, or the model gives.
        notes: what the user should know.
    """

    name: str
    root: Frame
    inputs: dict[str, Value]
    specs: list[TensorSpec]
    outputs: list[Value]
    weights: dict[str, Tensor]
    used: frozenset[Value]
    notes: list[str] = field(default_factory=list)


def example(spec: TensorSpec, batch: int) -> Tensor:
    """Random examples of a spec."""
    if spec.dtype == "int64":
        return torch.randint(0, spec.classes or 2, (batch, *spec.shape))
    return torch.randn(batch, *spec.shape, dtype=getattr(torch, spec.dtype))


def values_in(structure: object) -> list[Value]:
    """The values in nested lists, tuples and dictionaries, in order."""
    if isinstance(structure, Value):
        return [structure]
    if isinstance(structure, slice):
        return values_in((structure.start, structure.stop, structure.step))
    if isinstance(structure, dict):
        return values_in(list(structure.values()))
    if isinstance(structure, list | tuple):
        return [value for item in structure for value in values_in(item)]
    return []


def joined(first: Any, second: Any) -> Any:
    """One argument from what it was in the two runs."""
    if isinstance(first, Value):
        return first
    if isinstance(first, slice):
        parts = ((getattr(first, n), getattr(second, n)) for n in ("start", "stop", "step"))
        return slice(*(joined(a, b) for a, b in parts))
    if isinstance(first, list | tuple) and isinstance(second, list | tuple):
        if len(first) != len(second):
            return Varying((first, second))
        items = [joined(a, b) for a, b in zip(first, second, strict=True)]
        return items if isinstance(first, list) else tuple(items)
    if isinstance(first, dict) and isinstance(second, dict):
        return {name: joined(item, second.get(name)) for name, item in first.items()}
    if type(first) is int and type(second) is int and first != second:
        if first * BATCHES[1] == second * BATCHES[0]:
            return Batch(first // BATCHES[0])
        return Varying((first, second))
    try:
        is_same = bool(first == second)
    except (TypeError, ValueError, RuntimeError):
        is_same = True  # things that can not be compared, as functions of arrays
    return first if is_same or first != first else Varying((first, second))


def without_dead_steps(
    frame: Frame, outputs: list[Value], is_whole: Callable[[Frame], bool] = lambda _: False
) -> frozenset[Value]:
    """Take away the steps whose results nothing uses; gives the values that are used.

    Calls of one module that is used several times keep all that any of them gives, so that they
    stay alike; and so do those of which ``is_whole`` holds.
    """
    live = _live(frame, outputs)
    calls = Counter(call.key for call in frame.frames())
    kept = list(outputs)
    for call in frame.frames():
        is_used = any(value in live for step in call.steps() for value in step.made())
        if is_used and (calls[call.key] > 1 or is_whole(call)):
            kept += [value for value in call.gives if value.held is None]
    live = _live(frame, kept)
    for step in list(frame.steps()):
        if not any(value in live for value in step.made()):
            step.frame.items.remove(step)
    return frozenset(live)


def _live(frame: Frame, outputs: list[Value]) -> set[Value]:
    """The values that some outputs need."""
    wanted = set(outputs)
    for step in reversed(list(frame.steps())):
        if any(value in wanted for value in step.made()):
            wanted.update(step.used())
    return wanted
