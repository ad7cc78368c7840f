"""From the chosen runs to what is compared: which belong together, how each is called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from engine.api import Difference, FileRefused, KeptRun, Project, setting_differences
from gui.figures.compared_run import ComparedRun
from gui.runs.run_book import RunBook
from gui.runs.run_words import moment, value_words

MOST = 24
"""So many curves can still be told apart."""

Entry = tuple[str, tuple[KeptRun, ...]]
_CHANCE = ("seed", "training.seed")
_LONGEST = 34


class Colours:
    """Gives each compared run a number for its colour, which it keeps while others come and go."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def of(self, keys: Sequence[str]) -> dict[str, int]:
        """A number for each; those that are gone give theirs back."""
        self._numbers = {key: n for key, n in self._numbers.items() if key in keys}
        for key in keys:
            if key not in self._numbers:
                taken = set(self._numbers.values())
                self._numbers[key] = next(n for n in range(len(keys) + 1) if n not in taken)
        return dict(self._numbers)


def entries(runs: Iterable[KeptRun]) -> tuple[Entry, ...]:
    """What is compared: runs, and as one those of a repetition of which several are chosen."""
    found: dict[str, list[KeptRun]] = {}
    for run in runs:
        found.setdefault(run.summary.group or run.id, []).append(run)
    return tuple((key if len(some) > 1 else some[0].id, tuple(some)) for key, some in found.items())


def compared(
    chosen: Sequence[Entry],
    book: RunBook,
    projects: Mapping[str, Project],
    colours: Mapping[str, int],
) -> tuple[ComparedRun, ...]:
    """The curves of what is compared; runs that have none yet are left out."""
    names = legend_names(chosen, projects)
    found = []
    for (key, runs), name in zip(chosen, names, strict=True):
        histories = []
        for run in runs:
            try:
                histories.append(book.history(run))
            except FileRefused:  # no epoch is done yet; its row tells how it stands
                continue
        if histories:
            graph = projects[runs[0].id].graph
            found.append(ComparedRun(key, name, colours[key], graph, tuple(histories)))
    return tuple(found)


def differences(
    chosen: Sequence[Entry], book: RunBook, projects: Mapping[str, Project]
) -> tuple[Difference, ...]:
    """What is not the same: results first, then where they ran, then settings."""
    first = [runs[0] for _, runs in chosen]
    results = _results(chosen)
    facts = [_facts(runs, book) for _, runs in chosen]
    rows = setting_differences([projects[run.id] for run in first], facts)
    is_project_named = any(run.summary.name != first[0].summary.name for run in first)
    project = Difference("project", tuple(run.summary.name for run in first))
    # A repetition differs in its seeds by itself: the row of seeds tells of it already.
    settings = tuple(row for row in rows if row.name != "training.seed")
    return (*((project,) if is_project_named else ()), *results, *settings)


def legend_names(chosen: Sequence[Entry], projects: Mapping[str, Project]) -> tuple[str, ...]:
    """A name for each by which it is told apart: the project's, the note, or what differs."""
    plain = [_note(runs) or runs[0].summary.name for _, runs in chosen]
    names = list(plain)
    for name in {name for name in plain if plain.count(name) > 1}:
        alike = [place for place, other in enumerate(plain) if other == name]
        told = _told_apart([chosen[place][1] for place in alike], projects)
        for place, words in zip(alike, told, strict=True):
            is_only = len(alike) == len(chosen)
            names[place] = words if is_only else f"{name}: {words}"
    return tuple(
        f"{_shortened(name)} × {len(runs)}" if len(runs) > 1 else _shortened(name)
        for name, (_, runs) in zip(names, chosen, strict=True)
    )


def _told_apart(
    entries: Sequence[tuple[KeptRun, ...]], projects: Mapping[str, Project]
) -> list[str]:
    """Words for runs of the same name: the settings that differ, else when they began.

    How often a run was repeated is told after its name, so it tells runs apart as well.
    """
    runs, times = [some[0] for some in entries], [len(some) for some in entries]
    facts = [{"seed": run.summary.seed} for run in runs]
    rows = setting_differences([projects[run.id] for run in runs], facts)
    settings = [row for row in rows if row.name not in _CHANCE]
    for some in (settings[:1], settings[:2], rows[:1]):
        words = [", ".join(_value(row, place) for row in some) for place in range(len(runs))]
        if some and len(set(zip(words, times, strict=True))) == len(words):
            return words
    return [f"{moment(run.summary.started)}, {number}" for number, run in enumerate(runs, start=1)]


def _value(row: Difference, place: int) -> str:
    """A value, with what it is of where it does not speak for itself."""
    value, name = row.values[place], row.name.rpartition(".")[2].replace("_", " ")
    words = value_words(value)
    return words if isinstance(value, str) and value else f"{name} {words}"


def _results(chosen: Sequence[Entry]) -> tuple[Difference, ...]:
    """The metrics that count, as means where runs were repeated."""
    goals = dict.fromkeys(run.summary.goal for _, runs in chosen for run in runs)
    rows = []
    for goal in goals:
        split, _, name = goal.partition("/")
        values = tuple(_mean(runs, split, name) for _, runs in chosen)
        if goal and any(value is not None for value in values):
            rows.append(Difference(f"{split} {name}", values))
    rows.append(Difference("epochs", tuple(runs[0].summary.epochs for _, runs in chosen)))
    seconds = tuple(
        round(sum(run.summary.seconds for run in runs) / len(runs), 2) for _, runs in chosen
    )
    return (*rows, Difference("seconds", seconds))


def _mean(runs: Sequence[KeptRun], split: str, name: str) -> float | None:
    values = [run.summary.metrics.get(split, {}).get(name) for run in runs]
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def _facts(runs: Sequence[KeptRun], book: RunBook) -> dict[str, Any]:
    """Where and when these ran; of repeated runs all seeds."""
    begun = book.begun(runs[0])
    seeds = [run.summary.seed for run in sorted(runs, key=lambda run: run.summary.seed)]
    facts: dict[str, Any] = {
        "device": runs[0].summary.device,
        "seed": seeds[0] if len(seeds) == 1 else ", ".join(str(seed) for seed in seeds),
    }
    versions = begun.versions if begun is not None else {}
    return facts | {f"version of {name}": version for name, version in versions.items()}


def _note(runs: Sequence[KeptRun]) -> str:
    return runs[0].note.strip().partition("\n")[0] if len(runs) == 1 else ""


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"


def title_of(count: int) -> str:
    """How many are compared, in words."""
    return QCoreApplication.translate("Runs", "{0} runs compared").format(count)
