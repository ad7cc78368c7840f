"""A drawing of a traced model as it comes about: nodes, wires and the weights that belong to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from torch import Tensor

from engine.catalogue.catalogue import Catalogue
from engine.catalogue.layer import DataField, Layer
from engine.catalogue.layers.block import BlockInput, BlockOutput
from engine.errors import ChainruleError
from engine.graph.graph import End, Node, Wire
from engine.graph.names import free_name
from engine.inference.infer import Memo
from engine.interchange.reading.traced import Value
from engine.tensor_spec import TensorSpec


class CanNotExpress(ChainruleError):
    """No node of the palette does what a step of the model does."""


@dataclass(frozen=True)
class Unknown:
    """A step that no node of the palette can express.

    Attributes:
        path: of the module it happens in, or is; ``""`` is the model itself.
        name: of the operation or the module's class.
        place: in the user's code; may be empty.
        reason: in words.
    """

    path: str
    name: str
    place: str
    reason: str

    def __str__(self) -> str:
        where = self.path or "the model"
        place = f" at {self.place}" if self.place else ""
        return f"{where}: {self.name}{place}: {self.reason}"


@dataclass(frozen=True)
class Spot:
    """An output of a node, and what comes out there.

    Attributes:
        end: the output.
        spec: what comes out, without the batch.
        batch_axis: where the batch lies in the tensor of the model.
    """

    end: End
    spec: TensorSpec
    batch_axis: int = 0

    @property
    def rank(self) -> int:
        """Axes of the tensor of the model, the batch among them."""
        return self.spec.rank + 1


@dataclass(frozen=True)
class Lifted:
    """As a spot, but the tensor of the model has a further axis of size 1 in front.

    So do the last states of recurrent layers; the axis is drawn when something needs it.
    """

    spot: Spot


@dataclass(eq=False)
class Shared:
    """What holds for a drawing and all its blocks.

    Attributes:
        keeps_unknown: whether a node stands for what can not be expressed.
        weights: of blocks whose uses share them, by path.
        unknown: what could not be expressed.
        notes: what the user should know.
        used: the values that something takes, or the model gives.
    """

    catalogue: Catalogue
    memo: Memo = field(default_factory=Memo)
    keeps_unknown: bool = False
    weights: dict[str, Tensor] = field(default_factory=dict)
    unknown: list[Unknown] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    used: frozenset[Value] = frozenset()


class Drawing:
    """One drawing, of the whole model or of what is inside a block, as it comes about.

    Attributes:
        nodes, wires: what is drawn.
        spots: where the values of the model are to be had.
        weights: by node, its weights by their paths below it.
        origins: by node, the path of the module it came from.
        lines: of nodes that stand for blocks, the file and line of the call.
    """

    def __init__(self, shared: Shared) -> None:
        self.shared = shared
        self.nodes: dict[str, Node] = {}
        self.wires: list[Wire] = []
        self.spots: dict[Value, Spot | Lifted] = {}
        self.weights: dict[str, dict[str, Tensor]] = {}
        self.origins: dict[str, str] = {}
        self.constants: dict[object, Spot] = {}
        self.lines: dict[str, tuple[str, int]] = {}

    def add(
        self,
        stem: str,
        layer: Layer,
        sources: Mapping[str, Spot],
        *,
        weights: Mapping[str, Tensor] | None = None,
        origin: str = "",
    ) -> str:
        """Draw a node, with a wire to each port from its source; gives its name."""
        name = free_name(stem, self.nodes)
        self.nodes[name] = Node(name=name, layer=layer)
        self.wires += [Wire(spot.end, End(name, port)) for port, spot in sources.items()]
        self.weights[name] = dict(weights or {})
        self.origins[name] = origin
        return name

    def input(self, stem: str, layer: Layer, value: Value, spec: TensorSpec) -> None:
        """Draw a node that brings a value in."""
        name = self.add(stem, layer, {})
        self.spots[value] = Spot(End(name, "out"), spec, value.batch_axis or 0)

    def is_empty(self) -> bool:
        """Whether nothing is drawn but inputs and outputs."""
        ports = (DataField, BlockInput, BlockOutput)
        return all(isinstance(node.layer, ports) for node in self.nodes.values())

    def flat_weights(self) -> dict[str, Tensor]:
        """All weights by path."""
        return {
            f"{node}.{path}": tensor
            for node, weights in self.weights.items()
            for path, tensor in weights.items()
        }
