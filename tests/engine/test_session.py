"""A project, its run and the engine's thread, as the window uses them."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file

from engine.catalogue.layers.activation import ReLU
from engine.catalogue.leaving import leave_if_wanted
from engine.data.pictures import Mnist5k
from engine.data.points import Blobs, Spirals
from engine.data.resources import ENVIRONMENT_VARIABLE
from engine.diagnosis.finding import Diagnosed
from engine.errors import CommandRefused, FileRefused, GraphHasProblems
from engine.graph.command import AddNode, RemoveNodes, RenameNode, SetNote, SetParameter
from engine.graph.graph import Point
from engine.graph.state_command import Bypass, Freeze
from engine.inspection.snapshot import Snapshot, Wish
from engine.open_project import ProjectUpdate
from engine.project.command import SetData
from engine.project.file import write_project
from engine.project.learning_command import SetTraining
from engine.project.project import Project
from engine.session import Session
from engine.training.checkpoint import FILE_NAME
from engine.training.events import BatchDone, EpochDone, RunState
from engine.workbench import supply, workbench
from tests.engine.following import Follower
from tests.engine.networks import compiled, points_project, trained, xor_project

LONG = 100_000
HIDDEN = Wish(activations=frozenset({"hidden", "scores"}), weights=frozenset({"hidden"}))


@pytest.fixture
def session() -> Iterator[Session]:
    """A session whose thread is known to end."""
    before = set(threading.enumerate())
    session = Session()
    yield session
    session.close()
    begun = set(threading.enumerate()) - before
    assert not [thread.name for thread in begun if thread.name == "engine"]


@pytest.fixture
def follow(session: Session) -> Follower:
    return Follower(session)


@pytest.fixture
def opened(
    session: Session, follow: Follower, tmp_path: Path
) -> Callable[..., tuple[Session, Follower]]:
    """Opens a project as a file, with the engine ready and the data there."""

    def open_(project: Project | None = None, **training: Any) -> tuple[Session, Follower]:
        path = tmp_path / "project.json"
        write_project(points_project(**training) if project is None else project, path)
        session.open(path)
        session.start()
        follow.until_data()
        return session, follow

    return open_


Open = Callable[..., tuple[Session, Follower]]


# Read without compiling: tracing in this thread would divert the calls of the engine's.


def weights_of(session: Session) -> dict[str, torch.Tensor]:
    """The weights of the newest checkpoint."""
    assert session.run_folder is not None
    tensors = load_file(session.run_folder / FILE_NAME)
    return {k.removeprefix("model/"): v for k, v in tensors.items() if k.startswith("model/")}


def steps_of(session: Session) -> int:
    """The batches learned until the newest checkpoint."""
    assert session.run_folder is not None
    with safe_open(session.run_folder / FILE_NAME, framework="pt") as file:
        steps: int = json.loads(file.metadata()["chainrule"])["position"]["step"]
        return steps


def until_paused_after(steps: int, follow: Follower) -> None:
    """Poll until the run is paused anew, and was saved after exactly so many steps."""
    follow.until_new_state(RunState.PAUSED)
    assert steps_of(follow.session) == steps


def look(follow: Follower, wish: Wish = HIDDEN) -> Snapshot:
    """Wish, and take the first answer to that wish."""
    other = Wish(wish.activations, wish.weights, wish.split, wish.example + 1)
    follow.session.wish(other)
    follow.session.wish(wish)
    follow.until(lambda: any(isinstance(n, Snapshot) and n.wish == wish for n in follow.told))
    found = [n for n in follow.told if isinstance(n, Snapshot) and n.wish == wish]
    follow.told = [n for n in follow.told if not isinstance(n, Snapshot)]
    return found[-1]


# The document


def test_a_project_can_be_edited_before_torch_is_loaded(session: Session) -> None:
    updates: list[ProjectUpdate] = []
    session.project_updated.connect(updates.append)
    session.do(AddNode(ReLU(), Point(1, 2)))
    assert updates[-1].inference.is_pending
    assert [n.name for n in updates[-1].project.graph.nodes] == ["relu"]


def test_training_before_torch_is_loaded_is_refused_in_words(session: Session) -> None:
    with pytest.raises(GraphHasProblems, match="still being loaded"):
        session.train()


def test_shapes_and_data_come_with_the_engine(opened: Open) -> None:
    session, _ = opened()
    assert session.is_ready
    assert session.update.inference.nodes["hidden"].outputs[0].shape == (8,)
    assert session.data_set is not None
    assert session.data_set.name == Blobs.title


def test_one_edit_is_one_update_with_all_that_follows(opened: Open) -> None:
    session, _ = opened()
    updates: list[ProjectUpdate] = []
    session.project_updated.connect(updates.append)
    before = session.project
    session.do(SetParameter("hidden", "units", 5))
    assert len(updates) == 1
    assert updates[0].before is before
    assert updates[0].project is session.project
    assert updates[0].inference.nodes["hidden"].outputs[0].shape == (5,)
    assert not updates[0].is_clean
    assert updates[0].undo_title == "Set hidden.units"


def test_an_edit_that_is_refused_tells_nothing(opened: Open) -> None:
    session, _ = opened()
    updates: list[ProjectUpdate] = []
    session.project_updated.connect(updates.append)
    with pytest.raises(CommandRefused):
        session.do(SetParameter("nobody", "units", 5))
    assert updates == []


def test_undo_and_redo_are_told_like_edits(opened: Open) -> None:
    session, _ = opened()
    before = session.project
    session.do(SetNote("hidden", "words"))
    session.undo()
    assert session.project is before
    assert session.update.is_clean
    session.redo()
    assert session.update.project.graph.node("hidden").note == "words"


def test_saving_makes_the_project_clean_and_opening_gives_it_back(
    opened: Open, tmp_path: Path
) -> None:
    session, _ = opened()
    session.do(SetNote("hidden", "words"))
    session.save(tmp_path / "other.json")
    assert session.update.is_clean
    assert session.update.path == tmp_path / "other.json"
    saved = session.project
    session.new()
    assert session.project != saved
    session.open(tmp_path / "other.json")
    assert session.project == saved


def test_saving_without_a_place_is_refused(session: Session) -> None:
    with pytest.raises(FileRefused, match="Choose a place"):
        session.save()


def test_a_file_that_is_refused_leaves_the_open_project(opened: Open, tmp_path: Path) -> None:
    session, _ = opened()
    before = session.update
    (tmp_path / "broken.json").write_text("{")
    with pytest.raises(FileRefused):
        session.open(tmp_path / "broken.json")
    assert session.update is before


def test_the_layers_that_fit_are_known_once_torch_is_there(opened: Open) -> None:
    session, _ = opened()
    spec = session.update.inference.nodes["point"].outputs[0]
    fitting = {layer.id for layer in session.fitting(spec)}
    assert "linear" in fitting
    assert "conv2d" not in fitting


# Looking inside


def test_a_snapshot_equals_an_independent_forward_pass(opened: Open) -> None:
    session, follow = opened()
    snapshot = look(follow, Wish(HIDDEN.activations, HIDDEN.weights, "train", 3))
    project = session.project
    root = compiled(project.graph, project.data, project.training.seed).root
    point = torch.from_numpy(project.data.load().train.arrays["point"][3:4])
    hidden = root.get_submodule("hidden")
    expected = hidden(point)
    np.testing.assert_allclose(snapshot.activations["hidden"], expected[0].detach(), rtol=1e-6)
    np.testing.assert_array_equal(snapshot.weights["hidden"], hidden.weight.detach())
    np.testing.assert_array_equal(
        snapshot.truth["label"], project.data.load().train.arrays["label"][3]
    )


@pytest.mark.parametrize("example", [-5, 10**9])
def test_an_example_beyond_the_data_is_the_nearest(opened: Open, example: int) -> None:
    session, follow = opened()
    session.wish(Wish(HIDDEN.activations, example=example))
    assert follow.until_new(Snapshot).activations["scores"].shape == (3,)


def test_a_wish_for_a_node_that_is_not_there_is_left_out(opened: Open) -> None:
    session, follow = opened()
    session.wish(Wish(frozenset({"nobody", "hidden"}), frozenset({"nobody"})))
    snapshot = follow.until_new(Snapshot)
    assert set(snapshot.activations) == {"hidden"}
    assert snapshot.weights == {}


def test_an_edit_is_looked_into_at_once(opened: Open) -> None:
    session, follow = opened()
    look(follow)
    session.do(SetParameter("hidden", "units", 5))
    follow.until(
        lambda: any(
            isinstance(n, Snapshot) and n.activations["hidden"].shape == (5,) for n in follow.told
        )
    )


def test_an_edit_leaves_the_weights_of_other_nodes(opened: Open) -> None:
    session, follow = opened(epochs=1)
    session.train()
    follow.until_state(RunState.FINISHED)
    learned = look(follow, Wish(weights=frozenset({"hidden", "scores"})))
    session.do(RemoveNodes(frozenset({"tanh"})))
    session.do(SetParameter("scores", "bias", False))
    edited = look(follow, Wish(weights=frozenset({"hidden", "scores"}), example=7))
    np.testing.assert_array_equal(edited.weights["hidden"], learned.weights["hidden"])


def test_undo_brings_learned_weights_back(opened: Open) -> None:
    session, follow = opened(epochs=1)
    session.train()
    follow.until_state(RunState.FINISHED)
    learned = look(follow).weights["hidden"]
    session.do(SetParameter("hidden", "units", 5))
    assert look(follow, Wish(HIDDEN.activations, HIDDEN.weights, example=9)).weights[
        "hidden"
    ].shape == (5, 2)
    session.undo()
    again = look(follow, Wish(HIDDEN.activations, HIDDEN.weights, example=11))
    np.testing.assert_array_equal(again.weights["hidden"], learned)


def test_learned_weights_outlive_a_drawing_with_problems(opened: Open) -> None:
    session, follow = opened(epochs=1)
    session.train()
    follow.until_state(RunState.FINISHED)
    learned = look(follow).weights["hidden"]
    session.do(RemoveNodes(frozenset({"tanh"}), heal=False))
    assert session.update.inference.has_errors
    session.undo()
    again = look(follow, Wish(HIDDEN.activations, HIDDEN.weights, example=11))
    np.testing.assert_array_equal(again.weights["hidden"], learned)


# The run


def test_a_run_goes_through_its_states_to_the_last_epoch(opened: Open) -> None:
    session, follow = opened(epochs=4)
    session.train()
    follow.until_state(RunState.FINISHED)
    assert follow.states() == [RunState.PREPARING, RunState.RUNNING, RunState.FINISHED]
    epochs = [news.epoch for news in follow.told if isinstance(news, EpochDone)]
    assert epochs == [1, 2, 3, 4]
    assert list(session.history.series("test/accuracy").x) == [1, 2, 3, 4]


def test_a_run_in_the_thread_gives_the_numbers_of_a_bare_one(opened: Open) -> None:
    session, follow = opened(epochs=3)
    session.wish(HIDDEN)
    session.train()
    follow.until_state(RunState.FINISHED)
    bare = trained(session.project)
    assert session.history.to_json() == bare.history.to_json()
    for name, tensor in bare.model.root.state_dict().items():
        assert torch.equal(tensor, weights_of(session)[name]), name


def test_a_second_run_beside_the_first_is_refused(opened: Open) -> None:
    session, follow = opened(epochs=LONG)
    session.train()
    with pytest.raises(CommandRefused, match="active already"):
        session.train()
    follow.until_state(RunState.RUNNING)
    with pytest.raises(CommandRefused, match="active already"):
        session.continue_from(Path("elsewhere"))
    with pytest.raises(CommandRefused, match="active already"):
        session.show_run(Path("elsewhere"))


def test_pause_holds_the_run_until_it_is_resumed(opened: Open) -> None:
    session, follow = opened(epochs=LONG)
    session.train()
    follow.until_new(BatchDone)
    session.pause()
    follow.until_state(RunState.PAUSED)
    steps = steps_of(session)
    look(follow)
    assert look(follow, Wish(HIDDEN.activations, example=5)).step == steps
    session.resume()
    follow.until_state(RunState.RUNNING)
    follow.until(lambda: len(session.history.series("train/loss")) > steps)


def test_stop_ends_the_run_and_keeps_what_was_learned(opened: Open) -> None:
    session, follow = opened(epochs=LONG)
    session.train()
    follow.until_new(BatchDone)
    session.stop()
    follow.until_state(RunState.STOPPED)
    assert follow.last_words() == f"Stopped after {steps_of(session)} steps."


def test_stop_ends_a_paused_run(opened: Open) -> None:
    session, follow = opened(epochs=LONG)
    session.step_batch()
    follow.until_state(RunState.PAUSED)
    session.stop()
    follow.until_state(RunState.STOPPED)
    assert steps_of(session) == 1


def test_one_batch_at_a_time(opened: Open) -> None:
    session, follow = opened(epochs=LONG)
    for count in (1, 2, 3):
        session.step_batch()
        until_paused_after(count, follow)


def test_batches_asked_for_in_a_row_are_all_learned(opened: Open) -> None:
    session, follow = opened(epochs=LONG)
    session.step_batch()
    follow.until_state(RunState.PAUSED)
    for _ in range(5):
        session.step_batch()
    follow.until(lambda: session.run_state is RunState.PAUSED and steps_of(session) >= 6)
    assert steps_of(session) == 6


def test_a_batch_after_the_last_of_an_epoch_is_a_batch_and_no_measuring(opened: Open) -> None:
    session, follow = opened(epochs=LONG, batch_size=96)
    for count in (1, 2, 3):
        session.step_batch()
        until_paused_after(count, follow)
    assert [n.epoch for n in follow.told if isinstance(n, EpochDone)] == [1, 2]


def test_one_epoch_at_a_time(opened: Open) -> None:
    session, follow = opened(epochs=LONG, batch_size=32)
    session.step_batch()
    follow.until_state(RunState.PAUSED)
    session.step_epoch()
    until_paused_after(3, follow)
    session.step_epoch()
    until_paused_after(6, follow)
    assert [n.epoch for n in follow.told if isinstance(n, EpochDone)] == [1, 2]


def test_resume_after_a_step_goes_to_the_end(opened: Open) -> None:
    session, follow = opened(epochs=3)
    session.step_batch()
    follow.until_state(RunState.PAUSED)
    session.resume()
    follow.until_state(RunState.FINISHED)
    bare = trained(session.project)
    assert session.history.to_json() == bare.history.to_json()


def test_pausing_and_stepping_change_no_number(opened: Open) -> None:
    session, follow = opened(epochs=3)
    session.wish(HIDDEN)
    for count in (1, 2, 3, 4):
        session.step_batch()
        until_paused_after(count, follow)
    session.step_epoch()
    until_paused_after(6, follow)
    session.resume()
    follow.until_state(RunState.FINISHED)
    assert session.history.to_json() == trained(session.project).history.to_json()


def test_the_learning_rate_can_be_changed_while_it_runs(opened: Open) -> None:
    session, follow = opened(epochs=LONG)
    session.train()
    follow.until_new(BatchDone)
    session.set_learning_rate(0.0)
    follow.until(
        lambda: any(isinstance(n, BatchDone) and n.learning_rate == 0 for n in follow.told)
    )
    before = look(follow, Wish(weights=frozenset({"hidden"}))).weights["hidden"]
    after = look(follow, Wish(weights=frozenset({"hidden"}), example=5))
    np.testing.assert_array_equal(after.weights["hidden"], before)


def test_a_learning_rate_changed_while_paused_holds_from_then_on(opened: Open) -> None:
    session, follow = opened(epochs=LONG)
    session.step_batch()
    follow.until_state(RunState.PAUSED)
    before = weights_of(session)
    session.set_learning_rate(0.0)
    session.step_batch()
    until_paused_after(2, follow)
    assert torch.equal(weights_of(session)["hidden.weight"], before["hidden.weight"])


def test_a_learning_rate_of_one_run_is_not_taken_by_the_next(opened: Open) -> None:
    session, follow = opened(epochs=2)
    session.step_batch()
    follow.until_state(RunState.PAUSED)
    session.stop()
    session.set_learning_rate(0.0)
    follow.until_state(RunState.STOPPED)
    session.train()
    follow.until_state(RunState.FINISHED)
    assert session.history.to_json() == trained(session.project).history.to_json()


# Edits beside a run


def test_undo_and_edits_during_a_run_do_not_disturb_it(opened: Open) -> None:
    session, follow = opened(epochs=LONG)
    session.train()
    follow.until_state(RunState.RUNNING)
    session.do(SetParameter("hidden", "units", 5))
    session.undo()
    session.do(RemoveNodes(frozenset({"hidden"})))
    follow.until_new(EpochDone)
    session.stop()
    follow.until_state(RunState.STOPPED)


def test_after_the_run_the_edited_network_is_looked_into(opened: Open) -> None:
    session, follow = opened(epochs=LONG)
    session.train()
    follow.until_state(RunState.RUNNING)
    session.do(SetParameter("hidden", "units", 5))
    session.stop()
    session.wish(HIDDEN)
    follow.until(
        lambda: any(
            isinstance(n, Snapshot) and n.activations["hidden"].shape == (5,) for n in follow.told
        )
    )


def test_resuming_an_edited_network_goes_on_with_the_weights_that_fit(opened: Open) -> None:
    session, follow = opened(epochs=LONG, learning_rate=0.05)
    session.train()
    follow.until_new(EpochDone)
    session.pause()
    follow.until_state(RunState.PAUSED)
    learned = look(follow, Wish(weights=frozenset({"hidden", "scores"}))).weights
    session.do(AddNode(ReLU(), Point(0, 0)))
    session.do(SetParameter("scores", "bias", False))
    session.set_learning_rate(0.0)
    session.do(SetTraining("learning_rate", 0.0))
    session.resume()
    follow.until_state(RunState.RUNNING)
    session.pause()
    follow.until_state(RunState.PAUSED)
    assert torch.equal(weights_of(session)["hidden.weight"], torch.from_numpy(learned["hidden"]))


def test_what_is_frozen_while_paused_stays_from_then_on(opened: Open) -> None:
    session, follow = opened(epochs=LONG, learning_rate=0.05)
    session.train()
    follow.until_new(EpochDone)
    session.pause()
    follow.until_state(RunState.PAUSED)
    before = weights_of(session)
    session.do(Freeze(frozenset(("hidden",))))
    session.step_batch()
    follow.until_new_state(RunState.PAUSED)
    after = weights_of(session)
    assert torch.equal(after["hidden.weight"], before["hidden.weight"])
    assert not torch.equal(after["scores.weight"], before["scores.weight"])


def test_a_network_that_is_frozen_as_a_whole_is_not_trained(opened: Open) -> None:
    session, follow = opened()
    session.do(Freeze(frozenset(("hidden", "scores"))))
    session.train()
    follow.until_state(RunState.FAILED)
    assert "all weights before a loss are frozen" in follow.last_words()


def test_learned_weights_of_a_node_come_back_after_it_was_bypassed(opened: Open) -> None:
    session, follow = opened(epochs=1)
    session.train()
    follow.until_state(RunState.FINISHED)
    wish = Wish(weights=frozenset({"hidden"}))
    learned = look(follow, wish).weights["hidden"]
    session.do(SetParameter("scores", "units", 3))
    session.do(Bypass(frozenset(("hidden",))))
    follow.until(lambda: "hidden" not in look(follow, wish).weights)
    session.undo()
    follow.until(lambda: "hidden" in look(follow, wish).weights)
    assert (look(follow, wish).weights["hidden"] == learned).all()


def test_a_renamed_node_keeps_what_it_has_learned(opened: Open) -> None:
    session, follow = opened(epochs=1)
    session.train()
    follow.until_state(RunState.FINISHED)
    learned = look(follow, Wish(weights=frozenset({"hidden"}))).weights["hidden"]
    session.do(RenameNode("hidden", "first"))
    session.do(RenameNode("first", "layer_1"))
    wish = Wish(weights=frozenset({"layer_1"}))
    follow.until(lambda: "layer_1" in look(follow, wish).weights)
    assert (look(follow, wish).weights["layer_1"] == learned).all()
    session.undo()
    session.undo()
    wish = Wish(weights=frozenset({"hidden"}))
    follow.until(lambda: "hidden" in look(follow, wish).weights)
    assert (look(follow, wish).weights["hidden"] == learned).all()


def test_a_run_goes_on_with_what_a_renamed_and_a_bypassed_node_had_learned(opened: Open) -> None:
    session, follow = opened(epochs=LONG, learning_rate=0.05)
    session.train()
    follow.until_new(EpochDone)
    session.pause()
    follow.until_state(RunState.PAUSED)
    before = weights_of(session)
    session.do(SetTraining("learning_rate", 0.0))
    session.do(RenameNode("hidden", "first"))
    session.step_batch()
    follow.until_new_state(RunState.PAUSED)
    assert torch.equal(weights_of(session)["first.weight"], before["hidden.weight"])
    session.do(Bypass(frozenset(("first",))))
    session.do(SetParameter("scores", "bias", False))
    session.step_batch()
    follow.until_new_state(RunState.PAUSED)
    assert "first.weight" not in weights_of(session)
    session.do(Bypass(frozenset(("first",)), on=False))
    session.step_batch()
    follow.until_new_state(RunState.PAUSED)
    assert torch.equal(weights_of(session)["first.weight"], before["hidden.weight"])


def test_the_mends_of_a_node_are_asked_of_the_session(opened: Open) -> None:
    session, _ = opened()
    session.do(SetParameter("scores", "units", 2))
    mends = session.mends((), "cross_entropy")
    assert [mend.title for mend in mends][:1] == ["Set units of scores to 3"]
    assert session.mends((), "hidden") == ()
    assert session.mends(("nowhere",), "hidden") == ()
    session.do(mends[0].command)
    assert not session.update.inference.problems
    assert session.update.undo_title == mends[0].title
    session.undo()
    assert session.project.graph.node("scores").layer.values()["units"] == 2


def test_while_torch_is_loaded_no_mends_are_known(session: Session) -> None:
    session.do(AddNode(ReLU(), Point(0, 0)))
    assert session.mends((), "relu") == ()


def test_resuming_a_network_edited_into_a_problem_is_refused_and_the_run_stays(
    opened: Open,
) -> None:
    session, follow = opened(epochs=LONG)
    session.step_batch()
    follow.until_state(RunState.PAUSED)
    session.do(RemoveNodes(frozenset({"tanh"}), heal=False))
    with pytest.raises(GraphHasProblems, match="Not yet: scores: input x is not connected"):
        session.resume()
    assert session.run_state is RunState.PAUSED
    session.undo()
    session.step_batch()
    until_paused_after(2, follow)


def test_opening_another_project_ends_the_run_and_forgets_it(opened: Open, tmp_path: Path) -> None:
    session, follow = opened(epochs=LONG)
    session.train()
    session.wish(HIDDEN)
    follow.until_new(BatchDone)
    write_project(xor_project(), tmp_path / "xor.json")
    session.open(tmp_path / "xor.json")
    assert session.run_state is RunState.IDLE
    assert session.run_folder is None
    assert session.history.names() == ()
    follow.told.clear()
    follow.until_data()
    follow.until(lambda: any(isinstance(news, Snapshot) for news in follow.told))
    assert follow.states() == [RunState.STOPPED]
    assert not any(isinstance(news, BatchDone | EpochDone) for news in follow.told)
    assert all(
        news.activations["scores"].shape == (2,)
        for news in follow.told
        if isinstance(news, Snapshot)
    )


def test_another_project_can_be_trained_at_once(opened: Open, tmp_path: Path) -> None:
    session, follow = opened(epochs=LONG)
    session.train()
    follow.until_state(RunState.RUNNING)
    write_project(xor_project(epochs=2), tmp_path / "xor.json")
    session.open(tmp_path / "xor.json")
    follow.told.clear()
    session.train()
    follow.until_state(RunState.FINISHED)
    assert follow.states() == [
        RunState.STOPPED,
        RunState.PREPARING,
        RunState.RUNNING,
        RunState.FINISHED,
    ]
    assert session.history.to_json() == trained(session.project).history.to_json()


def test_opening_a_project_with_the_same_data_has_them_at_once(opened: Open) -> None:
    session, follow = opened()
    path = session.update.path
    assert path is not None
    session.open(path)
    assert session.data_set is not None
    session.train()
    follow.until_state(RunState.FINISHED)
    assert session.data_set is not None


def test_other_data_are_loaded_when_they_are_chosen(opened: Open) -> None:
    session, follow = opened()
    session.do(SetData(Spirals(examples=100)))
    follow.until(lambda: session.data_set is not None and session.data_set.name == Spirals.title)
    session.undo()
    follow.until(lambda: session.data_set is not None and session.data_set.name == Blobs.title)


# What is asked for while the run is not yet there, or no longer


@pytest.fixture
def slow_start(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Preparing a run waits until the event is set."""
    gate = threading.Event()
    prepare = supply.prepare_run

    def waiting(*arguments: Any) -> Any:
        gate.wait()
        return prepare(*arguments)

    monkeypatch.setattr(supply, "prepare_run", waiting)
    yield gate
    gate.set()


def test_stop_while_preparing_is_kept(opened: Open, slow_start: threading.Event) -> None:
    session, follow = opened(epochs=LONG)
    session.train()
    follow.until_new_state(RunState.PREPARING)
    session.stop()
    slow_start.set()
    follow.until_state(RunState.STOPPED)
    assert session.run_folder is None
    assert RunState.RUNNING not in follow.states()
    assert follow.last_words() == "Stopped before it began."


def test_stop_before_the_engine_took_the_order_is_kept(opened: Open) -> None:
    session, follow = opened(epochs=LONG)
    session.train()
    session.stop()
    follow.until_state(RunState.STOPPED)


def test_pause_while_preparing_is_kept(opened: Open, slow_start: threading.Event) -> None:
    session, follow = opened(epochs=LONG)
    session.train()
    follow.until_new_state(RunState.PREPARING)
    session.pause()
    slow_start.set()
    follow.until_state(RunState.PAUSED)
    assert RunState.RUNNING not in follow.states()


@pytest.fixture
def long_start(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Preparing a run computes until the event is set, or until it is left."""
    gate = threading.Event()
    prepare = supply.prepare_run

    def computing(*arguments: Any) -> Any:
        while not gate.wait(0.001):
            leave_if_wanted()
        return prepare(*arguments)

    monkeypatch.setattr(supply, "prepare_run", computing)
    yield gate
    gate.set()


def test_a_run_that_takes_long_to_prepare_is_paused_before_it_begins(
    opened: Open, long_start: threading.Event
) -> None:
    session, follow = opened(epochs=LONG)
    session.train()
    follow.until_new_state(RunState.PREPARING)
    session.pause()
    follow.until_state(RunState.PAUSED)
    assert follow.last_words() == "Paused before it began"
    assert session.run_folder is None
    session.resume()
    follow.until_new_state(RunState.PREPARING)
    long_start.set()
    follow.until_state(RunState.RUNNING)
    session.pause()
    follow.until_state(RunState.PAUSED)
    session.stop()
    follow.until_state(RunState.STOPPED)


def test_what_is_asked_of_a_run_that_was_paused_before_it_began_is_kept(
    opened: Open, long_start: threading.Event
) -> None:
    session, follow = opened(epochs=LONG)
    session.train()
    follow.until_new_state(RunState.PREPARING)
    session.pause()
    follow.until_state(RunState.PAUSED)
    session.set_learning_rate(0.0)
    session.step_batch()
    follow.until_new_state(RunState.PREPARING)
    long_start.set()
    follow.until_new_state(RunState.PAUSED)
    assert steps_of(session) == 1
    start = compiled(session.project.graph, session.project.data).root.state_dict()
    assert torch.equal(weights_of(session)["hidden.weight"], start["hidden.weight"])


def test_a_run_that_was_paused_before_it_began_can_be_stopped(
    opened: Open, long_start: threading.Event
) -> None:
    session, follow = opened(epochs=LONG)
    session.train()
    follow.until_new_state(RunState.PREPARING)
    session.pause()
    follow.until_state(RunState.PAUSED)
    session.stop()
    follow.until_state(RunState.STOPPED)
    assert follow.last_words() == "Stopped before it began."


def test_a_learning_rate_while_preparing_is_kept(opened: Open, slow_start: threading.Event) -> None:
    session, follow = opened(epochs=LONG)
    session.step_batch()
    follow.until_new_state(RunState.PREPARING)
    session.set_learning_rate(0.0)
    slow_start.set()
    follow.until_state(RunState.PAUSED)
    start = compiled(session.project.graph, session.project.data).root.state_dict()
    assert torch.equal(weights_of(session)["hidden.weight"], start["hidden.weight"])


def test_a_stop_of_one_run_does_not_end_the_next(opened: Open) -> None:
    session, follow = opened(epochs=2)
    session.train()
    follow.until_state(RunState.FINISHED)
    session.stop()
    session.pause()
    session.train()
    follow.until_new_state(RunState.FINISHED)


def test_an_edit_right_after_train_does_not_replace_the_run(opened: Open) -> None:
    session, follow = opened(epochs=2)
    session.train()
    session.do(SetParameter("hidden", "units", 5))
    follow.until_state(RunState.FINISHED)


def test_every_wish_is_answered_in_the_end(opened: Open) -> None:
    session, follow = opened(epochs=LONG)
    session.train()
    for example in range(30):
        session.wish(Wish(HIDDEN.activations, example=example))
    follow.until(lambda: any(isinstance(n, Snapshot) and n.wish.example == 29 for n in follow.told))


def test_closing_ends_a_run_that_is_learning(opened: Open) -> None:
    session, follow = opened(epochs=LONG)
    session.train()
    follow.until_new(BatchDone)
    session.close()
    assert session.run_folder is not None
    assert (session.run_folder / FILE_NAME).is_file()


def test_closing_ends_a_run_that_waits(opened: Open) -> None:
    session, follow = opened(epochs=LONG)
    session.step_batch()
    follow.until_state(RunState.PAUSED)
    session.close()


def test_closing_twice_or_before_the_start_is_fine() -> None:
    session = Session()
    session.close()
    session.close()


# Going on with a run of before


def test_a_stopped_run_goes_on_where_it_stood(opened: Open) -> None:
    session, follow = opened(epochs=3)
    for count in (1, 2):
        session.step_batch()
        until_paused_after(count, follow)
    session.stop()
    follow.until_state(RunState.STOPPED)
    assert session.run_folder is not None
    session.continue_from(session.run_folder)
    follow.until_state(RunState.FINISHED)
    assert session.history.to_json() == trained(session.project).history.to_json()


def test_a_run_can_be_shown_without_training(opened: Open) -> None:
    session, follow = opened(epochs=2)
    session.train()
    follow.until_state(RunState.FINISHED)
    folder, history = session.run_folder, session.history.to_json()
    assert folder is not None
    learned = look(follow).weights["hidden"]
    path = session.update.path
    assert path is not None
    session.open(path)
    session.show_run(folder)
    follow.until(lambda: session.run_folder == folder)
    assert session.history.to_json() == history
    again = look(follow, Wish(HIDDEN.activations, HIDDEN.weights, example=3))
    np.testing.assert_array_equal(again.weights["hidden"], learned)


def test_going_on_from_a_folder_without_a_run_fails_in_words(opened: Open, tmp_path: Path) -> None:
    session, follow = opened()
    session.continue_from(tmp_path / "nothing")
    follow.until_state(RunState.FAILED)
    assert "There is no checkpoint at" in follow.last_words()


# Failures


def test_a_device_that_is_not_there_is_told_and_nothing_is_trained(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.training.device.available_devices", lambda: ("cpu",))
    session, follow = opened(device="cuda")
    session.train()
    follow.until_state(RunState.FAILED)
    assert "The device 'cuda' is not on this machine; it has cpu." in follow.last_words()
    assert session.history.names() == ()
    assert not any(isinstance(news, BatchDone) for news in follow.told)


def test_missing_data_are_told_and_nothing_is_trained(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, str(tmp_path / "nowhere"))
    session, _ = opened(Project(data=Mnist5k(), graph=points_project().graph))
    assert session.data_set is None
    assert "mnist5k.npz is missing" in (session.data_problem or "")


def test_training_on_missing_data_fails_with_the_reason(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Blobs, "load", _unreadable)
    session, follow = opened()
    session.train()
    follow.until_state(RunState.FAILED)
    assert follow.last_words() == "The file can not be read."
    assert session.data_problem == "The file can not be read."


def _unreadable(self: object) -> None:
    from engine.errors import DataUnavailable

    raise DataUnavailable("The file can not be read.")


def test_a_fault_in_the_thread_fails_the_run_and_the_next_one_works(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, follow = opened()
    with monkeypatch.context() as patched:
        patched.setattr(supply, "prepare_run", _broken)
        session.train()
        follow.until_state(RunState.FAILED)
    assert "RuntimeError: a broken thing" in follow.last_words()
    session.train()
    follow.until_state(RunState.FINISHED)


def _broken(*_: object, **__: object) -> None:
    raise RuntimeError("a broken thing")


def test_a_loss_that_is_no_number_names_the_node(opened: Open) -> None:
    session, follow = opened(epochs=LONG, optimiser="sgd", momentum=0.0, learning_rate=100.0)
    session.do(RemoveNodes(frozenset({"tanh"})))
    session.train()
    follow.until_state(RunState.FAILED)
    failed = next(n for n in reversed(follow.told) if getattr(n, "state", None) is RunState.FAILED)
    assert "The loss is no longer a number at step" in failed.text
    found = next(n for n in reversed(follow.told) if isinstance(n, Diagnosed))
    assert failed.node == found.findings[0].node
    assert f"It began at {failed.node}." in failed.text
    assert session.run_folder is not None
    assert all(torch.isfinite(tensor).all() for tensor in weights_of(session).values())


def test_a_network_without_a_loss_is_told_in_words(opened: Open) -> None:
    session, follow = opened()
    session.do(RemoveNodes(frozenset({"cross_entropy"})))
    session.train()
    follow.until_state(RunState.FAILED)
    assert "no loss node" in follow.last_words()


def test_an_engine_that_can_not_start_says_so(
    session: Session, follow: Follower, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbench, "work", _broken)
    monkeypatch.setattr(threading, "excepthook", lambda _: None)
    session.start()
    follow.until_state(RunState.FAILED)
    assert "The engine can not work: RuntimeError: a broken thing" in follow.last_words()
