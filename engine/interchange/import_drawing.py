"""Draws the steps of a traced model: nodes, wires and the weights that belong to them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor

from engine.catalogue.catalogue import Catalogue
from engine.catalogue.layer import DataField, Layer
from engine.catalogue.layers.block import BlockInput, BlockOutput
from engine.catalogue.layers.data import Constant, Learned
from engine.catalogue.layers.shape import Reshape, Unsqueeze
from engine.catalogue.placeholder import Placeholder
from engine.errors import ChainruleError
from engine.graph.graph import End, Node, Wire
from engine.graph.names import free_name
from engine.inference.infer import Memo
from engine.inference.measure import Measured
from engine.inference.report import Problem
from engine.interchange.traced import Batch, Step, Value
from engine.parameter import MOST_NUMBERS
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


class Call:
    """A step that is being drawn; forms ask it for what they need.

    Axes that forms speak of are those of the model's tensors, the batch among them.
    """

    def __init__(self, drawing: Drawing, step: Step, stem: str = "") -> None:
        self.drawing, self.step, self.stem = drawing, step, stem

    @property
    def catalogue(self) -> Catalogue:
        """The layer types there are."""
        return self.drawing.shared.catalogue

    @property
    def used(self) -> frozenset[Value]:
        """The values that something takes, or the model gives."""
        return self.drawing.shared.used

    def refuse(self, reason: str) -> CanNotExpress:
        """The error that says why a step can not be expressed."""
        return CanNotExpress(reason)

    def spot(self, value: object, like: Spot | None = None, *, repeats: bool = False) -> Spot:
        """Where a value is to be had; one that is always the same becomes a node.

        Args:
            value: of the model.
            like: what it is to be combined with.
            repeats: whether it is repeated along axes of size 1, so that those may be left out.

        Raises:
            CanNotExpress: if its batch is mixed with another axis, or it is no tensor.
        """
        if isinstance(value, Spot):
            return value
        if not isinstance(value, Value):
            raise self.refuse(f"{value!r} stands where a tensor is needed")
        found = self.drawing.spots.get(value)
        if isinstance(found, Lifted):
            lifted = self.node(Unsqueeze(axis=1), found.spot, stem="unsqueeze")[0]
            found = self.drawing.spots[value] = Spot(lifted.end, lifted.spec, value.batch_axis or 0)
        if found is not None:
            return found
        if value.held is not None:
            return self._held(value, like, strips=repeats)
        raise self.refuse("what reaches it could not be drawn")

    def lifted(self, value: object) -> Spot | None:
        """Where a value is to be had without its axis of size 1 in front, if that is at hand."""
        found = self.drawing.spots.get(value) if isinstance(value, Value) else None
        return found.spot if isinstance(found, Lifted) else None

    def is_tensor(self, value: object) -> bool:
        """Whether it is a tensor that depends on the examples."""
        return isinstance(value, Value) and value.held is None

    def number(self, value: object) -> float | None:
        """A fixed number, as it is or in a tensor of one number that is not learned; else None."""
        if isinstance(value, bool | int | float):
            return float(value)
        if isinstance(value, Value) and value.held is not None and value.held.numel() == 1:
            is_fixed = not (value.is_learned or value.is_computed)
            return float(value.held.reshape(()).item()) if is_fixed else None
        return None

    def weight(self, value: object, what: str = "weight") -> Tensor:
        """The numbers of a learned weight.

        Raises:
            CanNotExpress: if they depend on the examples, or are computed from other weights.
        """
        if isinstance(value, Tensor):
            return value
        if not isinstance(value, Value) or value.held is None:
            raise self.refuse(f"its {what} is computed from the examples")
        if value.is_computed:
            raise self.refuse(f"its {what} is computed from other weights")
        return value.held

    def axis(self, x: Spot, dim: object) -> int:
        """The number, from 1 and without the batch, of an axis of the model's tensor.

        Raises:
            CanNotExpress: if it is the batch.
        """
        if not isinstance(dim, int):
            raise self.refuse(f"axis {dim!r} is no fixed number")
        place = dim + x.rank if dim < 0 else dim
        if place == x.batch_axis:
            raise self.refuse(
                "it works along the batch, but each example is by itself in a drawing"
            )
        return place if place > x.batch_axis else place + 1

    def node(
        self,
        layer: Layer,
        *inputs: Spot | None,
        weights: Mapping[str, object] | None = None,
        stem: str = "",
    ) -> tuple[Spot, ...]:
        """Draw a node; gives its outputs.

        Args:
            layer: what it is.
            inputs: what reaches its ports, in order; None: nothing is wired.
            weights: its weights by their names in our module.
            stem: what it is called, if not as the step or its layer.

        Raises:
            CanNotExpress: if the layer does not take what reaches it.
        """
        specs = tuple(None if x is None else x.spec for x in inputs)
        ports = [port for port in layer.inputs if not port.many]
        many = next((port.name for port in layer.inputs if port.many), "")
        if many:
            names = [f"{many}{number}" for number in range(1, len(inputs) + 1)]
        else:
            names = [port.name for port in ports]
            specs += (None,) * (len(names) - len(specs))
        found = self.drawing.shared.memo.measure(layer, specs)
        if isinstance(found, Problem):
            raise self.refuse(f"{layer.title}: {found.text}")
        given = {
            name: self.weight(value, name).detach()
            for name, value in (weights or {}).items()
            if value is not None
        }
        self._check_weights(layer, found, given)
        name = self.drawing.add(
            stem or self.stem or layer.id,
            layer,
            {n: x for n, x in zip(names, inputs, strict=False) if x is not None},
            weights=given,
            origin=self.step.path,
        )
        if stem == "" and self.stem:
            self.stem = ""  # the next node of this step is called after its layer
        batch_axis = next((x.batch_axis for x in inputs if x is not None), 0)
        return tuple(
            Spot(End(name, port.name), spec, batch_axis)
            for port, spec in zip(layer.outputs, found.outputs, strict=True)
        )

    def one(
        self, layer: Layer, *inputs: Spot | None, weights: Mapping[str, object] | None = None
    ) -> Spot:
        """As `node`, for the first output alone."""
        return self.node(layer, *inputs, weights=weights)[0]

    def _check_weights(self, layer: Layer, found: Measured, given: dict[str, Tensor]) -> None:
        wanted = dict(found.weights)
        lacking = sorted(wanted.keys() - given.keys())
        if lacking:
            raise self.refuse(f"{layer.title} needs {', '.join(lacking)}, which the model lacks")
        for name, shape in wanted.items():
            if tuple(given[name].shape) != shape:
                raise self.refuse(
                    f"its {name} has the shape {tuple(given[name].shape)}, but {layer.title} "
                    f"needs {shape}"
                )

    def _held(self, value: Value, like: Spot | None, *, strips: bool) -> Spot:
        """A node that gives fixed or learned numbers."""
        assert value.held is not None
        if value.is_computed:
            raise self.refuse("it uses numbers that are computed from weights alone")
        key = (value, None if like is None else (like.rank, like.batch_axis))
        if key in self.drawing.constants:
            return self.drawing.constants[key]
        numbers, before = self._without_batch(value, like)
        shape = tuple(numbers.shape)
        while strips and len(shape) > 1 and shape[0] == 1:
            shape = shape[1:]
        shape = shape or (1,)
        made = self._learned(numbers, shape) if value.is_learned else self._fixed(numbers, shape)
        spot = Spot(made.end, made.spec, min(before, made.spec.rank))
        self.drawing.constants[key] = spot
        return spot

    def _without_batch(self, value: Value, like: Spot | None) -> tuple[Tensor, int]:
        """The numbers for one example, and where the batch would lie."""
        assert value.held is not None
        at = value.batch_axis
        if at is not None:
            first = value.held.select(at, 0)
            if not torch.equal(first.unsqueeze(at).expand_as(value.held), value.held):
                raise self.refuse("it uses numbers that differ from example to example")
            return first, at
        numbers = value.held
        if like is None:
            return numbers, 0
        behind = like.rank - like.batch_axis  # places of the batch, counted from the end
        if numbers.dim() < behind:
            return numbers, 0
        place = numbers.dim() - behind
        if numbers.shape[place] != 1:
            raise self.refuse("it uses numbers that differ from example to example")
        return numbers.squeeze(place), place

    def _learned(self, numbers: Tensor, shape: tuple[int, ...]) -> Spot:
        weights = {"weight": numbers.reshape(shape if len(shape) > 1 else (1, *shape))}
        return self.node(Learned(shape=shape), weights=weights, stem=self._held_stem())[0]

    def _fixed(self, numbers: Tensor, shape: tuple[int, ...]) -> Spot:
        flat = numbers.reshape(-1)
        if not (torch.is_floating_point(flat) and bool(torch.isfinite(flat).all())):
            raise self.refuse("it uses fixed numbers that are not real or not finite")
        first = float(flat[0])
        if bool((flat == flat[0]).all()):
            return self.node(Constant(kind="full", shape=shape, value=first), stem="constant")[0]
        if flat.numel() > MOST_NUMBERS:
            raise self.refuse(f"it uses {flat.numel()} fixed numbers, too many to type in")
        rows = flat.reshape(shape if len(shape) == 2 and shape[0] > 1 else (1, -1)).tolist()
        typed = Constant(kind="typed", numbers=tuple(tuple(row) for row in rows))
        spot = self.node(typed, stem="constant")[0]
        if spot.spec.shape == shape:
            return spot
        return self.node(Reshape(shape=shape), spot, stem="reshape")[0]

    def _held_stem(self) -> str:
        names = [v.path.rpartition(".")[2] for v in self.step.used() if v.is_learned and v.path]
        return names[0] if len(names) == 1 and names[0] else "learned"


def kept_as_placeholder(drawing: Drawing, step: Step, reason: str) -> Any:
    """Draw a node that remembers a step that can not be expressed; gives its outputs."""
    settings = {
        "module": step.path,
        "place": step.place,
        "reason": reason,
        "arguments": _words(step.args),
        "options": _words(step.kwargs),
    }
    layer = Placeholder.holding(f"torch.{step.name}", 1, settings)
    sources: dict[str, Spot] = {}
    for value in step.used():
        spot = drawing.spots.get(value)
        if spot is not None:
            spot = spot.spot if isinstance(spot, Lifted) else spot
            sources[f"x{len(sources) + 1}"] = spot
    name = drawing.add("unknown", layer, sources, origin=step.path)
    for number, value in enumerate(step.made(), 1):
        port = "out" if number == 1 else f"out{number}"
        drawing.spots[value] = Spot(End(name, port), spec_of(value), value.batch_axis or 0)
    return step.result


def spec_of(value: Value) -> TensorSpec:
    """The spec of a value, as far as the model tells."""
    return TensorSpec(value.shape, str(value.dtype).removeprefix("torch."))


def settle(step: Step, drawing: Drawing, result: object) -> None:
    """Note where the values of a step are to be had.

    Raises:
        CanNotExpress: if what was drawn gives other shapes than the model.
    """
    spots = list(_spots_in(result))
    values = step.made()
    if len(spots) < len(values):
        raise CanNotExpress("only some of its results can be expressed")
    for value, spot in zip(values, spots, strict=False):
        if spot is None:
            continue
        if value.batch_axis is None:
            if value not in drawing.shared.used:
                continue
            raise CanNotExpress(
                f"it mixes the batch with another axis (shape {tuple(value.shapes[0])} for 2 "
                "examples); each example is by itself in a drawing"
            )
        if isinstance(spot, Lifted):
            drawing.spots[value] = spot
            continue
        if value.shape != spot.spec.shape:
            raise CanNotExpress(
                f"the palette's node would give {spot.spec}, but the model gives "
                f"{'×'.join(map(str, value.shape)) or 'one number'}"
            )
        drawing.spots[value] = Spot(spot.end, spot.spec, value.batch_axis)


def _spots_in(result: object) -> list[Spot | Lifted | None]:
    if isinstance(result, tuple | list):
        return [spot for item in result for spot in _spots_in(item)]
    return [result] if isinstance(result, Spot | Lifted) or result is None else []


def _words(structure: Any) -> Any:
    """Something JSON can hold."""
    if isinstance(structure, Value):
        return f"<{structure.name}>"
    if isinstance(structure, Batch):
        return "<batch>"
    if isinstance(structure, dict):
        return {str(name): _words(item) for name, item in structure.items()}
    if isinstance(structure, list | tuple):
        return [_words(item) for item in structure]
    try:
        json.dumps(structure)
    except (TypeError, ValueError):
        return str(structure)
    return structure
