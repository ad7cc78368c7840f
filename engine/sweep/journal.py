"""A sweep on disk: what was asked, and line by line what came of it.

Lines are only ever appended, so a sweep that was killed goes on where it stood; a line that was cut
short by the end of the process is left out.
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from engine.catalogue.builtin import builtin_catalogue
from engine.data.catalogue import builtin_sources
from engine.errors import FileRefused
from engine.project.file import project_from_json, project_to_json
from engine.project.project import Project
from engine.runs.held import Held, is_held
from engine.sweep.sweep import Settings, Sweep, varied
from engine.whole_file import write_text

FORMAT = 1
LINES = "trials.jsonl"
"""What became of the trials, in a sweep's folder."""

_HEAD, _STOP = "sweep.json", "stop"
WAITING, RUNNING, ENDED, PRUNED, FAILED = "waiting", "running", "ended", "pruned", "failed"


@dataclass(frozen=True)
class Trial:
    """One combination of settings, and how far it is.

    Attributes:
        number: from 0 on.
        settings: values by dotted name.
        state: ``waiting``, ``running``, ``ended``, ``pruned`` or ``failed``.
        epoch, value: epochs that its newest run has finished, and what the aim was then.
        results: what the aim was at the end, by seed.
        seconds: what its runs took.
        failure: why it failed.
    """

    number: int
    settings: Settings
    state: str = WAITING
    epoch: int = 0
    value: float = math.nan
    results: tuple[float, ...] = ()
    seconds: float = 0.0
    failure: str = ""

    @property
    def result(self) -> float:
        """The mean over the seeds; not a number before the first is done."""
        return sum(self.results) / len(self.results) if self.results else math.nan


class Journal:
    """The folder of a sweep."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._is_whole = False

    @property
    def stamp(self) -> int | None:
        """By which what was asked is known to be the same, in ns; None if there is no sweep."""
        try:
            return (self.folder / _HEAD).stat().st_mtime_ns
        except OSError:
            return None

    @property
    def is_going_on(self) -> bool:
        """Whether some process works at it at this moment."""
        return is_held(self.folder)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep other processes from working at it.

        Raises:
            FileRefused: if one does already.
        """
        try:
            lock = Held(self.folder)
        except FileRefused as refusal:
            if not self.is_going_on:
                raise
            raise FileRefused(
                f"The sweep in {self.folder} is going on already; stop it first."
            ) from refusal
        try:
            yield
        finally:
            lock.release()

    @property
    def exists(self) -> bool:
        """Whether a sweep lies there."""
        return (self.folder / _HEAD).is_file()

    def begin(self, sweep: Sweep, project: Project) -> None:
        """Write down what is asked.

        Raises:
            FileRefused: if the disk does not take it, or another sweep lies there.
        """
        if self.exists:
            raise FileRefused(f"{self.folder} holds a sweep already; choose another folder.")
        head = {
            "format": FORMAT,
            "sweep": msgspec.to_builtins(sweep),
            "project": project_to_json(project),
        }
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise FileRefused(f"{self.folder} can not be made: {fault.strerror}.") from fault
        write_text(json.dumps(head, indent=1, sort_keys=True) + "\n", self.folder / _HEAD)

    def asked(self) -> tuple[Sweep, Project]:
        """What was asked.

        Raises:
            FileRefused: if there is no sweep, or it is damaged.
        """
        path = self.folder / _HEAD
        try:
            head = json.loads(path.read_text("utf-8"))
            if head["format"] > FORMAT:
                raise FileRefused(f"{path} was written by a newer Chainrule; update to open it.")
            sweep = msgspec.convert(head["sweep"], Sweep)
            project = project_from_json(head["project"], builtin_catalogue(), builtin_sources())
        except OSError as fault:
            raise FileRefused(f"There is no sweep in {self.folder}.") from fault
        except (ValueError, KeyError, TypeError, msgspec.ValidationError) as fault:
            raise FileRefused(f"{path} is not a whole sweep ({fault}).") from fault
        return sweep, project

    def note(self, number: int, **facts: Any) -> None:
        """Append what happened to a trial.

        Raises:
            FileRefused: if the disk does not take it.
        """
        line = json.dumps({"trial": number, **{k: _plain(v) for k, v in facts.items()}})
        try:
            with (self.folder / LINES).open("a", encoding="utf-8") as file:
                file.write(self._end_of_cut_line() + line + "\n")
                file.flush()
                os.fsync(file.fileno())
        except OSError as fault:
            raise FileRefused(f"{self.folder} takes no more: {fault.strerror}.") from fault

    def trials(self) -> tuple[Trial, ...]:
        """All trials that were begun, by number."""
        try:
            text = (self.folder / LINES).read_text("utf-8")
        except FileNotFoundError:
            return ()
        except OSError as fault:
            raise FileRefused(f"{self.folder} can not be read: {fault.strerror}.") from fault
        found: dict[int, Trial] = {}
        with_lines(found, text.splitlines())
        return tuple(found[number] for number in sorted(found))

    def ask_to_stop(self) -> None:
        """Have the process that runs the sweep end after its running batch."""
        (self.folder / _STOP).touch()

    def take_stop(self) -> bool:
        """Whether it was asked to stop; asked once, it counts once."""
        try:
            (self.folder / _STOP).unlink()
        except OSError:
            return False
        return True

    def _end_of_cut_line(self) -> str:
        """What ends a line that a killed process left half written, so that the next one counts."""
        if self._is_whole:
            return ""
        self._is_whole = True
        with (self.folder / LINES).open("rb") as file:
            if not file.seek(0, os.SEEK_END):
                return ""
            file.seek(-1, os.SEEK_END)
            return "" if file.read(1) == b"\n" else "\n"

    def run_folder(self, number: int, seed: int) -> Path:
        """Where a run of a trial lies."""
        return self.folder / "runs" / f"{number:05d}-{seed}"


def with_lines(known: dict[int, Trial], lines: Iterable[str]) -> None:
    """Take up what further lines of a journal tell of the trials."""
    for line in lines:
        told = _told(line)
        if told is not None:
            number = told.pop("trial")
            known[number] = _after(known.get(number, Trial(number, {})), told)


def best_of(trials: Iterable[Trial], sweep: Sweep) -> Trial | None:
    """The trial with the best mean; of those that ended."""
    best: Trial | None = None
    for trial in trials:
        if trial.state != ENDED or math.isnan(trial.result):
            continue
        if best is None or sweep.aim.better(trial.result, best.result):
            best = trial
    return best


def best_project(journal: Journal, trial: Trial) -> Project:
    """The project with a trial's settings, under a name that tells so.

    Raises:
        FileRefused: if there is no sweep.
    """
    _, project = journal.asked()
    found = varied(project, trial.settings)
    return msgspec.structs.replace(found, name=f"{project.name}, trial {trial.number + 1}")


def _after(trial: Trial, told: dict[str, Any]) -> Trial:
    """The trial after one more line."""
    result = told.get("result")
    return Trial(
        number=trial.number,
        settings=told.get("settings", trial.settings),
        state=told.get("state", trial.state),
        epoch=told.get("epoch", trial.epoch),
        value=_number(told.get("value", trial.value)),
        results=trial.results if result is None else (*trial.results, _number(result)),
        seconds=trial.seconds + told.get("seconds", 0.0),
        failure=told.get("failure", trial.failure),
    )


def _told(line: str) -> dict[str, Any] | None:
    try:
        told = json.loads(line)
    except ValueError:
        return None
    return told if isinstance(told, dict) and isinstance(told.get("trial"), int) else None


def _plain(value: Any) -> Any:
    """JSON knows no endless numbers; they are written as words."""
    if isinstance(value, float) and not math.isfinite(value):
        return repr(value)
    return str(value) if isinstance(value, Path) else value


def _number(value: Any) -> float:
    return float(value)
