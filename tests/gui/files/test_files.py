from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QMessageBox

from gui.files.dialogs import open_dialog, proposed_name, with_suffix
from gui.files.recent import RecentFiles
from gui.files.unsaved_question import Answer, answer_of, question_box


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


def _files(tmp_path: Path, count: int) -> list[Path]:
    paths = [tmp_path / f"{i}.json" for i in range(count)]
    for path in paths:
        path.write_text("{}")
    return [path.resolve() for path in paths]


def test_the_newest_file_comes_first_and_once(settings: QSettings, tmp_path: Path) -> None:
    a, b = _files(tmp_path, 2)
    recent = RecentFiles(settings)
    for path in (a, b, a):
        recent.add(path)
    assert recent.paths() == (a, b)


def test_ten_files_are_kept_across_starts(settings: QSettings, tmp_path: Path) -> None:
    paths = _files(tmp_path, 12)
    for path in paths:
        RecentFiles(settings).add(path)
    settings.sync()
    again = QSettings(settings.fileName(), QSettings.Format.IniFormat)
    assert RecentFiles(again).paths() == tuple(reversed(paths[2:]))


def test_a_single_file_survives_the_settings_format(settings: QSettings, tmp_path: Path) -> None:
    (path,) = _files(tmp_path, 1)
    RecentFiles(settings).add(path)
    settings.sync()
    again = QSettings(settings.fileName(), QSettings.Format.IniFormat)
    assert RecentFiles(again).paths() == (path,)


def test_files_that_are_gone_are_left_out(settings: QSettings, tmp_path: Path) -> None:
    a, b = _files(tmp_path, 2)
    recent = RecentFiles(settings)
    recent.add(a)
    recent.add(b)
    a.unlink()
    assert recent.paths() == (b,)


def test_nothing_is_recent_at_first_or_after_clearing(settings: QSettings, tmp_path: Path) -> None:
    recent = RecentFiles(settings)
    assert recent.paths() == ()
    recent.add(_files(tmp_path, 1)[0])
    recent.clear()
    assert recent.paths() == ()


@pytest.mark.parametrize(
    ("button", "answer"),
    [
        (QMessageBox.StandardButton.Save, Answer.SAVE),
        (QMessageBox.StandardButton.Discard, Answer.DISCARD),
        (QMessageBox.StandardButton.Cancel, Answer.CANCEL),
    ],
)
def test_each_button_is_an_answer(qtbot, button, answer: Answer) -> None:
    box = question_box(None, "LeNet")
    qtbot.addWidget(box)
    box.show()
    box.button(button).click()
    assert answer_of(box) is answer


def test_a_question_that_was_closed_cancels(qtbot) -> None:
    box = question_box(None, "LeNet")
    qtbot.addWidget(box)
    box.show()
    box.close()
    assert answer_of(box) is Answer.CANCEL


def test_file_names_are_made_from_the_projects_name() -> None:
    assert proposed_name("LeNet on digits!") == "lenet_on_digits.json"
    assert proposed_name("…") == "project.json"
    assert with_suffix(Path("a/net")) == Path("a/net.json")
    assert with_suffix(Path("a/net.JSON")) == Path("a/net.JSON")


def test_projects_and_pictures_of_them_are_offered_to_be_opened(
    qtbot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[str] = []

    def choose(*words: object) -> tuple[str, str]:
        asked.append(str(words[-1]))
        return str(tmp_path / "net.svg"), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    assert open_dialog(None, tmp_path) == tmp_path / "net.svg"
    first = asked[0].split(";;")[0]
    assert all(kind in first for kind in ("*.json", "*.png", "*.svg"))
