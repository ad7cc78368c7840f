"""Makes a project of a model of PyTorch: its network as a drawing, and its weights.

The user's code is run: that of the module, and of the file it lies in. Nothing else is.
"""

from __future__ import annotations

import msgspec
from torch import nn
from torch.export import ExportedProgram

from engine.catalogue.catalogue import Catalogue
from engine.catalogue.layers.data import InputField
from engine.data.catalogue import DataCatalogue
from engine.errors import ImportRefused
from engine.graph.definitions import with_inside
from engine.graph.graph import End, Graph, checked_graph
from engine.graph.layout.tidy import tidy_places
from engine.interchange.reading.blocks import drawn_graph
from engine.interchange.reading.data import chosen_data, with_objective
from engine.interchange.reading.drawing import Drawing, Lifted, Shared, Spot
from engine.interchange.reading.exported_file import traced_program
from engine.interchange.reading.imported import Imported, fields_of, given_fields
from engine.interchange.reading.losses import (
    all_unknown,
    look_for_problems,
    look_for_ties,
    note_unused,
    origins_of,
    own_copy,
)
from engine.interchange.reading.module import argument_names, traced_module
from engine.interchange.reading.traced import Traced
from engine.interchange.reading.whole import is_whole
from engine.interchange.reading.wishes import Source, Wishes
from engine.project.project import Project
from engine.tensor_spec import TensorSpec

_BODY = (152.0, 190.0)
"""Room for a card with a picture, as the canvas draws it."""
_WIDEST = 1600.0


def import_model(
    source: Source, wishes: Wishes, catalogue: Catalogue, sources: DataCatalogue
) -> Imported:
    """Make a project of a module, or of what torch.export made of one.

    Raises:
        ImportRefused: if it can not be followed, or, unless unknown things are kept, listing by
            name all that no node of the palette can express.
    """
    traced = _traced(source, wishes)
    shared = Shared(catalogue, keeps_unknown=wishes.keeps_unknown, used=traced.used)
    shared.notes += traced.notes
    drawing = Drawing(shared)
    specs = traced.specs
    data, fields = chosen_data(traced, specs, wishes, sources, shared.notes)
    for (name, value), spec, data_field in zip(traced.inputs.items(), specs, fields, strict=True):
        drawing.input(name, InputField(field=data_field), value, spec)
    inputs = dict(zip(drawing.nodes, specs, strict=True))
    graph, weights = drawn_graph(traced, drawing, flat=wishes.flat)
    look_for_ties(weights, traced, shared)
    if shared.unknown and not wishes.keeps_unknown:
        raise ImportRefused(all_unknown(traced.name, shared.unknown))
    outputs = tuple(
        _end(drawing.spots[value]) for value in traced.outputs if value in drawing.spots
    )
    if not outputs:
        raise ImportRefused(f"{traced.name} gives nothing that depends on what it is given.")
    note_unused(weights, traced, shared.notes)
    graph = with_objective(graph, outputs[0], drawing, data, wishes, shared.notes)
    graph = laid_out(checked_graph(graph))
    look_for_problems(graph, {**fields_of(data), **given_fields(graph, inputs)}, shared)
    kept = {path: own_copy(tensor) for path, tensor in weights.items()}
    project = Project(name=traced.name, graph=graph, data=data)
    unknown, notes = tuple(shared.unknown), tuple(dict.fromkeys(shared.notes))
    return Imported(project, kept, inputs, outputs, origins_of(weights, traced), unknown, notes)


def _traced(source: Source, wishes: Wishes) -> Traced:
    if isinstance(source, ExportedProgram):
        return traced_program(source, wishes.inputs)
    names = argument_names(source)
    specs = _wished(source, wishes)
    if len(specs) > len(names):
        names = argument_names(source, at_least=len(specs))
    if len(specs) != len(names):
        raise ImportRefused(
            f"forward of {type(source).__name__} takes {', '.join(names) or 'nothing'}, but "
            f"{len(specs)} inputs are told. Give --input once for each."
        )
    return traced_module(source, dict(zip(names, specs, strict=True)), is_whole)


def _wished(module: nn.Module, wishes: Wishes) -> tuple[TensorSpec, ...]:
    """What the inputs are, as far as somebody tells."""
    if wishes.inputs:
        return wishes.inputs
    names = argument_names(module)
    if wishes.data is not None:
        fields = [f for f in wishes.data.fields() if f.role == "input"]
        named = [f.spec for name in names for f in fields if f.name == name]
        return tuple(named) if named else tuple(f.spec for f in fields[: len(names)])
    first = next((m for m in module.modules() if not any(True for _ in m.children())), None)
    if len(names) == 1 and isinstance(first, nn.Linear):
        return (TensorSpec((first.in_features,)),)
    listed = " ".join(f"--input SIZES_OF_{name.upper()}" for name in names)
    raise ImportRefused(
        f"Nothing tells what {type(module).__name__} is given. Say it with {listed}, as "
        "--input 3x224x224 for a picture or --input tokens:50/1000 for text, or name a data set "
        "with --data."
    )


def laid_out(graph: Graph) -> Graph:
    """The drawing, and each of its blocks, with every node in a place of its own."""
    for block in graph.blocks.definitions:
        graph = with_inside(graph, block.name, _placed(graph.blocks.inside(block.name)))
    return _placed(graph)


def _placed(graph: Graph) -> Graph:
    places = dict(tidy_places(graph, {n.name: _BODY for n in graph.nodes}, _WIDEST))
    nodes = tuple(msgspec.structs.replace(n, position=places[n.name]) for n in graph.nodes)
    return msgspec.structs.replace(graph, nodes=nodes)


def _end(spot: Spot | Lifted) -> End:
    return spot.spot.end if isinstance(spot, Lifted) else spot.end
