"""The parser of the command line, and the dispatch to its commands."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from engine.cli import check, export, gallery, import_, layers, runs, summary, sweep, train
from engine.cli.status import FAILED, WRONG_USAGE
from engine.errors import (
    ChainruleError,
    CommandRefused,
    FileRefused,
    ImportRefused,
    ParameterRefused,
)

_COMMANDS = (train, runs, sweep, summary, check, export, layers, import_, gallery)


def main(arguments: Sequence[str]) -> int:
    """Carry out a command; gives the exit status."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except (FileRefused, ParameterRefused, CommandRefused, ImportRefused) as refusal:
        print(f"chainrule: {refusal}", file=sys.stderr)
        return WRONG_USAGE
    except ChainruleError as failure:
        print(f"chainrule: {failure}", file=sys.stderr)
        return FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="main.py", description="Chainrule without a screen.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in _COMMANDS:
        command.add_to(commands)
    return parser
