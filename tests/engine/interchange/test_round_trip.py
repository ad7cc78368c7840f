"""Drawn, exported as Python and imported again, a network is the same."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import msgspec
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
from engine.errors import ImportRefused
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
MANY = 2_000_000
"""From so many parameters on the drawings alone are compared."""

QUICK = ("xor", "net5", "lenet_digits", "lstm_from_gates")
LOOKED_AT = ("adversarial_pair", "variational_autoencoder")
"""They have branches that lead to no output: samples, and scores on a grid of all places."""

JUDGES = (Loss, Metric, TargetField)
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
    found = prepared(Project(name="Drawn", graph=graph, data=Digits()))
    _same_drawings(found, _imported(found, tmp_path))


@pytest.mark.parametrize("name", DRAWN)
def test_it_calculates_and_learns_as_before(name: str, tmp_path: Path) -> None:
    project = Project(name="Drawn", graph=checked_graph(DRAWN[name]), data=Digits())
    found = prepared(project)
    back = _imported(found, tmp_path)
    _calculates_alike(found, back)
    _learns_alike(found, back)


@pytest.mark.parametrize("name", QUICK)
def test_small_networks_of_the_gallery_come_back(name: str, tmp_path: Path) -> None:
    _comes_back(_gallery(name), tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("name", [n for n in GALLERY if n not in (*LARGE, *QUICK, *LOOKED_AT)])
def test_the_gallery_comes_back(name: str, tmp_path: Path) -> None:
    _comes_back(_gallery(name), tmp_path)


def test_branches_that_are_only_looked_at_stay_behind(tmp_path: Path) -> None:
    found = prepared(_gallery("variational_autoencoder"))
    back = _imported(found, tmp_path)
    there = back.compiled()
    there.root.to(found.dtype)
    given, results = found.examples(5), []
    for model, outputs in ((found.model, found.ends.outputs), (there, back.outputs)):
        code = network(model, outputs)
        torch.default_generator.manual_seed(0)  # it draws by chance
        results.append(code(*given))
    ours, theirs = results
    for one, other in zip(ours, theirs, strict=True):
        torch.testing.assert_close(other, one, rtol=1e-6, atol=1e-6)
    assert {"imagined", "seen_there"}.isdisjoint(back.project.graph.by_name)


def test_what_mixes_its_examples_is_refused_on_the_way_back(tmp_path: Path) -> None:
    found = prepared(_gallery("adversarial_pair"))
    with pytest.raises(ImportRefused, match="mixes the batch with another axis"):
        _imported(found, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("name", [n for n in GALLERY if n in LARGE])
def test_the_large_networks_come_back(name: str, tmp_path: Path) -> None:
    project = _gallery(name)
    found = prepared(project)
    assert found.model.inference.totals.parameters >= MANY
    _same_drawings(found, _imported(found, tmp_path))


def _comes_back(project: Project, folder: Path) -> None:
    found = prepared(project)
    assert found.model.inference.totals.parameters < MANY
    back = _imported(found, folder)
    _same_drawings(found, back)
    _calculates_alike(found, back)
    if found.model.losses:
        _learns_alike(found, back)


def _calculates_alike(found: Prepared, back: Imported) -> None:
    """Outputs, and gradients of whatever is learned, are the same."""
    here, there = found.model, back.compiled()
    there.root.to(found.dtype)
    given = found.examples(5)
    ours = network(here, found.ends.outputs)(*given)
    theirs = network(there, back.outputs)(*given)
    for one, other in zip(ours, theirs, strict=True):
        torch.testing.assert_close(other, one, rtol=1e-6, atol=1e-6, equal_nan=True)
    wanted = {path: p for path, p in here.root.named_parameters() if path in back.weights}
    parameters = {path: p for path, p in there.root.named_parameters() if path in back.weights}
    assert wanted.keys() == parameters.keys()
    learned = [pair for pair in zip(ours, theirs, strict=True) if pair[0].requires_grad]
    if not learned:
        return
    for outputs in zip(*learned, strict=True):
        torch.autograd.backward([out.square().mean() for out in outputs])
    for path, parameter in parameters.items():
        torch.testing.assert_close(parameter.grad, wanted[path].grad, rtol=1e-6, atol=1e-6)


def _learns_alike(found: Prepared, back: Imported) -> None:
    """With the same losses behind it, twenty steps go the same way."""
    project = found.project
    here = compile_graph(project.graph, inferred(project.graph, project.data), 0)
    judged = _judged(back.project.graph, project.graph)
    there = compile_graph(judged, inferred(judged, project.data), 1)
    state = found.state()
    put_weights(here.root, state)
    put_weights(there.root, {**state, **back.weights})
    assert _losses(there, project) == pytest.approx(_losses(here, project), rel=1e-6)


def _judged(imported: Graph, drawn: Graph) -> Graph:
    """The network of one drawing with the losses and metrics of another."""
    kept = {n.name for n in imported.nodes if not isinstance(n.layer, JUDGES)}
    judges = tuple(msgspec.structs.replace(n, frame="") for n in drawn.nodes if n.name not in kept)
    names = {n.name for n in judges}
    nodes = (*(n for n in imported.nodes if n.name in kept), *judges)
    wires = (
        *(w for w in imported.wires if w.target.node in kept),
        *(w for w in drawn.wires if w.target.node in names),
    )
    return checked_graph(Graph(nodes, wires, imported.blocks))


def _gallery(name: str) -> Project:
    path = projects_folder() / f"{name}.json"
    return read_project(path, builtin_catalogue(), builtin_sources())


def _same_drawings(found: Prepared, back: Imported) -> None:
    graph = found.model.graph
    assert _network_of(back.project.graph) == _network_of(graph)
    assert back.project.graph.blocks.by_name.keys() == graph.blocks.by_name.keys()
    for name in graph.blocks.by_name:
        inside = back.project.graph.blocks.inside(name)
        assert _network_of(inside) == _network_of(graph.blocks.inside(name))
    state = {path: t for path, t in found.state().items() if path in back.weights}
    assert state.keys() == back.weights.keys()


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
    judges = {n.name for n in graph.nodes if isinstance(n.layer, JUDGES)}
    nodes = {n.name: n.layer for n in graph.nodes if n.name not in judges}
    return nodes, frozenset(w for w in graph.wires if w.target.node not in judges)


def _losses(model: Model, project: Project) -> list[float]:
    torch.manual_seed(3)  # for dropout
    learner = model.learner
    parameters = dict(model.root.named_parameters())
    tensors = {**dict(model.root.named_buffers()), **parameters}
    optimiser = torch.optim.SGD(parameters.values(), lr=0.05)
    data = project.data.load().train.arrays
    found = []
    for step in range(20):
        count = len(data[learner.fields[0]])
        part = [number % count for number in range(16 * step, 16 * step + 16)]
        fields = [torch.from_numpy(data[name][part]) for name in learner.fields]
        loss: Tensor = learner.module(*fields, *(tensors[path] for path in learner.weights))
        optimiser.zero_grad()
        torch.autograd.backward([loss])
        optimiser.step()
        found.append(float(loss.detach()))
    return found
