"""Every rule makes the steps that torch.optim makes in a bare loop."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import msgspec
import pytest
import torch
from torch import Tensor, optim

from engine.catalogue.layers.block import BlockUse
from engine.errors import TrainingFailed
from engine.graph.block_command import InBlock
from engine.graph.state_command import SetLearning
from engine.project.project import Project
from engine.training.groups import amounts_of, groups_of
from engine.training.run import Run, train
from engine.training.settings import OPTIMISERS
from tests.engine.blocks import residual_classifier, twins
from tests.engine.networks import compiled, digits_project, points_project, prepared, trained

RULES: dict[str, Callable[[Iterable[Any]], optim.Optimizer]] = {
    "sgd": lambda p: optim.SGD(p, lr=0.05, weight_decay=0.01),
    "momentum": lambda p: optim.SGD(p, lr=0.05, momentum=0.8, weight_decay=0.01),
    "nesterov": lambda p: optim.SGD(p, lr=0.05, momentum=0.8, nesterov=True, weight_decay=0.01),
    "adagrad": lambda p: optim.Adagrad(p, lr=0.05, weight_decay=0.01),
    "adadelta": lambda p: optim.Adadelta(p, lr=0.05, rho=0.9, weight_decay=0.01),
    "rmsprop": lambda p: optim.RMSprop(p, lr=0.05, alpha=0.9, momentum=0.8, weight_decay=0.01),
    "adam": lambda p: optim.Adam(p, lr=0.05, betas=(0.9, 0.999), weight_decay=0.01),
    "adamw": lambda p: optim.AdamW(p, lr=0.05, betas=(0.9, 0.999), weight_decay=0.01),
}
SETTINGS = {"learning_rate": 0.05, "momentum": 0.8, "weight_decay": 0.01, "epochs": 2}


def by_hand(
    project: Project, rule: Callable[[Iterable[Any]], optim.Optimizer], *, grouped: bool = False
) -> dict[str, Tensor]:
    """The weights after a bare loop over the same batches."""
    run = prepared(project)
    settings, module = project.training, run.model.learner.module
    if grouped:
        groups = [
            {"params": g["params"], "lr": 0.05 * g.get("rate_factor", 1.0)}
            | ({"weight_decay": g["weight_decay"]} if "weight_decay" in g else {})
            for g in groups_of(run.model, run.parameters)
        ]
        optimiser = rule(groups)
    else:
        optimiser = rule(run.parameters)
    module.train()
    for epoch in range(settings.epochs):
        for batch in run.train_set.shuffled(
            settings.batch_size, settings.seed, epoch, run.augmentation
        ):
            optimiser.zero_grad()
            module(*batch, *run.weights).backward()
            optimiser.step()
    return dict(run.model.root.state_dict())


def assert_close(run: Run, expected: dict[str, Tensor]) -> None:
    for path, tensor in run.model.root.state_dict().items():
        torch.testing.assert_close(tensor, expected[path], rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_makes_the_steps_of_a_bare_loop(rule: str) -> None:
    project = points_project(optimiser=rule, **SETTINGS)
    assert_close(trained(project), by_hand(project, RULES[rule]))


@pytest.mark.parametrize("rule", RULES)
def test_nodes_learn_at_rates_and_decays_of_their_own(rule: str) -> None:
    project = points_project(optimiser=rule, **SETTINGS)
    slower = SetLearning(frozenset({"hidden"}), rate_factor=0.25, weight_decay=0.2)
    graph = slower.apply(project.graph)
    project = msgspec.structs.replace(project, graph=graph)
    assert_close(trained(project), by_hand(project, RULES[rule], grouped=True))


def test_every_rule_by_rate_is_held_against_torch() -> None:
    assert set(RULES) | {"lbfgs", "hessian_free"} == set(OPTIMISERS)


def test_plain_sgd_has_no_momentum_and_the_others_have() -> None:
    ends = {
        name: trained(points_project(optimiser=name, learning_rate=0.01)).last_metrics["test"]
        for name in ("sgd", "momentum", "nesterov")
    }
    assert len({values["loss"] for values in ends.values()}) == 3


def test_without_amounts_of_their_own_all_weights_are_one_group() -> None:
    run = prepared(points_project())
    assert [set(group) for group in groups_of(run.model, run.parameters)] == [{"params"}]
    assert len(run.learning.optimisers[""].param_groups) == 1


def test_a_blocks_factor_multiplies_what_is_inside_and_the_inner_decay_wins() -> None:
    graph = residual_classifier()
    block = next(n for n in graph.nodes if isinstance(n.layer, BlockUse))
    graph = InBlock("residual", SetLearning(frozenset({"conv"}), 0.5, 0.3)).apply(graph)
    graph = SetLearning(frozenset({block.name}), 0.1, 0.2).apply(graph)
    found = amounts_of(compiled(graph, digits_project(graph).data))
    within = {path: a for path, a in found.items() if path.startswith(block.name)}
    assert {(a.rate_factor, a.weight_decay) for p, a in within.items() if p.endswith(".conv")} == {
        (0.05, 0.3)
    }
    assert {
        (a.rate_factor, a.weight_decay) for p, a in within.items() if not p.endswith(".conv")
    } == {(0.1, 0.2)}


def test_of_shared_weights_the_first_user_counts() -> None:
    graph = twins()
    users = [n.name for n in graph.nodes if isinstance(n.layer, BlockUse)]
    assert len(users) == 2
    graph = SetLearning(frozenset({users[1]}), 0.25).apply(graph)
    graph = SetLearning(frozenset({users[0]}), 0.5).apply(graph)
    found = amounts_of(compiled(graph, digits_project(graph).data))
    assert {amounts.rate_factor for amounts in found.values()} == {0.5}
    assert all(path.startswith("shared.") for path in found)


def test_a_rate_that_changes_on_the_way_reaches_every_group() -> None:
    project = points_project(optimiser="sgd", learning_rate=0.1, schedule="step", step_epochs=1)
    graph = SetLearning(frozenset({"hidden"}), rate_factor=0.25).apply(project.graph)
    run = trained(msgspec.structs.replace(project, graph=graph))
    rates = [group["lr"] for group in run.learning.optimisers[""].param_groups]
    assert rates == pytest.approx([0.025 * 0.25, 0.025])


@pytest.mark.parametrize("rule", ["lbfgs", "hessian_free"])
def test_a_rule_that_searches_refuses_rates_of_nodes_in_words(rule: str) -> None:
    project = points_project(optimiser=rule)
    graph = SetLearning(frozenset({"hidden"}), rate_factor=0.25).apply(project.graph)
    with pytest.raises(TrainingFailed, match="finds one step for all weights together"):
        prepared(msgspec.structs.replace(project, graph=graph))


@pytest.mark.parametrize("rule", ["lbfgs", "hessian_free"])
def test_a_rule_that_searches_refuses_to_add_up_batches_in_words(rule: str) -> None:
    with pytest.raises(TrainingFailed, match="Set batches a step to 1"):
        prepared(points_project(optimiser=rule, accumulation=2))


# Batches


@pytest.mark.parametrize("schedule", ["constant", "cosine"])
def test_small_batches_added_up_make_the_step_of_a_large_one(schedule: str) -> None:
    settings = {"optimiser": "momentum", "schedule": schedule, "clip_norm": 0.5}
    one = trained(points_project(**settings, batch_size=32))
    many = trained(points_project(**settings, batch_size=8, accumulation=4))
    for path, weight in one.model.root.state_dict().items():
        torch.testing.assert_close(many.model.root.state_dict()[path], weight)


def test_a_last_step_of_fewer_batches_counts_its_examples_alike() -> None:
    count = prepared(points_project()).train_set.count
    large = trained(points_project(optimiser="sgd", batch_size=60, epochs=1))
    small = trained(points_project(optimiser="sgd", batch_size=12, accumulation=5, epochs=1))
    assert count % 60
    for path, weight in large.model.root.state_dict().items():
        torch.testing.assert_close(small.model.root.state_dict()[path], weight)


def test_batches_are_of_one_example_or_of_all() -> None:
    one, whole = (prepared(points_project(batching=b)) for b in ("example", "full"))
    assert one.steps_per_epoch == one.train_set.count
    assert whole.steps_per_epoch == 1
    next(iter(train(whole)))
    assert whole.position.batch == 1


def test_clipping_by_value_bounds_every_number_of_the_gradient() -> None:
    run = prepared(points_project(optimiser="sgd", learning_rate=1.0, clip_value=1e-3))
    before = {path: w.clone() for path, w in run.model.root.state_dict().items()}
    next(iter(train(run)))
    moved = [(run.model.root.state_dict()[p] - w).abs().max() for p, w in before.items()]
    assert max(moved) == pytest.approx(1e-3, rel=1e-3)
