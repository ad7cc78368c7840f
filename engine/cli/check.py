"""`main.py check`: look for problems."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from engine.cli.commands import Commands
from engine.cli.opened import inferred, opened, problems_json
from engine.cli.status import DONE, FAILED
from engine.errors import ChainruleError


def add_to(commands: Commands) -> None:
    """Add ``check`` to the commands."""
    parser = commands.add_parser("check", help="look for problems")
    parser.add_argument("projects", type=Path, nargs="+", metavar="PROJECT")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_check)


def _check(options: argparse.Namespace) -> int:
    reports = [_checked(path) for path in options.projects]
    has_errors = any(p["severity"] == "problem" for r in reports for p in r["problems"])
    if options.json:
        print(json.dumps({"projects": reports}))
    else:
        for report in reports:
            problems = report["problems"]
            print(f"{report['project']}: {'no problems' if not problems else ''}".rstrip())
            for found in problems:
                where = f"{found['node']}: " if found["node"] else ""
                print(f"  {found['severity']}: {where}{found['text']} {found['hint']}".rstrip())
    return FAILED if has_errors else DONE


def _checked(path: Path) -> dict[str, Any]:
    try:
        problems = problems_json(inferred(opened(path)))
    except ChainruleError as failure:
        problems = [{"node": "", "severity": "problem", "text": str(failure), "hint": ""}]
    return {"project": str(path), "problems": problems}
