"""Networks exported as Python, read back, and put beside the compiled ones."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import torch
from safetensors.torch import save_file
from torch import Tensor, nn

from engine.catalogue.layer import Layer
from engine.catalogue.layers.data import InputField
from engine.data.data_set import Field
from engine.data.source import DataSource
from engine.graph.graph import End, Graph, Node, Wire
from engine.interchange.writing.prepared import Prepared, prepared
from engine.interchange.writing.python_source import network_file
from engine.project.project import Project
from engine.tensor_spec import TensorSpec
from tests.engine.catalogue.trial import Specs, as_tuple


def data_of(**specs: TensorSpec) -> DataSource:
    """Data with these fields, that can not be loaded."""
    fields = tuple(Field(name, "input", spec, "") for name, spec in specs.items())
    source: DataSource = type("Given", (DataSource,), {"fields": lambda _: fields})()
    return source


def one_node(layer: Layer, specs: Specs, name: str = "node") -> Project:
    """A project in which fields of these specs reach one layer."""
    graph = Graph().with_node(Node(name=name, layer=layer))
    fields = {}
    ports = iter([port.name for port in graph.input_ports(name)])
    many = [port.name for port in layer.inputs if port.many]
    for number, spec in enumerate(specs, 1):
        port = f"{many[0]}{number}" if many else next(ports)
        if spec is None:
            continue
        given = f"given_{number}"
        fields[given] = spec
        graph = graph.with_node(Node(name=given, layer=InputField(field=given)))
        graph = graph.with_wire(Wire(End(given, "out"), End(name, port)))
    return Project(name="One node", graph=graph, data=data_of(**fields))


def written(found: Prepared, folder: Path, name: str = "network_file") -> ModuleType:
    """The exported file, imported; its weights lie beside it."""
    text, _ = network_file(found.project, found.model, found.makings, found.ends, name)
    path = folder / f"{name}.py"
    path.write_text(text, encoding="utf-8")
    save_file({k: v.clone() for k, v in found.state().items()}, path.with_suffix(".safetensors"))
    return imported(path)


def imported(path: Path) -> ModuleType:
    """A Python file as a module that nobody sees afterwards."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look themselves up there
    try:
        spec.loader.exec_module(module)
    finally:
        del sys.modules[spec.name]
    return module


def assert_alike(project: Project, folder: Path) -> str:
    """The exported network has our weights, outputs and gradients; gives the file's text."""
    found = prepared(project)
    theirs: nn.Module = written(found, folder).pretrained().eval()
    ours = found.network()
    state = theirs.state_dict()
    assert {k: v.shape for k, v in state.items()} == {k: v.shape for k, v in found.state().items()}
    expected = run(ours, found.examples(3), found.model.root)
    received = run(theirs, found.examples(3), theirs)
    for one, other in zip(expected, received, strict=True):
        torch.testing.assert_close(other, one, rtol=1e-6, atol=1e-6, equal_nan=True)
    return (folder / "network_file.py").read_text(encoding="utf-8")


def run(network: nn.Module, inputs: tuple[Tensor, ...], home: nn.Module) -> list[Tensor]:
    """Outputs, and gradients of inputs and weights."""
    torch.manual_seed(5)
    reals = [x.requires_grad_() for x in inputs if x.is_floating_point()]
    outputs = as_tuple(network(*inputs))
    learned = [out for out in outputs if out.requires_grad]
    named = sorted((name, p) for name, p in home.named_parameters() if p.requires_grad)
    wanted = [*reals, *(p for _, p in named)]
    found = list(outputs)
    if learned and wanted:
        total = torch.stack([out.square().sum() for out in learned]).sum()
        found += torch.autograd.grad(total, wanted, materialize_grads=True)
    return found


def unformatted(folder: Path) -> str:
    """What ruff would write otherwise; empty where ruff is not installed."""
    ruff = Path(sys.executable).with_name("ruff")
    program = str(ruff) if ruff.exists() else shutil.which("ruff")
    if program is None:
        return ""
    command = [program, "format", "--diff", "--no-cache", "--line-length", "100", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout
