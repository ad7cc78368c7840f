"""A sweep in one process: what it does, that it goes on, and that it equals its single runs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from engine.cli.main import main
from engine.errors import ChainruleError, FileRefused
from engine.project.file import write_project
from engine.project.project import Project
from engine.runs.folder import read_summary
from engine.sweep.journal import ENDED, FAILED, PRUNED, RUNNING, Journal, best_of, best_project
from engine.sweep.proposals import Listed
from engine.sweep.running import run_sweep
from engine.sweep.sweep import Aim, Axis, Sweep, varied
from tests.engine.networks import points_project, trained

AIM = Aim(metric="accuracy", is_highest=True)
UNITS = Axis(target="hidden.units", values=(2, 4, 8))


def begun(folder: Path, project: Project | None = None, **asked: Any) -> Journal:
    journal = Journal(folder / "sweep")
    sweep = Sweep(**{"axes": (UNITS,), "aim": AIM, **asked})
    journal.begin(sweep, project or points_project())
    return journal


def worked(journal: Journal, steps: int | None = None) -> None:
    work = run_sweep(journal)
    for number, _ in enumerate(work, 1):
        if number == steps:
            break
    work.close()


def results(journal: Journal) -> list[tuple[str, tuple[float, ...]]]:
    return [(trial.state, trial.results) for trial in journal.trials()]


def test_each_trial_gives_what_its_run_alone_gives(tmp_path: Path) -> None:
    journal = begun(tmp_path)
    worked(journal)
    for trial, units in zip(journal.trials(), (2, 4, 8), strict=True):
        alone = trained(varied(points_project(), {"hidden.units": units}))
        assert (trial.state, trial.settings) == (ENDED, {"hidden.units": units})
        assert trial.result == alone.last_metrics["test"]["accuracy"]


@pytest.mark.parametrize("steps", [1, 3, 8, 14, 20])
def test_a_sweep_that_was_left_goes_on_to_the_same_numbers(tmp_path: Path, steps: int) -> None:
    whole, halved = begun(tmp_path / "a", seeds=2), begun(tmp_path / "b", seeds=2)
    worked(whole)
    worked(halved, steps)
    worked(halved)
    assert results(halved) == results(whole)
    assert len(halved.trials()) == 3
    worked(halved)
    assert results(halved) == results(whole)


def test_several_seeds_count_by_their_mean(tmp_path: Path) -> None:
    journal = begun(tmp_path, seeds=3)
    worked(journal)
    alone = [
        trained(varied(points_project(), {"hidden.units": 2}, seed)).last_metrics["test"]
        for seed in range(3)
    ]
    found = journal.trials()[0]
    assert list(found.results) == [values["accuracy"] for values in alone]
    assert found.result == pytest.approx(sum(found.results) / 3)


def test_the_best_becomes_a_project(tmp_path: Path) -> None:
    rates = Axis(target="training.learning_rate", values=(1e-6, 0.05, 1e-5))
    journal = begun(tmp_path, axes=(rates,))
    worked(journal)
    sweep, _ = journal.asked()
    best = best_of(journal.trials(), sweep)
    assert best is not None
    assert best.number == 1
    project = best_project(journal, best)
    assert project.training.learning_rate == 0.05
    assert "trial 2" in project.name


def test_one_trial_that_can_not_learn_ends_alone_with_its_reason(tmp_path: Path) -> None:
    rates = Axis(target="training.learning_rate", values=(100.0, 0.05))
    project = points_project(optimiser="sgd", momentum=0.99, epochs=40)
    project = varied(project, {"data.examples": 60})
    bad = Axis(target="training.weight_decay", values=(10.0,))
    journal = begun(tmp_path, project, axes=(rates, bad), aim=Aim())
    worked(journal)
    first = journal.trials()[0]
    assert first.state == FAILED
    assert "no longer a number" in first.failure
    assert [trial.number for trial in journal.trials()] == [0, 1]


def test_an_aim_that_nothing_measures_is_told_with_what_is_measured(tmp_path: Path) -> None:
    journal = begun(tmp_path, aim=Aim(metric="beauty"))
    worked(journal)
    assert all(
        "beauty" in trial.failure and "accuracy" in trial.failure for trial in journal.trials()
    )


def test_its_runs_are_kept_as_any_run_is(tmp_path: Path) -> None:
    journal = begun(tmp_path)
    worked(journal)
    summary = read_summary(journal.run_folder(1, 0))
    assert summary.epochs == 3
    assert summary.group == "sweep/1"


def test_a_line_cut_short_is_left_out(tmp_path: Path) -> None:
    journal = begun(tmp_path)
    worked(journal)
    before = journal.trials()
    with (journal.folder / "trials.jsonl").open("a") as file:
        file.write('{"trial": 7, "sta')
    assert journal.trials() == before


def test_a_second_sweep_does_not_take_the_folder_of_the_first(tmp_path: Path) -> None:
    begun(tmp_path)
    with pytest.raises(FileRefused, match="holds a sweep already"):
        begun(tmp_path)
    with pytest.raises(FileRefused, match="no sweep"):
        Journal(tmp_path / "nowhere").asked()


def test_a_search_goes_on_with_what_it_found(tmp_path: Path) -> None:
    pytest.importorskip("optuna")
    axes = (
        Axis(target="training.learning_rate", low=1e-4, high=1e-1, is_logarithmic=True),
        Axis(target="hidden.units", low=2, high=16),
        Axis(target="training.optimiser", values=("sgd", "adam")),
    )
    journal = begun(tmp_path, axes=axes, method="search", trials=6)
    worked(journal, 9)
    first = journal.trials()[0]
    worked(journal)
    found = journal.trials()
    assert [trial.number for trial in found] == list(range(6))
    assert all(trial.state == ENDED for trial in found)
    assert found[0].settings == first.settings
    assert len({str(trial.settings) for trial in found}) == 6


def test_a_search_ends_what_falls_behind(tmp_path: Path) -> None:
    pytest.importorskip("optuna")
    axes = (Axis(target="training.learning_rate", low=1e-6, high=1e-1, is_logarithmic=True),)
    project = points_project(epochs=6)
    journal = begun(
        tmp_path, project, axes=axes, method="search", trials=14, prunes=True, aim=Aim()
    )
    worked(journal)
    states = [trial.state for trial in journal.trials()]
    assert states.count(PRUNED) >= 1
    assert states.count(ENDED) >= 4
    assert set(states) == {PRUNED, ENDED}


def test_without_optuna_a_search_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    axes = (Axis(target="training.learning_rate", low=1e-4, high=1e-1),)
    with pytest.raises(ChainruleError, match="pip install"):
        worked(begun(tmp_path, axes=axes, method="search"))


def test_a_list_gives_only_what_is_not_over(tmp_path: Path) -> None:
    journal = begun(tmp_path)
    work = run_sweep(journal)
    next(news for news in work if news is not None and news.number == 1)
    work.close()
    sweep, project = journal.asked()
    known = {trial.number: trial for trial in journal.trials()}
    assert known[0].state == ENDED
    assert known[1].state == RUNNING
    assert [number for number, _ in Listed(sweep, project, known).next()] == [1, 2]


def test_the_command_line_sweeps_and_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, out, best = tmp_path / "points.json", tmp_path / "out", tmp_path / "best.json"
    write_project(points_project(), path)
    asked = ["sweep", str(path), "--out", str(out), "--vary", "hidden.units=2,8", "--json"]
    assert main([*asked, "--aim", "test/accuracy", "--best", str(best)]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["whole"]
    assert len(report["trials"]) == 2
    assert best.is_file()
    assert main(["sweep", "--out", str(out)]) == 0
    assert "2 trials ended" in capsys.readouterr().out
    assert main(["sweep", str(path), "--out", str(out), "--vary", "hidden.units=2..x"]) == 2
    assert "LOW..HIGH" in capsys.readouterr().err


def test_the_command_line_says_why_trials_failed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, out = tmp_path / "points.json", tmp_path / "out"
    write_project(points_project(epochs=1), path)
    asked = ["sweep", str(path), "--out", str(out), "--vary", "hidden.units=2,8"]
    assert main([*asked, "--aim", "test/fame"]) == 1
    why = "The runs do not measure fame on the test part (they measure accuracy, "
    lines = capsys.readouterr().out.splitlines()
    assert [why in line for line in lines] == [True, True, False, True, False]
    assert lines[3].startswith("2 trials failed: ")


def test_a_trial_that_ended_is_told_as_it_ended(tmp_path: Path) -> None:
    journal = begun(tmp_path)
    worked(journal)
    _, project = journal.asked()
    for trial in journal.trials():
        assert trial.epoch == project.training.epochs
        assert trial.value == trial.results[-1]


def test_a_stop_is_asked_for_by_a_file_and_counts_once(tmp_path: Path) -> None:
    journal = begun(tmp_path)
    journal.ask_to_stop()
    assert journal.take_stop()
    assert not journal.take_stop()
