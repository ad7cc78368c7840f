"""The running mean of the weights, the best epoch, early stopping and plateaus."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors import safe_open
from torch import Tensor, optim

from engine.errors import TrainingFailed
from engine.graph.command import RenameNode
from engine.project.command import OnGraph
from engine.training.checkpoint import BEST_NAME, save_checkpoint, saved_weights
from engine.training.run import Run, train
from tests.engine.networks import noisy_project, points_project, prepared, trained


def state(run: Run) -> dict[str, Tensor]:
    return {path: tensor.clone() for path, tensor in run.model.root.state_dict().items()}


def advanced(run: Run, steps: int) -> Run:
    """The run after ``steps`` batches in all, within its first epochs."""
    driver = train(run)
    while run.position.step < steps:
        next(driver)
    return run


# The running mean


def test_the_mean_is_that_of_a_bare_loop_and_learning_goes_on_without_it() -> None:
    settings = {"optimiser": "sgd", "learning_rate": 0.1, "epochs": 2}
    plain, run = (prepared(points_project(**settings, averaging=a)) for a in (0.0, 0.6))
    mean: dict[str, Tensor] = {}
    for number in range(5):
        now = state(advanced(plain, number + 1))
        memory = min(0.6, (1 + number) / (10 + number))
        mean = {k: memory * mean[k] + (1 - memory) * now[k] for k in now} if mean else now
    advanced(run, 5)
    for path, tensor in run.kept.result().items():
        torch.testing.assert_close(tensor, mean[path])
    for path, tensor in run.kept.learning_weights().items():
        torch.testing.assert_close(tensor, state(plain)[path])


def test_what_is_measured_and_saved_is_the_mean(tmp_path: Path) -> None:
    plain = trained(points_project(epochs=2))
    run = trained(points_project(epochs=2, averaging=0.9))
    losses = [r.history.series("train/loss").y for r in (plain, run)]
    np.testing.assert_array_equal(*losses)  # learning is not changed by it
    assert plain.last_metrics["test"] != run.last_metrics["test"]
    save_checkpoint(run, tmp_path)
    saved = saved_weights(tmp_path)
    assert all(torch.equal(saved[path], tensor) for path, tensor in state(run).items())
    last = run.kept.learning_weights()
    assert all(torch.equal(last[path], tensor) for path, tensor in state(plain).items())


def test_the_mean_follows_steps_and_not_batches_that_are_only_added_up() -> None:
    large = trained(points_project(averaging=0.7, batch_size=32))
    small = trained(points_project(averaging=0.7, batch_size=8, accumulation=4))
    for path, tensor in state(large).items():
        torch.testing.assert_close(state(small)[path], tensor)


def test_statistics_of_a_batch_norm_are_averaged_too() -> None:
    plain, run = (trained(noisy_project(epochs=1, averaging=a)) for a in (0.0, 0.5))
    assert not torch.equal(state(plain)["norm.running_mean"], state(run)["norm.running_mean"])
    assert torch.equal(
        state(plain)["norm.num_batches_tracked"], state(run)["norm.num_batches_tracked"]
    )


# The best epoch

RISING = {"optimiser": "momentum", "learning_rate": 3.0, "epochs": 6, "batch_size": 16}


def test_at_the_end_the_weights_of_the_best_epoch_come_back(tmp_path: Path) -> None:
    curve = trained(points_project(**RISING)).history.series("test/loss").y
    best = int(curve.argmin()) + 1
    assert best < len(curve)  # else there is nothing to come back to
    run = trained(points_project(**RISING, keep_best=True))
    assert run.kept.best_epoch == best
    assert run.last_metrics["test"]["loss"] == curve.min()
    expected = trained(points_project(**{**RISING, "epochs": best}))
    assert all(torch.equal(state(run)[p], t) for p, t in state(expected).items())
    assert run.history.marks[-1].text == f"Back to epoch {best}, the best"
    save_checkpoint(run, tmp_path)
    assert all(torch.equal(saved_weights(tmp_path)[p], t) for p, t in state(expected).items())


def test_best_and_last_lie_beside_each_other_while_the_run_goes_on(tmp_path: Path) -> None:
    run = prepared(points_project(**{**RISING, "epochs": 40}, keep_best=True))
    driver = train(run)
    while run.position.epoch < 6:
        next(driver)
    save_checkpoint(run, tmp_path)
    best, last = saved_weights(tmp_path, BEST_NAME), saved_weights(tmp_path)
    assert any(not torch.equal(best[path], last[path]) for path in best)
    with safe_open(tmp_path / BEST_NAME, framework="pt") as file:
        told = json.loads(file.metadata()["chainrule"])["kept"]
    assert told["best_epoch"] == run.kept.best_epoch
    assert told["best_metrics"]["test"]["loss"] == run.history.series("test/loss").y.min()


def test_a_run_that_keeps_no_best_leaves_no_such_file(tmp_path: Path) -> None:
    save_checkpoint(trained(points_project(epochs=1, keep_best=True)), tmp_path)
    assert (tmp_path / BEST_NAME).exists()
    save_checkpoint(trained(points_project(epochs=1)), tmp_path)
    assert not (tmp_path / BEST_NAME).exists()


# Progress


def test_a_metric_that_should_rise_is_watched_upwards() -> None:
    run = trained(points_project(**RISING, keep_best=True, watched="accuracy"))
    curve = run.history.series("test/accuracy").y
    assert run.kept.best_epoch == int(curve.argmax()) + 1


def test_watching_what_is_not_measured_is_refused_with_what_there_is() -> None:
    with pytest.raises(TrainingFailed, match=r"which is not measured here \(loss, cross"):
        trained(points_project(patience=1, watched="nothing"))


def test_a_watched_node_that_is_renamed_is_watched_on() -> None:
    project = OnGraph(RenameNode("accuracy", "right")).apply(points_project(watched="accuracy"))
    assert project.training.watched == "right"


def test_less_than_the_least_progress_is_none() -> None:
    curve = trained(points_project(epochs=8)).history.series("test/loss").y
    assert all(np.diff(curve) < 0)
    run = trained(points_project(epochs=8, patience=2, least_gain=10.0))
    assert run.position.epoch == 3
    assert run.position.stopped_early


def test_a_plateau_lowers_the_rate_as_torchs_own_schedule_does() -> None:
    settings = {**RISING, "epochs": 14, "schedule": "plateau", "plateau_epochs": 2}
    run = prepared(points_project(**settings, step_factor=0.25))
    rates: list[float] = []
    for news in train(run):
        if news is not None and run.position.batch == 0:
            rates.append(run.current_rate)
    ours = optim.SGD([torch.zeros(1, requires_grad=True)], lr=3.0)
    theirs = optim.lr_scheduler.ReduceLROnPlateau(
        ours, factor=0.25, patience=1, threshold=0.0, threshold_mode="abs"
    )
    expected = []
    for loss in run.history.series("test/loss").y:
        theirs.step(loss)
        expected.append(ours.param_groups[0]["lr"])
    assert rates[-14:] == pytest.approx(expected)
    assert rates[-1] < 3.0
