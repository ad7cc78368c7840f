"""`main.py runs`: what a user does with kept runs in a terminal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from engine.cli.main import main
from engine.project.learning_command import SetTraining
from engine.project.places import data_folder
from engine.runs.recorded import recorded
from tests.engine.networks import points_project, prepared

Told = pytest.CaptureFixture[str]


@pytest.fixture
def two_runs() -> Path:
    """The folder of two kept runs, one with a smaller rate; the second was left early."""
    folder = data_folder() / "runs"
    first = points_project()
    for _ in recorded(prepared(first), folder / "first", first, snapshots_mib=1):
        pass
    second = SetTraining("learning_rate", 0.01).apply(first)
    going = recorded(prepared(second), folder / "second", second)
    next(going)
    going.close()
    return folder


def told(capsys: Told, *arguments: str) -> str:
    assert main(["runs", *arguments]) == 0
    return capsys.readouterr().out


def told_json(capsys: Told, *arguments: str) -> Any:
    return json.loads(told(capsys, *arguments, "--json"))


def test_without_runs_that_is_said(capsys: Told) -> None:
    assert told(capsys) == told(capsys, "list") == "There are no runs yet.\n"
    assert told(capsys, "list", "--trash") == "There are no runs in the trash.\n"


def test_runs_are_listed_with_their_state_and_result(two_runs: Path, capsys: Told) -> None:
    second, first = told(capsys).splitlines()
    assert first.split()[:3] == ["first", "finished", "3/3"]
    assert "test/accuracy 1.0000" in first
    assert second.split()[:2] == ["second", "stopped"]
    listed = told_json(capsys, "list")["runs"]
    assert [run["id"] for run in listed] == ["second", "first"]
    assert listed[1]["result"] == listed[1]["metrics"]["test"]["accuracy"] == 1.0


def test_a_run_is_shown_with_all_that_is_kept(two_runs: Path, capsys: Told) -> None:
    main(["runs", "note", "first", "the better one"])
    words = told(capsys, "show", "first")
    for part in ("finished", "3 of 3 epochs", "accuracy 1.0000", "torch", "moments", "better one"):
        assert part in words
    shown = told_json(capsys, "show", "first")
    assert shown["begun"]["project"]["training"]["learning_rate"] == 0.05
    assert shown["moments"][0]["step"] == 0
    assert shown["note"] == "the better one"


def test_settings_that_differ_make_a_table(two_runs: Path, capsys: Told) -> None:
    found = told_json(capsys, "compare", "first", "second")["differences"]
    assert found["training.learning_rate"] == [0.05, 0.01]
    assert set(found) <= {"training.learning_rate", "result"}
    assert "training.learning_rate  0.05" in told(capsys, "compare", "first", "second")


def test_runs_go_to_the_trash_and_come_back(two_runs: Path, capsys: Told) -> None:
    told(capsys, "delete", "first", "second")
    assert told(capsys) == "There are no runs yet.\n"
    assert "first" in told(capsys, "list", "--trash")
    told(capsys, "restore", "first")
    assert told(capsys, "empty-trash") == "1 run removed.\n"
    assert [run["id"] for run in told_json(capsys, "list")["runs"]] == ["first"]


def test_a_run_that_is_not_there_is_told(two_runs: Path, capsys: Told) -> None:
    for action in ("show", "delete", "restore", "note", "compare"):
        assert main(["runs", action, "third"]) == 2
        assert "There is no run called 'third'" in capsys.readouterr().err
