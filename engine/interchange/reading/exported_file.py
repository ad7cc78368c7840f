"""Reads what torch.export made of a model, and what it tells of its inputs."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, fx
from torch.export import ExportedProgram

from engine.errors import ImportRefused
from engine.interchange.reading.program import Reader, operation_name
from engine.interchange.reading.traced import Traced
from engine.tensor_spec import TensorSpec


def read_exported(path: Path) -> ExportedProgram:
    """The model in a file that torch.export.save wrote.

    Raises:
        ImportRefused: if there is none.
    """
    if not path.is_file():
        raise ImportRefused(
            f"There is no file {path}. Name a module as package.module:Class, or a file written by "
            "torch.export.save."
        )
    if not zipfile.is_zipfile(path):
        raise ImportRefused(f"{path} is no file that torch.export.save wrote.")
    try:
        return torch.export.load(path)
    except Exception as fault:  # whatever a damaged file makes PyTorch raise
        raise ImportRefused(
            f"{path} is no file that torch.export.save of this PyTorch wrote ({fault})."
        ) from fault


def traced_program(program: ExportedProgram, inputs: Sequence[TensorSpec] = ()) -> Traced:
    """What an exported model does.

    Args:
        program: what torch.export gives.
        inputs: what one example is, for each input, where the program does not tell.

    Raises:
        ImportRefused: if it can not be followed for batches of other sizes.
    """
    names = list(program.graph_signature.user_inputs)
    told = _told_specs(program)
    specs = [spec for name, spec in told.items() if spec is not None]
    if inputs:
        if len(inputs) != len(specs):
            raise ImportRefused(
                f"The file takes {len(specs)} inputs, but {len(inputs)} are told with --input."
            )
        specs = list(inputs)
    given = iter(specs)
    known = {str(n): next(given) for n in names if told.get(str(n)) is not None}
    with torch.no_grad():
        return Reader(program, known).traced()


def _told_specs(program: ExportedProgram) -> dict[str, TensorSpec | None]:
    """What an example of each input is; None for one that is no tensor."""
    found: dict[str, TensorSpec | None] = {}
    for node in program.graph.nodes:
        if node.op != "placeholder" or node.name not in program.graph_signature.user_inputs:
            continue
        fake = node.meta.get("val")
        if not isinstance(fake, Tensor) or fake.dim() == 0:
            found[node.name] = None
            continue
        shape = tuple(int(size) for size in fake.shape[1:])
        dtype = str(fake.dtype).removeprefix("torch.")
        classes = _vocabulary(node) if dtype == "int64" else None
        axes = ("T",) if classes is not None and len(shape) == 1 else ()
        found[node.name] = TensorSpec(shape, dtype, axes, classes)
    return found


def _vocabulary(tokens: fx.Node) -> int | None:
    """How many tokens there are, if an embedding tells."""
    for user in tokens.users:
        if operation_name(user) == "embedding" and isinstance(user.args[0], fx.Node):
            return int(user.args[0].meta["val"].shape[0])
    return None
