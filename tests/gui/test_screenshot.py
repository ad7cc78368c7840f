"""`main.py screenshot`: a picture of the window without a display."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from engine.api import projects_folder
from gui import screenshot
from gui.theme.tokens import DARK


def test_the_picture_has_the_size_and_colours_asked_for(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path / "home"))
    file = tmp_path / "window.png"
    project = projects_folder() / "xor.json"
    arguments = [str(project), str(file), "--size", "1280x800", "--train", "0.3"]
    assert screenshot.main(arguments) == 0
    picture = QImage(str(file))
    assert (picture.width(), picture.height()) == (1280, 800)
    middle = {picture.pixelColor(x, 300).name() for x in range(300, 900, 7)}
    assert QColor(DARK.canvas).name() in middle


def test_a_file_that_is_not_there_is_wrong_usage(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert screenshot.main([str(tmp_path / "no.json"), str(tmp_path / "no.png")]) == 2
    assert "is not a file" in capsys.readouterr().err


def test_an_unknown_panel_is_named_with_those_there_are(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = projects_folder() / "xor.json"
    arguments = [str(project), str(tmp_path / "no.png"), "--panel", "crystal"]
    assert screenshot.main(arguments) == 2
    assert "curves" in capsys.readouterr().err
