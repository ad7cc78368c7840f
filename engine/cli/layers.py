"""`main.py layers`: the catalogue."""

from __future__ import annotations

import argparse
import json
from typing import Any

from engine.catalogue.builtin import builtin_catalogue
from engine.cli.commands import Commands
from engine.cli.status import DONE


def add_to(commands: Commands) -> None:
    """Add ``layers`` to the commands."""
    parser = commands.add_parser("layers", help="the catalogue")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_layers)


def _layers(options: argparse.Namespace) -> int:
    catalogue = builtin_catalogue()
    if options.json:
        listed = [
            {
                "id": layer.id,
                "title": layer.title,
                "category": layer.category.value,
                "help": layer.help_text(),
                "formula": layer.formula,
                "source": layer.source,
                "parameters": [_parameter_json(p) for p in layer.parameters()],
            }
            for layer in catalogue
        ]
        print(json.dumps({"layers": listed}))
        return DONE
    for layer in catalogue:
        settings = ", ".join(f"{p.name}={p.default}" for p in layer.parameters())
        first = layer.help_text().splitlines()[0] if layer.help_text() else ""
        print(f"{layer.id:24} {layer.category.value:15} {settings}\n{'':24} {first}")
    return DONE


def _parameter_json(parameter: Any) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "kind": parameter.kind,
        "default": parameter.default,
        "low": parameter.low,
        "high": parameter.high,
        "unit": parameter.unit,
        "choices": [value for value, _ in parameter.choices],
        "help": parameter.doc,
    }
