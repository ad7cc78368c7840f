"""The list of kept runs: quick, true to the folders, and nothing is lost by a slip."""

from __future__ import annotations

import time
from pathlib import Path

import msgspec
import pytest

from engine.errors import CommandRefused, FileRefused
from engine.runs.archive import Archive
from engine.runs.folder import Summary, read_summary, write_summary
from engine.runs.held import Held
from engine.runs.recorded import recorded
from engine.training.events import RunState
from tests.engine.networks import points_project, prepared

SUMMARY = Summary(
    name="Points",
    state=RunState.FINISHED,
    started=1000.0,
    changed=1001.0,
    loss=tuple(1 / i for i in range(1, 65)),
    progress=tuple(1 - 1 / i for i in range(1, 65)),
    metrics={"test": {"accuracy": 0.9, "loss": 0.2}, "train": {"accuracy": 0.95, "loss": 0.1}},
    goal="test/accuracy",
)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = Archive(tmp_path / "home")
    archive.runs_folder.mkdir(parents=True)
    return archive


def put(archive: Archive, name: str, **changes: object) -> Path:
    """A run's folder with nothing but its summary."""
    folder = archive.runs_folder / name
    folder.mkdir()
    write_summary(msgspec.structs.replace(SUMMARY, **changes), folder)
    return folder


def test_the_newest_run_comes_first(archive: Archive) -> None:
    for name, started in (("a", 3.0), ("b", 5.0), ("c", 4.0)):
        put(archive, name, started=started)
    assert [run.id for run in archive.runs()] == ["b", "c", "a"]


def test_without_a_folder_there_are_no_runs(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "nowhere")
    assert archive.runs() == archive.trashed() == ()
    assert archive.empty_trash() == 0


def test_what_a_run_tells_anew_is_listed_anew(archive: Archive) -> None:
    folder = put(archive, "a", epochs=1)
    assert archive.runs()[0].summary.epochs == 1
    write_summary(msgspec.structs.replace(SUMMARY, epochs=22), folder)
    assert archive.runs()[0].summary.epochs == 22


def test_a_real_run_is_listed_while_it_goes_on_and_after(archive: Archive) -> None:
    project = points_project()
    going = recorded(prepared(project), archive.runs_folder / "real", project)
    next(going)
    (run,) = archive.runs()
    assert run.is_active
    assert not run.can_continue
    going.close()
    (run,) = archive.runs()
    assert (run.is_active, run.is_interrupted, run.can_continue) == (False, False, True)
    assert run.summary == read_summary(run.folder)


def test_a_killed_run_is_told_as_interrupted(archive: Archive) -> None:
    folder = put(archive, "a", state=RunState.RUNNING)
    lock = Held(folder)
    assert archive.runs()[0].is_active
    lock.release()
    run = archive.runs()[0]
    assert run.is_interrupted
    assert run.can_continue


def test_folders_that_tell_nothing_do_no_harm(archive: Archive) -> None:
    put(archive, "good")
    (archive.runs_folder / "empty").mkdir()
    (archive.runs_folder / "file").write_text("")
    for name, content in (("torn", b'{"name": "x'), ("other", b"[]"), ("newer", b"")):
        folder = put(archive, name)
        if name == "newer":
            write_summary(msgspec.structs.replace(SUMMARY, format=99), folder)
        else:
            (folder / "summary.json").write_bytes(content)
    assert [run.id for run in archive.runs()] == ["good"]
    with pytest.raises(FileRefused, match="does not tell of a run"):
        archive.run("torn")
    with pytest.raises(FileRefused, match="newer Chainrule"):
        archive.run("newer")


def test_a_note_stays_with_its_run(archive: Archive) -> None:
    put(archive, "a")
    archive.note("a", "  Bilder schärfer,\nRate zu hoch ")
    assert archive.runs()[0].note == "  Bilder schärfer,\nRate zu hoch "
    assert Archive(archive.runs_folder.parent).run("a").note == archive.runs()[0].note
    archive.note("a", " ")
    assert archive.runs()[0].note == ""


def test_a_deleted_run_comes_back_from_the_trash(archive: Archive) -> None:
    folder = put(archive, "a")
    (folder / "checkpoint.safetensors").write_bytes(b"weights")
    archive.delete("a")
    assert archive.runs() == ()
    assert [run.id for run in archive.trashed()] == ["a"]
    archive.restore("a")
    assert [run.id for run in archive.runs()] == ["a"]
    assert (folder / "checkpoint.safetensors").read_bytes() == b"weights"


def test_two_deleted_runs_of_one_name_are_both_kept(archive: Archive) -> None:
    for epochs in (1, 2):
        put(archive, "a", epochs=epochs)
        archive.delete("a")
    assert sorted(run.summary.epochs for run in archive.trashed()) == [1, 2]


def test_the_trash_is_emptied_only_when_asked(archive: Archive) -> None:
    put(archive, "a")
    put(archive, "b")
    archive.delete("a")
    assert archive.empty_trash() == 1
    assert archive.trashed() == ()
    assert [run.id for run in archive.runs()] == ["b"]


def test_a_run_that_goes_on_is_not_deleted(archive: Archive) -> None:
    folder = put(archive, "a", state=RunState.RUNNING)
    lock = Held(folder)
    with pytest.raises(CommandRefused, match="stop it first"):
        archive.delete("a")
    lock.release()
    archive.delete("a")


@pytest.mark.parametrize("name", ["nothing", "../../home", "..", "", "a/b"])
def test_only_runs_can_be_asked_for(archive: Archive, name: str) -> None:
    put(archive, "a")
    for request in (archive.run, archive.delete, archive.restore):
        with pytest.raises(FileRefused, match="no run called"):
            request(name)
    assert archive.runs_folder.is_dir()


def test_of_unchanged_runs_nothing_is_read_again(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(archive, "a")
    put(archive, "b")
    before = archive.runs()
    monkeypatch.setattr(Path, "read_bytes", lambda *_: pytest.fail("read again"))
    assert archive.runs() == before


def test_a_thousand_runs_list_without_delay(archive: Archive) -> None:
    for number in range(1000):
        put(archive, f"run-{number}", started=float(number))
    archive.runs()
    times = []
    for _ in range(5):
        began = time.thread_time()
        assert len(archive.runs()) == 1000
        times.append(time.thread_time() - began)
    assert min(times) < 0.05


def test_names_with_odd_letters_are_listed(archive: Archive) -> None:
    put(archive, "größe-20260101-120000")
    assert archive.run("größe-20260101-120000").folder.is_dir()
