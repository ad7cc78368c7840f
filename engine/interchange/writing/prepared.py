"""What every format is written from: the compiled network, its weights and its ends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, fx, nn

from engine.catalogue.layer import Layer
from engine.compile.model import Model, compile_known
from engine.compile.writer import Writer
from engine.errors import FileRefused
from engine.graph.bypass import in_effect, straightened
from engine.inference.infer import Memo, infer
from engine.inference.measure import torch_dtype
from engine.interchange.writing.ends import Ends, ends_of
from engine.interchange.writing.recording import Makings, recorded
from engine.project.project import Project
from engine.tensor_spec import TensorSpec
from engine.training.checkpoint import saved_weights


@dataclass(frozen=True)
class Written:
    """What was written.

    Attributes:
        files: where, the file that was asked for in front.
        words: what there is to say of it, in sentences.
    """

    files: tuple[Path, ...]
    words: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Prepared:
    """A project that is ready to be written.

    Attributes:
        makings: what the model's modules were made with.
    """

    project: Project
    model: Model
    makings: Makings
    ends: Ends

    def state(self) -> dict[str, Tensor]:
        """The weights of the network and of its losses, by path, on the CPU."""
        homes = {*self.ends.nodes, *self.ends.objective, "shared"}
        state = self.model.root.state_dict()
        return {
            path: tensor.detach().cpu().contiguous()
            for path, tensor in state.items()
            if path.partition(".")[0] in homes
        }

    def network(self) -> fx.GraphModule:
        """The network as straight-line code, ready to be asked: inputs → outputs."""
        model = self.model
        writer = Writer(model.root)
        writer.write(model.graph, model.inference, self.ends.nodes)
        found = []
        for end in self.ends.outputs:
            ports = [port.name for port in model.graph.output_ports(end.node)]
            found.append(writer.results[end.node][ports.index(end.port)])
        module = writer.module("Network", tuple(found))
        module.eval()
        return module

    def examples(self, batch: int) -> tuple[Tensor, ...]:
        """Random inputs of the right shapes."""
        nodes = self.model.inference.nodes
        return self.examples_of([nodes[name].outputs[0] for name in self.ends.inputs], batch)

    def examples_of(self, specs: Iterable[TensorSpec], batch: int) -> tuple[Tensor, ...]:
        """Random tensors of these shapes."""
        generator = torch.Generator().manual_seed(0)
        found = []
        for spec in specs:
            shape = (batch, *spec.shape)
            if spec.dtype == "int64":
                found.append(torch.randint(0, spec.classes or 2, shape, generator=generator))
            else:
                drawn = torch.randn(shape, generator=generator)
                found.append(drawn.to(self.dtype if spec.dtype == "float32" else torch_dtype(spec)))
        return tuple(found)

    @property
    def dtype(self) -> torch.dtype:
        """The type of the network's real numbers."""
        return torch.float64 if self.project.training.precision == "float64" else torch.float32

    @property
    def is_random(self) -> bool:
        """Whether the network gives other numbers each time, also when it is only asked."""
        return any(layer.takes_batch_size and layer.id != "state" for layer in _layers(self.model))


def prepared(project: Project, run: Path | None = None) -> Prepared:
    """Compile a project, with its start weights or with those of a run.

    What is bypassed, and bends in wires, are left out.

    Raises:
        GraphHasProblems: if the network can not be exported.
        FileRefused: if the run's checkpoint is missing, damaged or of another network.
    """
    fields = {field.name: field.spec for field in project.data.fields()}
    graph = straightened(in_effect(project.graph))
    inference = infer(graph, fields, Memo())
    ends = ends_of(graph, inference)
    with recorded() as makings:
        model = compile_known(graph, inference, project.training.seed)
    found = Prepared(project, model, makings, ends)
    model.root.to(found.dtype)
    if run is not None:
        _load(model.root, saved_weights(run), run)
    return found


def _load(root: nn.Module, saved: dict[str, Tensor], run: Path) -> None:
    state = root.state_dict()
    for path in sorted(state.keys() | saved.keys()):
        ours = tuple(state[path].shape) if path in state else "nothing"
        theirs = tuple(saved[path].shape) if path in saved else "nothing"
        if ours != theirs:
            raise FileRefused(
                f"The run in {run} is of another network: {path} is {theirs} there and {ours} here."
            )
    root.load_state_dict(saved)


def _layers(model: Model) -> list[Layer]:
    blocks = model.graph.blocks.definitions
    return [n.layer for nodes in (model.graph.nodes, *(b.nodes for b in blocks)) for n in nodes]
