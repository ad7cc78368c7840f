"""Every project of the gallery opens, is saved identically, has no problems, and learns."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from torch import Tensor

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.layer import Loss, Metric
from engine.compile.model import Model, compile_known
from engine.compile.modules import SHARED
from engine.data.catalogue import builtin_sources
from engine.inference.measure import torch_dtype
from engine.project.file import read_project, write_project
from engine.project.places import projects_folder
from engine.project.project import Project
from engine.training.events import EpochDone
from engine.training.learning.adversarial_training import UNDER_ATTACK
from engine.training.recipes.adversarial_pair import AdversarialPair
from engine.training.recipes.adversarial_training import AdversarialTraining
from engine.training.recipes.layerwise import Layerwise
from engine.training.recipes.perceptron import Perceptron
from engine.training.run import train
from tests.engine.networks import inferred, prepared

_MOST_PARAMETERS = 2_000_000

FILES = sorted(projects_folder().glob("*.json"))


def opened(file: Path) -> Project:
    return read_project(file, builtin_catalogue(), builtin_sources())


@pytest.fixture(params=FILES, ids=[file.stem for file in FILES])
def file(request: pytest.FixtureRequest) -> Path:
    """Each project in turn."""
    path = request.param
    assert isinstance(path, Path)
    return path


@pytest.fixture
def light_file(file: Path) -> Path:
    """Each project whose network is small enough to be run here; the gallery runs all."""
    project = opened(file)
    if inferred(project.graph, project.data).totals.parameters > _MOST_PARAMETERS:
        pytest.skip("its network is for `main.py gallery`")
    return file


def test_the_first_four_are_there() -> None:
    names = {file.stem for file in FILES}
    assert {"lenet_digits", "mlp_iris", "spirals_playground", "xor"} <= names


def test_it_is_saved_as_it_was_opened_byte_for_byte(file: Path, tmp_path: Path) -> None:
    write_project(opened(file), tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == file.read_bytes()


def test_it_has_no_problems_and_no_warnings(file: Path) -> None:
    project = opened(file)
    assert inferred(project.graph, project.data).problems == ()


def test_no_two_of_its_nodes_lie_on_each_other(file: Path) -> None:
    places = [(node.position.x, node.position.y) for node in opened(file).graph.nodes]
    assert len(set(places)) == len(places)


def test_its_goal_names_something_that_is_measured(file: Path) -> None:
    project = opened(file)
    if project.goal is None or (
        not project.recipe.needs_loss and project.goal.metric in prepared(project).learning.gains
    ):
        return
    kind, _, name = project.goal.metric.rpartition("/")
    assert not kind or (kind == UNDER_ATTACK and isinstance(project.recipe, AdversarialTraining))
    assert isinstance(project.graph.node(name).layer, Loss | Metric)


def test_it_learns_from_one_batch_or_is_measured(light_file: Path) -> None:
    project = opened(light_file)
    run = prepared(project)
    before = [parameter.detach().clone() for parameter in run.parameters]
    if not project.training.learns:
        assert [type(news) for news in train(run) if news is not None] == [EpochDone]
        return
    steps = 1
    if isinstance(project.recipe, AdversarialPair):
        steps = project.recipe.discriminator_steps  # the generator takes its own with the last
    # Who plays does so before the first step.
    next(None for _ in train(run) if run.position.step == steps)
    run.reporter.flush()
    assert run.position.step == steps
    if isinstance(project.recipe, Perceptron):
        return  # a rule that learns from mistakes alone may make none at first
    changed = [not torch.equal(b, p) for b, p in zip(before, run.parameters, strict=True)]
    if isinstance(run.stage.recipe, Layerwise):
        assert changed == [True, True, *[False] * (len(changed) - 2)]  # weight and bias of a layer
        return
    if isinstance(project.recipe, AdversarialPair) and project.recipe.loss == "wasserstein":
        assert changed.count(False) <= 1  # what is added to all scores is in no difference of them
        return
    assert all(changed)


def test_the_inferred_shapes_are_those_of_a_real_forward_pass(light_file: Path) -> None:
    project = opened(light_file)
    model = known(project)
    data = project.data.load()
    size = 3
    fields = [
        torch.from_numpy(data.train.arrays[name][:size]) for name in model.fields_of(model.viewer)
    ]
    size = min(size, *(len(field) for field in fields))
    model.viewer.eval()
    with torch.no_grad():
        outputs: dict[str, Tensor] = model.viewer(*fields)
    for name, report in model.inference.nodes.items():
        layer = project.graph.node(name).layer
        if isinstance(layer, Loss | Metric):
            continue
        assert tuple(outputs[name].shape) == (size, *report.outputs[0].shape), name
        assert outputs[name].dtype == torch_dtype(report.outputs[0]), name


def test_the_counted_parameters_are_those_of_the_module(light_file: Path) -> None:
    model = known(opened(light_file))
    totals = model.inference.totals
    assert totals.parameters == sum(p.numel() for p in model.root.parameters())
    for name, module in model.root.named_children():
        if name != SHARED:
            held = sum(p.numel() for p in module.parameters())
            assert model.inference.nodes[name].own.parameters == held, name


def known(project: Project) -> Model:
    """The network with its start weights."""
    return compile_known(project.graph, inferred(project.graph, project.data), 0)
