"""Drawn, exported as Python and imported again, a network is the same."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
import torch
from torch import Tensor, nn

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.layer import Layer, Loss, Metric
from engine.catalogue.layers.activation import ReLU, Tanh
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse, State
from engine.catalogue.layers.combination import Add, Concatenate
from engine.catalogue.layers.convolution import Conv2d
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.indexing import Select
from engine.catalogue.layers.loss import CrossEntropy
from engine.catalogue.layers.normalisation import BatchNorm
from engine.catalogue.layers.whole_pooling import GlobalMean
from engine.compile.model import Model, compile_graph
from engine.data.catalogue import builtin_sources
from engine.data.pictures import Digits
from engine.graph.graph import Block, Blocks, End, Graph, Node, Wire, checked_graph
from engine.interchange.reading.import_model import import_model
from engine.interchange.reading.imported import Imported, network, put_weights
from engine.interchange.reading.wishes import Wishes
from engine.interchange.writing.prepared import Prepared, prepared
from engine.interchange.writing.python_source import network_file
from engine.project.file import read_project
from engine.project.places import projects_folder
from engine.project.project import Project
from tests.engine.networks import inferred, tiny_classifier

LARGE = ("alexnet", "vgg16", "vgg19", "googlenet", "resnet18", "resnet50", "resnet152", "deepface")
GALLERY = sorted(path.stem for path in projects_folder().glob("*.json"))


def graph_of(wires: str, blocks: Blocks | None = None, /, **layers: Layer) -> Graph:
    """A drawing; wires as ``a.out > b.x, …``."""
    nodes = tuple(Node(name=name, layer=layer) for name, layer in layers.items())
    pairs = [part.split(" > ") for part in wires.replace("\n", " ").split(", ")]
    ends = [tuple(End(*end.strip().split(".")) for end in pair) for pair in pairs]
    return Graph(nodes, tuple(Wire(*pair) for pair in ends), blocks or Blocks())


def block(name: str, wires: str, **layers: Layer) -> Block:
    inside = graph_of(wires, None, **layers)
    return Block(name, inside.nodes, inside.wires)


RESIDUAL = block(
    "residual",
    "x.out > conv.x, conv.out > norm.x, norm.out > relu.x, relu.out > sum.x1, x.out > sum.x2, "
    "sum.out > out.x",
    x=BlockInput(),
    conv=Conv2d(filters=4, bias="none"),
    norm=BatchNorm(),
    relu=ReLU(),
    sum=Add(),
    out=BlockOutput(),
)
CELL = block(
    "cell",
    "x.out > joined.x1, memory.out > joined.x2, joined.out > linear.x, linear.out > tanh.x, "
    "tanh.out > memory.next, tanh.out > last.x, linear.out > all.x",
    x=BlockInput(),
    joined=Concatenate(),
    linear=Linear(units=6),
    tanh=Tanh(),
    memory=State(shape=(6,)),
    last=BlockOutput(steps="last"),
    all=BlockOutput(),
)
ENCODER = block(
    "encoder",
    "x.out > dense.x, dense.out > bend.x, bend.out > out.x",
    x=BlockInput(),
    dense=Linear(units=8),
    bend=Tanh(),
    out=BlockOutput(),
)
ENDS = "scores.out > cross_entropy.scores, label.out > cross_entropy.target"
JUDGED: dict[str, Layer] = {
    "scores": Linear(units=10),
    "label": TargetField(field="label"),
    "cross_entropy": CrossEntropy(),
}


def residual_net() -> Graph:
    return graph_of(
        "image.out > first.x, first.out > stage.x, stage.out > mean.x, mean.out > scores.x, "
        + ENDS,
        Blocks((RESIDUAL,)),
        image=InputField(field="image"),
        first=Conv2d(filters=4),
        stage=BlockUse(block="residual", repeat=3),
        mean=GlobalMean(),
        **JUDGED,
    )


def recurrent_net(*, backwards: bool) -> Graph:
    return graph_of(
        "image.out > rows.x, rows.out > loop.x, loop.last > total.x1, loop.all > end.x, "
        "end.out > total.x2, total.out > scores.x, " + ENDS,
        Blocks((CELL,)),
        image=InputField(field="image"),
        rows=Select(axis=1, index=0),
        loop=BlockUse(block="cell", over_time=True, backwards=backwards),
        end=Select(axis=1, index=-1),
        total=Add(),
        **JUDGED,
    )


def siamese_net() -> Graph:
    return graph_of(
        "image.out > rows.x, rows.out > top.x, rows.out > bottom.x, top.out > left.x, "
        "bottom.out > right.x, left.out > both.x1, right.out > both.x2, both.out > scores.x, "
        + ENDS,
        Blocks((ENCODER,)),
        image=InputField(field="image"),
        rows=Select(axis=1, index=0),
        top=Select(axis=1, index=0),
        bottom=Select(axis=1, index=7),
        left=BlockUse(block="encoder", shared=True),
        right=BlockUse(block="encoder", shared=True),
        both=Concatenate(),
        **JUDGED,
    )


DRAWN = {
    "tiny": tiny_classifier(),
    "residual": residual_net(),
    "recurrent": recurrent_net(backwards=False),
    "backwards": recurrent_net(backwards=True),
    "siamese": siamese_net(),
}


@pytest.mark.parametrize("name", DRAWN)
def test_what_was_drawn_comes_back(name: str, tmp_path: Path) -> None:
    graph = checked_graph(DRAWN[name])
    project = Project(name="Drawn", graph=graph, data=Digits())
    back = _returned(project, tmp_path)
    assert _network_of(back.project.graph) == _network_of(graph)
    assert back.project.graph.blocks.by_name.keys() == graph.blocks.by_name.keys()
    for block_name in graph.blocks.by_name:
        here = back.project.graph.blocks.inside(block_name)
        assert _network_of(here) == _network_of(graph.blocks.inside(block_name))


@pytest.mark.parametrize("name", DRAWN)
def test_outputs_and_gradients_come_back(name: str, tmp_path: Path) -> None:
    project = Project(name="Drawn", graph=checked_graph(DRAWN[name]), data=Digits())
    found = prepared(project)
    back = _imported(found, tmp_path)
    image = torch.randn(5, 1, 8, 8)
    here, there = found.model, back.compiled()

    ours = network(here, found.ends.outputs)(image)[0]
    theirs = network(there, back.outputs)(image)[0]

    torch.testing.assert_close(theirs, ours, rtol=1e-6, atol=1e-6)
    torch.autograd.backward([ours.square().mean(), theirs.square().mean()])
    wanted = dict(here.root.named_parameters())
    assert wanted.keys() == dict(there.root.named_parameters()).keys()
    for path, parameter in there.root.named_parameters():
        torch.testing.assert_close(parameter.grad, wanted[path].grad, rtol=1e-6, atol=1e-6)


@pytest.mark.parametrize("name", DRAWN)
def test_twenty_steps_of_training_have_the_same_losses(name: str, tmp_path: Path) -> None:
    project = Project(name="Drawn", graph=checked_graph(DRAWN[name]), data=Digits())
    found = prepared(project)
    back = _imported(found, tmp_path)
    here = compile_graph(project.graph, inferred(project.graph, Digits()), 0)
    there = compile_graph(back.project.graph, inferred(back.project.graph, Digits()), 1)
    put_weights(here.root, found.state())
    put_weights(there.root, back.weights)
    assert _losses(there) == pytest.approx(_losses(here), rel=1e-6)


@pytest.mark.parametrize("name", [n for n in GALLERY if n not in LARGE])
def test_the_gallery_comes_back(name: str, tmp_path: Path) -> None:
    project = _gallery(name)
    back = _returned(project, tmp_path)
    _same_drawings(project, back)


@pytest.mark.slow
@pytest.mark.parametrize("name", [n for n in GALLERY if n in LARGE])
def test_the_large_networks_come_back(name: str, tmp_path: Path) -> None:
    project = _gallery(name)
    back = _returned(project, tmp_path)
    _same_drawings(project, back)


def _gallery(name: str) -> Project:
    path = projects_folder() / f"{name}.json"
    return read_project(path, builtin_catalogue(), builtin_sources())


def _same_drawings(project: Project, back: Imported) -> None:
    graph = project.graph
    assert _network_of(back.project.graph) == _network_of(graph)
    for name in graph.blocks.by_name:
        inside = back.project.graph.blocks.inside(name)
        assert _network_of(inside) == _network_of(graph.blocks.inside(name))
    found = prepared(project)
    state = {path: t for path, t in found.state().items() if path in back.weights}
    assert state.keys() == back.weights.keys()


def _returned(project: Project, folder: Path) -> Imported:
    return _imported(prepared(project), folder)


def _imported(found: Prepared, folder: Path) -> Imported:
    text, class_name = network_file(
        found.project, found.model, found.makings, found.ends, "there_and_back"
    )
    path = folder / "there_and_back.py"
    path.write_text(text, encoding="utf-8")
    module: nn.Module = getattr(_module(path), class_name)()
    state = found.state()
    module.load_state_dict({name: state[name] for name in module.state_dict()})
    nodes = found.model.inference.nodes
    specs = tuple(nodes[name].outputs[0] for name in found.ends.inputs)
    wishes = Wishes(inputs=specs, data=found.project.data)
    return import_model(module, wishes, builtin_catalogue(), builtin_sources())


def _module(path: Path) -> ModuleType:
    specification = importlib.util.spec_from_file_location(path.stem, path)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    sys.modules[path.stem] = module
    specification.loader.exec_module(module)
    return module


def _network_of(graph: Graph) -> tuple[dict[str, Layer], frozenset[Wire]]:
    """Nodes and wires of the network, without what judges it, places and order."""
    judges = {n.name for n in graph.nodes if isinstance(n.layer, Loss | Metric | TargetField)}
    nodes = {n.name: n.layer for n in graph.nodes if n.name not in judges}
    return nodes, frozenset(w for w in graph.wires if w.target.node not in judges)


def _losses(model: Model) -> list[float]:
    learner = model.learner
    parameters = dict(model.root.named_parameters())
    tensors = {**dict(model.root.named_buffers()), **parameters}
    optimiser = torch.optim.SGD(parameters.values(), lr=0.05)
    data = Digits().load().train.arrays
    found = []
    for step in range(20):
        part = slice(16 * step, 16 * step + 16)
        fields = [torch.from_numpy(data[name][part].copy()) for name in learner.fields]
        loss: Tensor = learner.module(*fields, *(tensors[path] for path in learner.weights))
        optimiser.zero_grad()
        torch.autograd.backward([loss])
        optimiser.step()
        found.append(float(loss.detach()))
    return found
