"""A run on disk, and back: one safetensors file, written beside and then renamed.

The file holds the weights, the optimiser's state and the random states as tensors, and everything
else as JSON in its header. A run that goes on from it gives the numbers of one never interrupted.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from safetensors import SafetensorError
from safetensors.numpy import save_file as save_arrays
from safetensors.torch import save_file
from torch import Tensor

from engine.catalogue.torch_later import computing
from engine.errors import FileRefused
from engine.training import optimiser_state
from engine.training.history import History
from engine.training.run import Position, Run
from engine.whole_file import open_tensors

FORMAT = 3
FILE_NAME = "checkpoint.safetensors"
BEST_NAME = "best.safetensors"


class Captured(NamedTuple):
    """All that a checkpoint holds, before it is written.

    Attributes:
        tensors: by name.
        header: everything else, as JSON.
    """

    tensors: dict[str, Tensor]
    header: str

    @property
    def bytes(self) -> int:
        """What the tensors take."""
        return sum(tensor.nbytes for tensor in self.tensors.values())


def save_checkpoint(run: Run, folder: Path) -> Path:
    """Write the run's state into ``folder``; an older one is replaced as a whole or not at all.

    Raises:
        FileRefused: if the disk does not take it.
        TrainingFailed: if the loss is no longer a number; the older one stays then.
    """
    return write_checkpoint(captured(run, copy=False), folder)


def captured(run: Run, *, copy: bool = True) -> Captured:
    """The run's state between two steps.

    Args:
        run: whose state.
        copy: whether it stays as it is now while the run goes on.

    Raises:
        TrainingFailed: if the loss is no longer a number.
    """
    run.reporter.flush()
    optimiser, scalars = optimiser_state.taken_out(run)
    held = {f"model/{name}": tensor for name, tensor in run.kept.result().items()}
    held.update(optimiser)
    held.update({f"recipe/{name}": tensor for name, tensor in run.learning.tensors().items()})
    held.update({f"kept/{name}": tensor for name, tensor in run.kept.tensors().items()})
    tensors = {name: _on_cpu(tensor, copy=copy) for name, tensor in held.items()}
    beside = run.model.beside  # copied, for what still learns is among the recipe's as well
    tensors.update({f"beside/{name}": _on_cpu(t, copy=True) for name, t in beside.items()})
    with computing:
        tensors["random/cpu"] = torch.get_rng_state()
        if run.device.type == "cuda":
            tensors["random/cuda"] = torch.cuda.get_rng_state(run.device)
    curves = run.history.names()
    for name in curves:
        # As tensors: a long run's curves would be slow, and too large, as JSON in a header.
        points = np.stack(run.history.series(name).points)
        tensors[f"history/{name}"] = torch.from_numpy(points)
    header = {
        "format": FORMAT,
        "position": vars(run.position),
        "optimiser": scalars,
        "optimiser_name": run.settings.optimiser,
        "recipe": run.stage.recipe.id,
        "facts": run.learning.facts(),
        "kept": run.kept.facts(),
        "curves": curves,
        "marks": run.history.marks,
        "examples": run.train_set.count,
        "metrics": run.last_metrics,
        "settings": run.settings.values(),
        "threads": torch.get_num_threads(),
        "torch": torch.__version__,
    }
    return Captured(tensors, json.dumps(header, sort_keys=True))


def write_checkpoint(state: Captured, folder: Path) -> Path:
    """Write what was captured into ``folder``, from whichever thread.

    Where the run keeps its best weights, they lie beside it in a file of their own.

    Raises:
        FileRefused: if the disk does not take it.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write(state.tensors, state.header, folder / FILE_NAME)
        _write_best(state, folder / BEST_NAME)
    except (OSError, SafetensorError) as fault:
        reason = getattr(fault, "strerror", None) or fault
        raise FileRefused(f"The run can not be saved in {folder}: {reason}.") from fault
    return folder / FILE_NAME


def _write(tensors: dict[str, Tensor], header: str, path: Path) -> None:
    beside = path.with_suffix(".part")
    _save(tensors, header, beside)
    with beside.open("r+b") as written:
        os.fsync(written.fileno())
    beside.replace(path)


def _save(tensors: dict[str, Tensor], header: str, path: Path) -> None:
    """As arrays: of tensors safetensors remembers each length it ever met, for good.

    Those of curves are others each time, so a long run would grow with every checkpoint.
    """
    metadata = {"chainrule": header}
    if any(tensor.dtype is torch.bfloat16 for tensor in tensors.values()):
        save_file(tensors, path, metadata=metadata)  # NumPy has no such numbers
    else:
        arrays = {name: tensor.contiguous().numpy() for name, tensor in tensors.items()}
        save_arrays(arrays, path, metadata=metadata)


def _write_best(state: Captured, path: Path) -> None:
    """The weights of the best epoch, and what was measured then; one of an earlier run goes."""
    best = _under("kept/best/", state.tensors)
    if not best:
        path.unlink(missing_ok=True)
        return
    told = json.loads(state.header)
    kept = {k: v for k, v in told["kept"].items() if k.startswith("best")}
    header = {"format": FORMAT, "kept": kept, "recipe": told["recipe"]}
    if path.is_file():
        with suppress(FileRefused):  # a damaged one is written anew
            if _read(path)[0] == header:
                return
    _write({f"model/{k}": v for k, v in best.items()}, json.dumps(header, sort_keys=True), path)


def load_checkpoint(run: Run, folder: Path) -> None:
    """Bring a freshly prepared run to where the saved one stood.

    Raises:
        FileRefused: if the file is missing, damaged, of another network, or was interrupted within
            an epoch that would go on otherwise with the settings of today.
    """
    header, tensors = _read(folder / FILE_NAME)
    try:
        _restore(run, header, tensors, folder)
    except (KeyError, TypeError, ValueError, AttributeError, RuntimeError) as fault:
        path = folder / FILE_NAME
        raise FileRefused(f"{path} is not a whole checkpoint of Chainrule ({fault}).") from fault


def saved_weights(folder: Path, name: str = FILE_NAME) -> dict[str, Tensor]:
    """The weights of a saved run, by path; with `BEST_NAME` those of its best epoch.

    Raises:
        FileRefused: if the file is missing or damaged.
    """
    return _weights(_read(folder / name)[1])


def _weights(tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    return _under("model/", tensors)


def _under(head: str, tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    return {k.removeprefix(head): v for k, v in tensors.items() if k.startswith(head)}


def _restore(run: Run, header: dict[str, Any], tensors: dict[str, Tensor], folder: Path) -> None:
    state = _state(run)
    saved = _weights(tensors)
    _check_same_network(state, saved, folder)
    position = Position(**header["position"])
    _take_up_stage(run, header, position, folder)
    rule = _rule(header)
    if rule != run.settings.optimiser:
        raise FileRefused(
            f"The checkpoint in {folder} was trained with {rule}, "
            f"not {run.settings.optimiser}. Choose the same optimiser to go on."
        )
    settings = header["settings"]
    if position.batch:
        _check_same_order(run, header, folder)
    if settings["learning_rate"] != run.settings.learning_rate:
        position.learning_rate = run.settings.learning_rate  # it was changed since
    history = History()
    for name in header["curves"]:
        history.extend(name, *tensors[f"history/{name}"].numpy())
    for epoch, text in header.get("marks", ()):
        history.mark(epoch, text)
    with torch.no_grad():
        for name, tensor in state.items():
            tensor.copy_(saved[name])
    optimisers = optimiser_state.gathered(tensors, header["optimiser"])
    if header["format"] == 1:
        optimisers = _by_path(run, header, optimisers)
    optimiser_state.put_back(run, optimisers)
    beside = {name: t.to(run.device) for name, t in _under("beside/", tensors).items()}
    run.model.beside.clear()
    run.model.beside.update(beside)
    kept = _under("recipe/", tensors)
    run.learning.restore(kept, header.get("facts", {}))
    run.kept.restore(_under("kept/", tensors), header.get("kept", {}))
    with computing:
        torch.set_rng_state(tensors["random/cpu"])
        if run.device.type == "cuda" and "random/cuda" in tensors:
            torch.cuda.set_rng_state(tensors["random/cuda"], run.device)
    run.position, run.history = position, history
    run.last_metrics = dict(header["metrics"])


def _on_cpu(tensor: Tensor, *, copy: bool) -> Tensor:
    return tensor.detach().to("cpu", copy=copy).contiguous()


def _state(run: Run) -> dict[str, Tensor]:
    return dict(run.model.root.state_dict(keep_vars=True))


def _rule(header: dict[str, Any]) -> str:
    """The rule it learned by; before the third format momentum was a setting of SGD."""
    rule, settings = str(header["optimiser_name"]), header["settings"]
    if header["format"] < 3 and rule == "sgd" and settings["momentum"]:
        return "nesterov" if settings.get("nesterov") else "momentum"
    return rule


def _take_up_stage(run: Run, header: dict[str, Any], position: Position, folder: Path) -> None:
    """Bring the run to the stage in which it was saved."""
    if position.stage >= len(run.plan):
        raise FileRefused(
            f"The run in {folder} was saved in stage {position.stage + 1} of its training, and "
            f"the project has only {len(run.plan)} now. Begin a new run."
        )
    recipe = run.plan[position.stage].recipe
    there = header.get("recipe", recipe.id)
    if there != recipe.id:
        raise FileRefused(
            f"The run in {folder} learned by the recipe {there!r}, not {recipe.id!r}. "
            "Choose the same recipe to go on."
        )
    if position.stage != run.position.stage:
        run.begin_stage(position.stage)


def _by_path(
    run: Run, header: dict[str, Any], kept: Mapping[str, optimiser_state.Entries]
) -> dict[str, optimiser_state.Entries]:
    """What the first format kept of the optimiser's state by the weights' numbers."""
    # Before anything could be frozen, a checkpoint did not say which weights it had learned.
    everything = [name for name, _ in run.model.root.named_parameters()]
    learned = header.get("learned", everything)
    return {f"/{learned[int(number)]}": entries for number, entries in kept.items()}


def _read(path: Path) -> tuple[dict[str, Any], dict[str, Tensor]]:
    if not path.is_file():
        raise FileRefused(f"There is no checkpoint at {path}.")
    try:
        with open_tensors(path) as file:
            header = json.loads((file.metadata() or {})["chainrule"])
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        is_newer = header["format"] > FORMAT
    except (SafetensorError, KeyError, TypeError, ValueError, RecursionError, OSError) as fault:
        raise FileRefused(f"{path} is not a whole checkpoint of Chainrule ({fault}).") from fault
    if is_newer:
        raise FileRefused(f"{path} was written by a newer Chainrule; update to open it.")
    return header, tensors


def _check_same_order(run: Run, header: dict[str, Any], folder: Path) -> None:
    """Refuse to go on within an epoch whose batches would be others now."""
    here = {**run.settings.values(), "examples": run.train_set.count}
    there = {**header["settings"], "examples": header["examples"]}
    for name in ("batch_size", "seed", "examples"):
        if here[name] != there[name]:
            raise FileRefused(
                f"The checkpoint in {folder} was saved within an epoch with {name} {there[name]}, "
                f"not {here[name]}. Choose the same to go on."
            )


def _check_same_network(here: dict[str, Tensor], saved: dict[str, Tensor], folder: Path) -> None:
    for name in sorted(here.keys() | saved.keys()):
        ours = tuple(here[name].shape) if name in here else "nothing"
        theirs = tuple(saved[name].shape) if name in saved else "nothing"
        if ours != theirs:
            raise FileRefused(
                f"The checkpoint in {folder} is of another network: "
                f"{name} is {theirs} there and {ours} here."
            )
