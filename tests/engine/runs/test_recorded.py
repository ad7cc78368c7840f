"""A run that is kept gives the numbers of one that is not, and its folder is whole at any end."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from engine.errors import FileRefused, TrainingFailed
from engine.runs import recorded as module
from engine.runs.folder import (
    Origin,
    read_begun,
    read_summary,
    stored_project,
    was_interrupted,
)
from engine.runs.held import FILE_NAME as LOCK
from engine.runs.held import Held, is_held
from engine.runs.moments import moments_of
from engine.runs.recorded import Recording, recorded
from engine.runs.snapshots import weights_at
from engine.training.checkpoint import FILE_NAME, load_checkpoint
from engine.training.events import RunState
from engine.training.run import Run, train
from tests.engine.networks import (
    builtin_catalogue,
    builtin_sources,
    gallery_project,
    noisy_project,
    points_project,
    prepared,
    trained,
)


def kept(project, folder: Path, **options) -> Run:
    run = prepared(project)
    for _ in recorded(run, folder, project, **options):
        pass
    return run


def assert_same(one: Run, other: Run) -> None:
    first, second = one.model.root.state_dict(), other.model.root.state_dict()
    assert all(torch.equal(first[path], second[path]) for path in first)
    assert one.history.to_json() == other.history.to_json()
    assert vars(one.position) == vars(other.position)
    assert one.last_metrics == other.last_metrics


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch, unhurried_disk: None) -> None:
    """All that is kept at times is kept after every step."""
    monkeypatch.setattr("engine.runs.writer.Writer.is_idle", True)
    monkeypatch.setattr("engine.runs.moments._RATIO", 1e-9)
    monkeypatch.setattr(module, "_CHECKPOINT_INTERVAL_S", 0.0)
    monkeypatch.setattr(module, "_SUMMARY_INTERVAL_S", 0.0)


@pytest.mark.usefixtures("eager")
def test_a_kept_run_learns_what_one_that_is_not_kept_learns(tmp_path: Path) -> None:
    project = noisy_project()
    run = kept(project, tmp_path)
    assert_same(run, trained(project))
    assert len(moments_of(tmp_path)) > 3


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize("step", [0, 1, 3, 6, 7])
def test_a_run_that_was_left_goes_on_exactly(tmp_path: Path, step: int) -> None:
    project = noisy_project()
    run = prepared(project)
    going = recorded(run, tmp_path, project)
    while run.position.step < step:
        next(going)
    next(going)
    going.close()
    assert read_summary(tmp_path).state is RunState.STOPPED
    torch.rand(5)
    assert_same(kept(project, tmp_path, resumes=True), trained(project))
    assert read_summary(tmp_path).state is RunState.FINISHED


def test_what_the_writer_has_captured_goes_on_exactly(tmp_path: Path, eager: None) -> None:
    """The checkpoint of a killed process is one that the writer's thread wrote."""
    project = noisy_project(epochs=4)
    run = prepared(project)
    saved = tmp_path / "as killed"
    saved.mkdir()
    recording = Recording(run, tmp_path / "run", project)
    with recording:
        for _ in recording:
            if run.position.epoch == 2:
                recording._writer.wait()
                content = (tmp_path / "run" / FILE_NAME).read_bytes()
                (saved / FILE_NAME).write_bytes(content)
                break
    again = prepared(project)
    load_checkpoint(again, saved)
    assert 0 < again.position.step <= run.position.step
    assert_same(kept(project, saved, resumes=True), trained(project))


def test_a_run_tells_how_it_went(tmp_path: Path) -> None:
    project = gallery_project("xor")
    run = kept(project, tmp_path, origin=Origin(group="five seeds"))
    summary, begun = read_summary(tmp_path), read_begun(tmp_path)
    assert summary.state is RunState.FINISHED
    assert (summary.epochs, summary.of_epochs) == (run.position.epoch, run.epochs)
    assert summary.name == project.name
    assert summary.group == begun.group == "five seeds"
    assert project.goal is not None
    assert summary.goal == f"{project.goal.split}/{project.goal.metric}"
    assert summary.result == run.last_metrics[project.goal.split][project.goal.metric]
    assert summary.goal_met is project.goal.is_met(run.last_metrics)
    assert 2 <= len(summary.loss) <= 64
    assert summary.loss[0] > summary.loss[-1]
    assert begun.seed == project.training.seed
    assert begun.versions["torch"] == torch.__version__
    assert begun.versions["chainrule"]


def test_the_project_of_a_run_is_kept_whole(tmp_path: Path) -> None:
    project = gallery_project("lenet_digits")
    recording = Recording(prepared(project), tmp_path, project)
    with recording:
        pass
    assert stored_project(tmp_path, builtin_catalogue(), builtin_sources()) == project


def test_a_run_without_a_goal_is_judged_by_its_first_metric(tmp_path: Path) -> None:
    run = kept(points_project(), tmp_path)
    summary = read_summary(tmp_path)
    assert summary.goal == "test/accuracy"
    assert summary.goal_met is None
    assert summary.progress == pytest.approx(run.history.series("test/accuracy").y, rel=1e-5)


def test_a_run_that_broke_down_keeps_its_last_good_checkpoint(tmp_path: Path) -> None:
    project = points_project(epochs=1000)
    run = prepared(project)
    going = recorded(run, tmp_path, project)
    next(going)
    before = (tmp_path / FILE_NAME).read_bytes()
    with torch.no_grad():
        run.model.root.get_parameter("scores.bias").fill_(torch.nan)
    with pytest.raises(TrainingFailed):
        for _ in going:
            pass
    summary = read_summary(tmp_path)
    assert summary.state is RunState.FAILED
    assert "no longer a number" in summary.text
    assert (tmp_path / FILE_NAME).read_bytes() == before
    assert not is_held(tmp_path)


def test_an_interruption_amid_a_step_saves_no_half_step(tmp_path: Path) -> None:
    project = points_project()
    run = prepared(project)
    recording = Recording(run, tmp_path, project)
    recording.__enter__()
    before = (tmp_path / FILE_NAME).read_bytes()
    next(iter(recording))
    recording.__exit__(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert (tmp_path / FILE_NAME).read_bytes() == before
    assert read_summary(tmp_path).state is RunState.STOPPED


@pytest.mark.usefixtures("eager")
def test_a_full_disk_ends_the_run_with_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    project = points_project(epochs=1000)
    going = recorded(prepared(project), tmp_path, project)
    next(going)
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(FileRefused, match="No space left"):
        for _ in going:
            pass


def test_a_run_that_goes_on_is_not_taken_by_another(tmp_path: Path) -> None:
    project = points_project()
    going = recorded(prepared(project), tmp_path, project)
    next(going)
    summary = read_summary(tmp_path)
    assert not was_interrupted(summary, tmp_path)
    with pytest.raises(FileRefused, match="going on already"):
        next(recorded(prepared(project), tmp_path, project, resumes=True))
    going.close()


def test_a_run_whose_process_is_gone_was_interrupted(tmp_path: Path) -> None:
    project = points_project()
    going = recorded(prepared(project), tmp_path, project)
    next(going)
    running = read_summary(tmp_path)
    going.close()
    assert was_interrupted(running, tmp_path)
    assert not was_interrupted(read_summary(tmp_path), tmp_path)
    assert (tmp_path / LOCK).exists()  # as a process leaves it that is killed
    lock = Held(tmp_path)
    assert not was_interrupted(running, tmp_path)
    lock.release()


def test_a_run_leaves_no_thread(tmp_path: Path) -> None:
    before = set(threading.enumerate())
    kept(points_project(), tmp_path)
    assert set(threading.enumerate()) <= before


def test_time_spent_learning_adds_up_without_pauses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, ahead = time.perf_counter, [0.0]
    monkeypatch.setattr(time, "perf_counter", lambda: clock() + ahead[0])
    project = points_project(epochs=4)
    run = prepared(project)
    recording = Recording(run, tmp_path, project)
    with recording:
        for _ in recording:
            if run.position.epoch == 2:
                recording.pause()
                before = read_summary(tmp_path)
                ahead[0] += 1000.0
                recording.go_on()
                break
    assert before.state is RunState.PAUSED
    assert 0 < before.seconds <= read_summary(tmp_path).seconds < before.seconds + 1000.0
    kept(project, tmp_path, resumes=True)
    assert read_summary(tmp_path).seconds > before.seconds


@pytest.mark.usefixtures("eager")
def test_every_kept_moment_has_the_weights_of_its_step(tmp_path: Path) -> None:
    project = noisy_project()
    kept(project, tmp_path)
    again = prepared(project)
    seen = {0: {k: v.clone() for k, v in again.model.root.state_dict().items()}}
    for _ in train(again):
        state = again.model.root.state_dict()
        seen[again.position.step] = {k: v.clone() for k, v in state.items()}
    moments = moments_of(tmp_path)
    assert moments[0].step == 0
    assert moments[-1].step == again.position.step
    for moment in moments:
        found = weights_at(tmp_path, moment.step)
        assert all(torch.equal(found[k], v) for k, v in seen[moment.step].items())
        assert moment.epoch == pytest.approx(moment.step / again.steps_per_epoch)


@pytest.mark.usefixtures("eager")
def test_moments_ahead_of_where_a_run_goes_on_are_let_go(tmp_path: Path) -> None:
    project = points_project(epochs=4)
    kept(project, tmp_path)
    last = moments_of(tmp_path)[-1].step
    early = prepared(project)
    for _ in train(early):
        if early.position.step == 4:
            break
    module.save_checkpoint(early, tmp_path)
    going = recorded(prepared(project), tmp_path, project, resumes=True)
    next(going)
    assert moments_of(tmp_path)[-1].step < last
    going.close()


def test_without_a_budget_no_moments_are_kept(tmp_path: Path) -> None:
    kept(points_project(), tmp_path, snapshots_mib=0)
    assert moments_of(tmp_path) == ()


@pytest.mark.usefixtures("eager")
def test_moments_stay_within_their_budget(tmp_path: Path) -> None:
    project = points_project(epochs=30)
    each = load_file_size(project, tmp_path / "one")
    run = prepared(project)
    recording = Recording(run, tmp_path / "run", project, snapshots_mib=10 * each / 2**20)
    with recording:
        for _ in recording:
            assert sum(m.bytes for m in moments_of(tmp_path / "run")) <= 11 * each
        recording.snapshots.set_budget(4 * each)
    moments = moments_of(tmp_path / "run")
    assert 3 <= len(moments) <= 4
    assert (moments[0].step, moments[-1].step) == (0, run.position.step)


def load_file_size(project, folder: Path) -> int:
    recording = Recording(prepared(project), folder, project)
    with recording:
        pass
    moment = moments_of(folder)[0]
    assert load_file(next((folder / "snapshots").iterdir()))
    return moment.bytes
