"""A run's folder: what is kept of it, each file with one writer.

``run.json`` tells what was begun, ``summary.json`` how it goes: both are written by the run, as a
whole each time. ``note.txt`` are the user's words. Beside them the checkpoint, and ``snapshots/``.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from engine.catalogue.catalogue import Catalogue
from engine.data.catalogue import DataCatalogue
from engine.errors import FileRefused
from engine.project.file import project_from_json
from engine.project.project import Project
from engine.runs.held import is_held
from engine.training.events import RunState
from engine.whole_file import write_bytes, write_text

FORMAT = 1
RUN, SUMMARY, NOTE = "run.json", "summary.json", "note.txt"
_LONGEST_NOTE = 1 << 20

T = TypeVar("T")


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Where a run comes from.

    Attributes:
        parent: name of the run whose weights it began with; empty: none.
        parent_step: the step of that run.
        group: names the runs that belong together.
    """

    parent: str = ""
    parent_step: int | None = None
    group: str = ""


NO_ORIGIN = Origin()


class BegunRun(msgspec.Struct, frozen=True, kw_only=True):
    """What a run was begun with.

    Attributes:
        project: the stored form of the project.
        device: in words, with the number of threads.
        seed: what chance followed from.
        versions: of the programs and libraries that took part.
        started: seconds since 1970.
        parent: name of the run it was begun from; empty: none.
        parent_step: the step of that run whose weights it began with.
        group: names the runs that belong together, as repetitions with other seeds.
    """

    format: int = FORMAT
    project: dict[str, Any]
    device: str
    seed: int
    versions: dict[str, str]
    started: float
    parent: str = ""
    parent_step: int | None = None
    group: str = ""


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """How a run goes, for lists.

    Attributes:
        name: of its project.
        state: where it stands, or where it was when its process ended.
        text: in words, as the reason of a failure.
        started, changed: seconds since 1970.
        epochs, of_epochs: done, and at most.
        steps: batches learned.
        seconds: spent learning, in all.
        metrics: by split, then by name.
        goal: the metric that counts, as ``test/accuracy``; empty: none.
        goal_met: whether what the project promises is reached; None: it promises nothing.
        loss, progress: curves of at most 64 points: the loss, and the metric that counts.
        seed: what chance followed from.
        device: in words.
        parent, group: as in `BegunRun`.
    """

    format: int = FORMAT
    name: str
    state: RunState
    text: str = ""
    started: float
    changed: float
    epochs: int = 0
    of_epochs: int = 0
    steps: int = 0
    seconds: float = 0.0
    metrics: dict[str, dict[str, float | None]] = {}
    goal: str = ""
    goal_met: bool | None = None
    loss: tuple[float | None, ...] = ()
    progress: tuple[float | None, ...] = ()
    seed: int = 0
    device: str = ""
    parent: str = ""
    group: str = ""

    @property
    def result(self) -> float | None:
        """The value of the metric that counts; None: not known."""
        split, _, name = self.goal.partition("/")
        return self.metrics.get(split, {}).get(name)


def write_begun(begun: BegunRun, folder: Path) -> None:
    """Write what a run was begun with.

    Raises:
        FileRefused: if the disk does not take it.
    """
    write_bytes(msgspec.json.format(msgspec.json.encode(begun), indent=1), folder / RUN)


def read_begun(folder: Path) -> BegunRun:
    """What a run was begun with.

    Raises:
        FileRefused: if nothing tells it, or not as a whole.
    """
    return _read(folder / RUN, BegunRun)


def write_summary(summary: Summary, folder: Path) -> None:
    """Write how a run goes; numbers that are none become null.

    Raises:
        FileRefused: if the disk does not take it.
    """
    write_bytes(msgspec.json.encode(summary), folder / SUMMARY)


def read_summary(folder: Path) -> Summary:
    """How a run goes, or how it ended.

    Raises:
        FileRefused: if nothing tells it, or not as a whole.
    """
    return _read(folder / SUMMARY, Summary)


def was_interrupted(summary: Summary, folder: Path) -> bool:
    """Whether its process ended while it ran, so that nobody could tell how it ended."""
    return summary.state.is_active and not is_held(folder)


def stored_project(folder: Path, catalogue: Catalogue, sources: DataCatalogue) -> Project:
    """The project that a run learned.

    Raises:
        FileRefused: if nothing tells it, or it is not a project.
    """
    begun = read_begun(folder)
    try:
        return project_from_json(begun.project, catalogue, sources)
    except FileRefused as refusal:
        raise FileRefused(f"{folder / RUN} can not be opened. {refusal}") from refusal


def read_note(folder: Path) -> str:
    """The user's words on a run; empty: none."""
    try:
        with (folder / NOTE).open(encoding="utf-8", errors="replace") as file:
            return file.read(_LONGEST_NOTE)
    except OSError:
        return ""


def write_note(folder: Path, text: str) -> None:
    """Keep the user's words on a run; without any, the file goes.

    Raises:
        FileRefused: if the disk does not take it.
    """
    try:
        if text.strip():
            write_text(text, folder / NOTE)
        else:
            (folder / NOTE).unlink(missing_ok=True)
    except OSError as fault:
        raise FileRefused(f"The note can not be kept in {folder}: {fault.strerror}.") from fault


def finite(metrics: Mapping[str, Mapping[str, float]]) -> dict[str, dict[str, float | None]]:
    """The same, with None in place of what is no number."""
    return {
        split: {name: value if value - value == 0.0 else None for name, value in values.items()}
        for split, values in metrics.items()
    }


def _read(path: Path, kind: type[T]) -> T:
    try:
        found = msgspec.json.decode(path.read_bytes(), type=kind)
    except OSError as fault:
        raise FileRefused(f"{path} can not be read: {fault.strerror}.") from fault
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise FileRefused(f"{path} does not tell of a run: {fault}.") from fault
    if getattr(found, "format", 0) > FORMAT:
        raise FileRefused(f"{path} was written by a newer Chainrule; update to open it.")
    return found
