"""`main.py export --to svg|png|pdf`: pictures without a display."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

import main
from engine.api import Session
from gui.exporting import command

PROJECTS = Path(__file__).parents[3] / "projects"
XOR = PROJECTS / "xor.json"


@pytest.mark.parametrize("to", ["svg", "png", "pdf"])
def test_a_picture_of_each_kind_is_written(qapp: QApplication, tmp_path: Path, to: str) -> None:
    file = tmp_path / f"xor.{to}"
    assert command.main([str(XOR), str(file), "--to", to]) == 0
    head = {"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF"}[to]
    assert file.read_bytes().startswith(head)
    if to != "pdf":
        session, before = Session(), Session()
        session.open(file)
        before.open(XOR)
        assert session.project == before.project


def test_shapes_are_told_and_live_pictures_are_drawn(qapp: QApplication, tmp_path: Path) -> None:
    plain, live = tmp_path / "plain.svg", tmp_path / "live.svg"
    lenet = str(PROJECTS / "lenet_digits.json")
    assert command.main([lenet, str(plain), "--to", "svg"]) == 0
    assert command.main([lenet, str(live), "--to", "svg", "--live"]) == 0
    assert "6 × 28 × 28" in plain.read_text(encoding="utf-8")
    assert "<image" not in plain.read_text(encoding="utf-8")
    assert live.read_text(encoding="utf-8").count("<image") >= 10


def test_options_hold(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "part.png"
    session = Session()
    session.open(XOR)
    node = session.project.graph.nodes[0].name
    asked = [str(XOR), str(file), "--to", "png", "--scale", "4", "--transparent", "--no-project"]
    assert command.main([*asked, "--select", node]) == 0
    image = QImage(str(file))
    assert image.pixelColor(1, 1).alpha() == 0
    assert image.width() < 1200
    assert b"chainrule" not in file.read_bytes()


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (["--open", "crystal"], "no block called 'crystal'"),
        (["--select", "crystal"], "no node called 'crystal'"),
        (["--run", "/no/such/run", "--to", "png"], ""),
    ],
)
def test_what_is_not_there_is_told(
    qapp: QApplication,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    more: list[str],
    words: str,
) -> None:
    assert command.main([str(XOR), str(tmp_path / "x.png"), "--to", "png", *more]) == 2
    told = capsys.readouterr().err
    assert told.startswith("chainrule: ")
    assert words in told
    assert not (tmp_path / "x.png").exists()


def test_a_folder_that_is_not_there_is_told(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main([str(XOR), str(tmp_path / "no" / "x.svg"), "--to", "svg"]) == 2
    assert "can not be written" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("argv", "is_picture"),
    [
        (["export", "p.json", "x.svg", "--to", "svg"], True),
        (["export", "p.json", "x.png", "--to=png", "--scale", "3"], True),
        (["export", "p.json", "x.py", "--to", "python"], False),
        (["export", "p.json", "x.svg", "--to"], False),
    ],
)
def test_the_command_line_sends_pictures_to_the_window(
    monkeypatch: pytest.MonkeyPatch, argv: list[str], is_picture: bool
) -> None:
    reached: list[str] = []
    monkeypatch.setattr(main, "picture", lambda rest: reached.append("picture") or 0)
    monkeypatch.setattr(main, "headless", lambda rest: reached.append("engine") or 0)
    assert main.main(argv) == 0
    assert reached == ["picture" if is_picture else "engine"]
