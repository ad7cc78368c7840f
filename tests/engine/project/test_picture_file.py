"""Pictures that carry the project they show."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from engine.catalogue.builtin import builtin_catalogue
from engine.data.catalogue import builtin_sources
from engine.errors import FileRefused
from engine.project.file import (
    is_picture_file,
    project_to_text,
    read_project,
    stored_name,
)
from engine.project.picture_file import (
    png_with_project,
    project_text_of,
    svg_with_project,
)
from engine.project.places import projects_folder
from engine.session import Session

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
SVG = '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>\n'
LENET = projects_folder() / "lenet_digits.json"


def lenet():
    return read_project(LENET, builtin_catalogue(), builtin_sources())


def test_a_png_opens_as_the_project_it_carries(tmp_path: Path) -> None:
    path = tmp_path / "lenet.png"
    path.write_bytes(png_with_project(PNG, project_to_text(lenet())))
    assert read_project(path, builtin_catalogue(), builtin_sources()) == lenet()
    assert stored_name(path) == "LeNet on digits"
    assert is_picture_file(path)
    assert not is_picture_file(LENET)


def test_an_svg_opens_as_the_project_it_carries(tmp_path: Path) -> None:
    path = tmp_path / "lenet.svg"
    path.write_text(svg_with_project(SVG, project_to_text(lenet())), encoding="utf-8")
    assert read_project(path, builtin_catalogue(), builtin_sources()) == lenet()
    assert is_picture_file(path)


def test_any_text_comes_back_and_the_newest_counts() -> None:
    words = "a < b & c ]]> </metadata> ü π 🙂 \x0b"
    assert project_text_of(png_with_project(png_with_project(PNG, "old"), words)) == words
    twice = svg_with_project(svg_with_project(SVG, "old"), words)
    assert project_text_of(twice.encode()) == words
    assert twice.count("<metadata") == 1


def test_the_picture_itself_stays_as_it_is() -> None:
    carrying = png_with_project(PNG, "words")
    assert carrying.startswith(PNG[:33])
    assert carrying.endswith(PNG[-12:])


def test_a_project_out_of_a_picture_has_no_file_yet(tmp_path: Path) -> None:
    path = tmp_path / "lenet.png"
    path.write_bytes(png_with_project(PNG, project_to_text(lenet())))
    session = Session()
    session.open(path)
    assert session.project == lenet()
    assert session.update.path is None


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (PNG, "carries no project"),
        (SVG.encode(), "carries no project"),
        (png_with_project(PNG, "{}")[:-20], "its end is missing"),
        (png_with_project(PNG, "{}").replace(b"chainrule", b"chainrulf"), "checksum"),
        (png_with_project(PNG, "not json"), "not valid JSON"),
    ],
    ids=["plain png", "plain svg", "cut off", "changed", "no project"],
)
def test_a_picture_without_a_whole_project_is_refused(
    tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "picture"
    path.write_bytes(content)
    with pytest.raises(FileRefused, match=words):
        read_project(path, builtin_catalogue(), builtin_sources())


def test_a_text_that_would_fill_the_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.project.picture_file._LONGEST_TEXT", 1000)
    with pytest.raises(FileRefused, match="larger"):
        project_text_of(png_with_project(PNG, "0" * 5000))
