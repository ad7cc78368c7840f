"""`main.py gallery`: measure what the gallery promises."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from engine.allocator import keep_freed_memory
from engine.cli.commands import Commands
from engine.cli.status import DONE, FAILED


def add_to(commands: Commands) -> None:
    """Add ``gallery`` to the commands."""
    parser = commands.add_parser("gallery", help="measure what the gallery promises")
    parser.add_argument("names", nargs="*", metavar="NAME", help="rows, as A1, or projects")
    parser.add_argument("--quick", action="store_true", help="only what ends in seconds")
    parser.add_argument(
        "--results", type=Path, metavar="FILE", help="instead of projects/RESULTS.md"
    )
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_gallery)


def _gallery(options: argparse.Namespace) -> int:
    # Loads torch, as the other commands need not.
    from engine.gallery.run import measure_gallery

    keep_freed_memory()
    found = measure_gallery(
        options.names,
        lambda text: print(text, file=sys.stderr, flush=True),
        quick=options.quick,
        results=options.results,
    )
    if options.json:
        print(json.dumps({"rows": [outcome.to_json() for outcome in found]}, allow_nan=False))
    else:
        for outcome in found:
            word = "met   " if outcome.is_met else "MISSED"
            print(f"{outcome.row.id:4} {word} {outcome.row.title}: {outcome.measured}")
    return DONE if all(outcome.is_met for outcome in found) else FAILED
