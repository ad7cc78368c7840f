"""A block over time, step by step, with every wire inside as a step of the code of its own."""

from __future__ import annotations

from dataclasses import replace

from torch import fx

from engine.compile.model import Model
from engine.compile.steps import Stepped
from engine.compile.wires import WireWriter

GIVEN, CARRIED = "given", "carried"
"""Of a step: what the block's outputs are given then, and what the wires inside carry."""


class StepWires(Stepped):
    """A block over time that tells what nodes give and, beside it, `GIVEN` and `CARRIED`.

    Attributes:
        path: of the block; ``block.0`` for one copy of a repeated one.
        wires: what lies where, in the order of what is carried.
    """

    def __init__(self, model: Model, path: str) -> None:
        """Write the code of a step anew.

        Raises:
            GraphHasProblems: if there is no such block.
        """
        super().__init__(model, path)
        self.path = path
        one = WireWriter(self.scope)
        given = one.write_inside(self.graph, self.inference, self.taken(one), ".", "")
        following = one.following(self.graph, self.states)
        told = {f"{path}{key}": values[0] for key, values in one.results.items() if values}
        nodes = {key: value for key, value in told.items() if isinstance(value, fx.Node)}
        self.wires = tuple(replace(place, inside=f"{path}{place.inside}") for place in one.wires)
        carried = tuple(one.wires.values())
        self.code = one.module("StepWires", (following, nodes, {GIVEN: given, CARRIED: carried}))
