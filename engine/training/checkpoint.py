"""A run on disk, and back: one safetensors file, written beside and then renamed.

The file holds the weights, the optimiser's state and the random states as tensors, and everything
else as JSON in its header. A run that goes on from it gives the numbers of one never interrupted.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor

from engine.errors import FileRefused
from engine.training.history import History
from engine.training.run import Position, Run

FORMAT = 1
FILE_NAME = "checkpoint.safetensors"


def save_checkpoint(run: Run, folder: Path) -> Path:
    """Write the run's state into ``folder``; an older one is replaced as a whole or not at all."""
    run.reporter.flush()
    folder.mkdir(parents=True, exist_ok=True)
    tensors = {f"model/{k}": v.detach().cpu().contiguous() for k, v in _state(run).items()}
    optimiser, scalars = _optimiser_state(run)
    tensors.update(optimiser)
    tensors["random/cpu"] = torch.get_rng_state()
    if run.device.type == "cuda":
        tensors["random/cuda"] = torch.cuda.get_rng_state(run.device)
    header = {
        "format": FORMAT,
        "position": vars(run.position),
        "optimiser": scalars,
        "optimiser_name": run.settings.optimiser,
        "history": run.history.to_json(),
        "metrics": run.last_metrics,
        "settings": run.settings.values(),
        "threads": torch.get_num_threads(),
        "torch": torch.__version__,
    }
    path = folder / FILE_NAME
    beside = path.with_suffix(".part")
    save_file(tensors, beside, metadata={"chainrule": json.dumps(header, sort_keys=True)})
    with beside.open("rb") as written:
        os.fsync(written.fileno())
    beside.replace(path)
    return path


def load_checkpoint(run: Run, folder: Path) -> None:
    """Bring a freshly prepared run to where the saved one stood.

    Raises:
        FileRefused: if the file is missing, damaged, or of another network.
    """
    header, tensors = _read(folder / FILE_NAME)
    state = _state(run)
    saved = {k.removeprefix("model/"): v for k, v in tensors.items() if k.startswith("model/")}
    _check_same_network(state, saved, folder)
    if header["optimiser_name"] != run.settings.optimiser:
        raise FileRefused(
            f"The checkpoint in {folder} was trained with {header['optimiser_name']}, "
            f"not {run.settings.optimiser}. Choose the same optimiser to go on."
        )
    with torch.no_grad():
        for name, tensor in state.items():
            tensor.copy_(saved[name])
    _restore_optimiser(run, header["optimiser"], tensors)
    torch.set_rng_state(tensors["random/cpu"])
    if run.device.type == "cuda" and "random/cuda" in tensors:
        torch.cuda.set_rng_state(tensors["random/cuda"], run.device)
    run.position = Position(**header["position"])
    run.history = History.from_json(header["history"])
    run.last_metrics = header["metrics"]


def _state(run: Run) -> dict[str, Tensor]:
    return dict(run.model.root.state_dict(keep_vars=True))


def _optimiser_state(run: Run) -> tuple[dict[str, Tensor], dict[str, dict[str, Any]]]:
    tensors: dict[str, Tensor] = {}
    scalars: dict[str, dict[str, Any]] = {}
    for index, entries in run.optimiser.state_dict()["state"].items():
        for name, value in entries.items():
            if isinstance(value, Tensor):
                tensors[f"optimiser/{index}/{name}"] = value.detach().cpu().contiguous()
            elif value is not None:
                scalars.setdefault(str(index), {})[name] = value
    return tensors, scalars


def _restore_optimiser(
    run: Run, scalars: dict[str, dict[str, Any]], tensors: dict[str, Tensor]
) -> None:
    state: dict[int, dict[str, Any]] = {int(i): dict(v) for i, v in scalars.items()}
    for path, tensor in tensors.items():
        if path.startswith("optimiser/"):
            _, index, name = path.split("/", 2)
            state.setdefault(int(index), {})[name] = tensor
    groups = run.optimiser.state_dict()["param_groups"]
    run.optimiser.load_state_dict({"state": state, "param_groups": groups})


def _read(path: Path) -> tuple[dict[str, Any], dict[str, Tensor]]:
    if not path.is_file():
        raise FileRefused(f"There is no checkpoint at {path}.")
    try:
        with safe_open(path, framework="pt") as file:
            header = json.loads((file.metadata() or {})["chainrule"])
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
    except (SafetensorError, KeyError, ValueError, OSError) as fault:
        raise FileRefused(f"{path} is not a whole checkpoint of Chainrule ({fault}).") from fault
    if header["format"] > FORMAT:
        raise FileRefused(f"{path} was written by a newer Chainrule; update to open it.")
    return header, tensors


def _check_same_network(here: dict[str, Tensor], saved: dict[str, Tensor], folder: Path) -> None:
    for name in sorted(here.keys() | saved.keys()):
        ours = tuple(here[name].shape) if name in here else "nothing"
        theirs = tuple(saved[name].shape) if name in saved else "nothing"
        if ours != theirs:
            raise FileRefused(
                f"The checkpoint in {folder} is of another network: "
                f"{name} is {theirs} there and {ours} here."
            )
