"""The table of measured figures, ``projects/RESULTS.md``: only the rows measured are replaced."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import torch

from engine.errors import FileRefused
from engine.gallery.row import Outcome, Row
from engine.training.device import choose_device, device_in_words
from engine.whole_file import write_text

COLUMNS = ("id", "system", "project", "target", "measured", "met", "seconds", "measured on")
_HEAD = """\
# What the gallery reaches

Written by `python3 main.py gallery`; every figure is measured, none is typed in. Each row was
measured at the time and on the machine it names, with fixed seeds; a row that misses its target
says so.

"""

Cells = tuple[str, ...]


def write_results(path: Path, outcomes: Iterable[Outcome], rows: Sequence[Row]) -> None:
    """Put the outcomes into the table; the other rows of it stay, in the gallery's order.

    A row the gallery no longer has goes.

    Raises:
        FileRefused: if the file can not be read or written.
    """
    lines = {(cells[0], cells[2]): cells for cells in read_results(path)}
    place = _place()
    for outcome in outcomes:
        lines[outcome.row.key] = _cells(outcome, place)
    kept = [lines[row.key] for row in rows if row.key in lines]
    table = [COLUMNS, tuple("---" for _ in COLUMNS), *kept]
    text = _HEAD + "".join(f"| {' | '.join(cells)} |\n" for cells in table)
    write_text(text, path)


def read_results(path: Path) -> list[Cells]:
    """The lines of the table as they stand; none if there is no such file.

    Raises:
        FileRefused: if it is there but can not be read.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as fault:
        raise FileRefused(f"{path} can not be read: {fault}.") from fault
    found = (
        tuple(cell.strip() for cell in line.strip().strip("|").split(" | "))
        for line in text.splitlines()
        if line.startswith("| ")
    )
    return [c for c in found if len(c) == len(COLUMNS) and c != COLUMNS and c[0].strip("- ")]


def _cells(outcome: Outcome, place: str) -> Cells:
    row = outcome.row
    told = (
        row.id,
        row.title,
        row.key[1],
        row.target,
        outcome.measured,
        "yes" if outcome.is_met else "**no**",
        f"{outcome.seconds:.1f}",
        place,
    )
    return tuple(" ".join(text.replace("|", "∣").split()) for text in told)


def _place() -> str:
    """When and on what: ``2026-11-21, CPU (2 cores), torch 2.13.0, Python 3.11.7``."""
    device = choose_device("auto")
    words = device_in_words(device, torch.get_num_threads())
    if device.type == "cpu":
        words = f"CPU with {_cores()} cores"
    versions = f"torch {torch.__version__.split('+')[0]}, Python {platform.python_version()}"
    return f"{time.strftime('%Y-%m-%d')}, {words}, {versions}"


def _cores() -> int:
    known = hasattr(os, "sched_getaffinity")
    return len(os.sched_getaffinity(0)) if known else os.cpu_count() or 1
