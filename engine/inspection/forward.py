"""One pass forward, as far as somebody wants to see it: of nodes and wires that are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

import torch
from torch import Tensor, fx

from engine.compile.model import Model
from engine.compile.wires import Place, WiresCode, wires_code
from engine.errors import GraphHasProblems
from engine.inspection.sight import Sight


def code_of(sight: Sight) -> WiresCode:
    """The drawing in code in which every wire is a step of its own."""
    return sight.kept("wires", partial(wires_code, sight.model))


def values_of(
    sight: Sight, wanted: Iterable[str | Place], fields: Mapping[str, Tensor]
) -> dict[str | Place, Tensor]:
    """What nodes give and wires carry; nothing else is computed, and no field that is not needed.

    Args:
        sight: the network.
        wanted: paths of nodes, and wires; what is not there is left out.
        fields: by field name, shapes (N, …).

    Raises:
        GraphHasProblems: if the examples lack a field that is needed.
    """
    code = code_of(sight)
    known = tuple(dict.fromkeys(one for one in wanted if one in code.steps))
    module, names = sight.kept(("values", known), partial(_pruned, sight.model, code, known))
    missing = [name for name in names if name not in fields]
    if missing:
        raise GraphHasProblems(
            f"This example has no {missing[0]}, which is needed here. Choose one of the data."
        )
    with torch.no_grad():
        given = sight.called(module, *(fields[name] for name in names))
    return dict(zip(known, given, strict=True))


def _pruned(
    model: Model, code: WiresCode, wanted: tuple[str | Place, ...]
) -> tuple[fx.GraphModule, tuple[str, ...]]:
    """The part of the code that is needed for what is wanted, and the fields it takes."""
    graph = fx.Graph()
    copied: dict[fx.Node, fx.Node] = {}
    graph.graph_copy(code.module.graph, copied)
    steps = {step.name: new for step, new in copied.items()}
    graph.output(tuple(steps[code.steps[one]] for one in wanted))
    module = fx.GraphModule(model.root, graph, "ValuesCode")
    graph = module.graph
    graph.eliminate_dead_code()
    arguments = [step for step in graph.nodes if step.op == "placeholder"]
    names = []
    for step, field in zip(arguments, code.fields, strict=True):
        if step.users:
            names.append(field)
        else:
            graph.erase_node(step)
    module.recompile()
    return module, tuple(names)
