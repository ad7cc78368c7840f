"""The project file: what is saved comes back, and what is wrong is told with its place."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.placeholder import Placeholder
from engine.data.augmentation import Augmentation
from engine.data.catalogue import builtin_sources
from engine.data.points import Moons
from engine.errors import FileRefused
from engine.graph.command import SetNote
from engine.graph.paint_command import Paint
from engine.project.command import OnGraph
from engine.project.file import project_to_json, read_project, write_project
from engine.project.project import Goal, Project
from tests.engine.networks import digits_project, noisy_project, points_project

PROJECTS: dict[str, Project] = {
    "empty": Project(data=Moons()),
    "points": points_project(),
    "painted": OnGraph(Paint("conv", (0, 0), (0.1, -2.0, 1 / 3) * 3)).apply(noisy_project()),
    "noisy": noisy_project(optimiser="nesterov"),
    "everything": Project(
        name="Größe – ∂L/∂w",
        graph=SetNote("conv", "two\nlines, “quoted”").apply(digits_project().graph),
        data=Moons(noise=0.3, seed=7),
        augmentation=Augmentation(random_shift_px=3),
        goal=Goal("accuracy", "train", at_least=0.5, at_most=0.999),
        lesson="# What to see\n\nA 😀 and a lone \ud800.",
    ),
}


def read(path: Path) -> Project:
    return read_project(path, builtin_catalogue(), builtin_sources())


@pytest.mark.parametrize("project", PROJECTS.values(), ids=PROJECTS)
def test_what_is_saved_comes_back_equal(project: Project, tmp_path: Path) -> None:
    write_project(project, tmp_path / "p.json")
    assert read(tmp_path / "p.json") == project


@pytest.mark.parametrize("project", PROJECTS.values(), ids=PROJECTS)
def test_saving_again_gives_the_same_bytes(project: Project, tmp_path: Path) -> None:
    write_project(project, tmp_path / "one.json")
    write_project(read(tmp_path / "one.json"), tmp_path / "two.json")
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


def test_names_in_the_file_are_sorted_and_it_ends_with_a_newline(tmp_path: Path) -> None:
    write_project(digits_project(), tmp_path / "p.json")
    content = (tmp_path / "p.json").read_bytes()
    assert content.endswith(b"}\n")
    assert b"\r" not in content
    objects: list[list[str]] = []
    json.loads(content, object_pairs_hook=lambda pairs: objects.append([k for k, _ in pairs]))
    assert all(names == sorted(names) for names in objects)


def test_the_file_names_its_format_and_the_oldest_reader(tmp_path: Path) -> None:
    write_project(digits_project(), tmp_path / "p.json")
    head = json.loads((tmp_path / "p.json").read_text())["chainrule"]
    assert head == {"format": 6, "oldest_reader": 1}


def test_nothing_is_left_beside_the_file(tmp_path: Path) -> None:
    write_project(digits_project(), tmp_path / "p.json")
    assert [file.name for file in tmp_path.iterdir()] == ["p.json"]


# What is wrong is told


def changed(change: Callable[[dict[str, Any]], object]) -> str:
    stored = json.loads(json.dumps(project_to_json(digits_project())))
    change(stored)
    return json.dumps(stored)


def refused(text: str | bytes, tmp_path: Path) -> str:
    """The words of the refusal, after the file's name."""
    path = tmp_path / "p.json"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(FileRefused) as refusal:
        read(path)
    assert str(path) in str(refusal.value)
    return str(refusal.value)


TEXTS: dict[str, tuple[str | bytes, str]] = {
    "nothing": ("", "not valid JSON"),
    "half": ('{"chainrule": {', "not valid JSON"),
    "not text": (b"\xff\xfe\x00", "not a text file"),
    "a list": ("[]", "not a project of Chainrule"),
    "another JSON": ('{"name": "x"}', "not a project of Chainrule"),
    "a number that is none": ('{"chainrule": {}, "a": NaN}', "NaN is not a number"),
    "endless": ('{"chainrule": {}, "a": -Infinity}', "-Infinity is not a number"),
    "endless in digits": ('{"chainrule": {}, "a": 1e999}', "1e999 is not a number"),
    "a very long number": (f'{{"chainrule": {{}}, "a": {"9" * 4000}}}', "not a number"),
    "a name twice": ('{"chainrule": {}, "a": 1, "a": 2}', "given twice"),
    "deep lists": ('{"chainrule": {}, "a": ' + "[" * 10_000 + "]" * 10_000 + "}", "too deeply"),
    "rather deep lists": ('{"chainrule": {}, "a": ' + "[" * 200 + "]" * 200 + "}", "too deeply"),
    "deep objects": ('{"chainrule":' + '{"a":' * 10_000 + "1" + "}" * 10_001, "too deeply"),
}


@pytest.mark.parametrize(("text", "words"), TEXTS.values(), ids=TEXTS)
def test_what_is_no_project_is_refused(text: str | bytes, words: str, tmp_path: Path) -> None:
    assert words in refused(text, tmp_path)


FAULTS: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "head": (lambda d: d.update(chainrule=1), "$.chainrule: expected dict, found int"),
    "format": (lambda d: d["chainrule"].update(format="1"), "$.chainrule.format: expected int"),
    "reader": (
        lambda d: d["chainrule"].update(oldest_reader="1"),
        "$.chainrule.oldest_reader: expected int",
    ),
    "a format of never": (lambda d: d["chainrule"].update(format=-3), "no format of Chainrule"),
    "newer": (
        lambda d: d["chainrule"].update(oldest_reader=7, format=6),
        "written by a newer Chainrule; update",
    ),
    "name": (lambda d: d.update(name=3), "$.name: expected str, found int"),
    "lesson": (lambda d: d.update(lesson=[]), "$.lesson: expected str"),
    "no graph": (lambda d: d.pop("graph"), "$.graph: expected dict, found NoneType"),
    "node": (
        lambda d: d["graph"]["nodes"][1]["settings"].update(kernel=0),
        "$.graph.nodes[1].settings: kernel: expected 1 … 31 px (whole), received 0",
    ),
    "no data": (lambda d: d.pop("data"), "$.data: expected dict"),
    "unknown data": (lambda d: d["data"].update(source="moon"), "$.data: There is no data set"),
    "list of data": (lambda d: d["data"].update(source=[]), "$.data.source: expected str"),
    "data settings": (lambda d: d["data"].update(settings=[]), "$.data.settings: expected dict"),
    "a data setting": (lambda d: d["data"]["settings"].update(side=3), "$.data: side: expected"),
    "no training": (lambda d: d.pop("training"), "$.training: expected dict"),
    "epochs": (lambda d: d["training"].update(epochs=-1), "$.training: epochs: expected"),
    "optimiser": (lambda d: d["training"].update(optimiser="sdg"), "$.training: optimiser"),
    "odd setting": (lambda d: d["training"].update(self=1), "$.training:"),
    "unknown setting": (lambda d: d["training"].update(colour=1), "colour: no such setting"),
    "augmentation": (lambda d: d.update(augmentation=[]), "$.augmentation"),
    "goal": (lambda d: d.update(goal=[]), "$.goal"),
    "goal's metric": (lambda d: d.update(goal={"metric": 3}), "$.goal"),
    "goal's floor": (lambda d: d.update(goal={"metric": "a", "at_least": "1"}), "$.goal"),
    "goal without metric": (lambda d: d.update(goal={"at_least": 1}), "$.goal"),
}


@pytest.mark.parametrize(("change", "words"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_with_its_place(
    change: Callable[[dict[str, Any]], object], words: str, tmp_path: Path
) -> None:
    assert words in refused(changed(change), tmp_path)


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="can not be read: No such file"):
        read(tmp_path / "nothing.json")
    with pytest.raises(FileRefused, match="can not be read"):
        read(tmp_path)


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(FileRefused, match="larger than a project"):
        read(path)


# What is newer is kept


def test_a_newer_file_that_allows_this_reader_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    path.write_text(changed(lambda d: d["chainrule"].update(format=5)))
    assert read(path) == digits_project()


def test_an_unknown_layer_is_kept_byte_for_byte(tmp_path: Path) -> None:
    unknown = {
        "name": "memory",
        "note": "from a plug-in",
        "position": [1.5, -2],
        "settings": {"cells": [1, 2.5, {"deep": None}], "é": True, "big": 1e300},
        "type": "plugin.memory",
        "version": 7,
    }
    path = tmp_path / "p.json"
    text = changed(lambda d: d["graph"]["nodes"].append(unknown))
    path.write_text(json.dumps(json.loads(text), indent=1, sort_keys=True) + "\n")
    project = read(path)
    assert isinstance(project.graph.node("memory").layer, Placeholder)
    write_project(project, tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == path.read_bytes()


def test_settings_that_a_file_lacks_are_the_usual_ones(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    path.write_text(changed(lambda d: d["training"].pop("momentum")))
    assert read(path) == digits_project()


# The disk


def test_a_save_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "p.json"
    write_project(points_project(), path)
    before = path.read_bytes()
    monkeypatch.setattr("os.fsync", _disk_is_full)
    with pytest.raises(FileRefused, match="can not be written: No space left"):
        write_project(digits_project(), path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["p.json"]


def _disk_is_full(_: int) -> None:
    raise OSError(28, "No space left on device")


def test_a_place_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="can not be written: No such file"):
        write_project(digits_project(), tmp_path / "nowhere" / "p.json")


def test_a_folder_is_never_replaced_by_a_file(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileRefused, match="can not be written"):
        write_project(digits_project(), tmp_path / "folder")
    assert (tmp_path / "folder").is_dir()


def test_a_note_can_not_spoil_the_file(tmp_path: Path) -> None:
    note = '"}], "nodes": []\x00\x1f\u2028</script>'
    project = OnGraph(SetNote("conv", note)).apply(digits_project())
    write_project(project, tmp_path / "p.json")
    assert read(tmp_path / "p.json").graph.node("conv").note == note


# Training settings of older files


@pytest.mark.parametrize(
    ("old", "now"),
    [
        ({"optimiser": "sgd", "momentum": 0.9, "nesterov": False}, "momentum"),
        ({"optimiser": "sgd", "momentum": 0.9, "nesterov": True}, "nesterov"),
        ({"optimiser": "sgd", "momentum": 0.0, "nesterov": True}, "sgd"),
        ({"optimiser": "adam", "momentum": 0.9, "nesterov": False}, "adam"),
    ],
)
def test_momentum_that_was_a_setting_of_sgd_is_a_rule_by_name(
    old: dict[str, Any], now: str, tmp_path: Path
) -> None:
    def age(stored: dict[str, Any]) -> None:
        stored["chainrule"] = {"format": 4, "oldest_reader": 1}
        stored["training"].update(old)
        stored["stages"] = [
            {"recipe": stored["recipe"], "training": {**stored["training"], "epochs": 1}}
        ]

    path = tmp_path / "p.json"
    path.write_text(changed(age))
    project = read(path)
    assert [stage.training.optimiser for stage in project.drawn_stages] == [now, now]


@pytest.mark.parametrize("settings", [{"averaging": 0.9}, {"optimiser": "momentum"}])
def test_what_older_programs_do_not_know_is_refused_by_them(
    settings: dict[str, Any], tmp_path: Path
) -> None:
    write_project(digits_project(**settings), tmp_path / "p.json")
    head = json.loads((tmp_path / "p.json").read_text())["chainrule"]
    assert head["oldest_reader"] == 5
