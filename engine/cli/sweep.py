"""`main.py sweep`: train a project with many settings, and say which are best."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec

from engine.allocator import keep_freed_memory
from engine.cli.commands import Commands
from engine.cli.json_numbers import finite
from engine.cli.opened import opened
from engine.cli.status import DONE, FAILED
from engine.errors import FileRefused, ParameterRefused
from engine.project.file import write_project
from engine.sweep.journal import ENDED, RUNNING, Journal, Trial, best_of, best_project
from engine.sweep.journal import FAILED as FAILED_TRIAL
from engine.sweep.sweep import METHODS, Aim, Axis, Sweep

_ASKS_EVERY_S = 0.1
"""How often it looks whether it is to stop."""

_GENTLY = 10
"""So many steps of priority are given up."""

_EXAMPLES = """\
examples:
  main.py sweep lenet.json --out s --vary training.learning_rate=1e-4..1e-1:4:log
  main.py sweep lenet.json --out s --vary conv1.filters=4,8,16 --vary training.batch_size=32,128
  main.py sweep lenet.json --out s --method search --trials 40 --prune \\
      --vary training.learning_rate=1e-4..1e-1:log --aim test/accuracy --highest
  main.py sweep --out s          goes on with the sweep in s
"""


def add_to(commands: Commands) -> None:
    """Add ``sweep`` to the commands."""
    parser = commands.add_parser(
        "sweep",
        help="train a project with many settings",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("project", type=Path, nargs="?", help="left out: go on with that in --out")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="its folder")
    parser.add_argument(
        "--vary",
        action="append",
        default=[],
        metavar="SETTING=VALUES",
        help="NODE.SETTING, training.SETTING, recipe.SETTING or data.SETTING; a list (4,8,16) or "
        "a range (LOW..HIGH, with :STEPS for a grid and :log for equal factors)",
    )
    parser.add_argument("--method", choices=list(METHODS), default="grid")
    parser.add_argument("--trials", type=int, default=20, help="random and search: how many")
    parser.add_argument("--seeds", type=int, default=1, help="train each so often, take the mean")
    parser.add_argument("--aim", default="", metavar="SPLIT/METRIC", help="as test/accuracy")
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--highest", action="store_true", help="more is better")
    way.add_argument("--lowest", action="store_true", help="less is better")
    parser.add_argument("--prune", action="store_true", help="search: end what falls behind")
    parser.add_argument("--seed", type=int, default=0, help="chance of the choice")
    parser.add_argument("--best", type=Path, metavar="FILE", help="write the best as a project")
    parser.add_argument(
        "--gently", action="store_true", help="leave the machine to others where they want it"
    )
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_sweep)


def _sweep(options: argparse.Namespace) -> int:
    keep_freed_memory()
    journal = Journal(options.out)
    if options.project is not None:
        project = opened(options.project)
        sweep = asked(options).checked(project)
        journal.begin(sweep, project)
    elif not journal.exists:
        raise FileRefused(f"There is no sweep in {options.out}; name a project to begin one.")
    sweep, project = journal.asked()
    if options.gently and hasattr(os, "nice"):
        os.nice(_GENTLY)
    with journal.held():
        is_whole = _worked(journal, sweep.count(project), quiet=options.json)
    trials = journal.trials()
    best = best_of(trials, sweep)
    if options.best is not None and best is not None:
        write_project(best_project(journal, best), options.best)
    if options.json:
        print(json.dumps(finite(_report(journal, trials, best, is_whole)), allow_nan=False))
    else:
        print(_table(sweep, trials, best))
    return DONE if best is not None else FAILED


def asked(options: argparse.Namespace) -> Sweep:
    """The sweep that the options describe.

    Raises:
        ParameterRefused: if a range or list can not be read.
    """
    split, slash, metric = (options.aim or "test/loss").partition("/")
    if not slash or split not in ("train", "test"):
        raise ParameterRefused(f"--aim expects train/METRIC or test/METRIC, not {options.aim!r}.")
    losses = metric.endswith(("loss", "error", "entropy"))
    return Sweep(
        axes=tuple(axis_of(text) for text in options.vary),
        method=options.method,
        trials=options.trials,
        seeds=options.seeds,
        aim=Aim(
            metric=metric,
            split=split,
            is_highest=options.highest or not (options.lowest or losses),
        ),
        prunes=options.prune,
        seed=options.seed,
    )


def axis_of(text: str) -> Axis:
    """One ``SETTING=VALUES`` of the command line.

    Raises:
        ParameterRefused: if it can not be read.
    """
    target, equals, values = text.partition("=")
    if not equals or not target or not values:
        raise ParameterRefused(f"--vary expects SETTING=VALUES, received {text!r}.")
    low, dots, rest = values.partition("..")
    if not dots:
        return Axis(target=target, values=tuple(_value(part) for part in values.split(",")))
    high, *more = rest.split(":")
    try:
        steps = next((int(part) for part in more if part != "log"), 5)
        return Axis(
            target=target,
            low=float(low),
            high=float(high),
            steps=steps,
            is_logarithmic="log" in more,
        )
    except ValueError:
        raise ParameterRefused(
            f"--vary expects LOW..HIGH, LOW..HIGH:STEPS or LOW..HIGH:STEPS:log, received {text!r}."
        ) from None


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _worked(journal: Journal, count: int, *, quiet: bool) -> bool:
    """Work until all is done, or until asked to stop; whether all is done."""
    from engine.sweep.running import run_sweep  # loads torch

    work = run_sweep(journal)
    journal.take_stop()
    asked_again = 0.0
    try:
        for news in work:
            if news is not None and not quiet and news.state != RUNNING:
                line = _line(news.number, count, news.state, news.value, dict(news.settings))
                print(f"{line}  {news.failure}".rstrip())
                sys.stdout.flush()
            if time.perf_counter() >= asked_again:
                if journal.take_stop():
                    return False
                asked_again = time.perf_counter() + _ASKS_EVERY_S
    except KeyboardInterrupt:
        print(f"Interrupted; main.py sweep --out {journal.folder} goes on.", file=sys.stderr)
        return False
    finally:
        work.close()
    return True


def _line(number: int, count: int, state: str, value: float, settings: dict[str, Any]) -> str:
    told = "  ".join(f"{name} {value}" for name, value in settings.items())
    return f"{number + 1:4}/{count}  {state:7}  {value:10.5g}  {told}"


def _table(sweep: Sweep, trials: tuple[Trial, ...], best: Trial | None) -> str:
    over = [trial for trial in trials if trial.state == ENDED]
    over.sort(key=lambda t: t.result, reverse=sweep.aim.is_highest)
    lines = [f"{len(over)} trials ended; {sweep.aim.curve}, the best first:"]
    for trial in over[:10]:
        lines.append(
            _line(trial.number, len(trials), trial.state, trial.result, {**trial.settings})
        )
    failed = [trial for trial in trials if trial.state == FAILED_TRIAL]
    for reason, count in Counter(trial.failure for trial in failed).most_common():
        lines.append(f"{count} trial{'' if count == 1 else 's'} failed: {reason}")
    if best is None:
        lines.append("No trial ended.")
    return "\n".join(lines)


def _report(
    journal: Journal, trials: tuple[Trial, ...], best: Trial | None, is_whole: bool
) -> dict[str, Any]:
    return {
        "sweep": str(journal.folder),
        "whole": is_whole,
        "trials": [_told(trial) for trial in trials],
        "best": None if best is None else _told(best),
        "seconds": round(sum(trial.seconds for trial in trials), 3),
    }


def _told(trial: Trial) -> dict[str, Any]:
    told = msgspec.to_builtins(trial, enc_hook=str)
    return {**told, "result": trial.result}
