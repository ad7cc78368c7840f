"""How a sequence comes into a block that runs over time, step by step, and out again."""

from __future__ import annotations

from dataclasses import dataclass

from engine.catalogue.layers.block import BlockInput, BlockOutput
from engine.graph.graph import Graph
from engine.inference.receptive_field import EVERYTHING, ReceptiveField
from engine.inference.report import Problem
from engine.tensor_spec import TensorSpec


@dataclass(frozen=True)
class Arrival:
    """What reaches an input of a block: its spec, and the part of the picture it has seen."""

    spec: TensorSpec
    seen: ReceptiveField | None = None


Arrivals = tuple[Arrival, ...]


def per_step(inside: Graph, arrivals: Arrivals) -> tuple[int, Arrivals] | Problem:
    """How many steps there are, and what reaches the inside at each; or what is wrong."""
    lengths: dict[str, int] = {}
    found = []
    for port, arrival in zip(inside.interface[0], arrivals, strict=True):
        layer = inside.node(port.name).layer
        assert isinstance(layer, BlockInput)
        if layer.each_step == "whole":
            found.append(arrival)
            continue
        spec = arrival.spec
        if not spec.shape:
            return Problem(
                f"{port.name} takes one step of a sequence, but a single number reaches it",
                f"Wire a sequence to it, or let {port.name} be the same at every step.",
            )
        lengths[port.name] = spec.shape[0]
        axes = spec.axes[1:] if spec.axes[0] == "T" else ()  # else those usual for the rank
        step = TensorSpec(spec.shape[1:], spec.dtype, axes, spec.classes)
        found.append(Arrival(step, None if arrival.seen is None else EVERYTHING))
    if not lengths:
        return Problem(
            "nothing says how many steps there are",
            "At least one Block input must take one step of a sequence.",
        )
    if len(set(lengths.values())) > 1:
        told = " and ".join(f"{length} of {name}" for name, length in lengths.items())
        return Problem(
            f"the sequences differ in length: {told} steps",
            "Change the layers before it until both lengths agree.",
        )
    return next(iter(lengths.values())), tuple(found)


def gives_every(inside: Graph, name: str) -> bool:
    """Whether an output of a block gives all steps."""
    layer = inside.node(name).layer
    return isinstance(layer, BlockOutput) and layer.steps == "every"


def as_sequence(spec: TensorSpec, steps: int) -> TensorSpec:
    """The spec of all steps together."""
    return TensorSpec((steps, *spec.shape), spec.dtype, ("T", *spec.axes), spec.classes)
