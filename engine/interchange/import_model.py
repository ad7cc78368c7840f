"""Makes a project of a model of PyTorch: its network as a drawing, and its weights.

The user's code is run: that of the module, and of the file it lies in. Nothing else is.
"""

from __future__ import annotations

import importlib
import importlib.util
import math
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import torch
from torch import Tensor, nn
from torch.export import ExportedProgram

from engine.catalogue.catalogue import Catalogue
from engine.catalogue.layer import Layer, Loss, Metric
from engine.catalogue.layers.activation import LogSoftmax
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.loss import NLL, CrossEntropy, SquaredError
from engine.catalogue.layers.metric import Accuracy
from engine.compile.model import Model, compile_known
from engine.compile.writer import Writer
from engine.data.catalogue import DataCatalogue
from engine.data.data_set import Field
from engine.data.source import DataSource
from engine.errors import ImportRefused
from engine.graph.definitions import with_inside
from engine.graph.graph import End, Graph, Node, Wire, checked_graph
from engine.graph.layout import tidy_places
from engine.graph.names import free_name
from engine.inference.infer import Memo, infer
from engine.interchange.import_blocks import drawn_graph
from engine.interchange.import_drawing import Drawing, Lifted, Shared, Spot, Unknown
from engine.interchange.import_exported import read_exported, traced_program
from engine.interchange.import_module import argument_names, traced_module
from engine.interchange.module_forms import is_whole
from engine.interchange.traced import Traced, example
from engine.project.project import Project
from engine.tensor_spec import TensorSpec

Source = nn.Module | ExportedProgram
_BODY = (152.0, 96.0)
_WIDEST = 1600.0
_SEED = 0
_AVERAGES = ("running_mean", "running_var", "num_batches_tracked")


@dataclass(frozen=True)
class Wishes:
    """What the user says about a model beyond itself.

    Attributes:
        inputs: what one example is, for each argument of the model's forward.
        classes: how many classes it tells apart; None: not said.
        data: the data set to learn from; None: one that fits, if there is one.
        flat: draw no blocks but those that share weights.
        keeps_unknown: put a node that remembers what it was in the place of what can not be
            expressed.
    """

    inputs: tuple[TensorSpec, ...] = ()
    classes: int | None = None
    data: DataSource | None = None
    flat: bool = False
    keeps_unknown: bool = False


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
        return {**_fields_of(self.project.data), **_given(self.project.graph, self.inputs)}


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
    drawing = Drawing(shared)
    specs = traced.specs
    data, fields = _data(traced, specs, wishes, sources, shared.notes)
    for (name, value), spec, data_field in zip(traced.inputs.items(), specs, fields, strict=True):
        drawing.input(name, InputField(field=data_field), value, spec)
    inputs = dict(zip(drawing.nodes, specs, strict=True))
    graph, weights = drawn_graph(traced, drawing, flat=wishes.flat)
    _look_for_ties(weights, traced, shared)
    if shared.unknown and not wishes.keeps_unknown:
        raise ImportRefused(_listed(traced.name, shared.unknown))
    outputs = tuple(
        _end(drawing.spots[value]) for value in traced.outputs if value in drawing.spots
    )
    if not outputs:
        raise ImportRefused(f"{traced.name} gives nothing that depends on what it is given.")
    _note_unused(weights, traced, shared.notes)
    graph = _with_objective(graph, outputs[0], drawing, data, wishes, shared.notes)
    graph = laid_out(checked_graph(graph))
    _look_for_problems(graph, {**_fields_of(data), **_given(graph, inputs)}, shared)
    kept = {path: _own(tensor) for path, tensor in weights.items()}
    project = Project(name=traced.name, graph=graph, data=data)
    unknown, notes = tuple(shared.unknown), tuple(dict.fromkeys(shared.notes))
    return Imported(project, kept, inputs, outputs, _origins(weights, traced), unknown, notes)


def largest_difference(imported: Imported, source: Source) -> float:
    """How far the drawing's outputs are from the model's, at most, for random examples.

    Relative to the largest output, where that is more than 1.
    """
    model = imported.compiled()
    generator = torch.Generator().manual_seed(_SEED)
    with torch.random.fork_rng(devices=[]), torch.no_grad():
        torch.default_generator.manual_seed(int(generator.initial_seed()) + 1)
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


# What the user points at


def loaded(target: str) -> Source:
    """The model that the user points at: ``module:callable``, ``file.py:callable`` or a file.

    Raises:
        ImportRefused: if there is none, with the reason.
    """
    if ":" not in target or target.endswith(".pt2"):
        return read_exported(Path(target))
    place, _, name = target.rpartition(":")
    with _found_from(place):
        found = _attribute(_module(place), name, target)
        if isinstance(found, nn.Module):
            return found
        try:
            made = found()
        except Exception as fault:  # the user's code may raise anything
            raise ImportRefused(
                f"{target} can not be called without arguments: {type(fault).__name__}: {fault}. "
                "Point at a function that takes none and gives the model."
            ) from fault
    if not isinstance(made, nn.Module):
        raise ImportRefused(f"{target} gives a {type(made).__name__}, and no torch.nn.Module.")
    return made


@contextmanager
def _found_from(place: str) -> Iterator[None]:
    """As Python finds modules when it is started here."""
    folder = str(Path(place).resolve().parent if place.endswith(".py") else Path.cwd())
    before = list(sys.path)
    sys.path.insert(0, folder)
    try:
        yield
    finally:
        sys.path[:] = before


def _module(place: str) -> Any:
    try:
        if not place.endswith(".py"):
            return importlib.import_module(place)
        if not Path(place).is_file():
            raise ImportRefused(f"There is no file {place}.")
        name = re.sub(r"\W", "_", Path(place).stem)
        specification = importlib.util.spec_from_file_location(name, place)
        assert specification is not None
        assert specification.loader is not None
        module = importlib.util.module_from_spec(specification)
        sys.modules[name] = module
        specification.loader.exec_module(module)
    except ImportRefused:
        raise
    except Exception as fault:  # the user's code may raise anything
        raise ImportRefused(
            f"{place} can not be imported: {type(fault).__name__}: {fault}."
        ) from fault
    return module


def _attribute(module: Any, name: str, target: str) -> Any:
    found = module
    for part in name.split("."):
        found = getattr(found, part, None)
    if found is None:
        known = sorted(
            n for n, v in vars(module).items() if isinstance(v, type) and issubclass(v, nn.Module)
        )
        listed = f" It has: {', '.join(known)}." if known else ""
        raise ImportRefused(f"{target}: there is nothing called {name!r} in it.{listed}")
    if not callable(found) and not isinstance(found, nn.Module):
        raise ImportRefused(f"{target} is a {type(found).__name__}, neither module nor callable.")
    return found


def spec_from_text(text: str) -> TensorSpec:
    """What one example is, as the command line says it.

    ``3x224x224`` is a picture, ``64`` a vector, ``steps:20x8`` a sequence of vectors, and
    ``tokens:50/1000`` are 50 tokens of 1000 that there are.

    Raises:
        ImportRefused: if it says something else.
    """
    found = re.fullmatch(r"(?:(tokens|steps):)?(\d+(?:[x×*,]\d+)*)(?:/(\d+))?", text.strip())
    if found is None:
        raise ImportRefused(
            f"--input expects sizes as 3x224x224, steps:20x8 or tokens:50/1000, received {text!r}"
        )
    kind, sizes, classes = found.groups()
    shape = tuple(int(size) for size in re.split(r"[x×*,]", sizes))
    if 0 in shape or classes == "0":
        raise ImportRefused(f"--input: a size of 0 holds nothing ({text})")
    if kind == "tokens" and classes is None:
        raise ImportRefused(f"--input {text}: say how many tokens there are, as {text}/1000")
    if classes is not None:
        axes = ("T",) if len(shape) == 1 else ()
        return TensorSpec(shape, "int64", axes, int(classes))
    return TensorSpec(shape, axes=("T", "F") if kind == "steps" and len(shape) == 2 else ())


# Inputs and data


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


def _data(
    traced: Traced,
    specs: list[TensorSpec],
    wishes: Wishes,
    sources: DataCatalogue,
    notes: list[str],
) -> tuple[DataSource, list[str]]:
    """A data set that fits, and the fields of it for the inputs."""
    out = traced.outputs[0].shape if traced.outputs else ()
    given = wishes.data
    candidates = [source() for source in sources] if given is None else [given]
    ranked: list[tuple[int, DataSource, list[str]]] = []
    for source in candidates:
        fields = _fitting_fields(source, list(traced.inputs), specs)
        if fields is not None:
            ranked.append((_fit(source, fields, list(traced.inputs), out, wishes), source, fields))
    if ranked:
        _, data, fields = max(ranked, key=lambda entry: entry[0])
        return data, fields
    if wishes.data is not None:
        shown = ", ".join(map(str, specs))
        raise ImportRefused(f"No field of {candidates[0].title} is {shown}, which the model needs.")
    shown = " and ".join(map(str, specs))
    notes.append(
        f"No data set that comes with Chainrule has examples of {shown}: choose data in the "
        "project before it can learn."
    )
    return candidates[0], list(traced.inputs)


def _fitting_fields(
    source: DataSource, names: list[str], specs: list[TensorSpec]
) -> list[str] | None:
    here = [f for f in source.fields() if f.role == "input"]
    found: list[str] = []
    for name, spec in zip(names, specs, strict=True):
        fitting = [f.name for f in here if f.name not in found and _is_alike(f.spec, spec)]
        if not fitting:
            return None
        found.append(name if name in fitting else fitting[0])
    return found


def _is_alike(one: TensorSpec, other: TensorSpec) -> bool:
    return (one.shape, one.dtype, one.classes) == (other.shape, other.dtype, other.classes)


def _fit(
    source: DataSource, fields: list[str], names: list[str], out: tuple[int, ...], wishes: Wishes
) -> int:
    """How well a data set fits beyond the shapes of its inputs."""
    target = _target_for(source, out, wishes)
    return 4 * (target is not None) + 2 * (fields == names)


def _target_for(source: DataSource, out: tuple[int, ...], wishes: Wishes) -> Field | None:
    for one in source.fields():
        if one.role != "target":
            continue
        classes = one.spec.classes
        if classes is not None and not one.spec.shape:
            if out == (classes,) and wishes.classes in (None, classes):
                return one
        elif classes is None and one.spec.shape == out and wishes.classes is None:
            return one
    return None


def _with_objective(
    graph: Graph,
    out: End,
    drawing: Drawing,
    data: DataSource,
    wishes: Wishes,
    notes: list[str],
) -> Graph:
    """The drawing with a target, a loss and a metric, if it is known what is to be learned."""
    spot = next(s for s in drawing.spots.values() if isinstance(s, Spot) and s.end == out)
    target = _target_for(data, spot.spec.shape, wishes)
    name = target.name if target is not None else "label"
    is_classes = wishes.classes is not None or (target is not None and target.spec.classes)
    if target is None and wishes.classes is None:
        notes.append(
            "Nothing tells what is to be learned, so there is no loss yet: add a target and a loss "
            "in the project, or say --classes N."
        )
        return graph
    if wishes.classes is not None and spot.spec.shape != (wishes.classes,):
        raise ImportRefused(
            f"--classes {wishes.classes}: the model gives {spot.spec} numbers, but one score for "
            "each class is needed."
        )
    loss: Layer = SquaredError()
    if is_classes:
        is_log = isinstance(graph.node(out.node).layer, LogSoftmax)
        loss = NLL() if is_log else CrossEntropy()
    answer = free_name(name, graph.by_name)
    added = [Node(name=answer, layer=TargetField(field=name))]
    judges: list[Layer] = [loss, *([Accuracy()] if is_classes else [])]
    wires = []
    for judge in judges:
        stem = free_name(judge.id, {*graph.by_name, answer})
        added.append(Node(name=stem, layer=judge))
        scores, true = (port.name for port in judge.inputs[:2])
        wires += [Wire(out, End(stem, scores)), Wire(End(answer, "out"), End(stem, true))]
    return msgspec.structs.replace(
        graph, nodes=(*graph.nodes, *added), wires=(*graph.wires, *wires)
    )


def _fields_of(data: DataSource) -> dict[str, TensorSpec]:
    return {field.name: field.spec for field in data.fields()}


def _given(graph: Graph, inputs: Mapping[str, TensorSpec]) -> dict[str, TensorSpec]:
    """The fields that inputs bring in, with what these are."""
    found = {}
    for name, spec in inputs.items():
        layer = graph.node(name).layer
        assert isinstance(layer, InputField)
        found[layer.field] = spec
    return found


# What could be lost


def _look_for_problems(graph: Graph, fields: Mapping[str, TensorSpec], shared: Shared) -> None:
    """Refuse a drawing that would not run.

    Raises:
        ImportRefused: if a node has a problem although every step could be expressed.
    """
    if shared.unknown:
        return
    wrong = [
        f"{name}: {problem.text}"
        for name, problem in infer(graph, fields, shared.memo).problems
        # Losses and metrics wait for data that may have to be chosen yet.
        if problem.severity == "problem" and not _is_judge(graph, name)
    ]
    if wrong:
        raise ImportRefused(f"The drawing would not run. {'; '.join(wrong[:3])}.")


def _listed(name: str, unknown: Sequence[Unknown]) -> str:
    seen = dict.fromkeys(map(str, unknown))
    lines = "\n  ".join(seen)
    return (
        f"{len(seen)} thing{'s' if len(seen) > 1 else ''} in {name} can not be expressed with the "
        f"palette's nodes:\n  {lines}\nWith --keep-unknown the rest is imported, and nodes that "
        "remember what they were stand for these."
    )


def _is_judge(graph: Graph, name: str) -> bool:
    return isinstance(graph.node(name.partition(".")[0]).layer, Loss | Metric | TargetField)


def _look_for_ties(weights: Mapping[str, Tensor], traced: Traced, shared: Shared) -> None:
    """Refuse a parameter that two nodes would hold copies of."""
    names = {tensor.data_ptr(): path for path, tensor in traced.weights.items()}
    homes: dict[int, list[str]] = {}
    for path, tensor in weights.items():
        if tensor.numel() and tensor.is_floating_point():
            homes.setdefault(tensor.data_ptr(), []).append(path)
    for place, paths in homes.items():
        if len(paths) > 1:
            reason = f"{' and '.join(paths)} would each get a copy of it, but they share it"
            shared.unknown.append(Unknown(names.get(place, paths[0]), "shared weight", "", reason))


def _origins(weights: Mapping[str, Tensor], traced: Traced) -> dict[str, str]:
    names = {tensor.data_ptr(): path for path, tensor in traced.weights.items()}
    homes = {path: names.get(tensor.data_ptr()) for path, tensor in weights.items()}
    return {path: name for path, name in homes.items() if name is not None}


def _note_unused(weights: Mapping[str, Tensor], traced: Traced, notes: list[str]) -> None:
    kept = {tensor.untyped_storage().data_ptr() for tensor in weights.values()}
    lost = [
        path
        for path, tensor in traced.weights.items()
        if isinstance(tensor, nn.Parameter)
        and tensor.numel()
        and tensor.untyped_storage().data_ptr() not in kept
    ]
    if lost:
        shown = ", ".join(lost[:6]) + (f" and {len(lost) - 6} more" if len(lost) > 6 else "")
        notes.append(f"Weights that the model holds but does not use were left out: {shown}.")


def _own(tensor: Tensor) -> Tensor:
    kept = tensor.detach().cpu()
    return (kept.float() if kept.is_floating_point() else kept).clone().contiguous()


# Layout


def laid_out(graph: Graph) -> Graph:
    """The drawing, and each of its blocks, with every node in a place of its own."""
    for block in graph.blocks.definitions:
        graph = with_inside(graph, block.name, _placed(graph.blocks.inside(block.name)))
    return _placed(graph)


def _placed(graph: Graph) -> Graph:
    places = dict(tidy_places(graph, {n.name: _BODY for n in graph.nodes}, _WIDEST))
    nodes = tuple(msgspec.structs.replace(n, position=places[n.name]) for n in graph.nodes)
    return msgspec.structs.replace(graph, nodes=nodes)


# Answers


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


def _end(spot: Spot | Lifted) -> End:
    return spot.spot.end if isinstance(spot, Lifted) else spot.end


__all__ = [
    "Imported",
    "Wishes",
    "import_model",
    "largest_difference",
    "loaded",
    "network",
    "put_weights",
    "spec_from_text",
]
