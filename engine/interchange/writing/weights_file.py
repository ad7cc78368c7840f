"""Tensors in a safetensors file, under Chainrule's paths, with the project in its header."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import torch
from safetensors import SafetensorError
from safetensors.torch import save_file
from torch import Tensor

from engine.data.data_set import DataSet
from engine.errors import FileRefused
from engine.project.file import project_to_json
from engine.project.project import Project

METADATA = "chainrule"
"""The key under which files hold the project as JSON."""


def project_text(project: Project) -> str:
    """The project as the text that exported files carry."""
    return json.dumps(project_to_json(project), sort_keys=True, allow_nan=False)


def write_tensors(tensors: Mapping[str, Tensor], path: Path, metadata: Mapping[str, str]) -> None:
    """Write tensors beside, and then in the place of ``path``.

    Raises:
        FileRefused: if the disk does not take them.
    """
    beside = path.with_name(f".{path.name}.part")
    apart = {name: tensor.clone() for name, tensor in tensors.items()}  # none may share memory
    try:
        save_file(apart, beside, metadata=dict(metadata))
        beside.chmod(0o644)  # safetensors lets nobody else read
        beside.replace(path)
    except (OSError, SafetensorError) as fault:
        beside.unlink(missing_ok=True)
        reason = getattr(fault, "strerror", None) or fault
        raise FileRefused(f"{path} can not be written: {reason}.") from fault


def write_weights(project: Project, state: Mapping[str, Tensor], path: Path) -> None:
    """Write a network's weights, with its project.

    Raises:
        FileRefused: if the disk does not take them.
    """
    write_tensors(state, path, {METADATA: project_text(project)})


def write_data(data: DataSet, path: Path) -> None:
    """Write all examples: ``train/image``, ``test/image`` and so on.

    Raises:
        FileRefused: if the disk does not take them.
    """
    tensors = {
        f"{part}/{name}": torch.from_numpy(np.array(array))
        for part, split in (("train", data.train), ("test", data.test))
        for name, array in split.arrays.items()
    }
    write_tensors(tensors, path, {"source": data.source})
