"""`main.py summary`: shapes and counts of every node."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.cli.commands import Commands
from engine.cli.opened import inferred, opened, problems_json
from engine.cli.status import DONE, FAILED
from engine.graph.bypass import is_left_out
from engine.graph.graph import Graph
from engine.inference.report import Inference, NodeReport
from engine.project.project import Project

_HEADER = ("node", "layer", "output", "parameters", "links", "multiply-adds", "sees")


def add_to(commands: Commands) -> None:
    """Add ``summary`` to the commands."""
    parser = commands.add_parser("summary", help="shapes and counts of every node")
    parser.add_argument("project", type=Path)
    parser.add_argument(
        "--batch",
        type=int,
        metavar="N",
        help="examples in a step, for the memory; else the project's",
    )
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_summary)


def _summary(options: argparse.Namespace) -> int:
    project = opened(options.project)
    inference = inferred(project)
    totals = inference.totals
    batch = options.batch or project.training.batch_size
    if options.json:
        print(
            json.dumps(
                {
                    "parameters": totals.parameters,
                    "weights": totals.weights,
                    "biases": totals.biases,
                    "frozen": totals.frozen,
                    "links": totals.links,
                    "flops": totals.flops,
                    "activations": totals.activations,
                    "batch_size": batch,
                    "training_bytes": inference.training_bytes(batch),
                    "nodes": _nodes_json(project.graph, inference),
                    "problems": problems_json(inference),
                }
            )
        )
    else:
        print(_summary_table(project, inference, batch))
    return FAILED if inference.has_errors else DONE


def _nodes_json(graph: Graph, inference: Inference) -> list[dict[str, Any]]:
    return [_node_json(graph, name, report) for name, report in inference.nodes.items()]


def _node_json(graph: Graph, name: str, report: NodeReport) -> dict[str, Any]:
    field, node = report.receptive_field, graph.node(name)
    found = {
        "name": name,
        "type": node.layer.id,
        "is_frozen": node.is_frozen,
        "is_bypassed": node.is_bypassed,
        "output": [list(spec.shape) for spec in report.outputs],
        "parameters": report.counts.parameters,
        "weights": report.counts.weights,
        "biases": report.counts.biases,
        "frozen": report.counts.frozen,
        "links": report.counts.links,
        "flops": report.counts.flops,
        "receptive_field": None if field is None or field.size is None else list(field.size),
        "stride": None if field is None or field.size is None else [float(s) for s in field.stride],
    }
    if report.inside:
        inside = graph.inside(name)
        found |= {
            "block": node.layer.values()["block"],
            "steps": report.steps,
            "inside": [_nodes_json(inside, copy) for copy in report.inside],
        }
    return found


def _summary_table(project: Project, inference: Inference, batch: int) -> str:
    rows = [_HEADER, *_summary_rows(project.graph, inference, "")]
    totals = inference.totals
    numbers = (totals.parameters, totals.links, totals.multiply_adds)
    rows.append(("in all", "", "", *(f"{n:,}" for n in numbers), ""))
    widths = [max(len(row[i]) for row in rows) for i in range(len(_HEADER))]
    lines = ["  ".join(c.ljust(w) for c, w in zip(r, widths, strict=True)).rstrip() for r in rows]
    lines.insert(1, "  ".join("─" * w for w in widths))
    if totals.frozen:
        lines.append(f"{totals.learned:,} parameters learn, {totals.frozen:,} are frozen")
    memory = inference.training_bytes(batch) / 2**20
    lines.append(f"learning takes about {memory:,.1f} MiB with batches of {batch}")
    lines += [f"{p.severity}: {name}: {p.text}. {p.hint}" for name, p in inference.problems]
    return "\n".join(lines)


def _summary_rows(graph: Graph, inference: Inference, indent: str) -> Iterator[tuple[str, ...]]:
    """A row for each node; below a block those inside its first copy, which the block counts in."""
    for name, report in inference.nodes.items():
        node, counts = graph.node(name), report.counts
        words = f"{node.layer.title} {node.layer.summary()}" if report.inside else node.layer.title
        words += ", frozen" * node.is_frozen + ", bypassed" * node.is_bypassed
        yield (
            indent + name,
            words,
            ", ".join(map(str, report.outputs)) or ("left out" if is_left_out(node) else "?"),
            f"{counts.parameters:,}",
            f"{counts.links:,}",
            f"{counts.multiply_adds:,}",
            str(report.receptive_field or ""),
        )
        if report.inside:
            yield from _summary_rows(graph.inside(name), report.inside[0], f"{indent}  ")
