"""Code that gives some outputs of some nodes, whichever of their outputs these are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, fx

from engine.compile.writer import Value, Writer
from engine.errors import GraphHasProblems
from engine.inspection.sight import Sight

Output = tuple[str, int]
"""A node by its path, and which of its outputs, counted from 0."""


@dataclass(frozen=True, eq=False)
class Code:
    """What gives the outputs.

    Attributes:
        module: the code; fields → a tuple, each (N, …).
        fields: the data fields it takes, in order.
    """

    module: fx.GraphModule
    fields: tuple[str, ...]

    def computed(
        self, sight: Sight, fields: Mapping[str, Tensor], seed: int | None = None
    ) -> tuple[Tensor, ...]:
        """The outputs for these examples as when measured, without gradients.

        Raises:
            GraphHasProblems: if a field is missing, as an example of one's own may lack answers.
        """
        missing = [name for name in self.fields if name not in fields]
        if missing:
            raise GraphHasProblems(f"The example has no {missing[0]!r}, which is needed here.")
        with torch.no_grad():
            given: tuple[Tensor, ...] = sight.called(
                self.module, *(fields[name] for name in self.fields), seed=seed
            )
        return given


def code_of(sight: Sight, *outputs: Output) -> Code:
    """The code for these outputs, written once for each network.

    Raises:
        GraphHasProblems: if a node is not there, or not sound.
    """
    return sight.kept(("outputs", outputs), lambda: _written(sight, outputs))


def _written(sight: Sight, outputs: tuple[Output, ...]) -> Code:
    model = sight.model
    needed: set[str] = set()
    for path, _ in outputs:
        name = path.partition(".")[0]
        report = model.inference.nodes.get(name)
        if report is None or not report.is_sound:
            raise GraphHasProblems(f"{name} has a problem, or what is wired into it has.")
        needed |= {name, *model.graph.topology.upstream(name)}
    order = [name for name in model.graph.topology.order if name in needed]
    writer = Writer(model.root)
    writer.write(model.graph, model.inference, order)
    module = writer.module("part", tuple(_value(writer, *output) for output in outputs))
    return Code(module, model.fields_of(module))


def _value(writer: Writer, path: str, number: int) -> Value:
    values = writer.results.get(path, ())
    if number >= len(values):
        raise GraphHasProblems(
            f"What {path} gives can not be seen; it may lie in a block that runs over time."
        )
    return values[number]
