"""What a run learns, and how it ends."""

from __future__ import annotations

import math
from collections import deque
from typing import Any

import msgspec
import numpy as np
import pytest
import torch
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by

from engine.catalogue.layers.combination import Add
from engine.catalogue.layers.data import InputField, Noise, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.loss import CrossEntropy, SquaredError
from engine.catalogue.layers.metric import Accuracy
from engine.catalogue.layers.shape import Flatten
from engine.compile.model import compile_graph
from engine.data.points import Blobs, Xor
from engine.errors import GraphHasProblems, TrainingFailed
from engine.graph.command import RemoveNodes, SetParameter
from engine.graph.graph import Node
from engine.inspection.looking import take_snapshot
from engine.inspection.snapshot import Wish
from engine.project.project import Project
from engine.training.events import BatchDone, EpochDone
from engine.training.run import Run, prepare_run, train
from engine.training.settings import OPTIMISERS, SCHEDULES, TrainingSettings
from tests.engine.networks import (
    CPU,
    digits_project,
    drawn,
    inferred,
    noisy_project,
    point_classifier,
    points_project,
    prepared,
    tiny_classifier,
    trained,
    xor_project,
)

# Rates at which each rule moves a small network visibly within a few steps.
RATES = {
    "sgd": 0.1,
    "momentum": 0.05,
    "nesterov": 0.05,
    "adagrad": 0.1,
    "adadelta": 10.0,
    "rmsprop": 0.01,
    "adam": 0.02,
    "adamw": 0.02,
    "lbfgs": 1.0,
    "hessian_free": 1.0,
}


def losses(run: Run) -> np.ndarray:
    return run.history.series("train/loss").y


def weights(run: Run) -> dict[str, torch.Tensor]:
    return {path: tensor.clone() for path, tensor in run.model.root.state_dict().items()}


def norm(run: Run) -> float:
    return math.sqrt(sum(float(p.detach().square().sum()) for p in run.parameters))


def test_it_learns_one_batch_by_heart() -> None:
    project = digits_project(epochs=60, batch_size=2000, learning_rate=0.03)
    run = prepared(project)
    few = {
        name: tensor[:24]
        for name, tensor in zip(run.train_set.fields, run.train_set.tensors, strict=True)
    }
    run.train_set.tensors, run.train_set.count = tuple(few.values()), 24
    for _ in train(run):
        pass
    assert losses(run)[-1] < 0.05 * losses(run)[0]


@pytest.mark.parametrize("optimiser", OPTIMISERS)
@pytest.mark.parametrize("schedule", SCHEDULES)
def test_every_optimiser_lowers_the_loss_under_every_schedule(
    optimiser: str, schedule: str
) -> None:
    rate = RATES[optimiser]
    run = trained(
        points_project(optimiser=optimiser, schedule=schedule, learning_rate=rate, epochs=12)
    )
    curve = run.history.series("test/loss").y
    assert np.isfinite(losses(run)).all()
    assert curve[-1] < 0.9 * curve[0]


def test_one_step_of_plain_sgd_is_the_rule_of_the_book() -> None:
    run = prepared(xor_project(optimiser="sgd", momentum=0.0, learning_rate=0.5))
    before = weights(run)
    x, y = run.train_set.tensors
    w1, b1, w2, b2 = (
        before[name].clone().requires_grad_()
        for name in ("hidden.weight", "hidden.bias", "scores.weight", "scores.bias")
    )
    F.cross_entropy(F.linear(torch.tanh(F.linear(x, w1, b1)), w2, b2), y).backward()
    next(iter(train(run)))
    assert w1.grad is not None
    expected = before["hidden.weight"] - 0.5 * w1.grad
    torch.testing.assert_close(weights(run)["hidden.weight"], expected)


@pytest.mark.parametrize("make", [noisy_project, points_project])
def test_the_same_seed_gives_the_same_run_and_another_seed_another(make: Any) -> None:
    one, again, other = trained(make(seed=1)), trained(make(seed=1)), trained(make(seed=2))
    assert one.history.to_json() == again.history.to_json()
    assert all(torch.equal(weights(one)[path], weights(again)[path]) for path in weights(one))
    assert one.history.to_json() != other.history.to_json()


def test_random_numbers_drawn_elsewhere_between_epochs_change_nothing() -> None:
    run = prepared(noisy_project())
    for news in train(run):
        if isinstance(news, EpochDone):
            torch.rand(100)
    assert run.history.to_json() == trained(noisy_project()).history.to_json()


def test_looking_inside_between_any_two_steps_changes_nothing() -> None:
    project = noisy_project()
    data = project.data.load()
    run = prepared(project)
    wish = Wish(frozenset(n.name for n in project.graph.nodes), frozenset({"conv"}))
    for _ in train(run):
        take_snapshot(run.model, data, wish, run.position.step)
    undisturbed = trained(project)
    assert run.history.to_json() == undisturbed.history.to_json()
    for path, tensor in weights(undisturbed).items():
        assert torch.equal(weights(run)[path], tensor), path


def test_the_order_of_examples_differs_from_epoch_to_epoch() -> None:
    run = prepared(points_project())
    first, second = (
        torch.cat([b[1] for b in run.train_set.shuffled(32, 0, epoch, run.augmentation)])
        for epoch in (0, 1)
    )
    assert not torch.equal(first, second)
    assert torch.equal(first.sort().values, second.sort().values)


def test_the_last_batch_may_be_smaller() -> None:
    run = prepared(points_project(batch_size=40, epochs=1))  # 96 examples to train on
    assert run.steps_per_epoch == 3
    sizes = [len(b[0]) for b in run.train_set.shuffled(40, 0, 0, run.augmentation)]
    assert sizes == [40, 40, 16]
    for _ in train(run):
        pass
    assert run.position.step == 3


def test_the_epochs_loss_weighs_batches_by_their_size() -> None:
    run = prepared(points_project(batch_size=40, epochs=1, learning_rate=0.0))
    last = [news for news in train(run) if isinstance(news, EpochDone)][-1]
    batches = losses(run)
    assert last.train["loss"] == pytest.approx(float(np.dot(batches, [40, 40, 16])) / 96)
    assert last.train["loss"] == pytest.approx(last.train["cross_entropy"], abs=0.1)


def test_a_batch_larger_than_the_data_is_all_of_them() -> None:
    run = trained(xor_project(batch_size=512, epochs=2))
    assert run.position.step == 2


def test_the_curves_lie_at_their_epochs() -> None:
    run = trained(points_project(epochs=2))
    np.testing.assert_allclose(run.history.series("train/loss").x, np.arange(1, 7) / 3)
    np.testing.assert_array_equal(run.history.series("test/accuracy").x, [1, 2])


def test_clipping_limits_the_length_of_the_gradient() -> None:
    before = prepared(xor_project(optimiser="sgd", momentum=0.0, learning_rate=1.0, clip_norm=1e-3))
    start = weights(before)
    next(iter(train(before)))
    moved = math.sqrt(sum(float((weights(before)[p] - start[p]).square().sum()) for p in start))
    assert moved == pytest.approx(1e-3, rel=1e-3)


def test_a_gradient_below_the_limit_is_left_alone() -> None:
    free = trained(xor_project())
    clipped = trained(xor_project(clip_norm=1e6))
    assert free.history.to_json() == clipped.history.to_json()


@pytest.mark.parametrize("optimiser", OPTIMISERS)
def test_weight_decay_keeps_weights_smaller(optimiser: str) -> None:
    settings = {"optimiser": optimiser, "learning_rate": RATES[optimiser] / 2, "epochs": 10}
    free, pulled = (
        norm(trained(points_project(**settings, weight_decay=decay))) for decay in (0.0, 1.0)
    )
    assert pulled < free


def test_early_stopping_stops_when_the_test_loss_falls_no_more() -> None:
    run = trained(points_project(epochs=100, patience=3, learning_rate=0.0))
    assert run.position.epoch == 4  # the first was the best, three brought nothing
    assert run.position.stopped_early
    assert run.is_finished


def test_without_patience_a_run_goes_to_its_last_epoch() -> None:
    run = trained(points_project(epochs=6, learning_rate=0.0))
    assert run.position.epoch == 6
    assert not run.position.stopped_early


def test_the_learning_rate_can_be_changed_between_two_batches() -> None:
    run = prepared(points_project(epochs=2, optimiser="sgd", momentum=0.0))
    steps = train(run)
    next(steps)
    run.set_learning_rate(0.0)
    before = weights(run)
    for _ in steps:
        pass
    assert all(torch.equal(weights(run)[path], before[path]) for path in before)


def test_a_schedule_goes_on_from_a_changed_rate() -> None:
    run = prepared(points_project(epochs=2, schedule="cosine"))
    run.set_learning_rate(0.5)
    next(iter(train(run)))
    assert run.learning.optimiser.param_groups[0]["lr"] == pytest.approx(0.5)


def test_the_first_step_whose_loss_is_no_number_is_named() -> None:
    run = prepared(points_project(epochs=20))
    steps = train(run)
    while run.position.step < 4:
        next(steps)
    run.model.root.get_parameter("scores.bias").detach().fill_(torch.nan)
    with pytest.raises(TrainingFailed, match="no longer a number at step 5") as failure:
        deque(steps)
    assert failure.value.node is None
    assert run.position.step > 5  # losses are read some at a time


def test_nothing_to_learn_is_told_before_the_first_step() -> None:
    graph = RemoveNodes(frozenset({"conv", "scores"})).apply(tiny_classifier())
    graph = RemoveNodes(frozenset({"cross_entropy", "accuracy"})).apply(graph)
    graph = drawn(
        "image > x, x > error.scores, x > error.target, x > beside",
        image=InputField(field="image"),
        x=Flatten(),
        error=SquaredError(),
        beside=Linear(units=3),
    )
    with pytest.raises(TrainingFailed, match="nothing to learn"):
        prepared(digits_project(graph))


def test_parts_that_lead_to_no_loss_are_not_changed() -> None:
    graph = drawn(
        "image > x, x > scores, scores > error.scores, label > error.target, x > beside",
        image=InputField(field="image"),
        label=TargetField(field="label"),
        x=Flatten(),
        scores=Linear(units=10),
        beside=Linear(units=3),
        error=CrossEntropy(),
    )
    run = prepared(digits_project(graph, epochs=1, weight_decay=0.1))
    before = weights(run)
    for _ in train(run):
        pass
    assert torch.equal(weights(run)["beside.weight"], before["beside.weight"])
    assert not torch.equal(weights(run)["scores.weight"], before["scores.weight"])


def test_a_network_fed_by_noise_learns() -> None:
    graph = drawn(
        "noise > made, made > error.scores, point > error.target",
        noise=Noise(shape=(4,)),
        made=Linear(units=2),
        point=InputField(field="point"),
        error=SquaredError(),
    )
    settings = TrainingSettings(epochs=3, batch_size=32, learning_rate=0.05, device="cpu")
    project = Project(data=Blobs(examples=120), graph=graph, training=settings)
    one, again = trained(project), trained(project)
    assert one.history.to_json() == again.history.to_json()
    assert one.history.series("test/loss").y[-1] < one.history.series("test/loss").y[0]


def test_two_losses_are_both_learned() -> None:
    graph = drawn(
        "image > x, x > scores, scores > classes.scores, label > classes.target,"
        "scores > back, back > picture.scores, x > picture.target",
        image=InputField(field="image"),
        label=TargetField(field="label"),
        x=Flatten(),
        scores=Linear(units=10),
        classes=CrossEntropy(weight=0.5),
        back=Linear(units=64),
        picture=SquaredError(weight=2.0),
    )
    run = trained(digits_project(graph, epochs=4))
    for name in ("classes", "picture"):
        curve = run.history.series(f"test/{name}").y
        assert curve[-1] < 0.9 * curve[0]
    total = run.last_metrics["test"]
    assert total["loss"] == pytest.approx(0.5 * total["classes"] + 2 * total["picture"])


def test_a_batch_norm_learns_its_statistics_in_training_alone() -> None:
    run = prepared(noisy_project(epochs=1))
    counted = []
    for _ in train(run):
        counted.append(int(run.model.root.state_dict()["norm.num_batches_tracked"]))
    assert counted[-1] == run.position.step


def test_news_of_batches_tell_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.training.reporter._REPORT_INTERVAL_S", 0.0)
    run = prepared(points_project(epochs=2))
    run.reporter._due = 0.0
    news = [n for n in train(run) if isinstance(n, BatchDone)]
    assert [n.step for n in news] == [1, 2, 3, 4, 5, 6]
    assert [n.epoch for n in news] == pytest.approx([1 / 3, 2 / 3, 1, 4 / 3, 5 / 3, 2])
    assert all(n.loss == y for n, y in zip(news, losses(run), strict=True))
    assert news[-1].seconds_left == 0
    assert all(n.epochs == 2 and n.samples_per_second > 0 for n in news)


def test_a_finished_run_does_nothing_more() -> None:
    run = trained(xor_project(epochs=2))
    assert list(train(run)) == []


def test_settings_change_what_is_learned_but_not_the_drawing() -> None:
    graph = SetParameter("scores", "units", 10).apply(tiny_classifier())
    assert prepared(digits_project(graph)).model.graph is graph


def test_without_epochs_everything_is_measured_and_nothing_learned() -> None:
    run = prepared(digits_project(epochs=0))
    before = {name: tensor.clone() for name, tensor in run.model.root.state_dict().items()}
    news = [one for one in train(run) if one is not None]
    assert [type(one) for one in news] == [EpochDone]
    assert run.is_finished
    assert run.position.step == 0
    assert set(run.last_metrics["test"]) == {"loss", "cross_entropy", "accuracy"}
    assert all(torch.equal(tensor, before[k]) for k, tensor in run.model.root.state_dict().items())


def test_a_network_without_weights_can_be_measured_but_not_trained() -> None:
    graph = drawn(
        "point > same.x1, point > accuracy.scores, label > accuracy.target",
        point=InputField(field="point"),
        same=Add(),
        label=TargetField(field="label"),
        accuracy=Accuracy(),
    )
    project = Project(graph=graph, data=Xor(), training=TrainingSettings(epochs=0, device="cpu"))
    inference = inferred(graph, project.data)
    model = compile_graph(graph, inference, 0, learns=False)
    run = prepare_run(model, project.data.load(), project.plan, project.augmentation, CPU)
    assert [type(one) for one in train(run) if one is not None] == [EpochDone]
    assert 0 <= run.last_metrics["test"]["accuracy"] <= 1
    with pytest.raises(GraphHasProblems, match="no loss"):
        compile_graph(graph, inference, 0)


def test_64_bits_are_computed_with_throughout() -> None:
    run = trained(points_project(precision="float64", epochs=1))
    assert {tensor.dtype for tensor in run.weights} == {torch.float64}
    assert run.train_set.tensors[0].dtype is torch.float64


def test_a_max_norm_holds_after_every_step() -> None:
    graph = point_classifier(classes=3)
    limited = graph.node("hidden").layer.replace(max_norm=0.3)
    graph = graph.with_changed(Node(name="hidden", layer=limited))
    project = msgspec.structs.replace(points_project(learning_rate=0.5), graph=graph)
    run = prepared(project)
    weight = run.model.root.get_parameter("hidden.weight")
    steps = 0
    for _ in train(run):
        if run.position.step > steps:
            steps = run.position.step
            assert weight.detach().norm(dim=1).max() <= 0.3 + 1e-5
    assert steps > 3
    assert (
        trained(points_project(learning_rate=0.5))
        .model.root.get_parameter("hidden.weight")
        .detach()
        .norm(dim=1)
        .max()
        > 0.3
    )
