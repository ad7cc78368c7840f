"""A node with a problem, and what an edit of its drawing would be made from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from engine.catalogue.catalogue import Catalogue
from engine.catalogue.layer import Layer, Port
from engine.data.data_set import Field
from engine.errors import ShapeMismatch
from engine.graph.command import GraphCommand, Together
from engine.graph.graph import End, Graph, Node
from engine.inference.infer import Memo
from engine.inference.report import Inference, NodeReport, Problem
from engine.tensor_spec import TensorSpec

LONGEST_TITLE = 40


@dataclass(frozen=True)
class Mend:
    """An edit after which a node has no problem any more, and no other node a new one.

    Attributes:
        title: what it does, in at most `LONGEST_TITLE` letters.
        command: an edit of the drawing that the node lies in; one step of undo.
    """

    title: str
    command: GraphCommand


def mend(title: str, *commands: GraphCommand, where: str = "") -> Mend:
    """A mend of these edits, one after the other; ``where`` is told if there is room for it."""
    if where and len(f"{title} {where}") <= LONGEST_TITLE:
        title = f"{title} {where}"
    if len(title) > LONGEST_TITLE:
        title = f"{title[: LONGEST_TITLE - 1].rstrip()}…"
    return Mend(title, Together(commands, title))


@dataclass(frozen=True, eq=False)
class Case:
    """A node with a problem.

    Attributes:
        graph: the drawing that it lies in.
        name: which node.
        inference: what is known of that drawing.
        is_inside: the drawing is that of a block.
        fields: those of the data set; empty inside a block, where data do not come by themselves.
        types: all layer types.
        memo: what was measured before.
    """

    graph: Graph
    name: str
    inference: Inference
    is_inside: bool
    fields: tuple[Field, ...]
    types: Catalogue
    memo: Memo

    @cached_property
    def node(self) -> Node:
        """The node itself."""
        return self.graph.node(self.name)

    @property
    def layer(self) -> Layer:
        """Its layer."""
        return self.node.layer

    @property
    def report(self) -> NodeReport:
        """What is known of it."""
        return self.inference.nodes[self.name]

    @cached_property
    def ports(self) -> tuple[tuple[Port, End | None, TensorSpec | None], ...]:
        """What it is called with: its ports in order, what is wired to each, and its spec."""
        wired = self.graph.wired_inputs(self.name)
        return tuple((port, end, self.spec_at(end)) for port, end in wired)

    @property
    def specs(self) -> tuple[TensorSpec | None, ...]:
        """What reaches its ports."""
        return tuple(spec for _, _, spec in self.ports)

    def spec_at(self, end: End | None) -> TensorSpec | None:
        """What an output gives, if it is known."""
        if end is None:
            return None
        outputs = self.inference.nodes[end.node].outputs
        ports = [port.name for port in self.graph.output_ports(end.node)]
        index = ports.index(end.port) if end.port in ports else 0
        return outputs[index] if index < len(outputs) else None

    def takes(self, specs: tuple[TensorSpec | None, ...], layer: Layer | None = None) -> bool:
        """Whether the node's layer, or another in its place, works with these inputs."""
        layer = self.layer if layer is None else layer
        try:
            layer.check(*specs)
        except ShapeMismatch:
            return False
        except (TypeError, AttributeError):  # an input that is needed is not known
            return False
        return not isinstance(self.memo.measure(layer, specs), Problem)

    def with_spec(self, place: int, spec: TensorSpec) -> tuple[TensorSpec | None, ...]:
        """What would reach the ports if one of them were given something else."""
        return (*self.specs[:place], spec, *self.specs[place + 1 :])
