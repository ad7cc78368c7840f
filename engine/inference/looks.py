"""What was found at each node, and all that it followed from: most edits leave most nodes alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from engine.graph.graph import Blocks, Node, Wire
from engine.inference.report import NodeReport
from engine.tensor_spec import TensorSpec


@dataclass(frozen=True)
class Look:
    """One look at a node of the whole drawing: what was found, and all that it followed from."""

    node: Node
    wires: tuple[Wire, ...]
    sources: tuple[NodeReport | None, ...]
    blocks: Blocks
    fields: Mapping[str, TensorSpec]
    report: NodeReport

    def is_of(self, other: Look) -> bool:
        """Whether the same was looked at, the very same values for the most part."""
        return (
            self.node is other.node
            and self.wires == other.wires
            and all(a is b for a, b in zip(self.sources, other.sources, strict=True))
            and (self.blocks is other.blocks or self.blocks == other.blocks)
            and self.fields is other.fields
        )


class Looks:
    """The last look at each node of one drawing.

    Attributes:
        last: by the node's name.
    """

    def __init__(self) -> None:
        self.last: dict[str, Look] = {}
        self._fields: Mapping[str, TensorSpec] = {}

    def copied(self) -> Looks:
        """The same looks, to go on from by themselves."""
        other = Looks()
        other.last, other._fields = dict(self.last), self._fields
        return other

    def kept_fields(self, fields: Mapping[str, TensorSpec]) -> Mapping[str, TensorSpec]:
        """The very fields of the last time, if these are equal."""
        if fields != self._fields:
            self._fields = dict(fields)
        return self._fields
