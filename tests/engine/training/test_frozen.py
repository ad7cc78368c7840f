"""What is frozen stays as it is while the others learn."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch

from engine.errors import TrainingFailed
from engine.graph.block_command import InBlock
from engine.graph.command import SetParameter
from engine.graph.state_command import Freeze
from engine.project.command import OnGraph
from engine.project.project import Project
from engine.training.checkpoint import load_checkpoint, save_checkpoint
from engine.training.run import train
from tests.engine.blocks import residual_classifier, rows_classifier, twins
from tests.engine.networks import digits_project, noisy_project, points_project, prepared, trained
from tests.engine.training.test_checkpoint import advanced, assert_same, finished, reloaded


def frozen(project: Project, *names: str) -> Project:
    return OnGraph(Freeze(frozenset(names))).apply(project)


def changed(project: Project) -> set[str]:
    """Paths of all that a run changes."""
    before = prepared(project).model.root.state_dict()
    after = trained(project).model.root.state_dict()
    return {path for path, tensor in after.items() if not torch.equal(tensor, before[path])}


def test_weights_and_running_statistics_stay_whatever_the_optimiser_does() -> None:
    project = noisy_project(epochs=1, optimiser="adamw", weight_decay=0.1)
    assert {"conv.weight", "norm.weight", "norm.running_mean"} <= changed(project)
    assert changed(frozen(project, "conv", "norm")) == {"scores.weight", "scores.bias"}


def test_a_frozen_normalisation_goes_by_its_running_statistics() -> None:
    run = prepared(frozen(noisy_project(), "norm"))
    run.model.begin_learning()
    assert not run.model.root.get_submodule("norm").training
    assert run.model.root.get_submodule("dropout").training


def test_a_limit_on_weights_does_not_shorten_frozen_ones() -> None:
    limit = OnGraph(SetParameter("hidden", "max_norm", 0.01))
    project = limit.apply(points_project(epochs=1))
    assert "hidden.weight" in changed(project)
    assert changed(frozen(project, "hidden")) == {"scores.weight", "scores.bias"}


@pytest.mark.parametrize(
    ("project", "learned"),
    [
        (frozen(digits_project(residual_classifier(2), epochs=1), "stage"), {"stem", "scores"}),
        (frozen(digits_project(rows_classifier(), epochs=1), "read"), {"last", "scores"}),
        (frozen(digits_project(twins(), epochs=1), "left"), {"scores"}),
        (
            frozen(digits_project(residual_classifier(2, shared=True), epochs=1), "stage"),
            {"stem", "scores"},
        ),
    ],
    ids=["repeated", "over time", "shared", "shared copies"],
)
def test_all_inside_a_frozen_block_stays(project: Project, learned: set[str]) -> None:
    assert {path.split(".")[0] for path in changed(project)} == learned


def test_what_is_frozen_inside_a_block_over_time_stays() -> None:
    graph = InBlock("cell", Freeze(frozenset(("W",)))).apply(rows_classifier())
    found = changed(digits_project(graph, epochs=1))
    assert "read.U.weight" in found
    assert "read.W.weight" not in found


def test_freezing_everything_is_refused_in_words() -> None:
    project = frozen(points_project(), "hidden", "scores")
    with pytest.raises(TrainingFailed, match="all weights before a loss are frozen"):
        prepared(project)
    measured = OnGraph(Freeze(frozenset(("hidden", "scores")))).apply(points_project(epochs=0))
    assert trained(measured).last_metrics["test"]


@pytest.mark.parametrize("step", [0, 3, 4, 7])
def test_an_interrupted_run_goes_on_exactly(step: int, tmp_path: Path) -> None:
    project = frozen(noisy_project(), "norm", "conv")
    save_checkpoint(advanced(prepared(project), step), tmp_path)
    torch.rand(5)
    assert_same(finished(reloaded(project, tmp_path)), trained(project))


def test_a_run_goes_on_with_more_or_less_frozen_than_before(tmp_path: Path) -> None:
    """Each weight finds what the optimiser kept for it, wherever that now stands in its list."""
    free = points_project(epochs=4, weight_decay=0.01)
    project = frozen(free, "hidden")
    for before, after in ((free, project), (project, free)):
        save_checkpoint(advanced(prepared(before), 5), tmp_path)
        run = prepared(after)
        load_checkpoint(run, tmp_path)
        kept = {
            name: run.learning.optimiser.state[p]["step"].item()
            for name, p in run.model.root.named_parameters()
            if p in run.learning.optimiser.state
        }
        assert kept == {"scores.weight": 5.0, "scores.bias": 5.0}
        finished(run)
        assert run.is_finished


def test_an_old_checkpoint_that_names_no_learned_weights_goes_on_exactly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = points_project()
    run = advanced(prepared(project), 5)
    original = json.dumps

    def as_before(header: dict[str, object], **keywords: object) -> str:
        text: str = original({k: v for k, v in header.items() if k != "learned"}, **keywords)
        return text

    with monkeypatch.context() as patched:
        patched.setattr("engine.training.checkpoint.json.dumps", as_before)
        save_checkpoint(run, tmp_path)
    assert_same(finished(reloaded(project, tmp_path)), trained(project))


def test_measuring_between_two_epochs_leaves_what_is_frozen_in_its_mode() -> None:
    run = prepared(frozen(noisy_project(epochs=2), "norm"))
    before = run.model.root.get_buffer("norm.running_mean").clone()
    for _ in train(run):
        pass
    assert run.position.epoch == 2
    assert torch.equal(run.model.root.get_buffer("norm.running_mean"), before)


def test_without_anything_frozen_the_numbers_are_as_ever() -> None:
    project = noisy_project(epochs=1)
    thawed = OnGraph(Freeze(frozenset(("norm",)), on=False)).apply(frozen(project, "norm"))
    assert_same(trained(thawed), trained(project))
