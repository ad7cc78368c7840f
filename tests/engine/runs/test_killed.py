"""A process that trains is killed at any moment; the run goes on to the identical end."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from safetensors import safe_open
from safetensors.torch import load_file

from engine.project.file import write_project
from engine.runs.archive import Archive
from engine.runs.folder import read_summary, was_interrupted
from engine.training.checkpoint import FILE_NAME
from engine.training.events import RunState
from tests.engine.networks import noisy_project, points_project

ROOT = Path(__file__).resolve().parents[3]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(900),
    pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL"),
]


def command(project: Path, out: Path, *options: str) -> list[str]:
    return [sys.executable, "main.py", "train", str(project), "--out", str(out), *options]


def train(project: Path, out: Path, *options: str) -> None:
    subprocess.run(command(project, out, *options), cwd=ROOT, check=True, capture_output=True)


def kill_after(project: Path, out: Path, seconds: float, *options: str) -> None:
    """Train, and kill the process so long after it began to learn."""
    # Told apart by time, as the folder may lie there from the time before.
    before = changed(out)
    process = subprocess.Popen(
        command(project, out, *options),
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    deadline = time.monotonic() + 200
    while changed(out) == before:
        assert time.monotonic() < deadline
        assert process.poll() is None
        time.sleep(0.005)
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    process.wait()


def changed(out: Path) -> int:
    try:
        return (out / "run.json").stat().st_mtime_ns
    except OSError:
        return 0


def header(folder: Path) -> dict[str, Any]:
    with safe_open(folder / FILE_NAME, framework="pt") as file:
        found: dict[str, Any] = json.loads(file.metadata()["chainrule"])
        return found


@pytest.mark.parametrize(
    "project",
    [noisy_project(epochs=150, schedule="cosine"), points_project(epochs=3000)],
    ids=["dropout, batch norm and shifts", "many short epochs"],
)
def test_a_killed_run_goes_on_to_the_identical_end(project, tmp_path: Path) -> None:
    path = tmp_path / "project.json"
    write_project(project, path)
    whole, killed = tmp_path / "whole", Archive().runs_folder / "killed"
    train(path, whole)
    chance = random.Random(0)
    seconds = read_summary(whole).seconds
    steps = []
    for attempt in range(3):
        kill_after(path, killed, chance.random() * seconds / 8, *["--resume"][: bool(attempt)])
        summary = read_summary(killed)
        assert summary.state is RunState.RUNNING
        assert was_interrupted(summary, killed)
        assert [run.is_interrupted for run in Archive().runs()] == [True]
        steps.append(header(killed)["position"]["step"])
    assert steps == sorted(steps)
    train(path, killed, "--resume")
    one, other = load_file(whole / FILE_NAME), load_file(killed / FILE_NAME)
    assert one.keys() == other.keys()
    for name in one:
        assert one[name].equal(other[name]), name
    assert header(whole) == header(killed)
    assert read_summary(killed).state is RunState.FINISHED
    assert os.listdir(killed / "snapshots")  # noqa: PTH208  # that there is any is enough


def test_ctrl_c_saves_between_two_steps_and_says_so(tmp_path: Path) -> None:
    path, out, whole = tmp_path / "project.json", tmp_path / "run", tmp_path / "whole"
    write_project(noisy_project(epochs=60), path)
    train(path, whole)
    process = subprocess.Popen(
        command(path, out), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    deadline = time.monotonic() + 200
    while not changed(out):
        assert time.monotonic() < deadline
        time.sleep(0.005)
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=200)
    assert "can go on with --resume" in told
    assert read_summary(out).state is RunState.STOPPED
    train(path, out, "--resume")
    one, other = load_file(whole / FILE_NAME), load_file(out / FILE_NAME)
    assert all(one[name].equal(other[name]) for name in one)
