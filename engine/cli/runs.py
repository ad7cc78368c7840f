"""`main.py runs`: the runs that are kept, listed, compared, noted, deleted and restored."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from typing import Any

import msgspec

from engine.catalogue.builtin import builtin_catalogue
from engine.cli.commands import Commands
from engine.cli.status import DONE
from engine.data.catalogue import builtin_sources
from engine.errors import FileRefused
from engine.runs.archive import Archive, KeptRun
from engine.runs.compare import Difference, setting_differences
from engine.runs.folder import read_begun, stored_project
from engine.runs.moments import moments_of

_BARS = "▁▂▃▄▅▆▇█"


def add_to(commands: Commands) -> None:
    """Add ``runs`` to the commands."""
    parser = commands.add_parser("runs", help="list, compare, note, delete and restore runs")
    actions = parser.add_subparsers(metavar="ACTION")
    parser.set_defaults(command=_list, trash=False, json=False)

    listing = actions.add_parser("list", help="all runs, the newest first")
    listing.add_argument("--trash", action="store_true", help="those in the trash")
    listing.add_argument("--json", action="store_true")
    listing.set_defaults(command=_list)

    show = actions.add_parser("show", help="what is kept of a run")
    show.add_argument("run")
    show.add_argument("--json", action="store_true")
    show.set_defaults(command=_show)

    compare = actions.add_parser("compare", help="the settings in which runs differ")
    compare.add_argument("runs", nargs="+", metavar="RUN")
    compare.add_argument("--json", action="store_true")
    compare.set_defaults(command=_compare)

    note = actions.add_parser("note", help="keep words on a run; none: remove them")
    note.add_argument("run")
    note.add_argument("text", nargs="?", default="")
    note.set_defaults(command=_note)

    for name, words in (("delete", "into the trash"), ("restore", "out of the trash")):
        moving = actions.add_parser(name, help=f"put runs {words}")
        moving.add_argument("runs", nargs="+", metavar="RUN")
        moving.set_defaults(command=_move, moves=name)
    emptying = actions.add_parser("empty-trash", help="remove what is in the trash for good")
    emptying.set_defaults(command=_empty)


def _list(options: argparse.Namespace) -> int:
    archive = Archive()
    runs = archive.trashed() if options.trash else archive.runs()
    if options.json:
        print(json.dumps({"runs": [_as_json(run) for run in runs]}, allow_nan=False))
        return DONE
    width = max((len(run.id) for run in runs), default=0)
    for run in runs:
        summary = run.summary
        result = "" if summary.result is None else f"{summary.goal} {summary.result:.4f}"
        epochs = f"{summary.epochs}/{summary.of_epochs}"
        line = (
            f"{run.id:{width}}  {_state(run):11}  {epochs:>9} epochs  {_seconds(run):>8}  "
            f"{_bars(summary.progress):16}  {result}"
        )
        print(f"{line}  {run.note.splitlines()[0] if run.note else ''}".rstrip())
    if not runs:
        print("There are no runs in the trash." if options.trash else "There are no runs yet.")
    return DONE


def _show(options: argparse.Namespace) -> int:
    run = Archive().run(options.run)
    begun = read_begun(run.folder)
    moments = moments_of(run.folder)
    if options.json:
        told = {**_as_json(run), "begun": msgspec.to_builtins(begun)}
        told["moments"] = [moment._asdict() for moment in moments]
        print(json.dumps(told, allow_nan=False))
        return DONE
    summary = run.summary
    when = time.strftime("%Y-%m-%d %H:%M", time.localtime(summary.started))
    print(f"{run.id}: {summary.name}, {_state(run)}, begun {when}")
    if summary.text:
        print(f"  {summary.text}")
    print(
        f"  {summary.epochs} of {summary.of_epochs} epochs, {summary.steps} steps, {_seconds(run)}"
    )
    for split, values in summary.metrics.items():
        shown = "  ".join(f"{n} {'?' if v is None else f'{v:.4f}'}" for n, v in values.items())
        print(f"  {split:5}  {shown}")
    print(f"  on {begun.device}, seed {begun.seed}, {_pairs(begun.versions)}")
    if begun.parent:
        step = "" if begun.parent_step is None else f", step {begun.parent_step}"
        print(f"  begun from {begun.parent}{step}")
    space = sum(moment.bytes for moment in moments) / 2**20
    print(f"  {len(moments)} moments, {space:.1f} MiB")
    if run.note:
        print(f"  {run.note}")
    print(f"  in {run.folder}")
    return DONE


def _compare(options: argparse.Namespace) -> int:
    archive, layers, sources = Archive(), builtin_catalogue(), builtin_sources()
    runs = [archive.run(name) for name in options.runs]
    projects = [stored_project(run.folder, layers, sources) for run in runs]
    facts = [{"device": run.summary.device, "result": run.summary.result} for run in runs]
    rows = setting_differences(projects, facts)
    if options.json:
        told = {row.name: list(row.values) for row in rows}
        print(json.dumps({"runs": options.runs, "differences": told}, default=str))
    else:
        print(_table([Difference("", tuple(run.id for run in runs)), *rows]))
    return DONE


def _note(options: argparse.Namespace) -> int:
    Archive().note(options.run, options.text)
    return DONE


def _move(options: argparse.Namespace) -> int:
    archive = Archive()
    move = archive.delete if options.moves == "delete" else archive.restore
    refusals = []
    for name in options.runs:
        try:
            move(name)
        except FileRefused as refusal:
            refusals.append(str(refusal))
    if refusals:
        raise FileRefused(" ".join(refusals))
    return DONE


def _empty(_: argparse.Namespace) -> int:
    count = Archive().empty_trash()
    print(f"{count} run{'' if count == 1 else 's'} removed.")
    return DONE


def _as_json(run: KeptRun) -> dict[str, Any]:
    told: dict[str, Any] = msgspec.to_builtins(run.summary)
    more = {"id": run.id, "folder": str(run.folder), "note": run.note}
    return {**told, **more, "interrupted": run.is_interrupted, "result": run.summary.result}


def _state(run: KeptRun) -> str:
    return "interrupted" if run.is_interrupted else run.summary.state.value


def _seconds(run: KeptRun) -> str:
    return f"{run.summary.seconds:.1f} s"


def _pairs(values: dict[str, str]) -> str:
    return ", ".join(f"{name} {value}" for name, value in values.items())


def _bars(values: Sequence[float | None]) -> str:
    """A curve as a line of bars, at most 16."""
    known = [value for value in values if value is not None]
    if not known:
        return ""
    low, high = min(known), max(known)
    shown = values[:: max(1, -(-len(values) // 16))]
    top = len(_BARS) - 1
    scale = top / (high - low) if high > low else 0.0
    return "".join(" " if v is None else _BARS[round((v - low) * scale)] for v in shown)


def _table(rows: Sequence[Difference]) -> str:
    cells = [[row.name, *("-" if v is None else str(v) for v in row.values)] for row in rows]
    widths = [max(len(line[column]) for line in cells) for column in range(len(cells[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in cells
    )
