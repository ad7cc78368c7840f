"""Two projects trained beside each other, step by step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from engine.catalogue.layers.regularisation import Dropout
from engine.errors import CommandRefused, GraphHasProblems
from engine.graph.command import RemoveNodes, SetParameter, SpliceNode
from engine.graph.graph import Point
from engine.project.command import OnGraph
from engine.project.file import write_project
from engine.project.learning_command import SetTraining, TakeUpBatches
from engine.project.obstacles import unlike
from engine.project.project import Project
from engine.session import Session
from engine.training.events import RunState
from tests.engine.following import Follower
from tests.engine.networks import points_project

Pair = tuple[tuple[Session, Follower], tuple[Session, Follower]]


def dropping(units: int = 8, **training: Any) -> Project:
    project = points_project(**{"epochs": 6, **training})
    wire = next(w for w in project.graph.wires if w.source.node == "hidden")
    project = OnGraph(SpliceNode(Dropout(), Point(0, 0), wire)).apply(project)
    return OnGraph(SetParameter("hidden", "units", units)).apply(project)


def opened(project: Project, folder: Path, name: str) -> Session:
    path = folder / f"{name}.json"
    write_project(project, path)
    session = Session()
    session.open(path)
    session.start()
    Follower(session).until_data()
    return session


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    one, other = opened(dropping(8), tmp_path, "one"), opened(dropping(4), tmp_path, "other")
    yield (one, Follower(one)), (other, Follower(other))
    one.close()
    other.close()


def losses(session: Session) -> list[float]:
    return session.history.series("train/loss").y.tolist()


def until_both(pair: Pair, state: RunState) -> None:
    """Poll both until each is told to be in that state."""
    (one, follow), (other, beside) = pair

    def are_there() -> bool:
        beside.told += other.poll()
        return one.run_state is state and other.run_state is state

    follow.until(are_there)


def test_each_twin_gives_the_numbers_it_gives_alone(pair: Pair, tmp_path: Path) -> None:
    (one, _), (other, _) = pair
    one.train_beside(other)
    until_both(pair, RunState.FINISHED)
    for session, units in ((one, 8), (other, 4)):
        alone = opened(dropping(units), tmp_path, f"alone{units}")
        try:
            follow = Follower(alone)
            alone.train()
            follow.until_state(RunState.FINISHED)
            assert losses(session) == losses(alone)
        finally:
            alone.close()


def test_pause_step_and_stop_mean_both(pair: Pair) -> None:
    (one, _), (other, _) = pair
    one.do(SetTraining("epochs", 50_000))
    other.do(SetTraining("epochs", 50_000))
    one.train_beside(other)
    until_both(pair, RunState.RUNNING)
    one.pause()
    until_both(pair, RunState.PAUSED)
    first, second = len(losses(one)), len(losses(other))
    assert abs(first - second) <= 1
    other.step_batch()
    follow = pair[0][1]
    follow.until(lambda: (len(losses(one)), len(losses(other))) == (first + 1, second + 1))
    until_both(pair, RunState.PAUSED)
    one.stop()
    until_both(pair, RunState.STOPPED)


def test_one_that_is_edited_while_paused_goes_on_beside_the_other(pair: Pair) -> None:
    (one, _), (other, _) = pair
    for session in (one, other):
        session.do(SetTraining("epochs", 50_000))
    one.train_beside(other)
    until_both(pair, RunState.RUNNING)
    one.pause()
    until_both(pair, RunState.PAUSED)
    epochs = len(losses(one)) // 3 + 40
    for session in (one, other):
        session.do(SetTraining("epochs", epochs))
    other.do(SetParameter("hidden", "units", 5))
    one.resume()
    until_both(pair, RunState.FINISHED)
    assert len(losses(one)) == len(losses(other)) == epochs * 3
    text = f"Edited: hidden: units 5, epochs {epochs}"
    assert [mark.text for mark in other.history.marks] == [text]


def test_a_run_alone_afterwards_leaves_the_other_alone(pair: Pair) -> None:
    (one, follow), (other, _) = pair
    one.train_beside(other)
    until_both(pair, RunState.FINISHED)
    count = len(losses(other))
    one.train()
    assert one.twin is None
    assert other.twin is None
    follow.until_state(RunState.FINISHED)
    assert len(losses(other)) == count


def test_twins_with_other_batches_are_refused_with_what_differs(pair: Pair) -> None:
    (one, _), (other, _) = pair
    other.do(SetTraining("batch_size", 8))
    other.do(SetTraining("seed", 3))
    with pytest.raises(CommandRefused, match="batch size, seed"):
        one.train_beside(other)
    assert not one.is_running


def test_if_one_can_not_be_trained_neither_begins(pair: Pair) -> None:
    (one, _), (other, _) = pair
    other.do(RemoveNodes(frozenset({"point"})))
    with pytest.raises(GraphHasProblems):
        one.train_beside(other)
    assert one.run_state is RunState.IDLE
    assert one.twin is None


def test_one_that_is_closed_leaves_the_other_learning(pair: Pair) -> None:
    (one, follow), (other, _) = pair
    one.do(SetTraining("epochs", 50_000))
    other.do(SetTraining("epochs", 50_000))
    one.train_beside(other)
    until_both(pair, RunState.RUNNING)
    other.close()
    assert one.twin is None
    count = len(losses(one))
    follow.until(lambda: len(losses(one)) > count + 3)
    one.stop()
    follow.until_state(RunState.STOPPED)


def test_batches_are_made_alike_in_one_step_that_leaves_the_network(pair: Pair) -> None:
    (one, _), (other, _) = pair
    other.do(SetTraining("batch_size", 8))
    other.do(SetTraining("seed", 3))
    assert unlike(one.project, other.project) == ("batch size", "seed")
    graph = other.project.graph
    other.do(TakeUpBatches(one.project))
    assert unlike(one.project, other.project) == ()
    assert other.project.graph is graph
    other.undo()
    assert (other.project.training.batch_size, other.project.training.seed) == (8, 3)
