"""Which part of the program a command line reaches, and what it is told when it reaches none."""

import sys
from pathlib import Path

import pytest

import bootstrap
import main
from gui.projects.new_window import window_command


@pytest.fixture(autouse=True)
def reached(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Commands that reached the engine or the picture; nothing is set up or trained here."""
    calls: list[list[str]] = []
    monkeypatch.setattr(bootstrap, "ensure", lambda *_: None)
    monkeypatch.setattr(main, "headless", lambda argv: calls.append(argv) or 0)
    monkeypatch.setattr(main, "screenshot", lambda argv: calls.append(["screenshot", *argv]) or 0)
    return calls


@pytest.fixture
def without_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "display_fault", lambda: "No display")


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["--help"]) == 0
    said = capsys.readouterr().out
    for command in (*main.ENGINE_COMMANDS, "screenshot", "bench", "test"):
        assert f"\n  {command} " in said


@pytest.mark.parametrize("command", main.ENGINE_COMMANDS)
def test_commands_of_the_engine_reach_it_whole(command: str, reached: list[list[str]]) -> None:
    assert main.main([command, "--json"]) == 0
    assert reached == [[command, "--json"]]


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["fly"], "fly: no such command or file"),
        (["no/such.json"], "no/such.json: no such command or file"),
        (["fly", "high"], "fly: no such command or file"),
        ([str(main.FIRST_PROJECT)] * 2, "one project at a time"),
    ],
)
def test_wrong_usage_is_told_in_words(
    argv: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.main(argv) == 2
    output = capsys.readouterr()
    assert said in output.err
    assert output.out == ""


def test_the_first_project_is_there() -> None:
    assert main.FIRST_PROJECT.is_file()


@pytest.mark.usefixtures("without_display")
def test_without_a_display_the_project_is_trained_and_drawn(
    tmp_path: Path, reached: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    project = tmp_path / "net.json"
    project.touch()
    assert main.main([str(project)]) == 0
    train, drawing = reached
    assert train[:3] == ["train", str(project), "--out"]
    assert drawing == ["screenshot", str(project), str(tmp_path / "net.png"), "--run", train[3]]
    assert capsys.readouterr().err.startswith("No display: training net.json here")


@pytest.mark.usefixtures("without_display")
def test_a_project_that_cannot_be_trained_is_not_drawn(
    reached: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(main, "headless", lambda argv: 2)
    assert main.main([]) == 2
    assert reached == []


def test_libraries_that_are_missing_stop_the_editor_with_the_line_to_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "display_fault", lambda: None)
    monkeypatch.setattr(bootstrap, "provide_libraries", lambda _: "Please run: apt-get install x")
    assert main.main([]) == 1
    assert capsys.readouterr().err == "Please run: apt-get install x\n"


def test_a_further_window_is_a_program_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Path | None, bool]] = []
    monkeypatch.setattr(
        main, "edit", lambda project, *, is_extra: (asked.append((project, is_extra)), 0)[1]
    )
    program, arguments = window_command(main.FIRST_PROJECT)
    assert program == sys.executable
    assert Path(arguments[0]) == Path(main.__file__)
    assert main.main(arguments[1:]) == 0
    assert main.main(window_command()[1][1:]) == 0
    assert main.main([]) == 0
    assert asked == [(main.FIRST_PROJECT, True), (None, True), (None, False)]


@pytest.mark.parametrize(
    ("arguments", "cores", "expected"),
    [
        ([], 4, ["-n", "4", "--dist", "loadfile", "-q"]),
        (["-q"], 64, ["-n", "8", "--dist", "loadfile", "-q"]),
        ([], 1, []),
        (["tests/engine"], 4, []),
        (["-q", "-m", "not slow"], 4, []),
    ],
)
def test_all_tests_together_are_shared_out_over_the_cores(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], cores: int, expected: list[str]
) -> None:
    monkeypatch.setattr(main.os, "cpu_count", lambda: cores)
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    assert main.shared_out(arguments) == expected
