"""A stage that learns from some of the training examples alone."""

from __future__ import annotations

import msgspec
import numpy as np
import torch

from engine.training.batches import first_of_each
from engine.training.plan import Stage
from engine.training.run import train
from engine.training.settings import TrainingSettings
from tests.engine.networks import points_project, prepared, trained


def test_the_first_examples_of_each_class_are_chosen() -> None:
    labels = np.array([2, 0, 0, 0, 1, 1, 2, 1, 2])
    assert first_of_each(5, labels).tolist() == [0, 1, 2, 4, 5]
    assert first_of_each(6, labels).tolist() == [0, 1, 2, 4, 5, 6]


def test_where_a_class_has_too_few_the_others_give_more() -> None:
    labels = np.array([0, 0, 0, 0, 1])
    assert first_of_each(4, labels).tolist() == [0, 1, 2, 4]


def test_a_run_learns_from_as_many_examples_of_each_class_as_it_is_told() -> None:
    run = prepared(points_project(examples=30))
    labels = run.train_set.tensors[run.train_set.fields.index("label")]
    assert torch.bincount(labels).tolist() == [10, 10, 10]
    assert run.judged_train_set.count == 30
    assert run.test_set.count == 24


def test_more_examples_than_there_are_means_all() -> None:
    assert prepared(points_project(examples=10_000)).train_set.count == 96


def test_each_stage_learns_from_its_own_share() -> None:
    before = Stage(training=TrainingSettings(epochs=1, batch_size=32, device="cpu"))
    project = msgspec.structs.replace(points_project(examples=6, epochs=1), stages=(before,))
    run = prepared(project)
    seen = []
    for _ in train(run):
        seen.append(run.train_set.count)
    assert (seen[0], seen[-1]) == (96, 6)


def test_what_is_learned_follows_from_the_chosen_examples_alone() -> None:
    few, all_of_them = trained(points_project(examples=30)), trained(points_project())
    assert few.steps_per_epoch == 1
    assert not torch.equal(few.parameters[0], all_of_them.parameters[0])


def test_fields_that_no_loss_sees_can_be_learned_from() -> None:
    run = prepared(points_project(examples=12))
    assert run.train_examples(("point",)).tensors[0].shape == (12, 2)
