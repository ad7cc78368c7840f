"""A step that is being drawn, and what forms ask of it."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor

from engine.catalogue.catalogue import Catalogue
from engine.catalogue.layer import Layer
from engine.catalogue.layers.data import Constant, Learned
from engine.catalogue.layers.shape import Reshape, Unsqueeze
from engine.graph.graph import End
from engine.inference.measure import Measured
from engine.inference.report import Problem
from engine.interchange.reading.drawing import CanNotExpress, Drawing, Lifted, Spot
from engine.interchange.reading.traced import Step, Value
from engine.parameter import MOST_NUMBERS


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
