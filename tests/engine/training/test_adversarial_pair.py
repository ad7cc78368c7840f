"""Two players learn as a loop written by hand has them learn, and resume exactly."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional

from engine.catalogue.builtin import builtin_catalogue
from engine.data.catalogue import builtin_sources
from engine.errors import TrainingFailed
from engine.graph.command import RenameNode
from engine.graph.graph import Graph
from engine.graph.state_command import Freeze
from engine.project.command import OnGraph
from engine.project.file import read_project, write_project
from engine.project.project import Project
from engine.training.checkpoint import load_checkpoint, save_checkpoint
from engine.training.learning.adversarial_pair import AdversarialPairLearning
from engine.training.plan import Stage
from engine.training.recipes.adversarial_pair import AdversarialPair
from engine.training.run import Run, measured_whole, seed_noise, train
from engine.training.settings import TrainingSettings
from tests.engine.adversaries import (
    conditional_pair,
    judge_of_data,
    judge_of_sample,
    noisy_pair,
    pair_project,
    prepared_pair,
    shared_pair,
    with_loss,
)
from tests.engine.training.test_checkpoint import advanced, assert_same, finished

Layers = dict[str, nn.Module]


def layers_of(run: Run) -> Layers:
    """A copy of the modules of `shared_pair`, as a hand-written loop calls them."""
    root = copy.deepcopy(run.model.root)
    paths = ("hidden", "sample", "shared.judge.hidden", "shared.judge.score")
    return {path: root.get_submodule(path) for path in paths}


def by_hand(run: Run, recipe: AdversarialPair, rate: float, steps: int) -> Layers:
    """A bare loop over the same batches, with the same noise and the usual Adam."""
    layers = layers_of(run)
    (made_by, judged_by) = (
        [
            p
            for path, layer in layers.items()
            if is_judge == ("judge" in path)
            for p in layer.parameters()
        ]
        for is_judge in (False, True)
    )
    generator = torch.optim.Adam(made_by, lr=rate * recipe.generator_rate)
    discriminator = torch.optim.Adam(judged_by, lr=rate)
    examples = run.train_examples(("point",))
    step = epoch = 0
    while step < steps:
        torch.default_generator.manual_seed(run.settings.seed * 7_919 + epoch + 1)
        settings = run.settings
        for (real,) in examples.shuffled(
            settings.batch_size, settings.seed, epoch, run.augmentation
        ):
            made = made_from(layers, torch.randn(len(real), 3)).detach()
            loss = loss_of_discriminator(layers, recipe, real, made)
            discriminator.zero_grad()
            torch.autograd.backward(loss)
            discriminator.step()
            step += 1
            if step % recipe.discriminator_steps == 0:
                score = score_of(layers, made_from(layers, torch.randn(len(real), 3)))
                generator.zero_grad()
                if recipe.loss == "wasserstein":
                    torch.autograd.backward(-score.mean())
                else:
                    target = torch.ones_like(score)
                    torch.autograd.backward(
                        functional.binary_cross_entropy_with_logits(score, target)
                    )
                generator.step()
            if step == steps:
                break
        epoch += 1
    return layers


def made_from(layers: Layers, noise: Tensor) -> Tensor:
    made: Tensor = layers["sample"](layers["hidden"](noise).relu())
    return made


def score_of(layers: Layers, x: Tensor) -> Tensor:
    hidden = functional.leaky_relu(layers["shared.judge.hidden"](x), 0.01)
    score: Tensor = layers["shared.judge.score"](hidden)
    return score


def loss_of_discriminator(
    layers: Layers, recipe: AdversarialPair, real: Tensor, made: Tensor
) -> Tensor:
    on_real, on_made = score_of(layers, real), score_of(layers, made)
    if recipe.loss == "non_saturating":
        sure, entropy = 1 - recipe.smoothing, functional.binary_cross_entropy_with_logits
        return entropy(on_real, torch.full_like(on_real, sure)) + entropy(
            on_made, torch.zeros_like(on_made)
        )
    loss = on_made.mean() - on_real.mean()
    share = torch.rand(len(real), 1)
    between = share * real + (1 - share) * made
    # The slope of a two-layer network, written out: W₂ · diag(leaky′) · W₁.
    first, last = layers["shared.judge.hidden"], layers["shared.judge.score"]
    bends = torch.where(first(between) > 0, 1.0, 0.01)
    assert isinstance(first.weight, Tensor)
    assert isinstance(last.weight, Tensor)
    slopes = (bends * last.weight) @ first.weight
    steepness = torch.linalg.vector_norm(slopes, dim=1)
    held: Tensor = loss + recipe.penalty * (steepness - 1).square().mean()
    return held


@pytest.mark.parametrize(
    "recipe",
    [
        AdversarialPair(),
        AdversarialPair(smoothing=0.1, generator_rate=0.25),
        AdversarialPair(discriminator_steps=2),
        AdversarialPair(loss="wasserstein"),
        AdversarialPair(loss="wasserstein", penalty=0.5, discriminator_steps=3),
    ],
    ids=str,
)
def test_it_learns_what_a_loop_written_by_hand_learns(recipe: AdversarialPair) -> None:
    project = pair_project(recipe=recipe, epochs=4)
    run = advanced(prepared_pair(project), 10)
    expected = by_hand(prepared_pair(project), recipe, 0.01, 10)
    for path, layer in expected.items():
        ours = run.model.root.get_submodule(path)
        for (name, weight), other in zip(ours.named_parameters(), layer.parameters(), strict=True):
            assert torch.allclose(weight, other, atol=1e-6), f"{path}.{name}"


@pytest.mark.parametrize("steps", [1, 2, 3, 5])
@pytest.mark.parametrize("loss", ["non_saturating", "wasserstein"])
def test_a_run_interrupted_between_the_players_goes_on_exactly(
    loss: str, steps: int, tmp_path: Path
) -> None:
    project = pair_project(noisy_pair(), AdversarialPair(loss=loss, discriminator_steps=2))
    save_checkpoint(advanced(prepared_pair(project), steps), tmp_path)
    torch.rand(17)
    run = prepared_pair(project)
    load_checkpoint(run, tmp_path)
    assert_same(finished(run), finished(prepared_pair(project)))


def test_an_odd_number_of_steps_an_epoch_does_not_shift_the_turns() -> None:
    """Three steps an epoch, two of the discriminator for each of the generator."""
    run = prepared_pair(pair_project(recipe=AdversarialPair(discriminator_steps=2)))
    moved = []
    before = run.model.root.get_submodule("sample").get_parameter("weight").detach().clone()
    driver, step = train(run), 0
    while step < 8:
        next(driver)
        if run.position.step > step:
            step = run.position.step
            now = run.model.root.get_submodule("sample").get_parameter("weight").detach()
            moved.append(not torch.equal(now, before))
            before = now.clone()
    assert moved == [False, True] * 4


@pytest.mark.parametrize("graph", [judge_of_data, judge_of_sample])
def test_a_judge_that_is_drawn_once_judges_both(graph: Callable[[], Graph]) -> None:
    run = prepared_pair(pair_project(graph(), learning_rate=0.0))
    assert isinstance(run.learning, AdversarialPairLearning)
    (batch,) = run.train_examples(run.learning.game.fields).in_order(200, 50)
    seed_noise(run)
    told = run.learning.game.of_discriminator(batch)
    root = run.model.root
    seed_noise(run)
    module = {name: root.get_submodule(name) for name in ("make", "sample", "hidden", "score")}
    made = module["sample"](module["make"](torch.randn(50, 3)))
    scores = [module["score"](module["hidden"](x).tanh()).mean() for x in (batch[0], made)]
    assert torch.allclose(told.score_real, scores[0])
    assert torch.allclose(told.score_generated, scores[1])


def test_labels_wired_into_both_reach_both() -> None:
    run = prepared_pair(pair_project(conditional_pair()))
    assert isinstance(run.learning, AdversarialPairLearning)
    assert set(run.learning.game.fields) == {"point", "label"}
    before = {k: v.clone() for k, v in run.model.root.state_dict().items()}
    finished(run)
    after = run.model.root.state_dict()
    assert all(not torch.equal(before[path], after[path]) for path in before)


def test_what_is_frozen_stays_as_it_is() -> None:
    project = OnGraph(Freeze(frozenset({"hidden"}))).apply(pair_project(noisy_pair()))
    run = prepared_pair(project)
    before = run.model.root.get_submodule("hidden").get_parameter("weight").detach().clone()
    finished(run)
    assert torch.equal(run.model.root.get_submodule("hidden").get_parameter("weight"), before)


def test_a_frozen_normalisation_keeps_its_statistics_and_others_move() -> None:
    project = pair_project(noisy_pair())
    moving = finished(prepared_pair(project)).model.root.get_buffer("norm.running_mean")
    assert moving.abs().max() > 0
    frozen = finished(prepared_pair(OnGraph(Freeze(frozenset({"norm"}))).apply(project)))
    assert frozen.model.root.get_buffer("norm.running_mean").abs().max() == 0


def test_curves_tell_both_losses_and_both_scores() -> None:
    run = finished(prepared_pair(pair_project()))
    names = ("discriminator", "generator", "score_real", "score_generated")
    for name in names:
        assert len(run.history.series(f"train/{name}")) == 9 + 3  # each step, and each epoch
        assert len(run.history.series(f"test/{name}")) == 3
    assert "test/loss" not in run.history.names()


def test_what_is_measured_is_the_mean_over_all_examples() -> None:
    run = finished(prepared_pair(pair_project()))
    found = measured_whole(run)
    root = run.model.root
    points = torch.from_numpy(run.data.train.arrays["point"])
    with torch.no_grad():
        leaky = functional.leaky_relu(root.get_submodule("shared.judge.hidden")(points), 0.01)
        score = root.get_submodule("shared.judge.score")(leaky).mean()
    assert found["train"]["score_real"] == pytest.approx(float(score), abs=1e-6)


def test_loss_nodes_of_the_drawing_are_measured_and_not_learned_from() -> None:
    plain, watched = (
        finished(prepared_pair(pair_project(graph)))
        for graph in (shared_pair(), with_loss(shared_pair()))
    )
    assert watched.last_metrics["test"]["far"] > 0
    state = watched.model.root.state_dict()
    assert all(torch.equal(state[k], v) for k, v in plain.model.root.state_dict().items())


def test_twice_the_same_seed_is_the_same_run() -> None:
    one, other = (finished(prepared_pair(pair_project(noisy_pair()))) for _ in range(2))
    assert_same(one, other)


def test_a_loss_gone_wrong_in_either_player_is_told() -> None:
    with pytest.raises(TrainingFailed, match="no longer a number"):
        finished(prepared_pair(pair_project(learning_rate=100.0, epochs=200, optimiser="sgd")))


def test_a_renamed_node_plays_on() -> None:
    recipe = AdversarialPair(generated="sample", real_score="on_real")
    project = OnGraph(RenameNode("sample", "fake")).apply(pair_project(recipe=recipe))
    assert project.recipe.values()["generated"] == "fake"
    finished(prepared_pair(project))


def test_the_settings_are_kept_in_the_file(tmp_path: Path) -> None:
    recipe = AdversarialPair(loss="wasserstein", penalty=2.5, generated="sample")
    project: Project = pair_project(recipe=recipe)
    write_project(project, tmp_path / "pair.json")
    opened = read_project(tmp_path / "pair.json", builtin_catalogue(), builtin_sources())
    assert opened.recipe == recipe


def test_frozen_as_a_whole_a_player_is_told_to_learn_nothing() -> None:
    project = OnGraph(Freeze(frozenset({"hidden", "sample"}))).apply(pair_project())
    with pytest.raises(TrainingFailed, match="generator has nothing to learn"):
        prepared_pair(project)


def test_a_pair_may_play_after_a_stage_of_descent(tmp_path: Path) -> None:
    """The first stage brings samples near the points beside them; then the game begins."""
    stage = Stage(training=TrainingSettings(epochs=2, batch_size=32))
    project = msgspec.structs.replace(pair_project(with_loss(shared_pair())), stages=(stage,))
    run = advanced(prepared_pair(project), 8)
    assert run.position.stage == 1
    save_checkpoint(run, tmp_path)
    resumed = prepared_pair(project)
    load_checkpoint(resumed, tmp_path)
    assert_same(finished(resumed), finished(prepared_pair(project)))
