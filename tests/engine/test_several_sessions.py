"""Several projects open in one process: their runs and looks do not reach into each other."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.catalogue.layers.regularisation import Dropout
from engine.errors import RunActiveElsewhere
from engine.graph.command import SetParameter, SpliceNode
from engine.graph.graph import Point
from engine.inspection.snapshot import Snapshot, Wish
from engine.project.command import OnGraph, RenameProject
from engine.project.file import write_project
from engine.project.learning_command import SetTraining
from engine.session import Session
from engine.training.events import RunState
from engine.workbench.active_run import ActiveRun
from tests.engine.following import Follower
from tests.engine.networks import points_project

LONG = 100_000


@contextmanager
def ready(folder: Path, name: str, **training: object) -> Iterator[tuple[Session, Follower]]:
    """A session with a network that drops units; torch and data are loaded."""
    project = RenameProject(name).apply(points_project())
    wire = next(w for w in project.graph.wires if w.source.node == "hidden")
    project = OnGraph(SpliceNode(Dropout(), Point(0, 0), wire)).apply(project)
    for key, value in training.items():
        project = SetTraining(key, value).apply(project)
    path = folder / f"{name}.json"
    write_project(project, path)
    session = Session()
    try:
        session.open(path)
        session.start()
        follower = Follower(session)
        follower.until_data()
        yield session, follower
    finally:
        session.close()


def learned(session: Session) -> NDArray[np.float64]:
    """The loss of every batch."""
    return np.asarray(session.history.series("train/loss").points[1]).copy()


def wait_for_looks(monkeypatch: pytest.MonkeyPatch, looks: list[Snapshot]) -> None:
    """Runs are in company from end to end: before each fortieth step comes another look."""
    steps = ActiveRun._steps

    def in_company(run: ActiveRun) -> Iterator[object]:
        for number, news in enumerate(steps(run)):
            while len(looks) < number // 40 and not run.controls.attention:
                time.sleep(0.001)
            yield news

    monkeypatch.setattr(ActiveRun, "_steps", in_company)


def test_a_run_gives_the_same_numbers_while_another_project_is_looked_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ready(tmp_path, "alone", epochs=60, seed=3) as (alone, follow):
        alone.train()
        follow.until_state(RunState.FINISHED)
        expected = learned(alone)
    with (
        ready(tmp_path, "beside", epochs=60, seed=3) as (run, follow),
        ready(tmp_path, "other") as (other, _),
    ):
        looks: list[Snapshot] = []
        wait_for_looks(monkeypatch, looks)
        run.train()
        follow.until(lambda: run.run_state is RunState.RUNNING)
        width = 0
        while run.run_state is RunState.RUNNING:
            width = width % 30 + 1
            other.do(SetParameter("hidden", "units", 100 + width, edit=width))
            other.wish(Wish(activations=frozenset({"hidden", "dropout"}), example=width))
            looks += [news for news in other.poll() if isinstance(news, Snapshot)]
            run.poll()
            time.sleep(0.01)  # as a window does: the edits are to disturb, not to starve
        assert run.run_state is RunState.FINISHED
        assert len(looks) > 3
        assert np.array_equal(learned(run), expected)


def test_a_second_run_is_refused_with_the_name_of_the_first(tmp_path: Path) -> None:
    with (
        ready(tmp_path, "First", epochs=LONG) as (first, follow),
        ready(tmp_path, "Second", epochs=1) as (second, following),
    ):
        first.train()
        with pytest.raises(RunActiveElsewhere, match="“First” is being trained") as refusal:
            second.train()
        assert refusal.value.holder is first
        assert second.run_state is RunState.IDLE
        first.pause()
        follow.until_state(RunState.PAUSED)
        with pytest.raises(RunActiveElsewhere):
            second.step_batch()
        first.stop()
        follow.until_state(RunState.STOPPED)
        second.train()
        following.until_state(RunState.FINISHED)


def test_a_project_that_was_closed_keeps_no_other_from_training(tmp_path: Path) -> None:
    with (
        ready(tmp_path, "Second", epochs=1) as (second, following),
        ready(tmp_path, "First", epochs=LONG) as (first, follow),
    ):
        first.train()
        follow.until_state(RunState.RUNNING)
        first.end()
        second.train()
        following.until_state(RunState.FINISHED)


def test_what_was_kept_is_opened_as_unsaved_changes(tmp_path: Path) -> None:
    path, copy = tmp_path / "mine.json", tmp_path / "copy.json"
    session = Session()
    session.save(path)
    session.do(RenameProject("Better"))
    session.keep(copy)
    assert not session.update.is_clean
    again = Session()
    again.open(path)
    again.open_kept(copy, path)
    assert again.project.name == "Better"
    assert again.update.path == path
    assert not again.update.is_clean
