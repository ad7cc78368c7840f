"""`main.py import`: make a project of a PyTorch module."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from engine.catalogue.builtin import builtin_catalogue
from engine.cli.commands import Commands
from engine.cli.json_numbers import finite
from engine.cli.status import DONE, FAILED
from engine.data.catalogue import builtin_sources
from engine.errors import ParameterRefused

_ROUNDING = 1e-3


def add_to(commands: Commands) -> None:
    """Add ``import`` to the commands."""
    parser = commands.add_parser(
        "import",
        help="make a project of a PyTorch module",
        description="Make a project of a PyTorch module, with its weights. This runs the code you "
        "point at (it is imported, called and traced), so name only code and files you trust.",
    )
    parser.add_argument(
        "model", help="package.module:callable, path/to/file.py:callable, or a torch.export file"
    )
    parser.add_argument("-o", "--out", type=Path, required=True, metavar="PROJECT")
    parser.add_argument(
        "--input",
        action="append",
        default=[],
        metavar="SIZES",
        dest="inputs",
        help="one example, without the batch: 3x224x224, steps:20x8, tokens:50/1000; once for each "
        "argument of forward",
    )
    parser.add_argument("--classes", type=int, metavar="N", help="add a target, a loss, accuracy")
    parser.add_argument("--data", metavar="ID", help="the data set to learn from, as mnist_5k")
    parser.add_argument("--flat", action="store_true", help="no blocks")
    parser.add_argument(
        "--keep-unknown",
        action="store_true",
        help="nodes that only remember stand for what the palette lacks",
    )
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_import)


def _import(options: argparse.Namespace) -> int:
    # torch is loaded here, so that the other commands and wrong usage answer at once.
    from engine.interchange.reading.files import write_imported
    from engine.interchange.reading.import_model import import_model
    from engine.interchange.reading.imported import largest_difference
    from engine.interchange.reading.wishes import Wishes, loaded, spec_from_text

    if options.classes is not None and options.classes < 2:
        raise ParameterRefused(f"--classes: expected 2 or more, received {options.classes}")
    sources = builtin_sources()
    wishes = Wishes(
        tuple(spec_from_text(text) for text in options.inputs),
        options.classes,
        None if options.data is None else sources[options.data](),
        options.flat,
        options.keep_unknown,
    )
    model = loaded(options.model)
    imported = import_model(model, wishes, builtin_catalogue(), sources)
    difference = None if imported.unknown else largest_difference(imported, model)
    is_other = difference is not None and not difference <= _ROUNDING
    written = write_imported(imported, options.out)
    report = {
        "project": str(written.project),
        "weights": str(written.weights),
        "run": None if written.run is None else str(written.run),
        "nodes": len(imported.project.graph.nodes),
        "blocks": [block.name for block in imported.project.graph.blocks.definitions],
        "parameters": imported.parameters,
        "largest_difference": difference,
        "unknown": [str(unknown) for unknown in imported.unknown],
        "notes": list(imported.notes),
    }
    print(json.dumps(finite(report)) if options.json else _import_report(report))
    return FAILED if is_other else DONE


def _import_report(report: dict[str, Any]) -> str:
    blocks = f", blocks: {', '.join(report['blocks'])}" if report["blocks"] else ""
    lines = [
        f"{report['project']}: {report['nodes']} nodes{blocks}; "
        f"{report['parameters']:,} parameters kept in {report['weights']}"
    ]
    if report["largest_difference"] is not None:
        lines.append(
            f"  its outputs differ from the model's by at most {report['largest_difference']:.1e}"
        )
        if report["largest_difference"] > _ROUNDING:
            lines.append(
                "  That is more than rounding explains, so the drawing does something else than "
                "the model (unless the model draws random numbers)."
            )
    lines += [f"  not expressed: {text}" for text in report["unknown"]]
    lines += [f"  {note}" for note in report["notes"]]
    if report["run"] is not None:
        lines.append(
            f"  to train on from these weights: main.py train {report['project']} --resume "
            f"--out {report['run']}  (or open that run in the window)"
        )
    return "\n".join(lines)
