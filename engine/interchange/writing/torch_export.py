"""Networks as torch.export programs: graphs of plain operators that any batch size goes through."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from pathlib import Path

import torch
from torch import Tensor, fx
from torch.export import Dim, ExportedProgram

from engine.catalogue.layer import DataField
from engine.compile.writer import Value, Writer
from engine.errors import ChainruleError, FileRefused, GraphHasProblems
from engine.interchange.writing.prepared import Prepared, Written
from engine.interchange.writing.weights_file import METADATA, project_text

_SMALLEST_BATCH = 2
"""Torch takes a size of 1 to be always 1."""


def write_exported_program(found: Prepared, path: Path) -> Written:
    """Write a ``.pt2`` file, with the project beside the program in it.

    Raises:
        GraphHasProblems: naming the node that torch.export can not express.
        FileRefused: if the disk does not take it.
    """
    program = exported_program(found)
    beside = path.with_name(f".{path.stem}.part.pt2")
    try:
        torch.export.save(program, beside, extra_files={METADATA: project_text(found.project)})
        beside.replace(path)
    except (OSError, RuntimeError) as fault:
        beside.unlink(missing_ok=True)
        reason = getattr(fault, "strerror", None) or fault
        raise FileRefused(f"{path} can not be written: {reason}.") from fault
    return Written((path,))


def exported_program(found: Prepared) -> ExportedProgram:
    """The network, in its form for asking; the first axis may have any size.

    Raises:
        GraphHasProblems: naming the node that torch.export can not express.
    """
    inputs = found.examples(_SMALLEST_BATCH)
    try:
        return program_of(found.network(), inputs)
    except ChainruleError:
        raise
    except Exception as fault:  # torch raises what its parts raise; it is told in words
        node = first_refused(found, lambda part: program_of(part, inputs))
        reason = str(fault).strip().splitlines()[0] if str(fault).strip() else type(fault).__name__
        raise GraphHasProblems(
            f"{node} can not be expressed by torch.export: {reason[:300]} Export to python instead."
        ) from fault


def program_of(network: fx.GraphModule, inputs: tuple[Tensor, ...]) -> ExportedProgram:
    """A module as a program; the traces of where its code came from are taken out."""
    batch = Dim("batch", min=1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of torch's own parts about each other
        program = torch.export.export(
            network, inputs, dynamic_shapes=tuple({0: batch} for _ in inputs)
        )
    for module in program.graph_module.modules():
        for node in module.graph.nodes if isinstance(module, fx.GraphModule) else ():
            node.meta.pop("stack_trace", None)  # holds the paths of files on this machine
    return program


def first_refused(found: Prepared, attempt: Callable[[fx.GraphModule], object]) -> str:
    """The name of the first node with which ``attempt`` fails, found by halving."""
    nodes = [n for n in found.ends.nodes if not isinstance(_layer(found, n), DataField)]
    good, bad = 0, len(nodes)
    while bad - good > 1:
        middle = (good + bad) // 2
        try:
            attempt(_part(found, nodes[:middle]))
            good = middle
        except Exception:  # noqa: BLE001  # that it fails is the answer
            bad = middle
    return nodes[bad - 1]


def _part(found: Prepared, nodes: list[str]) -> fx.GraphModule:
    """The network with some of its nodes alone; all they give comes out."""
    model = found.model
    writer = Writer(model.root)
    wanted = {*found.ends.inputs, *nodes}
    writer.write(model.graph, model.inference, [n for n in found.ends.nodes if n in wanted])
    results: tuple[Value, ...] = tuple(v for n in nodes for v in writer.results[n])
    module = writer.module("Part", results)
    module.eval()
    return module


def _layer(found: Prepared, name: str) -> object:
    return found.model.graph.node(name).layer
