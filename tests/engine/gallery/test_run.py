"""Rows are measured one by one, and the table keeps what was not measured anew."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from engine.cli.main import main
from engine.cli.status import DONE, FAILED, WRONG_USAGE
from engine.errors import FileRefused, ParameterRefused
from engine.gallery.learned import learned
from engine.gallery.results import read_results, write_results
from engine.gallery.row import Figure, Outcome, Row, exactly
from engine.gallery.rows import ROWS
from engine.gallery.run import chosen, measure_gallery, measured
from engine.gallery.trial import Trial, seen
from engine.project.file import write_project
from engine.project.places import projects_folder
from engine.project.project import Goal
from tests.engine.networks import points_project


def promise(id_: str, *figures: Figure, project: str = "p", is_quick: bool = True) -> Row:
    return Row(id_, f"System {id_}", (project,), "in words", lambda _: figures, is_quick=is_quick)


def unmeasurable(_: Trial) -> Iterator[Figure]:
    yield exactly("links", 5, 5)
    raise FileRefused("no such | file")


MET = promise("A1", exactly("links", 2570, 2570), Figure("accuracy", 0.985, 0.98, unit="%"))
MISSED = promise("A2", Figure("R²", 0.5, at_least=0.99), is_quick=False)
FAILED_ROW = Row("A3", "Broken", ("q",), "in words", unmeasurable)


def test_a_figure_keeps_its_bounds_or_not() -> None:
    assert exactly("links", 2570, 2570).is_met
    assert not exactly("links", 2571, 2570).is_met
    assert Figure("error", 1e-7, at_most=1e-6).is_met
    assert Figure("seconds", 12.0).is_met
    assert not Figure("error", math.nan).is_met


def test_figures_are_told_in_words() -> None:
    assert str(Figure("accuracy", 0.9851, unit="%")) == "accuracy 98.51 %"
    assert str(exactly("parameters", 61_100_840, 1)) == "parameters 61 100 840"
    assert str(Figure("value", -0.25)) == "value −0.25"
    assert str(Figure("took", 2.0, unit="s")) == "took 2 s"


def test_rows_are_chosen_by_id_or_project() -> None:
    rows = (MET, MISSED, FAILED_ROW)
    assert chosen([], rows=rows) == rows
    assert chosen(["a1"], rows=rows) == (MET,)
    assert chosen(["projects/q.json"], rows=rows) == (FAILED_ROW,)
    assert chosen([], quick=True, rows=rows) == (MET,)
    with pytest.raises(ParameterRefused, match="no row 'Z9'"):
        chosen(["Z9"], rows=rows)


def test_a_failure_is_told_and_the_next_row_begins() -> None:
    said: list[str] = []
    broken, fine = measured([FAILED_ROW, MET], said.append)
    assert not broken.is_met
    assert broken.measured == "links 5; could not be measured: no such | file"
    assert fine.is_met
    assert any("could not be measured" in line for line in said)


def test_only_the_rows_measured_are_replaced_in_the_table(tmp_path: Path) -> None:
    path = tmp_path / "RESULTS.md"
    rows = (MET, MISSED, FAILED_ROW)
    measure_gallery([], lambda _: None, results=path, rows=rows)
    before = read_results(path)
    assert [cells[0] for cells in before] == ["A1", "A2", "A3"]
    assert [cells[5] for cells in before] == ["yes", "**no**", "**no**"]
    assert before[1][4] == "R² 0.5 (missed)"
    better = promise("A2", Figure("R²", 0.995, at_least=0.99))
    write_results(path, [Outcome(better, (Figure("R²", 0.995, at_least=0.99),), 1.0)], rows)
    after = read_results(path)
    assert [after[0], after[2]] == [before[0], before[2]]
    assert after[1][4:6] == ("R² 0.995", "yes")


def test_a_row_without_a_figure_holds_nothing() -> None:
    assert not Outcome(MET).is_met


def test_a_project_is_trained_to_its_goal(tmp_path: Path) -> None:
    project = points_project(epochs=20)
    goal = Goal(metric="accuracy", at_least=0.5)
    write_project(msgspec.structs.replace(project, goal=goal), tmp_path / "points.json")
    row = learned("X1", "Points", "points", "half of them", within_s=60)
    (outcome,) = measured([row], lambda _: None, tmp_path)
    assert outcome.is_met
    assert outcome.figures[0].name == "accuracy (test)"
    assert outcome.figures[1].at_most == 60


def test_a_missing_project_is_a_row_that_could_not_be_measured(tmp_path: Path) -> None:
    (outcome,) = measured([learned("X1", "None", "none", "…")], lambda _: None, tmp_path)
    assert "can not be read" in outcome.measured


def test_what_nodes_give_is_seen_by_name() -> None:
    trial = Trial()
    project = points_project()
    found = seen(trial.prepared(project).model, trial.data(project.data).test.arrays)
    assert found["scores"].shape == (24, 3)


def test_every_row_is_told_from_all_others_and_its_projects_are_there() -> None:
    assert len({row.key for row in ROWS}) == len(ROWS)
    for row in ROWS:
        assert row.projects
        for name in row.projects:
            assert (projects_folder() / f"{name}.json").is_file(), name


def test_the_command_tells_each_row_and_its_status(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.gallery.run.chosen", lambda *_, **__: (MET, MISSED))
    arguments = ["gallery", "--results", str(tmp_path / "R.md")]
    assert main(arguments) == FAILED
    out = capsys.readouterr().out
    assert "A1   met    System A1: links 2 570; accuracy 98.5 %" in out
    assert "A2   MISSED System A2" in out
    assert main([*arguments, "--json"]) == FAILED
    found = json.loads(capsys.readouterr().out)["rows"]
    assert [row["target_met"] for row in found] == [True, False]
    monkeypatch.setattr("engine.gallery.run.chosen", lambda *_, **__: (MET,))
    assert main(arguments) == DONE


def test_an_unknown_row_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gallery", "Z9"]) == WRONG_USAGE
    assert "no row 'Z9'" in capsys.readouterr().err
