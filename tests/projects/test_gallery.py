"""Every project of the gallery opens, is saved identically, has no problems, and learns."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from torch import Tensor

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.layer import DataField, Loss, Metric
from engine.data.catalogue import builtin_sources
from engine.inference.measure import torch_dtype
from engine.project.file import read_project, write_project
from engine.project.places import projects_folder
from engine.project.project import Project
from engine.training.run import train
from tests.engine.networks import compiled, inferred, prepared

FILES = sorted(projects_folder().glob("*.json"))


def opened(file: Path) -> Project:
    return read_project(file, builtin_catalogue(), builtin_sources())


@pytest.fixture(params=FILES, ids=[file.stem for file in FILES])
def file(request: pytest.FixtureRequest) -> Path:
    """Each project in turn."""
    path = request.param
    assert isinstance(path, Path)
    return path


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


def test_its_goal_names_a_loss_or_metric_that_it_has(file: Path) -> None:
    project = opened(file)
    if project.goal is not None:
        assert isinstance(project.graph.node(project.goal.metric).layer, Loss | Metric)


def test_it_learns_from_one_batch(file: Path) -> None:
    run = prepared(opened(file))
    before = [parameter.detach().clone() for parameter in run.parameters]
    next(iter(train(run)))
    run.reporter.flush()
    assert run.position.step == 1
    changed = [not torch.equal(b, p) for b, p in zip(before, run.parameters, strict=True)]
    assert all(changed)


def test_the_inferred_shapes_are_those_of_a_real_forward_pass(file: Path) -> None:
    project = opened(file)
    model = compiled(project.graph, project.data)
    data = project.data.load()
    size = 3
    fields = [
        torch.from_numpy(data.train.arrays[name][:size]) for name in model.fields_of(model.viewer)
    ]
    model.viewer.eval()
    outputs: dict[str, Tensor] = model.viewer(*fields)
    for name, report in model.inference.nodes.items():
        layer = project.graph.node(name).layer
        if isinstance(layer, Loss | Metric):
            continue
        assert tuple(outputs[name].shape) == (size, *report.outputs[0].shape), name
        assert outputs[name].dtype == torch_dtype(report.outputs[0]), name
        assert isinstance(layer, DataField) or name in dict(model.root.named_children())


def test_the_counted_parameters_are_those_of_the_module(file: Path) -> None:
    project = opened(file)
    model = compiled(project.graph, project.data)
    totals = model.inference.totals
    assert totals.parameters == sum(p.numel() for p in model.root.parameters())
    for name, module in model.root.named_children():
        held = sum(p.numel() for p in module.parameters())
        assert model.inference.nodes[name].counts.parameters == held, name
