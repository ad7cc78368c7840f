"""What holds for every recipe: seeds, interruptions, frozen parts, numbers that are none, edits."""

from __future__ import annotations

import json
import random
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec
import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file
from torch import Tensor

from engine.errors import TrainingFailed
from engine.graph.command import SetParameter
from engine.graph.state_command import Freeze
from engine.inspection.snapshot import Wish
from engine.project.file import write_project
from engine.project.project import Project
from engine.runs.folder import read_summary
from engine.session import Session
from engine.training.checkpoint import FILE_NAME, load_checkpoint, save_checkpoint
from engine.training.events import RunState
from engine.training.known_recipes import builtin_recipes
from engine.training.run import Run, train
from tests.engine.following import Follower
from tests.engine.networks import points_project, prepared, trained
from tests.engine.runs.test_killed import kill_after
from tests.engine.runs.test_killed import train as train_by_command
from tests.engine.training.every_recipe import EXAMPLES, pretrained

PROJECTS = {**{id_: example.project for id_, example in EXAMPLES.items()}, "chain": pretrained()}
EVERY = pytest.mark.parametrize("name", PROJECTS)
EVERY_RECIPE = pytest.mark.parametrize("name", EXAMPLES)


def test_every_recipe_is_held_to_this() -> None:
    assert {recipe.id for recipe in builtin_recipes()} == set(EXAMPLES), (
        "give each recipe an example in tests/engine/training/every_recipe.py"
    )
    assert all(example.project.recipe.id == id_ for id_, example in EXAMPLES.items())


def state(folder: Path) -> tuple[dict[str, Tensor], dict[str, Any]]:
    """All that a run has kept: tensors by name, and the other values."""
    with safe_open(folder / FILE_NAME, framework="pt") as file:
        header: dict[str, Any] = json.loads(file.metadata()["chainrule"])
    return load_file(folder / FILE_NAME), header


def assert_same(one: Path, other: Path, when: object = "") -> None:
    """Two runs are bit for bit the same, in all that was kept of them."""
    (ours, header), (theirs, other_header) = state(one), state(other)
    names = sorted(ours.keys() | theirs.keys())
    differs = [
        n for n in names if n not in ours or n not in theirs or not _equal(ours[n], theirs[n])
    ]
    differs += [k for k in header if header[k] != other_header[k]]
    assert not differs, when


def _equal(one: Tensor, other: Tensor) -> bool:
    return one.dtype == other.dtype and torch.equal(one.nan_to_num(), other.nan_to_num())


def saved(run: Run, folder: Path) -> Path:
    save_checkpoint(run, folder)
    return folder


def whole(project: Project, folder: Path) -> Path:
    return saved(trained(project), folder / "whole")


def seeded(project: Project, seed: int) -> Project:
    return msgspec.structs.replace(project, training=project.training.replace(seed=seed))


@EVERY
def test_twice_the_same_seed_is_the_same_run_and_another_seed_another(
    name: str, tmp_path: Path
) -> None:
    project = seeded(PROJECTS[name], 3)
    one = whole(project, tmp_path)
    torch.rand(11)
    assert_same(one, saved(trained(project), tmp_path / "again"))
    other = trained(seeded(project, 4))
    weights = load_file(one / FILE_NAME)
    assert any(
        not torch.equal(weights[f"model/{path}"], tensor)
        for path, tensor in other.model.root.state_dict().items()
    )


@EVERY
@pytest.mark.parametrize("chance", [0, 1])
def test_interrupted_again_and_again_it_comes_to_the_identical_end(
    name: str, chance: int, tmp_path: Path
) -> None:
    """Each time at any place at which it gives control back, and into a freshly prepared run."""
    project, folder = PROJECTS[name], tmp_path / "interrupted"
    expected = whole(project, tmp_path)
    places = sum(1 for _ in train(prepared(project)))
    drawn, run, lives = random.Random(chance), prepared(project), 0
    while not run.is_finished:
        lives += 1
        # Later and later, as what was measured in part is measured anew.
        ends = drawn.randrange(1, max(3, places // 4) + lives)
        for _ in islice(train(run), ends):
            pass
        save_checkpoint(run, folder)
        torch.rand(7)
        run = prepared(project)
        load_checkpoint(run, folder)
        assert lives < 200, "it does not get on"
    assert lives > 3
    assert_same(expected, saved(run, folder))


@EVERY
def test_interrupted_wherever_something_begins_it_comes_to_the_identical_end(
    name: str, tmp_path: Path
) -> None:
    """Just before and after an epoch, a stage, a layer ends: each time in a run of its own."""
    project, folder = PROJECTS[name], tmp_path / "interrupted"
    expected = whole(project, tmp_path)
    told = []
    run = prepared(project)
    for _ in train(run):
        position = run.position
        told.append((position.stage, position.epoch, position.batch == run.steps_per_epoch))
    turns = [n for n in range(1, len(told)) if told[n] != told[n - 1]]
    for place in sorted({n for turn in turns for n in (turn - 1, turn, turn + 1)}):
        run = prepared(project)
        for _ in islice(train(run), place + 1):
            pass
        save_checkpoint(run, folder)
        run = prepared(project)
        load_checkpoint(run, folder)
        for _ in train(run):
            pass
        assert_same(expected, saved(run, folder), place)


@EVERY_RECIPE
def test_what_is_frozen_stays_bit_for_bit(name: str) -> None:
    project, frozen, _ = EXAMPLES[name]
    graph = Freeze((frozen,), True).apply(project.graph)
    run = prepared(msgspec.structs.replace(project, graph=graph))
    before = {path: tensor.clone() for path, tensor in run.model.root.state_dict().items()}
    for _ in train(run):
        pass
    after = run.model.root.state_dict()
    stays = [path for path in before if path.startswith(f"{frozen}.")]
    assert stays
    assert all(torch.equal(before[path], after[path]) for path in stays)
    assert any(not torch.equal(before[path], after[path]) for path in before)


@EVERY_RECIPE
def test_a_number_that_is_none_ends_it_in_words(name: str) -> None:
    run = prepared(EXAMPLES[name].project)
    steps = train(run)
    while run.position.step < 2:
        next(steps)
    with torch.no_grad():
        for weight in run.model.root.parameters():
            weight.fill_(torch.nan)
    with pytest.raises(TrainingFailed, match="no longer a number at step"):
        deque(steps, maxlen=0)


@contextmanager
def opened(project: Project) -> Iterator[tuple[Session, Follower]]:
    session = Session()
    session.open_unsaved(project)
    session.start()
    try:
        follow = Follower(session)
        follow.until_data()
        yield session, follow
    finally:
        session.close()


def learned_by(session: Session) -> Path:
    assert session.run_folder is not None
    return session.run_folder


@EVERY
def test_paused_again_and_again_a_session_learns_the_same(name: str, tmp_path: Path) -> None:
    project = PROJECTS[name]
    expected = whole(project, tmp_path)
    chance = random.Random(0)
    with opened(project) as (session, follow):
        session.wish(Wish(weights=frozenset(n.name for n in project.graph.nodes)))
        session.step_batch()
        pauses = 0
        while session.run_state is not RunState.FINISHED:
            follow.until(lambda: session.run_state in (RunState.PAUSED, RunState.FINISHED))
            pauses += 1
            if session.run_state is RunState.PAUSED and pauses < 12:
                session.step_batch()
                for _ in range(chance.randrange(3)):
                    session.step_batch()
            elif session.run_state is RunState.PAUSED:
                session.resume()
                follow.until(lambda: session.run_state is not RunState.PAUSED)
        assert pauses > 4
        assert_same(expected, learned_by(session))


@EVERY
def test_another_open_project_does_not_disturb_the_numbers(name: str, tmp_path: Path) -> None:
    project = PROJECTS[name]
    expected = whole(project, tmp_path)
    with opened(project) as (session, follow), opened(points_project()) as (other, other_follow):
        every = frozenset(n.name for n in other.project.graph.nodes)
        other.wish(Wish(activations=every, weights=every))
        session.train()
        units = 8
        while session.run_state is not RunState.FINISHED:
            units = 3 + (units + 1) % 9
            other.do(SetParameter("hidden", "units", units))
            other.poll()
            follow.until(lambda: session.poll() or True)
            assert session.run_state.is_active or session.run_state is RunState.FINISHED
        assert_same(expected, learned_by(session))
        assert other_follow.session.run_state is RunState.IDLE


@EVERY_RECIPE
def test_a_layer_can_be_widened_while_it_is_paused(name: str) -> None:
    project, _, (node, setting, value) = EXAMPLES[name]
    with opened(project) as (session, follow):
        for _ in range(2):
            session.step_batch()
            follow.until_new_state(RunState.PAUSED)
        folder = learned_by(session)
        before, known = state(folder)
        session.do(SetParameter(node, setting, value))
        session.step_batch()
        follow.until_new_state(RunState.PAUSED)
        after, now = state(folder)
        assert learned_by(session) == folder
        assert now["position"]["step"] == known["position"]["step"] + 1
        assert len(now["marks"]) == len(known["marks"]) + 1
        assert [mark[1] for mark in now["marks"]].count("hidden_1 learns") < 2, "it began again"
        for name_, tensor in before.items():
            if name_.startswith(("recipe/", "optimiser/")) and not name_.endswith("/step"):
                assert len(after[name_].reshape(-1)) >= len(tensor.reshape(-1)), name_
        for fact in ("place", "next_place", "mean", "tally_epoch"):
            assert (fact in known["facts"]) == (fact in now["facts"])
        assert now["facts"].get("place") == known["facts"].get("place")
        assert now["facts"].get("next_place", 0) >= known["facts"].get("next_place", 0)
        if "plays" in known["facts"]:
            played = [[play["number"] for play in at["facts"]["plays"]] for at in (known, now)]
            assert all(b >= a for a, b in zip(*played, strict=True))
        session.resume()
        follow.until_new_state(RunState.FINISHED)
        assert state(folder)[1]["position"]["epoch"] == project.training.epochs


@pytest.mark.slow
@pytest.mark.timeout(900)
@EVERY
def test_killed_it_goes_on_to_the_identical_end(name: str, tmp_path: Path) -> None:
    project = PROJECTS[name]
    path = tmp_path / "project.json"
    write_project(project, path)
    undisturbed, killed = tmp_path / "whole", tmp_path / "killed"
    train_by_command(path, undisturbed)
    seconds = read_summary(undisturbed).seconds
    chance = random.Random(name)
    for attempt in range(2):
        kill_after(path, killed, chance.random() * seconds / 2, *["--resume"][: bool(attempt)])
    train_by_command(path, killed, "--resume")
    assert_same(undisturbed, killed)
