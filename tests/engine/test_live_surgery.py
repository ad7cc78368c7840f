"""Editing the network, the data or the settings while a run is paused, and going on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from engine.catalogue.layers.activation import ReLU
from engine.data.points import Blobs
from engine.graph.command import RenameNode, SetParameter, SpliceNode
from engine.graph.graph import Point
from engine.inspection.snapshot import Snapshot, Wish
from engine.project.command import OnGraph, SetData
from engine.project.file import write_project
from engine.project.learning_command import SetTraining
from engine.session import Session
from engine.training.checkpoint import FILE_NAME
from engine.training.events import RunState
from tests.engine.following import Follower
from tests.engine.networks import points_project


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A session with a project of points, its engine ready."""
    session = Session()
    path = tmp_path / "points.json"
    write_project(points_project(epochs=8), path)
    session.open(path)
    session.start()
    Follower(session).until_data()
    yield session
    session.close()


def paused(session: Session, batches: int) -> None:
    follow = Follower(session)
    for _ in range(batches):
        session.step_batch()
        follow.until_new_state(RunState.PAUSED)


def saved(session: Session) -> dict[str, torch.Tensor]:
    assert session.run_folder is not None
    return load_file(session.run_folder / FILE_NAME)


def model(session: Session, name: str) -> torch.Tensor:
    return saved(session)[f"model/{name}"]


def test_the_run_goes_on_in_its_folder_with_its_curves_and_a_mark(session: Session) -> None:
    paused(session, 5)
    folder, history = session.run_folder, session.history
    before = model(session, "scores.bias")
    session.do(SetParameter("hidden", "units", 12))
    paused(session, 1)
    assert session.run_folder == folder
    assert session.history is history
    assert [mark.text for mark in history.marks] == ["Edited: hidden: units 12"]
    assert len(history.series("train/loss")) == 6
    assert model(session, "hidden.weight").shape == (12, 2)
    moved = (model(session, "scores.bias") - before).abs().max()
    assert 0 < moved < 0.2


def test_undo_brings_the_earlier_network_and_its_weights_back(session: Session) -> None:
    paused(session, 5)
    before = model(session, "hidden.weight")
    session.do(SetParameter("hidden", "units", 12))
    paused(session, 3)
    session.undo()
    session.do(SetTraining("optimiser", "sgd"))
    session.do(SetTraining("learning_rate", 0.0))
    paused(session, 1)
    assert torch.equal(model(session, "hidden.weight"), before)
    assert len(session.history.marks) == 2
    assert session.history.marks[1].text.startswith("Undone: hidden: units 12")


def test_an_edit_that_was_undone_before_going_on_leaves_no_trace(session: Session) -> None:
    paused(session, 4)
    session.do(SetParameter("hidden", "units", 12))
    session.undo()
    paused(session, 1)
    assert session.history.marks == ()


def test_the_optimiser_remembers_what_it_knew_of_unchanged_weights(session: Session) -> None:
    paused(session, 5)
    wire = next(w for w in session.project.graph.wires if w.source.node == "hidden")
    session.do(SpliceNode(ReLU(), Point(0.0, 0.0), wire))
    paused(session, 1)
    steps = {k: v for k, v in saved(session).items() if k.endswith("/step")}
    assert steps
    assert {float(v) for v in steps.values()} == {6.0}


def test_a_renamed_node_goes_on_as_it_was(session: Session) -> None:
    paused(session, 5)
    session.do(RenameNode("hidden", "first"))
    paused(session, 1)
    assert float(saved(session)["optimiser//first.weight/step"]) == 6.0


def test_other_data_and_settings_are_taken_up_and_told(session: Session) -> None:
    paused(session, 5)
    session.do(SetData(Blobs(examples=240)))
    session.do(SetTraining("batch_size", 16))
    paused(session, 1)
    (mark,) = session.history.marks
    assert "data" in mark.text
    assert "batch_size 16" in mark.text


def test_another_learning_rate_alone_is_no_operation(session: Session) -> None:
    paused(session, 3)
    session.do(SetTraining("learning_rate", 0.01))
    session.set_learning_rate(0.01)
    paused(session, 1)
    assert session.history.marks == ()


def test_it_learns_to_the_end_after_an_operation_and_can_be_continued(session: Session) -> None:
    follow = Follower(session)
    paused(session, 5)
    session.do(SetParameter("hidden", "units", 3))
    session.resume()
    follow.until_new_state(RunState.FINISHED)
    assert session.history.series("test/accuracy").x[-1] == 8
    folder = session.run_folder
    assert folder is not None
    session.do(SetTraining("epochs", 9))
    session.continue_from(folder)
    follow.until_new_state(RunState.FINISHED)
    assert [mark.text for mark in session.history.marks] == ["Edited: hidden: units 3"]
    assert session.history.series("test/accuracy").x[-1] == 9


def test_undo_after_the_end_brings_the_earlier_weights_and_redo_the_later(session: Session) -> None:
    session.wish(Wish(weights=frozenset({"hidden", "scores"})))
    follow = Follower(session)
    paused(session, 5)
    before = model(session, "hidden.weight"), model(session, "scores.weight")
    session.do(SetParameter("hidden", "units", 12))
    paused(session, 3)
    session.stop()
    follow.until_state(RunState.STOPPED)
    after = model(session, "hidden.weight"), model(session, "scores.weight")
    for edit, wanted in ((session.undo, before), (session.redo, after)):
        edit()
        seen = follow.until_new(Snapshot)
        while seen.weights["hidden"].shape != tuple(wanted[0].shape):
            seen = follow.until_new(Snapshot)
        np.testing.assert_array_equal(seen.weights["hidden"], wanted[0])
        np.testing.assert_array_equal(seen.weights["scores"], wanted[1])


def test_what_an_opened_file_would_learn_is_not_taken_from_an_earlier_run(
    session: Session, tmp_path: Path
) -> None:
    session.wish(Wish(weights=frozenset({"hidden"})))
    follow = Follower(session)
    paused(session, 5)
    learned = model(session, "hidden.weight")
    session.do(SetParameter("hidden", "units", 12))
    paused(session, 3)
    session.stop()
    follow.until_state(RunState.STOPPED)
    other = tmp_path / "other.json"
    write_project(OnGraph(SetParameter("hidden", "units", 5)).apply(session.project), other)
    session.open(other)
    session.do(SetParameter("hidden", "units", len(learned)))
    seen = follow.until_new(Snapshot)
    while seen.weights["hidden"].shape != tuple(learned.shape):
        seen = follow.until_new(Snapshot)
    assert not np.array_equal(seen.weights["hidden"], learned)
