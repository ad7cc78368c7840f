"""A session looks back to moments of its run, begins from them, and repeats with other seeds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from safetensors.torch import load_file

from engine.errors import CommandRefused, FileRefused
from engine.graph.command import SetParameter
from engine.inspection.snapshot import Snapshot, Wish
from engine.project.command import OnGraph
from engine.project.file import write_project
from engine.project.learning_command import SetTraining
from engine.project.project import Project
from engine.runs.archive import Archive
from engine.runs.folder import read_begun, read_summary, stored_project
from engine.runs.moments import moments_of
from engine.runs.news import LookedBack, MomentsChanged, RepetitionBegun
from engine.runs.snapshots import weights_at
from engine.session import Session
from engine.training.events import BatchDone, RunState
from tests.engine.following import Follower
from tests.engine.networks import points_project, prepared, trained

LONG = 100_000
WISH = Wish(weights=frozenset({"hidden"}), activations=frozenset({"scores"}))
Open = Callable[..., tuple[Session, Follower]]


@pytest.fixture
def opened(tmp_path: Path, unhurried_disk: None) -> Iterator[Open]:
    sessions = []

    def open_(project: Project | None = None, **training: Any) -> tuple[Session, Follower]:
        session = Session()
        sessions.append(session)
        path = tmp_path / "project.json"
        write_project(points_project(**training) if project is None else project, path)
        session.open(path)
        session.start()
        follow = Follower(session)
        follow.until_data()
        return session, follow

    yield open_
    for session in sessions:
        session.close()


def finish(session: Session, follow: Follower) -> Path:
    session.train()
    follow.until_state(RunState.FINISHED)
    assert session.run_folder is not None
    return session.run_folder


def until_seen(follow: Follower, step: int, since: int | None = None) -> Snapshot:
    """Poll until a look of that step is told, after so many other news; None: from now on."""
    before = len(follow.told) if since is None else since

    def found() -> list[Snapshot]:
        told = follow.told[before:]
        return [news for news in told if isinstance(news, Snapshot) and news.step == step]

    follow.until(found)
    return found()[-1]


def test_looking_back_shows_the_weights_of_that_moment(opened: Open) -> None:
    session, follow = opened(epochs=5)
    session.wish(WISH)
    folder = finish(session, follow)
    moments = session.moments
    assert moments == moments_of(folder)
    assert (moments[0].step, moments[-1].step) == (0, trained(session.project).position.step)
    for moment in (moments[0], moments[2], moments[1]):
        session.look_back(moment.step)
        seen = until_seen(follow, moment.step)
        kept = weights_at(folder, moment.step)["hidden.weight"].numpy()
        np.testing.assert_array_equal(seen.weights["hidden"], kept)
    session.look_back(None)
    live = until_seen(follow, moments[-1].step)
    last = load_file(folder / "checkpoint.safetensors")["model/hidden.weight"].numpy()
    np.testing.assert_array_equal(live.weights["hidden"], last)
    told = [news.step for news in follow.told if isinstance(news, LookedBack)]
    assert told == [moments[0].step, moments[2].step, moments[1].step, None]


def test_undoing_an_edit_after_the_run_brings_its_moments_back(opened: Open) -> None:
    session, follow = opened(epochs=5)
    session.wish(WISH)
    folder = finish(session, follow)
    moments, last = session.moments, trained(session.project).position.step
    session.do(SetParameter("hidden", "units", 12))
    follow.until(lambda: not session.moments)
    told_before = len(follow.told)
    session.undo()
    follow.until(lambda: session.moments)
    assert session.moments == moments
    live = until_seen(follow, last, told_before)
    for step in (moments[1].step, None):
        session.look_back(step)
        seen = until_seen(follow, last if step is None else step)
        kept = weights_at(folder, step)["hidden.weight"].numpy() if step else live.weights["hidden"]
        np.testing.assert_array_equal(seen.weights["hidden"], kept)
    told = [news.step for news in follow.told if isinstance(news, LookedBack)]
    assert told == [moments[1].step, None]
    session.redo()
    follow.until(lambda: not session.moments)
    with pytest.raises(CommandRefused, match="not kept"):
        session.look_back(moments[1].step)


def test_looking_back_at_the_start_shows_the_start_weights(opened: Open) -> None:
    session, follow = opened()
    session.wish(Wish(weights=frozenset({"hidden"}), starts=frozenset({"hidden"})))
    finish(session, follow)
    session.look_back(0)
    seen = until_seen(follow, 0)
    np.testing.assert_array_equal(seen.weights["hidden"], seen.starts["hidden"])


def test_a_run_goes_on_while_it_is_looked_back(opened: Open) -> None:
    session, follow = opened(epochs=LONG)
    session.wish(WISH)
    session.train()
    follow.until(lambda: len(session.moments) > 3)
    session.look_back(1)
    until_seen(follow, 1)
    before = follow.until_new(BatchDone).step
    follow.until(lambda: any(isinstance(n, BatchDone) and n.step > before for n in follow.told))
    assert until_seen(follow, 1).step == 1
    session.look_back(None)
    follow.until(
        lambda: any(isinstance(n, Snapshot) and n.step > before for n in follow.told[-20:])
    )
    session.stop()
    follow.until_state(RunState.STOPPED)


def test_looking_back_changes_no_number_of_the_run(opened: Open) -> None:
    session, follow = opened(epochs=40)
    session.wish(WISH)
    session.train()
    step = 0
    while session.run_state is not RunState.FINISHED:
        follow.told += session.poll()
        if session.moments:
            step = session.moments[len(follow.told) % len(session.moments)].step
            try:
                session.look_back(step)
            except CommandRefused:
                continue
    assert session.history.to_json() == trained(session.project).history.to_json()


def test_a_moment_that_is_not_kept_is_refused(opened: Open) -> None:
    session, follow = opened()
    with pytest.raises(CommandRefused, match="not kept"):
        session.look_back(3)
    folder = finish(session, follow)
    with pytest.raises(CommandRefused, match="not kept"):
        session.look_back(10**6)
    with pytest.raises(CommandRefused, match="not kept"):
        session.train_from(folder, 10**6)


def test_a_moment_whose_file_is_gone_is_told_and_the_live_network_seen(opened: Open) -> None:
    session, follow = opened()
    session.wish(WISH)
    folder = finish(session, follow)
    for file in (folder / "snapshots").iterdir():
        file.unlink()
    session.look_back(0)
    told = follow.until_new(LookedBack)
    assert told.step is None
    assert "not kept" in told.text


def test_an_edited_network_has_no_moments(opened: Open) -> None:
    session, follow = opened()
    finish(session, follow)
    assert session.moments
    session.do(SetParameter("hidden", "units", 5))
    told = follow.until_new(MomentsChanged)
    assert told.moments == session.moments == ()


def test_a_run_begins_from_a_moment_of_another(opened: Open) -> None:
    session, follow = opened(epochs=3)
    folder = finish(session, follow)
    step = session.moments[2].step
    session.do(SetTraining("learning_rate", 0.0))
    session.train_from(folder, step)
    follow.until_new_state(RunState.FINISHED)
    new = session.run_folder
    assert new is not None
    assert new != folder
    learned = load_file(new / "checkpoint.safetensors")
    for path, tensor in weights_at(folder, step).items():
        np.testing.assert_array_equal(learned[f"model/{path}"].numpy(), tensor.numpy())
    begun = read_begun(new)
    assert (begun.parent, begun.parent_step) == (folder.name, step)
    (mark,) = session.history.marks
    assert mark.epoch == 0.0
    assert f"step {step} of {folder.name}" in mark.text
    assert session.moments[0].step == 0


def test_weights_of_another_network_are_refused_with_what_differs(opened: Open) -> None:
    session, follow = opened()
    folder = finish(session, follow)
    session.do(SetParameter("hidden", "units", 5))
    session.train_from(folder, 0)
    follow.until_new_state(RunState.FAILED)
    assert "another network: hidden.bias was (8,) then and is (5,) now" in follow.last_words()


def test_a_kept_run_is_opened_with_its_project_and_moments(opened: Open) -> None:
    session, follow = opened(epochs=4)
    session.wish(WISH)
    folder = finish(session, follow)
    project, history = session.project, session.history.to_json()
    moments = session.moments
    session.do(SetParameter("hidden", "units", 5))
    follow.until_new(MomentsChanged)
    session.open_run(folder)
    follow.until(lambda: session.moments == moments)
    assert session.project == project
    assert session.update.path is None
    assert session.history.to_json() == history
    session.look_back(moments[1].step)
    seen = until_seen(follow, moments[1].step)
    kept = weights_at(folder, moments[1].step)["hidden.weight"].numpy()
    np.testing.assert_array_equal(seen.weights["hidden"], kept)


def test_an_interrupted_run_is_continued_though_another_project_is_open(opened: Open) -> None:
    session, follow = opened(epochs=6)
    wanted = trained(session.project).history.to_json()
    project = session.project
    session.step_epoch()
    follow.until_state(RunState.PAUSED)
    session.stop()
    follow.until_state(RunState.STOPPED)
    folder = session.run_folder
    assert folder is not None
    session.do(SetParameter("hidden", "units", 5))
    session.continue_run(folder)
    follow.until_new_state(RunState.FINISHED)
    assert session.run_folder == folder
    assert session.project == project
    assert session.history.to_json() == wanted


def test_what_tells_of_no_run_is_not_opened(opened: Open, tmp_path: Path) -> None:
    session, _ = opened()
    before = session.project
    with pytest.raises(FileRefused, match=r"run\.json can not be read"):
        session.open_run(tmp_path)
    assert session.project is before


def test_a_run_is_repeated_with_other_seeds(opened: Open) -> None:
    session, follow = opened(seed=7)
    session.train_seeds(3)
    follow.until_state(RunState.FINISHED)
    begun = [news for news in follow.told if isinstance(news, RepetitionBegun)]
    assert [(news.number, news.of, news.seed) for news in begun] == [
        (1, 3, 7),
        (2, 3, 8),
        (3, 3, 9),
    ]
    assert follow.states().count(RunState.FINISHED) == 1
    kept = {run.id: run for run in Archive().runs()}
    assert len(kept) == 3
    for news in begun:
        run = kept[news.run_folder.name]
        assert run.summary.group == news.group
        assert run.summary.seed == news.seed
        assert run.summary.state is RunState.FINISHED
        project = stored_project(news.run_folder, session.catalogue, session.data_sources)
        alone = prepared_metrics(project)
        assert run.summary.metrics == alone
    assert session.project.training.seed == 7


def prepared_metrics(project: Project) -> dict[str, dict[str, float]]:
    return trained(project).last_metrics


def test_stopping_ends_all_repetitions(opened: Open) -> None:
    session, follow = opened(epochs=LONG)
    session.train_seeds(5)
    follow.until_new(BatchDone)
    session.stop()
    follow.until_state(RunState.STOPPED)
    assert [n.number for n in follow.told if isinstance(n, RepetitionBegun)] == [1]
    assert len(Archive().runs()) == 1


def test_repetitions_can_be_paused(opened: Open) -> None:
    session, follow = opened(epochs=300)
    session.train_seeds(2)
    follow.until_new(BatchDone)
    session.pause()
    follow.until_state(RunState.PAUSED)
    assert session.run_folder is not None
    assert read_summary(session.run_folder).state is RunState.PAUSED
    session.resume()
    follow.until_state(RunState.FINISHED)
    assert (
        session.history.to_json()
        == trained(SetTraining("seed", 1).apply(session.project)).history.to_json()
    )


def test_no_repetition_at_all_is_refused(opened: Open) -> None:
    session, _ = opened()
    with pytest.raises(CommandRefused, match="at least once"):
        session.train_seeds(0)


def test_the_budget_of_a_run_can_be_changed_while_it_goes_on(opened: Open) -> None:
    session, follow = opened(epochs=LONG)
    session.train()
    follow.until(lambda: len(session.moments) > 6)
    each = session.moments[0].bytes
    session.snapshot_budget = 3 * each / 2**20
    follow.until(lambda: len(session.moments) <= 3)
    session.stop()
    follow.until_state(RunState.STOPPED)
    assert len(moments_of(session.run_folder)) <= 3
    assert session.snapshot_budget == pytest.approx(3 * each / 2**20)


@pytest.mark.parametrize("pauses", [1, 4])
def test_a_run_that_was_paused_and_continued_equals_one_that_was_not(
    opened: Open, pauses: int
) -> None:
    session, follow = opened(epochs=8, schedule="cosine")
    for _ in range(pauses):
        session.step_batch()
        follow.until_new_state(RunState.PAUSED)
    session.resume()
    follow.until_state(RunState.FINISHED)
    assert session.history.to_json() == trained(session.project).history.to_json()


def test_a_run_begun_with_another_project_open_keeps_its_own(opened: Open) -> None:
    session, follow = opened()
    project = OnGraph(SetParameter("hidden", "units", 3)).apply(session.project)
    session.do(SetParameter("hidden", "units", 3))
    folder = finish(session, follow)
    assert stored_project(folder, session.catalogue, session.data_sources) == project
    assert prepared(project).model.root.state_dict().keys() == weights_at(folder, 0).keys()
