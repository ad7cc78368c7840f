"""A model that was made into a project, and its comparison with what it was made of."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor, nn
from torch.export import ExportedProgram

from engine.catalogue.layers.data import InputField
from engine.catalogue.torch_later import own_random_numbers
from engine.compile.model import Model, compile_known
from engine.compile.writer import Writer
from engine.data.source import DataSource
from engine.errors import ImportRefused
from engine.graph.graph import End, Graph
from engine.inference.infer import Memo, infer
from engine.interchange.reading.drawing import Unknown
from engine.interchange.reading.traced import example
from engine.interchange.reading.wishes import Source
from engine.project.project import Project
from engine.tensor_spec import TensorSpec

_SEED = 0
_AVERAGES = ("running_mean", "running_var", "num_batches_tracked")


@dataclass(frozen=True)
class Imported:
    """A model that was made into a project.

    Attributes:
        project: with the drawing, laid out.
        weights: by the paths that the compiled drawing has.
        inputs: what the model is given, by the names of the input nodes.
        outputs: where the drawing gives what the model gives.
        origins: for each of these, the path it had in the model, if it lay there.
        unknown: what could not be expressed; placeholders stand for it.
        notes: what the user should know.
    """

    project: Project
    weights: dict[str, Tensor]
    inputs: dict[str, TensorSpec]
    outputs: tuple[End, ...]
    origins: dict[str, str]
    unknown: tuple[Unknown, ...] = ()
    notes: tuple[str, ...] = field(default=())

    def compiled(self) -> Model:
        """The network with the weights that it came with, on the CPU.

        Raises:
            ImportRefused: if weights are missing or do not fit.
        """
        graph = self.project.graph
        model = compile_known(graph, infer(graph, self.fields(), Memo()), _SEED)
        put_weights(model.root, self.weights)
        return model

    @property
    def parameters(self) -> int:
        """How many learned numbers came with it; running averages are not counted."""
        return sum(
            tensor.numel()
            for path, tensor in self.weights.items()
            if path.rpartition(".")[2] not in _AVERAGES
        )

    def fields(self) -> dict[str, TensorSpec]:
        """The fields that the drawing takes, with what they are."""
        return {**fields_of(self.project.data), **given_fields(self.project.graph, self.inputs)}


def largest_difference(imported: Imported, source: Source) -> float:
    """How far the drawing's outputs are from the model's, at most, for random examples.

    Relative to the largest output, where that is more than 1.
    """
    model = imported.compiled()
    with own_random_numbers(_SEED + 1), torch.no_grad():
        given = [example(spec, 3) for spec in imported.inputs.values()]
        ours = network(model, imported.outputs)(*given)
        theirs = _answers(source, given)
    far = 0.0 if len(ours) == len(theirs) else math.inf
    for mine, other in zip(ours, theirs, strict=False):
        wanted = other.reshape(-1).float()
        scale = max(1.0, float(wanted.abs().max()) if wanted.numel() else 1.0)
        if mine.numel() != wanted.numel():
            return math.inf
        moved = mine.movedim(0, _batch_axis(mine, other)).reshape(-1)
        far = max(far, float((moved - wanted).abs().max()) / scale)
    return far


def network(model: Model, outputs: Sequence[End]) -> Callable[..., tuple[Tensor, ...]]:
    """The compiled drawing as a function from its inputs, in order, to some of its outputs."""
    graph = model.graph
    needed = {end.node for end in outputs}
    for name in tuple(needed):
        needed |= graph.topology.upstream(name)
    fields = [n.name for n in graph.nodes if isinstance(n.layer, InputField)]
    order = [name for name in graph.topology.order if name in needed and name not in fields]
    writer = Writer(model.root)
    writer.write(graph, model.inference, (*fields, *order))
    found = []
    for end in outputs:
        ports = [port.name for port in graph.output_ports(end.node)]
        found.append(writer.results[end.node][ports.index(end.port)])
    module = writer.module("Network", tuple(found))
    module.eval()
    return module


def put_weights(root: nn.Module, weights: Mapping[str, Tensor]) -> None:
    """Give the modules of a compiled drawing the weights they came with.

    Raises:
        ImportRefused: if one is missing, or has another shape.
    """
    with torch.no_grad():
        for path, tensor in root.state_dict(keep_vars=True).items():
            given = weights.get(path)
            if given is None or given.shape != tensor.shape:
                shape = "missing" if given is None else f"of the shape {tuple(given.shape)}"
                raise ImportRefused(
                    f"The weight {path} is {shape}; {tuple(tensor.shape)} is needed."
                )
            tensor.copy_(given)


def fields_of(data: DataSource) -> dict[str, TensorSpec]:
    """The fields of a data set, with what they are."""
    return {field.name: field.spec for field in data.fields()}


def given_fields(graph: Graph, inputs: Mapping[str, TensorSpec]) -> dict[str, TensorSpec]:
    """The fields that inputs bring in, with what these are."""
    found = {}
    for name, spec in inputs.items():
        layer = graph.node(name).layer
        assert isinstance(layer, InputField)
        found[layer.field] = spec
    return found


def _answers(source: Source, given: Sequence[Tensor]) -> list[Tensor]:
    """What the model itself gives, used and not trained."""
    module = source.module() if isinstance(source, ExportedProgram) else source
    was_training = {part: part.training for part in module.modules()}
    if isinstance(source, nn.Module):
        module.eval()
    try:
        place = next(module.parameters(), torch.zeros(()))
        moved = [x.to(place.device) for x in given]
        moved = [x.to(place.dtype) if x.is_floating_point() else x for x in moved]
        found = module(*moved)
    finally:
        for part, mode in was_training.items():
            part.training = mode
    return [tensor.detach().cpu() for tensor in _tensors(found)]


def _tensors(structure: Any) -> list[Tensor]:
    if isinstance(structure, Tensor):
        return [structure]
    if isinstance(structure, dict):
        structure = list(structure.values())
    if isinstance(structure, list | tuple):
        return [tensor for item in structure for tensor in _tensors(item)]
    return []


def _batch_axis(mine: Tensor, other: Tensor) -> int:
    if mine.shape == other.shape:
        return 0
    rest = list(mine.shape[1:])
    for axis in range(other.dim()):
        if [s for i, s in enumerate(other.shape) if i != axis] == rest:
            return axis
    return 0
