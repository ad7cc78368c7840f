"""Networks as torch.export programs: graphs of plain operators that any batch size goes through."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import torch
from torch import Tensor, fx
from torch.export import Dim, ExportedProgram

from engine.errors import ChainruleError, FileRefused, GraphHasProblems
from engine.interchange.writing.prepared import Prepared, Written
from engine.interchange.writing.refusals import first_refused
from engine.interchange.writing.weights_file import METADATA, project_text

_TALKATIVE = ("torch.onnx", "torch.fx.experimental.symbolic_shapes", "onnx_ir", "onnxscript")
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
        node = first_refused(found, program_of)
        reason = str(fault).strip().splitlines()[0] if str(fault).strip() else type(fault).__name__
        raise GraphHasProblems(
            f"{node} can not be expressed by torch.export: {reason[:300]} Export to python instead."
        ) from fault


def program_of(network: fx.GraphModule, inputs: tuple[Tensor, ...]) -> ExportedProgram:
    """A module as a program; the traces of where its code came from are taken out."""
    batch = Dim("batch", min=1)
    with quiet():
        program = torch.export.export(
            network, inputs, dynamic_shapes=tuple({0: batch} for _ in inputs)
        )
    for module in program.graph_module.modules():
        for node in module.graph.nodes if isinstance(module, fx.GraphModule) else ():
            node.meta.pop("stack_trace", None)  # holds the paths of files on this machine
    return program


@contextmanager
def quiet() -> Iterator[None]:
    """Without what torch's exporters say of their own parts, and of packages that we do not use."""
    loggers = [logging.getLogger(name) for name in _TALKATIVE]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
