"""Learning under attack: what is learned from, what is measured, and how it resumes."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import msgspec
import pytest
import torch
from torch import nn
from torch.nn import functional

from engine.attacks.attackable import attackable
from engine.catalogue.layers.data import TargetField
from engine.catalogue.layers.dense import Embedding, Linear
from engine.catalogue.layers.loss import CrossEntropy
from engine.data.points import Blobs
from engine.errors import GraphHasProblems
from engine.graph.graph import Graph
from engine.project.obstacles import obstacles, refuse_obstacles
from engine.project.project import Goal, Project
from engine.training.checkpoint import load_checkpoint, save_checkpoint
from engine.training.recipes.adversarial_training import AdversarialTraining
from engine.training.run import measured_whole
from tests.engine.networks import (
    drawn,
    inferred,
    noisy_project,
    point_classifier,
    points_project,
    prepared,
    trained,
)
from tests.engine.training.test_checkpoint import advanced, assert_same, finished

KEY = "under_attack/accuracy"


def attacked(project: Project, **recipe: Any) -> Project:
    return msgspec.structs.replace(project, recipe=AdversarialTraining(**recipe))


def by_hand(project: Project, share: float) -> nn.Sequential:
    """A bare loop: PGD of two steps from a random start, then plain gradient descent."""
    run = prepared(project)
    root = copy.deepcopy(run.model.root)
    net = nn.Sequential(root.get_submodule("hidden"), nn.Tanh(), root.get_submodule("scores"))
    optimiser = torch.optim.SGD(net.parameters(), lr=0.05)
    points = run.data.train.arrays["point"]
    low, high = float(points.min()), float(points.max())
    for epoch in range(project.training.epochs):
        torch.default_generator.manual_seed(epoch + 1)
        for x, y in run.train_set.shuffled(32, 0, epoch, run.augmentation):
            count = round(share * len(x))
            made = x[:count] + 0.3 * torch.empty(count, 2).uniform_(-1, 1)
            made = made.clamp(low, high)
            for _ in range(2):
                made.requires_grad_()
                loss = functional.cross_entropy(net(made), y[:count])
                (slope,) = torch.autograd.grad(loss, made)
                made = made.detach() + 0.2 * slope.sign()
                made = torch.clamp(made, x[:count] - 0.3, x[:count] + 0.3).clamp(low, high)
            optimiser.zero_grad()
            mixed = torch.cat([made, x[count:]])
            torch.autograd.backward(functional.cross_entropy(net(mixed), y))
            optimiser.step()
    return net


@pytest.mark.parametrize("share", [0.5, 1.0])
def test_it_learns_what_a_loop_written_by_hand_learns(share: float) -> None:
    recipe = {"epsilon": 0.3, "steps": 2, "step_size": 0.2, "share": share}
    project = attacked(points_project(optimiser="sgd"), **recipe)
    net = by_hand(project, share)
    run = trained(project)
    for path, layer in (("hidden", net[0]), ("scores", net[2])):
        ours = run.model.root.get_submodule(path)
        for weight, other in zip(ours.parameters(), layer.parameters(), strict=True):
            assert torch.allclose(weight, other, atol=1e-6)


def test_with_no_share_it_learns_as_usual_and_is_measured_under_attack() -> None:
    usual, watched = trained(points_project()), trained(attacked(points_project(), share=0.0))
    state = watched.model.root.state_dict()
    assert all(torch.equal(v, state[k]) for k, v in usual.model.root.state_dict().items())
    test = watched.last_metrics["test"]
    assert test[KEY] <= test["accuracy"]
    assert test["under_attack/loss"] > test["loss"]
    assert len(watched.history.series(f"test/{KEY}")) == 3


def test_the_curves_look_at_some_test_examples_and_the_end_at_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run = prepared(attacked(points_project(), attacked_examples=7))
    seen: list[int] = []
    target = run.learning._target  # type: ignore[attr-defined]
    made = target.attacked

    def counted(attack: object, batch: tuple[torch.Tensor, ...]) -> object:
        seen.append(len(batch[0]))
        return made(attack, batch)

    monkeypatch.setattr(target, "attacked", counted)
    list(run.learning.measured())
    assert sum(seen) == 7
    seen.clear()
    measured_whole(run)
    assert sum(seen) == run.test_set.count


def test_none_under_attack_are_measured_if_none_are_asked_for() -> None:
    run = trained(attacked(points_project(), attacked_examples=0))
    assert KEY not in run.last_metrics["test"]


@pytest.mark.parametrize("step", [1, 4, 6])
def test_an_interrupted_run_equals_one_never_interrupted(step: int, tmp_path: Path) -> None:
    """With dropout, batch norm, shifts, mirrors and random starts."""
    recipe = {"steps": 2, "share": 0.5, "attacked_examples": 20}
    project = attacked(noisy_project(epochs=2), **recipe)
    save_checkpoint(advanced(prepared(project), step), tmp_path)
    torch.rand(17)
    run = prepared(project)
    load_checkpoint(run, tmp_path)
    assert_same(finished(run), trained(project))


def test_a_goal_can_ask_for_accuracy_under_attack() -> None:
    run = trained(attacked(points_project(), epsilon=0.01))
    assert Goal(metric=KEY, at_least=0.0).is_met(run.last_metrics) is True
    assert Goal(metric=KEY, at_least=1.1).is_met(run.last_metrics) is False


def test_it_makes_a_network_harder_to_mislead() -> None:
    """Three clouds; each network is attacked in the same way."""
    hard = {"epsilon": 0.35, "method": "fgsm"}
    project = points_project(epochs=30)
    plain = trained(attacked(project, share=0.0, **hard)).last_metrics["test"]
    trained_so = trained(attacked(project, share=1.0, **hard)).last_metrics["test"]
    assert trained_so["under_attack/loss"] < plain["under_attack/loss"]


def test_inputs_are_found_and_answers_are_not_among_them() -> None:
    graph = point_classifier(3)
    assert attackable(graph, inferred(graph, Blobs())) == ("point",)


def words_only() -> Graph:
    return drawn(
        "label > embedded, embedded > scores,scores > xent.scores, label > xent.target",
        label=TargetField(field="label"),
        embedded=Embedding(size=4),
        scores=Linear(units=3),
        xent=CrossEntropy(),
    )


def test_what_can_not_be_attacked_is_told_in_words() -> None:
    project = msgspec.structs.replace(attacked(points_project()), graph=words_only())
    with pytest.raises(GraphHasProblems, match="No input of real numbers reaches a loss"):
        refuse_obstacles(project, inferred(project.graph, project.data))


def test_a_named_input_that_can_not_be_attacked_is_told() -> None:
    project = attacked(points_project(), inputs=("label",))
    (found,) = obstacles(project, inferred(project.graph, project.data))
    assert found.node == "label"
    assert "attack 'label', which is no input of real numbers" in found.text


def test_a_mixed_batch_keeps_its_order_of_answers() -> None:
    run = prepared(attacked(points_project(), share=0.25))
    batch = next(run.train_set.in_order(32))
    learned = run.learning.as_learned(batch)  # type: ignore[attr-defined]
    assert torch.equal(learned[0][8:], batch[0][8:])
    assert not torch.equal(learned[0][:8], batch[0][:8])
    assert torch.equal(learned[1], batch[1])
