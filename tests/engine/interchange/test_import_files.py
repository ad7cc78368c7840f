"""The import command: what it is pointed at, and what it writes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch

from engine.catalogue.builtin import builtin_catalogue
from engine.cli.main import main
from engine.cli.status import DONE, WRONG_USAGE
from engine.data.catalogue import builtin_sources
from engine.interchange.reading.files import imported_weights
from engine.project.file import read_project
from engine.training.checkpoint import saved_weights

NET = """
from torch import nn

class Net(nn.Sequential):
    def __init__(self, units=5):
        super().__init__(nn.Linear(4, units), nn.ReLU(), nn.Linear(units, 3))

def wide():
    return Net(9)

trained = Net()
number = 3
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "some_net.py").write_text(NET, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("what", ["Net", "wide", "trained"])
@pytest.mark.parametrize("place", ["some_net", "some_net.py"])
def test_a_module_a_class_or_a_function_can_be_named(folder: Path, place: str, what: str) -> None:
    assert main(["import", f"{place}:{what}", "-o", "net.json"]) == DONE
    project = read_project(folder / "net.json", builtin_catalogue(), builtin_sources())
    assert project.data.id == "iris"
    assert {"linear", "relu", "linear_2", "cross_entropy"} <= set(project.graph.by_name)


def test_weights_are_kept_beside_the_project_and_in_a_run(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    torch.manual_seed(3)
    assert main(["import", "some_net.py:trained", "-o", "net.json", "--json"]) == DONE
    report = json.loads(capsys.readouterr().out)
    beside = imported_weights(folder / "net.json")
    in_run = saved_weights(Path(report["run"]))
    assert report["parameters"] == 5 * 5 + 3 * 6
    assert report["largest_difference"] < 1e-6
    assert set(beside) == set(in_run)
    assert all(torch.equal(beside[path], in_run[path]) for path in beside)


def test_training_goes_on_from_the_weights(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import", "some_net.py:Net", "-o", "net.json"])
    command = ["train", "net.json", "--resume", "--out", "net-run", "--epochs", "2", "--json"]
    capsys.readouterr()
    assert main(command) == DONE
    assert json.loads(capsys.readouterr().out)["epochs"] == 2


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("some_net:Nothing", "It has: Net"),
        ("some_net:number", "is a int"),
        ("no_such_place:Net", "can not be imported"),
        ("nowhere.py:Net", "no file"),
    ],
)
def test_what_can_not_be_found_is_told(
    folder: Path, target: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", target, "-o", "net.json"]) == WRONG_USAGE
    assert words in capsys.readouterr().err
    assert not (folder / "net.json").exists()
