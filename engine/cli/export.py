"""`main.py export`: write the network for other programs."""

from __future__ import annotations

import argparse
from pathlib import Path

from engine.cli.commands import Commands
from engine.cli.opened import opened
from engine.cli.status import DONE


def add_to(commands: Commands) -> None:
    """Add ``export`` to the commands."""
    parser = commands.add_parser("export", help="write the network for other programs")
    parser.add_argument("project", type=Path)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--to",
        required=True,
        metavar="FORMAT",
        help="python, onnx, torch-export or safetensors; svg, png or pdf for a picture of the "
        "drawing, which has options of its own (--to svg --help)",
    )
    parser.add_argument("--run", type=Path, metavar="DIR", help="take the weights of this run")
    parser.add_argument(
        "--with-data", action="store_true", help="python: write the examples beside it too"
    )
    parser.set_defaults(command=_export)


def _export(options: argparse.Namespace) -> int:
    from engine.interchange.writing.export import export_project  # loads torch

    project = opened(options.project)
    written = export_project(
        project, options.to, options.file, run=options.run, with_data=options.with_data
    )
    for words in written.words:
        print(words)
    for file in written.files:
        print(f"  {file}")
    return DONE
