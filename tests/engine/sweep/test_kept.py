"""Sweeps on the disk: listed, begun, thrown away, and followed while they are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import CommandRefused, FileRefused, ParameterRefused
from engine.sweep.following import Following
from engine.sweep.journal import ENDED, RUNNING, Journal
from engine.sweep.kept import SweepArchive
from engine.sweep.sweep import Axis, Sweep
from tests.engine.networks import points_project

SWEEP = Sweep(axes=(Axis(target="hidden.units", values=(2, 4)),), seeds=3)


def test_a_sweep_is_listed_with_what_was_asked(tmp_path: Path) -> None:
    archive = SweepArchive(tmp_path)
    begun = archive.begin(SWEEP, points_project())
    assert archive.sweeps() == (begun,)
    assert SweepArchive(tmp_path).sweeps() == (begun,)
    assert (begun.name, begun.sweep, begun.count) == ("Points", SWEEP, 2)


def test_two_sweeps_of_one_second_have_folders_of_their_own(tmp_path: Path) -> None:
    archive = SweepArchive(tmp_path)
    folders = {archive.begin(SWEEP, points_project()).folder for _ in range(3)}
    assert len(folders) == len(archive.sweeps()) == 3


def test_a_sweep_that_does_not_fit_leaves_nothing_behind(tmp_path: Path) -> None:
    archive = SweepArchive(tmp_path)
    with pytest.raises(ParameterRefused, match="at least one"):
        archive.begin(Sweep(axes=()), points_project())
    assert archive.sweeps() == ()
    assert not archive.folder.exists()


def test_a_damaged_sweep_is_listed_with_what_ails_it(tmp_path: Path) -> None:
    archive = SweepArchive(tmp_path)
    folder = archive.begin(SWEEP, points_project()).folder
    (folder / "sweep.json").write_text("{")
    (found,) = SweepArchive(tmp_path).sweeps()
    assert found.sweep is None
    assert "not a whole sweep" in found.problem


def test_a_deleted_sweep_lies_in_the_trash_and_one_that_goes_on_stays(tmp_path: Path) -> None:
    archive = SweepArchive(tmp_path)
    kept = archive.begin(SWEEP, points_project())
    with kept.journal.held():
        assert kept.journal.is_going_on
        with pytest.raises(CommandRefused, match="stop it first"):
            archive.delete(kept)
        with pytest.raises(FileRefused, match="going on already"), Journal(kept.folder).held():
            pass
    archive.delete(kept)
    assert archive.sweeps() == ()
    assert Journal(archive.trash_folder / kept.id).exists


def test_following_reads_only_what_is_new(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.begin(SWEEP, points_project())
    following = Following(journal)
    assert not following.look()
    journal.note(0, settings={"hidden.units": 2}, state=RUNNING)
    assert following.look()
    assert not following.look()
    journal.note(0, result=0.5, seconds=1.0)
    journal.note(1, settings={"hidden.units": 4}, state=RUNNING)
    journal.note(0, state=ENDED)
    assert following.look()
    assert following.trials == journal.trials()


def test_a_half_written_line_is_taken_up_when_it_is_whole(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.begin(SWEEP, points_project())
    journal.note(0, settings={"hidden.units": 2}, state=RUNNING)
    following, file = Following(journal), tmp_path / "trials.jsonl"
    with file.open("a") as lines:
        lines.write('{"trial": 0, "res')
    following.look()
    assert following.trials[0].results == ()
    with file.open("a") as lines:
        lines.write('ult": 0.25}\n')
    assert following.look()
    assert following.trials[0].results == (0.25,)


def test_what_follows_a_line_cut_short_by_a_kill_is_not_lost(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.begin(SWEEP, points_project())
    journal.note(0, state=RUNNING)
    with (tmp_path / "trials.jsonl").open("a") as lines:
        lines.write('{"trial": 0, "res')
    again = Journal(tmp_path)
    again.note(0, result=0.75)
    again.note(0, state=ENDED)
    following = Following(again)
    following.look()
    assert following.trials == again.trials()
    assert (again.trials()[0].state, again.trials()[0].result) == (ENDED, 0.75)
