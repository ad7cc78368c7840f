"""What a sweep costs beside its runs: of LeNet, an epoch each."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from engine.allocator import keep_freed_memory
from engine.bench.paired import Result, seconds_of
from engine.catalogue.builtin import builtin_catalogue
from engine.data.catalogue import builtin_sources
from engine.project.file import read_project, write_project
from engine.project.places import projects_folder
from engine.project.preparing import Preparing
from engine.project.project import Project
from engine.runs.recorded import recorded
from engine.sweep.journal import ENDED, Journal
from engine.sweep.running import run_sweep
from engine.sweep.sweep import Axis, Settings, Sweep, varied

RUNS = 20
_ROUNDS = 3
_MAIN = projects_folder().parent / "main.py"


def bench_sweep(runs: int = RUNS, rounds: int = _ROUNDS) -> Iterator[Result]:
    """A sweep beside the sum of its runs: in one process, and each by the command line."""
    keep_freed_memory()
    home = Path(tempfile.mkdtemp(prefix="chainrule-bench-"))
    try:
        yield from _compared(home, runs, rounds)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _compared(home: Path, runs: int, rounds: int) -> Iterator[Result]:
    project, sweep = _asked(runs)
    case = f"LeNet, {runs} runs of an epoch"
    _swept(home / "warm", project, _first(sweep, 2))  # what is loaded lazily is loaded now
    pairs = []
    for number in range(rounds):
        # In turn, so that the machine's moods hit both alike.
        if number % 2:
            alone = _alone(home / f"alone-{number}", project, sweep)
            ours = _swept(home / f"sweep-{number}", project, sweep)
        else:
            ours = _swept(home / f"sweep-{number}", project, sweep)
            alone = _alone(home / f"alone-{number}", project, sweep)
        pairs.append((ours, alone))
    yield Result(
        "sweep",
        case,
        statistics.median(ours for ours, _ in pairs),
        statistics.median(alone for _, alone in pairs),
        statistics.median(ours / alone for ours, alone in pairs),
        "s",
        "sum of the runs alone, same process",
    )
    began = time.perf_counter()
    _commanded(home / "command", project, sweep)
    ours = time.perf_counter() - began
    alone = _commanded_alone(home, project, sweep)
    words = "sum of main.py train, a process each"
    yield Result("sweep", f"{case}: commands", ours, alone, ours / alone, "s", words)


def _asked(runs: int) -> tuple[Project, Sweep]:
    project = read_project(
        projects_folder() / "lenet_digits.json", builtin_catalogue(), builtin_sources()
    )
    settings = project.training.replace(epochs=1, device="cpu", patience=0)
    axis = Axis(
        target="training.learning_rate", low=1e-4, high=1e-2, steps=runs, is_logarithmic=True
    )
    # Without a goal, which one epoch would miss.
    project = msgspec.structs.replace(project, training=settings, goal=None)
    return project, Sweep(axes=(axis,))


def _first(sweep: Sweep, runs: int) -> Sweep:
    axes = tuple(msgspec.structs.replace(axis, steps=runs) for axis in sweep.axes)
    return msgspec.structs.replace(sweep, axes=axes)


def _swept(folder: Path, project: Project, sweep: Sweep) -> float:
    """Seconds of a whole sweep: preparing, learning, and keeping everything."""
    journal = Journal(folder)
    journal.begin(sweep, project)

    def work() -> None:
        for _ in run_sweep(journal):
            pass

    seconds = seconds_of(work)
    trials = journal.trials()
    assert all(trial.state == ENDED for trial in trials), [trial.failure for trial in trials]
    assert len(trials) == sweep.count(project)
    return seconds


def _alone(folder: Path, project: Project, sweep: Sweep) -> float:
    """The seconds of its runs, each prepared by itself and kept as those of a sweep are."""

    def one(number: int, settings: Settings) -> float:
        def work() -> None:
            mine = varied(project, settings)
            run = Preparing().run(mine)
            for _ in recorded(run, folder / str(number), mine, snapshots_mib=0.0):
                pass

        return seconds_of(work)

    return sum(one(number, settings) for number, settings in enumerate(sweep.settings(project)))


def _commanded(folder: Path, project: Project, sweep: Sweep) -> None:
    Journal(folder).begin(sweep, project)
    _call("sweep", "--out", str(folder), "--json")


def _commanded_alone(home: Path, project: Project, sweep: Sweep) -> float:
    """The seconds of its runs as commands, with the start of Python and torch in each."""
    seconds = 0.0
    for number, settings in enumerate(sweep.settings(project)):
        path = home / f"run-{number}.json"
        write_project(varied(project, settings), path)
        began = time.perf_counter()
        _call("train", str(path), "--out", str(home / f"run-{number}"), "--json")
        seconds += time.perf_counter() - began
    return seconds


def _call(*arguments: str) -> None:
    command = [sys.executable, str(_MAIN), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"main.py {arguments[0]} failed: {done.stderr.strip()}")
