"""Edits of the project beside the network, its goal, and where its runs go."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.data.points import Moons, Spirals
from engine.errors import CommandRefused, FileRefused, ParameterRefused
from engine.graph.command import SetNote, SetParameter
from engine.graph.document import Document
from engine.project.command import OnGraph, ProjectCommand, RenameProject, SetData
from engine.project.learning_command import SetAugmentation, SetTraining
from engine.project.places import data_folder, new_run_folder, projects_folder
from engine.project.project import Goal, Project
from tests.engine.networks import points_project

EDITS: dict[str, ProjectCommand] = {
    "network": OnGraph(SetParameter("hidden", "units", 3)),
    "training": SetTraining("epochs", 77),
    "augmentation": SetAugmentation("random_shift_px", 2),
    "data": SetData(Spirals()),
    "name": RenameProject("Something else"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_undo_restores_the_very_project_and_redo_repeats(edit: ProjectCommand) -> None:
    document: Document[Project] = Document(points_project())
    before = document.value
    assert document.do(edit)
    after = document.value
    assert after != before
    assert document.undo_title == edit.title
    document.undo()
    assert document.value is before
    document.redo()
    assert document.value is after


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_an_edit_leaves_the_other_parts_as_they_are(edit: ProjectCommand) -> None:
    before = points_project()
    after = edit.apply(before)
    parts = ("name", "graph", "data", "training", "augmentation", "goal", "lesson")
    assert sum(getattr(after, part) is not getattr(before, part) for part in parts) == 1


def test_changes_of_one_setting_in_a_row_are_one_step() -> None:
    document: Document[Project] = Document(points_project())
    before = document.value
    for epochs in (10, 20, 30):
        document.do(SetTraining("epochs", epochs))
    for noise in (0.1, 0.2):
        document.do(SetData(Moons(noise=noise)))
    document.undo()
    assert document.value.training.epochs == 30
    document.undo()
    assert document.value is before


@pytest.mark.parametrize(
    "edit", [SetTraining("epochs", -1), SetTraining("colour", 1), SetAugmentation("spin", 1)]
)
def test_a_setting_that_is_refused_changes_nothing(edit: ProjectCommand) -> None:
    document: Document[Project] = Document(points_project())
    before = document.value
    with pytest.raises(ParameterRefused):
        document.do(edit)
    assert document.value is before


def test_an_edit_of_a_node_that_is_not_there_is_refused() -> None:
    with pytest.raises(CommandRefused, match="'nobody'"):
        OnGraph(SetNote("nobody", "x")).apply(points_project())


def test_a_project_is_never_left_without_a_name() -> None:
    assert RenameProject("   ").apply(points_project()).name == "Points"
    assert RenameProject(" A ").apply(points_project()).name == "A"


METRICS = {"test": {"accuracy": 0.9}, "train": {"accuracy": 0.5}}


@pytest.mark.parametrize(
    ("goal", "met"),
    [
        (Goal("accuracy", at_least=0.9), True),
        (Goal("accuracy", at_least=0.91), False),
        (Goal("accuracy", at_most=0.89), False),
        (Goal("accuracy", "train", at_least=0.9), False),
        (Goal("accuracy", at_least=0.8, at_most=0.95), True),
        (Goal("rmse", at_most=0.1), None),
        (Goal("accuracy", "validation", at_least=0.1), None),
    ],
)
def test_a_goal_is_met_missed_or_unknown(goal: Goal, met: bool | None) -> None:
    assert goal.is_met(METRICS) is met


def test_every_run_gets_a_folder_of_its_own(tmp_path: Path) -> None:
    folders = [new_run_folder("My net: 2!") for _ in range(5)]
    assert len(set(folders)) == 5
    assert all(folder.is_dir() and folder.parent == data_folder() / "runs" for folder in folders)
    assert all(folder.name.startswith("my_net__2_-") for folder in folders)


def test_a_home_that_can_not_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path / "file"))
    with pytest.raises(FileRefused, match="can not be made"):
        new_run_folder("x")


def test_the_gallery_is_there() -> None:
    assert (projects_folder() / "lenet_digits.json").is_file()
