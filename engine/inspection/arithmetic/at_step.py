"""Numbers inside a block over time: what nodes give at a step, what states bring along."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import torch
from torch import Tensor, nn

from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse, State
from engine.catalogue.layers.combination import Concatenate
from engine.compile.step_wires import CARRIED, StepWires
from engine.compile.steps import arrivals_of
from engine.compile.wires import Place
from engine.errors import GraphHasProblems
from engine.inspection.arithmetic.account import AccountLine, NodeAccount, Terms
from engine.inspection.arithmetic.families.combining import Combined, aligned
from engine.inspection.arithmetic.families.family import families, number
from engine.inspection.arithmetic.question import Arithmetic
from engine.inspection.sequence.states import arriving
from engine.inspection.sight import Sight
from engine.inspection.unfolded import Spot, Unfolded, block_at, unfolded_inside

Values = Mapping[str | Place, Tensor]

_MOST_NAMES = 4096
_Run = tuple[Mapping[str, Tensor], tuple[Tensor, ...], tuple[Tensor, ...]]


@dataclass(frozen=True, eq=False)
class AtStep:
    """A block over time at one of its steps.

    Attributes:
        opened: what is drawn inside.
        spot: the node inside that gives the number.
        place: which of its numbers, as far as it was said.
        step: which step, from 0.
        steps: how many there are.
        previous: the step that was computed before; None: it is the first.
        values: what nodes give and wires carry at the step.
        before: what wires carried at the previous one.
        arrived: by path of a block's input, who gives what it reads, and all that was given.
    """

    opened: Unfolded
    spot: Spot
    place: tuple[int, ...]
    step: int
    steps: int
    previous: int | None
    values: Values
    before: Values
    arrived: Mapping[str, tuple[str, Tensor]]

    def told(self, stage: NodeAccount, spot: Spot) -> NodeAccount:
        """A node's arithmetic with what it has from an earlier step, or from outside."""
        match spot.layer:
            case State():
                return self._remembered(stage, spot.layer)
            case BlockInput():
                return self._read(stage, spot.layer)
        called = {i: names for i, one in enumerate(stage.sources) if (names := self._names(one))}
        listed = {line.terms.source for line in stage.lines if line.terms is not None}
        kept = [
            self._line(i, source, self.values[given.place][0], stage.place)
            for i, (source, given) in enumerate(zip(stage.sources, spot.given, strict=True))
            if self._is_state(source) and i not in listed and _goes_by_place(spot)
        ]
        return replace(stage, lines=(*kept, *stage.lines), called=called)

    def _remembered(self, stage: NodeAccount, layer: State) -> NodeAccount:
        """What a state gives, and which number of the step before it was."""
        given, place = self.opened.kept.get(stage.path), stage.place
        if self.previous is None or given is None:
            return self._begun(stage, layer)
        x, source = number(self.before[given.place][0][place]), given.source.path
        line = AccountLine(
            "Kept from the step before", self._name_at(stage.path, place), x, _single(x, place)
        )
        return replace(stage, lines=(line,), sources=(source,), source_step=self.previous)

    def _begun(self, stage: NodeAccount, layer: State) -> NodeAccount:
        """What a state gives at the first step."""
        place, start = stage.place, self.opened.starts.get(stage.path)
        value = number(self.values[stage.path][0][place])
        if start is not None:
            source = start.source.path
            written = _numbered(_name(source), place)
            line = AccountLine("What it begins with", written, value, _single(value, place))
            return replace(stage, lines=(line,), sources=(source,))
        written = "learned numbers" if layer.first == "learned" else "all zeros"
        return replace(stage, lines=(AccountLine("What it begins with", written, value),))

    def _read(self, stage: NodeAccount, layer: BlockInput) -> NodeAccount:
        """Which number of what arrives at the block an input reads."""
        source, given = self.arrived[stage.path]
        is_step = layer.each_step == "step"
        place = (self.step, *stage.place) if is_step else stage.place
        x = number(given[0][place])
        words = "Read at this step" if is_step else "The same at every step"
        written = _numbered(source or _name(stage.path), place)
        line = AccountLine(words, written, x, _single(x, place) if source else None)
        return replace(stage, lines=(line,), sources=(source,) if source else ())

    def _line(self, source: int, state: str, x: Tensor, place: tuple[int, ...]) -> AccountLine:
        """Which number of the step before a state brings to a place."""
        at = aligned(x, place)
        is_first = self.previous is None
        words = "what it begins with" if is_first else "kept from the step before"
        value = number(x[at])
        terms = _single(value, at, source)
        return AccountLine(f"{_name(state)}: {words}", self._name_at(state, at), value, terms)

    def _names(self, source: str) -> tuple[str, ...]:
        """What the numbers are called that a node gives, if some come from an earlier step."""
        spot = self.opened.spots.get(source)
        if spot is None or spot.report.outputs[0].rank != 1:
            return ()
        size = spot.report.outputs[0].size
        if size > _MOST_NAMES:
            return ()
        if self._is_state(source):
            return tuple(self._name_at(source, (i,)) for i in range(size))
        parts = [given.source for given in spot.given]
        if not isinstance(spot.layer, Concatenate) or any(part.port for part in parts):
            return ()
        if not any(self._is_state(part.path) for part in parts):
            return ()
        names: list[str] = []
        for part in parts:
            count = self.opened.spots[part.path].report.outputs[0].size
            names += [self._name_at(part.path, (i,)) for i in range(count)]
        return tuple(names)

    def _name_at(self, path: str, place: tuple[int, ...]) -> str:
        """A number's name: of a state that of what it was, at the step before."""
        given = self.opened.kept.get(path) if self._is_state(path) else None
        if given is None or self.previous is None:
            return _numbered(_name(path), place)
        return f"{_numbered(_name(given.source.path), place)} (t = {self.previous + 1})"

    def _is_state(self, path: str) -> bool:
        spot = self.opened.spots.get(path)
        return spot is not None and isinstance(spot.layer, State)


def at_step(question: Arithmetic, sight: Sight, outside: Unfolded) -> AtStep | None:
    """The block over time in which a number lies; None: it lies in none.

    Of the block itself the node inside counts that gives what it gives, at the step of the place.

    Raises:
        GraphHasProblems: if there is no such node, or the example lacks what is needed.
    """
    block = block_at(outside, question.path)
    if block is None:
        return None
    spot, copy, rest = block
    is_whole = not rest
    layer = spot.layer
    assert isinstance(layer, BlockUse)
    path = spot.path if layer.repeat == 1 else f"{spot.path}.{copy}"
    opened = sight.kept(
        ("unfolded_inside", path), partial(unfolded_inside, sight.model, spot, copy)
    )
    wanted = opened.outputs[0].path if is_whole and opened.outputs else question.path
    inner = opened.spot(wanted)
    if inner is None:
        raise GraphHasProblems(
            f"There is nothing to work out at {question.path!r}: it has a problem, is not in the "
            "network, or lies in a second block over time inside the first."
        )
    code = sight.kept(("step_wires", path), partial(StepWires, sight.model, path))
    arrivals = sight.kept(("arrivals", path), partial(arrivals_of, sight.model, (path,)))
    given = arriving(sight, arrivals, sight.example())[path]
    order, place, step = code.order(*given), question.place, question.step
    if is_whole and place and _gives_every(code):
        step, place = place[0], place[1:]
    step = order[-1] if step is None else min(max(step, 0), len(order) - 1)
    with torch.no_grad():
        found: _Run = sight.called(_Until(code, step), *given)
    nodes, wires, before = found
    values: dict[str | Place, Tensor] = {}
    values.update(nodes.items())
    values.update(zip(code.wires, wires, strict=True))
    at = order.index(step)
    return AtStep(
        opened,
        inner,
        place,
        step,
        len(order),
        order[at - 1] if at else None,
        values,
        dict(zip(code.wires, before, strict=False)),
        _arrived(code, spot, copy, path, given),
    )


class _Until(nn.Module):
    """Runs a block over time until one of its steps, and remembers the one before."""

    def __init__(self, code: StepWires, step: int) -> None:
        super().__init__()
        self.code, self._step = code, step

    def forward(self, *inputs: Tensor) -> _Run:
        """What nodes give and wires carry at the step, and what wires carried before; (N, …)."""
        before: tuple[Tensor, ...] = ()
        for t, told, also in self.code.walked(*inputs):
            if t == self._step:
                return told, also[CARRIED], before
            before = also[CARRIED]
        raise AssertionError


def _arrived(
    code: StepWires, spot: Spot, copy: int, path: str, given: tuple[Tensor, ...]
) -> dict[str, tuple[str, Tensor]]:
    """By path of the block's inputs who gives what they read, and what; of a copy the last one."""
    inputs, outputs = code.graph.interface
    found = {}
    for i, (port, x) in enumerate(zip(inputs, given, strict=True)):
        source = spot.given[i].source if i < len(spot.given) else None
        name = source.path if source is not None and not source.port else ""
        if copy and i < len(outputs):
            name = "" if i else f"{spot.path}.{copy - 1}"
        found[f"{path}.{port.name}"] = name, x
    return found


def _gives_every(code: StepWires) -> bool:
    layer = code.graph.node(code.graph.interface[1][0].name).layer
    return isinstance(layer, BlockOutput) and layer.steps == "every"


def _goes_by_place(spot: Spot) -> bool:
    """Whether a node puts the numbers at the same place of its inputs together."""
    family = families().get(spot.layer.id)
    return family is not None and (family.is_pointwise or spot.layer.id in Combined.ids)


def _single(x: float, place: tuple[int, ...], source: int = 0) -> Terms:
    """One number that is taken as it is from a place of an input."""
    return Terms("sum", np.array([[x]]), ("x",), source, np.array([place]).reshape(1, -1))


def _name(path: str) -> str:
    """Of a node within its block."""
    return path.rpartition(".")[2]


def _numbered(name: str, place: tuple[int, ...]) -> str:
    return f"{name}[{', '.join(map(str, place))}]" if place else name
