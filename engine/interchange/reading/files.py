"""Writes what was imported: the project, its weights, and a run that has not begun.

Beside ``net.json`` lies ``net.safetensors``, which holds the weights by the paths of the compiled
drawing, and, where the project can learn, ``net-run``: a run before its first step, with which
``main.py train net.json --resume --out net-run`` goes on, and which the window opens.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from engine.errors import DataUnavailable, FileRefused, GraphHasProblems
from engine.interchange.reading.imported import Imported
from engine.interchange.writing.weights_file import write_weights
from engine.project.file import write_project
from engine.training.checkpoint import save_checkpoint
from engine.training.run import prepare_run


@dataclass(frozen=True)
class Written:
    """What was written.

    Attributes:
        project: the project's file.
        weights: the file of the weights.
        run: folder of a run that has not begun; None where the project can not learn yet.
    """

    project: Path
    weights: Path
    run: Path | None


def write_imported(imported: Imported, path: Path) -> Written:
    """Write a project that was imported, and its weights.

    Raises:
        FileRefused: if the disk does not take them.
    """
    weights = path.with_suffix(".safetensors")
    write_project(imported.project, path)
    write_weights(imported.project, imported.weights, weights)
    run = path.with_name(f"{path.stem}-run")
    return Written(path, weights, run if _write_run(imported, run) else None)


def imported_weights(path: Path) -> dict[str, Tensor]:
    """The weights that were imported with the project in ``path``, by our paths.

    Raises:
        FileRefused: if there are none, or the file is damaged.
    """
    file = path.with_suffix(".safetensors")
    try:
        return load_file(file)
    except (OSError, SafetensorError) as fault:
        reason = getattr(fault, "strerror", None) or fault
        raise FileRefused(f"{file} holds no weights: {reason}.") from fault


def _write_run(imported: Imported, folder: Path) -> bool:
    """Write a run that begins with these weights, if the project can learn."""
    project = imported.project
    known = {field.name for field in project.data.fields()}
    if imported.unknown or not set(imported.fields()) <= known:
        return False
    model = imported.compiled()
    if not model.losses or model.inference.has_errors:
        return False
    try:
        data = project.data.load()
        device = torch.device("cpu")
        run = prepare_run(model, data, project.plan, project.augmentation, device)
    except (DataUnavailable, GraphHasProblems):
        return False
    save_checkpoint(run, folder)
    return True
