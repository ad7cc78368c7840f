"""`main.py export`: what it writes and prints, and its exit status."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.cli.main import main
from engine.cli.status import DONE, WRONG_USAGE
from engine.project.file import write_project
from engine.training.checkpoint import save_checkpoint
from tests.engine.networks import points_project, trained

Printed = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "points.json"
    write_project(points_project(), path)
    return path


def test_it_tells_the_networks_ends_and_the_files(project: Path, capsys: Printed) -> None:
    file = project.with_name("net.py")
    assert main(["export", str(project), str(file), "--to", "python", "--with-data"]) == DONE
    said = capsys.readouterr().out
    assert "The network takes point; gives scores." in said
    for name in ("net.py", "net_train.py", "net.safetensors", "net_data.safetensors"):
        assert project.with_name(name).exists()
        assert name in said


def test_the_weights_of_a_run_can_be_taken(project: Path, capsys: Printed) -> None:
    folder = project.with_name("run")
    save_checkpoint(trained(points_project()), folder)
    file = project.with_name("net.safetensors")
    command = ["export", str(project), str(file), "--to", "safetensors", "--run", str(folder)]
    assert main(command) == DONE
    assert f"the weights of the run in {folder}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("to", "words"), [("png", "drawn as the window draws"), ("h5", "known: python")]
)
def test_other_formats_are_refused_in_words(
    project: Path, to: str, words: str, capsys: Printed
) -> None:
    file = project.with_name(f"net.{to}")
    assert main(["export", str(project), str(file), "--to", to]) == WRONG_USAGE
    assert words in capsys.readouterr().err
