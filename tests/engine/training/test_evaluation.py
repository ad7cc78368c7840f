"""Losses and metrics over a whole split are exact, however it is cut."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
import torch
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by

from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.loss import AbsoluteError, CrossEntropy, SquaredError
from engine.catalogue.layers.metric import R2, RMSE, MeanAbsoluteError
from engine.data.points import Blobs
from engine.data.tables import Diabetes
from engine.graph.graph import Node
from engine.project.project import Project
from engine.training.evaluation import evaluate, evaluate_whole
from engine.training.settings import TrainingSettings
from tests.engine.networks import (
    digits_project,
    drawn,
    noisy_project,
    point_classifier,
    points_project,
    prepared,
)


def regression() -> Project:
    ends = ", ".join(
        f"guess > {name}.scores, answer > {name}.target"
        for name in ("error", "far", "rmse", "mae", "r2")
    )
    graph = drawn(
        f"features > guess, {ends}",
        features=InputField(field="features"),
        answer=TargetField(field="target"),
        guess=Linear(units=1),
        error=SquaredError(weight=0.25),
        far=AbsoluteError(),
        rmse=RMSE(),
        mae=MeanAbsoluteError(),
        r2=R2(),
    )
    return Project(data=Diabetes(), graph=graph, training=TrainingSettings(device="cpu"))


@pytest.mark.parametrize("make", [digits_project, noisy_project, regression])
@pytest.mark.parametrize("chunk", [13, 100])
def test_chunks_give_what_one_big_batch_gives(
    make: object, chunk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = prepared(make())  # type: ignore[operator]  # a function that makes a project
    monkeypatch.setattr("engine.training.evaluation._CHUNK", 10**6)
    whole = evaluate_whole(run.model, run.test_set)
    monkeypatch.setattr("engine.training.evaluation._CHUNK", chunk)
    assert evaluate_whole(run.model, run.test_set) == pytest.approx(whole, rel=1e-5)


def test_the_values_are_those_of_pytorch() -> None:
    run = prepared(regression())
    found = evaluate_whole(run.model, run.test_set)
    split = run.test_set
    by_field = dict(zip(split.fields, split.tensors, strict=True))
    guess = run.model.root.get_submodule("guess")(by_field["features"]).detach()
    answer = by_field["target"].reshape_as(guess)
    assert found["loss"] == pytest.approx(
        0.25 * float(F.mse_loss(guess, answer)) + float(F.l1_loss(guess, answer)), rel=1e-5
    )
    assert found["mae"] == pytest.approx(float((guess - answer).abs().mean()), rel=1e-5)
    assert found["rmse"] == pytest.approx(float((guess - answer).square().mean().sqrt()), rel=1e-5)


def test_the_loss_is_the_weighted_sum() -> None:
    run = prepared(regression())
    found = evaluate_whole(run.model, run.test_set)
    assert found["loss"] == pytest.approx(0.25 * found["error"] + found["far"])


def test_only_as_many_examples_as_asked_for_are_measured() -> None:
    run = prepared(digits_project())
    few = evaluate(run.model, run.test_set, 10)
    *chunks, values = few
    assert len(chunks) == 1
    assert values is not None
    assert values["accuracy"] * 10 == pytest.approx(round(values["accuracy"] * 10))


def test_measuring_learns_nothing_and_leaves_statistics_alone() -> None:
    run = prepared(noisy_project())
    before = {path: tensor.clone() for path, tensor in run.model.root.state_dict().items()}
    evaluate_whole(run.model, run.test_set)
    after = run.model.root.state_dict()
    assert all(torch.equal(after[path], before[path]) for path in before)
    assert all(parameter.grad is None for parameter in run.parameters)


def test_control_comes_back_after_every_chunk() -> None:
    run = prepared(digits_project())
    parts = list(evaluate(run.model, run.train_set))
    assert parts[:-1] == [None] * 6  # 1438 examples in chunks of 250
    assert parts[-1] is not None


@pytest.mark.parametrize(
    "settings",
    [
        {"class_weights": (1.0, 5.0, 0.2)},
        {"ignored_class": 1},
        {"class_weights": (1.0, 5.0, 0.2), "ignored_class": 2, "label_smoothing": 0.1},
    ],
)
def test_a_weighted_loss_of_a_whole_set_is_that_of_one_great_batch(settings: Any) -> None:
    graph = point_classifier(classes=3)
    graph = graph.with_changed(Node(name="cross_entropy", layer=CrossEntropy(**settings)))
    data = Blobs(examples=900, test_share=0.5)
    project = msgspec.structs.replace(points_project(), graph=graph, data=data)
    run = prepared(project)
    found = evaluate_whole(run.model, run.test_set)["cross_entropy"]
    assert run.test_set.count > 300  # more than one chunk
    points, labels = (
        torch.from_numpy(data.load().test.arrays[name]) for name in ("point", "label")
    )
    scores = run.model.viewer(*(points, labels))["scores"]
    whole = run.model.root.get_submodule("cross_entropy")(scores, labels)
    assert found == pytest.approx(whole.item(), rel=1e-5)
