"""A function that is being written, and the class around it."""

from __future__ import annotations

import keyword
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from torch import nn

from engine.catalogue.layers.block import BlockOutput
from engine.graph.graph import End, Graph
from engine.inference.report import Inference
from engine.interchange.writing.layout import (
    Call,
    Expression,
    Items,
    Plain,
    Return,
    Statement,
    Value,
)

USED_IN_CODE = frozenset(
    ("torch", "nn", "F", "Tensor", "math", "self", "shared", "len", "range", "reversed", "zip")
) | {"slice", "dict", "tuple", "_"}


@dataclass
class Scope:
    """The function that is being written, and the class around it.

    Attributes:
        modules: what holds the drawing's modules.
        is_network: it is the network's own; a block is handed the shared blocks.
        is_inline: what is plain enough is written out instead of being called.
        made: the lines of ``__init__``.
        lines: those of the function.
        results: by node, what its outputs are called.
        wholes: sequences of which the function has looked at one step.
        batch: how many examples there are.
    """

    graph: Graph
    inference: Inference
    modules: nn.Module
    is_network: bool = False
    is_inline: bool = False
    made: list[Statement] = field(default_factory=list)
    lines: list[Statement] = field(default_factory=list)
    results: dict[str, tuple[Expression, ...]] = field(default_factory=dict)
    wholes: dict[str, Expression] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    batch: Expression = field(default_factory=lambda: Value(1, "examples"))
    uses_shared: bool = False

    def name(self, node: str) -> str:
        """A variable for what a node gives: its name, unless the code needs that itself."""
        return self._free(node if node not in USED_IN_CODE else f"{node}_")

    def temporary(self, stem: str) -> str:
        """A variable that no node is called like."""
        while stem in self.graph.by_name or stem in USED_IN_CODE or keyword.iskeyword(stem):
            stem += "_"
        return self._free(stem)

    def shared(self) -> str:
        """Where the shared blocks are."""
        self.uses_shared = True
        return "self.shared" if self.is_network else "shared"

    def signature(self, arguments: Iterable[str]) -> tuple[str, ...]:
        """The arguments, and the shared blocks where they are needed."""
        tensors = [f"{name}: Tensor" for name in arguments]
        return (*tensors, *(["shared: nn.Module"] * self.uses_shared))

    def at(self, end: End) -> Expression:
        """What one output of a node is called."""
        ports = [port.name for port in self.graph.output_ports(end.node)]
        return self.results[end.node][ports.index(end.port)]

    def arriving(self, name: str) -> list[Expression]:
        """What a node is called with."""
        wired = self.graph.wired_inputs(name)
        return [self.at(end) for port, end in wired if end is not None and not port.is_delayed]

    def name_inputs(self) -> list[str]:
        """Name the arguments of a block."""
        names = [self.name(port.name) for port in self.graph.interface[0]]
        for port, name in zip(self.graph.interface[0], names, strict=True):
            self.results[port.name] = (Plain(name),)
        if names:
            self.batch = plain_call("len", [Plain(names[0])])
        return names

    def given_out(self, port: str) -> Expression:
        """What reaches an output of a block."""
        return self.at(self.graph.wire_into[End(port, "x")].source)

    def is_written(self, name: str) -> bool:
        """Whether a node of a block becomes code at all."""
        is_output = isinstance(self.graph.node(name).layer, BlockOutput)
        return not is_output and self.inference.nodes[name].is_sound

    def _free(self, stem: str) -> str:
        name, number = stem, 2
        while name in self.names:
            name, number = f"{stem}_{number}", number + 1
        self.names.add(name)
        return name


def plain_call(called: str, arguments: Iterable[Expression]) -> Call:
    """A call without names of arguments."""
    return Call(Plain(called), tuple(("", argument) for argument in arguments))


def returned(values: Sequence[Expression]) -> Return:
    """The end of a function that gives these."""
    return Return(values[0] if len(values) == 1 else Items(tuple(values)))


def result_type(count: int) -> str:
    """The type of a function that gives as many tensors."""
    if count == 1:
        return "Tensor"
    return f"tuple[{', '.join(['Tensor'] * count)}]" if count <= 4 else "tuple[Tensor, ...]"
