"""Which layer types quick-add puts first: what fits where they are wanted."""

from __future__ import annotations

from engine.api import (
    BlockInput,
    BlockOutput,
    BlockUse,
    DataField,
    End,
    Layer,
    Loss,
    Metric,
    Wire,
)
from gui.canvas.adding.partners import ANSWER, Partners
from gui.canvas.stage import Loose, Stage
from gui.canvas.wires.flows import spec_at

Kinds = frozenset[type[Layer]]


class Fitting:
    """Answers for one canvas; None means that nothing tells one type from another."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._partners = Partners(stage)

    def here(self) -> Kinds:
        """The types that belong into the open drawing: data and losses stand outside of blocks."""
        is_block = bool(self._stage.drawing.path)
        strange = (DataField, Loss, Metric) if is_block else (BlockInput, BlockOutput)
        kinds = self._stage.bridge.session.catalogue
        return frozenset(kind for kind in kinds if not issubclass(kind, strange))

    def beside(self, selected: str | None) -> Kinds:
        """What can follow the selected node."""
        if selected is None:
            return self.here()
        if self._partners.is_at_the_end(selected):
            kinds = self._stage.bridge.session.catalogue
            judging = (k for k in kinds if issubclass(k, Loss | Metric) or k.id == ANSWER)
            return self.here() & frozenset(judging)
        return self.here() & self._after(End(selected, ""))

    def at_loose_end(self, loose: Loose) -> Kinds:
        """What can take the wires that were let go, or feed the input they come from."""
        if not loose.is_output:
            return self.here() & self._before(loose.end)
        kinds = self.here() & self._after(loose.end)
        return frozenset(k for k in kinds if not loose.others or _joins(k, 1 + len(loose.others)))

    def within(self, wire: Wire) -> Kinds:
        """What can be put into a wire."""
        kinds = self.here() & self._after(wire.source)
        ends = (Loss, Metric)
        return frozenset(
            k for k in kinds if issubclass(k, BlockUse) or (k.outputs and not issubclass(k, ends))
        )

    def instead_of(self, name: str) -> Kinds:
        """What can take a node's place: takes what arrives there and has as many wires."""
        graph = self._stage.graph
        layer = graph.node(name).layer
        fed = [source for _, source in graph.wired_inputs(name) if source is not None]
        ports = BlockInput, BlockOutput
        kinds = frozenset(k for k in self.here() if not issubclass(k, ports))
        if not fed:
            is_source = not graph.declared_inputs(layer)
            return frozenset(
                k for k in kinds if issubclass(k, BlockUse) or is_source != bool(k.inputs)
            )
        kinds &= self._after(fed[0])
        has_answer = any(port.is_target for port in graph.declared_inputs(layer))
        return frozenset(
            k
            for k in kinds
            if any(port.is_target for port in k.inputs) == has_answer
            and (len(fed) == 1 or _takes(k, len(fed)))
        )

    def _after(self, end: End) -> Kinds:
        spec = spec_at(self._stage.graph, self._stage.inference, end)
        if spec is None:
            return frozenset(self._stage.bridge.session.catalogue)
        # An empty block takes everything.
        return frozenset((*self._stage.bridge.session.fitting(spec), BlockUse))

    def _before(self, end: End) -> Kinds:
        """What could feed an input: for the true answer a target of the data, else any output."""
        ports = self._stage.graph.input_ports(end.node)
        wants_answer = any(port.is_target and port.name == end.port for port in ports)
        kinds = self._stage.bridge.session.catalogue
        if wants_answer:
            return frozenset(k for k in kinds if issubclass(k, DataField) and k.id == ANSWER)
        ends = (Loss, Metric)
        return frozenset(k for k in kinds if k.outputs and not issubclass(k, ends))


def alike(one: type[Layer], other: type[Layer]) -> float:
    """How much two types have in common, from 0 to 2: their family, and their settings' share."""
    mine = {(p.name, p.kind) for p in one.parameters()}
    theirs = {(p.name, p.kind) for p in other.parameters()}
    share = len(mine & theirs) / max(len(mine | theirs), 1)
    return share + (one.category == other.category)


def takes_many(kind: type[Layer]) -> bool:
    """Whether any number of wires can end at it."""
    return any(port.many for port in kind.inputs)


def _joins(kind: type[Layer], count: int) -> bool:
    """Whether it makes one of so many signals of equal rank."""
    plain = [p for p in kind.inputs if not (p.is_target or p.is_optional or p.is_unseen)]
    return issubclass(kind, BlockUse) or takes_many(kind) or len(plain) == count


def _takes(kind: type[Layer], count: int) -> bool:
    """Whether so many wires can end at it."""
    return issubclass(kind, BlockUse) or takes_many(kind) or len(kind.inputs) >= count
