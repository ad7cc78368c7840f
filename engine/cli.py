"""The command line without a screen: train, summary, check, export, layers, gallery."""

from __future__ import annotations

import argparse
import json
import math
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from engine.allocator import keep_freed_memory
from engine.catalogue.builtin import builtin_catalogue
from engine.data.catalogue import builtin_sources
from engine.errors import (
    ChainruleError,
    CommandRefused,
    FileRefused,
    ImportRefused,
    ParameterRefused,
)
from engine.graph.command import SetParameter
from engine.graph.graph import Graph
from engine.inference.infer import Memo, infer
from engine.inference.report import Inference, NodeReport
from engine.project.file import read_project
from engine.project.places import new_run_folder
from engine.project.project import OnGraph, Project, SetAugmentation, SetData, SetTraining

DONE, FAILED, WRONG_USAGE = 0, 1, 2
_ROUNDING = 1e-3


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

    train = commands.add_parser("train", help="train a project and print its metrics")
    train.add_argument("project", type=Path)
    train.add_argument("--epochs", type=int, help="instead of the project's number")
    train.add_argument("--device", help="auto, cpu, cuda or mps")
    train.add_argument("--seed", type=int)
    train.add_argument("--resume", action="store_true", help="go on from the checkpoint in --out")
    train.add_argument("--out", type=Path, metavar="DIR", help="folder of the run")
    train.add_argument(
        "--set", action="append", default=[], metavar="NODE.PARAM=VALUE", dest="changes"
    )
    train.add_argument("--json", action="store_true")
    train.set_defaults(command=_train)

    summary = commands.add_parser("summary", help="shapes and counts of every node")
    summary.add_argument("project", type=Path)
    summary.add_argument(
        "--batch",
        type=int,
        metavar="N",
        help="examples in a step, for the memory; else the project's",
    )
    summary.add_argument("--json", action="store_true")
    summary.set_defaults(command=_summary)

    check = commands.add_parser("check", help="look for problems")
    check.add_argument("projects", type=Path, nargs="+", metavar="PROJECT")
    check.add_argument("--json", action="store_true")
    check.set_defaults(command=_check)

    export = commands.add_parser("export", help="write the network for other programs")
    export.add_argument("project", type=Path)
    export.add_argument("file", type=Path, metavar="FILE")
    export.add_argument(
        "--to", required=True, metavar="FORMAT", help="python, onnx, torch-export or safetensors"
    )
    export.add_argument("--run", type=Path, metavar="DIR", help="take the weights of this run")
    export.add_argument(
        "--with-data", action="store_true", help="python: write the examples beside it too"
    )
    export.set_defaults(command=_export)

    layers = commands.add_parser("layers", help="the catalogue")
    layers.add_argument("--json", action="store_true")
    layers.set_defaults(command=_layers)

    brought = commands.add_parser(
        "import",
        help="make a project of a PyTorch module",
        description="Make a project of a PyTorch module, with its weights. This runs the code you "
        "point at (it is imported, called and traced), so name only code and files you trust.",
    )
    brought.add_argument(
        "model", help="package.module:callable, path/to/file.py:callable, or a torch.export file"
    )
    brought.add_argument("-o", "--out", type=Path, required=True, metavar="PROJECT")
    brought.add_argument(
        "--input",
        action="append",
        default=[],
        metavar="SIZES",
        dest="inputs",
        help="one example, without the batch: 3x224x224, steps:20x8, tokens:50/1000; once for each "
        "argument of forward",
    )
    brought.add_argument("--classes", type=int, metavar="N", help="add a target, a loss, accuracy")
    brought.add_argument("--data", metavar="ID", help="the data set to learn from, as mnist_5k")
    brought.add_argument("--flat", action="store_true", help="no blocks")
    brought.add_argument(
        "--keep-unknown",
        action="store_true",
        help="nodes that only remember stand for what the palette lacks",
    )
    brought.add_argument("--json", action="store_true")
    brought.set_defaults(command=_import)

    gallery = commands.add_parser("gallery", help="measure what the gallery promises")
    gallery.add_argument("names", nargs="*", metavar="NAME", help="rows, as A1, or projects")
    gallery.add_argument("--quick", action="store_true", help="only what ends in seconds")
    gallery.add_argument(
        "--results", type=Path, metavar="FILE", help="instead of projects/RESULTS.md"
    )
    gallery.add_argument("--json", action="store_true")
    gallery.set_defaults(command=_gallery)
    return parser


def _read(path: Path) -> Project:
    return read_project(path, builtin_catalogue(), builtin_sources())


def _inferred(project: Project) -> Inference:
    fields = {field.name: field.spec for field in project.data.fields()}
    return infer(project.graph, fields, Memo())


# train


def _train(options: argparse.Namespace) -> int:
    keep_freed_memory()
    project = _adjusted(_read(options.project), options)
    if options.resume and options.out is None:
        raise ParameterRefused("--resume needs --out DIR, the folder of the run to go on with.")
    folder = options.out or new_run_folder(project.name)
    result = _trained(project, options, folder)
    goal = project.goal
    met = None if goal is None else goal.is_met(result["metrics"])
    report = {"project": str(options.project), **result, "run": str(folder), "target_met": met}
    if options.json:
        print(json.dumps(_finite(report), allow_nan=False))
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
        node, dot, parameter = target.partition(".")
        if not separator or not dot:
            raise ParameterRefused(f"--set expects NODE.PARAM=VALUE, received {change!r}")
        value = _value(text)
        if node == "training":
            project = SetTraining(parameter, value).apply(project)
        elif node == "data" and node not in project.graph.by_name:
            project = SetData(project.data.replace(**{parameter: value})).apply(project)
        elif node == "augmentation" and node not in project.graph.by_name:
            project = SetAugmentation(parameter, value).apply(project)
        else:
            project = OnGraph(SetParameter(node, parameter, value)).apply(project)
    return project


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _finite(value: Any) -> Any:
    """The same with None in place of numbers that JSON can not hold."""
    if isinstance(value, dict):
        return {name: _finite(item) for name, item in value.items()}
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _trained(project: Project, options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    # torch is loaded here, so that the other commands and wrong usage answer at once.
    import torch

    from engine.compile.model import compile_graph
    from engine.training.checkpoint import load_checkpoint, save_checkpoint
    from engine.training.device import choose_device, device_in_words, threads_for
    from engine.training.evaluation import evaluate_whole
    from engine.training.events import BatchDone, EpochDone
    from engine.training.run import prepare_run, train

    settings = project.training
    inference = _inferred(project)
    device = choose_device(settings.device)
    model = compile_graph(project.graph, inference, settings.seed, learns=settings.learns)
    flops = inference.totals.flops * settings.batch_size
    torch.set_num_threads(threads_for(flops, beside_window=False))
    run = prepare_run(model, project.data.load(), settings, project.augmentation, device)
    if options.resume:
        load_checkpoint(run, folder)
    else:
        save_checkpoint(run, folder)  # better now than never, if the disk takes nothing
    words = device_in_words(device, torch.get_num_threads())
    bar = _ProgressBar(settings.epochs, words)
    began, learned = time.perf_counter(), 0
    saved = began
    try:
        for news in train(run):
            if isinstance(news, BatchDone):
                bar.show(news.epoch, news.loss, news.seconds_left)
            elif isinstance(news, EpochDone):
                learned += run.train_set.count * settings.learns
                bar.epoch_done(news)
                if time.perf_counter() - saved > 10:
                    save_checkpoint(run, folder)
                    saved = time.perf_counter()
    except KeyboardInterrupt:
        bar.note("Interrupted; the run is saved and can go on with --resume.")
    bar.close()
    seconds = time.perf_counter() - began
    save_checkpoint(run, folder)
    return {
        "device": words,
        "seed": settings.seed,
        "epochs": run.position.epoch,
        "steps": run.position.step,
        "seconds": round(seconds, 3),
        "samples_per_second": round(learned / seconds, 1),
        "metrics": {
            "train": evaluate_whole(model, run.judged_train_set),
            "test": evaluate_whole(model, run.test_set),
        },
    }


class _ProgressBar:
    """A line on standard error that shows how far a run is."""

    _WIDTH = 28

    def __init__(self, epochs: int, device: str) -> None:
        self._epochs = epochs
        self._live = sys.stderr.isatty()
        self._score = ""
        self._shown = 0.0
        self.note(f"Training on {device}")

    def show(self, epoch: float, loss: float | None, seconds_left: float | None) -> None:
        """Draw the bar, at most ten times a second."""
        now = time.perf_counter()
        if not self._live or now - self._shown < 0.1:
            return
        self._shown = now
        filled = round(self._WIDTH * epoch / self._epochs)
        bar = "█" * filled + "·" * (self._WIDTH - filled)
        left = "" if seconds_left is None else f"  {seconds_left:.0f} s left"
        loss_text = "" if loss is None else f"  loss {loss:.4f}"
        line = f"\r{bar} epoch {epoch:.1f} of {self._epochs}{loss_text}{self._score}{left}"
        print(f"{line:<100}", end="", file=sys.stderr, flush=True)

    def epoch_done(self, news: Any) -> None:
        """Remember the test set's figures; without a terminal, print them at each tenth."""
        values = {name: value for name, value in news.test.items() if name != "loss"}
        self._score = "".join(f"  {name} {value:.4f}" for name, value in list(values.items())[-1:])
        step = max(self._epochs // 10, 1)
        if (
            not self._live
            and self._epochs
            and (news.epoch % step == 0 or news.epoch == self._epochs)
        ):
            self.note(
                f"epoch {news.epoch} of {self._epochs}  loss {news.test['loss']:.4f}{self._score}"
            )

    def note(self, text: str) -> None:
        """Print a line of its own."""
        print(text, file=sys.stderr, flush=True)

    def close(self) -> None:
        """End the line."""
        if self._live:
            print(file=sys.stderr)


def _train_report(report: dict[str, Any], project: Project) -> str:
    learned = (
        f"{report['epochs']} epochs, {report['steps']} steps in {report['seconds']:.1f} s "
        f"({report['samples_per_second']:,.0f} examples a second)"
    )
    if not project.training.learns:
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


# import


def _import(options: argparse.Namespace) -> int:
    # torch is loaded here, so that the other commands and wrong usage answer at once.
    from engine.interchange.import_files import write_imported
    from engine.interchange.import_model import (
        Wishes,
        import_model,
        largest_difference,
        loaded,
        spec_from_text,
    )

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
    print(json.dumps(_finite(report)) if options.json else _import_report(report))
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


# summary


def _summary(options: argparse.Namespace) -> int:
    project = _read(options.project)
    inference = _inferred(project)
    totals = inference.totals
    batch = options.batch or project.training.batch_size
    if options.json:
        print(
            json.dumps(
                {
                    "parameters": totals.parameters,
                    "weights": totals.weights,
                    "biases": totals.biases,
                    "links": totals.links,
                    "flops": totals.flops,
                    "activations": totals.activations,
                    "batch_size": batch,
                    "training_bytes": inference.training_bytes(batch),
                    "nodes": _nodes_json(project.graph, inference),
                    "problems": _problems_json(inference),
                }
            )
        )
    else:
        print(_summary_table(project, inference, batch))
    return FAILED if inference.has_errors else DONE


def _nodes_json(graph: Graph, inference: Inference) -> list[dict[str, Any]]:
    return [_node_json(graph, name, report) for name, report in inference.nodes.items()]


def _node_json(graph: Graph, name: str, report: NodeReport) -> dict[str, Any]:
    field = report.receptive_field
    found = {
        "name": name,
        "type": graph.node(name).layer.id,
        "output": [list(spec.shape) for spec in report.outputs],
        "parameters": report.counts.parameters,
        "weights": report.counts.weights,
        "biases": report.counts.biases,
        "links": report.counts.links,
        "flops": report.counts.flops,
        "receptive_field": None if field is None or field.size is None else list(field.size),
        "stride": None if field is None or field.size is None else [float(s) for s in field.stride],
    }
    if report.inside:
        inside = graph.inside(name)
        found |= {
            "block": graph.node(name).layer.values()["block"],
            "steps": report.steps,
            "inside": [_nodes_json(inside, copy) for copy in report.inside],
        }
    return found


def _problems_json(inference: Inference) -> list[dict[str, str]]:
    return [
        {"node": name, "severity": problem.severity, "text": problem.text, "hint": problem.hint}
        for name, problem in inference.problems
    ]


_HEADER = ("node", "layer", "output", "parameters", "links", "multiply-adds", "sees")


def _summary_table(project: Project, inference: Inference, batch: int) -> str:
    rows = [_HEADER, *_summary_rows(project.graph, inference, "")]
    totals = inference.totals
    numbers = (totals.parameters, totals.links, totals.multiply_adds)
    rows.append(("in all", "", "", *(f"{n:,}" for n in numbers), ""))
    widths = [max(len(row[i]) for row in rows) for i in range(len(_HEADER))]
    lines = ["  ".join(c.ljust(w) for c, w in zip(r, widths, strict=True)).rstrip() for r in rows]
    lines.insert(1, "  ".join("─" * w for w in widths))
    memory = inference.training_bytes(batch) / 2**20
    lines.append(f"learning takes about {memory:,.1f} MiB with batches of {batch}")
    lines += [f"{p.severity}: {name}: {p.text}. {p.hint}" for name, p in inference.problems]
    return "\n".join(lines)


def _summary_rows(graph: Graph, inference: Inference, indent: str) -> Iterator[tuple[str, ...]]:
    """A row for each node; below a block those inside its first copy, which the block counts in."""
    for name, report in inference.nodes.items():
        layer, counts = graph.node(name).layer, report.counts
        words = f"{layer.title} {layer.summary()}" if report.inside else layer.title
        yield (
            indent + name,
            words,
            ", ".join(map(str, report.outputs)) or "?",
            f"{counts.parameters:,}",
            f"{counts.links:,}",
            f"{counts.multiply_adds:,}",
            str(report.receptive_field or ""),
        )
        if report.inside:
            yield from _summary_rows(graph.inside(name), report.inside[0], f"{indent}  ")


# check


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
        problems = _problems_json(_inferred(_read(path)))
    except ChainruleError as failure:
        problems = [{"node": "", "severity": "problem", "text": str(failure), "hint": ""}]
    return {"project": str(path), "problems": problems}


# export


def _export(options: argparse.Namespace) -> int:
    from engine.interchange.export import export_project  # loads torch

    project = _read(options.project)
    written = export_project(
        project, options.to, options.file, run=options.run, with_data=options.with_data
    )
    for words in written.words:
        print(words)
    for file in written.files:
        print(f"  {file}")
    return DONE


# layers


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


# gallery


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
