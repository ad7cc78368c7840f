"""What holds for every recipe that learns by playing."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest
import torch

from engine.catalogue.layers.activation import Softmax
from engine.catalogue.layers.combination import Add
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.sampling import OneHot
from engine.catalogue.layers.shape import Flatten
from engine.data.catch import Catch
from engine.data.points import Xor
from engine.diagnosis.data_facts import data_facts
from engine.errors import TrainingFailed
from engine.project.obstacles import obstacles
from engine.project.project import Project
from engine.training.checkpoint import load_checkpoint, save_checkpoint
from engine.training.events import EpochDone
from engine.training.learning.play import Play
from engine.training.learning.playing import Playing
from engine.training.run import Run, measured_whole, prepare_run, train
from tests.engine.networks import CPU, compiled, drawn, inferred
from tests.engine.training.games import (
    Chain,
    catch_project,
    chain_project,
    short_policy,
    short_q,
)

RECIPES = [
    short_q(),
    short_q(double=False, error="squared", copying="always", games=1, moves=3),
    short_q(memory=25, start=25),
    short_policy(),
    short_policy(baseline="none", temperature=2.0, last_temperature=0.5, tempered_steps=5),
    short_policy(baseline="node", entropy_weight=0.01, evened=True),
]
EVERY = pytest.mark.parametrize("recipe", RECIPES, ids=lambda r: f"{r.id}-{RECIPES.index(r)}")


def begun(project: Project) -> Run:
    model = compiled(project.graph, project.data, project.training.seed, learns=False)
    return prepare_run(model, project.data.load(), project.plan, project.augmentation, CPU)


def finished(run: Run) -> Run:
    for _ in train(run):
        pass
    return run


def playing(run: Run) -> Playing:
    assert isinstance(run.learning, Playing)
    return run.learning


def assert_same(one: Run, other: Run) -> None:
    first, second = one.model.root.state_dict(), other.model.root.state_dict()
    for path in first:
        assert torch.equal(first[path], second[path]), path
    assert one.history.to_json() == other.history.to_json()
    assert one.last_metrics == other.last_metrics
    assert vars(one.position) == vars(other.position)
    assert one.learning.facts() == other.learning.facts()
    held, theirs = one.learning.tensors(), other.learning.tensors()
    assert held.keys() == theirs.keys()
    for name in held:
        assert torch.equal(held[name], theirs[name]), name


@EVERY
def test_the_same_seed_gives_the_same_run(recipe: object) -> None:
    project = catch_project(recipe)
    assert_same(finished(begun(project)), finished(begun(project)))


@EVERY
def test_another_seed_gives_another_run(recipe: object) -> None:
    one, other = (finished(begun(catch_project(recipe, seed=seed))) for seed in (0, 1))
    assert one.history.to_json() != other.history.to_json()


@EVERY
@pytest.mark.parametrize("moments", [0, 1, 3, 7, 20, 33, 50])
def test_a_run_that_is_killed_at_any_moment_goes_on_exactly(
    recipe: object, moments: int, tmp_path: Path
) -> None:
    project = catch_project(recipe)
    run = begun(project)
    for _, _ in zip(range(moments), train(run), strict=False):
        pass
    save_checkpoint(run, tmp_path)
    torch.rand(7)
    again = begun(project)
    load_checkpoint(again, tmp_path)
    assert_same(finished(again), finished(begun(project)))


@EVERY
def test_interrupting_between_all_moves_changes_nothing(recipe: object, tmp_path: Path) -> None:
    project = catch_project(recipe, epochs=1)
    run = begun(project)
    while not run.is_finished:
        next(train(run), None)
        save_checkpoint(run, tmp_path)
        if run.position.epoch:
            break
        before = run.learning.facts(), run.position.step
        run = begun(project)
        load_checkpoint(run, tmp_path)
        assert (run.learning.facts(), run.position.step) == before
        if run.position.batch == run.steps_per_epoch:
            finished(run)  # measuring begins anew where it was left
    assert_same(run, finished(begun(project)))


@EVERY
def test_control_comes_back_after_every_move_of_the_games(recipe: object) -> None:
    run = begun(catch_project(recipe))
    learning = playing(run)
    moves = 0
    for _ in train(run):
        made = sum(len(play.actions) + 1000 * play.number for play in learning.plays)
        assert made >= moves or run.position.batch == 0
        lengths = [play.length for play in learning.plays]
        moves = made
        assert max(lengths) <= 4


@EVERY
def test_looking_on_changes_nothing(recipe: object) -> None:
    project = catch_project(recipe)
    run = begun(project)
    for _ in train(run):
        playing(run).moment()
    assert_same(run, finished(begun(project)))


@EVERY
def test_a_moment_tells_the_game_as_it_stands(recipe: object) -> None:
    run = begun(catch_project(recipe))
    driver = train(run)
    seen = 0
    while run.position.epoch == 0:
        next(driver)
        moment, play = playing(run).moment(), playing(run).plays[0]
        assert moment.drawing == play.game.drawing()
        assert np.array_equal(moment.observation, play.observation)
        assert moment.values.shape == (3,)
        assert moment.actions == ("left", "stay", "right")
        assert moment.length == len(play.actions)
        assert moment.is_over == (moment.length == 4)
        if moment.kind == "chances":
            assert moment.values.sum() == pytest.approx(1, abs=1e-5)
        if moment.is_over:
            seen += 1
            assert moment.total in (-1.0, 1.0)
    assert seen, "the last picture of an episode is seen before the next begins"


@EVERY
def test_the_test_episodes_are_the_same_whatever_the_seed(recipe: object) -> None:
    runs = [finished(begun(catch_project(recipe, seed=seed, epochs=1))) for seed in (0, 5)]
    one, other = ([play.game.state()["seed"] for play in playing(run)._test_plays] for run in runs)
    assert one == other
    assert len(set(one)) == 3


def test_the_best_action_is_what_counts_in_the_test() -> None:
    run = begun(chain_project(short_q(test_episodes=4)))
    weight = run.model.root.get_submodule("scores").get_parameter("weight")
    for always_right, length in ((True, None), (False, 20.0)):
        with torch.no_grad():
            weight.copy_(torch.tensor([[0.0], [1.0 if always_right else -1.0]]).expand(2, 4))
        found = measured_whole(run)["test"]
        assert found["return"] == float(always_right)
        if length is not None:
            assert found["length"] == length


def test_the_epoch_tells_how_its_own_episodes_went() -> None:
    run = begun(catch_project(short_policy()))
    done = [news for news in train(run) if isinstance(news, EpochDone)]
    assert len(done) == 3
    for news in done:
        assert news.train["length"] == 4.0
        assert news.train["return"] == pytest.approx(2 * news.train["caught"] - 1)
        assert {"return", "length", "caught"} <= news.test.keys()
    assert len(run.history.series("train/return")) == 3
    assert playing(run).tally.episodes == 12


def test_the_best_epoch_is_the_one_of_the_highest_return() -> None:
    run = finished(begun(chain_project(short_q(explored_steps=400), epochs=6, keep_best=True)))
    returns = run.history.series("test/return").y
    assert run.kept.best_epoch == 1 + int(np.argmax(returns))
    assert run.last_metrics["test"]["return"] == max(returns)


def test_it_stops_when_the_return_grows_no_more() -> None:
    run = finished(begun(chain_project(short_q(), epochs=50, learning_rate=0.0, patience=3)))
    assert run.position.epoch == 4
    assert run.position.stopped_early


@EVERY
def test_a_drawing_that_can_play_meets_no_obstacle(recipe: object) -> None:
    project = catch_project(recipe)
    assert not list(obstacles(project, inferred(project.graph, project.data)))


def words(project: Project) -> str:
    found = obstacles(project, inferred(project.graph, project.data))
    return " ".join(f"{o.node} {o.text} {o.hint}" for o in found)


@EVERY
def test_data_that_are_no_game_are_an_obstacle(recipe: object) -> None:
    project = msgspec.structs.replace(catch_project(recipe), data=Xor())
    assert "XOR is no game" in words(project)
    assert "such as Catch" in words(project)
    with pytest.raises(TrainingFailed):
        begun(
            msgspec.structs.replace(
                project, graph=drawn("p > s", p=InputField(field="point"), s=Linear(units=3))
            )
        )


@EVERY
def test_without_a_number_for_each_action_it_says_what_is_needed(recipe: object) -> None:
    graph = drawn(
        "screen > flatten, flatten > wide",
        screen=InputField(field="observation"),
        flatten=Flatten(),
        wide=Linear(units=5),
    )
    found = words(msgspec.structs.replace(catch_project(recipe), graph=graph))
    assert "3 numbers, one for each action, are needed" in found
    assert "Linear layer of 3 units" in found


def test_a_named_node_that_does_not_fit_is_an_obstacle() -> None:
    assert "hidden it gives 8, but 3 numbers" in words(
        catch_project(short_q(action_values="hidden"))
    )
    assert "gone there is no such node" in words(catch_project(short_policy(scores="gone")))
    assert "scores it gives 3, but a single number" in words(
        catch_project(short_policy(baseline="node", state_value="scores"))
    )


def test_a_softmax_is_passed_over_and_refused_by_name() -> None:
    graph = drawn(
        "screen > flatten, flatten > scores, scores > chances",
        screen=InputField(field="observation"),
        flatten=Flatten(),
        scores=Linear(units=3),
        chances=Softmax(),
    )
    project = msgspec.structs.replace(catch_project(short_policy()), graph=graph)
    assert not words(project)
    assert playing(begun(project)).deciding == "scores"
    named = msgspec.structs.replace(project, recipe=short_policy(scores="chances"))
    assert "chances it gives chances, but scores are needed" in words(named)


def test_what_sees_the_action_can_not_choose_it() -> None:
    graph = drawn(
        "screen > flatten, flatten > seen, action > done, seen > both, done > both.x2",
        screen=InputField(field="observation"),
        flatten=Flatten(),
        seen=Linear(units=3),
        action=TargetField(field="action"),
        done=OneHot(),
        both=Add(),
    )
    project = msgspec.structs.replace(catch_project(short_q()), graph=graph)
    assert not words(project)
    assert playing(begun(project)).deciding == "seen"
    named = msgspec.structs.replace(project, recipe=short_q(action_values="both"))
    assert "both it is made from action, which nobody knows while playing" in words(named)


def test_steps_are_clipped_as_the_settings_say() -> None:
    reached = {}
    for name in ("clip_value", "clip_norm"):
        clipped = {"optimiser": "sgd", "learning_rate": 1.0, name: 1e-3}
        run = begun(catch_project(short_policy(baseline="none"), **clipped))
        before = [weight.detach().clone() for weight in playing(run).learned]
        next(None for _ in train(run) if run.position.step)
        moved = torch.cat(
            [(b - w.detach()).flatten() for b, w in zip(before, playing(run).learned, strict=True)]
        )
        reached[name] = (float(moved.abs().max()), float(moved.norm()))
    assert reached["clip_value"][0] == pytest.approx(1e-3, rel=1e-3)
    assert reached["clip_norm"][1] == pytest.approx(1e-3, rel=1e-3)


def test_recorded_play_that_comes_twice_is_no_leak_of_test_data() -> None:
    *_, facts = data_facts(Catch().load())
    assert facts is not None
    assert not facts.test_count


def test_a_memory_beyond_reason_is_an_obstacle() -> None:
    project = catch_project(short_q(memory=5_000_000))
    screens = msgspec.structs.replace(project, data=Catch(height=64, width=64, frames=4))
    assert "would take" in words(screens)
    assert "moves fit" in words(screens)


def test_a_play_is_brought_back_with_all_that_happened_in_it() -> None:
    play, other = Play(Chain().make()), Play(Chain().make())
    play.begin(3, 5)
    for action in (1, 0, 0, 1):
        play.act(action)
    other.restore(play.state())
    assert other.state() == play.state()
    assert other.rewards == play.rewards
    assert other.total == play.total
    assert all(map(np.array_equal, other.observations, play.observations))
    assert (other.is_over, other.number) == (False, 3)
