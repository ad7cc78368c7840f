"""A painted filter stands in the network and stays, to the last bit, while the rest learns."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from engine.errors import CommandRefused, GraphHasProblems
from engine.graph.block_command import InBlock
from engine.graph.command import SetParameter
from engine.graph.paint_command import Paint, Unpaint
from engine.inference.infer import Memo, infer
from engine.project.command import OnGraph
from engine.project.project import Project
from engine.training.checkpoint import load_checkpoint, save_checkpoint
from tests.engine.blocks import residual_classifier
from tests.engine.networks import digits_project, noisy_project, points_project, prepared, trained
from tests.engine.training.every_recipe import EXAMPLES
from tests.engine.training.test_checkpoint import advanced, assert_same, finished, reloaded

EDGE = (-1.0, 0.0, 1.0, -2.0, 0.0, 2.0, -1.0, 0.1, 1.0)


def painted(project: Project, name: str = "conv", place: tuple[int, ...] = (1, 0)) -> Project:
    size = 9 if name == "conv" else 2
    return OnGraph(Paint(name, place, EDGE[:size])).apply(project)


@pytest.mark.parametrize(
    "settings",
    [
        {"optimiser": "adamw", "weight_decay": 0.1},
        {"optimiser": "momentum", "weight_decay": 0.1, "clip_norm": 0.1},
        {"optimiser": "adam", "weight_decay": 0.1, "averaging": 0.9},
        {"optimiser": "rmsprop", "accumulation": 2},
    ],
    ids=["adamw", "momentum and clipping", "running mean", "added up"],
)
def test_a_painted_kernel_stays_and_its_neighbours_learn(settings: dict[str, object]) -> None:
    project = painted(noisy_project(epochs=1, **settings))
    before = prepared(project).model.root.get_parameter("conv.weight").detach().clone()
    after = trained(project).model.root.get_parameter("conv.weight").detach()
    wanted = torch.tensor(EDGE).reshape(3, 3)
    assert torch.equal(before[1, 0], wanted)
    assert torch.equal(after[1, 0], wanted)
    changed = (before != after).flatten(1).any(1)
    assert changed.tolist() == [place != 1 for place in range(len(before))]


def test_what_stands_elsewhere_begins_as_without_the_painting() -> None:
    plain = prepared(noisy_project()).model.root.state_dict()
    for path, tensor in prepared(painted(noisy_project())).model.root.state_dict().items():
        differs = (tensor != plain[path]).nonzero()
        assert path == "conv.weight" or not len(differs)
        assert all(place[:2] == [1, 0] for place in differs.tolist())


def test_a_bound_on_weights_does_not_move_what_was_painted() -> None:
    limit = OnGraph(SetParameter("hidden", "max_norm", 0.01))
    project = painted(limit.apply(points_project(epochs=1)), "hidden", (3,))
    weight = trained(project).model.root.get_parameter("hidden.weight").detach()
    assert weight[3].tolist() == [-1.0, 0.0]
    assert weight[4].norm() <= 0.0101


@pytest.mark.parametrize("rule", ["hessian_free", "lbfgs"])
def test_rules_that_search_leave_what_was_painted(rule: str) -> None:
    project = points_project(epochs=1, optimiser=rule, weight_decay=0.01)
    project = painted(project, "hidden", (0,))
    weight = trained(project).model.root.get_parameter("hidden.weight").detach()
    assert weight[0].tolist() == [-1.0, 0.0]


@pytest.mark.parametrize("step", [0, 3, 4, 7])
def test_an_interrupted_run_goes_on_exactly(step: int, tmp_path: Path) -> None:
    project = painted(noisy_project(weight_decay=0.1, averaging=0.9))
    save_checkpoint(advanced(prepared(project), step), tmp_path)
    torch.rand(5)
    assert_same(finished(reloaded(project, tmp_path)), trained(project))


def test_a_run_that_goes_on_holds_what_was_painted_since(tmp_path: Path) -> None:
    save_checkpoint(advanced(prepared(noisy_project()), 5), tmp_path)
    run = prepared(painted(noisy_project()))
    load_checkpoint(run, tmp_path)
    finished(run)
    found = run.model.root.get_parameter("conv.weight")[1, 0].flatten().tolist()
    assert found == torch.tensor(EDGE).tolist()


def test_every_copy_of_a_block_is_painted() -> None:
    graph = residual_classifier(2)
    inside = graph.inside("stage")
    name = next(n.name for n in inside.nodes if n.layer.id == "conv2d")
    block = graph.node("stage").layer.block
    kernel = inside.node(name).layer.kernel
    graph = InBlock(block, Paint(name, (0, 0), (0.5,) * kernel * kernel)).apply(graph)
    root = trained(digits_project(graph, epochs=1)).model.root
    found = [p for path, p in root.named_parameters() if path.endswith(f"{name}.weight")]
    assert len(found) == 2
    assert all((p[0, 0] == 0.5).all() and not (p[0, 1] == 0.5).any() for p in found)


def test_unpainting_lets_it_learn_again() -> None:
    project = OnGraph(Unpaint("conv")).apply(painted(noisy_project(epochs=1)))
    assert project == noisy_project(epochs=1)
    with pytest.raises(CommandRefused, match="No such filter"):
        OnGraph(Unpaint("conv")).apply(project)


def test_what_does_not_fit_any_more_is_told_at_the_node() -> None:
    project = OnGraph(SetParameter("conv", "kernel", 5)).apply(painted(noisy_project()))
    fields = {field.name: field.spec for field in project.data.fields()}
    problem = infer(project.graph, fields, Memo()).nodes["conv"].problem
    assert problem is not None
    assert problem.text == "filter (1, 0) was painted with 9 numbers, but is 5 × 5"
    with pytest.raises(GraphHasProblems, match="5 × 5"):
        prepared(project)


def test_painted_numbers_count_as_frozen() -> None:
    project = painted(noisy_project())
    fields = {field.name: field.spec for field in project.data.fields()}
    assert infer(project.graph, fields, Memo()).nodes["conv"].counts.frozen == 9


@pytest.mark.parametrize("values", [(), (float("nan"),), (1e9,)])
def test_numbers_that_are_none_are_refused(values: tuple[float, ...]) -> None:
    with pytest.raises(CommandRefused):
        OnGraph(Paint("conv", (0, 0), values)).apply(noisy_project())


@pytest.mark.parametrize("recipe", EXAMPLES)
def test_every_recipe_leaves_what_was_painted(recipe: str) -> None:
    """In every layer that has weights one unit is painted, on which the recipe could learn."""
    project = EXAMPLES[recipe].project
    names = {}
    for path, weight in prepared(project).model.root.named_parameters():
        name = path.removesuffix(".weight")
        if weight.dim() > 1 and name in project.graph.by_name and name not in names:
            names[name] = weight.shape[1:].numel()
    assert names
    for name, size in names.items():
        values = tuple(0.01 * (i % 5 - 2) for i in range(size))
        project = OnGraph(Paint(name, (0,), values)).apply(project)
    root = trained(project).model.root
    for name, size in names.items():
        wanted = torch.tensor([0.01 * (i % 5 - 2) for i in range(size)])
        found = root.get_parameter(f"{name}.weight")[0].flatten()
        assert torch.equal(found, wanted.to(found.dtype)), name
