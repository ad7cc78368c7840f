"""Films of the moments: what is in the files."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.exporting.film import film_settings
from gui.exporting.film.film_dialog import FilmDialog
from gui.main_window.window import MainWindow
from tests.gui.time_machine.conftest import WAIT_MS


def _dialog(window: MainWindow, kind: str, subject: str, last: int | None = None) -> FilmDialog:
    window.action("run.film").trigger()
    dialog = window.filming.dialog
    assert dialog is not None
    dialog.kind.set_value(kind)
    dialog.subject.set_value(subject)
    dialog.width_.set_value("640")
    if last is not None:
        dialog.last.set_value(last)
    return dialog


def _make(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    window.filming.make(path)
    qtbot.waitUntil(lambda: window.filming.dialog is None, timeout=WAIT_MS)


@pytest.mark.parametrize("subject", ["canvas", "window"])
def test_a_gif_shows_each_moment_once(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, subject: str
) -> None:
    image = pytest.importorskip("PIL.Image")
    moments = window.looking_back.machine.moments[:6]
    dialog = _dialog(window, "gif", subject, moments[-1].step)
    assert dialog.moments_chosen == moments
    _make(qtbot, window, tmp_path / "film.gif")
    with image.open(tmp_path / "film.gif") as film:
        frames = [np.asarray(_at(film, number)) for number in range(film.n_frames)]
        assert film.info["duration"] == 100
    assert len(frames) == len(moments)
    assert frames[0].shape[1] == 640
    assert all((a != b).any() for a, b in pairwise(frames))
    assert window.looking_back.machine.is_live
    assert [path.name for path in tmp_path.glob("*film*")] == ["film.gif"]


def _at(film: object, number: int) -> object:
    film.seek(number)  # type: ignore[attr-defined]
    return film.convert("RGB")  # type: ignore[attr-defined]


def test_an_mp4_shows_each_moment_once(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    av = pytest.importorskip("av")
    moments = window.looking_back.machine.moments[:6]
    _dialog(window, "mp4", "curves", moments[-1].step)
    _make(qtbot, window, tmp_path / "film.mp4")
    with av.open(str(tmp_path / "film.mp4")) as film:
        frames = [frame.to_ndarray(format="rgb24") for frame in film.decode(video=0)]
        assert film.streams.video[0].average_rate == 10
    assert len(frames) == len(moments)
    ground = frames[0][3, 3].astype(int)
    assert abs(ground - (0x1B, 0x1E, 0x25)).max() <= 6  # the colour of panels


def test_a_film_that_is_cancelled_leaves_no_file(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    pytest.importorskip("PIL")
    (tmp_path / "film.gif").write_bytes(b"before")
    dialog = _dialog(window, "gif", "canvas")
    window.filming.make(tmp_path / "film.gif")
    qtbot.waitUntil(lambda: dialog.bar.value() > 0, timeout=WAIT_MS)
    dialog.reject()
    assert window.filming.dialog is None
    qtbot.waitUntil(lambda: window.looking_back.machine.is_live, timeout=WAIT_MS)
    assert (tmp_path / "film.gif").read_bytes() == b"before"
    assert len(list(tmp_path.glob("*film*"))) == 1


def test_a_place_that_can_not_be_written_is_told(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    pytest.importorskip("PIL")
    dialog = _dialog(window, "gif", "canvas", window.looking_back.machine.moments[2].step)
    window.filming.make(tmp_path / "nowhere" / "film.gif")
    qtbot.waitUntil(lambda: "can not be written" in dialog.words.text(), timeout=WAIT_MS)
    assert dialog.write.isEnabled()
    dialog.reject()


def test_what_is_missing_is_said_with_how_to_install_it(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(film_settings, "find_spec", lambda name: None)
    dialog = _dialog(window, "mp4", "canvas")
    dialog.kind.value_changed.emit("mp4")
    assert "python3 bootstrap.py film" in dialog.words.text()
    assert not dialog.write.isEnabled()
    dialog.reject()
