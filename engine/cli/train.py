"""`main.py train`: train a project and print its metrics."""

from __future__ import annotations

import argparse
import json
import math
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.allocator import keep_freed_memory
from engine.cli.commands import Commands
from engine.cli.interrupted_later import InterruptedLater
from engine.cli.json_numbers import finite
from engine.cli.opened import opened
from engine.cli.progress_bar import ProgressBar
from engine.cli.status import DONE, FAILED
from engine.errors import ParameterRefused, TrainingFailed
from engine.project.learning_command import SetTraining
from engine.project.places import new_run_folder
from engine.project.project import Project
from engine.project.target import with_setting
from engine.runs.moments import DEFAULT_BUDGET_MIB
from engine.training.events import BatchDone, EpochDone

if TYPE_CHECKING:
    from engine.runs.recorded import Recording


def add_to(commands: Commands) -> None:
    """Add ``train`` to the commands."""
    parser = commands.add_parser("train", help="train a project and print its metrics")
    parser.add_argument("project", type=Path)
    parser.add_argument("--epochs", type=int, help="instead of the project's number")
    parser.add_argument("--device", help="auto, cpu, cuda or mps")
    parser.add_argument("--seed", type=int)
    parser.add_argument("--resume", action="store_true", help="go on from the checkpoint in --out")
    parser.add_argument("--out", type=Path, metavar="DIR", help="folder of the run")
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NODE.PARAM=VALUE",
        dest="changes",
        help="a setting of a node (BLOCK.NODE.PARAM inside a block), or of training, recipe, data "
        "or augmentation",
    )
    parser.add_argument(
        "--snapshots",
        type=float,
        default=DEFAULT_BUDGET_MIB,
        metavar="MIB",
        help="what weights of earlier moments may take on the disk; 0: none are kept",
    )
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_train)


def _train(options: argparse.Namespace) -> int:
    keep_freed_memory()
    project = _adjusted(opened(options.project), options)
    if options.resume and options.out is None:
        raise ParameterRefused("--resume needs --out DIR, the folder of the run to go on with.")
    if not 0 <= options.snapshots < math.inf:
        raise ParameterRefused(
            f"--snapshots expects 0 MiB or more, received {options.snapshots:g}."
        )
    folder = options.out or new_run_folder(project.name)
    result = _trained(project, options, folder)
    goal = project.goal
    met = None if goal is None else goal.is_met(result["metrics"])
    report = {"project": str(options.project), **result, "run": str(folder), "target_met": met}
    if options.json:
        print(json.dumps(finite(report), allow_nan=False))
    else:
        print(_train_report(report, project))
    return FAILED if met is False else DONE


def _adjusted(project: Project, options: argparse.Namespace) -> Project:
    """The project with the changes the command line asks for."""
    for name, value in (
        ("epochs", options.epochs),
        ("device", options.device),
        ("seed", options.seed),
    ):
        if value is not None:
            project = SetTraining(name, value).apply(project)
    for change in options.changes:
        target, separator, text = change.partition("=")
        if not separator or "." not in target:
            raise ParameterRefused(f"--set expects NODE.PARAM=VALUE, received {change!r}")
        project = with_setting(project, target, _value(text))
    return project


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _trained(project: Project, options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    # torch is loaded here, so that the other commands and wrong usage answer at once.
    import torch

    from engine.diagnosis.replay import traced
    from engine.project.preparing import Preparing
    from engine.runs.recorded import Recording
    from engine.training.checkpoint import FILE_NAME
    from engine.training.device import device_in_words
    from engine.training.run import measured_whole

    if not options.resume and (folder / FILE_NAME).exists():
        raise ParameterRefused(
            f"{folder} holds a run already, which would be lost. Add --resume to go on with it, or "
            "name another folder with --out."
        )
    run = Preparing().run(project)
    words = device_in_words(run.device, torch.get_num_threads())
    recording = Recording(
        run, folder, project, resumes=options.resume, snapshots_mib=options.snapshots
    )
    try:
        learned, seconds = _learned(recording, words)
    except TrainingFailed as failure:
        raise traced(failure, run, folder)[0] from None
    return {
        "device": words,
        "seed": project.training.seed,
        "epochs": run.position.epoch,
        "steps": run.position.step,
        "seconds": round(seconds, 3),
        "samples_per_second": round(learned / seconds, 1),
        "metrics": measured_whole(run),
    }


def _learned(recording: Recording, words: str) -> tuple[int, float]:
    """Learn to the end, or until Ctrl+C; how many examples were learned from, and seconds."""
    run, learned = recording.run, 0
    with recording, InterruptedLater() as interrupted:
        bar = ProgressBar(run.epochs, words)
        began = time.perf_counter()
        try:
            for news in recording:
                if isinstance(news, BatchDone):
                    bar.show(news.epoch, news.loss, news.seconds_left)
                elif isinstance(news, EpochDone):
                    learned += run.learning.examples_per_epoch * run.learns
                    bar.epoch_done(news)
                if interrupted.is_asked:
                    bar.note("Interrupted; the run is saved and can go on with --resume.")
                    break
        except TrainingFailed:
            bar.note("The run broke down. Looking for what it began with …")
            raise
        finally:
            bar.close()
        return learned, time.perf_counter() - began


def _train_report(report: dict[str, Any], project: Project) -> str:
    learned = (
        f"{report['epochs']} epochs, {report['steps']} steps in {report['seconds']:.1f} s "
        f"({report['samples_per_second']:,.0f} examples a second)"
    )
    if not any(stage.training.learns for stage in project.plan):
        learned = "measured, nothing was to be learned,"
    lines = [f"{project.name}: {learned} on {report['device']}, seed {report['seed']}"]
    for split, values in report["metrics"].items():
        shown = "  ".join(f"{name} {value:.4f}" for name, value in values.items())
        lines.append(f"  {split:5}  {shown}")
    if project.goal is not None:
        wanted = (
            project.goal.at_least if project.goal.at_least is not None else project.goal.at_most
        )
        words = "reached" if report["target_met"] else "missed"
        lines.append(f"  target {project.goal.metric} {wanted} on {project.goal.split}: {words}")
    lines.append(f"  run kept in {report['run']}")
    return "\n".join(lines)
