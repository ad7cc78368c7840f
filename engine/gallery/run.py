"""Measures rows of the gallery, one after the other, and keeps the table."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from engine.errors import ChainruleError, ParameterRefused
from engine.gallery.results import write_results
from engine.gallery.row import Figure, Outcome, Row
from engine.gallery.rows import ROWS
from engine.gallery.trial import Say, Trial
from engine.project.places import projects_folder


def chosen(
    names: Sequence[str], *, quick: bool = False, rows: Sequence[Row] = ROWS
) -> tuple[Row, ...]:
    """The rows that are called by the names, or all; ``quick``: of these, those of seconds.

    Raises:
        ParameterRefused: if a name is no row's, telling those there are.
    """
    for name in names:
        if not any(row.is_called(name) for row in rows):
            known = ", ".join(dict.fromkeys(row.id for row in rows))
            raise ParameterRefused(
                f"The gallery has no row {name!r}. It has: {known}; or name a project's file."
            )
    wanted = (row for row in rows if not names or any(row.is_called(name) for name in names))
    return tuple(row for row in wanted if row.is_quick or not quick)


def measured(rows: Iterable[Row], say: Say, folder: Path | None = None) -> Iterator[Outcome]:
    """Measure the rows, each by itself; what fails is told in its outcome, and the next one begins.

    Args:
        rows: which.
        say: is told how far it is, a line at a time.
        folder: where the projects lie; the gallery's own if none is given.
    """
    for row in rows:
        say(f"{row.id} {row.title}: {row.target}")
        figures: list[Figure] = []
        failure = ""
        began = time.perf_counter()
        try:
            for figure in row.measure(Trial(say, folder)):
                figures.append(figure)
                say(f"  {figure}{'' if figure.is_met else ' (missed)'}")
        except ChainruleError as fault:
            failure = f"could not be measured: {fault}"
            say(f"  {failure}")
        yield Outcome(row, tuple(figures), time.perf_counter() - began, failure)


def measure_gallery(
    names: Sequence[str],
    say: Say,
    *,
    quick: bool = False,
    results: Path | None = None,
    rows: Sequence[Row] = ROWS,
) -> list[Outcome]:
    """Measure rows and write the table anew after each, so that an interruption loses none.

    Raises:
        ParameterRefused: if a name is no row's.
        FileRefused: if the table can not be written.
    """
    path = results or projects_folder() / "RESULTS.md"
    found = []
    for outcome in measured(chosen(names, quick=quick, rows=rows), say):
        found.append(outcome)
        write_results(path, [outcome], rows)
    return found
