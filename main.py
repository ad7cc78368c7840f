"""Start Chainrule: the editor, or one of its commands."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import bootstrap

ROOT = Path(__file__).resolve().parent
FIRST_PROJECT = ROOT / "projects" / "lenet_digits.json"

NEW_WINDOW = "--new-window"

MOST_TESTERS = 8
"""Processes that share all tests between them at most: each takes up to a few GB."""

USAGE = """\
Chainrule: draw a neural network, train it with PyTorch, and watch it learn.

usage: python3 main.py [PROJECT]           open the editor, with the tabs of last time
       python3 main.py --new-window [PROJECT]   open a further window
       python3 main.py COMMAND ...         work without it

commands:
  train PROJECT                 train, with a progress bar, and print the final metrics
  runs [ACTION ...]             the runs that are kept: list, show, compare, note, delete, restore
  summary PROJECT               shapes, parameters, links, FLOPs and problems of every node
  check PROJECT...              load and validate; list problems
  layers                        the layers there are, with parameters and help
  import MODEL -o PROJECT       make a project of a PyTorch module or a torch.export file
  export PROJECT FILE --to F    the network as python, onnx, torch-export or safetensors; a
                                picture of it, which opens as the network, as svg, png or pdf
  sweep PROJECT --out DIR --vary SETTING=VALUES
                                train with many settings: grid, random or search
  gallery [NAME...]             measure what the projects promise; writes projects/RESULTS.md
  screenshot PROJECT FILE.png   draw the whole window, also without a display
  language [CODE...]            bring the files of translations up to date
  bench [NAME...]               measure Chainrule against plain PyTorch
  test [ARGUMENTS]              run the tests; arguments go to pytest

`python3 main.py COMMAND --help` tells the rest. Exit status: 0 done, 1 the project has problems or
its target was missed, 2 wrong usage.
"""

PICTURES = ("svg", "png", "pdf")
"""What `export` writes as a picture, which only the window's code can draw."""

ENGINE_COMMANDS = (
    "train",
    "runs",
    "sweep",
    "summary",
    "check",
    "layers",
    "export",
    "import",
    "gallery",
)


def main(argv: list[str]) -> int:
    """Run what the command line asks for; the result is the exit status."""
    command, rest = (argv[0], argv[1:]) if argv else ("", [])
    if command in ("-h", "--help", "help"):
        sys.stdout.write(USAGE)
        return 0
    if command == "test":
        return test(rest)
    if command == "screenshot":
        return screenshot(rest)
    if command == "bench":
        return bench(rest)
    if command == "language":
        return language(rest)
    if command == "export" and _format_in(rest) in PICTURES:
        return picture(rest)
    if command in ENGINE_COMMANDS:
        return headless(argv)
    is_extra = command == NEW_WINDOW
    if is_extra:
        command, rest = (rest[0], rest[1:]) if rest else ("", [])
    if rest or not (command == "" or Path(command).is_file()):
        said = "one project at a time" if Path(command).is_file() else "no such command or file"
        sys.stderr.write(f"{command}: {said}; see python3 main.py --help\n")
        return 2
    return edit(Path(command) if command else None, is_extra=is_extra)


def edit(project: Path | None, *, is_extra: bool = False) -> int:
    """Open the editor, or do its work in the terminal where there is no display."""
    bootstrap.ensure()
    fault = bootstrap.display_fault()
    if fault:
        return train_without_display(project or FIRST_PROJECT, fault)
    lacking = bootstrap.provide_libraries(bootstrap.screen_libraries())
    if lacking:
        return refuse(lacking)
    from gui.app import RESTART, run

    status = run(project, FIRST_PROJECT, is_extra=is_extra)
    if status == RESTART:
        os.execv(sys.executable, [sys.executable, str(ROOT / "main.py")])
    return status


def train_without_display(project: Path, fault: str) -> int:
    """Train in the terminal and write a picture of the window beside the project."""
    from engine.project.places import new_run_folder

    run, picture = new_run_folder(project.stem), project.with_suffix(".png")
    sys.stderr.write(f"{fault}: training {project.name} here, then drawing the window.\n")
    status = headless(["train", str(project), "--out", str(run)])
    sys.stdout.flush()
    if status == 2:
        return status
    drawn = screenshot([str(project), str(picture), "--run", str(run)])
    if drawn == 0:
        sys.stderr.write(f"The window as it would look: {picture}\n")
    return status or drawn


def headless(argv: list[str]) -> int:
    """Run a command that needs no Qt."""
    bootstrap.ensure()
    from engine.cli.main import main as run

    return run(argv)


def screenshot(argv: list[str]) -> int:
    """Draw the window into a file."""
    bootstrap.ensure()
    lacking = bootstrap.provide_libraries(bootstrap.OFFSCREEN_LIBRARIES)
    if lacking:
        return refuse(lacking)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from gui.screenshot import main as run

    return run(argv)


def picture(argv: list[str]) -> int:
    """Draw the network into a file."""
    bootstrap.ensure()
    lacking = bootstrap.provide_libraries(bootstrap.OFFSCREEN_LIBRARIES)
    if lacking:
        return refuse(lacking)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from gui.exporting.command import main as run

    return run(argv)


def _format_in(argv: list[str]) -> str:
    """What follows ``--to``; empty if nothing does."""
    for at, word in enumerate(argv):
        if word == "--to":
            return argv[at + 1] if at + 1 < len(argv) else ""
        if word.startswith("--to="):
            return word.removeprefix("--to=")
    return ""


def bench(argv: list[str]) -> int:
    """Run the benchmarks; without Qt's libraries, those of the engine alone."""
    bootstrap.ensure()
    lacking = bootstrap.provide_libraries(bootstrap.OFFSCREEN_LIBRARIES)
    if lacking:
        sys.stderr.write(f"Only the engine can be measured. {lacking}\n")
        from engine.bench.run import main as run_engine

        return run_engine(argv)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from gui.bench.run import main as run

    return run(argv)


def language(argv: list[str]) -> int:
    """Bring the files of translations up to date."""
    bootstrap.ensure()
    lacking = bootstrap.provide_libraries(bootstrap.OFFSCREEN_LIBRARIES)
    if lacking:
        return refuse(lacking)
    from gui.translation.update import main as run

    return run(argv)


def test(argv: list[str]) -> int:
    """Run the tests without a screen."""
    bootstrap.ensure(("test",))
    lacking = bootstrap.provide_libraries(bootstrap.OFFSCREEN_LIBRARIES)
    if lacking:
        return refuse(lacking)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.chdir(ROOT)
    import pytest

    return int(pytest.main([*shared_out(argv), *argv]))


def shared_out(argv: list[str]) -> list[str]:
    """Options by which all tests together run in as many processes as there are cores.

    Each then computes with one thread: more would stand in each other's way. Whoever names tests or
    options sees them run one after the other, as usual.
    """
    cores = os.cpu_count() or 1
    if cores == 1 or any(not argument.startswith("-q") for argument in argv):
        return []
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    return ["-n", str(min(cores, MOST_TESTERS)), "--dist", "loadfile", "-q"]


def refuse(reason: str) -> int:
    """Say why it cannot go on; the exit status that goes with it."""
    sys.stderr.write(f"{reason}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
